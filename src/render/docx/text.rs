//! Paragraphs and the runs in them.

use super::Page;
use super::styles::{PROMPT, Style};
use super::xml::Xml;
use crate::report::document::Run;

/// Makes a paragraph of a style.
pub(super) fn paragraph(style: Style, runs: impl IntoIterator<Item = Xml>) -> Xml {
    special(style, [], runs)
}

/// Makes a paragraph whose look differs from its style; the properties come in the order that the schema asks for.
pub(super) fn special(
    style: Style,
    properties: impl IntoIterator<Item = Xml>,
    runs: impl IntoIterator<Item = Xml>,
) -> Xml {
    let look = Xml::new("w:pPr").add(Xml::val("w:pStyle", style.id())).all(properties);
    Xml::new("w:p").add(look).all(runs)
}

/// Makes a paragraph of plain words.
pub(super) fn line(style: Style, text: &str) -> Xml {
    paragraph(style, [words(text)])
}

/// Makes a run of plain words.
pub(super) fn words(text: &str) -> Xml {
    Xml::new("w:r").all(pieces(text))
}

/// Parts a text at its line breaks.
fn pieces(text: &str) -> Vec<Xml> {
    let mut pieces = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            pieces.push(Xml::new("w:br"));
        }
        pieces.push(Xml::new("w:t").with("xml:space", "preserve").text(line));
    }
    pieces
}

impl Page {
    /// Writes runs; footnotes are taken up as they come.
    pub(super) fn runs(&mut self, runs: &[Run]) -> Vec<Xml> {
        let mut written = Vec::new();
        for run in runs {
            written.push(Xml::new("w:r").all(look(run)).all(pieces(&run.printed())));
            written.extend(run.footnote.as_deref().map(|text| self.notes.sign(text)));
        }
        written
    }
}

/// Returns what is special about the look of a run; nothing where nothing is.
fn look(run: &Run) -> Option<Xml> {
    let plain = !(run.bold || run.italic || run.is_prompt());
    (!plain).then(|| {
        Xml::new("w:rPr")
            .add_if(run.is_prompt(), || Xml::val("w:rStyle", PROMPT))
            .add_if(run.bold, || Xml::new("w:b"))
            .add_if(run.bold, || Xml::new("w:bCs"))
            .add_if(run.italic, || Xml::new("w:i"))
            .add_if(run.italic, || Xml::new("w:iCs"))
    })
}
