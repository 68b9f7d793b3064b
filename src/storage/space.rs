//! Room on the disk. When it is full even taking something back fails, so large writes ask before.

use std::path::Path;

use super::StoreError;

/// Writes below so many bytes do not ask.
const LARGE: usize = 1 << 20;

/// How many times the journal's own bytes a write takes: the journal, the tables, their indexes, and the old pages
/// that stay until the new ones are durable.
const TIMES: u64 = 4;

/// Checks that the disk has room for a batch whose rows in the journal have so many bytes.
///
/// # Errors
/// Returns [`StoreError::DiskFull`] when it has not.
pub(super) fn check(path: &Path, bytes: usize) -> Result<(), StoreError> {
    if bytes < LARGE {
        return Ok(());
    }
    // A file system that does not say how much is free is written to as it is.
    let Ok(disk) = rustix::fs::statvfs(path) else { return Ok(()) };
    judge(bytes as u64 * TIMES, disk.f_bavail.saturating_mul(disk.f_frsize))
}

fn judge(needed: u64, free: u64) -> Result<(), StoreError> {
    if needed <= free { Ok(()) } else { Err(StoreError::DiskFull { needed, free }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_that_does_not_fit_is_refused_with_both_figures() {
        assert!(judge(10, 10).is_ok());
        assert!(matches!(judge(11, 10), Err(StoreError::DiskFull { needed: 11, free: 10 })));
        assert!(check(Path::new("/"), LARGE).is_ok());
    }
}
