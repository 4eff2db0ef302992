//! The words of dates, by language: what each word of a text does in a date.
//!
//! A line of a list is a word and what it may do, alternatives parted by `|`: a class and a number
//! (`month 3`), or the words that must follow, then the class (`moment:vague 0`). Hyphens between words
//! count as spaces, and a word is also found by its part before or after an apostrophe. Rules are shared by
//! the languages; an unknown language is read as English, one without a list has dates in figures alone.

use super::class::{Class, Entries, ways};
use crate::facts::numeral;
use crate::facts::reading::{Reading, Term};
use crate::text::language::UNKNOWN;
use crate::text::list::List;
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
    entries: Entries,
    /// The number of each term's entry, and its mask.
    terms: Vec<(u32, u64)>,
}

/// The classes that no date begins with: most listed words of a text are of these alone.
const INNER: u64 = Class::Lead.bit()
    | Class::Led.bit()
    | Class::Before.bit()
    | Class::Of.bit()
    | Class::At.bit()
    | Class::On.bit()
    | Class::Part.bit()
    | Class::Pm.bit()
    | Class::Zone.bit()
    | Class::OClock.bit()
    | Class::Ago.bit()
    | Class::Then.bit()
    | Class::Looked.bit()
    | Class::Will.bit()
    | Class::Did.bit()
    | Class::Be.bit()
    | Class::Facing.bit()
    | Class::Stamp.bit()
    | Class::Era.bit()
    | Class::Risky.bit();

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
        let mut entries = Entries::default();
        let words = reading.terms.iter().map(|term| {
            let word = term.kind == TokenKind::Word;
            let entry = entries.enter(if word { style.note(&term.lower) } else { "" });
            (entry, entries.mask(entry))
        });
        Scan {
            reading,
            style,
            terms: words.collect(),
            entries,
        }
    }

    /// True where a date may begin with the word at `at`.
    pub fn may_begin(&self, at: usize) -> bool {
        self.terms[at].1 & !INNER != 0
    }

    /// The number of the longest way of `class` that begins at term `at`, and the term behind it.
    pub fn find(&self, at: usize, sentence: usize, class: Class) -> Option<(i32, usize)> {
        let (entry, mask) = *self.terms.get(at)?;
        if mask & class.bit() == 0 {
            return None;
        }
        self.longest(entry, at, sentence, class)
    }

    #[inline(never)]
    fn longest(
        &self,
        entry: u32,
        at: usize,
        sentence: usize,
        class: Class,
    ) -> Option<(i32, usize)> {
        self.reading.within(at, sentence)?;
        let ways = self
            .entries
            .ways(entry)
            .iter()
            .filter(|way| way.class == class);
        ways.filter_map(|way| Some((way.number, self.follows(way.rest, at + 1, sentence)?)))
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
    pub fn is(&self, at: usize, sentence: usize, class: Class) -> bool {
        self.find(at, sentence, class).is_some()
    }

    /// The term behind `class` at `at`, or `at` where it does not stand there.
    pub fn skip(&self, at: usize, sentence: usize, class: Class) -> usize {
        self.find(at, sentence, class).map_or(at, |(_, end)| end)
    }

    /// True where words of `class` end before `at`.
    pub fn led_by(&self, at: usize, class: Class) -> bool {
        self.lead(at, class).is_some()
    }

    /// The number of the words of `class` that end before `at`, three at most.
    pub fn lead(&self, at: usize, class: Class) -> Option<i32> {
        let sentence = self.reading.terms[at].sentence;
        (at.saturating_sub(3)..at)
            .filter_map(|from| self.find(from, sentence, class))
            .find(|(_, end)| *end == at)
            .map(|(number, _)| number)
    }

    /// A count at `at`, `None` inside for "a few", and the term behind it.
    pub fn count(&self, at: usize, sentence: usize) -> Option<(Option<i32>, usize)> {
        let term = self.reading.within(at, sentence)?;
        if let Some((_, end)) = self.find(at, sentence, Class::Few) {
            return Some((None, end));
        }
        if term.kind == TokenKind::Number {
            let plain = term.text.len() <= 4 && term.text.bytes().all(|b| b.is_ascii_digit());
            return plain.then(|| (term.text.parse().ok(), at + 1));
        }
        let (count, end) = self.find(at, sentence, Class::Count)?;
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

/// The number of an English word alone.
pub(super) fn english(word: &str, class: Class) -> Option<i32> {
    ways(STYLES[0].note(word))
        .find(|way| way.class == class && way.rest.is_empty())
        .map(|way| way.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_every_way_is_understood() {
        for style in &STYLES {
            assert!(style.words.is_sorted(), "{}", style.code);
            let path = format!(
                "{}/src/facts/words/calendar/{}.txt",
                env!("CARGO_MANIFEST_DIR"),
                style.code
            );
            let text = std::fs::read_to_string(path).expect("a readable list");
            for line in text.lines() {
                let (word, note) = line.split_once(' ').expect("a word and its note");
                let note = style
                    .words
                    .get(word)
                    .filter(|own| *own == note)
                    .expect("the note of the word");
                assert_eq!(
                    ways(note).count(),
                    note.split('|').count(),
                    "{}: {line}",
                    style.code
                );
            }
        }
    }
}
