//! Pieces: quotations as runs of facts, and which of them are one utterance.
//!
//! A run is what one pair of marks holds, over all its sentences, and what goes on behind "he said". Its
//! sentences may belong to several utterances, where other articles quote them apart; one that no other
//! article has goes with the sentence before it.

use rustc_hash::FxHashMap;

use super::{Difference, Form, Wording};
use crate::article::{Article, Word};
use crate::diff::Edit;
use crate::facts::{self, Fact, Kind};
use crate::options::Options;
use crate::order;
use crate::sets::Sets;
use crate::similarity::profile::Place;
use crate::span::Span;

/// A stretch of one article that words an utterance.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Its article and its first sentence.
    pub place: Place,
    /// Where it stands.
    pub span: Span,
    pub form: Form,
    pub speaker: Option<String>,
    /// The group of its first fact.
    pub group: usize,
    /// Its words, "he said" in the midst of them left out.
    pub words: Vec<Word>,
    /// Its sentences.
    pub sentences: std::ops::RangeInclusive<usize>,
}

impl Piece {
    /// The places of its sentences.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let article = self.place.article;
        self.sentences
            .clone()
            .map(move |sentence| Place { article, sentence })
    }

    pub fn wording(&self, differs: Vec<Difference>, edits: Vec<Edit>) -> Wording {
        Wording {
            place: self.place,
            span: self.span,
            form: self.form,
            speaker: self.speaker.clone(),
            differs,
            edits,
        }
    }
}

/// "He said" between two parts of a quotation takes no more bytes.
const REMARK: usize = 120;

/// A quotation of an article: indices of its facts.
#[derive(Debug)]
struct Run {
    article: usize,
    facts: Vec<usize>,
}

/// The quoted pieces of each utterance, in the order of their first.
pub(super) fn utterances(
    articles: &[Article],
    groups: &[Vec<usize>],
    options: &Options,
) -> Vec<Vec<Piece>> {
    let runs: Vec<Run> = articles
        .iter()
        .enumerate()
        .flat_map(|(index, article)| runs(index, article, options))
        .collect();
    let mut sets = joined(articles, groups, &runs);
    let mut utterances: Vec<Vec<Piece>> = Vec::new();
    let mut number: FxHashMap<usize, usize> = FxHashMap::default();
    for run in &runs {
        let rooted = run.facts.iter().map(|&fact| {
            let root = sets.root(groups[run.article][fact]);
            (root, fact)
        });
        let rooted: Vec<(usize, usize)> = rooted.collect();
        for part in rooted.chunk_by(|a, b| a.0 == b.0) {
            let next = utterances.len();
            let at = *number.entry(part[0].0).or_insert(next);
            if at == next {
                utterances.push(Vec::new());
            }
            let facts: Vec<usize> = part.iter().map(|one| one.1).collect();
            utterances[at].push(piece(articles, groups, run.article, &facts));
        }
    }
    utterances
}

fn piece(articles: &[Article], groups: &[Vec<usize>], article: usize, facts: &[usize]) -> Piece {
    let of = &articles[article];
    let fact = |at: usize| &of.facts[facts[at]];
    let last = fact(facts.len() - 1);
    let direct = facts
        .iter()
        .any(|at| of.facts[*at].form == Some(facts::Form::Direct));
    let words = facts
        .iter()
        .flat_map(|at| &of.words[of.words_in(of.facts[*at].span)]);
    Piece {
        place: Place {
            article,
            sentence: fact(0).sentence,
        },
        span: Span::new(fact(0).span.start, last.span.end),
        form: if direct { Form::Direct } else { Form::Partial },
        speaker: fact(0).speaker.clone(),
        group: groups[article][facts[0]],
        words: words.copied().collect(),
        sentences: fact(0).sentence..=last.sentence,
    }
}

/// The quotations of an article, furniture aside.
fn runs(index: usize, article: &Article, options: &Options) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, fact) in article.facts.iter().enumerate() {
        if fact.kind != Kind::Quotation || !article.is_compared(fact.sentence, options) {
            continue;
        }
        let last = runs
            .last_mut()
            .and_then(|run| Some((*run.facts.last()?, run)));
        match last {
            Some((before, run)) if goes_on(article, &article.facts[before], fact) => {
                run.facts.push(at);
            }
            _ => runs.push(Run {
                article: index,
                facts: vec![at],
            }),
        }
    }
    runs
}

/// True where nothing but marks parts the two, or "he said" does.
fn goes_on(article: &Article, before: &Fact, fact: &Fact) -> bool {
    if fact.span.start < before.span.end || fact.speaker != before.speaker {
        return false;
    }
    let between = article.slice(Span::new(before.span.end, fact.span.start));
    if between.len() > REMARK {
        return false;
    }
    let direct = |fact: &Fact| fact.form == Some(facts::Form::Direct);
    let remark = before.sentence == fact.sentence && direct(before) && direct(fact);
    remark || !between.chars().any(char::is_alphanumeric)
}

/// Which groups are one utterance: those of facts side by side in a run, where two articles have them so, or
/// where only this article has one of them.
fn joined(articles: &[Article], groups: &[Vec<usize>], runs: &[Run]) -> Sets {
    let mut home: FxHashMap<usize, usize> = FxHashMap::default();
    let mut shared: FxHashMap<usize, bool> = FxHashMap::default();
    let mut pairs: FxHashMap<(usize, usize), (usize, bool)> = FxHashMap::default();
    for run in runs {
        let of = run.facts.iter().map(|fact| groups[run.article][*fact]);
        let of: Vec<usize> = of.collect();
        for group in &of {
            let first = *home.entry(*group).or_insert(run.article);
            *shared.entry(*group).or_default() |= first != run.article;
        }
        for pair in of.windows(2) {
            let seen = pairs
                .entry((pair[0], pair[1]))
                .or_insert((run.article, false));
            seen.1 |= seen.0 != run.article;
        }
    }
    let last = groups.iter().flatten().max();
    let mut sets = Sets::of(last.map_or(0, |last| last + 1));
    for run in runs {
        let mut led = false;
        for pair in run.facts.windows(2) {
            let of = [0, 1].map(|side| groups[run.article][pair[side]]);
            led |= shared[&of[0]];
            let facts = [0, 1].map(|side| &articles[run.article].facts[pair[side]]);
            let one_sentence = facts[0].sentence == facts[1].sentence;
            let together = pairs.get(&(of[0], of[1])).is_some_and(|seen| seen.1);
            if one_sentence || together || !shared[&of[1]] || !led {
                sets.join(of[0], of[1]);
            }
        }
    }
    sets
}

/// The pieces by article, then by place.
pub(super) fn sort(pieces: &mut Vec<Piece>) {
    order::sort_by_key(pieces, |piece| (piece.place, piece.span));
}
