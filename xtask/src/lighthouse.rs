//! `cargo xtask lighthouse`: what Lighthouse gives the built page. Its packages weigh more than all others together, so
//! they lie apart, in `target/tools`, of the versions that `xtask/lighthouse/package-lock.json` names.

use std::fs;

use anyhow::{Context, Result};

use crate::build;
use crate::chromium::chromium;
use crate::stamp::{Inputs, unless_unchanged};
use crate::step::step;
use crate::workspace::{Workspace, run as run_to_end};

/// Settings of `lighthouse`.
#[derive(clap::Args)]
pub struct Args {
    /// How many runs; of the performance the median counts
    #[arg(long, default_value_t = 3)]
    runs: u32,
}

/// Builds what changed and measures all categories.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    build::run_all(workspace)?;
    step("lighthouse", || measure(workspace, args.runs.max(1)))
}

/// The categories that do not depend on how busy the machine is, once, on the page as it is built.
pub fn check(workspace: &Workspace) -> Result<()> {
    measure(workspace, 0)
}

fn measure(workspace: &Workspace, runs: u32) -> Result<()> {
    let browser = chromium(workspace)?.browser;
    packages(workspace)?;
    let mut node = workspace.command("node");
    node.arg(workspace.root.join("xtask/lighthouse/run.mjs"));
    node.arg(workspace.tools.join("lighthouse"));
    node.arg(runs.to_string());
    node.env("CHROMIUM", browser);
    run_to_end(&mut node)
}

/// Installs Lighthouse where its lock has changed.
fn packages(workspace: &Workspace) -> Result<()> {
    let from = workspace.root.join("xtask/lighthouse");
    let to = workspace.tools.join("lighthouse");
    let files = [".npmrc", "package.json", "package-lock.json"];
    let mut inputs = Inputs::default();
    for file in files {
        inputs = inputs.file(&from.join(file))?;
    }
    // npm writes this file last.
    let output = to.join("node_modules/.package-lock.json");
    unless_unchanged(workspace, "install lighthouse", inputs, &output, || {
        fs::create_dir_all(&to)?;
        for file in files {
            fs::copy(from.join(file), to.join(file)).with_context(|| file.to_owned())?;
        }
        let mut npm = workspace.npm();
        npm.current_dir(&to);
        run_to_end(npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))
    })
}
