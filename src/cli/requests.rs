//! `dondoc requests`: what units asked for, of whom, since when, and whether it was answered.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::FollowUps;
use super::desk::Desk;
use super::failure::Failure;
use super::meeting::typed_id;
use super::{output, typed};
use crate::domain::followup::{Outcome, OutcomeKind, Request};
use crate::domain::ids::UnitId;
use crate::domain::workspace::Workspace;
use crate::locale::cli::week as says;
use crate::locale::meeting::answered;
use crate::text::date::long;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    task: Option<&'a str>,
    from: Option<&'a str>,
    to: &'a str,
    text: &'a str,
    on: NaiveDate,
    /// How long it has been waiting, or waited for its answer, in days.
    since_days: i64,
    due: Option<NaiveDate>,
    outcome: OutcomeKind,
    days: Option<u32>,
    document: Option<&'a str>,
    answered_on: Option<NaiveDate>,
    answer: Option<&'a str>,
    answer_document: Option<&'a str>,
}

pub(super) fn run(desk: &Desk, arguments: &FollowUps) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let unit = typed::some_unit(&workspace, arguments.unit.as_deref())?;
    let found = asked(&workspace, arguments, as_of, unit.as_ref());
    let rows: Vec<Row<'_>> = found.iter().map(|(request, became)| row(request, *became, as_of)).collect();
    if arguments.format.json {
        return output::json(&rows);
    }
    let lines = rows.iter().zip(&found).map(|(row, (request, became))| {
        let id = typed_id(request.id.source(), request.id.local(), request.id.as_str());
        let from = request.from.as_ref().and_then(|unit| workspace.units.get(unit.as_str()));
        let from = from.map(|unit| format!("{} → ", unit.short)).unwrap_or_default();
        let state = answered(desk.lang, *became);
        let waits = says::REQUEST
            .with(desk.lang, &[("days", &row.since_days), ("state", &state), ("date", &long(row.on))]);
        format!("{id}  {from}{}: {} – {waits}\n", row.to, row.text)
    });
    output::data(&lines.collect::<String>())?;
    output::remark(&says::COUNT_REQUESTS.with(desk.lang, &[("n", &found.len()), ("date", &long(as_of))]));
    Ok(())
}

/// Returns the requests made by the day that were asked for, the most overdue first, then the longest waiting.
fn asked<'a>(
    workspace: &'a Workspace,
    arguments: &FollowUps,
    as_of: NaiveDate,
    unit: Option<&UnitId>,
) -> Vec<(&'a Request, Outcome)> {
    let known = workspace.requests.iter().filter(|request| request.on <= as_of);
    let mut found: Vec<(&Request, Outcome)> = known
        .filter(|request| unit.is_none_or(|unit| request.from.as_ref() == Some(unit)))
        .map(|request| (request, request.outcome(as_of)))
        .filter(|(_, became)| !arguments.open || became.is_open())
        .filter(|(_, became)| !arguments.overdue || became.kind == OutcomeKind::Overdue)
        .collect();
    found.sort_by_key(|(request, became)| (became.order(), request.on, &request.id));
    found
}

/// Returns a request as it was known on the day.
fn row<'a>(request: &'a Request, became: Outcome, as_of: NaiveDate) -> Row<'a> {
    let answered_on = request.answered_on.filter(|day| *day <= as_of);
    Row {
        id: request.id.as_str(),
        task: request.task.as_ref().map(|task| task.as_str()),
        from: request.from.as_ref().map(|unit| unit.as_str()),
        to: &request.to.printed,
        text: &request.text,
        on: request.on,
        since_days: (answered_on.unwrap_or(as_of) - request.on).num_days(),
        due: request.due,
        outcome: became.kind,
        days: became.days,
        document: request.document.as_deref(),
        answered_on,
        answer: request.answer.as_deref().filter(|_| answered_on.is_some()),
        answer_document: request.answer_document.as_deref().filter(|_| answered_on.is_some()),
    }
}
