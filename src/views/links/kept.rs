//! What a saved view keeps of the links: the list, and the task whose links alone are shown. A plan that is being
//! superseded is work at hand and not kept.

use crate::domain::ids::TaskId;
use crate::views::ask::Ask;
use crate::views::choices::Choices;
use crate::views::ctx::Ctx;
use crate::views::screen::Screen;

use super::{Shelf, State};

pub(super) fn choices(state: &State) -> Choices {
    let shelf = Some(state.shelf).filter(|shelf| *shelf != Shelf::Superseding);
    Choices::default().with("list", shelf).with("task", &state.focus)
}

pub(super) fn choose(state: &mut State, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
    let known = |task: &TaskId| ctx.workspace.tasks.get(task.as_str()).is_some();
    state.focus(choices.one("task").filter(known), ctx);
    state.shelf = choices.one("list").filter(|shelf| *shelf != Shelf::Superseding).unwrap_or_default();
    state.relist(ctx);
    Vec::new()
}
