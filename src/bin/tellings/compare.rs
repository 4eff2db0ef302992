//! `tellings compare`: the report, or the story in a format for people.

use clap::{Args, ValueEnum};
use tellings::article::Source;
use tellings::comparison;
use tellings::options::Options;
use tellings::pin::Pin;
use tellings::report::story::Story;
use tellings::report::{self, csv, html, markdown, text};

use crate::input::{Failure, once, source};
use crate::output::{print, print_json};

const EXAMPLES: &str = "\
Examples:
  tellings compare courier.txt herald.txt --format text
  tellings compare *.txt --format html > story.html
  tellings compare courier.txt herald.txt --pins pins.json
  curl -s https://example.org/report.txt | tellings compare - mine.txt

Marks of --format text: [-gone-] {+new+}, seen from the article that a row begins with.
Offsets of --format json count UTF-16 code units.

--pins takes a JSON array, [{\"a\": [article, sentence], \"b\": [article, sentence], \"together\": true}], with the
numbers that --format json has, from 0. Sentences pinned together are linked and stand in one statement;
with \"together\": false they are not linked. A sentence that is pinned to another is compared even if it looks
like furniture.";

/// Shows what several articles say in common, and what only one says
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Compare {
    /// The articles, each a text file; - is standard input
    #[arg(required = true, num_args = 2.., value_name = "FILE")]
    files: Vec<String>,
    /// How the result is written
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// Compare "Read more", captions, credits and the like too
    #[arg(long)]
    keep_furniture: bool,
    /// Tell "Polish" from "polish"
    #[arg(long)]
    match_case: bool,
    /// Take "café" for "cafe"
    #[arg(long)]
    ignore_accents: bool,
    /// Tell "ash, dust" from "ash dust"
    #[arg(long)]
    match_punctuation: bool,
    /// Link sentences from this score on, 0 (all) to 1 (certain) [default: what training found best]
    #[arg(long, value_name = "SCORE", value_parser = share)]
    least_score: Option<f64>,
    /// Keep to what a reader says of pairs of sentences; a JSON file, see below
    #[arg(long, value_name = "FILE")]
    pins: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The report for programs, one line
    Json,
    /// A page to keep or print, in one file
    Html,
    /// A note
    Markdown,
    /// A table, one row a sentence
    Csv,
    /// The story for a terminal
    Text,
}

fn share(given: &str) -> Result<f64, String> {
    match given.parse() {
        Ok(score) if (0.0..=1.0).contains(&score) => Ok(score),
        _ => Err("a score is a number from 0 to 1".to_owned()),
    }
}

impl Compare {
    fn options(&self) -> Options {
        Options {
            ignore_case: !self.match_case,
            ignore_accents: self.ignore_accents,
            ignore_punctuation: !self.match_punctuation,
            leave_out_furniture: !self.keep_furniture,
            least_score: self.least_score,
        }
    }
}

pub fn compare(arguments: &Compare) -> Result<(), Failure> {
    let read: Vec<&String> = arguments.files.iter().chain(&arguments.pins).collect();
    once(&read)?;
    let sources = sources(&arguments.files)?;
    let pins = arguments.pins.as_deref().map_or(Ok(Vec::new()), pins)?;
    let comparison = comparison::compare(sources, arguments.options(), &pins)?;
    let report = report::report(&comparison);
    let format = match arguments.format {
        Format::Json => return print_json(&report),
        Format::Html => html::html,
        Format::Markdown => markdown::markdown,
        Format::Csv => csv::csv,
        Format::Text => text::text,
    };
    let sources = comparison.articles.iter().map(|article| &article.source);
    print(&format(&Story::of(&report, sources)))
}

/// The pins of a file, or of standard input.
fn pins(file: &str) -> Result<Vec<Pin>, Failure> {
    let read = source(file)?;
    // A mark that some editors put before a text, and JSON does not know.
    let text = read.text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| Failure::NoPins {
        name: file.to_owned(),
        error,
    })
}

fn sources(files: &[String]) -> Result<Vec<Source>, Failure> {
    let mut sources: Vec<Source> = files
        .iter()
        .map(|file| source(file))
        .collect::<Result<_, _>>()?;
    // Files of one name in two folders are told apart by their paths.
    let names: Vec<String> = sources.iter().map(|source| source.name.clone()).collect();
    for (source, file) in sources.iter_mut().zip(files) {
        if names.iter().filter(|name| **name == source.name).count() > 1 {
            source.name.clone_from(file);
        }
    }
    Ok(sources)
}
