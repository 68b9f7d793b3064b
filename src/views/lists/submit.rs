//! What a completed form of the lists writes.

use crate::domain::followup::{Action, Request};
use crate::domain::ids::{ActionId, RequestId};
use crate::domain::operation::Operation;
use crate::domain::register::Register;
use crate::locale::{Said, lists as words};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE};
use crate::views::overlay::{Form, Name};
use crate::views::work::read::Fault;
use crate::views::work::submit::commit;
use crate::views::work::{due, named_task, read};
use crate::widgets::fit::fit;

use super::Fill;

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(form: &Form, fill: Fill, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    let batch = ids.batch();
    let (local, about) = (Ids::record(batch, 0), form.value(Name::Text));
    let (operation, said) = match fill {
        Fill::AddRequest => {
            let request = request(form, RequestId::from_source(SOURCE, &local), ctx)?;
            (Operation::Create(request.into()), words::DID_ADD_REQUEST)
        }
        Fill::AddAction => {
            let action = action(form, ActionId::from_source(SOURCE, &local), ctx)?;
            (Operation::Create(action.into()), words::DID_ADD_ACTION)
        }
    };
    let sentence = ctx.tell(said, &[("which", &fit(&about, 48, ctx.cut()))]);
    Ok(commit(ids.work(batch, vec![operation], sentence)))
}

fn request(form: &Form, id: RequestId, ctx: &Ctx) -> Result<Request, Fault> {
    let to = form.given(Name::To).ok_or_else(|| fault(Name::To, words::TO_MISSING, ctx))?;
    let text = text(form, words::TEXT_MISSING, ctx)?;
    let on = read::day_or(form, ctx.as_of, ctx)?;
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
    let on = read::day_or(form, ctx.as_of, ctx)?;
    let (due, task) = (due::read(form, on, ctx)?, named_task::read(form, ctx)?);
    Ok(Action { id, meeting: None, task, unit, text, on, due, done_on: None, result: None })
}

fn fault(name: Name, said: Said, ctx: &Ctx) -> Fault {
    (name, ctx.say(said).to_owned())
}

fn text(form: &Form, missing: Said, ctx: &Ctx) -> Result<String, Fault> {
    form.given(Name::Text).ok_or_else(|| fault(Name::Text, missing, ctx))
}
