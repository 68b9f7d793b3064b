//! The open work of units that end.

use chrono::NaiveDate;

use super::super::ids::{TaskId, UnitId};
use super::super::party::{Party, Whom};
use super::super::responsibility::{Bearer, Roster};
use super::super::settings::Settings;
use super::super::status::{self, Status};
use super::super::tree::Outline;
use super::super::unit::Unit;
use super::super::workspace::Workspace;

/// Is the open work of a unit on its last day, in printed order. Work that it has as a member of a whole group is not
/// among it: the group's members of the day bear that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Burden {
    /// The unit.
    pub unit: UnitId,
    /// The tasks that it leads.
    pub leads: Vec<TaskId>,
    /// The tasks that it only coordinates.
    pub coordinates: Vec<TaskId>,
}

impl Burden {
    /// Lists all tasks, those that it leads first.
    pub fn tasks(&self) -> impl Iterator<Item = &TaskId> {
        self.leads.iter().chain(&self.coordinates)
    }
}

/// Returns the work of each unit that is open on the day, or was assigned after it.
pub(super) fn burdens(
    workspace: &Workspace,
    settings: &Settings,
    units: &[&Unit],
    day: NaiveDate,
) -> Vec<Burden> {
    let empty = |unit: &&Unit| Burden { unit: unit.id.clone(), leads: Vec::new(), coordinates: Vec::new() };
    let mut burdens: Vec<Burden> = units.iter().map(empty).collect();
    let statuses = status::all(workspace, day, settings);
    let roster = Roster::on(workspace, day);
    for slot in Outline::of_all(workspace).tasks() {
        let Some(row) = workspace.tasks.at(slot) else { continue };
        if !statuses.at(slot).is_none_or(Status::is_open) {
            continue;
        }
        let task = &row.record;
        let bearing = roster.of(task);
        for burden in &mut burdens {
            if bears(&task.leads.parties, &bearing.leads, &burden.unit) {
                burden.leads.push(task.id.clone());
            } else if bears(&task.coordinators.parties, &bearing.coordinators, &burden.unit) {
                burden.coordinates.push(task.id.clone());
            }
        }
    }
    burdens
}

/// Returns whether the unit bears a part by name; without printed parties the plan's issuer does.
fn bears(printed: &[Party], bearers: &[Bearer], unit: &UnitId) -> bool {
    let holds = |bearer: &Bearer| bearer.holders.iter().any(|holder| holder.unit == *unit);
    let by_name = |party: &Party| !matches!(party.whom, Whom::Group { narrowed: None, .. });
    if printed.is_empty() {
        return bearers.iter().any(holds);
    }
    printed.iter().zip(bearers).any(|(party, bearer)| by_name(party) && holds(bearer))
}

/// Returns the unit that is nearest to the task: the one with the weightiest role in it, else the first.
pub(super) fn nearest(
    workspace: &Workspace,
    roster: &Roster<'_>,
    task: &TaskId,
    units: &[UnitId],
) -> Option<UnitId> {
    let task = workspace.tasks.get(task.as_str())?;
    let with_role = units.iter().filter_map(|unit| Some((roster.role_of(task, unit)?, unit)));
    let involved = with_role.min_by_key(|(role, _)| *role).map(|(_, unit)| unit);
    involved.or(units.first()).cloned()
}
