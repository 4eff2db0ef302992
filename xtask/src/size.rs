//! Sizes as they cross the network, gzipped: of the modules, and of the script that the first view needs.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::{COMPARE, ENCODINGS, FACTS, Module};
use crate::workspace::Workspace;

/// The modules with their limits. More in the first, and a reader on a phone waits for it rather than for the page;
/// more in the second, and facts come late. The third holds tables of letters for what is seldom seen.
const LIMITS: [(Module, usize); 3] = [(COMPARE, 200_000), (FACTS, 450_000), (ENCODINGS, 350_000)];

/// All script of the first view together: what the page names, what that imports at once, and the worker. Views that
/// are fetched when they are wanted do not count. More, and a phone is busy reading it before there is a page.
const SCRIPT_LIMIT: usize = 100_000;

/// Prints the sizes of the built modules; an error if one is over its limit.
pub fn check(workspace: &Workspace) -> Result<()> {
    for (module, limit) in &LIMITS {
        one(workspace, module, *limit)?;
    }
    Ok(())
}

fn one(workspace: &Workspace, module: &Module, limit: usize) -> Result<()> {
    let (file, name) = (module.file(workspace), module.name);
    let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
    let gzipped = gzipped(&bytes)?;
    holds(&format!("module {name}"), gzipped, bytes.len(), limit)
}

fn holds(what: &str, gzipped: usize, bytes: usize, limit: usize) -> Result<()> {
    println!(
        "    {what}: {gzipped} bytes gzipped ({bytes} as it is), limit {limit}: {}",
        if gzipped < limit { "holds" } else { "BROKEN" }
    );
    ensure!(
        gzipped < limit,
        "{what}: {gzipped} bytes gzipped, the limit is {limit}"
    );
    Ok(())
}

/// Prints the size of the first view's script, of the page as it is built; an error if it is over its limit.
pub fn script(workspace: &Workspace) -> Result<()> {
    let (mut gzipped_size, mut size) = (0, 0);
    for file in first_view(&workspace.dist())? {
        let bytes = fs::read(&file)?;
        gzipped_size += gzipped(&bytes)?;
        size += bytes.len();
    }
    holds("script of the first view", gzipped_size, size, SCRIPT_LIMIT)
}

/// The files of the first view's script.
fn first_view(dist: &Path) -> Result<BTreeSet<PathBuf>> {
    let read = |file: &Path| fs::read_to_string(file).with_context(|| file.display().to_string());
    let page = read(&dist.join("index.html"))?;
    let mut wanted: Vec<PathBuf> = quoted(&page, &["src=", "href="])
        .map(|name| dist.join(name))
        .collect();
    ensure!(!wanted.is_empty(), "the page names no script");
    let mut files = BTreeSet::new();
    while let Some(file) = wanted.pop() {
        let code = read(&file)?;
        let folder = file.parent().unwrap_or(dist);
        wanted.extend(quoted(&code, &["from", "import"]).map(|name| folder.join(name)));
        // The page names its worker by an address of its own.
        wanted.extend(workers(&code).map(|name| dist.join("assets").join(name)));
        wanted.retain(|other| !files.contains(other) && *other != file);
        files.insert(file);
    }
    Ok(files)
}

/// Names of scripts in quotation marks after one of these words: beside the code, as Vite writes them.
fn quoted<'a>(code: &'a str, words: &'static [&str]) -> impl Iterator<Item = &'a str> {
    code.match_indices("\"./").filter_map(move |(at, start)| {
        let before = code.get(..at)?;
        let name = code.get(at + start.len()..)?.split('"').next()?;
        let follows = words.iter().any(|word| before.ends_with(word));
        (follows && name.ends_with(".js")).then_some(name)
    })
}

/// Names of workers' scripts.
fn workers(code: &str) -> impl Iterator<Item = &str> {
    code.match_indices("worker-").filter_map(|(at, _)| {
        let name = code.get(at..)?.split(['"', '`', '\'']).next()?;
        name.ends_with(".js").then_some(name)
    })
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::{quoted, workers};

    #[test]
    fn what_a_script_imports_at_once_counts_and_what_it_may_fetch_later_does_not() {
        let code = r#"import{a}from"./lit-1.js";import"./side-2.js";let f=()=>import("./facts-3.js"),u=new URL("worker-4.js",b)"#;
        let names: Vec<&str> = quoted(code, &["from", "import"]).collect();
        assert_eq!(names, ["lit-1.js", "side-2.js"]);
        assert_eq!(workers(code).collect::<Vec<_>>(), ["worker-4.js"]);
    }
}
