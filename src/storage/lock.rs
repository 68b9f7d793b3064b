//! The lock beside the file. Whoever holds it may open the file; nobody holds it while drawing, asking or waiting.
//!
//! The lock is the kernel's and ends with the process that holds it. Waiting blocks in the kernel. Readers share the
//! lock, so that a stream of them could keep a writer out for ever; everybody therefore queues first: whoever waits
//! for the lock keeps the place at the head of the queue, a second file beside the workspace, and those who come later
//! stand behind, readers too. A patience that runs out leaves a thread behind that gives the lock back as soon as it
//! gets it.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "storage is an edge: it owns the files"
)]

use std::fs::{File, OpenOptions, Permissions, TryLockError};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use super::StoreError;
pub use super::sidecar::Holder;
use super::sidecar::{HEAD_AT, HEAD_LEN, HOLDER_AT, HOLDER_LEN, head, head_bytes, holder, holder_bytes};
use crate::domain::journal::BatchNumber;

/// Files are for their owner and their group.
pub(super) const MODE: u32 = 0o660;

/// Says what the lock is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// Reading beside other readers.
    Read,
    /// Writing alone.
    Write,
}

/// Is the file beside the workspace that is locked in its place.
#[derive(Clone, Debug)]
pub(super) struct Sidecar {
    path: PathBuf,
    queue: PathBuf,
    workspace: PathBuf,
}

/// Holds the lock until it is dropped.
#[derive(Debug)]
pub(super) struct Guard {
    /// None where a reader may not even make the file; the lock of the workspace file itself then has to do.
    file: Option<File>,
    writable: bool,
    announced: bool,
}

impl Sidecar {
    /// Names the sidecar of the workspace file, its name and `.lock`, and its queue, its name and `.queue`.
    pub(super) fn of(workspace: &Path) -> Self {
        let beside = |ending: &str| {
            let mut name = workspace.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        Self { path: beside(".lock"), queue: beside(".queue"), workspace: workspace.to_owned() }
    }

    /// Waits for the lock, for ever where no patience is given.
    ///
    /// # Errors
    /// Returns [`StoreError::Busy`] when the patience runs out, [`StoreError::ReadOnly`] when the lock is wanted for
    /// writing by somebody who may not, [`StoreError::NotFound`] without a folder to stand in.
    pub(super) fn acquire(&self, share: Share, patience: Option<Duration>) -> Result<Guard, StoreError> {
        let (file, writable) = match open_or_make(&self.path) {
            Ok(opened) => opened,
            Err(error) if share == Share::Read && denied(&error) => {
                return Ok(Guard { file: None, writable: false, announced: false });
            }
            Err(error) if denied(&error) => return Err(StoreError::ReadOnly(self.workspace.clone())),
            Err(error) => return Err(StoreError::of_file(error, &self.workspace)),
        };
        if share == Share::Write && !writable {
            return Err(StoreError::ReadOnly(self.workspace.clone()));
        }
        // Who may not make the queue's file reads without standing in it.
        let queue = open_or_make(&self.queue).ok().map(|(queue, _)| queue);
        let tried = queue.as_ref().map_or(Ok(()), File::try_lock).and_then(|()| match share {
            Share::Read => file.try_lock_shared(),
            Share::Write => file.try_lock(),
        });
        let file = match tried {
            Ok(()) => file,
            Err(TryLockError::WouldBlock) => self.wait(queue, file, share, patience)?,
            Err(TryLockError::Error(error)) => return Err(StoreError::Io(error)),
        };
        Ok(Guard { file: Some(file), writable, announced: false })
    }

    fn wait(
        &self,
        queue: Option<File>,
        file: File,
        share: Share,
        patience: Option<Duration>,
    ) -> Result<File, StoreError> {
        let block = move || {
            queue.as_ref().map_or(Ok(()), |queue| uninterrupted(|| queue.lock()))?;
            uninterrupted(|| match share {
                Share::Read => file.lock_shared(),
                Share::Write => file.lock(),
            })?;
            Ok::<File, io::Error>(file)
        };
        let Some(patience) = patience else { return Ok(block()?) };
        let (send, receive) = mpsc::channel();
        std::thread::Builder::new().name("lock".to_owned()).spawn(move || {
            // Nobody listens any more once the patience has run out; the lock is then given back.
            drop(send.send(block()));
        })?;
        match receive.recv_timeout(patience) {
            Ok(locked) => Ok(locked?),
            Err(_) => Err(StoreError::Busy { holder: self.holder() }),
        }
    }

    /// Opens the sidecar for looking at it without any lock; none while there is none.
    pub(super) fn watch(&self) -> Option<Watched> {
        File::open(&self.path).ok().map(Watched)
    }

    /// Returns who writes now. A process that was killed is not named.
    pub(super) fn holder(&self) -> Option<Holder> {
        let mut bytes = [0; HOLDER_LEN];
        self.watch()?.0.read_exact_at(&mut bytes, HOLDER_AT).ok()?;
        holder(&bytes).filter(|holder| lives(holder.pid))
    }
}

/// Is the sidecar, open for looking at it.
#[derive(Debug)]
pub(super) struct Watched(File);

impl Watched {
    /// Returns the head that it names; none when nobody wrote one yet.
    pub(super) fn head(&self) -> Option<BatchNumber> {
        head_of(&self.0)
    }
}

fn head_of(watched: &File) -> Option<BatchNumber> {
    let mut bytes = [0; HEAD_LEN];
    // A reader can meet a writer in the middle of its sixteen bytes; the second look is after it.
    (0..3).find_map(|_| {
        watched.read_exact_at(&mut bytes, HEAD_AT).ok()?;
        head(bytes)
    })
}

impl Guard {
    /// Says to the others who holds the lock and how much is being written. Failing to say so harms nobody.
    pub(super) fn announce(&mut self, name: &str, operations: u64) {
        let holder = Holder { pid: std::process::id(), name: name.to_owned(), operations };
        self.put(HOLDER_AT, &holder_bytes(&holder));
        self.announced = true;
    }

