//! Everything known of the chosen row.

mod counts;

use crate::keymap::Command;
use crate::keymap::command::Tree;
use crate::locale::say;
use crate::views::ctx::Ctx;
use crate::views::page::{Line, Page};
use crate::views::work::detail::{of_history, of_task};

use super::{Body, NodeId, State};

/// Returns the lines of the details in a pane of so many columns.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    let Some(node) = state.told() else { return page.lines };
    match (&node.id, &node.body) {
        (NodeId::Task(id), Body::Task(body)) => {
            if let Some(task) = ctx.workspace.tasks.get(id.as_str()) {
                of_task(&mut page, task, &body.status);
                of_history(&mut page, state.history.as_ref(), id, Command::Tree(Tree::History));
            }
        }
        (NodeId::Plan(id), Body::Rollup(rollup)) => counts::of_plan(&mut page, id.as_str(), rollup),
        (NodeId::Section(id), Body::Rollup(rollup)) => counts::of_section(&mut page, id.as_str(), rollup),
        _ => {}
    }
    page.lines
}

/// Returns the line at which the history begins; the end when there is none.
pub(super) fn history_line(lines: &[Line], ctx: &Ctx) -> usize {
    let label = ctx.say(say::HISTORY);
    lines.iter().position(|line| line.label == label).unwrap_or(lines.len())
}
