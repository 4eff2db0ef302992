//! What the other commands need: the wasm target, wasm-bindgen of the locked version, wasm-pack, the
//! page's packages. Nothing here is installed outside the project's own folders, but for the target.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::stamp::{Inputs, unless_unchanged};
use crate::step::step;
use crate::workspace::{WASM_TARGET, Workspace, output, run};

/// The oldest Node that the page's tools run on.
const LEAST_NODE: u32 = 20;

/// Everything that a build needs.
pub fn for_build(workspace: &Workspace) -> Result<()> {
    wasm_target(workspace)?;
    wasm_bindgen(workspace)?;
    npm_packages(workspace)
}

/// What the crate's tests in a browser need. Any version of wasm-pack does.
pub fn for_wasm_tests(workspace: &Workspace) -> Result<()> {
    wasm_target(workspace)?;
    wasm_bindgen(workspace)?;
    match output(workspace.command("wasm-pack").arg("--version")) {
        Ok(_) => Ok(()),
        Err(_) => install(workspace, "wasm-pack", None),
    }
}

/// The target that the page runs: rustup installs it from
/// `rust-toolchain.toml`, unless told not to do so by itself.
pub fn wasm_target(workspace: &Workspace) -> Result<()> {
    let mut rustc = workspace.command("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if Path::new(output(&mut rustc)?.trim()).exists() {
        return Ok(());
    }
    step(&format!("target {WASM_TARGET}"), || {
        run(workspace
            .command("rustup")
            .args(["target", "add", WASM_TARGET]))
    })
}

/// The command line tool must be of the very version of the library: their formats change together.
fn wasm_bindgen(workspace: &Workspace) -> Result<()> {
    let wanted = wasm_bindgen_version(workspace)?;
    let found = output(workspace.command("wasm-bindgen").arg("--version")).unwrap_or_default();
    match found.split_whitespace().nth(1) == Some(&wanted) {
        true => Ok(()),
        false => install(workspace, "wasm-bindgen-cli", Some(&wanted)),
    }
}

/// The version of wasm-bindgen in `Cargo.lock`.
pub fn wasm_bindgen_version(workspace: &Workspace) -> Result<String> {
    let lock = fs::read_to_string(workspace.root.join("Cargo.lock")).context("Cargo.lock")?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .context("Cargo.lock has no wasm-bindgen")
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

fn install(workspace: &Workspace, package: &str, version: Option<&str>) -> Result<()> {
    let title = ["install", package, version.unwrap_or_default()].join(" ");
    step(title.trim_end(), || {
        let mut cargo = workspace.cargo();
        cargo.args(["install", package, "--force", "--root"]);
        cargo.arg(&workspace.tools);
        if let Some(version) = version {
            cargo.arg("--version").arg(format!("={version}"));
        }
        run(&mut cargo)
    })
}

fn npm_packages(workspace: &Workspace) -> Result<()> {
    let node = node_version(workspace)?;
    let modules = workspace.www.join("node_modules");
    let inputs = Inputs::default()
        .text(&node)
        .file(&workspace.www.join("package.json"))?
        .file(&workspace.www.join("package-lock.json"))?;
    // npm writes this file last.
    let output = modules.join(".package-lock.json");
    unless_unchanged(workspace, "npm packages", inputs, &output, || {
        run(workspace.npm().args(["ci", "--no-audit", "--no-fund"]))
    })
}

/// Node's version, if it is new enough.
fn node_version(workspace: &Workspace) -> Result<String> {
    let wanted = format!("install Node {LEAST_NODE} or later, with npm");
    let version =
        output(workspace.command("node").arg("--version")).with_context(|| wanted.clone())?;
    let major = version.trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= LEAST_NODE => Ok(version),
        _ => bail!("{wanted}: this is {version}"),
    }
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_locked_version_is_that_of_the_package_itself_not_of_its_namesakes() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
    }
}
