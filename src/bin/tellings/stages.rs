//! The stages before the report, each by itself.

use clap::Args;
use serde_json::json as object;
use tellings::article::Article;
use tellings::options::Options;
use tellings::report::offsets::Offsets;
use tellings::text::key::Interner;
use tellings::{align, diff, report};

use crate::input::{Failure, source};
use crate::output::{json, written};

#[derive(Args)]
pub struct Sentences {
    /// The article; - is standard input
    file: String,
}

#[derive(Args)]
pub struct Diff {
    /// The first text
    a: String,
    /// The second text
    b: String,
}

pub fn sentences(arguments: &Sentences) -> Result<(), Failure> {
    let article = read(&arguments.file, &mut Interner::default())?;
    let offsets = Offsets::of(&article.source.text);
    let sentence = |one: &tellings::article::Sentence| object!({ "span": offsets.span(one.span), "role": report::build::role(one.role) });
    json(&article.sentences.iter().map(sentence).collect::<Vec<_>>())
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
    written(&lines.collect::<String>())
}

pub fn diff(arguments: &Diff) -> Result<(), Failure> {
    let mut interner = Interner::default();
    let (a, b) = (
        read(&arguments.a, &mut interner)?,
        read(&arguments.b, &mut interner)?,
    );
    let (from, to) = (Offsets::of(&a.source.text), Offsets::of(&b.source.text));
    let edits = diff::between_articles(&a, &b);
    json(
        &edits
            .iter()
            .map(|edit| report::build::edit(edit, &from, &to))
            .collect::<Vec<_>>(),
    )
}

fn read(file: &str, interner: &mut Interner) -> Result<Article, Failure> {
    Ok(Article::read(source(file)?, &Options::default(), interner)?)
}
