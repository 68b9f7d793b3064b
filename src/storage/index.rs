//! What is found by what: the keys that a record puts into the tables [`super::tables::BELONGS`] and
//! [`super::tables::BY_PARTY`].

use smol_str::{SmolStr, format_smolstr};

use super::tables::number;
use crate::domain::entity::Kind;
use crate::domain::ids::{GroupId, PlanId, TaskId, UnitId};
use crate::domain::operation::Record;
use crate::domain::party::Whom;
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

/// Returns everything that the record belongs to; a key may occur twice.
pub(super) fn belongings(record: &Record) -> Vec<Belonging> {
    let key = record.key();
    let owner = |kind: Kind, id: &str| (number(kind), SmolStr::new(id), number(key.kind), key.id.clone());
    let task = |id: &TaskId| owner(Kind::Task, id.as_str());
    match record {
        Record::Unit(_) | Record::Group(_) | Record::Plan(_) => Vec::new(),
        Record::Section(section) => Vec::from([owner(Kind::Plan, section.plan.as_str())]),
        Record::Task(record) => {
            let plan = owner(Kind::Plan, record.plan.as_str());
            let section = record.section.as_ref().map(|section| owner(Kind::Section, section.as_str()));
            [Some(plan), section, record.parent.as_ref().map(task)].into_iter().flatten().collect()
        }
        Record::Link(link) => Vec::from([task(&link.from), task(&link.to)]),
        Record::Reassignment(record) => Vec::from([task(&record.task)]),
        Record::Update(record) => Vec::from([task(&record.task)]),
        Record::Assessment(record) => Vec::from([task(&record.task)]),
        Record::Extension(record) => Vec::from([task(&record.task)]),
        Record::TriggerFired(record) => Vec::from([task(&record.task)]),
        Record::Obstacle(record) => Vec::from([task(&record.task)]),
        Record::Indicator(record) => {
            record.plan.iter().map(|plan| owner(Kind::Plan, plan.as_str())).collect()
        }
        Record::Definition(record) => Vec::from([owner(Kind::Indicator, record.indicator.as_str())]),
        Record::Measurement(record) => Vec::from([owner(Kind::Definition, record.definition.as_str())]),
        Record::Reminder(record) => record.tasks.iter().map(task).collect(),
        Record::Request(record) => record.task.iter().map(task).collect(),
        Record::Meeting(record) => record.agenda.iter().map(task).collect(),
        Record::Conclusion(record) => {
            let meeting = owner(Kind::Meeting, record.meeting.as_str());
            record.task.iter().map(task).chain([meeting]).collect()
        }
        Record::Action(record) => {
            let meeting = record.meeting.iter().map(|meeting| owner(Kind::Meeting, meeting.as_str()));
            record.task.iter().map(task).chain(meeting).collect()
        }
        Record::Duty(_) => Vec::new(),
        Record::Submission(record) => Vec::from([owner(Kind::Duty, record.duty.as_str())]),
        Record::Report(record) => {
            let plans = record.plans.iter().map(|plan| owner(Kind::Plan, plan.as_str()));
            let duty = record.duty.iter().map(|duty| owner(Kind::Duty, duty.as_str()));
            let corrects = record.corrects.iter().map(|report| owner(Kind::Report, report.as_str()));
            plans.chain(duty).chain(corrects).collect()
        }
        Record::Passage(record) => Vec::from([owner(Kind::Report, record.id.report().as_str())]),
        Record::Issuance(record) => Vec::from([owner(Kind::Report, record.id.as_str())]),
        Record::Document(document) => document.tasks.iter().map(|mention| task(&mention.task)).collect(),
    }
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
