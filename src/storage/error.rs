//! What can go wrong with the file. Errors carry data; the words for users come from above.

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::codec::Malformed;
use super::lock::Holder;
use crate::domain::ids::ReportId;
use crate::domain::journal::{BatchId, Conflict};

/// Says why the file could not be read or written. Nothing was written, except where [`CommitError`] says so.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody kept the file for longer than the patience given; ask again later.
    #[error("the workspace is busy{}", holder.as_ref().map(|holder| format!(" ({holder})")).unwrap_or_default())]
    Busy {
        /// Who holds it, where a writer does.
        holder: Option<Holder>,
    },
    /// There is no such file; it has to be created first.
    #[error("there is no workspace at {}", .0.display())]
    NotFound(PathBuf),
    /// The file to create exists already.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// This account may read the file but not write it.
    #[error("{} may be read but not written by this account", .0.display())]
    ReadOnly(PathBuf),
    /// Something else stands there: another kind of file, an empty one, a folder. It is left as it is.
    #[error("{} is not a workspace", .0.display())]
    NotAWorkspace(PathBuf),
    /// The folder for a new file is missing and cannot be made.
    #[error("the folder of {} cannot be made", .0.display())]
    NoFolder(PathBuf),
    /// The account may not even read the file.
    #[error("{} may not be read by this account", .0.display())]
    Forbidden(PathBuf),
    /// A newer program wrote the file; this one must be updated.
    #[error("{} has format {found}; this program knows formats up to {known}", path.display())]
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// The file's format.
        found: u64,
        /// The newest format that this program knows.
        known: u64,
    },
    /// The file was not closed cleanly or is in an older format; somebody who may write must open it once.
    #[error("{} has to be opened once by an account that may write it", .0.display())]
    NeedsWriter(PathBuf),
    /// The disk is too full for what is to be written.
    #[error("the disk is full: {needed} bytes are needed, {free} are free")]
    DiskFull {
        /// How many bytes are needed; 0 when only the disk itself said so.
        needed: u64,
        /// How many bytes are free; 0 when only the disk itself said so.
        free: u64,
    },
    /// An entry of the file cannot be what was written.
    #[error("the file is damaged in {table}{}: {why}", if key.is_empty() { String::new() } else { format!(" at {key}") })]
    Corrupt {
        /// The table, or `file` where the damage lies below the tables.
        table: &'static str,
        /// The entry, empty where none can be named.
        key: String,
        /// What is wrong with it.
        why: String,
    },
    /// A text is too large to be written.
    #[error("{key} is too large: {why}")]
    TooLarge {
        /// The record.
        key: String,
        /// The size and the limit.
        why: Malformed,
    },
    /// What is to be changed belongs to a report that was issued: it stays as it is.
    #[error("report {report}{} was issued on {on} and stays as it is", number.as_ref().map(|number| format!(" ({number})")).unwrap_or_default())]
    Issued {
        /// The report.
        report: ReportId,
        /// The number that it was issued under.
        number: Option<String>,
        /// The day on which it was issued.
        on: NaiveDate,
    },
    /// There is no such batch or operation in the journal.
    #[error("the journal has no such entry")]
    NoSuchEntry,
    /// The system reported an error.
    #[error("{0}")]
    Io(#[from] io::Error),
}

impl StoreError {
    /// Says that an entry does not decode.
    pub(super) fn corrupt(table: &'static str, key: impl ToString, why: impl ToString) -> Self {
        StoreError::Corrupt { table, key: key.to_string(), why: why.to_string() }
    }

    /// Names what the system said about the file.
    pub(super) fn of_file(error: io::Error, path: &std::path::Path) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => StoreError::NotFound(path.to_owned()),
            io::ErrorKind::IsADirectory => StoreError::NotAWorkspace(path.to_owned()),
            io::ErrorKind::PermissionDenied => StoreError::Forbidden(path.to_owned()),
            io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly(path.to_owned()),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                StoreError::DiskFull { needed: 0, free: 0 }
            }
            _ => StoreError::Io(error),
        }
    }
}

impl From<redb::Error> for StoreError {
    fn from(error: redb::Error) -> Self {
        match error {
            redb::Error::Io(error) => StoreError::of_file(error, std::path::Path::new("")),
            redb::Error::DatabaseAlreadyOpen => StoreError::Busy { holder: None },
            other => StoreError::corrupt("file", "", other),
        }
    }
}

/// Declares the errors of redb's steps.
macro_rules! steps {
    ($($Step:ident),*) => {$(
        impl From<redb::$Step> for StoreError {
            fn from(error: redb::$Step) -> Self {
                redb::Error::from(error).into()
            }
        }
    )*};
}

steps!(DatabaseError, TransactionError, TableError, StorageError, CommitError, SetDurabilityError);

/// Says why a batch was not written, or that nobody knows whether it was.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// Somebody changed meanwhile what the batch wants to change. Nothing was written.
    #[error("{} changes meet values that somebody changed meanwhile", .0.len())]
    Conflicts(Vec<Conflict>),
    /// The batch may or may not be in the journal. The same proposal, committed again, finds out: a batch that
    /// is there is not written twice.
    #[error("it is not known whether the batch was written ({source})")]
    Unknown {
        /// The batch.
        batch: BatchId,
        /// What happened.
        source: StoreError,
    },
    /// Nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}
