//! The forms and lists of a session.

use std::collections::HashSet;

use crate::domain::followup::{Meeting, MeetingSort};
use crate::domain::ids::{MeetingId, TaskId, UnitId};
use crate::domain::meeting::{of_day, tally};
use crate::domain::progress::State;
use crate::domain::responsibility;
use crate::domain::unit::Unit;
use crate::keymap::Command;
use crate::keymap::command::Meeting as Deed;
use crate::locale::meeting::{sort as named, title};
use crate::locale::{Said, say, session as words};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::meeting::{Called, Sitting};
use crate::views::overlay::{Choice, Choose, Field, Form, Name, Pick, Purpose};
use crate::views::work::{forms, menus, named_task, party, rules, task_in_words};

use super::prepare::Preparing;
use super::slide;

/// Makes the form that a draft belongs to; none when its session or its task is gone.
pub fn form_of(sitting: &Sitting, ctx: &Ctx) -> Option<Form> {
    let stands =
        |task: &Option<TaskId>| task.as_ref().is_none_or(|id| ctx.workspace.tasks.get(id.as_str()).is_some());
    match sitting {
        Sitting::Begin(sort, tasks) => Some(begin(*sort, tasks.clone(), ctx)),
        Sitting::Conclude(meeting, task) if stands(task) => conclude(meeting, task.clone(), ctx),
        Sitting::Give(meeting, task, unit) if stands(task) => give(meeting, task.clone(), unit, ctx),
        Sitting::Conclude(..) | Sitting::Give(..) => None,
        Sitting::End(meeting) => Some(end(ctx.workspace.meetings.get(meeting.as_str())?, ctx)),
    }
}

fn form(sitting: Sitting, said: Said, about: Vec<String>, fields: Vec<Field>, ctx: &Ctx) -> Form {
    Form::new(Purpose::Meeting(sitting), ctx.say(said), about, fields).quick()
}

/// Makes the form that begins a session: its title and its day stand there already.
pub(super) fn begin(sort: MeetingSort, tasks: Vec<TaskId>, ctx: &Ctx) -> Form {
    let about = vec![ctx.tell(words::BEGIN_WITH, &[("n", &tasks.len())])];
    let fields = vec![
        Field::suggest(Name::Title, words::NAME, title(ctx.lang(), sort, ctx.as_of)),
        Field::suggest(Name::Date, words::ON, long(ctx.as_of)),
    ];
    form(Sitting::Begin(sort, tasks), words::BEGIN, about, fields, ctx)
}

/// Makes the form for a conclusion; none when the session is gone.
pub(super) fn conclude(meeting: &MeetingId, task: Option<TaskId>, ctx: &Ctx) -> Option<Form> {
    ctx.workspace.meetings.get(meeting.as_str())?;
    let fields = vec![Field::new(Name::Text, words::WHAT, "")];
    let about = vec![about(task.as_ref(), ctx)];
    Some(form(Sitting::Conclude(meeting.clone(), task), words::CONCLUDE, about, fields, ctx))
}

/// Makes the form that gives something out; where no task is under discussion, one can be named. None when the session
/// is gone.
pub(super) fn give(meeting: &MeetingId, task: Option<TaskId>, unit: &UnitId, ctx: &Ctx) -> Option<Form> {
    ctx.workspace.meetings.get(meeting.as_str())?;
    let mut fields = vec![
        Field::new(Name::Text, words::WHAT, ""),
        Field::new(Name::Due, words::UNTIL, ""),
        Field::suggest(Name::Unit, words::WHO, rules::unit_name(unit, ctx)),
    ];
    fields.extend(task.is_none().then(named_task::field));
    let about = task.iter().map(|task| task_in_words(task, ctx)).collect();
    let purpose = Purpose::Meeting(Sitting::Give(meeting.clone(), task, unit.clone()));
    Some(Form::new(purpose, ctx.say(words::GIVE), about, fields))
}

/// Makes the form that ends a session; of one that has ended it notes the symbol of the minutes.
pub(super) fn end(meeting: &Meeting, ctx: &Ctx) -> Form {
    let counts = tally(ctx.workspace, meeting, meeting.on);
    let (n, all) = slide::concluded_on(meeting, ctx);
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("conclusions", &counts.conclusions), ("actions", &counts.actions), ("n", &n), ("all", &all)];
    let about = vec![meeting.title.clone(), ctx.tell(words::END_ABOUT, &values)];
    let symbol = meeting.document.clone().unwrap_or_default();
    let fields = vec![Field::suggest(Name::Document, words::DOCUMENT, symbol)];
    let said = if meeting.ended { words::END_NOTE } else { words::END };
    form(Sitting::End(meeting.id.clone()), said, about, fields, ctx)
}

