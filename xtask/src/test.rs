//! `cargo xtask test`: every test there is, one step after another; a failed step stops none of the
//! others but those that need what it makes.

use std::ffi::OsStr;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::chromium::chromium;
use crate::step::step;
use crate::workspace::{WASM_TARGET, Workspace, run as run_to_end};
use crate::{build, lighthouse, picture, setup, size, types};

/// Settings of `test`.
#[derive(clap::Args)]
pub struct Args {
    /// Only these steps
    #[arg(long, value_name = "STEP", num_args = 1..)]
    only: Vec<Step>,
}

/// The steps, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// The code is formatted
    Fmt,
    /// Clippy has nothing to say, on this machine's target and on the page's
    Clippy,
    /// The tests of the crate and of xtask
    Native,
    /// www/src/report.ts is what the Rust types give
    Types,
    /// The module and the page are built
    Build,
    /// The modules and the script of the first view are small enough
    Size,
    /// The crate's tests in a browser
    Wasm,
    /// The page's code has no type errors
    Check,
    /// The page's unit tests
    Unit,
    /// The page's stories in a browser
    Stories,
    /// Every view looks as it does in its kept picture
    Pictures,
    /// Lighthouse has nothing to say but of speed, which a busy machine makes up
    Lighthouse,
}

/// Does the steps and sums up; an error if any failed.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    let mut outcomes = Vec::new();
    for one in Step::value_variants() {
        if args.only.is_empty() || args.only.contains(one) {
            let outcome = step(&format!("test: {}", name(*one)), || {
                perform(workspace, *one)
            });
            outcomes.push((*one, outcome));
        }
    }
    println!("==> summary");
    for (step, outcome) in &outcomes {
        match outcome {
            Ok(()) => println!("    {}: passed", name(*step)),
            Err(error) => println!("    {}: FAILED: {error:#}", name(*step)),
        }
    }
    let failed = outcomes
        .iter()
        .filter(|(_, outcome)| outcome.is_err())
        .count();
    println!("{} passed, {failed} failed", outcomes.len() - failed);
    match failed {
        0 => Ok(()),
        _ => std::process::exit(1),
    }
}

fn name(step: Step) -> String {
    let value = step.to_possible_value();
    value.map_or_else(String::new, |value| value.get_name().to_owned())
}

fn perform(workspace: &Workspace, step: Step) -> Result<()> {
    let cargo = |arguments: &[&str]| run_to_end(workspace.cargo().args(arguments));
    match step {
        Step::Fmt => cargo(&["fmt", "--all", "--check"]),
        Step::Clippy => clippy(workspace),
        Step::Native => cargo(&["test", "--workspace", "--all-features"]),
        Step::Types => types::check(workspace),
        Step::Build => build::run_all(workspace),
        Step::Size => size::check(workspace).and(size::script(workspace)),
        Step::Wasm => wasm(workspace),
        Step::Check => npm(workspace, "check", None),
        Step::Unit => npm(workspace, "test", None),
        Step::Stories => npm(
            workspace,
            "stories",
            Some(chromium(workspace)?.browser.as_ref()),
        ),
        Step::Pictures => picture::check(workspace),
        Step::Lighthouse => lighthouse::check(workspace),
    }
}

fn clippy(workspace: &Workspace) -> Result<()> {
    let clippy = |arguments: &[&str]| {
        let mut cargo = workspace.cargo();
        cargo.arg("clippy").args(arguments);
        run_to_end(cargo.args(["--", "--deny", "warnings"]))
    };
    setup::wasm_target(workspace)?;
    let native = clippy(&["--workspace", "--all-targets", "--all-features"]);
    let page = clippy(&["--lib", "--no-default-features", "--target", WASM_TARGET]);
    let browser = clippy(&["--package", "web-tests", "--tests", "--target", WASM_TARGET]);
    native.and(page).and(browser)
}

/// Drives the browser with the settings of `tests/web/webdriver.json`.
fn wasm(workspace: &Workspace) -> Result<()> {
    setup::for_wasm_tests(workspace)?;
    let mut command = workspace.command("wasm-pack");
    command.args(["test", "--headless", "--chrome", "--mode", "no-install"]);
    command
        .arg("--chromedriver")
        .arg(chromium(workspace)?.driver);
    // A busy machine takes longer to start a browser than the 20 s that are given by default.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run_to_end(command.arg("tests/web"))
}

fn npm(workspace: &Workspace, script: &str, browser: Option<&OsStr>) -> Result<()> {
    if !workspace.www.join("node_modules").exists() {
        bail!("the page's packages are not installed: the build step does that");
    }
    let mut npm = workspace.npm();
    if let Some(browser) = browser {
        npm.env("CHROMIUM", browser);
    }
    run_to_end(npm.args(["run", script]))
}
