//! The file that several processes of one machine share.
//!
//! * One transaction at a time: lock the sidecar, open, transact, close, unlock ([`Store`] does all of it). The lock is
//!   never held while somebody draws, asks or waits.
//! * The journal is the source of truth: batches of operations under a chain of hashes. The tables of records and their
//!   indexes are its fold, written in the same transaction; [`Store::verify`] proves it.
//! * A proposal states the revision that it saw field by field, as the old value of each change. Different fields of one
//!   record merge, the same field is a conflict, and then nothing is written.
//! * A commit that failed means *unknown*. The same proposal committed again is written at most once.
//! * Others follow through [`Store::head_hint`], which takes no lock, and [`Store::batches_after`].
//! * What was issued never changes, whoever writes; a batch that would touch it is refused as a whole.
//! * Nothing is rewritten but redacted values.

mod attachments;
mod backup;
mod belonging;
mod codec;
mod error;
mod file;
mod identity;
mod index;
mod journal;
mod lock;
mod path;
mod read;
mod records;
mod redact;
mod sidecar;
mod space;
mod stage;
mod tables;
mod undo;
mod upgrade;
mod verify;
mod write;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

pub use codec::Malformed;
pub use error::{CommitError, StoreError};
pub use identity::{actor, batch_id, session_id};
pub use index::PartyId;
pub use path::{Inputs, Origin, choose};
pub use read::HistoryEntry;
pub use redact::{Redaction, Strike};
pub use sidecar::Holder;
pub use undo::{UndoPlan, Which, Whose};
pub use verify::{Fault, Proof, Totals};
pub use write::{Committed, Writer};

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{ReportId, TaskId};
use crate::domain::journal::{Batch, BatchHeader, BatchId, BatchNumber, Head, Proposal, SessionId};
use crate::domain::operation::Record;
use crate::domain::report::Issuance;
use crate::domain::workspace::Workspace;
use smol_str::SmolStr;

/// Loads beyond so many operations deserve to be named to those who wait ([`Holder::operations`]).
pub const LARGE_LOAD: u64 = 5_000;

/// Is a workspace file. It is not open between two calls; every call waits for the lock as long as its patience.
#[derive(Debug)]
pub struct Store {
    file: file::WorkspaceFile,
    watched: OnceLock<lock::Watched>,
}

