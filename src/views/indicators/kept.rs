//! What a saved view keeps of the indicators: the menus of the filter, the year, the order, and which groups are closed.

use serde_json::Value;

use crate::domain::indicator::IndicatorState;
use crate::views::ask::Ask;
use crate::views::choices::{Choices, FOLDED};
use crate::views::ctx::Ctx;

use super::names::STATES;
use super::{Filter, Front, RowId, State};

pub(super) fn choices(state: &State) -> Choices {
    let closed = state.rows.iter().filter_map(|row| match &row.id {
        RowId::Group(group) => Some(group).filter(|group| state.closed.contains(*group)),
        RowId::Indicator(_) => None,
    });
    Choices::default()
        .with("unit", &state.filter.unit)
        .with("verdict", state.filter.states.iter().map(|state| word(*state)))
        .with("year", state.year)
        .with("sort", [state.sort])
        .with(FOLDED, closed)
}

pub(super) fn choose(state: &mut State, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
    (state.front, state.details.listen) = (Front::List, false);
    let wanted: Vec<Value> = choices.all("verdict");
    let states = STATES.into_iter().filter(|state| wanted.contains(&word(*state))).collect();
    state.filter = Filter { unit: choices.one("unit"), states, ..Filter::default() };
    (state.year, state.sort) = (choices.one("year"), choices.one("sort").unwrap_or_default());
    state.closed = choices.all(FOLDED).into_iter().collect();
    state.refresh(ctx);
    Vec::new()
}

/// Returns the word of a verdict, its reason aside.
fn word(state: IndicatorState) -> Value {
    let told = serde_json::to_value(state).unwrap_or_default();
    told.get("state").cloned().unwrap_or_default()
}
