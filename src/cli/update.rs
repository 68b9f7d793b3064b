//! `dondoc update`: reports one step of a task.

use serde::Serialize;

use super::args::Update as Arguments;
use super::desk::{Desk, SOURCE, usage};
use super::failure::Failure;
use super::{output, task, typed};
use crate::domain::ids::{TaskId, UpdateId};
use crate::domain::operation::Operation;
use crate::domain::progress::{Review, Update};
use crate::domain::workspace::Workspace;
use crate::locale::cli::{general, task as says};

#[derive(Serialize)]
struct Answer<'a> {
    task: &'a str,
    id: &'a str,
    source: &'a str,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let id = TaskId::from(arguments.task.as_str());
    let workspace = desk.store.task_workspace(std::slice::from_ref(&id))?;
    if workspace.tasks.get(id.as_str()).is_none() {
        return Err(task::unknown(desk, &arguments.task));
    }
    let local = format!("{:016x}", crate::storage::batch_id().0 >> 64);
    let update = update(desk, arguments, &workspace, id, &local)?;
    let batch = desk.commit(&desk.work(SOURCE, vec![Operation::Create(update.into())]))?;
    let answer = Answer {
        task: &arguments.task,
        id: &local,
        source: SOURCE,
        batch: batch.map(|batch| batch.header.number.0),
    };
    if arguments.format.json {
        return output::json(&answer);
    }
    output::remark(&says::UPDATED.with(desk.lang, &[("task", &arguments.task)]));
    Ok(())
}

fn update(
    desk: &Desk,
    arguments: &Arguments,
    names: &Workspace,
    task: TaskId,
    local: &str,
) -> Result<Update, Failure> {
    let text = typed::some_text(desk, arguments.progress.text.as_deref())?;
    let nothing = arguments.progress.state.is_none() && text.is_none();
    if nothing && arguments.progress.percent.is_none() && arguments.progress.count.is_none() {
        return Err(usage(general::NOTHING_TO_WRITE).hint(says::UPDATE_NEEDS));
    }
    Ok(Update {
        id: UpdateId::from_source(SOURCE, local),
        task,
        unit: typed::some_unit(names, arguments.unit.as_deref())?,
        on: arguments.on.unwrap_or(desk.today),
        period: None,
        state: arguments.progress.state,
        percent: arguments.progress.percent,
        count: arguments.progress.count.as_deref().map(typed::count).transpose()?,
        text,
        evidence: typed::lines(&arguments.evidence),
        reported_by: typed::some_unit(names, arguments.reported_by.as_deref())?,
        review: Review::Accepted,
    })
}
