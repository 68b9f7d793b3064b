//! What is not clear: the check of a plan, of a unit's tasks, or of everything, against the "6 rõ" (clear who, what,
//! when, product, responsibility and authority), and what contradicts itself.
//!
//! A finding says what is missing in one record, and by which [`Remedy`] it goes. The check changes nothing, and what it
//! points at need not be a fault: a plan may wait for a ministry on purpose.
//!
//! * **who**: somebody leads after all rules, every printed word is read, an open group is narrowed, work of a unit that
//!   has ended has a receiver;
//! * **what**: there is a title, no neighbour has the same title or number, printed and computed totals agree;
//! * **when**: there is a deadline that is understood and had not passed when the task was assigned; an awaited event is
//!   recorded; a subtask is due by its parent's deadline;
//! * **product**: an output is named, and what was reported of it agrees with itself;
//! * **responsibility**: of several leads one answers, work that is followed unit by unit has units, a unit that has
//!   ended has a successor, the open tasks of a superseded plan are carried on, replaced or dropped;
//! * **authority**: the document that hands the work out is one: it has an issuer, a number and a date. More the records
//!   cannot say of it.

mod checking;
mod plan;
mod task;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::entity::Key;
use super::ids::{PlanId, TaskId, UnitId};
use super::party::Cell;
use super::rollup::TotalsCheck;
use super::settings::Settings;
use super::status::Contradiction;
use super::workspace::Workspace;

pub use checking::Checking;
pub use task::of_task;

/// Returns what is not clear within the scope as of the day, plan by plan in printed order.
pub fn check(workspace: &Workspace, settings: &Settings, as_of: NaiveDate, scope: Scope) -> Vec<Finding> {
    let mut checking = Checking::new(scope);
    let mut allowance = usize::MAX;
    checking.go_on(workspace, settings, as_of, &mut allowance);
    checking.finish()
}

/// Says what is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Only this plan.
    pub plan: Option<PlanId>,
    /// Only what the unit leads or coordinates.
    pub unit: Option<UnitId>,
    /// Whether tasks that are done or dropped are asked what they lack, too. Contradictions are told of them in any case.
    pub closed: bool,
}

/// Names which of the six is not clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Clear {
    /// rõ người
    Who,
    /// rõ việc
    What,
    /// rõ thời gian
    When,
    /// rõ kết quả, sản phẩm
    Product,
    /// rõ trách nhiệm
    Responsibility,
    /// rõ thẩm quyền
    Authority,
}

impl Clear {
    /// Lists the six in their order.
    pub const ALL: [Clear; 6] =
        [Clear::Who, Clear::What, Clear::When, Clear::Product, Clear::Responsibility, Clear::Authority];
}

/// Names what a finding is about, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Nobody leads after all rules: the cell is empty and the plan has no issuer, or it means nobody on the day.
    NoLead,
    /// Printed words name no unit and no group.
    UnknownParty,
    /// An open group ("… có liên quan") is not narrowed for the task.
    OpenGroup,
    /// A lead has ended, and who receives its part is not decided.
    NoReceiver,
    /// The title is empty or has fewer than three words.
    ShortTitle,
    /// A neighbour has the same title, word for word.
    SameTitle,
    /// A neighbour has the same printed number.
    SameLabel,
    /// A printed total is not the number of top-level rows.
    Total,
    /// There is no deadline.
    NoDeadline,
    /// The phrase is not understood.
    UnknownPhrase,
    /// It waits for an event that nobody has recorded.
    NoEvent,
    /// The event has happened, and no date follows from it.
    NoDateAfterEvent,
    /// The deadline had passed when the task was assigned.
    BornOverdue,
    /// A subtask is due after its parent.
    ChildDueAfterParent,
    /// It is said to wait for an event that has happened.
    WaitsInVain,
    /// No output is named.
    NoOutput,
    /// No task of the plan has an output: the document has no such column.
    NoOutputs,
    /// What was reported contradicts itself: whole and units, parent and subtasks, done and a figure below all.
    Contradiction,
    /// Several lead, and who answers for the whole is not said.
    SharedLead,
    /// It is followed unit by unit, and the leads mean no unit.
    NoUnits,
    /// A unit with open work has ended and has no successor.
    NoSuccessor,
    /// The plan was superseded, and nobody has decided what becomes of its open tasks.
    NotCarriedOn,
    /// The plan has no issuer.
    NoIssuer,
    /// The plan's number is blank.
    NoSymbol,
    /// The plan has no date.
    NoDate,
}

impl Sort {
    /// Lists every sort in the order in which it is shown.
    pub const ALL: [Sort; 25] = [
        Sort::NoLead,
        Sort::UnknownParty,
        Sort::OpenGroup,
        Sort::NoReceiver,
        Sort::ShortTitle,
        Sort::SameTitle,
        Sort::SameLabel,
        Sort::Total,
        Sort::NoDeadline,
        Sort::UnknownPhrase,
        Sort::NoEvent,
        Sort::NoDateAfterEvent,
        Sort::BornOverdue,
        Sort::ChildDueAfterParent,
        Sort::WaitsInVain,
        Sort::NoOutput,
        Sort::NoOutputs,
        Sort::Contradiction,
        Sort::SharedLead,
        Sort::NoUnits,
        Sort::NoSuccessor,
        Sort::NotCarriedOn,
        Sort::NoIssuer,
        Sort::NoSymbol,
        Sort::NoDate,
    ];

