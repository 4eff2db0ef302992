//! The command line: one subcommand a stage, JSON out, plain words on standard error.

mod input;
mod stages;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Shows how several articles tell one story.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    stage: Stage,
}

#[derive(Subcommand)]
enum Stage {
    /// Compares two or more articles and prints the report
    Compare(stages::Compare),
    /// Prints the sentences of an article: [{"span": [start, end], "role": ...}]
    Sentences(stages::Sentences),
    /// Prints the facts of an article, as in the report
    Facts(stages::Facts),
    /// Reads two tab-separated sentences a line and prints a score from 0 to 1 for each
    Similarity,
    /// Prints the edits between two whole texts
    Diff(stages::Diff),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().stage {
        Stage::Compare(arguments) => stages::compare(&arguments),
        Stage::Sentences(arguments) => stages::sentences(&arguments),
        Stage::Facts(arguments) => stages::facts(&arguments),
        Stage::Similarity => stages::similarity(),
        Stage::Diff(arguments) => stages::diff(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("tellings: {failure}");
            ExitCode::FAILURE
        }
    }
}
