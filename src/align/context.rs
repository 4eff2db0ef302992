//! Context: what the other pairs say of a pair. How it ranks among the pairs of its two sentences,
//! whether the sentences before and after are pairs too, and whether a third article bears it out.

use crate::candidates::Candidate;
use crate::order;
use crate::order::sort_by;
use crate::similarity::profile::Profiles;
use rustc_hash::FxHashMap;

/// How many features the context gives.
pub const COUNT: usize = 12;

/// The names of the features, in order.
pub const NAMES: [&str; COUNT] = [
    "alone",
    "better rank",
    "worse rank",
    "best for both",
    "best for one",
    "better neighbours in order",
    "worse neighbours in order",
    "neighbours crossed",
    "neighbours two away",
    "best neighbours",
    "sum of neighbours",
    "third article",
];

/// Where the better of the neighbours in order stands among the features.
pub const IN_ORDER: usize = 5;

/// The features of one pair.
pub type Features = [f64; COUNT];

// Log-odds of pairs that share too little to be candidates.
const NEVER: f64 = -7.0;
// A third article's evidence is looked for among so many best pairs of a sentence in each article.
const NEAREST: usize = 4;
// And among no more than these over all articles, so that a pair costs the same among few and many.
const NEAREST_OF_ALL: usize = 16;

/// The scored pairs of a comparison, by sentence.
pub struct Context<'a> {
    profiles: &'a Profiles,
    odds: FxHashMap<Candidate, f64>,
    /// For each sentence and each other article its pairs, best first.
    best: Vec<Vec<Vec<(f64, usize)>>>,
    /// For each sentence its best pairs over all articles, best first.
    nearest: Vec<Vec<(f64, usize)>>,
}

impl<'a> Context<'a> {
    /// The context that candidates with these log-odds make.
    pub fn of(profiles: &'a Profiles, candidates: &[Candidate], log_odds: &[f64]) -> Context<'a> {
        let mut best = vec![vec![Vec::new(); profiles.by_article.len()]; profiles.all.len()];
        let mut odds = FxHashMap::default();
        for (&candidate, &score) in candidates.iter().zip(log_odds) {
            let Candidate { a, b } = candidate;
            odds.insert(candidate, score);
            best[a][profiles.all[b].place.article].push((score, b));
            best[b][profiles.all[a].place.article].push((score, a));
        }
        for pairs in best.iter_mut().flatten() {
            order::sort_by(pairs, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        }
        Context {
            profiles,
            odds,
            nearest: best.iter().map(|articles| nearest(articles)).collect(),
            best,
        }
    }

    /// The features of one of the candidates; the same either way.
    pub fn features(&self, candidate: Candidate) -> Features {
        let Candidate { a, b } = candidate;
        let (x, y) = (self.rank(a, b), self.rank(b, a));
        let at = |i: isize, j: isize| self.at(self.step(a, i), self.step(b, j));
        let (before, after) = (at(-1, -1), at(1, 1));
        let crossed = [at(-1, 1), at(1, -1)];
        let sum = [before, after, crossed[0], crossed[1]]
            .iter()
            .map(|odds| libm::exp(odds.min(0.0)))
            .sum();
        [
            self.odds(a, b),
            1.0 / (1.0 + x.min(y) as f64),
            1.0 / (1.0 + x.max(y) as f64),
            flag(x == 0 && y == 0),
            flag(x == 0 || y == 0),
            before.max(after),
            before.min(after),
            crossed[0].max(crossed[1]),
            at(-2, -2).max(at(2, 2)),
            before.max(after).max(crossed[0]).max(crossed[1]),
            sum,
            self.third(a, b),
        ]
    }

    /// How many pairs of `a` with sentences of `b`'s article are better than the pair with `b`.
    fn rank(&self, a: usize, b: usize) -> usize {
        let pairs = &self.best[a][self.profiles.all[b].place.article];
        pairs
            .iter()
            .position(|&(_, other)| other == b)
            .unwrap_or(pairs.len())
    }

    /// The sentence `by` places on in the same article.
    fn step(&self, sentence: usize, by: isize) -> Option<usize> {
        let range = &self.profiles.by_article[self.profiles.all[sentence].place.article];
        sentence
            .checked_add_signed(by)
            .filter(|stepped| range.contains(stepped))
    }

    fn at(&self, a: Option<usize>, b: Option<usize>) -> f64 {
        a.zip(b).map_or(NEVER, |(a, b)| self.odds(a, b))
    }

    fn odds(&self, a: usize, b: usize) -> f64 {
        *self
            .odds
            .get(&Candidate {
                a: a.min(b),
                b: a.max(b),
            })
            .unwrap_or(&NEVER)
    }

    /// The weaker side of the best way over a sentence of a third article.
    fn third(&self, a: usize, b: usize) -> f64 {
        self.over(a, b).max(self.over(b, a))
    }

    fn over(&self, from: usize, to: usize) -> f64 {
        let there = self.profiles.all[to].place.article;
        self.nearest[from]
            .iter()
            .filter(|&&(_, via)| self.profiles.all[via].place.article != there)
            .map(|&(odds, via)| odds.min(self.odds(via, to)))
            .fold(NEVER, f64::max)
    }
}

/// The best few of each article, and of those the best few of all.
fn nearest(articles: &[Vec<(f64, usize)>]) -> Vec<(f64, usize)> {
    let mut nearest: Vec<(f64, usize)> = articles
        .iter()
        .flat_map(|pairs| pairs.iter().take(NEAREST))
        .copied()
        .collect();
    sort_by(&mut nearest, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    nearest.truncate(NEAREST_OF_ALL);
    nearest
}

fn flag(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}
