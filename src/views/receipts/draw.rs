//! Drawing of the board: heads and sums stay, units and periods move.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::progress::State as Asserted;
use crate::domain::reporting::{Receipt, Sent, Term};
use crate::domain::status::TimingKind;
use crate::keymap::Command;
use crate::keymap::command::{Global, Receipts};
use crate::locale::{Said, names, receipts as words, reporting};
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::views::page::put;
use crate::widgets::bars::rule;
use crate::widgets::fit::wrap;
use crate::widgets::list::{Cell, Column, Columns};

use super::{State, cell};

/// Is how many past periods of a duty are looked at: a year of weeks.
pub(super) const MOST_TERMS: usize = 52;

/// Is the width of a period's column, without the space before it.
const TERM: u16 = 8;
const CAME: u16 = 7;
const LATE: u16 = 4;

/// Holds what stands where, from above.
struct Areas {
    head: Rect,
    periods: Rect,
    dues: Rect,
    rows: Rect,
    sums: Rect,
    chosen: Rect,
    legend: Rect,
}

fn areas(ctx: &Ctx) -> Areas {
    let middle = screen(ctx.size).middle;
    let area = Rect { x: middle.x + 1, width: middle.width.saturating_sub(2), ..middle };
    let rows = Rect { y: area.y + 3, height: area.height.saturating_sub(8), ..area };
    let line = |y: u16, height: u16| Rect { y, height: height.min(area.bottom().saturating_sub(y)), ..area };
    let sums = line(rows.bottom(), 3);
    Areas {
        head: line(area.y, 1),
        periods: line(area.y + 1, 1),
        dues: line(area.y + 2, 1),
        chosen: line(sums.bottom(), 1),
        legend: line(sums.bottom() + 1, 1),
        rows,
        sums,
    }
}

fn name_width(width: u16) -> u16 {
    (width / 4).clamp(12, 32)
}

/// Returns how many units and how many periods there is room for.
pub(super) fn room(ctx: &Ctx) -> (u16, u16) {
    let rows = areas(ctx).rows;
    let taken = 2 + name_width(rows.width) + 1 + CAME + 1 + LATE;
    let terms = rows.width.saturating_sub(taken) / (TERM + 1);
    (rows.height.max(1), terms.max(1))
}

/// Returns the columns: the sign of the chosen row, the name, the sums, the periods.
fn columns(ctx: &Ctx, width: u16) -> Columns {
    let (left, right) = (Column::left, Column::right);
    let fixed = [left(1), left(name_width(width)), right(CAME), right(LATE)];
    let terms = std::iter::repeat_n(right(TERM), usize::from(room(ctx).1));
    Columns::over(width, fixed.into_iter().chain(terms))
}

/// Draws the board.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let areas = areas(ctx);
    let whole = Rect { height: areas.rows.height + 3, ..areas.head };
    if ctx.workspace.duties.is_empty() {
        let palette = ctx.key(Command::Global(Global::Palette));
        return say(&ctx.tell(words::NO_DUTIES, &[("palette", &palette)]), whole, ctx, buffer);
    }
    if state.board.is_none() {
        return put(ctx.say(words::COUNTING), areas.head, ctx.theme().dim, ctx, buffer);
    }
    if state.terms().is_empty() {
        let duty = ctx.key(Command::Receipts(Receipts::Duty));
        let day = ctx.key(Command::Global(Global::AsOf));
        return say(&ctx.tell(words::NO_TERMS, &[("duty", &duty), ("day", &day)]), whole, ctx, buffer);
    }
    put(&head(state, ctx), areas.head, ctx.theme().dim, ctx, buffer);
    draw_heads(state, ctx, &areas, buffer);
    if state.down.is_empty() {
        say(&ctx.tell(words::NO_UNITS, &[("back", &ctx.back_key())]), areas.rows, ctx, buffer);
    }
    // Of the chosen row two cells have a style of their own.
    state.down.draw(areas.rows, Style::new(), buffer, |place, here, line, buffer| {
        draw_unit(*place, here, state, ctx, line, buffer);
    });
    draw_sums(state, ctx, areas.sums, buffer);
    draw_chosen(state, ctx, areas.chosen, buffer);
    put(&legend(ctx), areas.legend, ctx.theme().dim, ctx, buffer);
}

fn say(text: &str, area: Rect, ctx: &Ctx, buffer: &mut Buffer) {
    for (line, y) in wrap(text, area.width).iter().zip(area.top()..area.bottom()) {
        put(line, Rect { y, height: 1, ..area }, Style::new(), ctx, buffer);
    }
}

/// Says how many units and periods there are, and the order.
fn head(state: &State, ctx: &Ctx) -> String {
    let counted =
        ctx.tell(words::HEAD, &[("units", &state.down.rows().len()), ("terms", &state.terms().len())]);
    let order = ctx.say(if state.missing_first { words::MISSING_FIRST } else { words::BY_PROTOCOL });
    ctx.dotted([counted.as_str(), order])
}

fn in_view<'a>(state: &'a State, ctx: &Ctx) -> impl Iterator<Item = (usize, &'a Term)> {
    state.terms().iter().enumerate().skip(state.across.offset()).take(room(ctx).1.into())
}