    /// Returns which of the six it makes unclear.
    pub fn clear(self) -> Clear {
        match self {
            Sort::NoLead | Sort::UnknownParty | Sort::OpenGroup | Sort::NoReceiver => Clear::Who,
            Sort::ShortTitle | Sort::SameTitle | Sort::SameLabel | Sort::Total => Clear::What,
            Sort::NoDeadline
            | Sort::UnknownPhrase
            | Sort::NoEvent
            | Sort::NoDateAfterEvent
            | Sort::BornOverdue
            | Sort::ChildDueAfterParent
            | Sort::WaitsInVain => Clear::When,
            Sort::NoOutput | Sort::NoOutputs | Sort::Contradiction => Clear::Product,
            Sort::SharedLead | Sort::NoUnits | Sort::NoSuccessor | Sort::NotCarriedOn => {
                Clear::Responsibility
            }
            Sort::NoIssuer | Sort::NoSymbol | Sort::NoDate => Clear::Authority,
        }
    }

    /// Returns what is done about it first.
    pub fn remedy(self) -> Remedy {
        match self {
            Sort::UnknownParty => Remedy::CorrectParty,
            Sort::OpenGroup | Sort::NoUnits => Remedy::Narrow,
            Sort::NoReceiver | Sort::NoSuccessor => Remedy::NameReceiver,
            Sort::UnknownPhrase => Remedy::CorrectDeadline,
            Sort::NoDeadline | Sort::BornOverdue => Remedy::Extend,
            Sort::NoEvent | Sort::NoDateAfterEvent => Remedy::RecordEvent,
            Sort::WaitsInVain | Sort::Contradiction => Remedy::Report,
            Sort::NoLead | Sort::SharedLead => Remedy::Edit("leads"),
            Sort::ShortTitle | Sort::SameTitle => Remedy::Edit("title"),
            Sort::SameLabel => Remedy::Edit("label"),
            Sort::ChildDueAfterParent => Remedy::Edit("deadline"),
            Sort::NoOutput => Remedy::Edit("output"),
            Sort::NotCarriedOn => Remedy::CarryOn,
            Sort::NoIssuer => Remedy::Edit("issuer"),
            Sort::NoSymbol => Remedy::Edit("symbol"),
            Sort::NoDate => Remedy::Edit("date"),
            Sort::Total | Sort::NoOutputs => Remedy::Look,
        }
    }
}

/// Names what is done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Say whom the printed words mean.
    CorrectParty,
    /// Name the members of the group for this task.
    Narrow,
    /// Say what the printed phrase means.
    CorrectDeadline,
    /// Give a deadline, with the document that allows it.
    Extend,
    /// Record that the awaited event has happened.
    RecordEvent,
    /// Report anew how it stands.
    Report,
    /// Name who takes the work over.
    NameReceiver,
    /// Say of each open task of the superseded plan whether it is carried on, replaced or dropped.
    CarryOn,
    /// Edit the field of that name.
    Edit(&'static str),
    /// Look at the record; nothing is wrong in a single field.
    Look,
}

/// Is one thing that is not clear.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is.
    pub sort: Sort,
    /// The record that it is in: a task, a section, a plan or a unit.
    pub record: Key,
    /// The plan that the record belongs to; none for a unit.
    pub plan: Option<PlanId>,
    /// What is known of it beside.
    pub detail: Detail,
}

/// Is what is known of a finding beside its sort.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// The sort says everything.
    Nothing,
    /// The words as printed.
    Printed(String),
    /// A party of the task.
    Party {
        /// In which cell.
        cell: Cell,
        /// Which one, from 0.
        nth: usize,
        /// The words as printed.
        printed: String,
    },
    /// A unit that has ended, and the units that may receive its part; none where nobody took over.
    Ended(UnitId, Vec<UnitId>),
    /// How many open tasks a unit has.
    Burden(u32),
    /// The neighbour.
    Neighbour(TaskId),
    /// The last permitted day.
    Day(NaiveDate),
    /// The printed total beside the computed ones.
    Total(TotalsCheck),
    /// What contradicts itself.
    Contradiction(Contradiction),
    /// How many tasks are concerned.
    Tasks(u32),
}

impl Finding {
    /// Returns the task that it is in.
    pub fn task(&self) -> Option<TaskId> {
        (self.record.kind == super::entity::Kind::Task).then(|| TaskId::from(self.record.id.as_str()))
    }

    /// Returns the words that it is about, as printed; empty where it is about none.
    pub fn printed(&self) -> &str {
        match &self.detail {
            Detail::Printed(words) | Detail::Party { printed: words, .. } => words,
            _ => "",
        }
    }
}
