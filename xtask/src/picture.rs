//! `cargo xtask picture`: the pictures of the page in `docs`, taken of its example in Chromium.

use anyhow::Result;

use crate::build;
use crate::chromium::chromium;
use crate::step::step;
use crate::workspace::{Workspace, run as run_to_end};

/// Builds what changed and takes the pictures.
pub fn run(workspace: &Workspace) -> Result<()> {
    build::run_all(workspace)?;
    let browser = chromium(workspace)?.browser;
    step("take the pictures", || {
        let mut npm = workspace.npm();
        npm.env("CHROMIUM", browser);
        run_to_end(npm.args(["run", "picture"]))
    })
}
