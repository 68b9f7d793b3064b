//! `dondoc unit`: how a printed cell of units is understood.

use super::args::Unit;
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::{import, output};
use crate::domain::ids::UnitId;
use crate::domain::register::{Name, Register};
use crate::domain::workspace::Workspace;

pub(super) fn run(desk: &Desk, arguments: &Unit) -> Result<(), Failure> {
    // Without a workspace the shipped register answers, so that words can be tried at once.
    let names =
        if desk.store.exists() { desk.store.task_workspace(&[])? } else { import::shipped_register()? };
    let register = Register::of(&names);
    let understood = register.describe(&arguments.text);
    if arguments.format.json {
        return output::json(&understood);
    }
    let lines = understood.iter().map(|party| {
        let name = party.name.as_deref().unwrap_or("chưa nhận ra");
        let id = party.id.as_deref().unwrap_or("-");
        let near: Vec<&str> = party.nearest.iter().map(|near| near.name.as_str()).collect();
        let near =
            if near.is_empty() { String::new() } else { format!("  gần giống: {}", near.join("; ")) };
        format!("{}  →  {name} ({id}){near}\n", party.printed)
    });
    output::data(&lines.collect::<String>())
}

/// Returns the unit of that id, name, short name or alias, or says which names are near.
pub(super) fn named(names: &Workspace, text: &str) -> Result<UnitId, Failure> {
    let register = Register::of(names);
    let found = register.find(text);
    if let Some(unit) = found.as_ref().and_then(Name::unit) {
        return Ok(unit.clone());
    }
    let near: Vec<String> = register.nearest(text, 3).into_iter().map(|near| near.name).collect();
    Err(usage(format!("không có đơn vị “{text}”")).hint(format!("gần giống: {}", near.join("; "))))
}
