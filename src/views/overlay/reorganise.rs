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

/// Is what a chosen row of a list about reorganisations means.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The form of the deed opens.
    Fill(Deed),
    /// The receiver of the part is chosen.
    Choose(Pending),
    /// The part passes to the unit.
    Pass(Pending, UnitId),
    /// Every proposal is confirmed after a question.
    PassAll,
}
