//! Reminders, requests, meetings, conclusions and actions, first version.

use super::mirror::{Day, Frozen, Id};
use super::party::PartyList;
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

frozen_entity!(followup: Reminder<'a> / ReminderField {
    unit / Unit: Id<'a>,
    on / On: Day,
    tasks / Tasks: Vec<Id<'a>>,
    text / Text: Option<&'a str>,
    document / Document: Option<&'a str>,
});

frozen_entity!(followup: Request<'a> / RequestField {
    task / Task: Option<Id<'a>>,
    from / From: Option<Id<'a>>,
    to / To: PartyList<'a>,
    text / Text: &'a str,
    on / On: Day,
    due / Due: Option<Day>,
    document / Document: Option<&'a str>,
    answered_on / AnsweredOn: Option<Day>,
    answer / Answer: Option<&'a str>,
    answer_document / AnswerDocument: Option<&'a str>,
});

frozen_entity!(followup: Meeting<'a> / MeetingField {
    sort / Sort: MeetingSort,
    title / Title: &'a str,
    on / On: Day,
    agenda / Agenda: Vec<Id<'a>>,
    ended / Ended: bool,
    document / Document: Option<&'a str>,
});

frozen_entity!(followup: Conclusion<'a> / ConclusionField {
    meeting / Meeting: Id<'a>,
    task / Task: Option<Id<'a>>,
    text / Text: &'a str,
    rank / Rank: i64,
});

frozen_entity!(followup: Action<'a> / ActionField {
    meeting / Meeting: Option<Id<'a>>,
    task / Task: Option<Id<'a>>,
    unit / Unit: Id<'a>,
    text / Text: &'a str,
    on / On: Day,
    due / Due: Option<Day>,
    done_on / DoneOn: Option<Day>,
    result / Result: Option<&'a str>,
});

frozen_enum!(followup: MeetingSort { Weekly, Monthly, Special });
