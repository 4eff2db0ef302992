//! Runs of capitalised words, and the names in a run: "NATO Secretary General Jens Berg" is two.

use super::Mention;
use super::evidence::{Evidence, bare, is_acronym};
use crate::facts::list::List;
use crate::facts::reading::Reading;
use crate::span::Span;

/// Titles and offices before a name.
static TITLES: List = List::of(include_str!("../words/titles.txt"));
/// Words that belong to a title where a title follows.
static OFFICES: List = List::of(include_str!("../words/offices.txt"));
/// Peoples and creeds.
static DEMONYMS: List = List::of(include_str!("../words/demonyms.txt"));
/// Words that head the name of an organisation or a place.
pub(super) static HEADS: List = List::of(include_str!("../words/heads.txt"));

/// Small words inside a person's name.
const PARTICLES: [&str; 16] = [
    "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "ter",
    "van", "von",
];

/// True for a word, in small letters, that is a title or an office.
pub(in crate::facts) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// The term behind the run of capitalised words that begins at `from`.
pub(super) fn end(reading: &Reading, from: usize, evidence: &Evidence) -> usize {
    let mut end = from + 1;
    loop {
        let closed = bare(reading.terms[end - 1].text) != reading.terms[end - 1].text;
        match next(reading, from, end, evidence) {
            Some(next) if !closed => end = next,
            _ => return end,
        }
    }
}

/// The term behind the next word of the run, with what joins it to the run.
fn next(reading: &Reading, from: usize, end: usize, evidence: &Evidence) -> Option<usize> {
    let sentence = reading.terms[from].sentence;
    let term = reading.within(end, sentence)?;
    let is_name = |at: usize| {
        reading
            .within(at, sentence)
            .is_some_and(|term| evidence.is_word_of_a_name(term))
    };
    if is_name(end) {
        return Some(end + 1);
    }
    let last = &reading.terms[end - 1];
    let initial =
        term.text == "." && term.glued && (last.text.len() == 1 || is_abbreviated(&last.lower));
    let held = term.is_hyphen()
        && reading
            .within(end + 1, sentence)
            .is_some_and(|next| next.glued);
    if (initial || held || term.text == "&") && is_name(end + 1) {
        return Some(end + 2);
    }
    let particles = (0..2)
        .take_while(|more| PARTICLES.contains(&reading.lower(end + more, sentence)))
        .count();
    if particles > 0 && is_name(end + particles) {
        return Some(end + particles + 1);
    }
    connected(reading, from, end)
        .filter(|at| is_name(*at))
        .map(|at| at + 1)
}

fn is_abbreviated(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "st"
            | "mt"
            | "ft"
            | "gen"
            | "col"
            | "sen"
            | "rep"
            | "gov"
            | "prof"
            | "lt"
            | "sgt"
            | "capt"
            | "rev"
            | "maj"
    )
}

/// "Ministry of Defense", "Institute for the Study of War": the term behind "of", "for the". A run that has
/// words of its own before its head takes no "of the": "Affairs Council of the Union" is two names.
fn connected(reading: &Reading, from: usize, end: usize) -> Option<usize> {
    let sentence = reading.terms[from].sentence;
    let word = reading.lower(end, sentence);
    let the = usize::from(reading.lower(end + 1, sentence) == "the");
    if !matches!(word, "of" | "for") {
        return None;
    }
    let last = &reading.terms[end - 1].lower;
    let own = reading.terms[from..end - 1]
        .iter()
        .filter(|term| !DEMONYMS.contains(&term.lower))
        .count();
    let joined = own > 0
        && reading.terms[from..end]
            .iter()
            .any(|term| matches!(&*term.lower, "of" | "for"));
    let office = TITLES.contains(last) && OFFICES.contains(reading.lower(end + 1, sentence));
    let headed = HEADS.contains(last) && (the == 0 || own == 0) || joined && the == 0;
    (headed || office).then_some(end + 1 + the)
}

/// Adds the names of the run `from..end`: what stands between its titles.
pub(super) fn mentions(
    reading: &Reading,
    from: usize,
    end: usize,
    evidence: &Evidence,
    mentions: &mut Vec<Mention>,
) {
    let mut titled = opens_behind_title(reading, from);
    let mut start = from;
    while start < end {
        if let Some(behind) = title(reading, start, end) {
            (start, titled) = (behind, true);
            continue;
        }
        let stop = (start..end)
            .find(|at| title(reading, *at, end).is_some())
            .unwrap_or(end);
        if let Some(mention) = mention(reading, start, stop, titled) {
            let alone = stop - start == 1 && start == from && stop < end;
            if !alone || evidence.can_open(reading, start) {
                mentions.push(mention);
            }
        }
        (start, titled) = (stop, false);
    }
}

/// A title in small letters: "spokesman Per Dahl".
fn opens_behind_title(reading: &Reading, from: usize) -> bool {
    reading
        .before(from)
        .is_some_and(|before| before.is_small() && TITLES.contains(&before.lower))
}

/// The term behind the title that begins at term `at` of a run that ends at `end`.
fn title(reading: &Reading, at: usize, end: usize) -> Option<usize> {
    let mut behind = at;
    let mut titled = false;
    while behind < end {
        let term = &reading.terms[behind];
        let word = bare(&term.lower);
        let of_office = titled
            && word == "of"
            && behind + 1 < end
            && OFFICES.contains(&reading.terms[behind + 1].lower);
        let mark = behind > at && (term.text == "." || term.is_hyphen());
        if TITLES.contains(word) {
            titled = true;
        } else if !(of_office || mark || OFFICES.contains(word)) {
            break;
        }
        behind += 1;
    }
    let headed = behind < end && HEADS.contains(bare(&reading.terms[behind].lower));
    (titled && !headed).then_some(behind)
}

/// The name in terms `from..end`, without the people it belongs to.
fn mention(reading: &Reading, mut from: usize, mut end: usize, titled: bool) -> Option<Mention> {
    let is_mark = |at: usize| !reading.terms[at].text.chars().any(char::is_alphanumeric);
    let is_loose = |at: usize| is_mark(at) || !reading.terms[at].is_capitalised();
    while from < end && is_loose(from) {
        from += 1;
    }
    while end > from && is_loose(end - 1) {
        end -= 1;
    }
    let headed = (from..end).any(|at| HEADS.contains(bare(&reading.terms[at].lower)));
    let people = |at: usize| DEMONYMS.contains(bare(&reading.terms[at].lower));
    while from < end && (is_mark(from) || people(from) && !(headed && end - from > 1)) {
        from += 1;
    }
    if from >= end || (from..end).all(|at| is_mark(at) || people(at)) {
        return None;
    }
    let last = &reading.terms[end - 1];
    let span = Span::new(
        reading.terms[from].span.start,
        last.span.start + bare(last.text).len(),
    );
    let words: Vec<&str> = span.of(reading.text).split_whitespace().collect();
    Some(Mention {
        from,
        end,
        sentence: last.sentence,
        span,
        form: plain(&words.join(" ")),
        titled,
        fullest: String::new(),
        person: false,
    })
    .filter(|mention| mention.form.chars().count() > 1)
}

/// "U.S" as "US".
fn plain(form: &str) -> String {
    if is_acronym(form) {
        form.replace('.', "")
    } else {
        form.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        for list in [&TITLES, &OFFICES, &DEMONYMS, &HEADS] {
            assert!(list.is_sorted());
        }
    }
}
