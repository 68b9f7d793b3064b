//! What a record belongs to is there as long as the record is: a batch that would tear the two apart, because somebody
//! withdrew the one or added the other meanwhile, is a conflict.

use std::collections::{BTreeMap, HashSet};

use redb::{ReadableTable, WriteTransaction};
use smol_str::SmolStr;

use super::stage::Touched;
use super::tables::{self, BELONGS};
use super::{StoreError, index, read};
use crate::domain::entity::Key;
use crate::domain::journal::Conflict;
use crate::domain::operation::{Operation, Record};

/// Returns the operations after which a record would belong to something that is not there.
///
/// # Errors
/// Returns [`StoreError`] when the tables cannot be read.
pub(super) fn torn(
    transaction: &WriteTransaction,
    operations: &[Operation],
    touched: &BTreeMap<Key, Touched<'_>>,
) -> Result<Vec<Conflict>, StoreError> {
    let mut after = After { transaction, touched, there: HashSet::new() };
    let mut torn: HashSet<&Key> = HashSet::new();
    for (key, record) in touched.iter().filter(|(_, record)| record.changed) {
        let sound = match &record.now {
            None => !after.needs(key)?,
            Some((value, _)) => after.holds(value.record())?,
        };
        if !sound {
            torn.insert(key);
        }
    }
    let of_torn = operations.iter().filter(|operation| torn.contains(&operation.key()));
    Ok(of_torn.map(|mine| Conflict { key: mine.key(), mine: mine.clone(), present: None }).collect())
}

/// Is what will hold after the batch.
struct After<'a, 't> {
    transaction: &'a WriteTransaction,
    touched: &'a BTreeMap<Key, Touched<'t>>,
    /// What was found there already: most records of a batch belong to the same few.
    there: HashSet<(u8, SmolStr)>,
}

impl After<'_, '_> {
    /// Returns whether all that the record belongs to is there.
    fn holds(&mut self, record: &Record) -> Result<bool, StoreError> {
        for (kind, id, _, _) in index::belongings(record) {
            let owner = (kind, id);
            if self.there.contains(&owner) {
                continue;
            }
            if !self.exists(owner.0, &owner.1)? {
                return Ok(false);
            }
            self.there.insert(owner);
        }
        Ok(true)
    }

    fn exists(&self, kind: u8, id: &SmolStr) -> Result<bool, StoreError> {
        let Some(kind) = tables::kind(kind) else { return Ok(false) };
        if let Some(touched) = self.touched.get(&Key { kind, id: id.clone() }) {
            return Ok(touched.now.is_some());
        }
        Ok(self.transaction.open_table(tables::records(kind))?.get(id.as_bytes())?.is_some())
    }

    /// Returns whether something that stays belongs to the record.
    fn needs(&self, key: &Key) -> Result<bool, StoreError> {
        let owner = tables::number(key.kind);
        let table = self.transaction.open_table(BELONGS)?;
        for row in table.range(read::within(owner, &key.id))? {
            let (row, _) = row?;
            let (_, _, kind, id) = row.value();
            let by = tables::kind(kind).map(|kind| Key { kind, id: tables::text(id) });
            let Some(touched) = by.and_then(|by| self.touched.get(&by)) else { return Ok(true) };
            let now = touched.now.iter().flat_map(|(value, _)| index::belongings(value.record()));
            if now.into_iter().any(|(kind, id, _, _)| kind == owner && id == key.id) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
