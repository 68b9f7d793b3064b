//! Two tasks become one: nothing that was reported about either is lost.

use super::super::document::{Document, DocumentTask};
use super::super::entity::Entity;
use super::super::followup::{ActionField, ConclusionField, Meeting, Reminder, RequestField};
use super::super::ids::TaskId;
use super::super::operation::{Change, FieldChange, Operation};
use super::super::party::{Party, PartyList, Whom};
use super::super::progress::{
    AssessmentField, ExtensionField, ObstacleField, TriggerFiredField, UpdateField,
};
use super::super::task::{Link, Relation, Task, Tracking};
use super::super::tree::{Item, Outline};
use super::super::unit::ReassignmentField;
use super::super::workspace::{Slot, Table, Workspace};
use super::arrangement::{Arrangement, Refusal, Spot};
use super::operations::{changed, operations};

/// Is the joining of two tasks: what the first one becomes, and everything that has to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// The first task as it becomes.
    pub task: Task,
    /// What has to be written; the second task is withdrawn.
    pub operations: Vec<Operation>,
    /// How many records move from the second task to the first.
    pub moved: usize,
    /// How many links go, because they would tie the task to itself or stand there twice.
    pub links_gone: usize,
}

/// Joins the second task to the first: its entries, subtasks and all that names it move, and its words are added.
///
/// # Errors
/// Returns why they cannot be joined: one stands below the other the wrong way round, or is gone.
pub fn join(first: &TaskId, second: &TaskId, workspace: &Workspace) -> Result<Joined, Refusal> {
    let (Some(one), Some(other)) =
        (workspace.tasks.get(first.as_str()), workspace.tasks.get(second.as_str()))
    else {
        return Err(Refusal::Missing);
    };
    if first == second {
        return Err(Refusal::InItself);
    }
    let subtasks = subtasks(first, second, workspace)?;
    let (links, links_gone) = links(first, second, workspace);
    let entries = [entries(first, second, workspace), named(first, second, workspace)].concat();
    let task = united(one, other, workspace);
    let moved = entries.len() + links.len() - links_gone;
    let changed = changed(Some(one), |record| record.clone_from(&task));
    let withdrawn = Operation::Withdraw(other.clone().into());
    let operations = [subtasks, entries, links, changed, vec![withdrawn]].concat();
    Ok(Joined { task, operations, moved, links_gone })
}

/// Returns the first task with the words of both. Its own deadline stays.
fn united(one: &Task, other: &Task, workspace: &Workspace) -> Task {
    let mut tags = one.tags.clone();
    tags.extend(other.tags.iter().filter(|tag| !one.tags.contains(tag)).cloned());
    let both = [one.tracking, other.tracking];
    let output = match (&one.output, &other.output) {
        (Some(a), Some(b)) if a != b => Some(format!("{a}; {b}")),
        (a, b) => a.as_ref().or(b.as_ref()).cloned(),
    };
    Task {
        title: if one.title == other.title {
            one.title.clone()
        } else {
            format!("{}; {}", one.title, other.title)
        },
        leads: both_leads(one, other, workspace),
        coordinators: both_parties(&one.coordinators, &other.coordinators),
        output,
        tags,
        tracking: if both.contains(&Tracking::PerUnit) { Tracking::PerUnit } else { Tracking::Whole },
        ..one.clone()
    }
}

/// Returns the leads of both. An empty cell means the issuer, which has to be named where the other cell names somebody.
fn both_leads(one: &Task, other: &Task, workspace: &Workspace) -> PartyList {
    match (one.leads.is_empty(), other.leads.is_empty()) {
        (true, true) => one.leads.clone(),
        (true, false) => both_parties(&issuer(one, workspace), &other.leads),
        (false, true) => both_parties(&one.leads, &issuer(other, workspace)),
        (false, false) => both_parties(&one.leads, &other.leads),
    }
}

fn issuer(task: &Task, workspace: &Workspace) -> PartyList {
    let unit = workspace.plans.get(task.plan.as_str()).and_then(|plan| plan.issuer.as_ref());
    let unit = unit.and_then(|unit| workspace.units.get(unit.as_str()));
    let party = unit.map(|unit| Party { printed: unit.name.clone(), whom: Whom::Unit(unit.id.clone()) });
    PartyList {
        printed: party.as_ref().map(|party| party.printed.clone()).unwrap_or_default(),
        parties: party.into_iter().collect(),
    }
}

fn both_parties(one: &PartyList, other: &PartyList) -> PartyList {
    let is_new = |party: &&Party| {
        let is_same = |known: &Party| match party.whom {
            Whom::Unknown => known.printed == party.printed,
            _ => known.whom == party.whom,
        };
        !one.parties.iter().any(is_same)
    };
    let more: Vec<Party> = other.parties.iter().filter(is_new).cloned().collect();
    let words = std::iter::once(one.printed.as_str()).chain(more.iter().map(|party| party.printed.as_str()));
    let printed = words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ");
    PartyList { printed, parties: one.parties.iter().chain(&more).cloned().collect() }
}

