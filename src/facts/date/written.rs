//! Days, months and years in prose: "March 8, 2023", "le 8 mars", "8 de marzo de 2023", "March last
//! year", "the 1990s".

use super::class::Class;
use super::form::{Form, Year};
use super::period::{Grain, Period};
use super::scan::Scan;
use super::{near, part};
use crate::facts::calendar::Day;
use crate::facts::reading::Term;
use crate::text::token::TokenKind;

/// "March 8", "March 8th, 2023", "March 2023", "March last year", "March".
pub(super) fn month_day(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let reading = scan.reading;
    let sentence = reading.terms[at].sentence;
    let (look, at_month) = scan.find(at, sentence, Class::Look).unwrap_or((2, at));
    let (month, name_end) = month_of(scan, at_month, sentence)?;
    let short = reading.terms[at_month].text.len() < 5;
    let next = name_end + usize::from(short && reading.lower(name_end, sentence) == ".");
    if look == 2
        && scan.is_english()
        && let Some(day) = reading.within(next, sentence).and_then(day_of)
    {
        return with_year(scan, month, day, next + 1, sentence);
    }
    if let Some((year, end)) = year_behind(scan, next, sentence) {
        return Some((of_year(Grain::Month, month, year), end));
    }
    let alone = stands_alone(scan, at_month, name_end, next > name_end);
    let (looked, end) = scan
        .find(next, sentence, Class::Looked)
        .unwrap_or((look, name_end));
    let year = match looked {
        2 => Year::Open(0),
        0 => Year::By(0),
        direction => Year::Open(i8::try_from(direction).ok()?),
    };
    (alone || looked != 2).then_some((
        Form::Part {
            grain: Grain::Month,
            month,
            year,
        },
        end,
    ))
}

/// True where a month needs no number to be one.
fn stands_alone(scan: &Scan, at: usize, end: usize, dotted: bool) -> bool {
    let reading = scan.reading;
    let term = &reading.terms[at];
    let sentence = term.sentence;
    let risky = scan.find(at, sentence, Class::Risky).map(|(risk, _)| risk);
    let named = |term: &Term| scan.style.capitals && term.is_capitalised() && !term.is_grammar();
    let before = reading
        .before(at)
        .is_some_and(|before| named(before) && !before.first);
    let after = reading.within(end, sentence).is_some_and(named);
    match (scan.lead(at, Class::Lead), risky) {
        // "In May" is the month, "of May" may be a minister, "and April Jones" is one.
        (Some(1..), _) => true,
        (Some(_), Some(1..)) => false,
        (Some(_), _) => !after,
        (None, risky) => {
            let cased = scan.style.capitals || !term.is_capitalised() || term.first;
            let long = !dotted && term.text.len() > 3;
            risky.is_none() && long && cased && !before && !after
        }
    }
}

/// "8 March 2023", "the 8th of March", "8. März", "1er mars", "8 de marzo de 2023".
pub(super) fn day_month(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let reading = scan.reading;
    let term = &reading.terms[at];
    let day = day_of(term)?;
    let dot = usize::from(!scan.is_english() && reading.lower(at + 1, term.sentence) == ".");
    let at_month = scan.skip(at + 1 + dot, term.sentence, Class::Of);
    let (month, end) = month_of(scan, at_month, term.sentence).or_else(|| {
        // Where months are written small, a capital does not hide one behind a number.
        let (month, end) = scan.find(at_month, term.sentence, Class::Month)?;
        Some((u8::try_from(month).ok()?, end)).filter(|_| !scan.style.capitals)
    })?;
    let short = reading.terms[at_month].text.len() < 6;
    let dot = short
        && reading.lower(end, term.sentence) == "."
        && reading.within(end + 1, term.sentence).is_some();
    with_year(scan, month, day, end + usize::from(dot), term.sentence)
}

fn month_of(scan: &Scan, at: usize, sentence: usize) -> Option<(u8, usize)> {
    let term = scan.reading.within(at, sentence)?;
    let (month, end) = scan.find(at, sentence, Class::Month)?;
    let cased = if scan.style.capitals {
        term.is_capitalised()
    } else {
        term.is_small() || term.first
    };
    cased.then_some((u8::try_from(month).ok()?, end))
}

/// A day and month with the year behind them, where there is one.
fn with_year(
    scan: &Scan,
    month: u8,
    day: u8,
    end: usize,
    sentence: usize,
) -> Option<(Form, usize)> {
    match year_behind(scan, end, sentence) {
        Some((YearBehind::Given(year), end)) => {
            Day::new(year, month, day).map(|day| (Form::Given(Period::day(day)), end))
        }
        behind => {
            Day::new(2000, month, day)?;
            let (year, end) = match behind {
                Some((YearBehind::By(by), end)) => (Year::By(by), end),
                _ => (Year::Open(0), range_end(scan, end, sentence)),
            };
            Some((Form::YearlessDay { month, day, year }, end))
        }
    }
}

