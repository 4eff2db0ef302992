//! `cargo xtask train` fits every weight on `../shared/eval/clusters` and writes `src/similarity/weights.tsv`.
//! [`measured`] gives what the fit reaches on clusters that it was not trained on.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use tellings::align::context::{self, Context};
use tellings::candidates::{Candidate, candidates};
use tellings::similarity::features::{self, CONTENT, Measure};
use tellings::similarity::model::{Least, Logistic, probability};
use tellings::similarity::profile::Profiles;

use crate::alone;
use crate::gold::{self, Cluster, Label};
use crate::logistic::fit;
use crate::score::{Judged, Pair};
use crate::thresholds::{self, Thresholds};

// Five reports are kept out of every fit, as the one set that is only ever scored.
pub const KEPT_OUT: &str = "bakhmut";
const FOLDS: usize = 7;
/// A cluster with everything that training needs of it.
pub struct Prepared {
    pub cluster: Cluster,
    pub profiles: Profiles,
    pub candidates: Vec<Candidate>,
    alone: Vec<Vec<f64>>,
    pub labels: Vec<Label>,
}

/// The three fits.
struct Fit {
    pair: Logistic,
    link: Logistic,
    part: Logistic,
}

/// Fits on all clusters but the one kept out, and writes the data file.
pub fn train() -> Result<()> {
    let all = prepared()?;
    let training: Vec<&Prepared> = all
        .iter()
        .filter(|one| one.cluster.name != KEPT_OUT)
        .collect();
    let held = cross_validated(&training);
    let thresholds = Thresholds::of(&held, &training);
    let fit = fitted(&training);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/similarity");
    let links = written(&fit, &thresholds, training.len());
    fs::write(folder.join("weights.tsv"), links)?;
    fs::write(folder.join("alone.tsv"), alone::written()?)?;
    println!(
        "wrote src/similarity/weights.tsv and alone.tsv from {} clusters; {thresholds:?}",
        training.len()
    );
    Ok(())
}

/// What the fits reach on clusters that they have not seen.
pub struct Measured {
    /// The least score of a link, chosen on the cross-validated scores.
    pub least: Least,
    /// Every cluster but the one kept out, scored by a fit on other clusters.
    pub held: Vec<Judged>,
    /// The cluster kept out, scored by the fit on all others.
    pub kept_out: Vec<Judged>,
}

/// Scores every cluster by a fit that has not seen it.
pub fn measured() -> Result<Measured> {
    let all = prepared()?;
    let (kept_out, training): (Vec<&Prepared>, Vec<&Prepared>) =
        all.iter().partition(|one| one.cluster.name == KEPT_OUT);
    let held = cross_validated(&training);
    let fit = fitted(&training);
    Ok(Measured {
        least: thresholds::least(&held),
        held,
        kept_out: kept_out.into_iter().map(|one| judge(one, &fit)).collect(),
    })
}

fn prepared() -> Result<Vec<Prepared>> {
    let clusters = gold::clusters()?;
    ensure!(
        !clusters.is_empty(),
        "../shared/eval/clusters is not here; training needs it"
    );
    Ok(clusters.into_iter().map(prepare).collect())
}

fn prepare(cluster: Cluster) -> Prepared {
    let profiles = cluster.profiles();
    let measure = Measure::of(&profiles);
    let candidates = candidates(&profiles, &measure);
    let alone = candidates
        .iter()
        .map(|pair| measure.features(&profiles, pair.a, pair.b).to_vec())
        .collect();
    let labels = candidates
        .iter()
        .map(|pair| cluster.label(profiles.all[pair.a].place, profiles.all[pair.b].place))
        .collect();
    Prepared {
        cluster,
        profiles,
        candidates,
        alone,
        labels,
    }
}

/// Scores of each cluster by a fit that has not seen it, in the order of the clusters.
fn cross_validated(training: &[&Prepared]) -> Vec<Judged> {
    let mut judged: Vec<(usize, Judged)> = Vec::new();
    for fold in 0..FOLDS {
        let (held, seen) = split(training, fold);
        let fit = fitted(&seen);
        let numbers = (fold..).step_by(FOLDS);
        judged.extend(numbers.zip(held.iter().map(|one| judge(one, &fit))));
    }
    judged.sort_by_key(|(number, _)| *number);
    judged.into_iter().map(|(_, judged)| judged).collect()
}

