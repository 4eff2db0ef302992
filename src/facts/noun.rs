//! What is counted: the noun behind a number. Without a parser the first plural is taken, at a few words'
//! distance at most; a wrong noun is worse than none.

use super::reading::Reading;
use crate::facts::list::List;
use crate::text::token::TokenKind;

/// Units of measure and of time.
pub(super) static UNITS: List = List::of(include_str!("words/units.txt"));

/// Currencies by sign, code and word.
pub(super) static CURRENCIES: List = List::of(include_str!("words/currencies.txt"));

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

/// The noun that a number before term `at` counts.
pub(super) fn counted(reading: &Reading, at: usize, sentence: usize, one: bool) -> Option<String> {
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
            if is_plural(&term.lower) && !more || one && is_lone_noun(reading, at) {
                return Some(bare(term.text).to_owned());
            }
            modifiers += usize::from(!term.glued);
        } else if !term.is_hyphen() {
            return None;
        }
        if modifiers > MODIFIERS {
            return None;
        }
        at += 1;
    }
    None
}

/// True where the words end behind `at`: "one soldier was".
fn is_lone_noun(reading: &Reading, at: usize) -> bool {
    reading.terms[at].is_small()
        && reading.after(at).is_none_or(|after| {
            after.is_grammar() || after.kind == TokenKind::Punctuation && !after.is_hyphen()
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

/// True for the sign, code or word of a currency.
pub(super) fn is_currency(word: &str) -> bool {
    CURRENCIES.contains(word)
}

/// The unit that `word` stands for: normalised, and whether it measures time.
pub(super) fn unit(word: &str) -> Option<(&'static str, bool)> {
    let note = UNITS.get(word)?;
    Some(
        note.strip_suffix(" time")
            .map_or((note, false), |unit| (unit, true)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_normalised() {
        assert!(UNITS.is_sorted() && CURRENCIES.is_sorted());
        assert_eq!(unit("millimetres"), Some(("mm", false)));
        assert_eq!(unit("centuries"), Some(("century", true)));
        assert_eq!(unit("troops"), None);
    }
}
