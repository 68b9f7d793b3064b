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
    let confirmed = arguments.yes == Some(count);
    let batch = if arguments.dry_run || !confirmed {
        None
    } else {
        desk.commit(&desk.work(SOURCE, operations.clone()))?.map(|batch| batch.header.number.0)
    };
    let tasks: Vec<&TaskId> = parts.iter().map(|part| &part.task).collect();
    if arguments.format.json {
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
            output::remark(&format!("Đã chuyển {count} việc (lần ghi {batch}); hoàn tác bằng: dondoc undo"))
        }
        None if arguments.dry_run => output::remark("Chưa ghi gì (--dry-run)."),
        None => {
            let failure = usage(format!("có {count} việc sẽ chuyển; chưa ghi gì"));
            return Err(failure.hint(format!("xem lại phần trên, rồi xác nhận bằng --yes {count}")));
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
        return Err(Failure::new(
            Class::Failed,
            format!("nhiệm vụ {task} không có việc nào của {from} đang chờ"),
        ));
    }
    parts.retain(|part| wanted.is_empty() || wanted.contains(&part.task));
    if parts.is_empty() {
        return Err(Failure::new(Class::Failed, format!("{from} không có việc nào chờ đơn vị tiếp nhận")));
    }
    Ok(parts)
}

/// Refuses a receiver that is the unit itself, or does not exist on the day.
fn able(workspace: &Workspace, from: &UnitId, to: &UnitId, as_of: NaiveDate) -> Result<(), Failure> {
    if from == to {
        return Err(usage("đơn vị nhận trùng với đơn vị có việc"));
    }
    match workspace.units.get(to.as_str()) {
        Some(unit) if unit.exists_on(as_of) => Ok(()),
        _ => Err(Failure::new(Class::Failed, format!("{to} không hoạt động vào ngày đó"))),
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
