//! Amounts that differ: other figures for one thing, one more exact than the other, or one article without any.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::extent::{are_far_apart, can_be_one};
use super::measured::{COUNT, can_count_one, counted, measured};
use super::telling::{Stated, Telling};
use super::things::{Thing, of_one_thing, places};
use super::{Difference, Kind, Side, Strength};
use crate::facts::{self, Cue, Fact, Stance, Value, measure};
use crate::order;
use crate::span::Span;

/// The amounts that differ in one statement.
pub(super) fn differences(tellings: &[Telling]) -> Vec<Difference> {
    let mut by_measure: BTreeMap<String, BTreeMap<Amount, Thing>> = BTreeMap::new();
    let known = Known::of(tellings);
    for (at, telling) in tellings.iter().enumerate() {
        for stated in telling.of_kind(facts::Kind::Quantity) {
            let (measure, group) = known
                .elsewhere(&stated)
                .filter(|_| !is_denied(stated.fact, telling))
                .unwrap_or_else(|| (measured(stated.fact, telling), stated.group));
            let amount = Amount::of(&Stated { group, ..stated }, &measure, telling);
            let things = by_measure.entry(measure).or_default();
            things.entry(amount).or_default().join(at, stated, telling);
        }
    }
    let of_measure = |things: BTreeMap<Amount, Thing>| {
        let mut things: Vec<Thing> = things.into_values().collect();
        order::sort_by_key(&mut things, |thing| thing.stated[0].0);
        let silent: Vec<usize> = (0..tellings.len())
            .filter(|at| !things.iter().any(|thing| thing.is_told_in(*at)))
            .collect();
        let sets = of_one_thing(things, can_be_of_one).into_iter();
        sets.filter_map(|set| difference(&set, tellings, &silent))
            .collect::<Vec<_>>()
    };
    by_measure.into_values().flat_map(of_measure).collect()
}

/// The figures that stand with a unit, by their bits: what they measure, and the articles that say so; a figure that
/// measures two things is none.
struct Known(FxHashMap<u64, Option<(String, usize, usize)>>);

impl Known {
    fn of(tellings: &[Telling]) -> Known {
        let mut known = FxHashMap::default();
        for telling in tellings {
            for stated in telling.of_kind(facts::Kind::Quantity) {
                if let (Some(figure), Some(_)) = (figure(stated.fact), &stated.fact.unit) {
                    let one = (measured(stated.fact, telling), stated.group, stated.article);
                    known
                        .entry(figure)
                        .and_modify(|known: &mut Option<(String, usize, usize)>| {
                            *known = known.take().filter(|(_, group, _)| *group == one.1);
                        })
                        .or_insert(Some(one));
                }
            }
        }
        Known(known)
    }

    /// What a bare number measures and its group, where another article has it with its unit: "4,000 people in Oslo
    /// and 300 in Bergen" here, "300 people in Bergen" there.
    fn elsewhere(&self, stated: &Stated) -> Option<(String, usize)> {
        let bare = figure(stated.fact).filter(|_| stated.fact.unit.is_none())?;
        let (measure, group, article) = self.0.get(&bare)?.as_ref()?;
        (*article != stated.article).then(|| (measure.clone(), *group))
    }
}

/// "Eleven knots, not eight" does not tell the eight.
fn is_denied(fact: &Fact, telling: &Telling) -> bool {
    let before = |cue: &&Cue| cue.span.start < fact.span.start;
    let before = telling.cues.partition_point(before);
    let last = telling.cues[..before].last();
    last.is_some_and(|cue| {
        let end = cue.span.end.min(fact.span.start);
        let between = Span::new(end, fact.span.start).of(telling.text);
        cue.stance == Stance::Denied && between.trim().is_empty()
    })
}

fn figure(fact: &Fact) -> Option<u64> {
    match fact.value {
        Some(Value::Number(number)) => Some(number.to_bits()),
        _ => None,
    }
}

fn can_be_of_one(one: &Thing, other: &Thing) -> bool {
    let [x, y] = [one, other].map(|thing| thing.stated[0].1.fact);
    !one.is_of_another_scope(other) && !are_far_apart(x, y)
}

/// What makes two amounts of one measure the same.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Amount {
    /// An equal value in any unit: its group.
    Value(usize),
    /// An equal count, whatever noun is counted: "14 people were killed", "14 dead". Its bits.
    Count(u64),
    /// Without a value, the same words.
    Open(String),
}

impl Amount {
    fn of(stated: &Stated, measure: &str, telling: &Telling) -> Amount {
        let fact = stated.fact;
        match (&fact.value, figure(fact)) {
            (None, _) => Amount::Open(wording(fact, telling)),
            (_, Some(figure)) if measure.starts_with(COUNT) && !measure.contains('/') => {
                Amount::Count(figure)
            }
            _ => Amount::Value(stated.group),
        }
    }
}

