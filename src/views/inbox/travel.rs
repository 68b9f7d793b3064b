//! Moving about, opening and closing headings, marking. Nothing here writes.

use crate::domain::inbox::Heading;
use crate::keymap::command::{Inbox, Shared};
use crate::locale::triage as words;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::views::overlay::inbox::ItemId;
use crate::views::screen::Screen;

use super::draw::areas;
use super::gathered::Group;
use super::rows::RowId;
use super::{State, detail};

/// Moves about, among the rows or in the details.
pub(super) fn travel(state: &mut State, command: Shared, ctx: &Ctx) {
    match command {
        Shared::OtherPane => {
            state.settle();
            state.details.turn(true);
        }
        _ if state.details.listen => {
            let lines = detail::lines(state, ctx, panes(ctx.size).detail.width).len();
            state.details.scroll(command, lines, ctx);
        }
        _ => {
            if let Some(row) = state.listing.towards(command, areas(ctx).1.height) {
                state.go_to(row, ctx);
            }
        }
    }
}

/// Opens and closes headings; from the details only the way back to the rows is left.
pub(super) fn fold(state: &mut State, command: Inbox, ctx: &Ctx) {
    match command {
        Inbox::Collapse if state.details.listen => state.details.listen = false,
        Inbox::Expand if state.details.listen => {}
        Inbox::Collapse => collapse(state, ctx),
        Inbox::Expand => expand(state, ctx),
        _ => {
            let closes = command == Inbox::CollapseAll;
            for group in groups() {
                set_open(state, group, !closes);
            }
            state.relist(ctx);
        }
    }
}

/// Lists everything that can be opened and closed.
pub(super) fn groups() -> impl Iterator<Item = Group> {
    Heading::ALL.into_iter().map(Group::Heading).chain([Group::Fired, Group::PutOff])
}

fn set_open(state: &mut State, group: Group, open: bool) {
    match (group, open) {
        (Group::PutOff, _) => state.opened_put_off = open,
        (_, true) => _ = state.closed.remove(&group),
        (_, false) => _ = state.closed.insert(group),
    }
}

/// Opens one group, closes the others and goes to its first item.
pub(super) fn only(state: &mut State, group: Group, ctx: &Ctx) {
    for other in groups() {
        set_open(state, other, other == group);
    }
    state.relist(ctx);
    let found = state.listing.rows().iter().position(|row| row.entry.is_some() && row.id.group() == group);
    if let Some(row) = found {
        state.go_to(row, ctx);
        state.settle();
    }
}

/// Opens or closes the group of the chosen heading; returns whether it is one.
pub(super) fn turn(state: &mut State, ctx: &Ctx) -> bool {
    let Some(row) = state.listing.row().filter(|row| row.entry.is_none()).cloned() else { return false };
    set_open(state, row.id.group(), !row.is_open);
    state.relist(ctx);
    true
}

fn collapse(state: &mut State, ctx: &Ctx) {
    let Some(row) = state.listing.row().cloned() else { return };
    let group = row.id.group();
    if row.entry.is_none() {
        set_open(state, group, false);
        return state.relist(ctx);
    }
    if let Some(heading) = state.listing.rows().iter().position(|row| row.id == RowId::Group(group)) {
        state.go_to(heading, ctx);
    }
}

fn expand(state: &mut State, ctx: &Ctx) {
    match state.listing.row() {
        Some(row) if row.entry.is_none() && !row.is_open => _ = turn(state, ctx),
        Some(row) if row.entry.is_none() => state.go_to(state.listing.at() + 1, ctx),
        _ => {}
    }
}

/// Marks or takes marks away.
pub(super) fn mark(state: &mut State, command: Inbox, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Inbox::Mark => mark_row(state, ctx),
        Inbox::MarkVisible => {
            let ids: Vec<ItemId> = state.in_view().map(|entry| entry.id.clone()).collect();
            state.marks.extend(ids);
        }
        _ => state.marks.clear(),
    }
    vec![Ask::say(marks_in_words(state, ctx))]
}

/// Marks the item and goes one row down; on a heading marks its items in view.
fn mark_row(state: &mut State, ctx: &Ctx) {
    let Some(row) = state.listing.row().cloned() else { return };
    let ids: Vec<ItemId> = match row.entry {
        Some(_) => state.entry().map(|entry| entry.id.clone()).into_iter().collect(),
        None => {
            let in_group = state.in_view().filter(|entry| entry.group == row.id.group());
            in_group.map(|entry| entry.id.clone()).collect()
        }
    };
    if ids.iter().all(|id| state.marks.contains(id)) {
        ids.iter().for_each(|id| _ = state.marks.remove(id));
    } else {
        state.marks.extend(ids);
    }
    state.go_to(state.listing.at() + 1, ctx);
}

/// Says how many are marked, the hidden ones aloud.
pub(super) fn marks_in_words(state: &State, ctx: &Ctx) -> String {
    let (all, hidden) = (state.marks.len(), state.hidden_marks());
    match (all, hidden) {
        (0, _) => ctx.say(words::NO_MARKS).to_owned(),
        (_, 0) => ctx.tell(words::MARKS, &[("n", &all)]),
        _ => ctx.tell(words::MARKS_HIDDEN, &[("n", &all), ("hidden", &hidden)]),
    }
}
