//! Files and standard input as sources.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use tellings::article::Source;
use tellings::encoding::{self, Origin};

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
    /// A directory stands where a file is wanted.
    #[error("{name}: a directory, not a file")]
    Directory {
        /// The directory's name.
        name: String,
    },
    /// The bytes are no text.
    #[error("{name}: a binary file, not text")]
    Binary {
        /// The file's name.
        name: String,
    },
    /// Standard input was asked for twice.
    #[error("-: standard input can be read only once")]
    TwiceInput,
    /// A line of sentence pairs holds no tab.
    #[error("line {line}: a pair is two sentences with a tab between them")]
    NoPair {
        /// The line's number, from 1.
        line: usize,
    },
    /// The pins are no pins.
    #[error("{name}: not a list of pins: {error}")]
    NoPins {
        /// The file's name.
        name: String,
        /// What does not fit, and where.
        error: serde_json::Error,
    },
    /// The comparison was refused.
    #[error(transparent)]
    Refused(#[from] tellings::error::Error),
}

impl Failure {
    /// What the command exits with: 2 for a command that makes no sense, 1 for input that does not.
    pub fn code(&self) -> u8 {
        match self {
            Failure::TwiceInput => 2,
            _ => 1,
        }
    }
}

/// Refuses standard input that is asked for twice; a file may be compared with itself, but that is said.
///
/// # Errors
/// [`Failure::TwiceInput`].
pub fn once(paths: &[impl AsRef<str>]) -> Result<(), Failure> {
    for (index, path) in paths.iter().map(AsRef::as_ref).enumerate() {
        if !paths[..index].iter().any(|other| other.as_ref() == path) {
            continue;
        }
        if path == "-" {
            return Err(Failure::TwiceInput);
        }
        eprintln!("tellings: {path}: given twice; it is compared with itself");
    }
    Ok(())
}

/// The source that `path` names; `-` is standard input.
pub fn source(path: &str) -> Result<Source, Failure> {
    let name = Path::new(path).file_name().map_or_else(
        || path.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    let text = text(path, bytes(path)?)?;
    Ok(Source { name, text })
}

fn bytes(path: &str) -> Result<Vec<u8>, Failure> {
    let name = || path.to_owned();
    let failed = |error| Failure::Io {
        name: name(),
        error,
    };
    if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map_err(failed)?;
        return Ok(bytes);
    }
    if Path::new(path).is_dir() {
        return Err(Failure::Directory { name: name() });
    }
    fs::read(path).map_err(failed)
}

/// The text of a file in any encoding; what was guessed and what could not be read is said.
fn text(path: &str, bytes: Vec<u8>) -> Result<String, Failure> {
    let Some(decoded) = encoding::decode(&bytes) else {
        return Err(Failure::Binary {
            name: path.to_owned(),
        });
    };
    if decoded.origin == Origin::Guessed {
        let encoding = decoded.encoding;
        eprintln!(
            "tellings: {path}: read as {encoding}, which fits best; it does not say how it is written"
        );
    }
    if decoded.unreadable > 0 {
        let places = decoded.unreadable;
        let s = if places == 1 { "" } else { "s" };
        eprintln!("tellings: {path}: {places} place{s} could not be read; U+FFFD stands there now");
    }
    Ok(decoded.text)
}
