//! What a completed form writes.

use chrono::NaiveDate;

use crate::domain::followup::Reminder;
use crate::domain::ids::{ReminderId, TaskId};
use crate::domain::operation::{FieldChange, Operation};
use crate::domain::progress::{Obstacle, ObstacleField, Review, State as Asserted, Update};
use crate::domain::review::{self, Content};
use crate::domain::task::Tracking;
use crate::locale::{Said, names, say, triage as words};
use crate::text::date::{self, long};
use crate::text::fold::mark_free;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE, Write};
use crate::views::overlay::inbox::{Deed, Fill, Written};
use crate::views::overlay::{Choice, Choose, Form, Name, Pick};
use crate::views::work::read::{self, Fault};
use crate::views::work::submit::{blank, commit};
use crate::views::work::{rules, task_in_words};

use super::deed::{self, Entered};
use super::{State, proposal};

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(state: &State, form: &Form, fill: &Fill, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    match fill {
        Fill::Deed(deed, pieces) => {
            let entered = entered(*deed, form, ctx)?;
            deed::write(*deed, pieces, &entered, state.hidden_marks(), ctx, ids)
        }
        Fill::Resolve(id) => {
            let on = read::day(form, ctx)?;
            let obstacle = ctx.workspace.obstacles.get(id.as_str()).ok_or_else(|| gone(Name::Date, ctx))?;
            Ok(commit(resolve(obstacle, on, ctx, ids)))
        }
        Fill::Propose(piece, chosen) => propose(form, &piece.task, *chosen, ctx, ids),
        Fill::Amend(seen) => amend(form, seen, ctx, ids),
        Fill::Reject(updates) => {
            let reason = form.given(Name::Reason);
            let reason = reason.ok_or_else(|| (Name::Reason, ctx.say(words::REASON_MISSING).to_owned()))?;
            let found: Vec<&Update> = updates.iter().filter_map(|id| proposal::waiting(id, ctx)).collect();
            if found.is_empty() {
                return Err(gone(Name::Reason, ctx));
            }
            let operations = found.iter().flat_map(|one| review::reject(one, Some(reason.clone()))).collect();
            let write = proposal::decided(words::DID_REJECT, &found, operations, ctx, ids);
            if found.len() == 1 {
                Ok(commit(write))
            } else {
                Ok(vec![confirm(words::REJECT_N, found.len(), write, ctx)])
            }
        }
        Fill::Remind(_, letters) => remind(form, letters, ctx, ids),
    }
}

fn gone(field: Name, ctx: &Ctx) -> Fault {
    (field, ctx.say(words::GONE).to_owned())
}

/// Asks once before many records are written; the safe choice comes first.
fn confirm(said: Said, n: usize, write: Write, ctx: &Ctx) -> Ask {
    let body = vec![write.sentence.clone()];
    let rows = vec![
        Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
        Choice::new(ctx.tell(said, &[("n", &n)]), "", Pick::Complete(Box::new(write))),
    ];
    Ask::choose(Choose::menu(ctx.say(say::CONFIRM), body, rows))
}

fn entered(deed: Deed, form: &Form, ctx: &Ctx) -> Result<Entered, Fault> {
    let text = form.given(Name::Text);
    let missing = match deed {
        Deed::Obstacle(_) => Some(words::OBSTACLE_MISSING),
        Deed::Risk => Some(words::REASON_MISSING),
        Deed::Note => Some(say::NOTE_EMPTY),
        Deed::Extend => Some(say::PHRASE_MISSING),
        Deed::State(_) | Deed::NoRisk | Deed::PutOff => None,
    };
    if let Some(missing) = missing.filter(|_| text.is_none()) {
        return Err((Name::Text, ctx.say(missing).to_owned()));
    }
    let until = if deed == Deed::PutOff { Some(until(form, ctx)?) } else { None };
    Ok(Entered { on: read::day(form, ctx)?, text, evidence: read::evidence(form), until })
}

/// Reads the day until which something rests; it must come after the shown day, or nothing would rest.
pub(super) fn until(form: &Form, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    let text = form.value(Name::Until);
    let day = date::read(&text).map_err(|_| (Name::Until, ctx.tell(say::NOT_A_DATE, &[("text", &text)])))?;
    if day <= ctx.as_of {
        return Err((Name::Until, ctx.tell(words::UNTIL_IN_PAST, &[("date", &long(ctx.as_of))])));
    }
    Ok(day)
}

