//! Drawing of the grid.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::locale::{Said, grid as words, say};
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Field, cursor_line};
use crate::widgets::bars::rule;
use crate::widgets::fit::{fit, wrap};
use crate::widgets::line::Line;
use crate::widgets::list::{Cell, Column, Columns};
use crate::widgets::popup;

use super::told::{fault_words, note, read_words, unfit};
use super::{Grid, Loose, Over, Place, Row};

/// Divides the box.
struct Areas {
    head: Rect,
    titles: Rect,
    rows: Rect,
    note: Rect,
    summary: Rect,
    buttons: Rect,
}

/// Is how many lines the words about the present cell have.
const NOTE: u16 = 2;

fn areas(inner: Rect, head: u16) -> Areas {
    let below = NOTE + 3;
    let line = |y: u16, height: u16| Rect { y: inner.y + y, height, ..inner }.intersection(inner);
    let rows = inner.height.saturating_sub(head + 1 + below);
    let end = head + 1 + rows;
    Areas {
        head: line(0, head),
        titles: line(head, 1),
        rows: line(head + 1, rows),
        note: line(end + 1, NOTE),
        summary: line(end, 1),
        buttons: line(end + 1 + NOTE + 1, 1),
    }
}

/// Draws the grid and returns where the terminal's cursor belongs.
pub fn draw(grid: &Grid, ctx: &Ctx, screen: Rect, buffer: &mut Buffer) -> Option<Position> {
    let area = Rect { height: screen.height.saturating_sub(2), ..screen };
    let title = fit(&grid.title, area.width.saturating_sub(4), ctx.cut());
    let inner = popup::draw(area, buffer, &title, ctx.theme().accent, ctx.glyphs().is_ascii());
    let areas = areas(inner, u16::try_from(grid.head.len()).unwrap_or_default());
    let columns = columns(inner.width, matches!(grid.over, Over::Indicators(_)));
    let in_head = draw_head(grid, ctx, areas.head, buffer);
    draw_titles(grid, ctx, areas.titles, &columns, buffer);
    let in_rows = draw_rows(grid, ctx, areas.rows, &columns, buffer);
    draw_summary(grid, ctx, areas.summary, buffer);
    draw_note(grid, ctx, areas.note, buffer);
    draw_buttons(grid, ctx, areas.buttons, buffer);
    in_head.or(in_rows)
}

/// Is the width of the labels of the head.
const LABEL: usize = 15;

fn draw_head(grid: &Grid, ctx: &Ctx, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let mut cursor = None;
    for (nth, (field, y)) in grid.head.iter().zip(area.top()..area.bottom()).enumerate() {
        let here = grid.place() == Place::Head(nth);
        let line = Rect { y, height: 1, ..area };
        let label = label(field, here, ctx);
        let at = cursor_line(&field.line, &label, ctx, line, buffer);
        if !here {
            buffer.set_style(line, Style::reset());
        } else if field.line.is_suggested() {
            let text = Rect {
                x: at.x.saturating_sub(field.line.text().len() as u16),
                width: field.line.text().len() as u16,
                ..line
            };
            buffer.set_style(text.intersection(line), ctx.theme().selected);
        }
        cursor = cursor.or(here.then_some(at));
    }
    cursor
}

fn label(field: &Field, here: bool, ctx: &Ctx) -> String {
    let sign = if here { ctx.glyphs().chosen() } else { " " };
    format!("{sign} {:LABEL$} ", ctx.say(field.label))
}

/// Returns the columns: sign of the chosen row, number, name, last value, its day, new value, how it is read.
fn columns(width: u16, numbered: bool) -> Columns {
    let number = if numbered { 6 } else { 0 };
    let (day, typed) = if width < 70 { (0, 11) } else { (8, 13) };
    let gaps = [1, number, 9, day, typed].iter().filter(|width| **width > 0).count() as u16 + 1;
    let fixed = 1 + number + 9 + day + typed + gaps;
    let rest = width.saturating_sub(fixed);
    let name = (rest * 21 / 40).min(60);
    let (left, right) = (Column::left, Column::right);
    let columns = [left(1), left(number), left(name), right(9), left(day), left(typed), Column::rest()];
    Columns::over(width, columns)
}

/// Is which of the columns is typed into.
const TYPED: usize = 5;

fn draw_titles(grid: &Grid, ctx: &Ctx, area: Rect, columns: &Columns, buffer: &mut Buffer) {
    let name = match grid.over {
        Over::Indicators(_) => words::INDICATOR,
        Over::Units(_) => words::UNIT,
    };
    let number = if matches!(grid.over, Over::Units(_)) { "" } else { ctx.say(words::NUMBER) };
    let dim = ctx.theme().dim;
    let title = |said: Said| Cell::new(ctx.say(said), dim);
    let cells = [
        Cell::default(),
        Cell::new(number, dim),
        title(name),
        title(words::LAST),
        Cell::default(),
        title(words::NEW_VALUE),
        title(words::READ_AS),
    ];
    columns.draw(area, buffer, &cells, ctx.cut());
}

