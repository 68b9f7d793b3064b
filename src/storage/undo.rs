//! Undo and redo: always a new batch that takes one back, never a rewriting.
//!
//! A batch counts as undone while a later batch that undoes it is not itself undone. Undo takes the latest work that
//! is not undone, redo the latest undo of work that is not undone; any other batch has to be named.

use std::collections::{BTreeSet, HashSet};

use redb::{ReadOnlyTable, ReadTransaction, ReadableTable};

use super::records::Stored;
use super::stage::{Outcome, Present, Stage};
use super::tables::{BATCHES, OPERATIONS};
use super::{StoreError, identity, index, journal, read};
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::{BatchHeader, BatchNumber, Conflict, Proposal, Purpose, Seq, SessionId};
use crate::domain::operation::Operation;

/// Says whose batches are one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those of this run of the program.
    Session(SessionId),
    /// Those of this account (the kernel's user id), whichever run wrote them; for commands that end at once.
    Account(u32),
}

/// Says which batch is to be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The latest of one's own that is not undone.
    Latest(Whose),
    /// The latest undo of one's own that is not itself undone: the redo.
    LatestUndo(Whose),
    /// The batch with the number, whoever wrote it.
    Named(BatchNumber),
}

/// Says what taking a batch back would do. Nothing is written until its proposal is committed.
#[derive(Clone, Debug, PartialEq)]
pub struct UndoPlan {
    /// The batch.
    pub of: BatchHeader,
    /// What to commit; without operations when nothing is left to take back.
    pub proposal: Proposal,
    /// What stays because somebody changed it since, or built upon it.
    pub left: Vec<Conflict>,
}

/// Plans to take a batch back; none when there is none to take.
///
/// # Errors
/// Returns [`StoreError::NoSuchEntry`] when the named batch does not exist, and [`StoreError::Issued`] when it touched a
/// report that was issued by now.
pub(super) fn plan(
    transaction: &ReadTransaction,
    which: Which,
    session: SessionId,
    source: &str,
) -> Result<Option<UndoPlan>, StoreError> {
    let batches = transaction.open_table(BATCHES)?;
    let of = match which {
        Which::Named(number) => Some(journal::header_of(&batches, number)?),
        Which::Latest(whose) => latest(&batches, whose, &Wanted::Work)?,
        Which::LatestUndo(whose) => latest(&batches, whose, &Wanted::Undo)?,
    };
    let Some(of) = of else { return Ok(None) };
    let done = journal::operations(&transaction.open_table(OPERATIONS)?, &of)?;
    let (operations, left) = inverses(transaction, &done)?;
    let proposal = Proposal {
        id: identity::batch_id(),
        session,
        source: source.to_owned(),
        operations,
        purpose: Purpose::Undo(of.number),
    };
    Ok(Some(UndoPlan { of, proposal, left }))
}

enum Wanted {
    Work,
    Undo,
}

/// Walks back through the journal; an undo comes after what it undoes, so that one pass suffices.
fn latest(
    batches: &ReadOnlyTable<u64, &'static [u8]>,
    whose: Whose,
    wanted: &Wanted,
) -> Result<Option<BatchHeader>, StoreError> {
    let mut undone: HashSet<BatchNumber> = HashSet::new();
    for row in batches.iter()?.rev() {
        let (number, bytes) = row?;
        let header = journal::header(number.value(), bytes.value())?;
        if undone.remove(&header.number) {
            continue;
        }
        let fits = match (wanted, header.purpose) {
            (Wanted::Work, Purpose::Work) => true,
            (Wanted::Undo, Purpose::Undo(of)) => journal::header_of(batches, of)?.purpose == Purpose::Work,
            _ => false,
        };
        if fits && is_own(&header, whose) {
            return Ok(Some(header));
        }
        if let Purpose::Undo(of) = header.purpose {
            undone.insert(of);
        }
    }
    Ok(None)
}

fn is_own(header: &BatchHeader, whose: Whose) -> bool {
    match whose {
        Whose::Session(session) => header.session == session,
        Whose::Account(uid) => header.actor.uid == uid,
    }
}

/// Is what can be taken back and what has to stay.
type Inverses = (Vec<Operation>, Vec<Conflict>);

/// Returns what takes the operations back, the last first, and what has to stay.
fn inverses(transaction: &ReadTransaction, done: &[Operation]) -> Result<Inverses, StoreError> {
    let inverses: Vec<Operation> = done.iter().rev().map(Operation::inverse).collect();
    let withdrawn = inverses.iter().filter(|operation| withdraws(operation));
    let mut going: BTreeSet<Key> = withdrawn.map(Operation::key).collect();
    let links = Links::of(transaction, &going)?;
    loop {
        let found = attempt(transaction, &inverses, &going, &links)?;
        // What stays keeps what it belongs to, which was about to go.
        let before = going.len();
        let staying: BTreeSet<&Key> =
            found.1.iter().filter(|left| withdraws(&left.mine)).map(|left| &left.key).collect();
        going.retain(|key| !staying.contains(key));
        if going.len() == before {
            return Ok(found);
        }
    }
}

fn attempt(
    transaction: &ReadTransaction,
    inverses: &[Operation],
    going: &BTreeSet<Key>,
    links: &Links,
) -> Result<Inverses, StoreError> {
    let named = links.to_what_stays(going);
    let mut stage = Stage::new(ReadPresent { transaction });
    let (mut operations, mut left) = (Vec::new(), Vec::new());
    for operation in inverses {
        let key = operation.key();
        if let Some(refusal) = stage.sealed(&key)? {
            return Err(refusal);
        }
        if withdraws(operation) && (named.contains(&key) || read::has_dependants(transaction, &key, going)?) {
            let present = read::record(transaction, &key)?.map(|stored| stored.record);
            left.push(Conflict { key, mine: operation.clone(), present });
            continue;
        }
        match stage.attempt(operation, Seq(1))? {
            Outcome::Applied(_) => operations.push(operation.clone()),
            Outcome::AlreadyDone => {}
            Outcome::Conflict(conflict) => left.push(*conflict),
        }
    }
    Ok((operations, left))
}

/// Knows which records name which units, groups and sections.
struct Links(Vec<(Key, Vec<Key>)>);

impl Links {
    /// Looks through the workspace; it is spared where nothing goes that has no index.
    fn of(transaction: &ReadTransaction, going: &BTreeSet<Key>) -> Result<Self, StoreError> {
        if !going.iter().any(|key| matches!(key.kind, Kind::Unit | Kind::Group | Kind::Section)) {
            return Ok(Self(Vec::new()));
        }
        let workspace = read::everything(transaction)?;
        let records = Kind::ALL.into_iter().flat_map(|kind| workspace.records(kind));
        Ok(Self(records.map(|record| (record.key(), index::named(&record))).collect()))
    }

    /// Returns what is named by the records that stay.
    fn to_what_stays(&self, going: &BTreeSet<Key>) -> HashSet<&Key> {
        self.0.iter().filter(|(by, _)| !going.contains(by)).flat_map(|(_, named)| named).collect()
    }
}

fn withdraws(operation: &Operation) -> bool {
    matches!(operation, Operation::Withdraw(_))
}

struct ReadPresent<'t> {
    transaction: &'t ReadTransaction,
}

impl Present for ReadPresent<'_> {
    fn present(&mut self, key: &Key) -> Result<(Option<Stored>, Option<Seq>), StoreError> {
        Ok((read::record(self.transaction, key)?, None))
    }
}
