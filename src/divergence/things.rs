//! Things: the different values that a statement gives for what may be one thing.
//!
//! Two values are of one thing where their contexts are alike and no article tells both.

use super::Side;
use super::telling::{Content, Stated, Telling, shared};
use crate::facts::{Fact, Kind};

/// Content words on either side of a value that say what it is a value of.
// A clause. More, and a sentence of two figures gives both the same context.
const REACH: usize = 6;

/// So many words of their contexts two values of one thing share, or else half of the shorter context.
const ALIKE: usize = 2;

/// So close behind a figure stands the place or the year that it is of. Bytes.
// "12,000 people in the city of Oslo". Further off is another phrase.
const CLOSE: usize = 28;

// A statement of more values is a table rather than a sentence; every pair of them is looked at.
const MANY: usize = 48;

/// One value, with all the places that give it.
#[derive(Debug, Default)]
pub(super) struct Thing<'a> {
    /// Who gives it, in which telling; by telling.
    pub stated: Vec<(usize, Stated<'a>)>,
    /// The tellings that give it, each once, sorted.
    tellings: Vec<usize>,
    /// The stems around it, sorted.
    pub context: Vec<u32>,
    /// The words next to it that are no facts: what happens then.
    next: Vec<u32>,
    /// Names, years and months close behind it: where and when it holds. By their groups.
    scope: Vec<usize>,
}

impl<'a> Thing<'a> {
    /// Takes in a place that gives the value; places come by telling.
    pub fn join(&mut self, at: usize, stated: Stated<'a>, telling: &Telling) {
        let fact = stated.fact;
        self.stated.push((at, stated));
        if self.tellings.last() != Some(&at) {
            self.tellings.push(at);
        }
        let [before, behind] = telling.beside(fact.sentence, fact.span);
        let says = |word: &&Content| !word.is_fact;
        let next = before.iter().rfind(says).or(behind.iter().find(says));
        self.next.extend(next.map(|word| word.stem));
        let close = telling.facts.iter().filter(|one| {
            let behind = one.fact.span.start.checked_sub(fact.span.end);
            is_scope(one.fact)
                && one.fact.sentence == fact.sentence
                && behind.is_some_and(|by| by <= CLOSE)
        });
        self.scope.extend(close.map(|one| one.group));
        for stem in telling.around(fact.sentence, fact.span, REACH) {
            if let Err(next) = self.context.binary_search(&stem) {
                self.context.insert(next, stem);
            }
        }
    }

    /// Both stand next to words, and to no word in common: "opened in 1974", "closed in 2019".
    pub fn is_of_another_event(&self, other: &Thing) -> bool {
        are_apart(&self.next, &other.next)
    }

    /// Both say where or when they hold, and nothing of it is the same: "300 in Oslo", "4,000 in Bergen".
    pub fn is_of_another_scope(&self, other: &Thing) -> bool {
        are_apart(&self.scope, &other.scope)
    }

    /// Whether a telling gives the value.
    pub fn is_told_in(&self, telling: usize) -> bool {
        self.tellings.binary_search(&telling).is_ok()
    }

    fn is_told_with(&self, other: &Thing) -> bool {
        let mut tellings = self.tellings.iter();
        tellings.any(|telling| other.is_told_in(*telling))
    }

    fn is_about(&self, other: &Thing) -> bool {
        let common = shared(&self.context, &other.context);
        let least = self.context.len().min(other.context.len());
        common >= ALIKE || common > 0 && common * 2 >= least
    }
}

/// A place, a body, a year or a month; a day is rather part of the news.
fn is_scope(fact: &Fact) -> bool {
    let by_year = |value: &str| value.len() <= "2023-03".len() && !value.contains('T');
    match fact.kind {
        Kind::Name => true,
        Kind::Date => fact.text().is_some_and(by_year),
        _ => false,
    }
}

fn are_apart<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    let common = one.iter().any(|item| other.contains(item));
    !one.is_empty() && !other.is_empty() && !common
}

/// The values put together that may be of one thing, in their order; `can` says of which two that is possible at all.
pub(super) fn of_one_thing<'a>(
    things: Vec<Thing<'a>>,
    can: impl Fn(&Thing, &Thing) -> bool,
) -> Vec<Vec<Thing<'a>>> {
    let mut sets: Vec<Vec<Thing<'a>>> = Vec::new();
    for thing in things.into_iter().take(MANY) {
        let fits = |set: &&mut Vec<Thing<'a>>| {
            set.iter()
                .all(|other| !other.is_told_with(&thing) && can(other, &thing))
                && set.iter().any(|other| other.is_about(&thing))
        };
        match sets.iter_mut().find(fits) {
            Some(set) => set.push(thing),
            None => sets.push(vec![thing]),
        }
    }
    sets
}

/// Where each value is given.
pub(super) fn places(things: &[Thing], tellings: &[Telling]) -> Vec<Side> {
    let stated = things.iter().flat_map(|thing| &thing.stated);
    let side = |(at, one): &(usize, Stated)| tellings[*at].stating(one.fact);
    stated.map(side).collect()
}
