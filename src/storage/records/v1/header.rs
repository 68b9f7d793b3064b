//! Batch headers, first version.

use bincode::{BorrowDecode, Encode};
use chrono::DateTime;

use crate::domain::journal::{Actor, BatchHeader, BatchId, BatchNumber, Purpose, Seq, SessionId};
use crate::storage::codec::Malformed;

/// Is a batch header without its hash; these bytes are what is hashed.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) struct Header<'a> {
    number: u64,
    id: u128,
    /// Microseconds from 1 January 1970, UTC.
    at: i64,
    uid: u32,
    name: &'a str,
    session: u128,
    program: &'a str,
    source: &'a str,
    undoes: Option<u64>,
    first: u64,
    count: u64,
}

impl<'a> Header<'a> {
    /// Returns the frozen form of the header; its hash is left out, and so is what of its time is finer than a
    /// microsecond.
    pub(in crate::storage) fn freeze(header: &'a BatchHeader) -> Self {
        Self {
            number: header.number.0,
            id: header.id.0,
            at: header.at.timestamp_micros(),
            uid: header.actor.uid,
            name: &header.actor.name,
            session: header.session.0,
            program: &header.program,
            source: &header.source,
            undoes: match header.purpose {
                Purpose::Work => None,
                Purpose::Undo(batch) => Some(batch.0),
            },
            first: header.first.0,
            count: header.count,
        }
    }

    /// Returns the header with its hash.
    ///
    /// # Errors
    /// Returns [`Malformed::Value`] when its time is none.
    pub(in crate::storage) fn thaw(self, hash: [u8; 32]) -> Result<BatchHeader, Malformed> {
        Ok(BatchHeader {
            number: BatchNumber(self.number),
            id: BatchId(self.id),
            at: DateTime::from_timestamp_micros(self.at).ok_or(Malformed::Value("the time"))?,
            actor: Actor { uid: self.uid, name: self.name.to_owned() },
            session: SessionId(self.session),
            program: self.program.to_owned(),
            source: self.source.to_owned(),
            purpose: self.undoes.map_or(Purpose::Work, |batch| Purpose::Undo(BatchNumber(batch))),
            first: Seq(self.first),
            count: self.count,
            hash,
        })
    }
}
