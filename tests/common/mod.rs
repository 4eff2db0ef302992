//! What several tests need: the clusters of `tests/fixtures`, invented reports of invented events.

#![allow(
    dead_code,
    reason = "each test is a crate of its own and uses a part of this"
)]

#[cfg(not(target_arch = "wasm32"))]
pub mod facts;
#[cfg(not(target_arch = "wasm32"))]
pub mod five;

use std::fs;
use std::path::{Path, PathBuf};

use tellings::article::Source;
use tellings::comparison::{Comparison, compare};
use tellings::options::Options;
use tellings::report::{self, Report};

/// The folders of `tests/fixtures`.
pub const CLUSTERS: [&str; 4] = ["bridge", "ferry", "lantern", "meteor"];

/// The files of a cluster, by name.
pub fn files(cluster: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(cluster);
    let entries = fs::read_dir(folder).expect("the cluster is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

/// The articles of a cluster, by name.
pub fn sources(cluster: &str) -> Vec<Source> {
    let source = |path: &PathBuf| Source {
        name: path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned(),
        text: fs::read_to_string(path).expect("a text"),
    };
    files(cluster).iter().map(source).collect()
}

/// Sources named A, B, C.
pub fn named(texts: &[&str]) -> Vec<Source> {
    let names = ["A", "B", "C", "D", "E", "F"];
    let source = |(name, text): (&str, &&str)| Source {
        name: name.to_owned(),
        text: (*text).to_owned(),
    };
    names.into_iter().zip(texts).map(source).collect()
}

/// A comparison under the options that a reader begins with.
pub fn compared(sources: Vec<Source>) -> Comparison {
    compare(sources, Options::default(), &[]).expect("the articles are fit to be compared")
}

/// A comparison's report.
pub fn report(sources: Vec<Source>) -> Report {
    report::report(&compared(sources))
}
