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
