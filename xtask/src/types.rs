//! `cargo xtask types`: the page's types of the report, from the Rust types.
//!
//! The example `types` of the crate prints them; this command writes or compares.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::workspace::{Workspace, output};

const FILE: &str = "www/src/report.ts";

/// Settings of `types`.
#[derive(clap::Args)]
pub struct Args {
    /// Write nothing; fail if the file is not current
    #[arg(long)]
    check: bool,
}

/// Writes the file, or checks it.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    match args.check {
        true => check(workspace),
        false => write(workspace),
    }
}

/// An error unless the file is what the Rust types give.
pub fn check(workspace: &Workspace) -> Result<()> {
    let file = workspace.root.join(FILE);
    let current = fs::read_to_string(&file).unwrap_or_default();
    let same = current.lines().eq(types(workspace)?.lines());
    ensure!(same, "{FILE} is not current: run `cargo xtask types`");
    Ok(())
}

fn write(workspace: &Workspace) -> Result<()> {
    fs::write(workspace.root.join(FILE), types(workspace)?).context(FILE)?;
    println!("{FILE} is written");
    Ok(())
}

fn types(workspace: &Workspace) -> Result<String> {
    let mut cargo = workspace.cargo();
    // The same features as `cargo xtask test` tests with, so that nothing is compiled twice.
    cargo.args(["run", "--quiet", "--package", "tellings", "--all-features"]);
    output(cargo.args(["--example", "types"]))
}
