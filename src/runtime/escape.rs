//! One sequence of a terminal's bytes, as xterm and its kin, the Linux console, PuTTY and rxvt send them.

use crate::app::Mouse;
use crate::keymap::{Code, Key};

/// Is what bytes mean so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sequence {
    /// More has to come.
    Incomplete,
    /// They are no key.
    Nothing,
    /// They are a key.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// A paste follows.
    PasteBegins,
}

impl From<Option<Key>> for Sequence {
    fn from(key: Option<Key>) -> Self {
        key.map_or(Self::Nothing, Self::Key)
    }
}

const ESC: u8 = 0x1b;

/// Reads the bytes since the last complete sequence; there is at least one.
pub(super) fn read(bytes: &[u8]) -> Sequence {
    match bytes {
        [ESC] | [ESC, b'[' | b'O'] | [ESC, b'[', b'['] => Sequence::Incomplete,
        // F1 to F5 of the Linux console.
        [ESC, b'[', b'[', nth @ b'A'..=b'E'] => Key::plain(Code::F(nth - b'A' + 1)).into(),
        [ESC, b'[', b'[', ..] => Sequence::Nothing,
        [ESC, b'[', parameters @ .., last @ 0x40..=0x7e] => control(parameters, *last),
        [ESC, b'[', .., 0x20..=0x3f] => Sequence::Incomplete,
        [ESC, b'[', ..] => Sequence::Nothing,
        [ESC, b'O', last] => letter(*last, 0).into(),
        // Escape and a key at once is that key with Alt, or an Escape that came just before it.
        [ESC, rest @ ..] => match read(rest) {
            Sequence::Key(key) => Sequence::Key(Key { alt: key.code != Code::Backspace, ..key }),
            other => other,
        },
        _ => typed(bytes),
    }
}

impl From<Key> for Sequence {
    fn from(key: Key) -> Self {
        Self::Key(key)
    }
}

/// Reads a control sequence by its last byte.
fn control(parameters: &[u8], last: u8) -> Sequence {
    let text = String::from_utf8_lossy(parameters);
    if let Some(place) = text.strip_prefix('<') {
        return mouse(place, last).map_or(Sequence::Nothing, Sequence::Mouse);
    }
    let mut numbers = text.split(';').map(|number| number.parse::<u8>().unwrap_or(0));
    let (first, held) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    match last {
        b'~' if first == 200 => Sequence::PasteBegins,
        b'~' => numbered(first).map(|code| with(code, held)).into(),
        b'Z' => Key { shift: true, ..Key::plain(Code::Tab) }.into(),
        _ => letter(last, held).into(),
    }
}

/// Reads what the mouse did: button, column and line from 1; a small `m` is a button that is let go.
fn mouse(place: &str, last: u8) -> Option<Mouse> {
    let mut numbers = place.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, line) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let (column, line) = (column.saturating_sub(1), line.saturating_sub(1));
    match (button, last) {
        (0, b'M') => Some(Mouse::Click { column, line }),
        (64, b'M') => Some(Mouse::WheelUp),
        (65, b'M') => Some(Mouse::WheelDown),
        _ => None,
    }
}

/// Adds what was held down: one more than the sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
fn with(code: Code, held: u8) -> Key {
    let held = held.saturating_sub(1);
    Key { code, shift: held & 1 != 0, alt: held & 2 != 0, ctrl: held & 4 != 0 }
}

fn letter(last: u8, held: u8) -> Option<Key> {
    let code = match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'M' => Code::Enter,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => return None,
    };
    Some(with(code, held))
}

fn numbered(number: u8) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F(number - 10),
        17..=21 => Code::F(number - 11),
        23..=24 => Code::F(number - 12),
        _ => return None,
    })
}

/// Reads a character; a letter of several bytes is complete with its last one.
fn typed(bytes: &[u8]) -> Sequence {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.chars().next().map(character).into(),
        Err(error) if error.error_len().is_none() => Sequence::Incomplete,
        // The byte that breaks a letter may be a key of its own.
        Err(_) => match bytes {
            [_, .., last] => read(std::slice::from_ref(last)),
            _ => Sequence::Nothing,
        },
    }
}

/// Returns the key of a character. Both bytes that terminals send for Backspace are Backspace, so Ctrl+H is none.
fn character(c: char) -> Key {
    match c {
        '\r' => Key::plain(Code::Enter),
        '\t' => Key::plain(Code::Tab),
        '\x7f' | '\x08' => Key::plain(Code::Backspace),
        '\0' => Key::ctrl(' '),
        '\x01'..='\x1a' => Key::ctrl(char::from(c as u8 + b'`')),
        '\x1c'..='\x1f' => Key::ctrl(char::from(c as u8 + b'\x18')),
        _ => Key::char(c),
    }
}
