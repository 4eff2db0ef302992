//! What the tests of facts need: the facts of a text, and the labelled data beside the project.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tellings::article::{Article, Source};
use tellings::comparison::{Comparison, compare};
use tellings::facts::{Fact, Kind, Value};
use tellings::options::Options;
use tellings::text::key::Interner;

/// An article of a text; `None` where it has no words.
pub fn article(text: &str) -> Option<Article> {
    let source = Source {
        name: String::new(),
        text: text.to_owned(),
    };
    Article::read(source, &Options::default(), &mut Interner::default()).ok()
}

/// The facts of one kind in a text that has enough common words to be known as English.
pub fn of_kind(text: &str, kind: Kind) -> Vec<Fact> {
    let article = article(text).expect("an article of words");
    let facts = article.facts.into_iter();
    facts.filter(|fact| fact.kind == kind).collect()
}

/// The values of one kind in a text.
pub fn values(text: &str, kind: Kind) -> Vec<String> {
    let facts = of_kind(text, kind).into_iter();
    facts.map(|fact| shown(&fact)).collect()
}

/// A value with its unit.
pub fn shown(fact: &Fact) -> String {
    let value = match &fact.value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Range([low, high])) => format!("{low}..{high}"),
        Some(Value::Text(text)) => text.clone(),
        None => "?".to_owned(),
    };
    let unit = fact.unit.iter().map(|unit| format!(" {unit}"));
    value + &unit.collect::<String>()
}

/// The evaluation data beside the project; a test that needs it says so and passes without it.
pub fn data(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/eval")
        .join(path);
    if !path.exists() {
        println!("skipped: {} is not there", path.display());
    }
    path.exists().then_some(path)
}

/// The lines of a file of JSON lines.
pub fn lines(path: &Path) -> Vec<Json> {
    let text = fs::read_to_string(path).expect("a readable file");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

/// Where each character of a text begins, and where the last ends, in bytes.
pub fn characters(text: &str) -> Vec<usize> {
    let begins = text.char_indices().map(|(at, _)| at);
    begins.chain([text.len()]).collect()
}

/// The harmonic mean of precision and recall.
pub fn f1(right: usize, reported: usize, found: usize, wanted: usize) -> f64 {
    let (precision, recall) = (right as f64 / reported as f64, found as f64 / wanted as f64);
    println!("precision {precision:.3}, recall {recall:.3}");
    2.0 * precision * recall / (precision + recall)
}

/// The comparison of some texts.
pub fn compared(texts: &[&str]) -> Comparison {
    let sources = texts.iter().enumerate().map(|(index, text)| Source {
        name: format!("{index}"),
        text: (*text).to_owned(),
    });
    compare(sources.collect(), Options::default(), &[]).expect("articles that can be compared")
}
