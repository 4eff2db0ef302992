//! The command line: one subcommand a stage, results on standard output, plain words on standard error.

mod compare;
mod input;
mod output;
mod stages;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Shows how several articles tell one story.
///
/// Errors go to standard error with the file's name. Exit codes: 0 done, 1 bad input, 2 bad usage.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    stage: Stage,
}

#[derive(Subcommand)]
enum Stage {
    Compare(compare::Compare),
    Sentences(stages::Sentences),
    Facts(stages::Facts),
    Similarity(stages::Similarity),
    Diff(stages::Diff),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().stage {
        Stage::Compare(arguments) => compare::compare(&arguments),
        Stage::Sentences(arguments) => stages::sentences(&arguments),
        Stage::Facts(arguments) => stages::facts(&arguments),
        Stage::Similarity(_) => stages::similarity(),
        Stage::Diff(arguments) => stages::diff(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("tellings: {failure}");
            ExitCode::from(failure.code())
        }
    }
}
