//! The register of documents: the documents that were entered, the plans, the issued reports, and by itself whatever is
//! cited as evidence, as a ground, or in passing ([`Entries`]); where each is cited ([`Trace`]), what it did to tasks, and
//! what does not fit together ([`Doubt`]).

mod doubts;
mod entry;
mod gathering;
mod issuer;
mod mention;
mod register;
mod trace;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{DocumentId, TaskId};

pub use entry::{Doubt, Effect, Entry, Holders};
pub use gathering::Gathering;
pub use issuer::{Issuer, Issuers};
pub use register::Entries;
pub use trace::{Citation, Trace, citations};

entity! {
    /// Is an entry of the document register (văn bản).
    pub struct Document(DocumentId) / DocumentField {
        /// The symbol as printed.
        symbol / Symbol: String,
        /// The date; blank when it is not known.
        date / Date: Option<NaiveDate>,
        /// The issuer as printed.
        issuer / Issuer: Option<String>,
        /// What it is about.
        summary / Summary: Option<String>,
        /// The tasks that it created, changed or cites.
        tasks / Tasks: Vec<DocumentTask>,
    }
}

/// Says what a document did to a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DocumentTask {
    /// The task.
    pub task: TaskId,
    /// What the document did.
    pub role: DocumentRole,
}

/// Names what a document did to a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentRole {
    /// It handed the task out.
    Created,
    /// It changed the task.
    Changed,
    /// It cites the task.
    Cites,
}
