//! The rows of the journal and the chain of hashes over them.
//!
//! The hash of a batch covers the hash of the batch before, the header, and the hash of every operation. An
//! operation's row may later hold a redacted body; it then keeps the hash of the body that was written, so that the
//! chain stays whole. Each row points at the operation before it on the same record: the history of one record is
//! read backwards without looking at anything else.
//!
//! * Row of a batch: 32 bytes hash, then the header's encoding.
//! * Row of an operation: 8 bytes place of the operation before it on the same record (0: none), 1 byte 0 or 1, with 1
//!   the 32 bytes of the hash of the original body, then the operation's encoding.

use redb::{ReadTransaction, ReadableTable, WriteTransaction};
use sha2::{Digest, Sha256};

use super::StoreError;
use super::codec::Malformed;
use super::records::{decode_header, decode_operation};
use super::tables::{BATCH_IDS, BATCHES, OPERATIONS};
use crate::domain::journal::{Batch, BatchHeader, BatchId, BatchNumber, Head, Seq};
use crate::domain::operation::Operation;

/// Is a SHA-256 hash.
pub(super) type Hash = [u8; 32];

/// Is the hash before the first batch.
pub(super) const GENESIS: Hash = [0; 32];

/// Is a row of the journal's operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// The operation before it on the same record.
    pub previous: Option<Seq>,
    /// The hash of the original body, where the body was redacted.
    pub original: Option<Hash>,
    /// The operation's encoding.
    pub body: &'a [u8],
}

impl<'a> Row<'a> {
    /// Reads a row.
    ///
    /// # Errors
    /// Returns [`Malformed`] when it is too short or its mark is neither 0 nor 1.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let (previous, rest) = bytes.split_first_chunk::<8>().ok_or(Malformed::Empty)?;
        let previous = u64::from_le_bytes(*previous);
        let previous = (previous > 0).then_some(Seq(previous));
        let (mark, rest) = rest.split_first().ok_or(Malformed::Empty)?;
        match mark {
            0 => Ok(Self { previous, original: None, body: rest }),
            1 => {
                let (hash, body) = rest.split_first_chunk::<32>().ok_or(Malformed::Empty)?;
                Ok(Self { previous, original: Some(*hash), body })
            }
            _ => Err(Malformed::Value("the mark of the row")),
        }
    }

    /// Returns the row's bytes.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.body.len() + 41);
        bytes.extend(self.previous.map_or(0, |seq| seq.0).to_le_bytes());
        bytes.push(u8::from(self.original.is_some()));
        bytes.extend(self.original.iter().flatten());
        bytes.extend(self.body);
        bytes
    }

    /// Returns the hash that the chain covers.
    pub(super) fn hash(&self) -> Hash {
        self.original.unwrap_or_else(|| hash_of(self.body))
    }
}

/// Returns the hash of an operation's encoding.
pub(super) fn hash_of(body: &[u8]) -> Hash {
    Sha256::digest(body).into()
}

/// Returns the hash of a batch: over the one before, the header's encoding and its operations' hashes.
pub(super) fn chain(before: &Hash, header: &[u8], operations: &[Hash]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(header);
    operations.iter().for_each(|hash| hasher.update(hash));
    hasher.finalize().into()
}

/// Returns the bytes of a batch's row.
pub(super) fn batch_row(hash: &Hash, header: &[u8]) -> Vec<u8> {
    [hash.as_slice(), header].concat()
}

/// Splits a batch's row into its hash and its header's encoding.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it is too short.
pub(super) fn split_batch_row(number: u64, bytes: &[u8]) -> Result<(Hash, &[u8]), StoreError> {
    let split = bytes.split_first_chunk::<32>();
    let (hash, header) = split.ok_or_else(|| StoreError::corrupt("batches", number, Malformed::Empty))?;
    Ok((*hash, header))
}

/// Reads the header of a batch's row.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it does not decode.
pub(super) fn header(number: u64, bytes: &[u8]) -> Result<BatchHeader, StoreError> {
    let (hash, header) = split_batch_row(number, bytes)?;
    decode_header(header, hash).map_err(|why| StoreError::corrupt("batches", number, why))
}

/// Returns the last batch's header; none in an empty journal.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it does not decode.
pub(super) fn last(
    batches: &impl ReadableTable<u64, &'static [u8]>,
) -> Result<Option<BatchHeader>, StoreError> {
    batches.last()?.map(|(number, row)| header(number.value(), row.value())).transpose()
}

/// Returns the last batch's header as the write transaction sees it; none in an empty journal.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it does not decode.
pub(super) fn last_written(transaction: &WriteTransaction) -> Result<Option<BatchHeader>, StoreError> {
    last(&transaction.open_table(BATCHES)?)
}

