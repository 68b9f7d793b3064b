//! Reminders, requests, meetings, conclusions and actions.

use super::{Day, Id, Line, PartyCell, Patch, Text, record};
use crate::domain::followup::MeetingSort;

record! {
    /// Is a follow-up that was sent to a unit.
    pub struct ReminderRecord = Reminder(source) {
        /// The unit, by id, name or alias.
        unit: Line,
        /// The day on which it was sent.
        on: Day,
        /// The tasks that it is about.
        tasks: Vec<Id>,
        /// What was written.
        text: Text,
        /// The symbol of the letter.
        document: Line,
    }
}

record! {
    /// Is a request of a unit, with or without a task.
    pub struct RequestRecord = Request(source) {
        /// The task that it belongs to.
        task: Id,
        /// Who asks, by id, name or alias.
        from: Line,
        /// Who is asked: a printed cell.
        to: PartyCell,
        /// What is asked.
        text: Text,
        /// The day of the request.
        on: Day,
        /// The day until which an answer is awaited.
        due: Day,
        /// The symbol of the document that asks.
        document: Line,
        /// The day of the answer.
        answered_on: Day,
        /// What was answered.
        answer: Text,
        /// The symbol of the document that answers.
        answer_document: Line,
    }
}

record! {
    /// Is a session that goes through tasks.
    pub struct MeetingRecord = Meeting(source) {
        /// How it recurs; special when absent.
        sort: MeetingSort,
        /// The title.
        title: Line,
        /// The day.
        on: Day,
        /// The tasks that were taken up, in their order.
        agenda: Vec<Id>,
        /// Whether it is over; false when absent.
        ended: bool,
        /// The symbol of the minutes.
        document: Line,
    }
}

record! {
    /// Is one conclusion of a meeting.
    pub struct ConclusionRecord = Conclusion(source) {
        /// The meeting: its id in this source, or `source#id` in another one.
        meeting: Id,
        /// The task that it is about.
        task: Id,
        /// What was concluded.
        text: Text,
        /// The place among the meeting's conclusions; the place in the file when absent.
        rank: i64,
    }
}

record! {
    /// Says which unit does what until when.
    pub struct ActionRecord = Action(source) {
        /// The meeting that gave it out: its id in this source, or `source#id` in another one.
        meeting: Id,
        /// The task that it serves.
        task: Id,
        /// Who does it, by id, name or alias.
        unit: Line,
        /// What is to be done.
        text: Text,
        /// The day on which it was given.
        on: Day,
        /// The last day on which it is in time.
        due: Day,
        /// The day on which it was done.
        done_on: Day,
        /// What came of it.
        result: Text,
    }
}
