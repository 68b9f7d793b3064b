//! Drawing of the units.

use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::domain::indicator::Indicator;
use crate::locale::{Said, indicator as indicators, say, spread as words};
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::layout::{above, below};
use crate::views::listing::{headings, sign};
use crate::views::overlay::cursor_line;
use crate::widgets::fit::fit;
use crate::widgets::list::{Cell, Column, Columns};
use crate::widgets::popup;
use crate::widgets::sparkline::sparkline;

use super::super::names::{short_state, state_style};
use super::{Order, Spread, UnitRow, Valued};

/// Draws the layer and returns where the terminal's cursor belongs.
pub fn draw(spread: &Spread, ctx: &Ctx, screen: Rect, buffer: &mut Buffer) -> Option<Position> {
    let area = Rect { height: screen.height.saturating_sub(2), ..screen };
    let title = fit(&spread.title, area.width.saturating_sub(4), ctx.cut());
    let inner = popup::draw(area, buffer, &title, ctx.theme().accent, ctx.glyphs().is_ascii());
    let definition = ctx.workspace.definitions.get(spread.definition.as_str())?;
    let indicator = ctx.workspace.indicators.get(definition.indicator.as_str())?;
    let mut lines =
        [counts(spread, ctx), ends(spread, indicator, ctx), strip(spread, indicator, ctx)].into_iter();
    let mut y = inner.y;
    for line in lines.by_ref().flatten() {
        buffer.set_stringn(inner.x, y, fit(&line, inner.width, ctx.cut()), inner.width.into(), Style::new());
        y += 1;
    }
    let filter = Rect { y, height: 1, ..inner };
    let cursor = cursor_line(&spread.filter, &format!("{}: ", ctx.say(say::TYPE)), ctx, filter, buffer);
    let order = ctx.say(order(spread.order));
    let width = u16::try_from(order.chars().count()).unwrap_or_default().min(filter.width);
    buffer.set_stringn(filter.right() - width, y, order, width.into(), ctx.theme().dim);
    let rows = Rect { y: y + 1, height: inner.bottom().saturating_sub(y + 1), ..inner };
    draw_rows(spread, ctx, rows, buffer);
    Some(cursor)
}

fn order(order: Order) -> Said {
    match order {
        Order::WorstFirst => words::WORST_FIRST,
        Order::Protocol => words::BY_PROTOCOL,
        Order::Name => words::BY_NAME,
    }
}

fn counts(spread: &Spread, ctx: &Ctx) -> Option<String> {
    let valued = spread.rows.len() - spread.facts.missing;
    let counted = [
        Some(ctx.tell(words::N_UNITS, &[("n", &spread.rows.len())])),
        Some(ctx.tell(words::N_VALUED, &[("n", &valued)])),
        (spread.facts.missing > 0).then(|| ctx.tell(words::N_MISSING, &[("n", &spread.facts.missing)])),
        (spread.facts.behind > 0).then(|| ctx.tell(words::N_BEHIND, &[("n", &spread.facts.behind)])),
    ];
    Some(ctx.dotted(counted.into_iter().flatten()))
}

fn ends(spread: &Spread, indicator: &Indicator, ctx: &Ctx) -> Option<String> {
    let found = spread.facts.spread?;
    let figure = |value| indicators::figure(ctx.lang(), indicator, value);
    let (least, middle, most) = (figure(found.minimum), figure(found.median), figure(found.maximum));
    let ends = ctx.tell(words::ENDS, &[("least", &least), ("middle", &middle), ("most", &most)]);
    let goal = spread
        .facts
        .goal
        .map(|goal| ctx.tell(say::TARGET_OF, &[("year", &goal.on.year()), ("target", &figure(goal.value))]));
    Some(ctx.dotted([Some(ends), goal].into_iter().flatten()))
}

/// Returns the strip: the more units in a part, the higher its sign; a part without units is blank.
fn strip(spread: &Spread, indicator: &Indicator, ctx: &Ctx) -> Option<String> {
    let found = spread.facts.spread?;
    let counts: Vec<Option<f64>> =
        spread.facts.parts.iter().map(|count| (*count > 0).then_some(*count as f64)).collect();
    let width = u16::try_from(counts.len()).unwrap_or(u16::MAX);
    let strip = sparkline(&counts, width, ctx.glyphs());
    let figure = |value| indicators::figure(ctx.lang(), indicator, value);
    let most = spread.facts.parts.iter().max().copied().unwrap_or_default();
    let (least, greatest) = (figure(found.minimum), figure(found.maximum));
    Some(
        ctx.tell(
            words::STRIP,
            &[("least", &least), ("strip", &strip), ("greatest", &greatest), ("n", &most)],
        ),
    )
}

/// Returns the columns: sign of the chosen row, name, value, its day, distance to the target, verdict.
fn columns(width: u16) -> Columns {
    let (left, right) = (Column::left, Column::right);
    Columns::over(width, [left(1), Column::rest(), right(9), left(8), right(9), left(17)])
}

fn draw_rows(spread: &Spread, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let columns = columns(area.width);
    let said = [words::UNIT, words::VALUE, words::DAY, words::GAP, words::VERDICT];
    let rows = below(area, 1);
    columns.draw(above(rows, 1), buffer, &headings(1, &said, ctx), ctx.cut());
    let in_view = spread.in_view();
    if in_view.is_empty() && rows.height > 0 {
        buffer.set_stringn(rows.x, rows.y, ctx.say(say::NOTHING_FOUND), rows.width.into(), ctx.theme().dim);
    }
    let height = usize::from(rows.height).max(1);
    let first = spread.at / height * height;
    for ((nth, row), y) in in_view.iter().enumerate().skip(first).zip(rows.top()..rows.bottom()) {
        let Some(row) = spread.rows.get(*row) else { break };
        let line = Rect { y, height: 1, ..rows };
        draw_unit(row, nth == spread.at, ctx, line, &columns, buffer);
    }
}

fn draw_unit(row: &UnitRow, here: bool, ctx: &Ctx, line: Rect, columns: &Columns, buffer: &mut Buffer) {
    let name = [sign(here, ctx), Cell::new(row.name.as_str(), Style::new())];
    let value = match &row.value {
        Some(value) => valued(value, ctx),
        None => {
            let none = crate::domain::indicator::IndicatorState::NoData;
            let state = Cell::new(short_state(none, ctx), ctx.theme().dim);
            [Cell::default(), Cell::default(), Cell::default(), state]
        }
    };
    columns.draw(line, buffer, &[name.as_slice(), value.as_slice()].concat(), ctx.cut());
    if here {
        buffer.set_style(line, ctx.theme().selected);
    }
}

fn valued(value: &Valued, ctx: &Ctx) -> [Cell; 4] {
    let gap = value.gap.map(|gap| {
        let sign = if gap > 0.0 { "+" } else { "" };
        format!("{sign}{}", indicators::bare(gap))
    });
    [
        Cell::new(value.words.as_str(), Style::new()),
        Cell::new(short(value.on), ctx.theme().dim),
        Cell::new(gap.unwrap_or_default(), Style::new()),
        Cell::new(short_state(value.state, ctx), state_style(value.state, ctx)),
    ]
}
