//! The rows of plans in printed order: plan, sections, tasks, subtasks, of any depth, as one flat list.

use foldhash::{HashMap, HashMapExt};

use super::entity::{Entity, Key, Kind};
use super::ids::PlanId;
use super::plan::{Plan, Section};
use super::task::Task;
use super::workspace::{Row, Slot, Table, Workspace};

#[cfg(test)]
mod tests;

/// Names the record that a row shows, as its place in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A plan.
    Plan(Slot),
    /// A section.
    Section(Slot),
    /// A task or subtask.
    Task(Slot),
}

impl Item {
    /// Returns the kind of the record.
    pub fn kind(self) -> Kind {
        match self {
            Item::Plan(_) => Kind::Plan,
            Item::Section(_) => Kind::Section,
            Item::Task(_) => Kind::Task,
        }
    }

    /// Returns the place of the record; none where there is none, or it is of another kind.
    pub fn of(workspace: &Workspace, key: &Key) -> Option<Self> {
        let id = key.id.as_str();
        match key.kind {
            Kind::Plan => workspace.plans.slot(id).map(Item::Plan),
            Kind::Section => workspace.sections.slot(id).map(Item::Section),
            Kind::Task => workspace.tasks.slot(id).map(Item::Task),
            _ => None,
        }
    }

    /// Returns the address of the record; none where it is gone.
    pub fn key(self, workspace: &Workspace) -> Option<Key> {
        Some(match self {
            Item::Plan(slot) => workspace.plans.at(slot)?.record.key(),
            Item::Section(slot) => workspace.sections.at(slot)?.record.key(),
            Item::Task(slot) => workspace.tasks.at(slot)?.record.key(),
        })
    }

    /// Returns the task's place when it is a task.
    pub fn task(self) -> Option<Slot> {
        match self {
            Item::Task(slot) => Some(slot),
            Item::Plan(_) | Item::Section(_) => None,
        }
    }
}

/// Is one row of an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// What the row shows.
    pub item: Item,
    /// How many rows stand above it: 0 for a plan.
    pub depth: u16,
    /// The row directly above it, as an index into the outline; none for a plan.
    pub parent: Option<usize>,
    /// How many rows stand below it, at any depth; they follow it directly.
    pub below: usize,
}

/// Is the rows of one or several plans in printed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    nodes: Vec<Node>,
}

impl Outline {
    /// Returns the outline of one plan; empty when there is no such plan.
    pub fn of_plan(workspace: &Workspace, plan: &PlanId) -> Self {
        let mut outline = Self::default();
        if let Some(slot) = workspace.plans.slot(plan.as_str()) {
            outline.push_plan(workspace, slot, plan);
        }
        outline
    }

    /// Returns the outline of all plans, by their rank, then by their id.
    pub fn of_all(workspace: &Workspace) -> Self {
        let mut plans: Vec<(Slot, &Plan)> =
            workspace.plans.rows().map(|(slot, row)| (slot, &row.record)).collect();
        plans.sort_by_key(|(_, plan)| (plan.rank, &plan.id));
        let mut outline = Self::default();
        for (slot, plan) in plans {
            outline.push_plan(workspace, slot, &plan.id);
        }
        outline
    }

    /// Returns the rows.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Returns the places of the tasks in the row's subtree, the row itself among them.
    pub fn tasks_in(&self, row: usize) -> impl Iterator<Item = Slot> {
        let last = self.nodes.get(row).map_or(row, |node| row + 1 + node.below);
        self.nodes.get(row..last).unwrap_or_default().iter().filter_map(|node| node.item.task())
    }

    /// Returns the places of all tasks in printed order.
    pub fn tasks(&self) -> impl Iterator<Item = Slot> {
        self.nodes.iter().filter_map(|node| node.item.task())
    }

    /// Returns whether the row is a task that is no subtask.
    pub fn is_top_level(&self, row: usize) -> bool {
        let is_task = |row: usize| self.nodes.get(row).is_some_and(|node| node.item.task().is_some());
        let parent = self.nodes.get(row).and_then(|node| node.parent);
        is_task(row) && !parent.is_some_and(is_task)
    }

    /// Returns whether the row is a task without subtasks.
    pub fn is_leaf(&self, row: usize) -> bool {
        self.nodes.get(row).is_some_and(|node| node.below == 0 && node.item.task().is_some())
    }

    /// Lays the rows out with a stack of its own, so that no depth of subtasks exhausts the thread's.
    fn push_plan(&mut self, workspace: &Workspace, plan_slot: Slot, plan: &PlanId) {
        let mut rows = Rows::of(workspace, plan);
        let first = self.nodes.len();
        self.nodes.push(Node { item: Item::Plan(plan_slot), depth: 0, parent: None, below: 0 });
        let mut waiting: Vec<(Item, usize)> = Vec::new();
        let wait = |waiting: &mut Vec<(Item, usize)>, items: Vec<Item>, parent: usize| {
            waiting.extend(items.into_iter().rev().map(|item| (item, parent)));
        };
        wait(&mut waiting, std::mem::take(&mut rows.in_rings), first);
        wait(&mut waiting, rows.take_below(None), first);
        while let Some((item, parent)) = waiting.pop() {
            let depth = self.nodes[parent].depth.saturating_add(1);
            self.nodes.push(Node { item, depth, parent: Some(parent), below: 0 });
            wait(&mut waiting, rows.take_below(Some(item)), self.nodes.len() - 1);
        }
        for row in (first + 1..self.nodes.len()).rev() {
            let Node { parent, below, .. } = self.nodes[row];
            self.nodes[parent.unwrap_or(first)].below += 1 + below;
        }
    }
}

