//! Drawing of the directory.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::directory::{Listed, Load};
use crate::domain::responsibility::members;
use crate::domain::unit::{Group, Unit};
use crate::keymap::Command;
use crate::keymap::command::Units;
use crate::locale::{Said, units as words};
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::layout::panes;
use crate::views::page;
use crate::widgets::fit::{fit, wrap};
use crate::widgets::list::{Cell, Column, draw_row};

use super::{State, detail};

/// Returns where the rows stand: below the counts and the headings.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    let area = panes(ctx.size).list;
    Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }
}

/// Draws the directory and the details of its chosen row.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    draw_counts(state, ctx, Rect { y: rows.y - 2, height: 1, ..rows }, buffer);
    let title = |said: Said| Cell::new(ctx.say(said), ctx.theme().dim);
    let titles = [
        Cell::default(),
        title(words::SHORT),
        title(words::NAME),
        title(words::VALID),
        title(words::LEADS),
        title(words::OVERDUE),
        title(words::COORDINATES),
    ];
    draw_row(Rect { y: rows.y - 1, height: 1, ..rows }, buffer, &columns(rows.width), &titles, ctx.cut());
    if state.in_view.is_empty() {
        draw_empty(state, ctx, rows, buffer);
    }
    let in_view = state.in_view.iter().enumerate().skip(state.cursor.offset);
    for ((nth, place), y) in in_view.zip(rows.top()..rows.bottom()) {
        let Some(listed) = state.at(*place) else { break };
        draw_line(listed, nth == state.cursor.at, state, ctx, Rect { y, height: 1, ..rows }, buffer);
    }
    let lines = detail::lines(state, ctx, panes(ctx.size).detail.width);
    page::draw(&lines, state.scroll, state.in_details, ctx, buffer);
}

fn draw_counts(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let shown = || state.in_view.iter().filter_map(|place| state.at(*place));
    let units = shown().filter(|one| matches!(one, Listed::Unit(_))).count();
    let groups = shown().count() - units;
    let text = ctx.tell(words::COUNTS, &[("units", &units), ("groups", &groups)]);
    let line = fit(&text, area.width.saturating_sub(1), ctx.cut());
    buffer.set_stringn(area.x + 1, area.y, line, area.width.into(), ctx.theme().accent);
}

/// Returns the columns: the sign of the chosen row, short name, name, validity, tasks that are led, overdue, coordinated.
fn columns(width: u16) -> [Column; 7] {
    let (left, right) = (|width| Column { width, right: false }, |width| Column { width, right: true });
    // Where it is narrow, what is led and overdue goes before what is coordinated.
    let (short, coordinated) = if width < NARROW { (SHORT / 2, 0) } else { (SHORT, COUNT) };
    let rest = width.saturating_sub(1 + short + VALID + 2 * COUNT + coordinated + 7);
    [left(1), left(short), left(rest), left(VALID), right(COUNT), right(COUNT), right(coordinated)]
}

const SHORT: u16 = 11;

/// Below so many columns names would be cut short.
const NARROW: u16 = 70;

/// Has room for "đến 28/02/25" and "chưa xác định".
const VALID: u16 = 13;

/// Has room for the headings of the counts.
const COUNT: u16 = 8;

fn draw_line(listed: &Listed, here: bool, state: &State, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let mut cells = cells(listed, state, ctx);
    if here {
        cells[0] = Cell::new(ctx.glyphs().chosen(), Style::new());
    }
    draw_row(line, buffer, &columns(line.width), &cells, ctx.cut());
    if here {
        let theme = ctx.theme();
        buffer.set_style(line, if state.in_details { theme.resting } else { theme.selected });
    }
}

fn cells(listed: &Listed, state: &State, ctx: &Ctx) -> [Cell; 7] {
    match listed {
        Listed::Unit(id) => ctx.workspace.units.get(id.as_str()).map(|unit| of_unit(unit, state, ctx)),
        Listed::Group(id) => ctx.workspace.groups.get(id.as_str()).map(|group| of_group(group, ctx)),
    }
    .unwrap_or_default()
}

fn of_unit(unit: &Unit, state: &State, ctx: &Ctx) -> [Cell; 7] {
    let style = if unit.exists_on(ctx.as_of) { Style::new() } else { ctx.theme().dim };
    let load = state.directory.load(&unit.id);
    let count = |of: fn(&Load) -> usize| match load.map(of) {
        _ if !state.is_gathered => String::new(),
        None | Some(0) => ctx.glyphs().nothing().to_owned(),
        Some(n) => n.to_string(),
    };
    [
        Cell::default(),
        Cell::new(unit.short.as_str(), style),
        Cell::new(unit.name.as_str(), style),
        Cell::new(valid(unit, ctx), style),
        Cell::new(count(Load::led), style),
        Cell::new(count(Load::overdue), style),
        Cell::new(count(Load::coordinated), style),
    ]
}

/// Says until when a unit exists, or else since when; nothing where it always did and does.
fn valid(unit: &Unit, ctx: &Ctx) -> String {
    let told = |said: Said, day: NaiveDate| ctx.tell(said, &[("date", &short(day))]);
    let until = unit.valid_to.map(|day| told(words::UNTIL, day));
    until.or_else(|| unit.valid_from.map(|day| told(words::FROM, day))).unwrap_or_default()
}

fn of_group(group: &Group, ctx: &Ctx) -> [Cell; 7] {
    let n = members(ctx.workspace, group, ctx.as_of).len();
    let text = if group.rule.open {
        ctx.say(words::NOT_NARROWED).to_owned()
    } else {
        ctx.tell(words::MEMBERS, &[("n", &n)])
    };
    let mut cells: [Cell; 7] = Default::default();
    cells[1] = Cell::new(ctx.say(words::GROUP), ctx.theme().dim);
    cells[2] = Cell::new(group.name.as_str(), Style::new());
    cells[3] = Cell::new(text, Style::new());
    cells
}

/// Says what can be done where no row is in view.
fn draw_empty(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let key = |command| ctx.key(Command::Units(command));
    let said = if state.rows.is_empty() { words::NONE } else { words::NONE_IN_VIEW };
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("all", &key(Units::EndedToo)), ("add", &key(Units::Add)), ("back", &ctx.back_key())];
    let text = ctx.tell(said, &values);
    let width = area.width.saturating_sub(4);
    for (line, y) in wrap(&text, width).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
