//! How a part passes from unit to unit: successions of the register and confirmed reassignments of the task.

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::task::{Standing, Task};
use super::super::unit::{Reassignment, Unit};
use super::super::workspace::Workspace;
use super::{Basis, Holder, Passage, Unsettled};

/// Follows the part of a printed unit to the unit that bears it on the day.
///
/// A reassignment goes before a succession, the latest before earlier ones. A reassignment dated before the part
/// came to the unit does not concern that part. What belongs to no task passes by succession alone.
pub(super) fn follow(workspace: &Workspace, task: Option<&Task>, printed: &UnitId, day: NaiveDate) -> Holder {
    let mut holder = Holder { unit: printed.clone(), passages: Vec::new(), unsettled: None };
    loop {
        let step = match task.and_then(|task| reassigned(workspace, task, &holder, day)) {
            Some(step) => Ok(Some(step)),
            None => succeeded(workspace, &holder.unit, day),
        };
        match step {
            Ok(Some(step)) if !holder.passages.contains(&step) => {
                holder.unit = step.to.clone();
                holder.passages.push(step);
            }
            Ok(_) => return holder,
            Err(unsettled) => {
                holder.unsettled = Some(unsettled);
                return holder;
            }
        }
    }
}

fn reassigned(workspace: &Workspace, task: &Task, holder: &Holder, day: NaiveDate) -> Option<Passage> {
    let entries = workspace.index().of_task(&task.id)?;
    let since = holder.passages.last().map(|passage| passage.on);
    let holds = |moved: &Reassignment| {
        moved.from == holder.unit
            && moved.standing == Standing::Confirmed
            && moved.on <= day
            && since.is_none_or(|since| since <= moved.on)
    };
    let rows = entries.reassignments.iter().filter_map(|slot| workspace.reassignments.at(*slot));
    let latest = rows.filter(|row| holds(&row.record)).max_by_key(|row| (row.record.on, row.created))?;
    let Reassignment { id, from, to, on, .. } = latest.record.clone();
    Some(Passage { from, to, on, basis: Basis::Reassignment(id) })
}

/// Returns the step to the only successor, nothing while the unit bears its work, or why there is no step.
fn succeeded(workspace: &Workspace, unit: &UnitId, day: NaiveDate) -> Result<Option<Passage>, Unsettled> {
    let Some(unit) = workspace.units.get(unit.as_str()) else {
        return Ok(None);
    };
    let mut receivers = receivers(unit, day);
    match receivers.pop() {
        Some((to, on)) if receivers.is_empty() => {
            Ok(Some(Passage { from: unit.id.clone(), to, on, basis: Basis::Succession }))
        }
        Some(last) => {
            receivers.push(last);
            Err(Unsettled::Candidates(receivers.into_iter().map(|(to, _)| to).collect()))
        }
        None if unit.valid_to.is_some_and(|last| last < day) => Err(Unsettled::NoReceiver),
        None => Ok(None),
    }
}

/// Lists the units that have taken over by the day, each once with its first day, in the register's order.
fn receivers(unit: &Unit, day: NaiveDate) -> Vec<(UnitId, NaiveDate)> {
    let mut found: Vec<(UnitId, NaiveDate)> = Vec::new();
    for successor in
        unit.successors.iter().filter(|successor| successor.on <= day && successor.unit != unit.id)
    {
        match found.iter_mut().find(|(known, _)| *known == successor.unit) {
            Some((_, on)) => *on = successor.on.min(*on),
            None => found.push((successor.unit.clone(), successor.on)),
        }
    }
    found
}
