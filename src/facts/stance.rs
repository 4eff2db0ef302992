//! Stance: how sure a sentence is of what it says. It denies it, holds it possible, foretells it, or passes it on as
//! another's words or claim; and on which words that bears.
//!
//! The words are those of [`marker`](crate::text::marker), with its languages and limits, those of `stances.txt`, and
//! verbs of speech. Without a parser a stance is taken to bear on the content words next to it in its own clause, so a
//! word far off ("I do not think that they, after all these weeks, left") is missed.

use super::numeral;
use super::reading::Reading;
use super::speaker::verbs::is_speech;
use crate::span::Span;
use crate::text::language::{Language, is_common};
use crate::text::list::List;
use crate::text::marker::{Case, Marker, markers};
use crate::text::token::TokenKind;

/// What words do here, by language: see `words/README.md`.
static WORDS: List = List::of(include_str!("words/stances.txt"));

/// "Claimed", "allegedly".
const CLAIM: &str = "C";
/// "Said", "according": the plainest ones.
const SOURCE: &str = "S";
/// "Can", beside the words that [`markers`] knows.
const HEDGE: &str = "P";
/// "Not", but neither "without" nor "no": a negation of a verb.
const DENIAL: &str = "D";
/// "If": it supposes, and doubts nothing.
const CONDITION: &str = "I";
/// Makes a limit of the negation before it: "not only", "no fewer".
const LIMIT: &str = "L";
/// Begins another clause.
const CLAUSE: &str = "K";

/// How a sentence holds what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// "Not", "never": it denies a deed.
    Denied,
    /// "Without", "no": it denies a thing.
    Lacking,
    /// "May", "could", "likely".
    Possible,
    /// "Will", "plans".
    Future,
    /// "Claimed", "allegedly".
    Claimed,
    /// "Said", "announced": it is given as another's words.
    Told,
}

/// A word that takes a stance, and the words that this bears on: a cue and its scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Index of its sentence.
    pub sentence: usize,
    /// The word.
    pub span: Span,
    /// What it says.
    pub stance: Stance,
    /// The words that it bears on, nearest first.
    pub scope: Vec<Span>,
}

// The verb, with an adverb before it: "will not necessarily mark a turning point".
const REACH: usize = 2;

// Words further off are not looked at, so a sentence of many negations takes no longer.
const FAR: usize = 16;

// The verb that stands before its "nicht". English never puts it there.
const REACH_BACK: usize = 1;

/// The cues of a text, by place.
pub(super) fn cues(reading: &Reading) -> Vec<Cue> {
    let mut cues = Vec::new();
    for at in 0..reading.terms.len() {
        let term = &reading.terms[at];
        if term.kind != TokenKind::Word {
            continue;
        }
        for stance in stances(reading, at).into_iter().flatten() {
            cues.push(Cue {
                sentence: term.sentence,
                span: term.span,
                stance,
                scope: scope(reading, at),
            });
        }
    }
    cues
}

fn stances(reading: &Reading, at: usize) -> [Option<Stance>; 2] {
    let term = &reading.terms[at];
    let language = reading.language;
    if let Some(note) = WORDS.get(&term.lower) {
        let is = |kind| lists(note, kind, language);
        if is(CLAIM) {
            return [Some(Stance::Claimed), None];
        }
        if is(CONDITION) {
            return [None; 2];
        }
        if is(HEDGE) {
            return [Some(Stance::Possible), None];
        }
    }
    if term.is_small() && (is_speech(language, &term.lower) || plays(reading, at, SOURCE)) {
        return [Some(Stance::Told), None];
    }
    let case = match (term.is_small(), term.first) {
        (true, _) => Case::Lower,
        (false, true) => Case::Open,
        (false, false) => Case::Capital,
    };
    markers(&term.lower, case, reading.language).map(|marker| match marker? {
        Marker::Negation if is_limit(reading, at) => None,
        // Turkish denies inside the verb.
        Marker::Negation if reading.language.0 == "tr" || plays(reading, at, DENIAL) => {
            Some(Stance::Denied)
        }
        Marker::Negation => Some(Stance::Lacking),
        Marker::Possibility => Some(Stance::Possible),
        Marker::Future => Some(Stance::Future),
        _ => None,
    })
}

// "Ne" and its "que" hold no more than the verb with what belongs to it: "n'en a trouvé que".
const HELD: usize = 4;

/// Whether the negation at term `at` denies nothing: "not only", "no fewer than", "ne reste que".
fn is_limit(reading: &Reading, at: usize) -> bool {
    let sentence = reading.terms[at].sentence;
    if reading
        .within(at + 1, sentence)
        .is_some_and(|_| plays(reading, at + 1, LIMIT))
    {
        return true;
    }
    let lower = |at: usize| reading.within(at, sentence).map(|term| &*term.lower);
    let ne = reading.language.0 == "fr" && matches!(lower(at), Some("ne" | "n'"));
    let mut held = (at + 1..=at + HELD).map_while(lower);
    let end = ["que", "qu'", "pas", "plus", "jamais", "rien", "personne"];
    ne && held
        .find(|word| end.contains(word))
        .is_some_and(|word| word.starts_with("qu"))
}

