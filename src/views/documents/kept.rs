//! What a saved view keeps of the register: the days, what alone is shown, and the value that was counted.

use crate::views::ask::Ask;
use crate::views::choices::Choices;
use crate::views::ctx::Ctx;
use crate::views::typed::Typed;

use super::{Facet, Narrowed, State};

pub(super) fn choices(state: &State) -> Choices {
    let Narrowed { days, handing_out, doubtful, only } = &state.narrowed;
    Choices::default()
        .with("days", *days)
        .with_flag("handing-out", *handing_out)
        .with_flag("doubtful", *doubtful)
        .with("by", only.as_ref().map(|(facet, _)| *facet))
        .with("value", only.as_ref().map(|(_, value)| value))
}

pub(super) fn choose(state: &mut State, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
    let (by, value): (Option<Facet>, Option<String>) = (choices.one("by"), choices.one("value"));
    state.narrowed = Narrowed {
        days: choices.one("days"),
        handing_out: choices.holds("handing-out"),
        doubtful: choices.holds("doubtful"),
        only: by.zip(value),
    };
    (state.typed, state.details.listen) = (Typed::default(), false);
    state.place(ctx);
    Vec::new()
}
