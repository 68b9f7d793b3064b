//! Text into columns: cut with a sign, or wrapped between words.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::width::prefix;

/// Returns the text cut to so many columns; `cut` stands where it was cut.
pub fn fit<'a>(text: &'a str, columns: u16, cut: &str) -> Cow<'a, str> {
    let columns = usize::from(columns);
    if text.width() <= columns {
        return Cow::Borrowed(text);
    }
    let room = columns.saturating_sub(cut.width());
    let mut kept = prefix(text, room).trim_end().to_owned();
    kept.push_str(cut);
    Cow::Owned(kept)
}

/// Returns the text cut to so many columns in its middle, so that both its ends stay: a path keeps its file.
pub fn fit_middle<'a>(text: &'a str, columns: u16, cut: &str) -> Cow<'a, str> {
    let columns = usize::from(columns);
    if text.width() <= columns {
        return Cow::Borrowed(text);
    }
    let room = columns.saturating_sub(cut.width());
    let head = prefix(text, room / 3);
    let mut tail = text;
    while tail.width() > room - head.width() {
        let first = tail.graphemes(true).next().map_or(tail.len(), str::len);
        tail = tail.get(first..).unwrap_or_default();
    }
    Cow::Owned(format!("{head}{cut}{tail}"))
}

/// Returns the text in lines of at most so many columns, broken between words where that is possible; a number
/// and its % stay together.
pub fn wrap(text: &str, columns: u16) -> Vec<String> {
    let columns = usize::from(columns.max(1));
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        let mut words = paragraph.split_whitespace().peekable();
        while let Some(word) = words.next() {
            match words.next_if(|next| next.starts_with('%')) {
                Some(sign) => place(&format!("{word} {sign}"), columns, &mut line, &mut lines),
                None => place(word, columns, &mut line, &mut lines),
            }
        }
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Puts a word behind the line, or begins new lines with it.
fn place(word: &str, columns: usize, line: &mut String, lines: &mut Vec<String>) {
    let space = usize::from(!line.is_empty());
    if line.width() + space + word.width() <= columns {
        line.push_str(if space == 1 { " " } else { "" });
        line.push_str(word);
        return;
    }
    if !line.is_empty() {
        lines.push(std::mem::take(line));
    }
    let mut rest = word;
    while rest.width() > columns {
        let piece = prefix(rest, columns);
        let piece = if piece.is_empty() { rest.graphemes(true).next().unwrap_or(rest) } else { piece };
        lines.push(piece.to_owned());
        rest = rest.get(piece.len()..).unwrap_or_default();
    }
    line.push_str(rest);
}

/// Returns a text that fits with the character of that index in view: where it stands too far behind, a part around it.
pub fn fit_around(text: &str, at: usize, width: u16, cut: &str) -> String {
    let seen: String = text.chars().take(at + SEEN).collect();
    if seen.width() <= usize::from(width) {
        return fit(text, width, cut).into_owned();
    }
    let rest: String = text.chars().skip(at.saturating_sub(LEAD)).collect();
    fit(&format!("{cut}{rest}"), width, cut).into_owned()
}

/// Is how much of what stands behind the character is kept in view.
const SEEN: usize = 8;

/// Is how much of what stands before it is kept in view.
const LEAD: usize = 12;
