//! The register of documents.

mod effects;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{DocumentId, TaskId};

pub use effects::Effects;

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
