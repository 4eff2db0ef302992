//! Names that differ: one person, place or body spelled in several ways.

use std::collections::{BTreeMap, BTreeSet};

use super::telling::{Stated, Telling, plain_words};
use super::{Difference, Kind, Strength};
use crate::facts;

/// The names that differ in one statement.
pub(super) fn differences(tellings: &[Telling]) -> Vec<Difference> {
    let mut by_group: BTreeMap<usize, Vec<(&Telling, Stated)>> = BTreeMap::new();
    for telling in tellings {
        for stated in telling.of_kind(facts::Kind::Name) {
            by_group
                .entry(stated.group)
                .or_default()
                .push((telling, stated));
        }
    }
    by_group
        .values()
        .filter_map(|named| spelled(named))
        .collect()
}

/// The spellings of one name, where two articles have words for it that neither has in the other.
fn spelled(named: &[(&Telling, Stated)]) -> Option<Difference> {
    // An article's first place of each spelling: the others tell nothing new.
    let mut seen = BTreeSet::new();
    let spelled: Vec<(&Telling, Stated, Vec<String>)> = named
        .iter()
        .map(|(telling, one)| {
            let words = plain_words(one.fact.span.of(telling.text));
            (*telling, *one, words)
        })
        .filter(|(telling, _, words)| seen.insert((telling.article, words.clone())))
        .collect();
    let differ = |(at, (telling, _, one)): (usize, &(&Telling, Stated, Vec<String>))| {
        let mut before = spelled[..at].iter();
        before.any(|(other, _, two)| telling.article != other.article && is_respelled(one, two))
    };
    if !spelled.iter().enumerate().any(differ) {
        return None;
    }
    let side = |(telling, one, _): &(&Telling, Stated, Vec<String>)| telling.side(one.fact.span);
    Some(Difference {
        kind: Kind::Name,
        strength: Strength::Variation,
        unit: None,
        places: spelled.iter().map(side).collect(),
    })
}

/// Each has a word that the other lacks; letters for words ("NATO") are another matter.
fn is_respelled(one: &[String], two: &[String]) -> bool {
    let lacks = |x: &[String], y: &[String]| x.iter().any(|word| !y.contains(word));
    one.len() == two.len() && lacks(one, two) && lacks(two, one) && !is_initials(one, two)
}

/// "U.S." and "United States".
fn is_initials(one: &[String], two: &[String]) -> bool {
    let begin = |x: &String, y: &String| x.chars().next() == y.chars().next();
    let letters = |words: &[String]| words.iter().all(|word| word.chars().nth(1).is_none());
    (letters(one) || letters(two)) && one.iter().zip(two).all(|(x, y)| begin(x, y))
}
