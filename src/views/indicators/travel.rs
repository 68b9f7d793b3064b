//! Moving about, opening and closing. Nothing here writes.

use crate::keymap::command::{Indicators, Shared};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::views::screen::Screen;
use crate::views::step::Step;

use super::{Front, GroupId, RowId, State, detail, values};

/// Moves about in whatever is in front.
pub(super) fn travel(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    if matches!(state.front, Front::Values(_)) {
        return values::travel(state, command, ctx);
    }
    match command {
        Shared::OtherPane if state.front == Front::List => {
            state.settle();
            state.details.turn(true);
        }
        Shared::Open => return open(state, ctx),
        _ if state.details.listen => {
            let lines = detail::lines(state, ctx, panes(ctx.size).detail.width).len();
            state.details.scroll(command, lines, ctx);
        }
        _ if state.front == Front::List => {
            if let Some(row) = state.listing.towards(command, panes(ctx.size).list.height) {
                state.go_to(row, ctx);
            }
        }
        _ => walk(state, command, ctx),
    }
    Vec::new()
}

/// Goes from one indicator to another while one is in front.
fn walk(state: &mut State, command: Shared, ctx: &Ctx) {
    let rows: Vec<usize> = (0..state.listing.rows().len()).filter(|row| indicator_at(state, *row)).collect();
    let at = rows.iter().position(|row| *row == state.listing.at()).unwrap_or(0);
    let step = Step::of(command, 10);
    let to = step.and_then(|step| rows.get(step.from(at, rows.len().saturating_sub(1))));
    if let Some(row) = to {
        state.go_to(*row, ctx);
    }
}

fn indicator_at(state: &State, row: usize) -> bool {
    let place = state.listing.rows().get(row);
    place.and_then(|place| state.rows.get(*place)).is_some_and(|row| row.id.indicator().is_some())
}

/// Opens or closes a group; opens the values of an indicator.
fn open(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    match state.row().map(|row| row.id.clone()) {
        Some(RowId::Group(group)) => {
            let closes = state.is_open(&RowId::Group(group.clone()));
            set_closed(state, group, closes, ctx);
            Vec::new()
        }
        Some(RowId::Indicator(id)) => values::open(state, &id, ctx),
        None => Vec::new(),
    }
}

fn set_closed(state: &mut State, group: GroupId, closed: bool, ctx: &Ctx) {
    if closed {
        state.closed.insert(group);
    } else {
        state.closed.remove(&group);
    }
    state.relist(ctx);
}

/// Opens and closes rows; among big figures goes from one to the next.
pub(super) fn fold(state: &mut State, command: Indicators, ctx: &Ctx) -> Vec<Ask> {
    match (command, &state.front) {
        (Indicators::Collapse, Front::Big | Front::Chart) => walk(state, Shared::Up, ctx),
        (Indicators::Expand, Front::Big | Front::Chart) => walk(state, Shared::Down, ctx),
        (Indicators::Collapse, Front::Values(_)) => {
            state.back(ctx);
        }
        (_, Front::Values(_)) => {}
        (Indicators::Collapse, Front::List) if state.details.listen => state.details.listen = false,
        (Indicators::Collapse, Front::List) => collapse(state, ctx),
        (Indicators::Expand, Front::List) => expand(state, ctx),
        (Indicators::CollapseAll, Front::List) => {
            let groups = state.rows.iter().filter_map(|row| match &row.id {
                RowId::Group(group) => Some(group.clone()),
                RowId::Indicator(_) => None,
            });
            state.closed = groups.collect();
            state.relist(ctx);
        }
        (Indicators::ExpandAll, Front::List) => {
            state.closed.clear();
            state.relist(ctx);
        }
        _ => {}
    }
    Vec::new()
}

fn collapse(state: &mut State, ctx: &Ctx) {
    let Some(row) = state.row().cloned() else { return };
    if let RowId::Group(group) = &row.id
        && state.filter.is_empty()
        && state.is_open(&row.id)
    {
        return set_closed(state, group.clone(), true, ctx);
    }
    let is_above = |place: &usize| state.rows.get(*place).is_some_and(|above| above.depth < row.depth);
    if let Some(above) =
        state.listing.rows().get(..state.listing.at()).and_then(|rows| rows.iter().rposition(is_above))
    {
        state.go_to(above, ctx);
    }
}

fn expand(state: &mut State, ctx: &Ctx) {
    let Some(RowId::Group(group)) = state.row().map(|row| row.id.clone()) else { return };
    if state.is_open(&RowId::Group(group.clone())) {
        state.go_to(state.listing.at() + 1, ctx);
    } else {
        set_closed(state, group, false, ctx);
    }
}
