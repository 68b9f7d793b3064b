//! `dondoc meeting done`: writes down that an action is done.

use serde::Serialize;

use super::super::args::ActionDone;
use super::super::desk::{Desk, SOURCE};
use super::super::failure::Failure;
use super::super::{output, typed};
use super::not_before;
use crate::domain::followup::{Action, Outcome};
use crate::domain::ids::ActionId;
use crate::domain::operation::operations_between;
use crate::locale::cli::{general, meeting as says};
use crate::locale::meeting::outcome;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a ActionId,
    outcome: Outcome,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &ActionDone) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let action = typed::sourced(&workspace.actions, &arguments.id, general::ACTION)?;
    let on = arguments.on.unwrap_or(desk.today);
    not_before(on, action.on, says::DAY_DONE, says::DAY_GIVEN)?;
    not_before(desk.today, on, says::TODAY, says::DAY_DONE)?;
    let result = typed::some_text(desk, arguments.result.as_deref())?.or_else(|| action.result.clone());
    let done = Action { done_on: Some(on), result, ..action.clone() };
    let batch = desk.commit(&desk.work(SOURCE, operations_between(action, &done)))?;
    let became = done.outcome(on);
    if arguments.format.json {
        let batch = batch.map(|batch| batch.header.number.0);
        return output::json(&Answer { id: &done.id, outcome: became, batch });
    }
    output::remark(&format!("{}: {}", done.id.local(), outcome(desk.lang, became)));
    Ok(())
}
