//! The crate is built in floors: a module imports only from floors below its own.
//!
//! The files of one module are one unit and may import each other. `lib.rs` lists the modules under the
//! same floors, so that the tour and the table cannot part.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of every module.
const FLOORS: [(u32, &[&str]); 10] = [
    (
        0,
        &[
            "decimal", "encoding", "error", "options", "order", "pin", "sets", "span",
        ],
    ),
    (1, &["text"]),
    (2, &["facts"]),
    (3, &["article"]),
    (4, &["candidates", "diff", "passage", "similarity"]),
    (5, &["align"]),
    (
        6,
        &["divergence", "group", "overlap", "statement", "utterance"],
    ),
    (7, &["comparison", "workspace"]),
    (8, &["report"]),
    (9, &["wasm"]),
];

/// Steps along one floor, each with its reason.
const ALONG: [(&str, &str); 7] = [
    // A quotation that differs is an utterance in several wordings.
    ("divergence", "utterance"),
    // An error says which number it means.
    ("error", "decimal"),
    // A setting out of its range is an error.
    ("options", "error"),
    // So is a pin that cannot be kept; pins are told apart in order.
    ("pin", "error"),
    ("pin", "order"),
    // Candidates are found by the terms that similarity compares.
    ("candidates", "similarity"),
    // How long the longest change is says how much of one sentence is new.
    ("similarity", "diff"),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn floors() -> BTreeMap<&'static str, u32> {
    let modules = FLOORS
        .iter()
        .flat_map(|(floor, modules)| modules.iter().map(|module| (*module, *floor)));
    modules.collect()
}

/// Every file of the library below `folder`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the crate") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "bin") {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The module of the library that a file belongs to; none for `lib.rs`.
fn module(file: &Path) -> Option<String> {
    let inside = file.strip_prefix(source()).expect("a file of the crate");
    let first = inside
        .iter()
        .next()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let name = first.strip_suffix(".rs").unwrap_or(&first);
    (name != "lib").then(|| name.to_owned())
}

/// The modules that the code of a file names as `crate::NAME`; comments do not count.
fn imports(code: &str) -> Vec<String> {
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or(""));
    let code: String = lines.collect::<Vec<&str>>().join("\n");
    assert!(
        !code.contains("crate::{"),
        "one `use` a module, so that a reader and this test see what is imported"
    );
    let names = code.split("crate::").skip(1).map(|rest| {
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        rest[..end].to_owned()
    });
    names.collect()
}

#[test]
fn a_module_imports_only_from_floors_below_its_own() {
    let floors = floors();
    let floor = |name: &str| {
        *floors
            .get(name)
            .unwrap_or_else(|| panic!("{name} is on no floor"))
    };
    for file in files(&source()) {
        let Some(here) = module(&file) else { continue };
        let code = fs::read_to_string(&file).expect("a source file");
        for there in imports(&code) {
            let along = ALONG.contains(&(here.as_str(), there.as_str()));
            assert!(
                there == here || along || floor(&there) < floor(&here),
                "{}: {here}, on floor {}, imports {there}, on floor {}",
                file.display(),
                floor(&here),
                floor(&there)
            );
        }
    }
}

#[test]
fn lib_lists_every_module_under_its_floor() {
    let code = fs::read_to_string(source().join("lib.rs")).expect("lib.rs");
    let (floors, mut floor) = (floors(), None);
    for line in code.lines() {
        if let Some(number) = line.strip_prefix("// Floor ") {
            floor = number.trim().parse().ok();
        }
        let name = line
            .trim_start_matches("pub ")
            .strip_prefix("mod ")
            .and_then(|rest| rest.strip_suffix(';'));
        if let Some(name) = name {
            assert_eq!(floors.get(name).copied(), floor, "the floor of {name}");
        }
    }
    assert!(floor.is_some(), "lib.rs tells the floors");
}

#[test]
fn imports_are_found_outside_comments() {
    let code = "use crate::span::Span; // crate::nothing\nfn f(x: crate::diff::Edit) {}";
    assert_eq!(imports(code), ["span", "diff"]);
}
