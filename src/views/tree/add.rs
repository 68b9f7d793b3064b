//! New rows: a plan, a section, a task where one stands, each in the form of its kind with its place and its number filled
//! in.

use crate::domain::arranging::{Arrangement, Room, Spot, next_label, room};
use crate::domain::editing::{self as fields, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{PlanId, TaskId};
use crate::domain::operation::{Operation, Record};
use crate::domain::register::Register;
use crate::domain::tree::Item;
use crate::locale::{arranging as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::editing::{Editing, EditingSubject};
use crate::views::work::task_in_words;

use super::arrange::arrangement;
use super::{NodeId, State};

/// Begins a plan behind the others.
pub(super) fn plan(ctx: &Ctx) -> Vec<Ask> {
    let register = Register::of(ctx.workspace);
    let names = Names { workspace: ctx.workspace, register: &register, today: ctx.today };
    let record = fields::blank(Kind::Plan, "", None, &names);
    record.map(|record| Ask::edit(Editing::new(record, true, None, ctx))).into_iter().collect()
}

/// Begins a row of the same kind behind the chosen one; a plan where there is none.
pub(super) fn next(state: &State, ctx: &Ctx) -> Vec<Ask> {
    match state.node().map(|node| node.id.clone()) {
        None | Some(NodeId::Plan(_)) => plan(ctx),
        Some(row) => behind(&row, ctx),
    }
}

/// Begins a task in the chosen row.
pub(super) fn child(state: &State, ctx: &Ctx) -> Vec<Ask> {
    match state.node().map(|node| node.id.clone()) {
        Some(row) => within(Kind::Task, &row, ctx),
        None => plan(ctx),
    }
}

/// Begins a section in the chosen plan or section; in the one that a chosen task stands in.
pub(super) fn section(state: &State, ctx: &Ctx) -> Vec<Ask> {
    match super::build::heading(state, ctx) {
        Some(row) => within(Kind::Section, &row, ctx),
        None => plan(ctx),
    }
}

/// Begins what comes after a row that was just written: in a plan its first section, in a section its first task, behind
/// a task the next one.
pub(super) fn following(row: &NodeId, ctx: &Ctx) -> Vec<Ask> {
    match row {
        NodeId::Plan(_) => within(Kind::Section, row, ctx),
        NodeId::Section(_) => within(Kind::Task, row, ctx),
        NodeId::Task(_) => behind(row, ctx),
    }
}

fn behind(row: &NodeId, ctx: &Ctx) -> Vec<Ask> {
    let key = row.key();
    placed(key.kind, &key, Spot::After, |record| record, ctx)
}

/// Begins a row as the last of its kind in another one.
fn within(kind: Kind, row: &NodeId, ctx: &Ctx) -> Vec<Ask> {
    placed(kind, &row.key(), Spot::LastIn, |record| record, ctx)
}

/// Begins a second task behind one: it has its parties, deadline and output, says where it comes from, and wants its own
/// words. The printed ones stay in the first.
pub(super) fn split(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Some(first) = state.task().and_then(|id| ctx.workspace.tasks.get(id.as_str())) else {
        return vec![Ask::warn(ctx.say(say::CHOOSE_A_TASK))];
    };
    let mut tags = first.tags.clone();
    tags.push(ctx.tell(words::SPLIT_FROM, &[("task", &first.id)]));
    let filled = |record| match record {
        Record::Task(task) => {
            let first = first.clone();
            Record::Task(crate::domain::task::Task {
                leads: first.leads,
                coordinators: first.coordinators,
                deadline: first.deadline,
                output: first.output,
                assigned_on: first.assigned_on,
                tracking: first.tracking,
                tags: tags.clone(),
                ..task
            })
        }
        other => other,
    };
    let mut asks = placed(Kind::Task, &NodeId::Task(first.id.clone()).key(), Spot::After, filled, ctx);
    asks.push(Ask::say(ctx.tell(words::SPLIT_HOW, &[("task", &task_in_words(&first.id, ctx))])));
    asks
}

/// Begins a record of the kind at a place beside or in a row.
fn placed(
    kind: Kind,
    row: &Key,
    spot: impl Fn(Item) -> Spot,
    filled: impl Fn(Record) -> Record,
    ctx: &Ctx,
) -> Vec<Ask> {
    let made = form(kind, row, spot, filled, ctx);
    made.map_or_else(|| vec![Ask::warn(ctx.say(words::MISSING))], |editing| vec![Ask::edit(editing)])
}

/// Makes the form anew of a new section or task that a draft belongs to, at its place as the rows stand now; none for
/// other records, and where that row is gone.
pub(super) fn of_draft(subject: &EditingSubject, ctx: &Ctx) -> Option<Editing> {
    let row = |(kind, id): &(Kind, String)| Key { kind: *kind, id: id.as_str().into() };
    let kind = subject.kind;
    match (&subject.id, &subject.behind, &subject.within) {
        _ if !matches!(kind, Kind::Section | Kind::Task) => None,
        (None, Some(behind), _) => form(kind, &row(behind), Spot::After, |record| record, ctx),
        (None, None, Some(within)) => form(kind, &row(within), Spot::LastIn, |record| record, ctx),
        _ => None,
    }
}

fn form(
    kind: Kind,
    row: &Key,
    spot: impl Fn(Item) -> Spot,
    filled: impl Fn(Record) -> Record,
    ctx: &Ctx,
) -> Option<Editing> {
    let item = Item::of(ctx.workspace, row)?;
    let (rows, spot) = (arrangement(ctx), spot(item));
    let (record, beside) = record(&rows, kind, spot, row, ctx)?;
    let within = holder(&record);
    let behind = matches!(spot, Spot::After(_)).then(|| row.clone());
    Some(Editing::new(filled(record), true, Some(within), ctx).placed(behind, beside))
}

/// Makes a record with its place, its rank and the number that follows, and what makes room for it.
fn record(
    rows: &Arrangement,
    kind: Kind,
    spot: Spot,
    row: &Key,
    ctx: &Ctx,
) -> Option<(Record, Vec<Operation>)> {
    let Room { home, rank, makes_way } = room(rows, kind, "", spot, ctx.workspace).ok()?;
    let label = next_label(rows, kind, spot, ctx.workspace);
    let register = Register::of(ctx.workspace);
    let names = Names { workspace: ctx.workspace, register: &register, today: ctx.today };
    let mut record = fields::blank(kind, "", Some(row), &names)?;
    match &mut record {
        Record::Section(section) => {
            (section.plan, section.parent) = (home.plan?, home.section);
            (section.rank, section.label) = (rank, label);
        }
        Record::Task(task) => {
            (task.plan, task.section, task.parent) = (home.plan?, home.section, home.parent);
            (task.rank, task.label) = (rank, label);
        }
        _ => {}
    }
    Some((record, makes_way))
}

/// Returns the row that a new record stands in.
fn holder(record: &Record) -> Key {
    let plan = |id: &PlanId| NodeId::Plan(id.clone());
    let task = |id: &TaskId| NodeId::Task(id.clone());
    match record {
        Record::Section(it) => it.parent.clone().map_or_else(|| plan(&it.plan), NodeId::Section).key(),
        Record::Task(it) => {
            let section = || it.section.clone().map_or_else(|| plan(&it.plan), NodeId::Section);
            it.parent.as_ref().map(task).unwrap_or_else(section).key()
        }
        other => other.key(),
    }
}
