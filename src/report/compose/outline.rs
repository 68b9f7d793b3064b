//! The sections of a report and how far each has come.

use super::super::document::{Level, SectionKey};
use crate::locale::{Said, report as words};

/// Says how far a section has come, the one that needs most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionState {
    /// Nothing was written.
    Empty,
    /// It was written, and figures in it have changed since.
    Changed,
    /// It was written, and something in it still has to be filled in or mended.
    Drafted,
    /// It was written.
    Written,
    /// Everything in it is computed.
    Computed,
}

impl SectionState {
    /// Returns its stable name.
    pub fn name(self) -> &'static str {
        match self {
            SectionState::Empty => "empty",
            SectionState::Changed => "changed",
            SectionState::Drafted => "drafted",
            SectionState::Written => "written",
            SectionState::Computed => "computed",
        }
    }

    /// Returns how far the section has come, in words.
    pub fn says(self) -> Said {
        match self {
            SectionState::Empty => words::SECTION_EMPTY,
            SectionState::Changed => words::SECTION_CHANGED,
            SectionState::Drafted => words::SECTION_DRAFTED,
            SectionState::Written => words::SECTION_WRITTEN,
            SectionState::Computed => words::SECTION_COMPUTED,
        }
    }
}

/// Names what kind of section it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// A heading, with what stands below it.
    Heading(Level),
    /// A text that the analyst writes.
    Text,
    /// An annex.
    Annex,
}

/// Is one section in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its key.
    pub key: SectionKey,
    /// What kind it is.
    pub kind: SectionKind,
    /// How many sections stand over it.
    pub depth: usize,
    /// Its number as printed; empty without one.
    pub label: String,
    /// Its title; of a text its prompt.
    pub title: String,
    /// How far it has come; of a heading or an annex, the state of the section below it that needs most.
    pub state: SectionState,
}

/// Is the sections of a report in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The sections.
    pub sections: Vec<Section>,
}

impl Outline {
    /// Returns how many texts are in the state.
    pub fn texts_in(&self, state: SectionState) -> usize {
        let texts = self.sections.iter().filter(|section| section.kind == SectionKind::Text);
        texts.filter(|section| section.state == state).count()
    }

    /// Returns whether no text is missing, unfinished or out of date.
    pub fn is_complete(&self) -> bool {
        self.sections.iter().all(|section| section.state >= SectionState::Written)
    }

    pub(super) fn push(&mut self, section: Section) {
        self.sections.push(section);
    }

    /// Gives headings and annexes the state of the text below them that needs most.
    pub(super) fn settle(&mut self) {
        for at in (0..self.sections.len()).rev() {
            let Some((section, below)) = self.sections.get_mut(at..).and_then(<[_]>::split_first_mut) else {
                continue;
            };
            if section.kind == SectionKind::Text {
                continue;
            }
            let mine = below.iter().take_while(|other| other.depth > section.depth);
            section.state = mine.map(|other| other.state).min().unwrap_or(SectionState::Computed);
        }
    }
}