/// Draws each period over the last day of its report.
fn draw_heads(state: &State, ctx: &Ctx, areas: &Areas, buffer: &mut Buffer) {
    let dim = ctx.theme().dim;
    let title = |said: Said| Cell::new(ctx.say(said), dim);
    let mut periods = vec![Cell::default(), title(words::PERIOD), Cell::default(), Cell::default()];
    let mut dues = vec![Cell::default(), title(words::UNIT), title(words::CAME), title(words::LATE)];
    for (nth, term) in in_view(state, ctx) {
        let style = if nth == state.across.at() { ctx.theme().accent } else { dim };
        periods.push(Cell::new(reporting::period_short(ctx.lang(), term.period), style));
        dues.push(Cell::new(short(term.last_day(&ctx.setup.settings.deadlines)), style));
    }
    let columns = columns(ctx, areas.rows.width);
    columns.draw(areas.periods, buffer, &periods, ctx.cut());
    columns.draw(areas.dues, buffer, &dues, ctx.cut());
}

fn draw_unit(place: usize, here: bool, state: &State, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let Some(row) = state.row(place) else { return };
    let is_marked = state.marks.contains(&row.unit);
    let sign = match (here, is_marked) {
        (_, true) => "*",
        (true, false) => ctx.glyphs().chosen(),
        (false, false) => "",
    };
    let sums = row.sums();
    let name = if here { ctx.theme().resting } else { Style::new() };
    let mut cells = vec![
        Cell::new(sign, Style::new()),
        Cell::new(names::unit(ctx.workspace, &row.unit), name),
        Cell::new(format!("{}/{}", sums.came(), sums.owed()), Style::new()),
        count(sums.late, ctx),
    ];
    for (nth, _) in in_view(state, ctx) {
        let receipt = row.cells.get(nth).and_then(Option::as_ref);
        let here = here && nth == state.across.at();
        let text = cell::sign(receipt, ctx);
        let text = if here && text.is_empty() { ctx.glyphs().nothing().to_owned() } else { text };
        let style = match receipt {
            _ if here => ctx.theme().selected,
            Some(Receipt::OnTime { .. }) => ctx.theme().good,
            Some(Receipt::NotSent { .. }) => ctx.theme().bad,
            Some(Receipt::Late { .. }) => ctx.theme().warn,
            _ => ctx.theme().dim,
        };
        cells.push(Cell::new(text, style));
    }
    columns(ctx, line.width).draw(line, buffer, &cells, ctx.cut());
}

fn count(n: usize, ctx: &Ctx) -> Cell {
    Cell::new(n.to_string(), if n == 0 { ctx.theme().dim } else { Style::new() })
}

/// Draws the sums of each period over the units in view; those of all periods stand below the sums of the units.
fn draw_sums(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let Some(board) = &state.board else { return };
    let sums: Vec<Sent> =
        (0..board.terms.len()).map(|term| board.sums_of(term, state.down.rows().iter().copied())).collect();
    let all = sums.iter().fold(Sent::default(), |all, one| all + *one);
    let line = |title: Said, first: Cell, second: Cell, of: &dyn Fn(Sent) -> Cell| -> Vec<Cell> {
        let fixed = [Cell::default(), Cell::new(ctx.say(title), ctx.theme().dim), first, second];
        let shown = in_view(state, ctx).map(|(nth, _)| of(sums.get(nth).copied().unwrap_or_default()));
        fixed.into_iter().chain(shown).collect()
    };
    let came = |sent: Sent| Cell::new(format!("{}/{}", sent.came(), sent.owed()), Style::new());
    let missing = |sent: Sent| {
        let style = if sent.not_sent == 0 { ctx.theme().dim } else { ctx.theme().bad };
        Cell::new(sent.not_sent.to_string(), style)
    };
    let lines = [
        line(words::SUM_CAME, came(all), count(all.late, ctx), &came),
        line(words::SUM_LATE, Cell::default(), Cell::default(), &|sent| count(sent.late, ctx)),
        line(words::SUM_NOT_SENT, missing(all), Cell::default(), &missing),
    ];
    let columns = columns(ctx, area.width);
    for (cells, y) in lines.iter().zip(area.top()..area.bottom()) {
        columns.draw(Rect { y, height: 1, ..area }, buffer, cells, ctx.cut());
    }
}

/// Draws the chosen report in words on the rule below the sums.
fn draw_chosen(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    rule(area, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    let Some((unit, term, receipt)) = state.chosen() else { return };
    let (name, period) = (names::unit(ctx.workspace, unit), reporting::period(ctx.lang(), term.period));
    let text = format!(" {name}, {period}: {} ", cell::in_words(receipt, ctx));
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    put(&text, area, Style::new(), ctx, buffer);
}

/// Says what the signs mean.
fn legend(ctx: &Ctx) -> String {
    let done = ctx.glyphs().state(Asserted::Done);
    let over = ctx.glyphs().timing(TimingKind::Overdue).trim();
    let awaited = ctx.say(words::AWAITED);
    ctx.tell(words::LEGEND, &[("done", &done), ("over", &over), ("awaited", &awaited)])
}
