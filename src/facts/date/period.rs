//! Stretches of the calendar, from a day to a century: how they are written, what they hold, what lies
//! so many years before them.
//!
//! Written as ISO 8601 where it has a way (`2023-03-08`, `2023-W10`, `2023-03`, `2023`, the decade `202`,
//! the century `20`), else as TIMEX3 (ISO 24617-1) does: the quarter `2023-Q1`, the half `2023-H1`, the season
//! `2023-SU`, the weekend `2023-W10-WE`. Seasons are the northern ones.

use crate::facts::calendar::Day;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// A week from Monday.
    Week,
    /// A month of the calendar.
    Month,
    /// Three months of the calendar.
    Quarter,
    /// Three months too: spring, summer, autumn or winter.
    Season,
    /// Six months of the calendar.
    Half,
    /// A year of the calendar.
    Year,
    /// Ten years, "the 1990s".
    Decade,
    /// A hundred years, as a reader counts them: 1901 to 2000 is `19`, as TIMEX3 writes it.
    Century,
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    grain: Grain,
    first: Day,
}

impl Period {
    /// The period of that length that holds `day`.
    pub fn of(grain: Grain, day: Day) -> Period {
        let month = |step: u8| (day.month - 1) / step * step + 1;
        let weekday = i32::from(day.weekday());
        let first = match grain {
            Grain::Day => day,
            Grain::Week => day.plus(-weekday),
            Grain::Weekend => day.plus(5 - weekday),
            Grain::Month => Day { day: 1, ..day },
            Grain::Quarter => start(day.year, month(3)),
            Grain::Season => start(
                day.year - i32::from(day.month < 3),
                (day.month + 9) % 12 / 3 * 3 + 3,
            ),
            Grain::Half => start(day.year, month(6)),
            Grain::Year => start(day.year, 1),
            Grain::Decade => start(day.year.div_euclid(10) * 10, 1),
            Grain::Century => start(day.year.div_euclid(100) * 100, 1),
        };
        Period { grain, first }
    }

    /// The period that is one day.
    pub fn day(day: Day) -> Period {
        Period::of(Grain::Day, day)
    }

    /// The period of that length in which a month of a year lies.
    pub fn in_month(grain: Grain, year: i32, month: u8) -> Period {
        Period::of(grain, start(year, month))
    }

    /// How long it is.
    pub fn grain(self) -> Grain {
        self.grain
    }

