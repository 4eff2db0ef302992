//! `cargo xtask train` fits every weight on `../shared/eval/clusters` and writes `src/similarity/weights.tsv`.
//! [`measured`] gives what the fit reaches on clusters that it was not trained on.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use tellings::align::context::{self, Context};
use tellings::candidates::{Candidate, candidates};
use tellings::similarity::features::{self, CONTENT, Measure};
use tellings::similarity::model::{Logistic, probability};
use tellings::similarity::profile::Profiles;

use crate::alone;
use crate::gold::{self, Cluster, Label};
use crate::logistic::fit;
use crate::score::{Judged, figures};

// Five reports are kept out of every fit, as the one set that is only ever scored.
pub const KEPT_OUT: &str = "bakhmut";
const FOLDS: usize = 7;
// The curve is flat at its top, and where in it the very top lies is chance. The middle of all thresholds that
// serve as well to one part in a hundred is taken: it moves little when the data do.
const AS_GOOD: f64 = 0.99;
// The least mean score between two statements that become one. Chosen by hand and not measured: gold tells which
// sentences belong together in pairs, not where a statement ends.
const COHESION: f64 = 0.3;

/// A cluster with everything that training needs of it.
struct Prepared {
    cluster: Cluster,
    profiles: Profiles,
    candidates: Vec<Candidate>,
    alone: Vec<Vec<f64>>,
    labels: Vec<Label>,
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
    let (threshold, _) = cross_validated(&training);
    let fit = fitted(&training);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/similarity/weights.tsv");
    let alone = section("alone", &alone::fitted()?, &alone::names());
    fs::write(&path, written(&fit, threshold, training.len()) + &alone)?;
    println!(
        "wrote src/similarity/weights.tsv from {} clusters; least score {threshold:.2}",
        training.len()
    );
    Ok(())
}

/// What the fits reach on clusters that they have not seen.
pub struct Measured {
    /// The least score of a link, chosen on the cross-validated scores.
    pub threshold: f64,
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
    let (threshold, held) = cross_validated(&training);
    let fit = fitted(&training);
    Ok(Measured {
        threshold,
        held,
        kept_out: kept_out
            .into_iter()
            .map(|one| judge(one, &scores(&fit, one)))
            .collect(),
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

/// Scores of each cluster by a fit that has not seen it, and the threshold that serves them best.
fn cross_validated(training: &[&Prepared]) -> (f64, Vec<Judged>) {
    let mut judged = Vec::new();
    for fold in 0..FOLDS {
        let (held, seen) = split(training, fold);
        let fit = fitted(&seen);
        judged.extend(held.iter().map(|one| judge(one, &scores(&fit, one))));
    }
    let worth = |threshold: f64| {
        figures(&judged, threshold, Label::Part).f1()
            + figures(&judged, threshold, Label::Same).f1()
    };
    let thresholds: Vec<f64> = (10..80)
        .map(|hundredths| f64::from(hundredths) / 100.0)
        .collect();
    let best = thresholds
        .iter()
        .map(|&threshold| worth(threshold))
        .fold(0.0, f64::max);
    let good = |threshold: &&f64| worth(**threshold) >= best * AS_GOOD;
    let plateau: Vec<f64> = thresholds.iter().filter(good).copied().collect();
    let middle = plateau[plateau.len() / 2];
    (middle, judged)
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
    rows.map(|(&candidate, alone)| {
        alone
            .iter()
            .copied()
            .chain(context.features(candidate, alone[CONTENT]))
            .collect()
    })
    .collect()
}

fn scores(fit: &Fit, one: &Prepared) -> Vec<f64> {
    together(&fit.pair, one)
        .iter()
        .map(|row| probability(fit.link.log_odds(row)))
        .collect()
}

fn judge(one: &Prepared, scores: &[f64]) -> Judged {
    let place = |index: usize| one.profiles.all[index].place;
    let links = one.candidates.iter().zip(scores);
    Judged {
        links: links
            .map(|(pair, &score)| (score, one.cluster.hits(place(pair.a), place(pair.b))))
            .collect(),
        gold: one.cluster.links.iter().map(|link| link.1).collect(),
    }
}

fn written(fit: &Fit, threshold: f64, clusters: usize) -> String {
    let mut text = format!(
        "# Weights of the link models. Made by `cargo xtask train` from the hand-made links of {clusters} news\n\
         # clusters in ../shared/eval/clusters (all but {KEPT_OUT}), and `alone` from the\n\
         # training files in ../shared/eval/pairs; the same data give the same bytes.\n\
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
    text + &format!("threshold\tleast score\t{threshold:.2}\nthreshold\tcohesion\t{COHESION:.2}\n")
}

fn section(model: &str, logistic: &Logistic, names: &[&str]) -> String {
    let mut text = format!("{model}\tbias\t{:.4}\n", logistic.bias);
    for (name, weight) in names.iter().zip(&logistic.weights) {
        text += &format!("{model}\t{name}\t{weight:.4}\n");
    }
    text
}
