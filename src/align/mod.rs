//! Alignment: candidates and their scores into links, in any order, one-to-many and many-to-many.
//!
//! A pair is scored twice: by itself, then among all pairs of its two sentences and their neighbours
//! (stacked generalisation, Wolpert 1992). Nothing forces a link to be one-to-one.

pub mod context;

use crate::align::context::Context;
use crate::candidates::Candidate;
use crate::similarity::features::{self, Features, Measure};
use crate::similarity::model::{Model, probability};
use crate::similarity::profile::Profiles;

/// A candidate with the probability that a reader would link it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// The two sentences, by index into the profiles.
    pub pair: Candidate,
    /// Probability that a reader would link them.
    pub score: f64,
    /// Probability that, if so, one says only a part of the other.
    pub part: f64,
}

/// The model with the features of this crate.
pub fn model() -> Model {
    Model::trained(&features::NAMES, &context::NAMES)
}

/// Scores every candidate, in their order.
pub fn score(profiles: &Profiles, measure: &Measure, candidates: &[Candidate], model: &Model) -> Vec<Scored> {
    let alone: Vec<Features> = candidates.iter().map(|pair| measure.features(profiles, pair.a, pair.b)).collect();
    let odds: Vec<f64> = alone.iter().map(|features| model.pair.log_odds(features)).collect();
    let context = Context::of(profiles, candidates, &odds);
    candidates
        .iter()
        .zip(&alone)
        .map(|(&pair, alone)| {
            let together: Vec<f64> = alone.iter().copied().chain(context.features(pair)).collect();
            Scored {
                pair,
                score: probability(model.link.log_odds(&together)),
                part: probability(model.part.log_odds(alone)),
            }
        })
        .collect()
}
