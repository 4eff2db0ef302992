//! Company: what a pair has in common through other sentences. A sentence that is a little like many is not
//! much like any; two sentences that are like the same others are likelier to be alike.
//!
//! Two steps of a walk over sentences of different articles, where a step weighs what its words are alike, with
//! degrees divided out on both sides (normalised Laplacian, Chung 1997).

use crate::candidates::Candidate;
use crate::order;

/// How many features the company gives.
pub const COUNT: usize = 4;

/// The names of the features, in order.
pub const NAMES: [&str; COUNT] = [
    "alike among many",
    "alike through others",
    "less company",
    "more company",
];

// A walk goes on over so many of the likest sentences; the rest say little, and there may be thousands.
const KEPT: usize = 64;
// A sentence like no other has a little company all the same, to divide by.
const LEAST: f64 = 0.01;

/// The likeness of all candidates, by sentence.
#[derive(Debug)]
pub struct Company {
    /// For each sentence its likest others in order, with the weight of a step there.
    steps: Vec<Vec<(usize, f64)>>,
    /// For each sentence the sum of its likeness to all others.
    degrees: Vec<f64>,
}

impl Company {
    /// The company among so many sentences, whose candidates are `alike` so much each, 0..1.
    pub fn of(sentences: usize, candidates: &[Candidate], alike: &[f64]) -> Company {
        let mut degrees = vec![LEAST; sentences];
        for (pair, alike) in candidates.iter().zip(alike) {
            degrees[pair.a] += alike;
            degrees[pair.b] += alike;
        }
        let mut steps = vec![Vec::new(); sentences];
        for (&Candidate { a, b }, alike) in candidates.iter().zip(alike) {
            let step = alike / libm::sqrt(degrees[a] * degrees[b]);
            steps[a].push((b, step));
            steps[b].push((a, step));
        }
        for steps in &mut steps {
            keep_likest(steps);
        }
        Company { steps, degrees }
    }

    /// The features of a pair that is `alike` so much; the same either way.
    pub fn features(&self, pair: Candidate, alike: f64) -> [f64; COUNT] {
        let (x, y) = (self.degrees[pair.a], self.degrees[pair.b]);
        [
            alike / libm::sqrt(x * y),
            self.through(pair),
            libm::log1p(x.min(y)),
            libm::log1p(x.max(y)),
        ]
    }

    /// The weight of all two steps from one sentence to the other.
    fn through(&self, pair: Candidate) -> f64 {
        let (one, two) = (&self.steps[pair.a], &self.steps[pair.b]);
        let (mut i, mut j, mut sum) = (0, 0, 0.0);
        while i < one.len() && j < two.len() {
            match one[i].0.cmp(&two[j].0) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    sum += one[i].1 * two[j].1;
                    i += 1;
                    j += 1;
                }
            }
        }
        sum
    }
}

fn keep_likest(steps: &mut Vec<(usize, f64)>) {
    if steps.len() > KEPT {
        order::sort_by(steps, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        steps.truncate(KEPT);
    }
    order::sort_by_key(steps, |&(other, _)| other);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(a: usize, b: usize) -> Candidate {
        Candidate { a, b }
    }

    #[test]
    fn a_sentence_like_many_is_less_like_each() {
        let candidates = [pair(0, 1), pair(2, 3), pair(2, 4), pair(2, 5)];
        let company = Company::of(6, &candidates, &[0.5; 4]);
        let (alone, among_many) = (
            company.features(pair(0, 1), 0.5),
            company.features(pair(2, 3), 0.5),
        );
        assert!(alone[0] > among_many[0]);
    }

    #[test]
    fn two_sentences_like_the_same_third_are_likelier_alike() {
        let candidates = [pair(0, 2), pair(1, 2), pair(0, 1), pair(3, 4)];
        let company = Company::of(5, &candidates, &[0.6, 0.6, 0.1, 0.1]);
        assert!(company.features(pair(0, 1), 0.1)[1] > 0.0);
        assert_eq!(company.features(pair(3, 4), 0.1)[1], 0.0);
    }

    #[test]
    fn company_is_the_same_either_way() {
        let (candidates, alike) = ([pair(0, 2), pair(1, 2), pair(1, 3)], [0.6, 0.2, 0.4]);
        let company = Company::of(4, &candidates, &alike);
        assert_eq!(
            company.features(pair(1, 2), 0.2),
            company.features(pair(2, 1), 0.2)
        );
    }
}
