//! Where one stands in a list, and which part of it is in view.

use crate::widgets::list::{scrolled_to, turned_to};

use super::step::Step;

/// Is a place in a list and the first row in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The chosen row.
    pub at: usize,
    /// The first row in view.
    pub offset: usize,
}

impl Cursor {
    /// Goes to a row, or the nearest that there is, and brings it into a view of the height.
    pub fn go_to(&mut self, row: usize, rows: usize, height: u16) {
        self.go(row, rows, height, scrolled_to);
    }

    /// Goes to a row, or the nearest that there is; past the edge of the view it turns on by a third of it.
    pub fn turn_to(&mut self, row: usize, rows: usize, height: u16) {
        self.go(row, rows, height, turned_to);
    }

    fn go(&mut self, row: usize, rows: usize, height: u16, into_view: fn(usize, usize, usize) -> usize) {
        self.at = row.min(rows.saturating_sub(1));
        let height = usize::from(height);
        let most = rows.saturating_sub(height);
        self.offset = into_view(self.at, self.offset.min(most), height).min(most);
    }

    /// Takes a step among the rows.
    pub fn step(&mut self, step: Step, rows: usize, height: u16) {
        self.go_to(step.from(self.at, rows.saturating_sub(1)), rows, height);
    }
}
