//! Reorganisations: forms that say what happens to units, the preview that is confirmed, and the work that waits for a
//! receiver.

mod form;
mod preview;
mod read;
mod receivers;

pub use form::form;
pub use preview::submit;
pub use read::understood;

use crate::locale::{Said, reorganise as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::Ids;
use crate::views::overlay::reorganise::{Deed, Step};
use crate::views::overlay::{Choice, Choose, Pick};

/// Asks what happens to units.
pub fn begin(ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    let row = |said: Said, deed| Choice::new(ctx.say(said), "", Pick::Reorganise(Box::new(Step::Fill(deed))));
    let rows = vec![
        row(words::MERGE, Deed::Merge),
        row(words::FOUND, Deed::Found),
        row(words::RENAME, Deed::Rename),
        row(words::CLOSE, Deed::Close),
    ];
    vec![Ask::choose(Choose::menu(ctx.say(words::WHICH_DEED), Vec::new(), rows))]
}

/// Lists the work that waits for a receiver.
pub fn waiting(ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    vec![receivers::list(&receivers::pending(ctx), ctx)]
}

/// Carries out what a chosen row means.
pub fn pick(step: Step, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match step {
        Step::Fill(deed) => vec![Ask::form(form(deed, ctx))],
        Step::Choose(parts) => vec![receivers::candidates(&parts, ctx)],
        Step::Pass(parts, to) => receivers::pass(&parts, &to, ctx, ids),
        Step::PassAll => vec![receivers::confirm_all(ctx, ids)],
    }
}

/// Returns the name of a unit; its id where the register does not know it.
fn name<'a>(unit: &'a crate::domain::ids::UnitId, ctx: &Ctx<'a>) -> &'a str {
    ctx.workspace.units.get(unit.as_str()).map_or(unit.as_str(), |unit| unit.name.as_str())
}

/// Returns the short name of a unit; its id where the register does not know it.
fn short<'a>(unit: &'a crate::domain::ids::UnitId, ctx: &Ctx<'a>) -> &'a str {
    ctx.workspace.units.get(unit.as_str()).map_or(unit.as_str(), |unit| unit.short.as_str())
}
