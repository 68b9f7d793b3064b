//! The proof that the chain is unbroken and that the tables are the fold of the journal.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use redb::{ReadOnlyTable, ReadTransaction, ReadableTable, ReadableTableMetadata};
use smol_str::SmolStr;

use super::journal::{self, Hash};
use super::records::{Places, decode_row};
use super::tables::{self, BATCH_IDS, BATCHES, BELONGS, BY_PARTY, OPERATIONS, WITHDRAWN};
use super::{StoreError, attachments, index};
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::{BatchHeader, BatchNumber, Seq};
use crate::domain::operation::{Fit, Operation, Record};
use crate::domain::workspace::Workspace;

/// Says what the proof found: whether the file is sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The chain is unbroken and every table is the fold of the journal.
    Sound(Totals),
    /// It is not; the first bad entry is named.
    Broken(Fault),
}

/// Counts what was proved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The batches of the journal.
    pub batches: u64,
    /// The operations of the journal.
    pub operations: u64,
    /// The operations whose values were redacted.
    pub redacted: u64,
    /// The records that exist.
    pub records: u64,
}

/// Names a bad entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The table, or `file` where the damage lies below the tables.
    pub table: &'static str,
    /// The entry; empty where none can be named.
    pub key: String,
    /// What is wrong with it.
    pub what: String,
}

/// Proves the file.
///
/// # Errors
/// Returns [`StoreError`] when the file cannot be read; damage is what the proof found.
pub(super) fn verify(transaction: &ReadTransaction) -> Result<Proof, StoreError> {
    Replay::default().run(transaction).map(Proof::Sound).or_else(proof)
}

/// Turns damage into what the proof found.
///
/// # Errors
/// Returns every other error as it is.
pub(super) fn proof(error: StoreError) -> Result<Proof, StoreError> {
    match error {
        StoreError::Corrupt { table, key, why } => Ok(Proof::Broken(Fault { table, key, what: why })),
        other => Err(other),
    }
}

/// Is the journal told again from its beginning.
#[derive(Default)]
struct Replay {
    workspace: Workspace,
    places: HashMap<Key, Places>,
    withdrawn: BTreeMap<(u8, SmolStr), Seq>,
    totals: Totals,
}

impl Replay {
    fn run(mut self, transaction: &ReadTransaction) -> Result<Totals, StoreError> {
        self.journal(transaction)?;
        for kind in Kind::ALL {
            self.records(transaction, kind)?;
        }
        self.withdrawn(transaction)?;
        self.indexes(transaction)?;
        let issued = self.workspace.issuances.iter();
        let named = issued.flat_map(|issuance| issuance.copy.attachments()).map(|file| *file.hash());
        attachments::verify(transaction, named.collect())?;
        Ok(self.totals)
    }

    fn journal(&mut self, transaction: &ReadTransaction) -> Result<(), StoreError> {
        let batches = transaction.open_table(BATCHES)?;
        let operations = transaction.open_table(OPERATIONS)?;
        let ids = transaction.open_table(BATCH_IDS)?;
        let mut before = journal::GENESIS;
        for row in batches.iter()? {
            let (number, bytes) = row?;
            let number = number.value();
            let header = journal::header(number, bytes.value())?;
            let expected = (BatchNumber(self.totals.batches + 1), Seq(self.totals.operations + 1));
            check(number == header.number.0, "batches", number, "it stands under another number")?;
            check(
                (header.number, header.first) == expected,
                "batches",
                number,
                "the batch before it is missing",
            )?;
            let named = ids.get(header.id.0)?.map(|named| named.value());
            check(named == Some(number), "batch_ids", number, "the batch is not found by its id")?;
            let hashes = self.batch(&operations, &header)?;
            let (_, encoded) = journal::split_batch_row(number, bytes.value())?;
            before = journal::chain(&before, encoded, &hashes);
            check(before == header.hash, "batches", number, "the chain of hashes breaks here")?;
            self.totals.batches += 1;
        }
        check(ids.len()? == self.totals.batches, "batch_ids", "", "it names batches that do not exist")?;
        let beyond = operations.len()? == self.totals.operations;
        check(beyond, "operations", self.totals.operations + 1, "it belongs to no batch")
    }

    fn batch(
        &mut self,
        operations: &ReadOnlyTable<u64, &'static [u8]>,
        header: &BatchHeader,
    ) -> Result<Vec<Hash>, StoreError> {
        let mut hashes = Vec::new();
        for seq in header.first.0..header.first.0.saturating_add(header.count) {
            let bytes = operations.get(seq)?;
            let bytes =
                bytes.ok_or_else(|| StoreError::corrupt("operations", seq, "the operation is missing"))?;
            let (row, operation) = journal::operation(seq, bytes.value())?;
            hashes.push(row.hash());
            self.totals.redacted += u64::from(row.original.is_some());
            let last = self.last_of(&operation.key());
            check(row.previous == last, "operations", seq, "it names a wrong operation as the one before")?;
            self.expects(&operation, seq, row.original.is_some())?;
            let applied = self.workspace.apply(&operation, Seq(seq), header.number);
            applied.map_err(|misfit| StoreError::corrupt("operations", seq, misfit))?;
            self.place(&operation, Seq(seq), header.number);
            self.totals.operations += 1;
        }
        Ok(hashes)
    }

