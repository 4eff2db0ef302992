//! The forms of a date, and the days that they stand for once today is known.

use crate::facts::calendar::Day;

/// What a date says, before it is known what day it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A day of a year.
    Day(Day),
    /// "06/03/2023", which may be read in two ways.
    Figures {
        /// The number that comes first.
        first: u8,
        /// The number that comes second.
        second: u8,
        /// The year.
        year: i32,
    },
    /// "March 2023".
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// "2023".
    Year(i32),
    /// "March 8".
    YearlessDay {
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
    /// "March", "last March" (-1), "next March" (1).
    YearlessMonth {
        /// 1 to 12.
        month: u8,
        /// Where the text looks for it.
        direction: i8,
    },
    /// "March last year" (-1).
    MonthOfYear {
        /// 1 to 12.
        month: u8,
        /// How many years from now.
        by: i32,
    },
    /// "Wednesday", "last Wednesday" (-1), "next Wednesday" (1).
    Weekday {
        /// 0 is Monday.
        weekday: u8,
        /// Where the text looks for it.
        direction: i8,
    },
    /// "yesterday", "last year", "three weeks ago".
    Near {
        /// What is counted.
        unit: Unit,
        /// How many from now.
        by: i32,
    },
}

/// What near dates count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks from Monday.
    Week,
    /// Months of the calendar.
    Month,
    /// Years of the calendar.
    Year,
}

impl Form {
    /// The single day that is meant, as seen from `today`; of a day without a year the nearest,
    /// rather a past one.
    pub fn day(self, today: Day) -> Option<Day> {
        match self {
            Form::Day(day) => Some(day),
            Form::YearlessDay { month, day } => (today.year - 1..=today.year + 1)
                .filter_map(|year| Day::new(year, month, day))
                .min_by_key(|day| distance(day.number() - today.number())),
            _ => None,
        }
    }

    /// ISO 8601, as precise as the text.
    pub fn iso(self, today: Option<Day>, ahead: bool) -> Option<String> {
        match self {
            Form::Day(day) => return Some(day.iso()),
            Form::Month { year, month } => return Some(format!("{year:04}-{month:02}")),
            Form::Year(year) => return Some(format!("{year:04}")),
            Form::Figures { .. } => return None,
            _ => {}
        }
        let today = today?;
        match self {
            Form::YearlessMonth { month, direction } => {
                let year = year_of_month(month, direction, today, ahead);
                Some(format!("{year:04}-{month:02}"))
            }
            Form::MonthOfYear { month, by } => Some(format!("{:04}-{month:02}", today.year + by)),
            Form::Weekday { weekday, direction } => {
                Some(on(weekday, direction, today, ahead).iso())
            }
            Form::Near { unit, by } => near(unit, by, today),
            _ => self.day(today).map(Day::iso),
        }
    }
}

/// Days apart, where the future is twice as far as the past: news tells what has been.
fn distance(days: i32) -> i32 {
    if days > 0 { days * 2 } else { -days }
}

/// The year of a month without one: the last such month, or the next where the text looks ahead.
fn year_of_month(month: u8, direction: i8, today: Day, ahead: bool) -> i32 {
    match direction {
        -1 => today.year - i32::from(month >= today.month),
        1 => today.year + i32::from(month <= today.month),
        _ if ahead => today.year + i32::from(month < today.month),
        _ => today.year - i32::from(month > today.month),
    }
}

fn on(weekday: u8, direction: i8, today: Day, ahead: bool) -> Day {
    let back = (i32::from(today.weekday()) - i32::from(weekday)).rem_euclid(7);
    match direction {
        -1 if back == 0 => today.plus(-7),
        1 => today.plus(7 - back),
        0 if ahead && back > 0 => today.plus(7 - back),
        _ => today.plus(-back),
    }
}

fn near(unit: Unit, by: i32, today: Day) -> Option<String> {
    // A text can say "9999999 years ago"; nothing that far is a date.
    if by.abs() > 5000 {
        return None;
    }
    Some(match unit {
        Unit::Day => today.plus(by).iso(),
        Unit::Week => today.plus(7 * by).iso_week(),
        Unit::Month => {
            let months = today.year * 12 + i32::from(today.month) - 1 + by;
            format!(
                "{:04}-{:02}",
                months.div_euclid(12),
                months.rem_euclid(12) + 1
            )
        }
        Unit::Year => format!("{:04}", today.year + by),
    })
}
