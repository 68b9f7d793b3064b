//! What a completed form of the lists writes.

use chrono::NaiveDate;

use crate::domain::followup::{Action, Request};
use crate::domain::ids::{ActionId, RequestId, UnitId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::register::Register;
use crate::locale::{Said, lists as words, say};
use crate::text::date;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::{Form, Name};
use crate::views::work::rules::find_unit;
use crate::widgets::fit::fit;

use super::Fill;

/// Says which field is wrong, and what is wrong with it in the user's words.
type Fault = (Name, String);

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
    let on = day(form, Name::Date, ctx)?.unwrap_or(ctx.as_of);
    Ok(Request {
        id,
        task: None,
        from: unit(form, ctx)?,
        to: Register::of(ctx.workspace).read(&to),
        text,
        on,
        due: due(form, on, ctx)?,
        document: form.given(Name::Document),
        answered_on: None,
        answer: None,
        answer_document: None,
    })
}

fn action(form: &Form, id: ActionId, ctx: &Ctx) -> Result<Action, Fault> {
    let unit = unit(form, ctx)?.ok_or_else(|| fault(Name::Unit, words::UNIT_MISSING, ctx))?;
    let text = text(form, words::TEXT_MISSING, ctx)?;
    let on = day(form, Name::Date, ctx)?.unwrap_or(ctx.as_of);
    let due = due(form, on, ctx)?;
    Ok(Action { id, meeting: None, task: None, unit, text, on, due, done_on: None, result: None })
}

fn fault(name: Name, said: Said, ctx: &Ctx) -> Fault {
    (name, ctx.say(said).to_owned())
}

fn text(form: &Form, missing: Said, ctx: &Ctx) -> Result<String, Fault> {
    form.given(Name::Text).ok_or_else(|| fault(Name::Text, missing, ctx))
}

fn unit(form: &Form, ctx: &Ctx) -> Result<Option<UnitId>, Fault> {
    let Some(text) = form.given(Name::Unit) else { return Ok(None) };
    find_unit(&text, ctx).map(Some).map_err(|nearest| {
        let nearest = nearest.join(", ");
        (Name::Unit, ctx.tell(say::NO_SUCH_UNIT, &[("text", &text), ("nearest", &nearest)]))
    })
}

fn day(form: &Form, name: Name, ctx: &Ctx) -> Result<Option<NaiveDate>, Fault> {
    let Some(text) = form.given(name) else { return Ok(None) };
    let read = date::read(&text);
    read.map(Some).map_err(|_| (name, ctx.tell(say::NOT_A_DATE, &[("text", &text)])))
}

fn due(form: &Form, on: NaiveDate, ctx: &Ctx) -> Result<Option<NaiveDate>, Fault> {
    match day(form, Name::Due, ctx)? {
        Some(due) if due < on => Err(fault(Name::Due, words::DUE_BEFORE, ctx)),
        due => Ok(due),
    }
}

/// Reads the day of something that has happened: not before it was asked for, and not after today.
fn past_day(form: &Form, from: NaiveDate, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    match day(form, Name::Date, ctx)?.unwrap_or(ctx.as_of) {
        day if day < from => Err(fault(Name::Date, words::BEFORE_ITS_DAY, ctx)),
        day if day > ctx.today => Err(fault(Name::Date, words::NOT_YET, ctx)),
        day => Ok(day),
    }
}
