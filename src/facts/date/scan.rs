//! The words of dates, by language: what each word of a text does in a date.
//!
//! A line of a list is a word and what it may do, alternatives parted by `|`: a class and a number
//! (`month 3`), or the words that must follow, then the class (`moment:vague 0`). Hyphens between words
//! count as spaces, and a word is also found by its part before or after an apostrophe. Rules are shared by
//! the languages; an unknown language is read as English, one without a list has dates in figures alone.

use crate::facts::list::List;
use crate::facts::numeral;
use crate::facts::reading::{Reading, Term};
use crate::text::language::UNKNOWN;
use crate::text::token::TokenKind;

/// How a language writes dates.
#[derive(Debug)]
pub(super) struct Style {
    code: &'static str,
    words: List,
    /// The names of months and days begin with a capital.
    pub capitals: bool,
    /// Day before month in figures; `None` where both are written.
    pub day_first: Option<bool>,
}

macro_rules! style {
    ($code:literal, $capitals:literal, $day_first:expr) => {
        Style {
            code: $code,
            words: List::of(include_str!(concat!("../words/calendar/", $code, ".txt"))),
            capitals: $capitals,
            day_first: $day_first,
        }
    };
}

static STYLES: [Style; 9] = [
    style!("en", true, None),
    style!("de", true, Some(true)),
    style!("es", false, Some(true)),
    style!("fr", false, Some(true)),
    style!("id", true, Some(true)),
    style!("it", false, Some(true)),
    style!("pt", false, Some(true)),
    style!("ru", false, Some(true)),
    style!("tr", true, Some(true)),
];

/// Of a language without a list.
static FIGURES: Style = Style {
    code: "",
    words: List::of(""),
    capitals: true,
    day_first: None,
};

/// A text with what its words do in dates.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    pub reading: &'a Reading<'a>,
    pub style: &'static Style,
    /// By term; empty where a word does nothing in a date.
    notes: Vec<&'static str>,
}

impl<'a> Scan<'a> {
    pub fn of(reading: &'a Reading<'a>) -> Scan<'a> {
        let code = if reading.language == UNKNOWN {
            "en"
        } else {
            reading.language.0
        };
        let style = STYLES
            .iter()
            .find(|style| style.code == code)
            .unwrap_or(&FIGURES);
        let words = reading.terms.iter().map(|term| match term.kind {
            TokenKind::Word => style.note(&term.lower),
            _ => "",
        });
        Scan {
            reading,
            style,
            notes: words.collect(),
        }
    }

    /// True where the word at `at` does something in a date.
    pub fn is_listed(&self, at: usize) -> bool {
        !self.notes[at].is_empty()
    }

    /// The number of the longest alternative of `class` that begins at term `at`, and the term behind it.
    #[inline(never)]
    pub fn find(&self, at: usize, sentence: usize, class: &str) -> Option<(i32, usize)> {
        let note = self.notes.get(at).filter(|note| !note.is_empty())?;
        self.reading.within(at, sentence)?;
        note.split('|')
            .filter_map(|way| {
                let (rest, meaning) = way.split_once(':').unwrap_or(("", way));
                let number = number(meaning, class)?;
                Some((number, self.follows(rest, at + 1, sentence)?))
            })
            .max_by_key(|(_, end)| *end)
    }

    /// The term behind `words`, where they stand at `at`.
    fn follows(&self, words: &str, mut at: usize, sentence: usize) -> Option<usize> {
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            at += usize::from(self.reading.within(at, sentence)?.is_hyphen());
            if self.reading.lower(at, sentence) != word {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The same, for what the caller knows to be a single word.
    pub fn is(&self, at: usize, sentence: usize, class: &str) -> bool {
        self.find(at, sentence, class).is_some()
    }

    /// The term behind `class` at `at`, or `at` where it does not stand there.
    pub fn skip(&self, at: usize, sentence: usize, class: &str) -> usize {
        self.find(at, sentence, class).map_or(at, |(_, end)| end)
    }

    /// True where words of `class` end before `at`.
    pub fn led_by(&self, at: usize, class: &str) -> bool {
        self.lead(at, class).is_some()
    }

    /// The number of the words of `class` that end before `at`, three at most.
    pub fn lead(&self, at: usize, class: &str) -> Option<i32> {
        let sentence = self.reading.terms[at].sentence;
        (at.saturating_sub(3)..at)
            .filter_map(|from| self.find(from, sentence, class))
            .find(|(_, end)| *end == at)
            .map(|(number, _)| number)
    }

    /// A count at `at`, `None` inside for "a few", and the term behind it.
    pub fn count(&self, at: usize, sentence: usize) -> Option<(Option<i32>, usize)> {
        let term = self.reading.within(at, sentence)?;
        if let Some((_, end)) = self.find(at, sentence, "few") {
            return Some((None, end));
        }
        if term.kind == TokenKind::Number {
            let plain = term.text.len() <= 4 && term.text.bytes().all(|b| b.is_ascii_digit());
            return plain.then(|| (term.text.parse().ok(), at + 1));
        }
        let (count, end) = self.find(at, sentence, "count")?;
        // "Twenty-one" has more words than the list.
        match numeral::small(self.reading, at) {
            Some((value, end)) if self.style.code == "en" => Some((Some(value), end)),
            _ => Some((Some(count), end)),
        }
    }

    /// True where one word stands as a name does: "Secure America Now", the "Today" show.
    pub fn is_title(&self, at: usize, end: usize) -> bool {
        let term = &self.reading.terms[at];
        if end > at + 1 || !self.style.capitals || term.is_small() {
            return false;
        }
        let (before, after) = (self.reading.before(at), self.reading.after(at));
        let name = before.is_some_and(|before| before.is_capitalised() && !before.is_grammar());
        let shouted = term.text.len() > 1 && term.text.chars().all(char::is_uppercase);
        let among = before.is_some_and(|before| before.is_small());
        let mark = |mark: Option<&Term>| {
            mark.is_some_and(|mark| matches!(mark.text, "\"" | "“" | "”" | "'" | "’" | "‘"))
        };
        name || shouted && among || mark(before) && mark(after)
    }

    /// True for an English text.
    pub fn is_english(&self) -> bool {
        self.style.code == "en"
    }
}

impl Style {
    /// What the list says of a word, or of its part before or after an apostrophe.
    fn note(&self, word: &str) -> &'static str {
        if let Some(note) = self.words.get(word) {
            return note;
        }
        // "L'année" before "year's": what is elided is short.
        let halves = word.split_once('\'').map(|(head, tail)| [tail, head]);
        let halves = halves.into_iter().flatten();
        halves
            .filter_map(|half| self.words.get(half))
            .next()
            .unwrap_or("")
    }

    /// True for a verb with an ending of the future: the list has it behind a hyphen.
    pub fn is_future(&self, word: &str) -> bool {
        let ends = word.char_indices().rev().map(|(at, _)| at);
        let mut ending = String::with_capacity(16);
        ends.take(4).skip(1).take_while(|at| *at > 1).any(|at| {
            ending.clear();
            ending.push('-');
            ending.push_str(&word[at..]);
            self.words.get(&ending) == Some("will")
        })
    }
}

