//! How two dates stand to each other: `2023-03` is a coarser statement of `2023-03-08`, and no other date.

use std::ops::RangeInclusive;

use super::period::{Grain, Period};
use crate::facts::calendar::Day;

/// How two dates stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// They say the same.
    Equal,
    /// The first is a coarser statement of the second: `2023-03` and `2023-03-08`.
    Coarser,
    /// The first is a finer statement of the second.
    Finer,
    /// They cannot both be true of one event.
    Apart,
    /// They share days, and neither holds the other: a week across two months, a season.
    Crossing,
}

/// The relation of two values of date facts; `None` where either is none.
pub(crate) fn relation(a: &str, b: &str) -> Option<Relation> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let ((day_a, time_a), (day_b, time_b)) = (parted(a), parted(b));
    let periods = [day_a, day_b].map(|day| day.map(Period::parse));
    let days = match periods {
        [Some(a), Some(b)] => of_periods(a?, b?),
        // A time without a day is that of any day.
        [None, Some(day)] => day.map(|_| Relation::Coarser)?,
        [Some(day), None] => day.map(|_| Relation::Finer)?,
        [None, None] => Relation::Equal,
    };
    Some(match (days, time_a, time_b) {
        (Relation::Apart | Relation::Crossing, _, _) | (_, None, None) => days,
        (_, Some(a), Some(b)) if a != b => Relation::Apart,
        (_, Some(_), Some(_)) => days,
        (Relation::Equal | Relation::Coarser, None, Some(_)) => Relation::Coarser,
        (Relation::Equal | Relation::Finer, Some(_), None) => Relation::Finer,
        // "15:30" and "Wednesday": each says what the other leaves out.
        _ => Relation::Crossing,
    })
}

/// The day and the time of a value.
fn parted(value: &str) -> (Option<&str>, Option<&str>) {
    let (day, time) = value
        .split_once('T')
        .map_or((value, None), |(day, time)| (day, Some(time)));
    ((!day.is_empty()).then_some(day), time)
}

fn of_periods(one: Period, other: Period) -> Relation {
    let (a, b) = (one.first()..=one.last(), other.first()..=other.last());
    let holds = |a: &RangeInclusive<Day>, b: &RangeInclusive<Day>| {
        a.start() <= b.start() && b.end() <= a.end()
    };
    if one == other {
        Relation::Equal
    } else if holds(&a, &b) {
        Relation::Coarser
    } else if holds(&b, &a) {
        Relation::Finer
    } else if [one, other]
        .iter()
        .any(|period| period.grain() == Grain::Season)
        || a.start() <= b.end() && b.start() <= a.end()
    {
        // A season begins and ends where its teller likes, and is another one in the south.
        Relation::Crossing
    } else {
        Relation::Apart
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coarser_date_holds_a_finer_one() {
        let of = |a, b| relation(a, b).expect("two dates");
        assert_eq!(of("2023-03-08", "2023-03-08"), Relation::Equal);
        assert_eq!(of("2023-03", "2023-03-08"), Relation::Coarser);
        assert_eq!(of("2023-W10", "2023-03-08"), Relation::Coarser);
        assert_eq!(of("2023-03-12", "2023-W10-WE"), Relation::Finer);
        assert_eq!(of("202", "2023"), Relation::Coarser);
        assert_eq!(of("2023-Q1", "2023-04"), Relation::Apart);
        assert_eq!(of("2023-03-08", "2023-03-09"), Relation::Apart);
        assert_eq!(of("2023-W09", "2023-03"), Relation::Crossing);
        assert_eq!(of("2023-SU", "2023-09-10"), Relation::Crossing);
        assert_eq!(relation("2023-03", "soon"), None);
        assert_eq!(relation("", ""), None);
    }

    #[test]
    fn times_of_day_make_a_date_finer() {
        let of = |a, b| relation(a, b).expect("two dates");
        assert_eq!(of("2023-03-08", "2023-03-08T15:30"), Relation::Coarser);
        assert_eq!(of("2023-03-08T15:30", "2023-03"), Relation::Finer);
        assert_eq!(of("2023-03-08T15:30", "2023-03-08T15:40"), Relation::Apart);
        assert_eq!(of("2023-03-08T15:30", "2023-03-09T15:30"), Relation::Apart);
        assert_eq!(of("T15:30", "2023-03-08T15:30"), Relation::Coarser);
        assert_eq!(of("T15:30", "T15:40"), Relation::Apart);
        assert_eq!(of("T15:30", "2023-03-08"), Relation::Crossing);
        assert_eq!(relation("T15:30", "T15:30"), Some(Relation::Equal));
    }
}
