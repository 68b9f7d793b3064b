//! What is reported and judged about a task.

use super::cells::show_deadline;
use super::desk::{optional, or_default};
use super::shower::{self, Shower};
use super::unit::texts;
use super::{Desk, Exchanged, common};
use crate::domain::deadline::Context;
use crate::domain::ids::{AssessmentId, ExtensionId, ObstacleId, TaskId, TriggerId, UpdateId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::progress::{Assessment, Count, Extension, Obstacle, Review, TriggerFired, Update};
use crate::domain::task::Deadline;
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::problem::Problem;
use crate::exchange::records::{
    AssessmentRecord, DeadlineCell, ExtensionRecord, Line, ObstacleRecord, Patch, PercentNumber, ReviewName,
    Text, TriggerRecord, UpdateRecord,
};

impl Exchanged for Update {
    common!(own UpdateRecord, updates, UpdateId);

    fn merge(record: UpdateRecord, id: UpdateId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let task = desk.task(record.task, old.map(|old| &old.task));
        let unit = desk.maybe_unit("/unit", record.unit, old.map(|old| &old.unit));
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let period = desk.period(record.period, old.map(|old| &old.period));
        let reported_by =
            desk.maybe_unit("/reported_by", record.reported_by, old.map(|old| &old.reported_by));
        let count = count(record.done, record.total, old.and_then(|old| old.count), desk);
        let percent = record.percent.map(|percent: PercentNumber| percent.0);
        let mut merged = Self {
            id,
            task: task?,
            unit: unit?,
            on: on?,
            period: period?,
            state: optional(record.state, old.map(|old| &old.state)),
            percent: optional(percent, old.map(|old| &old.percent)),
            count: count?,
            text: optional(record.text.map(|text| text.0), old.map(|old| &old.text)),
            evidence: or_default(record.evidence.map(texts), old.map(|old| &old.evidence)),
            reported_by: reported_by?,
            review: old.map(|old| old.review.clone()).unwrap_or_default(),
        };
        if !desk.known.propose {
            merged.review = review(record.status, record.rejection, merged.review);
        } else if old.is_none_or(|old| *old != merged) {
            merged.review = Review::Proposed;
        }
        Some(merged)
    }

    fn show(&self, _: &Shower) -> UpdateRecord {
        let (status, rejection) = match &self.review {
            Review::Accepted => (Patch::Absent, None),
            Review::Proposed => (Patch::Value(ReviewName::Proposed), None),
            Review::Rejected(reason) => (Patch::Value(ReviewName::Rejected), reason.as_ref()),
        };
        UpdateRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            task: shower::to(self.task.as_str()),
            unit: self.unit.as_ref().map(|unit| Line(unit.as_str().to_owned())).into(),
            on: shower::day(self.on),
            period: shower::some_period(self.period),
            state: self.state.into(),
            percent: self.percent.map(PercentNumber).into(),
            done: self.count.map(|count| count.done).into(),
            total: self.count.map(|count| count.total).into(),
            text: shower::some_text(self.text.as_ref()),
            evidence: shower::lines(&self.evidence),
            reported_by: self.reported_by.as_ref().map(|unit| Line(unit.as_str().to_owned())).into(),
            status,
            rejection: shower::some_text(rejection),
        }
    }
}

/// Returns the count. The outer none says that one of its two numbers is missing.
fn count(
    done: Patch<u64>,
    total: Patch<u64>,
    old: Option<Count>,
    desk: &mut Desk<'_>,
) -> Option<Option<Count>> {
    let done = optional(done, Some(&old.map(|old| old.done)));
    let total = optional(total, Some(&old.map(|old| old.total)));
    match (done, total) {
        (Some(done), Some(total)) => Some(Some(Count { done, total })),
        (None, None) => Some(None),
        _ => {
            desk.refuse("", Problem::Both("done", "total"));
            None
        }
    }
}

fn review(status: Patch<ReviewName>, rejection: Patch<Text>, old: Review) -> Review {
    let old_reason = match &old {
        Review::Rejected(reason) => reason.clone(),
        _ => None,
    };
    let status = match status {
        Patch::Value(status) => status,
        Patch::Null => ReviewName::Accepted,
        Patch::Absent => match old {
            Review::Accepted => ReviewName::Accepted,
            Review::Proposed => ReviewName::Proposed,
            Review::Rejected(_) => ReviewName::Rejected,
        },
    };
    match status {
        ReviewName::Accepted => Review::Accepted,
        ReviewName::Proposed => Review::Proposed,
        ReviewName::Rejected => Review::Rejected(optional(rejection.map(|text| text.0), Some(&old_reason))),
    }
}

impl Exchanged for Assessment {
    common!(own AssessmentRecord, assessments, AssessmentId);

