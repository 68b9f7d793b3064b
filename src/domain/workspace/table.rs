//! One table of records: an arena with an index by id.

use std::borrow::Borrow;
use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::super::entity::Entity;
use super::super::journal::{BatchNumber, Seq};

/// Is a record with its place in the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<E> {
    /// The record.
    pub record: E,
    /// The operation that created it; it orders entries of one day.
    pub created: Seq,
    /// The batch that changed it last.
    pub revision: BatchNumber,
}

/// Is the place of a record in its table. It stays the same while the record exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u32);

impl Slot {
    /// Returns the place as a number, so that what is known of every record can stand in a vector beside the table.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Holds the records of one kind. The index holds their places only: the ids stand in the records already.
#[derive(Clone, Debug)]
pub struct Table<E: Entity> {
    rows: Vec<Option<Row<E>>>,
    slots: HashTable<Slot>,
    hashes: RandomState,
}

impl<E: Entity> Default for Table<E> {
    fn default() -> Self {
        Self { rows: Vec::new(), slots: HashTable::new(), hashes: RandomState::default() }
    }
}

/// Returns the id of the record at the place.
fn id_at<E: Entity>(rows: &[Option<Row<E>>], slot: Slot) -> Option<&str> {
    rows.get(slot.index())?.as_ref().map(|row| row.record.id().borrow())
}

impl<E: Entity> Table<E> {
    /// Returns how many records there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Returns the record with the id.
    pub fn get(&self, id: &str) -> Option<&E> {
        self.row(id).map(|row| &row.record)
    }

    /// Returns the row of the id.
    pub fn row(&self, id: &str) -> Option<&Row<E>> {
        self.at(self.slot(id)?)
    }

    /// Returns the row at the place.
    pub fn at(&self, slot: Slot) -> Option<&Row<E>> {
        self.rows.get(slot.index())?.as_ref()
    }

    /// Returns the place of the id.
    pub fn slot(&self, id: &str) -> Option<Slot> {
        let is_it = |slot: &Slot| id_at(&self.rows, *slot) == Some(id);
        self.slots.find(self.hashes.hash_one(id), is_it).copied()
    }

    /// Iterates over all records in no promised order.
    pub fn iter(&self) -> impl Iterator<Item = &E> {
        self.rows().map(|(_, row)| &row.record)
    }

    /// Iterates over all rows with their places in no promised order.
    pub fn rows(&self) -> impl Iterator<Item = (Slot, &Row<E>)> {
        (0..).map(Slot).zip(&self.rows).filter_map(|(slot, row)| Some((slot, row.as_ref()?)))
    }

    /// Looks at rows one after the other from a place on, as many as the allowance says; moves the place on and takes
    /// them off the allowance. Rows that come in meanwhile stand at the end, so that they are looked at as well.
    pub fn visit(&self, from: &mut usize, allowance: &mut usize, mut look: impl FnMut(Slot, &Row<E>)) {
        let end = from.saturating_add(*allowance).min(self.rows.len());
        let first = u32::try_from(*from).unwrap_or(u32::MAX);
        let rows = self.rows.get(*from..end).unwrap_or_default();
        let rows = (first..).map(Slot).zip(rows);
        rows.filter_map(|(slot, row)| Some((slot, row.as_ref()?))).for_each(|(slot, row)| look(slot, row));
        *allowance -= end.saturating_sub(*from);
        *from = end.max(*from);
    }

    /// Returns the records one after the other from a place on, as [`Table::visit`] looks at them.
    pub fn stretch(&self, from: &mut usize, allowance: &mut usize) -> impl Iterator<Item = &E> {
        let begin = *from;
        let end = begin.saturating_add(*allowance).min(self.rows.len());
        *allowance -= end.saturating_sub(begin);
        *from = end.max(begin);
        self.rows.get(begin..end).unwrap_or_default().iter().flatten().map(|row| &row.record)
    }

    /// Returns whether no row stands at the place or behind it.
    pub fn are_visited(&self, from: usize) -> bool {
        from >= self.rows.len()
    }

    /// Lists all records in the order of their ids.
    pub fn sorted(&self) -> Vec<&E> {
        let mut all: Vec<&E> = self.iter().collect();
        all.sort_by(|a, b| a.id().cmp(b.id()));
        all
    }

    /// Makes room for as many records more.
    pub fn reserve(&mut self, more: usize) {
        self.rows.reserve(more);
        self.slots.reserve(more, |slot| self.hashes.hash_one(id_at(&self.rows, *slot).unwrap_or_default()));
    }

    /// Returns the place that the next record will have.
    pub(super) fn next_slot(&self) -> Slot {
        Slot(u32::try_from(self.rows.len()).unwrap_or(u32::MAX))
    }

    pub(super) fn insert(&mut self, row: Row<E>) {
        let (slot, id) = (self.next_slot(), row.record.id().borrow());
        let Self { rows, slots, hashes } = self;
        let is_it = |other: &Slot| id_at(rows, *other) == Some(id);
        let hash_at = |other: &Slot| hashes.hash_one(id_at(rows, *other).unwrap_or_default());
        slots.entry(hashes.hash_one(id), is_it, hash_at).insert(slot);
        rows.push(Some(row));
    }

    pub(super) fn at_mut(&mut self, slot: Slot) -> Option<&mut Row<E>> {
        self.rows.get_mut(slot.index())?.as_mut()
    }

    pub(super) fn remove(&mut self, slot: Slot) -> Option<Row<E>> {
        let row = self.rows.get_mut(slot.index()).and_then(Option::take)?;
        let hash = self.hashes.hash_one::<&str>(row.record.id().borrow());
        if let Ok(entry) = self.slots.find_entry(hash, |other| *other == slot) {
            entry.remove();
        }
        Some(row)
    }
}
