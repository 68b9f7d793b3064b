//! One form for what comes in: NFC, plain spaces, nothing that a terminal would obey.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::fold::mark_free;

/// Returns the text in NFC; borrowed when it already is.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// Returns the text as one clean line: NFC, every kind of blank a plain space, no control characters, no escape
/// sequences, no invisible characters, nothing blank at the ends.
pub fn clean_line(text: &str) -> String {
    let kept = visible(text).map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c });
    kept.nfc().collect::<String>().trim().to_owned()
}

/// Returns the text clean as [`clean_line`] does, but keeps line breaks and tabs.
pub fn clean_text(text: &str) -> String {
    visible(text).nfc().collect::<String>().trim().to_owned()
}

/// Returns whether a terminal would obey nothing in the text, and nothing in it is invisible. It need not be clean
/// otherwise.
pub fn is_visible(text: &str) -> bool {
    text.chars().all(|c| plain(c).is_some())
}

/// Returns the text as a part of an id: "Sở Y tế" becomes "so-y-te". Empty when nothing but signs is left.
pub fn slug(text: &str) -> String {
    let folded = mark_free(text);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn visible(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text.chars();
    std::iter::from_fn(move || {
        loop {
            let kept = match rest.next()? {
                '\u{1b}' => skip_escape(&mut rest),
                '\u{9b}' => skip_parameters(&mut rest),
                '\r' => line_end(&mut rest),
                c => plain(c),
            };
            if kept.is_some() {
                return kept;
            }
        }
    })
}

/// Returns what a character becomes: blanks one plain space, line breaks `\n`, what nobody sees nothing.
///
/// U+200A and U+200B are what input methods leave behind to defeat completion; no document means them.
fn plain(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => Some(c),
        '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
        '\u{a0}' | '\u{2000}'..='\u{2009}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\u{ad}'
        | '\u{200a}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

fn line_end(rest: &mut std::str::Chars<'_>) -> Option<char> {
    // "\r\n" is one line end: the "\n" that follows is kept.
    (!rest.as_str().starts_with('\n')).then_some('\n')
}

fn skip_escape(rest: &mut std::str::Chars<'_>) -> Option<char> {
    match rest.as_str().chars().next()? {
        '[' => {
            rest.next();
            skip_parameters(rest)
        }
        ']' | 'P' | '_' | '^' | 'X' => skip_string(rest),
        c if c.is_ascii() && !c.is_ascii_control() => {
            rest.next();
            None
        }
        _ => None,
    }
}

/// Skips a control sequence up to its final character. A character that cannot belong to it ends it and stays.
fn skip_parameters(rest: &mut std::str::Chars<'_>) -> Option<char> {
    while let Some(c) = rest.as_str().chars().next() {
        if !matches!(c, ' '..='~') {
            break;
        }
        rest.next();
        if matches!(c, '@'..='~') {
            break;
        }
    }
    None
}

/// Skips a control string up to its terminator; without one it ends with the line.
fn skip_string(rest: &mut std::str::Chars<'_>) -> Option<char> {
    let mut ahead = rest.clone();
    while let Some(c) = ahead.next() {
        match c {
            '\n' => return None,
            '\u{7}' | '\u{9c}' => break,
            '\u{1b}' => {
                if ahead.as_str().starts_with('\\') {
                    ahead.next();
                }
                break;
            }
            _ => {}
        }
        *rest = ahead.clone();
    }
    *rest = ahead;
    None
}
