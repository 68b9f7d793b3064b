//! Documents as files, in the folder that the program was started in.

#![expect(clippy::disallowed_types, reason = "the runtime is an edge: it writes the user's files")]

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};

use crate::render::docx::docx;
use crate::render::markdown::markdown;
use crate::render::plain::plain;
use crate::report::document::Document;
use crate::views::composer::FileForm;

/// Is how many names are tried where files of the name exist.
const MOST: usize = 1000;

/// Writes a document to a new file; where there is one of the name, a number is put behind it. Returns the file's name.
///
/// # Errors
/// Returns the error of the first file that cannot be written.
pub(super) fn save(name: &str, form: FileForm, document: &Document) -> io::Result<String> {
    let bytes = match form {
        FileForm::Word => docx(document).map_err(io::Error::other)?,
        FileForm::Markdown => markdown(document).into_bytes(),
        FileForm::Text => plain(document).into_bytes(),
    };
    let ending = form.ending();
    let numbered = (2..MOST).map(|n| format!("{name}-{n}.{ending}"));
    for file in std::iter::once(format!("{name}.{ending}")).chain(numbered) {
        match OpenOptions::new().create_new(true).write(true).open(&file) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            opened => {
                opened?.write_all(&bytes)?;
                return Ok(file);
            }
        }
    }
    Err(io::Error::from(ErrorKind::AlreadyExists))
}
