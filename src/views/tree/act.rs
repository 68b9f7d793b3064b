//! What begins with a key: filters, menus and forms. Writing comes later, when they are answered.

use crate::domain::ids::TaskId;
use crate::domain::progress::State as Asserted;
use crate::keymap::Command;
use crate::keymap::command::{Shared, Tree};
use crate::locale::{Said, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::typed::Over;
use crate::views::work::{History, forms, menus, party, task_in_words};

use super::{State, detail};

/// Opens the filter line.
pub(super) fn filter_line(state: &State) -> Vec<Ask> {
    vec![Ask::narrow(state.filter.typed.text(), Over::Tasks)]
}

/// Opens a list of filters.
pub(super) fn filter(state: &State, command: Tree, ctx: &Ctx) -> Vec<Ask> {
    let list = match command {
        Tree::FilterState => menus::states(&state.filter.states, ctx),
        Tree::FilterTiming => menus::timings(&state.filter.timings, ctx),
        Tree::FilterUnit => menus::units(ctx),
        _ => filters(ctx),
    };
    vec![Ask::choose(list)]
}

fn filters(ctx: &Ctx) -> Choose {
    let row = |said: Said, command| Choice::new(ctx.say(said), "", Pick::Run(command));
    let rows = vec![
        row(say::BY_STATE, Command::Tree(Tree::FilterState)),
        row(say::BY_TIMING, Command::Tree(Tree::FilterTiming)),
        row(say::BY_UNIT, Command::Tree(Tree::FilterUnit)),
        row(say::BY_TEXT, Command::Shared(Shared::FilterText)),
        row(say::SHOW_ALL, Command::Shared(Shared::ClearFilter)),
    ];
    Choose::menu(ctx.say(say::FILTER), Vec::new(), rows)
}

/// Opens the menu or form of a command that writes.
pub(super) fn begin(state: &State, command: Tree, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    if command == Tree::SetState {
        return set_state(state, ctx);
    }
    let Some(task) = state.task().and_then(|task| ctx.workspace.tasks.get(task.as_str())) else {
        return vec![Ask::warn(ctx.say(say::CHOOSE_A_TASK))];
    };
    match command {
        Tree::Note => vec![Ask::form(forms::note_form(task, ctx))],
        Tree::Extend => vec![Ask::form(forms::extend_form(task, ctx))],
        Tree::Trigger => vec![Ask::form(forms::trigger_form(task, ctx))],
        Tree::CorrectDeadline => vec![Ask::form(forms::correct_deadline_form(task, ctx))],
        _ => party::begin(task, ctx),
    }
}

/// Opens the menu of states for the marked tasks, or for the chosen one where none is marked.
fn set_state(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let tasks: Vec<TaskId> = if state.marks.is_empty() {
        state.task().cloned().into_iter().collect()
    } else {
        state.marks.iter().cloned().collect()
    };
    if tasks.is_empty() {
        return vec![Ask::warn(ctx.say(say::CHOOSE_A_TASK))];
    }
    let about = targets(state, &tasks, ctx);
    let rows = Asserted::ALL
        .map(|one| Choice::new(menus::state_label(one, ctx), "", Pick::SetState(tasks.clone(), one)));
    vec![Ask::choose(Choose::menu(ctx.say(say::SET_STATE), vec![about], rows.to_vec()))]
}

/// Says which tasks are meant; hidden marks are counted aloud.
fn targets(state: &State, tasks: &[TaskId], ctx: &Ctx) -> String {
    match tasks {
        [only] if state.marks.is_empty() => task_in_words(only, ctx),
        _ => super::marks_in_words(state, ctx),
    }
}

/// Asks for the history of the chosen task and goes to where it stands.
pub(super) fn history(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    let Some(task) = state.task().cloned() else {
        return vec![Ask::warn(ctx.say(say::CHOOSE_A_TASK))];
    };
    let (history, ask) = History::begin(task, ctx);
    state.settle();
    state.history = Some(history);
    state.details.listen = true;
    let area = panes(ctx.size).detail;
    let lines = detail::lines(state, ctx, area.width);
    state.details.scroll = detail::history_line(&lines, ctx);
    vec![ask]
}
