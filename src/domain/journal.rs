//! The journal's vocabulary: who did what in which batch. The journal is the source of truth; the tables
//! and the workspace in memory are its fold.

use chrono::{DateTime, Utc};

use super::entity::Key;
use super::operation::Operation;

/// Numbers the operations of the journal from 1; it orders what happened within a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seq(pub u64);

/// Numbers the batches of the journal from 1; 0 is the empty journal. A record's revision is the batch that
/// changed it last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchNumber(pub u64);

/// Identifies a batch before it is written, so that a retry can ask whether it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchId(pub u128);

/// Identifies one run of the program; undo looks for its own batches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub u128);

/// Names who acts: the account of the kernel's user id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The kernel's user id.
    pub uid: u32,
    /// The account's name, or the number where it has none.
    pub name: String,
}

/// Says where the head of the journal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The last batch.
    pub batch: BatchNumber,
    /// The last operation.
    pub seq: Seq,
}

/// Is what somebody wants to write: all of it or nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The id of the batch to be.
    pub id: BatchId,
    /// The run of the program that asks.
    pub session: SessionId,
    /// Names the source: `tui`, `cli`, or what an import file says.
    pub source: String,
    /// The operations in order.
    pub operations: Vec<Operation>,
    /// What kind of batch it is.
    pub purpose: Purpose,
}

/// Says why a batch was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Ordinary work.
    Work,
    /// Takes another batch back. Undoing an undo is the redo.
    Undo(BatchNumber),
}

/// Heads a batch in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchHeader {
    /// The number.
    pub number: BatchNumber,
    /// The id that the writer gave it.
    pub id: BatchId,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub actor: Actor,
    /// The run of the program.
    pub session: SessionId,
    /// The program and its version.
    pub program: String,
    /// The source of the data.
    pub source: String,
    /// Why it was written.
    pub purpose: Purpose,
    /// The first operation.
    pub first: Seq,
    /// How many operations it has.
    pub count: u64,
    /// The hash over the previous batch's hash, this header and its operations.
    pub hash: [u8; 32],
}

/// Is a batch with its operations.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// The header.
    pub header: BatchHeader,
    /// The operations in order.
    pub operations: Vec<Operation>,
}

/// Says that a proposal meets a record that somebody changed meanwhile. The two values stand in `mine`.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The record.
    pub key: Key,
    /// What the proposal wants, with the value that it expected.
    pub mine: Operation,
    /// What holds now; none when the record is gone.
    pub present: Option<super::operation::Record>,
}
