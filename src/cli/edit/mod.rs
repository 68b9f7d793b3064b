//! `dondoc plan|section|task|unit|group|link|document|record add|edit|move|withdraw`: one grammar for every kind.

mod add;
mod alias;
mod change;
mod copy;
mod describe;
mod difference;
mod reading;
mod relocate;
mod seen;
mod typed;
mod withdraw;

use smol_str::SmolStr;

use super::args::{Alias, Arrange, Deed, EditedRecord, MoveUnit, Plan, Reading, Writing};
use super::desk::{Desk, usage};
use super::failure::{Class, Failure};
use super::{output, supersede};
use crate::domain::editing::{self, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::register::Register;
use crate::domain::workspace::Workspace;
use crate::locale::cli::{edit as says, general};
use crate::locale::editing::cause;
use crate::locale::{Said, Told, names};

/// Adds, edits or withdraws a record of the kind.
pub(super) fn run(desk: &Desk, kind: Kind, deed: &Deed) -> Result<(), Failure> {
    match deed {
        Deed::Add(add) => add::run(desk, kind, add),
        Deed::Edit(edit) => change::run(desk, kind, edit),
        Deed::Withdraw(withdraw) => withdraw::run(desk, kind, withdraw),
    }
}

/// Moves a unit in the protocol order.
pub(super) fn move_unit(desk: &Desk, place: &MoveUnit) -> Result<(), Failure> {
    relocate::unit(desk, place)
}

/// Adds, edits, moves or withdraws a row of a plan.
pub(super) fn arrange(desk: &Desk, kind: Kind, deed: &Arrange) -> Result<(), Failure> {
    match deed {
        Arrange::Deed(deed) => run(desk, kind, deed),
        Arrange::Move(relocate) => relocate::run(desk, kind, relocate),
    }
}

/// Adds, edits, moves, withdraws or copies a plan.
pub(super) fn plan(desk: &Desk, deed: &Plan) -> Result<(), Failure> {
    match deed {
        Plan::Arrange(deed) => arrange(desk, Kind::Plan, deed),
        Plan::Copy(arguments) => copy::run(desk, arguments),
        Plan::Supersede(arguments) => supersede::run(desk, arguments),
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

/// Says whom printed words mean.
pub(super) fn alias(desk: &Desk, arguments: &Alias) -> Result<(), Failure> {
    alias::run(desk, arguments)
}

/// Says what a deadline phrase means.
pub(super) fn reading(desk: &Desk, arguments: &Reading) -> Result<(), Failure> {
    reading::run(desk, arguments)
}

/// Calls with the names of a workspace.
fn with_names<T>(desk: &Desk, workspace: &Workspace, act: impl FnOnce(&Names<'_>) -> T) -> T {
    let register = Register::of(workspace);
    act(&Names { workspace, register: &register, today: desk.today })
}

/// Returns the address of the record that the text names.
fn found(kind: Kind, text: &str, names: &Names<'_>) -> Result<Key, Failure> {
    let id: SmolStr = editing::find(kind, text, names).map_err(|why| unfound(kind, &why))?;
    Ok(Key { kind, id })
}

fn unfound(kind: Kind, why: &editing::Cause) -> Failure {
    Failure::new(Class::Failed, Told::by(|lang| cause(lang, kind, why)))
}

/// Refuses kinds that are not typed.
fn is_typed(kind: Kind) -> Result<(), Failure> {
    if editing::fields(kind).is_empty() {
        return Err(usage(of_kind(says::NOT_TYPED, kind)).hint(says::SEE_REPORT));
    }
    Ok(())
}

/// Says something of a kind.
fn of_kind(said: Said, kind: Kind) -> Told {
    Told::by(|lang| said.with(lang, &[("kind", &names::kind(kind).to(lang))]))
}

/// Says that something was written, or would be.
fn remark(desk: &Desk, writing: Writing, batch: Option<u64>, done: Said, key: &Key) {
    let kind = names::kind(key.kind).to(desk.lang);
    output::remark(&match batch {
        _ if writing.dry_run => general::DRY.to(desk.lang).to_owned(),
        Some(_) => done.with(desk.lang, &[("kind", &kind), ("id", &key.id)]),
        None => says::UNCHANGED.to(desk.lang).to_owned(),
    });
}