    fn merge(
        record: AssessmentRecord,
        id: AssessmentId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let task = desk.task(record.task, old.map(|old| &old.task));
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let at_risk = desk.needed("at_risk", record.at_risk, old.map(|old| &old.at_risk));
        Some(Self {
            id,
            task: task?,
            on: on?,
            at_risk: at_risk?,
            reason: optional(record.reason.map(|text| text.0), old.map(|old| &old.reason)),
            put_off_until: optional(record.put_off_until.map(|day| day.0), old.map(|old| &old.put_off_until)),
        })
    }

    fn show(&self, _: &Shower) -> AssessmentRecord {
        AssessmentRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            task: shower::to(self.task.as_str()),
            on: shower::day(self.on),
            at_risk: Patch::Value(self.at_risk),
            reason: shower::some_text(self.reason.as_ref()),
            put_off_until: shower::some_day(self.put_off_until),
        }
    }
}

/// Returns what a phrase of a task's extension or trigger is read by.
fn context(task: &TaskId, on: chrono::NaiveDate, desk: &Desk<'_>) -> Context {
    let plan = desk.known.task(task.as_str()).map(|task| task.plan.clone());
    desk.known.context(plan.as_ref().map_or("", |plan| plan.as_str()), Some(on))
}

fn some_deadline(
    field: &str,
    cell: Patch<DeadlineCell>,
    old: Option<&Option<Deadline>>,
    context: &Context,
    desk: &mut Desk<'_>,
) -> Option<Deadline> {
    match cell {
        Patch::Value(cell) => Some(desk.deadline(field, cell, old.and_then(Option::as_ref), context)),
        Patch::Absent => old.cloned().flatten(),
        Patch::Null => None,
    }
}

impl Exchanged for Extension {
    common!(own ExtensionRecord, extensions, ExtensionId);

    fn merge(
        record: ExtensionRecord,
        id: ExtensionId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let task = desk.task(record.task, old.map(|old| &old.task));
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let old_cell = old.map(|old| show_deadline(&old.new));
        let cell = desk.needed("new", record.new_deadline, old_cell.as_ref());
        let (task, on) = (task?, on?);
        let context = context(&task, on, desk);
        let before = some_deadline("/old", record.old, old.map(|old| &old.old), &context, desk);
        Some(Self {
            id,
            task,
            on,
            old: before,
            new: desk.deadline("/new", cell?, old.map(|old| &old.new), &context),
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
            reason: optional(record.reason.map(|text| text.0), old.map(|old| &old.reason)),
        })
    }

    fn show(&self, _: &Shower) -> ExtensionRecord {
        ExtensionRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            task: shower::to(self.task.as_str()),
            on: shower::day(self.on),
            old: self.old.as_ref().map(show_deadline).into(),
            new_deadline: Patch::Value(show_deadline(&self.new)),
            document: shower::some_line(self.document.as_ref()),
            reason: shower::some_text(self.reason.as_ref()),
        }
    }
}

impl Exchanged for TriggerFired {
    common!(own TriggerRecord, triggers, TriggerId);

    fn merge(record: TriggerRecord, id: TriggerId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let task = desk.task(record.task, old.map(|old| &old.task));
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let (task, on) = (task?, on?);
        let context = context(&task, on, desk);
        let deadline =
            some_deadline("/deadline", record.deadline, old.map(|old| &old.deadline), &context, desk);
        Some(Self {
            id,
            task,
            on,
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
            deadline,
            text: optional(record.text.map(|text| text.0), old.map(|old| &old.text)),
        })
    }

    fn show(&self, _: &Shower) -> TriggerRecord {
        TriggerRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            task: shower::to(self.task.as_str()),
            on: shower::day(self.on),
            document: shower::some_line(self.document.as_ref()),
            deadline: self.deadline.as_ref().map(show_deadline).into(),
            text: shower::some_text(self.text.as_ref()),
        }
    }
}

impl Exchanged for Obstacle {
    common!(own ObstacleRecord, obstacles, ObstacleId);

    fn merge(
        record: ObstacleRecord,
        id: ObstacleId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let task = desk.task(record.task, old.map(|old| &old.task));
        let class = desk.needed("class", record.class, old.map(|old| &old.class));
        let text = desk.needed("text", record.text.map(|text| text.0), old.map(|old| &old.text));
        let raised_on =
            desk.needed("raised_on", record.raised_on.map(|day| day.0), old.map(|old| &old.raised_on));
        Some(Self {
            id,
            task: task?,
            class: class?,
            text: text?,
            raised_on: raised_on?,
            resolved_on: optional(record.resolved_on.map(|day| day.0), old.map(|old| &old.resolved_on)),
        })
    }

    fn show(&self, _: &Shower) -> ObstacleRecord {
        ObstacleRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            task: shower::to(self.task.as_str()),
            class: Patch::Value(self.class),
            text: Patch::Value(Text(self.text.clone())),
            raised_on: shower::day(self.raised_on),
            resolved_on: shower::some_day(self.resolved_on),
        }
    }
}