/// Returns where the journal ends after the batch.
pub(super) fn head_after(last: Option<&BatchHeader>) -> Head {
    last.map_or_else(Head::default, |last| Head {
        batch: last.number,
        seq: Seq(last.first.0 + last.count - 1),
    })
}

/// Returns where the journal ends.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when the last batch does not decode.
pub(super) fn head(transaction: &ReadTransaction) -> Result<Head, StoreError> {
    Ok(head_after(last(&transaction.open_table(BATCHES)?)?.as_ref()))
}

/// Reads one operation's row.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when it does not decode.
pub(super) fn operation(seq: u64, bytes: &[u8]) -> Result<(Row<'_>, Operation), StoreError> {
    let corrupt = |why| StoreError::corrupt("operations", seq, why);
    let row = Row::read(bytes).map_err(corrupt)?;
    let operation = decode_operation(row.body).map_err(corrupt)?;
    Ok((row, operation))
}

/// Reads the operations of a batch.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] when one is missing or does not decode.
pub(super) fn operations(
    table: &impl ReadableTable<u64, &'static [u8]>,
    header: &BatchHeader,
) -> Result<Vec<Operation>, StoreError> {
    let mut found = Vec::new();
    for row in table.range(header.first.0..header.first.0.saturating_add(header.count))? {
        let (seq, bytes) = row?;
        found.push(operation(seq.value(), bytes.value())?.1);
    }
    if found.len() as u64 == header.count {
        return Ok(found);
    }
    Err(StoreError::corrupt("operations", header.first.0, "operations of the batch are missing"))
}

/// Reads one batch.
///
/// # Errors
/// Returns [`StoreError::NoSuchEntry`] when there is none of the number.
pub(super) fn batch(transaction: &ReadTransaction, number: BatchNumber) -> Result<Batch, StoreError> {
    let header = header_of(&transaction.open_table(BATCHES)?, number)?;
    let operations = operations(&transaction.open_table(OPERATIONS)?, &header)?;
    Ok(Batch { header, operations })
}

/// Reads the batch of the id; none when it is not in the journal.
///
/// # Errors
/// Returns [`StoreError`].
pub(super) fn batch_of(transaction: &ReadTransaction, id: BatchId) -> Result<Option<Batch>, StoreError> {
    let number = transaction.open_table(BATCH_IDS)?.get(id.0)?.map(|number| number.value());
    number.map(|number| batch(transaction, BatchNumber(number))).transpose()
}

/// Reads every batch after the number.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first entry that does not decode.
pub(super) fn batches_after(
    transaction: &ReadTransaction,
    number: BatchNumber,
) -> Result<Vec<Batch>, StoreError> {
    let batches = transaction.open_table(BATCHES)?;
    let operations_table = transaction.open_table(OPERATIONS)?;
    let mut found = Vec::new();
    for row in batches.range(number.0.saturating_add(1)..)? {
        let (number, bytes) = row?;
        let header = header(number.value(), bytes.value())?;
        let operations = operations(&operations_table, &header)?;
        found.push(Batch { header, operations });
    }
    Ok(found)
}

/// Reads the header of the batch with the number.
///
/// # Errors
/// Returns [`StoreError::NoSuchEntry`] when there is none, [`StoreError::Corrupt`] when it does not decode.
pub(super) fn header_of(
    batches: &impl ReadableTable<u64, &'static [u8]>,
    number: BatchNumber,
) -> Result<BatchHeader, StoreError> {
    let row = batches.get(number.0)?.ok_or(StoreError::NoSuchEntry)?;
    header(number.0, row.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_and_a_redacted_one_keeps_its_hash() {
        let whole = Row { previous: Some(Seq(7)), original: None, body: b"body" };
        let struck = Row { previous: None, original: Some(whole.hash()), body: b"other" };
        for row in [whole, struck] {
            assert_eq!(Row::read(&row.bytes()), Ok(row));
        }
        assert_eq!(whole.hash(), struck.hash());
        assert!(Row::read(&[0; 8]).is_err());
        assert!(Row::read(&[0, 0, 0, 0, 0, 0, 0, 0, 2]).is_err());
    }

    #[test]
    fn the_chain_covers_what_is_before_the_header_and_the_order_of_operations() {
        let (a, b) = (hash_of(b"a"), hash_of(b"b"));
        let all = chain(&GENESIS, b"header", &[a, b]);
        for other in [
            chain(&a, b"header", &[a, b]),
            chain(&GENESIS, b"Header", &[a, b]),
            chain(&GENESIS, b"header", &[b, a]),
        ] {
            assert_ne!(all, other);
        }
    }
}
