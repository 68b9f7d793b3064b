//! `dondoc unit pass`: hands work that waits for a receiver to one unit, once the count is confirmed.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::args::PassWork;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::{Class, Failure};
use super::{named, output, typed};
use crate::domain::ids::{ReassignmentId, TaskId, UnitId};
use crate::domain::operation::Operation;
use crate::domain::reorganisation::{Pending, hand_over, pending};
use crate::domain::workspace::Workspace;
use crate::locale::cli::{general, unit as says};

#[derive(Serialize)]
struct Answer<'a> {
    from: &'a UnitId,
    to: &'a UnitId,
    tasks: Vec<&'a TaskId>,
    operations: usize,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &PassWork) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let (from, to) = (named(&workspace, &arguments.from)?, named(&workspace, &arguments.to)?);
    let parts = waiting(desk, arguments, &workspace, &from, as_of)?;
    able(&workspace, &from, &to, as_of)?;
    let operations = operations(&workspace, &parts, &to);
    let count = parts.len();
    let batch = if arguments.writing.dry_run || !arguments.writing.confirms(count) {
        None
    } else {
        desk.commit(&desk.work(SOURCE, operations.clone()))?.map(|batch| batch.header.number.0)
    };
    let tasks: Vec<&TaskId> = parts.iter().map(|part| &part.task).collect();
    if arguments.writing.format.json {
        output::json(&Answer { from: &from, to: &to, tasks, operations: operations.len(), batch })?;
    } else {
        let titled = |task: &&TaskId| {
            let title = workspace.tasks.get(task.as_str()).map_or("", |task| task.title.as_str());
            format!("{task}  {title}\n")
        };
        output::data(&tasks.iter().map(titled).collect::<String>())?;
    }
    match batch {
        Some(batch) => {
            output::remark(&says::PASSED.with(desk.lang, &[("n", &count), ("batch", &batch)]));
        }
        None if arguments.writing.dry_run => output::remark(general::DRY.to(desk.lang)),
        None => {
            let failure = usage(says::WOULD_PASS.told(&[("n", &count)]));
            return Err(failure.hint(general::CONFIRM.told(&[("n", &count)])));
        }
    }
    Ok(())
}

/// Returns the parts of the unit that wait, of the named tasks where some are named.
fn waiting(
    desk: &Desk,
    arguments: &PassWork,
    workspace: &Workspace,
    from: &UnitId,
    as_of: NaiveDate,
) -> Result<Vec<Pending>, Failure> {
    let mut parts = pending(workspace, &desk.settings, as_of);
    parts.retain(|part| part.from == *from);
    let mut wanted = Vec::new();
    for text in &arguments.tasks {
        wanted.extend(typed::some_task(desk, workspace, Some(text))?);
    }
    if let Some(task) = wanted.iter().find(|task| parts.iter().all(|part| part.task != **task)) {
        return Err(Failure::new(Class::Failed, says::NOT_WAITING.told(&[("task", task), ("unit", from)])));
    }
    parts.retain(|part| wanted.is_empty() || wanted.contains(&part.task));
    if parts.is_empty() {
        return Err(Failure::new(Class::Failed, says::NOTHING_WAITS.told(&[("unit", from)])));
    }
    Ok(parts)
}

/// Refuses a receiver that is the unit itself, or does not exist on the day.
fn able(workspace: &Workspace, from: &UnitId, to: &UnitId, as_of: NaiveDate) -> Result<(), Failure> {
    if from == to {
        return Err(usage(says::SAME_UNIT));
    }
    match workspace.units.get(to.as_str()) {
        Some(unit) if unit.exists_on(as_of) => Ok(()),
        _ => Err(Failure::new(Class::Failed, says::NOT_THERE.told(&[("unit", to)]))),
    }
}

fn operations(workspace: &Workspace, parts: &[Pending], to: &UnitId) -> Vec<Operation> {
    let passes: Vec<(&Pending, &UnitId)> = parts.iter().map(|part| (part, to)).collect();
    let id = |nth: usize| {
        let part = parts.get(nth).map(|part| format!("{}/{}/{}", part.task, part.from, part.on));
        ReassignmentId::from_source(SOURCE, &part.unwrap_or_default())
    };
    hand_over(workspace, &passes, id)
}
