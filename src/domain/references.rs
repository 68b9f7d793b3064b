//! What a record names, and what follows from it when the named one is to go.

use super::document::Document;
use super::entity::{Entity, Kind};
use super::followup::{Action, Conclusion, Meeting, Reminder, Request};
use super::indicator::{Definition, Indicator, Measurement};
use super::operation::Record;
use super::party::{PartyList, Whom};
use super::plan::{Plan, Section};
use super::progress::{Assessment, Extension, Obstacle, TriggerFired, Update};
use super::report::{Issuance, Passage, Report};
use super::reporting::{Duty, Submission};
use super::task::{Link, Task};
use super::unit::{Group, Reassignment, Unit};

/// Says how a record depends on one that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// It is a part of it and goes with it: a task of its section, an update of its task.
    Part,
    /// It cannot be without it, yet has a life of its own: a reminder about a task.
    Needs,
    /// It has it on a list that is as good without it: a task that a document changed.
    Lists,
    /// It names it in passing: a unit that leads.
    Names,
}

/// Is told of each reference: the tie, the kind and the id of what is named.
pub type Told<'a> = &'a mut dyn FnMut(Tie, Kind, &str);

/// Is a record that says what it names. A reference may be told twice.
pub trait Refers: Entity {
    /// Tells each reference.
    fn refers(&self, told: Told<'_>);
}

/// Tells what the cell of parties names.
fn parties(list: &PartyList, told: Told<'_>) {
    for party in &list.parties {
        match &party.whom {
            Whom::Unit(unit) => told(Tie::Names, Kind::Unit, unit.as_str()),
            Whom::Group { group, narrowed } => {
                told(Tie::Names, Kind::Group, group.as_str());
                narrowed.iter().flatten().for_each(|unit| told(Tie::Names, Kind::Unit, unit.as_str()));
            }
            Whom::Unknown => {}
        }
    }
}

/// Declares per kind what its fields name: the tie, the kind that is named and the ids; and after a plus its cells of parties.
macro_rules! refers {
    ($( $Name:ident |$it:ident| { $( $tie:ident $kind:ident: $ids:expr; )* $( + $list:expr; )* } )*) => {
        $( impl Refers for $Name {
            #[allow(unused_variables, reason = "some kinds name nothing")]
            fn refers(&self, told: Told<'_>) {
                let $it = self;
                $( IntoIterator::into_iter($ids).for_each(|id| told(Tie::$tie, Kind::$kind, id.as_str())); )*
                $( parties(&$list, told); )*
            }
        } )*

        impl Record {
            /// Tells what the record names. A reference may be told twice.
            pub fn refers(&self, told: Told<'_>) {
                match self { $( Record::$Name(record) => Refers::refers(record, told), )* }
            }
        }
    };
}

refers! {
    Unit |unit| { Names Unit: unit.successors.iter().map(|successor| &successor.unit); }
    Group |group| { Names Unit: &group.rule.members; }
    Plan |plan| {
        Names Unit: &plan.issuer;
        Names Plan: plan.superseded.iter().filter_map(|superseded| superseded.by.as_ref());
    }
    Section |section| { Part Plan: [&section.plan]; Part Section: &section.parent; }
    Task |task| {
        Part Plan: [&task.plan];
        Part Section: &task.section;
        Part Task: &task.parent;
        + task.leads;
        + task.coordinators;
    }
    Link |link| { Part Task: [&link.from, &link.to]; }
    Reassignment |moved| {
        Part Task: [&moved.task];
        Names Unit: [&moved.from, &moved.to];
        Names Document: &moved.document;
    }
    Update |update| {
        Part Task: [&update.task];
        Names Unit: update.unit.iter().chain(&update.reported_by);
    }
    Assessment |one| { Part Task: [&one.task]; }
    Extension |one| { Part Task: [&one.task]; }
    TriggerFired |one| { Part Task: [&one.task]; }
    Obstacle |one| { Part Task: [&one.task]; }
    Document |document| { Lists Task: document.tasks.iter().map(|entry| &entry.task); }
    Indicator |indicator| { Part Plan: &indicator.plan; + indicator.monitors; }
    Definition |definition| { Part Indicator: [&definition.indicator]; }
    Measurement |value| { Part Definition: [&value.definition]; Names Unit: &value.unit; }
    Reminder |reminder| { Needs Task: &reminder.tasks; Names Unit: [&reminder.unit]; }
    Request |request| {
        Needs Task: &request.task;
        Names Unit: &request.from;
        + request.to;
    }
    Meeting |meeting| { Needs Task: &meeting.agenda; }
    Conclusion |conclusion| { Part Meeting: [&conclusion.meeting]; Needs Task: &conclusion.task; }
    Action |action| {
        Part Meeting: &action.meeting;
        Needs Task: &action.task;
        Names Unit: [&action.unit];
    }
    Duty |duty| { + duty.owed_by; + duty.recipients; }
    Submission |one| { Part Duty: [&one.duty]; Names Unit: [&one.unit]; }
    Report |report| {
        Needs Plan: &report.plans;
        Needs Duty: &report.duty;
        Needs Report: &report.corrects;
        Names Unit: [&report.unit];
        + report.recipients;
    }
    Passage |passage| { Part Report: [&passage.id.report()]; }
    Issuance |issuance| { Needs Report: [&issuance.id]; }
}
