//! How a task stands on a day: what was reported, what an analyst judges, and what the calendar says.
//! The three are never mixed.
//!
//! [`one`] and [`all`] compute it for a day. Only accepted updates of that day or earlier count; within a day the
//! journal's order decides.

mod calendar;
mod family;
mod judge;
mod judging;
mod reported;
mod risk;
mod tally;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deadline::Reading;
use super::ids::{ObstacleId, UnitId};
use super::progress::{Count, Percent, State};
use super::settings::Settings;
use super::task::Task;
use super::workspace::{Slot, Workspace};

pub use judging::Judging;

/// Says how a task stands on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// The asserted state of the whole; a task tracked per unit is done when every unit is.
    pub state: State,
    /// The day from which the state holds; none when nothing was reported.
    pub since: Option<NaiveDate>,
    /// The last reported percentage.
    pub percent: Option<Percent>,
    /// The last reported count.
    pub count: Option<Count>,
    /// The deadline that lateness is asked against.
    pub deadline: Reading,
    /// The last permitted day in that deadline, for milestones that of the next one that is not met; none for what
    /// has no date, or none yet.
    pub last_day: Option<NaiveDate>,
    /// Whether the deadline was moved by an extension or followed from a trigger.
    pub deadline_moved: bool,
    /// What the calendar says.
    pub timing: Timing,
    /// Whether the deadline had passed when the task was handed out.
    pub born_overdue: bool,
    /// The analyst's view, or the rule's; none when nobody sees a risk.
    pub risk: Option<Risk>,
    /// The obstacles that are not resolved.
    pub obstacles: Vec<ObstacleId>,
    /// The day of the last accepted update of any kind.
    pub last_update: Option<NaiveDate>,
    /// Until when triage leaves it alone.
    pub put_off_until: Option<NaiveDate>,
    /// How the units stand when the task is tracked per unit.
    pub units: Option<UnitTally>,
    /// Whether the task stands open in a superseded plan and no newer task carries it on
    /// ("chờ xử lý chuyển tiếp").
    pub awaits_transition: bool,
    /// What contradicts itself. It is shown, never derived away.
    pub contradictions: Vec<Contradiction>,
}

impl Status {
    /// Returns whether work is still to be done: neither done nor dropped.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Done | State::Dropped)
    }
}

/// Returns how the task stands on the day.
pub fn one(workspace: &Workspace, task: &Task, as_of: NaiveDate, settings: &Settings) -> Status {
    judge::Judge::on(workspace, as_of, settings).with_family(task)
}

/// Returns how every task that exists on the day stands on it.
pub fn all(workspace: &Workspace, as_of: NaiveDate, settings: &Settings) -> Statuses {
    let mut judging = Judging::default();
    let mut allowance = usize::MAX;
    judging.go_on(workspace, as_of, settings, &mut allowance);
    judging.finish()
}

/// Answers for one day how each unit stands in the tasks that are followed unit by unit.
pub struct Parts<'a>(judge::Judge<'a>);

impl<'a> Parts<'a> {
    /// Looks the day up.
    pub fn on(workspace: &'a Workspace, as_of: NaiveDate, settings: &'a Settings) -> Self {
        Self(judge::Judge::on(workspace, as_of, settings))
    }

    /// Returns the part of each unit that the task's leads resolve to; nobody's when it is followed as a whole.
    pub fn of(&self, task: &Task) -> Vec<UnitPart> {
        self.0.parts(task)
    }

    /// Returns how the task stands as a whole.
    pub fn whole(&self, task: &Task) -> Status {
        self.0.with_family(task)
    }
}

/// Is one unit's part of a task that is followed unit by unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPart {
    /// The unit.
    pub unit: UnitId,
    /// Since when it is done; none while it is open.
    pub done_on: Option<NaiveDate>,
    /// What the unit asserts of it; a number that is not reached yet is not done, whatever is asserted.
    pub state: State,
    /// How many of a number that every unit has to reach it has delivered; 0 where none is asked for.
    pub delivered: u64,
}

/// Returns the day on which the task was assigned: its own, else its plan's; none when neither is known.
pub fn assigned_on(workspace: &Workspace, task: &Task) -> Option<NaiveDate> {
    task.assigned_on.or_else(|| workspace.plans.get(task.plan.as_str())?.date)
}

/// Returns whether the task had been assigned by the day. A task of unknown date always was.
pub fn exists_on(workspace: &Workspace, task: &Task, day: NaiveDate) -> bool {
    assigned_on(workspace, task).is_none_or(|assigned| assigned <= day)
}

/// Holds how all tasks stand on one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statuses {
    by_slot: Vec<Option<Status>>,
}

impl Statuses {
    /// Returns the status of the task at the place; none when it had not been assigned by the day.
    pub fn at(&self, task: Slot) -> Option<&Status> {
        self.by_slot.get(task.index())?.as_ref()
    }

    /// Returns the status of the task with the id; none when it is unknown or had not been assigned by the day.
    pub fn get(&self, workspace: &Workspace, task: &str) -> Option<&Status> {
        self.at(workspace.tasks.slot(task)?)
    }
}

/// Is what the calendar says about a task on a day. Days count from the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimingKind {
    /// trong hạn
    InTime,
    /// sắp đến hạn
    DueSoon,
    /// quá hạn
    Overdue,
    /// quá mốc dự kiến
    PastIndicative,
    /// hoàn thành đúng hạn
    DoneOnTime,
    /// hoàn thành trễ
    DoneLate,
    /// thường xuyên, còn mới
    OngoingFresh,
    /// thường xuyên, lâu chưa cập nhật
    OngoingStale,
    /// chờ điều kiện
    Waiting,
    /// không có hạn
    NoDeadline,
}

/// Is a timing with its number of days: left until the last permitted day, overdue by, done late by, or since the
/// last update; none where no number belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Timing {
    /// What the calendar says.
    pub kind: TimingKind,
    /// The number of days, never negative.
    pub days: Option<u32>,
}

/// Says why a task is at risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Risk {
    /// An analyst said so, with the reason if one was given.
    Assessed(Option<String>),
    /// Nothing was reported for too long before the deadline: the number of days.
    Silent(u32),
}

/// Counts the units of a task that is tracked per unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitTally {
    /// The units that are done.
    pub done: u32,
    /// The units that the leads resolve to on the day; zero means "chưa xác định đơn vị", never done.
    pub total: u32,
    /// The units that are not done.
    pub open: Vec<UnitId>,
}

/// Names what contradicts itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Contradiction {
    /// The whole is reported done, units are not.
    WholeDoneUnitsOpen,
    /// Every unit is done, the whole is not reported done.
    UnitsDoneWholeOpen,
    /// The parent is done, a subtask is not.
    ParentDoneChildOpen,
    /// Every subtask is done, the parent is not.
    ChildrenDoneParentOpen,
    /// A subtask is due after its parent.
    ChildDueAfterParent,
    /// More is done than there is: 13 of 12.
    CountAboveTotal,
    /// Reported done at less than all.
    DoneBelowAll,
    /// Last reported to wait for an event, which has happened since.
    WaitsInVain,
}