/// "March 8-10": the term behind the last day.
fn range_end(scan: &Scan, at: usize, sentence: usize) -> usize {
    let reading = scan.reading;
    let hyphen = reading
        .within(at, sentence)
        .is_some_and(|mark| mark.is_hyphen());
    let last = reading
        .within(at + 1, sentence)
        .filter(|last| last.glued && hyphen);
    at + if last.and_then(day_of).is_some() {
        2
    } else {
        0
    }
}

/// The year of what stands before it.
#[derive(Debug, Clone, Copy)]
pub(super) enum YearBehind {
    /// "2023".
    Given(i32),
    /// "last year".
    By(i32),
}

/// A part of a year with its year.
pub(super) fn of_year(grain: Grain, month: u8, year: YearBehind) -> Form {
    match year {
        YearBehind::Given(year) => Form::Given(Period::in_month(grain, year, month)),
        YearBehind::By(by) => Form::Part {
            grain,
            month,
            year: Year::By(by),
        },
    }
}

/// ", 2023", "de 2023", "of last year", "2023 г.".
pub(super) fn year_behind(scan: &Scan, at: usize, sentence: usize) -> Option<(YearBehind, usize)> {
    let comma = at + usize::from(scan.reading.lower(at, sentence) == ",");
    let at = scan.skip(comma, sentence, Class::Of);
    let term = scan.reading.within(at, sentence)?;
    if let Some((year, end)) = part::spelt(scan, at, sentence) {
        return Some((YearBehind::Given(year), end));
    }
    if let Some(year) = plain_year(term) {
        let end = scan.skip(at + 1, sentence, Class::Era);
        let dotted = end > at + 1 && scan.reading.lower(end, sentence) == ".";
        let more = dotted && scan.reading.within(end + 1, sentence).is_some();
        let end = end + usize::from(more && scan.reading.terms[end - 1].text.len() < 5);
        return Some((YearBehind::Given(year), end));
    }
    let near = near::read(scan, at)
        .filter(|_| comma < at + 1 && scan.reading.lower(comma.wrapping_sub(1), sentence) != ",");
    match near {
        Some((
            Form::Near {
                unit: Grain::Year,
                by,
            },
            end,
        )) => Some((YearBehind::By(by), end)),
        _ => None,
    }
}

/// "8", "8th", "1er", "8º".
pub(super) fn day_of(term: &Term) -> Option<u8> {
    let digits = ["st", "nd", "rd", "th", "er", "º", "°", "ª"]
        .iter()
        .find_map(|ending| term.lower.strip_suffix(ending))
        .unwrap_or(&term.lower);
    let plain = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    digits
        .parse()
        .ok()
        .filter(|day| plain && (1..=31).contains(day))
}

/// Four digits that may be a year.
pub(super) fn plain_year(term: &Term) -> Option<i32> {
    let plain = term.text.len() == 4 && term.text.bytes().all(|b| b.is_ascii_digit());
    term.text
        .parse()
        .ok()
        .filter(|year| plain && (1000..2200).contains(year))
}

/// "1990s", "90s".
pub(super) fn decade(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let term = &scan.reading.terms[at];
    let digits = term
        .lower
        .strip_suffix('s')
        .filter(|digits| digits.ends_with('0'))?;
    let year: i32 = digits
        .parse()
        .ok()
        .filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let year = match digits.len() {
        4 if (1500..2100).contains(&year) => year,
        2 if scan.led_by(at, Class::The)
            || scan
                .reading
                .before(at)
                .is_some_and(|mark| matches!(mark.text, "'" | "\u{2019}")) =>
        {
            1900 + year
        }
        _ => return None,
    };
    Some((
        Form::Given(Period::in_month(Grain::Decade, year, 1)),
        at + 1,
    ))
}

/// A year that stands alone: led to by a word, else a likely year that counts nothing.
pub(super) fn year(scan: &Scan, at: usize) -> Option<(i32, usize)> {
    let reading = scan.reading;
    let term = &reading.terms[at];
    let year = plain_year(term)?;
    let before = reading.before(at);
    if before.is_some_and(|before| before.kind == TokenKind::Punctuation && is_money(before.text)) {
        return None;
    }
    let lead = scan.lead(at, Class::Lead);
    let led = lead.is_some() || scan.led_by(at, Class::Led);
    if lead == Some(2) {
        return Some((year, at + 1));
    }
    if let Some((_, end)) = scan.find(at + 1, term.sentence, Class::Era) {
        return Some((year, end));
    }
    let after = reading
        .after(at)
        .filter(|after| after.kind == TokenKind::Word || after.text == "%");
    let counted = after.is_some_and(|after| {
        after.text == "%"
            || if scan.is_english() {
                after.is_small() && after.lower.ends_with('s') && !after.is_grammar()
                    || after.lower == "people"
            } else {
                // "Bis 2014 Menschen" is seldom written, "bis 2000 Menschen" often.
                !after.glued && (!led || year % 100 == 0)
            }
    });
    let likely = (1800..2100).contains(&year);
    (likely && !counted || led && !counted && year >= 1500).then_some((year, at + 1))
}

fn is_money(mark: &str) -> bool {
    matches!(mark, "$" | "€" | "£" | "¥")
}
