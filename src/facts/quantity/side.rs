//! One number of an amount with its own unit: "$5", "USD 22.5 million", "aged 12", "%15", "10 km", "29km".

use super::Finder;
use super::unit::million_of;
use super::words;
use crate::facts::figure;
use crate::facts::numeral::{self, Numeral};
use crate::text::token::TokenKind;

/// A number with what stands around it.
#[derive(Debug, Clone)]
pub(super) struct Side {
    /// The first term, of the unit before the number or of the number.
    pub from: usize,

    /// The term behind number and unit.
    pub end: usize,
    /// `None` for "thousands".
    pub value: Option<f64>,
    /// What its last word multiplied with: 1e6 in "20 million".
    pub scale: f64,
    /// Written in figures.
    pub figures: bool,
    /// Its own unit.
    pub unit: Option<String>,
    /// The unit stands before the number.
    pub ahead: bool,
}

impl Finder<'_> {
    /// The number at term `at` with the unit before or behind it.
    pub fn side(&self, at: usize) -> Option<Side> {
        if let Some(side) = self.unit_ahead(at) {
            return Some(side);
        }
        let side = match self.glued(at) {
            Some((value, unit)) => Side {
                end: unit.end,
                value: Some(value * unit.by),
                unit: Some(unit.name),
                figures: true,
                ..Side::bare(at, at + 1)
            },
            None => self.measured(self.number(at)?),
        };
        Some(side)
    }

    /// The bare number at term `at`, with the point of a scale that is cut short: "3,2 Mrd. Euro".
    fn number(&self, at: usize) -> Option<Side> {
        // "Mio", "тыс"
        const SHORT: usize = 4;
        let side = Side::of(at, numeral::read(self.reading, at, self.style)?);
        let sentence = self.reading.terms[at].sentence;
        let last = &self.reading.terms[side.end - 1];
        let cut = side.scale >= 1e3
            && last.kind == TokenKind::Word
            && last.text.chars().count() <= SHORT
            && self.reading.within(side.end + 1, sentence).is_some();
        let point = self.reading.within(side.end, sentence);
        let point = point.is_some_and(|point| point.text == "." && point.glued && cut);
        Some(self.cents(Side {
            end: side.end + usize::from(point),
            ..side
        }))
    }

    /// "34 cents" in French are no hundreds: figures give back a last word that is a unit.
    fn cents(&self, side: Side) -> Side {
        let last = &self.reading.terms[side.end - 1].lower;
        if !side.figures || side.scale != 100.0 || self.words.unit(last) != Some("cent") {
            return side;
        }
        Side {
            end: side.end - 1,
            value: side.value.map(|value| value / side.scale),
            scale: 1.0,
            ..side
        }
    }

    /// The side with the unit behind it, and a scale behind that: "75 USD million".
    fn measured(&self, side: Side) -> Side {
        let Some(unit) = self.unit_behind(&side) else {
            return side;
        };
        let side = Side {
            end: unit.end,
            value: side.value.map(|value| value * unit.by),
            unit: Some(unit.name),
            ..side
        };
        if side.is_money() {
            self.scaled(side)
        } else {
            side
        }
    }

    /// A unit that stands before its number.
    fn unit_ahead(&self, at: usize) -> Option<Side> {
        let term = &self.reading.terms[at];
        if term.kind == TokenKind::Number {
            return None;
        }
        if let Some(side) = self.joined_code(at) {
            return Some(side);
        }
        let (unit, by, mut number) = self.ahead(at)?;
        let (sentence, lower) = (term.sentence, |at| self.reading.lower(at, term.sentence));
        let between = |at| self.words.is(lower(at), "open") || self.words.is(lower(at), "of");
        if unit == "year_old" && between(number) {
            number += 1;
        }
        self.reading.within(number, sentence)?;
        let numeral = numeral::read(self.reading, number, self.style)?;
        let side = Side {
            from: at,
            unit: Some(unit.replace('_', " ")),
            ahead: true,
            ..Side::of(number, numeral)
        };
        self.told_again(Side {
            value: side.value.map(|value| value * by),
            ..side
        })
    }

    /// The unit of the term at `at`, what it multiplies with, and the term behind it.
    fn ahead(&self, at: usize) -> Option<(&'static str, f64, usize)> {
        let term = &self.reading.terms[at];
        let next = self.reading.after(at);
        let sign = |text: &str| matches!(text, "$" | "£");
        let point = next.is_some_and(|next| next.text == "." && next.glued);
        let joins = next.is_some_and(|next| sign(next.text)) || point;
        if joins && term.kind == TokenKind::Word {
            let find = |key: &str| words::CURRENCIES.get(key);
            let cut = |(unit, end): (&'static str, usize)| {
                // "a $ 4 billion" has no Australian dollars; "c $ 4" is from a text that spaces its signs.
                let spaced = self.reading.terms[at + 1..end]
                    .iter()
                    .any(|term| !term.glued);
                (end > at + 1 && !(spaced && term.lower.len() == 1 && &*term.lower != "c"))
                    .then_some((unit, 1.0, end))
            };
            let found = words::longest(self.reading, "", at, term.sentence, find).and_then(cut);
            if found.is_some() {
                return found;
            }
        }
        if let Some(unit) = self.words.ahead(&term.lower) {
            return Some((unit, 1.0, at + 1));
        }
        if let Some(unit) = million_of(term.text) {
            return Some((unit, 1e6, at + 1));
        }
        // "USD$ 15"
        let again = next.is_some_and(|next| next.glued && sign(next.text));
        let again = again && term.kind == TokenKind::Word;
        // In small letters, many codes are words.
        let plain =
            !term.is_small() || again || matches!(&*term.lower, "usd" | "eur" | "rmb" | "sen");
        let unit = words::currency(term).filter(|_| plain)?;
        Some((unit, 1.0, at + 1 + usize::from(again)))
    }

    /// "USD115", "Rp5": a code and its number in one word.
    fn joined_code(&self, at: usize) -> Option<Side> {
        let term = &self.reading.terms[at];
        let cut = term.text.find(|c: char| c.is_ascii_digit())?;
        let (code, digits) = term.text.split_at_checked(cut)?;
        if code.is_empty()
            || !code.starts_with(char::is_uppercase)
            || !term.kind.eq(&TokenKind::Word)
        {
            return None;
        }
        let unit = words::CURRENCIES
            .get(code)
            .or_else(|| words::CURRENCIES.get(&code.to_lowercase()))?;
        let value = figure::number(digits, self.style)?;
        Some(self.scaled(Side {
            value: Some(value),
            unit: Some(unit.to_owned()),
            figures: true,
            ahead: true,
            ..Side::bare(at, at + 1)
        }))
    }

    /// The side with the scale behind its currency: "75 USD million", "Rp5 triliun".
    fn scaled(&self, side: Side) -> Side {
        let sentence = self.reading.terms[side.from].sentence;
        let scale = self
            .reading
            .within(side.end, sentence)
            .filter(|term| term.kind == TokenKind::Word)
            .and_then(|_| numeral::read(self.reading, side.end, self.style))
            .filter(|scale| scale.value == Some(scale.scale) && scale.scale >= 1e3);
        match scale {
            Some(scale) if side.scale == 1.0 => Side {
                end: scale.end,
                value: side.value.map(|value| whole(value * scale.scale)),
                scale: scale.scale,
                ..side
            },
            _ => side,
        }
    }

    /// "$ 10 dollars": a currency that is told twice; "aged 18 months" is no year.
    fn told_again(&self, side: Side) -> Option<Side> {
        let behind = self.reading.terms.get(side.end);
        // "$5 $10" are two amounts.
        let word = behind.is_some_and(|term| term.kind == TokenKind::Word || term.is_hyphen());
        let Some(unit) = self.unit_behind(&side).filter(|_| word) else {
            return Some(side);
        };
        let name = match side.unit.as_deref() {
            Some("year old")
                if unit.name == "month" || unit.name == "week" || unit.name == "day" =>
            {
                format!("{} old", unit.name)
            }
            Some("year old") if unit.name == "year" || unit.name == "year old" => {
                "year old".to_owned()
            }
            Some(own) if own == unit.name => unit.name,
            _ => return Some(side),
        };
        Some(Side {
            end: unit.end,
            unit: Some(name),
            ..side
        })
    }
}

impl Side {
    fn bare(from: usize, end: usize) -> Side {
        Side {
            from,
            end,
            value: None,
            scale: 1.0,
            figures: false,
            unit: None,
            ahead: false,
        }
    }

    fn of(at: usize, numeral: Numeral) -> Side {
        Side {
            value: numeral.value.map(whole),
            scale: numeral.scale,
            figures: numeral.figures,
            ..Side::bare(at, numeral.end)
        }
    }

    /// True where the unit is a currency or its hundredth.
    pub fn is_money(&self) -> bool {
        let unit = self.unit.as_deref();
        unit.is_some_and(|unit| {
            super::measure::measure(unit)
                .dimension
                .starts_with("money:")
        })
    }
}

/// 16.4 million without the noise of binary fractions.
pub(super) fn whole(value: f64) -> f64 {
    // Far finer than any figure that is written.
    const NOISE: f64 = 1e-12;
    let whole = libm::round(value);
    if (value - whole).abs() < NOISE * value.abs() {
        whole
    } else {
        value
    }
}
