//! The blocks of the text.

use super::Page;
use super::picture::picture;
use super::section::text_width;
use super::styles::Style;
use super::text::{paragraph, special, words};
use super::xml::Xml;
use crate::report::document::{Block, Content, DASH, Level, Pages, Run, closed};

impl Page {
    /// Writes blocks on pages of the kind.
    pub(super) fn blocks(&mut self, blocks: &[Block], pages: Pages) {
        for block in blocks {
            match &block.content {
                Content::Heading { level, label, runs } => self.heading(*level, label, runs),
                Content::Paragraph { runs } => self.paragraph(Style::Body, runs),
                Content::Closing { runs } => self.paragraph(Style::Closing, &closed(runs)),
                Content::List { items } => items.iter().for_each(|item| self.dashed(item)),
                Content::Table(table) => self.table(table, text_width(pages)),
                Content::Chart(chart) => {
                    let picture = picture(chart, &mut self.pictures);
                    self.push(paragraph(Style::Picture, [picture]));
                }
                Content::PageBreak => self.push(special(Style::Spacer, [Xml::new("w:pageBreakBefore")], [])),
            }
        }
    }

    fn paragraph(&mut self, style: Style, runs: &[Run]) {
        let runs = self.runs(runs);
        self.push(paragraph(style, runs));
    }

    fn heading(&mut self, level: Level, label: &str, runs: &[Run]) {
        let style = match level {
            Level::Part => Style::Heading1,
            Level::Clause => Style::Heading2,
            Level::Subclause => Style::Heading3,
            Level::Point => Style::Heading4,
        };
        let label = (!label.is_empty()).then(|| words(&format!("{label} ")));
        let runs = self.runs(runs);
        self.push(paragraph(style, label.into_iter().chain(runs)));
    }

    fn dashed(&mut self, runs: &[Run]) {
        let runs = self.runs(runs);
        self.push(paragraph(Style::Dashed, [words(DASH)].into_iter().chain(runs)));
    }
}
