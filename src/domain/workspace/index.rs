//! What belongs to what, kept as records come and go. Everything here can be rebuilt from the tables.

use std::collections::BTreeSet;

use foldhash::HashMap;

use super::super::document::Document;
use super::super::entity::Entity;
use super::super::followup::Meeting;
use super::super::ids::{PlanId, SectionId, TaskId};
use super::super::indicator::Indicator;
use super::super::plan::{Plan, Section};
use super::super::progress::{Assessment, Extension, Obstacle, TriggerFired, Update};
use super::super::report::{Issuance, Report};
use super::super::reporting::Duty;
use super::super::task::{Link, Task};
use super::super::unit::{Group, Reassignment, Unit};
use super::places::Places;
use super::table::Slot;

/// Lists what was entered about one task, as places in the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskEntries {
    /// Reported steps.
    pub updates: Vec<Slot>,
    /// Assessments.
    pub assessments: Vec<Slot>,
    /// Moved deadlines.
    pub extensions: Vec<Slot>,
    /// Triggers that have happened.
    pub triggers: Vec<Slot>,
    /// Obstacles.
    pub obstacles: Vec<Slot>,
    /// Links in which it is one of the two.
    pub links: Vec<Slot>,
    /// Reassignments.
    pub reassignments: Vec<Slot>,
    /// Subtasks.
    pub children: Vec<Slot>,
}

/// Knows the entries of every task, the sections and top-level tasks of every plan.
#[derive(Clone, Debug, Default)]
pub struct Index {
    tasks: HashMap<TaskId, TaskEntries>,
    plans: HashMap<PlanId, PlanEntries>,
    sections: HashMap<SectionId, BTreeSet<Slot>>,
    pub(super) places: Places,
}

/// Lists the sections and the tasks of one plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanEntries {
    /// All sections of the plan, of any depth.
    pub sections: BTreeSet<Slot>,
    /// All tasks of the plan, of any depth.
    pub tasks: BTreeSet<Slot>,
}

impl Index {
    /// Returns the entries of a task; none when there is no entry.
    pub fn of_task(&self, task: &TaskId) -> Option<&TaskEntries> {
        self.tasks.get(task)
    }

    /// Returns the sections and tasks of a plan; none when it has neither.
    pub fn of_plan(&self, plan: &PlanId) -> Option<&PlanEntries> {
        self.plans.get(plan)
    }

    /// Returns the tasks that stand in a section, those with a parent task among them.
    pub fn of_section(&self, section: &SectionId) -> Option<&BTreeSet<Slot>> {
        self.sections.get(section)
    }

    /// Returns what else is asked for by something: values, reminders, actions.
    pub fn places(&self) -> &Places {
        &self.places
    }

    fn task_entry(&mut self, task: &TaskId) -> &mut TaskEntries {
        self.tasks.entry(task.clone()).or_default()
    }
}

/// Keeps the index right for one kind of record.
pub(super) trait Enters: Entity {
    /// Enters the record, which stands at the place.
    fn enter(&self, slot: Slot, index: &mut Index);
    /// Takes the record, which stands at the place, out.
    fn leave(&self, slot: Slot, index: &mut Index);
}

/// Declares the kinds that belong to one task.
macro_rules! entries_of_a_task {
    ($($Name:ident => $list:ident),* $(,)?) => {$(
        impl Enters for $Name {
            fn enter(&self, slot: Slot, index: &mut Index) {
                index.task_entry(&self.task).$list.push(slot);
            }

            fn leave(&self, slot: Slot, index: &mut Index) {
                index.task_entry(&self.task).$list.retain(|other| *other != slot);
            }
        }
    )*};
}

entries_of_a_task! {
    Update => updates,
    Assessment => assessments,
    Extension => extensions,
    TriggerFired => triggers,
    Obstacle => obstacles,
    Reassignment => reassignments,
}

/// Declares the kinds that nothing is looked up by.
macro_rules! stand_alone {
    ($($Name:ident),* $(,)?) => {$(
        impl Enters for $Name {
            fn enter(&self, _slot: Slot, _index: &mut Index) {}
            fn leave(&self, _slot: Slot, _index: &mut Index) {}
        }
    )*};
}

stand_alone!(Unit, Group, Plan, Document, Indicator, Meeting, Duty, Report, Issuance);

impl Enters for Link {
    fn enter(&self, slot: Slot, index: &mut Index) {
        for task in [&self.from, &self.to] {
            index.task_entry(task).links.push(slot);
        }
    }

    fn leave(&self, slot: Slot, index: &mut Index) {
        for task in [&self.from, &self.to] {
            index.task_entry(task).links.retain(|other| *other != slot);
        }
    }
}

impl Enters for Section {
    fn enter(&self, slot: Slot, index: &mut Index) {
        index.plans.entry(self.plan.clone()).or_default().sections.insert(slot);
    }

    fn leave(&self, slot: Slot, index: &mut Index) {
        index.plans.entry(self.plan.clone()).or_default().sections.remove(&slot);
    }
}

impl Enters for Task {
    fn enter(&self, slot: Slot, index: &mut Index) {
        index.plans.entry(self.plan.clone()).or_default().tasks.insert(slot);
        if let Some(section) = &self.section {
            index.sections.entry(section.clone()).or_default().insert(slot);
        }
        if let Some(parent) = &self.parent {
            index.task_entry(parent).children.push(slot);
        }
    }

    fn leave(&self, slot: Slot, index: &mut Index) {
        index.plans.entry(self.plan.clone()).or_default().tasks.remove(&slot);
        if let Some(section) = &self.section {
            index.sections.entry(section.clone()).or_default().remove(&slot);
        }
        if let Some(parent) = &self.parent {
            index.task_entry(parent).children.retain(|other| *other != slot);
        }
    }
}
