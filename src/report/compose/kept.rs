//! What is kept of a report, as what its document is made of.

use super::super::document::SectionKey;
use super::super::figures::Figures;
use super::super::scope::Scope;
use super::super::sentence::{Printed, Sentence};
use super::{Brief, Matter, Texts, Written};
use crate::domain::party::PartyList;
use crate::domain::report::Report;
use crate::domain::workspace::Workspace;

impl Brief {
    /// Makes the brief of a report with the texts that were written for it.
    pub fn of(report: &Report, workspace: &Workspace) -> Self {
        Self {
            scope: Scope::of(report),
            number: report.number.clone(),
            dated: report.date,
            recipients: named(&report.recipients),
            texts: texts(report, workspace),
            matter: Matter::None,
        }
    }
}

/// Lists who is named; a cell that nobody was recognised in stands as it was printed.
fn named(list: &PartyList) -> Vec<String> {
    if list.is_empty() && !list.printed.is_empty() {
        return vec![list.printed.clone()];
    }
    list.parties.iter().map(|party| party.printed.clone()).collect()
}

fn texts(report: &Report, workspace: &Workspace) -> Texts {
    let rows = workspace.index().places().passages_of(&report.id).iter();
    let passages = rows.filter_map(|slot| Some(&workspace.passages.at(*slot)?.record));
    let written = passages.map(|passage| {
        let written = Written { text: passage.text.clone(), figures: passage.figures.clone() };
        (SectionKey::new(passage.id.section()), written)
    });
    written.collect()
}

impl Written {
    /// Keeps a text with what its figures print now.
    pub fn now(text: impl Into<String>, figures: &Figures<'_>) -> Self {
        let text = text.into();
        let printed: Printed = text.lines().flat_map(|line| Sentence::read(line).printed(figures)).collect();
        Self { text, figures: printed }
    }
}
