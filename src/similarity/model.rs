//! Models: logistic regressions over named features, read from one data file.
//!
//! `weights.tsv` and `alone.tsv` are made by `cargo xtask train`; their heads say from what. A line is `model, feature,
//! weight`; the feature `bias` is the constant, and the model `threshold` holds what scores are held against.

use crate::decimal::decimal;

const WEIGHTS: &str = include_str!("weights.tsv");
// A file of its own, for the page has no use for it.
const ALONE: &str = include_str!("alone.tsv");

/// A weight for each feature, and a constant.
#[derive(Debug, Clone, PartialEq)]
pub struct Logistic {
    /// The constant.
    pub bias: f64,
    /// One weight for each feature, in the order of the feature names.
    pub weights: Vec<f64>,
}

impl Logistic {
    /// Log-odds of the features.
    pub fn log_odds(&self, features: &[f64]) -> f64 {
        let weighted = self
            .weights
            .iter()
            .zip(features)
            .map(|(weight, feature)| weight * feature);
        self.bias + weighted.sum::<f64>()
    }
}

/// Probability of log-odds.
// `libm` rather than the platform's `exp`, so that wasm and native give the same bits.
pub fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

/// The least score of a link: of two wholes, and of a part of a whole, which is easier to mistake.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Least {
    /// The least score where both sentences surely say the same.
    pub whole: f64,
    /// The least score where one surely says a part of the other.
    pub part: f64,
}

impl Least {
    /// The same least score for all.
    pub fn of(score: f64) -> Least {
        Least {
            whole: score,
            part: score,
        }
    }

    /// Whether a pair of this score is a link, where `part` is the probability that it is one of parts.
    pub fn keeps(self, score: f64, part: f64) -> bool {
        score >= self.whole + (self.part - self.whole) * part
    }
}

/// All trained weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Judges a pair by itself, over [`features::NAMES`](crate::similarity::features::NAMES).
    pub pair: Logistic,
    /// Judges a pair among the others, over the same and [`context::NAMES`](crate::align::context::NAMES).
    pub link: Logistic,
    /// Tells a link of parts from a link of wholes, over the features of the pair.
    pub part: Logistic,
    /// The least score of a link.
    pub least: Least,
    /// The least score of a pair of sentences with the same words.
    pub equal: f64,
    /// The least mean score between two statements that become one.
    pub cohesion: f64,
}

impl Model {
    /// The trained model; `context` names the features that `link` has beyond the pair's own.
    ///
    /// # Panics
    /// Where the data file does not hold every weight, which a test rules out.
    pub fn trained(pair: &[&str], context: &[&str]) -> Model {
        Model {
            pair: logistic(WEIGHTS, "pair", pair),
            link: logistic(WEIGHTS, "link", &[pair, context].concat()),
            part: logistic(WEIGHTS, "part", pair),
            least: Least {
                whole: weight(WEIGHTS, "threshold", "least score of wholes"),
                part: weight(WEIGHTS, "threshold", "least score of parts"),
            },
            equal: weight(WEIGHTS, "threshold", "equal words"),
            cohesion: weight(WEIGHTS, "threshold", "cohesion"),
        }
    }
}

/// The model that judges a pair without articles around it, over these features.
pub fn alone(names: &[&str]) -> Logistic {
    logistic(ALONE, "alone", names)
}

fn logistic(file: &'static str, model: &str, names: &[&str]) -> Logistic {
    Logistic {
        bias: weight(file, model, "bias"),
        weights: names.iter().map(|name| weight(file, model, name)).collect(),
    }
}

fn weight(file: &'static str, model: &str, feature: &str) -> f64 {
    let fields = |line: &'static str| {
        let mut fields = line.split('\t');
        Some((fields.next()?, fields.next()?, fields.next()?))
    };
    file.lines()
        .filter_map(fields)
        .find(|(of, name, _)| *of == model && *name == feature)
        .and_then(|(_, _, weight)| signed(weight))
        .unwrap_or_else(|| panic!("the data file holds no weight of {feature:?} for {model:?}"))
}

/// A number such as `-6.578574`.
fn signed(text: &str) -> Option<f64> {
    match text.strip_prefix('-') {
        Some(size) => decimal(size).map(|size| -size),
        None => decimal(text),
    }
}
