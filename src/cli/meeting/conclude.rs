//! `dondoc meeting conclude`: writes a conclusion down.

use serde::Serialize;

use super::super::args::Conclude;
use super::super::desk::{Desk, SOURCE};
use super::super::failure::Failure;
use super::super::{numbered, output, typed};
use super::{find, prefix, remark_if_ended};
use crate::domain::followup::{Conclusion, Meeting};
use crate::domain::ids::ConclusionId;
use crate::domain::meeting::next_rank;
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::locale::cli::meeting as says;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a ConclusionId,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Conclude) -> Result<(), Failure> {
    let (conclusion, batch) = numbered::write(desk, |workspace| {
        let meeting = find(workspace, &arguments.id)?;
        remark_if_ended(desk, meeting);
        let conclusion = conclusion(desk, arguments, workspace, meeting)?;
        Ok((vec![Operation::Create(conclusion.clone().into())], conclusion))
    })?;
    if arguments.format.json {
        return output::json(&Answer { id: &conclusion.id, batch: batch.map(|batch| batch.header.number.0) });
    }
    output::remark(&says::CONCLUDED.with(desk.lang, &[("id", &conclusion.id.local())]));
    Ok(())
}

fn conclusion(
    desk: &Desk,
    arguments: &Conclude,
    workspace: &Workspace,
    meeting: &Meeting,
) -> Result<Conclusion, Failure> {
    let id = |local: &str| ConclusionId::from_source(SOURCE, local);
    let local = numbered::free(&prefix(meeting, 'k'), |local| {
        workspace.conclusions.get(id(local).as_str()).is_some()
    });
    Ok(Conclusion {
        id: id(&local),
        meeting: meeting.id.clone(),
        task: typed::some_task(desk, workspace, arguments.task.as_deref())?,
        text: typed::text(desk, &arguments.text)?,
        rank: next_rank(workspace, &meeting.id),
    })
}
