//! A chart as shapes for a document: as wide as the text of an A4 page, black on white, told apart by dashes and
//! signs so that a grey print says the same. What kind of picture the shapes become is not known here.

mod shape;

pub(super) use shape::{At, Dashes, Ink, Lean, SIGN, Shape, TEXT};

use crate::locale::{Lang, chart as words};
use crate::plot::{Axes, Plot, Point, Tick};
use crate::text::date::long;
use crate::text::width::{columns, prefix, truncate};
use shape::DIGIT;

/// Is what is written above the lines of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caption<'a> {
    /// The name of the indicator.
    pub title: &'a str,
    /// The unit of measure; empty when none is printed.
    pub unit: &'a str,
}

/// The size in millimetres: the width of the text on an A4 page with the margins of Nghị định 30/2020/NĐ-CP, at least.
pub(super) const MILLIMETRES: (u32, u32) = (160, 90);

/// The size in the picture's own units, four a millimetre.
pub(super) const SIZE: At = At { x: 640.0, y: 360.0 };

/// The room at the right of the lines, for half a date.
const RIGHT: f64 = 32.0;

/// The room below the lines: dates and the legend.
const BELOW: f64 = 74.0;

/// The height of a line of text.
const LINE: f64 = 20.0;

/// The most letters of a title on one line.
pub(super) const TITLE_COLUMNS: usize = 76;

/// The values and dates that are written at most.
const MOST_TICKS: (usize, usize) = (7, 8);

/// Returns the shapes of the chart, those that lie over others last.
pub(super) fn shapes(plot: &Plot, caption: Caption<'_>, lang: Lang) -> Vec<Shape> {
    let title = in_lines(caption.title);
    let axes = Axes::of(plot, MOST_TICKS.0);
    let frame = Frame::of(&axes, title.len());
    let mut shapes: Vec<Shape> = Vec::new();
    if plot.is_empty() {
        let at = At { x: SIZE.x / 2.0, y: SIZE.y / 2.0 };
        shapes.push(Shape::text(at, Lean::Middle, words::EMPTY.to(lang)));
    } else {
        shapes.extend(scales(&axes, &frame, caption.unit));
        shapes.extend(lines(plot, &axes, &frame));
        shapes.extend(marks(plot, &axes, &frame));
        shapes.extend(legend(plot, lang));
    }
    let headings = (1u32..).zip(title).map(|(line, text)| {
        let at = At { x: SIZE.x / 2.0, y: LINE * f64::from(line) };
        Shape::Text { at, lean: Lean::Middle, bold: true, text }
    });
    shapes.extend(headings);
    shapes
}

/// Parts a title into two lines at most; a longer one is cut.
fn in_lines(title: &str) -> Vec<String> {
    let title = truncate(title, 2 * TITLE_COLUMNS - 8);
    if columns(&title) <= TITLE_COLUMNS {
        return vec![title.into_owned()];
    }
    let first = prefix(&title, TITLE_COLUMNS);
    let first = first.rsplit_once(' ').map_or(first, |(whole_words, _)| whole_words);
    let rest = title.get(first.len()..).unwrap_or_default();
    vec![first.to_owned(), truncate(rest.trim_start(), TITLE_COLUMNS).into_owned()]
}

/// Is the field of the lines.
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Frame {
    /// Leaves room for the title, the values at the left and what stands below.
    fn of(axes: &Axes, title_lines: usize) -> Self {
        let letters = axes.value_ticks().iter().map(|tick| columns(&tick.label)).max().unwrap_or(0);
        let lines = if title_lines > 1 { 2.0 } else { 1.0 };
        Self {
            left: letters as f64 * DIGIT + 28.0,
            right: SIZE.x - RIGHT,
            top: LINE * (lines + 1.6),
            bottom: SIZE.y - BELOW,
        }
    }

    fn at(&self, across: f64, up: f64) -> At {
        At {
            x: self.left + across.clamp(0.0, 1.0) * (self.right - self.left),
            y: self.bottom - up.clamp(0.0, 1.0) * (self.bottom - self.top),
        }
    }

    fn place(&self, axes: &Axes, point: Point) -> At {
        self.at(axes.across(point.on), axes.up(point.value))
    }
}

