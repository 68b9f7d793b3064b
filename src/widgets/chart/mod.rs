//! A series with its path and its targets, in characters. Signs and words tell the lines apart; colour repeats it.

mod layout;
mod raster;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::fit::wrap;
use super::theme::Theme;
use crate::locale::{Glyphs, Lang, chart as words};
use crate::plot::{Plot, Point, Tick};
use crate::text::date::long;
use layout::{Entry, Layout};
use raster::{Raster, braille};

/// Says how a chart looks.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The language of the legend.
    pub lang: Lang,
    /// The signs.
    pub glyphs: Glyphs,
    /// The styles.
    pub theme: &'a Theme,
}

/// Draws the chart; where there is no room for one it leaves the area blank.
pub fn draw(plot: &Plot, area: Rect, buffer: &mut Buffer, look: Look<'_>) {
    if plot.is_empty() {
        return say_empty(area, buffer, look);
    }
    let Some(layout) = Layout::of(plot, area, legend(plot, look)) else { return };
    let mut canvas = Canvas { plot, layout: &layout, buffer, look };
    canvas.value_axis();
    canvas.day_axis(area);
    canvas.as_of();
    canvas.lines();
    canvas.marks();
    canvas.target_labels();
    canvas.legend(area);
}

fn say_empty(area: Rect, buffer: &mut Buffer, look: Look<'_>) {
    let lines = wrap(words::EMPTY.to(look.lang), area.width);
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        buffer.set_stringn(area.x, y, line, area.width.into(), look.theme.dim);
    }
}

