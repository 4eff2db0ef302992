//! The forms of a date, and the periods that they stand for once today is known, and what was told before.

use super::period::{Grain, Period};
use super::told::Told;
use crate::facts::calendar::Day;

/// What a date says, before it is known what day it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A period given in full: a day of a year, a month of a year, a year, a decade.
    Given(Period),
    /// "06/03/2023", which may be read in two ways.
    Figures {
        /// The number that comes first.
        first: u8,
        /// The number that comes second.
        second: u8,
        /// The year.
        year: i32,
    },
    /// "March 8", "March 8 last year".
    YearlessDay {
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
        /// Where its year is to be looked for.
        year: Year,
    },
    /// "March", "the third quarter", "last summer".
    Part {
        /// How long it is.
        grain: Grain,
        /// The first of its months, 1 to 12.
        month: u8,
        /// Where its year is to be looked for.
        year: Year,
    },
    /// "Wednesday", "last Wednesday" (-1), "next Wednesday" (1).
    Weekday {
        /// 0 is Monday.
        weekday: u8,
        /// Where the text looks for it.
        direction: i8,
    },
    /// "Wednesday of last week" (-1).
    DayOfWeek {
        /// 0 is Monday.
        weekday: u8,
        /// How many weeks from now.
        weeks: i32,
    },
    /// "yesterday", "last year", "three weeks ago".
    Near {
        /// What is counted.
        unit: Grain,
        /// How many from now.
        by: i32,
    },
    /// "a year ago": of a quarter, where the text speaks of one, as reports of earnings do.
    YearAgo,
    /// "a year earlier", "that year", "the following day".
    Later {
        /// What is counted.
        unit: Grain,
        /// How many from the date that was told before.
        by: i32,
    },
    /// A time of day and no day.
    Time,
    /// "recently" (-1), "now", "soon" (1): no day is told.
    Vague(i8),
}

/// The year of a month, quarter or season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// So many years from now: "March last year".
    By(i32),
    /// Open: "last March" (-1), "next March" (1).
    Open(i8),
}

impl Form {
    /// Of figures alone: the day if the day stands first, and the one if the month does.
    pub fn figured(self) -> Option<[Option<Day>; 2]> {
        let Form::Figures {
            first,
            second,
            year,
        } = self
        else {
            return None;
        };
        Some([Day::new(year, second, first), Day::new(year, first, second)])
    }

    /// The single day that is meant, as seen from `today`; of a day without a year the nearest, rather one that
    /// lies as the words around it look, else rather a past one: news tells what has been.
    pub fn day(self, today: Day, ahead: Option<bool>) -> Option<Day> {
        match self {
            Form::Given(period) if period.grain() == Grain::Day => Some(period.first()),
            Form::YearlessDay {
                month,
                day,
                year: Year::By(by),
            } => Day::new(today.year + by, month, day),
            Form::YearlessDay { month, day, .. } => (today.year - 1..=today.year + 1)
                .filter_map(|year| Day::new(year, month, day))
                .min_by_key(|day| distance(day.number() - today.number(), ahead)),
            _ => None,
        }
    }

    /// The period that is meant, as far as it is known.
    pub(super) fn period(
        self,
        today: Option<Day>,
        ahead: Option<bool>,
        told: &Told,
    ) -> Option<Period> {
        match self {
            Form::Given(period) => return Some(period),
            Form::Later { unit, by } => {
                let near = || {
                    today
                        .filter(|_| by < 0)
                        .and_then(|today| near(unit, by, today))
                };
                return told.later(unit, by).or_else(near);
            }
            Form::YearAgo => {
                let year = || near(Grain::Year, -1, today?);
                return told
                    .quarter()
                    .map(|quarter| quarter.later(Grain::Year, -1))
                    .or_else(year);
            }
            _ => {}
        }
        let today = today?;
        match self {
            Form::Part { grain, month, year } => Some(part(grain, month, year, today, ahead)),
            Form::Weekday { weekday, direction } => {
                Some(Period::day(on(weekday, direction, today, ahead)))
            }
            Form::DayOfWeek { weekday, weeks } => {
                let monday = near(Grain::Week, weeks, today)?.first();
                Some(Period::day(monday.plus(i32::from(weekday))))
            }
            Form::Near { unit, by } => near(unit, by, today),
            _ => self.day(today, ahead).map(Period::day),
        }
    }
}

/// Days apart, where the way that the text does not look is longer.
fn distance(days: i32, ahead: Option<bool>) -> i32 {
    let (past, future) = match ahead {
        Some(true) => (4, 1),
        None => (1, 2),
        Some(false) => (1, 4),
    };
    if days > 0 {
        days * future
    } else {
        -days * past
    }
}

/// A part of a year without its year: the last that has begun, or the next that has not ended where the
/// text looks ahead.
fn part(grain: Grain, month: u8, year: Year, today: Day, ahead: Option<bool>) -> Period {
    let of = |year| Period::in_month(grain, year, month);
    let this = of(today.year);
    let by = match year {
        Year::By(by) => by,
        Year::Open(-1) => -i32::from(this.last() >= today),
        Year::Open(1) => i32::from(this.first() <= today),
        Year::Open(_) if ahead == Some(true) => i32::from(this.last() < today),
        Year::Open(_) => -i32::from(this.first() > today),
    };
    of(today.year + by)
}

fn on(weekday: u8, direction: i8, today: Day, ahead: Option<bool>) -> Day {
    let back = (i32::from(today.weekday()) - i32::from(weekday)).rem_euclid(7);
    match direction {
        -1 if back == 0 => today.plus(-7),
        1 => today.plus(7 - back),
        0 if ahead == Some(true) && back > 0 => today.plus(7 - back),
        _ => today.plus(-back),
    }
}

fn near(unit: Grain, by: i32, today: Day) -> Option<Period> {
    // A text can say "9999999 years ago"; nothing that far is a date.
    if by.abs() > 5000 {
        return None;
    }
    let period = Period::of(unit, today).later(unit, by);
    (period.first().year > 0).then_some(period)
}
