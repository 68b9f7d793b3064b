//! Moving about, opening and closing, marking. Nothing here writes.

use crate::domain::ids::TaskId;
use crate::keymap::command::{Shared, Tree};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::views::screen::Screen;

use super::{NodeId, State, detail, marks_in_words};

/// Moves about, in the tree or in the details.
pub(super) fn travel(state: &mut State, command: Shared, ctx: &Ctx) {
    match command {
        Shared::OtherPane => {
            state.settle();
            state.details.turn(true);
        }
        _ if state.details.listen => {
            let lines = detail::lines(state, ctx, panes(ctx.size).detail.width).len();
            state.details.scroll(command, lines, ctx);
        }
        Shared::Open => open(state, ctx),
        _ => {
            if let Some(row) = state.listing.towards(command, panes(ctx.size).list.height) {
                state.go_to(row, ctx);
            }
        }
    }
}

/// Opens and closes rows; from the details only the way back to the tree is left.
pub(super) fn fold(state: &mut State, command: Tree, ctx: &Ctx) {
    match command {
        Tree::Collapse if state.details.listen => state.details.listen = false,
        Tree::Expand if state.details.listen => {}
        Tree::Collapse => collapse(state, ctx),
        Tree::Expand => expand(state, ctx),
        Tree::LevelMore => relevel(state, state.level.saturating_add(1), ctx),
        Tree::LevelLess => relevel(state, state.level.saturating_sub(1), ctx),
        Tree::ExpandAll => relevel(state, DEEPEST, ctx),
        Tree::CollapseAll => relevel(state, 0, ctx),
        _ => {}
    }
}

fn has_rows_below(state: &State) -> bool {
    let has_some = |place: &usize| state.nodes.get(*place).is_some_and(|node| node.end > place + 1);
    state.listing.row().is_some_and(has_some)
}

fn is_open(state: &State) -> bool {
    !state.filter.is_empty() || state.listing.chosen().is_some_and(|id| state.open.contains(id))
}

fn collapse(state: &mut State, ctx: &Ctx) {
    let Some(node) = state.node().cloned() else { return };
    if state.filter.is_empty() && state.open.contains(&node.id) && has_rows_below(state) {
        state.open.remove(&node.id);
        state.relist(ctx);
        return;
    }
    let is_above = |place: &usize| state.nodes.get(*place).is_some_and(|above| above.depth < node.depth);
    if let Some(row) =
        state.listing.rows().get(..state.listing.at()).and_then(|rows| rows.iter().rposition(is_above))
    {
        state.go_to(row, ctx);
    }
}

fn expand(state: &mut State, ctx: &Ctx) {
    if !has_rows_below(state) {
        return;
    }
    if is_open(state) {
        state.go_to(state.listing.at() + 1, ctx);
    } else if let Some(id) = state.listing.chosen().cloned() {
        state.open.insert(id);
        state.relist(ctx);
    }
}

fn open(state: &mut State, ctx: &Ctx) {
    if !has_rows_below(state) {
        state.settle();
        state.details.listen = true;
    } else if is_open(state) {
        if let Some(id) = state.listing.chosen().cloned() {
            state.open.remove(&id);
        }
        state.relist(ctx);
    } else {
        expand(state, ctx);
    }
}

/// Is the level at which everything is open.
const DEEPEST: u8 = 3;

fn relevel(state: &mut State, level: u8, ctx: &Ctx) {
    state.set_level(level.min(DEEPEST));
    state.relist(ctx);
}

impl State {
    /// Opens plans from level 1 on, sections from level 2 on, tasks at level 3.
    pub(super) fn set_level(&mut self, level: u8) {
        self.level = level;
        self.open = self.nodes.iter().map(|node| &node.id).filter(|id| opens(id, level)).cloned().collect();
    }
}

/// Returns whether a row is open at the level.
pub(super) fn opens(id: &NodeId, level: u8) -> bool {
    match id {
        NodeId::Plan(_) => level >= 1,
        NodeId::Section(_) => level >= 2,
        NodeId::Task(_) => level >= DEEPEST,
    }
}

/// Marks or takes marks away.
pub(super) fn mark(state: &mut State, command: Tree, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Tree::Mark => mark_row(state, ctx),
        Tree::MarkVisible => {
            let tasks =
                state.listing.rows().iter().filter_map(|place| state.nodes.get(*place)?.id.task().cloned());
            state.marks.extend(tasks.collect::<Vec<_>>());
        }
        _ => state.marks.clear(),
    }
    vec![Ask::say(marks_in_words(state, ctx))]
}

/// Marks the task and goes one row down; on a plan or a section marks the tasks below it that are in view.
fn mark_row(state: &mut State, ctx: &Ctx) {
    let Some(node) = state.node().cloned() else { return };
    match &node.id {
        NodeId::Task(task) => toggle(state, std::slice::from_ref(task)),
        _ => {
            let below =
                |place: &&usize| state.listing.row().is_some_and(|at| *at < **place && **place < node.end);
            let tasks: Vec<_> = state
                .listing
                .rows()
                .iter()
                .filter(below)
                .filter_map(|place| state.nodes.get(*place)?.id.task().cloned())
                .collect();
            toggle(state, &tasks);
        }
    }
    state.go_to(state.listing.at() + 1, ctx);
}

/// Marks the tasks; when all of them are marked, takes their marks away.
fn toggle(state: &mut State, tasks: &[TaskId]) {
    if tasks.iter().all(|task| state.marks.contains(task)) {
        for task in tasks {
            state.marks.remove(task);
        }
    } else {
        state.marks.extend(tasks.iter().cloned());
    }
}
