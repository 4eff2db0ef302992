//! The fit for pairs of sentences without articles around them: one model for paraphrases (MRPC), shared content units
//! (fusion), shared events (ECB+) and graded similarity (STS), from their training files.
//!
//! The sets ask different questions, so each gets a constant of its own in the fit, and the model keeps
//! their mean; each set counts the same. A graded pair is both, in proportion to its grade. Every pair is seen
//! twice: among all pairs of its file, and by itself, where rarity says next to nothing; without the latter, one
//! pair given alone is scored badly.

use anyhow::Result;
use tellings::article::Article;
use tellings::options::Options;
use tellings::similarity::features::{self, Measure};
use tellings::similarity::model::Logistic;
use tellings::similarity::profile::Profiles;
use tellings::similarity::wording;
use tellings::text::key::Interner;

use crate::evaluate::pairs::Pairs;
use crate::logistic::fit_weighted;
use crate::train::section;

/// How much of a pair is wanted by the number before it.
type Wanted = fn(f64) -> f64;

/// The files of the fit.
const SETS: [(&str, Wanted); 4] = [
    ("mrpc-train", |paraphrase| paraphrase),
    ("fusion-train", |units| f64::from(u8::from(units >= 1.0))),
    ("ecbplus-train", |chains| f64::from(u8::from(chains >= 2.0))),
    ("stsb-train", |grade| grade / 5.0),
];
// Most files of pairs hold many; a tenth less for these buys what a single pair needs.
const AMONG_MANY: f64 = 0.8;
// As many as the smallest set has, for the penalty to weigh what it weighs in the other fits.
const ROWS: f64 = 4000.0;

/// The names of the features, in order.
pub fn names() -> Vec<&'static str> {
    features::NAMES
        .iter()
        .chain(&wording::NAMES)
        .copied()
        .collect()
}

/// The data file: the fit of all sets together.
pub fn written() -> Result<String> {
    let head = "# Weights of the model for pairs of sentences without articles around them. Made by `cargo xtask train` from\n\
                # the training files in ../shared/eval/pairs; the same data give the same bytes.\n\
                # model, feature, weight\n";
    Ok(head.to_owned() + &section("alone", &fitted()?, &names()))
}

/// Fits all sets together.
fn fitted() -> Result<Logistic> {
    let mut fitted = Rows::default();
    for (set, (name, wanted)) in SETS.into_iter().enumerate() {
        let pairs = Pairs::of(name)?;
        let wanted: Vec<f64> = pairs.gold.iter().map(|&gold| wanted(gold)).collect();
        let single = pairs.sentences.chunks(1).flat_map(rows).collect();
        fitted.add(set, rows(&pairs.sentences), &wanted, AMONG_MANY);
        fitted.add(set, single, &wanted, 1.0 - AMONG_MANY);
    }
    let mut fit = fit_weighted(&fitted.rows, &fitted.labels, &fitted.weights);
    let constants = fit.weights.split_off(names().len());
    fit.bias += constants.iter().sum::<f64>() / SETS.len() as f64;
    Ok(fit)
}

/// The rows of a fit: features and a flag for each set, labels, weights.
#[derive(Default)]
struct Rows {
    rows: Vec<Vec<f64>>,
    labels: Vec<bool>,
    weights: Vec<f64>,
}

impl Rows {
    fn add(&mut self, set: usize, rows: Vec<Vec<f64>>, wanted: &[f64], share: f64) {
        let weight = share * ROWS / rows.len() as f64;
        for (mut row, &wanted) in rows.into_iter().zip(wanted) {
            row.extend((0..SETS.len()).map(|other| f64::from(u8::from(other == set))));
            for (label, part) in [(true, wanted), (false, 1.0 - wanted)] {
                if part > 0.0 {
                    self.rows.push(row.clone());
                    self.labels.push(label);
                    self.weights.push(weight * part);
                }
            }
        }
    }
}

/// The features of each pair among these, as `align::pairs` sees them.
fn rows(pairs: &[(String, String)]) -> Vec<Vec<f64>> {
    let (options, mut interner) = (Options::default(), Interner::default());
    let sentences = pairs.iter().flat_map(|(a, b)| [a, b]);
    let articles: Vec<Article> = sentences
        .map(|text| Article::of_sentence(text, &options, &mut interner))
        .collect();
    let profiles = Profiles::of(&articles, &interner, &options);
    let measure = Measure::of(&profiles);
    let row = |pair: usize| tellings::align::alone(&profiles, &measure, 2 * pair, 2 * pair + 1);
    (0..pairs.len()).map(row).collect()
}
