//! Furniture of news articles.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use tellings::span::Span;
use tellings::text::furniture::{Role, roles};
use tellings::text::language::detect;

use crate::{Score, clusters, data, pairs, segment, shows};

#[test]
fn furniture() {
    let Some(data) = data() else { return };
    let mut score = Score::default();
    for (name, articles) in clusters(&data) {
        let facts = fs::read_to_string(data.join("clusters").join(&name).join("facts.json"));
        let gold: Option<Value> = facts
            .ok()
            .map(|facts| serde_json::from_str(&facts).expect("facts are JSON"));
        let gold = gold.map(|gold| {
            pairs(&gold["furniture"])
                .into_iter()
                .collect::<BTreeSet<_>>()
        });
        let mut found = BTreeSet::new();
        for (number, (text, spans)) in articles.iter().enumerate() {
            let (blocks, sentences) = segment(text, detect(text));
            let roles = roles(text, &blocks, &sentences).concat();
            let marked: Vec<Span> = sentences
                .concat()
                .into_iter()
                .zip(roles)
                .filter(|(_, role)| *role == Role::Furniture)
                .map(|(span, _)| span)
                .collect();
            if shows("furniture") {
                marked
                    .iter()
                    .for_each(|span| println!("{name} {number} {:?}", span.of(text)));
            }
            let covers = |span: &Span| {
                marked
                    .iter()
                    .any(|marked| marked.start < span.end && span.start < marked.end)
            };
            found.extend(
                spans
                    .iter()
                    .enumerate()
                    .filter(|(_, span)| covers(span))
                    .map(|(at, _)| (number, at)),
            );
        }
        if let Some(gold) = gold {
            score.add(&found, &gold);
            if shows("furniture") {
                println!(
                    "{name}: differ at {:?}",
                    found.symmetric_difference(&gold).collect::<Vec<_>>()
                );
            }
        }
    }
    score.print("Furniture");
    assert!(score.f1() >= 0.90);
}
