//! "06/03/2023": is the day or the month first? The article's other dates tell, or nothing does.

use super::form::Form;
use crate::facts::Fact;
use crate::facts::calendar::Day;

// So many days spelt out are evidence enough.
const EVIDENCE: usize = 64;

/// The order of day and month in an article's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    day_first: Option<bool>,
}

impl Order {
    /// The order under which the undecided dates lie nearest to the days that the article spells out.
    pub fn of(dates: &[Fact]) -> Order {
        let forms = || {
            dates
                .iter()
                .filter_map(|date| date.when)
                .map(|when| when.form)
        };
        let (mut day_first, mut month_first) = (0i64, 0i64);
        for form in forms() {
            let Form::Figures {
                first,
                second,
                year,
            } = form
            else {
                continue;
            };
            let (a, b) = (Day::new(year, second, first), Day::new(year, first, second));
            let (Some(a), Some(b)) = (a, b) else { continue };
            for told in forms().filter_map(|form| form.day(a)).take(EVIDENCE) {
                let distance =
                    |day: Day| (i64::from(day.number()) - i64::from(told.number())).abs();
                day_first += distance(a);
                month_first += distance(b);
            }
        }
        let decided = day_first != month_first;
        Order {
            day_first: decided.then_some(day_first < month_first),
        }
    }

    /// The form with its order settled, where the article settles it.
    pub fn settle(self, form: Form) -> Form {
        match (form, self.day_first) {
            (
                Form::Figures {
                    first,
                    second,
                    year,
                },
                Some(day_first),
            ) => {
                let (day, month) = if day_first {
                    (first, second)
                } else {
                    (second, first)
                };
                Day::new(year, month, day).map_or(form, Form::Day)
            }
            _ => form,
        }
    }
}
