//! Reading: the whole workspace, a part of it around some tasks, one record, the journal.

use std::collections::BTreeSet;
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

use redb::{ReadOnlyTable, ReadTransaction, ReadableTable, ReadableTableMetadata};
use smol_str::SmolStr;

use super::index::{PartyId, of_issuer};
use super::records::{Stored, decode_row};
use super::tables::{self, BATCHES, BELONGS, BY_PARTY, OPERATIONS, WITHDRAWN};
use super::{StoreError, journal, write};
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::{BatchHeader, BatchNumber, Seq};
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;

/// Is one thing that happened to a record, with the batch that it came in.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// The batch: who, when, why.
    pub header: BatchHeader,
    /// The operation's place in the journal.
    pub seq: Seq,
    /// What happened.
    pub operation: Operation,
}

/// Is the table of one kind's records, open for reading.
type Rows = ReadOnlyTable<&'static [u8], &'static [u8]>;

/// Loads every record.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first row that does not decode.
pub(super) fn everything(transaction: &ReadTransaction) -> Result<Workspace, StoreError> {
    kinds(transaction, &Kind::ALL)
}

/// Loads every record of the kinds.
fn kinds(transaction: &ReadTransaction, kinds: &[Kind]) -> Result<Workspace, StoreError> {
    let mut workspace = Workspace::default();
    for kind in kinds {
        let rows = transaction.open_table(tables::records(*kind))?.len()?;
        workspace.reserve(*kind, usize::try_from(rows).unwrap_or_default());
    }
    each(transaction, kinds, |portion| {
        for stored in portion.drain(..) {
            workspace.load(stored.record, stored.places.created, stored.places.revision);
        }
        Ok::<(), StoreError>(())
    })?;
    workspace.set_head(journal::head(transaction)?);
    Ok(workspace)
}

/// Passes on every record of the kinds, kind by kind in the order of the ids: one thread decodes, this one takes. What
/// is left of a record goes back to the thread that made it: memory is given back fastest where it came from.
///
/// # Errors
/// Returns what `take` returns, and [`StoreError::Corrupt`] at the first row that does not decode.
pub(super) fn each<E: From<StoreError>>(
    transaction: &ReadTransaction,
    kinds: &[Kind],
    mut take: impl FnMut(&mut Vec<Stored>) -> Result<(), E>,
) -> Result<(), E> {
    thread::scope(|scope| {
        let (sender, portions) = sync_channel(PORTIONS);
        let (used, empties) = channel();
        let decoder = Decoder { sender, empties };
        let decoding =
            scope.spawn(move || kinds.iter().try_for_each(|kind| decoder.decode(transaction, *kind)));
        let taken = portions.into_iter().try_for_each(|mut portion| {
            take(&mut portion)?;
            let _decoder_has_ended = used.send(portion);
            Ok(())
        });
        decoding.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        taken
    })
}

/// How many records are decoded before they are passed on, and how many such portions may wait.
const PORTION: usize = 1024;
const PORTIONS: usize = 4;

/// Decodes records and passes them on in portions, as long as somebody takes them.
struct Decoder {
    sender: SyncSender<Vec<Stored>>,
    empties: Receiver<Vec<Stored>>,
}

impl Decoder {
    fn decode(&self, transaction: &ReadTransaction, kind: Kind) -> Result<(), StoreError> {
        let mut portion = self.empty();
        for row in transaction.open_table(tables::records(kind))?.iter()? {
            let (id, bytes) = row?;
            let stored = decode_row(kind, bytes.value())
                .map_err(|why| StoreError::corrupt(kind.plural(), tables::text(id.value()), why))?;
            portion.push(stored);
            if portion.len() == PORTION
                && self.sender.send(std::mem::replace(&mut portion, self.empty())).is_err()
            {
                return Ok(());
            }
        }
        let _taken_or_no_longer_wanted = self.sender.send(portion);
        Ok(())
    }

    fn empty(&self) -> Vec<Stored> {
        let mut portion = self.empties.try_recv().unwrap_or_else(|_| Vec::with_capacity(PORTION));
        portion.clear();
        portion
    }
}

/// Reads the row of one record.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it does not decode.
pub(super) fn record(transaction: &ReadTransaction, key: &Key) -> Result<Option<Stored>, StoreError> {
    write::row(&transaction.open_table(tables::records(key.kind))?, key)
}

