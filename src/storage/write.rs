//! Committing: try every operation on what holds now, then write the batch and its fold in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::resume_unwind;
use std::thread;

use chrono::{DateTime, SubsecRound, Utc};
use redb::{ReadableTable, ReadableTableMetadata, Table, WriteTransaction};
use smol_str::SmolStr;

use super::file::{Decision, Failure, WorkspaceFile};
use super::journal::{self, Hash, Row};
use super::records::{Places, Stored, decode_row, encode_header, encode_operation, encode_row};
use super::stage::{Outcome, Present, Stage, Touched};
use super::tables::{
    self, ATTACHMENTS, BATCH_IDS, BATCHES, BELONGS, BY_PARTY, FORMAT, META, OPERATIONS, WITHDRAWN,
};
use super::{CommitError, StoreError, attachments, belonging, index, space, upgrade};
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::{Actor, Batch, BatchHeader, BatchNumber, Head, Proposal, Seq};
use crate::domain::operation::{Operation, Record};

/// Says who writes, with which program, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    /// The account.
    pub actor: Actor,
    /// The program and its version.
    pub program: String,
    /// The present time; what is finer than a microsecond is left out.
    pub at: DateTime<Utc>,
}

impl Writer {
    /// Returns the time as the journal keeps it.
    pub(super) fn instant(&self) -> DateTime<Utc> {
        self.at.trunc_subsecs(6)
    }
}

/// Says what became of a proposal.
#[derive(Clone, Debug, PartialEq)]
pub enum Committed {
    /// It is in the journal. Its operations are those that went through; what held already is left out.
    Written(Batch),
    /// A batch of this id was in the journal already; nothing was written now.
    Repeated(Batch),
    /// All that it wants holds already; nothing was written.
    Nothing,
}

/// Fills a new file with its tables.
///
/// # Errors
/// Returns [`StoreError`] when the disk does not take them.
pub(super) fn fill(transaction: &WriteTransaction) -> Result<(), StoreError> {
    transaction.open_table(META)?.insert(FORMAT, upgrade::CURRENT)?;
    transaction.open_table(BATCHES)?;
    transaction.open_table(BATCH_IDS)?;
    transaction.open_table(OPERATIONS)?;
    transaction.open_table(WITHDRAWN)?;
    transaction.open_table(BELONGS)?;
    transaction.open_table(BY_PARTY)?;
    transaction.open_table(ATTACHMENTS)?;
    for kind in Kind::ALL {
        transaction.open_table(tables::records(kind))?;
    }
    Ok(())
}

/// Commits a proposal.
///
/// # Errors
/// Returns [`CommitError`]; only [`CommitError::Unknown`] leaves open whether the batch was written.
pub(super) fn commit(
    file: &WorkspaceFile,
    proposal: &Proposal,
    writer: &Writer,
) -> Result<Committed, CommitError> {
    let count = proposal.operations.len() as u64;
    let result = file.write(&writer.actor.name, count, |transaction| {
        if let Some(batch) = find(transaction, proposal)? {
            return Ok(Decision::Drop(Committed::Repeated(batch)));
        }
        let last = journal::last_written(transaction)?;
        let (head, before) =
            (journal::head_after(last.as_ref()), last.map_or(journal::GENESIS, |last| last.hash));
        let tried = attempt_all(transaction, proposal, head)?;
        if tried.applied.is_empty() {
            return Ok(Decision::Drop(Committed::Nothing));
        }
        let header = BatchHeader {
            number: BatchNumber(head.batch.0 + 1),
            id: proposal.id,
            at: writer.instant(),
            actor: writer.actor.clone(),
            session: proposal.session,
            program: writer.program.clone(),
            source: proposal.source.clone(),
            purpose: proposal.purpose,
            first: Seq(head.seq.0 + 1),
            count: tried.applied.len() as u64,
            hash: before,
        };
        let batch = put(transaction, header, &tried, file)?;
        let number = batch.header.number;
        Ok(Decision::Commit(Committed::Written(batch), number))
    });
    result.map_err(|failure| match failure {
        Failure::Before(error) => error,
        Failure::Unknown(source) => CommitError::Unknown { batch: proposal.id, source },
    })
}

/// Returns the batch of the proposal's id, if it is in the journal.
fn find(transaction: &WriteTransaction, proposal: &Proposal) -> Result<Option<Batch>, StoreError> {
    let Some(number) = transaction.open_table(BATCH_IDS)?.get(proposal.id.0)?.map(|number| number.value())
    else {
        return Ok(None);
    };
    let header = journal::header_of(&transaction.open_table(BATCHES)?, BatchNumber(number))?;
    let operations = journal::operations(&transaction.open_table(OPERATIONS)?, &header)?;
    Ok(Some(Batch { header, operations }))
}

