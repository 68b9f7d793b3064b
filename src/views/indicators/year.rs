//! The year whose targets judge.

use std::collections::BTreeSet;

use chrono::Datelike;

use crate::views::ctx::Ctx;

/// The years that the programme sets targets for; a workspace without any target asks for these.
const PROGRAMME: [i32; 2] = [2026, 2030];

/// Lists the years that have targets and are not over on the shown day; where all are over, all of them.
pub(super) fn years(ctx: &Ctx) -> Vec<i32> {
    let targets = ctx.workspace.definitions.iter().flat_map(|definition| &definition.targets);
    let asked: BTreeSet<i32> =
        targets.filter(|target| target.meaning.asks()).map(|target| target.year).collect();
    let coming: Vec<i32> = asked.iter().copied().filter(|year| *year >= ctx.as_of.year()).collect();
    if coming.is_empty() { asked.into_iter().collect() } else { coming }
}

/// Returns the year that judges when nobody has chosen one: the first that is not over, else the last.
pub(super) fn first(ctx: &Ctx) -> i32 {
    let years = years(ctx);
    let coming = years.iter().copied().find(|year| *year >= ctx.as_of.year());
    coming.or(years.last().copied()).unwrap_or(ctx.as_of.year())
}

/// Returns the year after the given one, and after the last the first.
pub(super) fn after(year: i32, ctx: &Ctx) -> i32 {
    let years = years(ctx);
    let next = years.iter().copied().find(|other| *other > year);
    next.or(years.first().copied()).unwrap_or(year)
}

/// Lists the years that a new indicator is asked targets for.
pub(super) fn asked(ctx: &Ctx) -> Vec<i32> {
    let years = years(ctx);
    if years.len() < PROGRAMME.len() { PROGRAMME.to_vec() } else { years }
}
