//! `cargo xtask picture`: pictures of the page, taken of its example in Chromium: those of `docs`, and those of every view
//! by which one sees that nothing changed unasked.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build;
use crate::chromium::chromium;
use crate::step::step;
use crate::workspace::{Workspace, output, run as run_to_end};

/// Settings of `picture`.
#[derive(clap::Args)]
pub struct Args {
    /// Compare every view with its kept picture, and take none for docs
    #[arg(long, conflicts_with = "accept")]
    check: bool,
    /// Put the pictures that differ in place of the kept ones
    #[arg(long)]
    accept: bool,
}

/// Builds what changed and takes the pictures.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    build::run_all(workspace)?;
    if args.check {
        return step("compare the pictures", || check(workspace));
    }
    step("take the pictures", || {
        take(workspace, if args.accept { "accept" } else { "take" })?;
        let taken = taken(workspace);
        println!("    every view is in {}", taken.display());
        match args.accept {
            true => Ok(fs::write(version_file(workspace), version(workspace)?)?),
            false => Ok(()),
        }
    })
}

/// Compares every view with its kept picture, where the browser is the one that they were taken in: another version draws
/// other letters, and then all pictures differ.
pub fn check(workspace: &Workspace) -> Result<()> {
    let kept = fs::read_to_string(version_file(workspace))
        .context("no pictures are kept: `cargo xtask picture --accept` takes them")?;
    let now = version(workspace)?;
    if kept != now {
        let (kept, now) = (kept.trim(), now.trim());
        println!("    not compared: the kept pictures are of Chromium {kept}, this is {now}");
        return Ok(());
    }
    take(workspace, "check")
}

fn take(workspace: &Workspace, what: &str) -> Result<()> {
    let mut npm = workspace.npm();
    npm.env("CHROMIUM", chromium(workspace)?.browser);
    npm.env("PICTURES", what);
    npm.env("PICTURES_TO", taken(workspace));
    run_to_end(npm.args(["run", "picture"]))
}

fn taken(workspace: &Workspace) -> PathBuf {
    workspace.target.join("pictures")
}

fn version_file(workspace: &Workspace) -> PathBuf {
    let folder = workspace.root.join("tests/stories/pictures");
    folder.join("chromium.txt")
}

/// The browser's major version, in a line.
fn version(workspace: &Workspace) -> Result<String> {
    let browser = chromium(workspace)?.browser;
    let said = output(workspace.command(browser).arg("--version"))?;
    let major = major(&said).with_context(|| format!("no version in {said:?}"))?;
    Ok(format!("{major}\n"))
}

/// The number before the first point of "Chromium 156.0.8078.79 built on Debian".
fn major(said: &str) -> Option<&str> {
    said.split_whitespace()
        .find_map(|word| word.split_once('.').map(|(major, _)| major))
        .filter(|major| major.parse::<u32>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_version_is_the_number_before_the_first_point() {
        assert_eq!(
            major("Chromium 156.0.8078.79 built on Debian 12"),
            Some("156")
        );
        assert_eq!(major("Google Chrome 141.0.1.2"), Some("141"));
        assert_eq!(major("Chromium"), None);
    }
}
