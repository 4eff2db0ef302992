//! What a number counts that measures nothing: the noun behind it, those whom something befell ("12 killed"),
//! or what the words before it tell ("the death toll rose to 12", "Ida Holm, 45, said").

use super::Finder;
use super::measure::{fate_before, is_fate};
use super::side::Side;
use crate::facts::noun;

impl Finder<'_> {
    /// What a number counts that measures nothing, and the term behind that.
    pub fn counted(&self, side: &Side, low: Option<&Side>) -> Option<(String, usize)> {
        let reading = self.reading;
        let sentence = reading.terms[side.from].sentence;
        // A quotation may end behind the number: between "12 and 20" men.
        let quoted = matches!(reading.lower(side.end, sentence), "\"" | "”");
        let hyphen = reading
            .within(side.end, sentence)
            .is_some_and(|mark| mark.is_hyphen());
        let next = side.end + usize::from(quoted || hyphen);
        if hyphen && side.value == Some(1.0) && !side.figures {
            // "One-liners".
            return None;
        }
        if hyphen && let Some(member) = self.member(next, sentence) {
            return Some((member, next + 1));
        }
        if quoted
            && let Some(unit) = self.unit_behind(&Side {
                end: next,
                ..side.clone()
            })
        {
            return Some((unit.name, unit.end));
        }
        if let Some(fate) = self.fate(next, sentence) {
            return Some(fate);
        }
        let one = side.value == Some(1.0);
        // A third of the voters are not 0.33 voters.
        let part = side.value.is_some_and(|value| value < 1.0);
        let noun = noun::counted(reading, next, sentence, one).filter(|_| !part);
        if noun.is_some() {
            return noun;
        }
        let told = low.and_then(|low| self.told_before(low))?;
        Some((told.to_owned(), side.end))
    }

    /// "A 300-member group", "a 2,000-strong crowd".
    fn member(&self, at: usize, sentence: usize) -> Option<String> {
        let term = self.reading.within(at, sentence)?;
        let counts = term.glued
            && term.is_small()
            && !term.is_grammar()
            && self.words.parts(&term.lower).is_none();
        let strong = &*term.lower == "strong";
        counts.then(|| {
            if strong {
                "people".to_owned()
            } else {
                term.lower.to_string()
            }
        })
    }

    /// "12 killed", "12 were injured": those whom something befell.
    fn fate(&self, at: usize, sentence: usize) -> Option<(String, usize)> {
        // "Were also reported".
        const AUXILIARIES: usize = 3;
        let mut at = at;
        for _ in 0..AUXILIARIES {
            at += usize::from(self.words.is(self.reading.lower(at, sentence), "aux"));
        }
        let term = self.reading.within(at, sentence)?;
        // "12 dead whales" are whales.
        let whose = noun::counted(self.reading, at + 1, sentence, false).is_some();
        (is_fate(&term.lower) && !whose).then(|| (term.lower.to_string(), at + 1))
    }

    /// What the words before a number say that it counts: "killing 12", "a population of 80,000", "the death
    /// toll rose to 12", "Ida Holm, 45, said".
    fn told_before(&self, side: &Side) -> Option<&'static str> {
        // "The death toll from the storm in the north rose to at least 12".
        const TOLL: usize = 12;
        const LIFE: f64 = 110.0;
        let (reading, from) = (self.reading, side.from);
        let sentence = reading.terms[from].sentence;
        let lower = |back: usize| {
            from.checked_sub(back)
                .map_or("", |at| reading.lower(at, sentence))
        };
        if lower(1) == "of" && lower(2) == "population" {
            return Some("people");
        }
        if let Some(fate) = (1..=4).find_map(|back| fate_before(lower(back))) {
            return Some(fate);
        }
        if lower(2) == "age" && matches!(lower(1), "of" | "to" | "at" | "is" | "was") {
            return Some("year old");
        }
        if (1..TOLL).any(|back| lower(back) == "toll" && lower(back + 1) == "death") {
            return Some("dead");
        }
        let named = from >= 2
            && lower(1) == ","
            && reading.terms[from - 2].is_capitalised()
            && !reading.terms[from - 2].is_grammar();
        let age = side.figures
            && side
                .value
                .is_some_and(|age| age.fract() == 0.0 && age <= LIFE);
        (named && age && reading.lower(side.end, sentence) == ",").then_some("year old")
    }

    /// "One" counts before a noun, where it is no pronoun: "no one", "one of them", "this one".
    pub fn is_count(&self, from: usize, next: usize) -> bool {
        let before = self.reading.before(from).map_or("", |before| &before.lower);
        let of = self
            .reading
            .terms
            .get(next)
            .is_some_and(|next| &*next.lower == "of");
        !of && !self.words.is(before, "not_one")
    }
}
