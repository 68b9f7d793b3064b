//! What a completed form of the lists writes.

use chrono::NaiveDate;

use crate::domain::followup::{Action, Request};
use crate::domain::ids::{ActionId, RequestId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::register::Register;
use crate::locale::{Said, lists as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::{Form, Name};
use crate::views::work::read::Fault;
use crate::views::work::{due, named_task, read};
use crate::widgets::fit::fit;

use super::Fill;

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(form: &Form, fill: &Fill, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    let batch = ids.batch();
    let (local, typed) = (Ids::record(batch, 0), form.value(Name::Text));
    let (operations, said, about) = match fill {
        Fill::Answer(seen) => {
            (operations_between(seen.as_ref(), &answered(form, seen, ctx)?), words::DID_ANSWER, &seen.text)
        }
        Fill::Done(seen) => {
            (operations_between(seen.as_ref(), &done(form, seen, ctx)?), words::DID_FINISH, &seen.text)
        }
        Fill::AddRequest => {
            let request = request(form, RequestId::from_source(SOURCE, &local), ctx)?;
            (vec![Operation::Create(request.into())], words::DID_ADD_REQUEST, &typed)
        }
        Fill::AddAction => {
            let action = action(form, ActionId::from_source(SOURCE, &local), ctx)?;
            (vec![Operation::Create(action.into())], words::DID_ADD_ACTION, &typed)
        }
    };
    if operations.is_empty() {
        return Ok(vec![Ask::say(ctx.say(say::NOTHING_CHANGED))]);
    }
    let sentence = ctx.tell(said, &[("which", &fit(about, 48, ctx.cut()))]);
    Ok(vec![Ask::Do(Effect::Commit(ids.work(batch, operations, sentence)))])
}

fn answered(form: &Form, seen: &Request, ctx: &Ctx) -> Result<Request, Fault> {
    Ok(Request {
        answered_on: Some(past_day(form, seen.on, ctx)?),
        answer: Some(text(form, words::ANSWER_MISSING, ctx)?),
        answer_document: form.given(Name::Document),
        ..seen.clone()
    })
}

fn done(form: &Form, seen: &Action, ctx: &Ctx) -> Result<Action, Fault> {
    Ok(Action {
        done_on: Some(past_day(form, seen.on, ctx)?),
        result: form.given(Name::Text),
        ..seen.clone()
    })
}

fn request(form: &Form, id: RequestId, ctx: &Ctx) -> Result<Request, Fault> {
    let to = form.given(Name::To).ok_or_else(|| fault(Name::To, words::TO_MISSING, ctx))?;
    let text = text(form, words::TEXT_MISSING, ctx)?;
    let on = begun(form, ctx)?;
    Ok(Request {
        id,
        task: named_task::read(form, ctx)?,
        from: read::unit(form, ctx)?,
        to: Register::of(ctx.workspace).read(&to),
        text,
        on,
        due: due::read(form, on, ctx)?,
        document: form.given(Name::Document),
        answered_on: None,
        answer: None,
        answer_document: None,
    })
}

fn action(form: &Form, id: ActionId, ctx: &Ctx) -> Result<Action, Fault> {
    let unit = read::unit(form, ctx)?.ok_or_else(|| fault(Name::Unit, words::UNIT_MISSING, ctx))?;
    let text = text(form, words::TEXT_MISSING, ctx)?;
    let on = begun(form, ctx)?;
    let (due, task) = (due::read(form, on, ctx)?, named_task::read(form, ctx)?);
    Ok(Action { id, meeting: None, task, unit, text, on, due, done_on: None, result: None })
}

fn fault(name: Name, said: Said, ctx: &Ctx) -> Fault {
    (name, ctx.say(said).to_owned())
}

fn text(form: &Form, missing: Said, ctx: &Ctx) -> Result<String, Fault> {
    form.given(Name::Text).ok_or_else(|| fault(Name::Text, missing, ctx))
}

/// Reads the day on which something is asked or given out.
pub(super) fn begun(form: &Form, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    if form.given(Name::Date).is_none() { Ok(ctx.as_of) } else { read::day(form, ctx) }
}

/// Reads the day of something that has happened: not before it was asked for, and not after today.
fn past_day(form: &Form, from: NaiveDate, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    match begun(form, ctx)? {
        day if day < from => Err(fault(Name::Date, words::BEFORE_ITS_DAY, ctx)),
        day if day > ctx.today => Err(fault(Name::Date, words::NOT_YET, ctx)),
        day => Ok(day),
    }
}
