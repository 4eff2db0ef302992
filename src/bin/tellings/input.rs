//! Files and standard input as sources.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use tellings::article::Source;

/// Why the command failed, as one line for a person.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file or a stream could not be read or written.
    #[error("{name}: {error}")]
    Io {
        /// The file's name.
        name: String,
        /// What the system said.
        error: io::Error,
    },
    /// The bytes are no UTF-8 text.
    #[error("{name}: not UTF-8 text (byte {byte})")]
    NotText {
        /// The file's name.
        name: String,
        /// The first byte that is wrong.
        byte: usize,
    },
    /// A line of sentence pairs holds no tab.
    #[error("line {line}: a pair is two sentences with a tab between them")]
    NoPair {
        /// The line's number, from 1.
        line: usize,
    },
    /// The comparison was refused.
    #[error(transparent)]
    Refused(#[from] tellings::error::Error),
}

/// The source that `path` names; `-` is standard input.
pub fn source(path: &str) -> Result<Source, Failure> {
    let failed = |error| Failure::Io {
        name: path.to_owned(),
        error,
    };
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map_err(failed)?;
        bytes
    } else {
        fs::read(path).map_err(failed)?
    };
    let name = Path::new(path).file_name().map_or_else(
        || path.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    let text = String::from_utf8(bytes).map_err(|error| Failure::NotText {
        name: path.to_owned(),
        byte: error.utf8_error().valid_up_to(),
    })?;
    Ok(Source { name, text })
}
