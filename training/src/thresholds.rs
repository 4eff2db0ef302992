//! What scores are held against: the least score of a link, the least mean score between statements that become
//! one, and the score of equal words. All are chosen on scores of clusters that the fit had not seen.

use std::collections::BTreeSet;

use tellings::align::Scored;
use tellings::similarity::model::Least;
use tellings::similarity::profile::Place;
use tellings::statement::statements;

use crate::gold::Label;
use crate::score::{Figures, Judged, figures};
use crate::train::Prepared;

/// Everything that scores are held against.
#[derive(Debug)]
pub struct Thresholds {
    least: Least,
    cohesion: f64,
    equal: f64,
}

impl Thresholds {
    /// The thresholds that serve these clusters best, scored by fits that had not seen them.
    pub fn of(held: &[Judged], clusters: &[&Prepared]) -> Thresholds {
        let least = least(held);
        Thresholds {
            least,
            cohesion: cohesion(held, clusters, least),
            equal: equal(clusters),
        }
    }

    /// As lines of the data file.
    pub fn written(&self) -> String {
        let lines = [
            ("least score of wholes", self.least.whole),
            ("least score of parts", self.least.part),
            ("cohesion", self.cohesion),
            ("equal words", self.equal),
        ];
        let line = |(name, value)| format!("threshold\t{name}\t{value:.3}\n");
        lines.map(line).concat()
    }
}

/// Steps of a twentieth from 0.2 to 0.8.
fn steps() -> impl Iterator<Item = f64> + Clone {
    (4..=16).map(|twentieths| f64::from(twentieths) / 20.0)
}

/// The least score of a link: the middle of those that serve as well as the best to one part in a hundred, by the
/// sum of both F1. The surface is flat at its top, and where in it the very top lies is chance; the middle moves
/// little when the data do.
pub fn least(held: &[Judged]) -> Least {
    let worth = |least: Least| {
        figures(held, least, Label::Part).f1() + figures(held, least, Label::Same).f1()
    };
    let pairs = steps().flat_map(|whole| {
        let parts = steps().filter(move |part| *part >= whole);
        parts.map(move |part| Least { whole, part })
    });
    let scored: Vec<(f64, Least)> = pairs.map(|least| (worth(least), least)).collect();
    let best = scored.iter().map(|(worth, _)| *worth).fold(0.0, f64::max);
    let good: Vec<Least> = scored
        .into_iter()
        .filter(|(worth, _)| *worth >= best * AS_GOOD)
        .map(|(_, least)| least)
        .collect();
    let mean = |of: fn(&Least) -> f64| good.iter().map(of).sum::<f64>() / good.len() as f64;
    Least {
        whole: mean(|least| least.whole),
        part: mean(|least| least.part),
    }
}

const AS_GOOD: f64 = 0.99;
// A false merge costs more than a missed one: a reader who sees two things in one row doubts every row.
const PRECISION_COUNTS: f64 = 0.5;

/// The least mean score between two statements that become one: the one that makes the best statements, where every
/// two sentences of different articles in one statement count as a link.
fn cohesion(held: &[Judged], clusters: &[&Prepared], least: Least) -> f64 {
    let worth = |cohesion: f64| {
        let made = held
            .iter()
            .zip(clusters)
            .map(|(judged, one)| Judged {
                links: together(judged, one, least, cohesion),
                gold: judged.gold.clone(),
            })
            .collect::<Vec<_>>();
        f_measure(&figures(&made, Least::of(0.0), Label::Part))
    };
    let mut best = (0.0, 0.0);
    for cohesion in (0..=16).map(|twentieths| f64::from(twentieths) / 20.0) {
        let worth = worth(cohesion);
        if worth > best.0 {
            best = (worth, cohesion);
        }
    }
    best.1
}

/// F with more weight on precision (van Rijsbergen 1979).
fn f_measure(figures: &Figures) -> f64 {
    let square = PRECISION_COUNTS * PRECISION_COUNTS;
    let below = square * figures.precision + figures.recall;
    if below > 0.0 {
        (1.0 + square) * figures.precision * figures.recall / below
    } else {
        0.0
    }
}

/// Every two sentences of different articles that stand in one statement, as pairs.
fn together(
    judged: &Judged,
    one: &Prepared,
    least: Least,
    cohesion: f64,
) -> Vec<crate::score::Pair> {
    let pairs = one.candidates.iter().zip(&judged.links);
    let scored: Vec<Scored> = pairs
        .map(|(&pair, link)| Scored {
            pair,
            score: link.score,
            part: link.part,
            neighbours: false,
            pinned: None,
        })
        .collect();
    let mut found = BTreeSet::new();
    for statement in statements(&one.profiles, &scored, least, cohesion) {
        for (at, &a) in statement.members.iter().enumerate() {
            let others = statement.members[at + 1..].iter();
            found.extend(others.filter(|b| b.article != a.article).map(|&b| (a, b)));
        }
    }
    let pair = |(a, b): (Place, Place)| crate::score::Pair {
        score: 1.0,
        part: 0.0,
        hits: one.cluster.hits(a, b),
    };
    found.into_iter().map(pair).collect()
}

/// The share of pairs with the same words that are links, where one more of each kind is supposed (Laplace).
fn equal(clusters: &[&Prepared]) -> f64 {
    let (mut links, mut all) = (1.0, 2.0);
    for one in clusters {
        for (pair, label) in one.candidates.iter().zip(&one.labels) {
            let words = |index: usize| &one.profiles.all[index].words;
            if *label != Label::Maybe && words(pair.a) == words(pair.b) {
                all += 1.0;
                links += f64::from(u8::from(*label >= Label::Part));
            }
        }
    }
    links / all
}
