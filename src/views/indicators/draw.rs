//! Drawing of the whole view.

use crate::views::screen::Screen;
use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::keymap::Command;
use crate::keymap::command::{Global, Indicators};
use crate::locale::say;
use crate::views::ctx::Ctx;
use crate::views::layout::{panes, screen};
use crate::widgets::fit::wrap;

use super::{Front, State, detail, front, list, values};

/// Draws what is in front.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    if state.listing.is_empty() {
        draw_empty(state, ctx, buffer);
        return;
    }
    match &state.front {
        Front::List => draw_list(state, ctx, buffer),
        Front::Values(values) => values::draw(values, state, ctx, buffer),
        Front::Chart => front::chart(state, ctx, buffer),
        Front::Big => front::big(state, ctx, buffer),
    }
}

fn draw_list(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let panes = panes(ctx.size);
    list::draw(state, ctx, panes.list, buffer);
    let lines = detail::lines(state, ctx, panes.detail.width);
    state.details.draw(&lines, ctx, buffer);
    detail::chart(state, ctx, lines.len(), panes.detail, buffer);
}

/// Says what to do where there is nothing to show.
fn draw_empty(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let area = screen(ctx.size).middle;
    let said = if state.is_empty() { say::EMPTY_INDICATORS } else { say::EMPTY_INDICATOR_FILTER };
    let (add, quit) = (Command::Indicators(Indicators::Add), Command::Global(Global::Quit));
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("key", &ctx.key(add)), ("quit", &ctx.key(quit)), ("back", &ctx.back_key())];
    let text = ctx.tell(said, &values);
    let width = area.width.saturating_sub(4).min(76);
    for (line, y) in wrap(&text, width).iter().zip(area.y + 1..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
