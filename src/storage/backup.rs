//! Copies of the whole file.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "storage is an edge: it owns the files"
)]

use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::StoreError;
use super::file::sync_folder;
use super::lock::MODE;

/// Copies the file to a place where nothing stands yet; the copy is whole or absent. A lock must be held.
///
/// # Errors
/// Returns the system's error, `AlreadyExists` where something stands.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    let part = Path::new(&name);
    let mut source = std::fs::File::open(from)?;
    let mut target = OpenOptions::new().write(true).create(true).truncate(true).mode(MODE).open(part)?;
    let copied = io::copy(&mut source, &mut target).and_then(|_| target.sync_all());
    // A hard link never replaces what stands at its place, as a rename would.
    let placed = copied.and_then(|()| std::fs::hard_link(part, to));
    std::fs::remove_file(part)?;
    placed?;
    sync_folder(to)
}

/// Keeps the file as it was before an upgrade, as `<file>.before-format-<n>`; one that stands already is kept.
///
/// # Errors
/// Returns [`StoreError`] when the copy fails; the upgrade must not begin then.
pub(super) fn before_upgrade(path: &Path, format: u64) -> Result<(), StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".before-format-{format}"));
    match copy(path, Path::new(&name)) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(StoreError::of_file(error, path)),
        _ => Ok(()),
    }
}
