//! The tasks that a session takes up, and why each of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::super::followup::{Meeting, MeetingSort, OutcomeKind};
use super::super::ids::{PlanId, TaskId, UnitId};
use super::super::responsibility::{Origin, Roster};
use super::super::settings::Settings;
use super::super::status::{self, Risk, Status, Statuses, TimingKind};
use super::super::task::Task;
use super::super::tree::Outline;
use super::super::workspace::Workspace;
use super::followed_up::{FollowedUp, Given, followed_up};
use super::next_session;

/// Is a task that a session takes up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgendaItem {
    /// The task.
    pub task: TaskId,
    /// Who leads and has to speak: the first unit that leads by its own name; none where only groups lead.
    pub lead: Option<UnitId>,
    /// Why it is taken up, the weightiest reason first; none for a task that was put on the agenda by hand.
    pub reasons: Vec<Reason>,
}

/// Says why a session takes a task up. The order is that of weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// It is overdue.
    Overdue {
        /// By so many days.
        days: u32,
    },
    /// An earlier session concluded something about it that is not done.
    NotDone {
        /// What was concluded or given out.
        what: Given,
        /// The days that it is overdue by; none while it is not.
        overdue: Option<u32>,
    },
    /// An analyst says that it is at risk.
    AtRisk {
        /// Why.
        because: Option<String>,
    },
    /// Nothing was reported for too long before the deadline.
    Silent {
        /// For so many days.
        days: u32,
    },
    /// It is due before the next session.
    DueBeforeNext {
        /// The last day in time.
        last_day: NaiveDate,
        /// The days left.
        days: u32,
    },
}

/// Returns what a session of the sort on the day takes up: the open tasks of the plans (of all, where none is named)
/// that are overdue, at risk, or due before the next session, and those about which an earlier session concluded
/// something that is not done.
///
/// They come by leading unit in protocol order, those that only groups lead last; within a unit the latest first, then
/// by the last day in time, then in printed order. Tasks that await their transition are left out: no unit can answer
/// for them until they are carried on. A special session follows no other; there "due before the next session" means
/// due soon.
pub fn agenda(
    workspace: &Workspace,
    settings: &Settings,
    as_of: NaiveDate,
    sort: MeetingSort,
    plans: &[PlanId],
) -> Vec<AgendaItem> {
    let collector = Collector::new(workspace, settings, as_of, sort);
    let outline = Outline::of_all(workspace);
    let tasks = outline.tasks().filter_map(|slot| workspace.tasks.at(slot)).map(|row| &row.record);
    let wanted = tasks.filter(|task| plans.is_empty() || plans.contains(&task.plan));
    let mut found: Vec<(Place, AgendaItem)> =
        wanted.filter_map(|task| collector.due_to_be_taken_up(task)).collect();
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, item)| item).collect()
}

/// Returns the agenda of a session as it was recorded, with the reasons as of the session's day.
pub fn taken_up(workspace: &Workspace, settings: &Settings, meeting: &Meeting) -> Vec<AgendaItem> {
    items(workspace, settings, meeting, &meeting.agenda)
}

/// Returns the tasks with the reasons for which the session would take them up.
pub(super) fn items(
    workspace: &Workspace,
    settings: &Settings,
    meeting: &Meeting,
    tasks: &[TaskId],
) -> Vec<AgendaItem> {
    let collector = Collector::new(workspace, settings, meeting.on, meeting.sort);
    let tasks = tasks.iter().filter_map(|id| workspace.tasks.get(id.as_str()));
    tasks.map(|task| collector.item(task, collector.statuses.get(workspace, task.id.as_str()))).collect()
}

/// Orders an agenda: the lead's rank and id, overdue days and the last day in time.
type Place = (bool, i64, Option<UnitId>, std::cmp::Reverse<u32>, NaiveDate);

