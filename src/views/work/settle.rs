//! What became of what was owed, given out or asked: the report that came in, the result of an action, the answer to a
//! request. Whichever view begins it, one form asks and one rule writes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::followup::{Action, Request};
use crate::domain::ids::{ActionId, DutyId, RequestId, SubmissionId, UnitId};
use crate::domain::inbox::missing;
use crate::domain::operation::{Operation, operations_between};
use crate::domain::plan::Period;
use crate::domain::reporting::Submission;
use crate::locale::{Said, lists as words, say, triage};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE};
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::widgets::fit::fit;

use super::read::{self, Fault};
use super::rules;
use super::submit::commit;

/// Says what a form settles; a record is held as the form shows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Settling {
    /// The unit's latest report by the duty that did not come.
    Report(DutyId, UnitId),
    /// What came of an action.
    Action(Box<Action>),
    /// The answer to a request.
    Request(Box<Request>),
}

/// Names what a draft settles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettlingSubject {
    /// A report.
    Report(DutyId, UnitId),
    /// An action.
    Action(ActionId),
    /// A request.
    Request(RequestId),
}

impl SettlingSubject {
    /// Returns what a form is about.
    pub fn of(settling: &Settling) -> Self {
        match settling {
            Settling::Report(duty, unit) => SettlingSubject::Report(duty.clone(), unit.clone()),
            Settling::Action(action) => SettlingSubject::Action(action.id.clone()),
            Settling::Request(request) => SettlingSubject::Request(request.id.clone()),
        }
    }
}

/// Makes the form; none when what it was about is gone. What is known already can be corrected.
pub(in crate::views) fn form(subject: &SettlingSubject, ctx: &Ctx) -> Option<Form> {
    let (settling, said, about, fields) = match subject {
        SettlingSubject::Report(duty, unit) => {
            let name = &ctx.workspace.duties.get(duty.as_str())?.name;
            let about = vec![format!("{}: {name}", rules::unit_name(unit, ctx))];
            let fields = vec![day(triage::CAME_ON, None, ctx), document(say::SHOWN_BY, None)];
            (Settling::Report(duty.clone(), unit.clone()), triage::REPORT_CAME, about, fields)
        }
        SettlingSubject::Action(id) => {
            let action = ctx.workspace.actions.get(id.as_str())?;
            let result = text(words::RESULT, action.result.as_ref());
            let fields = vec![result, day(words::DONE_ON, action.done_on, ctx)];
            let about = vec![action.text.clone()];
            (Settling::Action(Box::new(action.clone())), words::FINISH_ACTION, about, fields)
        }
        SettlingSubject::Request(id) => {
            let request = ctx.workspace.requests.get(id.as_str())?;
            let fields = vec![
                text(words::ANSWER, request.answer.as_ref()),
                day(words::ANSWERED_ON, request.answered_on, ctx),
                document(words::DOCUMENT, request.answer_document.as_ref()),
            ];
            let about = vec![request.to.printed.clone(), request.text.clone()];
            (Settling::Request(Box::new(request.clone())), words::ANSWER_REQUEST, about, fields)
        }
    };
    Some(Form::new(Purpose::Settle(settling), ctx.say(said), about, fields).quick())
}

fn text(label: Said, known: Option<&String>) -> Field {
    Field::new(Name::Text, label, known.cloned().unwrap_or_default())
}

fn day(label: Said, known: Option<NaiveDate>, ctx: &Ctx) -> Field {
    Field::suggest(Name::Date, label, long(known.unwrap_or(ctx.as_of)))
}

fn document(label: Said, known: Option<&String>) -> Field {
    Field::new(Name::Document, label, known.cloned().unwrap_or_default())
}

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub(super) fn submit(form: &Form, settling: &Settling, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    let batch = ids.batch();
    let (operations, said) = match settling {
        Settling::Report(duty, unit) => {
            let id = SubmissionId::from_source(SOURCE, &Ids::record(batch, 0));
            let submission = submission(form, id, (duty, unit), ctx)?;
            (vec![Operation::Create(submission.into())], triage::DID_REPORT)
        }
        Settling::Action(seen) => (operations_between(&**seen, &done(form, seen, ctx)?), words::DID_FINISH),
        Settling::Request(seen) => {
            (operations_between(&**seen, &answered(form, seen, ctx)?), words::DID_ANSWER)
        }
    };
    if operations.is_empty() {
        return Ok(vec![Ask::say(ctx.say(say::NOTHING_CHANGED))]);
    }
    let about = fit(form.about.last().map_or("", String::as_str), 48, ctx.cut()).into_owned();
    let date = form.value(Name::Date);
    Ok(commit(ids.work(batch, operations, ctx.tell(said, &[("which", &about), ("date", &date)]))))
}

fn submission(
    form: &Form,
    id: SubmissionId,
    (duty, unit): (&DutyId, &UnitId),
    ctx: &Ctx,
) -> Result<Submission, Fault> {
    let received_on = read::day(form, ctx)?;
    let period = owed(duty, unit, ctx).ok_or_else(|| fault(Name::Date, triage::GONE, ctx))?;
    let (duty, unit, document) = (duty.clone(), unit.clone(), form.given(Name::Document));
    Ok(Submission { id, duty, unit, period, received_on, time: None, document, note: None })
}

/// Returns the period of the latest report that the unit owes.
fn owed(duty: &DutyId, unit: &UnitId, ctx: &Ctx) -> Option<Period> {
    let slot = ctx.workspace.duties.slot(duty.as_str())?;
    let mut all = missing(ctx.workspace, &ctx.setup.settings, ctx.as_of).into_iter();
    all.find_map(|(one, _)| (one.duty == slot && one.unit == *unit).then_some(one.term.period))
}

fn done(form: &Form, seen: &Action, ctx: &Ctx) -> Result<Action, Fault> {
    let done_on = Some(past_day(form, seen.on, ctx)?);
    Ok(Action { done_on, result: form.given(Name::Text), ..seen.clone() })
}

fn answered(form: &Form, seen: &Request, ctx: &Ctx) -> Result<Request, Fault> {
    let answer = form.given(Name::Text).ok_or_else(|| fault(Name::Text, words::ANSWER_MISSING, ctx))?;
    Ok(Request {
        answered_on: Some(past_day(form, seen.on, ctx)?),
        answer: Some(answer),
        answer_document: form.given(Name::Document),
        ..seen.clone()
    })
}

/// Reads the day of something that has happened: not before it was asked for, and not after today.
fn past_day(form: &Form, from: NaiveDate, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    match read::day_or(form, ctx.as_of, ctx)? {
        day if day < from => Err(fault(Name::Date, words::BEFORE_ITS_DAY, ctx)),
        day if day > ctx.today => Err(fault(Name::Date, words::NOT_YET, ctx)),
        day => Ok(day),
    }
}

fn fault(name: Name, said: Said, ctx: &Ctx) -> Fault {
    (name, ctx.say(said).to_owned())
}
