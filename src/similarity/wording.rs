//! Wording: what one sentence says that the other does not, each a number with a name. Where articles stand around a
//! pair, its neighbours tell more; of two sentences alone, what is missing from one tells two reports from one.

use crate::diff::{self, Op};
use crate::similarity::features::Measure;
use crate::similarity::profile::Profile;

/// How many features there are.
pub const COUNT: usize = 6;

/// The names of the features, in order.
pub const NAMES: [&str; COUNT] = [
    "least share missing",
    "rarity missing",
    "rarest word missing",
    "longest change",
    "longest change over the longer",
    "words of the longer",
];

// No sentence of prose is longer; a text without a full stop is, and the diff of two costs the product.
const COMPARED: usize = 400;

/// The features of a pair of sentences; the same either way.
pub fn wording(measure: &Measure, a: &Profile, b: &Profile) -> [f64; COUNT] {
    let (one, two) = (Missing::of(measure, a, b), Missing::of(measure, b, a));
    let (x, y) = (a.words.len().min(COMPARED), b.words.len().min(COMPARED));
    let edits = diff::edits(&a.words[..x], &b.words[..y], |_| None);
    let changes = edits.iter().filter(|edit| edit.op != Op::Equal);
    let longest = changes.map(|edit| edit.a.len().max(edit.b.len())).max();
    let (longest, longer) = (longest.unwrap_or(0) as f64, x.max(y) as f64);
    [
        one.share().min(two.share()),
        libm::log1p(one.mass.max(two.mass)),
        one.rarest.max(two.rarest),
        libm::log1p(longest),
        longest / longer.max(1.0),
        libm::log1p(longer),
    ]
}

/// The stems of one sentence that the other has not.
struct Missing {
    mass: f64,
    whole: f64,
    rarest: f64,
}

impl Missing {
    fn of(measure: &Measure, from: &Profile, other: &Profile) -> Missing {
        let mut missing = Missing {
            mass: 0.0,
            whole: 0.0,
            rarest: 0.0,
        };
        for stem in &from.stems {
            let rarity = measure.stem_rarity(*stem);
            missing.whole += rarity;
            if other.stems.binary_search(stem).is_err() {
                missing.mass += rarity;
                missing.rarest = missing.rarest.max(rarity);
            }
        }
        missing
    }

    fn share(&self) -> f64 {
        if self.whole > 0.0 {
            self.mass / self.whole
        } else {
            0.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::options::Options;
    use crate::similarity::profile::Profiles;
    use crate::text::key::Interner;

    fn of(a: &str, b: &str) -> [f64; COUNT] {
        let mut interner = Interner::default();
        let options = Options::default();
        let articles = [a, b].map(|text| Article::of_sentence(text, &options, &mut interner));
        let profiles = Profiles::of(&articles, &interner, &options);
        wording(&Measure::of(&profiles), &profiles.all[0], &profiles.all[1])
    }

    #[test]
    fn what_is_missing_is_the_same_either_way() {
        let (a, b) = (
            "The bridge was closed.",
            "The old bridge was shut on Tuesday.",
        );
        assert_eq!(of(a, b), of(b, a));
    }

    #[test]
    fn a_sentence_within_the_other_misses_nothing_on_its_side() {
        let [least, missing, _, longest, ..] = of(
            "The bridge was closed.",
            "The bridge was closed on Tuesday.",
        );
        assert_eq!(least, 0.0);
        assert!(missing > 0.0);
        assert_eq!(longest, libm::log1p(2.0));
    }

    #[test]
    fn sentences_without_words_miss_nothing() {
        assert_eq!(of("…", "!"), [0.0; COUNT]);
    }
}
