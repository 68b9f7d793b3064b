//! Drawing of the lists.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::followup::OutcomeKind;
use crate::keymap::Command;
use crate::keymap::command::Lists;
use crate::locale::{Said, lists as words, meeting as outcomes};
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::views::page;
use crate::widgets::fit::{fit, wrap};
use crate::widgets::list::{Cell, Column, draw_row};

use super::rows::{Item, Row};
use super::{Shelf, State, detail};

/// Returns where the rows stand: below the names of the lists and the headings.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    let area = panes(ctx.size).list;
    Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }
}

/// Draws the chosen list and the details of its chosen row.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    draw_shelves(state, ctx, Rect { y: rows.y - 2, height: 1, ..rows }, buffer);
    let titles = [
        Cell::default(),
        title(words::STATE, ctx),
        title(words::SINCE, ctx),
        title(who(state), ctx),
        title(words::TEXT, ctx),
    ];
    draw_row(Rect { y: rows.y - 1, height: 1, ..rows }, buffer, &columns(rows.width), &titles, ctx.cut());
    if state.in_view.is_empty() {
        draw_empty(state, ctx, rows, buffer);
    }
    let in_view = state.in_view.iter().enumerate().skip(state.cursor.offset);
    for ((nth, place), y) in in_view.zip(rows.top()..rows.bottom()) {
        let Some(row) = state.rows().get(*place) else { break };
        draw_line(row, nth == state.cursor.at, state, ctx, Rect { y, height: 1, ..rows }, buffer);
    }
    let lines = detail::lines(state, ctx, panes(ctx.size).detail.width);
    page::draw(&lines, state.scroll, state.in_details, ctx, buffer);
}

fn title(said: Said, ctx: &Ctx) -> Cell {
    Cell::new(ctx.say(said), ctx.theme().dim)
}

fn who(state: &State) -> Said {
    match state.shelf {
        Shelf::Requests => words::FROM_TO,
        Shelf::Actions => words::UNIT,
    }
}

/// Names both lists with how many are open and overdue; the shown one stands in brackets.
fn draw_shelves(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let shelf = |shelf: Shelf, said: Said, rows: &[Row]| {
        let open = rows.iter().filter(|row| row.outcome.is_open()).count();
        let overdue = rows.iter().filter(|row| row.outcome.kind == OutcomeKind::Overdue).count();
        let counts = ctx.tell(words::COUNTS, &[("open", &open), ("overdue", &overdue)]);
        let text = format!("{}: {counts}", ctx.say(said));
        if shelf == state.shelf { format!("[{text}]") } else { format!(" {text} ") }
    };
    let requests = shelf(Shelf::Requests, words::REQUESTS, &state.requests);
    let actions = shelf(Shelf::Actions, words::ACTIONS, &state.actions);
    let line = format!("{requests} {actions}");
    buffer.set_stringn(area.x, area.y, fit(&line, area.width, ctx.cut()), area.width.into(), Style::new());
}

/// Returns the columns: the sign of the chosen row, what has become of it, since when, who, what.
fn columns(width: u16) -> [Column; 5] {
    let left = |width| Column { width, right: false };
    let who = (width / 4).clamp(12, 30);
    let rest = width.saturating_sub(1 + STATE + DAY + who + 5);
    [left(1), left(STATE), left(DAY), left(who), left(rest)]
}

const STATE: u16 = 25;
const DAY: u16 = 8;

fn draw_line(row: &Row, here: bool, state: &State, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let became = match row.item {
        Item::Request(_) => outcomes::answered(ctx.lang(), row.outcome),
        Item::Action(_) => outcomes::outcome(ctx.lang(), row.outcome),
    };
    let style = match row.outcome.kind {
        OutcomeKind::Overdue => ctx.theme().bad,
        OutcomeKind::DoneLate | OutcomeKind::Done | OutcomeKind::Noted => ctx.theme().dim,
        OutcomeKind::Open => Style::new(),
    };
    let sign = if here { ctx.glyphs().chosen() } else { "" };
    let cells = [
        Cell::new(sign, Style::new()),
        Cell::new(became, style),
        Cell::new(short(row.on), Style::new()),
        Cell::new(row.who.as_str(), Style::new()),
        Cell::new(row.text.as_str(), Style::new()),
    ];
    draw_row(line, buffer, &columns(line.width), &cells, ctx.cut());
    if here {
        let theme = ctx.theme();
        buffer.set_style(line, if state.in_details { theme.resting } else { theme.selected });
    }
}

/// Says what can be done where no row is in view.
fn draw_empty(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let key = |command| ctx.key(Command::Lists(command));
    let said = if state.rows().is_empty() { words::NONE } else { words::NONE_IN_VIEW };
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("add", &key(Lists::Add)), ("all", &key(Lists::OnlyOpen)), ("back", &ctx.back_key())];
    let text = ctx.tell(said, &values);
    let width = area.width.saturating_sub(4);
    for (line, y) in wrap(&text, width).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
