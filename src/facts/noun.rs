//! What is counted: the noun behind a number. Without a parser the first plural is taken, at a few words'
//! distance at most; a wrong noun is worse than none. Where plurals have no one ending, it is the first word
//! that is no grammar (`foreign`).

mod foreign;

use super::reading::Reading;
use crate::text::language::UNKNOWN;
use crate::text::token::TokenKind;

pub(super) use super::quantity::is_currency;

/// So many modifiers may stand between a number and its noun: "12 new air defence systems".
const MODIFIERS: usize = 4;

/// Plurals without an s.
const PLURALS: [&str; 12] = [
    "people",
    "men",
    "women",
    "children",
    "police",
    "personnel",
    "servicemen",
    "aircraft",
    "seats",
    "lawmakers",
    "fishermen",
    "staff",
];

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
    let mut modifiers = 0;
    if reading.lower(at, sentence) == "of" {
        at += 1;
        if matches!(
            reading.lower(at, sentence),
            "the" | "its" | "their" | "his" | "her" | "our" | "these" | "those"
        ) {
            at += 1;
        }
    }
    while let Some(term) = reading.within(at, sentence) {
        let more = matches!(
            &*term.lower,
            "more" | "other" | "others" | "such" | "additional" | "further"
        );
        if term.kind == TokenKind::Word && (!term.is_grammar() || more) {
            // "Three-term Texas Governor".
            let title = term.is_capitalised()
                && reading
                    .after(at)
                    .is_some_and(|after| after.is_capitalised());
            if is_plural(&term.lower) && !more && !title || one && is_lone_noun(reading, at) {
                return Some((bare(term.text).to_owned(), at + 1));
            }
            modifiers += usize::from(!term.glued);
        } else if !term.is_hyphen() && !is_point(reading, at) {
            return None;
        }
        if modifiers > MODIFIERS {
            return None;
        }
        at += 1;
    }
    None
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
    let word = bare(word);
    PLURALS.contains(&word)
        || word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
}

fn bare(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("\u{2019}s")
}
