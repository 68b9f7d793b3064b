//! What is said when a plan takes the place of another one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::duplicate::Unfit;
use super::super::ids::{PlanId, SectionId, TaskId};
use super::super::operation::Operation;
use super::tally::Tally;

/// Says that a plan takes the place of another one, and what becomes of its open tasks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The plan that is superseded.
    pub old: PlanId,
    /// The plan that takes its place.
    pub by: PlanId,
    /// The first day on which the old plan is no longer in force.
    pub on: NaiveDate,
    /// The symbol of the document that says so; the new plan's own where none is given.
    pub document: Option<String>,
    /// What becomes of the tasks that are decided; the others wait.
    pub fates: BTreeMap<TaskId, Fate>,
}

/// Says what becomes of an open task of a superseded plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// A task of the new plan carries it on.
    Carried(Target),
    /// A task of the new plan takes its place.
    Replaced(TaskId),
    /// It is no longer fitting, for this reason.
    Dropped(String),
}

/// Names the task that carries another one on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A task that the new plan has.
    Task(TaskId),
    /// A copy that is made in the new plan, in this section; where none is named, in the one of the same title.
    Copy(Option<SectionId>),
}

/// Is what an order does.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What is written, in one batch.
    pub operations: Vec<Operation>,
    /// How both plans stand on the day before it is written.
    pub before: Tally,
    /// How both plans stand on the day once it is written.
    pub after: Tally,
    /// The open tasks that are left to wait, in printed order.
    pub waiting: Vec<TaskId>,
}

/// Says why an order cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No plan has the id.
    UnknownPlan(PlanId),
    /// A plan cannot take its own place.
    Itself(PlanId),
    /// The new plan was itself superseded by the old one, directly or by way of others.
    Circle(PlanId),
    /// The old plan was superseded by another one already.
    Already(PlanId),
    /// The task is none of the old plan, or is not open on the day.
    NotOpen(TaskId),
    /// The task that is to carry on or to replace is none of the new plan.
    NotOfNew(TaskId),
    /// The section is none of the new plan.
    UnknownSection(SectionId),
    /// A task is dropped without a reason.
    NoReason(TaskId),
    /// Two tasks cannot be linked so.
    Unfit(Unfit),
}

impl From<Unfit> for Refusal {
    fn from(why: Unfit) -> Self {
        Refusal::Unfit(why)
    }
}
