//! The stages as the command line runs them.

use std::io::{self, BufWriter, Write};

use clap::Args;
use serde::Serialize;
use serde_json::json;
use tellings::article::Article;
use tellings::options::Options;
use tellings::report::offsets::Offsets;
use tellings::text::key::Interner;
use tellings::{align, comparison, diff, group, report};

use crate::input::{Failure, source};

#[derive(Args)]
pub struct Compare {
    /// The articles, each a text file; - is standard input
    #[arg(required = true, num_args = 2.., value_name = "FILE")]
    files: Vec<String>,
    /// How the report is written
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Json,
}

#[derive(Args)]
pub struct Sentences {
    /// The article; - is standard input
    file: String,
}

#[derive(Args)]
pub struct Facts {
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

pub fn compare(arguments: &Compare) -> Result<(), Failure> {
    let sources = arguments
        .files
        .iter()
        .map(|file| source(file))
        .collect::<Result<_, _>>()?;
    let comparison = comparison::compare(sources, Options::default())?;
    match arguments.format {
        Format::Json => print(&report::report(&comparison)),
    }
}

pub fn sentences(arguments: &Sentences) -> Result<(), Failure> {
    let article = read(&arguments.file, &mut Interner::default())?;
    let offsets = Offsets::of(&article.source.text);
    let sentence = |one: &tellings::article::Sentence| json!({ "span": offsets.span(one.span), "role": report::build::role(one.role) });
    print(&article.sentences.iter().map(sentence).collect::<Vec<_>>())
}

pub fn facts(arguments: &Facts) -> Result<(), Failure> {
    let article = read(&arguments.file, &mut Interner::default())?;
    let offsets = Offsets::of(&article.source.text);
    let groups = group::groups(std::slice::from_ref(&article)).concat();
    let facts = article.facts.iter().zip(groups);
    let facts = facts.map(|(fact, group)| report::build::fact(fact, 0, group, &offsets));
    print(&facts.collect::<Vec<_>>())
}

pub fn similarity() -> Result<(), Failure> {
    let mut pairs = Vec::new();
    for (index, line) in source("-")?.text.lines().enumerate() {
        let (a, b) = line
            .split_once('\t')
            .ok_or(Failure::NoPair { line: index + 1 })?;
        pairs.push((a.to_owned(), b.to_owned()));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for score in align::pairs(&pairs, &Options::default()) {
        writeln!(out, "{score:.4}").map_err(unwritten)?;
    }
    out.flush().map_err(unwritten)
}

pub fn diff(arguments: &Diff) -> Result<(), Failure> {
    let mut interner = Interner::default();
    let (a, b) = (
        read(&arguments.a, &mut interner)?,
        read(&arguments.b, &mut interner)?,
    );
    let (from, to) = (Offsets::of(&a.source.text), Offsets::of(&b.source.text));
    let edits = diff::between_articles(&a, &b);
    print(
        &edits
            .iter()
            .map(|edit| report::build::edit(edit, &from, &to))
            .collect::<Vec<_>>(),
    )
}

fn read(file: &str, interner: &mut Interner) -> Result<Article, Failure> {
    Ok(Article::read(source(file)?, &Options::default(), interner)?)
}

fn print(value: &impl Serialize) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, value).map_err(|error| unwritten(error.into()))?;
    writeln!(out).and_then(|()| out.flush()).map_err(unwritten)
}

fn unwritten(error: io::Error) -> Failure {
    Failure::Io {
        name: "standard output".to_owned(),
        error,
    }
}
