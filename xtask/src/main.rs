//! `cargo xtask`: builds, serves, tests and measures Tellings, and sets up what that needs.
//!
//! Each command is one file. All of them start their children through [`workspace::Workspace`], so
//! that the tools under `target/tools` come first, and report through [`step`].

mod bench;
mod build;
mod chromium;
mod lighthouse;
mod picture;
mod serve;
mod setup;
mod size;
mod stamp;
mod step;
mod test;
mod training;
mod types;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use workspace::Workspace;

/// Builds, serves, tests and measures Tellings.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and serve the page on 127.0.0.1
    Serve(serve::Args),
    /// Run every test there is
    Test(test::Args),
    /// Build the WebAssembly module and the page into www/dist
    Build,
    /// Measure: the whole report in a browser, the module's size, the stages
    Bench(bench::Args),
    /// Take the pictures of the page: those in docs, and every view, to be compared with kept ones
    Picture(picture::Args),
    /// Ask Lighthouse about the built page
    Lighthouse(lighthouse::Args),
    /// Fit every weight on ../shared/eval and write src/similarity/weights.tsv
    Train,
    /// Print every figure on data that nothing was fitted on, beside its bar
    Evaluate,
    /// Print precision and recall of links at every least score, on clusters that were not fitted on
    Curve,
    /// Write www/src/report.ts from the Rust types
    Types(types::Args),
}

fn main() -> ExitCode {
    match perform(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        // One line, without the backtrace that `RUST_BACKTRACE` would add to it.
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    match command {
        Command::Serve(args) => serve::run(&workspace, &args),
        Command::Test(args) => test::run(&workspace, &args),
        Command::Build => build::run_all(&workspace),
        Command::Bench(args) => bench::run(&workspace, &args),
        Command::Picture(args) => picture::run(&workspace, &args),
        Command::Lighthouse(args) => lighthouse::run(&workspace, &args),
        Command::Train => training::run(&workspace, "train"),
        Command::Evaluate => training::run(&workspace, "evaluate"),
        Command::Curve => training::run(&workspace, "curve"),
        Command::Types(args) => types::run(&workspace, &args),
    }
}