/// Draws the axes, what is written beside them, and a light line at every written value.
fn scales(axes: &Axes, frame: &Frame, unit: &str) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for Tick { at, label } in axes.value_ticks() {
        let (from, to) = (frame.at(0.0, at), frame.at(1.0, at));
        shapes.push(Shape::Line { places: vec![from, to], ink: Ink::Light, dashes: Dashes::Solid });
        shapes.push(Shape::text(from.by(-8.0, TEXT / 3.0), Lean::End, &label));
    }
    for Tick { at, label } in axes.day_ticks(MOST_TICKS.1) {
        let foot = frame.at(at, 0.0);
        shapes.push(Shape::stroke(foot, foot.by(0.0, 5.0), Dashes::Solid));
        shapes.push(Shape::text(foot.by(0.0, LINE), Lean::Middle, &label));
    }
    let corner = frame.at(0.0, 0.0);
    shapes.push(Shape::stroke(frame.at(0.0, 1.0), corner, Dashes::Solid));
    shapes.push(Shape::stroke(corner, frame.at(1.0, 0.0), Dashes::Solid));
    if !unit.is_empty() {
        let over = frame.at(0.0, 1.0).by(-8.0, -12.0);
        shapes.push(Shape::text(over, Lean::Start, &format!("({unit})")));
    }
    shapes
}

/// Draws the as-of day, the path and the line through the values.
fn lines(plot: &Plot, axes: &Axes, frame: &Frame) -> Vec<Shape> {
    let today = axes.across(plot.as_of);
    let trace = |points: &[Point], ink, dashes| {
        let places = points.iter().map(|point| frame.place(axes, *point)).collect();
        Shape::Line { places, ink, dashes }
    };
    vec![
        Shape::stroke(frame.at(today, 0.0), frame.at(today, 1.0), Dashes::Dots),
        trace(&plot.path, Ink::Medium, Dashes::Long),
        trace(&plot.values, Ink::Thick, Dashes::Solid),
    ]
}

/// Draws a sign for every target and value, and writes the targets and the last value beside theirs.
fn marks(plot: &Plot, axes: &Axes, frame: &Frame) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for target in &plot.targets {
        let at = frame.place(axes, target.at);
        shapes.push(Shape::Diamond(at));
        shapes.push(Shape::text(at.by(-9.0, -9.0), Lean::End, &target.label));
    }
    shapes.extend(plot.values.iter().map(|value| Shape::Disc(frame.place(axes, *value))));
    shapes.extend(last_written(plot, axes, frame));
    shapes
}

/// Writes the last value: above its sign, or below where the line comes from above.
fn last_written(plot: &Plot, axes: &Axes, frame: &Frame) -> Option<Shape> {
    let (last, earlier) = plot.values.split_last()?;
    let at = frame.place(axes, *last);
    let falls = earlier.last().is_some_and(|before| frame.place(axes, *before).y < at.y);
    let room_below = at.y + LINE < frame.bottom;
    let down = if falls && room_below { LINE } else { -10.0 };
    let lean = if at.x > frame.right - 40.0 { Lean::End } else { Lean::Middle };
    Some(Shape::text(at.by(0.0, down), lean, &plot.scale.written(last.value)))
}

/// The row of the legend, from the top.
const LEGEND: f64 = SIZE.y - 24.0;

/// Draws the legend: each sign with its word.
fn legend(plot: &Plot, lang: Lang) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let at = |x: f64| At { x, y: LEGEND };
    let line = |x: f64, dashes| Shape::stroke(at(x).by(-14.0, 0.0), at(x).by(14.0, 0.0), dashes);
    let word = |x: f64, text: &str| Shape::text(at(x).by(20.0, TEXT / 3.0), Lean::Start, text);
    if !plot.values.is_empty() {
        shapes.extend([line(60.0, Dashes::Solid), Shape::Disc(at(60.0))]);
        shapes.push(word(60.0, words::VALUES.to(lang)));
    }
    if plot.path.len() > 1 {
        shapes.extend([line(180.0, Dashes::Long), word(180.0, words::PATH.to(lang))]);
    }
    if !plot.targets.is_empty() {
        shapes.extend([Shape::Diamond(at(300.0)), word(294.0, words::TARGETS.to(lang))]);
    }
    let as_of = words::FIGURES_AS_OF.with(lang, &[("date", &long(plot.as_of))]);
    shapes.push(Shape::stroke(at(394.0).by(0.0, -9.0), at(394.0).by(0.0, 9.0), Dashes::Dots));
    shapes.push(word(384.0, &as_of));
    shapes
}
