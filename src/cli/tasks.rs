//! `dondoc tasks`: the tasks that a filter lets through, in printed order.

use chrono::NaiveDate;
use unicode_width::UnicodeWidthStr;

use super::args::Tasks as Arguments;
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::listing::{Lister, TaskRow};
use super::{frequencies, output, table};
use crate::domain::ids::UnitId;
use crate::domain::register::{Name, Register};
use crate::domain::task::Task;
use crate::domain::tree::Outline;
use crate::domain::workspace::Workspace;
use crate::locale::Told;
use crate::locale::cli::{general, task as says};
use crate::query::{self, Query, QueryError, parse};
use crate::storage::PartyId;
use crate::text::date::long;
use crate::text::fold::mark_free;

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let as_of = desk.as_of(arguments.as_of);
    let (workspace, query) = load(desk, &arguments.query.join(" "))?;
    let lister = Lister::new(desk, &workspace, as_of);
    let tasks = passing(&query, &lister, &workspace, as_of);
    if let Some(column) = arguments.count_by {
        return frequencies::write(desk, &workspace, &lister, &tasks, column, arguments);
    }
    let rows: Vec<TaskRow> =
        tasks.iter().filter_map(|task| lister.row(task, &lister.bearers(task))).collect();
    if arguments.format.json {
        return output::json(&rows);
    }
    output::data(&table::tasks(desk, &rows))?;
    output::remark(&general::COUNT_TASKS.with(desk.lang, &[("n", &rows.len()), ("date", &long(as_of))]));
    Ok(())
}

/// Lists the tasks that the filter lets through, in printed order.
fn passing<'a>(
    query: &Query,
    lister: &'a Lister<'a>,
    workspace: &'a Workspace,
    as_of: NaiveDate,
) -> Vec<&'a Task> {
    let outline = Outline::of_all(workspace);
    let facts = query::Tasks::on(workspace, as_of);
    let all = outline.tasks().filter_map(|slot| Some(&workspace.tasks.at(slot)?.record));
    all.filter(|task| {
        let Some(status) = lister.status(task) else { return false };
        let text = searched(workspace, task);
        query.matches(&facts.subject(task, Some(status), &text), as_of)
    })
    .collect()
}

/// Returns what words are looked for in: id, label, symbol, title and the printed parties, without marks.
pub(super) fn searched(workspace: &Workspace, task: &Task) -> String {
    let symbol = workspace.plans.get(task.plan.as_str()).map_or("", |plan| plan.symbol.as_str());
    let words =
        [task.id.as_str(), &task.label, symbol, &task.title, &task.leads.printed, &task.coordinators.printed];
    mark_free(&words.join(" "))
}

/// Reads the filter and loads what it can reach: where it names units, only their tasks.
fn load(desk: &Desk, text: &str) -> Result<(Workspace, Query), Failure> {
    let mut read = None;
    let part = desk.store.party_workspace(|names| {
        let query = parse(text, &|name| concerned(names, name));
        let parties = query.as_ref().ok().and_then(Query::confined_to).map(|units| parties(names, &units));
        read = Some((query, parties.is_some()));
        parties.unwrap_or_default()
    })?;
    match read {
        Some((Ok(query), true)) => Ok((part, query)),
        Some((Ok(query), false)) => Ok((desk.store.load()?, query)),
        Some((Err(error), _)) => Err(wrong_query(text, &error)),
        None => Err(usage(says::NO_FILTER)),
    }
}

/// Says what is wrong in a filter, and points at the character.
pub(super) fn wrong_query(text: &str, error: &QueryError) -> Failure {
    let before: String = text.chars().take(error.at).collect();
    let pointer = " ".repeat(before.width());
    usage(Told::by(|lang| format!("{}\n  {text}\n  {pointer}^", error.told(lang)))).hint(says::FILTER_LIKE)
}

/// Returns the unit of that name.
pub(super) fn concerned(names: &Workspace, name: &str) -> Vec<UnitId> {
    Register::of(names).find(name).as_ref().and_then(Name::unit).cloned().into_iter().collect()
}

/// Returns the parties under whose names work of the units may be printed: the units, those that they took over from,
/// and every group, because membership depends on the day.
fn parties(names: &Workspace, units: &[UnitId]) -> Vec<PartyId> {
    let mut wanted = units.to_vec();
    let mut known = 0;
    while known < wanted.len() {
        let next = wanted[known].clone();
        let before = names.units.iter().filter(|unit| unit.successors.iter().any(|after| after.unit == next));
        let new: Vec<UnitId> = before.map(|unit| unit.id.clone()).filter(|id| !wanted.contains(id)).collect();
        wanted.extend(new);
        known += 1;
    }
    let groups = names.groups.iter().map(|group| PartyId::Group(group.id.clone()));
    wanted.into_iter().map(PartyId::Unit).chain(groups).collect()
}