fn about(task: Option<&TaskId>, ctx: &Ctx) -> String {
    task.map_or_else(|| ctx.say(words::OF_GENERAL).to_owned(), |task| task_in_words(task, ctx))
}

/// Lists the tasks but those that are listed already, to put one on the agenda.
pub(super) fn tasks(title: Said, listed: &HashSet<&TaskId>, ctx: &Ctx) -> Ask {
    let tasks = ctx.workspace.tasks.iter().filter(|task| !listed.contains(&task.id));
    let rows = tasks.map(|task| {
        let label = format!("{} {}", rules::full_label(task, ctx), task.title);
        Choice::new(label, rules::symbol(task, ctx), Pick::Meeting(Called::Add(task.id.clone())))
    });
    Ask::choose(Choose::picker(ctx.say(title), Vec::new(), rows.collect()))
}

/// Asks which sort of session is opened; one of the shown day that exists already goes on, and so does an agenda that
/// is put together.
pub(super) fn sorts(kept: &[Preparing], ctx: &Ctx) -> Ask {
    let row = |sort| {
        let is_open = of_day(ctx.workspace, sort, ctx.as_of).is_some();
        let by_hand = kept.iter().find(|preparing| preparing.sort == sort).map(Preparing::by_hand);
        let note = match by_hand {
            _ if is_open => ctx.say(words::GOES_ON).to_owned(),
            None | Some((0, 0)) => String::new(),
            Some((dropped, added)) => {
                ctx.tell(words::BEING_PREPARED, &[("dropped", &dropped), ("added", &added)])
            }
        };
        Choice::new(ctx.say(named(sort)), note, Pick::Meeting(Called::Prepare(sort)))
    };
    let rows = [MeetingSort::Weekly, MeetingSort::Monthly, MeetingSort::Special].map(row).to_vec();
    Ask::choose(Choose::menu(ctx.say(words::WHICH_SORT), Vec::new(), rows))
}

/// Asks which unit is given something: those that bear the task first, the lead at the top.
pub(super) fn units(meeting: &Meeting, task: Option<&TaskId>, ctx: &Ctx) -> Ask {
    let bears = task.and_then(|id| ctx.workspace.tasks.get(id.as_str()));
    let bears = bears.map(|task| responsibility::on(ctx.workspace, task, meeting.on)).unwrap_or_default();
    let first: Vec<&UnitId> = bears.lead_units().into_iter().chain(bears.coordinating_units()).collect();
    let place = |unit: &Unit| first.iter().position(|id| **id == unit.id).unwrap_or(first.len());
    let stands = |unit: &&Unit| unit.valid_to.is_none_or(|last| last >= meeting.on);
    let mut units: Vec<&Unit> = party::units(ctx).into_iter().filter(stands).collect();
    units.sort_by_key(|unit| place(unit));
    let rows = units.into_iter().map(|unit| {
        let called = Called::Give(meeting.id.clone(), task.cloned(), unit.id.clone());
        Choice::new(&unit.name, &unit.short, Pick::Meeting(called))
    });
    Ask::choose(Choose::picker(ctx.say(words::GIVE_WHOM), vec![about(task, ctx)], rows.collect()))
}

/// Opens the menu of states of the task under discussion, or the form that moves its deadline.
pub(super) fn of_task(task: &TaskId, deed: Deed, ctx: &Ctx) -> Ask {
    let Some(found) = ctx.workspace.tasks.get(task.as_str()) else {
        return Ask::warn(ctx.say(words::TASK_IS_GONE));
    };
    if deed == Deed::Extend {
        return Ask::form(forms::extend_form(found, ctx));
    }
    let row =
        |state| Choice::new(menus::state_label(state, ctx), "", Pick::SetState(vec![task.clone()], state));
    let rows = State::ALL.map(row).to_vec();
    Ask::choose(Choose::menu(ctx.say(say::SET_STATE), vec![task_in_words(task, ctx)], rows))
}

/// Lists what can be done on a page.
pub(super) fn deeds(on_task: bool, ctx: &Ctx) -> Ask {
    let deeds = [
        Deed::Next,
        Deed::Conclude,
        Deed::Give,
        Deed::Add,
        Deed::SetState,
        Deed::Extend,
        Deed::Minutes,
        Deed::End,
    ];
    let is_offered = |deed: &Deed| on_task || !matches!(deed, Deed::SetState | Deed::Extend);
    let rows = deeds.into_iter().filter(is_offered).filter_map(|deed| {
        let row = crate::keymap::registry::row(Command::Meeting(deed))?;
        let key = ctx.hint(row.command);
        Some(Choice::new(ctx.say(row.name), key.unwrap_or_default(), Pick::Run(row.command)))
    });
    Ask::choose(Choose::menu(ctx.say(words::DEEDS), Vec::new(), rows.collect()))
}
