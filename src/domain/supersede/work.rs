//! What becomes of the open tasks, worked out before it is written.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::super::duplicate::{Decision, Likeness, decide, is_refused};
use super::super::ids::{LinkId, PlanId, TaskId, UpdateId};
use super::super::operation::{Operation, operations_between};
use super::super::plan::{Plan, Superseded};
use super::super::progress::{Review, State, Update};
use super::super::settings::Settings;
use super::super::status::{Parts, exists_on};
use super::super::task::{Relation, Standing, Task};
use super::super::tree::Outline;
use super::super::workspace::{Slot, Workspace};
use super::copy::copies;
use super::order::{Fate, Order, Outcome, Refusal, Target};
use super::tally::{Open, Tally, open_of, tally};

/// Is a task of the new plan that may carry an open one on.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The task.
    pub task: TaskId,
    /// How alike they are, in hundredths.
    pub percent: u8,
}

/// A task that is less alike is no candidate.
const LEAST: f32 = 0.15;

/// Returns the open tasks of a plan that nobody has decided on a day, in printed order: nothing carries them on, and they
/// were not dropped. They are the same before the plan is superseded and after.
pub fn undecided(workspace: &Workspace, settings: &Settings, old: &PlanId, day: NaiveDate) -> Vec<TaskId> {
    let parts = Parts::on(workspace, day, settings);
    let tasks = Outline::of_plan(workspace, old);
    let rows = tasks.tasks().filter_map(|slot| workspace.tasks.at(slot)).map(|row| &row.record);
    let open = rows.filter(|task| {
        exists_on(workspace, task, day) && parts.whole(task).is_open() && !is_carried_on(workspace, task, day)
    });
    open.map(|task| task.id.clone()).collect()
}

fn is_carried_on(workspace: &Workspace, task: &Task, day: NaiveDate) -> bool {
    let entries = workspace.index().of_task(&task.id).into_iter().flat_map(|entries| &entries.links);
    entries.filter_map(|slot| workspace.links.at(*slot)).any(|row| {
        let link = &row.record;
        link.to == task.id
            && link.relation != Relation::SameAs
            && link.standing == Standing::Confirmed
            && link.since.is_none_or(|since| since <= day)
    })
}

/// Returns the tasks of the new plan that are like the task, the most alike first. Pairs that a person refused for good
/// are left out.
pub fn candidates(workspace: &Workspace, likeness: &Likeness, task: Slot, by: &PlanId) -> Vec<Candidate> {
    let Some(old) = workspace.tasks.at(task).map(|row| &row.record.id) else { return Vec::new() };
    let alike = likeness.to(task, LEAST).into_iter();
    let found = alike.filter_map(|alike| Some((&workspace.tasks.at(alike.task)?.record, alike.score)));
    let found = found.filter(|(other, _)| other.plan == *by && !is_refused(workspace, &other.id, old));
    found.map(|(other, score)| Candidate { task: other.id.clone(), percent: percent(score) }).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the value is held to 0..=100")]
fn percent(score: f32) -> u8 {
    (score * 100.0).clamp(0.0, 100.0).round() as u8
}

/// Works out what an order does. Ids of new records begin with the source and are told apart by the tasks that they are
/// about.
///
/// # Errors
/// Returns [`Refusal`] when it cannot be carried out; nothing is done by halves.
pub fn supersede(
    workspace: &Workspace,
    settings: &Settings,
    order: &Order,
    source: &str,
) -> Result<Outcome, Refusal> {
    let (old, by) = plans(workspace, order)?;
    let open = undecided(workspace, settings, &order.old, order.on);
    check(workspace, order, &open)?;
    let superseded = Some(Superseded { on: order.on, by: Some(order.by.clone()) });
    let mut operations = operations_between(old, &Plan { superseded, ..old.clone() });
    let link_id = |task: &TaskId| free_link(workspace, source, order, task);
    for (task, fate) in &order.fates {
        match fate {
            Fate::Carried(Target::Task(into)) => {
                operations.extend(linked(workspace, order, (into, task), Relation::Continues, &link_id)?);
            }
            Fate::Replaced(into) => {
                operations.extend(linked(workspace, order, (into, task), Relation::Replaces, &link_id)?);
            }
            Fate::Dropped(reason) => {
                operations
                    .push(Operation::Create(dropped(workspace, order, task, reason, source, by).into()));
            }
            Fate::Carried(Target::Copy(_)) => {}
        }
    }
    operations.extend(copies(workspace, order, by, &link_id));
    let waiting: Vec<TaskId> = open.into_iter().filter(|task| !order.fates.contains_key(task)).collect();
    let (before, after) = tallies(workspace, settings, order, &operations, waiting.len());
    Ok(Outcome { operations, before, after, waiting })
}

fn plans<'a>(workspace: &'a Workspace, order: &Order) -> Result<(&'a Plan, &'a Plan), Refusal> {
    let known =
        |id: &PlanId| workspace.plans.get(id.as_str()).ok_or_else(|| Refusal::UnknownPlan(id.clone()));
    let (old, by) = (known(&order.old)?, known(&order.by)?);
    if order.old == order.by {
        return Err(Refusal::Itself(order.old.clone()));
    }
    let earlier = old.superseded.as_ref().and_then(|it| it.by.as_ref()).filter(|it| **it != order.by);
    if let Some(other) = earlier {
        return Err(Refusal::Already(other.clone()));
    }
    let mut at = by;
    for _ in 0..workspace.plans.len() {
        let next = at.superseded.as_ref().and_then(|it| it.by.as_ref());
        let Some(next) = next.and_then(|next| workspace.plans.get(next.as_str())) else { break };
        if next.id == order.old {
            return Err(Refusal::Circle(order.by.clone()));
        }
        at = next;
    }
    Ok((old, by))
}

