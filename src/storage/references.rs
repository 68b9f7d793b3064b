//! Which units, groups and sections a record names: these have to stay as long as the record does.

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::UnitId;
use crate::domain::operation::Record;
use crate::domain::party::Whom;

/// Returns the units, groups and sections that the record names. What belongs to a plan or a task has an index of its
/// own. A key may occur twice.
pub(super) fn named(record: &Record) -> Vec<Key> {
    match record {
        Record::Unit(record) => record.successors.iter().map(|successor| unit(&successor.unit)).collect(),
        Record::Group(group) => group.rule.members.iter().map(unit).collect(),
        Record::Plan(plan) => plan.issuer.iter().map(unit).collect(),
        Record::Section(section) => {
            section.parent.iter().map(|parent| key(Kind::Section, parent.as_str())).collect()
        }
        Record::Task(task) => {
            let parties = task.leads.parties.iter().chain(&task.coordinators.parties);
            parties.flat_map(|party| of_party(&party.whom)).collect()
        }
        Record::Reassignment(record) => vec![unit(&record.from), unit(&record.to)],
        Record::Update(update) => update.unit.iter().chain(&update.reported_by).map(unit).collect(),
        Record::Indicator(indicator) => {
            indicator.monitors.parties.iter().flat_map(|party| of_party(&party.whom)).collect()
        }
        Record::Measurement(measurement) => measurement.unit.iter().map(unit).collect(),
        Record::Reminder(reminder) => vec![unit(&reminder.unit)],
        Record::Request(request) => {
            let to = request.to.parties.iter().flat_map(|party| of_party(&party.whom));
            request.from.iter().map(unit).chain(to).collect()
        }
        Record::Action(action) => vec![unit(&action.unit)],
        Record::Duty(duty) => {
            let parties = duty.owed_by.parties.iter().chain(&duty.recipients.parties);
            parties.flat_map(|party| of_party(&party.whom)).collect()
        }
        Record::Submission(submission) => vec![unit(&submission.unit)],
        Record::Report(report) => {
            let to = report.recipients.parties.iter().flat_map(|party| of_party(&party.whom));
            to.chain([unit(&report.unit)]).collect()
        }
        Record::Link(_)
        | Record::Assessment(_)
        | Record::Extension(_)
        | Record::TriggerFired(_)
        | Record::Obstacle(_)
        | Record::Document(_)
        | Record::Definition(_)
        | Record::Meeting(_)
        | Record::Conclusion(_)
        | Record::Passage(_)
        | Record::Issuance(_) => Vec::new(),
    }
}

fn of_party(whom: &Whom) -> Vec<Key> {
    match whom {
        Whom::Unit(id) => vec![unit(id)],
        Whom::Group { group, narrowed } => {
            let units = narrowed.iter().flatten().map(unit);
            units.chain([key(Kind::Group, group.as_str())]).collect()
        }
        Whom::Unknown => Vec::new(),
    }
}

fn unit(id: &UnitId) -> Key {
    key(Kind::Unit, id.as_str())
}

fn key(kind: Kind, id: &str) -> Key {
    Key { kind, id: id.into() }
}
