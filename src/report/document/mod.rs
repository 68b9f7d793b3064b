//! A document as it will look, independent of Word: its formal [`Frame`], its body of [`Block`]s, its [`Annex`]es.
//! The forms are those of Nghị định 30/2020/NĐ-CP, Phụ lục I. The JSON of a report is this model.

mod block;
mod frame;
mod numbering;
mod printed;
mod run;
mod table;

use serde::{Deserialize, Serialize};

pub use crate::text::label::roman;
pub use block::{Block, Chart, Content, Level};
pub use frame::{Authority, Banner, Copies, Dated, Frame, Office, Symbol, Title};
pub use numbering::Numbering;
pub use printed::{DASH, END_MARK, closed};
pub use run::{Origin, Run, SectionKey, plain};
pub use table::{Align, Cell, Column, HeadCell, Row, Table};

/// Is a whole document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The formal parts around the text.
    pub frame: Frame,
    /// The text.
    pub body: Vec<Block>,
    /// What is attached, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Annex>,
}

/// Is something attached to a document, with pages numbered from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Annex {
    /// The template's section that it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKey>,
    /// The title; printed in capitals.
    pub title: String,
    /// The line in brackets that says which document it belongs to, without the brackets; none where the document is
    /// electronic and leaves it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// How its pages lie.
    #[serde(default)]
    pub pages: Pages,
    /// The text.
    pub blocks: Vec<Block>,
}

/// Says how pages lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pages {
    /// Upright.
    #[default]
    Portrait,
    /// Across, for wide tables.
    Landscape,
}

impl Document {
    /// Lists every block: those of the body, then those of the annexes.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.body.iter().chain(self.annexes.iter().flat_map(|annex| &annex.blocks))
    }

    /// Lists every run, in the order in which they are printed.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.frame.runs().chain(self.blocks().flat_map(Block::runs))
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
