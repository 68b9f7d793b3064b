//! Drawing of the whole view.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::keymap::Command;
use crate::keymap::command::{Global, Tree};
use crate::locale::say;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::widgets::fit::wrap;

use super::{State, detail, rows};

/// Draws the tree and the details.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let panes = panes(ctx.size);
    if state.listing.is_empty() {
        draw_empty(state, ctx, buffer);
        return;
    }
    rows::draw(state, ctx, panes.list, buffer);
    state.details.draw(&detail::lines(state, ctx, panes.detail.width), ctx, buffer);
}

/// Says what to do where there is nothing to show.
fn draw_empty(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let area = panes(ctx.size).list;
    let said = if state.nodes.is_empty() { say::EMPTY_WORKSPACE } else { say::EMPTY_FILTER };
    let (add, quit) = (ctx.key(Command::Tree(Tree::AddNext)), ctx.key(Command::Global(Global::Quit)));
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("file", &ctx.setup.file), ("key", &add), ("quit", &quit), ("back", &ctx.back_key())];
    let text = ctx.tell(said, &values);
    let width = area.width.saturating_sub(4).min(76);
    for (line, y) in wrap(&text, width).iter().zip(area.y + 1..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
