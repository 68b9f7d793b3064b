//! What is wrong with what was typed.

use chrono::NaiveDate;
use serde::Serialize;
use smol_str::SmolStr;

use super::super::deadline::Meaning;
use super::super::entity::{Entity, Kind};
use super::super::ids::PlanId;
use super::super::operation::Record;
use super::super::outline::{Misplaced, misplaced_section, misplaced_task};
use super::super::plan::{Plan, Section};
use super::super::progress::Update;
use super::super::task::{Deadline, Task};
use super::super::unit::Unit;
use super::{Names, forms};
use crate::text::near::nearest;

/// Says which field is wrong and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field's name; of a field that there is not the nearest one, else an empty text.
    pub field: &'static str,
    /// Why.
    pub cause: Cause,
}

/// Says why a field is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The record cannot be without it.
    Empty,
    /// It has more than 64 KiB.
    TooLong,
    /// The kind of record has no such field.
    NoSuchField {
        /// What was named.
        name: String,
        /// The names that are near.
        nearest: Vec<&'static str>,
    },
    /// It is no day.
    NotADay(String),
    /// It is no hour.
    NotAnHour(String),
    /// It is no span of days.
    NotASpan(String),
    /// It is no whole number of the size that is asked for.
    NotANumber(String),
    /// It is no percentage up to 1000 % with at most two decimals.
    NotAPercentage(String),
    /// It is no part of a number: 9/12.
    NotAShare(String),
    /// It is no value of the indicator.
    NotAValue(String),
    /// It is none of the words that are possible.
    NotAChoice {
        /// What was typed.
        text: String,
        /// What is possible.
        choices: &'static [&'static str],
    },
    /// It says neither yes nor no.
    NeitherYesNorNo(String),
    /// Its words are not understood as a deadline.
    NotUnderstood(String),
    /// It is no rhythm.
    NotARhythm(String),
    /// It is not written as such an entry is.
    NotAnEntry(String),
    /// No record of the kind answers to it.
    NotFound {
        /// The kind.
        kind: Kind,
        /// What was typed.
        text: String,
        /// What is near, as it can be typed.
        nearest: Vec<String>,
    },
    /// Several records of the kind answer to it.
    Ambiguous {
        /// The kind.
        kind: Kind,
        /// What was typed.
        text: String,
        /// Some of them, as they can be typed.
        among: Vec<String>,
    },
    /// Another field has to be filled in first.
    Needs(&'static str),
    /// What it names belongs to another plan.
    OtherPlan {
        /// What it names.
        above: SmolStr,
        /// The plan of that.
        plan: PlanId,
    },
    /// What stands below it would belong to another plan.
    LeavesParts {
        /// One of the parts.
        part: SmolStr,
    },
    /// It would stand under itself, or follow itself.
    Circle,
    /// The two are the same.
    Same,
    /// It lies before the day on which it begins.
    EndsBeforeBegin {
        /// The day on which it begins.
        begin: NaiveDate,
    },
    /// Another record has the id.
    IdTaken(SmolStr),
    /// The year stands there twice.
    YearTwice(i32),
    /// The report was issued and does not change.
    Issued,
}

impl Fault {
    pub(super) fn no_such_field(kind: Kind, name: &str) -> Self {
        let names = || forms::fields(kind).iter().map(|spec| spec.name);
        let near = nearest(name, names());
        let nearest: Vec<&str> = names().filter(|known| near.iter().any(|near| near == known)).collect();
        let field = nearest.first().copied().unwrap_or_default();
        Fault { field, cause: Cause::NoSuchField { name: name.to_owned(), nearest } }
    }
}

/// Returns what only the whole record shows: needed fields that are empty, a wrong place in the plan, an end before
/// its begin, an id that is taken.
pub fn faults(record: &Record, names: &Names<'_>) -> Vec<Fault> {
    let mut found: Vec<Fault> = empty(record, names).collect();
    found.extend(of_record(record, names));
    found
}

fn empty<'a>(record: &'a Record, names: &'a Names<'_>) -> impl Iterator<Item = Fault> + 'a {
    let needed = forms::fields(record.kind()).iter().filter(|spec| spec.needed);
    let empty = needed.filter(|spec| super::text(record, spec.name, names).is_empty());
    empty.map(|spec| Fault { field: spec.name, cause: Cause::Empty })
}

