//! Overlap: the share of an article's words that another article also carries. Not symmetric.

use crate::align::link::{Kind, Link};
use crate::article::Article;
use crate::diff::Op;
use crate::options::Options;
use crate::passage::Passage;

/// A number for each ordered pair of articles: row `a`, column `b`.
pub type Matrix = Vec<Vec<f64>>;

/// The share of `a`'s compared words that `b` tells too. A sentence that is reworded counts with all its words;
/// an edited one without those that only it has; of a partial link the shorter side counts with all its words, the
/// longer with those that both have.
pub fn overlap(articles: &[Article], links: &[Link], options: &Options) -> Matrix {
    let mut told = Told::new(articles);
    for link in links {
        let length = |place: crate::similarity::profile::Place| {
            articles[place.article].words_of(place.sentence).len()
        };
        let (a_words, b_words) = (length(link.a), length(link.b));
        for (here, there, shorter) in [
            (link.a, link.b, a_words <= b_words),
            (link.b, link.a, b_words <= a_words),
        ] {
            let article = &articles[here.article];
            for edit in link
                .edits
                .iter()
                .filter(|edit| is_told(link.kind, edit.op, shorter))
            {
                let span = if here == link.a { edit.a } else { edit.b };
                told.mark(here.article, there.article, article.words_in(span));
            }
        }
    }
    told.shares(articles, options)
}

/// True where the words of an edit count as told by the other side as well.
fn is_told(kind: Kind, op: Op, shorter: bool) -> bool {
    match kind {
        Kind::Verbatim | Kind::Reworded => true,
        Kind::Edited => matches!(op, Op::Equal | Op::Replace),
        Kind::Partial => shorter || op == Op::Equal,
    }
}

/// The share of `a`'s compared words that stand word for word in a passage with `b`.
pub fn verbatim(articles: &[Article], passages: &[Passage], options: &Options) -> Matrix {
    let mut told = Told::new(articles);
    for passage in passages {
        for here in &passage.places {
            for there in passage
                .places
                .iter()
                .filter(|there| there.article != here.article)
            {
                told.mark(here.article, there.article, here.words.range());
            }
        }
    }
    told.shares(articles, options)
}

/// For each ordered pair of articles, which words of the first the second tells.
struct Told(Vec<Vec<Vec<bool>>>);

impl Told {
    fn new(articles: &[Article]) -> Told {
        Told(
            articles
                .iter()
                .map(|article| vec![vec![false; article.words.len()]; articles.len()])
                .collect(),
        )
    }

    fn mark(&mut self, here: usize, there: usize, words: std::ops::Range<usize>) {
        self.0[here][there][words].fill(true);
    }

    fn shares(&self, articles: &[Article], options: &Options) -> Matrix {
        let share = |a: usize, b: usize| {
            let (mut told, mut all) = (0, 0);
            for (index, sentence) in articles[a].sentences.iter().enumerate() {
                if articles[a].is_compared(index, options) {
                    let words = &self.0[a][b][sentence.words.clone()];
                    all += words.len();
                    told += words.iter().filter(|told| **told).count();
                }
            }
            if a == b {
                1.0
            } else {
                f64::from(told as u32) / f64::max(all as f64, 1.0)
            }
        };
        (0..articles.len())
            .map(|a| (0..articles.len()).map(|b| share(a, b)).collect())
            .collect()
    }
}
