//! Trying operations on the present records before anything is written.
//!
//! A proposal states the revision that it saw field by field: the old value of every change. A change of a field that
//! still has that value goes through, whatever happened to the record's other fields; one of a field that has the new
//! value already is dropped, unless it is a decision, which is taken once; any third value is a conflict.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use super::StoreError;
use super::records::{Places, Stored};
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::{BatchNumber, Conflict, Seq};
use crate::domain::operation::{Fit, Operation, Record};
use crate::domain::report::{Issuance, report_of};

/// Looks up what holds at an address before the batch.
pub(super) trait Present {
    /// Returns the record's row, and where there is none the last operation of a withdrawn one.
    ///
    /// # Errors
    /// Returns [`StoreError`] when the tables cannot be read.
    fn present(&mut self, key: &Key) -> Result<(Option<Stored>, Option<Seq>), StoreError>;
}

/// Is the value that a record has now: the proposal's own or a changed one.
#[derive(Debug)]
pub(super) enum Value<'p> {
    /// As the proposal gives it.
    Given(&'p Record),
    /// Put together from the present record and changes.
    Made(Box<Record>),
}

impl Value<'_> {
    /// Returns the record.
    pub(super) fn record(&self) -> &Record {
        match self {
            Value::Given(record) => record,
            Value::Made(record) => record,
        }
    }
}

/// Is a record that operations were tried on.
#[derive(Debug)]
pub(super) struct Touched<'p> {
    /// The row before the batch.
    pub before: Option<Box<Stored>>,
    /// Whether a withdrawn record of the address is remembered.
    pub was_withdrawn: bool,
    /// The record now, with the operation that created it.
    pub now: Option<(Value<'p>, Seq)>,
    /// The last operation on the address.
    pub last: Option<Seq>,
    /// Whether an operation went through.
    pub changed: bool,
}

/// Says what an operation met.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It goes through; the operation before it on the same record is named.
    Applied(Option<Seq>),
    /// What it wants holds already.
    AlreadyDone,
    /// Somebody changed the record meanwhile.
    Conflict(Box<Conflict>),
}

/// Tries operations one after the other; each sees what the ones before did.
pub(super) struct Stage<'p, P> {
    present: P,
    touched: BTreeMap<Key, Touched<'p>>,
}

impl<'p, P: Present> Stage<'p, P> {
    /// Starts from the present records.
    pub(super) fn new(present: P) -> Self {
        Self { present, touched: BTreeMap::new() }
    }

    /// Tries an operation, which would have the place `seq` in the journal.
    ///
    /// # Errors
    /// Returns [`StoreError`] when the present record cannot be read.
    pub(super) fn attempt(&mut self, operation: &'p Operation, seq: Seq) -> Result<Outcome, StoreError> {
        let key = operation.key();
        let sealed = self.sealed(&key)?;
        let touched = self.look_up(key)?;
        match (touched.attempt(operation, seq), sealed) {
            (Outcome::Applied(_) | Outcome::Conflict(_), Some(refusal)) => Err(refusal),
            (outcome, _) => Ok(outcome),
        }
    }

    /// Returns why nothing may happen to the record at the address: the report that it belongs to was issued, before the
    /// batch or by what was tried of it. None where it may.
    ///
    /// # Errors
    /// Returns [`StoreError`] when the present record cannot be read.
    pub(super) fn sealed(&mut self, key: &Key) -> Result<Option<StoreError>, StoreError> {
        let Some(report) = report_of(key) else { return Ok(None) };
        let issuance = Key { kind: Kind::Issuance, id: SmolStr::new(report.as_str()) };
        let issued = self.look_up(issuance)?.now.as_ref();
        Ok(issued.and_then(|(value, _)| match value.record() {
            Record::Issuance(Issuance { number, on, .. }) => {
                Some(StoreError::Issued { report, number: number.clone(), on: *on })
            }
            _ => None,
        }))
    }

    fn look_up(&mut self, key: Key) -> Result<&mut Touched<'p>, StoreError> {
        match self.touched.entry(key) {
            std::collections::btree_map::Entry::Occupied(entry) => Ok(entry.into_mut()),
            std::collections::btree_map::Entry::Vacant(entry) => {
                let (before, withdrawn) = self.present.present(entry.key())?;
                Ok(entry.insert(Touched::new(before, withdrawn)))
            }
        }
    }

    /// Returns every record that was looked at, in the order of kinds and ids.
    pub(super) fn into_touched(self) -> BTreeMap<Key, Touched<'p>> {
        self.touched
    }
}

impl<'p> Touched<'p> {
    fn new(before: Option<Stored>, withdrawn: Option<Seq>) -> Self {
        let last = before.as_ref().map_or(withdrawn, |before| Some(before.places.last));
        let now = before
            .as_ref()
            .map(|before| (Value::Made(Box::new(before.record.clone())), before.places.created));
        Self { before: before.map(Box::new), was_withdrawn: withdrawn.is_some(), now, last, changed: false }
    }

    fn attempt(&mut self, operation: &'p Operation, seq: Seq) -> Outcome {
        let now = self.now.as_ref().map(|(value, _)| value.record());
        let conflict = || {
            let conflict = Conflict { key: operation.key(), mine: operation.clone(), present: now.cloned() };
            Outcome::Conflict(Box::new(conflict))
        };
        match (operation, now) {
            (Operation::Create(record), None) => self.now = Some((Value::Given(record), seq)),
            (Operation::Create(record), Some(now)) if now == record => return Outcome::AlreadyDone,
            (Operation::Withdraw(record), Some(now)) if now == record => self.now = None,
            (Operation::Withdraw(_), None) => return Outcome::AlreadyDone,
            (Operation::Create(_) | Operation::Withdraw(_), Some(_)) => return conflict(),
            (Operation::Change(change), Some(now)) => match change.meets(now) {
                Some(Fit::AlreadyDone) if !change.is_decision() => return Outcome::AlreadyDone,
                Some(Fit::Expected) => {
                    let mut record = now.clone();
                    record.apply(change);
                    let created = self.now.as_ref().map_or(seq, |(_, created)| *created);
                    self.now = Some((Value::Made(Box::new(record)), created));
                }
                Some(Fit::AlreadyDone | Fit::ChangedMeanwhile) | None => return conflict(),
            },
            (Operation::Change(_), None) => return conflict(),
        }
        self.changed = true;
        Outcome::Applied(self.last.replace(seq))
    }

    /// Returns the record after the batch and its places; none when it is gone.
    pub(super) fn row(&self, batch: BatchNumber) -> Option<(&Record, Places)> {
        let (value, created) = self.now.as_ref()?;
        let last = self.last.unwrap_or(*created);
        Some((value.record(), Places { created: *created, revision: batch, last }))
    }
}
