//! Dates as seen from today: "yesterday", "last year", "three weeks ago".

use super::form::{Form, Unit};
use crate::facts::calendar;
use crate::facts::numeral;
use crate::facts::reading::Reading;

/// Where a word looks for the day behind it.
pub(super) fn direction(word: &str) -> Option<i8> {
    match word {
        "last" | "past" | "previous" => Some(-1),
        "this" => Some(0),
        "next" | "coming" => Some(1),
        _ => None,
    }
}

/// "yesterday", "last year", "this week".
pub(super) fn word(reading: &Reading, at: usize) -> Option<(Form, usize)> {
    let term = &reading.terms[at];
    if let Some(by) = calendar::near_day(&term.lower) {
        return Some((
            Form::Near {
                unit: Unit::Day,
                by,
            },
            at + 1,
        ));
    }
    let by = i32::from(direction(&term.lower)?);
    let unit = unit_of(reading.lower(at + 1, term.sentence))?;
    // "The last year" is a length of time.
    let before = reading.before(at).map_or("", |before| &before.lower);
    let length = matches!(
        before,
        "the" | "a" | "his" | "her" | "their" | "its" | "my" | "our"
    );
    (!length && unit != Unit::Day && term.lower != "past" && term.lower != "coming")
        .then_some((Form::Near { unit, by }, at + 2))
}

fn unit_of(word: &str) -> Option<Unit> {
    match word {
        "day" | "days" => Some(Unit::Day),
        "week" | "weeks" => Some(Unit::Week),
        "month" | "months" => Some(Unit::Month),
        "year" | "years" => Some(Unit::Year),
        _ => None,
    }
}

/// "three weeks ago", "a year ago".
pub(super) fn ago(reading: &Reading, at: usize) -> Option<(Form, usize)> {
    let term = &reading.terms[at];
    let (count, at_unit) = match &*term.lower {
        "a" | "one" => (1, at + 1),
        _ => {
            let (value, end) = numeral::small(reading, at)?;
            (value, end)
        }
    };
    let unit = unit_of(reading.lower(at_unit, term.sentence))?;
    let ago = reading.lower(at_unit + 1, term.sentence) == "ago";
    ago.then_some((Form::Near { unit, by: -count }, at_unit + 2))
}
