//! Lengths of time without a number: "a year-long war", "more than a year", "over the past year".

use super::measure::measure;
use super::{Amount, Finder};
use crate::facts::Value;
use crate::facts::reading::Term;
use crate::text::token::TokenKind;

impl Finder<'_> {
    /// The length of time that begins at term `at`.
    pub fn length(&self, at: usize) -> Option<Amount> {
        let sentence = self.reading.terms[at].sentence;
        let lower = |at: usize| self.reading.lower(at, sentence);
        let amount = |end, value: Option<f64>, unit: &str| Amount {
            from: at,
            end,
            value: value.map(Value::Number),
            unit: Some(unit.to_owned()),
            approximation: None,
        };
        match lower(at) {
            "a" => {
                if self.words.is(lower(at + 1), "few") {
                    let of = usize::from(self.words.is(lower(at + 2), "of"));
                    let unit = self.time(lower(at + 2 + of))?;
                    return Some(amount(at + 3 + of, None, unit));
                }
                // "For a second term" is no second.
                let second = lower(at + 1) == "second";
                let ends = |term: &Term| term.is_grammar() || term.kind == TokenKind::Punctuation;
                let compared = self.follows(at, "before_a_length")
                    && (!second || self.reading.within(at + 2, sentence).is_none_or(ends));
                let unit = self.time(lower(at + 1)).filter(|_| compared)?;
                Some(amount(at + 2, Some(1.0), unit))
            }
            "the" => {
                let near =
                    self.words.is(lower(at + 1), "recent") && self.follows(at, "before_recent");
                let unit = self.time(lower(at + 2));
                let unit = unit.filter(|_| near && !lower(at + 2).ends_with('s'))?;
                Some(amount(at + 3, Some(1.0), unit))
            }
            word if self.words.is(word, "several") => {
                Some(amount(at + 2, None, self.time(lower(at + 1))?))
            }
            word => {
                let (unit, end) = match word.strip_suffix("long") {
                    Some(unit) => (self.time(unit)?, at + 1),
                    None if lower(at + 1) == "-" && lower(at + 2) == "long" => {
                        (self.time(word)?, at + 3)
                    }
                    None => return None,
                };
                Some(amount(end, Some(1.0), unit))
            }
        }
    }

    fn time(&self, word: &str) -> Option<&'static str> {
        let unit = self.words.unit(word)?;
        (measure(unit).dimension == "time").then_some(unit)
    }

    /// The word before term `at` plays this part.
    fn follows(&self, at: usize, part: &str) -> bool {
        let before = self.reading.before(at);
        before.is_some_and(|before| self.words.is(&before.lower, part))
    }
}
