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
    /// A directory stands where a file is wanted.
    #[error("{name}: a directory, not a file")]
    Directory {
        /// The directory's name.
        name: String,
    },
    /// The bytes are no UTF-8 text.
    #[error(
        "{name}: not UTF-8 text: byte {byte} (counted from 0) fits no character; save it as UTF-8"
    )]
    NotText {
        /// The file's name.
        name: String,
        /// The first byte that is wrong.
        byte: usize,
    },
    /// The bytes are no text at all.
    #[error("{name}: a binary file, not text (byte {byte} is zero)")]
    Binary {
        /// The file's name.
        name: String,
        /// The first zero byte.
        byte: usize,
    },
    /// The bytes are text, but as another encoding writes it.
    #[error("{name}: text in UTF-16; save it as UTF-8")]
    Utf16 {
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

fn text(path: &str, bytes: Vec<u8>) -> Result<String, Failure> {
    let name = path.to_owned();
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Failure::Utf16 { name });
    }
    if let Some(byte) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Failure::Binary { name, byte });
    }
    String::from_utf8(bytes).map_err(|error| Failure::NotText {
        name,
        byte: error.utf8_error().valid_up_to(),
    })
}
