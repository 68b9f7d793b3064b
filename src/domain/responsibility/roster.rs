//! The register as it stands on a day, with every group resolved once.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::ids::{GroupId, UnitId};
use super::super::party::{Party, PartyList, Whom};
use super::super::task::Task;
use super::super::unit::{Group, Unit};
use super::super::workspace::Workspace;
use super::passage::follow;
use super::{Bearer, Holder, Origin, Responsibility, Role};

/// Returns the members of a group on the day in protocol order; nobody for an open group.
pub fn members(workspace: &Workspace, group: &Group, day: NaiveDate) -> Vec<UnitId> {
    members_among(&existing(workspace, day), group).into_iter().cloned().collect()
}

/// Lists the units that exist on the day in protocol order.
fn existing(workspace: &Workspace, day: NaiveDate) -> Vec<&Unit> {
    let mut units: Vec<&Unit> = workspace.units.iter().filter(|unit| unit.exists_on(day)).collect();
    units.sort_by_key(|unit| (unit.rank, &unit.id));
    units
}

fn members_among<'a>(units: &[&'a Unit], group: &Group) -> Vec<&'a UnitId> {
    let rule = &group.rule;
    let belongs = |unit: &Unit| rule.kinds.contains(&unit.category) || rule.members.contains(&unit.id);
    if rule.open {
        return Vec::new();
    }
    units.iter().filter(|unit| belongs(unit)).map(|unit| &unit.id).collect()
}

/// Answers for one day who bears which task.
#[derive(Clone, Debug)]
pub struct Roster<'a> {
    workspace: &'a Workspace,
    day: NaiveDate,
    groups: HashMap<&'a GroupId, Vec<&'a UnitId>>,
}

impl<'a> Roster<'a> {
    /// Resolves every group on the day.
    pub fn on(workspace: &'a Workspace, day: NaiveDate) -> Self {
        let units = existing(workspace, day);
        let groups = workspace.groups.iter().map(|group| (&group.id, members_among(&units, group))).collect();
        Self { workspace, day, groups }
    }

    /// Returns the records that are asked.
    pub fn workspace(&self) -> &'a Workspace {
        self.workspace
    }

    /// Returns the day.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Returns the members of the group in protocol order; nobody for an open or unknown group.
    pub fn members(&self, group: &GroupId) -> &[&'a UnitId] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }

    /// Returns who bears the task.
    pub fn of(&self, task: &Task) -> Responsibility {
        let bearers = |parties: &[Party]| parties.iter().map(|party| self.bearer(task, party)).collect();
        let leads = match self.issuer_of(task) {
            Some(issuer) => vec![self.issuer(task, issuer)],
            None => bearers(&task.leads.parties),
        };
        Responsibility { leads, coordinators: bearers(&task.coordinators.parties) }
    }

    /// Returns the unit that bears on the day what a unit was given outside any task: itself, or its successor.
    pub fn successor(&self, unit: &UnitId) -> Holder {
        follow(self.workspace, None, unit, self.day)
    }

    /// Returns the units that a cell outside any task means on the day, each once, in printed order, a group's members
    /// in protocol order. A unit that has ended without one successor is left out, and nobody stands for unknown words.
    pub fn units_of(&self, cell: &PartyList) -> Vec<UnitId> {
        let mut seen = std::collections::HashSet::new();
        let heir = |unit: &UnitId| Some(self.successor(unit)).filter(|it| it.unsettled.is_none());
        let units = cell.parties.iter().flat_map(|party| match &party.whom {
            Whom::Unit(unit) => heir(unit).map(|holder| holder.unit).into_iter().collect(),
            Whom::Group { group, narrowed: None } => {
                self.members(group).iter().map(|unit| (*unit).clone()).collect()
            }
            Whom::Group { narrowed: Some(chosen), .. } => {
                chosen.iter().filter_map(heir).map(|holder| holder.unit).collect::<Vec<_>>()
            }
            Whom::Unknown => Vec::new(),
        });
        units.filter(|unit| seen.insert(unit.clone())).collect()
    }

    /// Returns the weightiest role that the unit has in the task.
    pub fn role_of(&self, task: &Task, unit: &UnitId) -> Option<Role> {
        self.leading(task, unit).or_else(|| self.coordinating(task, unit))
    }

    /// Returns whether the unit leads the task, by name or as a member of a group.
    pub fn leads(&self, task: &Task, unit: &UnitId) -> bool {
        self.leading(task, unit).is_some()
    }

    /// Returns whether the unit coordinates the task, by name or as a member of a group, whether or not it leads it.
    pub fn coordinates(&self, task: &Task, unit: &UnitId) -> bool {
        self.coordinating(task, unit).is_some()
    }

    fn leading(&self, task: &Task, unit: &UnitId) -> Option<Role> {
        let named = self.role_among(task, unit, &task.leads.parties, [Role::Lead, Role::LeadMember]);
        let issuer = || self.issuer_of(task).filter(|issuer| self.holds(task, issuer, unit));
        named.or_else(|| issuer().map(|_| Role::Lead))
    }

    fn coordinating(&self, task: &Task, unit: &UnitId) -> Option<Role> {
        let roles = [Role::Coordinator, Role::CoordinatorMember];
        self.role_among(task, unit, &task.coordinators.parties, roles)
    }

    fn role_among(
        &self,
        task: &Task,
        unit: &UnitId,
        parties: &[Party],
        [named, member]: [Role; 2],
    ) -> Option<Role> {
        let role = |party: &Party| match &party.whom {
            Whom::Unit(printed) => self.holds(task, printed, unit).then_some(named),
            Whom::Group { group, narrowed: None } => self.members(group).contains(&unit).then_some(member),
            Whom::Group { narrowed: Some(chosen), .. } => {
                chosen.iter().any(|printed| self.holds(task, printed, unit)).then_some(member)
            }
            Whom::Unknown => None,
        };
        parties.iter().filter_map(role).min()
    }

    fn holds(&self, task: &Task, printed: &UnitId, unit: &UnitId) -> bool {
        follow(self.workspace, Some(task), printed, self.day).unit == *unit
    }

    /// Returns the plan's issuer when the lead cell is empty.
    fn issuer_of(&self, task: &Task) -> Option<&'a UnitId> {
        if !task.leads.is_empty() {
            return None;
        }
        self.workspace.plans.get(task.plan.as_str())?.issuer.as_ref()
    }

    fn issuer(&self, task: &Task, issuer: &UnitId) -> Bearer {
        let holders = vec![follow(self.workspace, Some(task), issuer, self.day)];
        Bearer { printed: String::new(), origin: Origin::Issuer(issuer.clone()), holders }
    }

    fn bearer(&self, task: &Task, party: &Party) -> Bearer {
        let follow = |unit: &UnitId| follow(self.workspace, Some(task), unit, self.day);
        let (origin, holders) = match &party.whom {
            Whom::Unit(unit) => (Origin::Unit(unit.clone()), vec![follow(unit)]),
            Whom::Group { group, narrowed: None } => {
                (Origin::Group(group.clone()), self.members(group).iter().map(|unit| resting(unit)).collect())
            }
            Whom::Group { group, narrowed: Some(chosen) } => {
                (Origin::Group(group.clone()), chosen.iter().map(follow).collect())
            }
            Whom::Unknown => (Origin::Unknown, Vec::new()),
        };
        Bearer { printed: party.printed.clone(), origin, holders }
    }
}

/// Returns a holder to whom nothing had to pass: a member of a group on the day.
fn resting(unit: &UnitId) -> Holder {
    Holder { unit: unit.clone(), passages: Vec::new(), unsettled: None }
}
