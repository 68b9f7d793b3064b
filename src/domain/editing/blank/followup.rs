//! New reminders, requests, meetings and what they leave behind, duties and what was sent.

use super::super::super::deadline::{Cadence, Every};
use super::super::super::entity::Kind;
use super::super::super::followup::{Action, Conclusion, Meeting, MeetingSort, Reminder, Request};
use super::super::super::ids::MeetingId;
use super::super::super::meeting::next_rank;
use super::super::super::party::PartyList;
use super::super::super::plan::Period;
use super::super::super::reporting::{Duty, Submission};
use super::{Begun, after};

impl Begun<'_> {
    pub(super) fn reminder(&self) -> Reminder {
        Reminder {
            id: self.id.into(),
            unit: self.within(Kind::Unit).unwrap_or_default().into(),
            on: self.names.today,
            tasks: self.within(Kind::Task).into_iter().map(Into::into).collect(),
            text: None,
            document: None,
        }
    }

    pub(super) fn request(&self) -> Request {
        Request {
            id: self.id.into(),
            task: self.within(Kind::Task).map(Into::into),
            from: self.within(Kind::Unit).map(Into::into),
            to: PartyList::default(),
            text: String::new(),
            on: self.names.today,
            due: None,
            document: None,
            answered_on: None,
            answer: None,
            answer_document: None,
        }
    }

    pub(super) fn meeting(&self) -> Meeting {
        Meeting {
            id: self.id.into(),
            sort: MeetingSort::Weekly,
            title: String::new(),
            on: self.names.today,
            agenda: self.within(Kind::Task).into_iter().map(Into::into).collect(),
            ended: false,
            document: None,
        }
    }

    pub(super) fn conclusion(&self) -> Conclusion {
        let meeting = MeetingId::from(self.within(Kind::Meeting).unwrap_or_default());
        Conclusion {
            id: self.id.into(),
            rank: next_rank(self.workspace(), &meeting),
            meeting,
            task: self.within(Kind::Task).map(Into::into),
            text: String::new(),
        }
    }

    pub(super) fn action(&self) -> Action {
        let meeting = self.within(Kind::Meeting).and_then(|id| self.workspace().meetings.get(id));
        Action {
            id: self.id.into(),
            meeting: meeting.map(|meeting| meeting.id.clone()),
            task: self.within(Kind::Task).map(Into::into),
            unit: self.within(Kind::Unit).unwrap_or_default().into(),
            text: String::new(),
            on: meeting.map_or(self.names.today, |meeting| meeting.on),
            due: None,
            done_on: None,
            result: None,
        }
    }

    pub(super) fn duty(&self) -> Duty {
        Duty {
            id: self.id.into(),
            name: String::new(),
            cadence: Cadence::plain(Every::Month),
            owed_by: PartyList::default(),
            recipients: PartyList::default(),
            valid_from: None,
            valid_to: None,
            document: None,
            rank: after(self.workspace().duties.iter().map(|duty| duty.rank)),
        }
    }

    /// Makes a report that was sent for the period before the one of today.
    pub(super) fn submission(&self) -> Submission {
        let today = self.names.today;
        let duty = self.within(Kind::Duty).unwrap_or_default();
        let every = self.workspace().duties.get(duty).map_or(Every::Month, |duty| duty.cadence.every);
        let period = every.around(today).and_then(|period| period.before());
        Submission {
            id: self.id.into(),
            duty: duty.into(),
            unit: self.within(Kind::Unit).unwrap_or_default().into(),
            period: period.unwrap_or(Period { from: today, to: today }),
            received_on: today,
            time: None,
            document: None,
            note: None,
        }
    }
}
