//! The five labelled reports of one event beside the project: what is gold in them, and the report made of them.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value as Json;
use tellings::report::report;
use tellings::report::types::{Report, Span};

use super::facts::{compared, data};

/// A sentence of the labels: article, sentence.
pub type At = (u32, u32);

/// The labels and the report.
pub struct Five {
    /// Quantities, dates, names, quotations, furniture and divergences.
    pub gold: Json,
    /// The sentences of each article, as the labels count them.
    sentences: Vec<Vec<Span>>,
    /// The report of the five.
    pub report: Report,
}

impl Five {
    /// Reads and compares them; `None` where they are not there.
    pub fn read() -> Option<Five> {
        let folder = data("clusters/bakhmut")?;
        let text = |name: &str| fs::read_to_string(folder.join(name)).expect("a readable file");
        let json = |name: &str| -> Json { serde_json::from_str(&text(name)).expect("JSON") };
        let links = json("gold.json");
        let articles = list(&links["articles"]);
        let texts = articles
            .iter()
            .map(|one| text(one["file"].as_str().expect("a name")));
        let texts: Vec<String> = texts.collect();
        let sentences = |one: &Json| list(&one["sentences"]).iter().map(span).collect();
        Some(Five {
            gold: json("facts.json"),
            sentences: articles.iter().map(sentences).collect(),
            report: report(&compared(
                &texts.iter().map(String::as_str).collect::<Vec<_>>(),
            )),
        })
    }

    /// The labels' sentences that a stretch of an article meets.
    pub fn sentences(&self, article: u32, stretch: Span) -> BTreeSet<At> {
        let own = &self.sentences[article as usize];
        let met = (0..).zip(own).filter(|(_, one)| meets(**one, stretch));
        met.map(|(sentence, _)| (article, sentence)).collect()
    }
}

/// Two stretches share half of the shorter.
pub fn meets(a: Span, b: Span) -> bool {
    let common = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    common > 0 && common * 2 >= (a.1 - a.0).min(b.1 - b.0)
}

/// A list of the labels.
pub fn list(json: &Json) -> &[Json] {
    json.as_array().expect("a list")
}

/// A number of the labels.
pub fn number(json: &Json) -> u32 {
    let number = json.as_u64().expect("a number");
    u32::try_from(number).expect("a small number")
}

/// A stretch of the labels.
pub fn span(json: &Json) -> Span {
    Span(number(&json[0]), number(&json[1]))
}

/// A sentence of the labels.
pub fn at(json: &Json) -> At {
    (number(&json[0]), number(&json[1]))
}
