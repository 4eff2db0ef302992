//! Days of the week, and the dates that they stand before: "last Wednesday", "Wednesday, March 8", "Rabu (8/3)",
//! "mercredi dernier", "Friday of next week".

use super::class::Class;
use super::form::Form;
use super::period::Grain;
use super::scan::Scan;
use super::{figures, near, written};
use crate::facts::calendar::Day;

/// The weekday, or the date behind it, that begins at term `at`.
pub(super) fn read(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let sentence = scan.reading.terms[at].sentence;
    let (look, name_at) = scan.find(at, sentence, Class::Look).unwrap_or((0, at));
    let (weekday, sure, end) = named(scan, name_at, sentence)?;
    if let Some(date) = date_behind(scan, end, sentence) {
        return Some(date);
    }
    if let Some((
        Form::Near {
            unit: Grain::Week,
            by: weeks,
        },
        end,
    )) = week_behind(scan, end, sentence)
    {
        return Some((Form::DayOfWeek { weekday, weeks }, end));
    }
    let (look, behind) = scan
        .find(end, sentence, Class::Looked)
        .unwrap_or((look, end));
    let bracketed = bracketed_day(scan, behind, sentence);
    let direction = i8::try_from(look).ok()?;
    (sure || bracketed.is_some() || look != 0).then_some((
        Form::Weekday { weekday, direction },
        bracketed.unwrap_or(behind),
    ))
}

/// ", March 8", "dem 8. März", "(8/3/2023)".
fn date_behind(scan: &Scan, end: usize, sentence: usize) -> Option<(Form, usize)> {
    let reading = scan.reading;
    let mut at = end;
    while matches!(reading.lower(at, sentence), "," | "." | "(") {
        at += 1;
    }
    let opened = at > end && reading.lower(at - 1, sentence) == "(";
    let at = scan.skip(at, sentence, Class::On);
    reading.within(at, sentence)?;
    let is_day = |(form, _): &(Form, usize)| form.day(EPOCH, None).is_some();
    let short = || figures::day_month(reading, at).filter(|_| scan.style.day_first.is_some());
    let (form, end) = written::month_day(scan, at)
        .or_else(|| written::day_month(scan, at))
        .filter(is_day)
        .or_else(|| figures::date(reading, at).map(|(form, _, end)| (form, end)))
        .or_else(short)?;
    Some((
        form,
        end + usize::from(opened && reading.lower(end, sentence) == ")"),
    ))
}

/// Any day: whether a form is of a single day does not hang on it.
const EPOCH: Day = Day {
    year: 2000,
    month: 1,
    day: 1,
};

/// "of next week", "letzter Woche", "de la semaine dernière".
fn week_behind(scan: &Scan, end: usize, sentence: usize) -> Option<(Form, usize)> {
    let at = scan.skip(end, sentence, Class::Of);
    scan.reading.within(at, sentence)?;
    near::read(scan, at)
}

/// "na quarta-feira (8)": the term behind the bracket.
fn bracketed_day(scan: &Scan, at: usize, sentence: usize) -> Option<usize> {
    let day = scan
        .reading
        .within(at + 1, sentence)
        .and_then(written::day_of);
    let closed =
        scan.reading.lower(at, sentence) == "(" && scan.reading.lower(at + 2, sentence) == ")";
    (closed && day.is_some()).then_some(at + 3)
}

/// The name of a day, whether it is one beyond doubt, and the term behind it.
fn named(scan: &Scan, at: usize, sentence: usize) -> Option<(u8, bool, usize)> {
    let term = scan.reading.within(at, sentence)?;
    let (class, (weekday, end)) = [Class::Weekday, Class::Short, Class::Brief]
        .into_iter()
        .find_map(|class| Some((class, scan.find(at, sentence, class)?)))?;
    if end == at + 1 && scan.style.capitals && !term.is_capitalised() {
        return None;
    }
    let sure = match class {
        Class::Weekday => true,
        Class::Short => scan.reading.lower(end, sentence) == ".",
        _ => scan.led_by(at, Class::On),
    };
    Some((u8::try_from(weekday).ok()?, sure, end))
}