/// True for a word that begins another clause in any language.
pub(crate) fn begins_clause(word: &str) -> bool {
    WORDS.notes(&word.to_lowercase(), CLAUSE)
}

/// Whether a term does this in the language of the text.
fn plays(reading: &Reading, at: usize, kind: &str) -> bool {
    let note = WORDS.get(&reading.terms[at].lower);
    note.is_some_and(|note| lists(note, kind, reading.language))
}

/// Whether a note lists a language behind a kind: "C en K de fr".
fn lists(note: &str, kind: &str, language: Language) -> bool {
    let mut under = "";
    note.split(' ').any(|part| {
        if part.starts_with(|c: char| c.is_ascii_uppercase()) {
            under = part;
        }
        under == kind && part == language.0
    })
}

/// True for a word that gives what is said plainly as another's, in small letters.
pub(crate) fn is_source(word: &str, language: Language) -> bool {
    WORDS
        .get(word)
        .is_some_and(|note| lists(note, SOURCE, language))
}

/// The content words next to term `at` in its clause: those behind it, then the one before.
fn scope(reading: &Reading, at: usize) -> Vec<Span> {
    let sentence = reading.terms[at].sentence;
    let clause = |index: &usize| {
        reading.within(*index, sentence).is_some_and(|term| {
            !matches!(term.text, "," | ";" | ":" | "(" | ")" | "—" | "–")
                && !plays(reading, *index, CLAUSE)
        })
    };
    let content = |index: usize| {
        let term = &reading.terms[index];
        let says = term.kind == TokenKind::Word && !is_common(&term.lower, reading.language);
        // "Almost five hours": such a word is part of the amount.
        let counts = || numeral::small(reading, index + 1).is_some();
        let next = reading.within(index + 1, sentence).is_some();
        let bears = says && stances(reading, index) == [None; 2] && !(next && counts());
        bears.then_some(term.span)
    };
    let behind = (at + 1..).take(FAR).take_while(clause).filter_map(content);
    let before = (0..at)
        .rev()
        .take(FAR)
        .take_while(clause)
        .filter_map(content);
    let back = if reading.language.0 == "en" {
        0
    } else {
        REACH_BACK
    };
    behind.take(REACH).chain(before.take(back)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    fn stood(text: &str, language: &'static str) -> Vec<(String, Stance, String)> {
        let sentences = [Span::new(0, text.len())];
        let reading = Reading::of(text, &tokens(text), &sentences, Language(language));
        let shown = |one: Cue| {
            let on: Vec<&str> = one.scope.iter().map(|span| span.of(text)).collect();
            (one.span.of(text).to_owned(), one.stance, on.join(" "))
        };
        cues(&reading).into_iter().map(shown).collect()
    }

    #[test]
    fn a_stance_bears_on_the_words_of_its_clause() {
        assert!(WORDS.is_sorted());
        assert_eq!(
            stood(
                "The pier may soon collapse, and the ferry will not sail.",
                "en"
            ),
            [
                (
                    "may".to_owned(),
                    Stance::Possible,
                    "soon collapse".to_owned()
                ),
                ("will".to_owned(), Stance::Future, "sail".to_owned()),
                ("not".to_owned(), Stance::Denied, "sail".to_owned()),
            ]
        );
    }

    #[test]
    fn a_limit_denies_nothing() {
        for (text, language) in [
            ("Not only the pier but also the ferry sank.", "en"),
            ("No fewer than twelve ferries sank.", "en"),
            ("Nicht nur die Fähre sank, sondern auch der Kahn.", "de"),
            ("No sólo el barco se hundió.", "es"),
            ("Non solo il traghetto è affondato.", "it"),
            ("Затонул не только паром.", "ru"),
            ("Il ne reste que douze bateaux.", "fr"),
        ] {
            let stood = stood(text, language);
            assert!(
                stood.iter().all(|cue| cue.1 != Stance::Denied),
                "{text} {stood:?}"
            );
        }
        let denied = stood("Il ne dit pas que le bac a coulé.", "fr");
        assert!(denied.iter().any(|cue| cue.1 == Stance::Denied));
    }

    #[test]
    fn a_claim_is_told_from_a_report_in_other_languages_too() {
        let german = stood("Angeblich sank die Fähre.", "de");
        assert_eq!(german[0].1, Stance::Claimed);
        let russian = stood("Паром якобы затонул.", "ru");
        assert_eq!(russian[0].1, Stance::Claimed);
    }
}
