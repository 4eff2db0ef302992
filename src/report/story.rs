//! The story: a report joined with its texts, row by row, as every format for people tells it.
//!
//! Formats decide how a row looks; what it says is decided here, and how that is put in words beside it.

use rustc_hash::FxHashMap;

use crate::article::Source;
use crate::report::disagreement::{Disagreement, Version};
use crate::report::offsets::Offsets;
use crate::report::types::{self, Divergence, EditOp, Link, Place, Report};
use crate::report::words::letter;
use crate::span::Span;

/// A report with the texts that it speaks of.
#[derive(Debug)]
pub struct Story<'a> {
    /// The articles, in the order in which they were given.
    pub articles: Vec<Article<'a>>,
    /// The rows, in narrative order.
    pub rows: Vec<Row<'a>>,
    /// Verbatim reuse, longest first.
    pub passages: Vec<Passage<'a>>,
    /// `overlap[a][b]`: share of `a`'s words that `b` tells too.
    pub overlap: &'a [Vec<f64>],
}

/// An article as a format names it.
#[derive(Debug)]
pub struct Article<'a> {
    /// Its letter: A, B, ... Z, AA, AB.
    pub letter: String,
    /// The name that it was given.
    pub name: &'a str,
    /// What the report says of it.
    pub report: &'a types::Article,
}

/// One row: a statement with the words of its members.
#[derive(Debug)]
pub struct Row<'a> {
    /// Which articles tell it, by index.
    pub told_by: Vec<usize>,
    /// Its sentences, by article, then by place.
    pub members: Vec<Member<'a>>,
    /// What they disagree on, the furthest first.
    pub disagreements: Vec<Disagreement<'a>>,
}

/// A sentence in a row.
#[derive(Debug)]
pub struct Member<'a> {
    /// Index of its article.
    pub article: usize,
    /// Index of the sentence in its article.
    pub sentence: usize,
    /// What it is in its article.
    pub role: types::Role,
    /// Its words.
    pub text: &'a str,
    /// How it compares with the first sentence of the row that it is linked with; none where it is itself
    /// the first, or linked with later ones only.
    pub wording: Option<Wording<'a>>,
    /// Its most certain link inside the row.
    pub best: Option<&'a Link>,
}

/// A sentence beside another that says the same.
#[derive(Debug)]
pub struct Wording<'a> {
    /// Index of the other in the row's members.
    pub beside: usize,
    /// How alike they are.
    pub kind: types::LinkKind,
    /// A reader linked them, whatever the evidence.
    pub pinned: bool,
    /// The words of both, in order.
    pub parts: Vec<Part<'a>>,
}

/// A stretch of words, seen from the later sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// Both have it, in the later one's spelling.
    Same(&'a str),
    /// Only the earlier sentence has it.
    Gone(&'a str),
    /// Only the later sentence has it.
    New(&'a str),
}

/// A run of equal words and who has it.
#[derive(Debug)]
pub struct Passage<'a> {
    /// How many words.
    pub words: u32,
    /// The articles that have it, by index.
    pub articles: Vec<usize>,
    /// The words, as the first of them has them.
    pub text: &'a str,
}

/// A text that a report's spans cut.
struct Text<'a>(&'a str, Offsets);

impl<'a> Text<'a> {
    fn slice(&self, span: types::Span) -> &'a str {
        let Span { start, end } = self.1.bytes(span);
        &self.0[start..end]
    }

    /// True where white space stands before the span.
    fn begins_word(&self, span: types::Span) -> bool {
        self.0[..self.1.byte(span.0)].ends_with(char::is_whitespace)
    }
}

impl<'a> Part<'a> {
    /// Its words.
    pub fn text(self) -> &'a str {
        match self {
            Part::Same(text) | Part::Gone(text) | Part::New(text) => text,
        }
    }
}

type Links<'a> = FxHashMap<(Place, Place), &'a Link>;

impl<'a> Story<'a> {
    /// The story of a report and the sources that it was made from, in the order in which they were given.
    ///
    /// # Panics
    /// Where the sources are not those of the report, which is a bug of the caller.
    pub fn of(report: &'a Report, sources: impl IntoIterator<Item = &'a Source>) -> Story<'a> {
        let sources: Vec<&Source> = sources.into_iter().collect();
        assert_eq!(
            sources.len(),
            report.articles.len(),
            "one source an article"
        );
        let text = |source: &&'a Source| Text(&source.text, Offsets::of(&source.text));
        let texts: Vec<Text<'a>> = sources.iter().map(text).collect();
        let links = report.links.iter().map(|link| ((link.a, link.b), link));
        let links: Links<'a> = links.collect();
        let articles = report.articles.iter().zip(&sources).enumerate();
        Story {
            articles: articles
                .map(|(index, (report, source))| Article {
                    letter: letter(index),
                    name: &source.name,
                    report,
                })
                .collect(),
            rows: report
                .statements
                .iter()
                .map(|statement| row(report, &texts, &links, statement))
                .collect(),
            passages: report
                .passages
                .iter()
                .map(|one| passage(&texts, one))
                .collect(),
            overlap: &report.overlap,
        }
    }

    /// The rows in stretches that need one heading: what only one article tells, sentence after sentence,
    /// is one; every other row is its own.
    pub fn stretches(&self) -> impl Iterator<Item = &[Row<'a>]> {
        self.rows
            .chunk_by(|x, y| x.told_by.len() == 1 && x.told_by == y.told_by)
    }
}

