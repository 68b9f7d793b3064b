//! Lists of rows of which only those in view are ever built.

use std::cmp::Ordering;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::fit::fit;

/// Says how wide a column is and to which side its text leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The width in terminal columns; none for what the others leave.
    width: Option<u16>,
    is_right: bool,
}

impl Column {
    /// Makes a column of text, so many terminal columns wide.
    pub const fn left(width: u16) -> Self {
        Self { width: Some(width), is_right: false }
    }

    /// Makes a column of numbers, so many terminal columns wide, which stand at its right end.
    pub const fn right(width: u16) -> Self {
        Self { width: Some(width), is_right: true }
    }

    /// Makes a column of text that takes what the others leave; several share it.
    pub const fn rest() -> Self {
        Self { width: None, is_right: false }
    }
}

/// Holds columns divided over a width; a column of space stands between two of them. A column without a width is left out
/// with the space before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns(Vec<Laid>);

/// Is a column with its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Laid {
    width: u16,
    is_right: bool,
}

impl Columns {
    /// Divides so many terminal columns.
    pub fn over(width: u16, columns: impl IntoIterator<Item = Column>) -> Self {
        let columns: Vec<Column> = columns.into_iter().collect();
        let shown = || columns.iter().map(|column| column.width).filter(|width| *width != Some(0));
        let gaps = shown().count().saturating_sub(1);
        let fixed: usize = shown().flatten().map(usize::from).sum();
        let mut left = usize::from(width).saturating_sub(gaps + fixed);
        let mut sharing = shown().filter(Option::is_none).count();
        let mut share = || {
            let share = left / sharing.max(1);
            (left, sharing) = (left - share, sharing.saturating_sub(1));
            u16::try_from(share).unwrap_or(u16::MAX)
        };
        let laid = |column: &Column| Laid {
            width: column.width.unwrap_or_else(&mut share),
            is_right: column.is_right,
        };
        Self(columns.iter().map(laid).collect())
    }

    /// Returns where a column stands in a row; nothing for one that is not there.
    pub fn place(&self, nth: usize, row: Rect) -> Rect {
        let before = self.0.iter().take(nth).filter(|column| column.width > 0);
        let x = row.x + before.map(|column| column.width + 1).sum::<u16>();
        let width = self.0.get(nth).map_or(0, |column| column.width);
        Rect { x, width, ..row }.intersection(row)
    }

    /// Draws the cells of a row; one that is too long ends with the sign `cut`.
    pub fn draw(&self, row: Rect, buffer: &mut Buffer, cells: &[Cell], cut: &str) {
        for (nth, (column, cell)) in self.0.iter().zip(cells).enumerate() {
            let area = self.place(nth, row);
            if area.width > 0 {
                let text = fit(&cell.text, area.width, cut);
                let used = u16::try_from(text.width()).unwrap_or(u16::MAX);
                let before = if column.is_right { area.width.saturating_sub(used) } else { 0 };
                buffer.set_stringn(area.x + before, area.y, &text, area.width.into(), cell.style);
            }
        }
    }
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
