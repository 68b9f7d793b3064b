//! Writing records whose ids are numbered, so that people can type them: when two write at once, the second takes the
//! next number.

use super::desk::{Desk, SOURCE};
use super::failure::Failure;
use super::store_words;
use crate::domain::journal::Batch;
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::storage::{CommitError, Committed};

/// How often a number is taken anew when others take it first.
const TRIES: usize = 8;

/// Writes what `make` makes of the workspace, with the command line as source. `make` is asked again on the new
/// workspace when somebody wrote meanwhile what it wanted to write.
pub(super) fn write<T>(
    desk: &Desk,
    make: impl Fn(&Workspace) -> Result<(Vec<Operation>, T), Failure>,
) -> Result<(T, Option<Batch>), Failure> {
    let mut left = TRIES;
    loop {
        let (operations, made) = make(&desk.store.load()?)?;
        left -= 1;
        match desk.try_commit(&desk.work(SOURCE, operations)) {
            Ok(Committed::Written(batch) | Committed::Repeated(batch)) => return Ok((made, Some(batch))),
            Ok(Committed::Nothing) => return Ok((made, None)),
            Err(CommitError::Conflicts(_)) if left > 0 => {}
            Err(error) => return Err(store_words::commit(error)),
        }
    }
}

/// Returns `prefix` with the first number from 1 that is free.
pub(super) fn free(prefix: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut number = 1_u32;
    loop {
        let id = format!("{prefix}{number}");
        if !is_taken(&id) {
            return id;
        }
        number += 1;
    }
}
