//! What an amount measures: a length, a time, or what is counted. Of people whom something befell that is what befell
//! them, which the words beside the number say.

use super::telling::Telling;
use crate::facts::{self, Fact, measure};
use crate::span::Span;

/// So begins the dimension of what is counted.
pub(super) const COUNT: &str = "count:";

/// That of people, whatever else they are.
const PEOPLE: &str = "count:people";

/// What is measured or counted; what is only a number counts anything. "14 people were killed" counts the killed.
pub(super) fn measured(fact: &Fact, telling: &Telling) -> String {
    let unit = fact.unit.as_deref().map(measure);
    let fate = unit
        .as_ref()
        .filter(|unit| unit.dimension.starts_with(COUNT));
    let fate = fate.and_then(|_| befallen(fact, telling));
    match (fate, unit) {
        (Some(fate), _) => format!("{COUNT}{fate}"),
        (None, Some(unit)) => unit.dimension,
        (None, None) => String::new(),
    }
}

/// What is counted, however often: "count:shells" of "shells a day".
pub(super) fn counted(fact: &Fact, telling: &Telling) -> Option<String> {
    let measured = measured(fact, telling);
    let of = measured.split('/').next()?;
    of.starts_with(COUNT).then(|| of.to_owned())
}

/// Whether two equal figures can count one thing: a bare number counts anything, people are whoever was evacuated.
pub(super) fn can_count_one(one: &Fact, other: &Fact) -> bool {
    let dimension = |fact: &Fact| fact.unit.as_deref().map(|unit| measure(unit).dimension);
    let (Some(one), Some(other)) = (dimension(one), dimension(other)) else {
        return true;
    };
    let all = [&one, &other];
    all.iter().all(|of| of.starts_with(COUNT)) && all.iter().any(|of| *of == PEOPLE)
}

// The noun and the verb behind the number.
const BEHIND: usize = 2;

// "As many as", "no fewer than".
const APPROXIMATE: usize = 3;

/// What befell those who are counted.
fn befallen(fact: &Fact, telling: &Telling) -> Option<&'static str> {
    let [before, behind] = telling.beside(fact.sentence, fact.span);
    let before = before.last();
    let behind = behind.iter().take(BEHIND);
    // "Killed 12 people and injured 40": what stands right before the number bears on it first.
    let right_before = before.filter(|word| is_right_before(word.span.end, fact, telling));
    let near = right_before.into_iter().chain(behind).chain(before);
    let mut fates = near.filter_map(|word| facts::fate(&word.span.of(telling.text).to_lowercase()));
    fates.next()
}

/// Whether no more than "at least" parts a word from the number behind it.
fn is_right_before(end: usize, fact: &Fact, telling: &Telling) -> bool {
    let between = Span::new(end, fact.span.start).of(telling.text).trim();
    between.is_empty()
        || fact.approximation.is_some()
            && between.split(' ').count() <= APPROXIMATE
            && between.chars().all(|c| c.is_alphabetic() || c == ' ')
            && !between.split(' ').any(facts::begins_clause)
}
