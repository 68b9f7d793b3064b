//! The files that belong to what was issued, in a table of their own by their hashes: a record and the journal name them
//! only, and the chain of hashes covers them by that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use redb::{ReadTransaction, ReadableTable, WriteTransaction};
use sha2::{Digest, Sha256};

use super::codec::Malformed;
use super::records::decode_row;
use super::stage::Touched;
use super::tables::{self, ATTACHMENTS};
use super::{StoreError, space};
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::{Change, Operation, Record};
use crate::domain::report::{Attachment, Hash, IssuanceField, IssuedCopy};

/// Checks that the files of a batch are not too large, and that the disk has room for them.
///
/// # Errors
/// Returns [`StoreError::TooLarge`] and [`StoreError::DiskFull`].
pub(super) fn check(path: &Path, touched: &BTreeMap<Key, Touched<'_>>) -> Result<(), StoreError> {
    let mut sum = 0;
    for (key, copy) in copies(touched) {
        for attachment in copy.attachments() {
            if attachment.len() > Attachment::LARGEST {
                let why = Malformed::Attachment(attachment.len());
                return Err(StoreError::TooLarge { key: key.to_string(), why });
            }
            sum += usize::try_from(attachment.len()).unwrap_or(usize::MAX);
        }
    }
    space::check(path, sum)
}

/// Writes the files of a batch.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] where a file is neither at hand nor stored.
pub(super) fn put(
    transaction: &WriteTransaction,
    touched: &BTreeMap<Key, Touched<'_>>,
) -> Result<(), StoreError> {
    copies(touched).try_for_each(|(_, copy)| store(transaction, copy))
}

fn copies<'t>(touched: &'t BTreeMap<Key, Touched<'_>>) -> impl Iterator<Item = (&'t Key, &'t IssuedCopy)> {
    let changed = touched.iter().filter(|(_, touched)| touched.changed);
    changed.filter_map(|(key, touched)| match touched.now.as_ref()?.0.record() {
        Record::Issuance(issuance) => Some((key, &issuance.copy)),
        _ => None,
    })
}

/// Writes the files of one copy.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] where a file is neither at hand nor stored.
pub(super) fn store(transaction: &WriteTransaction, copy: &IssuedCopy) -> Result<(), StoreError> {
    let mut table = transaction.open_table(ATTACHMENTS)?;
    for attachment in copy.attachments() {
        let hash = attachment.hash().as_slice();
        match attachment.bytes() {
            Some(bytes) => drop(table.insert(hash, &**bytes)?),
            None if table.get(hash)?.is_some() => {}
            None => return Err(missing(attachment.hash())),
        }
    }
    Ok(())
}

/// Removes every file that nothing issued names any more.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] where an issuance does not decode.
pub(super) fn prune(transaction: &WriteTransaction) -> Result<(), StoreError> {
    let mut named: BTreeSet<Hash> = BTreeSet::new();
    for row in transaction.open_table(tables::records(Kind::Issuance))?.iter()? {
        let (id, bytes) = row?;
        let stored = decode_row(Kind::Issuance, bytes.value())
            .map_err(|why| StoreError::corrupt("issuances", tables::text(id.value()), why))?;
        if let Record::Issuance(issuance) = stored.record {
            named.extend(issuance.copy.attachments().map(Attachment::hash));
        }
    }
    let mut table = transaction.open_table(ATTACHMENTS)?;
    let mut gone: Vec<Vec<u8>> = Vec::new();
    for row in table.iter()? {
        let hash = row?.0.value().to_vec();
        if Hash::try_from(hash.as_slice()).is_ok_and(|hash| !named.contains(&hash)) {
            gone.push(hash);
        }
    }
    gone.iter().try_for_each(|hash| table.remove(hash.as_slice()).map(drop))?;
    Ok(())
}

/// Puts the bytes into what a record names.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] where a file is missing or is another one.
pub(super) fn fill(
    table: &impl ReadableTable<&'static [u8], &'static [u8]>,
    record: &mut Record,
) -> Result<(), StoreError> {
    match record {
        Record::Issuance(issuance) => fill_copy(table, &mut issuance.copy),
        _ => Ok(()),
    }
}

/// Puts the bytes into what an operation names.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] where a file is missing or is another one.
pub(super) fn fill_operation(
    table: &impl ReadableTable<&'static [u8], &'static [u8]>,
    operation: &mut Operation,
) -> Result<(), StoreError> {
    match operation {
        Operation::Create(record) | Operation::Withdraw(record) => fill(table, record),
        Operation::Change(Change::Issuance(change)) => {
            [&mut change.old, &mut change.new].into_iter().try_for_each(|field| match field {
                IssuanceField::Copy(copy) => fill_copy(table, copy),
                _ => Ok(()),
            })
        }
        Operation::Change(_) => Ok(()),
    }
}

fn fill_copy(
    table: &impl ReadableTable<&'static [u8], &'static [u8]>,
    copy: &mut IssuedCopy,
) -> Result<(), StoreError> {
    for attachment in copy.attachments_mut() {
        let bytes = table.get(attachment.hash().as_slice())?.ok_or_else(|| missing(attachment.hash()))?;
        let found = Attachment::of(bytes.value());
        if found != *attachment {
            return Err(StoreError::corrupt("attachments", hex(attachment.hash()), "it has other bytes"));
        }
        *attachment = found;
    }
    Ok(())
}

/// Proves that the table holds what the issuances name, and nothing else; `named` are the hashes of what they name.
///
/// # Errors
/// Returns [`StoreError::Corrupt`] at the first file that is missing, another one, or one too many.
pub(super) fn verify(transaction: &ReadTransaction, mut named: BTreeSet<Hash>) -> Result<(), StoreError> {
    for row in transaction.open_table(ATTACHMENTS)?.iter()? {
        let (hash, bytes) = row?;
        let corrupt = |why| StoreError::corrupt("attachments", hex(hash.value()), why);
        let found: Hash = Sha256::digest(bytes.value()).into();
        if found != hash.value() {
            return Err(corrupt("it has other bytes"));
        }
        if !named.remove(&found) {
            return Err(corrupt("nothing issued names it"));
        }
    }
    named.first().map_or(Ok(()), |hash| Err(missing(hash)))
}

fn missing(hash: &Hash) -> StoreError {
    StoreError::corrupt("attachments", hex(hash), "its bytes are missing")
}

fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
