//! What a form is for.

use crate::domain::ids::TaskId;
use crate::domain::progress::State;
use crate::domain::reporting::Submission;
use crate::domain::task::Deadline;
use crate::views::receipts::Receiving;
use crate::views::work::settle::Settling;
use crate::views::{composer, links, lists};

use super::inbox;
use super::indicator::Fill;
use super::meeting::Sitting;
use super::reorganise::Deed;

/// Says what a form is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// Chooses the day as of which everything is shown.
    AsOf,
    /// Keeps the shown view under a name.
    SaveView,
    /// Sets a state.
    SetState {
        /// The tasks.
        tasks: Vec<TaskId>,
        /// The state.
        state: State,
    },
    /// Notes progress.
    Note(TaskId),
    /// Moves the deadline.
    Extend {
        /// The task.
        task: TaskId,
        /// The deadline in force that the form shows.
        seen: Box<Deadline>,
    },
    /// Records that the awaited event has happened.
    Trigger(TaskId),
    /// Enters that a report came, or corrects what is known of it: the record is held as the form shows it.
    Receiving(Box<(Receiving, Option<Submission>)>),
    /// Says what became of what was owed, given out or asked.
    Settle(Settling),
    /// Fills in something about requests and actions.
    Lists(lists::Fill),
    /// Fills in something about the indicators.
    Indicator(Fill),
    /// Records something from the inbox.
    Inbox(inbox::Fill),
    /// Fills in something about a session.
    Meeting(Sitting),
    /// Links tasks, or says what becomes of those of a superseded plan.
    Links(links::Fill),
    /// Says what happens to units.
    Reorganise(Deed),
    /// Fills in something about a report.
    Composer(composer::Fill),
    /// Corrects what the printed deadline means.
    CorrectDeadline {
        /// The task.
        task: TaskId,
        /// The understanding that the form shows.
        seen: Box<Deadline>,
    },
}
