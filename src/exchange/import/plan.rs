//! What an import will do.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::domain::entity::Kind;
use crate::domain::operation::{Operation, Record};
use crate::domain::workspace::Workspace;
use crate::exchange::convert::{Shower, shown};
use crate::exchange::problem::{Finding, Warning};

/// Is what an import will do.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPlan {
    /// The operations in order; none when the files change nothing.
    pub operations: Vec<Operation>,
    /// The names of the sources, joined with `;`: the source of the batch to be.
    pub source: String,
    /// How many records of each kind are created, updated, left and deleted.
    pub by_kind: BTreeMap<Kind, Tally>,
    /// What somebody should look at.
    pub warnings: Vec<Finding<Warning>>,
    /// How many warnings there are beyond those.
    pub more_warnings: usize,
    /// How many fields keep the workspace's value because conflicts are answered so.
    pub kept: usize,
}

/// Counts what happens to records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// New ones.
    pub created: usize,
    /// Those that change.
    pub updated: usize,
    /// Those that the files have and that stay as they are.
    pub unchanged: usize,
    /// Those that are deleted.
    pub deleted: usize,
}

/// Is a field that an import changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The kind of the record, by the name of its array.
    pub kind: &'static str,
    /// The record's id in the workspace.
    pub id: String,
    /// The field, as the contract names it.
    pub field: String,
    /// The value before; null when it has none.
    pub old: Value,
    /// The value after; null when it is cleared.
    pub new: Value,
}

impl ImportPlan {
    /// Returns the counts over all kinds.
    pub fn total(&self) -> Tally {
        self.by_kind.values().fold(Tally::default(), |sum, tally| Tally {
            created: sum.created + tally.created,
            updated: sum.updated + tally.updated,
            unchanged: sum.unchanged + tally.unchanged,
            deleted: sum.deleted + tally.deleted,
        })
    }

    /// Lists the records that are deleted, by the name of their array and their id, in alphabetical order.
    pub fn deletions(&self) -> Vec<String> {
        let gone = self.operations.iter().filter_map(|operation| match operation {
            Operation::Withdraw(record) => Some(record.key().to_string()),
            Operation::Create(_) | Operation::Change(_) => None,
        });
        let mut gone: Vec<String> = gone.collect();
        gone.sort_unstable();
        gone
    }

    /// Lists the fields that change in records that exist, in the order of the operations. The workspace is the one
    /// that the import was planned for.
    pub fn differences(&self, workspace: &Workspace) -> Vec<Difference> {
        let shower = Shower::new(workspace, false);
        self.operations.iter().flat_map(|operation| differences(workspace, &shower, operation)).collect()
    }
}

/// Returns what a change changes, field by field of the contract; nothing for other operations.
pub(super) fn differences(workspace: &Workspace, shower: &Shower, operation: &Operation) -> Vec<Difference> {
    let Operation::Change(change) = operation else { return Vec::new() };
    let key = change.key();
    let Some(before) = workspace.record(&key) else { return Vec::new() };
    let mut after: Record = before.clone();
    after.apply(change);
    let (before, after) = (shown(&before, shower), shown(&after, shower));
    let names = fields(&before).chain(fields(&after).filter(|name| before.get(name.as_str()).is_none()));
    let value = |of: &Value, name: &str| of.get(name).cloned().unwrap_or_default();
    let changed = names.filter(|name| value(&before, name) != value(&after, name));
    changed
        .map(|name| Difference {
            kind: key.kind.plural(),
            id: key.id.to_string(),
            field: name.clone(),
            old: value(&before, name),
            new: value(&after, name),
        })
        .collect()
}

fn fields(record: &Value) -> impl Iterator<Item = &String> {
    record.as_object().into_iter().flat_map(|members| members.keys())
}
