//! New records: empty but for what follows from where they are begun.

use super::super::deadline::{self, Context};
use super::super::document::Document;
use super::super::entity::{Key, Kind};
use super::super::ids::{PlanId, SectionId, TaskId};
use super::super::operation::Record;
use super::super::party::PartyList;
use super::super::plan::{Plan, Section};
use super::super::task::{Deadline, Link, Relation, Standing, Task, Tracking};
use super::super::unit::{Group, GroupRule, Unit, UnitKind};
use super::super::workspace::Workspace;
use super::Names;

/// Returns a new record of the kind, which stands last where order counts; `within` is what it belongs to or stands
/// under. None for kinds that are not typed.
pub fn blank(kind: Kind, id: &str, within: Option<&Key>, names: &Names<'_>) -> Option<Record> {
    let begun = Begun { id, within, names };
    Some(match kind {
        Kind::Unit => begun.unit().into(),
        Kind::Group => begun.group().into(),
        Kind::Plan => begun.plan().into(),
        Kind::Section => begun.section().into(),
        Kind::Task => begun.task().into(),
        Kind::Link => begun.link().into(),
        Kind::Document => begun.document().into(),
        _ => return None,
    })
}

/// Is where a new record is begun.
struct Begun<'a> {
    id: &'a str,
    within: Option<&'a Key>,
    names: &'a Names<'a>,
}

impl Begun<'_> {
    fn workspace(&self) -> &Workspace {
        self.names.workspace
    }

    /// Returns the id of what it stands under where that is of the kind.
    fn within(&self, kind: Kind) -> Option<&str> {
        self.within.filter(|key| key.kind == kind).map(|key| key.id.as_str())
    }

    /// Returns the task that it stands under; an empty id where it stands under none.
    fn under_task(&self) -> TaskId {
        self.within(Kind::Task).unwrap_or_default().into()
    }

    fn unit(&self) -> Unit {
        Unit {
            id: self.id.into(),
            name: String::new(),
            short: String::new(),
            aliases: Vec::new(),
            category: UnitKind::Department,
            rank: after(self.workspace().units.iter().map(|unit| unit.rank)),
            valid_from: None,
            valid_to: None,
            successors: Vec::new(),
        }
    }

    fn group(&self) -> Group {
        Group { id: self.id.into(), name: String::new(), aliases: Vec::new(), rule: GroupRule::default() }
    }

    fn plan(&self) -> Plan {
        Plan {
            id: self.id.into(),
            symbol: String::new(),
            title: String::new(),
            issuer: None,
            territory: None,
            date: None,
            period: None,
            in_force_from: None,
            superseded: None,
            printed_totals: Vec::new(),
            rank: after(self.workspace().plans.iter().map(|plan| plan.rank)),
        }
    }

    fn section(&self) -> Section {
        let parent = self.within(Kind::Section).and_then(|id| self.workspace().sections.get(id));
        let plan = parent.map(|parent| parent.plan.clone());
        let plan = plan.unwrap_or_else(|| self.within(Kind::Plan).unwrap_or_default().into());
        let parent = parent.map(|parent| parent.id.clone());
        let siblings = self.workspace().sections.iter().filter(|it| it.plan == plan && it.parent == parent);
        let rank = after(siblings.map(|sibling| sibling.rank));
        Section {
            id: self.id.into(),
            plan,
            parent,
            label: String::new(),
            title: String::new(),
            printed_total: None,
            rank,
        }
    }

    fn task(&self) -> Task {
        let (plan, section, parent) = self.place();
        let siblings = self.workspace().tasks.iter().filter(|it| {
            it.plan == plan && it.parent == parent && (parent.is_some() || it.section == section)
        });
        let rank = after(siblings.map(|sibling| sibling.rank));
        let context = Context::of_plan(self.workspace().plans.get(plan.as_str()), None);
        Task {
            id: self.id.into(),
            plan,
            section,
            parent,
            label: String::new(),
            title: String::new(),
            leads: PartyList::default(),
            coordinators: PartyList::default(),
            deadline: Deadline { reading: deadline::read("", &context), corrected: false },
            output: None,
            assigned_on: None,
            tags: Vec::new(),
            tracking: Tracking::Whole,
            rank,
        }
    }

    /// Returns the plan, the section and the task that a new task stands in.
    fn place(&self) -> (PlanId, Option<SectionId>, Option<TaskId>) {
        let workspace = self.workspace();
        if let Some(parent) = self.within(Kind::Task).and_then(|id| workspace.tasks.get(id)) {
            return (parent.plan.clone(), parent.section.clone(), Some(parent.id.clone()));
        }
        if let Some(section) = self.within(Kind::Section).and_then(|id| workspace.sections.get(id)) {
            return (section.plan.clone(), Some(section.id.clone()), None);
        }
        (self.within(Kind::Plan).unwrap_or_default().into(), None, None)
    }

    fn link(&self) -> Link {
        Link {
            id: self.id.into(),
            relation: Relation::SameAs,
            from: self.under_task(),
            to: "".into(),
            standing: Standing::Confirmed,
            since: None,
        }
    }

    fn document(&self) -> Document {
        Document {
            id: self.id.into(),
            symbol: String::new(),
            date: None,
            issuer: None,
            summary: None,
            tasks: Vec::new(),
        }
    }
}

/// Returns the place after the last one.
fn after(ranks: impl Iterator<Item = i64>) -> i64 {
    ranks.max().map_or(1, |last| last.saturating_add(1))
}
