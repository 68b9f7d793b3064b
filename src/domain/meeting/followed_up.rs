//! What earlier sessions concluded and gave out, and what has become of it.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::followup::{Action, Conclusion, Meeting, MeetingSort, Outcome, OutcomeKind};
use super::super::ids::{ActionId, ConclusionId, MeetingId, TaskId, UnitId};
use super::super::progress::State;
use super::super::settings::Settings;
use super::super::status::{self, TimingKind};
use super::super::workspace::Workspace;
use super::{last_session, sessions};

/// Is a conclusion or an action of an earlier session with what has become of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FollowedUp {
    /// The session.
    pub meeting: MeetingId,
    /// What it was.
    pub what: Given,
    /// The task, if it is about one.
    pub task: Option<TaskId>,
    /// Who does it; none for a conclusion.
    pub unit: Option<UnitId>,
    /// What was concluded, or what is to be done.
    pub text: String,
    /// The last day in time, where one was set.
    pub due: Option<NaiveDate>,
    /// What has become of it by the day.
    pub outcome: Outcome,
    /// What came of it, in the unit's words.
    pub result: Option<String>,
}

/// Names what a session gave.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// A conclusion.
    Conclusion(ConclusionId),
    /// An action.
    Action(ActionId),
}

/// Returns what the last session of the sort before the day concluded and gave out, and what sessions before that one
/// gave out and is still open on the day, so that nothing is forgotten because one session did not ask.
///
/// A conclusion about a task is held against the actions that its session gave for the task; without such actions
/// against the task itself. One about no task is noted: there is nothing to hold it against.
pub fn followed_up(
    workspace: &Workspace,
    settings: &Settings,
    sort: MeetingSort,
    day: NaiveDate,
) -> Vec<FollowedUp> {
    let Some(last) = last_session(workspace, sort, day) else { return Vec::new() };
    let mut found: Vec<FollowedUp> =
        conclusions(workspace, last).into_iter().map(|it| concluded(workspace, settings, it, day)).collect();
    found.extend(actions(workspace, last).into_iter().map(|action| given_out(action, last, day)));
    let mut earlier: Vec<&Meeting> =
        sessions(workspace, sort, day).filter(|meeting| meeting.id != last.id).collect();
    earlier.sort_by_key(|meeting| (std::cmp::Reverse(meeting.on), &meeting.id));
    for meeting in earlier {
        let given = actions(workspace, meeting).into_iter().map(|action| given_out(action, meeting, day));
        found.extend(given.filter(|it| it.outcome.is_open()));
    }
    found
}

/// Lists the conclusions of a meeting in their order.
pub fn conclusions<'a>(workspace: &'a Workspace, meeting: &Meeting) -> Vec<&'a Conclusion> {
    let slots = workspace.index().places().conclusions_of(&meeting.id);
    let rows = slots.iter().filter_map(|slot| workspace.conclusions.at(*slot));
    let mut found: Vec<_> = rows.collect();
    found.sort_by_key(|row| (row.record.rank, row.created));
    found.into_iter().map(|row| &row.record).collect()
}

/// Lists the actions of a meeting in the order in which they were given.
pub fn actions<'a>(workspace: &'a Workspace, meeting: &Meeting) -> Vec<&'a Action> {
    let slots = workspace.index().places().actions_of(&meeting.id);
    let mut found: Vec<_> = slots.iter().filter_map(|slot| workspace.actions.at(*slot)).collect();
    found.sort_by_key(|row| row.created);
    found.into_iter().map(|row| &row.record).collect()
}

fn given_out(action: &Action, meeting: &Meeting, day: NaiveDate) -> FollowedUp {
    FollowedUp {
        meeting: meeting.id.clone(),
        what: Given::Action(action.id.clone()),
        task: action.task.clone(),
        unit: Some(action.unit.clone()),
        text: action.text.clone(),
        due: action.due,
        outcome: action.outcome(day),
        result: action.result.clone().filter(|_| !action.outcome(day).is_open()),
    }
}

fn concluded(
    workspace: &Workspace,
    settings: &Settings,
    conclusion: &Conclusion,
    day: NaiveDate,
) -> FollowedUp {
    FollowedUp {
        meeting: conclusion.meeting.clone(),
        what: Given::Conclusion(conclusion.id.clone()),
        task: conclusion.task.clone(),
        unit: None,
        text: conclusion.text.clone(),
        due: None,
        outcome: conclusion
            .task
            .as_ref()
            .map_or(Outcome::NOTED, |task| of_task(workspace, settings, conclusion, task, day)),
        result: None,
    }
}

fn of_task(
    workspace: &Workspace,
    settings: &Settings,
    conclusion: &Conclusion,
    task: &TaskId,
    day: NaiveDate,
) -> Outcome {
    let slots = workspace.index().places().actions_of(&conclusion.meeting);
    let actions = slots.iter().filter_map(|slot| workspace.actions.at(*slot)).map(|row| &row.record);
    let outcomes = actions.filter(|it| it.task.as_ref() == Some(task)).map(|action| action.outcome(day));
    // The worst one speaks: kinds are ordered from overdue to done, and more days are worse.
    let worst = outcomes.min_by_key(|it| (it.kind, std::cmp::Reverse(it.days)));
    worst.unwrap_or_else(|| by_status(workspace, settings, task, day))
}

fn by_status(workspace: &Workspace, settings: &Settings, task: &TaskId, day: NaiveDate) -> Outcome {
    let Some(task) = workspace.tasks.get(task.as_str()) else { return Outcome::NOTED };
    let status = status::one(workspace, task, day, settings);
    let kind = match (status.state, status.timing.kind) {
        (State::Done | State::Dropped, _) => OutcomeKind::Done,
        (_, TimingKind::Overdue) => OutcomeKind::Overdue,
        _ => OutcomeKind::Open,
    };
    Outcome { kind, days: status.timing.days.filter(|_| kind == OutcomeKind::Overdue) }
}
