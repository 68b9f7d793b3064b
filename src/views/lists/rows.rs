//! The rows of both lists, with what they show worked out beforehand.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::followup::{Action, Outcome, OutcomeKind, Request};
use crate::domain::ids::{ActionId, RequestId, UnitId};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::views::work::settle::SettlingSubject;

/// Identifies a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A request.
    Request(RequestId),
    /// An action.
    Action(ActionId),
}

impl Item {
    /// Returns what says what became of it.
    pub(super) fn settling(&self) -> SettlingSubject {
        match self {
            Item::Request(id) => SettlingSubject::Request(id.clone()),
            Item::Action(id) => SettlingSubject::Action(id.clone()),
        }
    }
}

/// Is one row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Which one it is.
    pub item: Item,
    /// What has become of it by the shown day.
    pub outcome: Outcome,
    /// Since when.
    pub on: NaiveDate,
    /// The last day in time, if one was set.
    pub due: Option<NaiveDate>,
    /// Who asks whom, or who does it.
    pub who: String,
    /// What is asked, or to be done.
    pub text: String,
    /// What the text filter looks at, without marks.
    pub folded: String,
}

/// Lists the requests made by the shown day.
pub(super) fn requests(ctx: &Ctx) -> Vec<Row> {
    let known = ctx.workspace.requests.iter().filter(|request| request.on <= ctx.as_of);
    ordered(known.map(|request| of_request(request, ctx)))
}

/// Lists the actions given out by the shown day.
pub(super) fn actions(ctx: &Ctx) -> Vec<Row> {
    let known = ctx.workspace.actions.iter().filter(|action| action.on <= ctx.as_of);
    ordered(known.map(|action| of_action(action, ctx)))
}

fn of_request(request: &Request, ctx: &Ctx) -> Row {
    let from = request.from.as_ref().map(|unit| format!("{} {} ", short(unit, ctx), ctx.glyphs().arrow()));
    let who = format!("{}{}", from.unwrap_or_default(), request.to.printed);
    let name = request.from.as_ref().map(|unit| name(unit, ctx)).unwrap_or_default();
    let document = request.document.as_deref().unwrap_or_default();
    Row {
        item: Item::Request(request.id.clone()),
        outcome: request.outcome(ctx.as_of),
        on: request.on,
        due: request.due,
        folded: mark_free(&format!("{name} {who} {} {document}", request.text)),
        text: request.text.clone(),
        who,
    }
}

fn of_action(action: &Action, ctx: &Ctx) -> Row {
    let who = short(&action.unit, ctx);
    Row {
        item: Item::Action(action.id.clone()),
        outcome: action.outcome(ctx.as_of),
        on: action.on,
        due: action.due,
        folded: mark_free(&format!("{} {who} {}", name(&action.unit, ctx), action.text)),
        text: action.text.clone(),
        who,
    }
}

fn short(unit: &UnitId, ctx: &Ctx) -> String {
    ctx.workspace.units.get(unit.as_str()).map_or_else(|| unit.to_string(), |unit| unit.short.clone())
}

fn name(unit: &UnitId, ctx: &Ctx) -> String {
    ctx.workspace.units.get(unit.as_str()).map_or_else(|| unit.to_string(), |unit| unit.name.clone())
}

/// Puts the most overdue first, then what is open by its last day, then what is closed, the newest first.
fn ordered(rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let mut rows: Vec<Row> = rows.collect();
    rows.sort_by_key(|row| {
        let closed = (!row.outcome.is_open()).then_some(Reverse(row.on));
        let overdue = row.outcome.days.filter(|_| row.outcome.kind == OutcomeKind::Overdue);
        (closed, Reverse(overdue), row.due.is_none(), row.due, row.on)
    });
    rows
}
