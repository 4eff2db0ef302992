//! Alignment: candidates and their scores into links, in any order, one-to-many and many-to-many.
//!
//! A pair is scored twice: by itself, then among all pairs of its two sentences and their neighbours
//! (stacked generalisation, Wolpert 1992). Nothing forces a link to be one-to-one.

pub mod company;
pub mod context;
pub mod link;
pub mod pinned;
pub mod ranking;

use crate::align::context::Context;
use crate::align::pinned::Pinned;
use crate::article::Article;
use crate::candidates::Candidate;
use crate::options::Options;
use crate::similarity::features::{self, Features, Measure};
use crate::similarity::model::{self, Least, Model, probability};
use crate::similarity::profile::Profiles;
use crate::similarity::wording;
use crate::text::key::Interner;

/// A candidate with the probability that a reader would link it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// The two sentences, by index into the profiles.
    pub pair: Candidate,
    /// Probability that a reader would link them.
    pub score: f64,
    /// Probability that, if so, one says only a part of the other.
    pub part: f64,
    /// The sentences before or after are more likely than not a pair too.
    pub neighbours: bool,
    /// What a reader pinned them as: together or apart.
    pub pinned: Option<bool>,
}

impl Scored {
    /// Whether the pair is a link, where one takes so high a score.
    pub fn is_link(&self, least: Least) -> bool {
        self.pinned
            .unwrap_or_else(|| least.keeps(self.score, self.part))
    }
}

// Without articles around them nothing but the words can tell two sentences apart.
const EQUAL_ALONE: f64 = 0.99;

/// The model with the features of this crate.
pub fn model() -> Model {
    Model::trained(&features::NAMES, &context::NAMES)
}

/// Scores every candidate, in their order; those that are pinned as the pins say.
pub fn score(
    profiles: &Profiles,
    measure: &Measure,
    candidates: &[Candidate],
    pinned: &Pinned,
    model: &Model,
) -> Vec<Scored> {
    let pairs: Vec<Features> = candidates
        .iter()
        .map(|pair| measure.features(profiles, pair.a, pair.b))
        .collect();
    let odds: Vec<f64> = candidates
        .iter()
        .zip(&pairs)
        .map(|(&pair, features)| pinned.log_odds(pair, model.pair.log_odds(features)))
        .collect();
    let alike: Vec<f64> = pairs.iter().map(|pair| pair[features::CONTENT]).collect();
    let context = Context::of(profiles, candidates, &odds, &alike);
    candidates
        .iter()
        .zip(&pairs)
        .enumerate()
        .map(|(index, (&pair, features))| {
            let around = context.features(index, pair, features[features::CONTENT]);
            let together: Vec<f64> = features.iter().copied().chain(around).collect();
            let score = probability(model.link.log_odds(&together));
            Scored {
                pair,
                score: pinned.score(pair, at_least_if_equal(profiles, pair, model.equal, score)),
                part: probability(model.part.log_odds(features)),
                neighbours: around[context::IN_ORDER] > 0.0,
                pinned: pinned.get(pair),
            }
        })
        .collect()
}

/// The score, and no less than `least` for a pair of sentences with the same words: a reader links them whatever
/// they are, and a very short one ("No.") shares too little for the model to say so.
fn at_least_if_equal(profiles: &Profiles, pair: Candidate, least: f64, score: f64) -> f64 {
    let (a, b) = (&profiles.all[pair.a].words, &profiles.all[pair.b].words);
    if a == b && !a.is_empty() {
        score.max(least)
    } else {
        score
    }
}

/// The score of each pair of sentences without articles around it, 0..1; a word is as rare as it is among all of them.
pub fn pairs(pairs: &[(String, String)], options: &Options) -> Vec<f64> {
    let mut interner = Interner::default();
    let sentences = pairs.iter().flat_map(|(a, b)| [a, b]);
    let articles: Vec<Article> = sentences
        .map(|text| Article::of_sentence(text, options, &mut interner))
        .collect();
    let profiles = Profiles::of(&articles, &interner, options);
    let measure = Measure::of(&profiles);
    let names = [&features::NAMES[..], &wording::NAMES[..]].concat();
    let model = model::alone(&names);
    let score = |pair: usize| {
        let (a, b) = (2 * pair, 2 * pair + 1);
        let log_odds = model.log_odds(&alone(&profiles, &measure, a, b));
        let score = probability(log_odds);
        at_least_if_equal(&profiles, Candidate { a, b }, EQUAL_ALONE, score)
    };
    (0..pairs.len()).map(score).collect()
}

/// All features of a pair without articles around it.
pub fn alone(profiles: &Profiles, measure: &Measure, a: usize, b: usize) -> Vec<f64> {
    let wording = wording::wording(measure, &profiles.all[a], &profiles.all[b]);
    let features = measure.features(profiles, a, b);
    features.into_iter().chain(wording).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of one character have no character n-grams; a sentence in Japanese scored .02 against itself.
    #[test]
    fn a_script_without_spaces_scores_like_any_other() {
        for (a, b) in [
            (
                "灯籠は三千個用意されている。",
                "灯籠は三千個も用意されている。",
            ),
            ("สะพานปิดแล้ว", "สะพานปิดแล้วนะ"),
            ("No one was hurt.", "No one was badly hurt."),
        ] {
            let pair = (a.to_owned(), b.to_owned());
            assert!(pairs(&[pair], &Options::default())[0] > 0.5, "{a}");
        }
    }

    #[test]
    fn features_that_others_look_up_stand_where_they_look() {
        assert_eq!(features::NAMES[features::CONTENT], "rare content cosine");
        assert_eq!(
            context::NAMES[context::IN_ORDER],
            "better neighbours in order"
        );
    }

    #[test]
    fn the_same_words_are_the_same_sentence_however_few() {
        let pair = ("No.".to_owned(), "“No”".to_owned());
        assert!(pairs(&[pair], &Options::default())[0] >= EQUAL_ALONE);
    }

    /// By itself a pair tells nothing of how rare a word is, and once scored like noise.
    #[test]
    fn a_single_pair_is_scored_as_sensibly_as_one_among_many() {
        let score =
            |a: &str, b: &str| pairs(&[(a.to_owned(), b.to_owned())], &Options::default())[0];
        let first = "The old bridge over the river was closed on Tuesday after a crack was found.";
        let reworded = "After a crack was found, the old river bridge was closed on Tuesday.";
        let related = "A ferry will replace the old bridge until the summer.";
        let other = "The council raised its budget for schools to nine million.";
        assert!(score(first, reworded) > 0.5);
        assert!(score(first, other) < 0.1);
        assert!(score(first, reworded) > score(first, related));
        assert!(score(first, related) > score(first, other));
    }
}
