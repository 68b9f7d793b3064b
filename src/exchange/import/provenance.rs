//! Who wrote what: the question that tells a plain update from a conflict.

use serde::Serialize;
use serde_json::Value;

use crate::domain::entity::Key;

/// Answers from the journal who wrote a field. The creation of a record writes all of its fields.
pub trait Provenance {
    /// Returns who changed the field since the source last wrote it: the name of another source or of an actor. None
    /// when the source wrote it last, and when the source never wrote it.
    ///
    /// `field` is the name that [`crate::domain::operation::Change::field`] returns. A batch may carry several sources;
    /// [`wrote`] tells whether one is among them.
    fn changed_by_other(&self, key: &Key, field: &'static str, source: &str) -> Option<String>;
}

/// Knows no history: nothing is a conflict.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoHistory;

impl Provenance for NoHistory {
    fn changed_by_other(&self, _: &Key, _: &'static str, _: &str) -> Option<String> {
        None
    }
}

/// Returns whether a batch of this source's name was written by the source, perhaps together with others.
pub fn wrote(batch_source: &str, source: &str) -> bool {
    batch_source.split(';').any(|one| one == source)
}

/// Is a field that a file and somebody else changed both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldConflict {
    /// The kind of the record, by the name of its array.
    pub kind: &'static str,
    /// The record's id in the workspace.
    pub id: String,
    /// The field, as the contract names it.
    pub field: String,
    /// The workspace's value; null when it has none.
    pub ours: Value,
    /// The file's value; null when it clears the field.
    pub theirs: Value,
    /// Who changed it.
    pub by: String,
}
