//! Drawing of the list and the details of its chosen row.

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::check::Sort;
use crate::keymap::command::{Checks, Global};
use crate::keymap::{Command, View};
use crate::locale::check as words;
use crate::views::ctx::Ctx;
use crate::views::layout::{above, below, panes};
use crate::views::listing::sign;
use crate::views::page::{put_counts, put_empty};
use crate::widgets::list::{Cell, Column, Columns};

use super::rows::{Entry, Row};
use super::{State, detail};

/// Returns where the rows stand: below the counts.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    below(panes(ctx.size).list, 1)
}

/// Draws the list and the details of its chosen row.
pub(super) fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    put_counts(&counts(state, ctx), above(rows, 1), ctx, buffer);
    if state.listing.is_empty() && state.is_checked {
        put_empty(&empty_words(ctx), rows, buffer);
    }
    state.listing.draw(rows, state.details.chosen(ctx), buffer, |row, here, line, buffer| match row {
        Row::Heading(sort, n) => draw_heading((*sort, *n), here, ctx, line, buffer),
        Row::Finding(_) => {
            if let Some(entry) = state.entry(row) {
                draw_finding(entry, here, ctx, line, buffer);
            }
        }
    });
    state.details.draw(&detail::lines(state, ctx, panes(ctx.size).detail.width), ctx, buffer);
}

fn counts(state: &State, ctx: &Ctx) -> String {
    if !state.is_checked {
        return ctx.say(words::CHECKING).to_owned();
    }
    let findings = || state.listing.rows().iter().filter_map(|row| state.entry(row));
    let records: HashSet<_> = findings().map(|entry| &entry.finding.record).collect();
    let found = ctx.tell(words::COUNTS, &[("n", &findings().count()), ("records", &records.len())]);
    let hidden = state.hidden.len();
    let hidden = (hidden > 0).then(|| ctx.tell(words::HIDDEN, &[("n", &hidden)]));
    ctx.dotted([Some(found), hidden].into_iter().flatten())
}

fn draw_heading((sort, n): (Sort, usize), here: bool, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let name = format!("{}: {}", ctx.say(words::clear(sort.clear())), ctx.say(words::sort(sort)));
    let sign = if here { ctx.glyphs().chosen() } else { " " };
    let columns = Columns::over(line.width.saturating_sub(1), [Column::rest(), Column::right(COUNT)]);
    let cells =
        [Cell::new(format!("{sign}{name}"), ctx.theme().accent), Cell::new(n.to_string(), Style::new())];
    columns.draw(line, buffer, &cells, ctx.cut());
}

/// Has room for the number of findings of one sort.
const COUNT: u16 = 6;

fn draw_finding(entry: &Entry, here: bool, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let detail = words::detail(ctx.lang(), ctx.workspace, &entry.finding);
    let half = line.width.saturating_sub(4) / 2;
    let columns = [Column::left(2), Column::left(half), Column::rest()];
    let columns = Columns::over(line.width.saturating_sub(1), columns);
    let cells = [
        sign(here, ctx),
        Cell::new(words::place(ctx.workspace, &entry.finding), Style::new()),
        Cell::new(detail, ctx.theme().dim),
    ];
    columns.draw(line, buffer, &cells, ctx.cut());
}

/// Says what can be done where nothing is in view.
fn empty_words(ctx: &Ctx) -> String {
    let key = |command| ctx.key(Command::Checks(command));
    let said = if ctx.workspace.plans.is_empty() { words::NO_PLAN } else { words::NOTHING };
    let (closed, plan, unit) = (key(Checks::Closed), key(Checks::Plan), key(Checks::Unit));
    let tasks = ctx.key(Command::Global(Global::Show(View::Tree)));
    let values: [(&str, &dyn std::fmt::Display); 5] =
        [("closed", &closed), ("plan", &plan), ("unit", &unit), ("tasks", &tasks), ("back", &ctx.back_key())];
    ctx.tell(said, &values)
}
