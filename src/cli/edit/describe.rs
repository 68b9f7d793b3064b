//! Lists the fields of a kind and how each is written.

use serde::Serialize;

use super::super::desk::Desk;
use super::super::failure::Failure;
use super::super::output;
use super::is_typed;
use crate::domain::editing::{FieldSpec, Sort, fields};
use crate::domain::entity::Kind;
use crate::locale::Told;
use crate::locale::editing::{caption, choice, hint};
use crate::text::width::pad;

#[derive(Serialize)]
struct Described {
    field: &'static str,
    name: Told,
    needed: bool,
    how: Told,
    values: &'static [&'static str],
}

pub(super) fn run(desk: &Desk, kind: Kind, json: bool) -> Result<(), Failure> {
    is_typed(kind)?;
    let described: Vec<Described> = fields(kind).iter().map(|spec| described(kind, spec)).collect();
    if json {
        return output::json(&described);
    }
    let width = described.iter().map(|field| field.field.len()).max().unwrap_or_default();
    let lines = described.iter().map(|field| line(desk, field, width));
    output::data(&lines.collect::<String>())
}

fn described(kind: Kind, spec: &FieldSpec) -> Described {
    let values = match spec.sort {
        Sort::Choice(values) | Sort::Choices(values) => values,
        _ => &[],
    };
    let how = hint(spec.sort).into();
    Described {
        field: spec.name,
        name: Told::by(|lang| caption(kind, spec.name, lang)),
        needed: spec.needed,
        how,
        values,
    }
}

fn line(desk: &Desk, field: &Described, width: usize) -> String {
    let words = |value: &&str| match choice(field.field, value) {
        Some(said) => format!("{value} ({})", said.to(desk.lang)),
        None => (*value).to_owned(),
    };
    let values: Vec<String> = field.values.iter().map(words).collect();
    let needed = if field.needed { " *" } else { "" };
    let how = if values.is_empty() { field.how.to(desk.lang).to_owned() } else { values.join(", ") };
    format!("{}  {}{needed}: {how}\n", pad(field.field, width), field.name.to(desk.lang))
}
