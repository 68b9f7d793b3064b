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
use crate::views::layout::{above, below, panes};
use crate::views::listing::{headings, sign};
use crate::views::page::{put, put_empty};
use crate::widgets::list::{Cell, Column, Columns};

use super::rows::{Item, Row};
use super::{Shelf, State, detail};

/// Returns where the rows stand: below the names of the lists and the headings.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    below(panes(ctx.size).list, 2)
}

/// Draws the chosen list and the details of its chosen row.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    let columns = columns(rows.width);
    draw_shelves(state, ctx, above(rows, 2), buffer);
    let titles = headings(1, &[words::STATE, words::SINCE, who(state), words::TEXT], ctx);
    columns.draw(above(rows, 1), buffer, &titles, ctx.cut());
    if state.listing.is_empty() {
        put_empty(&empty_words(state, ctx), rows, buffer);
    }
    state.listing.draw(rows, state.details.chosen(ctx), buffer, |place, here, line, buffer| {
        if let Some(row) = state.rows().get(*place) {
            columns.draw(line, buffer, &cells(row, here, ctx), ctx.cut());
        }
    });
    state.details.draw(&detail::lines(state, ctx, panes(ctx.size).detail.width), ctx, buffer);
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
    put(&format!("{requests} {actions}"), area, Style::new(), ctx, buffer);
}

/// Returns the columns: the sign of the chosen row, what has become of it, since when, who, what.
fn columns(width: u16) -> Columns {
    let left = Column::left;
    let who = (width / 4).clamp(12, 30);
    Columns::over(width.saturating_sub(1), [left(1), left(STATE), left(DAY), left(who), Column::rest()])
}

const STATE: u16 = 25;
const DAY: u16 = 8;

fn cells(row: &Row, here: bool, ctx: &Ctx) -> [Cell; 5] {
    let became = match row.item {
        Item::Request(_) => outcomes::answered(ctx.lang(), row.outcome),
        Item::Action(_) => outcomes::outcome(ctx.lang(), row.outcome),
    };
    let style = match row.outcome.kind {
        OutcomeKind::Overdue => ctx.theme().bad,
        OutcomeKind::DoneLate | OutcomeKind::Done | OutcomeKind::Noted => ctx.theme().dim,
        OutcomeKind::Open => Style::new(),
    };
    [
        sign(here, ctx),
        Cell::new(became, style),
        Cell::new(short(row.on), Style::new()),
        Cell::new(row.who.as_str(), Style::new()),
        Cell::new(row.text.as_str(), Style::new()),
    ]
}

/// Says what can be done where no row is in view.
fn empty_words(state: &State, ctx: &Ctx) -> String {
    let key = |command| ctx.key(Command::Lists(command));
    let said = if state.rows().is_empty() { words::NONE } else { words::NONE_IN_VIEW };
    let (add, all) = (key(Lists::Add), key(Lists::OnlyOpen));
    ctx.tell(said, &[("add", &add), ("all", &all), ("back", &ctx.back_key())])
}
