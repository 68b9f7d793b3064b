//! The directory of units and groups: in which order they stand, who came before whom, what each has to do, and the
//! history of who was responsible for what and when.

mod gathering;

#[cfg(test)]
mod tests;

pub use gathering::{Directory, Gathering};

use chrono::NaiveDate;

use super::ids::{DocumentId, GroupId, TaskId, UnitId};
use super::reporting::Duty;
use super::responsibility::Roster;
use super::status::TimingKind;
use super::unit::{Group, Unit};
use super::workspace::Workspace;

/// Names one row of the directory.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Listed {
    /// A unit.
    Unit(UnitId),
    /// A group.
    Group(GroupId),
}

/// Counts the open tasks of a unit by what the calendar says of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Those that it leads, by name or as a member of a group.
    pub leads: Vec<(TimingKind, usize)>,
    /// Those that it only coordinates.
    pub coordinates: Vec<(TimingKind, usize)>,
}

/// Says that tasks passed from one unit to another on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// From which day on.
    pub on: NaiveDate,
    /// The unit that had them.
    pub from: UnitId,
    /// The unit that takes them.
    pub to: UnitId,
    /// Why.
    pub basis: Basis,
    /// The tasks; none where one unit took over from the other and no task was open.
    pub tasks: Vec<TaskId>,
}

/// Says why tasks passed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The one unit took over from the other.
    Succession,
    /// A reassignment of each task says so, with its document.
    Reassignment(Option<DocumentId>),
    /// A reassignment proposes it; nobody has confirmed it.
    Proposal(Option<DocumentId>),
}

/// Says that somebody decided for a task whom its printed words mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The task.
    pub task: TaskId,
    /// The words as printed.
    pub printed: String,
    /// Whether the unit was chosen among the members of a group; else the words were read otherwise.
    pub narrowed: bool,
    /// The first day on which the unit was responsible by it; none where nobody knows when the task was assigned.
    pub from: Option<NaiveDate>,
    /// The last day; none while it still is.
    pub until: Option<NaiveDate>,
}

/// Lists the units by kind and protocol order, then the groups by name; those units that exist on the day, or all.
pub fn listed(workspace: &Workspace, as_of: NaiveDate, ended_too: bool) -> Vec<Listed> {
    let mut units: Vec<&Unit> =
        workspace.units.iter().filter(|unit| ended_too || unit.exists_on(as_of)).collect();
    units.sort_by_key(|unit| (unit.category, unit.rank, &unit.id));
    let mut groups: Vec<&Group> = workspace.groups.iter().collect();
    groups.sort_by_key(|group| (&group.name, &group.id));
    let units = units.into_iter().map(|unit| Listed::Unit(unit.id.clone()));
    units.chain(groups.into_iter().map(|group| Listed::Group(group.id.clone()))).collect()
}

/// Returns the units that the unit took over from, each with the day, the earliest first.
pub fn predecessors<'a>(workspace: &'a Workspace, unit: &UnitId) -> Vec<(&'a UnitId, NaiveDate)> {
    let of = |other: &'a Unit| {
        let taken = other.successors.iter().filter(|successor| successor.unit == *unit);
        taken.map(|successor| (&other.id, successor.on))
    };
    let mut found: Vec<(&UnitId, NaiveDate)> = workspace.units.iter().flat_map(of).collect();
    found.sort_by_key(|(other, on)| (*on, *other));
    found
}

/// Returns the duties to report that the unit has on the day, in their order.
pub fn duties<'a>(workspace: &'a Workspace, roster: &Roster<'_>, unit: &UnitId) -> Vec<&'a Duty> {
    let day = roster.day();
    let holds = |duty: &&Duty| {
        duty.valid_from.is_none_or(|from| from <= day)
            && duty.valid_to.is_none_or(|to| day <= to)
            && roster.units_of(&duty.owed_by).contains(unit)
    };
    let mut found: Vec<&Duty> = workspace.duties.iter().filter(holds).collect();
    found.sort_by_key(|duty| (duty.rank, &duty.id));
    found
}

impl Load {
    /// Returns how many open tasks the unit leads.
    pub fn led(&self) -> usize {
        self.leads.iter().map(|(_, n)| n).sum()
    }

    /// Returns how many open tasks the unit only coordinates.
    pub fn coordinated(&self) -> usize {
        self.coordinates.iter().map(|(_, n)| n).sum()
    }

    /// Returns how many of the tasks that it leads are overdue.
    pub fn overdue(&self) -> usize {
        self.leads.iter().filter(|(kind, _)| *kind == TimingKind::Overdue).map(|(_, n)| n).sum()
    }
}
