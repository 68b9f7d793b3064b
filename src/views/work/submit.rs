//! What a completed form writes.

use crate::domain::deadline::Meaning;
use crate::domain::ids::{ExtensionId, TaskId, TriggerId, UpdateId};
use crate::domain::journal::BatchId;
use crate::domain::operation::{FieldChange, Operation};
use crate::domain::progress::{Extension, Review, State as Asserted, TriggerFired, Update};
use crate::domain::task::{Deadline, Task, TaskField};
use crate::locale::{deadline as meanings, names, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE, Write};
use crate::views::overlay::{Choice, Choose, Form, Name, Pick, Purpose};

use super::read::{self, Fault};
use super::{remember, rules, settle, task_in_words};

/// Returns what the form asks for; `hidden` of the marked tasks are out of view.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(form: &Form, hidden: usize, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    match &form.purpose {
        Purpose::AsOf
        | Purpose::SaveView
        | Purpose::Indicator(_)
        | Purpose::Inbox(_)
        | Purpose::Lists(_)
        | Purpose::Meeting(_)
        | Purpose::Receiving(_)
        | Purpose::Composer(_)
        | Purpose::Links(_)
        | Purpose::Reorganise(_) => Ok(Vec::new()),
        Purpose::Settle(settling) => settle::submit(form, settling, ctx, ids),
        Purpose::SetState { tasks, state: chosen } => set_state(hidden, form, tasks, *chosen, ctx, ids),
        Purpose::Note(task) => note(form, task, ctx, ids).map(commit),
        Purpose::Extend { task, seen } => {
            with_task(task, ctx, |task| Ok(over_seen(seen, task, extend(form, task, ctx, ids)?, ctx)))
        }
        Purpose::Trigger(task) => with_task(task, ctx, |task| trigger(form, task, ctx, ids).map(commit)),
        Purpose::CorrectDeadline { task, seen } => {
            with_task(task, ctx, |task| correct_deadline(form, task, seen, ctx, ids))
        }
    }
}

pub(in crate::views) fn commit(write: Write) -> Vec<Ask> {
    vec![Ask::Do(Effect::Commit(write))]
}

/// Says that the task is gone: somebody withdrew it while the form was open.
fn gone(ctx: &Ctx) -> Fault {
    (Name::Text, ctx.say(say::TASK_GONE).to_owned())
}

fn with_task(
    task: &TaskId,
    ctx: &Ctx,
    make: impl FnOnce(&Task) -> Result<Vec<Ask>, Fault>,
) -> Result<Vec<Ask>, Fault> {
    let task = ctx.workspace.tasks.get(task.as_str()).ok_or_else(|| gone(ctx))?;
    make(task)
}

/// Writes, or asks first where somebody moved the deadline while the form was open.
fn over_seen(seen: &Deadline, task: &Task, write: Write, ctx: &Ctx) -> Vec<Ask> {
    let current = rules::current_deadline(task, ctx);
    if current == *seen {
        return commit(write);
    }
    let theirs = changes::deadline(&current, ctx);
    let body = vec![
        ctx.say(say::MOVED_MEANWHILE).to_owned(),
        ctx.tell(say::THEIRS_IS, &[("value", &theirs)]),
        write.sentence.clone(),
    ];
    let rows = vec![
        Choice::new(ctx.say(say::TAKE_THEIRS), "", Pick::Discard),
        Choice::new(ctx.say(say::KEEP_MINE), "", Pick::Complete(Box::new(write))),
    ];
    vec![Ask::choose(Choose::menu(ctx.say(say::CONFLICT), body, rows))]
}

/// Makes an update that says nothing yet.
pub(in crate::views) fn blank(id: BatchId, nth: usize, task: &TaskId, on: chrono::NaiveDate) -> Update {
    Update {
        id: UpdateId::from_source(SOURCE, &Ids::record(id, nth)),
        task: task.clone(),
        unit: None,
        on,
        period: None,
        state: None,
        percent: None,
        count: None,
        text: None,
        evidence: Vec::new(),
        reported_by: None,
        review: Review::Accepted,
    }
}

