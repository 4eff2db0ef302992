//! Precision and recall of links against gold, counted as `score_alignment.py` in `../shared/eval` counts.

use std::collections::BTreeSet;

use tellings::similarity::model::Least;

use crate::gold::Label;

/// The scored pairs of one cluster, and its gold links.
pub struct Judged {
    /// The scored pairs.
    pub links: Vec<Pair>,
    /// The label of each gold link.
    pub gold: Vec<Label>,
}

/// A scored pair.
pub struct Pair {
    /// Probability that it is a link.
    pub score: f64,
    /// Probability that, if so, it is one of parts.
    pub part: f64,
    /// The gold links that it hits, by index.
    pub hits: Vec<usize>,
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

/// The figures of all pairs that `least` keeps, where gold labels of at least `label` count. A pair
/// that only joins what this measure leaves out counts neither way.
pub fn figures(clusters: &[Judged], least: Least, label: Label) -> Figures {
    let (mut right, mut counted, mut found, mut wanted) = (0, 0, 0, 0);
    for cluster in clusters {
        let mut seen = BTreeSet::new();
        let kept = |pair: &&Pair| least.keeps(pair.score, pair.part);
        for Pair { hits, .. } in cluster.links.iter().filter(kept) {
            let good: Vec<usize> = hits
                .iter()
                .copied()
                .filter(|&hit| cluster.gold[hit] >= label)
                .collect();
            counted += usize::from(!good.is_empty() || hits.is_empty());
            right += usize::from(!good.is_empty());
            seen.extend(good);
        }
        found += seen.len();
        wanted += cluster.gold.iter().filter(|&&gold| gold >= label).count();
    }
    Figures {
        precision: right as f64 / f64::max(counted as f64, 1.0),
        recall: found as f64 / f64::max(wanted as f64, 1.0),
    }
}
