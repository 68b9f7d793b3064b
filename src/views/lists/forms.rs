//! The forms of both lists: an answer, a result, a new request, a new action.

use serde::{Deserialize, Serialize};

use crate::domain::followup::{Action, Request};
use crate::domain::ids::{ActionId, RequestId};
use crate::locale::{lists as words, say};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::views::work::named_task;

use super::Shelf;
use super::rows::Item;

/// Says what a form of the lists is for; a record is held as the form shows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// Answers a request.
    Answer(Box<Request>),
    /// Says what came of an action.
    Done(Box<Action>),
    /// Adds a request.
    AddRequest,
    /// Adds an action.
    AddAction,
}

/// Names the form of the lists that a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FillSubject {
    /// The answer to a request.
    Answer(RequestId),
    /// What came of an action.
    Done(ActionId),
    /// A new request.
    AddRequest,
    /// A new action.
    AddAction,
}

impl FillSubject {
    /// Returns what a form is about.
    pub fn of(fill: &Fill) -> Self {
        match fill {
            Fill::Answer(request) => FillSubject::Answer(request.id.clone()),
            Fill::Done(action) => FillSubject::Done(action.id.clone()),
            Fill::AddRequest => FillSubject::AddRequest,
            Fill::AddAction => FillSubject::AddAction,
        }
    }
}

/// Makes the form that a draft belongs to; none when what it was about is gone.
pub fn form_of(subject: &FillSubject, ctx: &Ctx) -> Option<Form> {
    match subject {
        FillSubject::Answer(id) => settle(&Item::Request(id.clone()), ctx),
        FillSubject::Done(id) => settle(&Item::Action(id.clone()), ctx),
        FillSubject::AddRequest => Some(add(Shelf::Requests, ctx)),
        FillSubject::AddAction => Some(add(Shelf::Actions, ctx)),
    }
}

/// Makes the form for the answer, or for what came of the action; none when it is gone.
pub(super) fn settle(item: &Item, ctx: &Ctx) -> Option<Form> {
    match item {
        Item::Request(id) => ctx.workspace.requests.get(id.as_str()).map(|request| answer(request, ctx)),
        Item::Action(id) => ctx.workspace.actions.get(id.as_str()).map(|action| done(action, ctx)),
    }
}

fn answer(request: &Request, ctx: &Ctx) -> Form {
    let fields = vec![
        Field::suggest(Name::Date, words::ANSWERED_ON, long(request.answered_on.unwrap_or(ctx.as_of))),
        Field::new(Name::Text, words::ANSWER, request.answer.clone().unwrap_or_default()),
        Field::new(Name::Document, words::DOCUMENT, request.answer_document.clone().unwrap_or_default()),
    ];
    let about = vec![request.to.printed.clone(), request.text.clone()];
    let purpose = Purpose::Lists(Fill::Answer(Box::new(request.clone())));
    Form::new(purpose, ctx.say(words::ANSWER_REQUEST), about, fields)
}

fn done(action: &Action, ctx: &Ctx) -> Form {
    let fields = vec![
        Field::suggest(Name::Date, words::DONE_ON, long(action.done_on.unwrap_or(ctx.as_of))),
        Field::new(Name::Text, words::RESULT, action.result.clone().unwrap_or_default()),
    ];
    let about = vec![action.text.clone()];
    let purpose = Purpose::Lists(Fill::Done(Box::new(action.clone())));
    Form::new(purpose, ctx.say(words::FINISH_ACTION), about, fields)
}

/// Makes the form for a new request or action.
pub(super) fn add(shelf: Shelf, ctx: &Ctx) -> Form {
    let day = Field::suggest(Name::Date, say::DATE, long(ctx.as_of));
    let (text, due) = (Field::new(Name::Text, say::TEXT, ""), Field::new(Name::Due, words::DUE, ""));
    let task = named_task::field();
    match shelf {
        Shelf::Requests => {
            let fields = vec![
                Field::new(Name::To, words::TO, ""),
                text,
                Field::new(Name::Unit, words::FROM, ""),
                due,
                task,
                Field::new(Name::Document, words::DOCUMENT, ""),
                day,
            ];
            let purpose = Purpose::Lists(Fill::AddRequest);
            Form::new(purpose, ctx.say(words::ADD_REQUEST), Vec::new(), fields)
        }
        Shelf::Actions => {
            let fields = vec![Field::new(Name::Unit, words::UNIT, ""), text, due, task, day];
            let purpose = Purpose::Lists(Fill::AddAction);
            Form::new(purpose, ctx.say(words::ADD_ACTION), Vec::new(), fields)
        }
    }
}
