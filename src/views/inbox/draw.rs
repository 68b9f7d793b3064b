//! Drawing of the whole view.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::keymap::command::{Global, Inbox};
use crate::keymap::{Command, View};
use crate::locale::triage as words;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::widgets::fit::wrap;

use super::{State, detail, list, triage};

/// Divides the pane of the list into its head line and its rows.
pub(super) fn areas(ctx: &Ctx) -> (Rect, Rect) {
    let area = panes(ctx.size).list;
    let head = Rect { height: 1.min(area.height), ..area };
    (head, Rect { y: area.y + head.height, height: area.height.saturating_sub(head.height), ..area })
}

/// Draws triage while it runs, else the rows and the details.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    if state.triage.is_some() {
        return triage::draw(state, ctx, buffer);
    }
    let (head, rows) = areas(ctx);
    list::head(state, ctx, head, buffer);
    if state.listing.is_empty() {
        return draw_empty(state, ctx, rows, buffer);
    }
    list::draw(state, ctx, rows, buffer);
    state.details.draw(&detail::lines(state, ctx, panes(ctx.size).detail.width), ctx, buffer);
}

/// Says what to do where there is nothing to show.
fn draw_empty(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let said = match &state.gathered {
        None => words::COLLECTING,
        Some(_) if state.holds_nothing() && state.unit.is_none() => words::EMPTY_INBOXES,
        Some(_) if state.holds_nothing() => words::EMPTY_INBOX,
        Some(_) => words::EMPTY_FILTER,
    };
    let (unit, tasks) = (Command::Inbox(Inbox::Unit), Command::Global(Global::Show(View::Tree)));
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("key", &ctx.key(unit)), ("tasks", &ctx.key(tasks)), ("back", &ctx.back_key())];
    let text = ctx.tell(said, &values);
    let width = area.width.saturating_sub(4).min(76);
    for (line, y) in wrap(&text, width).iter().zip(area.y + 1..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
