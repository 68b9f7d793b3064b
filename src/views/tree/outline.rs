//! The tree as one flat list, with what its rows show worked out beforehand.

use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{PlanId, SectionId, TaskId};
use crate::domain::rollup::{self, Counts, TotalsCheck};
use crate::domain::status::{self, Status};
use crate::domain::tree::{Item, Outline};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;

use super::rules::Rules;
use crate::views::work::rules::full_label;

/// Identifies a row of the tree.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NodeId {
    /// A plan.
    Plan(PlanId),
    /// A section.
    Section(SectionId),
    /// A task.
    Task(TaskId),
}

impl NodeId {
    /// Returns the address of the record.
    pub fn key(&self) -> Key {
        match self {
            NodeId::Plan(id) => Key::new(Kind::Plan, id.as_str()),
            NodeId::Section(id) => Key::new(Kind::Section, id.as_str()),
            NodeId::Task(id) => Key::new(Kind::Task, id.as_str()),
        }
    }

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
    Rollup(Box<Rollup>),
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
    /// What the text filter looks at: the plan's symbol, label, title and leads, without accents.
    pub folded: String,
}

/// Is what a plan or a section shows: the counts of its tasks that have no parent task, and what its document
/// prints beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Rollup {
    /// The counts.
    pub counts: Counts,
    /// The printed totals.
    pub totals: Vec<TotalsCheck>,
}

/// Works out every row of every plan. Tasks that had not been assigned by the day are left out, with all below them.
pub(super) fn build(ctx: &Ctx) -> Vec<Node> {
    let outline = Outline::of_all(ctx.workspace);
    let rules = Rules::of(ctx);
    let counts = rules.counts(&outline);
    let mut nodes: Vec<Node> = Vec::with_capacity(outline.nodes().len());
    let mut above: Vec<usize> = Vec::new();
    let mut row = 0;
    while let Some(place) = outline.nodes().get(row) {
        let rollup = || Rollup {
            counts: counts.get(row).copied().unwrap_or_default(),
            totals: rollup::check(ctx.workspace, &outline, row),
        };
        let Some((id, body)) = shown(place.item, rollup, &rules, ctx) else {
            row += 1 + place.below;
            continue;
        };
        let at = nodes.len();
        above.truncate(place.depth.into());
        above.push(at);
        nodes.push(Node { id, depth: place.depth, end: at + 1, body });
        for place in &above {
            if let Some(node) = nodes.get_mut(*place) {
                node.end = at + 1;
            }
        }
        row += 1;
    }
    nodes
}

fn shown(item: Item, rollup: impl Fn() -> Rollup, rules: &Rules, ctx: &Ctx) -> Option<(NodeId, Body)> {
    let workspace = ctx.workspace;
    match item {
        Item::Plan(slot) => {
            let id = workspace.plans.at(slot)?.record.id.clone();
            Some((NodeId::Plan(id), Body::Rollup(Box::new(rollup()))))
        }
        Item::Section(slot) => {
            let id = workspace.sections.at(slot)?.record.id.clone();
            Some((NodeId::Section(id), Body::Rollup(Box::new(rollup()))))
        }
        Item::Task(slot) => {
            let task = &workspace.tasks.at(slot)?.record;
            let status = rules.status(slot)?.clone();
            let lead = rules.lead(task);
            let plan = workspace.plans.get(task.plan.as_str()).map_or("", |plan| &plan.symbol);
            let label = full_label(task, ctx);
            let folded = mark_free(&format!("{plan} {label} {} {} {lead}", task.title, task.leads.printed));
            Some((NodeId::Task(task.id.clone()), Body::Task(Box::new(TaskBody { status, lead, folded }))))
        }
    }
}

/// Judges some tasks anew, with the tasks above and directly below them, and counts again where they stand.
///
/// Returns whether every one of the tasks has a row; when not, everything must be built anew.
pub(super) fn rejudge(nodes: &mut [Node], tasks: &HashSet<TaskId>, ctx: &Ctx) -> bool {
    let mut path: Vec<usize> = Vec::new();
    let (mut judged, mut counted) = (BTreeSet::new(), BTreeSet::new());
    let mut found = 0;
    for (at, node) in nodes.iter().enumerate() {
        path.truncate(node.depth.into());
        let is_touched = |place: &usize| nodes.get(*place).is_some_and(|node| touches(node, tasks));
        if touches(node, tasks) {
            found += 1;
            judged.insert(at);
            judged.extend(path.iter().filter(|place| is_task(nodes, **place)));
            counted.extend(path.iter().filter(|place| !is_task(nodes, **place)));
        } else if path.last().is_some_and(is_touched) {
            judged.insert(at);
        }
        path.push(at);
    }
    for at in judged {
        judge(nodes, at, ctx);
    }
    for at in counted {
        recount(nodes, at);
    }
    found == tasks.len()
}

fn touches(node: &Node, tasks: &HashSet<TaskId>) -> bool {
    node.id.task().is_some_and(|id| tasks.contains(id))
}

fn is_task(nodes: &[Node], at: usize) -> bool {
    nodes.get(at).is_some_and(|node| node.id.task().is_some())
}

fn judge(nodes: &mut [Node], at: usize, ctx: &Ctx) {
    let Some(Node { id: NodeId::Task(id), body: Body::Task(body), .. }) = nodes.get_mut(at) else { return };
    if let Some(task) = ctx.workspace.tasks.get(id.as_str()) {
        body.status = status::one(ctx.workspace, task, ctx.as_of, &ctx.setup.settings);
    }
}

/// Counts again below every plan and section.
pub(super) fn recount_all(nodes: &mut [Node]) {
    for at in 0..nodes.len() {
        if !is_task(nodes, at) {
            recount(nodes, at);
        }
    }
}

/// Counts the tasks below a plan or section that have no parent task.
fn recount(nodes: &mut [Node], at: usize) {
    let Some(end) = nodes.get(at).map(|node| node.end) else { return };
    let mut counts = Counts::default();
    let mut row = at + 1;
    while let Some(node) = nodes.get(row).filter(|_| row < end) {
        row = match &node.body {
            Body::Task(task) => {
                counts.add(&task.status);
                node.end
            }
            Body::Rollup(_) => row + 1,
        };
    }
    if let Some(Node { body: Body::Rollup(rollup), .. }) = nodes.get_mut(at) {
        rollup.counts = counts;
    }
}
