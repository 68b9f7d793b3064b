//! Counts for every unit that leads something.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::responsibility::{Origin, Roster};
use super::super::status::{Status, Statuses};
use super::super::workspace::{Slot, Workspace};
use super::{Counts, Rows, counts_row};

/// Counts what one unit leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitCounts {
    /// The unit.
    pub unit: UnitId,
    /// The tasks that it leads by its own name, or by that of a unit it took over from.
    pub named: Counts,
    /// The tasks that it leads only as a member of a group.
    pub as_member: Counts,
}

/// Counts the tasks of every unit that leads one of them, in protocol order; gross.
///
/// Open work is its present bearer's. Finished work stays with the unit that bore it on the day it was finished.
pub fn by_unit(
    workspace: &Workspace,
    statuses: &Statuses,
    tasks: impl IntoIterator<Item = Slot>,
    rows: Rows,
    as_of: NaiveDate,
) -> Vec<UnitCounts> {
    let mut rosters: HashMap<NaiveDate, Roster<'_>> = HashMap::new();
    let mut found: HashMap<UnitId, UnitCounts> = HashMap::new();
    for task in tasks.into_iter().filter(|task| counts_row(workspace, *task, rows)) {
        let Some((row, status)) = workspace.tasks.at(task).zip(statuses.at(task)) else { continue };
        let day = borne_on(status, as_of);
        let roster = rosters.entry(day).or_insert_with(|| Roster::on(workspace, day));
        let mut seen: HashMap<UnitId, bool> = HashMap::new();
        for bearer in roster.of(&row.record).leads {
            let named = !matches!(bearer.origin, Origin::Group(_));
            for holder in bearer.holders {
                *seen.entry(holder.unit).or_default() |= named;
            }
        }
        for (unit, named) in seen {
            let counts = found.entry(unit).or_insert_with_key(|unit| UnitCounts {
                unit: unit.clone(),
                named: Counts::default(),
                as_member: Counts::default(),
            });
            if named { counts.named.add(status) } else { counts.as_member.add(status) }
        }
    }
    let mut found: Vec<UnitCounts> = found.into_values().collect();
    found.sort_by_key(|counts| {
        let rank = workspace.units.get(counts.unit.as_str()).map_or(i64::MAX, |unit| unit.rank);
        (rank, counts.unit.clone())
    });
    found
}

/// Returns the day on which responsibility is asked: the as-of date while the task is open, else the day on which it
/// was finished.
fn borne_on(status: &Status, as_of: NaiveDate) -> NaiveDate {
    status.since.filter(|_| !status.is_open()).unwrap_or(as_of)
}
