//! `dondoc meeting take`: takes up tasks that the agenda did not collect.

use super::super::args::TakeUp;
use super::super::desk::{Desk, usage};
use super::super::failure::Failure;
use super::super::{numbered, output, typed};
use super::agenda::Page;
use super::{find, remark_if_ended};
use crate::domain::followup::Meeting;
use crate::domain::ids::TaskId;
use crate::domain::meeting::{Spot, with_taken_up};
use crate::domain::operation::operations_between;
use crate::domain::workspace::Workspace;
use crate::locale::cli::meeting as says;

pub(super) fn run(desk: &Desk, arguments: &TakeUp) -> Result<(), Failure> {
    let (meeting, batch) = numbered::write(desk, |workspace| {
        let meeting = find(workspace, &arguments.id)?;
        remark_if_ended(desk, meeting);
        let agenda = agenda(desk, arguments, workspace, meeting)?;
        let changed = Meeting { agenda, ..meeting.clone() };
        Ok((operations_between(meeting, &changed), changed))
    })?;
    let batch = batch.map(|batch| batch.header.number.0);
    if arguments.format.json {
        return output::json(&Page::new(desk, &desk.store.load()?, &meeting, batch));
    }
    let n = meeting.agenda.len();
    output::remark(&match batch {
        Some(batch) => says::TAKEN_UP.with(desk.lang, &[("n", &n), ("batch", &batch)]),
        None => says::TAKEN_UP_ALREADY.with(desk.lang, &[("n", &n)]),
    });
    Ok(())
}

/// Returns the agenda with the tasks on it, in their order.
fn agenda(
    desk: &Desk,
    arguments: &TakeUp,
    workspace: &Workspace,
    meeting: &Meeting,
) -> Result<Vec<TaskId>, Failure> {
    let after = typed::some_task(desk, workspace, arguments.after.as_deref())?;
    if let Some(after) = after.as_ref().filter(|after| !meeting.agenda.contains(after)) {
        let failure = usage(says::NOT_ON_AGENDA.told(&[("task", after)]));
        return Err(failure.hint(says::SEE_AGENDA.told(&[("id", &arguments.id)])));
    }
    let (mut agenda, mut last) = (meeting.agenda.clone(), after);
    for text in &arguments.tasks {
        let task = typed::some_task(desk, workspace, Some(text))?;
        if let Some(task) = task.filter(|task| !agenda.contains(task)) {
            agenda = with_taken_up(&agenda, &task, last.as_ref().map_or(Spot::Last, Spot::After));
            last = last.map(|_| task);
        }
    }
    Ok(agenda)
}