/// Looks up what an agenda needs, for one day.
struct Collector<'a> {
    workspace: &'a Workspace,
    as_of: NaiveDate,
    /// The last day before the next session.
    horizon: NaiveDate,
    roster: Roster<'a>,
    statuses: Statuses,
    not_done: HashMap<TaskId, Vec<FollowedUp>>,
}

impl<'a> Collector<'a> {
    fn new(workspace: &'a Workspace, settings: &Settings, as_of: NaiveDate, sort: MeetingSort) -> Self {
        let soon = || as_of.checked_add_days(chrono::Days::new(settings.due_soon_days.into()));
        let mut not_done: HashMap<TaskId, Vec<FollowedUp>> = HashMap::new();
        for it in followed_up(workspace, settings, sort, as_of).into_iter().filter(|it| it.outcome.is_open())
        {
            if let Some(task) = &it.task {
                not_done.entry(task.clone()).or_default().push(it);
            }
        }
        Self {
            workspace,
            as_of,
            horizon: next_session(sort, as_of).or_else(soon).unwrap_or(as_of),
            roster: Roster::on(workspace, as_of),
            statuses: status::all(workspace, as_of, settings),
            not_done,
        }
    }

    fn due_to_be_taken_up(&self, task: &Task) -> Option<(Place, AgendaItem)> {
        let status = self.statuses.get(self.workspace, task.id.as_str())?;
        let item =
            self.item(task, Some(status).filter(|status| status.is_open() && !status.awaits_transition));
        (!item.reasons.is_empty()).then(|| (self.place(&item, status), item))
    }

    fn item(&self, task: &Task, status: Option<&Status>) -> AgendaItem {
        let reasons = status.filter(|status| status.is_open());
        AgendaItem {
            task: task.id.clone(),
            lead: self.lead(task),
            reasons: reasons.map(|status| self.reasons(task, status)).unwrap_or_default(),
        }
    }

    fn lead(&self, task: &Task) -> Option<UnitId> {
        let responsibility = self.roster.of(task);
        let mut named = responsibility.leads.iter().filter(|it| !matches!(it.origin, Origin::Group(_)));
        named.find_map(|bearer| bearer.holders.first()).map(|holder| holder.unit.clone())
    }

    fn place(&self, item: &AgendaItem, status: &Status) -> Place {
        let unit = item.lead.as_ref().and_then(|lead| self.workspace.units.get(lead.as_str()));
        let late = item.reasons.iter().find_map(|reason| match reason {
            Reason::Overdue { days } => Some(*days),
            _ => None,
        });
        (
            item.lead.is_none(),
            unit.map_or(i64::MAX, |unit| unit.rank),
            item.lead.clone(),
            std::cmp::Reverse(late.unwrap_or_default()),
            status.last_day.unwrap_or(NaiveDate::MAX),
        )
    }

    fn reasons(&self, task: &Task, status: &Status) -> Vec<Reason> {
        let overdue = (status.timing.kind == TimingKind::Overdue)
            .then(|| Reason::Overdue { days: status.timing.days.unwrap_or_default() });
        let not_done = self.not_done.get(&task.id).into_iter().flatten().map(|it| Reason::NotDone {
            what: it.what.clone(),
            overdue: it.outcome.days.filter(|_| it.outcome.kind == OutcomeKind::Overdue),
        });
        let risk = status.risk.as_ref().map(|risk| match risk {
            Risk::Assessed(because) => Reason::AtRisk { because: because.clone() },
            Risk::Silent(days) => Reason::Silent { days: *days },
        });
        overdue.into_iter().chain(not_done).chain(risk).chain(self.due(status)).collect()
    }

    fn due(&self, status: &Status) -> Option<Reason> {
        let dated = matches!(status.timing.kind, TimingKind::InTime | TimingKind::DueSoon);
        let last_day = status.last_day.filter(|day| dated && *day < self.horizon)?;
        let days = u32::try_from((last_day - self.as_of).num_days()).ok()?;
        Some(Reason::DueBeforeNext { last_day, days })
    }
}
