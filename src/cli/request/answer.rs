//! `dondoc request answer`: writes the answer to a request down.

use super::super::args::AnswerRequest;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::Failure;
use super::super::typed;
use super::tell;
use crate::domain::followup::Request;
use crate::domain::operation::operations_between;
use crate::locale::cli::{general, week as says};

pub(super) fn run(desk: &Desk, arguments: &AnswerRequest) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let request = typed::sourced(&workspace.requests, &arguments.id, general::REQUEST)?;
    let on = arguments.on.unwrap_or(desk.today);
    if on < request.on {
        return Err(usage(says::ANSWERED_BEFORE));
    }
    let document = typed::some_line(arguments.document.as_deref());
    let answered = Request {
        answered_on: Some(on),
        answer: Some(typed::text(desk, &arguments.text)?),
        answer_document: document.or_else(|| request.answer_document.clone()),
        ..request.clone()
    };
    let batch = desk.commit(&desk.work(SOURCE, operations_between(request, &answered)))?;
    let batch = batch.map(|batch| batch.header.number.0);
    tell(desk, &request.id, batch, arguments.format.json, says::ANSWER_WRITTEN)
}
