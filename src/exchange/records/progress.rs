//! What is reported and judged about a task.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, DeadlineCell, Id, Line, Patch, PercentNumber, PeriodRecord, Text, record};
use crate::domain::progress::{ObstacleClass, State};

record! {
    /// Is one reported step of a task.
    pub struct UpdateRecord = Update(source) {
        /// The task.
        task: Id,
        /// The unit whose part it is, by id, name or alias; absent for the whole.
        unit: Line,
        /// The day from which it holds.
        on: Day,
        /// The period that it reports on.
        period: PeriodRecord,
        /// The asserted state.
        state: State,
        /// How far, in percent.
        percent: PercentNumber,
        /// How many are done; together with `total`.
        done: u64,
        /// How many there are; together with `done`.
        total: u64,
        /// The text.
        text: Text,
        /// Symbols of documents that prove it.
        evidence: Vec<Line>,
        /// The unit that reported it, by id, name or alias.
        reported_by: Line,
        /// Whether it counts; accepted when absent.
        status: ReviewName,
        /// Why it was rejected.
        rejection: Text,
    }
}

/// Names whether an update counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewName {
    /// It waits for an analyst.
    Proposed,
    /// It counts.
    Accepted,
    /// It was refused.
    Rejected,
}

record! {
    /// Is the analyst's view of a task from a day on.
    pub struct AssessmentRecord = Assessment(source) {
        /// The task.
        task: Id,
        /// From which day on.
        on: Day,
        /// Whether the task is at risk.
        at_risk: bool,
        /// Why.
        reason: Text,
        /// Until when triage leaves the task alone.
        put_off_until: Day,
    }
}

record! {
    /// Is a moved deadline.
    pub struct ExtensionRecord = Extension(source) {
        /// The task.
        task: Id,
        /// The day on which it was granted.
        on: Day,
        /// The deadline that held before.
        old: DeadlineCell,
        /// The new deadline.
        new_deadline("new"): DeadlineCell,
        /// The symbol of the document that allows it.
        document: Line,
        /// Why.
        reason: Text,
    }
}

record! {
    /// Says that the event a deadline waits for has happened.
    pub struct TriggerRecord = TriggerFired(source) {
        /// The task.
        task: Id,
        /// The day of the event.
        on: Day,
        /// The symbol of the document that shows it.
        document: Line,
        /// The deadline that follows.
        deadline: DeadlineCell,
        /// What happened.
        text: Text,
    }
}

record! {
    /// Is what blocks a task.
    pub struct ObstacleRecord = Obstacle(source) {
        /// The task.
        task: Id,
        /// The class.
        class: ObstacleClass,
        /// What blocks.
        text: Text,
        /// Since when.
        raised_on: Day,
        /// From which day on it is resolved.
        resolved_on: Day,
    }
}