impl Store {
    /// Names the file; nothing is opened yet. Calls wait for the lock for ever.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { file: file::WorkspaceFile::at(path.into()), watched: OnceLock::new() }
    }

    /// Gives up with [`StoreError::Busy`] when the lock does not come within the time.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.file.patience = Some(patience);
        self
    }

    /// Returns where the file is.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Returns whether the file exists.
    pub fn exists(&self) -> bool {
        self.file.exists()
    }

    /// Returns whether this account may read the file but not write it.
    pub fn is_read_only(&self) -> bool {
        use rustix::fs::{Access, access};
        access(self.path(), Access::READ_OK).is_ok() && access(self.path(), Access::WRITE_OK).is_err()
    }

    /// Makes an empty workspace, with its folder, for the owner and the group (0660).
    ///
    /// # Errors
    /// Returns [`StoreError::Exists`] when there is a file already; it is left as it is.
    pub fn create(&self) -> Result<(), StoreError> {
        self.file.create(write::fill)
    }

    /// Loads every record into memory.
    ///
    /// # Errors
    /// Returns [`StoreError`]; damaged entries are named.
    pub fn load(&self) -> Result<Workspace, StoreError> {
        self.file.read(read::everything)
    }

    /// Shows every record of the kinds to `visit`, kind by kind in the order of the ids, and keeps none. Before that
    /// `begin` sees all units, groups and plans; what it answers goes through all visits. All of it is one
    /// transaction, so neither may wait for anybody.
    ///
    /// # Errors
    /// Returns what the two return, and [`StoreError`]; damaged entries are named.
    pub fn each_record<T, E: From<StoreError>>(
        &self,
        kinds: &[Kind],
        begin: impl FnOnce(&Workspace) -> Result<T, E>,
        mut visit: impl FnMut(&mut T, &Record) -> Result<(), E>,
    ) -> Result<T, E> {
        let all = |transaction: &_| {
            let mut state = begin(&read::register(transaction)?)?;
            let files = transaction.open_table(tables::ATTACHMENTS).map_err(StoreError::from)?;
            read::each(transaction, kinds, |portion| {
                portion.iter_mut().try_for_each(|stored| {
                    attachments::fill(&files, &mut stored.record)?;
                    visit(&mut state, &stored.record)
                })
            })?;
            Ok(state)
        };
        self.file.read(|transaction| Ok(all(transaction)))?
    }

    /// Returns where the journal ends, under the lock.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn head(&self) -> Result<Head, StoreError> {
        self.file.read(journal::head)
    }

    /// Returns the last batch that somebody announced, without any lock, in microseconds; none when nobody did yet.
    ///
    /// It may lag behind after a writer was killed, until the next one opens the file.
    pub fn head_hint(&self) -> Option<BatchNumber> {
        if let Some(watched) = self.watched.get() {
            return watched.head();
        }
        let watched = self.file.sidecar.watch()?;
        self.watched.get_or_init(|| watched).head()
    }

    /// Returns who writes now, without any lock; none when nobody does.
    pub fn holder(&self) -> Option<Holder> {
        self.file.sidecar.holder()
    }

    /// Returns the batches after the number, the oldest first.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn batches_after(&self, number: BatchNumber) -> Result<Vec<Batch>, StoreError> {
        self.file.read(|transaction| journal::batches_after(transaction, number))
    }

    /// Returns at most `limit` headers before the number (none: from the end), the newest first.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn batches(&self, before: Option<BatchNumber>, limit: usize) -> Result<Vec<BatchHeader>, StoreError> {
        self.file.read(|transaction| read::headers(transaction, before, limit))
    }

    /// Returns one batch with its operations.
    ///
    /// # Errors
    /// Returns [`StoreError::NoSuchEntry`] when there is none of the number.
    pub fn batch(&self, number: BatchNumber) -> Result<Batch, StoreError> {
        self.file.read(|transaction| journal::batch(transaction, number))
    }

    /// Writes a proposal: all of it or nothing, in one transaction. Operations whose effect holds already are dropped.
    ///
    /// A proposal whose batch id is in the journal already is not written again.
    ///
    /// # Errors
    /// Returns [`CommitError::Conflicts`] when somebody changed meanwhile what it wants to change,
    /// [`CommitError::Unknown`] when the commit itself failed, and [`CommitError::Store`], which holds
    /// [`StoreError::Issued`] when it would touch a report that was issued; only after `Unknown` may
    /// something have been written.
    pub fn commit(&self, proposal: &Proposal, writer: &Writer) -> Result<Committed, CommitError> {
        write::commit(&self.file, proposal, writer)
    }

    /// Returns the batch of the id; none when it is not in the journal. After [`CommitError::Unknown`] it tells what
    /// became of the batch.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn batch_of(&self, id: BatchId) -> Result<Option<Batch>, StoreError> {
        self.file.read(|transaction| journal::batch_of(transaction, id))
    }

    /// Plans to take a batch back; none when there is none. The plan says what would happen; committing its proposal
    /// does it. `session` and `source` head the batch that would be written.
    ///
    /// # Errors
    /// Returns [`StoreError::NoSuchEntry`] when the named batch does not exist, and [`StoreError::Issued`] when it touched
    /// a report that was issued by now.
    pub fn plan_undo(
        &self,
        which: Which,
        session: SessionId,
        source: &str,
    ) -> Result<Option<UndoPlan>, StoreError> {
        self.file.read(|transaction| undo::plan(transaction, which, session, source))
    }

    /// Returns one record; none when there is none.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn record(&self, key: &Key) -> Result<Option<Record>, StoreError> {
        self.file.read(|transaction| Ok(read::record(transaction, key)?.map(|stored| stored.record)))
    }

    /// Returns what was issued of a report, with the bytes of its files; none while it is a draft. Elsewhere an issuance
    /// only names its files.
    ///
    /// # Errors
    /// Returns [`StoreError`]; a file that is missing or is another one is named.
    pub fn issuance(&self, report: &ReportId) -> Result<Option<Issuance>, StoreError> {
        self.file.read(|transaction| {
            let key = Key { kind: Kind::Issuance, id: SmolStr::new(report.as_str()) };
            let Some(mut stored) = read::record(transaction, &key)? else { return Ok(None) };
            attachments::fill(&transaction.open_table(tables::ATTACHMENTS)?, &mut stored.record)?;
            Ok(if let Record::Issuance(issuance) = stored.record { Some(issuance) } else { None })
        })
    }

    /// Returns all that happened to a record, the newest first; also to one that was withdrawn.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn history(&self, key: &Key) -> Result<Vec<HistoryEntry>, StoreError> {
        self.file.read(|transaction| read::history(transaction, key))
    }

    /// Loads the part of the workspace around some tasks: the tasks, all above and below them, what was entered about
    /// these, their sections, the other ends of their links, all units, groups and plans. Tasks that do not exist are
    /// passed over.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn task_workspace(&self, tasks: &[TaskId]) -> Result<Workspace, StoreError> {
        let tasks = tasks.iter().map(|task| SmolStr::new(task.as_str()));
        self.file.read(|transaction| read::gather(transaction, read::register(transaction)?, tasks))
    }

    /// Loads the part of the workspace around the tasks that some parties have to do with: as lead or coordinator, by
    /// a group that they are named with, as the issuer where nobody leads, or by a reassignment. `choose` is shown all
    /// units, groups and plans and names the parties.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn party_workspace(
        &self,
        choose: impl FnOnce(&Workspace) -> Vec<PartyId>,
    ) -> Result<Workspace, StoreError> {
        self.file.read(|transaction| {
            let register = read::register(transaction)?;
            let parties = choose(&register);
            let tasks = read::tasks_of(transaction, &register, &parties)?;
            read::gather(transaction, register, tasks)
        })
    }

    /// Loads the part of the workspace that indicators are judged by: they, their definitions and all values, and the
    /// units, groups and plans.
    ///
    /// # Errors
    /// Returns [`StoreError`].
    pub fn indicator_workspace(&self) -> Result<Workspace, StoreError> {
        self.file.read(read::indicators)
    }

    /// Proves that the chain of hashes is unbroken and that every table is the fold of the journal.
    ///
    /// # Errors
    /// Returns [`StoreError`] when the file cannot be read; damage is what the [`Proof`] found.
    pub fn verify(&self) -> Result<Proof, StoreError> {
        self.file.read(verify::verify).or_else(verify::proof)
    }

    /// Replaces a text by its hash in a record and in all that the journal tells of it, without breaking the chain.
    ///
    /// # Errors
    /// Returns [`CommitError`].
    pub fn redact(&self, strike: &Strike<'_>, writer: &Writer) -> Result<Redaction, CommitError> {
        redact::redact(&self.file, strike, writer)
    }

    /// Copies the whole file to a place where nothing stands yet.
    ///
    /// # Errors
    /// Returns [`StoreError::Exists`] where something stands, and what the system says.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        self.file.hold(|from| backup::copy(from, to)).map_err(|error| match error {
            StoreError::Io(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                StoreError::Exists(to.to_owned())
            }
            other => other,
        })
    }
}

#[cfg(test)]
mod tests;
