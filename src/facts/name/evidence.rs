//! What the article's own spelling says about a capital: does the word occur in small letters, or with a
//! capital inside a sentence?

use rustc_hash::FxHashSet;

use crate::facts::calendar;
use crate::facts::list::List;
use crate::facts::noun;
use crate::facts::reading::{GRAMMAR, Reading, Term};
use crate::text::token::TokenKind;

/// Ordinary words that often open a sentence.
static OPENERS: List = List::of(include_str!("../words/openers.txt"));

/// Where more of the longer words than this have capitals and no full stop follows, it is a headline's
/// style.
const HEADLINE_SHARE: f64 = 0.6;

/// The spelling of one article.
#[derive(Debug)]
pub(super) struct Evidence {
    /// Words that occur in small letters.
    small: FxHashSet<String>,
    /// Words that occur with a capital inside a sentence.
    inner: FxHashSet<String>,
    /// Sentences with capitals throughout.
    headlines: Vec<bool>,
    /// Sentences in capital letters.
    shouted: Vec<bool>,
}

impl Evidence {
    /// The evidence of all terms.
    pub fn of(reading: &Reading) -> Evidence {
        let headlines = headlines(reading);
        let (mut small, mut inner) = (FxHashSet::default(), FxHashSet::default());
        for (at, term) in reading.terms.iter().enumerate() {
            if term.kind != TokenKind::Word {
                continue;
            }
            if term.is_small() {
                small.insert(bare(&term.lower).to_owned());
            } else if !headlines[term.sentence] && !opens(reading, at) && !term.is_grammar() {
                inner.insert(bare(&term.lower).to_owned());
            }
        }
        Evidence {
            small,
            inner,
            headlines,
            shouted: shouted(reading),
        }
    }

    /// True where a name can begin at term `at`.
    pub fn can_open(&self, reading: &Reading, at: usize) -> bool {
        let term = &reading.terms[at];
        if !self.is_word_of_a_name(term) || is_abbreviation(reading, at) {
            return false;
        }
        if !opens(reading, at) {
            return true;
        }
        let word = bare(&term.lower);
        if OPENERS.contains(word) || word.len() < 2 {
            return false;
        }
        let acronym = is_acronym(term.text) && !self.shouted[term.sentence];
        if self.inner.contains(word) || acronym {
            return true;
        }
        let next = reading.after(at);
        let more = next.is_some_and(|next| self.is_word_of_a_name(next));
        more && !self.small.contains(word) && !word.ends_with("ly") && !word.ends_with("ing")
    }

    /// True for a capitalised word that can be part of a name here.
    pub fn is_word_of_a_name(&self, term: &Term) -> bool {
        let acronym = is_acronym(term.text) && !self.shouted[term.sentence];
        term.is_capitalised()
            && (acronym || !term.is_grammar())
            && calendar::month(&term.lower).is_none_or(|_| acronym)
            && calendar::weekday(&term.lower).is_none()
            && (!self.headlines[term.sentence] || self.inner.contains(bare(&term.lower)) || acronym)
            && !is_contraction(&term.lower)
            && (acronym || !noun::is_currency(&term.lower))
    }
}

/// "I'll", "that's": with a verb behind the apostrophe.
fn is_contraction(lower: &str) -> bool {
    let word = lower.split('\'').next().unwrap_or_default();
    word == "i" || word.len() < lower.len() && GRAMMAR.contains(word)
}

/// "Wis.", "Ill.": a short word with a full stop behind which the sentence goes on; "R-Wis" likewise.
fn is_abbreviation(reading: &Reading, at: usize) -> bool {
    let term = &reading.terms[at];
    let stopped = reading
        .after(at)
        .is_some_and(|next| next.glued && next.text == ".");
    let goes_on = reading
        .within(at + 2, term.sentence)
        .is_some_and(|next| !next.is_capitalised());
    let party = term.text.len() == 1 && reading.after(at).is_some_and(Term::is_hyphen);
    party || term.text.len() < 5 && stopped && goes_on && !is_acronym(term.text)
}

/// True where a capital is due anyway: at the head of a sentence, a quotation or behind a colon.
fn opens(reading: &Reading, at: usize) -> bool {
    reading.terms[at].first
        || reading.before(at).is_some_and(|before| {
            matches!(
                before.text,
                "\"" | "“" | "‘" | "'" | "«" | "„" | ":" | "•" | "|" | "(" | "…" | "..."
            )
        })
}

fn headlines(reading: &Reading) -> Vec<bool> {
    let mut counts = vec![(0_u32, 0_u32); reading.sentences.len()];
    for term in &reading.terms {
        if term.kind == TokenKind::Word && term.text.len() > 3 {
            let (capitals, words) = &mut counts[term.sentence];
            *words += 1;
            *capitals += u32::from(term.is_capitalised());
        }
    }
    let stopped = |index: usize| {
        let sentence = reading.sentences[index].of(reading.text);
        sentence
            .trim_end_matches(['"', '”', '’', '\'', ')'])
            .ends_with('.')
    };
    let is_headline = |(index, (capitals, words)): (usize, (u32, u32))| {
        words > 4 && f64::from(capitals) > HEADLINE_SHARE * f64::from(words) && !stopped(index)
    };
    counts.into_iter().enumerate().map(is_headline).collect()
}

/// Sentences whose longer words are all in capital letters, save a few.
fn shouted(reading: &Reading) -> Vec<bool> {
    let mut counts = vec![(0_u32, 0_u32); reading.sentences.len()];
    for term in &reading.terms {
        if term.kind == TokenKind::Word && term.text.len() > 3 {
            let (capitals, words) = &mut counts[term.sentence];
            *words += 1;
            *capitals += u32::from(is_acronym(term.text));
        }
    }
    let most = |(capitals, words): (u32, u32)| words > 2 && 4 * capitals > 3 * words;
    counts.into_iter().map(most).collect()
}

/// Two capitals or more and nothing small: "EU", "G7".
pub(super) fn is_acronym(text: &str) -> bool {
    let text = bare(text);
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    (capitals > 1 || capitals == 1 && text.chars().any(|c| c.is_ascii_digit()))
        && !text.chars().any(char::is_lowercase)
}

/// A word without its possessive ending.
pub(super) fn bare(word: &str) -> &str {
    ["'s", "\u{2019}s", "'", "\u{2019}"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_all_capitals() {
        assert!(is_acronym("EU") && is_acronym("NATO’s") && is_acronym("G7") && is_acronym("U.S"));
        assert!(!is_acronym("A") && !is_acronym("Oslo") && !is_acronym("12"));
        assert!(OPENERS.is_sorted());
    }
}
