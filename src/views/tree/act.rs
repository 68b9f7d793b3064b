//! What begins with a key: filters, menus and forms. Writing comes later, when they are answered.

use std::collections::BTreeSet;

use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::ids::TaskId;
use crate::domain::progress::State as Asserted;
use crate::domain::task::{Task, Tracking};
use crate::keymap::Command;
use crate::keymap::command::{Shared, Tree};
use crate::locale::{Said, names, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::Effect;
use crate::views::layout::panes;
use crate::views::overlay::{Choice, Choose, Field, Form, Name, Overlay, Pick, Purpose, Subject};
use crate::widgets::line::Line;

use super::{History, Pane, State, detail, party, rules, task_in_words};

/// Opens the filter line.
pub(super) fn filter_line(state: &State) -> Vec<Ask> {
    vec![Ask::Open(Overlay::Filter(Line::new(state.filter.text.as_str())))]
}

/// Opens a list of filters.
pub(super) fn filter(state: &State, command: Tree, ctx: &Ctx) -> Vec<Ask> {
    let list = match command {
        Tree::FilterState => states(state, ctx),
        Tree::FilterTiming => timings(state, ctx),
        Tree::FilterUnit => units(ctx),
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

fn states(state: &State, ctx: &Ctx) -> Choose {
    let mut rows = vec![Choice::new(ctx.say(say::APPLY), "", Pick::States(Vec::new()))];
    rows.extend(Asserted::ALL.map(|one| Choice::new(state_label(one, ctx), "", Pick::State(one))));
    let ticked = ticked(&Asserted::ALL, &state.filter.states);
    Choose::menu(ctx.say(say::BY_STATE), vec![ctx.say(say::TICK).to_owned()], rows).several(ticked)
}

fn timings(state: &State, ctx: &Ctx) -> Choose {
    let mut rows = vec![Choice::new(ctx.say(say::APPLY), "", Pick::Timings(Vec::new()))];
    rows.extend(names::TIMINGS.map(|kind| {
        let label = format!("{} {}", ctx.glyphs().timing(kind), ctx.say(names::timing_kind(kind)));
        Choice::new(label, "", Pick::Timing(kind))
    }));
    let ticked = ticked(&names::TIMINGS, &state.filter.timings);
    Choose::menu(ctx.say(say::BY_TIMING), vec![ctx.say(say::TICK).to_owned()], rows).several(ticked)
}

fn ticked<T: PartialEq>(all: &[T], chosen: &[T]) -> BTreeSet<usize> {
    let places = all.iter().enumerate().filter(|(_, one)| chosen.contains(one));
    places.map(|(place, _)| place + 1).collect()
}

fn units(ctx: &Ctx) -> Choose {
    let mut rows = vec![Choice::new(ctx.say(say::ALL_UNITS), "", Pick::OnlyUnit(None))];
    rows.extend(
        party::units(ctx)
            .into_iter()
            .map(|unit| Choice::new(&unit.name, &unit.short, Pick::OnlyUnit(Some(unit.id.clone())))),
    );
    Choose::picker(ctx.say(say::BY_UNIT), Vec::new(), rows)
}

fn state_label(state: Asserted, ctx: &Ctx) -> String {
    format!("{} {}", ctx.glyphs().state(state), ctx.say(names::state(state)))
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
        Tree::Note => vec![Ask::form(note_form(task, ctx))],
        Tree::Extend => vec![Ask::form(extend_form(task, ctx))],
        Tree::Trigger => vec![Ask::form(trigger_form(task, ctx))],
        Tree::CorrectDeadline => vec![Ask::form(correct_deadline_form(task, ctx))],
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
    vec![states_of(&tasks, about, ctx)]
}

/// Opens the menu of states for the tasks.
fn states_of(tasks: &[TaskId], about: String, ctx: &Ctx) -> Ask {
    let row = |one| Choice::new(state_label(one, ctx), "", Pick::SetState(tasks.to_vec(), one));
    Ask::choose(Choose::menu(ctx.say(say::SET_STATE), vec![about], Asserted::ALL.map(row).to_vec()))
}

/// Opens the menu of states, or the form that moves the deadline, for one task of another view.
pub(super) fn begin_of(task: &TaskId, command: Tree, ctx: &Ctx) -> Vec<Ask> {
    let Some(found) = ctx.workspace.tasks.get(task.as_str()) else {
        return vec![Ask::warn(ctx.say(say::TASK_GONE))];
    };
    match command {
        _ if ctx.setup.read_only => vec![Ask::warn(ctx.say(say::READ_ONLY))],
        Tree::Extend => vec![Ask::form(extend_form(found, ctx))],
        _ => vec![states_of(std::slice::from_ref(task), task_in_words(task, ctx), ctx)],
    }
}

/// Says which tasks are meant; hidden marks are counted aloud.
fn targets(state: &State, tasks: &[TaskId], ctx: &Ctx) -> String {
    match tasks {
        [only] if state.marks.is_empty() => task_in_words(only, ctx),
        _ => super::marks_in_words(state, ctx),
    }
}

fn date_field(ctx: &Ctx) -> Field {
    Field::suggest(Name::Date, say::DATE, long(ctx.as_of))
}

fn unit_field(task: &Task) -> Option<Field> {
    (task.tracking == Tracking::PerUnit).then(|| Field::new(Name::Unit, say::FOR_UNIT, ""))
}

/// Makes the form that follows the choice of a state.
pub(super) fn state_form(tasks: Vec<TaskId>, state: Asserted, ctx: &Ctx) -> Form {
    let chosen = ctx.say(names::state(state));
    let about = match tasks.as_slice() {
        [only] => task_in_words(only, ctx),
        _ => ctx.tell(say::N_TASKS, &[("n", &tasks.len())]),
    };
    let mut fields = vec![date_field(ctx)];
    if let [only] = tasks.as_slice() {
        fields.extend(ctx.workspace.tasks.get(only.as_str()).and_then(unit_field));
    }
    fields.push(Field::new(Name::Evidence, say::EVIDENCE, ""));
    fields.push(Field::new(Name::Text, say::TEXT, ""));
    let title = format!("{}: {} {chosen}", ctx.say(say::SET_STATE), ctx.glyphs().state(state));
    Form::new(Purpose::SetState { tasks, state }, title, vec![about], fields)
}

/// Makes the form that a draft belongs to; none when one of its tasks is gone.
pub(super) fn form_of(subject: &Subject, ctx: &Ctx) -> Option<Form> {
    let find = |id: &TaskId| ctx.workspace.tasks.get(id.as_str());
    Some(match subject {
        Subject::SetState(tasks, state) => {
            let all_stand = tasks.iter().all(|id| find(id).is_some());
            all_stand.then(|| state_form(tasks.clone(), *state, ctx))?
        }
        Subject::Note(task) => note_form(find(task)?, ctx),
        Subject::Extend(task) => extend_form(find(task)?, ctx),
        Subject::Trigger(task) => trigger_form(find(task)?, ctx),
        Subject::CorrectDeadline(task) => correct_deadline_form(find(task)?, ctx),
        Subject::Indicator(_) | Subject::Meeting(_) | Subject::Grid | Subject::GridOfUnits(_) => return None,
    })
}

/// Makes the form for a note.
fn note_form(task: &Task, ctx: &Ctx) -> Form {
    let mut fields = vec![Field::new(Name::Text, say::TEXT, ""), date_field(ctx)];
    fields.extend(unit_field(task));
    fields.push(Field::new(Name::Amount, say::AMOUNT, ""));
    fields.push(Field::new(Name::Evidence, say::EVIDENCE, ""));
    let about = vec![task_in_words(&task.id, ctx)];
    Form::new(Purpose::Note(task.id.clone()), ctx.say(say::NOTE_PROGRESS), about, fields)
}

fn extend_form(task: &Task, ctx: &Ctx) -> Form {
    let current = rules::current_deadline(task, ctx);
    let about = vec![
        task_in_words(&task.id, ctx),
        ctx.tell(say::DEADLINE_IS, &[("deadline", &crate::views::changes::deadline(&current, ctx))]),
    ];
    let fields = vec![
        Field::new(Name::Phrase, say::NEW_DEADLINE, ""),
        Field::new(Name::Document, say::ALLOWED_BY, ""),
        Field::new(Name::Reason, say::REASON, ""),
        date_field(ctx),
    ];
    let purpose = Purpose::Extend { task: task.id.clone(), seen: Box::new(current) };
    Form::new(purpose, ctx.say(say::EXTEND), about, fields)
}

fn trigger_form(task: &Task, ctx: &Ctx) -> Form {
    let about = vec![
        task_in_words(&task.id, ctx),
        ctx.tell(say::DEADLINE_IS, &[("deadline", &crate::views::changes::deadline(&task.deadline, ctx))]),
    ];
    let fields = vec![
        date_field(ctx),
        Field::new(Name::Document, say::SHOWN_BY, ""),
        Field::new(Name::Phrase, say::FOLLOWING_DEADLINE, ""),
        Field::new(Name::Text, say::TEXT, ""),
    ];
    Form::new(Purpose::Trigger(task.id.clone()), ctx.say(say::TRIGGER_FIRED), about, fields)
}

fn correct_deadline_form(task: &Task, ctx: &Ctx) -> Form {
    let about = vec![
        task_in_words(&task.id, ctx),
        ctx.tell(say::DEADLINE_IS, &[("deadline", &crate::views::changes::deadline(&task.deadline, ctx))]),
        ctx.say(say::CORRECT_HOW).to_owned(),
    ];
    let fields = vec![Field::new(Name::Phrase, say::MEANS, "")];
    let purpose = Purpose::CorrectDeadline { task: task.id.clone(), seen: Box::new(task.deadline.clone()) };
    Form::new(purpose, ctx.say(say::CORRECT_DEADLINE), about, fields)
}

/// Asks for the history of the chosen task and goes to where it stands.
pub(super) fn history(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    let Some(task) = state.task().cloned() else {
        return vec![Ask::warn(ctx.say(say::CHOOSE_A_TASK))];
    };
    let keys = keys_of(&task, ctx);
    state.settle();
    state.history = Some(History { task: task.clone(), entries: None });
    state.pane = Pane::Detail;
    let area = panes(ctx.size).detail;
    let lines = detail::lines(state, ctx, area.width);
    state.scroll = detail::history_line(&lines, ctx);
    let of = Key { kind: Kind::Task, id: task.as_str().into() };
    vec![Ask::Do(Effect::LoadHistory { of, keys })]
}

/// Lists the task's own record and the records that belong to it.
fn keys_of(task: &TaskId, ctx: &Ctx) -> Vec<Key> {
    let workspace = ctx.workspace;
    let mut keys: Vec<Key> = workspace.tasks.get(task.as_str()).map(Entity::key).into_iter().collect();
    let Some(entries) = workspace.index().of_task(task) else { return keys };
    keys.extend(entries.updates.iter().filter_map(|slot| Some(workspace.updates.at(*slot)?.record.key())));
    keys.extend(
        entries.extensions.iter().filter_map(|slot| Some(workspace.extensions.at(*slot)?.record.key())),
    );
    keys.extend(entries.triggers.iter().filter_map(|slot| Some(workspace.triggers.at(*slot)?.record.key())));
    keys.extend(
        entries.obstacles.iter().filter_map(|slot| Some(workspace.obstacles.at(*slot)?.record.key())),
    );
    keys.extend(
        entries.assessments.iter().filter_map(|slot| Some(workspace.assessments.at(*slot)?.record.key())),
    );
    keys
}
