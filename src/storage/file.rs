//! One transaction: lock, open, transact, close, unlock. The file is never open between transactions, because the
//! store excludes every other process while it is.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "storage is an edge: it owns the files"
)]

use std::cell::Cell;
use std::fs::{OpenOptions, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use redb::{
    Builder, Database, DatabaseError, ReadOnlyDatabase, ReadTransaction, ReadableDatabase, WriteTransaction,
};

use super::lock::{Guard, MODE, Share, Sidecar};
use super::{StoreError, identity, journal, upgrade};
use crate::domain::journal::BatchNumber;

/// How much of the file is kept in memory while it is read: reading passes over it once.
const READ_CACHE: usize = 2 << 20;

/// How much of the file is kept in memory while it is written: writing comes back, and what does not fit goes to the
/// disk early and is read again.
const WRITE_CACHE: usize = 512 << 20;

/// How long somebody who is just closing the file is waited for, in milliseconds and times: a process that was killed
/// gives up the lock a moment before the file.
const CLOSING: (u64, u32) = (2, 500);

/// Is the workspace file with its lock.
#[derive(Debug)]
pub(super) struct WorkspaceFile {
    path: PathBuf,
    pub(super) sidecar: Sidecar,
    pub(super) patience: Option<Duration>,
}

/// Says what becomes of a write transaction.
pub(super) enum Decision<T> {
    /// It is made durable; the journal's head is then there.
    Commit(T, BatchNumber),
    /// It is dropped; nothing is written.
    Drop(T),
}

/// Says how far a write transaction came.
pub(super) enum Failure<E> {
    /// Nothing was written.
    Before(E),
    /// The commit failed: it may or may not be there.
    Unknown(StoreError),
}

impl<E: From<StoreError>> From<StoreError> for Failure<E> {
    fn from(error: StoreError) -> Self {
        Failure::Before(error.into())
    }
}

impl WorkspaceFile {
    /// Names the file.
    pub(super) fn at(path: PathBuf) -> Self {
        Self { sidecar: Sidecar::of(&path), path, patience: None }
    }

    /// Returns where the file is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns whether the file exists.
    pub(super) fn exists(&self) -> bool {
        self.path.exists()
    }

    /// Makes the file: filled beside its place, then moved there, so that nobody meets half a workspace.
    ///
    /// # Errors
    /// Returns [`StoreError::Exists`] when it exists, and what [`Sidecar::acquire`] says.
    pub(super) fn create(
        &self,
        fill: impl FnOnce(&WriteTransaction) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let told = |error| StoreError::of_file(error, &self.path);
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
                ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                    StoreError::NoFolder(self.path.clone())
                }
                _ => told(error),
            })?;
        }
        let guard = match self.sidecar.acquire(Share::Write, self.patience) {
            Err(StoreError::NotFound(path)) => return Err(StoreError::NoFolder(path)),
            other => other?,
        };
        if self.exists() {
            return Err(StoreError::Exists(self.path.clone()));
        }
        let fresh = self.beside(".new");
        if let Err(error) = filled(&fresh, fill) {
            // Half a workspace is of no use, and on a full disk it is in the way.
            drop(std::fs::remove_file(&fresh));
            return Err(error);
        }
        std::fs::rename(&fresh, &self.path).map_err(told)?;
        sync_folder(&self.path).map_err(told)?;
        guard.publish(BatchNumber(0));
        Ok(())
    }

    /// Returns the file's path with something added to its name.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.path.as_os_str().to_owned();
        name.push(ending);
        name.into()
    }

    /// Reads in one transaction, beside other readers.
    ///
    /// # Errors
    /// Returns what `work` returns, and every [`StoreError`] of opening.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&ReadTransaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        guarded(|| {
            let (guard, database) = self.open_to_read()?;
            let transaction = database.begin_read()?;
            let result = work(&transaction)?;
            guard.publish(journal::head(&transaction)?.batch);
            drop(transaction);
            drop(database);
            drop(guard);
            Ok(result)
        })
    }

    fn open_to_read(&self) -> Result<(Guard, ReadOnlyDatabase), StoreError> {
        let mut mended = false;
        loop {
            let guard = self.sidecar.acquire(Share::Read, self.patience)?;
            let opened = patiently(|| Builder::new().set_cache_size(READ_CACHE).open_read_only(&self.path));
            let usable = match opened {
                Ok(database) => {
                    let format = upgrade::format(&database.begin_read()?)?;
                    if upgrade::is_current(format, &self.path)? {
                        return Ok((guard, database));
                    }
                    false
                }
                Err(DatabaseError::RepairAborted) => false,
                Err(error) => return Err(self.explained(error)),
            };
            drop(guard);
            if mended && !usable {
                return Err(StoreError::NeedsWriter(self.path.clone()));
            }
            self.mend()?;
            mended = true;
        }
    }

    /// Opens the file once for writing, which repairs and upgrades it.
    fn mend(&self) -> Result<(), StoreError> {
        match self.open_to_write(&identity::actor().name, 0) {
            Ok((guard, database)) => {
                drop(database);
                drop(guard);
                Ok(())
            }
            Err(StoreError::ReadOnly(path)) => Err(StoreError::NeedsWriter(path)),
            Err(other) => Err(other),
        }
    }

    fn open_to_write(&self, name: &str, operations: u64) -> Result<(Guard, Database), StoreError> {
        if !self.exists() {
            return Err(StoreError::NotFound(self.path.clone()));
        }
        let mut guard = self.sidecar.acquire(Share::Write, self.patience)?;
        guard.announce(name, operations);
        let open = || Builder::new().set_cache_size(WRITE_CACHE).open(&self.path);
        let database = patiently(open).map_err(|error| match self.explained(error) {
            StoreError::Forbidden(path) => StoreError::ReadOnly(path),
            other => other,
        })?;
        let format = upgrade::format(&database.begin_read()?)?;
        if upgrade::is_current(format, &self.path)? {
            return Ok((guard, database));
        }
        drop(database);
        upgrade::bring(&self.path, upgrade::STEPS, upgrade::CURRENT)?;
        Ok((guard, patiently(open).map_err(|error| self.explained(error))?))
    }

    /// Writes in one transaction, alone. `name` and `operations` are what the others are told meanwhile.
    ///
    /// # Errors
    /// Returns [`Failure::Before`] when nothing was written, [`Failure::Unknown`] when the commit itself failed. The
    /// handle is dropped either way; the next transaction opens the file anew.
    pub(super) fn write<T, E: From<StoreError>>(
        &self,
        name: &str,
        operations: u64,
        work: impl FnOnce(&WriteTransaction) -> Result<Decision<T>, E>,
    ) -> Result<T, Failure<E>> {
        let committing = Cell::new(false);
        let all = || -> Result<Result<T, Failure<E>>, StoreError> {
            let (guard, database) = self.open_to_write(name, operations)?;
            let transaction = begin(&database)?;
            let (result, head) = match work(&transaction) {
                Ok(Decision::Commit(result, head)) => {
                    committing.set(true);
                    transaction.commit()?;
                    committing.set(false);
                    (Ok(result), Some(head))
                }
                Ok(Decision::Drop(result)) => {
                    transaction.abort()?;
                    (Ok(result), None)
                }
                Err(error) => {
                    transaction.abort()?;
                    (Err(Failure::Before(error)), None)
                }
            };
            // The file is closed before the lock is given up, so that the next one finds it free.
            drop(database);
            if let Some(head) = head {
                guard.publish(head);
            }
            drop(guard);
            Ok(result)
        };
        match guarded(all) {
            Ok(result) => result,
            Err(error) if committing.get() => Err(Failure::Unknown(error)),
            Err(error) => Err(error.into()),
        }
    }

    /// Holds the file as a reader while `work` copies it as a whole.
    ///
    /// # Errors
    /// Returns what `work` returns and what the lock says.
    pub(super) fn hold<T>(&self, work: impl FnOnce(&Path) -> std::io::Result<T>) -> Result<T, StoreError> {
        let (guard, database) = self.open_to_read()?;
        let result = work(&self.path).map_err(|error| StoreError::of_file(error, &self.path));
        drop(database);
        drop(guard);
        result
    }

    fn explained(&self, error: DatabaseError) -> StoreError {
        match error {
            // What does not begin as its files do, or is empty, is named so by the store below.
            DatabaseError::Storage(redb::StorageError::Io(error))
                if error.kind() == ErrorKind::InvalidData =>
            {
                StoreError::NotAWorkspace(self.path.clone())
            }
            DatabaseError::Storage(redb::StorageError::Io(error)) => StoreError::of_file(error, &self.path),
            DatabaseError::RepairAborted => StoreError::NeedsWriter(self.path.clone()),
            other => other.into(),
        }
    }
}