/// The number of a meaning of that class, 0 where it needs none.
fn number(meaning: &str, class: &str) -> Option<i32> {
    let number = meaning.strip_prefix(class)?;
    match number.strip_prefix(' ') {
        Some(number) => number.parse().ok(),
        None => number.is_empty().then_some(0),
    }
}

/// The number of an English word alone.
pub(super) fn english(word: &str, class: &str) -> Option<i32> {
    STYLES[0]
        .note(word)
        .split('|')
        .find_map(|way| number(way, class))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a word may do in a date.
    const CLASSES: [&str; 40] = [
        "month",
        "weekday",
        "short",
        "brief",
        "risky",
        "days",
        "weeks",
        "months",
        "years",
        "weekends",
        "day_later",
        "week_later",
        "month_later",
        "year_later",
        "same",
        "unit",
        "units",
        "look",
        "looked",
        "ago",
        "back",
        "hence",
        "then",
        "count",
        "few",
        "ordinal",
        "half",
        "season",
        "lead",
        "led",
        "before",
        "the",
        "of",
        "at",
        "on",
        "part",
        "clock",
        "vague",
        "pm",
        "span",
    ];
    const MORE: [&str; 14] = [
        "zone", "oclock", "will", "did", "stamp", "era", "quarter", "facing", "year_ago", "be",
        "quarters", "decade", "century", "within",
    ];

    #[test]
    fn the_lists_are_sorted_and_hold_known_classes() {
        for style in &STYLES {
            assert!(style.words.is_sorted(), "{}", style.code);
            let path = format!(
                "{}/src/facts/words/calendar/{}.txt",
                env!("CARGO_MANIFEST_DIR"),
                style.code
            );
            let text = std::fs::read_to_string(path).expect("a readable list");
            for line in text.lines() {
                let note = line.split_once(' ').map_or("", |(_, note)| note);
                for way in note.split('|') {
                    let meaning = way.split_once(':').map_or(way, |(_, meaning)| meaning);
                    let class = meaning.split(' ').next().unwrap_or("");
                    assert!(
                        CLASSES.contains(&class) || MORE.contains(&class),
                        "{}: {line}",
                        style.code
                    );
                }
            }
        }
    }
}
