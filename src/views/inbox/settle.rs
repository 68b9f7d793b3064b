//! What became of a report, an action or a request.

use chrono::NaiveDate;

use crate::domain::followup::{Action, Request};
use crate::domain::ids::SubmissionId;
use crate::domain::inbox::missing;
use crate::domain::operation::{Operation, operations_between};
use crate::domain::plan::Period;
use crate::domain::reporting::Submission;
use crate::domain::workspace::Workspace;
use crate::locale::{Said, say, triage as words};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE, Write};
use crate::views::overlay::inbox::{Fill, ItemId};
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::views::work::rules;

/// Makes the form that settles an item; none when it is gone, or is no report, action or request.
pub(super) fn form(item: &ItemId, ctx: &Ctx) -> Option<Form> {
    let day = |label: Said| Field::suggest(Name::Date, label, long(ctx.as_of));
    let document = || Field::new(Name::Document, say::SHOWN_BY, "");
    let (title, about, fields) = match item {
        ItemId::Report(duty, unit) => {
            let duty = ctx.workspace.duties.get(duty.as_str())?;
            let about = format!("{}: {}", rules::unit_name(unit, ctx), duty.name);
            (words::REPORT_CAME, about, vec![day(words::CAME_ON), document()])
        }
        ItemId::Action(id) => {
            let action = ctx.workspace.actions.get(id.as_str())?;
            let result = Field::new(Name::Text, words::RESULT, "");
            (words::ACTION_DONE, action.text.clone(), vec![result, day(words::DONE_ON)])
        }
        ItemId::Request(id) => {
            let request = ctx.workspace.requests.get(id.as_str())?;
            let answer = Field::new(Name::Text, words::ANSWER, "");
            (words::REQUEST_ANSWERED, request.text.clone(), vec![answer, day(words::ANSWERED_ON), document()])
        }
        ItemId::Task(_) | ItemId::Proposal(_) => return None,
    };
    let purpose = Purpose::Inbox(Fill::Settle(item.clone()));
    Some(Form::new(purpose, ctx.say(title), vec![about], fields).quick())
}

/// Makes the batch that settles an item; none when it is gone.
pub(super) fn write(item: &ItemId, form: &Form, on: NaiveDate, ctx: &Ctx, ids: &mut Ids) -> Option<Write> {
    let id = ids.batch();
    let workspace = ctx.workspace;
    let (text, document) = (form.given(Name::Text), form.given(Name::Document));
    let (said, operations) = match item {
        ItemId::Report(duty, unit) => {
            let term = owed(item, workspace, ctx)?;
            let submission = Submission {
                id: SubmissionId::from_source(SOURCE, &Ids::record(id, 0)),
                duty: duty.clone(),
                unit: unit.clone(),
                period: term,
                received_on: on,
                time: None,
                document,
                note: None,
            };
            (words::DID_REPORT, vec![Operation::Create(submission.into())])
        }
        ItemId::Action(id) => {
            let action = workspace.actions.get(id.as_str())?;
            let done = Action {
                done_on: Some(on),
                result: text.or_else(|| action.result.clone()),
                ..action.clone()
            };
            (words::DID_ACTION, operations_between(action, &done))
        }
        ItemId::Request(id) => {
            let request = workspace.requests.get(id.as_str())?;
            let answered = Request {
                answered_on: Some(on),
                answer: text.or_else(|| request.answer.clone()),
                answer_document: document.or_else(|| request.answer_document.clone()),
                ..request.clone()
            };
            (words::DID_REQUEST, operations_between(request, &answered))
        }
        ItemId::Task(_) | ItemId::Proposal(_) => return None,
    };
    let which = form.about.join(" ");
    Some(ids.work(id, operations, ctx.tell(said, &[("which", &which), ("date", &long(on))])))
}

/// Returns the period of the latest report that the unit owes.
fn owed(owed: &ItemId, workspace: &Workspace, ctx: &Ctx) -> Option<Period> {
    let ItemId::Report(duty, unit) = owed else { return None };
    let slot = workspace.duties.slot(duty.as_str())?;
    let mut all = missing(workspace, &ctx.setup.settings, ctx.as_of).into_iter();
    all.find_map(|(one, _)| (one.duty == slot && one.unit == *unit).then_some(one.term.period))
}
