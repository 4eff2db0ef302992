//! Stamps: a step is skipped while its inputs are what they were when it last succeeded.
//!
//! A stamp is a file in `target/stamps` that holds a hash of the inputs' contents. Times of files are
//! not looked at: git sets them anew at every checkout.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::step;
use crate::workspace::Workspace;

/// What a step depends on.
#[derive(Default)]
pub struct Inputs(DefaultHasher);

impl Inputs {
    /// A setting, such as a tool's version.
    pub fn text(mut self, text: &str) -> Self {
        text.hash(&mut self.0);
        self
    }

    /// A file's path and content.
    pub fn file(mut self, path: &Path) -> Result<Self> {
        path.hash(&mut self.0);
        fs::read(path)
            .with_context(|| path.display().to_string())?
            .hash(&mut self.0);
        Ok(self)
    }

    /// Every file under a folder, but for the named entries at any depth.
    pub fn folder(mut self, folder: &Path, without: &[&str]) -> Result<Self> {
        let mut entries = fs::read_dir(folder)
            .with_context(|| folder.display().to_string())?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<PathBuf>>>()?;
        entries.sort();
        for entry in entries {
            let left_out = |name: &&str| entry.file_name().is_some_and(|own| own == *name);
            if without.iter().any(left_out) {
                continue;
            }
            self = match entry.is_dir() {
                true => self.folder(&entry, without)?,
                false => self.file(&entry)?,
            };
        }
        Ok(self)
    }
}

/// Does `work` under a heading, unless `output` is there and was made from the same inputs.
pub fn unless_unchanged(
    workspace: &Workspace,
    title: &str,
    inputs: Inputs,
    output: &Path,
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let folder = workspace.target.join("stamps");
    let stamp = folder.join(title.replace(' ', "-"));
    let hash = format!("{:016x}", inputs.0.finish());
    if output.exists() && fs::read_to_string(&stamp).is_ok_and(|last| last == hash) {
        step::unchanged(title);
        return Ok(());
    }
    // A step that is interrupted must not look done.
    let _ = fs::remove_file(&stamp);
    step::step(title, work)?;
    fs::create_dir_all(&folder)?;
    Ok(fs::write(stamp, hash)?)
}
