//! The minutes of a session (thông báo kết luận), as data.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::super::followup::{Action, Conclusion, Meeting, MeetingSort};
use super::super::ids::{ActionId, MeetingId, TaskId, UnitId};
use super::super::progress::{Count, Percent, State};
use super::super::settings::Settings;
use super::super::status::{self, Statuses, TimingKind};
use super::super::workspace::Workspace;
use super::agenda::{AgendaItem, Reason, items};
use super::followed_up::{FollowedUp, actions, conclusions, followed_up};
use super::last_session;

/// Holds what the minutes of a session say. Every figure stands as of the session's day and the journal's number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Minutes {
    /// The session.
    pub meeting: MeetingId,
    /// How it recurs.
    pub sort: MeetingSort,
    /// The title.
    pub title: String,
    /// The session's day; every figure stands as of it.
    pub on: NaiveDate,
    /// The number of the journal's last batch.
    pub journal: u64,
    /// Whether the session is over.
    pub ended: bool,
    /// The symbol of the document that announces the conclusions.
    pub document: Option<String>,
    /// The day of the last session of the sort; none when there was none.
    pub last_session: Option<NaiveDate>,
    /// What earlier sessions concluded and gave out, and what has become of it.
    pub followed_up: Vec<FollowedUp>,
    /// The tasks in the order of the agenda, then those that were taken up beside it.
    pub items: Vec<MinuteItem>,
    /// The conclusions about no single task.
    pub conclusions: Vec<String>,
    /// The actions that serve no single task.
    pub actions: Vec<Deed>,
}

/// Is one task in the minutes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MinuteItem {
    /// The task.
    pub task: TaskId,
    /// Its printed label.
    pub label: String,
    /// Its title.
    pub title: String,
    /// Who leads; none where only groups lead.
    pub lead: Option<UnitId>,
    /// Why it was taken up.
    pub reasons: Vec<Reason>,
    /// The state on the session's day; none when it had not been assigned by then.
    pub state: Option<State>,
    /// What the calendar said.
    pub timing: Option<TimingKind>,
    /// The number of days that belongs to the timing.
    pub days: Option<u32>,
    /// How far it was, in percent.
    pub percent: Option<Percent>,
    /// How far it was, as a count.
    pub count: Option<Count>,
    /// What was concluded.
    pub conclusions: Vec<String>,
    /// Who does what until when.
    pub actions: Vec<Deed>,
}

/// Says who does what until when.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Deed {
    /// The action.
    pub action: ActionId,
    /// Who does it.
    pub unit: UnitId,
    /// What is to be done.
    pub text: String,
    /// Until when; none when no day was set.
    pub due: Option<NaiveDate>,
}

impl MinuteItem {
    /// Returns whether something was concluded or given out.
    pub fn is_concluded(&self) -> bool {
        !(self.conclusions.is_empty() && self.actions.is_empty())
    }
}

/// Returns the minutes of a session; of one that is not over, what they would say now.
pub fn minutes(workspace: &Workspace, settings: &Settings, meeting: &Meeting) -> Minutes {
    let said = Said { conclusions: conclusions(workspace, meeting), actions: actions(workspace, meeting) };
    let statuses = status::all(workspace, meeting.on, settings);
    let tasks = said.tasks(meeting);
    let items = items(workspace, settings, meeting, &tasks).into_iter();
    let (conclusions, actions) = said.about(None);
    Minutes {
        meeting: meeting.id.clone(),
        sort: meeting.sort,
        title: meeting.title.clone(),
        on: meeting.on,
        journal: workspace.head().batch.0,
        ended: meeting.ended,
        document: meeting.document.clone(),
        last_session: last_session(workspace, meeting.sort, meeting.on).map(|last| last.on),
        followed_up: followed_up(workspace, settings, meeting.sort, meeting.on),
        items: items.filter_map(|item| minute_item(workspace, &statuses, &said, item)).collect(),
        conclusions,
        actions,
    }
}

/// Holds what was said in the session.
struct Said<'a> {
    conclusions: Vec<&'a Conclusion>,
    actions: Vec<&'a Action>,
}

impl Said<'_> {
    /// Lists the tasks of the agenda, then those that something was said about beside it, each once.
    fn tasks(&self, meeting: &Meeting) -> Vec<TaskId> {
        let concluded = self.conclusions.iter().filter_map(|it| it.task.as_ref());
        let given = self.actions.iter().filter_map(|it| it.task.as_ref());
        let mut seen = HashSet::new();
        let all = meeting.agenda.iter().chain(concluded).chain(given);
        all.filter(|task| seen.insert(*task)).cloned().collect()
    }

    /// Returns what was concluded and given out about the task, or about none.
    fn about(&self, task: Option<&TaskId>) -> (Vec<String>, Vec<Deed>) {
        let texts = self.conclusions.iter().filter(|it| it.task.as_ref() == task).map(|it| it.text.clone());
        let deeds = self.actions.iter().filter(|it| it.task.as_ref() == task).map(|action| deed(action));
        (texts.collect(), deeds.collect())
    }
}

fn deed(action: &Action) -> Deed {
    Deed { action: action.id.clone(), unit: action.unit.clone(), text: action.text.clone(), due: action.due }
}

fn minute_item(
    workspace: &Workspace,
    statuses: &Statuses,
    said: &Said<'_>,
    item: AgendaItem,
) -> Option<MinuteItem> {
    let task = workspace.tasks.get(item.task.as_str())?;
    let status = statuses.get(workspace, item.task.as_str());
    let (conclusions, actions) = said.about(Some(&item.task));
    Some(MinuteItem {
        label: task.label.clone(),
        title: task.title.clone(),
        lead: item.lead,
        reasons: item.reasons,
        state: status.map(|status| status.state),
        timing: status.map(|status| status.timing.kind),
        days: status.and_then(|status| status.timing.days),
        percent: status.and_then(|status| status.percent),
        count: status.and_then(|status| status.count),
        conclusions,
        actions,
        task: item.task,
    })
}
