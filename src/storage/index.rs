//! What is found by what: the keys that a record puts into the tables [`super::tables::BELONGS`] and
//! [`super::tables::BY_PARTY`].

use smol_str::{SmolStr, format_smolstr};

use super::tables::number;
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{GroupId, PlanId, TaskId, UnitId};
use crate::domain::operation::Record;
use crate::domain::party::Whom;
use crate::domain::references::Tie;
use crate::domain::task::Task;

/// Is a key of the first table: kind and id of the owner, kind and id of what belongs to it.
pub(super) type Belonging = (u8, SmolStr, u8, SmolStr);

/// Is a key of the second table: the party, the task, kind and id of the record that says so.
pub(super) type Involvement = (SmolStr, SmolStr, u8, SmolStr);

/// Names a party that tasks are looked up by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyId {
    /// A unit.
    Unit(UnitId),
    /// A group.
    Group(GroupId),
}

impl PartyId {
    /// Returns the party's name in keys.
    pub(super) fn in_keys(&self) -> SmolStr {
        match self {
            PartyId::Unit(unit) => of_unit(unit),
            PartyId::Group(group) => of_group(group),
        }
    }
}

fn of_unit(unit: &UnitId) -> SmolStr {
    format_smolstr!("u:{unit}")
}

fn of_group(group: &GroupId) -> SmolStr {
    format_smolstr!("g:{group}")
}

/// Names, in keys, whoever issued the plan: the lead of its tasks with an empty lead cell.
pub(super) fn of_issuer(plan: &PlanId) -> SmolStr {
    format_smolstr!("p:{plan}")
}

/// Returns everything that the record belongs to; a key may occur twice. Of the section above a section no table knows:
/// see [`named`].
pub(super) fn belongings(record: &Record) -> Vec<Belonging> {
    let (mut found, key) = (Vec::new(), record.key());
    record.refers(&mut |tie, kind, id| {
        if tie != Tie::Names && !above_section(key.kind, kind) {
            found.push((number(kind), SmolStr::new(id), number(key.kind), key.id.clone()));
        }
    });
    found
}

/// Returns the units, groups and sections that the record names: these have to stay as long as the record does, and no
/// table knows it. A key may occur twice.
pub(super) fn named(record: &Record) -> Vec<Key> {
    let (mut found, by) = (Vec::new(), record.key().kind);
    record.refers(&mut |_, kind, id| {
        if matches!(kind, Kind::Unit | Kind::Group) || above_section(by, kind) {
            found.push(Key { kind, id: id.into() });
        }
    });
    found
}

fn above_section(by: Kind, kind: Kind) -> bool {
    (by, kind) == (Kind::Section, Kind::Section)
}

/// Returns every party that has to do with a task because of the record: the units and groups of its two cells and
/// those that an analyst named in place of a group, the plan's issuer where nobody leads, and both ends of a
/// reassignment. A key may occur twice.
pub(super) fn involvements(record: &Record) -> Vec<Involvement> {
    let key = record.key();
    let involved = |party: SmolStr, task: &TaskId| {
        (party, SmolStr::new(task.as_str()), number(key.kind), key.id.clone())
    };
    match record {
        Record::Task(task) => parties(task).into_iter().map(|party| involved(party, &task.id)).collect(),
        Record::Reassignment(record) => {
            [&record.from, &record.to].into_iter().map(|unit| involved(of_unit(unit), &record.task)).collect()
        }
        _ => Vec::new(),
    }
}

fn parties(task: &Task) -> Vec<SmolStr> {
    let mut found = Vec::new();
    for party in task.leads.parties.iter().chain(&task.coordinators.parties) {
        match &party.whom {
            Whom::Unit(unit) => found.push(of_unit(unit)),
            Whom::Group { group, narrowed } => {
                found.push(of_group(group));
                found.extend(narrowed.iter().flatten().map(of_unit));
            }
            Whom::Unknown => {}
        }
    }
    if task.leads.is_empty() {
        found.push(of_issuer(&task.plan));
    }
    found
}
