//! What may not matter: the order of the articles, which of two comes first, how often one asks.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tellings::align::link::Kind;
use tellings::article::Article;
use tellings::comparison::Comparison;
use tellings::options::Options;
use tellings::report::types::{
    ArticleSpan, Edit, EditOp, Fact, Link, Passage, Place, Report, Utterance,
};
use tellings::text::furniture::Role;
use tellings::text::key::Interner;

use crate::{compared, config, generate, reported};

/// What a report says, in a shape that can be renumbered: reasons aside, which speak of the first side.
#[derive(Debug, PartialEq)]
pub struct Said {
    links: Vec<(Place, Place, String)>,
    statements: Vec<Vec<Place>>,
    passages: Vec<(u32, Vec<ArticleSpan>)>,
    /// What is told, by group; the groups by their first.
    facts: Vec<Vec<(ArticleSpan, String)>>,
    /// What was said once: the first wording, then the others by place.
    utterances: Vec<Vec<(ArticleSpan, String)>>,
    overlap: Vec<Vec<f64>>,
    verbatim: Vec<Vec<f64>>,
}

fn mirrored(edit: &Edit) -> Edit {
    let op = match edit.op {
        EditOp::Insert => EditOp::Delete,
        EditOp::Delete => EditOp::Insert,
        same => same,
    };
    Edit {
        op,
        a: edit.b,
        b: edit.a,
    }
}

/// A link with the article that `number` puts first as its `a`.
fn turned(link: &Link, number: impl Fn(u32) -> u32) -> (Place, Place, String) {
    let (a, b) = (
        Place(number(link.a.0), link.a.1),
        Place(number(link.b.0), link.b.1),
    );
    let (a, b, edits) = if a < b {
        (a, b, link.edits.clone())
    } else {
        (b, a, link.edits.iter().map(mirrored).collect())
    };
    let because = &link.because;
    let because = (because.quotation, because.neighbours, because.pinned);
    (
        a,
        b,
        format!("{:?} {} {because:?} {edits:?}", link.kind, link.score),
    )
}