/// Reads all that happened to a record, the newest first; also to one that was withdrawn.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first entry that does not decode.
pub(super) fn history(transaction: &ReadTransaction, key: &Key) -> Result<Vec<HistoryEntry>, StoreError> {
    let operations = transaction.open_table(OPERATIONS)?;
    let batches = transaction.open_table(BATCHES)?;
    let mut found: Vec<HistoryEntry> = Vec::new();
    let mut next = last_of(transaction, key)?;
    while let Some(seq) = next {
        let bytes = operations.get(seq.0)?;
        let bytes =
            bytes.ok_or_else(|| StoreError::corrupt("operations", seq.0, "the operation is missing"))?;
        let (row, operation) = journal::operation(seq.0, bytes.value())?;
        if row.previous.is_some_and(|previous| previous >= seq) {
            return Err(StoreError::corrupt("operations", seq.0, "it names a later one as the one before"));
        }
        next = row.previous;
        let header = match found.last() {
            Some(later) if later.header.first <= seq => later.header.clone(),
            _ => batch_at(&batches, seq)?,
        };
        found.push(HistoryEntry { header, seq, operation });
    }
    Ok(found)
}

fn last_of(transaction: &ReadTransaction, key: &Key) -> Result<Option<Seq>, StoreError> {
    if let Some(stored) = record(transaction, key)? {
        return Ok(Some(stored.places.last));
    }
    let withdrawn = transaction.open_table(WITHDRAWN)?;
    let last = withdrawn.get((tables::number(key.kind), key.id.as_bytes()))?;
    Ok(last.map(|last| Seq(last.value())))
}

/// Finds the batch that holds the operation, by halving.
fn batch_at(batches: &impl ReadableTable<u64, &'static [u8]>, seq: Seq) -> Result<BatchHeader, StoreError> {
    let (mut low, mut high) = (1, journal::last(batches)?.map_or(0, |last| last.number.0));
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if journal::header_of(batches, BatchNumber(middle))?.first <= seq {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    journal::header_of(batches, BatchNumber(low))
}

/// Lists headers before the number, the newest first.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first that does not decode.
pub(super) fn headers(
    transaction: &ReadTransaction,
    before: Option<BatchNumber>,
    limit: usize,
) -> Result<Vec<BatchHeader>, StoreError> {
    let batches = transaction.open_table(BATCHES)?;
    let end = before.map_or(u64::MAX, |before| before.0);
    let rows = batches.range(..end)?.rev().take(limit);
    rows.map(|row| {
        let (number, bytes) = row?;
        journal::header(number.value(), bytes.value())
    })
    .collect()
}

/// Loads all units, all groups and the plans: what names are read against.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first row that does not decode.
pub(super) fn register(transaction: &ReadTransaction) -> Result<Workspace, StoreError> {
    kinds(transaction, &[Kind::Unit, Kind::Group, Kind::Plan])
}

/// Loads the indicators with all that was measured, and what names are read against.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first row that does not decode.
pub(super) fn indicators(transaction: &ReadTransaction) -> Result<Workspace, StoreError> {
    use Kind::{Definition, Group, Indicator, Measurement, Plan, Unit};
    kinds(transaction, &[Unit, Group, Plan, Indicator, Definition, Measurement])
}

/// Returns the tasks that the parties have to do with.
///
/// # Errors
/// Returns [`StoreError`] when the index cannot be read.
pub(super) fn tasks_of(
    transaction: &ReadTransaction,
    register: &Workspace,
    parties: &[PartyId],
) -> Result<BTreeSet<SmolStr>, StoreError> {
    let table = transaction.open_table(BY_PARTY)?;
    let issued = register.plans.iter().filter(|plan| {
        parties.iter().any(|party| matches!(party, PartyId::Unit(unit) if plan.issuer.as_ref() == Some(unit)))
    });
    let keys = parties.iter().map(PartyId::in_keys).chain(issued.map(|plan| of_issuer(&plan.id)));
    let mut found = BTreeSet::new();
    for key in keys {
        let end = format!("{key}\0");
        for row in table.range((key.as_bytes(), &b""[..], 0, &b""[..])..(end.as_bytes(), b"", 0, b""))? {
            found.insert(tables::text(row?.0.value().1));
        }
    }
    Ok(found)
}

/// Adds tasks to a workspace of the register: the tasks, those above and below them, all that was entered about any
/// of these, their sections, and of linked tasks and superseding plans the bare record.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first row that does not decode.
pub(super) fn gather(
    transaction: &ReadTransaction,
    register: Workspace,
    tasks: impl IntoIterator<Item = SmolStr>,
) -> Result<Workspace, StoreError> {
    let mut gathering = Gathering {
        transaction,
        belongs: transaction.open_table(BELONGS)?,
        rows: Kind::ALL.iter().map(|_| None).collect(),
        seen: BTreeSet::new(),
        workspace: register,
    };
    for task in tasks {
        gathering.family(&task)?;
    }
    Ok(gathering.workspace)
}

struct Gathering<'t> {
    transaction: &'t ReadTransaction,
    belongs: ReadOnlyTable<tables::Belonging<'static>, ()>,
    rows: Vec<Option<Rows>>,
    /// The tasks whose entries were taken.
    seen: BTreeSet<SmolStr>,
    workspace: Workspace,
}

