//! The stages before the report, each by itself.

use clap::Args;
use serde_json::json;
use tellings::article::{Article, Sentence};
use tellings::options::Options;
use tellings::report::offsets::Offsets;
use tellings::statement::rows;
use tellings::text::key::Interner;
use tellings::{align, diff, group, report};

use crate::input::{Failure, once, source};
use crate::output::{print, print_json};

/// Prints the sentences of an article and what each is in it
///
/// One line of JSON: [{"span": [start, end], "role": "headline" | "body" | "furniture"}], where a span
/// counts UTF-16 code units of the text.
#[derive(Args)]
#[command(after_help = "Example:\n  tellings sentences courier.txt")]
pub struct Sentences {
    /// The article; - is standard input
    file: String,
}

/// Prints what the sentences of an article state: quantities, dates, names and quotations
///
/// One line of JSON: [{"kind": "quantity" | "date" | "name" | "quotation", "article": 0, "sentence": index,
/// "span": [start, end], "group": number, "value": ..., "unit": ..., "speaker": ...}], as in the report; the value is the
/// normalised value, or null where the text leaves it open.
#[derive(Args)]
#[command(after_help = "Example:\n  tellings facts courier.txt")]
pub struct Facts {
    /// The article; - is standard input
    file: String,
}

/// Scores pairs of sentences by themselves, from 0 to 1
///
/// Reads two sentences a line with a tab between them from standard input, and prints a score a line. A
/// word counts by how rare it is among all the lines, so a score depends on what else is there.
#[derive(Args)]
#[command(after_help = "Example:\n  tellings similarity < PAIRS.tsv > scores.txt")]
pub struct Similarity {}

/// Prints the edits between two whole texts, word by word
///
/// One line of JSON: [{"op": "equal" | "insert" | "delete" | "replace", "a": [start, end],
/// "b": [start, end]}], where spans count UTF-16 code units and cover both texts without a gap.
#[derive(Args)]
#[command(after_help = "Example:\n  tellings diff first.txt second.txt")]
pub struct Diff {
    /// The first text
    a: String,
    /// The second text
    b: String,
}

pub fn sentences(arguments: &Sentences) -> Result<(), Failure> {
    let article = read(&arguments.file, &mut Interner::default())?;
    let offsets = Offsets::of(&article.source.text);
    let sentence = |one: &Sentence| {
        let (span, role) = (offsets.span(one.span), report::build::role(one.role));
        json!({ "span": span, "role": role })
    };
    print_json(&article.sentences.iter().map(sentence).collect::<Vec<_>>())
}

pub fn facts(arguments: &Facts) -> Result<(), Failure> {
    let article = read(&arguments.file, &mut Interner::default())?;
    let offsets = Offsets::of(&article.source.text);
    let groups = group::groups(std::slice::from_ref(&article), &rows(&[])).concat();
    let facts = article.facts.iter().zip(groups);
    let facts = facts.map(|(fact, group)| report::findings::fact(fact, 0, group, &offsets));
    print_json(&facts.collect::<Vec<_>>())
}

pub fn similarity() -> Result<(), Failure> {
    let mut pairs = Vec::new();
    for (index, line) in source("-")?.text.lines().enumerate() {
        let (a, b) = line
            .split_once('\t')
            .ok_or(Failure::NoPair { line: index + 1 })?;
        pairs.push((a.to_owned(), b.to_owned()));
    }
    let scores = align::pairs(&pairs, &Options::default());
    let lines = scores.iter().map(|score| format!("{score:.4}\n"));
    print(&lines.collect::<String>())
}

pub fn diff(arguments: &Diff) -> Result<(), Failure> {
    once(&[&arguments.a, &arguments.b])?;
    let mut interner = Interner::default();
    let (a, b) = (
        read(&arguments.a, &mut interner)?,
        read(&arguments.b, &mut interner)?,
    );
    let (from, to) = (Offsets::of(&a.source.text), Offsets::of(&b.source.text));
    let edits = diff::between_articles(&a, &b);
    print_json(
        &edits
            .iter()
            .map(|edit| report::build::edit(edit, &from, &to))
            .collect::<Vec<_>>(),
    )
}

fn read(file: &str, interner: &mut Interner) -> Result<Article, Failure> {
    Ok(Article::read(source(file)?, &Options::default(), interner)?)
}
