//! Fractions in words: "half a million", "a third of", "one and a half", "five point two".

use super::{Class, Numeral, class_at, scaled};
use crate::facts::reading::Reading;

/// "Half a million", "half an hour", "half of them".
pub(super) fn half(reading: &Reading, at: usize) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let hyphen = usize::from(reading.lower(at + 1, sentence) == "-");
    let next = at + 1 + hyphen;
    match reading.lower(next, sentence) {
        "a" | "an" => {
            let more = next + 1 + hyphen;
            match class_at(reading, more, sentence) {
                Some(Class::Hundred(by) | Class::Scale(by)) => Some(Numeral {
                    scale: by,
                    ..Numeral::of(0.5 * by, more + 1)
                }),
                _ => Some(Numeral::of(0.5, next + 1)),
            }
        }
        "of" | "the" | "its" | "their" | "all" => {
            let before = reading.before(at).map_or("", |before| &before.lower);
            let counted = !matches!(
                before,
                "first" | "second" | "other" | "latter" | "in" | "this"
            );
            counted.then(|| Numeral::of(0.5, at + 1))
        }
        _ => None,
    }
}

/// "Half million", "quarter million".
pub(super) fn of_scale(reading: &Reading, at: usize, scale: f64) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let Some(Class::Part(by)) = class_at(reading, at, sentence) else {
        return None;
    };
    Some(Numeral {
        scale,
        ..Numeral::of(scale / by, at + 2)
    })
}

/// "A third of", "one-third": an ordinal otherwise.
pub(super) fn part(reading: &Reading, at: usize, by: f64) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let of = reading.lower(at + 2, sentence) == "of";
    (of || reading.lower(at, sentence) == "one").then(|| Numeral::of(1.0 / by, at + 2))
}

/// "One and a half million", "two thirds", "five point two".
pub(super) fn added(reading: &Reading, number: Numeral, sentence: usize) -> Numeral {
    let whole = number.value.unwrap_or(0.0);
    let lower = |at: usize| reading.lower(at, sentence);
    let end = number.end;
    if lower(end) == "point" {
        return decimals(reading, number, sentence);
    }
    let hyphen = usize::from(lower(end) == "-");
    match class_at(reading, end + hyphen, sentence) {
        Some(Class::Parts(by)) => return Numeral::of(whole / by, end + hyphen + 1),
        Some(Class::Part(by)) if whole == 1.0 => return Numeral::of(1.0 / by, end + hyphen + 1),
        _ => {}
    }
    if lower(end) == "and"
        && matches!(lower(end + 1), "a" | "one")
        && let Some(Class::Part(by)) = class_at(reading, end + 2, sentence)
    {
        let value = whole + number.scale / by;
        return match class_at(reading, end + 3, sentence) {
            Some(Class::Scale(more)) => Numeral {
                scale: more,
                ..Numeral::of(value * more, end + 4)
            },
            _ => Numeral {
                value: Some(value),
                end: end + 3,
                ..number
            },
        };
    }
    number
}

/// The digits behind "point", and a scale behind them.
fn decimals(reading: &Reading, number: Numeral, sentence: usize) -> Numeral {
    let (mut value, mut step) = (number.value.unwrap_or(0.0), 0.1);
    let mut end = number.end + 1;
    while let Some(Class::Small(digit)) = class_at(reading, end, sentence).filter(|_| step > 1e-9) {
        value += digit * step;
        step /= 10.0;
        end += 1;
    }
    if step > 0.09 {
        return number;
    }
    // Sums of tenths carry the noise of binary fractions.
    let value = libm::round(value * 1e9) / 1e9;
    Numeral {
        figures: false,
        ..scaled(reading, value, end, sentence)
    }
}
