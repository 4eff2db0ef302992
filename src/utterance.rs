//! Utterances: what was said once, in every wording that the articles have of it.
//!
//! A wording is a quotation, which may run over several sentences, or a sentence that tells in the article's
//! own words what another article quotes. Quotations belong together by their groups, tellings by the
//! statements that their sentences stand in. The first wording is the fullest quoted one; every other says
//! how it differs. Misses what is told in a sentence that no statement joins to the quotation.

mod differ;
mod piece;
mod rarer;
mod told;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::diff::Edit;
use crate::options::Options;
use crate::order;
use crate::similarity::profile::Place;
use crate::span::Span;
use piece::Piece;

/// Quotations of fewer words do not tell that their speaker is another.
const FEW_WORDS: usize = 4;

/// How the words of a speaker are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Quoted, a clause of its own.
    Direct,
    /// Quoted, a few words inside the article's own sentence.
    Partial,
    /// In the article's words.
    Indirect,
}

/// How a wording differs from the fullest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// It leaves words out.
    Truncated,
    /// It has words that the fullest lacks.
    Extended,
    /// It says some of it in other words.
    Reworded,
    /// Another speaker says it.
    Reattributed,
    /// It is told without quote marks.
    Indirect,
}

/// One wording of an utterance.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// Its article and its first sentence.
    pub place: Place,
    /// Where it stands.
    pub span: Span,
    /// Quoted or told.
    pub form: Form,
    /// Who speaks, as this article has it.
    pub speaker: Option<String>,
    /// How it differs from the first wording.
    pub differs: Vec<Difference>,
    /// The edits that make this wording out of the first one; empty for that one.
    pub edits: Vec<Edit>,
}

/// What was said once.
#[derive(Debug, Clone, PartialEq)]
pub struct Utterance {
    /// The group of the facts of its first wording.
    pub group: usize,
    /// The fullest quoted wording, then the others by article and place.
    pub wordings: Vec<Wording>,
}

/// The utterances that two or more articles have, by the place of their first wording. `groups` are those of
/// the facts, `statements` the sentences that say one thing, `rows` the statement of each sentence.
pub fn utterances(
    articles: &[Article],
    groups: &[Vec<usize>],
    statements: &[&[Place]],
    rows: &FxHashMap<Place, usize>,
    options: &Options,
) -> Vec<Utterance> {
    let people = People::of(articles, groups);
    let mut utterances: Vec<Utterance> = Vec::new();
    for pieces in piece::utterances(articles, groups, options) {
        let told = told::renderings(articles, &people, &pieces, |place| {
            rows.get(&place).map_or(&[][..], |row| statements[*row])
        });
        let first = fullest(&pieces);
        let apart = |article: usize| article != pieces[first].place.article;
        let shared = pieces.iter().any(|piece| apart(piece.place.article))
            || told.iter().any(|told| apart(told.place.article));
        if shared {
            utterances.push(utterance(articles, &people, &pieces, first, told));
        }
    }
    order::sort_by_key(&mut utterances, |one| {
        (one.wordings[0].place, one.wordings[0].span)
    });
    utterances
}

/// The piece with the most words; of equals one that is a clause of its own, then the first.
fn fullest(pieces: &[Piece]) -> usize {
    let rank = |piece: &Piece| (piece.words.len(), piece.form == Form::Direct);
    (1..pieces.len()).fold(0, |best, at| {
        if rank(&pieces[at]) > rank(&pieces[best]) {
            at
        } else {
            best
        }
    })
}

fn utterance(
    articles: &[Article],
    people: &People,
    pieces: &[Piece],
    first: usize,
    told: Vec<Piece>,
) -> Utterance {
    let fullest = &pieces[first];
    let others = pieces
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != first)
        .map(|(_, piece)| piece);
    let mut rest: Vec<Wording> = others
        .chain(&told)
        .map(|piece| differ::wording(articles, people, fullest, piece))
        .collect();
    order::sort_by_key(&mut rest, |one| (one.place, one.span));
    let mut wordings = vec![fullest.wording(Vec::new(), Vec::new())];
    wordings.append(&mut rest);
    Utterance {
        group: fullest.group,
        wordings,
    }
}

/// Which person a name means, over all articles.
#[derive(Debug)]
struct People<'a> {
    /// The group of a name in an article.
    group: FxHashMap<(usize, &'a str), usize>,
    /// The groups of those who are quoted anywhere.
    speakers: FxHashSet<usize>,
}

impl<'a> People<'a> {
    fn of(articles: &'a [Article], groups: &[Vec<usize>]) -> People<'a> {
        let mut group = FxHashMap::default();
        let facts = || {
            articles
                .iter()
                .zip(groups)
                .enumerate()
                .flat_map(|(at, (article, groups))| {
                    article
                        .facts
                        .iter()
                        .zip(groups)
                        .map(move |(fact, group)| (at, fact, *group))
                })
        };
        for (article, fact, of) in facts() {
            if let Some(name) = fact
                .text()
                .filter(|_| fact.kind == crate::facts::Kind::Name)
            {
                group.entry((article, name)).or_insert(of);
            }
        }
        let quoted = facts().filter_map(|(article, fact, _)| {
            let speaker = fact.speaker.as_deref()?;
            group.get(&(article, speaker)).copied()
        });
        let speakers = quoted.collect();
        People { group, speakers }
    }

    /// The group of the person whom an article calls so.
    fn group(&self, article: usize, name: Option<&str>) -> Option<usize> {
        self.group.get(&(article, name?)).copied()
    }

    /// True where two articles name different speakers. A word or two may be anybody's.
    fn differ(&self, a: &Piece, b: &Piece) -> bool {
        if a.words.len().min(b.words.len()) < FEW_WORDS {
            return false;
        }
        let of = |piece: &Piece| self.group(piece.place.article, piece.speaker.as_deref());
        matches!((of(a), of(b)), (Some(a), Some(b)) if a != b)
    }
}
