//! Frequency tables over the tasks in view; Enter goes to the rows behind a count.

use crate::domain::responsibility::Roster;
use crate::domain::status::Status;
use crate::domain::task::Task;
use crate::locale::{query as words, saved};
use crate::query::count::{Column, Frequency, count};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};

use super::{Body, State};

/// Asks by which column the tasks are counted.
pub(super) fn columns(ctx: &Ctx) -> Vec<Ask> {
    let row = |column: Column| Choice::new(column.name(ctx.lang()), "", Pick::CountBy(column));
    vec![Ask::choose(Choose::picker(ctx.say(saved::COUNT_BY), Vec::new(), Column::ALL.map(row).to_vec()))]
}

/// Counts the tasks that answer to the filter.
pub(super) fn table(state: &State, column: Column, ctx: &Ctx) -> Vec<Ask> {
    let tasks = counted(state, ctx);
    let total = tasks.len();
    let rows = count(column, tasks.into_iter(), &Roster::on(ctx.workspace, ctx.as_of));
    let row = |row: &Frequency| {
        let term = column.term(&row.value, ctx.lang());
        Choice::new(row.value.name(ctx.workspace, ctx.lang()), row.tasks.to_string(), Pick::Narrower(term))
    };
    let mut about = ctx.tell(saved::COUNTED, &[("n", &total)]);
    if column.overlaps() {
        about = format!("{about} {}", ctx.say(words::OVERLAPS));
    }
    let title = format!("{}: {}", ctx.say(saved::COUNT_BY), column.name(ctx.lang()));
    vec![Ask::choose(Choose::picker(title, vec![about], rows.iter().map(row).collect()))]
}

/// Lists the tasks that answer to the filter, those in closed rows among them.
fn counted<'a>(state: &'a State, ctx: &Ctx<'a>) -> Vec<(&'a Task, &'a Status)> {
    let shown = (!state.filter.is_empty()).then(|| state.filter.answering(&state.nodes, ctx));
    let answers = |at: usize| shown.as_ref().is_none_or(|shown| shown.get(at).copied().unwrap_or_default());
    let nodes = state.nodes.iter().enumerate().filter(|(at, _)| answers(*at));
    nodes
        .filter_map(|(_, node)| match (&node.body, node.id.task()) {
            (Body::Task(body), Some(id)) => Some((ctx.workspace.tasks.get(id.as_str())?, &body.status)),
            _ => None,
        })
        .collect()
}
