//! The rows of a list that are marked, to be acted on together.

use std::collections::BTreeSet;
use std::ops::Range;

/// Holds the marked rows of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    rows: BTreeSet<usize>,
    /// The rows that can be marked; the others are about all of them.
    markable: Range<usize>,
}

impl Marks {
    /// Lets these rows be marked.
    pub(super) fn among(markable: Range<usize>) -> Self {
        Self { rows: BTreeSet::new(), markable }
    }

    /// Returns whether a row can be marked.
    pub(super) fn can_hold(&self, row: usize) -> bool {
        self.markable.contains(&row)
    }

    /// Marks a row, or takes its mark away.
    pub(super) fn turn(&mut self, row: usize) {
        if !self.rows.remove(&row) && self.can_hold(row) {
            self.rows.insert(row);
        }
    }

    /// Marks all of the rows; where all are marked already, takes their marks away.
    pub(super) fn turn_all(&mut self, rows: &[usize]) {
        let rows: Vec<usize> = rows.iter().copied().filter(|row| self.can_hold(*row)).collect();
        if rows.iter().all(|row| self.rows.contains(row)) {
            self.rows.retain(|row| !rows.contains(row));
        } else {
            self.rows.extend(rows);
        }
    }

    /// Returns the marked rows from the top.
    pub(super) fn rows(&self) -> &BTreeSet<usize> {
        &self.rows
    }

    /// Returns how many marked rows are not among those in view.
    pub(super) fn hidden(&self, in_view: &[usize]) -> usize {
        self.rows.iter().filter(|row| !in_view.contains(row)).count()
    }
}
