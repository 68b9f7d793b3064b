//! Writes changes, held against what was written since their author looked.

use super::super::args::{Basis, Writing};
use super::super::desk::{Desk, SOURCE};
use super::super::failure::Failure;
use super::super::store_words;
use crate::domain::journal::{BatchNumber, Conflict};
use crate::domain::operation::Operation;
use crate::storage::{CommitError, HistoryEntry};

/// Writes the operations, or with a dry run only looks whether they could be written; returns the number of the batch.
pub(super) fn write(
    desk: &Desk,
    basis: Basis,
    writing: Writing,
    operations: Vec<Operation>,
) -> Result<Option<u64>, Failure> {
    check(desk, basis.seen, &operations)?;
    if writing.dry_run {
        return Ok(None);
    }
    Ok(desk.commit(&desk.work(SOURCE, operations))?.map(|batch| batch.header.number.0))
}

/// Refuses what touches a field that somebody wrote after the batch that the author had seen; without one nothing is
/// refused here. What is written between this look and the commit, the commit finds out.
pub(super) fn check(desk: &Desk, seen: Option<u64>, operations: &[Operation]) -> Result<(), Failure> {
    let Some(seen) = seen.map(BatchNumber) else { return Ok(()) };
    let mut conflicts = Vec::new();
    for mine in operations {
        let key = mine.key();
        let later = desk.store.history(&key)?;
        let mut later = later.iter().take_while(|entry| entry.header.number > seen);
        if later.any(|entry| is_about(entry, mine)) {
            let present = desk.store.record(&key)?;
            conflicts.push(Conflict { key, mine: mine.clone(), present });
        }
    }
    if conflicts.is_empty() { Ok(()) } else { Err(store_words::commit(CommitError::Conflicts(conflicts))) }
}

/// Returns whether the entry wrote what the operation would write. Whoever withdraws a record wants it as it was seen.
fn is_about(entry: &HistoryEntry, mine: &Operation) -> bool {
    match (&entry.operation, mine) {
        (Operation::Change(theirs), Operation::Change(mine)) => theirs.field() == mine.field(),
        _ => true,
    }
}
