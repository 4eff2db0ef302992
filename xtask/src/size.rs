//! The module's size as it crosses the network: gzipped.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::module_file;
use crate::workspace::Workspace;

/// More than this, and a reader on a phone waits for the module rather than for the page.
const LIMIT: usize = 200_000;

/// Prints the size of the built module; an error if it is over the limit.
pub fn check(workspace: &Workspace) -> Result<()> {
    let file = module_file(workspace);
    let module = fs::read(&file).with_context(|| file.display().to_string())?;
    let gzipped = gzipped(&module)?;
    println!(
        "    module: {gzipped} bytes gzipped ({} as it is), limit {LIMIT}: {}",
        module.len(),
        if gzipped < LIMIT { "holds" } else { "BROKEN" }
    );
    ensure!(
        gzipped < LIMIT,
        "the module is {gzipped} bytes gzipped, the limit is {LIMIT}"
    );
    Ok(())
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}
