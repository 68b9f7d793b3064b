//! What is reported and judged about a task: dated records, never overwritten states.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::ids::{AssessmentId, ExtensionId, ObstacleId, TaskId, TriggerId, UnitId, UpdateId};
use super::plan::Period;
use super::task::Deadline;

entity! {
    /// Is one reported step of a task, for the whole or for one unit (cập nhật tiến độ).
    pub struct Update(UpdateId) / UpdateField {
        /// The task.
        task / Task: TaskId,
        /// The unit whose part it is; none for the whole.
        unit / Unit: Option<UnitId>,
        /// The day from which it holds.
        on / On: NaiveDate,
        /// The period that it reports on.
        period / Period: Option<Period>,
        /// The asserted state; none for a mere note.
        state / State: Option<State>,
        /// How far, in percent.
        percent / Percent: Option<Percent>,
        /// How far, as a count: 9/12.
        count / Count: Option<Count>,
        /// The text.
        text / Text: Option<String>,
        /// Symbols of documents that prove it.
        evidence / Evidence: Vec<String>,
        /// The unit that reported it.
        reported_by / ReportedBy: Option<UnitId>,
        /// Whether it counts.
        review / Review: Review,
    }
}

entity! {
    /// Is the analyst's view of a task from a day on (đánh giá).
    pub struct Assessment(AssessmentId) / AssessmentField {
        /// The task.
        task / Task: TaskId,
        /// From which day on.
        on / On: NaiveDate,
        /// Whether the task is at risk (nguy cơ chậm).
        at_risk / AtRisk: bool,
        /// Why.
        reason / Reason: Option<String>,
        /// Until when triage leaves the task alone.
        put_off_until / PutOffUntil: Option<NaiveDate>,
    }
}

entity! {
    /// Is a moved deadline (gia hạn).
    pub struct Extension(ExtensionId) / ExtensionField {
        /// The task.
        task / Task: TaskId,
        /// The day on which it was granted.
        on / On: NaiveDate,
        /// The deadline that held before, as it was understood then; none in files that do not say.
        old / Old: Option<Deadline>,
        /// The new deadline.
        new / New: Deadline,
        /// The symbol of the document that allows it.
        document / Document: Option<String>,
        /// Why.
        reason / Reason: Option<String>,
    }
}

entity! {
    /// Says that the event a deadline waits for has happened.
    pub struct TriggerFired(TriggerId) / TriggerFiredField {
        /// The task.
        task / Task: TaskId,
        /// The day of the event.
        on / On: NaiveDate,
        /// The symbol of the document that shows it.
        document / Document: Option<String>,
        /// The deadline that follows, if one follows.
        deadline / Deadline: Option<Deadline>,
        /// What happened.
        text / Text: Option<String>,
    }
}

entity! {
    /// Is what blocks a task (vướng mắc).
    pub struct Obstacle(ObstacleId) / ObstacleField {
        /// The task.
        task / Task: TaskId,
        /// The class, one of the five "điểm nghẽn".
        class / Class: ObstacleClass,
        /// What blocks.
        text / Text: String,
        /// Since when.
        raised_on / RaisedOn: NaiveDate,
        /// From which day on it is resolved; blank while it is not.
        resolved_on / ResolvedOn: Option<NaiveDate>,
    }
}

/// Is what somebody reported about a task. It is asserted, never computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// chưa triển khai
    NotStarted,
    /// đang triển khai
    InProgress,
    /// duy trì thường xuyên
    Ongoing,
    /// đã hoàn thành
    Done,
    /// chờ điều kiện
    Waiting,
    /// không còn phù hợp
    Dropped,
}

impl State {
    /// Lists every state in the order in which counts are shown.
    pub const ALL: [State; 6] =
        [State::Done, State::InProgress, State::Ongoing, State::NotStarted, State::Waiting, State::Dropped];
}

/// Says whether an update counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Review {
    /// It waits for an analyst.
    Proposed,
    /// It counts.
    #[default]
    Accepted,
    /// It was refused, with the reason if one was given.
    Rejected(Option<String>),
}

/// Is a percentage, kept in hundredths of a percent: 99,57 % is 9957.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

impl Percent {
    /// Makes a percentage from hundredths of a percent; none above 100,000 (1000 %), where a slip is certain.
    pub const fn from_hundredths(hundredths: u32) -> Option<Self> {
        if hundredths <= 100_000 { Some(Self(hundredths)) } else { None }
    }

    /// Returns the hundredths of a percent.
    pub const fn hundredths(self) -> u32 {
        self.0
    }
}

/// Writes the percentage as a number: 99.57.
impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            whole if whole % 100 == 0 => serializer.serialize_u32(whole / 100),
            hundredths => serializer.serialize_f64(f64::from(hundredths) / 100.0),
        }
    }
}

/// Is a part of a known number: 9 of 12. It may contradict itself (13 of 12); that is flagged, not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Count {
    /// How many are done.
    pub done: u64,
    /// How many there are.
    pub total: u64,
}

/// Names what kind of thing blocks a task: the five classes of the annual report (III.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ObstacleClass {
    /// thể chế
    Institution,
    /// dữ liệu
    Data,
    /// hạ tầng
    Infrastructure,
    /// an ninh, an toàn thông tin
    Security,
    /// nguồn lực
    Resources,
}
