//! Lengths of time without a number: "a year-long war", "more than a year", "over the past year".

use super::Amount;
use crate::facts::Value;
use crate::facts::noun;
use crate::facts::reading::Reading;

/// The length of time that begins at term `at`.
pub(super) fn read(reading: &Reading, at: usize) -> Option<Amount> {
    let amount = |from, end, value: Option<f64>, unit: &str| Amount {
        from,
        end,
        value: value.map(Value::Number),
        unit: Some(unit.to_owned()),
    };
    let sentence = reading.terms[at].sentence;
    let lower = |at: usize| reading.lower(at, sentence);
    match lower(at) {
        "a" => {
            let vague = matches!(lower(at + 1), "few" | "couple");
            let of = usize::from(lower(at + 2) == "of");
            if vague {
                let unit = time(lower(at + 2 + of))?;
                return Some(amount(at, at + 3 + of, None, unit));
            }
            let unit = time(lower(at + 1)).filter(|_| is_compared(reading, at))?;
            Some(amount(at, at + 2, Some(1.0), unit))
        }
        "several" => Some(amount(at, at + 2, None, time(lower(at + 1))?)),
        "the" => {
            let near = matches!(lower(at + 1), "last" | "past") && is_led(reading, at);
            let unit = time(lower(at + 2)).filter(|_| near && !lower(at + 2).ends_with('s'))?;
            Some(amount(at, at + 3, Some(1.0), unit))
        }
        word => {
            let (unit, end) = match word.strip_suffix("long") {
                Some(unit) => (time(unit)?, at + 1),
                None => (
                    time(word).filter(|_| lower(at + 1) == "-" && lower(at + 2) == "long")?,
                    at + 3,
                ),
            };
            Some(amount(at, end, Some(1.0), unit))
        }
    }
}

fn time(word: &str) -> Option<&'static str> {
    noun::unit(word)
        .filter(|(_, time)| *time)
        .map(|(unit, _)| unit)
}

/// "More than a year", "for a week": not "twice a year".
fn is_compared(reading: &Reading, at: usize) -> bool {
    let before = reading.before(at).map_or("", |before| &before.lower);
    matches!(
        before,
        "than"
            | "over"
            | "under"
            | "nearly"
            | "almost"
            | "about"
            | "around"
            | "within"
            | "for"
            | "after"
            | "in"
    )
}

/// "Over the past year".
fn is_led(reading: &Reading, at: usize) -> bool {
    let before = reading.before(at).map_or("", |before| &before.lower);
    matches!(
        before,
        "in" | "over" | "during" | "for" | "within" | "throughout"
    )
}
