//! What follow-up leaves behind: reminders, requests, meetings with their conclusions, and the actions that units took
//! home.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{ActionId, ConclusionId, MeetingId, ReminderId, RequestId, TaskId, UnitId};
use super::party::PartyList;

entity! {
    /// Is a follow-up that was sent to a unit (đôn đốc).
    pub struct Reminder(ReminderId) / ReminderField {
        /// The unit.
        unit / Unit: UnitId,
        /// The day on which it was sent.
        on / On: NaiveDate,
        /// The tasks that it is about.
        tasks / Tasks: Vec<TaskId>,
        /// What was written.
        text / Text: Option<String>,
        /// The symbol of the letter; none while it has none.
        document / Document: Option<String>,
    }
}

entity! {
    /// Is a request of a unit (kiến nghị, đề xuất), with or without a task.
    pub struct Request(RequestId) / RequestField {
        /// The task that it belongs to, if it belongs to one.
        task / Task: Option<TaskId>,
        /// Who asks.
        from / From: Option<UnitId>,
        /// Who is asked: often somebody outside the province.
        to / To: PartyList,
        /// What is asked.
        text / Text: String,
        /// The day of the request.
        on / On: NaiveDate,
        /// The day until which an answer is awaited, if one was set.
        due / Due: Option<NaiveDate>,
        /// The symbol of the document that asks.
        document / Document: Option<String>,
        /// The day of the answer; none while it is open.
        answered_on / AnsweredOn: Option<NaiveDate>,
        /// What was answered.
        answer / Answer: Option<String>,
        /// The symbol of the document that answers.
        answer_document / AnswerDocument: Option<String>,
    }
}

entity! {
    /// Is a session that goes through tasks (giao ban, phiên họp).
    pub struct Meeting(MeetingId) / MeetingField {
        /// How it recurs.
        sort / Sort: MeetingSort,
        /// The title.
        title / Title: String,
        /// The day.
        on / On: NaiveDate,
        /// The tasks that were taken up, in their order.
        agenda / Agenda: Vec<TaskId>,
        /// Whether it is over; its minutes can be written then.
        ended / Ended: bool,
        /// The symbol of the minutes (thông báo kết luận); none while they have none.
        document / Document: Option<String>,
    }
}

entity! {
    /// Is one conclusion of a meeting (kết luận).
    pub struct Conclusion(ConclusionId) / ConclusionField {
        /// The meeting.
        meeting / Meeting: MeetingId,
        /// The task that it is about; none when it is about no single task.
        task / Task: Option<TaskId>,
        /// What was concluded.
        text / Text: String,
        /// The place among the meeting's conclusions; smaller comes first.
        rank / Rank: i64,
    }
}

entity! {
    /// Says which unit does what until when (việc được giao).
    pub struct Action(ActionId) / ActionField {
        /// The meeting that gave it out; none for one that was given outside a meeting.
        meeting / Meeting: Option<MeetingId>,
        /// The task that it serves, if it serves one.
        task / Task: Option<TaskId>,
        /// Who does it.
        unit / Unit: UnitId,
        /// What is to be done.
        text / Text: String,
        /// The day on which it was given.
        on / On: NaiveDate,
        /// The last day on which it is in time; none when no day was set.
        due / Due: Option<NaiveDate>,
        /// The day on which it was done; none while it is open.
        done_on / DoneOn: Option<NaiveDate>,
        /// What came of it.
        result / Result: Option<String>,
    }
}

/// Names how a meeting recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingSort {
    /// giao ban tuần
    Weekly,
    /// phiên họp thường kỳ hằng tháng
    Monthly,
    /// cuộc họp đột xuất, chuyên đề
    Special,
}

/// Says what has become of something that was asked or given out, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// What has become of it.
    pub kind: OutcomeKind,
    /// The days left until the last day in time, overdue by, or late by; none where no number belongs.
    pub days: Option<u32>,
}

/// Names what has become of something that was asked or given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// quá hạn
    Overdue,
    /// chưa xong
    Open,
    /// đã xong, trễ hạn
    DoneLate,
    /// đã xong
    Done,
    /// chỉ đạo chung: there is nothing to hold it against
    Noted,
}

impl Outcome {
    /// Is the outcome of what cannot be held against anything.
    pub const NOTED: Outcome = Outcome { kind: OutcomeKind::Noted, days: None };

    /// Returns whether it still has to be done.
    pub fn is_open(self) -> bool {
        matches!(self.kind, OutcomeKind::Overdue | OutcomeKind::Open)
    }

    /// Returns what orders a list: what is overdue comes first, the most overdue before the others.
    pub fn order(self) -> (OutcomeKind, std::cmp::Reverse<u32>) {
        let overdue = self.days.filter(|_| self.kind == OutcomeKind::Overdue);
        (self.kind, std::cmp::Reverse(overdue.unwrap_or_default()))
    }

    /// Holds the last day in time against the day on which it was done, as known on the day `as_of`.
    pub fn of(due: Option<NaiveDate>, done_on: Option<NaiveDate>, as_of: NaiveDate) -> Self {
        let done = done_on.filter(|day| *day <= as_of);
        let late =
            |last: NaiveDate, day: NaiveDate| u32::try_from((day - last).num_days()).ok().filter(|n| *n > 0);
        let late_by = due.and_then(|last| late(last, done.unwrap_or(as_of)));
        match (done, late_by) {
            (Some(_), Some(days)) => Self { kind: OutcomeKind::DoneLate, days: Some(days) },
            (Some(_), None) => Self { kind: OutcomeKind::Done, days: None },
            (None, Some(days)) => Self { kind: OutcomeKind::Overdue, days: Some(days) },
            (None, None) => {
                let left = due.and_then(|last| u32::try_from((last - as_of).num_days()).ok());
                Self { kind: OutcomeKind::Open, days: left }
            }
        }
    }
}

impl Action {
    /// Returns what has become of it by the day.
    pub fn outcome(&self, as_of: NaiveDate) -> Outcome {
        Outcome::of(self.due, self.done_on, as_of)
    }
}

impl Request {
    /// Returns what has become of it by the day: it is done when it is answered.
    pub fn outcome(&self, as_of: NaiveDate) -> Outcome {
        Outcome::of(self.due, self.answered_on, as_of)
    }
}
