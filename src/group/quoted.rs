//! Quotations that are one utterance: their rarer words are mostly the same.
//!
//! Translations keep the names and the figures, and a few nouns; where the two sentences are one statement
//! already, that is enough. Few words inside a sentence are one with a longer quotation that has them all.

use rustc_hash::FxHashMap;

use super::Stated;
use crate::facts::{Kind, is_grammar};
use crate::order;
use crate::sets::Sets;
use crate::similarity::profile::Place;

/// The least share of the shorter quotation's words, by weight, that the longer one has too.
// Two translations of one utterance keep this much; two utterances on one subject rarely do.
const LEAST_SHARE: f64 = 0.42;

/// How much more it takes where the articles name different speakers.
const STRANGERS: f64 = 0.25;

/// The least share of the longer one. A long sentence has the words of many short ones.
const LEAST_OF_LONGER: f64 = 0.3;

/// The same where the two sentences are one statement.
const LEAST_IN_ONE: f64 = 0.22;
const LEAST_OF_LONGER_IN_ONE: f64 = 0.15;

/// A match that has less than this of what the best one shares is another utterance.
const NEAR_BEST: f64 = 0.75;

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
pub(super) fn join(stated: &[Stated], rows: &FxHashMap<Place, usize>, sets: &mut Sets) {
    let persons = persons(stated, sets);
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
    let mut pairs: Vec<(usize, usize, f64)> = Vec::new();
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
        order::sort_by_key(&mut common, |(b, _)| *b);
        for (b, (words, sum)) in common {
            let other = &quotations[b];
            let apart = stated[one.fact].article != stated[other.fact].article;
            if apart && are_one(&Pair::of(stated, rows, &persons, one, other), words, sum) {
                pairs.push((a, b, sum / f64::min(one.weight, other.weight)));
            }
        }
    }
    join_best(stated, &quotations, &pairs, sets);
}

/// Joins the pairs that neither of the two has a much better match for in the article of the other: a
/// speaker comes back to a subject, and says all of it once.
fn join_best(
    stated: &[Stated],
    quotations: &[Words],
    pairs: &[(usize, usize, f64)],
    sets: &mut Sets,
) {
    let article = |index: usize| stated[quotations[index].fact].article;
    let mut best: FxHashMap<(usize, usize), f64> = FxHashMap::default();
    for (a, b, share) in pairs {
        for key in [(*a, article(*b)), (*b, article(*a))] {
            let best = best.entry(key).or_default();
            *best = best.max(*share);
        }
    }
    for (a, b, share) in pairs {
        let most = f64::max(best[&(*a, article(*b))], best[&(*b, article(*a))]);
        if *share >= NEAR_BEST * most {
            sets.join(quotations[*a].fact, quotations[*b].fact);
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

/// For each name of an article the set that it belongs to.
fn persons<'a>(stated: &[Stated<'a>], sets: &mut Sets) -> FxHashMap<(usize, &'a str), usize> {
    let names = stated.iter().enumerate();
    let names = names.filter(|(_, one)| one.fact.kind == Kind::Name);
    names
        .filter_map(|(index, one)| Some(((one.article, one.fact.text()?), sets.root(index))))
        .collect()
}

/// Two quotations that have words in common.
#[derive(Debug)]
struct Pair<'a> {
    a: &'a Words,
    b: &'a Words,
    /// Their articles name different speakers.
    strangers: bool,
    /// Their articles name one speaker.
    one_speaker: bool,
    /// Their sentences are one statement.
    in_one: bool,
}

impl<'a> Pair<'a> {
    fn of(
        stated: &[Stated],
        rows: &FxHashMap<Place, usize>,
        persons: &FxHashMap<(usize, &str), usize>,
        a: &'a Words,
        b: &'a Words,
    ) -> Pair<'a> {
        let (one, other) = (stated[a.fact], stated[b.fact]);
        let row = |stated: Stated| {
            let (article, sentence) = (stated.article, stated.fact.sentence);
            rows.get(&Place { article, sentence })
        };
        let person = |stated: Stated| {
            let speaker = stated.fact.speaker.as_deref()?;
            persons.get(&(stated.article, speaker)).copied()
        };
        let speakers = person(one).zip(person(other));
        let in_one = matches!((row(one), row(other)), (Some(x), Some(y)) if x == y);
        Pair {
            a,
            b,
            strangers: speakers.is_some_and(|(x, y)| x != y),
            one_speaker: speakers.is_some_and(|(x, y)| x == y),
            in_one,
        }
    }
}

/// True where the pair is one utterance, with so many words in common of this weight.
fn are_one(pair: &Pair, common: usize, weight: f64) -> bool {
    let (a, b) = (pair.a, pair.b);
    let fewer = a.words.len().min(b.words.len());
    if fewer < FEW_WORDS {
        // A single word may be anybody's.
        let told = if fewer > 1 {
            pair.in_one || !pair.strangers
        } else {
            pair.in_one && !pair.strangers
        };
        return common == fewer && told;
    }
    let shorter = weight / f64::min(a.weight, b.weight);
    let longer = weight / f64::max(a.weight, b.weight);
    // Two words, such as a full name, may be what both only speak of.
    let (least, least_of_longer) = if pair.in_one && (common > 2 || pair.one_speaker) {
        (LEAST_IN_ONE, LEAST_OF_LONGER_IN_ONE)
    } else if pair.strangers {
        (LEAST_SHARE + STRANGERS, LEAST_OF_LONGER)
    } else {
        (LEAST_SHARE, LEAST_OF_LONGER)
    };
    common > 1 && shorter >= least && longer >= least_of_longer
}
