//! Drawing of the whole view.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::keymap::Command;
use crate::keymap::command::Shared;
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
    let below = lines.len().saturating_sub(state.scroll + usize::from(areas.detail.height));
    say_more(below, areas.detail, ctx, buffer);
}

/// Says on the line above the details how many lines are out of view below.
fn say_more(below: usize, detail: Rect, ctx: &Ctx, buffer: &mut Buffer) {
    if below == 0 {
        return;
    }
    let key = ctx.setup.keymap.hint(Command::Shared(Shared::OtherPane), ctx.glyphs().is_ascii());
    let text = ctx.tell(say::MORE_LINES, &[("n", &below), ("key", &key.unwrap_or_default())]);
    let width = u16::try_from(unicode_width::UnicodeWidthStr::width(text.as_str())).unwrap_or(0);
    let x = detail.right().saturating_sub(width);
    buffer.set_stringn(x, detail.y.saturating_sub(1), text, width.into(), ctx.theme().dim);
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
