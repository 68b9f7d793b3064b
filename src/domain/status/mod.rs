//! How a task stands on a day: what was reported, what an analyst judges, and what the calendar says.
//! The three are never mixed.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deadline::Reading;
use super::ids::{ObstacleId, UnitId};
use super::progress::{Count, Percent, State};

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

/// Is what the calendar says about a task on a day. Days count from the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
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
}