/// The sentences of several rows, each with its row.
pub fn members<'r, 'a>(rows: &'r [Row<'a>]) -> impl Iterator<Item = (&'r Row<'a>, &'r Member<'a>)> {
    rows.iter()
        .flat_map(|row| row.members.iter().map(move |member| (row, member)))
}

fn row<'a>(
    report: &'a Report,
    texts: &[Text<'a>],
    links: &Links<'a>,
    statement: &types::Statement,
) -> Row<'a> {
    let members = &statement.members;
    let mut told_by: Vec<usize> = members.iter().map(|place| place.0 as usize).collect();
    told_by.dedup();
    let member = |(index, &place): (usize, &Place)| {
        let (article, sentence) = (place.0 as usize, place.1 as usize);
        let shown = report.articles[article].sentences[sentence];
        let beside = members[..index]
            .iter()
            .enumerate()
            .find_map(|(at, &other)| links.get(&(other, place)).map(|link| (at, *link)));
        let all = members
            .iter()
            .filter_map(|&other| links.get(&(place.min(other), place.max(other))));
        Member {
            article,
            sentence,
            role: shown.role,
            text: texts[article].slice(shown.span),
            wording: beside.map(|(at, link)| wording(texts, at, link)),
            best: all
                .copied()
                .reduce(|x, y| if y.score > x.score { y } else { x }),
        }
    };
    Row {
        told_by,
        members: members.iter().enumerate().map(member).collect(),
        disagreements: statement
            .divergences
            .iter()
            .map(|&index| disagreement(&report.divergences[index as usize], texts))
            .collect(),
    }
}

/// What is said in one divergence, each version once: the same amount as exactly, or the same words.
fn disagreement<'a>(divergence: &'a Divergence, texts: &[Text<'a>]) -> Disagreement<'a> {
    let mut versions: Vec<Version<'a>> = Vec::new();
    for place in &divergence.places {
        let article = place.article as usize;
        let words = place
            .value
            .as_ref()
            .map(|_| texts[article].slice(place.span));
        let version = Version {
            words,
            value: place.value.as_ref(),
            approximation: place.approximation,
            unit: place.unit.as_deref(),
            articles: vec![article],
        };
        match versions.iter_mut().find(|one| one.says_as(&version)) {
            Some(same) if same.articles.contains(&article) => {}
            Some(same) => same.articles.push(article),
            None => versions.push(version),
        }
    }
    Disagreement {
        kind: divergence.kind,
        strength: divergence.strength,
        unit: divergence.unit.as_deref(),
        versions,
    }
}

fn wording<'a>(texts: &[Text<'a>], beside: usize, link: &Link) -> Wording<'a> {
    let (a, b) = (&texts[link.a.0 as usize], &texts[link.b.0 as usize]);
    let mut parts = Vec::new();
    for edit in &link.edits {
        if matches!(edit.op, EditOp::Delete | EditOp::Replace) {
            add(
                &mut parts,
                a.begins_word(edit.a),
                Part::Gone(a.slice(edit.a)),
            );
        }
        match edit.op {
            EditOp::Equal => add(
                &mut parts,
                b.begins_word(edit.b),
                Part::Same(b.slice(edit.b)),
            ),
            EditOp::Insert | EditOp::Replace => {
                add(
                    &mut parts,
                    b.begins_word(edit.b),
                    Part::New(b.slice(edit.b)),
                );
            }
            EditOp::Delete => {}
        }
    }
    Wording {
        beside,
        kind: link.kind,
        pinned: link.because.pinned,
        parts,
    }
}

/// Adds a part, with the space before it that its own text has there and the part before it lacks.
fn add<'a>(parts: &mut Vec<Part<'a>>, apart: bool, part: Part<'a>) {
    let joined = parts
        .last()
        .is_some_and(|last| !last.text().ends_with(char::is_whitespace));
    if apart && joined {
        parts.push(Part::Same(" "));
    }
    parts.push(part);
}

fn passage<'a>(texts: &[Text<'a>], passage: &types::Passage) -> Passage<'a> {
    let mut articles: Vec<usize> = passage
        .places
        .iter()
        .map(|one| one.article as usize)
        .collect();
    articles.dedup();
    let first = passage.places[0];
    Passage {
        words: passage.words,
        articles,
        text: texts[first.article as usize].slice(first.span),
    }
}
