//! Quantities: a number or a range, with what it measures or counts.
//!
//! Numbers that name rather than count are left out: "G7", "Leopard 2", "Article 5", times and dates.
//! Amounts that the text leaves open ("thousands", "a few days") are found without a value.

mod length;
mod names;

use super::figure::{self, Style};
use super::noun::{self, CURRENCIES};
use super::numeral::{self, Numeral};
use super::reading::Reading;
use super::{Fact, Kind, Value};

/// An amount: the terms `from..end`.
#[derive(Debug, Clone, PartialEq)]
struct Amount {
    from: usize,
    end: usize,
    value: Option<Value>,
    unit: Option<String>,
}

/// One number of an amount, with the currency that stands before it.
#[derive(Debug, Clone, Copy)]
struct Side {
    from: usize,
    numeral: Numeral,
    currency: Option<&'static str>,
}

/// The quantities of a text, outside its dates.
pub(super) fn quantities(reading: &Reading, dates: &[Fact]) -> Vec<Fact> {
    let style = Style::of(reading);
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
        let found = if dated {
            None
        } else {
            amount(reading, at, style)
        };
        let Some(amount) = found else {
            at += 1;
            continue;
        };
        let mut fact = Fact::new(
            Kind::Quantity,
            term.sentence,
            reading.span(amount.from, amount.end),
        );
        let clear = dates
            .peek()
            .is_none_or(|date| fact.span.end <= date.span.start);
        (fact.value, fact.unit) = (amount.value, amount.unit);
        if clear {
            quantities.push(fact);
        }
        at = amount.end.max(at + 1);
    }
    quantities
}

fn amount(reading: &Reading, at: usize, style: Style) -> Option<Amount> {
    if let Some(amount) = length::read(reading, at) {
        return Some(amount);
    }
    if let Some(amount) = with_unit(reading, at, style) {
        return Some(amount);
    }
    let low = side(reading, at, style)?;
    if names::is_name(reading, low.from, low.numeral.end, low.numeral.figures) {
        return None;
    }
    let high = other_end(reading, &low, style);
    let (value, end) = match &high {
        Some(high) => (range(&low, high), high.numeral.end),
        None => (low.numeral.value.map(Value::Number), low.numeral.end),
    };
    let value = signed(reading, at, value);
    let currency = low.currency.or(high.and_then(|high| high.currency));
    let amount = Amount {
        from: at,
        end,
        value,
        unit: None,
    };
    measured(reading, amount, currency, &low)
}

/// "29km": a unit without a space before it.
fn with_unit(reading: &Reading, at: usize, style: Style) -> Option<Amount> {
    let (digits, letters) = figure::with_letters(reading.terms[at].text)?;
    let (unit, _) = noun::unit(letters).filter(|_| !names::is_name(reading, at, at + 1, true))?;
    let value = figure::number(digits, style)?;
    Some(Amount {
        from: at,
        end: at + 1,
        value: Some(Value::Number(value)),
        unit: Some(unit.to_owned()),
    })
}

/// A number, with the currency sign or code before it.
fn side(reading: &Reading, at: usize, style: Style) -> Option<Side> {
    let sentence = reading.terms[at].sentence;
    let term = &reading.terms[at];
    let compound = reading
        .after(at)
        .filter(|sign| sign.glued && matches!(sign.text, "$"));
    let (currency, from) = if let Some(sign) = compound {
        (
            CURRENCIES.get(&format!("{}{}", term.lower, sign.text)),
            at + 2,
        )
    } else if CURRENCIES.contains(&term.lower) && !term.is_small() {
        (CURRENCIES.get(&term.lower), at + 1)
    } else {
        (None, at)
    };
    reading.within(from, sentence)?;
    let numeral = numeral::read(reading, from, style)?;
    Some(Side {
        from,
        numeral,
        currency,
    })
}

/// The upper end of a range: "12 to 20", "between 12 and 20", "12-20".
fn other_end(reading: &Reading, low: &Side, style: Style) -> Option<Side> {
    let sentence = reading.terms[low.from].sentence;
    let at = low.numeral.end;
    let mark = reading.within(at, sentence)?;
    let before = low
        .from
        .checked_sub(1)
        .map_or("", |before| reading.lower(before, sentence));
    let further = low
        .from
        .checked_sub(2)
        .map_or("", |before| reading.lower(before, sentence));
    let between = before == "between" || further == "between";
    let joined = match &*mark.lower {
        "to" => true,
        "and" => between,
        _ => {
            mark.is_hyphen()
                && low.numeral.figures
                && reading.after(at).is_some_and(|next| next.glued)
        }
    };
    if !joined || at + 1 >= reading.terms.len() {
        return None;
    }
    let high =
        side(reading, at + 1, style).filter(|_| reading.within(at + 1, sentence).is_some())?;
    let (a, b) = (low.numeral.value?, high.numeral.value?);
    (a < b && low.numeral.figures == high.numeral.figures).then_some(high)
}

