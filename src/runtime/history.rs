//! The history of records, and of what belonged to them and was taken back, so that it stands in no table any more.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::app::Entry;
use crate::domain::entity::Key;
use crate::domain::journal::Purpose;
use crate::domain::operation::Operation;
use crate::storage::{Store, StoreError};
use crate::views::changes;

/// Returns what the journal knows of the records and of what belonged to them and was taken back, the newest first.
pub(super) fn read(store: &Store, keys: &[Key]) -> Result<Vec<Entry>, StoreError> {
    let mut keys: BTreeSet<Key> = keys.iter().cloned().collect();
    let taken_back = taken_back(store, &keys)?;
    keys.extend(taken_back);
    let mut entries = Vec::new();
    for key in &keys {
        entries.extend(store.history(key)?);
    }
    entries.sort_by_key(|entry| Reverse(entry.seq));
    let entry =
        |entry: crate::storage::HistoryEntry| Entry { header: entry.header, operation: entry.operation };
    Ok(entries.into_iter().map(entry).collect())
}

/// Returns the keys of what belonged to the records and was withdrawn.
fn taken_back(store: &Store, keys: &BTreeSet<Key>) -> Result<Vec<Key>, StoreError> {
    let mut found = Vec::new();
    for header in store.batches(None, usize::MAX)? {
        if !matches!(header.purpose, Purpose::Undo(_)) {
            continue;
        }
        let withdrawn =
            store.batch(header.number)?.operations.into_iter().filter_map(|operation| match operation {
                Operation::Withdraw(record)
                    if changes::belongs_to(&record).is_some_and(|of| keys.contains(&of)) =>
                {
                    Some(record.key())
                }
                _ => None,
            });
        found.extend(withdrawn);
    }
    Ok(found)
}
