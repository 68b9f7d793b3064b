//! Text that Markdown must take as it is.

use super::BREAK;

/// Escapes what Markdown would take for a sign of its own, and keeps line breaks.
pub(super) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => written.push_str(BREAK),
            '&' => written.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => written.extend(['\\', c]),
            _ => written.push(c),
        }
    }
    written
}

/// Escapes the first sign of a paragraph where it would begin a heading or a list.
pub(super) fn at_start(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text[digits..].chars().next();
    let begins = matches!((digits, sign), (0, Some('#' | '-' | '+' | '=')) | (1.., Some('.' | ')')));
    if begins { format!("{}\\{}", &text[..digits], &text[digits..]) } else { text.to_owned() }
}
