//! What a number counts in German, French, Spanish, Italian, Portuguese, Turkish, Indonesian and Russian: the
//! next word that is no grammar, behind adjectives that stand before their noun there. Inflected nouns stay
//! as they stand.

use crate::facts::quantity::plays;
use crate::facts::reading::{Reading, Term};
use crate::text::language;
use crate::text::token::TokenKind;

/// So many adjectives may stand before the noun.
const ADJECTIVES: usize = 3;

/// The noun that a number before term `at` counts, and the term behind it.
pub(super) fn counted(reading: &Reading, at: usize, sentence: usize) -> Option<(String, usize)> {
    let language = reading.language;
    if !matches!(
        language.0,
        "de" | "fr" | "es" | "it" | "pt" | "tr" | "id" | "ru"
    ) {
        return None;
    }
    let linked = matches!(reading.lower(at, sentence), "de" | "di" | "von");
    let from = at + usize::from(linked);
    for at in from..=from + ADJECTIVES {
        let term = reading.within(at, sentence)?;
        let word = elided(&term.lower);
        if term.kind != TokenKind::Word || language::is_common(word, language) {
            return None;
        }
        if plays(word, language, "skip") || is_adjective(term, language.0) {
            continue;
        }
        // A name is not counted; a German noun has a capital, and nothing else is counted.
        let noun = (language.0 == "de") == term.is_capitalised() && word.chars().count() > 2;
        return noun.then(|| (elided(term.text).to_owned(), at + 1));
    }
    None
}

/// "habitants" of "d'habitants".
fn elided(word: &str) -> &str {
    word.strip_prefix("d'")
        .or_else(|| word.strip_prefix("d\u{2019}"))
        .unwrap_or(word)
}

/// German in small letters, Russian by its endings; elsewhere they follow their noun, or are listed.
fn is_adjective(term: &Term, language: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ых", "их", "ые", "ие", "ого", "его", "ной", "ным"];
    match language {
        "de" => term.is_small(),
        "ru" => ENDINGS.iter().any(|ending| term.lower.ends_with(ending)),
        _ => false,
    }
}