/// Makes a file and fills it.
fn filled(
    path: &Path,
    fill: impl FnOnce(&WriteTransaction) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let told = |error| StoreError::of_file(error, path);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(true).mode(MODE);
    let file = options.open(path).map_err(told)?;
    file.set_permissions(Permissions::from_mode(MODE)).map_err(told)?;
    let database = Builder::new().create_file(file)?;
    let transaction = begin(&database)?;
    fill(&transaction)?;
    Ok(transaction.commit()?)
}

/// Begins a write transaction that can be recovered in milliseconds.
pub(super) fn begin(database: &Database) -> Result<WriteTransaction, StoreError> {
    let mut transaction = database.begin_write()?;
    transaction.set_quick_repair(true);
    Ok(transaction)
}

/// Makes the name of a new file durable.
pub(super) fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()
}

/// Opens the file, waiting a moment for somebody who is just closing it.
fn patiently<T>(open: impl Fn() -> Result<T, DatabaseError>) -> Result<T, DatabaseError> {
    let (pause, times) = CLOSING;
    for _ in 1..times {
        match open() {
            Err(DatabaseError::DatabaseAlreadyOpen) => std::thread::sleep(Duration::from_millis(pause)),
            other => return other,
        }
    }
    open()
}

/// Turns a panic of the store below, which damaged pages can cause, into an error.
fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<&str>().map(|said| (*said).to_owned());
        let said = said.or_else(|| panic.downcast_ref::<String>().cloned());
        Err(StoreError::corrupt("file", "", said.unwrap_or_default()))
    })
}
