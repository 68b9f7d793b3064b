//! Tasks and the links between them.

use super::{Day, DeadlineCell, Id, Line, PartyCell, Patch, Text, record};
use crate::domain::task::{Relation, Standing, Tracking};

record! {
    /// Is a task that a plan hands out.
    pub struct TaskRecord = Task {
        /// The plan.
        plan: Id,
        /// The section it stands in.
        section: Id,
        /// The task above.
        parent: Id,
        /// The number as printed.
        label: Line,
        /// The title.
        title: Line,
        /// Who leads: the cell as printed.
        leads: PartyCell,
        /// Who coordinates: the cell as printed.
        coordinators: PartyCell,
        /// The deadline: the phrase as printed.
        deadline: DeadlineCell,
        /// The expected output.
        output: Text,
        /// When it was assigned.
        assigned_on: Day,
        /// Free tags.
        tags: Vec<Line>,
        /// Whether it is followed as a whole or unit by unit; as a whole when absent.
        tracking: Tracking,
        /// The place among its siblings; the place in the file when absent.
        rank: i64,
    }
}

record! {
    /// Says how two tasks belong together.
    pub struct LinkRecord = Link(source) {
        /// How they belong together.
        kind: Relation,
        /// The same as `kind`, for JSON Lines, where `kind` names the kind of the record.
        relation: Relation,
        /// The task that says it: the newer one for `continues` and `replaces`.
        from: Id,
        /// The task that it is said of.
        to: Id,
        /// Whether a person has confirmed or refused it; proposed when absent.
        standing("status"): Standing,
        /// Since when it holds.
        since: Day,
    }
}