    /// Its first day.
    pub fn first(self) -> Day {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Day {
        match self.grain {
            Grain::Day => self.first,
            Grain::Weekend => self.first.plus(1),
            Grain::Week => self.first.plus(6),
            grain => months_later(self.first, months(grain)).plus(-1),
        }
    }

    /// The period of the same length that lies so many units later, where a unit is no shorter than it.
    pub fn later(self, unit: Grain, by: i32) -> Period {
        let day = match unit {
            Grain::Day => self.first.plus(by),
            Grain::Weekend | Grain::Week => self.first.plus(7 * by),
            unit => months_later(self.first, months(unit).saturating_mul(by)),
        };
        Period::of(self.grain, day)
    }

    /// As it is written: see the head of this file.
    pub fn iso(self) -> String {
        let Day { year, month, .. } = self.first;
        match self.grain {
            Grain::Day => self.first.iso(),
            Grain::Week => self.first.iso_week(),
            Grain::Weekend => self.first.iso_week() + "-WE",
            Grain::Month => format!("{year:04}-{month:02}"),
            Grain::Quarter => format!("{year:04}-Q{}", month / 3 + 1),
            Grain::Half => format!("{year:04}-H{}", month / 6 + 1),
            Grain::Season => format!("{year:04}-{}", SEASONS[usize::from(month / 3 - 1)]),
            Grain::Year => format!("{year:04}"),
            Grain::Decade => format!("{:03}", year / 10),
            Grain::Century => format!("{:02}", year / 100),
        }
    }

    /// The period that is so written.
    pub fn parse(iso: &str) -> Option<Period> {
        let mut parts = iso.split('-');
        let head = parts.next()?;
        let year: i32 = head
            .parse()
            .ok()
            .filter(|_| head.bytes().all(|b| b.is_ascii_digit()))?;
        let (part, rest) = (parts.next(), parts.next());
        let Some(part) = part else {
            return Some(match head.len() {
                4 => Period::in_month(Grain::Year, year, 1),
                3 => Period::in_month(Grain::Decade, year * 10, 1),
                2 => Period::in_month(Grain::Century, year * 100, 1),
                _ => return None,
            });
        };
        if let Some(season) = SEASONS.iter().position(|season| *season == part) {
            return Some(Period::in_month(
                Grain::Season,
                year,
                3 * u8::try_from(season).ok()? + 3,
            ));
        }
        let number = |text: &str| text.parse::<u8>().ok();
        let within = |number: u8, most: u8| (1..=most).contains(&number).then_some(number);
        match part.as_bytes().first()? {
            b'Q' => {
                let quarter = within(number(&part[1..])?, 4)?;
                Some(Period::in_month(Grain::Quarter, year, 3 * quarter - 2))
            }
            b'H' => Some(Period::in_month(
                Grain::Half,
                year,
                6 * within(number(&part[1..])?, 2)? - 5,
            )),
            b'W' => {
                let weeks = i32::from(within(number(&part[1..])?, 53)?) - 1;
                // The fourth of January lies in the first week.
                let week = Day::new(year, 1, 4)?.plus(7 * weeks);
                let grain = if rest == Some("WE") {
                    Grain::Weekend
                } else {
                    Grain::Week
                };
                Some(Period::of(grain, week))
            }
            _ => match rest {
                Some(day) => Day::new(year, number(part)?, number(day)?).map(Period::day),
                None => Some(Period::in_month(
                    Grain::Month,
                    year,
                    within(number(part)?, 12)?,
                )),
            },
        }
    }
}

/// By their first months: March, June, September, December.
const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

fn start(year: i32, month: u8) -> Day {
    Day {
        year,
        month,
        day: 1,
    }
}

/// How many months a period lasts that is made of months.
fn months(grain: Grain) -> i32 {
    match grain {
        Grain::Quarter | Grain::Season => 3,
        Grain::Half => 6,
        Grain::Year => 12,
        Grain::Decade => 120,
        Grain::Century => 1200,
        _ => 1,
    }
}

/// The same day of a later month, or the last that the month has.
fn months_later(day: Day, by: i32) -> Day {
    let months = (day.year * 12 + i32::from(day.month) - 1).saturating_add(by);
    let month = u8::try_from(months.rem_euclid(12) + 1).expect("a year has twelve months");
    let year = months.div_euclid(12);
    (28..=day.day)
        .rev()
        .find_map(|last| Day::new(year, month, last))
        .unwrap_or(Day {
            year,
            month,
            day: day.day,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(iso: &str) -> Period {
        Period::parse(iso).expect("a period")
    }

    #[test]
    fn periods_are_read_as_they_are_written() {
        for iso in [
            "2023-03-08",
            "2023-W10",
            "2020-W53",
            "2023-W10-WE",
            "2023-03",
            "2023-Q4",
            "2023-H2",
            "2022-WI",
            "2023-SP",
            "2023",
            "199",
            "18",
        ] {
            assert_eq!(period(iso).iso(), iso);
        }
        for none in [
            "",
            "T15:30",
            "2023-13",
            "2023-Q5",
            "2023-02-30",
            "20233",
            "-5",
            "soon",
            "2023-W",
        ] {
            assert_eq!(Period::parse(none), None, "{none}");
        }
    }

    #[test]
    fn periods_shift_by_units_of_the_calendar() {
        assert_eq!(period("2023-Q1").later(Grain::Year, -1).iso(), "2022-Q1");
        assert_eq!(
            period("2024-02-29").later(Grain::Year, 1).iso(),
            "2025-02-28"
        );
        assert_eq!(period("2023-01").later(Grain::Month, -1).iso(), "2022-12");
        assert_eq!(period("2021-W01").later(Grain::Week, -1).iso(), "2020-W53");
    }
}
