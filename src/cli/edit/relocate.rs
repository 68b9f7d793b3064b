//! Moves a row of a plan with everything below it, or a unit in the protocol order.

use super::super::args::{Basis, MoveRecord, MoveUnit, Place, Writing};
use super::super::desk::Desk;
use super::super::failure::{Class, Failure};
use super::super::output;
use super::{found, remark, seen, with_names};
use crate::domain::arranging::{Arrangement, Refusal, Spot, in_protocol_order, operations};
use crate::domain::editing::Names;
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::Operation;
use crate::domain::tree::{Item, Outline};
use crate::locale::cli::edit as says;

use serde::Serialize;

#[derive(Serialize)]
struct Answer<'a> {
    kind: &'static str,
    id: &'a str,
    operations: usize,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, kind: Kind, arguments: &MoveRecord) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let (key, operations) = with_names(desk, &workspace, |names| {
        let key = found(kind, &arguments.record, names)?;
        let item = item(&key, names)?;
        let spot = spot(kind, &arguments.place, names)?;
        let before = Arrangement::of(&Outline::of_all(names.workspace), |_| false);
        let mut after = before.clone();
        after.put(item, spot).map_err(refused)?;
        Ok::<_, Failure>((key, operations(&before, &after, names.workspace)))
    })?;
    write(desk, &key, operations, arguments.basis, arguments.writing)
}

/// Moves a unit before or behind another one in the protocol order.
pub(super) fn unit(desk: &Desk, arguments: &MoveUnit) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let (key, operations) = with_names(desk, &workspace, |names| {
        let key = found(Kind::Unit, &arguments.unit, names)?;
        let (other, behind) = match (&arguments.neighbour.before, &arguments.neighbour.after) {
            (Some(before), _) => (before, false),
            (None, Some(after)) => (after, true),
            (None, None) => return Err(refused(Refusal::Missing)),
        };
        let other = found(Kind::Unit, other, names)?;
        let (unit, other) = (key.id.as_str().into(), other.id.as_str().into());
        let operations = in_protocol_order(names.workspace, &unit, &other, behind).map_err(refused)?;
        Ok::<_, Failure>((key, operations))
    })?;
    write(desk, &key, operations, arguments.basis, arguments.writing)
}

fn write(
    desk: &Desk,
    key: &Key,
    operations: Vec<Operation>,
    basis: Basis,
    writing: Writing,
) -> Result<(), Failure> {
    let count = operations.len();
    let batch = seen::write(desk, basis, writing, operations)?;
    if writing.format.json {
        let kind = crate::exchange::singular(key.kind);
        output::json(&Answer { kind, id: key.id.as_str(), operations: count, batch })?;
    } else {
        let changes = says::COUNT_CHANGES.with(desk.lang, &[("n", &count)]);
        output::data(&format!("{}\n{changes}\n", key.id))?;
    }
    remark(desk, writing, batch, says::MOVED, key);
    Ok(())
}

fn item(key: &Key, names: &Names<'_>) -> Result<Item, Failure> {
    Item::of(names.workspace, key).ok_or_else(|| refused(Refusal::Missing))
}

fn spot(kind: Kind, place: &Place, names: &Names<'_>) -> Result<Spot, Failure> {
    let sibling = |text: &str| item(&found(kind, text, names)?, names);
    match (&place.before, &place.after, &place.into) {
        (Some(before), _, _) => sibling(before).map(Spot::Before),
        (_, Some(after), _) => sibling(after).map(Spot::After),
        (_, _, Some(into)) => item(&holder(kind, into, names)?, names).map(Spot::LastIn),
        (None, None, None) => Err(refused(Refusal::Missing)),
    }
}

/// Returns the row that the text names among those that can hold rows of the kind.
fn holder(kind: Kind, text: &str, names: &Names<'_>) -> Result<Key, Failure> {
    super::add::owner_of(kind, text, names)
}

fn refused(why: Refusal) -> Failure {
    let message = match why {
        Refusal::InItself => says::IN_ITSELF,
        Refusal::NotThere => says::NOT_THERE,
        Refusal::Missing => says::MISSING,
    };
    Failure::new(Class::Invalid, message).hint(says::SEE_TASKS)
}
