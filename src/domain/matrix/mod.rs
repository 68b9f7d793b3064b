//! Which unit has done what of the tasks that are followed unit by unit: units down, tasks across.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::AddAssign;

use chrono::NaiveDate;

use super::deadline::Scope;
use super::ids::{PlanId, UnitId};
use super::progress::State;
use super::rollup::Place;
use super::settings::Settings;
use super::status::{Parts, Status, UnitPart, exists_on};
use super::task::{Task, Tracking};
use super::tree::Outline;
use super::unit::UnitKind;
use super::workspace::{Slot, Workspace};

/// Is who of many units has done what, on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// The tasks across, in printed order.
    pub columns: Vec<Column>,
    /// The units down, in protocol order.
    pub rows: Vec<UnitRow>,
}

/// Is one task across.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The task.
    pub task: Slot,
    /// How it stands as a whole.
    pub whole: Status,
    /// The least number that every unit has to deliver in the period ("mỗi đơn vị ít nhất 1 …/năm").
    pub min: Option<u32>,
}

/// Is one unit down.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitRow {
    /// The unit.
    pub unit: UnitId,
    /// Its kind; none for a unit that the register doesn't know.
    pub kind: Option<UnitKind>,
    /// Its part of each task, in the order of the columns; none where it does not lead the task.
    pub cells: Vec<Option<Cell>>,
    /// The sums of its parts.
    pub sums: Sums,
}

/// Is one unit's part of one task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What the unit asserts.
    pub state: State,
    /// Since when it is done; none while it is open.
    pub done_on: Option<NaiveDate>,
    /// How many it has delivered of the number that is asked for.
    pub delivered: u64,
    /// Where it stands against the date.
    pub place: Place,
}

/// Sums parts up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// All parts.
    pub all: u32,
    /// The parts that are done.
    pub done: u32,
    /// The parts that are not done, and overdue.
    pub overdue: u32,
}

impl Sums {
    /// Returns how many parts are not done.
    pub fn open(&self) -> u32 {
        self.all - self.done
    }

    /// Returns how far behind a unit is, the furthest first: by what is overdue, then by what is not done.
    pub fn behind(&self) -> (u32, u32) {
        (self.overdue, self.open())
    }
}

impl AddAssign<&Cell> for Sums {
    fn add_assign(&mut self, cell: &Cell) {
        self.all += 1;
        self.done += u32::from(cell.done_on.is_some());
        self.overdue += u32::from(cell.place == Place::OpenLate);
    }
}

impl<'a> FromIterator<&'a Cell> for Sums {
    fn from_iter<T: IntoIterator<Item = &'a Cell>>(cells: T) -> Self {
        let mut sums = Self::default();
        cells.into_iter().for_each(|cell| sums += cell);
        sums
    }
}

impl Matrix {
    /// Lays out the tasks of one plan, or of all, that are followed unit by unit. Tasks that had not been assigned by
    /// the day are left out; a task whose leads nobody is known for is a column without parts.
    pub fn on(workspace: &Workspace, settings: &Settings, plan: Option<&PlanId>, as_of: NaiveDate) -> Self {
        let parts = Parts::on(workspace, as_of, settings);
        let (mut columns, mut found) = (Vec::new(), HashMap::<UnitId, Vec<(usize, Cell)>>::new());
        for slot in followed(workspace, plan) {
            let Some(row) = workspace.tasks.at(slot) else { continue };
            if !exists_on(workspace, &row.record, as_of) {
                continue;
            }
            let whole = parts.whole(&row.record);
            for part in parts.of(&row.record) {
                let cell = Cell::of(&whole, &part);
                found.entry(part.unit).or_default().push((columns.len(), cell));
            }
            columns.push(Column { task: slot, min: quota(&whole), whole });
        }
        let row = |(unit, cells): (UnitId, Vec<(usize, Cell)>)| UnitRow {
            kind: workspace.units.get(unit.as_str()).map(|unit| unit.category),
            sums: cells.iter().map(|(_, cell)| cell).collect(),
            cells: spread(&cells, columns.len()),
            unit,
        };
        let mut rows: Vec<UnitRow> = found.into_iter().map(row).collect();
        rows.sort_by_key(|row| {
            let rank = workspace.units.get(row.unit.as_str()).map_or(i64::MAX, |unit| unit.rank);
            (rank, row.unit.clone())
        });
        Self { columns, rows }
    }

    /// Returns the part of a unit in a task, by their places; none where the unit does not lead the task.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(column)?.as_ref()
    }

    /// Sums up the parts of one task over some units.
    pub fn sums_of(&self, column: usize, rows: impl IntoIterator<Item = usize>) -> Sums {
        rows.into_iter().filter_map(|row| self.cell(row, column)).collect()
    }
}

impl Cell {
    fn of(whole: &Status, part: &UnitPart) -> Self {
        let UnitPart { state, done_on, delivered, .. } = *part;
        Self { state, done_on, delivered, place: Place::of_part(whole, part) }
    }
}

/// Lists the tasks that are followed unit by unit, in printed order.
fn followed(workspace: &Workspace, plan: Option<&PlanId>) -> Vec<Slot> {
    let outline = plan.map_or_else(|| Outline::of_all(workspace), |plan| Outline::of_plan(workspace, plan));
    let by_unit = |task: &Task| task.tracking == Tracking::PerUnit;
    let is_followed = |slot: &Slot| workspace.tasks.at(*slot).is_some_and(|row| by_unit(&row.record));
    outline.tasks().filter(is_followed).collect()
}

fn quota(whole: &Status) -> Option<u32> {
    let quota = whole.deadline.meaning.quota()?;
    (quota.scope == Scope::EachUnit).then_some(quota.min)
}

fn spread(cells: &[(usize, Cell)], columns: usize) -> Vec<Option<Cell>> {
    let mut row = vec![None; columns];
    for (column, cell) in cells {
        if let Some(place) = row.get_mut(*column) {
            *place = Some(*cell);
        }
    }
    row
}