impl Gathering<'_> {
    /// Takes a task with all above and all below it.
    fn family(&mut self, task: &SmolStr) -> Result<(), StoreError> {
        let mut open = vec![task.clone()];
        while let Some(task) = open.pop() {
            open.extend(self.with_entries(&task)?);
        }
        let mut above = self.parent(task);
        while let Some(task) = above.filter(|task| !self.seen.contains(task)) {
            self.with_entries(&task)?;
            above = self.parent(&task);
        }
        Ok(())
    }

    fn parent(&self, task: &str) -> Option<SmolStr> {
        self.workspace.tasks.get(task)?.parent.as_ref().map(|parent| SmolStr::new(parent.as_str()))
    }

    /// Takes a task, its sections and what was entered about it; returns its subtasks.
    fn with_entries(&mut self, task: &SmolStr) -> Result<Vec<SmolStr>, StoreError> {
        if !self.seen.insert(task.clone()) {
            return Ok(Vec::new());
        }
        self.take(Kind::Task, task)?;
        self.sections(task)?;
        let mut children = Vec::new();
        for (kind, id) in self.belonging_to(task)? {
            if kind == Kind::Task {
                children.push(id);
                continue;
            }
            self.take(kind, &id)?;
            if let Some(link) = self.workspace.links.get(&id).filter(|_| kind == Kind::Link) {
                let ends = [&link.from, &link.to].map(|end| SmolStr::new(end.as_str()));
                ends.iter().try_for_each(|end| self.take(Kind::Task, end))?;
            }
        }
        Ok(children)
    }

    fn belonging_to(&self, task: &str) -> Result<Vec<(Kind, SmolStr)>, StoreError> {
        let owner = tables::number(Kind::Task);
        let mut found = Vec::new();
        for row in self.belongs.range(within(owner, task))? {
            let (key, ()) = row.map(|(key, _)| (key, ()))?;
            let (_, _, kind, id) = key.value();
            let kind = tables::kind(kind)
                .ok_or_else(|| StoreError::corrupt("belongs", task, "it names an unknown kind"))?;
            found.push((kind, tables::text(id)));
        }
        Ok(found)
    }

    fn sections(&mut self, task: &str) -> Result<(), StoreError> {
        let mut next = self.workspace.tasks.get(task).and_then(|task| task.section.clone());
        while let Some(section) =
            next.filter(|section| self.workspace.sections.get(section.as_str()).is_none())
        {
            self.take(Kind::Section, section.as_str())?;
            next = self.workspace.sections.get(section.as_str()).and_then(|section| section.parent.clone());
        }
        Ok(())
    }

    /// Takes a record once. One that is named but does not exist is passed over.
    fn take(&mut self, kind: Kind, id: &str) -> Result<(), StoreError> {
        let key = Key { kind, id: id.into() };
        if self.workspace.revision(&key).is_some() {
            return Ok(());
        }
        let place = usize::from(tables::number(kind)) - 1;
        if self.rows[place].is_none() {
            self.rows[place] = Some(self.transaction.open_table(tables::records(kind))?);
        }
        let Some(rows) = &self.rows[place] else { return Ok(()) };
        if let Some(stored) = write::row(rows, &key)? {
            self.workspace.load(stored.record, stored.places.created, stored.places.revision);
        }
        Ok(())
    }
}

/// Returns the keys of all that belongs to an owner.
pub(super) fn within(owner: u8, id: &str) -> Range<tables::Belonging<'_>> {
    (owner, id.as_bytes(), 0, &[])..(owner, id.as_bytes(), u8::MAX, &[])
}

/// Returns whether anything belongs to the record that does not go with it.
///
/// # Errors
/// Returns [`StoreError`] when the index cannot be read.
pub(super) fn has_dependants(
    transaction: &ReadTransaction,
    key: &Key,
    going: &BTreeSet<Key>,
) -> Result<bool, StoreError> {
    let owner = tables::number(key.kind);
    let table = transaction.open_table(BELONGS)?;
    for row in table.range(within(owner, &key.id))? {
        let (row, _) = row?;
        let (_, _, kind, id) = row.value();
        if tables::kind(kind).is_none_or(|kind| !going.contains(&Key { kind, id: tables::text(id) })) {
            return Ok(true);
        }
    }
    Ok(false)
}
