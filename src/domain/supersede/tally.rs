//! How the old and the new plan stand together.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::super::ids::PlanId;
use super::super::rollup::Sameness;
use super::super::settings::Settings;
use super::super::status::{Parts, exists_on};
use super::super::workspace::{Slot, Workspace};

/// Counts the rows of two plans on a day; subtasks are rows as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// All rows.
    pub total: usize,
    /// Rows that are neither done nor dropped.
    pub open: usize,
    /// Open rows of a superseded plan that nothing carries on.
    pub waiting: usize,
    /// Open rows, the same work counted once.
    pub distinct_open: usize,
}

/// Is how one open task stands.
pub(super) struct Open {
    pub task: Slot,
    pub waits: bool,
}

/// Returns how many tasks of the plan there are on the day, and those that are open.
pub(super) fn open_of(
    workspace: &Workspace,
    settings: &Settings,
    plan: &PlanId,
    day: NaiveDate,
) -> (usize, Vec<Open>) {
    let parts = Parts::on(workspace, day, settings);
    let slots = workspace.index().of_plan(plan).into_iter().flat_map(|entries| &entries.tasks);
    let rows = slots.filter_map(|slot| Some((*slot, &workspace.tasks.at(*slot)?.record)));
    let mut total = 0;
    let mut open = Vec::new();
    for (slot, task) in rows.filter(|(_, task)| exists_on(workspace, task, day)) {
        total += 1;
        let status = parts.whole(task);
        if status.is_open() {
            open.push(Open { task: slot, waits: status.awaits_transition });
        }
    }
    (total, open)
}

/// Counts both plans.
pub(super) fn tally(workspace: &Workspace, day: NaiveDate, plans: [&(usize, Vec<Open>); 2]) -> Tally {
    let sameness = Sameness::on(workspace, day);
    let open = || plans.into_iter().flat_map(|(_, open)| open);
    Tally {
        total: plans.iter().map(|(total, _)| total).sum(),
        open: open().count(),
        waiting: open().filter(|it| it.waits).count(),
        distinct_open: open().map(|it| sameness.root(it.task)).collect::<HashSet<Slot>>().len(),
    }
}
