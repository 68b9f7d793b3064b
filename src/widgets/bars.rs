//! The lines at the edges of the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::fit::fit;

/// Draws a rule across the area's first line.
pub fn rule(area: Rect, buffer: &mut Buffer, sign: &str, style: Style) {
    buffer.set_stringn(area.x, area.y, sign.repeat(area.width.into()), area.width.into(), style);
}

/// Draws a rule down the area's first column.
pub fn bar(area: Rect, buffer: &mut Buffer, sign: &str, style: Style) {
    for y in area.top()..area.bottom() {
        buffer.set_string(area.x, y, sign, style);
    }
}

/// Draws a text at the left and one at the right; the right one is cut first.
pub fn two_sided(area: Rect, buffer: &mut Buffer, left: &str, right: &str, style: Style, cut: &str) {
    let used = u16::try_from(left.width()).unwrap_or(u16::MAX).min(area.width);
    buffer.set_stringn(area.x, area.y, fit(left, area.width, cut), area.width.into(), style);
    let room = area.width.saturating_sub(used + 2);
    let text = fit(right, room, cut);
    let width = u16::try_from(text.width()).unwrap_or(0);
    if room > 0 {
        buffer.set_stringn(area.right() - width, area.y, &text, width.into(), style);
    }
}

/// Is a key and the word for what it does now.
pub type Hint = (String, String);

/// Draws hints from the left, as many as fit; the last one always stands at the right end.
pub fn hints(area: Rect, buffer: &mut Buffer, hints: &[Hint], key: Style, word: Style) {
    let Some((last, others)) = hints.split_last() else { return };
    let width = |hint: &Hint| u16::try_from(hint.0.width() + hint.1.width() + 1).unwrap_or(u16::MAX);
    let mut put = |x: u16, hint: &Hint| {
        let (after, _) = buffer.set_stringn(x, area.y, &hint.0, area.width.into(), key);
        buffer.set_stringn(after + 1, area.y, &hint.1, area.right().saturating_sub(after + 1).into(), word);
    };
    let end = area.right().saturating_sub(width(last)).max(area.x);
    let mut x = area.x;
    for hint in others {
        if x + width(hint) + 2 > end {
            break;
        }
        put(x, hint);
        x += width(hint) + 2;
    }
    put(end, last);
}
