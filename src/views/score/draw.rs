//! Drawing of the scorecard.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::score::{Scorecard, UnitScore};
use crate::keymap::Command;
use crate::keymap::command::Score;
use crate::locale::{names, reporting, score as words};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::views::listing::sign;
use crate::views::page::put;
use crate::widgets::bars::rule;
use crate::widgets::fit::wrap;
use crate::widgets::list::{Cell, Column, Columns};

use super::{Figure, State, behind};

/// Holds what stands where, from above.
pub(super) struct Areas {
    /// When it was judged.
    head: Rect,
    /// The headings of the columns.
    titles: Rect,
    /// The units.
    pub rows: Rect,
    /// The chosen figure in words.
    chosen: Rect,
    /// The rule of the points.
    rule: Rect,
}

/// Is how many units stay in view however long the rule is.
const LEAST_ROWS: u16 = 4;

/// Divides the screen. Only where it is very low the end of the rule gives way to the units.
pub(super) fn areas(ctx: &Ctx) -> Areas {
    let middle = screen(ctx.size).middle;
    let area = Rect { x: middle.x + 1, width: middle.width.saturating_sub(2), ..middle };
    let line = |y: u16| Rect { y, height: 1.min(area.bottom().saturating_sub(y)), ..area };
    let lines = u16::try_from(rule_lines(ctx, area.width).len()).unwrap_or(u16::MAX);
    let below = lines.min(area.height.saturating_sub(3 + LEAST_ROWS));
    let height = area.height.saturating_sub(3 + below);
    let rows = Rect { y: area.y + 2, height, ..area };
    let rule = Rect { y: rows.bottom() + 1, height: below, ..area };
    Areas { head: line(area.y), titles: line(area.y + 1), rows, chosen: line(rows.bottom()), rule }
}

fn rule_lines(ctx: &Ctx, width: u16) -> Vec<String> {
    wrap(&words::rule(ctx.lang(), &ctx.setup.settings.score), width)
}

/// Draws the table, the chosen figure in words, and the rule.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let areas = areas(ctx);
    let Some(card) = &state.card else {
        put(ctx.say(words::COUNTING), areas.head, ctx.theme().dim, ctx, buffer);
        return;
    };
    put(&head(card, ctx), areas.head, ctx.theme().dim, ctx, buffer);
    draw_titles(state, ctx, areas.titles, buffer);
    if state.listing.is_empty() {
        let said = if card.rows.is_empty() { words::NOBODY } else { words::NO_SUCH_UNIT };
        let period = ctx.key(Command::Score(Score::Period));
        let text = ctx.tell(said, &[("period", &period), ("back", &ctx.back_key())]);
        for (line, y) in wrap(&text, areas.rows.width).iter().zip(areas.rows.top()..areas.rows.bottom()) {
            put(line, Rect { y, height: 1, ..areas.rows }, Style::new(), ctx, buffer);
        }
    }
    // Of the chosen row two cells have a style of their own.
    state.listing.draw(areas.rows, Style::new(), buffer, |place, here, line, buffer| {
        if let Some(row) = state.scored(*place) {
            draw_unit(row, here.then_some(state.column), ctx, line, buffer);
        }
    });
    draw_chosen(state, ctx, areas.chosen, buffer);
    draw_rule(ctx, areas.rule, buffer);
}

/// Draws the rule of the points; a sign says where its end has no room.
fn draw_rule(ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let lines = rule_lines(ctx, area.width);
    let is_cut = lines.len() > usize::from(area.height);
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        let ends = is_cut && y + 1 == area.bottom();
        let text = if ends { format!("{line} {}", ctx.cut()) } else { line.clone() };
        put(&text, Rect { y, height: 1, ..area }, ctx.theme().dim, ctx, buffer);
    }
}

fn head(card: &Scorecard, ctx: &Ctx) -> String {
    let (date, journal) = (long(card.judged_on), ctx.workspace.head().batch.0);
    let judged = ctx.tell(words::JUDGED, &[("date", &date), ("journal", &journal)]);
    let before = card
        .before
        .map(|before| ctx.tell(words::AGAINST, &[("period", &reporting::period(ctx.lang(), before))]));
    ctx.dotted([Some(judged), before].into_iter().flatten())
}

/// Returns the columns: the sign of the chosen row, the name, the figures.
fn columns(ctx: &Ctx, width: u16) -> Columns {
    let figures = Figure::shown(ctx.size.width).into_iter().skip(1);
    let first = [Column::left(1), Column::rest()];
    Columns::over(width, first.into_iter().chain(figures.map(|figure| Column::right(figure.width()))))
}

fn draw_titles(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let title = |figure: Figure| {
        let style = if figure == state.column { ctx.theme().accent } else { ctx.theme().dim };
        Cell::new(ctx.say(figure.heading()), style)
    };
    let titles = Figure::shown(ctx.size.width).into_iter().map(title);
    let cells: Vec<Cell> = std::iter::once(Cell::default()).chain(titles).collect();
    columns(ctx, area.width).draw(area, buffer, &cells, ctx.cut());
}

/// Draws one unit; of the chosen one the name and the chosen figure are marked.
fn draw_unit(row: &UnitScore, chosen: Option<Figure>, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let figures = Figure::shown(ctx.size.width);
    let style = |figure: Figure| match figure {
        _ if chosen == Some(figure) => ctx.theme().selected,
        Figure::Unit if chosen.is_some() => ctx.theme().resting,
        Figure::Overdue | Figure::NotSent if figure.amount(row) > Some(0) => ctx.theme().bad,
        Figure::InTime | Figure::Beside => ctx.theme().dim,
        _ => Style::new(),
    };
    let name = Cell::new(names::unit(ctx.workspace, &row.unit), style(Figure::Unit));
    let figure = |figure: &Figure| Cell::new(figure.text(row, ctx), style(*figure));
    let first = [sign(chosen.is_some(), ctx), name];
    let cells: Vec<Cell> = first.into_iter().chain(figures.iter().skip(1).map(figure)).collect();
    columns(ctx, line.width).draw(line, buffer, &cells, ctx.cut());
}

/// Says the chosen figure in words on the line between the table and the rule of the points.
fn draw_chosen(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    rule(area, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    if let Some(row) = state.chosen() {
        let text = format!(" {} ", behind::in_words(state.column, row, ctx));
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        put(&text, area, Style::new(), ctx, buffer);
    }
}
