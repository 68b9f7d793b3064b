//! `dondoc tasks`: the tasks that a filter lets through, in printed order.

use chrono::NaiveDate;

use super::args::Tasks;
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::listing::{Lister, TaskRow};
use super::{output, table};
use crate::domain::ids::UnitId;
use crate::domain::register::{Name, Register};
use crate::domain::responsibility::Responsibility;
use crate::domain::task::Task;
use crate::domain::tree::Outline;
use crate::domain::workspace::Workspace;
use crate::query::{Query, QueryError, Subject, parse};
use crate::storage::PartyId;
use crate::text::fold::mark_free;

pub(super) fn run(desk: &Desk, arguments: &Tasks) -> Result<(), Failure> {
    let as_of = desk.as_of(arguments.as_of);
    let (workspace, query) = load(desk, &arguments.query.join(" "))?;
    let lister = Lister::new(desk, &workspace, as_of);
    let outline = Outline::of_all(&workspace);
    let tasks = outline.tasks().filter_map(|slot| Some(&workspace.tasks.at(slot)?.record));
    let rows: Vec<TaskRow> = tasks
        .filter_map(|task| {
            let bearers = lister.bearers(task);
            passes(&query, &lister, &workspace, task, &bearers, as_of).then(|| lister.row(task, &bearers))?
        })
        .collect();
    if arguments.format.json {
        return output::json(&rows);
    }
    output::data(&table::tasks(desk, &rows))?;
    output::remark(&format!("{} nhiệm vụ · số liệu đến {}", rows.len(), crate::text::date::long(as_of)));
    Ok(())
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
        Some((Err(error), _)) => Err(wrong_query(&error)),
        None => Err(usage("không đọc được điều kiện lọc")),
    }
}

fn wrong_query(error: &QueryError) -> Failure {
    usage(error.to_string()).hint("ví dụ: dondoc tasks 'đơn-vị:so-y-te trạng-thái:quá-hạn \"sổ sức khỏe\"'")
}

/// Returns the unit of that name.
fn concerned(names: &Workspace, name: &str) -> Vec<UnitId> {
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

fn passes(
    query: &Query,
    lister: &Lister<'_>,
    workspace: &Workspace,
    task: &Task,
    bearers: &Responsibility,
    as_of: NaiveDate,
) -> bool {
    let Some(status) = lister.status(task) else { return false };
    let symbol = workspace.plans.get(task.plan.as_str()).map_or("", |plan| plan.symbol.as_str());
    let words =
        [task.id.as_str(), &task.label, symbol, &task.title, &task.leads.printed, &task.coordinators.printed];
    let units = |units: Vec<&UnitId>| -> Vec<UnitId> { units.into_iter().cloned().collect() };
    let subject = Subject {
        text: &mark_free(&words.join(" ")),
        leads: &units(bearers.lead_units()),
        coordinators: &units(bearers.coordinating_units()),
        state: status.state,
        timing: status.timing.kind,
        last_day: status.last_day,
        plan: &mark_free(&format!("{} {symbol}", task.plan)),
        section: &mark_free(task.section.as_ref().map_or("", |section| section.as_str())),
        at_risk: status.risk.is_some(),
    };
    query.matches(&subject, as_of)
}
