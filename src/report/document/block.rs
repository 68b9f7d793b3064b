//! What the text of a document is made of.

use serde::{Deserialize, Serialize};

use super::{Run, SectionKey, Table};
use crate::plot::Plot;

/// Is one block, with the template's section that it came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// The section; none for what no template asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKey>,
    /// What stands there.
    #[serde(flatten)]
    pub content: Content,
}

/// Is what stands in a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// A heading.
    Heading {
        /// How deep it stands.
        level: Level,
        /// The number as printed: "I.", "1.1.", "a)"; empty without one.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        label: String,
        /// The words.
        runs: Vec<Run>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        runs: Vec<Run>,
    },
    /// Lines that each begin with a dash.
    List {
        /// The words of each line.
        items: Vec<Vec<Run>>,
    },
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// The end of a page.
    PageBreak,
    /// The last sentence, without the mark "./." that is printed after it.
    Closing {
        /// The words.
        runs: Vec<Run>,
    },
}

/// Says how deep a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Mục: I, in capitals.
    Part,
    /// Khoản: 1.
    Clause,
    /// The second step of a khoản: 1.1.
    Subclause,
    /// Điểm: a).
    Point,
}

/// Is a chart with what is written above it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// The title.
    pub title: String,
    /// The unit of measure; empty when none is printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What it shows.
    pub plot: Plot,
}

impl Block {
    /// Makes a block that came from no section.
    pub fn new(content: Content) -> Self {
        Self { section: None, content }
    }

    /// Makes a paragraph.
    pub fn paragraph(runs: Vec<Run>) -> Self {
        Self::new(Content::Paragraph { runs })
    }

    /// Makes a list.
    pub fn list(items: Vec<Vec<Run>>) -> Self {
        Self::new(Content::List { items })
    }

    /// Makes a heading with its number as printed.
    pub fn heading(level: Level, label: impl Into<String>, runs: Vec<Run>) -> Self {
        Self::new(Content::Heading { level, label: label.into(), runs })
    }

    /// Makes the last sentence; "./." is added where it is printed.
    pub fn closing(runs: Vec<Run>) -> Self {
        Self::new(Content::Closing { runs })
    }

    /// Says which section of the template the block came from.
    pub fn of(self, section: SectionKey) -> Self {
        Self { section: Some(section), ..self }
    }

    /// Lists the runs in the order in which they are printed.
    pub fn runs(&self) -> Box<dyn Iterator<Item = &Run> + '_> {
        match &self.content {
            Content::Heading { runs, .. } | Content::Paragraph { runs } | Content::Closing { runs } => {
                Box::new(runs.iter())
            }
            Content::List { items } => Box::new(items.iter().flatten()),
            Content::Table(table) => Box::new(table.runs()),
            Content::Chart(_) | Content::PageBreak => Box::new(std::iter::empty()),
        }
    }
}
