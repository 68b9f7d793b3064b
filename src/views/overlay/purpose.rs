//! What a form is for.

use crate::domain::ids::TaskId;
use crate::domain::progress::State;

/// Says what a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Chooses the day as of which everything is shown.
    AsOf,
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
    Extend(TaskId),
    /// Records that the awaited event has happened.
    Trigger(TaskId),
    /// Corrects what the printed deadline means.
    CorrectDeadline(TaskId),
}
