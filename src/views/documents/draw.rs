//! Drawing of the register.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::keymap::Command;
use crate::keymap::command::Documents;
use crate::locale::documents as words;
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::layout::{above, below, panes};
use crate::views::listing::{headings, sign};
use crate::views::page::{put_counts, put_empty};
use crate::widgets::list::{Cell, Column, Columns};

use crate::domain::document::Entry;

use super::{State, detail, rows};

/// Returns where the rows stand: below the counts and the headings.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    below(panes(ctx.size).list, 2)
}

/// Draws the register and the details of its chosen row.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    let columns = columns(rows.width);
    put_counts(&counts(state, ctx), above(rows, 2), ctx, buffer);
    let titles = headings(2, &[words::DATE, words::SYMBOL, words::EFFECT, words::SUMMARY], ctx);
    columns.draw(above(rows, 1), buffer, &titles, ctx.cut());
    if state.listing.is_empty() {
        put_empty(&empty_words(state, ctx), rows, buffer);
    }
    state.listing.draw(rows, state.details.chosen(ctx), buffer, |place, here, line, buffer| {
        if let Some(entry) = state.at(*place) {
            columns.draw(line, buffer, &cells(entry, here, ctx), ctx.cut());
        }
    });
    state.details.draw(&detail::lines(state, ctx, panes(ctx.size).detail.width), ctx, buffer);
}

fn counts(state: &State, ctx: &Ctx) -> String {
    let shown = || state.listing.rows().iter().filter_map(|place| state.at(*place));
    let hand_out = shown().filter(|entry| entry.hands_out()).count();
    let doubtful = shown().filter(|entry| !entry.doubts.is_empty()).count();
    let n = shown().count();
    ctx.tell(words::COUNTS, &[("n", &n), ("hand_out", &hand_out), ("doubtful", &doubtful)])
}

/// Returns the columns: the sign of the chosen row, that of a doubt, day, symbol, what it does to tasks, what it is about.
fn columns(width: u16) -> Columns {
    let left = Column::left;
    let symbol = (width / 5).clamp(14, 22);
    let columns = [left(1), left(1), left(DAY), left(symbol), left(EFFECT), Column::rest()];
    Columns::over(width.saturating_sub(1), columns)
}

const DAY: u16 = 8;

/// Marks a document of which something does not fit together, as in the list of indicators.
const DOUBTFUL: &str = "*";

/// Has room for "giao mới 57, điều chỉnh 1".
const EFFECT: u16 = 25;

fn cells(entry: &Entry, here: bool, ctx: &Ctx) -> [Cell; 6] {
    let day = entry.date.map_or_else(|| ctx.glyphs().nothing().to_owned(), short);
    let quiet = |is_quiet: bool| if is_quiet { ctx.theme().dim } else { Style::new() };
    [
        sign(here, ctx),
        Cell::new(if entry.doubts.is_empty() { "" } else { DOUBTFUL }, Style::new()),
        Cell::new(day, Style::new()),
        Cell::new(entry.symbol.as_str(), Style::new()),
        Cell::new(rows::effect(entry, ctx), quiet(!entry.hands_out())),
        Cell::new(rows::summary(entry, ctx), quiet(entry.is_only_cited())),
    ]
}

/// Says what can be done where no row is in view.
fn empty_words(state: &State, ctx: &Ctx) -> String {
    let key = |command| ctx.key(Command::Documents(command));
    let said = match () {
        () if !state.is_gathered => words::GATHERING,
        () if state.order.is_empty() => words::NONE,
        () => words::NONE_IN_VIEW,
    };
    let (only, since, add) = (key(Documents::HandingOut), key(Documents::Since), key(Documents::Add));
    ctx.tell(said, &[("only", &only), ("since", &since), ("add", &add), ("back", &ctx.back_key())])
}
