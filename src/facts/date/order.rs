//! "06/03/2023": is the day or the month first? The article's other dates tell, or its language.

use super::form::Form;
use super::period::Period;
use crate::facts::Fact;
use crate::facts::calendar::Day;

// So many days spelt out are evidence enough.
const EVIDENCE: usize = 64;

// Whether a form is of a single day does not hang on the day it is seen from.
const NEW_YEAR: Day = Day {
    year: 2000,
    month: 1,
    day: 1,
};

/// The order of day and month in an article's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    day_first: Option<bool>,
}

impl Order {
    /// The order that the article's own figures prove; else the one under which they lie nearest to the days
    /// that the article spells out; else its language's.
    pub fn of(dates: &[Fact], language: Option<bool>) -> Order {
        let forms = || {
            dates
                .iter()
                .filter_map(|date| date.when)
                .map(|when| when.form)
        };
        let spelt = |form: &Form| form.day(NEW_YEAR, None).is_some();
        let evidence: Vec<Form> = forms().filter(spelt).take(EVIDENCE).collect();
        let (mut day_first, mut month_first) = (0i64, 0i64);
        for form in forms() {
            let Some([a, b]) = form.figured() else {
                continue;
            };
            let (Some(a), Some(b)) = (a, b) else {
                return Order {
                    day_first: Some(a.is_some()),
                };
            };
            for told in evidence.iter().filter_map(|form| form.day(a, None)) {
                let distance =
                    |day: Day| (i64::from(day.number()) - i64::from(told.number())).abs();
                day_first += distance(a);
                month_first += distance(b);
            }
        }
        let decided = (day_first != month_first).then_some(day_first < month_first);
        Order {
            day_first: decided.or(language),
        }
    }

    /// The form with its order settled, where the article settles it.
    pub fn settle(self, form: Form) -> Form {
        let Some([day_first, month_first]) = form.figured() else {
            return form;
        };
        let day = match (day_first, month_first, self.day_first) {
            (Some(a), Some(b), _) if a == b => Some(a),
            (day, Some(_), Some(true)) | (Some(_), day, Some(false)) => day,
            (Some(_), Some(_), None) => None,
            (day, other, _) => day.or(other),
        };
        day.map_or(form, |day| Form::Given(Period::day(day)))
    }
}