/// "10 to 15 million": the scale of the upper end is the lower one's too.
fn range(low: &Side, high: &Side) -> Option<Value> {
    let (mut a, b) = (low.numeral.value?, high.numeral.value?);
    let scale = high.numeral.scale;
    if low.numeral.scale == 1.0 && scale > 1.0 && a * scale < b {
        a *= scale;
    }
    Some(Value::Range([a, b]))
}

/// "-5" and "minus five".
fn signed(reading: &Reading, at: usize, value: Option<Value>) -> Option<Value> {
    let before = reading.before(at);
    let negative = before.is_some_and(|before| match &*before.lower {
        "minus" | "negative" => true,
        "-" | "\u{2212}" => !before.glued && reading.terms[at].glued,
        _ => false,
    });
    match value {
        Some(Value::Number(number)) if negative => Some(Value::Number(-number)),
        value => value,
    }
}

/// The amount with its unit: the currency before it, else what stands behind.
fn measured(
    reading: &Reading,
    mut amount: Amount,
    currency: Option<&str>,
    low: &Side,
) -> Option<Amount> {
    let sentence = reading.terms[amount.from].sentence;
    // A quotation may end behind the number: between "12 and 20" men.
    let quoted = usize::from(matches!(reading.lower(amount.end, sentence), "\"" | "”"));
    let hyphen = usize::from(
        reading
            .within(amount.end, sentence)
            .is_some_and(|mark| mark.is_hyphen()),
    );
    let next = amount.end + quoted.max(hyphen);
    if let Some(currency) = currency {
        amount.unit = Some(currency.to_owned());
        return Some(amount);
    }
    if hyphen == 1 && reading.lower(next, sentence) == "pound" {
        (amount.unit, amount.end) = (Some("lb".to_owned()), next + 1);
        return Some(amount);
    }
    if let Some((unit, end)) = unit_behind(reading, next, sentence) {
        amount.unit = Some(unit.to_owned());
        amount.end = if quoted == 1 { amount.end } else { end };
        return Some(amount);
    }
    counted(reading, amount, next, low.numeral.figures)
}

/// The amount with the noun that it counts; "one" is no amount where it counts nothing.
fn counted(reading: &Reading, mut amount: Amount, next: usize, figures: bool) -> Option<Amount> {
    let sentence = reading.terms[amount.from].sentence;
    let one = amount.value == Some(Value::Number(1.0));
    let noun = noun::counted(reading, next, sentence, one);
    let counts = !one || figures || noun.is_some() && is_count(reading, amount.from, next);
    let population = reading
        .before(amount.from)
        .is_some_and(|before| &*before.lower == "of")
        && amount
            .from
            .checked_sub(2)
            .is_some_and(|at| reading.lower(at, sentence) == "population");
    amount.unit = match noun {
        _ if population => Some("people".to_owned()),
        noun => noun,
    };
    counts.then_some(amount)
}

/// "One" counts before a noun, where it is no pronoun: "no one", "one of them", "this one".
fn is_count(reading: &Reading, from: usize, next: usize) -> bool {
    let before = reading.before(from).map_or("", |before| &before.lower);
    let of = reading
        .terms
        .get(next)
        .is_some_and(|next| &*next.lower == "of");
    !of && !matches!(
        before,
        "no" | "any"
            | "this"
            | "that"
            | "the"
            | "each"
            | "every"
            | "another"
            | "some"
            | "which"
            | "number"
    )
}

/// A percentage, a currency or a unit at term `at`, and the term behind it.
fn unit_behind(reading: &Reading, at: usize, sentence: usize) -> Option<(&'static str, usize)> {
    let term = reading.within(at, sentence)?;
    let of = usize::from(&*term.lower == "of");
    let word = reading.within(at + of, sentence)?;
    if of == 1 {
        return CURRENCIES
            .get(&word.lower)
            .map(|currency| (currency, at + 2));
    }
    let next = reading.lower(at + 1, sentence);
    match (&*term.lower, next) {
        ("percentage", "point" | "points") => return Some(("percentage points", at + 2)),
        ("%" | "percent" | "pct", _) => return Some(("%", at + 1)),
        ("per", "cent") => return Some(("%", at + 2)),
        ("square" | "sq", _) => return squared(next).map(|unit| (unit, at + 2)),
        ("°", "c" | "f") => return Some((if next == "c" { "°C" } else { "°F" }, at + 2)),
        // "US dollars"
        ("us" | "u.s", "dollars" | "dollar") => return Some(("USD", at + 2)),
        _ => {}
    }
    if let Some(currency) = CURRENCIES.get(&term.lower) {
        return Some((currency, at + 1));
    }
    noun::unit(&term.lower).map(|(unit, _)| (unit, at + 1))
}

fn squared(word: &str) -> Option<&'static str> {
    Some(match noun::unit(word)?.0 {
        "km" => "km²",
        "m" => "m²",
        "mi" => "mi²",
        "ft" => "ft²",
        _ => return None,
    })
}
