//! `dondoc undo` and `dondoc redo`: takes one's own last batch back, or a named one; never a colleague's by accident.

use std::fmt::Display;

use serde::Serialize;

use super::args::{Format, Undo};
use super::desk::{Desk, SOURCE};
use super::failure::{Class, Failure};
use super::output;
use crate::domain::journal::{BatchNumber, Conflict, Purpose};
use crate::domain::operation::Operation;
use crate::locale::Lang;
use crate::locale::cli::{general, journal as says};
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
    carry_out(desk, Way::Back, which, arguments.writing.dry_run, arguments.writing.format)
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
    if format.json {
        output::json(&answer)
    } else {
        output::data(&sentence(desk.lang, way, &plan, &answer, dry))
    }
}

fn nothing(way: Way) -> Failure {
    let (message, hint) = match way {
        Way::Back => (says::NO_UNDO, says::NO_UNDO_HOW),
        Way::Forth => (says::NO_REDO, general::SEE_JOURNAL),
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

fn sentence(lang: Lang, way: Way, plan: &UndoPlan, answer: &Answer, dry: bool) -> String {
    let (forth, number) = match (way, plan.of.purpose) {
        (Way::Forth, Purpose::Undo(of)) => (true, of.0),
        _ => (false, answer.batch),
    };
    let says = match (forth, answer.operations, dry) {
        (false, 0, _) => says::NOTHING_LEFT_UNDO,
        (true, 0, _) => says::NOTHING_LEFT_REDO,
        (false, _, true) => says::WOULD_UNDO,
        (false, _, false) => says::DID_UNDO,
        (true, _, true) => says::WOULD_REDO,
        (true, _, false) => says::DID_REDO,
    };
    let values: [(&str, &dyn Display); 5] = [
        ("n", &number),
        ("name", &plan.of.actor.name),
        ("at", &plan.of.at.format("%Y-%m-%d %H:%M")),
        ("source", &plan.of.source),
        ("operations", &answer.operations),
    ];
    let mut text = format!("{}\n", says.with(lang, &values));
    if !answer.left.is_empty() {
        text.push_str(&format!("{}\n", says::LEFT.to(lang)));
        for place in &answer.left {
            text.push_str(&format!("  {place}\n"));
        }
    }
    text
}
