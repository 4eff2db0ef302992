//! Dates as seen from today or from what was told before: "yesterday", "last year", "three weeks ago", "a year
//! earlier", "in zwei Tagen".

use super::class::Class;
use super::form::{Form, Year};
use super::period::Grain;
use super::scan::Scan;
use super::{part, tense};
use crate::text::token::TokenKind;

/// What the lists number units by; hours and minutes have a number above them.
const GRAINS: [Grain; 7] = [
    Grain::Day,
    Grain::Weekend,
    Grain::Week,
    Grain::Month,
    Grain::Quarter,
    Grain::Year,
    Grain::Decade,
];

/// Classes of whole dates seen from today, and those seen from the date before, by their units.
const NEAR: [(Class, Grain); 6] = [
    (Class::Days, Grain::Day),
    (Class::Weekends, Grain::Weekend),
    (Class::Weeks, Grain::Week),
    (Class::Months, Grain::Month),
    (Class::Quarters, Grain::Quarter),
    (Class::Years, Grain::Year),
];
const LATER: [(Class, Grain); 4] = [
    (Class::DayLater, Grain::Day),
    (Class::WeekLater, Grain::Week),
    (Class::MonthLater, Grain::Month),
    (Class::YearLater, Grain::Year),
];

/// The unit of a number in the lists.
pub(super) fn grain(number: i32) -> Option<Grain> {
    GRAINS.get(usize::try_from(number).ok()?).copied()
}

/// "yesterday", "last year", "la semaine dernière", "the following day", "this year's third quarter".
pub(super) fn read(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let sentence = scan.reading.terms[at].sentence;
    let of = |classes: &[(Class, Grain)]| {
        classes
            .iter()
            .filter_map(|(class, unit)| {
                scan.find(at, sentence, *class)
                    .map(|(by, end)| (*unit, by, end))
            })
            .max_by_key(|(_, _, end)| *end)
    };
    if let Some((unit, by, end)) = of(&NEAR).filter(|(_, _, end)| !scan.is_title(at, *end)) {
        return Some(in_part(scan, Some(unit), by, end, sentence));
    }
    if let Some((_, end)) = scan.find(at, sentence, Class::YearAgo) {
        return Some(in_part(scan, None, -1, end, sentence));
    }
    if let Some((unit, by, end)) = of(&LATER) {
        // "The day before the vote" is seen from the vote.
        let facing = scan.is(end - 1, sentence, Class::Facing);
        if facing
            && scan
                .reading
                .within(end, sentence)
                .is_some_and(|next| next.kind == TokenKind::Word)
        {
            return Some((Form::Vague(if by < 0 { -1 } else { 1 }), end));
        }
        return Some((Form::Later { unit, by }, end));
    }
    if let Some((unit, end)) = scan.find(at, sentence, Class::Same) {
        return Some((
            Form::Later {
                unit: grain(unit)?,
                by: 0,
            },
            end,
        ));
    }
    if let Some((by, next)) = scan.find(at, sentence, Class::Look) {
        let (unit, end) = scan.find(next, sentence, Class::Unit)?;
        // "The last year" is a length of time.
        let title = !scan.reading.terms[next].is_small();
        let length = scan.is_english() && (scan.led_by(at, Class::The) || title);
        return grain(unit)
            .filter(|unit| !length && (*unit != Grain::Day || !scan.is_english()))
            .map(|unit| in_part(scan, Some(unit), by, end, sentence));
    }
    let (unit, next) = scan.find(at, sentence, Class::Unit)?;
    let (by, end) = scan.find(next, sentence, Class::Looked)?;
    Some(in_part(scan, Some(grain(unit)?), by, end, sentence))
}

/// "This year's third quarter" is the quarter. No unit is a year ago.
fn in_part(
    scan: &Scan,
    unit: Option<Grain>,
    by: i32,
    end: usize,
    sentence: usize,
) -> (Form, usize) {
    let yearly = matches!(unit, Some(Grain::Year) | None);
    let part = part::named(scan, end, sentence).filter(|_| yearly);
    match (part, unit) {
        (Some((grain, month, end)), _) => (
            Form::Part {
                grain,
                month,
                year: Year::By(by),
            },
            end,
        ),
        (None, Some(unit)) => (Form::Near { unit, by }, end),
        (None, None) => (Form::YearAgo, end),
    }
}

/// "three weeks ago", "vor drei Wochen", "in three weeks", "two days later".
pub(super) fn counted(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let sentence = scan.reading.terms[at].sentence;
    let back = scan
        .find(at, sentence, Class::Back)
        .map(|(_, next)| (-1, next));
    let lead = back.or_else(|| {
        let (sure, next) = scan.find(at, sentence, Class::Hence)?;
        (sure == 1 || tense::ahead(scan, at, next) == Some(true)).then_some((1, next))
    });
    let from = lead.map_or(at, |(_, next)| next);
    let (count, next) = scan.count(from, sentence)?;
    // "Two-year-old"
    let next = next
        + usize::from(
            scan.reading
                .within(next, sentence)
                .is_some_and(|term| term.is_hyphen()),
        );
    let (unit, end) = scan
        .find(next, sentence, Class::Unit)
        .or_else(|| scan.find(next, sentence, Class::Units))?;
    let form = |sign: i32, end: usize, told: bool| {
        let form = match (count, grain(unit)) {
            (Some(count), Some(unit)) if told => Form::Later {
                unit,
                by: sign * count,
            },
            (Some(count), Some(unit)) => Form::Near {
                unit,
                by: sign * count,
            },
            _ => Form::Vague(if sign < 0 { -1 } else { 1 }),
        };
        Some((form, end))
    };
    if let Some((sign, _)) = lead {
        return form(sign, end, false);
    }
    if let Some((_, end)) = scan.find(end, sentence, Class::Ago) {
        if count == Some(1) && grain(unit) == Some(Grain::Year) {
            return Some(in_part(scan, None, -1, end, sentence));
        }
        return form(-1, end, false);
    }
    let (sign, end) = scan.find(end, sentence, Class::Then)?;
    form(sign, end, true)
}
