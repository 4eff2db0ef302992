//! Sentences of news articles: where they end, and whether each is whole.

use std::collections::BTreeSet;

use tellings::span::Span;
use tellings::text::language::detect;

use crate::{Score, clusters, data, pairs, records, segment, shows};

fn show_differences<T: Ord + Copy>(
    text: &str,
    found: &BTreeSet<T>,
    gold: &BTreeSet<T>,
    at: impl Fn(T) -> usize,
) {
    for place in found.symmetric_difference(gold) {
        let sign = if found.contains(place) {
            "wrong "
        } else {
            "missed"
        };
        let around = |from: usize, to: usize| {
            text.chars()
                .skip(from)
                .take(to.saturating_sub(from))
                .collect::<String>()
        };
        let place = at(*place);
        println!(
            "{sign} {:?} | {:?}",
            around(place.saturating_sub(60), place),
            around(place, place + 50)
        );
    }
}

#[test]
fn wikinews_boundaries() {
    let Some(data) = data() else { return };
    let mut score = Score::default();
    for record in records(&data.join("segmentation/gum-wikinews.jsonl")) {
        let text = record["text"].as_str().expect("a text");
        let characters = |byte: usize| text[..byte].chars().count();
        let gold: BTreeSet<usize> = pairs(&record["sentences"])
            .into_iter()
            .map(|(_, end)| end)
            .collect();
        let (_, sentences) = segment(text, detect(text));
        let found: BTreeSet<usize> = sentences
            .concat()
            .iter()
            .map(|span| characters(span.end))
            .collect();
        if shows("news") {
            show_differences(text, &found, &gold, |end| end);
        }
        score.add(&found, &gold);
    }
    score.print("Wikinews, ends of sentences");
    assert!(score.f1() >= 0.97);
}

#[test]
fn cluster_sentences() {
    let Some(data) = data() else { return };
    let mut score = Score::default();
    for (_, articles) in clusters(&data) {
        for (text, gold) in articles {
            let gold: BTreeSet<Span> = gold.into_iter().filter(|span| !span.is_empty()).collect();
            let (_, sentences) = segment(&text, detect(&text));
            let found: BTreeSet<Span> = sentences.concat().into_iter().collect();
            if shows("clusters") {
                let ends = |spans: &BTreeSet<Span>| {
                    spans
                        .iter()
                        .map(|span| text[..span.end].chars().count())
                        .collect()
                };
                show_differences(&text, &ends(&found), &ends(&gold), |end: usize| end);
            }
            score.add(&found, &gold);
        }
    }
    score.print("Clusters, whole sentences");
    assert!(score.f1() >= 0.96);
}
