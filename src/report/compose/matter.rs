//! What a letter asks for, and what a session concluded.

use super::super::document::{Block, Level, Run};
use super::{Composer, Matter};
use crate::locale::report::WRITTEN;
use crate::locale::{Said, letter, minutes};

impl Composer<'_, '_> {
    /// Adds the parts of the letter or the minutes, each under a heading of its own.
    pub(super) fn matter(&mut self) {
        let workspace = self.figures.workspace();
        let parts = match &self.brief.matter {
            Matter::None => Vec::new(),
            Matter::Letter(letter) => letter::parts(WRITTEN, workspace, letter),
            Matter::Minutes(minutes) => minutes::parts(WRITTEN, minutes, workspace),
        };
        parts.into_iter().for_each(|(heading, lines)| self.part(heading, &lines));
    }

    fn part(&mut self, heading: Said, lines: &[String]) {
        let label = self.numbering.next(Level::Part);
        self.push(Block::heading(Level::Part, label, vec![Run::words(heading.to(WRITTEN))]));
        for (number, line) in (1..).zip(lines) {
            let mut rows = line.lines().map(str::trim);
            let first = rows.next().unwrap_or_default();
            self.push(Block::paragraph(vec![Run::words(format!("{number}. {first}"))]));
            let below: Vec<Vec<Run>> =
                rows.map(|row| vec![Run::words(row.strip_prefix("- ").unwrap_or(row))]).collect();
            if !below.is_empty() {
                self.push(Block::list(below));
            }
        }
    }
}
