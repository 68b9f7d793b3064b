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
use crate::views::layout::{above, below, panes};
use crate::views::listing::{headings, sign};
use crate::views::page::{put_counts, put_empty};
use crate::widgets::list::{Cell, Column, Columns};

use super::{State, detail};

/// Returns where the rows stand: below the counts and the headings.
pub(super) fn rows_area(ctx: &Ctx) -> Rect {
    below(panes(ctx.size).list, 2)
}

/// Draws the directory and the details of its chosen row.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let rows = rows_area(ctx);
    let columns = columns(rows.width);
    put_counts(&counts(state, ctx), above(rows, 2), ctx, buffer);
    let said = [words::SHORT, words::NAME, words::VALID, words::LEADS, words::OVERDUE, words::COORDINATES];
    columns.draw(above(rows, 1), buffer, &headings(1, &said, ctx), ctx.cut());
    if state.listing.is_empty() {
        put_empty(&empty_words(state, ctx), rows, buffer);
    }
    state.listing.draw(rows, state.details.chosen(ctx), buffer, |place, here, line, buffer| {
        if let Some(listed) = state.at(*place) {
            columns.draw(line, buffer, &cells(listed, here, state, ctx), ctx.cut());
        }
    });
    state.details.draw(&detail::lines(state, ctx, panes(ctx.size).detail.width), ctx, buffer);
}

fn counts(state: &State, ctx: &Ctx) -> String {
    let shown = || state.listing.rows().iter().filter_map(|place| state.at(*place));
    let units = shown().filter(|one| matches!(one, Listed::Unit(_))).count();
    let groups = shown().count() - units;
    ctx.tell(words::COUNTS, &[("units", &units), ("groups", &groups)])
}

/// Returns the columns: the sign of the chosen row, short name, name, validity, tasks that are led, overdue, coordinated.
fn columns(width: u16) -> Columns {
    let (left, right) = (Column::left, Column::right);
    // Where it is narrow, what is led and overdue goes before what is coordinated.
    let (short, coordinated) = if width < NARROW { (SHORT / 2, 0) } else { (SHORT, COUNT) };
    let counts = [right(COUNT), right(COUNT), right(coordinated)];
    let columns = [left(1), left(short), Column::rest(), left(VALID)].into_iter().chain(counts);
    Columns::over(width.saturating_sub(1), columns)
}

const SHORT: u16 = 11;

/// Below so many columns names would be cut short.
const NARROW: u16 = 70;

/// Has room for "đến 28/02/25" and "chưa xác định".
const VALID: u16 = 13;

/// Has room for the headings of the counts.
const COUNT: u16 = 8;

fn cells(listed: &Listed, here: bool, state: &State, ctx: &Ctx) -> Vec<Cell> {
    let told = match listed {
        Listed::Unit(id) => ctx.workspace.units.get(id.as_str()).map(|unit| of_unit(unit, state, ctx)),
        Listed::Group(id) => ctx.workspace.groups.get(id.as_str()).map(|group| of_group(group, ctx)),
    }
    .unwrap_or_default();
    std::iter::once(sign(here, ctx)).chain(told).collect()
}

fn of_unit(unit: &Unit, state: &State, ctx: &Ctx) -> [Cell; 6] {
    let style = if unit.exists_on(ctx.as_of) { Style::new() } else { ctx.theme().dim };
    let load = state.directory.load(&unit.id);
    let count = |of: fn(&Load) -> usize| match load.map(of) {
        _ if !state.is_gathered => String::new(),
        None | Some(0) => ctx.glyphs().nothing().to_owned(),
        Some(n) => n.to_string(),
    };
    [
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

fn of_group(group: &Group, ctx: &Ctx) -> [Cell; 6] {
    let n = members(ctx.workspace, group, ctx.as_of).len();
    let text = if group.rule.open {
        ctx.say(words::NOT_NARROWED).to_owned()
    } else {
        ctx.tell(words::MEMBERS, &[("n", &n)])
    };
    let kind = Cell::new(ctx.say(words::GROUP), ctx.theme().dim);
    let (name, members) = (Cell::new(group.name.as_str(), Style::new()), Cell::new(text, Style::new()));
    [kind, name, members, Cell::default(), Cell::default(), Cell::default()]
}

/// Says what can be done where no row is in view.
fn empty_words(state: &State, ctx: &Ctx) -> String {
    let key = |command| ctx.key(Command::Units(command));
    let said = if state.rows.is_empty() { words::NONE } else { words::NONE_IN_VIEW };
    let (all, add) = (key(Units::EndedToo), key(Units::Add));
    ctx.tell(said, &[("all", &all), ("add", &add), ("back", &ctx.back_key())])
}