/// Returns the number by which people call a task: the label of its outermost section, then its own ("B.34"); the
/// labels as they are printed, so two tasks may have the same.
pub fn numbered(workspace: &Workspace, task: &Task) -> String {
    let mut label = None;
    let mut next = task.section.as_ref();
    let mut climbed = 0;
    while let Some(section) = next.and_then(|id| workspace.sections.get(id.as_str())) {
        label = Some(section.label.as_str());
        next = section.parent.as_ref().filter(|_| climbed < MOST_LEVELS);
        climbed += 1;
    }
    let labels = label.into_iter().chain([task.label.as_str()]);
    labels.filter(|label| !label.is_empty()).collect::<Vec<_>>().join(".")
}

/// An outline deeper than this stands in a ring; damaged files are no reason to hang.
const MOST_LEVELS: usize = 64;

/// Holds the rows of a plan under the row that they stand below; none is the plan itself.
struct Rows {
    below: HashMap<Option<Item>, Vec<Item>>,
    /// One row of each ring of rows that stand below each other; they would be lost otherwise.
    in_rings: Vec<Item>,
}

impl Rows {
    fn take_below(&mut self, above: Option<Item>) -> Vec<Item> {
        self.below.remove(&above).unwrap_or_default()
    }

    fn of(workspace: &Workspace, plan: &PlanId) -> Self {
        let mut above: Vec<(Item, Option<Item>)> = Vec::new();
        let Some(entries) = workspace.index().of_plan(plan) else {
            return Self { below: HashMap::new(), in_rings: Vec::new() };
        };
        for (slot, task) in in_order(&workspace.tasks, entries.tasks.iter(), |task: &Task| task.rank) {
            above.push((Item::Task(slot), above_task(workspace, task)));
        }
        for (slot, section) in in_order(&workspace.sections, entries.sections.iter(), |section| section.rank)
        {
            above.push((Item::Section(slot), above_section(workspace, section)));
        }
        let in_rings = ring_heads(&above);
        let mut below: HashMap<Option<Item>, Vec<Item>> = HashMap::new();
        for (item, parent) in above.into_iter().filter(|(item, _)| !in_rings.contains(item)) {
            below.entry(parent).or_default().push(item);
        }
        Self { below, in_rings }
    }
}

fn in_order<'a, E: Entity>(
    table: &'a Table<E>,
    slots: impl Iterator<Item = &'a Slot>,
    rank: impl Fn(&E) -> i64,
) -> Vec<(Slot, &'a E)> {
    let row = |slot: &Slot| table.at(*slot).map(|row: &Row<E>| (*slot, &row.record));
    let mut rows: Vec<(Slot, &E)> = slots.filter_map(row).collect();
    rows.sort_by(|(_, a), (_, b)| rank(a).cmp(&rank(b)).then_with(|| a.id().cmp(b.id())));
    rows
}

/// Returns the row that a task stands below: its parent, else its section; a row of another plan does not count.
fn above_task(workspace: &Workspace, task: &Task) -> Option<Item> {
    let parent = task.parent.as_ref().and_then(|parent| {
        let slot = workspace.tasks.slot(parent.as_str())?;
        (workspace.tasks.at(slot)?.record.plan == task.plan).then_some(Item::Task(slot))
    });
    parent.or_else(|| {
        let slot = workspace.sections.slot(task.section.as_ref()?.as_str())?;
        (workspace.sections.at(slot)?.record.plan == task.plan).then_some(Item::Section(slot))
    })
}

fn above_section(workspace: &Workspace, section: &Section) -> Option<Item> {
    let slot = workspace.sections.slot(section.parent.as_ref()?.as_str())?;
    (workspace.sections.at(slot)?.record.plan == section.plan).then_some(Item::Section(slot))
}

/// Returns one row of each ring of rows that stand below each other.
fn ring_heads(above: &[(Item, Option<Item>)]) -> Vec<Item> {
    let parents: HashMap<Item, Item> =
        above.iter().filter_map(|(item, parent)| Some((*item, (*parent)?))).collect();
    let mut reaches_plan: HashMap<Item, bool> = HashMap::with_capacity(above.len());
    let mut cut = Vec::new();
    for (item, _) in above {
        let mut path = Vec::new();
        let mut at = *item;
        let fine = loop {
            if let Some(known) = reaches_plan.get(&at) {
                break *known;
            }
            reaches_plan.insert(at, false);
            path.push(at);
            match parents.get(&at) {
                Some(parent) => at = *parent,
                None => break true,
            }
        };
        if !fine && path.contains(&at) {
            cut.push(at);
        }
        for step in path {
            reaches_plan.insert(step, true);
        }
    }
    cut
}
