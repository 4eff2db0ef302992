//! Quotations: the words between marks and who speaks; figures against news articles with labelled attributions.

mod common;

use common::facts::{data, lines, of_kind, shown};
use serde_json::Value as Json;
use tellings::facts::{Fact, Kind};

/// "words (speaker)" of each quotation.
fn quotations(text: &str) -> Vec<String> {
    let facts = of_kind(text, Kind::Quotation).into_iter();
    facts
        .map(|fact| {
            format!(
                "{} ({})",
                shown(&fact),
                fact.speaker.as_deref().unwrap_or("?")
            )
        })
        .collect()
}

#[test]
fn quotations_carry_their_speakers() {
    let text = "“The ferry was full,” Ida Holm said. “Nobody was in the water when the boats of the harbour came. We were lucky,” she added.\n\nAccording to Ola Dahl, the engine was “an old friend” of the crew.\n\n“It will run,” said the captain.";
    assert_eq!(
        quotations(text),
        [
            "The ferry was full (Ida Holm)",
            "Nobody was in the water when the boats of the harbour came. (Ida Holm)",
            "We were lucky (Ida Holm)",
            "an old friend (Ola Dahl)",
            "It will run (the captain)",
        ]
    );
}

#[test]
fn speakers_of_news_quotations_keep_their_accuracy() {
    let Some(path) = data("quotations/polnear-dev.jsonl") else {
        return;
    };
    let (mut right, mut named) = (0_usize, 0_usize);
    for line in lines(&path) {
        let text = line["text"].as_str().expect("a text");
        let at: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let gold: Vec<Json> = line["annotations"][0]["attributions"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        for fact in of_kind(text, Kind::Quotation) {
            let about = gold
                .iter()
                .filter(|one| covers(&one["content"], &at, &fact));
            let sources: Vec<&str> = about
                .flat_map(|one| one["source"].as_array().into_iter().flatten())
                .filter_map(|source| source["text"].as_str())
                .collect();
            let is_pronoun = |source: &&str| {
                ["he", "she", "they", "it", "i", "we", "who"]
                    .contains(&source.to_lowercase().as_str())
            };
            if sources.iter().any(is_pronoun)
                || !sources
                    .iter()
                    .any(|source| source.chars().any(char::is_uppercase))
            {
                continue;
            }
            named += 1;
            let surname = fact
                .speaker
                .as_deref()
                .and_then(|speaker| speaker.split(' ').next_back());
            right += usize::from(
                surname
                    .is_some_and(|surname| sources.iter().any(|source| source.contains(surname))),
            );
        }
    }
    println!("speakers right: {right} of {named}");
    assert!(right as f64 > 0.77 * named as f64);
}

/// True where an attribution's content covers most of the quotation.
fn covers(content: &Json, at: &[usize], fact: &Fact) -> bool {
    let spans = content
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|one| one["spans"].as_array().into_iter().flatten());
    spans
        .filter_map(|span| {
            Some((
                at[span[0].as_u64()? as usize],
                at[span[1].as_u64()? as usize],
            ))
        })
        .any(|(from, to)| {
            let common = to
                .min(fact.span.end)
                .saturating_sub(from.max(fact.span.start));
            common * 2 > fact.span.len()
        })
}
