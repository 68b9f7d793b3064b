//! What the rows of the tree ask the domain's rules.

use crate::domain::responsibility::Roster;
use crate::domain::rollup::{self, Counts, Rows};
use crate::domain::status::{self, Status, Statuses};
use crate::domain::task::Task;
use crate::domain::tree::Outline;
use crate::domain::workspace::Slot;
use crate::views::ctx::Ctx;
use crate::views::work;

/// Answers for the rows of one day.
pub(super) struct Rules<'a> {
    ctx: &'a Ctx<'a>,
    roster: Roster<'a>,
    statuses: Statuses,
}

impl<'a> Rules<'a> {
    /// Asks as of the shown day.
    pub(super) fn of(ctx: &'a Ctx<'a>) -> Self {
        let statuses = status::all(ctx.workspace, ctx.as_of, &ctx.setup.settings);
        Self { ctx, roster: Roster::on(ctx.workspace, ctx.as_of), statuses }
    }

    /// Returns how a task stands; none when it had not been assigned by the day.
    pub(super) fn status(&self, task: Slot) -> Option<&Status> {
        self.statuses.at(task)
    }

    /// Returns the counts of every row of the outline.
    pub(super) fn counts(&self, outline: &Outline) -> Vec<Counts> {
        rollup::over(outline, &self.statuses, Rows::TopLevel)
    }

    /// Returns the short name of who leads, with the number of the other parties.
    pub(super) fn lead(&self, task: &Task) -> String {
        work::rules::lead(task, &self.roster, self.ctx)
    }
}
