//! What the article's own spelling says about a capital: does the word occur in small letters, or with a
//! capital inside a sentence?

use rustc_hash::FxHashSet;

use super::german::German;
use super::run;
use super::tongue::{Role, Tongue};
use crate::facts::calendar;
use crate::facts::noun;
use crate::facts::reading::{GRAMMAR, Reading, Term};
use crate::text::token::TokenKind;

/// Where more of the longer words than this have capitals and no full stop follows, it is a headline's
/// style.
const HEADLINE_SHARE: f64 = 0.6;

/// The spelling of one article.
#[derive(Debug)]
pub(super) struct Evidence<'a> {
    pub tongue: Tongue,
    /// Words that open sentences and also occur in small letters.
    small: FxHashSet<&'a str>,
    /// Words that occur with a capital inside a sentence.
    inner: FxHashSet<&'a str>,
    /// Sentences with capitals throughout.
    headlines: Vec<bool>,
    /// Sentences in capital letters.
    shouted: Vec<bool>,
    /// Where every noun has a capital: which terms are names all the same.
    pub german: Option<German>,
    /// Words that stand alone with the Turkish ending of a place.
    pub places: FxHashSet<&'a str>,
}

impl<'a> Evidence<'a> {
    /// The evidence of all terms.
    pub fn of(reading: &'a Reading, tongue: Tongue) -> Evidence<'a> {
        let headlines = headlines(reading, tongue);
        let (mut opening, mut inner) = (FxHashSet::default(), FxHashSet::default());
        let words = || {
            reading
                .terms
                .iter()
                .enumerate()
                .filter(|(_, term)| term.kind == TokenKind::Word)
        };
        for (at, term) in words().filter(|(_, term)| !term.is_small()) {
            if opens(reading, at) {
                opening.insert(tongue.root(&term.lower));
            } else if !headlines[term.sentence] && !tongue.is_grammar(&term.lower) {
                inner.insert(tongue.root(&term.lower));
            }
        }
        let small: FxHashSet<&str> = words()
            .filter(|(_, term)| term.is_small())
            .map(|(_, term)| tongue.root(&term.lower))
            .filter(|word| opening.contains(word))
            .collect();
        let speakers = words().filter(|(at, _)| speaks(reading, tongue, *at));
        let speakers = speakers.map(|(_, term)| tongue.root(&term.lower));
        inner.extend(speakers.filter(|word| !small.contains(word)));
        Evidence {
            tongue,
            small,
            inner,
            headlines,
            shouted: shouted(reading),
            places: places(reading, tongue),
            german: tongue.is("de").then(|| German::of(reading, tongue)),
        }
    }

    /// True where a name can begin at term `at`.
    pub fn can_open(&self, reading: &Reading, at: usize) -> bool {
        let term = &reading.terms[at];
        if !self.is_word_of_a_name(reading, at) || is_abbreviation(reading, at) {
            return false;
        }
        let opens = opens(reading, at);
        if self.german.is_some() || !opens {
            return true;
        }
        let word = self.tongue.root(&term.lower);
        if self.tongue.has(Role::Opener, word) || word.len() < 2 {
            return false;
        }
        let acronym = is_acronym(term.text) && !self.shouted[term.sentence];
        let known = self.inner.contains(word) && !self.small.contains(word);
        if known || acronym || run::is_extended(reading, at, self.tongue) {
            return true;
        }
        let next = reading.within(at + 1, term.sentence);
        let other = run::is_extended(reading, (at + 1).min(reading.terms.len() - 1), self.tongue);
        let more = !other
            && next.is_some_and(|next| next.text != "\u{2014}")
            && self.is_word_at(reading, at + 1, term);
        let adverb = self.tongue.is("en") && (word.ends_with("ly") || word.ends_with("ing"));
        let office = self.tongue.has(Role::Office, word)
            && next.is_some_and(|next| self.tongue.has(Role::Head, &next.lower));
        more && (office || self.inner.contains(word) || !self.small.contains(word)) && !adverb
    }

    /// True where term `at` stands in the sentence of `term` and can be part of a name.
    fn is_word_at(&self, reading: &Reading, at: usize, term: &Term) -> bool {
        reading.within(at, term.sentence).is_some() && self.is_word_of_a_name(reading, at)
    }

    /// "Per Dahl", "Will Moe": a given name that is a small word too, inside a sentence and before another name.
    fn is_given(&self, reading: &Reading, at: usize) -> bool {
        let term = &reading.terms[at];
        let next = reading.after(at);
        self.tongue.is("en")
            && matches!(&*term.lower, "per" | "will" | "an")
            && !self.headlines[term.sentence]
            && !opens(reading, at)
            && next.is_some_and(|next| next.is_capitalised() && !next.is_grammar())
    }

    /// True for a capitalised word that can be part of a name here.
    pub fn is_word_of_a_name(&self, reading: &Reading, at: usize) -> bool {
        let term = &reading.terms[at];
        if !term.is_capitalised() {
            return false;
        }
        let acronym = is_acronym(term.text) && !self.shouted[term.sentence];
        if let Some(german) = &self.german {
            return acronym && !is_numeral(term.text) || german.is_name(at);
        }
        (acronym || !self.tongue.is_grammar(&term.lower) || self.is_given(reading, at))
            && calendar::month(&term.lower).is_none_or(|_| acronym)
            && calendar::weekday(&term.lower).is_none()
            && (!self.headlines[term.sentence]
                || self.inner.contains(self.tongue.root(&term.lower))
                || acronym)
            && !(self.tongue.is("en") && is_contraction(&term.lower))
            && (acronym || !noun::is_currency(&term.lower))
    }
}

/// "Lunde'de": words that are somewhere, with no other name before them.
fn places<'a>(reading: &'a Reading, tongue: Tongue) -> FxHashSet<&'a str> {
    let mut places = FxHashSet::default();
    for (at, term) in reading.terms.iter().enumerate().filter(|_| tongue.is("tr")) {
        let alone = reading
            .before(at)
            .is_none_or(|before| !before.is_capitalised());
        let ending = term.lower.split('\'').nth(1).unwrap_or_default();
        if alone
            && term.is_capitalised()
            && matches!(ending, "da" | "de" | "ta" | "te" | "daki" | "deki")
        {
            places.insert(tongue.bare(&term.lower));
        }
    }
    places
}