/// Moves the subtasks of the second task below the first, behind its own.
fn subtasks(first: &TaskId, second: &TaskId, workspace: &Workspace) -> Result<Vec<Operation>, Refusal> {
    let before = Arrangement::of(&Outline::of_all(workspace), |_| false);
    let item = |task: &TaskId| workspace.tasks.slot(task.as_str()).map(Item::Task).ok_or(Refusal::Missing);
    let (first, second) = (item(first)?, item(second)?);
    let mut after = before.clone();
    let at = before.find(second).ok_or(Refusal::Missing)?;
    let depth = before.rows()[at].depth + 1;
    for row in before.rows()[at + 1..before.end(at)].iter().filter(|row| row.depth == depth) {
        after.put(row.item, Spot::LastIn(first))?;
    }
    Ok(operations(&before, &after, workspace))
}

/// Declares the kinds that belong to one task, each with where its records are found.
macro_rules! entries {
    ($first:expr, $second:expr, $workspace:expr, $( $table:ident : $Field:ident = $places:expr ),* $(,)?) => {{
        let mut operations = Vec::new();
        $( for slot in $places {
            let old = $Field::Task($second.clone().into());
            let new = $Field::Task($first.clone().into());
            operations.extend(moved(&$workspace.$table, *slot, old, new));
        } )*
        operations
    }};
}

fn moved<E: Entity>(table: &Table<E>, slot: Slot, old: E::Field, new: E::Field) -> Option<Operation>
where
    Change: From<FieldChange<E>>,
{
    let id = table.at(slot)?.record.id().clone();
    Some(Operation::Change(FieldChange::<E> { id, old, new }.into()))
}

/// Returns what moves everything that was entered about the second task, or in a meeting about it, to the first.
fn entries(first: &TaskId, second: &TaskId, workspace: &Workspace) -> Vec<Operation> {
    let own = workspace.index().of_task(second).cloned().unwrap_or_default();
    let places = workspace.index().places();
    entries!(
        first, second, workspace,
        updates: UpdateField = &own.updates,
        assessments: AssessmentField = &own.assessments,
        extensions: ExtensionField = &own.extensions,
        triggers: TriggerFiredField = &own.triggers,
        obstacles: ObstacleField = &own.obstacles,
        reassignments: ReassignmentField = &own.reassignments,
        requests: RequestField = places.requests_about(second),
        conclusions: ConclusionField = places.conclusions_about(second),
        actions: ActionField = places.actions_for(second),
    )
}

/// Returns what names the first task where lists name the second: reminders, agendas, documents.
fn named(first: &TaskId, second: &TaskId, workspace: &Workspace) -> Vec<Operation> {
    let rename = |tasks: &mut Vec<TaskId>| {
        let known = tasks.contains(first);
        tasks.retain(|task| !known || task != second);
        tasks.iter_mut().filter(|task| *task == second).for_each(|task| task.clone_from(first));
    };
    let mut operations = Vec::new();
    for slot in workspace.index().places().reminders_about(second) {
        let reminder = workspace.reminders.at(*slot).map(|row| &row.record);
        operations.extend(changed(reminder, |reminder: &mut Reminder| rename(&mut reminder.tasks)));
    }
    for meeting in workspace.meetings.sorted() {
        operations.extend(changed(Some(meeting), |meeting: &mut Meeting| rename(&mut meeting.agenda)));
    }
    let says = |document: &&Document| document.tasks.iter().any(|said| said.task == *second);
    for document in workspace.documents.sorted().into_iter().filter(says) {
        operations.extend(changed(Some(document), |document: &mut Document| {
            let mut tasks: Vec<DocumentTask> = Vec::new();
            for mut said in std::mem::take(&mut document.tasks) {
                if said.task == *second {
                    said.task.clone_from(first);
                }
                if !tasks.contains(&said) {
                    tasks.push(said);
                }
            }
            document.tasks = tasks;
        }));
    }
    operations
}

/// Returns what ties the first task to what the second was tied to, and how many links go.
fn links(first: &TaskId, second: &TaskId, workspace: &Workspace) -> (Vec<Operation>, usize) {
    let of = |task: &TaskId| {
        let slots = workspace.index().of_task(task).map(|entries| entries.links.clone()).unwrap_or_default();
        let links = slots.into_iter().filter_map(|slot| Some(workspace.links.at(slot)?.record.clone()));
        links.collect::<Vec<Link>>()
    };
    let mut kept: Vec<Link> =
        of(first).into_iter().filter(|link| ![&link.from, &link.to].contains(&second)).collect();
    let mut operations = Vec::new();
    let mut gone = 0;
    let mut waiting = of(second);
    waiting.sort_by(|a, b| a.id.cmp(&b.id));
    waiting.dedup_by(|a, b| a.id == b.id);
    for link in waiting {
        let name = |task: &TaskId| if task == second { first.clone() } else { task.clone() };
        let new = Link { from: name(&link.from), to: name(&link.to), ..link.clone() };
        if new.from == new.to || kept.iter().any(|known| says_the_same(known, &new)) {
            operations.push(Operation::Withdraw(link.into()));
            gone += 1;
        } else {
            operations.extend(changed(Some(&link), |record| record.clone_from(&new)));
            kept.push(new);
        }
    }
    (operations, gone)
}

fn says_the_same(one: &Link, other: &Link) -> bool {
    let turned = one.relation == Relation::SameAs && (&one.from, &one.to) == (&other.to, &other.from);
    one.relation == other.relation
        && one.standing == other.standing
        && ((&one.from, &one.to) == (&other.from, &other.to) || turned)
}
