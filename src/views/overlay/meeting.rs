//! What forms, drafts and list rows of the sessions are for.

use serde::{Deserialize, Serialize};

use crate::domain::followup::MeetingSort;
use crate::domain::ids::{MeetingId, PlanId, TaskId, UnitId};

/// Says what a form of the sessions is for; a draft keeps it as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sitting {
    /// Begins a session of the sort with these tasks.
    Begin(MeetingSort, Vec<TaskId>),
    /// Writes down a conclusion, about the task or about none.
    Conclude(MeetingId, Option<TaskId>),
    /// Gives something out, for the task or for none; the form names this unit at first.
    Give(MeetingId, Option<TaskId>, UnitId),
    /// Ends the session, or notes the symbol of its minutes.
    End(MeetingId),
}

/// Is what a chosen row of a list of the sessions means.
#[derive(Clone, Debug, PartialEq)]
pub enum Called {
    /// The agenda of a session of the sort is put together.
    Prepare(MeetingSort),
    /// The task is put on the agenda.
    Add(TaskId),
    /// Only tasks of the plan are collected; of all when there is none.
    Plan(Option<PlanId>),
    /// The agenda is collected anew, and what was chosen by hand goes.
    Renew,
    /// Something is given out to the unit.
    Give(MeetingId, Option<TaskId>, UnitId),
}
