//! Ranking: how a pair stands among all pairs of its two sentences.

use crate::candidates::Candidate;
use crate::order;
use crate::similarity::profile::Profiles;

/// A candidate of one sentence.
#[derive(Debug, Clone, Copy)]
pub struct Ranked {
    /// The article of the other sentence.
    pub article: usize,
    /// How good the pair is.
    pub worth: f64,
    /// The other sentence.
    pub other: usize,
}

/// For each sentence its candidates by article, best first.
#[derive(Debug)]
pub struct Ranking(Vec<Vec<Ranked>>);

impl Ranking {
    /// The ranking of candidates that are worth so much each.
    pub fn of(profiles: &Profiles, candidates: &[Candidate], worth: &[f64]) -> Ranking {
        let mut ranked: Vec<Vec<Ranked>> = vec![Vec::new(); profiles.all.len()];
        for (&Candidate { a, b }, &worth) in candidates.iter().zip(worth) {
            for (one, other) in [(a, b), (b, a)] {
                let article = profiles.all[other].place.article;
                ranked[one].push(Ranked {
                    article,
                    worth,
                    other,
                });
            }
        }
        for pairs in &mut ranked {
            order::sort_by(pairs, |x, y| {
                let better = y.worth.total_cmp(&x.worth).then(x.other.cmp(&y.other));
                x.article.cmp(&y.article).then(better)
            });
        }
        Ranking(ranked)
    }

    /// All candidates of a sentence, by article, best first.
    pub fn all(&self, sentence: usize) -> &[Ranked] {
        &self.0[sentence]
    }

    /// The candidates of a sentence in one article, best first.
    pub fn among(&self, sentence: usize, article: usize) -> &[Ranked] {
        let all = self.all(sentence);
        let from = all.partition_point(|ranked| ranked.article < article);
        let to = all.partition_point(|ranked| ranked.article <= article);
        &all[from..to]
    }

    /// How many pairs of `a` in the article of `b` are better than the pair with `b`, and by how much that pair
    /// is better than the best of the others, or worse.
    pub fn standing(&self, profiles: &Profiles, a: usize, b: usize) -> (usize, f64) {
        let pairs = self.among(a, profiles.all[b].place.article);
        let rank = pairs.iter().position(|pair| pair.other == b);
        let rank = rank.unwrap_or(pairs.len());
        let own = pairs.get(rank).map_or(0.0, |pair| pair.worth);
        let rival = pairs.get(usize::from(rank == 0));
        (rank, own - rival.map_or(0.0, |pair| pair.worth))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::options::Options;
    use crate::text::key::Interner;

    #[test]
    fn a_pair_stands_among_the_pairs_of_one_article() {
        let mut interner = Interner::default();
        let options = Options::default();
        let texts = ["One pier.", "Two piers.", "Three piers."];
        let articles = texts.map(|text| Article::of_sentence(text, &options, &mut interner));
        let mut profiles = Profiles::of(&articles, &interner, &options);
        // The second and third sentence stand in one article.
        profiles.all[2].place.article = 1;
        let candidates = [Candidate { a: 0, b: 1 }, Candidate { a: 0, b: 2 }];
        let ranking = Ranking::of(&profiles, &candidates, &[0.25, 0.75]);
        assert_eq!(ranking.standing(&profiles, 0, 2), (0, 0.5));
        assert_eq!(ranking.standing(&profiles, 0, 1), (1, -0.5));
        assert_eq!(ranking.standing(&profiles, 1, 0), (0, 0.25));
    }
}
