//! `cargo xtask bench`: the whole report in a browser against jsdiff, the module's size, the stages.

use anyhow::Result;
use clap::ValueEnum;

use crate::chromium::chromium;
use crate::step::step;
use crate::workspace::{Workspace, run as run_to_end};
use crate::{build, setup, size};

/// Settings of `bench`.
#[derive(clap::Args)]
pub struct Args {
    /// What to measure
    #[arg(value_enum, default_values = ["report", "size"])]
    what: Vec<What>,
}

/// What can be measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// The whole report, in a browser, against jsdiff over every pair
    Report,
    /// The gzipped module
    Size,
    /// Each stage by itself, compiled for this machine
    Stages,
}

/// Measures and prints; an error if the module is too large.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    if args.what != [What::Stages] {
        setup::for_build(workspace)?;
        build::module(workspace, &build::COMPARE)?;
        build::module(workspace, &build::FACTS)?;
    }
    for what in &args.what {
        match what {
            What::Report => step("bench: report", || report(workspace))?,
            What::Size => step("bench: size", || size::check(workspace))?,
            What::Stages => step("bench: stages", || stages(workspace))?,
        }
    }
    Ok(())
}

fn report(workspace: &Workspace) -> Result<()> {
    let mut node = workspace.command("node");
    node.arg("benches/page/run.mjs");
    node.env("CHROMIUM", chromium(workspace)?.browser);
    run_to_end(&mut node)
}

fn stages(workspace: &Workspace) -> Result<()> {
    run_to_end(workspace.cargo().args(["bench", "--bench", "stages"]))
}
