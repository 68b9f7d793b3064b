//! The history of a task: of its records, and of those that were taken back and stand in no table any more.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::app::Entry;
use crate::domain::entity::Key;
use crate::domain::ids::TaskId;
use crate::domain::journal::Purpose;
use crate::domain::operation::Operation;
use crate::storage::{Store, StoreError};
use crate::views::changes;

/// Returns what the journal knows of the records and of what was taken back from the task, the newest first.
pub(super) fn read(store: &Store, task: &TaskId, keys: &[Key]) -> Result<Vec<Entry>, StoreError> {
    let mut keys: BTreeSet<Key> = keys.iter().cloned().collect();
    keys.extend(taken_back(store, task)?);
    let mut entries = Vec::new();
    for key in &keys {
        entries.extend(store.history(key)?);
    }
    entries.sort_by_key(|entry| Reverse(entry.seq));
    let entry =
        |entry: crate::storage::HistoryEntry| Entry { header: entry.header, operation: entry.operation };
    Ok(entries.into_iter().map(entry).collect())
}

/// Returns the keys of the task's records that an undo withdrew.
fn taken_back(store: &Store, task: &TaskId) -> Result<Vec<Key>, StoreError> {
    let mut keys = Vec::new();
    for header in store.batches(None, usize::MAX)? {
        if !matches!(header.purpose, Purpose::Undo(_)) {
            continue;
        }
        let withdrawn =
            store.batch(header.number)?.operations.into_iter().filter_map(|operation| match operation {
                Operation::Withdraw(record) if changes::owner(&record) == Some(task) => Some(record.key()),
                _ => None,
            });
        keys.extend(withdrawn);
    }
    Ok(keys)
}