fn set_state(
    hidden: usize,
    form: &Form,
    tasks: &[TaskId],
    chosen: Asserted,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, Fault> {
    let (on, unit) = (read::day(form, ctx)?, read::unit(form, ctx)?);
    let id = ids.batch();
    let update = |(nth, task): (usize, &TaskId)| Update {
        unit: unit.clone(),
        state: Some(chosen),
        evidence: read::evidence(form),
        text: form.given(Name::Text),
        ..blank(id, nth, task, on)
    };
    let operations =
        tasks.iter().enumerate().map(update).map(|update| Operation::Create(update.into())).collect();
    let name = ctx.say(names::state(chosen));
    let which = match tasks {
        [only] => task_in_words(only, ctx),
        _ => ctx.tell(say::N_TASKS, &[("n", &tasks.len())]),
    };
    let sentence = ctx.tell(say::DID_SET_STATE, &[("which", &which), ("state", &name), ("date", &long(on))]);
    let write = ids.work(id, operations, sentence);
    if tasks.len() == 1 { Ok(commit(write)) } else { Ok(vec![confirm(hidden, tasks.len(), write, ctx)]) }
}

/// Asks once before many tasks are written; the safe choice comes first.
pub(in crate::views) fn confirm(hidden: usize, tasks: usize, write: Write, ctx: &Ctx) -> Ask {
    let mut body = vec![write.sentence.clone()];
    if hidden > 0 {
        body.push(ctx.tell(say::HIDDEN_TOO, &[("n", &hidden)]));
    }
    let rows = vec![
        Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
        Choice::new(ctx.tell(say::WRITE_N, &[("n", &tasks)]), "", Pick::Complete(Box::new(write))),
    ];
    Ask::choose(Choose::menu(ctx.say(say::CONFIRM), body, rows))
}

fn note(form: &Form, task: &TaskId, ctx: &Ctx, ids: &mut Ids) -> Result<Write, Fault> {
    let (percent, count) = read::amount(form, ctx)?;
    let (on, unit, text) = (read::day(form, ctx)?, read::unit(form, ctx)?, form.given(Name::Text));
    if text.is_none() && percent.is_none() && count.is_none() {
        return Err((Name::Text, ctx.say(say::NOTE_EMPTY).to_owned()));
    }
    let id = ids.batch();
    let evidence = read::evidence(form);
    let update = Update { unit, percent, count, text, evidence, ..blank(id, 0, task, on) };
    let sentence = ctx.tell(say::DID_NOTE, &[("which", &task_in_words(task, ctx)), ("date", &long(on))]);
    Ok(ids.work(id, vec![Operation::Create(update.into())], sentence))
}

fn extend(form: &Form, task: &Task, ctx: &Ctx, ids: &mut Ids) -> Result<Write, Fault> {
    let phrase =
        form.given(Name::Phrase).ok_or_else(|| (Name::Phrase, ctx.say(say::PHRASE_MISSING).to_owned()))?;
    let on = read::day(form, ctx)?;
    let new = understood(phrase, task, ctx)?;
    let id = ids.batch();
    let meaning = meanings::meaning(ctx.lang(), &new.reading.meaning);
    let extension = Extension {
        id: ExtensionId::from_source(SOURCE, &Ids::record(id, 0)),
        task: task.id.clone(),
        on,
        old: Some(rules::current_deadline(task, ctx)),
        new,
        document: form.given(Name::Document),
        reason: form.given(Name::Reason),
    };
    let which = task_in_words(&task.id, ctx);
    let sentence = ctx.tell(say::DID_EXTEND, &[("which", &which), ("deadline", &meaning)]);
    Ok(ids.work(id, vec![Operation::Create(extension.into())], sentence))
}

/// Reads a new deadline; what is not understood is refused here, where the person who typed it can say it again.
pub(in crate::views) fn understood(phrase: String, task: &Task, ctx: &Ctx) -> Result<Deadline, Fault> {
    let deadline = read::deadline(phrase, task, ctx);
    match deadline.reading.meaning {
        Meaning::Unknown | Meaning::None => Err((Name::Phrase, ctx.say(say::PHRASE_UNKNOWN).to_owned())),
        _ => Ok(deadline),
    }
}

fn trigger(form: &Form, task: &Task, ctx: &Ctx, ids: &mut Ids) -> Result<Write, Fault> {
    let on = read::day(form, ctx)?;
    let deadline = form.given(Name::Phrase).map(|phrase| understood(phrase, task, ctx)).transpose()?;
    let id = ids.batch();
    let fired = TriggerFired {
        id: TriggerId::from_source(SOURCE, &Ids::record(id, 0)),
        task: task.id.clone(),
        on,
        document: form.given(Name::Document),
        deadline,
        text: form.given(Name::Text),
    };
    let sentence =
        ctx.tell(say::DID_TRIGGER, &[("which", &task_in_words(&task.id, ctx)), ("date", &long(on))]);
    Ok(ids.work(id, vec![Operation::Create(fired.into())], sentence))
}

/// Gives the printed phrase the meaning of the typed one; nothing typed lets the grammar read the print anew.
/// The change starts from what the form showed, so that a colleague's correction meanwhile is a conflict.
fn correct_deadline(
    form: &Form,
    task: &Task,
    seen: &Deadline,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, Fault> {
    let printed = task.deadline.reading.phrase.clone();
    let new = match form.given(Name::Phrase) {
        None => read::deadline(printed, task, ctx),
        Some(typed) => {
            let mut given = understood(typed, task, ctx)?;
            given.reading.phrase = printed;
            Deadline { corrected: true, ..given }
        }
    };
    if new == task.deadline {
        return Ok(vec![Ask::say(ctx.say(say::NOTHING_CHANGED))]);
    }
    let meaning = meanings::meaning(ctx.lang(), &new.reading.meaning);
    let sentence = ctx
        .tell(say::DID_CORRECT_DEADLINE, &[("which", &task_in_words(&task.id, ctx)), ("meaning", &meaning)]);
    let (meant, corrected) = (new.reading.meaning.clone(), new.corrected);
    let write = change_task(task, TaskField::Deadline(seen.clone()), TaskField::Deadline(new), sentence, ids);
    Ok(if corrected { remember::phrase(write, task, &meant, ctx) } else { commit(write) })
}

/// Makes the batch that changes one field of a task.
pub(in crate::views) fn change_task(
    task: &Task,
    old: TaskField,
    new: TaskField,
    sentence: String,
    ids: &mut Ids,
) -> Write {
    let id = ids.batch();
    let change = FieldChange::<Task> { id: task.id.clone(), old, new };
    ids.work(id, vec![Operation::Change(change.into())], sentence)
}
