//! Marking of what was looked for, in the text as it stands on the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Sets the style of the characters that `places` names in the text of each line, by their index.
pub fn mark(area: Rect, buffer: &mut Buffer, style: Style, places: &dyn Fn(&str) -> Vec<usize>) {
    let area = area.intersection(buffer.area);
    for y in area.top()..area.bottom() {
        let (text, columns) = read(area, y, buffer);
        for column in places(&text).into_iter().filter_map(|place| columns.get(place)) {
            if let Some(cell) = buffer.cell_mut(Position { x: *column, y }) {
                cell.set_style(style);
            }
        }
    }
}

/// Reads a line back, with the column of each character.
fn read(area: Rect, y: u16, buffer: &Buffer) -> (String, Vec<u16>) {
    let (mut text, mut columns) = (String::new(), Vec::new());
    for x in area.left()..area.right() {
        let symbol = buffer.cell(Position { x, y }).map_or("", |cell| cell.symbol());
        text.push_str(symbol);
        columns.extend(symbol.chars().map(|_| x));
    }
    (text, columns)
}
