//! What is written, by version. The newest is written; every older one is still read.

mod v1;

use super::codec::{Malformed, decode, encode, version};
use crate::domain::entity::Kind;
use crate::domain::journal::{BatchHeader, BatchNumber, Seq};
use crate::domain::operation::{Operation, Record};
use v1::Frozen;

/// Is a record with its places in the journal.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stored {
    /// The record.
    pub record: Record,
    /// Where the journal speaks of it.
    pub places: Places,
}

/// Says where the journal speaks of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places {
    /// The operation that created it.
    pub created: Seq,
    /// The batch that changed it last.
    pub revision: BatchNumber,
    /// The operation that touched it last; from there its history is read backwards.
    pub last: Seq,
}

/// Returns the bytes of a row of a record table.
///
/// # Errors
/// Returns [`Malformed::TooLarge`] when the record is.
pub(super) fn encode_row(record: &Record, places: Places) -> Result<Vec<u8>, Malformed> {
    v1::freeze_row(record, places)
}

/// Returns the row of a record table that the bytes stand for.
///
/// # Errors
/// Returns [`Malformed`] when they stand for none.
pub(super) fn decode_row(kind: Kind, bytes: &[u8]) -> Result<Stored, Malformed> {
    match version(bytes)? {
        (1, rest) => v1::thaw_row(kind, rest),
        (unknown, _) => Err(Malformed::Version(unknown)),
    }
}

/// Returns the bytes of an operation; they are what is hashed.
///
/// # Errors
/// Returns [`Malformed::TooLarge`] when the operation is.
pub(super) fn encode_operation(operation: &Operation) -> Result<Vec<u8>, Malformed> {
    encode(1, &v1::Operation::freeze(operation))
}

/// Returns the operation that the bytes stand for.
///
/// # Errors
/// Returns [`Malformed`] when they stand for none.
pub(super) fn decode_operation(bytes: &[u8]) -> Result<Operation, Malformed> {
    match version(bytes)? {
        (1, rest) => decode::<v1::Operation<'_>>(rest)?.thaw(),
        (unknown, _) => Err(Malformed::Version(unknown)),
    }
}

/// Returns the bytes of a header without its hash; they are what is hashed.
///
/// # Errors
/// Returns [`Malformed::TooLarge`] when one of its texts is.
pub(super) fn encode_header(header: &BatchHeader) -> Result<Vec<u8>, Malformed> {
    encode(1, &v1::Header::freeze(header))
}

/// Returns the header that the bytes and the hash stand for.
///
/// # Errors
/// Returns [`Malformed`] when they stand for none.
pub(super) fn decode_header(bytes: &[u8], hash: [u8; 32]) -> Result<BatchHeader, Malformed> {
    match version(bytes)? {
        (1, rest) => decode::<v1::Header<'_>>(rest)?.thaw(hash),
        (unknown, _) => Err(Malformed::Version(unknown)),
    }
}

/// Shows every free text of an operation, ids excepted.
pub(super) fn texts(operation: &mut Operation, each: &mut dyn FnMut(&mut String)) {
    v1::Operation::texts(operation, each);
}
