//! Parts of open work that have come to rest nowhere, or that somebody proposed to move, and how an analyst lets them
//! pass.

use chrono::NaiveDate;

use super::super::ids::{ReassignmentId, TaskId, UnitId};
use super::super::operation::{Operation, operations_between};
use super::super::responsibility::{Bearer, Holder, Roster, Unsettled};
use super::super::settings::Settings;
use super::super::status;
use super::super::task::{Standing, Task};
use super::super::tree::Outline;
use super::super::unit::Reassignment;
use super::super::workspace::{Row, Workspace};

/// Is a unit's part in an open task that waits for an analyst: its unit has ended without an only successor, or a
/// reassignment of it is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The task.
    pub task: TaskId,
    /// The unit that has the part, or had it last.
    pub from: UnitId,
    /// The units that took over from it; none where nobody did.
    pub candidates: Vec<UnitId>,
    /// The proposed reassignment, where there is one.
    pub proposed: Option<ReassignmentId>,
    /// The first day on which another unit can have the part.
    pub on: NaiveDate,
}

/// Lists what waits as of the day, in printed order, each part once.
pub fn pending(workspace: &Workspace, settings: &Settings, as_of: NaiveDate) -> Vec<Pending> {
    let roster = Roster::on(workspace, as_of);
    let outline = Outline::of_all(workspace);
    let mut found: Vec<Pending> = Vec::new();
    for row in outline.tasks().filter_map(|slot| workspace.tasks.at(slot)) {
        let parts = parts(workspace, &roster, &row.record);
        if !parts.is_empty() && status::one(workspace, &row.record, as_of, settings).is_open() {
            found.extend(parts);
        }
    }
    found
}

fn parts(workspace: &Workspace, roster: &Roster<'_>, task: &Task) -> Vec<Pending> {
    let bearing = roster.of(task);
    let mut found: Vec<Pending> = Vec::new();
    for holder in
        bearing.leads.iter().chain(&bearing.coordinators).flat_map(|bearer: &Bearer| &bearer.holders)
    {
        if found.iter().all(|part| part.from != holder.unit) {
            found.extend(part(workspace, roster.day(), task, holder));
        }
    }
    found
}

fn part(workspace: &Workspace, as_of: NaiveDate, task: &Task, holder: &Holder) -> Option<Pending> {
    let proposed = proposed(workspace, as_of, task, &holder.unit);
    let candidates = match &holder.unsettled {
        None if proposed.is_none() => return None,
        None | Some(Unsettled::NoReceiver) => Vec::new(),
        Some(Unsettled::Candidates(units)) => units.clone(),
    };
    let came = holder.passages.last().map(|passage| passage.on);
    let ended = workspace.units.get(holder.unit.as_str()).and_then(|unit| {
        let passed = unit.successors.iter().map(|successor| successor.on).filter(|on| *on <= as_of).min();
        passed.or_else(|| unit.valid_to?.succ_opt())
    });
    let on = proposed.map(|moved| moved.on).or_else(|| came.max(ended)).unwrap_or(as_of);
    let proposed = proposed.map(|moved| moved.id.clone());
    Some(Pending { task: task.id.clone(), from: holder.unit.clone(), candidates, proposed, on })
}

/// Returns the latest proposal by the day to move the unit's part.
fn proposed<'a>(
    workspace: &'a Workspace,
    as_of: NaiveDate,
    task: &Task,
    from: &UnitId,
) -> Option<&'a Reassignment> {
    let entries = workspace.index().of_task(&task.id)?;
    let rows = entries.reassignments.iter().filter_map(|slot| workspace.reassignments.at(*slot));
    let waits = |row: &&Row<Reassignment>| {
        let moved = &row.record;
        moved.from == *from && moved.standing == Standing::Proposed && moved.on <= as_of
    };
    rows.filter(waits).max_by_key(|row| (row.record.on, row.created)).map(|row| &row.record)
}

/// Returns the operations that let every part pass to its unit; each that needs a new reassignment draws its id.
pub fn hand_over(
    workspace: &Workspace,
    passes: &[(&Pending, &UnitId)],
    id: impl Fn(usize) -> ReassignmentId,
) -> Vec<Operation> {
    let passes = passes.iter().enumerate();
    passes.flat_map(|(nth, (part, to))| part.pass_to(workspace, to, id(nth))).collect()
}

impl Pending {
    /// Returns the unit that is proposed.
    pub fn proposal<'a>(&self, workspace: &'a Workspace) -> Option<&'a UnitId> {
        Some(&workspace.reassignments.get(self.proposed.as_ref()?.as_str())?.to)
    }

    /// Returns the operations that let the part pass to the unit: the proposal is confirmed, with another receiver where
    /// the analyst chose another; without a proposal a reassignment of the id is made.
    pub fn pass_to(&self, workspace: &Workspace, to: &UnitId, id: ReassignmentId) -> Vec<Operation> {
        let known = self.proposed.as_ref().and_then(|id| workspace.reassignments.get(id.as_str()));
        if let Some(old) = known {
            let new = Reassignment { to: to.clone(), standing: Standing::Confirmed, ..old.clone() };
            return operations_between(old, &new);
        }
        let passed = Reassignment {
            id,
            task: self.task.clone(),
            from: self.from.clone(),
            to: to.clone(),
            on: self.on,
            document: None,
            standing: Standing::Confirmed,
        };
        vec![Operation::Create(passed.into())]
    }
}
