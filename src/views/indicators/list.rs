//! Drawing of the rows; only those in view are built.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::domain::indicator::Indicator;
use crate::locale::say;
use crate::text::date;
use crate::views::ctx::Ctx;
use crate::widgets::gauge::gauge;
use crate::widgets::list::{Cell, Column, Columns};
use crate::widgets::sparkline::sparkline;

use super::names::{label, short_state, short_word, state_style, state_words, unit_name};
use super::outline::Body;
use super::told::target_meaning;
use super::{Counts, GroupId, Judged, Row, RowId, Shelf, State};

/// Draws the rows in view.
pub(super) fn draw(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    state.listing.draw(area, state.details.chosen(ctx), buffer, |place, _, line, buffer| {
        let Some(row) = state.rows.get(*place) else { return };
        match (&row.id, &row.body) {
            (RowId::Group(group), Body::Group(counts)) => {
                let opener = if state.is_open(&row.id) { ctx.glyphs().open() } else { ctx.glyphs().closed() };
                group_row(row, group, counts, opener, ctx, line, buffer);
            }
            (RowId::Indicator(id), Body::Indicator(at)) => {
                let indicator = ctx.workspace.indicators.get(id.as_str());
                if let Some((indicator, judged)) = indicator.zip(state.judged.get(*at)) {
                    indicator_row(indicator, judged, ctx, line, buffer);
                }
            }
            _ => {}
        }
    });
}

/// Says how many columns each cell of a row takes behind the name; none where it is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Widths {
    value: u16,
    on: u16,
    target: u16,
    gauge: u16,
    series: u16,
    state: u16,
}

/// Is the width of mark, label and the blanks around them.
const HEAD: u16 = 9;

impl Widths {
    /// Divides a row of so many columns; `wide` is the whole screen, which decides about the series.
    fn of(row: u16, wide: u16) -> Self {
        let (value, on, target, gauge, series, state) = match row {
            ..72 => (8, 0, 0, 0, 0, 15),
            72..96 if wide >= 120 => (8, 0, 0, 9, 6, 16),
            72..96 => (9, 0, 0, 14, 0, 16),
            96..120 => (10, 8, 0, 14, 8, 22),
            _ => (11, 8, 11, 20, 12, 22),
        };
        Self { value, on, target, gauge, series, state }
    }

    fn columns(self, width: u16) -> Columns {
        let left = Column::left;
        let columns = [
            Column::rest(),
            Column::right(self.value),
            left(self.on),
            left(self.target),
            left(self.gauge),
            left(self.series),
            left(self.state),
        ];
        Columns::over(width, columns)
    }
}

fn indicator_row(indicator: &Indicator, judged: &Judged, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let widths = Widths::of(line.width, ctx.size.width);
    let state = judged.verdict.state;
    let mark = if judged.marked { "*" } else { " " };
    let label = label(indicator);
    let missing = usize::from(HEAD).saturating_sub(3 + label.width());
    let name = format!(" {mark}{label}{} {}", " ".repeat(missing), indicator.name);
    let value =
        if judged.value.is_empty() { ctx.glyphs().nothing().to_owned() } else { judged.value.clone() };
    let glyphs = ctx.glyphs();
    let figures: Vec<Option<f64>> = judged.points.iter().map(|point| Some(point.value)).collect();
    let verdict = if line.width < 96 { short_state(state, ctx) } else { state_words(state, ctx) };
    let cells = [
        Cell::new(name, Style::new()),
        Cell::new(value, Style::new()),
        Cell::new(judged.on.map(date::short).unwrap_or_default(), ctx.theme().dim),
        Cell::new(target(indicator, judged, ctx), ctx.theme().dim),
        Cell::new(gauge(&judged.gauge, widths.gauge, glyphs), ctx.theme().dim),
        Cell::new(sparkline(&figures, widths.series, glyphs), ctx.theme().dim),
        Cell::new(verdict, state_style(state, ctx)),
    ];
    widths.columns(line.width).draw(line, buffer, &cells, ctx.cut());
}

/// Is how many columns a printed target may take; a longer one is told by what it means.
const SHORT_TARGET: usize = 7;

/// Returns the target of the chosen year; blank where that year asks for nothing.
fn target(indicator: &Indicator, judged: &Judged, ctx: &Ctx) -> String {
    let asked = judged.verdict.target.as_ref().filter(|target| target.meaning.asks());
    let told = asked.map(|target| match target.printed.width() {
        ..=SHORT_TARGET => target.printed.clone(),
        _ => target_meaning(indicator, target, ctx),
    });
    told.map(|told| ctx.tell(say::TARGET_SHORT, &[("target", &told)])).unwrap_or_default()
}

fn group_row(
    row: &Row,
    group: &GroupId,
    counts: &Counts,
    opener: &str,
    ctx: &Ctx,
    line: Rect,
    buffer: &mut Buffer,
) {
    let indent = " ".repeat(usize::from(row.depth.min(4)));
    let title = format!("{indent}{opener} {}", group_title(group, ctx));
    let room = usize::from(line.width).saturating_sub(title.width() + 2);
    let counts = counts_in_words(counts, room, ctx);
    let width = u16::try_from(counts.width()).unwrap_or(0);
    let columns = Columns::over(line.width, [Column::rest(), Column::right(width)]);
    let style = if row.depth == 0 { ctx.theme().accent } else { Style::new() };
    let cells = [Cell::new(title, style), Cell::new(counts, ctx.theme().dim)];
    columns.draw(line, buffer, &cells, ctx.cut());
}

/// Returns the title of a row that holds others.
pub(super) fn group_title(group: &GroupId, ctx: &Ctx) -> String {
    match group {
        GroupId::Shelf(Shelf::Plan(id)) => {
            let plan = ctx.workspace.plans.get(id.as_str());
            plan.map_or_else(|| id.to_string(), |plan| format!("{}  {}", plan.symbol, plan.title))
        }
        GroupId::Shelf(Shelf::Unplanned) => ctx.say(say::UNPLANNED).to_owned(),
        GroupId::Shelf(Shelf::Figures) => ctx.say(say::OTHER_FIGURES).to_owned(),
        GroupId::Heading(_, heading) => format!("{}  {}", heading.label, heading.title),
        GroupId::Unit(Some(unit)) => unit_name(unit, ctx),
        GroupId::Unit(None) => ctx.say(say::NO_UNITS).to_owned(),
    }
}

/// Returns the counts in words, or by their signs where words would cut the title.
fn counts_in_words(counts: &Counts, room: usize, ctx: &Ctx) -> String {
    let told = ctx.dotted(counts.occurring().map(|(state, n)| format!("{} {n}", short_word(state, ctx))));
    if told.width() <= room {
        return told;
    }
    let signs: Vec<String> =
        counts.occurring().map(|(state, n)| format!("{}{n}", ctx.glyphs().indicator(state))).collect();
    signs.join(" ")
}
