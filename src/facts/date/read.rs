//! A date in the text: a day, a time, or both beside each other.

use super::class::Class;
use super::figures::{self, Minutes};
use super::form::Form;
use super::scan::Scan;
use super::{clock, near, part, vague, weekday, written};
use crate::facts::reading::Term;
use crate::text::token::TokenKind;

/// A date in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub form: Form,
    pub time: Option<Minutes>,
    /// The term behind it.
    pub end: usize,
}

/// The date that begins at term `at`.
pub(super) fn read(scan: &Scan, at: usize) -> Option<Found> {
    let term = &scan.reading.terms[at];
    let digit = term.text.starts_with(|c: char| c.is_ascii_digit());
    if !digit && !scan.may_begin(at) || is_part_of_a_word(scan, at) {
        return None;
    }
    if let Some(found) = date(scan, at, digit) {
        return Some(with_time(scan, found, term.sentence));
    }
    let (time, end) = clock::read(scan, at)?;
    Some(with_date(scan, time, end, term.sentence))
}

fn date(scan: &Scan, at: usize, digit: bool) -> Option<Found> {
    let found = |(form, end)| Found {
        form,
        time: None,
        end,
    };
    if digit {
        if let Some((form, time, end)) = figures::date(scan.reading, at) {
            return Some(Found { form, time, end });
        }
        let date = written::day_month(scan, at)
            .or_else(|| near::counted(scan, at))
            .or_else(|| part::in_year(scan, at));
        return date.map(found);
    }
    weekday::read(scan, at)
        .or_else(|| written::month_day(scan, at))
        .or_else(|| written::day_month(scan, at))
        .or_else(|| part::read(scan, at))
        .or_else(|| near::read(scan, at))
        .or_else(|| near::counted(scan, at))
        .or_else(|| vague::read(scan, at))
        .map(found)
}

/// "pre-2014", "a/2019": glued to what stands before.
fn is_part_of_a_word(scan: &Scan, at: usize) -> bool {
    let before = scan.reading.before(at);
    let joins = |before: &Term| matches!(before.text, "/" | "@" | "_" | "#" | "&" | "=");
    scan.reading.terms[at].glued && before.is_some_and(joins)
}

/// The date with the part of the day, or the time, behind it: "Wednesday night", "March 8 at 3 pm".
fn with_time(scan: &Scan, mut found: Found, sentence: usize) -> Found {
    if found.time.is_some() || !takes_time(found.form) {
        return found;
    }
    found.end = scan.skip(found.end, sentence, Class::Part);
    let comma = usize::from(matches!(
        scan.reading.lower(found.end, sentence),
        "," | "-" | "–" | "|"
    ));
    let at = scan.skip(found.end + comma, sentence, Class::At);
    if scan.reading.within(at, sentence).is_some()
        && let Some((time, end)) = clock::read(scan, at)
    {
        found.time = Some(time);
        found.end = end;
    }
    found
}

/// True for the forms of single days.
fn takes_time(form: Form) -> bool {
    use super::period::Grain;
    match form {
        Form::Given(period) => period.grain() == Grain::Day,
        Form::Near { unit, .. } | Form::Later { unit, .. } => unit == Grain::Day,
        form => matches!(
            form,
            Form::Figures { .. }
                | Form::YearlessDay { .. }
                | Form::Weekday { .. }
                | Form::DayOfWeek { .. }
        ),
    }
}

/// The time with the day behind it: "3 pm on Wednesday".
fn with_date(scan: &Scan, time: Minutes, end: usize, sentence: usize) -> Found {
    let alone = Found {
        form: Form::Time,
        time: Some(time),
        end,
    };
    let comma = usize::from(scan.reading.lower(end, sentence) == ",");
    let at = scan.skip(end + comma, sentence, Class::On);
    let Some(term) = scan.reading.within(at, sentence) else {
        return alone;
    };
    let digit = term.kind == TokenKind::Number;
    let day = date(scan, at, digit).filter(|day| day.time.is_none() && takes_time(day.form));
    day.map_or(alone, |day| Found {
        time: Some(time),
        ..day
    })
}
