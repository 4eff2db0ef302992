//! What facts promise: spans inside their sentences, on any text, and nothing that depends on the order of
//! articles. Quantities, dates, names, quotations and furniture of the five reports against labels, where those are there.

mod common;

use std::collections::BTreeSet;

use common::facts::{article, compared, f1};
use common::five::{At, Five, at, list, meets, number, span};
use proptest::prelude::*;
use serde_json::Value as Json;
use tellings::comparison::Comparison;
use tellings::facts::Kind;
use tellings::report::types::{Article, Fact, FactKind, Role, Value};

#[test]
fn facts_are_grouped_over_articles_whatever_their_order() {
    let texts = [
        "Mayor Ida Holm said in Tromsoe that “the ferry will run again in the spring,” after 12 days.",
        "“The ferry is going to run again by the spring,” Holm said in Tromso of the 12 days of rest.",
    ];
    let shared = |comparison: &Comparison| {
        let of = |article: usize| {
            let facts = comparison.articles[article].facts.iter();
            facts
                .zip(&comparison.findings.groups[article])
                .map(|(fact, group)| (fact.kind, *group))
        };
        let mut shared: Vec<Kind> = of(0)
            .filter(|one| of(1).any(|other| other == *one))
            .map(|one| one.0)
            .collect();
        shared.sort_unstable();
        shared
    };
    let (one, other) = (compared(&texts), compared(&[texts[1], texts[0]]));
    assert_eq!(
        shared(&one),
        [Kind::Quantity, Kind::Name, Kind::Name, Kind::Quotation]
    );
    assert_eq!(shared(&one), shared(&other));
}

proptest! {
    #[test]
    fn any_text_has_facts_inside_its_sentences(
        text in r#"(\PC|[0-9.,:/$€%-]|[ \n"“”‘’'()]|the |of |Ida |said |May |two |million |ago |NATO |half a ){0,60}"#
    ) {
        if let Some(article) = article(&text) {
            for fact in &article.facts {
                prop_assert!(article.sentences[fact.sentence].span.contains(fact.span));
                prop_assert!(!article.slice(fact.span).is_empty());
            }
        }
    }
}

/// Facts of one kind against labels of it: a reported one is right where it meets one with its value, and one that
/// meets only labels without a value counts neither way.
fn valued(five: &Five, labels: &str, kind: FactKind) -> f64 {
    let gold = list(&five.gold[labels]);
    let (mut right, mut reported, mut found) = (0, 0, BTreeSet::new());
    for fact in five.report.facts.iter().filter(|fact| fact.kind == kind) {
        let near = (0..gold.len()).filter(|&at| is_at(&gold[at], fact));
        let near: Vec<usize> = near.collect();
        let has_value = |at: &&usize| !gold[**at]["value"].is_null();
        let good = near
            .iter()
            .filter(has_value)
            .filter(|at| has(fact, &gold[**at]["value"]));
        let good: Vec<usize> = good.copied().collect();
        if good.is_empty() && !near.is_empty() && !near.iter().any(|at| has_value(&at)) {
            continue;
        }
        reported += 1;
        right += usize::from(!good.is_empty());
        found.extend(good);
    }
    let wanted = gold.iter().filter(|one| !one["value"].is_null()).count();
    f1(right, reported, found.len(), wanted)
}

/// The fact stands where the label does.
fn is_at(label: &Json, fact: &Fact) -> bool {
    number(&label["article"]) == fact.article && meets(span(&label["span"]), fact.span)
}

/// The fact has this value; a range has its ends.
fn has(fact: &Fact, value: &Json) -> bool {
    match &fact.value {
        Some(Value::Number(number)) => value.as_f64() == Some(*number),
        Some(Value::Range(ends)) => ends.iter().any(|end| value.as_f64() == Some(*end)),
        Some(Value::Text(text)) => value.as_str() == Some(text),
        None => false,
    }
}

/// Pairs of labelled mentions whose facts have one group, against the pairs of one label; `across` takes only pairs of
/// two articles.
fn joined(five: &Five, labels: &[Vec<&Json>], kind: FactKind, across: bool) -> f64 {
    let groups = |mention: &Json| -> BTreeSet<u32> {
        let facts = five.report.facts.iter().filter(|fact| fact.kind == kind);
        let there = facts.filter(|fact| is_at(mention, fact));
        there.map(|fact| fact.group).collect()
    };
    let mentions = labels.iter().enumerate().flat_map(|(label, of)| {
        of.iter()
            .map(move |one| (label, number(&one["article"]), groups(one)))
    });
    let mentions: Vec<(usize, u32, BTreeSet<u32>)> = mentions.collect();
    let (mut wanted, mut reported, mut right) = (0, 0, 0);
    for (at, (label, article, groups)) in mentions.iter().enumerate() {
        for (other, there, others) in &mentions[at + 1..] {
            if across && article == there {
                continue;
            }
            let (same, told) = (label == other, !groups.is_disjoint(others));
            wanted += usize::from(same);
            reported += usize::from(told);
            right += usize::from(same && told);
        }
    }
    f1(right, reported, right, wanted)
}

/// The labels' sentences around the reports, against those that the report calls so.
fn furniture(five: &Five) -> f64 {
    let wanted: BTreeSet<At> = list(&five.gold["furniture"]).iter().map(at).collect();
    let of_article = |(index, article): (u32, &Article)| {
        let sentences = article.sentences.iter();
        let around = sentences.filter(|one| one.role == Role::Furniture);
        let met = around.flat_map(|one| five.sentences(index, one.span));
        met.collect::<Vec<At>>()
    };
    let told = (0..).zip(&five.report.articles).flat_map(of_article);
    let told: BTreeSet<At> = told.collect();
    let right = wanted.intersection(&told).count();
    f1(right, told.len(), right, wanted.len())
}

#[test]
fn the_five_reports_keep_their_accuracy() {
    let Some(five) = Five::read() else {
        return;
    };
    let names = list(&five.gold["names"]).iter();
    let names = names.map(|one| list(&one["mentions"]).iter().collect());
    let names: Vec<Vec<&Json>> = names.collect();
    // What is told in an article's own words is no quotation among the facts.
    let quoted = |one: &&Json| one["form"] != "indirect";
    let quotations = list(&five.gold["quotations"]).iter();
    let quotations = quotations.map(|one| list(&one["instances"]).iter().filter(quoted).collect());
    let quotations: Vec<Vec<&Json>> = quotations.collect();
    let figures = [
        (
            "quantities",
            0.95,
            valued(&five, "quantities", FactKind::Quantity),
        ),
        ("dates", 0.95, valued(&five, "dates", FactKind::Date)),
        ("names", 0.90, joined(&five, &names, FactKind::Name, false)),
        (
            "quotations",
            0.85,
            joined(&five, &quotations, FactKind::Quotation, true),
        ),
        ("furniture", 0.90, furniture(&five)),
    ];
    for (what, floor, f1) in figures {
        println!("{what}: F1 {f1:.3}, at least {floor}");
        assert!(f1 >= floor, "{what}: {f1}");
    }
}
