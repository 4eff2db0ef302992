//! Where things are, and how programs are started: from the root, tools of our own first on PATH.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The target that the page runs.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The project's folders.
pub struct Workspace {
    /// The folder of the root crate.
    pub root: PathBuf,
    /// The page's folder.
    pub www: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// Where tools are installed: `target/tools`.
    pub tools: PathBuf,
    path: OsString,
}

impl Workspace {
    /// The workspace that this program was built from.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").context("run it as `cargo xtask`")?;
        let root = Path::new(&manifest)
            .parent()
            .context("xtask lies inside the workspace")?
            .to_path_buf();
        let target = target_folder(&root)?;
        let tools = target.join("tools");
        let mut folders = vec![tools.join("bin")];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        Ok(Workspace {
            www: root.join("www"),
            path: env::join_paths(folders)?,
            root,
            target,
            tools,
        })
    }

    /// A program with our PATH, at the root, that is never asked anything.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", &self.path)
            .stdin(Stdio::null());
        command
    }

    /// The cargo that started this program.
    pub fn cargo(&self) -> Command {
        self.command(cargo())
    }

    /// npm, in the page's folder.
    pub fn npm(&self) -> Command {
        let mut command = self.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.current_dir(&self.www);
        command
    }

    /// The first program of one of these names on our PATH.
    pub fn which(&self, names: &[&str]) -> Option<PathBuf> {
        names.iter().find_map(|name| {
            env::split_paths(&self.path)
                .map(|folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
                .find(|file| file.is_file())
        })
    }

    /// Where the compiled module goes for the page, and for the bench.
    pub fn wasm(&self) -> PathBuf {
        self.www.join("src/wasm")
    }

    /// What the page is built into.
    pub fn dist(&self) -> PathBuf {
        self.www.join("dist")
    }
}

fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Asks cargo, because a user's settings can move the target folder.
fn target_folder(root: &Path) -> Result<PathBuf> {
    let mut command = Command::new(cargo());
    command.current_dir(root);
    command.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: serde_json::Value = serde_json::from_str(&output(&mut command)?)?;
    let folder = metadata["target_directory"].as_str();
    Ok(folder
        .context("cargo metadata names no target folder")?
        .into())
}

/// Runs to the end, with the program's own output shown.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command
        .status()
        .with_context(|| format!("{name} did not start"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// Runs to the end and gives what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("{name} did not start"))?;
    if !output.status.success() {
        bail!("{name} failed ({})", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The program and its first argument, for messages.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem();
    let mut name = program.unwrap_or_default().to_string_lossy().into_owned();
    if let Some(first) = command.get_args().next() {
        name.push(' ');
        name.push_str(&first.to_string_lossy());
    }
    name
}
