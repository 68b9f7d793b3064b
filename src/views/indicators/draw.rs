//! Drawing of the whole view.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::locale::say;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::widgets::fit::wrap;

/// Says that there is no indicator, and how to bring some in.
pub fn draw(ctx: &Ctx, buffer: &mut Buffer) {
    let area = screen(ctx.size).middle;
    let width = area.width.saturating_sub(4).min(76);
    for (line, y) in wrap(ctx.say(say::EMPTY_INDICATORS), width).iter().zip(area.y + 1..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
