//! `dondoc unit` and `dondoc units`: the directory of units, words as they are read, records by hand, reorganisations.

mod pass;
mod read;
mod reorganise;
mod show;

pub(super) use show::all;

use super::args::{Unit, UnitDeed};
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::{edit, output, typed};
use crate::domain::entity::Kind;
use crate::domain::ids::UnitId;
use crate::domain::register::{Name, Register};
use crate::domain::workspace::Workspace;
use crate::locale::cli::{general, unit as says};

pub(super) fn run(desk: &Desk, arguments: &Unit) -> Result<(), Failure> {
    match (&arguments.deed, &arguments.text) {
        (Some(UnitDeed::Deed(deed)), _) => edit::run(desk, Kind::Unit, deed),
        (Some(UnitDeed::Move(place)), _) => edit::move_unit(desk, place),
        (Some(UnitDeed::Merge(merge)), _) => reorganise::merge(desk, merge),
        (Some(UnitDeed::Rename(rename)), _) => reorganise::rename(desk, rename),
        (Some(UnitDeed::Close(close)), _) => reorganise::close(desk, close),
        (Some(UnitDeed::Pass(pass)), _) => pass::run(desk, pass),
        (Some(UnitDeed::Show(show)), _) => show::one(desk, show),
        (None, Some(text)) => read::run(desk, text, arguments.format),
        (None, None) => Err(usage(says::NOTHING_TO_READ)),
    }
}

/// Returns the unit of that id, name, short name or alias, or says which names are near.
pub(super) fn named(names: &Workspace, text: &str) -> Result<UnitId, Failure> {
    let register = Register::of(names);
    let found = register.find(text);
    if let Some(unit) = found.as_ref().and_then(Name::unit) {
        return Ok(unit.clone());
    }
    let near: Vec<String> = register.nearest(text, 3).into_iter().map(|near| near.name).collect();
    let failure = usage(says::UNKNOWN.told(&[("text", &text)]));
    Err(if near.is_empty() {
        failure
    } else {
        failure.hint(general::NEAR.told(&[("names", &near.join("; "))]))
    })
}
