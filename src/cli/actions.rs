//! `dondoc actions`: what meetings gave out to units.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::FollowUps;
use super::desk::Desk;
use super::failure::Failure;
use super::meeting::typed_id;
use super::{output, typed};
use crate::domain::followup::{Action, Outcome, OutcomeKind};
use crate::domain::ids::UnitId;
use crate::domain::workspace::Workspace;
use crate::locale::cli::week as says;
use crate::locale::meeting::outcome;
use crate::text::date::long;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    meeting: Option<&'a str>,
    task: Option<&'a str>,
    unit: &'a str,
    text: &'a str,
    on: NaiveDate,
    due: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
    outcome: OutcomeKind,
    days: Option<u32>,
    result: Option<&'a str>,
}

pub(super) fn run(desk: &Desk, arguments: &FollowUps) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let unit = typed::some_unit(&workspace, arguments.unit.as_deref())?;
    let found = asked(&workspace, arguments, as_of, unit.as_ref());
    if arguments.format.json {
        let rows: Vec<Row<'_>> = found.iter().map(|(action, became)| row(action, *became, as_of)).collect();
        return output::json(&rows);
    }
    let lines = found.iter().map(|(action, became)| {
        let id = typed_id(action.id.source(), action.id.local(), action.id.as_str());
        let unit = workspace.units.get(action.unit.as_str());
        let unit = unit.map_or(action.unit.as_str(), |unit| unit.name.as_str());
        format!("{id}  {unit}: {} – {}\n", action.text, outcome(desk.lang, *became))
    });
    output::data(&lines.collect::<String>())?;
    output::remark(&says::COUNT_ACTIONS.with(desk.lang, &[("n", &found.len()), ("date", &long(as_of))]));
    Ok(())
}

/// Returns the actions given by the day that were asked for, the most overdue first, then by the day they were given.
fn asked<'a>(
    workspace: &'a Workspace,
    arguments: &FollowUps,
    as_of: NaiveDate,
    unit: Option<&UnitId>,
) -> Vec<(&'a Action, Outcome)> {
    let known = workspace.actions.iter().filter(|action| action.on <= as_of);
    let mut found: Vec<(&Action, Outcome)> = known
        .filter(|action| unit.is_none_or(|unit| action.unit == *unit))
        .map(|action| (action, action.outcome(as_of)))
        .filter(|(_, became)| !arguments.open || became.is_open())
        .filter(|(_, became)| !arguments.overdue || became.kind == OutcomeKind::Overdue)
        .collect();
    found.sort_by_key(|(action, became)| (became.order(), action.on, &action.id));
    found
}

fn row<'a>(action: &'a Action, became: Outcome, as_of: NaiveDate) -> Row<'a> {
    Row {
        id: action.id.as_str(),
        meeting: action.meeting.as_ref().map(|meeting| meeting.as_str()),
        task: action.task.as_ref().map(|task| task.as_str()),
        unit: action.unit.as_str(),
        text: &action.text,
        on: action.on,
        due: action.due,
        done_on: action.done_on.filter(|day| *day <= as_of),
        outcome: became.kind,
        days: became.days,
        result: action.result.as_deref().filter(|_| !became.is_open()),
    }
}
