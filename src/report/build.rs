//! A comparison as a report: the same findings with offsets in UTF-16 code units.

use crate::align::link::{Because, Kind, Link};
use crate::article::Article;
use crate::comparison::Comparison;
use crate::diff::{Edit, Op};
use crate::overlap::Matrix;
use crate::passage::Passage;
use crate::report::findings::findings;
use crate::report::offsets::Offsets;
use crate::report::types;
use crate::similarity::profile::Place;
use crate::statement::Statement;
use crate::text::block::{Block, BlockKind};
use crate::text::furniture::Role;

/// The version of the report's shape.
pub const SCHEMA: u32 = 1;

/// The report of a comparison.
pub fn report(comparison: &Comparison) -> types::Report {
    let offsets = offsets(&comparison.articles);
    let matrix = |matrix: &Matrix| {
        matrix
            .iter()
            .map(|row| row.iter().map(|&share| rounded(share)).collect())
            .collect()
    };
    let found = findings(
        &comparison.articles,
        &comparison.findings,
        comparison.statements.len(),
    );
    types::Report {
        schema: SCHEMA,
        articles: comparison
            .articles
            .iter()
            .zip(&offsets)
            .map(|(one, offsets)| article(one, offsets))
            .collect(),
        links: comparison
            .links
            .iter()
            .map(|one| link(one, &offsets))
            .collect(),
        statements: statements(&comparison.statements, found.statements),
        passages: comparison
            .passages
            .iter()
            .map(|one| passage(one, &comparison.articles, &offsets))
            .collect(),
        facts: found.facts,
        utterances: found.utterances,
        divergences: found.divergences,
        overlap: matrix(&comparison.overlap),
        verbatim: matrix(&comparison.verbatim),
    }
}

pub(super) fn offsets(articles: &[Article]) -> Vec<Offsets> {
    let of = |one: &Article| Offsets::of(&one.source.text);
    articles.iter().map(of).collect()
}

/// To three places: finer steps say nothing, and would only make reports longer.
fn rounded(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}

pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a comparison holds fewer than 2^32 of anything")
}

fn place(place: Place) -> types::Place {
    types::Place(number(place.article), number(place.sentence))
}

fn article(article: &Article, offsets: &Offsets) -> types::Article {
    let report = article
        .sentences
        .iter()
        .filter(|sentence| sentence.role != Role::Furniture);
    types::Article {
        title: article.title.clone(),
        language: article.language.0.to_owned(),
        words: number(report.map(|sentence| sentence.words.len()).sum()),
        blocks: article
            .blocks
            .iter()
            .map(|one| block(one, offsets))
            .collect(),
        sentences: article
            .sentences
            .iter()
            .map(|one| types::Sentence {
                span: offsets.span(one.span),
                block: number(one.block),
                role: role(one.role),
            })
            .collect(),
    }
}

fn block(block: &Block, offsets: &Offsets) -> types::Block {
    let kind = match block.kind {
        BlockKind::Paragraph => types::BlockKind::Paragraph,
        BlockKind::Heading => types::BlockKind::Heading,
        BlockKind::ListItem => types::BlockKind::ListItem,
    };
    types::Block {
        span: offsets.span(block.span),
        kind,
    }
}

/// The role of a sentence as the report names it.
pub fn role(role: Role) -> types::Role {
    match role {
        Role::Headline => types::Role::Headline,
        Role::Body => types::Role::Body,
        Role::Furniture => types::Role::Furniture,
    }
}

fn link(link: &Link, offsets: &[Offsets]) -> types::Link {
    let (a, b) = (&offsets[link.a.article], &offsets[link.b.article]);
    types::Link {
        a: place(link.a),
        b: place(link.b),
        kind: kind(link.kind),
        score: rounded(link.score),
        edits: link.edits.iter().map(|one| edit(one, a, b)).collect(),
        because: because(&link.because, a),
    }
}

fn kind(kind: Kind) -> types::LinkKind {
    match kind {
        Kind::Verbatim => types::LinkKind::Verbatim,
        Kind::Edited => types::LinkKind::Edited,
        Kind::Reworded => types::LinkKind::Reworded,
        Kind::Partial => types::LinkKind::Partial,
    }
}

/// One edit in the offsets of the two texts that it joins.
pub fn edit(edit: &Edit, a: &Offsets, b: &Offsets) -> types::Edit {
    let op = match edit.op {
        Op::Equal => types::EditOp::Equal,
        Op::Insert => types::EditOp::Insert,
        Op::Delete => types::EditOp::Delete,
        Op::Replace => types::EditOp::Replace,
    };
    types::Edit {
        op,
        a: a.span(edit.a),
        b: b.span(edit.b),
    }
}

fn because(because: &Because, offsets: &Offsets) -> types::Because {
    let spans =
        |spans: &[crate::span::Span]| spans.iter().map(|&span| offsets.span(span)).collect();
    types::Because {
        words: spans(&because.words),
        figures: spans(&because.figures),
        names: spans(&because.names),
        quotation: because.quotation,
        neighbours: because.neighbours,
        pinned: because.pinned,
    }
}

fn statements(statements: &[Statement], divergences: Vec<Vec<u32>>) -> Vec<types::Statement> {
    let statement = |(statement, divergences): (&Statement, Vec<u32>)| types::Statement {
        members: statement
            .members
            .iter()
            .map(|&member| place(member))
            .collect(),
        articles: number(statement.articles()),
        divergences,
    };
    statements.iter().zip(divergences).map(statement).collect()
}

fn passage(passage: &Passage, articles: &[Article], offsets: &[Offsets]) -> types::Passage {
    let places = passage.places.iter().map(|run| types::ArticleSpan {
        article: number(run.article),
        span: offsets[run.article].span(articles[run.article].span_of(run.words.range())),
    });
    types::Passage {
        words: number(passage.words),
        places: places.collect(),
    }
}
