//! Values as the form shows them: the words of the user's language for choices. Back they are read with or without
//! accents.

use crate::domain::editing::{FieldSpec, Sort};
use crate::domain::entity::Kind;
use crate::locale::editing as words;
use crate::views::ctx::Ctx;

/// Returns a value as the form shows it.
pub(super) fn shown(text: &str, spec: &FieldSpec, ctx: &Ctx) -> String {
    match spec.sort {
        Sort::Uses | Sort::Total | Sort::Totals => told(text, spec, ctx),
        _ => words::in_words(spec, text, ctx.lang()),
    }
}

/// Returns a value in words, units by their names.
pub(super) fn named(text: &str, spec: &FieldSpec, ctx: &Ctx) -> String {
    let unit = |id: &str| ctx.workspace.units.get(id).map_or_else(|| id.to_owned(), |unit| unit.name.clone());
    match spec.sort {
        Sort::Ref(Kind::Unit) => unit(text),
        Sort::Refs(Kind::Unit) => each(text, unit),
        _ => shown(text, spec, ctx),
    }
}

/// Returns what was typed as the record's fields are read: choices by their names.
pub(super) fn written(text: &str, spec: &FieldSpec, ctx: &Ctx) -> String {
    match spec.sort {
        Sort::Uses | Sort::Total | Sort::Totals => untold(text, spec, ctx),
        _ => words::as_typed(spec, text),
    }
}

/// Lists the names of what a field can be, or of what stands inside its entries.
pub(super) fn choices(spec: &FieldSpec) -> &'static [&'static str] {
    match spec.sort {
        Sort::Choice(choices) | Sort::Choices(choices) => choices,
        Sort::YesNo => words::YES_NO,
        Sort::Uses => &["created", "changed", "cites"],
        Sort::Total | Sort::Totals => &["top_level", "leaves", "unstated"],
        _ => &[],
    }
}

/// Returns the words for one of several values.
pub(super) fn choice<'a>(spec: &FieldSpec, name: &'a str, ctx: &Ctx) -> &'a str {
    words::choice(spec.name, name).map_or(name, |said| ctx.say(said))
}

/// Puts the words of the user's language in the place of the names inside a list.
fn told(text: &str, spec: &FieldSpec, ctx: &Ctx) -> String {
    let word = |word: &str| {
        let (name, end) = word.strip_suffix(';').map_or((word, ""), |name| (name, ";"));
        if choices(spec).contains(&name) {
            format!("{}{end}", choice(spec, name, ctx))
        } else {
            word.to_owned()
        }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Puts the names back.
fn untold(text: &str, spec: &FieldSpec, ctx: &Ctx) -> String {
    choices(spec).iter().fold(text.to_owned(), |text, name| text.replace(choice(spec, name, ctx), name))
}

fn each(text: &str, one: impl Fn(&str) -> String) -> String {
    text.split(';').map(|part| one(part.trim())).collect::<Vec<_>>().join("; ")
}
