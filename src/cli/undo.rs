//! `dondoc undo` and `dondoc redo`: takes one's own last batch back, or a named one; never a colleague's by accident.

use serde::Serialize;

use super::args::{Format, Undo};
use super::desk::{Desk, SOURCE};
use super::failure::{Class, Failure};
use super::output;
use crate::domain::journal::{BatchNumber, Conflict, Purpose};
use crate::domain::operation::Operation;
use crate::storage::{UndoPlan, Which, Whose};

#[derive(Serialize)]
struct Answer {
    batch: u64,
    operations: usize,
    left: Vec<String>,
    written: Option<u64>,
}

/// Says which way the user goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

pub(super) fn undo(desk: &Desk, arguments: Undo) -> Result<(), Failure> {
    let mine = Whose::Account(desk.writer.actor.uid);
    let which = arguments.batch.map_or(Which::Latest(mine), |number| Which::Named(BatchNumber(number)));
    carry_out(desk, Way::Back, which, arguments.dry_run, arguments.format)
}

pub(super) fn redo(desk: &Desk, format: Format) -> Result<(), Failure> {
    let which = Which::LatestUndo(Whose::Account(desk.writer.actor.uid));
    carry_out(desk, Way::Forth, which, false, format)
}

fn carry_out(desk: &Desk, way: Way, which: Which, dry: bool, format: Format) -> Result<(), Failure> {
    let Some(plan) = desk.store.plan_undo(which, desk.session, SOURCE)? else {
        return Err(nothing(way));
    };
    let written =
        if dry || plan.proposal.operations.is_empty() { None } else { desk.commit(&plan.proposal)? };
    let answer = Answer {
        batch: plan.of.number.0,
        operations: plan.proposal.operations.len(),
        left: plan.left.iter().map(place).collect(),
        written: written.map(|batch| batch.header.number.0),
    };
    if format.json { output::json(&answer) } else { output::data(&sentence(way, &plan, &answer, dry)) }
}

fn nothing(way: Way) -> Failure {
    let (message, hint) = match way {
        Way::Back => (
            "không có lần ghi nào của bạn để hoàn tác",
            "xem dondoc journal; lần ghi của người khác cần --batch SỐ",
        ),
        Way::Forth => ("không có lần hoàn tác nào của bạn để làm lại", "xem dondoc journal"),
    };
    Failure::new(Class::Failed, message).hint(hint)
}

/// Names what stays: the record, and its field where only that stays.
fn place(left: &Conflict) -> String {
    match &left.mine {
        Operation::Change(change) => format!("{} {}", left.key, change.field()),
        Operation::Create(_) | Operation::Withdraw(_) => left.key.to_string(),
    }
}

fn sentence(way: Way, plan: &UndoPlan, answer: &Answer, dry: bool) -> String {
    let (verb, number) = match (way, plan.of.purpose) {
        (Way::Forth, Purpose::Undo(of)) => ("làm lại", of.0),
        _ => ("hoàn tác", answer.batch),
    };
    let mut text = if answer.operations == 0 {
        format!("Không còn gì để {verb} ở lần ghi {number}; chưa ghi gì.\n")
    } else {
        let when = if dry { "Sẽ" } else { "Đã" };
        let at = plan.of.at.format("%Y-%m-%d %H:%M");
        format!(
            "{when} {verb} lần ghi {number} của {} ({at} UTC, nguồn {}): {} thao tác.\n",
            plan.of.actor.name, plan.of.source, answer.operations
        )
    };
    if !answer.left.is_empty() {
        text.push_str("Giữ nguyên vì sau đó đã có người sửa, hoặc còn chỗ khác dùng đến:\n");
        for place in &answer.left {
            text.push_str(&format!("  {place}\n"));
        }
    }
    text
}
