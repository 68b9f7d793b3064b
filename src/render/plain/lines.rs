//! Lines of a width: wrapped at words, centred, side by side.

use crate::text::width::{columns, pad, prefix};

/// Returns the columns that a text takes.
pub(super) fn columns_of(text: &str) -> usize {
    columns(text)
}

/// Wraps a text at its words; line breaks in it stay. A word that is longer than a line is cut. At least one line.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| wrapped_line(line, width, width)).collect()
}

/// Wraps a text with something before its first line and before the others.
pub(super) fn filled(text: &str, first: &str, other: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        let begin = if at == 0 { first } else { other };
        let room = |before: &str| width.saturating_sub(columns(before)).max(1);
        for (at, line) in wrapped_line(line, room(begin), room(other)).into_iter().enumerate() {
            lines.push(format!("{}{line}", if at == 0 { begin } else { other }));
        }
    }
    lines
}

/// Wraps a text that begins with a dash or a number: what follows stands under its first word.
pub(super) fn hanging(text: &str, before: &str, width: usize) -> Vec<String> {
    let sign = text.split_once(' ').map_or(0, |(sign, _)| if is_sign(sign) { columns(sign) + 1 } else { 0 });
    filled(text, before, &format!("{before}{}", " ".repeat(sign)), width)
}

fn is_sign(word: &str) -> bool {
    word == "-"
        || (word.starts_with('[')
            && word.ends_with(']')
            && word[1..word.len() - 1].bytes().all(|b| b.is_ascii_digit()))
}

/// Wraps a text and puts each line in the middle.
pub(super) fn centred(text: &str, width: usize) -> Vec<String> {
    let middle = |line: String| {
        let line = line.trim_end();
        format!("{}{line}", " ".repeat(width.saturating_sub(columns(line)) / 2))
    };
    wrapped(text, width).into_iter().map(middle).collect()
}

/// Puts lines beside others; those at the left have a width.
pub(super) fn beside(left: Vec<String>, width: usize, right: Vec<String>) -> Vec<String> {
    let height = left.len().max(right.len());
    let at = |lines: &[String], row: usize| lines.get(row).cloned().unwrap_or_default();
    (0..height).map(|row| format!("{}{}", pad(&at(&left, row), width), at(&right, row))).collect()
}

/// Wraps one line. Blanks within it are kept, so that room left for a number stays.
fn wrapped_line(line: &str, first: usize, other: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut current = String::new();
    for piece in line.split_inclusive(' ') {
        let room = if lines.is_empty() { first } else { other };
        if !current.trim_end().is_empty() && columns(&current) + columns(piece.trim_end()) > room {
            lines.push(std::mem::take(&mut current).trim_end().to_owned());
        }
        current.push_str(piece);
        loop {
            let room = if lines.is_empty() { first } else { other };
            let cut = prefix(&current, room).len();
            if columns(current.trim_end()) <= room || cut == 0 {
                break;
            }
            let rest = current.split_off(cut);
            lines.push(std::mem::replace(&mut current, rest));
        }
    }
    lines.push(current.trim_end().to_owned());
    lines
}
