//! Divergences: what disagrees inside a statement. Evidence for a reader, and no verdict on who is right.
//!
//! Each kind is one file over the same [`telling`]s: what each article says in the statement. Amounts and days are
//! compared where their contexts are alike, and never where one article tells both, for then they are two things.

use crate::article::Article;
use crate::facts::{Approximation, Value};
use crate::order;
use crate::similarity::profile::Place;
use crate::span::Span;
use crate::utterance::Utterance;
use quoted::Wordings;
use telling::{Stems, Telling};

mod amounts;
mod days;
mod extent;
mod measured;
mod named;
mod quoted;
mod sure;
mod telling;
mod things;
mod told;

/// What disagrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Amounts.
    Quantity,
    /// Dates.
    Date,
    /// Names.
    Name,
    /// Quoted words.
    Quotation,
    /// Affirmed here, denied there.
    Polarity,
    /// Sure here, doubtful there.
    Certainty,
}

/// How far it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Not both can hold as they stand.
    Contradiction,
    /// One says more, or more exactly.
    Precision,
    /// The same said otherwise.
    Variation,
}

/// What one article says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Index of the article.
    pub article: usize,
    /// Where it says it; where it is silent, the words that it could have said it with.
    pub span: Span,
    /// What it says; `None` where it is silent.
    pub value: Option<Value>,
    /// Of an amount: how exactly it is given; `None` where it is given as exact.
    pub approximation: Option<Approximation>,
    /// Of an amount: its unit, where so many of it are not so many of the divergence's: miles beside kilometres.
    pub unit: Option<String>,
}

/// What articles tell differently in one statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Divergence {
    /// Index of the statement.
    pub statement: usize,
    /// What disagrees.
    pub kind: Kind,
    /// How far it goes.
    pub strength: Strength,
    /// Of amounts: the unit, or what is counted.
    pub unit: Option<String>,
    /// What each article says, by article and place.
    pub places: Vec<Side>,
}

/// A divergence before it knows its statement.
#[derive(Debug)]
struct Difference {
    kind: Kind,
    strength: Strength,
    unit: Option<String>,
    places: Vec<Side>,
}

/// What disagrees in each statement of several articles; by statement, then the furthest first. `groups` are those of
/// the articles' facts; a statement is given by its members, by article and place; `utterances` are those of the whole.
pub fn divergences(
    articles: &[Article],
    groups: &[Vec<usize>],
    statements: &[&[Place]],
    utterances: &[Utterance],
) -> Vec<Divergence> {
    let wordings = Wordings::of(articles, utterances);
    let mut stems = Stems::default();
    let mut found = Vec::new();
    for (statement, members) in statements.iter().enumerate() {
        let tellings: Vec<Telling> = members
            .chunk_by(|x, y| x.article == y.article)
            .map(|members| Telling::of(members, articles, groups, &mut stems))
            .collect();
        found.extend(
            differences(&tellings, &wordings)
                .into_iter()
                .map(|difference| Divergence {
                    statement,
                    kind: difference.kind,
                    strength: difference.strength,
                    unit: difference.unit,
                    places: difference.places,
                }),
        );
    }
    found
}

fn differences(tellings: &[Telling], wordings: &Wordings) -> Vec<Difference> {
    let kinds = [
        amounts::differences(tellings),
        days::differences(tellings),
        named::differences(tellings),
        quoted::differences(tellings, wordings),
        sure::differences(tellings),
        told::differences(tellings),
    ];
    let mut differences: Vec<Difference> = kinds.into_iter().flatten().collect();
    for one in &mut differences {
        order::sort_by_key(&mut one.places, |place| (place.article, place.span));
        one.places
            .dedup_by(|x, y| (x.article, x.span) == (y.article, y.span));
    }
    // What stands first in the first article comes first; the order of articles is that of their texts.
    order::sort_by_key(&mut differences, |one| {
        let first = one.places.first().map(|place| (place.article, place.span));
        (one.strength, one.kind, first)
    });
    differences
}
