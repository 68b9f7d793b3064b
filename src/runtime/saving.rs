//! Documents as files, in the folder that the program was started in.

#![expect(clippy::disallowed_types, reason = "the runtime is an edge: it writes the user's files")]

use std::error::Error;
use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::locale::Told;
use crate::locale::cli::{disk, file as says};
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
pub(super) fn save(name: &str, form: FileForm, document: &Document) -> Result<String, Told> {
    let bytes = match form {
        FileForm::Word => docx(document).map_err(|error| not_made(&error))?,
        FileForm::Markdown => markdown(document).into_bytes(),
        FileForm::Text => plain(document).into_bytes(),
    };
    let ending = form.ending();
    let numbered = (2..MOST).map(|n| format!("{name}-{n}.{ending}"));
    let mut failure = io::Error::from(ErrorKind::AlreadyExists);
    for file in std::iter::once(format!("{name}.{ending}")).chain(numbered) {
        let opened = OpenOptions::new().create_new(true).write(true).open(&file);
        match opened.and_then(|mut opened| opened.write_all(&bytes)) {
            Ok(()) => return Ok(file),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => failure = error,
            Err(error) => return Err(disk::of_file(says::NOT_WRITTEN, Path::new(&file), &error)),
        }
    }
    Err(disk::of_file(says::NOT_WRITTEN, Path::new(name), &failure))
}

/// Says that a Word file could not be made; what stands behind it is quoted.
pub(super) fn not_made(error: &dyn Error) -> Told {
    let why = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    says::NO_WORD.told(&[("why", &why)])
}
