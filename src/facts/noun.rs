//! What is counted: the noun behind a number. Without a parser the first plural is taken, at a few words'
//! distance at most; a wrong noun is worse than none. Where plurals have no one ending, it is the first word
//! that is no grammar (`foreign`).

mod foreign;

use super::quantity::plays;
use super::reading::Reading;
use crate::text::language::{Language, UNKNOWN};
use crate::text::token::TokenKind;

pub(super) use super::quantity::is_currency;

/// So many modifiers may stand between a number and its noun: "12 new air defence systems".
const MODIFIERS: usize = 4;

/// The noun that a number before term `at` counts, and the term behind it.
pub(super) fn counted(
    reading: &Reading,
    at: usize,
    sentence: usize,
    one: bool,
) -> Option<(String, usize)> {
    match reading.language {
        language if language.0 == "en" || language == UNKNOWN => plural(reading, at, sentence, one),
        _ => foreign::counted(reading, at, sentence),
    }
}

fn plural(reading: &Reading, at: usize, sentence: usize, one: bool) -> Option<(String, usize)> {
    let mut at = at;
    if reading.lower(at, sentence) == "of" {
        at += 1;
        at += usize::from(is(reading.lower(at, sentence), "whose"));
    }
    let mut modifiers = 0;
    while modifiers <= MODIFIERS {
        let term = reading.within(at, sentence)?;
        let more = is(&term.lower, "more_of");
        if term.kind == TokenKind::Word && (!term.is_grammar() || more) {
            let noun = is_plural(&term.lower) && !more && !is_modifier(reading, at);
            if noun || &*term.lower == "others" || one && is_lone_noun(reading, at) {
                return Some((bare(term.text).to_owned(), at + 1));
            }
            modifiers += usize::from(!term.glued);
        } else if !term.is_hyphen() && !is_point(reading, at) && !is_model(reading, at) {
            return None;
        }
        at += 1;
    }
    None
}

/// The word plays this part among English nouns.
fn is(word: &str, part: &str) -> bool {
    plays(word, Language("en"), part)
}

/// The plural before a noun: "three-term Texas Governor", "31 Abrams tanks", "12 police officers".
fn is_modifier(reading: &Reading, at: usize) -> bool {
    let term = &reading.terms[at];
    let capital = term.is_capitalised();
    reading.after(at).is_some_and(|after| {
        let noun = !after.is_grammar() && is_plural(&after.lower);
        capital && after.is_capitalised() || noun && (capital || is(&term.lower, "plural"))
    })
}

/// The number of "F-16".
fn is_model(reading: &Reading, at: usize) -> bool {
    let term = &reading.terms[at];
    let hyphen = at
        .checked_sub(1)
        .is_some_and(|before| reading.terms[before].is_hyphen());
    term.kind == TokenKind::Number && term.glued && hyphen
}

/// The last point of "F.B.I.".
fn is_point(reading: &Reading, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &reading.terms[before]);
    let inside =
        before.is_some_and(|before| before.kind == TokenKind::Word && before.text.contains('.'));
    inside && reading.terms[at].text == "." && reading.terms[at].glued
}

/// True where the words end behind `at`: "one soldier was", "one soldier asking".
fn is_lone_noun(reading: &Reading, at: usize) -> bool {
    let term = &reading.terms[at];
    let verb = |word: &str| word.ends_with("ing") || word.ends_with("ed");
    term.is_small()
        && !term.lower.ends_with("ly")
        && reading.after(at).is_none_or(|after| {
            after.is_grammar()
                || after.kind == TokenKind::Punctuation && !after.is_hyphen()
                || verb(&after.lower) && !verb(&term.lower)
        })
}

fn is_plural(word: &str) -> bool {
    const SINGULAR: [&str; 3] = ["ss", "us", "is"];
    let word = bare(word);
    let ending = word.ends_with('s') && !SINGULAR.iter().any(|ending| word.ends_with(ending))
        || word.ends_with("men");
    is(word, "plural") || word.len() > 3 && ending && !is(word, "singular")
}

fn bare(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("\u{2019}s")
}
