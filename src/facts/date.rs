//! Dates: a day, a month, a year or a week, as the text puts them ([`When`]) and as ISO 8601 once it is
//! known when the article was written.
//!
//! Weekdays without a word of direction are the last ones, as in news, or the coming ones where the words
//! before them look ahead. "Soon" and "recently" state no date. Times of day are left out.

mod form;
mod near;
mod order;
mod read;
mod stamp;

pub use super::calendar::Day;
pub use form::{Form, Unit};

use super::reading::Reading;
use super::{Fact, Kind, Value};
use order::Order;

/// A date as the text puts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// What it says.
    pub form: Form,
    /// The words around it look ahead: "will meet on Friday".
    pub ahead: bool,
    /// It says when the article was written.
    pub stamp: bool,
}

/// Two dated articles further apart than this do not tell one day's news, and date no third one.
const STORY_DAYS: i32 = 14;

/// An undated article of a story may have been written so many days after the dated ones.
const LATE_DAYS: i32 = 7;

/// The dates of a text, resolved as far as the text itself says when it was written.
pub(super) fn dates(reading: &Reading) -> Vec<Fact> {
    let mut dates = Vec::new();
    let mut at = 0;
    while at < reading.terms.len() {
        match read::read(reading, at) {
            Some((form, end)) => {
                dates.push(date(reading, form, at, end));
                at = end;
            }
            None => at += 1,
        }
    }
    let order = Order::of(&dates);
    for when in dates.iter_mut().filter_map(|date| date.when.as_mut()) {
        when.form = order.settle(when.form);
    }
    let own = own(&dates);
    resolve(&mut dates, own);
    dates
}

fn date(reading: &Reading, form: Form, from: usize, to: usize) -> Fact {
    let (sentence, span) = (reading.terms[from].sentence, reading.span(from, to));
    let mut fact = Fact::new(Kind::Date, sentence, span);
    fact.when = Some(When {
        form,
        ahead: looks_ahead(reading, from),
        stamp: stamp::is_stamp(reading, from, to),
    });
    fact
}

/// True where the words before term `at` speak of the future.
fn looks_ahead(reading: &Reading, at: usize) -> bool {
    const AHEAD: [&str; 8] = [
        "will",
        "shall",
        "due",
        "scheduled",
        "expected",
        "plans",
        "planned",
        "upcoming",
    ];
    let sentence = reading.terms[at].sentence;
    (1..=8)
        .map_while(|back| at.checked_sub(back))
        .map(|index| reading.lower(index, sentence))
        .any(|word| AHEAD.contains(&word) || word.ends_with("'ll"))
}

/// The day on which the article says that it was written.
pub fn own(facts: &[Fact]) -> Option<Day> {
    let stamped = facts
        .iter()
        .filter_map(|fact| fact.when)
        .filter(|when| when.stamp);
    stamped
        .filter_map(|when| match when.form {
            Form::Day(day) => Some(day),
            _ => None,
        })
        .next()
}

/// The day of a story, from the days of those of its articles that are dated: the latest, where they lie
/// close enough together to be news of one story.
pub fn of_story(days: impl Iterator<Item = Day>) -> Option<Day> {
    let mut range: Option<(Day, Day)> = None;
    for day in days {
        let (first, last) = range.unwrap_or((day, day));
        range = Some((first.min(day), last.max(day)));
    }
    let (first, last) = range?;
    (last.number() - first.number() <= STORY_DAYS).then_some(last)
}

/// Fills in the values of the dates as seen from `today`, as far as it is known.
pub fn resolve(facts: &mut [Fact], today: Option<Day>) {
    for fact in facts {
        if let Some(when) = fact.when {
            fact.value = when.form.iso(today, when.ahead).map(Value::Text);
        }
    }
}

/// The same for an article that does not say when it was written, from the day of its story: it was not
/// written before the latest day that it tells of.
pub fn resolve_around(facts: &mut [Fact], story: Day) {
    let told = facts
        .iter()
        .filter_map(|fact| fact.when)
        .filter(|when| !when.ahead)
        .filter_map(|when| when.form.day(story));
    let late = told.filter(|day| (0..=LATE_DAYS).contains(&(day.number() - story.number())));
    let today = late.max().unwrap_or(story);
    resolve(facts, Some(today));
}
