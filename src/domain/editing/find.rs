//! Which record a text names: by its id, by what it is called, by the register of units.

use smol_str::SmolStr;

use super::super::document::Document;
use super::super::entity::{Entity, Key, Kind};
use super::super::followup::Meeting;
use super::super::indicator::{Definition, Indicator};
use super::super::plan::{Plan, Section};
use super::super::register::Known;
use super::super::reporting::Duty;
use super::super::task::Task;
use super::super::unit::{Group, Unit};
use super::super::workspace::Workspace;
use super::Names;
use super::faults::Cause;
use super::named::Named;
use super::typed::Desk;
use crate::text::fold::mark_free;
use crate::text::near::nearest;

/// Returns the id of the record that the text names: by its id, name, symbol, label, or by what its source calls it.
///
/// # Errors
/// Returns [`Cause`] where none or several records answer to it.
pub fn find(kind: Kind, text: &str, names: &Names<'_>) -> Result<SmolStr, Cause> {
    let desk = &Desk { names, record: None };
    match kind {
        Kind::Unit => Unit::find(text, desk),
        Kind::Group => Group::find(text, desk),
        Kind::Plan => Plan::find(text, desk),
        Kind::Section => Section::find(text, desk),
        Kind::Task => Task::find(text, desk),
        Kind::Document => Document::find(text, desk),
        Kind::Indicator => Indicator::find(text, desk),
        Kind::Definition => Definition::find(text, desk),
        Kind::Meeting => Meeting::find(text, desk),
        Kind::Duty => Duty::find(text, desk),
        _ => by_id(kind, text, names.workspace),
    }
}

/// Finds a record by its id, with its source ("cli#u1") or without it where only one source has it.
fn by_id(kind: Kind, text: &str, workspace: &Workspace) -> Result<SmolStr, Cause> {
    let text = text.trim();
    let ids = || workspace.records(kind).into_iter().map(|record| record.key().id);
    let is_local = |id: &SmolStr| id.split_once('#').is_some_and(|(_, local)| local == text);
    if workspace.revision(&Key { kind, id: text.into() }).is_some() {
        return Ok(text.into());
    }
    let found: Vec<SmolStr> = ids().filter(is_local).collect();
    match found.as_slice() {
        [only] => Ok(only.clone()),
        [] => {
            let known: Vec<SmolStr> = ids().collect();
            let nearest = nearest(text, known.iter().map(SmolStr::as_str));
            Err(Cause::NotFound { kind, text: text.to_owned(), nearest })
        }
        several => {
            let among = several.iter().take(OFFERED).map(SmolStr::to_string).collect();
            Err(Cause::Ambiguous { kind, text: text.to_owned(), among })
        }
    }
}

/// Folds a name so that spaces, marks and capitals do not count.
fn key(text: &str) -> String {
    mark_free(text).chars().filter(|c| !c.is_whitespace()).collect()
}

pub(super) fn by_name<E: Named>(text: &str, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
    let text = text.trim();
    let table = E::table(desk.names.workspace);
    if table.get(text).is_some() {
        return Ok(text.into());
    }
    let wanted = key(text);
    let found: Vec<&E> =
        table.iter().filter(|record| record.called().iter().any(|name| key(name) == wanted)).collect();
    let near: Vec<&E> = found.iter().copied().filter(|record| record.is_near(desk)).collect();
    match (near.as_slice(), found.as_slice()) {
        ([only], _) | ([], [only]) => Ok(only.key().id),
        ([], []) => Err(not_found::<E>(text, desk)),
        ([], several) | (several, _) => Err(ambiguous(text, several)),
    }
}

/// How many names are offered.
const OFFERED: usize = 5;

pub(super) fn ambiguous<E: Entity>(text: &str, several: &[&E]) -> Cause {
    let mut among: Vec<String> = several.iter().map(|record| record.key().id.into()).collect();
    among.sort();
    among.truncate(OFFERED);
    Cause::Ambiguous { kind: E::KIND, text: text.to_owned(), among }
}

fn not_found<E: Named>(text: &str, desk: &Desk<'_>) -> Cause {
    let table = E::table(desk.names.workspace);
    let names: Vec<String> = table
        .iter()
        .flat_map(|record| record.called().into_iter().chain([String::from(record.key().id)]))
        .collect();
    let nearest = nearest(text, names.iter().map(String::as_str));
    Cause::NotFound { kind: E::KIND, text: text.to_owned(), nearest }
}

/// Finds a unit or group by the register.
pub(super) fn registered(text: &str, kind: Kind, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
    let register = desk.names.register;
    let is_kind =
        |whom: &Known| matches!((whom, kind), (Known::Unit(_), Kind::Unit) | (Known::Group(_), Kind::Group));
    let found = register.find(text).filter(|name| is_kind(&name.whom)).map(|name| name.id().into());
    found.ok_or_else(|| {
        let near = register.nearest(text, OFFERED).into_iter().filter(|name| is_kind(&name.whom));
        Cause::NotFound { kind, text: text.trim().to_owned(), nearest: near.map(|name| name.name).collect() }
    })
}

/// Returns what a text names that stands between two semicolons: one record, else several with commas between them.
pub(super) fn several<E: Named>(text: &str, desk: &Desk<'_>) -> Result<Vec<SmolStr>, Cause> {
    let whole = E::find(text, desk);
    if whole.is_ok() || !text.contains(',') {
        return whole.map(|id| vec![id]);
    }
    if E::KIND == Kind::Unit {
        let read = desk.names.register.read(text);
        return read.parties.iter().map(|party| E::find(&party.printed, desk)).collect();
    }
    text.split(',').map(|name| E::find(name, desk)).collect()
}
