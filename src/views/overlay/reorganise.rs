//! What forms, drafts and list rows of reorganisations are for.

use serde::{Deserialize, Serialize};

use crate::domain::ids::UnitId;
use crate::domain::reorganisation::Pending;

/// Names what happens to units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// They go into one that exists.
    Merge,
    /// They go into one that begins on the day.
    Found,
    /// One has a new name.
    Rename,
    /// One ends, with any number of receivers.
    Close,
}

/// Holds the parts that pass together.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The parts.
    pub parts: Vec<Pending>,
    /// How many of them were out of view when they were chosen.
    pub hidden: usize,
}

/// Is what a chosen row of a list about reorganisations means.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The form of the deed opens.
    Fill(Deed),
    /// The receiver of the parts is chosen.
    Choose(Parts),
    /// The parts pass to the unit; of several only after a question.
    Pass(Parts, UnitId),
    /// Every proposal is confirmed after a question.
    PassAll,
}

impl Step {
    /// Returns this step for the parts of all marked rows, of which so many are out of view.
    pub(super) fn with_marked(self, marked: impl Iterator<Item = Step>, hidden: usize) -> Step {
        let Step::Choose(_) = self else { return self };
        let parts = marked.flat_map(|step| match step {
            Step::Choose(parts) => parts.parts,
            _ => Vec::new(),
        });
        Step::Choose(Parts { parts: parts.collect(), hidden })
    }
}
