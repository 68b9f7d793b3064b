//! Drawing of the register.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::keymap::Command;
use crate::keymap::command::Documents;
use crate::locale::{Said, documents as words};
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::views::page;
use crate::widgets::fit::{fit, wrap};
use crate::widgets::list::{Cell, Column, draw_row};

use crate::domain::document::Entry;

use super::{State, detail, rows};

/// Returns where the rows stand: below the counts and the headings.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    let area = panes(ctx.size).list;
    Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }
}

/// Draws the register and the details of its chosen row.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    draw_counts(state, ctx, Rect { y: rows.y - 2, height: 1, ..rows }, buffer);
    let title = |said: Said| Cell::new(ctx.say(said), ctx.theme().dim);
    let titles = [
        Cell::default(),
        Cell::default(),
        title(words::DATE),
        title(words::SYMBOL),
        title(words::EFFECT),
        title(words::SUMMARY),
    ];
    draw_row(Rect { y: rows.y - 1, height: 1, ..rows }, buffer, &columns(rows.width), &titles, ctx.cut());
    if state.in_view.is_empty() {
        draw_empty(state, ctx, rows, buffer);
    }
    let in_view = state.in_view.iter().enumerate().skip(state.cursor.offset);
    for ((nth, place), y) in in_view.zip(rows.top()..rows.bottom()) {
        let Some(entry) = state.at(*place) else { break };
        draw_line(entry, nth == state.cursor.at, state, ctx, Rect { y, height: 1, ..rows }, buffer);
    }
    let lines = detail::lines(state, ctx, panes(ctx.size).detail.width);
    page::draw(&lines, state.scroll, state.in_details, ctx, buffer);
}

fn draw_counts(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let shown = || state.in_view.iter().filter_map(|place| state.at(*place));
    let hand_out = shown().filter(|entry| entry.hands_out()).count();
    let doubtful = shown().filter(|entry| !entry.doubts.is_empty()).count();
    let n = shown().count();
    let text = ctx.tell(words::COUNTS, &[("n", &n), ("hand_out", &hand_out), ("doubtful", &doubtful)]);
    let line = fit(&text, area.width.saturating_sub(1), ctx.cut());
    buffer.set_stringn(area.x + 1, area.y, line, area.width.into(), ctx.theme().accent);
}

/// Returns the columns: the sign of the chosen row, that of a doubt, day, symbol, what it does to tasks, what it is about.
fn columns(width: u16) -> [Column; 6] {
    let left = |width| Column { width, right: false };
    let symbol = (width / 5).clamp(14, 22);
    let rest = width.saturating_sub(2 + DAY + symbol + EFFECT + 6);
    [left(1), left(1), left(DAY), left(symbol), left(EFFECT), left(rest)]
}

const DAY: u16 = 8;

/// Marks a document of which something does not fit together, as in the list of indicators.
const DOUBTFUL: &str = "*";

/// Has room for "giao mới 57, điều chỉnh 1".
const EFFECT: u16 = 25;

fn draw_line(entry: &Entry, here: bool, state: &State, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let day = entry.date.map_or_else(|| ctx.glyphs().nothing().to_owned(), short);
    let quiet = |is_quiet: bool| if is_quiet { ctx.theme().dim } else { Style::new() };
    let cells = [
        Cell::new(if here { ctx.glyphs().chosen() } else { "" }, Style::new()),
        Cell::new(if entry.doubts.is_empty() { "" } else { DOUBTFUL }, Style::new()),
        Cell::new(day, Style::new()),
        Cell::new(entry.symbol.as_str(), Style::new()),
        Cell::new(rows::effect(entry, ctx), quiet(!entry.hands_out())),
        Cell::new(rows::summary(entry, ctx), quiet(entry.is_only_cited())),
    ];
    draw_row(line, buffer, &columns(line.width), &cells, ctx.cut());
    if here {
        let theme = ctx.theme();
        buffer.set_style(line, if state.in_details { theme.resting } else { theme.selected });
    }
}

/// Says what can be done where no row is in view.
fn draw_empty(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let key = |command| ctx.key(Command::Documents(command));
    let said = match () {
        () if !state.is_gathered => words::GATHERING,
        () if state.order.is_empty() => words::NONE,
        () => words::NONE_IN_VIEW,
    };
    let text = ctx.tell(
        said,
        &[
            ("only", &key(Documents::HandingOut)),
            ("since", &key(Documents::Since)),
            ("add", &key(Documents::Add)),
            ("back", &ctx.back_key()),
        ],
    );
    let width = area.width.saturating_sub(4);
    for (line, y) in wrap(&text, width).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