    /// Puts the journal's head where the others look for it, unless it stands there already.
    pub(super) fn publish(&self, number: BatchNumber) {
        if self.file.as_ref().and_then(head_of) != Some(number) {
            self.put(HEAD_AT, &head_bytes(number));
        }
    }

    /// Writes hints. They are only hints: the next opener repairs what could not be written.
    fn put(&self, at: u64, bytes: &[u8]) {
        if let Some(file) = self.file.as_ref().filter(|_| self.writable) {
            drop(file.write_all_at(bytes, at));
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if self.announced {
            self.put(HOLDER_AT, &[0; HOLDER_LEN]);
        }
    }
}

/// Waits for a lock, whatever signals arrive meanwhile.
fn uninterrupted(lock: impl Fn() -> io::Result<()>) -> io::Result<()> {
    loop {
        match lock() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

/// Opens a file beside the workspace, for writing where that is permitted; makes it where it is missing. Says whether
/// it may be written.
fn open_or_make(path: &Path) -> io::Result<(File, bool)> {
    match OpenOptions::new().read(true).write(true).open(path) {
        Ok(file) => return Ok((file, true)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) if denied(&error) => return Ok((File::open(path)?, false)),
        Err(error) => return Err(error),
    }
    match OpenOptions::new().read(true).write(true).create_new(true).mode(MODE).open(path) {
        Ok(file) => {
            // The process's mask may have taken the group's right away.
            file.set_permissions(Permissions::from_mode(MODE))?;
            Ok((file, true))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Ok((OpenOptions::new().read(true).write(true).open(path)?, true))
        }
        Err(error) => Err(error),
    }
}

fn denied(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// Returns whether the process exists; one of another account does, too.
fn lives(pid: u32) -> bool {
    let Some(pid) = i32::try_from(pid).ok().and_then(rustix::process::Pid::from_raw) else { return false };
    rustix::process::test_kill_process(pid) != Err(rustix::io::Errno::SRCH)
}
