//! `dondoc undo` and `dondoc redo`: takes one's own last batch back, or a named one; never a colleague's by accident.

use serde::Serialize;

use super::args::{Format, Undo};
use super::desk::{Desk, SOURCE};
use super::failure::{Class, Failure};
use super::output;
use crate::domain::journal::BatchNumber;
use crate::storage::{UndoPlan, Which, Whose};

#[derive(Serialize)]
struct Answer {
    batch: u64,
    operations: usize,
    left: Vec<String>,
    written: Option<u64>,
}

pub(super) fn undo(desk: &Desk, arguments: Undo) -> Result<(), Failure> {
    let mine = Whose::Account(desk.writer.actor.uid);
    let which = arguments.batch.map_or(Which::Latest(mine), |number| Which::Named(BatchNumber(number)));
    carry_out(desk, which, arguments.dry_run, arguments.format, "không có lần ghi nào của bạn để hoàn tác")
}

pub(super) fn redo(desk: &Desk, format: Format) -> Result<(), Failure> {
    let which = Which::LatestUndo(Whose::Account(desk.writer.actor.uid));
    carry_out(desk, which, false, format, "không có lần hoàn tác nào của bạn để làm lại")
}

fn carry_out(desk: &Desk, which: Which, dry: bool, format: Format, nothing: &str) -> Result<(), Failure> {
    let Some(plan) = desk.store.plan_undo(which, desk.session, SOURCE)? else {
        return Err(Failure::new(Class::Failed, nothing)
            .hint("xem dondoc journal; lần ghi của người khác cần --batch SỐ"));
    };
    let written =
        if dry || plan.proposal.operations.is_empty() { None } else { desk.commit(&plan.proposal)? };
    let answer = Answer {
        batch: plan.of.number.0,
        operations: plan.proposal.operations.len(),
        left: plan.left.iter().map(|conflict| conflict.key.to_string()).collect(),
        written: written.map(|batch| batch.header.number.0),
    };
    if format.json { output::json(&answer) } else { output::data(&sentence(&plan, &answer, dry)) }
}

fn sentence(plan: &UndoPlan, answer: &Answer, dry: bool) -> String {
    let verb = if dry { "Sẽ đảo lại" } else { "Đã đảo lại" };
    let at = plan.of.at.format("%Y-%m-%d %H:%M");
    let mut text = format!(
        "{verb} lần ghi {} của {} ({at} UTC, nguồn {}): {} thao tác.\n",
        answer.batch, plan.of.actor.name, plan.of.source, answer.operations
    );
    if !answer.left.is_empty() {
        text.push_str("Giữ nguyên vì đã có người sửa sau đó:\n");
        for key in &answer.left {
            text.push_str(&format!("  {key}\n"));
        }
    }
    text
}
