//! Data goes to standard output, everything else to standard error.

use std::io::{self, Write};

use serde::Serialize;

use super::failure::Failure;

/// Writes text to standard output. A reader that went away (`| head`) is no failure.
///
/// # Errors
/// Returns the error of the output.
pub fn data(text: &str) -> Result<(), Failure> {
    quiet_when_nobody_reads(io::stdout().lock().write_all(text.as_bytes()))
}

/// Writes a value as one JSON document on standard output.
///
/// # Errors
/// Returns the error of the output.
pub fn json<T: Serialize>(value: &T) -> Result<(), Failure> {
    let mut text = serde_json::to_string(value)?;
    text.push('\n');
    data(&text)
}

/// Writes a remark to standard error; it is no part of the data.
pub fn remark(text: &str) {
    // Where even the error output is gone there is nobody left to tell.
    let _unheard = writeln!(io::stderr().lock(), "{text}");
}

/// Returns the columns of the terminal that standard output is; 80 where it is none.
pub fn columns() -> usize {
    let size = rustix::termios::tcgetwinsize(io::stdout());
    size.ok().map(|size| usize::from(size.ws_col)).filter(|columns| *columns > 0).unwrap_or(DEFAULT_COLUMNS)
}

/// The columns of a page that is no terminal.
const DEFAULT_COLUMNS: usize = 80;

fn quiet_when_nobody_reads(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