/// Holds what goes through, each operation with the one before it on the same record, and the records touched.
struct Tried<'p> {
    applied: Vec<(&'p Operation, Option<Seq>)>,
    touched: BTreeMap<Key, Touched<'p>>,
}

fn attempt_all<'p>(
    transaction: &WriteTransaction,
    proposal: &'p Proposal,
    head: Head,
) -> Result<Tried<'p>, CommitError> {
    let mut stage = Stage::new(Written::new(transaction)?);
    let (mut applied, mut conflicts) = (Vec::new(), Vec::new());
    for operation in &proposal.operations {
        let seq = Seq(head.seq.0 + 1 + applied.len() as u64);
        match stage.attempt(operation, seq)? {
            Outcome::Applied(previous) => applied.push((operation, previous)),
            Outcome::AlreadyDone => {}
            Outcome::Conflict(conflict) => conflicts.push(*conflict),
        }
    }
    let touched = stage.into_touched();
    if conflicts.is_empty() {
        conflicts = belonging::torn(transaction, &proposal.operations, &touched)?;
    }
    if conflicts.is_empty() { Ok(Tried { applied, touched }) } else { Err(CommitError::Conflicts(conflicts)) }
}

/// Looks up the present records inside the write transaction.
struct Written<'t> {
    transaction: &'t WriteTransaction,
    records: HashMap<Kind, Table<'t, &'static [u8], &'static [u8]>>,
    withdrawn: Table<'t, (u8, &'static [u8]), u64>,
    any_withdrawn: bool,
}

impl<'t> Written<'t> {
    fn new(transaction: &'t WriteTransaction) -> Result<Self, StoreError> {
        let withdrawn = transaction.open_table(WITHDRAWN)?;
        let any_withdrawn = !withdrawn.is_empty()?;
        Ok(Self { transaction, records: HashMap::new(), withdrawn, any_withdrawn })
    }
}

impl Present for Written<'_> {
    fn present(&mut self, key: &Key) -> Result<(Option<Stored>, Option<Seq>), StoreError> {
        let table = match self.records.entry(key.kind) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(self.transaction.open_table(tables::records(key.kind))?)
            }
        };
        if let Some(row) = row(table, key)? {
            return Ok((Some(row), None));
        }
        if !self.any_withdrawn {
            return Ok((None, None));
        }
        let last = self.withdrawn.get((tables::number(key.kind), key.id.as_bytes()))?;
        Ok((None, last.map(|last| Seq(last.value()))))
    }
}

/// Appends what goes through to the journal, and folds it into the tables of records on a second thread meanwhile:
/// no table is written by both.
fn put(
    transaction: &WriteTransaction,
    header: BatchHeader,
    tried: &Tried<'_>,
    file: &WorkspaceFile,
) -> Result<Batch, StoreError> {
    let number = header.number;
    attachments::check(file.path(), &tried.touched)?;
    thread::scope(|scope| {
        let folding = scope.spawn(|| fold(transaction, &tried.touched, number));
        let header = append(transaction, header, &tried.applied, file)?;
        let operations = tried.applied.iter().map(|(operation, _)| (*operation).clone()).collect();
        folding.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        Ok(Batch { header, operations })
    })
}

/// Reads the row of one record.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it does not decode.
pub(super) fn row(
    table: &impl ReadableTable<&'static [u8], &'static [u8]>,
    key: &Key,
) -> Result<Option<Stored>, StoreError> {
    let Some(bytes) = table.get(key.id.as_bytes())? else { return Ok(None) };
    let row = decode_row(key.kind, bytes.value());
    row.map(Some).map_err(|why| StoreError::corrupt(key.kind.plural(), &key.id, why))
}

/// Appends the batch to the journal; `header.hash` is that of the batch before. Returns the header with its own.
///
/// # Errors
/// Returns [`StoreError::TooLarge`] when one operation is, [`StoreError::DiskFull`] when all of them are.
pub(super) fn append(
    transaction: &WriteTransaction,
    header: BatchHeader,
    applied: &[(&Operation, Option<Seq>)],
    file: &WorkspaceFile,
) -> Result<BatchHeader, StoreError> {
    let mut rows = Vec::with_capacity(applied.len());
    let mut hashes: Vec<Hash> = Vec::with_capacity(applied.len());
    for (operation, previous) in applied {
        let body = encode_operation(operation)
            .map_err(|why| StoreError::TooLarge { key: operation.key().to_string(), why })?;
        let row = Row { previous: *previous, original: None, body: &body };
        hashes.push(row.hash());
        rows.push(row.bytes());
    }
    space::check(file.path(), rows.iter().map(Vec::len).sum())?;
    let mut operations = transaction.open_table(OPERATIONS)?;
    for (seq, row) in (header.first.0..).zip(&rows) {
        operations.insert(seq, row.as_slice())?;
    }
    let bytes =
        encode_header(&header).map_err(|why| StoreError::TooLarge { key: header.source.clone(), why })?;
    let hash = journal::chain(&header.hash, &bytes, &hashes);
    transaction.open_table(BATCHES)?.insert(header.number.0, journal::batch_row(&hash, &bytes).as_slice())?;
    transaction.open_table(BATCH_IDS)?.insert(header.id.0, header.number.0)?;
    Ok(BatchHeader { hash, ..header })
}

