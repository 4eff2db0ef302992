//! Dates: a day, a month, a year or a week, with its time of day, as the text puts them ([`When`]) and as ISO 8601
//! once it is known when the article was written.
//!
//! Weekdays without a word of direction are the last ones, as in news, or the coming ones where the verb beside
//! them looks ahead. "Soon" and "recently" are dates without a value. Of a range ("March 8-10") the first day
//! that is written out is read; parts of the day ("Wednesday night") leave the day as it is. The rules are shared by nine
//! languages, whose words are lists (`scan`); zones are not reckoned with.

mod class;
mod clock;
mod figures;
mod form;
mod near;
mod order;
mod part;
mod period;
mod read;
mod relation;
mod scan;
mod stamp;
mod tense;
mod told;
mod vague;
mod weekday;
mod written;

pub use super::calendar::Day;
pub use form::{Form, Year};
pub use period::{Grain, Period};
pub(crate) use relation::{Relation, relation};

use super::reading::Reading;
use super::{Fact, Kind, Value};
use class::Class;
use order::Order;
use read::Found;
use scan::Scan;
use told::Told;

/// A date as the text puts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// What it says.
    pub form: Form,
    /// The time of day, in minutes since midnight, where it gives one.
    pub time: Option<u16>,
    /// The words around it look ahead, "will meet on Friday", or back (false).
    pub ahead: Option<bool>,
    /// It says when the article was written.
    pub stamp: bool,
}

/// Two dated articles further apart than this do not tell one day's news, and date no third one.
const STORY_DAYS: i32 = 14;

/// An undated article of a story may have been written so many days after the dated ones.
const LATE_DAYS: i32 = 7;

/// The dates of a text, resolved as far as the text itself says when it was written.
pub(super) fn dates(reading: &Reading) -> Vec<Fact> {
    let scan = Scan::of(reading);
    let mut dates: Vec<Fact> = Vec::new();
    let (mut at, mut last) = (0, 0);
    while at < reading.terms.len() {
        match read::read(&scan, at).filter(|found| is_told(found.form, &dates)) {
            Some(found) => {
                dates.push(date(&scan, found, at, last));
                at = found.end.max(at + 1);
                last = at;
            }
            None => at += 1,
        }
    }
    let order = Order::of(&dates, scan.style.day_first);
    for when in dates.iter_mut().filter_map(|date| date.when.as_mut()) {
        when.form = order.settle(when.form);
    }
    let own = own(&dates);
    resolve(&mut dates, own);
    dates
}

/// 1 to 12, for the English name of a month in lower case.
pub(super) fn month(word: &str) -> Option<u8> {
    u8::try_from(scan::english(word, Class::Month)?).ok()
}

/// 0 to 6 from Monday, for the English name of a day in lower case.
pub(super) fn weekday(word: &str) -> Option<u8> {
    u8::try_from(scan::english(word, Class::Weekday)?).ok()
}

/// "The quarter" is a date only where the text has told one.
fn is_told(form: Form, dates: &[Fact]) -> bool {
    let quarter = |when: When| match when.form {
        Form::Part { grain, .. } => grain == Grain::Quarter,
        Form::Given(period) => period.grain() == Grain::Quarter,
        Form::Later { unit, .. } => unit == Grain::Quarter,
        _ => false,
    };
    form != Form::Later {
        unit: Grain::Quarter,
        by: 0,
    } || dates
        .iter()
        .rev()
        .take(16)
        .filter_map(|date| date.when)
        .any(quarter)
}

/// The fact of a date that begins at term `at`; no date before it reaches beyond term `last`.
fn date(scan: &Scan, found: Found, at: usize, last: usize) -> Fact {
    let reading = scan.reading;
    let sentence = reading.terms[at].sentence;
    let mut from = at;
    while from > last {
        let hyphen = usize::from(from > last + 1 && reading.terms[from - 1].is_hyphen());
        if !scan.is(from - 1 - hyphen, sentence, Class::Before) {
            break;
        }
        from -= 1 + hyphen;
    }
    let mut fact = Fact::new(Kind::Date, sentence, reading.span(from, found.end));
    fact.when = Some(When {
        form: found.form,
        time: found.time,
        ahead: has_direction(scan, found.form, at)
            .then(|| tense::ahead(scan, at, found.end))
            .flatten(),
        stamp: stamp::is_stamp(scan, at, found.end),
    });
    fact
}

/// True for the forms that lie before or behind today as their verb has it. A quarter does behind a preposition:
/// "expects a third-quarter loss" tells of the last one.
fn has_direction(scan: &Scan, form: Form, at: usize) -> bool {
    match form {
        Form::Part {
            grain: Grain::Quarter,
            ..
        } => {
            scan.led_by(at, Class::Lead)
                || at > 0 && scan.led_by(at, Class::The) && scan.led_by(at - 1, Class::Lead)
        }
        form => matches!(
            form,
            Form::Weekday { .. } | Form::Part { .. } | Form::YearlessDay { .. }
        ),
    }
}

/// Which way a date looks from the article: back (-1, "recently"), at the present (0) or ahead (1, "soon"); `None` where
/// its words do not say so.
pub(crate) fn outlook(date: &Fact) -> Option<i8> {
    let when = date.when?;
    match when.form {
        Form::Vague(way) => Some(way),
        _ => when.ahead.map(|ahead| if ahead { 1 } else { -1 }),
    }
}

/// The day on which the article says that it was written.
pub fn own(facts: &[Fact]) -> Option<Day> {
    let stamped = facts
        .iter()
        .filter_map(|fact| fact.when)
        .filter(|when| when.stamp);
    stamped
        .filter_map(|when| match when.form {
            Form::Given(period) if period.grain() == Grain::Day => Some(period.first()),
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

/// Fills in the values of the dates as seen from `today`, as far as it is known. The facts are in order.
pub fn resolve(facts: &mut [Fact], today: Option<Day>) {
    let mut told = Told::default();
    for fact in facts {
        let Some(when) = fact.when else { continue };
        told.enter(fact.sentence);
        let mut period = when.form.period(today, when.ahead, &told);
        if when.form == Form::Time {
            period = told.day();
        }
        fact.value = value(period, when).map(Value::Text);
        // What says when the article was written is not what the article tells.
        if let Some(period) = period.filter(|_| !when.stamp) {
            told.note(when.form, period);
        }
    }
}

fn value(period: Option<Period>, when: When) -> Option<String> {
    let time = when
        .time
        .map(|time| format!("T{:02}:{:02}", time / 60, time % 60));
    match (period, time) {
        (Some(period), Some(time)) if period.grain() == Grain::Day => Some(period.iso() + &time),
        (Some(period), _) => Some(period.iso()),
        (None, time) => time.filter(|_| when.form == Form::Time),
    }
}

/// The same for an article that does not say when it was written, from the day of its story: it was not
/// written before the latest day that it tells of.
pub fn resolve_around(facts: &mut [Fact], story: Day) {
    let told = facts
        .iter()
        .filter_map(|fact| fact.when)
        .filter(|when| when.ahead != Some(true))
        .filter_map(|when| when.form.day(story, when.ahead));
    let late = told.filter(|day| (0..=LATE_DAYS).contains(&(day.number() - story.number())));
    let today = late.max().unwrap_or(story);
    resolve(facts, Some(today));
}