fn draw_rows(grid: &Grid, ctx: &Ctx, area: Rect, columns: &Columns, buffer: &mut Buffer) -> Option<Position> {
    let height = usize::from(area.height).max(1);
    let at = match grid.place() {
        Place::Row(row) => row,
        Place::Loose(line) => grid.rows.len() + line,
        Place::Head(_) => 0,
        Place::Write | Place::Cancel => (grid.rows.len() + grid.loose.len()).saturating_sub(1),
    };
    // Whole pages: most steps then change two rows, and none needs to be remembered.
    let first = at / height * height;
    let mut cursor = None;
    for (nth, y) in (first..).zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..area };
        match (grid.rows.get(nth), grid.loose.get(nth.wrapping_sub(grid.rows.len()))) {
            (Some(row), _) => {
                let here = grid.place() == Place::Row(nth);
                let found = draw_cell_row(row, here && grid.editing, here, ctx, line, columns, buffer);
                cursor = cursor.or(here.then_some(found));
            }
            (None, Some(loose)) => {
                let here = grid.place() == Place::Loose(nth - grid.rows.len());
                draw_loose(loose, here, ctx, line, buffer);
            }
            (None, None) => break,
        }
    }
    cursor
}

fn draw_cell_row(
    row: &Row,
    editing: bool,
    here: bool,
    ctx: &Ctx,
    line: Rect,
    columns: &Columns,
    buffer: &mut Buffer,
) -> Position {
    let style = if here { ctx.theme().accent } else { Style::new() };
    let last = row.known.last.as_ref();
    let value = last.map(|(_, value)| row.short_words(value, ctx.lang())).unwrap_or_default();
    let (read, read_style) = read_words(row, ctx);
    let sign = if here { ctx.glyphs().chosen() } else { "" };
    let cells = [
        Cell::new(sign, style),
        Cell::new(row.label.as_str(), style),
        Cell::new(row.name.as_str(), style),
        Cell::new(value, ctx.theme().dim),
        Cell::new(last.map(|(on, _)| short(*on)).unwrap_or_default(), ctx.theme().dim),
        Cell::default(),
        Cell::new(read, read_style),
    ];
    columns.draw(line, buffer, &cells, ctx.cut());
    draw_field(&row.line, here && !editing, ctx, columns.place(TYPED, line), buffer)
}

/// Draws what was typed, underlined as fields are; the cell that keys would fill is told by its style.
fn draw_field(line: &Line, chosen: bool, ctx: &Ctx, area: Rect, buffer: &mut Buffer) -> Position {
    let (shown, column) = line.shown(area.width);
    let text = format!("{shown:width$}", width = area.width.into());
    let style = if chosen { ctx.theme().selected } else { Style::new().add_modifier(Modifier::UNDERLINED) };
    buffer.set_stringn(area.x, area.y, text, area.width.into(), style);
    Position { x: (area.x + column).min(area.right().saturating_sub(1)), y: area.y }
}

fn draw_loose(loose: &Loose, here: bool, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let text =
        format!("? {} {} {}", loose.text.replace('\t', " | "), ctx.glyphs().dot(), unfit(loose.why, ctx));
    let style = if here { ctx.theme().selected } else { ctx.theme().warn };
    buffer.set_stringn(line.x, line.y, fit(&text, line.width, ctx.cut()), line.width.into(), style);
}

/// Counts what was typed.
fn draw_summary(grid: &Grid, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    rule(area, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    let intake = grid.intake();
    let entries = intake.as_ref().map(|intake| intake.entries.as_slice()).unwrap_or_default();
    let corrected = entries.iter().filter(|entry| entry.old.is_some()).count();
    let counted = [
        (words::N_NEW, entries.len() - corrected),
        (words::N_CORRECTED, corrected),
        (words::N_UNCHANGED, intake.as_ref().map_or(0, |intake| intake.unchanged)),
        (words::N_UNREADABLE, grid.unreadable()),
        (words::N_DOUBTFUL, entries.iter().filter(|entry| entry.doubtful).count()),
        (words::N_LOOSE, grid.loose.len()),
    ];
    let said = counted.into_iter().filter(|(_, n)| *n > 0).map(|(said, n)| ctx.tell(said, &[("n", &n)]));
    let text = ctx.dotted(said);
    if !text.is_empty() {
        let text = format!(" {text} ");
        let shown = fit(&text, area.width.saturating_sub(2), ctx.cut());
        buffer.set_stringn(area.x + 1, area.y, shown, area.width.into(), Style::new());
    }
}

/// Says what stands in the way, or everything about the present cell.
fn draw_note(grid: &Grid, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let (text, style) = match &grid.fault {
        Some(fault) => (fault_words(fault, ctx), ctx.theme().bad),
        None => note(grid, ctx),
    };
    let mut lines = wrap(&text, area.width);
    if lines.len() > usize::from(NOTE) {
        lines.truncate(usize::from(NOTE));
        if let Some(last) = lines.last_mut() {
            *last = fit(&format!("{last} {}", ctx.cut()), area.width, ctx.cut()).into_owned();
        }
    }
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x, y, line, area.width.into(), style);
    }
}

fn draw_buttons(grid: &Grid, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let mut x = area.x + 2;
    for (place, said) in [(Place::Write, say::WRITE), (Place::Cancel, say::CANCEL)] {
        let style = if grid.place() == place { ctx.theme().selected } else { Style::new() };
        let text: Cow<'_, str> = format!("[ {} ]", ctx.say(said)).into();
        (x, _) = buffer.set_stringn(x, area.y, text, area.right().saturating_sub(x).into(), style);
        x += 2;
    }
}