/// What differs in values that may be of one thing; `silent` are the tellings without a value of this measure.
fn difference(set: &[Thing], tellings: &[Telling], silent: &[usize]) -> Option<Difference> {
    let unit = unit(set);
    let mut places = in_units(set, tellings, unit.as_deref());
    let strength = if set.len() > 1 {
        of_values(set)
    } else if is_put_otherwise(&set[0]) {
        Strength::Variation
    } else {
        let missing = silent.iter().map(|at| &tellings[*at]);
        let missing = missing.filter(|telling| !gives_otherwise(&set[0], tellings, telling));
        let missing: Vec<Side> = missing
            .filter_map(|telling| without(&set[0], tellings, telling))
            .collect();
        if missing.is_empty() {
            return None;
        }
        places.extend(missing);
        Strength::Precision
    };
    Some(Difference {
        kind: Kind::Quantity,
        strength,
        unit,
        places,
    })
}

/// The first unit; a bare number may come before it.
fn unit(set: &[Thing]) -> Option<String> {
    let stated = set.iter().flat_map(|thing| &thing.stated);
    let mut units = stated.filter_map(|(_, one)| one.fact.unit.clone());
    units.next()
}

/// Where each amount is given, with its unit where that is of another size than the first: 12 miles are not 12 km.
fn in_units(set: &[Thing], tellings: &[Telling], first: Option<&str>) -> Vec<Side> {
    let size = |unit: &str| {
        let measure = measure(unit);
        (measure.base(0.0), measure.base(1.0))
    };
    let first = first.map(size);
    let stated = set.iter().flat_map(|thing| &thing.stated);
    let mut places = places(set, tellings);
    for (place, (_, one)) in places.iter_mut().zip(stated) {
        let unit = one.fact.unit.as_ref();
        place.unit = unit.filter(|unit| Some(size(unit)) != first).cloned();
    }
    places
}

/// "About 80,000" here, "80,000" there.
fn is_put_otherwise(thing: &Thing) -> bool {
    let first = thing.stated[0].1.fact.approximation;
    let mut others = thing.stated.iter().skip(1);
    others.any(|(_, one)| one.fact.approximation != first)
}

/// The furthest that two of the values lie apart.
fn of_values(set: &[Thing]) -> Strength {
    let values: Vec<&Fact> = set.iter().map(|thing| thing.stated[0].1.fact).collect();
    let apart = |(at, one): (usize, &&Fact)| values[..at].iter().any(|two| !can_be_one(one, two));
    if values.iter().enumerate().any(apart) {
        Strength::Contradiction
    } else {
        Strength::Precision
    }
}

/// Whether an article without this amount in the statement still gives it: in another sentence, as a bare number or
/// word, of people at large, or as another measure of the same noun: "14,000 vehicles" beside "14,000 vehicles a day".
fn gives_otherwise(thing: &Thing, tellings: &[Telling], telling: &Telling) -> bool {
    let (at, stated) = &thing.stated[0];
    let (fact, words) = (stated.fact, wording(stated.fact, &tellings[*at]));
    let noun = counted(fact, &tellings[*at]);
    let anywhere = |one: Stated| {
        let alike = figure(fact).is_some() && figure(fact) == figure(one.fact);
        one.group == stated.group || alike && can_count_one(fact, one.fact)
    };
    let here = |one: Stated| {
        let is_bare = fact.unit.is_none() || one.fact.unit.is_none();
        is_bare && wording(one.fact, telling) == words
            || noun.is_some() && noun == counted(one.fact, telling)
    };
    telling.of_article(facts::Kind::Quantity).any(anywhere)
        || telling.of_kind(facts::Kind::Quantity).any(here)
}

fn wording(fact: &Fact, telling: &Telling) -> String {
    fact.span.of(telling.text).to_lowercase()
}

// The words next to a figure say what it is a figure of; so far apart they may stand in another article.
const NEXT: usize = 2;
const APART: usize = 48;

/// The place of an article that tells of the same thing without a figure: two of the words next to the figure,
/// close together.
fn without(thing: &Thing, tellings: &[Telling], telling: &Telling) -> Option<Side> {
    let (at, stated) = &thing.stated[0];
    let next = tellings[*at].around(stated.fact.sentence, stated.fact.span, NEXT);
    let found = telling
        .words
        .iter()
        .filter(|word| next.contains(&word.stem));
    let found: Vec<_> = found.collect();
    let close = found.windows(2).find(|pair| {
        let [one, two] = [pair[0], pair[1]];
        one.stem != two.stem && two.span.start - one.span.end <= APART
    })?;
    Some(telling.silent(Span::new(close[0].span.start, close[1].span.end)))
}
