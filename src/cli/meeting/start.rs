//! `dondoc meeting start`: opens a meeting with the agenda that the rule collects.

use super::super::args::StartMeeting;
use super::super::desk::{Desk, SOURCE};
use super::super::failure::{Class, Failure};
use super::super::{numbered, output, typed};
use super::agenda::{Page, in_words};
use crate::domain::followup::{Meeting, MeetingSort};
use crate::domain::ids::{MeetingId, PlanId};
use crate::domain::meeting::{agenda, new_id, of_day, typed_id};
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::locale::cli::{general, meeting as says};
use crate::locale::meeting::title;

pub(super) fn run(desk: &Desk, arguments: &StartMeeting) -> Result<(), Failure> {
    if arguments.writing.dry_run {
        let workspace = desk.store.load()?;
        let meeting = meeting(desk, arguments, &workspace)?;
        return tell(desk, arguments, &workspace, &meeting, None);
    }
    let made = numbered::write(desk, |workspace| {
        let meeting = meeting(desk, arguments, workspace)?;
        Ok((vec![Operation::Create(meeting.clone().into())], meeting))
    });
    let (meeting, batch) = made?;
    let workspace = desk.store.load()?;
    tell(desk, arguments, &workspace, &meeting, batch.map(|batch| batch.header.number.0))
}

fn meeting(desk: &Desk, arguments: &StartMeeting, workspace: &Workspace) -> Result<Meeting, Failure> {
    let (sort, on) = (sort(arguments), arguments.on.unwrap_or(desk.today));
    let plans = plans(workspace, &arguments.plan)?;
    let items = agenda(workspace, &desk.settings, on, sort, &plans);
    let given = typed::some_line(arguments.title.as_deref());
    Ok(Meeting {
        id: id(workspace, sort, on)?,
        sort,
        title: given.unwrap_or_else(|| title(desk.lang, sort, on)),
        on,
        agenda: items.into_iter().map(|item| item.task).collect(),
        ended: false,
        document: None,
    })
}

fn sort(arguments: &StartMeeting) -> MeetingSort {
    match arguments {
        StartMeeting { monthly: true, .. } => MeetingSort::Monthly,
        StartMeeting { special: true, .. } => MeetingSort::Special,
        _ => MeetingSort::Weekly,
    }
}

/// Returns the id of the new session; a recurring one that somebody opened already, here or in the interface, is refused.
fn id(workspace: &Workspace, sort: MeetingSort, on: chrono::NaiveDate) -> Result<MeetingId, Failure> {
    let Some(open) = of_day(workspace, sort, on) else { return Ok(new_id(workspace, SOURCE, sort, on)) };
    let id = typed_id(workspace, open);
    let failure = Failure::new(Class::Failed, says::OPEN_ALREADY.told(&[("id", &id)]));
    Err(failure.hint(says::SEE_AGENDA.told(&[("id", &id)])))
}

fn plans(workspace: &Workspace, named: &[String]) -> Result<Vec<PlanId>, Failure> {
    let known = |name: &String| match workspace.plans.get(name) {
        Some(plan) => Ok(plan.id.clone()),
        None => {
            let failure = Failure::new(Class::Failed, general::NO_PLAN.told(&[("id", name)]));
            Err(failure.hint(general::SEE_PLANS))
        }
    };
    named.iter().map(known).collect()
}

fn tell(
    desk: &Desk,
    arguments: &StartMeeting,
    workspace: &Workspace,
    meeting: &Meeting,
    batch: Option<u64>,
) -> Result<(), Failure> {
    let page = Page::new(desk, workspace, meeting, batch);
    if arguments.writing.format.json {
        return output::json(&page);
    }
    output::data(&in_words(desk.lang, &page, workspace))?;
    if let Some(batch) = batch {
        output::remark(&says::OPENED.with(desk.lang, &[("id", &meeting.id.local()), ("batch", &batch)]));
    }
    Ok(())
}
