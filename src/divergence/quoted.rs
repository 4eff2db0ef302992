//! Quotations that differ: the words of one utterance, told in several ways.

use std::collections::BTreeMap;

use super::telling::{Stated, Telling, plain_words};
use super::{Difference, Kind, Side, Strength};
use crate::facts;

/// The quotations that differ in one statement.
pub(super) fn differences(tellings: &[Telling]) -> Vec<Difference> {
    let mut by_group: BTreeMap<usize, Vec<(&Telling, Stated)>> = BTreeMap::new();
    for telling in tellings {
        for stated in telling.of_kind(facts::Kind::Quotation) {
            by_group
                .entry(stated.group)
                .or_default()
                .push((telling, stated));
        }
    }
    by_group
        .values()
        .filter_map(|quoted| worded(quoted))
        .collect()
}

/// The wordings of one utterance, where two articles differ in them.
fn worded(quoted: &[(&Telling, Stated)]) -> Option<Difference> {
    let words: Vec<String> = quoted
        .iter()
        .map(|(telling, one)| plain_words(one.fact.span.of(telling.text)).join(" "))
        .collect();
    let apart = |(at, one): (usize, &String)| {
        words[..at]
            .iter()
            .enumerate()
            .any(|(other, two)| quoted[at].1.article != quoted[other].1.article && one != two)
    };
    if !words.iter().enumerate().any(apart) {
        return None;
    }
    let longest = words.iter().max_by_key(|one| one.len())?;
    let strength = if words.iter().all(|one| longest.contains(one.as_str())) {
        Strength::Precision
    } else {
        Strength::Variation
    };
    let side = |(telling, one): &(&Telling, Stated)| Side {
        article: one.article,
        span: one.fact.span,
        value: Some(telling.wording(one.fact.span)),
    };
    Some(Difference {
        kind: Kind::Quotation,
        strength,
        unit: None,
        places: quoted.iter().map(side).collect(),
    })
}
