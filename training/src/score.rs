//! Precision and recall of links against gold, counted as `score_alignment.py` in `../shared/eval` counts.

use std::collections::BTreeSet;

use crate::gold::Label;

/// The scored pairs of one cluster, and its gold links.
pub struct Judged {
    /// Score of each pair, and the gold links that it hits, by index.
    pub links: Vec<(f64, Vec<usize>)>,
    /// The label of each gold link.
    pub gold: Vec<Label>,
}

/// How well links are found.
pub struct Figures {
    pub precision: f64,
    pub recall: f64,
}

impl Figures {
    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum > 0.0 {
            2.0 * self.precision * self.recall / sum
        } else {
            0.0
        }
    }
}

/// The figures of all pairs that reach `threshold`, where gold labels of at least `least` count. A pair
/// that only joins what this measure leaves out counts neither way.
pub fn figures(clusters: &[Judged], threshold: f64, least: Label) -> Figures {
    let (mut right, mut counted, mut found, mut wanted) = (0, 0, 0, 0);
    for cluster in clusters {
        let mut seen = BTreeSet::new();
        for (_, hits) in cluster
            .links
            .iter()
            .filter(|(score, _)| *score >= threshold)
        {
            let good: Vec<usize> = hits
                .iter()
                .copied()
                .filter(|&hit| cluster.gold[hit] >= least)
                .collect();
            counted += usize::from(!good.is_empty() || hits.is_empty());
            right += usize::from(!good.is_empty());
            seen.extend(good);
        }
        found += seen.len();
        wanted += cluster.gold.iter().filter(|&&label| label >= least).count();
    }
    Figures {
        precision: right as f64 / f64::max(counted as f64, 1.0),
        recall: found as f64 / f64::max(wanted as f64, 1.0),
    }
}
