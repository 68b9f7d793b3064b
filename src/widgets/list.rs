//! Lists of rows of which only those in view are ever built.

use std::cmp::Ordering;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fit::fit;

/// Says how wide a column is and to which side its text leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The width in terminal columns.
    pub width: u16,
    /// Whether the text stands at the right end.
    pub right: bool,
}

/// Is the text of one column of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// The style, put over the row's.
    pub style: Style,
}

impl Cell {
    /// Makes a cell.
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style }
    }
}

/// Draws one row; a column of space stands between two columns.
pub fn draw_row(area: Rect, buffer: &mut Buffer, columns: &[Column], cells: &[Cell], cut: &str) {
    let mut x = area.x;
    for (column, cell) in columns.iter().zip(cells) {
        let left = area.right().saturating_sub(x);
        let width = column.width.min(left);
        if width == 0 {
            continue;
        }
        let text = fit(&cell.text, width, cut);
        let used = u16::try_from(unicode_width::UnicodeWidthStr::width(text.as_ref())).unwrap_or(width);
        let at = if column.right { x + width.saturating_sub(used) } else { x };
        buffer.set_stringn(at, area.y, &text, usize::from(width), cell.style);
        x += width + 1;
    }
}

/// Returns the offset that brings the row into a view of so many rows, and changes as little as possible.
pub fn scrolled_to(row: usize, offset: usize, height: usize) -> usize {
    if row < offset {
        row
    } else if height > 0 && row >= offset + height {
        row + 1 - height
    } else {
        offset
    }
}

/// Returns the offset that brings the row into view and then moves on by a third of the view in the same direction.
/// Whoever walks on past the edge then sees most steps change two rows instead of all of them, which a slow line shows.
pub fn turned_to(row: usize, offset: usize, height: usize) -> usize {
    let (least, third) = (scrolled_to(row, offset, height), height / 3);
    match least.cmp(&offset) {
        Ordering::Less => least.saturating_sub(third),
        Ordering::Equal => offset,
        Ordering::Greater => least + third,
    }
}
