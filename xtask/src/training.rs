//! `cargo xtask train` and `cargo xtask evaluate`: the crate `training`, built with optimisation.

use anyhow::Result;

use crate::workspace::{Workspace, run as run_to_end};

/// Runs one command of the crate.
pub fn run(workspace: &Workspace, command: &str) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "training",
        "--",
        command,
    ]);
    run_to_end(&mut cargo)
}
