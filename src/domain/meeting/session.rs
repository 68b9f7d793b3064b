//! The sessions themselves: which there are, how they are called, how much was said in each.

use chrono::NaiveDate;

use super::super::followup::{Meeting, MeetingSort};
use super::super::ids::{MeetingId, TaskId};
use super::super::workspace::Workspace;

/// Lists every session, the latest first.
pub fn latest_first(workspace: &Workspace) -> Vec<&Meeting> {
    let mut meetings: Vec<&Meeting> = workspace.meetings.iter().collect();
    meetings.sort_by_key(|meeting| (std::cmp::Reverse(meeting.on), &meeting.id));
    meetings
}

/// Returns the recurring session of the sort on the day; there is one a day. None for special ones.
pub fn of_day(workspace: &Workspace, sort: MeetingSort, on: NaiveDate) -> Option<&Meeting> {
    let recurs = sort != MeetingSort::Special;
    workspace.meetings.iter().find(|it| recurs && it.sort == sort && it.on == on)
}

/// Returns the id of a new session, which people can type. A recurring session takes place once a day, so that two
/// people who open it at the same time open the same one; special ones are numbered.
pub fn new_id(workspace: &Workspace, source: &str, sort: MeetingSort, on: NaiveDate) -> MeetingId {
    let id = |local: String| MeetingId::from_source(source, &local);
    match sort {
        MeetingSort::Weekly => id(format!("weekly-{on}")),
        MeetingSort::Monthly => id(format!("monthly-{on}")),
        MeetingSort::Special => {
            let mut numbered = (1_u32..).map(|number| id(format!("special-{on}-{number}")));
            let free = numbered.find(|id| workspace.meetings.get(id.as_str()).is_none());
            free.unwrap_or_else(|| id(format!("special-{on}")))
        }
    }
}

/// Says where on an agenda a task is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot<'a> {
    /// Before all others.
    First,
    /// Right after a task.
    After(&'a TaskId),
    /// Behind all others.
    Last,
}

/// Returns the agenda with a task put on it; as it was, where the task is on it already. A task that something was said
/// about beside the agenda comes onto it with the one that follows it.
pub fn with_taken_up(agenda: &[TaskId], task: &TaskId, spot: Spot) -> Vec<TaskId> {
    let mut tasks = agenda.to_vec();
    if tasks.contains(task) {
        return tasks;
    }
    let at = match spot {
        Spot::First => 0,
        Spot::Last => tasks.len(),
        Spot::After(before) => match tasks.iter().position(|other| other == before) {
            Some(at) => at + 1,
            None => {
                tasks.extend((before != task).then(|| before.clone()));
                tasks.len()
            }
        },
    };
    tasks.insert(at, task.clone());
    tasks
}

/// Returns the place of a new conclusion behind those of its meeting.
pub fn next_rank(workspace: &Workspace, meeting: &MeetingId) -> i64 {
    let slots = workspace.index().places().conclusions_of(meeting).iter();
    let ranks = slots.filter_map(|slot| Some(workspace.conclusions.at(*slot)?.record.rank));
    ranks.max().unwrap_or_default().saturating_add(1)
}

/// Counts what a session took up, concluded and gave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The tasks on its agenda.
    pub tasks: usize,
    /// The conclusions.
    pub conclusions: usize,
    /// The actions.
    pub actions: usize,
    /// The actions that are open on the day.
    pub open_actions: usize,
}

/// Counts what a session took up, concluded and gave out, as known on the day.
pub fn tally(workspace: &Workspace, meeting: &Meeting, day: NaiveDate) -> Tally {
    let places = workspace.index().places();
    let actions = places.actions_of(&meeting.id).iter().filter_map(|slot| workspace.actions.at(*slot));
    Tally {
        tasks: meeting.agenda.len(),
        conclusions: places.conclusions_of(&meeting.id).len(),
        open_actions: actions.clone().filter(|row| row.record.outcome(day).is_open()).count(),
        actions: actions.count(),
    }
}

/// Returns the id of a session as people type it: without the source where no other source has it.
pub fn typed_id<'a>(workspace: &Workspace, meeting: &'a Meeting) -> &'a str {
    let local = meeting.id.local();
    let is_other = |other: &Meeting| other.id != meeting.id && other.id.local() == local;
    if workspace.meetings.iter().any(is_other) { meeting.id.as_str() } else { local }
}
