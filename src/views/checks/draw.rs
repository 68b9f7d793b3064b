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
use crate::views::layout::panes;
use crate::views::page;
use crate::widgets::fit::{fit, wrap};
use crate::widgets::list::{Cell, Column, draw_row};

use super::rows::{Entry, Row};
use super::{State, detail};

/// Returns where the rows stand: below the counts.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    let area = panes(ctx.size).list;
    Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
}

/// Draws the list and the details of its chosen row.
pub(super) fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    draw_counts(state, ctx, Rect { y: rows.y.saturating_sub(1), height: 1, ..rows }, buffer);
    if state.rows.is_empty() {
        draw_empty(state, ctx, rows, buffer);
    }
    let in_view = state.rows.iter().enumerate().skip(state.cursor.offset);
    for ((nth, row), y) in in_view.zip(rows.top()..rows.bottom()) {
        let line = Rect { y, height: 1, ..rows };
        match row {
            Row::Heading(sort, n) => draw_heading((*sort, *n), nth == state.cursor.at, ctx, line, buffer),
            Row::Finding(_) => {
                if let Some(entry) = state.entry(row) {
                    draw_finding(entry, nth == state.cursor.at, ctx, line, buffer);
                }
            }
        }
        if nth == state.cursor.at {
            let theme = ctx.theme();
            buffer.set_style(line, if state.in_details { theme.resting } else { theme.selected });
        }
    }
    let lines = detail::lines(state, ctx, panes(ctx.size).detail.width);
    page::draw(&lines, state.scroll, state.in_details, ctx, buffer);
}

fn draw_counts(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let findings = || state.rows.iter().filter_map(|row| state.entry(row));
    let records: HashSet<_> = findings().map(|entry| &entry.finding.record).collect();
    let mut text = ctx.tell(words::COUNTS, &[("n", &findings().count()), ("records", &records.len())]);
    if !state.is_checked {
        ctx.say(words::CHECKING).clone_into(&mut text);
    } else if !state.hidden.is_empty() {
        let hidden = ctx.tell(words::HIDDEN, &[("n", &state.hidden.len())]);
        text = format!("{text} {} {hidden}", ctx.glyphs().dot());
    }
    let line = fit(&text, area.width.saturating_sub(1), ctx.cut());
    buffer.set_stringn(area.x + 1, area.y, line, area.width.into(), ctx.theme().accent);
}

fn draw_heading((sort, n): (Sort, usize), here: bool, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let name = format!("{}: {}", ctx.say(words::clear(sort.clear())), ctx.say(words::sort(sort)));
    let sign = if here { ctx.glyphs().chosen() } else { " " };
    let columns = [
        Column { width: line.width.saturating_sub(COUNT + 2), right: false },
        Column { width: COUNT, right: true },
    ];
    let cells =
        [Cell::new(format!("{sign}{name}"), ctx.theme().accent), Cell::new(n.to_string(), Style::new())];
    draw_row(line, buffer, &columns, &cells, ctx.cut());
}

/// Has room for the number of findings of one sort.
const COUNT: u16 = 6;

fn draw_finding(entry: &Entry, here: bool, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let left = |width| Column { width, right: false };
    let detail = words::detail(ctx.lang(), ctx.workspace, &entry.finding);
    let half = line.width.saturating_sub(4) / 2;
    let columns = [left(2), left(half), left(line.width.saturating_sub(half + 5))];
    let cells = [
        Cell::new(if here { ctx.glyphs().chosen() } else { "" }, Style::new()),
        Cell::new(words::place(ctx.workspace, &entry.finding), Style::new()),
        Cell::new(detail, ctx.theme().dim),
    ];
    draw_row(line, buffer, &columns, &cells, ctx.cut());
}

/// Says what can be done where nothing is in view.
fn draw_empty(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    if !state.is_checked {
        return;
    }
    let key = |command| ctx.key(Command::Checks(command));
    let said = if ctx.workspace.plans.is_empty() { words::NO_PLAN } else { words::NOTHING };
    let (closed, plan, unit) = (key(Checks::Closed), key(Checks::Plan), key(Checks::Unit));
    let tasks = ctx.key(Command::Global(Global::Show(View::Tree)));
    let values: [(&str, &dyn std::fmt::Display); 5] =
        [("closed", &closed), ("plan", &plan), ("unit", &unit), ("tasks", &tasks), ("back", &ctx.back_key())];
    let text = ctx.tell(said, &values);
    let width = area.width.saturating_sub(4);
    for (line, y) in wrap(&text, width).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
