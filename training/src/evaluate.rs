//! `cargo xtask evaluate` prints one table: every figure on data that nothing was fitted on, beside its bar.
//! Each kind of data has its file: how it is read, and what is measured.

mod calibration;
pub mod clusters;
mod edits;
pub mod pairs;
mod parallels;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// One line of the table.
pub struct Row {
    data: &'static str,
    figure: &'static str,
    value: f64,
    /// The least value that is good enough, or the greatest where less is better.
    bar: Bar,
}

/// What a figure is held against.
#[derive(Debug, Clone, Copy)]
pub enum Bar {
    AtLeast(f64),
    AtMost(f64),
    None,
}

impl Bar {
    fn shown(self, value: f64) -> String {
        let (sign, bar, holds) = match self {
            Bar::AtLeast(bar) => (">=", bar, value >= bar),
            Bar::AtMost(bar) => ("<=", bar, value <= bar),
            Bar::None => return String::new(),
        };
        format!(
            "{sign} {bar:.3}  {}",
            if holds { "holds" } else { "MISSED" }
        )
    }
}

/// Reads one kind of data and measures.
type Part = fn() -> Result<Vec<Row>>;

/// Prints the table; a set that is not here is a line that says so.
pub fn evaluate() -> Result<()> {
    println!("{:38} {:42} {:>6}  bar", "data", "figure", "value");
    let parts: [(&str, Part); 4] = [
        ("clusters", clusters::rows),
        ("pairs", pairs::rows),
        ("parallels", parallels::rows),
        ("edits", edits::rows),
    ];
    for (folder, rows) in parts {
        if !data(folder).exists() {
            println!("skipped: ../shared/eval/{folder} is not here");
            continue;
        }
        for row in rows()? {
            let bar = row.bar.shown(row.value);
            println!("{:38} {:42} {:6.3}  {bar}", row.data, row.figure, row.value);
        }
    }
    Ok(())
}

/// A folder or file of the evaluation data.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/eval")
        .join(name)
}

fn read(name: &str) -> Result<String> {
    std::fs::read_to_string(data(name)).with_context(|| name.to_owned())
}

/// Twice the right ones over all that were found or wanted.
fn f1(right: usize, found: usize, wanted: usize) -> f64 {
    if found + wanted == 0 {
        1.0
    } else {
        2.0 * right as f64 / (found + wanted) as f64
    }
}
