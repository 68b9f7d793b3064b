//! A document as a Word file (WordprocessingML, ECMA-376), laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I asks. The
//! same document gives the same bytes.

mod body;
mod foot;
mod head;
mod notes;
mod package;
mod picture;
mod rule;
mod section;
mod settings;
mod styles;
mod table;
mod text;
mod xml;

use crate::report::document::{Annex, Document, Pages, plain};
use notes::Notes;
use package::{Parts, pack};
use section::section;
use styles::Style;
use text::{line, paragraph, special};
use xml::Xml;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const INLINE_DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// Says that a Word file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DocxFailure {
    /// The XML of a part could not be written.
    #[error("the Word file cannot be made: {0}")]
    Part(#[from] std::io::Error),
    /// The archive could not be written.
    #[error("the Word file cannot be made: {0}")]
    Archive(#[from] zip::result::ZipError),
}

/// Returns the bytes of the document as a Word file.
///
/// # Errors
/// Returns [`DocxFailure`] when a part or the archive cannot be written, which only a document beyond the limits of an
/// archive (4 GB) does.
pub fn docx(document: &Document) -> Result<Vec<u8>, DocxFailure> {
    let mut page = Page::default();
    // LibreOffice puts an empty line over a table that begins a document with footnotes.
    page.push(paragraph(Style::Spacer, []));
    page.head(&document.frame);
    page.blocks(&document.body, Pages::Portrait);
    page.foot(&document.frame);
    let mut pages = Pages::Portrait;
    for (at, annex) in document.annexes.iter().enumerate() {
        page.turn(pages);
        page.annex(annex, &document.annex_label(at));
        pages = annex.pages;
    }
    // Word wants a paragraph after the last table.
    page.push(paragraph(Style::Spacer, []));
    let body = Xml::new("w:body").all(page.blocks).add(section(pages));
    let root = Xml::new("w:document")
        .with("xmlns:w", WORD)
        .with("xmlns:r", RELATIONS)
        .with("xmlns:wp", INLINE_DRAWING)
        .add(body);
    let properties = properties(document);
    pack(&Parts { document: root, footnotes: page.notes.part(), properties, pictures: page.pictures })
}

/// Collects what is written, from the top of the document to its end.
#[derive(Default)]
struct Page {
    blocks: Vec<Xml>,
    notes: Notes,
    pictures: Vec<Vec<u8>>,
}

impl Page {
    fn push(&mut self, block: Xml) {
        self.blocks.push(block);
    }

    /// Ends the section so far, whose pages lie so.
    fn turn(&mut self, pages: Pages) {
        self.push(special(Style::Spacer, [section(pages)], []));
    }

    fn annex(&mut self, annex: &Annex, label: &str) {
        self.push(line(Style::Annex, label));
        self.push(line(Style::AnnexTitle, &annex.title.to_uppercase()));
        if let Some(reference) = &annex.reference {
            self.push(line(Style::AnnexReference, &format!("({reference})")));
        }
        self.blocks(&annex.blocks, annex.pages);
    }
}

/// Returns what file managers show of the document: its title, and no times.
fn properties(document: &Document) -> Xml {
    Xml::new("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .add(Xml::new("dc:title").text(&plain(document.frame.title.subject()).replace('\n', " ")))
        .add(Xml::new("dc:language").text("vi-VN"))
}

#[cfg(test)]
mod tests;
