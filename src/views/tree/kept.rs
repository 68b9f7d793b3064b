//! What a saved view keeps of the tree: the menus of the filter, and which rows are open.

use crate::views::ask::Ask;
use crate::views::choices::{Choices, FOLDED};
use crate::views::ctx::Ctx;

use super::travel::opens;
use super::{Filter, NodeId, State};

pub(super) fn choices(state: &State) -> Choices {
    let Filter { unit, states, timings, .. } = &state.filter;
    let ids = state.nodes.iter().map(|node| &node.id);
    let turned = ids.filter(|id| state.open.contains(*id) != opens(id, state.level));
    Choices::default()
        .with("unit", unit)
        .with("asserted", states)
        .with("timing", timings)
        .with("level", [state.level])
        .with(FOLDED, turned)
}

pub(super) fn choose(state: &mut State, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
    state.details.listen = false;
    state.set_level(choices.one("level").unwrap_or(1));
    for id in choices.all::<NodeId>(FOLDED) {
        if !state.open.remove(&id) {
            state.open.insert(id);
        }
    }
    let (unit, states, timings) = (choices.one("unit"), choices.all("asserted"), choices.all("timing"));
    state.set_filter(Filter { unit, states, timings, ..Filter::default() }, ctx);
    Vec::new()
}
