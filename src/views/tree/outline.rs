//! The tree as one flat list, with what its rows show worked out beforehand.

use crate::domain::ids::{PlanId, SectionId, TaskId};
use crate::domain::progress::State;
use crate::domain::status::{Status, TimingKind};
use crate::domain::tree::{Item, Outline};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;

use super::rules;

/// Identifies a row of the tree.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NodeId {
    /// A plan.
    Plan(PlanId),
    /// A section.
    Section(SectionId),
    /// A task.
    Task(TaskId),
}

impl NodeId {
    /// Returns the task's id; none for plans and sections.
    pub fn task(&self) -> Option<&TaskId> {
        match self {
            NodeId::Task(task) => Some(task),
            _ => None,
        }
    }
}

/// Is one row of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Which row it is.
    pub id: NodeId,
    /// How deep it stands; plans stand at 0.
    pub depth: u16,
    /// The place behind its last descendant.
    pub end: usize,
    /// What it shows.
    pub body: Body,
}

/// Is what a row shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A plan or a section shows the counts of its tasks.
    Rollup(Tally),
    /// A task shows how it stands.
    Task(Box<TaskBody>),
}

/// Is what a task's row shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskBody {
    /// How it stands.
    pub status: Status,
    /// The short name of who leads, with the number of the others.
    pub lead: String,
    /// What the text filter looks at: label, title and leads without accents.
    pub folded: String,
}

/// Counts the tasks that have no parent task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub total: u32,
    /// How many are in each state, in the order of [`State::ALL`].
    pub states: [u32; 6],
    /// How many are overdue.
    pub overdue: u32,
}

impl Tally {
    /// Returns how many are in the state.
    pub fn of(&self, state: State) -> u32 {
        let place = State::ALL.iter().position(|other| *other == state);
        place.and_then(|place| self.states.get(place)).copied().unwrap_or_default()
    }

    fn count(&mut self, status: &Status) {
        self.total += 1;
        let place = State::ALL.iter().position(|other| *other == status.state);
        if let Some(count) = place.and_then(|place| self.states.get_mut(place)) {
            *count += 1;
        }
        self.overdue += u32::from(status.timing.kind == TimingKind::Overdue);
    }
}

/// Works out every row of every plan.
pub(super) fn build(ctx: &Ctx) -> Vec<Node> {
    let outline = Outline::of_all(ctx.workspace);
    let statuses = rules::Rules::of(ctx);
    let mut nodes: Vec<Node> = Vec::with_capacity(outline.nodes().len());
    // Tasks that were not handed out yet on the day are left out, so places are counted anew.
    let mut above: Vec<usize> = Vec::new();
    for row in outline.nodes() {
        let Some((id, body)) = shown(row.item, &statuses, ctx) else { continue };
        let at = nodes.len();
        above.truncate(row.depth.into());
        count(&mut nodes, &above, &body);
        above.push(at);
        nodes.push(Node { id, depth: row.depth, end: at + 1, body });
        for place in &above {
            if let Some(node) = nodes.get_mut(*place) {
                node.end = at + 1;
            }
        }
    }
    nodes
}

/// Counts a task that has no parent task in every plan and section above it.
fn count(nodes: &mut [Node], above: &[usize], body: &Body) {
    let Body::Task(task) = body else { return };
    let is_subtask =
        above.last().is_some_and(|place| matches!(nodes.get(*place), Some(Node { body: Body::Task(_), .. })));
    if is_subtask {
        return;
    }
    for place in above {
        if let Some(Node { body: Body::Rollup(tally), .. }) = nodes.get_mut(*place) {
            tally.count(&task.status);
        }
    }
}

fn shown(item: Item, rules: &rules::Rules, ctx: &Ctx) -> Option<(NodeId, Body)> {
    let workspace = ctx.workspace;
    match item {
        Item::Plan(slot) => {
            Some((NodeId::Plan(workspace.plans.at(slot)?.record.id.clone()), Body::Rollup(Tally::default())))
        }
        Item::Section(slot) => Some((
            NodeId::Section(workspace.sections.at(slot)?.record.id.clone()),
            Body::Rollup(Tally::default()),
        )),
        Item::Task(slot) => {
            let task = &workspace.tasks.at(slot)?.record;
            let status = rules.status(slot)?.clone();
            let lead = rules.lead(task);
            let folded = mark_free(&format!("{} {} {} {lead}", task.label, task.title, task.leads.printed));
            Some((NodeId::Task(task.id.clone()), Body::Task(Box::new(TaskBody { status, lead, folded }))))
        }
    }
}
