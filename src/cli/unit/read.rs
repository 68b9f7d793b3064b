//! `dondoc unit`: how a printed cell of units is understood.

use super::super::args::Format;
use super::super::desk::Desk;
use super::super::failure::Failure;
use super::super::{import, output};
use crate::domain::register::Register;
use crate::locale::cli::unit as says;

pub(super) fn run(desk: &Desk, text: &str, format: Format) -> Result<(), Failure> {
    // Without a workspace the shipped register answers, so that words can be tried at once.
    let names =
        if desk.store.exists() { desk.store.task_workspace(&[])? } else { import::shipped_register()? };
    let register = Register::of(&names);
    let understood = register.describe(text);
    if format.json {
        return output::json(&understood);
    }
    let lines = understood.iter().map(|party| {
        let name = party.name.as_deref().unwrap_or(says::NOT_KNOWN.to(desk.lang));
        let id = party.id.as_deref().unwrap_or("-");
        let near: Vec<&str> = party.nearest.iter().map(|near| near.name.as_str()).collect();
        let names = says::NEAR.with(desk.lang, &[("names", &near.join("; "))]);
        let near = if near.is_empty() { String::new() } else { names };
        format!("{}  →  {name} ({id}){near}\n", party.printed)
    });
    output::data(&lines.collect::<String>())
}
