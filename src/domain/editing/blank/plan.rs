//! New units, plans and their rows.

use super::super::super::deadline::{self, Context};
use super::super::super::document::Document;
use super::super::super::entity::Kind;
use super::super::super::ids::{PlanId, SectionId, TaskId};
use super::super::super::party::PartyList;
use super::super::super::plan::{Plan, Section};
use super::super::super::task::{Deadline, Link, Relation, Standing, Task, Tracking};
use super::super::super::unit::{Group, GroupRule, Reassignment, Unit, UnitKind};
use super::{Begun, after};

impl Begun<'_> {
    pub(super) fn unit(&self) -> Unit {
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

    pub(super) fn group(&self) -> Group {
        Group { id: self.id.into(), name: String::new(), aliases: Vec::new(), rule: GroupRule::default() }
    }

    pub(super) fn plan(&self) -> Plan {
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

    pub(super) fn section(&self) -> Section {
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

    pub(super) fn task(&self) -> Task {
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

    pub(super) fn link(&self) -> Link {
        Link {
            id: self.id.into(),
            relation: Relation::SameAs,
            from: self.under_task(),
            to: "".into(),
            standing: Standing::Confirmed,
            since: None,
        }
    }

    pub(super) fn document(&self) -> Document {
        Document {
            id: self.id.into(),
            symbol: String::new(),
            date: None,
            issuer: None,
            summary: None,
            tasks: Vec::new(),
        }
    }

    pub(super) fn reassignment(&self) -> Reassignment {
        Reassignment {
            id: self.id.into(),
            task: self.under_task(),
            from: "".into(),
            to: "".into(),
            on: self.names.today,
            document: None,
            standing: Standing::Confirmed,
        }
    }
}
