//! Dates and times in figures: "2023-03-08T15:30", "08/03/2023", "8.3.2023", "2023-W10", "15:30", "3.30pm".
//! They are read from the text itself, for their marks part some of them into several terms.

use super::form::{Form, Year};
use super::period::Period;
use crate::facts::calendar::Day;
use crate::facts::reading::Reading;

/// Minutes since midnight.
pub(super) type Minutes = u16;

/// What is left of a text, read from its start.
#[derive(Debug, Clone, Copy)]
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// A number of so many digits, and the next byte is none.
    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<(u16, usize)> {
        let length = self.0.iter().take_while(|b| b.is_ascii_digit()).count();
        let value = self.0.get(..length).filter(|_| digits.contains(&length))?;
        let value = value
            .iter()
            .fold(0, |value, b| value * 10 + u16::from(b - b'0'));
        self.0 = &self.0[length..];
        Some((value, length))
    }

    /// One of some marks.
    fn mark(&mut self, marks: &[u8]) -> Option<u8> {
        let mark = *self.0.first()?;
        marks.contains(&mark).then(|| self.0 = &self.0[1..])?;
        Some(mark)
    }

    /// A time with its seconds: "15:30", "15:30:05".
    fn time(&mut self, marks: &[u8]) -> Option<Minutes> {
        let (hour, _) = self.number(1..=2)?;
        let mark = self.mark(marks)?;
        let (minute, _) = self.number(2..=2)?;
        let mut seconds = *self;
        if seconds.mark(&[mark]).is_some() && seconds.number(2..=2).is_some() {
            *self = seconds;
        }
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    }
}

/// The rest of the sentence at term `at`, short: no date is longer.
fn rest<'a>(reading: &Reading<'a>, at: usize) -> Rest<'a> {
    const LONGEST: usize = 40;
    let term = &reading.terms[at];
    let end = reading.sentences[term.sentence]
        .end
        .min(term.span.start + LONGEST);
    Rest(&reading.text.as_bytes()[term.span.start..end])
}

/// The term behind the bytes that were read, where a term ends there.
fn behind(reading: &Reading, at: usize, start: Rest, end: Rest) -> Option<usize> {
    let stop = reading.terms[at].span.start + start.0.len() - end.0.len();
    let length = reading.terms[at..]
        .iter()
        .take_while(|term| term.span.end <= stop)
        .count();
    let last = length.checked_sub(1)?;
    (reading.terms[at + last].span.end == stop).then_some(at + length)
}

/// A date at term `at`, with the time glued to it, and the term behind them.
pub(super) fn date(reading: &Reading, at: usize) -> Option<(Form, Option<Minutes>, usize)> {
    let start = rest(reading, at);
    let mut end = start;
    let form = full(&mut end)?;
    let mut timed = end;
    let time = timed.mark(b"T").and_then(|_| timed.time(b":"));
    if time.is_some() {
        let mut parts = timed;
        if parts.mark(b".").is_some() && parts.number(1..=9).is_some() {
            timed = parts;
        }
        timed.mark(b"Z");
        if let Some(next) = behind(reading, at, start, timed) {
            return Some((form, time, next));
        }
    }
    let next = behind(reading, at, start, end)?;
    Some((form, None, next))
}

fn full(rest: &mut Rest) -> Option<Form> {
    let (a, length) = rest.number(1..=4)?;
    let mark = rest.mark(b"-/.")?;
    let small = |number: u16| u8::try_from(number).ok();
    if length == 4 && rest.mark(b"W").is_some() {
        let (week, _) = rest.number(2..=2).filter(|_| mark == b'-')?;
        return Period::parse(&format!("{a}-W{week:02}")).map(Form::Given);
    }
    let (b, _) = rest.number(1..=2)?;
    rest.mark(&[mark])?;
    let (c, length_c) = rest.number(1..=4)?;
    if length == 4 {
        return Day::new(i32::from(a), small(b)?, small(c)?).map(given);
    }
    let year = match length_c {
        4 => i32::from(c),
        // Two digits reach back seventy years and no further than the next thirty.
        2 if mark != b'-' => 1970 + (i32::from(c) - 70).rem_euclid(100),
        _ => return None,
    };
    let (first, second) = (small(a)?, small(b)?);
    if mark == b'.' {
        return Day::new(year, second, first).map(given);
    }
    Day::new(year, first, second).or(Day::new(year, second, first))?;
    Some(Form::Figures {
        first,
        second,
        year,
    })
}

fn given(day: Day) -> Form {
    Form::Given(Period::day(day))
}

/// "8/3": day and month, and the term behind them.
pub(super) fn day_month(reading: &Reading, at: usize) -> Option<(Form, usize)> {
    let start = rest(reading, at);
    let mut end = start;
    let (day, _) = end.number(1..=2)?;
    end.mark(b"/.")?;
    let (month, _) = end.number(1..=2)?;
    let day = Day::new(2000, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    let form = Form::YearlessDay {
        month: day.month,
        day: day.day,
        year: Year::Open(0),
    };
    Some((form, behind(reading, at, start, end)?))
}

/// "15:30", or with a full stop or "h" for the colon; then "a.m." or "pm" may be glued to it.
pub(super) fn time(reading: &Reading, at: usize, marks: &[u8]) -> Option<(Minutes, usize)> {
    let start = rest(reading, at);
    let mut end = start;
    let time = end.time(marks)?;
    let (time, end) = halved(time, end).unwrap_or((time, end));
    Some((time, behind(reading, at, start, end)?))
}

/// "3pm", "15h": an hour with what is glued to it.
pub(super) fn hour(reading: &Reading, at: usize) -> Option<(Minutes, usize)> {
    let start = rest(reading, at);
    let mut end = start;
    let (hour, _) = end.number(1..=2).filter(|(hour, _)| *hour < 24)?;
    let (time, end) = halved(hour * 60, end).or_else(|| {
        end.mark(b"h")?;
        Some((hour * 60, end))
    })?;
    Some((time, behind(reading, at, start, end)?))
}

/// The time with the half of the day that is glued to it.
fn halved(time: Minutes, mut rest: Rest) -> Option<(Minutes, Rest)> {
    let noon = rest.mark(b"apAP")?.eq_ignore_ascii_case(&b'p');
    let dotted = rest.mark(b".").is_some();
    rest.mark(b"mM")?;
    // The last full stop of "a.m." is a term of its own.
    let _ = dotted;
    Some((of_half(time, noon)?, rest))
}

/// The time that stands in the first or second half of the day: 12:30 am is half past midnight.
pub(super) fn of_half(time: Minutes, afternoon: bool) -> Option<Minutes> {
    let hour = time / 60;
    (1..=12)
        .contains(&hour)
        .then(|| time % 720 + if afternoon { 720 } else { 0 })
}

/// "1530" before a zone.
pub(super) fn military(text: &str) -> Option<Minutes> {
    let number: u16 = text.parse().ok().filter(|_| text.len() == 4)?;
    (number / 100 < 24 && number % 100 < 60).then_some(number / 100 * 60 + number % 100)
}
