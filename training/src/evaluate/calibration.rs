//! Calibration: of the pairs that score 0.8, are four in five links?

use tellings::similarity::model::Least;

use crate::gold::Label;
use crate::score::{Judged, Pair};

const BINS: usize = 10;

/// The expected calibration error of the pairs that `least` keeps (Naeini et al. 2015): pairs fall into ten bins of equal
/// width by score; in each, mean score and share of links are compared, and the differences are weighted by
/// the pairs in it. A pair that gold calls "maybe" is left out; "part" and "same" are links.
pub fn error(clusters: &[Judged], least: Least) -> f64 {
    let mut bins = [(0.0, 0.0, 0.0); BINS];
    for cluster in clusters {
        let kept = |pair: &&Pair| least.keeps(pair.score, pair.part);
        for Pair { score, hits, .. } in cluster.links.iter().filter(kept) {
            let label = hits.iter().map(|&hit| cluster.gold[hit]).max();
            if label == Some(Label::Maybe) {
                continue;
            }
            let bin = &mut bins[((score * BINS as f64) as usize).min(BINS - 1)];
            bin.0 += 1.0;
            bin.1 += score;
            bin.2 += f64::from(u8::from(label >= Some(Label::Part)));
        }
    }
    let all: f64 = bins.iter().map(|bin| bin.0).sum();
    let apart: f64 = bins.iter().map(|bin| (bin.1 - bin.2).abs()).sum();
    apart / all.max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_that_come_true_as_often_as_they_say_have_no_error() {
        let pair = |score, hits| Pair {
            score,
            part: 0.0,
            hits,
        };
        let judged = |scores: [f64; 2]| Judged {
            links: vec![pair(scores[0], vec![0]), pair(scores[1], vec![])],
            gold: vec![Label::Same],
        };
        assert!(error(&[judged([0.5, 0.5])], Least::of(0.0)) < 1e-9);
        assert!((error(&[judged([0.95, 0.95])], Least::of(0.0)) - 0.45).abs() < 1e-9);
    }
}