fn legend(plot: &Plot, look: Look<'_>) -> Vec<Entry> {
    let Look { lang, glyphs, theme } = look;
    let entry = |shown: bool, sign, style, word| shown.then_some(Entry { sign, style, word });
    let word = |said: crate::locale::Said| said.to(lang).to_owned();
    let as_of = words::AS_OF.with(lang, &[("date", &long(plot.as_of))]);
    [
        entry(!plot.values.is_empty(), glyphs.value(), theme.accent, word(words::VALUES)),
        entry(plot.path.len() > 1, glyphs.path(), theme.warn, word(words::PATH)),
        entry(!plot.targets.is_empty(), glyphs.target(), theme.good, word(words::TARGETS)),
        entry(true, glyphs.as_of(), theme.dim, as_of),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Holds what the parts of a chart are drawn with.
struct Canvas<'a, 'b> {
    plot: &'a Plot,
    layout: &'a Layout,
    buffer: &'b mut Buffer,
    look: Look<'a>,
}

/// Is a date below the axis: the column of its tick, and where its text starts.
struct Date {
    x: u16,
    start: u16,
    label: String,
}

/// The dots of the path, of which one is drawn.
const PATH_DOTS: i64 = 3;

/// The columns that a written date and the blanks beside it need.
const DATE_COLUMNS: u16 = 9;

impl Canvas<'_, '_> {
    fn put(&mut self, x: u16, y: u16, sign: char, style: Style) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_char(sign).set_style(style);
        }
    }

    fn raster(&self) -> Raster {
        let Rect { width, height, .. } = self.layout.field;
        Raster::new(width.into(), height.into(), !self.look.glyphs.is_ascii())
    }

    fn place(&self, point: Point) -> (f64, f64) {
        (self.layout.axes.across(point.on), self.layout.axes.up(point.value))
    }

    /// Returns the place on the screen of a point.
    fn on_screen(&self, point: Point) -> (u16, u16) {
        let (column, row) = self.raster().cell(self.place(point));
        (self.layout.field.x + small(column), self.layout.field.y + small(row))
    }

    fn value_axis(&mut self) {
        let (field, style) = (self.layout.field, self.look.theme.dim);
        let signs = self.look.glyphs.axis();
        for y in field.top()..field.bottom() {
            self.put(field.x - 1, y, signs.upright, style);
        }
        for Tick { at, label } in self.layout.axes.value_ticks() {
            let (_, row) = self.raster().cell((0.0, at));
            let y = field.y + small(row);
            let x = field.x - 1 - small(label.width()).min(self.layout.labels);
            self.put(field.x - 1, y, signs.value, style);
            self.buffer.set_string(x, y, label, style);
        }
    }

    fn day_axis(&mut self, area: Rect) {
        let (field, style) = (self.layout.field, self.look.theme.dim);
        let signs = self.look.glyphs.axis();
        self.put(field.x - 1, field.bottom(), signs.corner, style);
        for x in field.left()..field.right() {
            self.put(x, field.bottom(), signs.level, style);
        }
        for Date { x, start, label } in self.dates(area) {
            self.put(x, field.bottom(), signs.day, style);
            self.buffer.set_string(start, field.bottom() + 1, label, style);
        }
    }

    /// Returns as many dates as stand beside each other.
    fn dates(&self, area: Rect) -> Vec<Date> {
        let most = usize::from(self.layout.field.width / DATE_COLUMNS).max(1);
        let placed = |dates: &[Date]| {
            let apart = |(a, b): (&Date, &Date)| a.start + small(a.label.width()) < b.start;
            dates.iter().zip(dates.iter().skip(1)).all(apart)
        };
        (1..=most).rev().map(|most| self.at_most(most, area)).find(|dates| placed(dates)).unwrap_or_default()
    }

    /// Returns at most so many dates, each below its tick as far as the area allows.
    fn at_most(&self, most: usize, area: Rect) -> Vec<Date> {
        let date = |Tick { at, label }: Tick| {
            let (column, _) = self.raster().cell((at, 0.0));
            let (x, width) = (self.layout.field.x + small(column), small(label.width()));
            let rightmost = area.right().saturating_sub(width);
            Date {
                x,
                start: x.saturating_sub(width / 2).clamp(area.left(), rightmost.max(area.left())),
                label,
            }
        };
        self.layout.axes.day_ticks(most).into_iter().map(date).collect()
    }

    fn as_of(&mut self) {
        let (column, _) = self.raster().cell((self.layout.axes.across(self.plot.as_of), 0.0));
        let field = self.layout.field;
        for y in field.top()..field.bottom() {
            self.put(field.x + small(column), y, self.look.glyphs.as_of(), self.look.theme.dim);
        }
    }

    /// Draws the path dotted and, where the dots are fine enough, a line through the values.
    fn lines(&mut self) {
        let (mut path, mut values) = (self.raster(), self.raster());
        self.trace(&mut path, &self.plot.path, PATH_DOTS);
        if !self.look.glyphs.is_ascii() {
            self.trace(&mut values, &self.plot.values, 1);
        }
        let field = self.layout.field;
        for (column, x) in (field.left()..field.right()).enumerate() {
            for (row, y) in (field.top()..field.bottom()).enumerate() {
                let (of_path, of_values) = (path.bits(column, row), values.bits(column, row));
                let style = if of_values > 0 { self.look.theme.accent } else { self.look.theme.warn };
                if of_path | of_values > 0 {
                    let sign = if self.look.glyphs.is_ascii() {
                        self.look.glyphs.path()
                    } else {
                        braille(of_path | of_values)
                    };
                    self.put(x, y, sign, style);
                }
            }
        }
    }

    fn trace(&self, raster: &mut Raster, points: &[Point], every: i64) {
        let every = if self.look.glyphs.is_ascii() { 1 } else { every };
        for leg in points.windows(2) {
            if let [from, to] = leg {
                raster.line(self.place(*from), self.place(*to), every);
            }
        }
    }

    /// Draws the signs of targets and values; where both stand in one cell, the sign that says so.
    fn marks(&mut self) {
        let Look { glyphs, theme, .. } = self.look;
        let targets: Vec<(u16, u16)> =
            self.plot.targets.iter().map(|target| self.on_screen(target.at)).collect();
        for (x, y) in &targets {
            self.put(*x, *y, glyphs.target(), theme.good);
        }
        for value in self.marked() {
            let (x, y) = self.on_screen(value);
            let on_target = targets.contains(&(x, y));
            self.put(x, y, if on_target { glyphs.value_on_target() } else { glyphs.value() }, theme.accent);
        }
    }

    /// Returns the values that get a sign: all, or only the first and the last where they would hide their own line.
    fn marked(&self) -> Vec<Point> {
        let values = &self.plot.values;
        let crowded = values.len() * 2 > usize::from(self.layout.field.width) && !self.look.glyphs.is_ascii();
        match (values.first(), values.last()) {
            (Some(first), Some(last)) if crowded => vec![*first, *last],
            _ => values.clone(),
        }
    }

    /// Writes what each target is beside it, where nothing else stands.
    fn target_labels(&mut self) {
        for target in &self.plot.targets {
            let (x, y) = self.on_screen(target.at);
            let width = small(target.label.width());
            let left = x.checked_sub(width + 1);
            let above = x.saturating_sub(width / 2);
            let field = self.layout.field;
            let beside = [Some((x + 2, y)), left.map(|left| (left, y))];
            let over = [y.checked_sub(1), Some(y + 1)]
                .map(|row| row.map(|row| (above.min(field.right().saturating_sub(width)), row)));
            let free = beside.into_iter().chain(over).flatten().find(|place| self.is_free(*place, width));
            if let Some((x, y)) = free {
                self.buffer.set_stringn(x, y, &target.label, width.into(), self.look.theme.good);
            }
        }
    }

    fn is_free(&self, (x, y): (u16, u16), width: u16) -> bool {
        let field = self.layout.field;
        let inside =
            x >= field.left() && x + width <= field.right() && (field.top()..field.bottom()).contains(&y);
        let as_of = self.look.glyphs.as_of();
        let blank = |x| {
            self.buffer
                .cell((x, y))
                .is_some_and(|cell| cell.symbol().chars().all(|sign| sign == ' ' || sign == as_of))
        };
        inside && (x..x + width).all(blank)
    }

    fn legend(&mut self, area: Rect) {
        let top = self.layout.field.bottom() + layout::DAY_ROWS;
        for (y, entries) in (top..area.bottom()).zip(&self.layout.legend) {
            let mut x = area.x;
            for Entry { sign, style, word } in entries {
                self.put(x, y, *sign, *style);
                let (after, _) = self.buffer.set_stringn(x + 2, y, word, usize::MAX, Style::new());
                x = after + layout::GAP;
            }
        }
    }
}

fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