fn resolve(obstacle: &Obstacle, on: NaiveDate, ctx: &Ctx, ids: &mut Ids) -> Write {
    let id = ids.batch();
    let change = FieldChange::<Obstacle> {
        id: obstacle.id.clone(),
        old: ObstacleField::ResolvedOn(obstacle.resolved_on),
        new: ObstacleField::ResolvedOn(Some(on)),
    };
    let which = task_in_words(&obstacle.task, ctx);
    let sentence = ctx.tell(words::DID_RESOLVE, &[("which", &which), ("date", &long(on))]);
    ids.work(id, vec![Operation::Change(change.into())], sentence)
}

fn propose(
    form: &Form,
    task: &TaskId,
    chosen: Option<Asserted>,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, Fault> {
    let (percent, count) = read::amount(form, ctx)?;
    let (on, unit, text) = (read::day(form, ctx)?, read::unit(form, ctx)?, form.given(Name::Text));
    if chosen.is_none() && text.is_none() && percent.is_none() && count.is_none() {
        return Err((Name::Text, ctx.say(say::NOTE_EMPTY).to_owned()));
    }
    let per_unit =
        ctx.workspace.tasks.get(task.as_str()).is_some_and(|task| task.tracking == Tracking::PerUnit);
    let id = ids.batch();
    let update = Update {
        unit: unit.clone().filter(|_| per_unit),
        reported_by: unit,
        state: chosen,
        percent,
        count,
        text,
        evidence: read::evidence(form),
        review: Review::Proposed,
        ..blank(id, 0, task, on)
    };
    let sentence = ctx.tell(words::DID_PROPOSE, &[("which", &task_in_words(task, ctx)), ("date", &long(on))]);
    Ok(commit(ids.work(id, vec![Operation::Create(update.into())], sentence)))
}

fn amend(form: &Form, seen: &Update, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    let (percent, count) = read::amount(form, ctx)?;
    let (on, state) = (read::day(form, ctx)?, asserted(form, ctx)?);
    let changed =
        Content { state, percent, count, text: form.given(Name::Text), evidence: read::evidence(form) };
    let operations = review::accept_with(seen, changed, on);
    Ok(commit(proposal::decided(words::DID_AMEND, &[seen], operations, ctx, ids)))
}

/// Reads a state by the beginning of its name or by its sign, accents aside; nothing typed says nothing about it.
pub(super) fn asserted(form: &Form, ctx: &Ctx) -> Result<Option<Asserted>, Fault> {
    let Some(text) = form.given(Name::State) else { return Ok(None) };
    let typed = mark_free(&text);
    let is_it = |state: &Asserted| {
        let name = mark_free(ctx.say(names::state(*state)));
        name.contains(&typed) || ctx.glyphs().state(*state) == text
    };
    let mut found = Asserted::ALL.into_iter().filter(is_it);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(Some(only)),
        _ => {
            let all = Asserted::ALL.map(|state| ctx.say(names::state(state))).join(", ");
            Err((Name::State, ctx.tell(words::NO_SUCH_STATE, &[("text", &text), ("all", &all)])))
        }
    }
}

/// Records the letters as sent, after one confirmation that states their count.
fn remind(form: &Form, letters: &[Written], ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    let on = read::day(form, ctx)?;
    if on > ctx.today {
        return Err((Name::Date, ctx.say(words::REMINDED_IN_FUTURE).to_owned()));
    }
    let id = ids.batch();
    let document = form.given(Name::Document);
    let reminder = |(nth, letter): (usize, &Written)| {
        let reminder = Reminder {
            id: ReminderId::from_source(SOURCE, &Ids::record(id, nth)),
            unit: letter.unit.clone(),
            on,
            tasks: letter.tasks.clone(),
            text: Some(letter.text.clone()),
            document: document.clone(),
        };
        Operation::Create(reminder.into())
    };
    let operations = letters.iter().enumerate().map(reminder).collect();
    let which = match letters {
        [only] => rules::unit_name(&only.unit, ctx),
        _ => ctx.tell(words::N_UNITS, &[("n", &letters.len())]),
    };
    let sentence = ctx.tell(words::DID_REMIND, &[("which", &which), ("date", &long(on))]);
    Ok(vec![confirm(words::REMIND_N, letters.len(), ids.work(id, operations, sentence), ctx)])
}
