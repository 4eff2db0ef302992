//! Results on standard output.

use std::io::{self, ErrorKind, Write};

use serde::Serialize;

use crate::input::Failure;

/// Prints a value as one line of JSON.
pub fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(|error| unwritten(error.into()))?;
    print(&(text + "\n"))
}

/// Prints a text as it is. A reader that has seen enough and goes, as `head` does, is no failure.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(unwritten),
    }
}

fn unwritten(error: io::Error) -> Failure {
    Failure::Io {
        name: "standard output".to_owned(),
        error,
    }
}
