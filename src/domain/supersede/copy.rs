//! Copies of open tasks in the new plan, each carrying its original on.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::arranging::{Copying, copy};
use super::super::ids::{LinkId, SectionId, TaskId};
use super::super::operation::{Operation, Record};
use super::super::plan::{Plan, Section};
use super::super::task::{Link, Task};
use super::super::tree::Item;
use super::super::workspace::Workspace;
use super::order::{Fate, Order, Target};

/// Returns the operations that copy the tasks that are to be copied, with their links, which hold from the day. A subtask
/// stands under the copy of its parent where that is copied as well.
pub(super) fn copies(
    workspace: &Workspace,
    order: &Order,
    into: &Plan,
    link_id: &dyn Fn(&TaskId) -> LinkId,
) -> Vec<Operation> {
    let wanted = wanted(order);
    let mut operations = Vec::new();
    for (within, only) in outermost(workspace, order, &wanted) {
        let from = order.old.clone();
        let copying = Copying { from, only, into: into.clone(), within, years: 0, continues: true };
        let copied = copy(&copying, workspace, |nth| LinkId::from_source("", &nth.to_string()));
        operations.extend(kept(copied.operations, &wanted, order, link_id));
    }
    operations
}

/// Returns the tasks that are to be copied.
fn wanted(order: &Order) -> HashSet<&TaskId> {
    let copied = |fate: &Fate| matches!(fate, Fate::Carried(Target::Copy(_)));
    order.fates.iter().filter(|(_, fate)| copied(fate)).map(|(task, _)| task).collect()
}

/// Returns the tasks that no copied task stands above, by the section of the new plan that they come to stand in.
fn outermost(
    workspace: &Workspace,
    order: &Order,
    wanted: &HashSet<&TaskId>,
) -> BTreeMap<Option<SectionId>, Vec<Item>> {
    let mut found: BTreeMap<Option<SectionId>, Vec<Item>> = BTreeMap::new();
    for (id, fate) in &order.fates {
        let Fate::Carried(Target::Copy(section)) = fate else { continue };
        let Some((slot, task)) = workspace.tasks.slot(id.as_str()).zip(workspace.tasks.get(id.as_str()))
        else {
            continue;
        };
        if !has_above(workspace, task, wanted) {
            let section = section.clone().or_else(|| namesake(workspace, task, order));
            found.entry(section).or_default().push(Item::Task(slot));
        }
    }
    found
}

fn has_above(workspace: &Workspace, task: &Task, wanted: &HashSet<&TaskId>) -> bool {
    let mut at = task.parent.as_ref();
    for _ in 0..workspace.tasks.len() {
        let Some(above) = at else { return false };
        if wanted.contains(above) {
            return true;
        }
        at = workspace.tasks.get(above.as_str()).and_then(|task| task.parent.as_ref());
    }
    false
}

/// Returns the section of the new plan that has the title of the task's own.
fn namesake(workspace: &Workspace, task: &Task, order: &Order) -> Option<SectionId> {
    let own: &Section = workspace.sections.get(task.section.as_ref()?.as_str())?;
    let alike = |section: &&Section| section.plan == order.by && section.title == own.title;
    workspace.sections.iter().filter(alike).map(|section| section.id.clone()).min()
}

/// Leaves out the copies of tasks that were only among those below a copied one.
fn kept(
    operations: Vec<Operation>,
    wanted: &HashSet<&TaskId>,
    order: &Order,
    link_id: &dyn Fn(&TaskId) -> LinkId,
) -> Vec<Operation> {
    let originals: HashMap<TaskId, TaskId> = operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::Create(Record::Link(link)) => Some((link.from.clone(), link.to.clone())),
            _ => None,
        })
        .collect();
    let is_wanted = |new: &TaskId| originals.get(new).is_some_and(|old| wanted.contains(old));
    let keep = |operation: Operation| match operation {
        Operation::Create(Record::Task(task)) if is_wanted(&task.id) => {
            let parent = task.parent.filter(is_wanted);
            Some(Operation::Create(Task { parent, ..task }.into()))
        }
        Operation::Create(Record::Link(link)) if is_wanted(&link.from) => {
            let id = link_id(&link.to);
            Some(Operation::Create(Link { id, since: Some(order.on), ..link }.into()))
        }
        _ => None,
    };
    operations.into_iter().filter_map(keep).collect()
}
