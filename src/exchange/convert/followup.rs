//! Reminders and requests.

use super::desk::{optional, or_default};
use super::shower::{self, Shower};
use super::unit::needed_unit;
use super::{Desk, Exchanged, common};
use crate::domain::followup::{Reminder, Request};
use crate::domain::ids::{ReminderId, RequestId, TaskId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::task::Task;
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::problem::Problem;
use crate::exchange::records::{Id, Line, Patch, ReminderRecord, RequestRecord, Text};

/// Returns what a list of tasks makes of the old one; none when one of them does not exist.
pub(super) fn tasks(
    field: &str,
    patch: Patch<Vec<Id>>,
    old: Option<&Vec<TaskId>>,
    desk: &mut Desk<'_>,
) -> Option<Vec<TaskId>> {
    match patch {
        Patch::Value(ids) => {
            let named = (0..)
                .zip(&ids)
                .map(|(at, id): (usize, _)| desk.reference::<Task>(&format!("{field}/{at}"), id));
            named.collect::<Vec<_>>().into_iter().collect()
        }
        other => Some(or_default(other.map(|_| Vec::new()), old)),
    }
}

impl Exchanged for Reminder {
    common!(own ReminderRecord, reminders, ReminderId);

    fn merge(
        record: ReminderRecord,
        id: ReminderId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let unit = needed_unit("unit", record.unit, old.map(|old| &old.unit), desk);
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let tasks = tasks("/tasks", record.tasks, old.map(|old| &old.tasks), desk);
        Some(Self {
            id,
            unit: unit?,
            on: on?,
            tasks: tasks?,
            text: optional(record.text.map(|text| text.0), old.map(|old| &old.text)),
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
        })
    }

    fn show(&self, _: &Shower) -> ReminderRecord {
        ReminderRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            unit: shower::line(self.unit.as_str()),
            on: shower::day(self.on),
            tasks: shower::list(&self.tasks, |task| shower::id(task.as_str())),
            text: shower::some_text(self.text.as_ref()),
            document: shower::some_line(self.document.as_ref()),
        }
    }
}

impl Exchanged for Request {
    common!(own RequestRecord, requests, RequestId);

    fn merge(record: RequestRecord, id: RequestId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let task = desk.maybe::<Task>("/task", record.task, old.map(|old| &old.task));
        let from = desk.maybe_unit("/from", record.from, old.map(|old| &old.from));
        let to = desk.parties("/to", record.to, old.map(|old| &old.to));
        let text = desk.needed("text", record.text.map(|text| text.0), old.map(|old| &old.text));
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let answered_on = optional(record.answered_on.map(|day| day.0), old.map(|old| &old.answered_on));
        if on.zip(answered_on).is_some_and(|(on, answered)| answered < on) {
            desk.refuse("/answered_on", Problem::PeriodBackwards);
            return None;
        }
        Some(Self {
            id,
            task: task?,
            from: from?,
            to: to?,
            text: text?,
            on: on?,
            due: optional(record.due.map(|day| day.0), old.map(|old| &old.due)),
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
            answered_on,
            answer: optional(record.answer.map(|text| text.0), old.map(|old| &old.answer)),
            answer_document: optional(
                record.answer_document.map(|text| text.0),
                old.map(|old| &old.answer_document),
            ),
        })
    }

    fn show(&self, shower: &Shower) -> RequestRecord {
        RequestRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            task: self.task.as_ref().map(|task| shower::id(task.as_str())).into(),
            from: self.from.as_ref().map(|unit| Line(unit.as_str().to_owned())).into(),
            to: shower.parties(&self.to),
            text: Patch::Value(Text(self.text.clone())),
            on: shower::day(self.on),
            due: shower::some_day(self.due),
            document: shower::some_line(self.document.as_ref()),
            answered_on: shower::some_day(self.answered_on),
            answer: shower::some_text(self.answer.as_ref()),
            answer_document: shower::some_line(self.answer_document.as_ref()),
        }
    }
}
