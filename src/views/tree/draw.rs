//! Drawing of the whole view.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::locale::say;
use crate::views::ctx::Ctx;
use crate::widgets::bars::{bar, rule};
use crate::widgets::fit::wrap;

use super::{Pane, State, areas, detail, rows};

/// Draws the tree and the details.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let areas = areas(ctx.size);
    if state.rows.is_empty() {
        draw_empty(state, ctx, buffer);
        return;
    }
    rows::draw(state, ctx, areas.tree, buffer);
    let style = if state.pane == Pane::Detail { ctx.theme().accent } else { ctx.theme().dim };
    if areas.beside {
        bar(areas.divider, buffer, ctx.glyphs().bar(), style);
    } else {
        rule(areas.divider, buffer, ctx.glyphs().rule(), style);
    }
    let lines = detail::lines(state, ctx, areas.detail.width);
    let visible = lines.iter().skip(state.scroll).take(areas.detail.height.into());
    for (line, y) in visible.zip(areas.detail.y..) {
        line.draw(areas.detail, y, ctx, buffer);
    }
}

/// Says what to do where there is nothing to show.
fn draw_empty(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let area = areas(ctx.size).tree;
    let said = if state.nodes.is_empty() { say::EMPTY_WORKSPACE } else { say::EMPTY_FILTER };
    let text = ctx.tell(said, &[("file", &ctx.setup.file)]);
    let width = area.width.saturating_sub(4).min(76);
    for (line, y) in wrap(&text, width).iter().zip(area.y + 1..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
