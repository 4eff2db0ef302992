//! Days as numbers, so that "last Wednesday" is arithmetic.
//!
//! Day numbers after Howard Hinnant, "chrono-compatible low-level date algorithms" (2014).

pub(super) use super::date::{month, weekday};

/// A calendar day, proleptic Gregorian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day, where the month has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        let held = (1..=12).contains(&month) && day >= 1 && day <= length(year, month);
        held.then_some(Day { year, month, day })
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        let year = if self.month <= 2 {
            self.year - 1
        } else {
            self.year
        };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i32::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        let days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
        era * 146_097 + days - 719_468
    }

    /// The day with that number.
    pub fn of_number(number: i32) -> Day {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = years + era * 400 + i32::from(month <= 2);
        let small = |n: i32| u8::try_from(n).expect("months and days are small");
        Day {
            year,
            month: small(month),
            day: small(day),
        }
    }

    /// 0 is Monday.
    pub fn weekday(self) -> u8 {
        u8::try_from((self.number() + 3).rem_euclid(7)).expect("a week has seven days")
    }

    /// The same day so many days later.
    pub fn plus(self, days: i32) -> Day {
        Day::of_number(self.number() + days)
    }

    /// `2023-03-08`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `2023-W10`: the week that holds this day's Thursday, in that Thursday's year.
    pub fn iso_week(self) -> String {
        let thursday = self.plus(3 - i32::from(self.weekday()));
        let new_year = Day {
            year: thursday.year,
            month: 1,
            day: 1,
        };
        let week = (thursday.number() - new_year.number()) / 7 + 1;
        format!("{:04}-W{week:02}", thursday.year)
    }
}

fn length(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_turn_into_each_other() {
        assert_eq!(Day::new(1970, 1, 1).map(Day::number), Some(0));
        for number in [-800_000, -1, 0, 11_016, 19_424, 40_000] {
            assert_eq!(Day::of_number(number).number(), number);
        }
        assert_eq!(Day::new(2023, 2, 29), None);
        assert!(Day::new(2000, 2, 29).is_some());
    }

    #[test]
    fn weekdays_and_weeks_are_iso() {
        let day = Day::new(2021, 1, 3).expect("a day");
        assert_eq!((day.weekday(), day.iso_week()), (6, "2020-W53".to_owned()));
    }
}
