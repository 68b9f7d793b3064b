//! The board of a duty: which unit sent what for which period, with sums at both edges.

use std::iter::Sum;
use std::ops::Add;

use chrono::Days;
use foldhash::HashMap;

use super::super::ids::{DutyId, UnitId};
use super::super::workspace::Workspace;
use super::ledger::{Ledger, Receipt};
use super::{Duty, Term};

/// Is what became of the reports on some terms, unit by unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The duty.
    pub duty: DutyId,
    /// The terms, the earliest first; the last one may still be open.
    pub terms: Vec<Term>,
    /// The units that owe at least one of them, in protocol order.
    pub rows: Vec<BoardRow>,
}

/// Is what one unit sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// The unit.
    pub unit: UnitId,
    /// What became of its report on each term; none where it owes nothing.
    pub cells: Vec<Option<Receipt>>,
}

/// Counts receipts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Those that came in time.
    pub on_time: usize,
    /// Those that came late.
    pub late: usize,
    /// Those that have not come although their day has passed.
    pub not_sent: usize,
    /// Those that have not come and may still.
    pub awaited: usize,
}

impl Sent {
    /// Returns how many are owed.
    pub fn owed(self) -> usize {
        self.on_time + self.late + self.not_sent + self.awaited
    }

    /// Returns how many came.
    pub fn came(self) -> usize {
        self.on_time + self.late
    }
}

impl From<&Receipt> for Sent {
    fn from(receipt: &Receipt) -> Self {
        let none = Sent::default();
        match receipt {
            Receipt::OnTime { .. } => Sent { on_time: 1, ..none },
            Receipt::Late { .. } => Sent { late: 1, ..none },
            Receipt::NotSent { .. } => Sent { not_sent: 1, ..none },
            Receipt::Awaited => Sent { awaited: 1, ..none },
        }
    }
}

impl Add for Sent {
    type Output = Sent;

    fn add(self, other: Sent) -> Sent {
        Sent {
            on_time: self.on_time + other.on_time,
            late: self.late + other.late,
            not_sent: self.not_sent + other.not_sent,
            awaited: self.awaited + other.awaited,
        }
    }
}

impl<'a> Sum<&'a Receipt> for Sent {
    fn sum<I: Iterator<Item = &'a Receipt>>(receipts: I) -> Self {
        receipts.map(Sent::from).fold(Sent::default(), Add::add)
    }
}

impl BoardRow {
    /// Returns what the unit sent over all terms.
    pub fn sums(&self) -> Sent {
        self.cells.iter().flatten().sum()
    }
}

impl Board {
    /// Returns what came in on a term over the rows at the places.
    pub fn sums_of(&self, term: usize, rows: impl IntoIterator<Item = usize>) -> Sent {
        let rows = rows.into_iter().filter_map(|row| self.rows.get(row));
        rows.filter_map(|row| row.cells.get(term)?.as_ref()).sum()
    }
}

/// How far terms are looked for on both sides of the day: the term of a yearly report and the one before.
const REACH: Days = Days::new(800);

impl Ledger<'_> {
    /// Returns the last terms of a duty that are due by the as-of date, as many as asked, and the next one; the earliest
    /// first.
    pub fn latest_terms(&self, duty: &Duty, past: usize) -> Vec<Term> {
        let (first, last) = (self.as_of.checked_sub_days(REACH), self.as_of.checked_add_days(REACH));
        let all = self.terms(duty, first.unwrap_or(self.as_of), last.unwrap_or(self.as_of));
        let next = all.iter().position(|term| term.last_day(&self.policy) > self.as_of);
        let end = next.map_or(all.len(), |next| next + 1);
        let start = next.unwrap_or(all.len()).saturating_sub(past);
        all.get(start..end).unwrap_or_default().to_vec()
    }

    /// Returns the board of a duty over the terms.
    pub fn board(&self, duty: &Duty, terms: Vec<Term>) -> Board {
        let received = self.received(duty);
        let mut rows: HashMap<UnitId, Vec<Option<Receipt>>> = HashMap::default();
        for (at, term) in terms.iter().enumerate() {
            for entry in self.entries_with(duty, *term, &received) {
                let cells = rows.entry(entry.expected.unit).or_insert_with(|| vec![None; terms.len()]);
                if let Some(cell) = cells.get_mut(at) {
                    *cell = Some(entry.receipt);
                }
            }
        }
        let mut rows: Vec<BoardRow> =
            rows.into_iter().map(|(unit, cells)| BoardRow { unit, cells }).collect();
        rows.sort_by(|a, b| protocol(self.workspace, a).cmp(&protocol(self.workspace, b)));
        Board { duty: duty.id.clone(), terms, rows }
    }
}

/// Returns the place of a row in protocol order.
fn protocol<'a>(workspace: &Workspace, row: &'a BoardRow) -> (i64, &'a UnitId) {
    let rank = workspace.units.get(row.unit.as_str()).map_or(i64::MAX, |unit| unit.rank);
    (rank, &row.unit)
}