/// "Lunde reported": a word before a verb of speech, and no plural.
fn speaks(reading: &Reading, tongue: Tongue, at: usize) -> bool {
    let term = &reading.terms[at];
    let next = reading.after(at);
    term.is_capitalised()
        && next.is_some_and(|next| tongue.has(Role::Speech, &next.lower))
        && !term.lower.ends_with('s')
        && !tongue.is_grammar(&term.lower)
        && !tongue.is_title(&term.lower)
        && !tongue.has(Role::Opener, &term.lower)
}

/// "II": no name by itself.
fn is_numeral(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
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

/// A place line is no longer than this: "OSLO, Norway (AP) — ".
const PLACE_LINE: usize = 9;

/// True behind the dash that ends a place line.
fn is_behind_place_line(reading: &Reading, at: usize) -> bool {
    let sentence = reading.terms[at].sentence;
    let start = reading.terms[at.saturating_sub(PLACE_LINE)..at].iter();
    let dash = reading
        .before(at)
        .is_some_and(|before| matches!(before.text, "—" | "–" | "--" | "-") && !before.glued);
    dash && start
        .clone()
        .any(|term| term.first && term.sentence == sentence)
        && start
            .filter(|term| term.sentence == sentence)
            .all(|term| !term.is_small())
}

/// True where a capital is due anyway: at the head of a sentence, a quotation or behind a colon.
pub(super) fn opens(reading: &Reading, at: usize) -> bool {
    reading.terms[at].first
        || is_behind_place_line(reading, at)
        || reading.before(at).is_some_and(|before| {
            matches!(
                before.text,
                "\"" | "“" | "‘" | "'" | "«" | "„" | ":" | "•" | "|" | "(" | "…" | "..."
            )
        })
}

fn headlines(reading: &Reading, tongue: Tongue) -> Vec<bool> {
    // Only English writes headlines so, and German all nouns.
    if tongue.is("de") {
        return vec![false; reading.sentences.len()];
    }
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
            .strip_suffix('.')
            // "G.O.P." ends no sentence.
            .is_some_and(|rest| !rest.ends_with(char::is_uppercase))
    };
    let is_headline = |(index, (capitals, words)): (usize, (u32, u32))| {
        words > (if index == 0 { 1 } else { 4 })
            && f64::from(capitals) > HEADLINE_SHARE * f64::from(words)
            && !stopped(index)
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
            *capitals += u32::from(term.is_capitalised() && is_acronym(term.text));
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
    }
}
