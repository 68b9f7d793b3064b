//! Meetings, their conclusions and the actions that they gave out.

use super::desk::{optional, or_default};
use super::followup::tasks;
use super::shower::{self, Shower};
use super::unit::needed_unit;
use super::{Desk, Exchanged, common};
use crate::domain::followup::{Action, Conclusion, Meeting, MeetingSort};
use crate::domain::ids::{ActionId, ConclusionId, MeetingId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::task::Task;
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::problem::Problem;
use crate::exchange::records::{ActionRecord, ConclusionRecord, Id, Line, MeetingRecord, Patch, Text};

impl Exchanged for Meeting {
    common!(own MeetingRecord, meetings, MeetingId);

    fn merge(record: MeetingRecord, id: MeetingId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let title = desk.needed("title", record.title.map(|text| text.0), old.map(|old| &old.title));
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let agenda = tasks("/agenda", record.agenda, old.map(|old| &old.agenda), desk);
        let sort = match (record.sort, old) {
            (Patch::Value(sort), _) => sort,
            (Patch::Absent, Some(old)) => old.sort,
            _ => MeetingSort::Special,
        };
        Some(Self {
            id,
            sort,
            title: title?,
            on: on?,
            agenda: agenda?,
            ended: or_default(record.ended, old.map(|old| &old.ended)),
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
        })
    }

    fn show(&self, _: &Shower) -> MeetingRecord {
        MeetingRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            sort: Patch::Value(self.sort),
            title: Patch::Value(Line(self.title.clone())),
            on: shower::day(self.on),
            agenda: shower::list(&self.agenda, |task| shower::id(task.as_str())),
            ended: Patch::Value(self.ended),
            document: shower::some_line(self.document.as_ref()),
        }
    }
}

impl Exchanged for Conclusion {
    common!(own ConclusionRecord, conclusions, ConclusionId);

    fn merge(
        record: ConclusionRecord,
        id: ConclusionId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let source = id.source().to_owned();
        let before = old.map(|old| Id(old.meeting.as_str().into()));
        let meeting = desk.needed("meeting", record.meeting, before.as_ref());
        let text = desk.needed("text", record.text.map(|text| text.0), old.map(|old| &old.text));
        let task = desk.maybe::<Task>("/task", record.task, old.map(|old| &old.task));
        let meeting = desk.own::<Meeting>("/meeting", &source, &meeting?)?;
        let rank = desk.rank(record.rank, old.map(|old| old.rank), meeting.as_str(), |workspace| {
            let siblings = workspace.conclusions.iter().filter(|other| other.meeting == meeting);
            siblings.map(|other| other.rank).max().unwrap_or_default()
        });
        Some(Self { id, meeting, task: task?, text: text?, rank })
    }

    fn show(&self, _: &Shower) -> ConclusionRecord {
        ConclusionRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            meeting: Patch::Value(shower::id(shower::seen_from(self.id.source(), self.meeting.as_str()))),
            task: self.task.as_ref().map(|task| shower::id(task.as_str())).into(),
            text: Patch::Value(Text(self.text.clone())),
            rank: Patch::Value(self.rank),
        }
    }
}

impl Exchanged for Action {
    common!(own ActionRecord, actions, ActionId);

    fn merge(record: ActionRecord, id: ActionId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let source = id.source().to_owned();
        let meeting = match record.meeting {
            Patch::Value(meeting) => desk.own::<Meeting>("/meeting", &source, &meeting).map(Some),
            Patch::Absent => Some(old.and_then(|old| old.meeting.clone())),
            Patch::Null => Some(None),
        };
        let task = desk.maybe::<Task>("/task", record.task, old.map(|old| &old.task));
        let unit = needed_unit("unit", record.unit, old.map(|old| &old.unit), desk);
        let text = desk.needed("text", record.text.map(|text| text.0), old.map(|old| &old.text));
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let due = optional(record.due.map(|day| day.0), old.map(|old| &old.due));
        let done_on = optional(record.done_on.map(|day| day.0), old.map(|old| &old.done_on));
        if on.zip(done_on).is_some_and(|(on, done)| done < on) {
            desk.refuse("/done_on", Problem::PeriodBackwards);
            return None;
        }
        Some(Self {
            id,
            meeting: meeting?,
            task: task?,
            unit: unit?,
            text: text?,
            on: on?,
            due,
            done_on,
            result: optional(record.result.map(|text| text.0), old.map(|old| &old.result)),
        })
    }

    fn show(&self, _: &Shower) -> ActionRecord {
        let meeting = self.meeting.as_ref();
        ActionRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            meeting: meeting
                .map(|meeting| shower::id(shower::seen_from(self.id.source(), meeting.as_str())))
                .into(),
            task: self.task.as_ref().map(|task| shower::id(task.as_str())).into(),
            unit: shower::line(self.unit.as_str()),
            text: Patch::Value(Text(self.text.clone())),
            on: shower::day(self.on),
            due: shower::some_day(self.due),
            done_on: shower::some_day(self.done_on),
            result: shower::some_text(self.result.as_ref()),
        }
    }
}
