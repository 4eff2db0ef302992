//! Context: what the other pairs say of a pair. How it ranks among the pairs of its two sentences,
//! whether the sentences before and after are pairs too, and whether a third article bears it out.

use rustc_hash::FxHashMap;

use crate::align::company::{self, Company};
use crate::align::ranking::{Ranked, Ranking};
use crate::candidates::Candidate;
use crate::order::sort_by;
use crate::similarity::features::flag;
use crate::similarity::profile::Profiles;

/// How many features the context gives.
pub const COUNT: usize = 16 + company::COUNT;

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
    "better rank of its words",
    "worse rank of its words",
    "less lead of its words",
    "more lead of its words",
    company::NAMES[0],
    company::NAMES[1],
    company::NAMES[2],
    company::NAMES[3],
];

/// Where the better of the neighbours in order stands among the features.
pub const IN_ORDER: usize = 5;

/// The features of one pair.
pub type Features = [f64; COUNT];

/// Log-odds of pairs that share too little to be candidates.
pub const NEVER: f64 = -7.0;
// A third article's evidence is looked for among so many best pairs of a sentence in each article.
const NEAREST: usize = 4;
// And among no more than these over all articles, so that a pair costs the same among few and many.
const NEAREST_OF_ALL: usize = 16;

/// The scored pairs of a comparison, by sentence.
pub struct Context<'a> {
    profiles: &'a Profiles,
    odds: FxHashMap<Candidate, f64>,
    ranking: Ranking,
    /// The same by their content words alone.
    words: Ranking,
    company: Company,
    /// For each sentence its best pairs over all articles, best first.
    nearest: Vec<Vec<(f64, usize)>>,
}

impl<'a> Context<'a> {
    /// The context that candidates with these log-odds make, whose content words are `alike` so much each.
    pub fn of(
        profiles: &'a Profiles,
        candidates: &[Candidate],
        log_odds: &[f64],
        alike: &[f64],
    ) -> Context<'a> {
        let ranking = Ranking::of(profiles, candidates, log_odds);
        let pairs = candidates.iter().copied().zip(log_odds.iter().copied());
        Context {
            profiles,
            odds: pairs.collect(),
            nearest: (0..profiles.all.len())
                .map(|sentence| nearest(ranking.all(sentence)))
                .collect(),
            ranking,
            words: Ranking::of(profiles, candidates, alike),
            company: Company::of(profiles.all.len(), candidates, alike),
        }
    }

    /// The features of the candidate with this index, whose content words are `alike` so much; the same either way.
    pub fn features(&self, index: usize, candidate: Candidate, alike: f64) -> Features {
        let Candidate { a, b } = candidate;
        let standing = |ranking: &Ranking| {
            let [x, y] = ranking.standings(index);
            let ranks = (x.rank.min(y.rank), x.rank.max(y.rank));
            (ranks.0, ranks.1, x.lead.min(y.lead), x.lead.max(y.lead))
        };
        let (better, worse, ..) = standing(&self.ranking);
        let (word_better, word_worse, less, more) = standing(&self.words);
        let at = |i: isize, j: isize| self.at(self.step(a, i), self.step(b, j));
        let (before, after) = (at(-1, -1), at(1, 1));
        let crossed = [at(-1, 1), at(1, -1)];
        let sum = [before, after, crossed[0], crossed[1]]
            .iter()
            .map(|odds| libm::exp(odds.min(0.0)))
            .sum();
        let company = self.company.features(candidate, alike);
        [
            self.odds(a, b),
            inverse(better),
            inverse(worse),
            flag(worse == 0),
            flag(better == 0),
            before.max(after),
            before.min(after),
            crossed[0].max(crossed[1]),
            at(-2, -2).max(at(2, 2)),
            before.max(after).max(crossed[0]).max(crossed[1]),
            sum,
            self.third(a, b),
            inverse(word_better),
            inverse(word_worse),
            less,
            more,
            company[0],
            company[1],
            company[2],
            company[3],
        ]
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
fn nearest(pairs: &[Ranked]) -> Vec<(f64, usize)> {
    let mut nearest: Vec<(f64, usize)> = pairs
        .chunk_by(|x, y| x.article == y.article)
        .flat_map(|pairs| pairs.iter().take(NEAREST))
        .map(|pair| (pair.worth, pair.other))
        .collect();
    sort_by(&mut nearest, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    nearest.truncate(NEAREST_OF_ALL);
    nearest
}

/// 1 for the best, ½ for the next.
fn inverse(rank: usize) -> f64 {
    1.0 / (1.0 + rank as f64)
}
