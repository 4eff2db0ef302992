//! Quotations that are one utterance: their rarer words are mostly the same.

use rustc_hash::FxHashMap;

use super::{Sets, Stated};
use crate::facts::{Kind, is_grammar};

/// The least share of the shorter quotation's words, by weight, that the longer one has too.
// Two translations of one utterance keep this much; two utterances on one subject rarely do.
const LEAST_SHARE: f64 = 0.42;

/// How much more it takes where the articles name different speakers.
const STRANGERS: f64 = 0.25;

/// The least share of the longer one. A long sentence has the words of many short ones.
const LEAST_OF_LONGER: f64 = 0.25;

/// Quotations of fewer words than this are one only where all their words are common.
const FEW_WORDS: usize = 3;

/// The rarer words of a quotation, each once.
#[derive(Debug)]
struct Words {
    fact: usize,
    words: Vec<usize>,
    weight: f64,
}

/// Joins quotations of different articles whose words are alike.
pub(super) fn join(stated: &[Stated], sets: &mut Sets) {
    let (quotations, mut places) = indexed(stated);
    // A word in every third quotation joins nothing, and would make every pair a candidate.
    let count = quotations.len();
    let weight: Vec<f64> = places
        .iter()
        .map(|places| libm::log(1.0 + count as f64 / places.len() as f64))
        .collect();
    let mut quotations = quotations;
    for one in &mut quotations {
        one.weight = one.words.iter().map(|word| weight[*word]).sum();
    }
    places.iter_mut().for_each(|places| {
        if places.len() > 24.max(count / 3) {
            places.clear();
        }
    });
    for (a, one) in quotations.iter().enumerate() {
        let mut common: FxHashMap<usize, (usize, f64)> = FxHashMap::default();
        for word in &one.words {
            for b in places[*word].iter().filter(|b| **b > a) {
                let (words, sum) = common.entry(*b).or_default();
                *words += 1;
                *sum += weight[*word];
            }
        }
        let mut common: Vec<(usize, (usize, f64))> = common.into_iter().collect();
        common.sort_unstable_by_key(|(b, _)| *b);
        for (b, (words, sum)) in common {
            let other = &quotations[b];
            let apart = stated[one.fact].article != stated[other.fact].article;
            if apart && are_one(stated, one, other, words, sum) {
                sets.join(one.fact, other.fact);
            }
        }
    }
}

/// The quotations with their words, and for each word the quotations that have it.
fn indexed(stated: &[Stated]) -> (Vec<Words>, Vec<Vec<usize>>) {
    let mut ids: FxHashMap<String, usize> = FxHashMap::default();
    let mut places: Vec<Vec<usize>> = Vec::new();
    let mut quotations = Vec::new();
    for (fact, one) in stated.iter().enumerate() {
        let Some(text) = one.fact.text().filter(|_| one.fact.kind == Kind::Quotation) else {
            continue;
        };
        let mut words = Vec::new();
        for word in rarer(text) {
            let id = *ids.entry(word).or_insert_with(|| {
                places.push(Vec::new());
                places.len() - 1
            });
            if !words.contains(&id) {
                words.push(id);
                places[id].push(quotations.len());
            }
        }
        quotations.push(Words {
            fact,
            words,
            weight: 0.0,
        });
    }
    (quotations, places)
}

fn rarer(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let folded = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    folded
        .filter(|word| !is_grammar(word))
        .map(|word| stem(&word).to_owned())
}

/// Without the endings that a translation or a change of tense alters.
fn stem(word: &str) -> &str {
    ["ing", "ed", "es", "s"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() > 3))
        .unwrap_or(word)
}

fn are_one(stated: &[Stated], a: &Words, b: &Words, common: usize, weight: f64) -> bool {
    let fewer = a.words.len().min(b.words.len());
    let speakers = (&stated[a.fact].fact.speaker, &stated[b.fact].fact.speaker);
    let strangers = matches!(speakers, (Some(x), Some(y)) if x != y);
    if fewer < FEW_WORDS {
        return common == fewer && !strangers;
    }
    let shorter = weight / f64::min(a.weight, b.weight);
    let longer = weight / f64::max(a.weight, b.weight);
    let least = LEAST_SHARE + if strangers { STRANGERS } else { 0.0 };
    common > 1 && shorter >= least && longer >= LEAST_OF_LONGER
}
