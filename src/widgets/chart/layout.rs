//! Where the parts of a chart stand: values at the left, dates below, the legend at the bottom.

use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::plot::{Axes, Plot};

/// Is an entry of the legend: a sign, its style and its word.
pub(super) struct Entry {
    pub sign: char,
    pub style: Style,
    pub word: String,
}

impl Entry {
    fn width(&self) -> usize {
        2 + self.word.width()
    }
}

/// Says where the parts stand.
pub(super) struct Layout {
    /// The axes.
    pub axes: Axes,
    /// The field of the lines.
    pub field: Rect,
    /// The columns of the written values, left of the axis.
    pub labels: u16,
    /// The entries of each line of the legend.
    pub legend: Vec<Vec<Entry>>,
}

/// The smallest field that says anything.
const LEAST: (u16, u16) = (6, 2);

/// The rows of the axis of days and its dates.
pub(super) const DAY_ROWS: u16 = 2;

impl Layout {
    /// Lays a chart out; none where there is no room for it.
    pub(super) fn of(plot: &Plot, area: Rect, entries: Vec<Entry>) -> Option<Self> {
        let legend = in_lines(entries, area.width.into());
        let below = DAY_ROWS + u16::try_from(legend.len()).ok()?;
        let height = area.height.checked_sub(below).filter(|height| *height >= LEAST.1)?;
        let axes = Axes::of(plot, usize::from(height / 2 + 1).min(7));
        let widths = axes.value_ticks().into_iter().map(|tick| tick.label.width());
        let labels = u16::try_from(widths.max().unwrap_or(0)).ok()?;
        let width = area.width.checked_sub(labels + 1).filter(|width| *width >= LEAST.0)?;
        let field = Rect { x: area.x + labels + 1, y: area.y, width, height };
        Some(Self { axes, field, labels, legend })
    }
}

/// The columns between two entries of the legend.
pub(super) const GAP: u16 = 2;

fn in_lines(entries: Vec<Entry>, columns: usize) -> Vec<Vec<Entry>> {
    let mut lines: Vec<Vec<Entry>> = Vec::new();
    let mut used = 0;
    for entry in entries {
        let wanted = used + usize::from(GAP) + entry.width();
        match lines.last_mut().filter(|_| wanted <= columns) {
            Some(line) => {
                used = wanted;
                line.push(entry);
            }
            None => {
                used = entry.width();
                lines.push(vec![entry]);
            }
        }
    }
    lines
}
