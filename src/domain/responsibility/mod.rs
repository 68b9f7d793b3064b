//! Who bears a task on a day: the printed parties, read against the register of that day, and the passages that
//! moved the work since. Responsibility is asked per day, so work that was done before a reorganisation stays with
//! the unit that did it.

mod passage;
mod roster;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::ids::{GroupId, ReassignmentId, UnitId};
use super::task::Task;
use super::workspace::Workspace;

pub use roster::{Roster, members};

/// Says who leads and who coordinates a task on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsibility {
    /// Who leads, in printed order; the plan's issuer where the cell is empty.
    pub leads: Vec<Bearer>,
    /// Who coordinates, in printed order.
    pub coordinators: Vec<Bearer>,
}

/// Is one party of a cell with the units that bear its part on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearer {
    /// The words as printed; empty for the plan's issuer.
    pub printed: String,
    /// What the words mean.
    pub origin: Origin,
    /// The units that bear the part, in protocol order for a group. Nobody: "chưa xác định đơn vị".
    pub holders: Vec<Holder>,
}

/// Says what a party is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A unit.
    Unit(UnitId),
    /// A group.
    Group(GroupId),
    /// The plan's issuer, because the lead cell is empty.
    Issuer(UnitId),
    /// Words that no unit or group answers to.
    Unknown,
}

/// Is a unit that bears a part, and how the part came to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The unit that bears the part on the day.
    pub unit: UnitId,
    /// The passages from the printed unit to this one, oldest first; empty while it is the printed unit.
    pub passages: Vec<Passage>,
    /// Why the part has not come to rest; none when it has.
    pub unsettled: Option<Unsettled>,
}

/// Is one step of work from a unit to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The unit that had it.
    pub from: UnitId,
    /// The unit that took it.
    pub to: UnitId,
    /// From which day on.
    pub on: NaiveDate,
    /// Why.
    pub basis: Basis,
}

/// Says why work passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The unit has one successor.
    Succession,
    /// A confirmed reassignment of the task says so.
    Reassignment(ReassignmentId),
}

/// Says why work of a unit that has ended has no new place yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// Several units took over; an analyst chooses among them.
    Candidates(Vec<UnitId>),
    /// No unit took over: "chưa có đơn vị tiếp nhận".
    NoReceiver,
}

/// Names in which role a unit bears a task, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It leads by its own name, or by that of a unit it took over from.
    Lead,
    /// It belongs to a group that leads.
    LeadMember,
    /// It coordinates by its own name, or by that of a unit it took over from.
    Coordinator,
    /// It belongs to a group that coordinates.
    CoordinatorMember,
}

impl Role {
    /// Returns whether it is one of the two leading roles.
    pub fn leads(self) -> bool {
        matches!(self, Role::Lead | Role::LeadMember)
    }
}

/// Returns who bears the task on the day. For many tasks make one [`Roster`] and ask that.
pub fn on(workspace: &Workspace, task: &Task, day: NaiveDate) -> Responsibility {
    Roster::on(workspace, day).of(task)
}

impl Responsibility {
    /// Returns the weightiest role of the unit; none when it has nothing to do with the task.
    pub fn role_of(&self, unit: &UnitId) -> Option<Role> {
        let role = |bearer: &Bearer, named: Role, member: Role| {
            bearer.holders.iter().any(|holder| holder.unit == *unit).then_some(match bearer.origin {
                Origin::Group(_) => member,
                Origin::Unit(_) | Origin::Issuer(_) | Origin::Unknown => named,
            })
        };
        let leads = self.leads.iter().filter_map(|bearer| role(bearer, Role::Lead, Role::LeadMember));
        let others = self
            .coordinators
            .iter()
            .filter_map(|bearer| role(bearer, Role::Coordinator, Role::CoordinatorMember));
        leads.chain(others).min()
    }

    /// Returns every unit that leads, by name or as a member of a group, each once, in printed order.
    pub fn lead_units(&self) -> Vec<&UnitId> {
        units(&self.leads)
    }

    /// Returns every unit that coordinates, by name or as a member of a group, each once, in printed order.
    pub fn coordinating_units(&self) -> Vec<&UnitId> {
        units(&self.coordinators)
    }
}

fn units(bearers: &[Bearer]) -> Vec<&UnitId> {
    let mut seen = std::collections::HashSet::new();
    let all = bearers.iter().flat_map(|bearer| &bearer.holders).map(|holder| &holder.unit);
    all.filter(|unit| seen.insert(*unit)).collect()
}
