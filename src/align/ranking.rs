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
    /// Index of the candidate.
    candidate: usize,
    /// Which of the candidate's sentences ranks it.
    side: usize,
}

/// Where a pair stands among the pairs of one of its sentences with the article of the other.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing {
    /// How many of them are better.
    pub rank: usize,
    /// By how much the pair is better than the best of the others, or worse.
    pub lead: f64,
}

/// For each sentence its candidates by article, best first.
#[derive(Debug)]
pub struct Ranking {
    ranked: Vec<Vec<Ranked>>,
    standings: Vec<[Standing; 2]>,
}

impl Ranking {
    /// The ranking of candidates that are worth so much each.
    pub fn of(profiles: &Profiles, candidates: &[Candidate], worth: &[f64]) -> Ranking {
        let mut ranked: Vec<Vec<Ranked>> = vec![Vec::new(); profiles.all.len()];
        for (candidate, (&Candidate { a, b }, &worth)) in candidates.iter().zip(worth).enumerate() {
            for (side, (one, other)) in [(a, b), (b, a)].into_iter().enumerate() {
                ranked[one].push(Ranked {
                    article: profiles.all[other].place.article,
                    worth,
                    other,
                    candidate,
                    side,
                });
            }
        }
        let mut standings = vec![[Standing::default(); 2]; candidates.len()];
        for pairs in &mut ranked {
            order::sort_by(pairs, |x, y| {
                let better = y.worth.total_cmp(&x.worth).then(x.other.cmp(&y.other));
                x.article.cmp(&y.article).then(better)
            });
            for rivals in pairs.chunk_by(|x, y| x.article == y.article) {
                for (rank, pair) in rivals.iter().enumerate() {
                    let best = rivals.get(usize::from(rank == 0));
                    let lead = pair.worth - best.map_or(0.0, |rival| rival.worth);
                    standings[pair.candidate][pair.side] = Standing { rank, lead };
                }
            }
        }
        Ranking { ranked, standings }
    }

    /// All candidates of a sentence, by article, best first.
    pub fn all(&self, sentence: usize) -> &[Ranked] {
        &self.ranked[sentence]
    }

    /// Where a candidate stands with its first and with its second sentence.
    pub fn standings(&self, candidate: usize) -> [Standing; 2] {
        self.standings[candidate]
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
        let standings = |candidate| {
            let both: [Standing; 2] = ranking.standings(candidate);
            both.map(|one| (one.rank, one.lead))
        };
        assert_eq!(standings(0), [(1, -0.5), (0, 0.25)]);
        assert_eq!(standings(1), [(0, 0.5), (0, 0.75)]);
    }
}
