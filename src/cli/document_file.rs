//! Documents as files of the kind that their name asks for, or as text on standard output.

use std::path::Path;

use super::desk::{Desk, usage};
use super::failure::{Class, Failure};
use super::{file, output};
use crate::locale::Told;
use crate::locale::cli::file as says;
use crate::render::docx::docx;
use crate::render::markdown::markdown;
use crate::render::plain::plain;
use crate::render::xlsx::tables;
use crate::report::document::Document;

/// Names a kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Word.
    Word,
    /// Markdown.
    Markdown,
    /// Plain text.
    Plain,
    /// The document as data.
    Json,
    /// The tables as an Excel workbook.
    Workbook,
}

const KINDS: [(&str, FileKind); 5] = [
    ("docx", FileKind::Word),
    ("md", FileKind::Markdown),
    ("txt", FileKind::Plain),
    ("json", FileKind::Json),
    ("xlsx", FileKind::Workbook),
];

impl FileKind {
    /// Returns the kind that the name of a file asks for.
    ///
    /// # Errors
    /// Says which endings there are.
    pub(super) fn of(path: &Path) -> Result<Self, Failure> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let found = KINDS.iter().find(|(name, _)| ending.as_deref() == Some(*name));
        found.map(|(_, kind)| *kind).ok_or_else(|| {
            let endings: Vec<String> = KINDS.iter().map(|(name, _)| format!(".{name}")).collect();
            usage(says::KIND.told(&[("file", &path.display())]))
                .hint(says::KINDS.told(&[("endings", &endings.join(", "))]))
        })
    }
}

/// Returns what stands behind a failure of a file's making, which has words of its own here.
pub(super) fn cause(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), ToString::to_string)
}

/// Returns the bytes of a document as a file of the kind.
///
/// # Errors
/// Says that there is no table for a workbook, or that the file is beyond what its kind allows.
pub(super) fn bytes(document: &Document, kind: FileKind) -> Result<Vec<u8>, Failure> {
    let failed = |message: Told| Failure::new(Class::Failed, message);
    match kind {
        FileKind::Word => {
            docx(document).map_err(|error| failed(says::NO_WORD.told(&[("why", &cause(&error))])))
        }
        FileKind::Markdown => Ok(markdown(document).into_bytes()),
        FileKind::Plain => Ok(plain(document).into_bytes()),
        FileKind::Json => Ok(serde_json::to_vec(document)?),
        FileKind::Workbook => tables(document)
            .map_err(|error| failed(says::NO_EXCEL.told(&[("why", &cause(&error))])))?
            .ok_or_else(|| failed(says::NO_TABLE.into())),
    }
}

/// Writes a document into the file, whole or not at all; without a file as text to standard output.
///
/// # Errors
/// Returns the failure of the rendering or the disk.
pub(super) fn write(desk: &Desk, document: &Document, path: Option<&Path>) -> Result<(), Failure> {
    let Some(path) = path else { return output::data(&plain(document)) };
    file::bytes(path, &bytes(document, FileKind::of(path)?)?)?;
    written(desk, path);
    Ok(())
}

/// Says that the file was written.
pub(super) fn written(desk: &Desk, path: &Path) {
    output::remark(&says::WRITTEN.with(desk.lang, &[("file", &path.display())]));
}
