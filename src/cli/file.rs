//! Files that commands read and write for their users.

use std::io;
use std::path::Path;

use super::failure::Failure;
use crate::locale::cli::file as says;

/// Writes beside the file and then takes its place, so that neither a full disk nor a failure on the way leaves half a
/// file or harms the one that stood there.
///
/// # Errors
/// Returns the failure of the work, else that of the disk.
#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the command line is an edge: it writes the files that it is given"
)]
pub(super) fn whole(
    path: &Path,
    write: impl FnOnce(std::fs::File) -> io::Result<Result<(), Failure>>,
) -> Result<(), Failure> {
    let wrong = |error: io::Error| Failure::of_file(says::NOT_WRITTEN, path, &error);
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let file = std::fs::File::create(&beside).map_err(wrong)?;
    let written =
        write(file).map_err(wrong).flatten().and_then(|()| std::fs::rename(&beside, path).map_err(wrong));
    written.inspect_err(|_| {
        // What was begun is of no use; that it may stay behind is said by the error itself.
        let _left_behind = std::fs::remove_file(&beside);
    })
}

/// Writes bytes as a whole file.
///
/// # Errors
/// Returns the failure of the disk.
pub(super) fn bytes(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    whole(path, |mut file| {
        io::Write::write_all(&mut file, bytes)?;
        file.sync_all().map(Ok)
    })
}

/// Reads a text file whole.
///
/// # Errors
/// Returns the failure of the disk, with the name of the file.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the files that it is given"
)]
pub(super) fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::of_file(says::NOT_READ, path, &error))
}
