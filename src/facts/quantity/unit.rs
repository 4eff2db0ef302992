//! The unit behind a number: "12 km", "155-millimetre", "29km", "150 milliards d'euros", "20 (kg)".

use super::Finder;
use super::side::Side;
use super::words::{self, CURRENCIES};
use crate::facts::noun;
use crate::facts::reading::Term;
use crate::text::token::TokenKind;

/// A unit that was found behind a number.
#[derive(Debug)]
pub(super) struct Unit {
    pub name: String,
    /// The term behind it.
    pub end: usize,
    /// What it multiplies the number with: a million in "30 MUSD".
    pub by: f64,
}

impl Unit {
    fn of(name: &str, end: usize) -> Unit {
        Unit {
            name: name.replace('_', " "),
            end,
            by: 1.0,
        }
    }
}

/// So much is no weight or height of anything: "361 million pounds".
pub(super) const LARGE: f64 = 1e6;

impl Finder<'_> {
    /// The unit behind the number of `side`.
    pub fn unit_behind(&self, side: &Side) -> Option<Unit> {
        let sentence = self.reading.terms[side.from].sentence;
        let term = self.reading.within(side.end, sentence)?;
        let hyphen = usize::from(term.is_hyphen());
        let at = side.end + hyphen;
        let large = side.value.is_none_or(|value| value.abs() >= LARGE);
        if hyphen == 1 && matches!(self.reading.lower(at, sentence), "pound" | "pounds") && !large {
            return Some(Unit::of("lb", at + 1));
        }
        // "$1 $10": a sign before a number is that number's.
        let next = self.reading.within(at, sentence)?;
        if CURRENCIES.contains(next.text) && next.kind == TokenKind::Punctuation {
            let ahead = self.reading.after(at);
            if ahead.is_some_and(|ahead| ahead.glued && ahead.kind == TokenKind::Number) {
                return None;
            }
        }
        // "45-летний" is an age, "летний" is summer.
        let hyphened = (hyphen == 1).then(|| self.named("-", at, sentence, large));
        hyphened
            .flatten()
            .or_else(|| self.named("", at, sentence, large))
            .or_else(|| self.linked(side, at, sentence, large))
            .or_else(|| self.bracketed(at, sentence))
    }

    /// A unit that begins with `head` and term `at`.
    fn named(&self, head: &str, at: usize, sentence: usize, large: bool) -> Option<Unit> {
        let find = |key: &str| self.known(key, at, large);
        let (unit, end) = match words::longest(self.reading, head, at, sentence, find) {
            Some(found) => found,
            None => return many(self.reading.within(at, sentence)?, at),
        };
        let metres = unit != "m" || self.reading.terms[at].text != "m" || {
            // "5 m people" are millions.
            noun::counted(self.reading, at + 1, sentence, false).is_none()
        };
        metres.then(|| Unit::of(unit, end))
    }

    /// The unit of a key where it is no rate and stands behind its number.
    pub fn known(&self, key: &str, at: usize, large: bool) -> Option<&'static str> {
        let note = self
            .words
            .unit(key)
            .filter(|note| !note.starts_with(['^', '/']))?;
        self.chosen(note, at, large)
    }

    /// The unit that a note stands for beside the words around term `at`; `large` amounts follow no cue.
    fn chosen(&self, note: &'static str, at: usize, large: bool) -> Option<&'static str> {
        let mut units = note.split(' ');
        let first = units.next()?;
        let hinted = |cue: &str| {
            cue == "mass" && first == "GBP" && self.dollars || words::has_cue(self.reading, at, cue)
        };
        let hinted = units
            .filter_map(|unit| unit.split_once(':'))
            .find(|(_, cue)| !large && hinted(cue));
        let unit = hinted.map_or(first, |(unit, _)| unit);
        (unit != "?").then_some(unit)
    }

    /// "Millions of euros", "150 milliards d'euros", "1/4 de milla".
    fn linked(&self, side: &Side, at: usize, sentence: usize, large: bool) -> Option<Unit> {
        // "12 of dollars" is none, thousands and quarters of them are.
        const LEAST: f64 = 100.0;
        let scaled = side.scale >= LEAST
            || side
                .value
                .is_none_or(|value| !(1.0..LARGE).contains(&value));
        let term = self.reading.within(at, sentence).filter(|_| scaled)?;
        if self.words.is(&term.lower, "of") {
            return self.named("", at + 1, sentence, large);
        }
        let (elided, rest) = term.lower.split_at_checked(2)?;
        if !self.words.is(elided, "of") {
            return None;
        }
        let find = |key: &str| self.known(key, at, large);
        let (unit, end) = words::longest(self.reading, rest, at + 1, sentence, find)?;
        Some(Unit::of(unit, end))
    }

    /// "20 (kg)".
    fn bracketed(&self, at: usize, sentence: usize) -> Option<Unit> {
        let close = match self.reading.lower(at, sentence) {
            "(" => ")",
            "[" => "]",
            "{" => "}",
            "<" => ">",
            _ => return None,
        };
        let unit = self.named("", at + 1, sentence, false)?;
        (self.reading.lower(unit.end, sentence) == close).then_some(Unit {
            end: unit.end + 1,
            ..unit
        })
    }

    /// "1.8m tall" are metres, "1.8m gulls" millions, "1.8m" is what the words around speak of.
    fn is_metres(&self, at: usize, sentence: usize) -> bool {
        let next = self.reading.after(at).map_or("", |next| &next.lower);
        words::is_cue(next, "length")
            || words::has_cue(self.reading, at, "length")
                && noun::counted(self.reading, at + 1, sentence, false).is_none()
    }

    /// "29km", "24703m2", "115USD": a number and a unit in one word, and what of it stands in further terms
    /// ("10km/h"). Metres only beside a word of length: "1.2m" is a million else.
    pub fn glued(&self, at: usize) -> Option<(f64, Unit)> {
        let term = &self.reading.terms[at];
        let figures = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let cut = term.text.find(|c: char| !figures(c))?;
        let (digits, letters) = term.text.split_at_checked(cut).filter(|_| cut > 0)?;
        if term.kind != TokenKind::Word {
            return None;
        }
        let value = crate::facts::figure::number(digits, self.style)?;
        let large = value >= LARGE;
        let find = |key: &str| match key {
            "m" => self.is_metres(at, term.sentence).then_some("m"),
            "k" | "K" | "b" | "B" | "M" | "T" => None,
            _ => self.known(key, at, large),
        };
        let head = if letters.len() > 1 {
            letters.to_lowercase()
        } else {
            letters.to_owned()
        };
        let whole = words::longest(self.reading, &head, at + 1, term.sentence, find);
        if let Some((unit, end)) = whole {
            return Some((value, Unit::of(unit, end)));
        }
        let unit = million_of(letters)?;
        Some((
            value,
            Unit {
                by: 1e6,
                ..Unit::of(unit, at + 1)
            },
        ))
    }
}

/// "MUSD": millions of a currency.
fn many(term: &Term, at: usize) -> Option<Unit> {
    Some(Unit {
        by: 1e6,
        ..Unit::of(million_of(term.text)?, at + 1)
    })
}

/// The currency of "MEUR".
pub(super) fn million_of(word: &str) -> Option<&'static str> {
    let code = word.strip_prefix('M').filter(|code| code.len() == 3)?;
    let code = code
        .bytes()
        .all(|b| b.is_ascii_uppercase())
        .then_some(code)?;
    CURRENCIES.get(&code.to_lowercase())
}
