//! Quantities: a number or a range, with what it measures or counts and how exactly it is given.
//!
//! Numbers that name rather than count are left out: "G7", "Leopard 2", "Article 5", times and dates.
//! Amounts that the text leaves open ("thousands", "a few days") are found without a value. The words are
//! data of nine languages; in others, signs and codes are units and nothing is counted.

mod approximation;
mod compound;
mod counted;
mod length;
mod measure;
mod names;
mod range;
mod rate;
mod side;
mod unit;
mod words;

use super::figure::Style;
use super::reading::Reading;
use super::{Approximation, Fact, Kind, Value};
pub(crate) use measure::{fate, measure};
use range::Further;
use side::Side;
use words::Words;

use crate::text::language::Language;

/// An amount: the terms `from..end`.
#[derive(Debug, Clone, PartialEq)]
struct Amount {
    from: usize,
    end: usize,
    value: Option<Value>,
    unit: Option<String>,
    approximation: Option<Approximation>,
}

/// Finds the amounts of one text.
struct Finder<'a> {
    reading: &'a Reading<'a>,
    style: Style,
    words: &'static Words,
    /// The article tells money in dollars alone: its pounds are weights.
    dollars: bool,
}

/// What stands at a term: an amount, or a number that is none, and the term behind it.
struct Found {
    amount: Option<Amount>,
    end: usize,
}

/// True for the sign, code or English word of a currency.
pub(super) fn is_currency(word: &str) -> bool {
    let unit = Words::of(crate::text::language::UNKNOWN).unit(word);
    unit.is_some_and(|unit| measure(unit).dimension.starts_with("money:"))
}

/// True where `word` plays this part around the numbers of `language`.
pub(super) fn plays(word: &str, language: Language, part: &str) -> bool {
    Words::of(language).is(word, part)
}

/// The quantities of a text, outside its dates.
pub(super) fn quantities(reading: &Reading, dates: &[Fact]) -> Vec<Fact> {
    let finder = Finder {
        reading,
        style: Style::of(reading),
        words: Words::of(reading.language),
        dollars: reading.text.contains('$') && !reading.text.contains('£'),
    };
    let mut quantities = Vec::new();
    let mut dates = dates.iter().peekable();
    let mut at = 0;
    while at < reading.terms.len() {
        let term = &reading.terms[at];
        while dates
            .next_if(|date| date.span.end <= term.span.start)
            .is_some()
        {}
        let dated = dates
            .peek()
            .is_some_and(|date| date.span.start <= term.span.start);
        let found = if dated { None } else { finder.found(at) };
        let Some(found) = found else {
            at += 1;
            continue;
        };
        if let Some(amount) = found.amount {
            let fact = amount.fact(reading);
            let clear = dates
                .peek()
                .is_none_or(|date| fact.span.end <= date.span.start);
            quantities.extend(clear.then_some(fact));
        }
        at = found.end.max(at + 1);
    }
    quantities
}

impl Amount {
    fn fact(self, reading: &Reading) -> Fact {
        let sentence = reading.terms[self.from].sentence;
        let mut fact = Fact::new(Kind::Quantity, sentence, reading.span(self.from, self.end));
        (fact.value, fact.unit) = (self.value, self.unit);
        fact.approximation = self.approximation;
        fact
    }
}

impl Finder<'_> {
    fn found(&self, at: usize) -> Option<Found> {
        if let Some(mut amount) = self.length(at) {
            amount.approximation = self.approximation_before(at, amount.unit.as_deref());
            return Some(Found {
                end: amount.end,
                amount: Some(amount),
            });
        }
        let low = self.side(at)?;
        if self.is_name(&low) {
            return Some(Found {
                amount: None,
                end: self.names_end(&low),
            });
        }
        let mut side = low.clone();
        let value = match self.further(&low) {
            Some(Further::Upper(high)) => {
                let value = range::range(&low, &high);
                (side.unit, side.end) = (high.unit.or(side.unit), high.end);
                value
            }
            Some(Further::Of(high)) => {
                side.value = low.value.zip(high.value).map(|(a, b)| a / b);
                side.end = high.end;
                side.value.map(Value::Number)
            }
            Some(Further::Changed(high)) => {
                let counted = || self.counted(&high, None).map(|(noun, _)| noun);
                side.unit = side.unit.or(high.unit.clone()).or_else(counted);
                range::shared(&low, &high).map(Value::Number)
            }
            None => {
                side = self.compounded(side);
                side.value.map(Value::Number)
            }
        };
        let end = side.end;
        let amount = self.amount(&low, side, value);
        Some(Found { amount, end })
    }

    /// The amount of a number with its unit or what it counts, its rate and how exactly it is given.
    fn amount(&self, low: &Side, side: Side, value: Option<Value>) -> Option<Amount> {
        let sentence = self.reading.terms[side.from].sentence;
        let (from, value) = self.signed(&side, value);
        let mut end = side.end;
        let behind = self.approximation_behind(end, sentence);
        let next = behind.map_or(end, |(_, end)| end);
        let (mut unit, mut after) = (side.unit.clone(), next);
        if unit.is_none() {
            let one = value == Some(Value::Number(1.0));
            let counted = self.counted(
                &Side {
                    end: next,
                    ..side.clone()
                },
                Some(low),
            );
            if one && !side.figures && !(counted.is_some() && self.is_count(from, next)) {
                return None;
            }
            if let Some((noun, end)) = counted {
                (unit, after) = (Some(noun), end);
            } else if (end..next)
                .any(|at| self.words.is(self.reading.lower(at, sentence), "year_old"))
            {
                unit = Some("year old".to_owned());
            }
        }
        let rate = match &unit {
            Some(unit) => self.rated(unit, after, sentence),
            None => None,
        };
        if let Some((rated, behind)) = rate {
            if side.unit.as_deref().is_some_and(rate::speed) {
                end = behind;
            }
            unit = Some(rated);
        }
        let late = || self.approximation_behind(after, sentence);
        let behind = behind.or_else(late).map(|(meant, _)| meant);
        let approximation = self.approximation_before(from, unit.as_deref()).or(behind);
        Some(Amount {
            from,
            end,
            value,
            unit,
            approximation,
        })
    }

    /// "-5" and "minus five": the first term of the amount, and its value.
    fn signed(&self, side: &Side, value: Option<Value>) -> (usize, Option<Value>) {
        let glued = self.reading.terms[side.from].glued;
        let temperature = side
            .unit
            .as_deref()
            .is_some_and(|unit| unit.starts_with('°'));
        let before = self.reading.before(side.from);
        let negative = before.is_some_and(|before| match &*before.lower {
            "minus" | "negative" => true,
            "-" | "\u{2212}" => !before.glued && (glued || temperature),
            _ => false,
        });
        match value {
            Some(Value::Number(number)) if negative => {
                (side.from - 1, Some(Value::Number(-number)))
            }
            value => (side.from, value),
        }
    }
}
