//! Who wrote a field, asked of the journal: the question that tells a plain update from a conflict.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::domain::entity::Key;
use crate::domain::operation::Operation;
use crate::exchange::{Provenance, wrote};
use crate::storage::{HistoryEntry, Store};

/// Asks the journal, each record once.
pub(super) struct Journal<'a> {
    store: &'a Store,
    known: RefCell<HashMap<Key, Vec<HistoryEntry>>>,
}

impl<'a> Journal<'a> {
    pub(super) fn of(store: &'a Store) -> Self {
        Self { store, known: RefCell::default() }
    }
}

impl Provenance for Journal<'_> {
    fn changed_by_other(&self, key: &Key, field: &'static str, source: &str) -> Option<String> {
        let mut known = self.known.borrow_mut();
        // A history that cannot be read makes no conflict; the commit checks the values themselves again.
        let history = known.entry(key.clone()).or_insert_with(|| self.store.history(key).unwrap_or_default());
        let of_field = |entry: &&HistoryEntry| writes(&entry.operation, field);
        let since = || history.iter().filter(of_field);
        since().find(|entry| wrote(&entry.header.source, source))?;
        let other = since().take_while(|entry| !wrote(&entry.header.source, source)).last()?;
        Some(format!("{} ({})", other.header.source, other.header.actor.name))
    }
}

/// Returns whether the operation wrote the field; the creation of a record writes all of its fields.
fn writes(operation: &Operation, field: &str) -> bool {
    match operation {
        Operation::Create(_) => true,
        Operation::Change(change) => change.field() == field,
        Operation::Withdraw(_) => false,
    }
}
