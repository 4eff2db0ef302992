//! The modules' sizes as they cross the network: gzipped.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::{COMPARE, ENCODINGS, FACTS, Module};
use crate::workspace::Workspace;

/// The modules with their limits. More in the first, and a reader on a phone waits for it rather than for the page;
/// more in the second, and facts come late. The third holds tables of letters for what is seldom seen.
const LIMITS: [(Module, usize); 3] = [(COMPARE, 200_000), (FACTS, 450_000), (ENCODINGS, 350_000)];

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
    println!(
        "    module {name}: {gzipped} bytes gzipped ({} as it is), limit {limit}: {}",
        bytes.len(),
        if gzipped < limit { "holds" } else { "BROKEN" }
    );
    ensure!(
        gzipped < limit,
        "the module {name} is {gzipped} bytes gzipped, the limit is {limit}"
    );
    Ok(())
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}
