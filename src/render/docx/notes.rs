//! Footnotes: the texts below the line, and their signs in the text.

use super::WORD;
use super::styles::Style;
use super::text::{paragraph, words};
use super::xml::Xml;

/// The ids of the two lines that Word draws over footnotes.
const SEPARATORS: [(&str, &str, &str); 2] =
    [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")];

/// Collects footnotes; they are numbered as they come.
#[derive(Default)]
pub(super) struct Notes {
    texts: Vec<String>,
}

impl Notes {
    /// Takes up a footnote and returns the run of its sign.
    pub(super) fn sign(&mut self, text: &str) -> Xml {
        self.texts.push(text.to_owned());
        let sign = Xml::new("w:footnoteReference").with("w:id", self.texts.len());
        Xml::new("w:r").add(look()).add(sign)
    }

    /// Returns the part with the texts.
    pub(super) fn part(&self) -> Xml {
        let separators = SEPARATORS.map(|(id, kind, line)| {
            let run = Xml::new("w:r").add(Xml::new(line));
            Xml::new("w:footnote")
                .with("w:type", kind)
                .with("w:id", id)
                .add(paragraph(Style::Footnote, [run]))
        });
        let texts = (1usize..).zip(&self.texts).map(|(id, text)| {
            let sign = Xml::new("w:r").add(look()).add(Xml::new("w:footnoteRef"));
            Xml::new("w:footnote")
                .with("w:id", id)
                .add(paragraph(Style::Footnote, [sign, words(&format!(" {text}"))]))
        });
        Xml::new("w:footnotes").with("xmlns:w", WORD).all(separators).all(texts)
    }
}

/// Returns the entry of the settings that names the two lines.
pub(super) fn separators() -> Xml {
    let named = SEPARATORS.map(|(id, ..)| Xml::new("w:footnote").with("w:id", id));
    Xml::new("w:footnotePr").all(named)
}

fn look() -> Xml {
    Xml::new("w:rPr").add(Xml::val("w:rStyle", super::styles::FOOTNOTE_SIGN))
}
