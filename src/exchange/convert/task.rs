//! Tasks and links.

use super::cells::show_deadline;
use super::desk::{optional, or_default};
use super::shower::{self, Shower, line};
use super::unit::{standing, texts};
use super::{Desk, Exchanged, common};
use crate::domain::deadline::{self, Context, Meaning};
use crate::domain::ids::{LinkId, PlanId, SectionId, TaskId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::plan::{Plan, Section};
use crate::domain::task::{Deadline, Link, Task};
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::records::{DeadlineCell, Id, Line, LinkRecord, Patch, TaskRecord};

impl Exchanged for Task {
    common!(TaskRecord, tasks);

    fn merge(record: TaskRecord, id: TaskId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let old_plan = old.map(|old| shower::id(old.plan.as_str()));
        let plan = desk.needed("plan", record.plan, old_plan.as_ref());
        let plan = plan.and_then(|plan| desk.reference::<Plan>("/plan", &plan));
        let section = desk.maybe::<Section>("/section", record.section, old.map(|old| &old.section));
        let parent = desk.maybe::<Task>("/parent", record.parent, old.map(|old| &old.parent));
        let title = desk.needed("title", record.title.map(|text| text.0), old.map(|old| &old.title));
        let leads = desk.parties("/leads", record.leads, old.map(|old| &old.leads));
        let coordinators =
            desk.parties("/coordinators", record.coordinators, old.map(|old| &old.coordinators));
        let assigned_on = optional(record.assigned_on.map(|day| day.0), old.map(|old| &old.assigned_on));
        let (plan, section, parent) = (plan?, section?, parent?);
        let context = desk.known.context(plan.as_str(), assigned_on);
        let deadline = deadline(record.deadline, old.map(|old| &old.deadline), &context, desk);
        let rank = rank(record.rank, old, (&plan, section.as_ref(), parent.as_ref()), desk);
        Some(Self {
            id,
            plan,
            section,
            parent,
            label: or_default(record.label.map(|text| text.0), old.map(|old| &old.label)),
            title: title?,
            leads: leads?,
            coordinators: coordinators?,
            deadline,
            output: optional(record.output.map(|text| text.0), old.map(|old| &old.output)),
            assigned_on,
            tags: or_default(record.tags.map(texts), old.map(|old| &old.tags)),
            tracking: or_default(record.tracking, old.map(|old| &old.tracking)),
            rank,
        })
    }

    fn show(&self, shower: &Shower) -> TaskRecord {
        let empty = self.deadline.reading.meaning == Meaning::None
            && self.deadline.reading.phrase.is_empty()
            && !self.deadline.corrected;
        TaskRecord {
            id: shower::id(self.id.as_str()),
            plan: shower::to(self.plan.as_str()),
            section: self.section.as_ref().map(|section| shower::id(section.as_str())).into(),
            parent: self.parent.as_ref().map(|parent| shower::id(parent.as_str())).into(),
            label: line(&self.label),
            title: Patch::Value(Line(self.title.clone())),
            leads: shower.parties(&self.leads),
            coordinators: shower.parties(&self.coordinators),
            deadline: (!empty).then(|| show_deadline(&self.deadline)).into(),
            output: shower::some_text(self.output.as_ref()),
            assigned_on: shower::some_day(self.assigned_on),
            tags: shower::lines(&self.tags),
            tracking: Patch::Value(self.tracking),
            rank: Patch::Value(self.rank),
        }
    }
}

fn deadline(
    cell: Patch<DeadlineCell>,
    old: Option<&Deadline>,
    context: &Context,
    desk: &mut Desk<'_>,
) -> Deadline {
    match (cell, old) {
        (Patch::Value(cell), _) => desk.deadline("/deadline", cell, old, context),
        (Patch::Absent, Some(old)) => old.clone(),
        _ => Deadline { reading: deadline::read("", context), corrected: false },
    }
}

/// Where a task stands: its plan, its section, the task above.
type Place<'a> = (&'a PlanId, Option<&'a SectionId>, Option<&'a TaskId>);

fn rank(
    patch: Patch<i64>,
    old: Option<&Task>,
    (plan, section, parent): Place<'_>,
    desk: &mut Desk<'_>,
) -> i64 {
    let siblings = match (section, parent) {
        (_, Some(parent)) => format!("task {parent}"),
        (Some(section), None) => format!("section {section}"),
        (None, None) => format!("plan {plan}"),
    };
    desk.rank(patch, old.map(|old| old.rank), &siblings, |workspace| {
        let of_plan = workspace.index().of_plan(plan).into_iter().flat_map(|entries| &entries.tasks);
        let tasks = of_plan.filter_map(|slot| workspace.tasks.at(*slot)).map(|row| &row.record);
        let siblings = tasks.filter(|other| match parent {
            Some(parent) => other.parent.as_ref() == Some(parent),
            None => other.parent.is_none() && other.section.as_ref() == section,
        });
        siblings.map(|other| other.rank).max().unwrap_or_default()
    })
}

impl Exchanged for Link {
    common!(own LinkRecord, links, LinkId);

    fn merge(record: LinkRecord, id: LinkId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let relation = record.kind.or(record.relation);
        let relation = desk.needed("kind", relation, old.map(|old| &old.relation));
        let from = end("from", "/from", record.from, old.map(|old| &old.from), desk);
        let to = end("to", "/to", record.to, old.map(|old| &old.to), desk);
        Some(Self {
            id,
            relation: relation?,
            from: from?,
            to: to?,
            standing: standing(record.standing, old.map(|old| old.standing)),
            since: optional(record.since.map(|day| day.0), old.map(|old| &old.since)),
        })
    }

    fn show(&self, shower: &Shower) -> LinkRecord {
        let (kind, relation) = shower.split(self.relation);
        LinkRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            kind,
            relation,
            from: shower::to(self.from.as_str()),
            to: shower::to(self.to.as_str()),
            standing: Patch::Value(self.standing),
            since: shower::some_day(self.since),
        }
    }
}

fn end(
    name: &'static str,
    pointer: &str,
    patch: Patch<Id>,
    old: Option<&TaskId>,
    desk: &mut Desk<'_>,
) -> Option<TaskId> {
    let old = old.map(|task| shower::id(task.as_str()));
    let task = desk.needed(name, patch, old.as_ref())?;
    desk.reference::<Task>(pointer, &task)
}