fn of_record(record: &Record, names: &Names<'_>) -> Vec<Fault> {
    let found = match record {
        Record::Plan(plan) => plan_faults(plan),
        Record::Section(section) => section_faults(section, names),
        Record::Task(task) => task_faults(task, names),
        Record::Unit(unit) => unit_faults(unit, names),
        Record::Link(link) => vec![same("to", link.from.as_str(), link.to.as_str())],
        Record::Reassignment(moved) => vec![same("to", moved.from.as_str(), moved.to.as_str())],
        Record::Update(update) => vec![says_nothing(update)],
        Record::Assessment(one) => vec![ends("put_off_until", Some(one.on), one.put_off_until)],
        Record::Extension(one) => vec![not_understood("new", Some(&one.new))],
        Record::TriggerFired(one) => vec![not_understood("deadline", one.deadline.as_ref())],
        Record::Obstacle(one) => vec![ends("resolved_on", Some(one.raised_on), one.resolved_on)],
        Record::Measurement(value) => vec![ends("on", value.from, Some(value.on))],
        Record::Request(request) => {
            let begin = Some(request.on);
            vec![ends("due", begin, request.due), ends("answered_on", begin, request.answered_on)]
        }
        Record::Action(action) => {
            let begin = Some(action.on);
            vec![ends("due", begin, action.due), ends("done_on", begin, action.done_on)]
        }
        Record::Duty(duty) => vec![ends("valid_to", duty.valid_from, duty.valid_to)],
        Record::Report(report) => {
            let issued = names.workspace.issuances.get(report.id.as_str());
            vec![issued.map(|_| Fault { field: "period", cause: Cause::Issued })]
        }
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

/// Returns the fault of a day that lies before the one on which it begins.
fn ends(field: &'static str, begin: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<Fault> {
    let begin = begin.filter(|begin| end.is_some_and(|end| end < *begin))?;
    Some(Fault { field, cause: Cause::EndsBeforeBegin { begin } })
}

/// Returns the fault of two ends that are the same.
fn same(field: &'static str, one: &str, other: &str) -> Option<Fault> {
    (one == other && !one.is_empty()).then_some(Fault { field, cause: Cause::Same })
}

/// Returns the fault of a new deadline that nobody understands: whoever typed it can say it again.
fn not_understood(field: &'static str, deadline: Option<&Deadline>) -> Option<Fault> {
    let reading = &deadline.filter(|deadline| !deadline.corrected)?.reading;
    let unclear = matches!(reading.meaning, Meaning::Unknown | Meaning::None) && !reading.phrase.is_empty();
    unclear.then(|| Fault { field, cause: Cause::NotUnderstood(reading.phrase.clone()) })
}

/// Returns the fault of an update that says neither how the task stands nor anything else.
fn says_nothing(update: &Update) -> Option<Fault> {
    let says = update.state.is_some() || update.percent.is_some() || update.count.is_some();
    (!says && update.text.is_none()).then_some(Fault { field: "text", cause: Cause::Empty })
}

fn plan_faults(plan: &Plan) -> Vec<Option<Fault>> {
    let superseded = plan.superseded.as_ref();
    let by = superseded.and_then(|superseded| superseded.by.as_ref());
    let itself = by.is_some_and(|by| *by == plan.id && !by.as_str().is_empty());
    vec![
        ends("superseded_on", plan.in_force_from, superseded.map(|superseded| superseded.on)),
        itself.then_some(Fault { field: "superseded_by", cause: Cause::Circle }),
    ]
}

fn unit_faults(unit: &Unit, names: &Names<'_>) -> Vec<Option<Fault>> {
    let is_known = names.workspace.units.get(unit.id.as_str()).is_some();
    let itself = unit.successors.iter().any(|successor| successor.unit == unit.id);
    vec![
        // The short name of a new unit follows from its name.
        (is_known && unit.short.is_empty()).then_some(Fault { field: "short", cause: Cause::Empty }),
        ends("valid_to", unit.valid_from, unit.valid_to),
        itself.then_some(Fault { field: "successors", cause: Cause::Circle }),
    ]
}

fn misplaced((field, why): (&'static str, Misplaced)) -> Fault {
    let cause = match why {
        Misplaced::OtherPlan { above, plan } => Cause::OtherPlan { above, plan },
        Misplaced::Circle => Cause::Circle,
    };
    Fault { field, cause }
}

fn left(part: &impl Entity) -> Fault {
    Fault { field: "plan", cause: Cause::LeavesParts { part: part.key().id } }
}

fn section_faults(section: &Section, names: &Names<'_>) -> Vec<Option<Fault>> {
    let workspace = names.workspace;
    let mut below = workspace.sections.iter().filter(|below| below.parent.as_ref() == Some(&section.id));
    let tasks = workspace.index().of_section(&section.id).into_iter().flatten();
    let mut tasks = tasks.filter_map(|slot| workspace.tasks.at(*slot)).map(|row| &row.record);
    vec![
        misplaced_section(workspace, section).map(misplaced),
        below.find(|below| below.plan != section.plan).map(left),
        tasks.find(|task| task.plan != section.plan).map(left),
    ]
}

fn task_faults(task: &Task, names: &Names<'_>) -> Vec<Option<Fault>> {
    let workspace = names.workspace;
    let children = workspace.index().of_task(&task.id).into_iter().flat_map(|entries| &entries.children);
    let mut children = children.filter_map(|slot| workspace.tasks.at(*slot)).map(|row| &row.record);
    vec![
        misplaced_task(workspace, task).map(misplaced),
        children.find(|child| child.plan != task.plan).map(left),
    ]
}
