//! The forms of both lists: a new request, a new action.

use serde::{Deserialize, Serialize};

use crate::locale::{lists as words, say};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::views::work::named_task;

use super::Shelf;

/// Says what a form of the lists is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Adds a request.
    AddRequest,
    /// Adds an action.
    AddAction,
}

/// Names the form of the lists that a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FillSubject {
    /// A new request.
    AddRequest,
    /// A new action.
    AddAction,
}

impl FillSubject {
    /// Returns what a form is about.
    pub fn of(fill: &Fill) -> Self {
        match fill {
            Fill::AddRequest => FillSubject::AddRequest,
            Fill::AddAction => FillSubject::AddAction,
        }
    }
}

/// Makes the form that a draft belongs to.
pub fn form_of(subject: &FillSubject, ctx: &Ctx) -> Form {
    match subject {
        FillSubject::AddRequest => add(Shelf::Requests, ctx),
        FillSubject::AddAction => add(Shelf::Actions, ctx),
    }
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
