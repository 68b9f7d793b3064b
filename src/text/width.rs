//! Columns of a terminal. Text is cut between graphemes only.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

const ELLIPSIS: &str = "…";

/// Returns the number of columns that a text takes.
pub fn columns(text: &str) -> usize {
    text.width()
}

/// Returns the text in at most so many columns; what is cut ends in '…'.
pub fn truncate(text: &str, limit: usize) -> Cow<'_, str> {
    if columns(text) <= limit {
        return Cow::Borrowed(text);
    }
    if limit == 0 {
        return Cow::Borrowed("");
    }
    let kept = prefix(text, limit - 1).trim_end();
    Cow::Owned(format!("{kept}{ELLIPSIS}"))
}

/// Returns the text in exactly so many columns: cut, or filled with spaces on the right.
pub fn pad(text: &str, limit: usize) -> String {
    let cut = truncate(text, limit);
    let missing = limit.saturating_sub(columns(&cut));
    format!("{cut}{}", " ".repeat(missing))
}

/// Returns the text in exactly so many columns: cut, or filled with spaces on the left.
pub fn pad_left(text: &str, limit: usize) -> String {
    let cut = truncate(text, limit);
    let missing = limit.saturating_sub(columns(&cut));
    format!("{}{cut}", " ".repeat(missing))
}

/// Returns the longest beginning that fits into so many columns.
pub fn prefix(text: &str, limit: usize) -> &str {
    let mut end = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        let next = at + grapheme.len();
        if columns(&text[..next]) > limit {
            break;
        }
        end = next;
    }
    &text[..end]
}
