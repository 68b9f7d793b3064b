//! `dondoc meeting action`: gives a unit something to do.

use serde::Serialize;

use super::super::args::GiveAction;
use super::super::desk::{Desk, SOURCE};
use super::super::failure::Failure;
use super::super::{numbered, output, typed, unit};
use super::{find, not_before, prefix, remark_if_ended};
use crate::domain::followup::{Action, Meeting};
use crate::domain::ids::ActionId;
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::locale::cli::meeting as says;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a ActionId,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &GiveAction) -> Result<(), Failure> {
    let (action, batch) = numbered::write(desk, |workspace| {
        let meeting = find(workspace, &arguments.id)?;
        remark_if_ended(desk, meeting);
        let action = action(desk, arguments, workspace, meeting)?;
        Ok((vec![Operation::Create(action.clone().into())], action))
    })?;
    if arguments.format.json {
        return output::json(&Answer { id: &action.id, batch: batch.map(|batch| batch.header.number.0) });
    }
    let id = action.id.local();
    output::remark(&says::GIVEN.with(desk.lang, &[("id", &id)]));
    Ok(())
}

fn action(
    desk: &Desk,
    arguments: &GiveAction,
    workspace: &Workspace,
    meeting: &Meeting,
) -> Result<Action, Failure> {
    let id = |local: &str| ActionId::from_source(SOURCE, local);
    let local =
        numbered::free(&prefix(meeting, 'v'), |local| workspace.actions.get(id(local).as_str()).is_some());
    if let Some(due) = arguments.due {
        not_before(due, meeting.on, says::THE_DEADLINE, says::DAY_OF_MEETING)?;
    }
    Ok(Action {
        id: id(&local),
        meeting: Some(meeting.id.clone()),
        task: typed::some_task(desk, workspace, arguments.task.as_deref())?,
        unit: unit::named(workspace, &arguments.unit)?,
        text: typed::text(desk, &arguments.text)?,
        on: meeting.on,
        due: arguments.due,
        done_on: None,
        result: None,
    })
}
