//! The modules and the page: Rust to wasm, its JavaScript door, the optimiser, then Vite.
//!
//! One crate makes all modules, by its features. Cargo itself knows whether they are current. What follows is skipped
//! while they are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::setup;
use crate::stamp::{Inputs, unless_unchanged};
use crate::step::step;
use crate::workspace::{WASM_TARGET, Workspace, run};

/// A module of the page.
pub struct Module {
    /// What its files are called.
    pub name: &'static str,
    /// What of the crate it holds.
    features: &'static str,
    /// How it is compiled.
    opt_level: &'static str,
}

/// Compares; the page waits for it.
pub const COMPARE: Module = Module {
    name: "tellings",
    features: "compare-door",
    // Small rather than fast: the page has to load before it can be quick. "s" takes a third less time for a
    // comparison, and weighs a tenth more, which leaves no room for stems (docs/stems.md).
    opt_level: "z",
};

/// Finds facts in what was compared; it is loaded when a story is on the screen.
pub const FACTS: Module = Module {
    name: "facts",
    features: "findings-door",
    // Nobody waits for it, so it may weigh more and be faster: "s" weighs a tenth less and takes a sixth longer.
    opt_level: "2",
};

/// Reads files that are not UTF-8; it is loaded when one comes.
pub const ENCODINGS: Module = Module {
    name: "encodings",
    features: "encodings-door",
    opt_level: "z",
};

impl Module {
    /// The optimised module, as the page loads it.
    pub fn file(&self, workspace: &Workspace) -> PathBuf {
        workspace.wasm().join(format!("{}_bg.wasm", self.name))
    }
}

/// What rustc enables for this target, and nothing else: a feature that is not in the module must
/// not be brought in by the optimiser, since older browsers may lack it.
const FEATURES: [&str; 7] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The compiler has inlined what pays. Inlining more makes a smaller module, but one that gzips to more:
/// the bodies of one generic function lie apart then.
/// Flattened first and optimised twice, it gzips to about 1,000 bytes less.
const OPTIMISATIONS: [&str; 6] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=0",
    "--always-inline-max-function-size=0",
];

/// Sets up, then builds the module and the page.
pub fn run_all(workspace: &Workspace) -> Result<()> {
    setup::for_build(workspace)?;
    module(workspace, &COMPARE)?;
    module(workspace, &FACTS)?;
    module(workspace, &ENCODINGS)?;
    page(workspace)
}

/// A WebAssembly module and its door, into `www/src/wasm`.
pub fn module(workspace: &Workspace, module: &Module) -> Result<()> {
    step(&format!("compile the core for {}", module.name), || {
        compile(workspace, module)
    })?;
    let compiled = workspace
        .target
        .join(WASM_TARGET)
        .join("release/tellings.wasm");
    let inputs = Inputs::default()
        .text(&setup::wasm_bindgen_version(workspace)?)
        .text(&FEATURES.concat())
        .text(&OPTIMISATIONS.concat())
        .file(&workspace.www.join("package-lock.json"))?
        .file(&compiled)?;
    unless_unchanged(
        workspace,
        &format!("bind and optimise {}", module.name),
        inputs,
        &module.file(workspace),
        || {
            bind(workspace, module, &compiled)?;
            optimise(workspace, module)
        },
    )
}

// The command line keeps the profile's level.
fn compile(workspace: &Workspace, module: &Module) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", module.opt_level);
    cargo.args(["build", "--release", "--lib", "--package", "tellings"]);
    cargo.args(["--no-default-features", "--features", module.features]);
    cargo.args(["--target", WASM_TARGET]);
    // Messages of panics name source files; the builder's home is nobody's business.
    if let Some(home) = env::var_os("CARGO_HOME").or_else(default_cargo_home) {
        let from = Path::new(&home).join("registry/src");
        let flag = format!("--remap-path-prefix={}=", from.display());
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flag);
    }
    run(&mut cargo)
}

fn default_cargo_home() -> Option<std::ffi::OsString> {
    env::home_dir().map(|home| home.join(".cargo").into())
}

fn bind(workspace: &Workspace, module: &Module, compiled: &Path) -> Result<()> {
    let mut command = workspace.command("wasm-bindgen");
    command.args([
        "--target",
        "web",
        "--remove-name-section",
        "--remove-producers-section",
    ]);
    command.args(["--out-name", module.name]);
    command.arg("--out-dir").arg(workspace.wasm()).arg(compiled);
    run(&mut command)
}

/// Through npm's binaryen: the one that Debian packages breaks the module's table of references.
fn optimise(workspace: &Workspace, module: &Module) -> Result<()> {
    let module = module.file(workspace);
    let optimised = module.with_extension("optimised");
    let mut node = workspace.command("node");
    node.arg(workspace.www.join("node_modules/binaryen/bin/wasm-opt"));
    node.args(FEATURES)
        .args(OPTIMISATIONS)
        .arg(&module)
        .arg("-o")
        .arg(&optimised);
    run(&mut node)?;
    fs::rename(&optimised, &module).with_context(|| module.display().to_string())
}

/// The page, into `www/dist`.
pub fn page(workspace: &Workspace) -> Result<()> {
    let inputs = Inputs::default().folder(&workspace.www, &["node_modules", "dist", "tests"])?;
    let output = workspace.dist().join("index.html");
    unless_unchanged(workspace, "build the page", inputs, &output, || {
        run(workspace.npm().args(["run", "build"]))
    })
}
