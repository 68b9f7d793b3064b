//! Says in the user's words what the store reports.

use std::path::Path;

use super::failure::{Class, Failure};
use crate::domain::journal::Conflict;
use crate::domain::operation::Operation;
use crate::locale::cli::{contract, disk, general, store as says};
use crate::locale::{Lang, Said, Told, issued::issued};
use crate::storage::{CommitError, StoreError};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        store(&error)
    }
}

fn store(error: &StoreError) -> Failure {
    let of = |said: Said, path: &Path| failed(said.told(&[("file", &path.display())]));
    match error {
        StoreError::Busy { holder } => {
            let by = |holder: &crate::storage::Holder| {
                says::BUSY_BY.told(&[("name", &holder.name), ("pid", &holder.pid)])
            };
            let message = holder.as_ref().map_or_else(|| says::BUSY.into(), by);
            Failure::new(Class::Busy, message).hint(says::BUSY_HOW)
        }
        StoreError::NotFound(path) => of(says::NOT_FOUND, path).hint(says::NOT_FOUND_HOW),
        StoreError::Exists(path) => of(says::EXISTS, path).hint(says::EXISTS_HOW),
        StoreError::ReadOnly(path) => of(says::READ_ONLY, path).hint(says::READ_ONLY_HOW),
        StoreError::NotAWorkspace(path) => of(says::NOT_A_WORKSPACE, path).hint(says::NOT_A_WORKSPACE_HOW),
        StoreError::NoFolder(path) => of(says::NO_FOLDER, path).hint(says::NO_FOLDER_HOW),
        StoreError::Forbidden(path) => of(says::FORBIDDEN, path).hint(says::FORBIDDEN_HOW),
        StoreError::NewerFormat { path, found, known } => {
            let values: [(&str, &dyn std::fmt::Display); 3] =
                [("file", &path.display()), ("found", found), ("known", known)];
            failed(says::NEWER.told(&values)).hint(says::NEWER_HOW)
        }
        StoreError::NeedsWriter(path) => of(says::NEEDS_WRITER, path).hint(says::NEEDS_WRITER_HOW),
        StoreError::DiskFull { needed: 0, .. } => failed(disk::FULL.into()).hint(says::ROOM),
        StoreError::DiskFull { needed, free } => {
            failed(says::DISK_SHORT.told(&[("needed", needed), ("free", free)])).hint(says::ROOM)
        }
        StoreError::NoSuchEntry => failed(says::NO_ENTRY.into()).hint(general::SEE_JOURNAL),
        StoreError::Io(error) => {
            failed(Told::by(|lang| says::IO.with(lang, &[("why", &disk::told(lang, error))])))
        }
        StoreError::Corrupt { .. } | StoreError::TooLarge { .. } | StoreError::Issued { .. } => {
            of_records(error)
        }
    }
}

fn of_records(error: &StoreError) -> Failure {
    match error {
        StoreError::Corrupt { table, key, why } => {
            let values = |lang| {
                let why = contract::told(lang, why);
                says::CORRUPT.with(lang, &[("table", table), ("key", key), ("why", &why)])
            };
            failed(Told::by(values)).hint(says::CORRUPT_HOW)
        }
        StoreError::TooLarge { key, why } => {
            let why = why.to_string();
            failed(Told::by(|lang| {
                says::TOO_LARGE.with(lang, &[("key", key), ("why", &contract::told(lang, &why))])
            }))
        }
        StoreError::Issued { report, number, on } => {
            let message = |lang| issued(lang, report.as_str(), number.as_deref(), *on);
            Failure::new(Class::Invalid, Told::by(message)).hint(says::ISSUED_HOW)
        }
        other => store(other),
    }
}

fn failed(message: Told) -> Failure {
    Failure::new(Class::Failed, message)
}

/// Says what a failed commit reports.
pub(super) fn commit(error: CommitError) -> Failure {
    match error {
        CommitError::Conflicts(conflicts) => {
            let message = Told::by(|lang| conflicts_in_words(lang, &conflicts));
            Failure::new(Class::Conflict, message).hint(says::CONFLICT_HOW)
        }
        CommitError::Unknown { source, .. } => {
            let why = store(&source).message;
            let message = |lang| says::UNKNOWN.with(lang, &[("why", &why.to(lang))]);
            failed(Told::by(message)).hint(says::UNKNOWN_HOW)
        }
        CommitError::Store(error) => error.into(),
    }
}

fn conflicts_in_words(lang: Lang, conflicts: &[Conflict]) -> String {
    let mut lines = vec![says::CHANGED.with(lang, &[("n", &conflicts.len())])];
    let told = |said: Said, conflict: &Conflict| said.with(lang, &[("key", &conflict.key)]);
    lines.extend(conflicts.iter().map(|conflict| match &conflict.mine {
        Operation::Change(change) => format!("  {} · {}", conflict.key, change.field()),
        Operation::Create(_) if conflict.present.is_none() => told(says::GONE, conflict),
        Operation::Create(_) => told(says::MADE, conflict),
        Operation::Withdraw(_) => told(says::CHANGED_OR_USED, conflict),
    }));
    lines.join("\n")
}