    fn last_of(&self, key: &Key) -> Option<Seq> {
        let live = self.places.get(key).map(|places| places.last);
        live.or_else(|| self.withdrawn.get(&address(key)).copied())
    }

    /// Checks that the operation states the values that it met. A redacted one no longer can.
    fn expects(&self, operation: &Operation, seq: u64, redacted: bool) -> Result<(), StoreError> {
        let met = match operation {
            Operation::Create(_) => true,
            Operation::Change(change) => self
                .workspace
                .record(&change.key())
                .is_none_or(|record| matches!(change.meets(&record), Some(Fit::Expected))),
            Operation::Withdraw(record) => {
                self.workspace.record(&record.key()).is_none_or(|now| now == *record)
            }
        };
        check(met || redacted, "operations", seq, "it states another old value than the journal has")
    }

    fn place(&mut self, operation: &Operation, seq: Seq, revision: BatchNumber) {
        let key = operation.key();
        match operation {
            Operation::Create(_) => {
                self.withdrawn.remove(&address(&key));
                self.places.insert(key, Places { created: seq, revision, last: seq });
            }
            Operation::Change(_) => {
                self.places
                    .entry(key)
                    .and_modify(|places| *places = Places { revision, last: seq, ..*places });
            }
            Operation::Withdraw(_) => {
                self.withdrawn.insert(address(&key), seq);
                self.places.remove(&key);
            }
        }
    }

    /// Compares the table of a kind with the fold, both ways.
    fn records(&mut self, transaction: &ReadTransaction, kind: Kind) -> Result<(), StoreError> {
        let name = kind.plural();
        let table = transaction.open_table(tables::records(kind))?;
        let mut expected = self.workspace.records(kind).into_iter().peekable();
        for row in table.iter()? {
            let (id, bytes) = row?;
            let id = tables::text(id.value());
            let id = id.as_str();
            if let Some(missing) = expected.next_if(|record| record.key().id.as_str() < id) {
                return Err(missing_record(&missing));
            }
            let record = expected.next_if(|record| record.key().id == id);
            let record =
                record.ok_or_else(|| StoreError::corrupt(name, id, "the journal has no such record"))?;
            let stored = decode_row(kind, bytes.value()).map_err(|why| StoreError::corrupt(name, id, why))?;
            check(stored.record == record, name, id, "the journal has another value")?;
            let places = self.places.get(&record.key());
            check(places == Some(&stored.places), name, id, "the journal has it in another place")?;
            self.totals.records += 1;
        }
        expected.next().map_or(Ok(()), |missing| Err(missing_record(&missing)))
    }

    fn withdrawn(&self, transaction: &ReadTransaction) -> Result<(), StoreError> {
        let table = transaction.open_table(WITHDRAWN)?;
        let mut found = BTreeMap::new();
        for row in table.iter()? {
            let (key, last) = row?;
            let (kind, id) = key.value();
            found.insert((kind, tables::text(id)), Seq(last.value()));
        }
        same("withdrawn", found.into_iter().collect(), self.withdrawn.clone().into_iter().collect())
    }

    fn indexes(&self, transaction: &ReadTransaction) -> Result<(), StoreError> {
        let (mut belongings, mut involvements) = (BTreeSet::new(), BTreeSet::new());
        for record in Kind::ALL.into_iter().flat_map(|kind| self.workspace.records(kind)) {
            belongings.extend(index::belongings(&record));
            involvements.extend(index::involvements(&record));
        }
        let mut found = BTreeSet::new();
        for row in transaction.open_table(BELONGS)?.iter()? {
            let (row, _) = row?;
            let (owner, owner_id, kind, id) = row.value();
            found.insert((owner, tables::text(owner_id), kind, tables::text(id)));
        }
        same("belongs", found, belongings)?;
        let mut found = BTreeSet::new();
        for row in transaction.open_table(BY_PARTY)?.iter()? {
            let (row, _) = row?;
            let (party, task, kind, id) = row.value();
            found.insert((tables::text(party), tables::text(task), kind, tables::text(id)));
        }
        same("by_party", found, involvements)
    }
}

fn address(key: &Key) -> (u8, SmolStr) {
    (tables::number(key.kind), key.id.clone())
}

fn missing_record(record: &Record) -> StoreError {
    let key = record.key();
    StoreError::corrupt(key.kind.plural(), &key.id, "the record is missing from its table")
}

fn check(holds: bool, table: &'static str, key: impl ToString, why: &str) -> Result<(), StoreError> {
    if holds { Ok(()) } else { Err(StoreError::corrupt(table, key, why)) }
}

/// Compares an index with what it should hold, both ways.
fn same<T: Ord + std::fmt::Debug>(
    table: &'static str,
    found: BTreeSet<T>,
    expected: BTreeSet<T>,
) -> Result<(), StoreError> {
    if let Some(missing) = expected.difference(&found).next() {
        return Err(StoreError::corrupt(table, format!("{missing:?}"), "the entry is missing"));
    }
    let surplus = found.difference(&expected).next();
    surplus.map_or(Ok(()), |surplus| {
        Err(StoreError::corrupt(table, format!("{surplus:?}"), "the entry is one too many"))
    })
}