/// Refuses what names a task or a section that does not belong there.
fn check(workspace: &Workspace, order: &Order, open: &[TaskId]) -> Result<(), Refusal> {
    let open: HashSet<&TaskId> = open.iter().collect();
    let is_new = |task: &TaskId| workspace.tasks.get(task.as_str()).is_some_and(|task| task.plan == order.by);
    for (task, fate) in &order.fates {
        if !open.contains(task) {
            return Err(Refusal::NotOpen(task.clone()));
        }
        match fate {
            Fate::Carried(Target::Task(into)) | Fate::Replaced(into) if !is_new(into) => {
                return Err(Refusal::NotOfNew(into.clone()));
            }
            Fate::Carried(Target::Copy(Some(section))) => {
                let known = workspace.sections.get(section.as_str());
                if known.is_none_or(|section| section.plan != order.by) {
                    return Err(Refusal::UnknownSection(section.clone()));
                }
            }
            Fate::Dropped(reason) if reason.trim().is_empty() => {
                return Err(Refusal::NoReason(task.clone()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn linked(
    workspace: &Workspace,
    order: &Order,
    (new, old): (&TaskId, &TaskId),
    relation: Relation,
    link_id: &dyn Fn(&TaskId) -> LinkId,
) -> Result<Vec<Operation>, Refusal> {
    let decision = Decision::Confirm(relation);
    Ok(decide(workspace, (new, old), decision, Some(order.on), link_id(old))?)
}

/// Returns an id that no link has: the same order may have been carried out and taken back in part.
fn free_link(workspace: &Workspace, source: &str, order: &Order, task: &TaskId) -> LinkId {
    let base = format!("{}/{task}", order.by);
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let ids = std::iter::once(base.clone()).chain(numbered).map(|local| LinkId::from_source(source, &local));
    let mut free = ids.filter(|id| workspace.links.get(id.as_str()).is_none());
    free.next().unwrap_or_else(|| LinkId::from_source(source, &base))
}

fn dropped(
    workspace: &Workspace,
    order: &Order,
    task: &TaskId,
    reason: &str,
    source: &str,
    by: &Plan,
) -> Update {
    let base = format!("{}/{task}", order.by);
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let mut ids =
        std::iter::once(base.clone()).chain(numbered).map(|local| UpdateId::from_source(source, &local));
    let id = ids.find(|id| workspace.updates.get(id.as_str()).is_none());
    Update {
        id: id.unwrap_or_else(|| UpdateId::from_source(source, &base)),
        task: task.clone(),
        unit: None,
        on: order.on,
        period: None,
        state: Some(State::Dropped),
        percent: None,
        count: None,
        text: Some(reason.trim().to_owned()),
        evidence: vec![order.document.clone().unwrap_or_else(|| by.symbol.clone())],
        reported_by: None,
        review: Review::Accepted,
    }
}

/// Counts both plans as they stand and as they will. Links of other kinds than "same as" join nothing, so that only what
/// is dropped, copied or decided makes a difference.
fn tallies(
    workspace: &Workspace,
    settings: &Settings,
    order: &Order,
    operations: &[Operation],
    waiting: usize,
) -> (Tally, Tally) {
    let old = open_of(workspace, settings, &order.old, order.on);
    let by = open_of(workspace, settings, &order.by, order.on);
    let before = tally(workspace, order.on, [&old, &by]);
    let is_dropped = |slot: Slot| {
        let id = workspace.tasks.at(slot).map(|row| &row.record.id);
        id.is_some_and(|id| matches!(order.fates.get(id), Some(Fate::Dropped(_))))
    };
    let left: Vec<Open> = old.1.into_iter().filter(|open| !is_dropped(open.task)).collect();
    let elsewhere = by.1.iter().filter(|open| open.waits).count();
    let rest = tally(workspace, order.on, [&(old.0, left), &by]);
    let copies = new_tasks(workspace, order, operations);
    let after = Tally {
        total: rest.total + copies,
        open: rest.open + copies,
        waiting: waiting + elsewhere,
        distinct_open: rest.distinct_open + copies,
    };
    (before, after)
}

/// Counts the tasks that are made and stand on the day: a plan of a later date hands out nothing yet.
fn new_tasks(workspace: &Workspace, order: &Order, operations: &[Operation]) -> usize {
    let is_new = |operation: &&Operation| match operation {
        Operation::Create(super::super::operation::Record::Task(task)) => {
            exists_on(workspace, task, order.on)
        }
        _ => false,
    };
    operations.iter().filter(is_new).count()
}
