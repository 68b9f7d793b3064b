//! `dondoc plan|section|task|unit|group|link|document|record add|edit|move|withdraw`: one grammar for every kind.

mod add;
mod change;
mod describe;
mod difference;
mod relocate;
mod typed;
mod withdraw;

use smol_str::SmolStr;

use super::args::{Arrange, Deed, EditedRecord, Writing};
use super::desk::{Desk, usage};
use super::failure::{Class, Failure};
use super::{output, problem_words};
use crate::domain::editing::{self, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::Record;
use crate::domain::register::Register;
use crate::domain::workspace::Workspace;
use crate::locale::editing::cause;

/// Adds, edits or withdraws a record of the kind.
pub(super) fn run(desk: &Desk, kind: Kind, deed: &Deed) -> Result<(), Failure> {
    match deed {
        Deed::Add(add) => add::run(desk, kind, add),
        Deed::Edit(edit) => change::run(desk, kind, edit),
        Deed::Withdraw(withdraw) => withdraw::run(desk, kind, withdraw),
    }
}

/// Adds, edits, moves or withdraws a row of a plan.
pub(super) fn arrange(desk: &Desk, kind: Kind, deed: &Arrange) -> Result<(), Failure> {
    match deed {
        Arrange::Deed(deed) => run(desk, kind, deed),
        Arrange::Move(relocate) => relocate::run(desk, kind, relocate),
    }
}

/// Does something to a record of any kind.
pub(super) fn record(desk: &Desk, deed: &EditedRecord) -> Result<(), Failure> {
    match deed {
        EditedRecord::Add { kind, add } => add::run(desk, *kind, add),
        EditedRecord::Edit { kind, edit } => change::run(desk, *kind, edit),
        EditedRecord::Withdraw { kind, withdraw } => withdraw::run(desk, *kind, withdraw),
        EditedRecord::Fields { kind, format } => describe::run(desk, *kind, format.json),
    }
}

/// Calls with the names of a workspace.
fn with_names<T>(desk: &Desk, workspace: &Workspace, act: impl FnOnce(&Names<'_>) -> T) -> T {
    let register = Register::of(workspace);
    act(&Names { workspace, register: &register, today: desk.today })
}

/// Returns the address of the record that the text names.
fn found(desk: &Desk, kind: Kind, text: &str, names: &Names<'_>) -> Result<Key, Failure> {
    let id: SmolStr = editing::find(kind, text, names).map_err(|why| unfound(desk, kind, &why))?;
    Ok(Key { kind, id })
}

fn unfound(desk: &Desk, kind: Kind, why: &editing::Cause) -> Failure {
    Failure::new(Class::Failed, cause(desk.lang, kind, why))
}

/// Refuses kinds that are not typed.
fn is_typed(desk: &Desk, kind: Kind) -> Result<(), Failure> {
    if editing::fields(kind).is_empty() {
        let name = crate::locale::names::kind(kind).to(desk.lang);
        return Err(usage(format!("{name} không ghi bằng lệnh này")).hint("xem: dondoc report --help"));
    }
    Ok(())
}

/// Points at what seems to be personal data in a record that is about to be written: the one place that decides about it.
fn look_for_personal_data(desk: &Desk, record: &Record, names: &Names<'_>) {
    let texts = editing::personal(record, names).into_iter();
    let texts: Vec<String> = texts.map(|(field, _)| editing::text(record, field, names)).collect();
    problem_words::point_at_personal_data(desk.lang, texts.iter().map(String::as_str));
}

/// Says that something was written, or would be.
fn remark(writing: Writing, batch: Option<u64>, done: &str) {
    match batch {
        _ if writing.dry_run => output::remark("Chưa ghi gì (--dry-run)."),
        Some(_) => output::remark(&format!("{done}; hoàn tác bằng: dondoc undo")),
        None => output::remark("Không có gì thay đổi."),
    }
}
