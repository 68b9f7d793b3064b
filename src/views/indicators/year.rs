//! The year whose targets judge.

use std::collections::BTreeSet;

use chrono::Datelike;

use crate::views::ctx::Ctx;

/// The years that the programme sets targets for; a workspace without any target asks for these.
const PROGRAMME: [i32; 2] = [2026, 2030];

/// Lists the years that have targets, those that are over among them.
fn years(ctx: &Ctx) -> BTreeSet<i32> {
    let targets = ctx.workspace.definitions.iter().flat_map(|definition| &definition.targets);
    targets.filter(|target| target.meaning.asks()).map(|target| target.year).collect()
}

/// Returns the year that judges when nobody has chosen one: the first that is not over, else the last.
pub(super) fn first(ctx: &Ctx) -> i32 {
    let years = years(ctx);
    let coming = years.range(ctx.as_of.year()..).next();
    coming.or(years.last()).copied().unwrap_or(ctx.as_of.year())
}

/// Returns the year with targets after the given one, and after the last the first: also what was asked for in years that
/// are over can be looked at.
pub(super) fn after(year: i32, ctx: &Ctx) -> i32 {
    let years = years(ctx);
    let next = years.range(year + 1..).next();
    next.or(years.first()).copied().unwrap_or(year)
}

/// Lists the years that a new indicator is asked targets for.
pub(super) fn asked(ctx: &Ctx) -> Vec<i32> {
    let coming: Vec<i32> = years(ctx).range(ctx.as_of.year()..).copied().collect();
    if coming.len() < PROGRAMME.len() { PROGRAMME.to_vec() } else { coming }
}
