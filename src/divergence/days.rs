//! Days that differ: another day for one event, a day here and a month there, "soon" here and "in a few days" there.

use std::collections::BTreeMap;

use super::telling::{Telling, plain_words};
use super::things::{Thing, of_one_thing, places};
use super::{Difference, Kind, Strength};
use crate::facts;
use crate::facts::date::{Relation, outlook, relation};
use crate::order;

/// The days that differ in one statement.
pub(super) fn differences(tellings: &[Telling]) -> Vec<Difference> {
    let mut by_words: BTreeMap<String, Thing> = BTreeMap::new();
    for (at, telling) in tellings.iter().enumerate() {
        for stated in telling.of_kind(facts::Kind::Date) {
            let words = stated.fact.text().map_or_else(
                || plain_words(stated.fact.span.of(telling.text)).join(" "),
                str::to_owned,
            );
            by_words.entry(words).or_default().join(at, stated, telling);
        }
    }
    let mut things: Vec<Thing> = by_words.into_values().collect();
    order::sort_by_key(&mut things, |thing| thing.stated[0].0);
    let sets = of_one_thing(things, look_alike)
        .into_iter()
        .filter(|set| set.len() > 1);
    sets.map(|set| Difference {
        kind: Kind::Date,
        strength: strength(&set),
        unit: None,
        places: places(&set, tellings),
    })
    .collect()
}

/// Days of two events are no two days of one; "recently" and "soon" are no two words for one time; nor is an open expression one for a day that may lie elsewhere.
fn look_alike(one: &Thing, other: &Thing) -> bool {
    let [x, y] = [one, other].map(|thing| thing.stated[0].1.fact);
    let both_dated = x.text().is_some() && y.text().is_some();
    if both_dated {
        return !one.is_of_another_event(other);
    }
    outlook(x).is_some() && outlook(x) == outlook(y)
}

/// Two days apart contradict each other; of a day and its month one says more; open expressions vary.
fn strength(set: &[Thing]) -> Strength {
    let days: Vec<&str> = set
        .iter()
        .filter_map(|thing| thing.stated[0].1.fact.text())
        .collect();
    let pairs = days.iter().enumerate().flat_map(|(at, x)| {
        let before = days[..at].iter();
        before.filter_map(|y| relation(x, y))
    });
    if pairs.clone().any(|one| one == Relation::Apart) {
        Strength::Contradiction
    } else if days.is_empty() {
        Strength::Variation
    } else {
        Strength::Precision
    }
}
