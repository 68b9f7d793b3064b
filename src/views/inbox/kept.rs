//! What a saved view keeps of the inbox: the unit, the menus of the filter, the rules chosen here, the order, and which
//! headings are open.

use crate::views::ask::Ask;
use crate::views::choices::{Choices, FOLDED};
use crate::views::ctx::Ctx;

use super::gathered::Group;
use super::travel::groups;
use super::{Filter, State};

pub(super) fn choices(state: &State) -> Choices {
    let Filter { side, states, timings, quiet, .. } = &state.filter;
    let is_open = |group: &Group| match group {
        Group::PutOff => state.opened_put_off,
        other => !state.closed.contains(other),
    };
    let turned = groups().filter(|group| is_open(group) == (*group == Group::PutOff));
    Choices::default()
        .with("unit", &state.unit)
        .with("side", side)
        .with("asserted", states)
        .with("timing", timings)
        .with_flag("quiet", *quiet)
        .with("due-soon-days", state.window)
        .with("lateness", state.lateness)
        .with("sort", [state.sort])
        .with(FOLDED, turned)
}

pub(super) fn choose(state: &mut State, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
    (state.triage, state.details.listen) = (None, false);
    state.filter = Filter {
        side: choices.one("side"),
        states: choices.all("asserted"),
        timings: choices.all("timing"),
        quiet: choices.holds("quiet"),
        ..Filter::default()
    };
    (state.window, state.lateness) = (choices.one("due-soon-days"), choices.one("lateness"));
    state.sort = choices.one("sort").unwrap_or_default();
    state.closed = choices.all(FOLDED).into_iter().collect();
    state.opened_put_off = state.closed.remove(&Group::PutOff);
    state.show_unit(choices.one("unit"), ctx);
    Vec::new()
}