/// Brings the tables of records and their indexes to what the batch made of them.
fn fold(
    transaction: &WriteTransaction,
    touched: &BTreeMap<Key, Touched<'_>>,
    batch: BatchNumber,
) -> Result<(), StoreError> {
    for kind in Kind::ALL {
        let first = Key { kind, id: SmolStr::default() };
        let of_kind = touched.range(first..).take_while(|(key, _)| key.kind == kind);
        let mut rows = of_kind.filter(|(_, touched)| touched.changed).peekable();
        if rows.peek().is_none() {
            continue;
        }
        let mut table = transaction.open_table(tables::records(kind))?;
        for (key, touched) in rows {
            match touched.row(batch) {
                Some((record, places)) => put_row(&mut table, record, places)?,
                None => drop(table.remove(key.id.as_bytes())?),
            }
        }
    }
    attachments::put(transaction, touched)?;
    fold_withdrawn(transaction, touched)?;
    fold_index(transaction, touched)
}

/// Writes one row of a record table.
///
/// # Errors
/// Returns [`StoreError::TooLarge`] when the record is.
pub(super) fn put_row(
    table: &mut Table<'_, &'static [u8], &'static [u8]>,
    record: &Record,
    places: Places,
) -> Result<(), StoreError> {
    let key = record.key();
    let bytes =
        encode_row(record, places).map_err(|why| StoreError::TooLarge { key: key.to_string(), why })?;
    table.insert(key.id.as_bytes(), bytes.as_slice())?;
    Ok(())
}

fn fold_withdrawn(
    transaction: &WriteTransaction,
    touched: &BTreeMap<Key, Touched<'_>>,
) -> Result<(), StoreError> {
    let mut withdrawn = transaction.open_table(WITHDRAWN)?;
    for (key, touched) in touched.iter().filter(|(_, touched)| touched.changed) {
        let address = (tables::number(key.kind), key.id.as_bytes());
        match (&touched.now, touched.last) {
            (None, Some(last)) => drop(withdrawn.insert(address, last.0)?),
            (Some(_), _) if touched.was_withdrawn => drop(withdrawn.remove(address)?),
            _ => {}
        }
    }
    Ok(())
}

/// Takes the keys of the old records out of the indexes and puts those of the new ones in, in the order of the keys.
fn fold_index(
    transaction: &WriteTransaction,
    touched: &BTreeMap<Key, Touched<'_>>,
) -> Result<(), StoreError> {
    let (mut belongings, mut involvements) = (Vec::new(), Vec::new());
    for touched in touched.values().filter(|touched| touched.changed) {
        let before = touched.before.as_ref().map(|row| &row.record);
        let now = touched.now.as_ref().map(|(value, _)| value.record());
        differences(before.map(index::belongings), now.map(index::belongings), &mut belongings);
        differences(before.map(index::involvements), now.map(index::involvements), &mut involvements);
    }
    belongings.sort_unstable();
    let mut table = transaction.open_table(BELONGS)?;
    for ((owner, owner_id, kind, id), stays) in &belongings {
        let key = (*owner, owner_id.as_bytes(), *kind, id.as_bytes());
        if *stays { drop(table.insert(key, ())?) } else { drop(table.remove(key)?) }
    }
    involvements.sort_unstable();
    let mut table = transaction.open_table(BY_PARTY)?;
    for ((party, task, kind, id), stays) in &involvements {
        let key = (party.as_bytes(), task.as_bytes(), *kind, id.as_bytes());
        if *stays { drop(table.insert(key, ())?) } else { drop(table.remove(key)?) }
    }
    Ok(())
}

/// Lists the keys that only one of the two has; true for those that come, false for those that go.
fn differences<K: Ord>(before: Option<Vec<K>>, now: Option<Vec<K>>, into: &mut Vec<(K, bool)>) {
    let (mut before, mut now) = (before.unwrap_or_default(), now.unwrap_or_default());
    if !before.is_empty() {
        let both: BTreeSet<K> = before.extract_if(.., |key| now.contains(key)).collect();
        now.retain(|key| !both.contains(key));
    }
    into.extend(before.into_iter().map(|key| (key, false)));
    into.extend(now.into_iter().map(|key| (key, true)));
}
