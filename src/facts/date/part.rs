//! Parts of years, years and what is longer: "the third quarter of 1989", "last summer", "2023", "the 1990s",
//! "the 19th century", "nineteen ninety-six".

use super::class::Class;
use super::form::{Form, Year};
use super::near;
use super::period::{Grain, Period};
use super::scan::Scan;
use super::written::{self, YearBehind, of_year, year_behind};

/// A quarter, half or season by its name: its length, its first month, the term behind it.
pub(super) fn named(scan: &Scan, at: usize, sentence: usize) -> Option<(Grain, u8, usize)> {
    let (grain, step, first, (number, end)) = [
        (Class::Quarter, Grain::Quarter, 3, 1),
        (Class::Half, Grain::Half, 6, 1),
        (Class::Season, Grain::Season, 3, 3),
    ]
    .into_iter()
    .find_map(|(class, grain, step, first)| {
        Some((grain, step, first, scan.find(at, sentence, class)?))
    })?;
    let number = u8::try_from(number).ok()?;
    let index = if grain == Grain::Season {
        number
    } else {
        number.checked_sub(1)?
    };
    Some((grain, step * index.min(3) + first, end))
}

/// "the third quarter", "last summer", "Q3 2023", "nineteen ninety-six", "the nineties".
pub(super) fn read(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let sentence = scan.reading.terms[at].sentence;
    if let Some((year, end)) = scan.find(at, sentence, Class::Decade) {
        return Some((Form::Given(Period::in_month(Grain::Decade, year, 1)), end));
    }
    if let Some((year, end)) = spelt(scan, at, sentence) {
        return Some((Form::Given(Period::in_month(Grain::Year, year, 1)), end));
    }
    let (look, at_name) = scan.find(at, sentence, Class::Look).unwrap_or((2, at));
    let (grain, month, end) = named(scan, at_name, sentence)?;
    if let Some((year, end)) = year_behind(scan, end, sentence) {
        return Some((of_year(grain, month, year), end));
    }
    let (look, end) = scan
        .find(end, sentence, Class::Looked)
        .unwrap_or((look, end));
    let year = match look {
        2 => Year::Open(0),
        0 => Year::By(0),
        direction => Year::Open(i8::try_from(direction).ok()?),
    };
    let led = match grain {
        Grain::Quarter => true,
        Grain::Half => false,
        _ => is_led(scan, at_name),
    };
    (led || look != 2).then_some((Form::Part { grain, month, year }, end))
}

/// "In spring", "since the summer"; "the fall" alone is another fall.
fn is_led(scan: &Scan, at: usize) -> bool {
    let risky = scan.is(at, scan.reading.terms[at].sentence, Class::Risky);
    if scan
        .lead(at, Class::Lead)
        .is_some_and(|lead| lead > 0 || !risky)
    {
        return true;
    }
    scan.led_by(at, Class::The) && (!risky || at > 0 && scan.led_by(at - 1, Class::Lead))
}

/// "2023", "1989 third quarter", "2023 Q1", "1990s", "19th century".
pub(super) fn in_year(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let sentence = scan.reading.terms[at].sentence;
    if let Some(decade) = written::decade(scan, at) {
        return Some(decade);
    }
    let term = &scan.reading.terms[at];
    if let Some((_, end)) = scan.find(at + 1, sentence, Class::Century) {
        let digits = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|ending| term.lower.strip_suffix(ending))?;
        let century: i32 = digits
            .parse()
            .ok()
            .filter(|century| (1..=21).contains(century))?;
        return Some((
            Form::Given(Period::in_month(Grain::Century, century * 100 - 100, 1)),
            end,
        ));
    }
    if let Some(year) = written::plain_year(term)
        && let Some((grain, month, end)) =
            named(scan, at + 1, sentence).filter(|(grain, ..)| *grain != Grain::Season)
    {
        return Some((of_year(grain, month, YearBehind::Given(year)), end));
    }
    let (year, end) = written::year(scan, at)?;
    Some((Form::Given(Period::in_month(Grain::Year, year, 1)), end))
}

/// "nineteen ninety-six", "nineteen oh five" left out.
pub(super) fn spelt(scan: &Scan, at: usize, sentence: usize) -> Option<(i32, usize)> {
    if !scan.is_english() {
        return None;
    }
    let hundreds = scan
        .find(at, sentence, Class::Count)
        .map(|(count, _)| count)
        .filter(|count| (16..20).contains(count))?;
    let (years, end) = scan.count(at + 1, sentence)?;
    let years = years.filter(|years| (10..100).contains(years))?;
    let figures = scan.reading.terms[at + 1]
        .text
        .starts_with(|c: char| c.is_ascii_digit());
    // "Nineteen twenty-year-olds" are no year.
    let counted = [Class::Unit, Class::Units].into_iter().any(|class| {
        near::grain(scan.find(end, sentence, class).map_or(-1, |(unit, _)| unit)).is_some()
    });
    (!figures
        && !counted
        && !scan
            .reading
            .within(end, sentence)
            .is_some_and(|term| term.is_hyphen()))
    .then_some((hundreds * 100 + years, end))
}
