//! Formats of the file. Upgrades are an ordered list, each in one transaction after a backup; a file from a newer
//! program is refused by name.

use std::path::Path;

use redb::{Database, ReadTransaction, WriteTransaction};

use super::tables::{self, FORMAT, META};
use super::{StoreError, backup, file};
use crate::domain::entity::Kind;

/// The format that this program writes.
pub(super) const CURRENT: u64 = 4;

/// Is one upgrade.
pub(super) struct Step {
    /// The format that it leads to, from the one before.
    pub to: u64,
    /// Rewrites what has changed.
    pub run: fn(&WriteTransaction) -> Result<(), StoreError>,
}

/// Lists the upgrades in their order; the first format has none.
pub(super) const STEPS: &[Step] = &[
    Step { to: 2, run: add_later_kinds },
    Step { to: 3, run: add_reports },
    Step { to: 4, run: allow_refusals },
];

/// Makes room for the kinds that the first format lacks: indicators, follow-up and reporting. What is there stays.
fn add_later_kinds(transaction: &WriteTransaction) -> Result<(), StoreError> {
    for kind in Kind::ALL.into_iter().filter(|kind| *kind >= Kind::Indicator && *kind <= Kind::Submission) {
        transaction.open_table(tables::records(kind))?;
    }
    Ok(())
}

/// Makes room for the reports that are written here, and for the files of those that were issued.
fn add_reports(transaction: &WriteTransaction) -> Result<(), StoreError> {
    for kind in [Kind::Report, Kind::Passage, Kind::Issuance] {
        transaction.open_table(tables::records(kind))?;
    }
    transaction.open_table(tables::ATTACHMENTS)?;
    Ok(())
}

/// Rewrites nothing: from here on a link may be refused, which an older program cannot read, so that it has to refuse
/// the file by name instead of calling it damaged.
fn allow_refusals(_: &WriteTransaction) -> Result<(), StoreError> {
    Ok(())
}

/// Returns the format of the file.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it names none: it is not a workspace.
pub(super) fn format(transaction: &ReadTransaction) -> Result<u64, StoreError> {
    let meta = transaction.open_table(META)?;
    let format = meta.get(FORMAT)?.map(|format| format.value());
    format.ok_or_else(|| StoreError::corrupt("meta", FORMAT, "the file names no format"))
}

/// Returns whether a file of the format can be used as it is.
///
/// # Errors
/// Returns [`StoreError::NewerFormat`] when a newer program wrote it.
pub(super) fn is_current(format: u64, path: &Path) -> Result<bool, StoreError> {
    if format > CURRENT {
        let path = path.to_owned();
        return Err(StoreError::NewerFormat { path, found: format, known: CURRENT });
    }
    Ok(format == CURRENT)
}

/// Brings the file to the format, step by step. The lock must be held for writing.
///
/// # Errors
/// Returns what a step returns; the file then has the format of the last step that succeeded.
pub(super) fn bring(path: &Path, steps: &[Step], target: u64) -> Result<(), StoreError> {
    let database = Database::open(path)?;
    let from = format(&redb::ReadableDatabase::begin_read(&database)?)?;
    drop(database);
    for step in steps.iter().filter(|step| from < step.to && step.to <= target) {
        backup::before_upgrade(path, step.to)?;
        let database = Database::open(path)?;
        let transaction = file::begin(&database)?;
        (step.run)(&transaction)?;
        transaction.open_table(META)?.insert(FORMAT, step.to)?;
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
