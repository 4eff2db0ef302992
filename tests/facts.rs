//! What facts promise: spans inside their sentences, on any text, and nothing that depends on the order of
//! articles. Figures of the five reports against labels, where those are there.

mod common;

use std::fs;

use common::facts::{article, compared, data};
use proptest::prelude::*;
use serde_json::Value as Json;
use tellings::comparison::Comparison;
use tellings::facts::Kind;
use tellings::report::report;

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

#[test]
fn the_five_reports_keep_their_accuracy() {
    let Some(folder) = data("clusters/bakhmut") else {
        return;
    };
    let texts: Vec<String> = ["a", "b", "c", "d", "e"]
        .iter()
        .map(|name| {
            fs::read_to_string(folder.join(format!("{name}.txt"))).expect("a readable article")
        })
        .collect();
    let report = report(&compared(
        &texts.iter().map(String::as_str).collect::<Vec<_>>(),
    ));
    let gold: Json = serde_json::from_str(
        &fs::read_to_string(folder.join("facts.json")).expect("a readable file"),
    )
    .expect("JSON");
    let number = |json: &Json| json.as_u64().map_or(0, |number| number as u32);
    let meets = |gold: &Json, fact: &tellings::report::types::Fact| {
        let (from, to) = (number(&gold["span"][0]), number(&gold["span"][1]));
        let common = to.min(fact.span.1).saturating_sub(from.max(fact.span.0));
        number(&gold["article"]) == fact.article
            && common * 2 >= (to - from).min(fact.span.1 - fact.span.0)
    };
    for (kind, floor) in [("quantities", 0.95), ("dates", 0.95)] {
        let wanted: Vec<&Json> = gold[kind]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|one| !one["value"].is_null())
            .collect();
        let found = wanted.iter().filter(|one| {
            report
                .facts
                .iter()
                .filter(|fact| meets(one, fact))
                .any(|fact| {
                    let value = serde_json::to_value(&fact.value).expect("plain data");
                    value == one["value"]
                        || value
                            .as_f64()
                            .is_some_and(|value| one["value"].as_f64() == Some(value))
                        || value.as_array().is_some_and(|ends| {
                            ends.iter().any(|end| end.as_f64() == one["value"].as_f64())
                        })
                })
        });
        let found = found.count();
        println!("{kind}: {found} of {}", wanted.len());
        assert!(found as f64 >= floor * wanted.len() as f64, "{kind}");
    }
}
