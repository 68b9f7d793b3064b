//! Steps through rows or lines.

use crate::keymap::command::Shared;

/// Is a step through rows or lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many rows up.
    Back(usize),
    /// So many rows down.
    On(usize),
    /// To the first one.
    First,
    /// To the last one.
    Last,
}

impl Step {
    /// Returns the step of a command in a pane of the height; none when it is no step.
    pub fn of(command: Shared, height: u16) -> Option<Self> {
        let page = usize::from(height).saturating_sub(1).max(1);
        Some(match command {
            Shared::Up => Step::Back(1),
            Shared::Down => Step::On(1),
            Shared::PageUp => Step::Back(page),
            Shared::PageDown => Step::On(page),
            Shared::First => Step::First,
            Shared::Last => Step::Last,
            _ => return None,
        })
    }

    /// Returns where the step leads from a place; the last place is the greatest.
    pub fn from(self, at: usize, last: usize) -> usize {
        let to = match self {
            Step::Back(rows) => at.saturating_sub(rows),
            Step::On(rows) => at.saturating_add(rows),
            Step::First => 0,
            Step::Last => last,
        };
        to.min(last)
    }
}
