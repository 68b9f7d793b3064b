//! Says in the user's words what the store reports.

use super::failure::{Class, Failure};
use crate::domain::journal::Conflict;
use crate::domain::operation::Operation;
use crate::locale::cli::store as says;
use crate::locale::{Lang, Said, Told};
use crate::runtime::{StoreWords, of_store};
use crate::storage::{CommitError, StoreError};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        store(&error)
    }
}

fn store(error: &StoreError) -> Failure {
    let class = match error {
        StoreError::Busy { .. } => Class::Busy,
        StoreError::Issued { .. } => Class::Invalid,
        _ => Class::Failed,
    };
    let StoreWords { message, hint } = of_store(error);
    Failure { class, message, hint }
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
