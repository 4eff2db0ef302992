//! Pairs of sentences without articles around them, scored as `tellings similarity` scores the lines of a file.
//!
//! MRPC: one score above which a pair is a paraphrase, chosen on the training file, and the share of the
//! development pairs that it gets right. Fusion and ECB+: average precision of the pairs ranked by score. In fusion a
//! pair is wanted where the two sentences share a content unit at all: more than one is rare, and one is what a reader
//! calls "they both say that". In ECB+ it is wanted from two shared event chains on, as its notes advise.

use anyhow::{Context, Result};
use tellings::align;
use tellings::options::Options;

use super::{Bar, Row, read};

/// The pairs of one file, and the number before each.
pub struct Pairs {
    pub sentences: Vec<(String, String)>,
    pub gold: Vec<f64>,
}

impl Pairs {
    /// Reads lines of `number, ..., sentence, sentence`.
    pub fn of(name: &str) -> Result<Pairs> {
        let text = read(&format!("pairs/{name}.tsv"))?;
        let mut pairs = Pairs {
            sentences: Vec::new(),
            gold: Vec::new(),
        };
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [gold, .., a, b] = fields[..] else {
                anyhow::bail!("{name}: a line without two sentences");
            };
            pairs.gold.push(gold.parse().context("number")?);
            pairs.sentences.push((a.to_owned(), b.to_owned()));
        }
        Ok(pairs)
    }

    /// Score of each pair and whether it is wanted, that is, of at least `least`; best first.
    fn ranked(&self, least: f64) -> Vec<(f64, bool)> {
        let scores = align::pairs(&self.sentences, &Options::default());
        let wanted = self.gold.iter().map(|&gold| gold >= least);
        let mut ranked: Vec<(f64, bool)> = scores.into_iter().zip(wanted).collect();
        ranked.sort_by(|x, y| y.0.total_cmp(&x.0));
        ranked
    }
}

/// The figures of all sets of pairs.
pub fn rows() -> Result<Vec<Row>> {
    let row = |data, figure, value, bar| Row {
        data,
        figure,
        value,
        bar: Bar::AtLeast(bar),
    };
    let precision =
        |name, least| Ok::<f64, anyhow::Error>(average_precision(&Pairs::of(name)?.ranked(least)));
    let threshold = best_threshold(&Pairs::of("mrpc-train")?.ranked(1.0));
    let mrpc = accuracy(&Pairs::of("mrpc-dev")?.ranked(1.0), threshold);
    Ok(vec![
        row(
            "MRPC dev",
            "accuracy, threshold chosen on train",
            mrpc,
            0.75,
        ),
        row(
            "fusion val, a shared unit",
            "average precision",
            precision("fusion-val", 1.0)?,
            0.73,
        ),
        row(
            "ECB+ dev, two shared chains",
            "average precision",
            precision("ecbplus-dev", 2.0)?,
            0.45,
        ),
    ])
}

/// The mean, over the wanted pairs, of the precision among the pairs that score no less.
fn average_precision(ranked: &[(f64, bool)]) -> f64 {
    let (mut seen, mut right, mut sum) = (0, 0, 0.0);
    for tied in ranked.chunk_by(|x, y| x.0 == y.0) {
        let more = tied.iter().filter(|pair| pair.1).count();
        seen += tied.len();
        right += more;
        sum += more as f64 * right as f64 / seen as f64;
    }
    sum / f64::max(right as f64, 1.0)
}

fn accuracy(ranked: &[(f64, bool)], threshold: f64) -> f64 {
    let right = ranked
        .iter()
        .filter(|(score, wanted)| (*score >= threshold) == *wanted);
    right.count() as f64 / ranked.len() as f64
}

/// The score from which on calling a pair wanted is right most often.
fn best_threshold(ranked: &[(f64, bool)]) -> f64 {
    let (mut gain, mut best) = (0i64, (0, f64::INFINITY));
    for tied in ranked.chunk_by(|x, y| x.0 == y.0) {
        gain += tied
            .iter()
            .map(|pair| if pair.1 { 1 } else { -1 })
            .sum::<i64>();
        if gain > best.0 {
            best = (gain, tied[0].0);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANKED: [(f64, bool); 4] = [(0.9, true), (0.6, false), (0.5, true), (0.1, false)];

    #[test]
    fn precision_is_averaged_over_the_wanted_pairs() {
        assert!((average_precision(&RANKED) - (1.0 + 2.0 / 3.0) / 2.0).abs() < 1e-9);
    }

    #[test]
    fn the_best_threshold_gets_most_pairs_right() {
        assert_eq!(best_threshold(&RANKED), 0.9);
        assert_eq!(accuracy(&RANKED, 0.9), 0.75);
    }
}