fn split<'a>(all: &[&'a Prepared], fold: usize) -> (Vec<&'a Prepared>, Vec<&'a Prepared>) {
    let numbered = || all.iter().copied().enumerate();
    let held = numbered()
        .filter(|(index, _)| index % FOLDS == fold)
        .map(|(_, one)| one)
        .collect();
    let seen = numbered()
        .filter(|(index, _)| index % FOLDS != fold)
        .map(|(_, one)| one)
        .collect();
    (held, seen)
}

/// Fits all three. The context that the second fit sees comes from pair scores of fits that had not seen
/// the cluster, else it would trust them more than they deserve.
fn fitted(training: &[&Prepared]) -> Fit {
    let (mut rows, mut labels) = (Vec::new(), Vec::new());
    for fold in 0..FOLDS {
        let (held, seen) = split(training, fold);
        let pair = fit_pairs(&seen);
        for one in held {
            let usable = one.labels.iter().map(|&label| label != Label::Maybe);
            let kept = together(&pair, one)
                .into_iter()
                .zip(&one.labels)
                .zip(usable)
                .filter(|(_, usable)| *usable);
            for ((row, &label), _) in kept {
                rows.push(row);
                labels.push(label >= Label::Part);
            }
        }
    }
    Fit {
        pair: fit_pairs(training),
        link: fit(&rows, &labels),
        part: fit_parts(training),
    }
}

fn fit_pairs(training: &[&Prepared]) -> Logistic {
    fit_where(
        training,
        |label| label != Label::Maybe,
        |label| label >= Label::Part,
    )
}

fn fit_parts(training: &[&Prepared]) -> Logistic {
    fit_where(
        training,
        |label| label >= Label::Part,
        |label| label == Label::Part,
    )
}

fn fit_where(
    training: &[&Prepared],
    keep: impl Fn(Label) -> bool,
    yes: impl Fn(Label) -> bool,
) -> Logistic {
    let kept = training
        .iter()
        .flat_map(|one| one.alone.iter().zip(&one.labels))
        .filter(|(_, label)| keep(**label));
    let (rows, labels): (Vec<Vec<f64>>, Vec<bool>) =
        kept.map(|(row, &label)| (row.clone(), yes(label))).unzip();
    fit(&rows, &labels)
}

/// The features of the second fit, given the first.
fn together(pair: &Logistic, one: &Prepared) -> Vec<Vec<f64>> {
    let odds: Vec<f64> = one.alone.iter().map(|row| pair.log_odds(row)).collect();
    let alike: Vec<f64> = one.alone.iter().map(|row| row[CONTENT]).collect();
    let context = Context::of(&one.profiles, &one.candidates, &odds, &alike);
    let rows = one.candidates.iter().zip(&one.alone);
    rows.enumerate()
        .map(|(index, (&candidate, alone))| {
            alone
                .iter()
                .copied()
                .chain(context.features(index, candidate, alone[CONTENT]))
                .collect()
        })
        .collect()
}

fn judge(one: &Prepared, fit: &Fit) -> Judged {
    let place = |index: usize| one.profiles.all[index].place;
    let together = together(&fit.pair, one);
    let links = one.candidates.iter().zip(&one.alone).zip(&together);
    let pair = |((pair, alone), together): ((&Candidate, &Vec<f64>), &Vec<f64>)| Pair {
        score: probability(fit.link.log_odds(together)),
        part: probability(fit.part.log_odds(alone)),
        hits: one.cluster.hits(place(pair.a), place(pair.b)),
    };
    Judged {
        links: links.map(pair).collect(),
        gold: one.cluster.links.iter().map(|link| link.1).collect(),
    }
}

fn written(fit: &Fit, thresholds: &Thresholds, clusters: usize) -> String {
    let mut text = format!(
        "# Weights of the link models. Made by `cargo xtask train` from the hand-made links of {clusters} news\n\
         # clusters in ../shared/eval/clusters (all but {KEPT_OUT}); the same data give the same bytes.\n\
         # model, feature, weight\n"
    );
    let names: Vec<&str> = features::NAMES
        .iter()
        .chain(&context::NAMES)
        .copied()
        .collect();
    for (model, logistic) in [
        ("pair", &fit.pair),
        ("link", &fit.link),
        ("part", &fit.part),
    ] {
        text += &section(model, logistic, &names);
    }
    text + &thresholds.written()
}

pub fn section(model: &str, logistic: &Logistic, names: &[&str]) -> String {
    let mut text = format!("{model}\tbias\t{:.4}\n", logistic.bias);
    for (name, weight) in names.iter().zip(&logistic.weights) {
        text += &format!("{model}\t{name}\t{weight:.4}\n");
    }
    text
}
