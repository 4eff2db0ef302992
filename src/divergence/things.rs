//! Things: the different values that a statement gives for what may be one thing.
//!
//! Two values are of one thing where their contexts are alike and no article tells both.

use super::Side;
use super::telling::{Stated, Telling, shared};

/// Content words on either side of a value that say what it is a value of.
// A clause. More, and a sentence of two figures gives both the same context.
const REACH: usize = 6;

/// So many words of their contexts two values of one thing share, or else half of the shorter context.
const ALIKE: usize = 2;

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
}

impl<'a> Thing<'a> {
    /// Takes in a place that gives the value; places come by telling.
    pub fn join(&mut self, at: usize, stated: Stated<'a>, telling: &Telling) {
        let fact = stated.fact;
        self.stated.push((at, stated));
        if self.tellings.last() != Some(&at) {
            self.tellings.push(at);
        }
        for stem in telling.around(fact.sentence, fact.span, REACH) {
            if let Err(next) = self.context.binary_search(&stem) {
                self.context.insert(next, stem);
            }
        }
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
    let side = |(at, one): &(usize, Stated)| Side {
        article: one.article,
        span: one.fact.span,
        value: match &one.fact.value {
            Some(value) => Some(value.clone()),
            None => Some(tellings[*at].wording(one.fact.span)),
        },
    };
    stated.map(side).collect()
}