/// The facts of each group, whatever its number.
fn grouped(facts: &[Fact], number: impl Fn(u32) -> u32) -> Vec<Vec<(ArticleSpan, String)>> {
    let mut groups: BTreeMap<u32, Vec<(ArticleSpan, String)>> = BTreeMap::new();
    for fact in facts {
        let place = ArticleSpan {
            article: number(fact.article),
            span: fact.span,
        };
        let stated = (
            fact.kind,
            fact.sentence,
            &fact.value,
            &fact.unit,
            &fact.speaker,
        );
        groups
            .entry(fact.group)
            .or_default()
            .push((place, format!("{stated:?}")));
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.iter_mut().for_each(|group| group.sort());
    groups.sort();
    groups
}

/// The wordings of the utterances; the utterances by their first.
fn worded(
    utterances: &[Utterance],
    number: impl Fn(u32) -> u32,
) -> Vec<Vec<(ArticleSpan, String)>> {
    let wordings = |utterance: &Utterance| {
        let wordings = utterance.wordings.iter().map(|one| {
            let place = ArticleSpan {
                article: number(one.article),
                span: one.span,
            };
            let stated = (one.form, &one.speaker, &one.differs, &one.edits);
            (place, format!("{stated:?}"))
        });
        let mut wordings: Vec<_> = wordings.collect();
        wordings[1..].sort();
        wordings
    };
    let mut utterances: Vec<_> = utterances.iter().map(wordings).collect();
    utterances.sort();
    utterances
}

/// What the report says, with article `i` renumbered as `order[i]`.
pub fn said(report: &Report, order: &[usize]) -> Said {
    let number = |article: u32| u32::try_from(order[article as usize]).expect("few articles");
    let mut links: Vec<_> = report
        .links
        .iter()
        .map(|link| turned(link, number))
        .collect();
    links.sort_by_key(|(a, b, _)| (*a, *b));
    let members = |members: &[Place]| {
        let mut members: Vec<Place> = members
            .iter()
            .map(|one| Place(number(one.0), one.1))
            .collect();
        members.sort();
        members
    };
    let places = |passage: &Passage| {
        let places = passage.places.iter().map(|one| ArticleSpan {
            article: number(one.article),
            span: one.span,
        });
        let mut places: Vec<ArticleSpan> = places.collect();
        places.sort_unstable();
        (passage.words, places)
    };
    let mut passages: Vec<_> = report.passages.iter().map(places).collect();
    passages.sort_by(|x, y| y.0.cmp(&x.0).then_with(|| x.1.cmp(&y.1)));
    let matrix = |matrix: &[Vec<f64>]| {
        let mut moved = vec![vec![0.0; order.len()]; order.len()];
        for (a, row) in matrix.iter().enumerate() {
            for (b, share) in row.iter().enumerate() {
                moved[order[a]][order[b]] = *share;
            }
        }
        moved
    };
    Said {
        links,
        statements: report
            .statements
            .iter()
            .map(|one| members(&one.members))
            .collect(),
        passages,
        facts: grouped(&report.facts, number),
        utterances: worded(&report.utterances, number),
        overlap: matrix(&report.overlap),
        verbatim: matrix(&report.verbatim),
    }
}

/// The comparison of texts under the names A, B, ... that they have in another order.
fn reordered(texts: &[String], order: &[usize]) -> Report {
    let mut sources = crate::common::named(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    sources = order.iter().map(|&one| sources[one].clone()).collect();
    crate::common::report(sources)
}

fn assert_all_equal(comparison: &Comparison, article: &Article) {
    for (index, sentence) in article.sentences.iter().enumerate() {
        let compared = sentence.role != Role::Furniture && !sentence.words.is_empty();
        let linked = comparison.links.iter().any(|link| {
            link.a.sentence == index && link.b.sentence == index && link.kind == Kind::Verbatim
        });
        let text = sentence.span.of(&article.source.text);
        assert!(!compared || linked, "{text:?} is not linked with itself");
    }
}

/// How often the text says its most repeated sentence. What is said over and over is not compared.
fn most_repeated(text: &str) -> usize {
    let mut interner = Interner::default();
    let article = Article::read(
        crate::common::named(&[text]).remove(0),
        &Options::default(),
        &mut interner,
    );
    let article = article.expect("an article");
    let mut times: BTreeMap<Vec<_>, usize> = BTreeMap::new();
    for sentence in 0..article.sentences.len() {
        let keys = article.words_of(sentence).iter().map(|word| word.key);
        *times.entry(keys.collect()).or_default() += 1;
    }
    times.into_values().max().unwrap_or(0)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_order_of_the_articles_changes_only_their_numbers(
        (texts, order) in generate::cluster().prop_flat_map(|texts| {
            let count = texts.len();
            (Just(texts), generate::order(count))
        })
    ) {
        let identity: Vec<usize> = (0..texts.len()).collect();
        let expected = said(&reported(&texts), &identity);
        prop_assert_eq!(said(&reordered(&texts, &order), &order), expected);
    }

    #[test]
    fn two_swapped_articles_mirror_every_edit(texts in generate::cluster()) {
        let there = reported(&texts[..2]);
        let back = reordered(&texts[..2], &[1, 0]);
        prop_assert_eq!(there.links.len(), back.links.len());
        for link in &there.links {
            let other = back.links.iter().find(|other| (other.a.1, other.b.1) == (link.b.1, link.a.1));
            let other = other.expect("the link is there from the other side");
            prop_assert_eq!(link.edits.iter().map(mirrored).collect::<Vec<_>>(), other.edits.clone());
            prop_assert_eq!((link.kind, link.score), (other.kind, other.score));
        }
        prop_assert_eq!(there.overlap[0][1], back.overlap[1][0]);
    }

    #[test]
    fn an_article_is_all_equal_to_itself(texts in generate::cluster()) {
        prop_assume!(most_repeated(&texts[0]) <= 6);
        let comparison = compared(&[texts[0].clone(), texts[0].clone()]);
        assert_all_equal(&comparison, &comparison.articles[0]);
        prop_assert_eq!(&comparison.overlap, &vec![vec![1.0; 2]; 2]);
    }

    #[test]
    fn the_same_articles_give_the_same_report(texts in generate::cluster()) {
        let json = || serde_json::to_string(&reported(&texts)).expect("a report is JSON");
        prop_assert_eq!(json(), json());
    }

    #[test]
    fn shares_are_shares(texts in generate::cluster()) {
        let report = reported(&texts);
        for matrix in [&report.overlap, &report.verbatim] {
            for (index, row) in matrix.iter().enumerate() {
                prop_assert!(row.iter().all(|share| (0.0..=1.0).contains(share)));
                prop_assert_eq!(row[index], 1.0);
            }
        }
    }
}
