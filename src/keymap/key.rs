//! One key press, by name.

use std::fmt;
use std::str::FromStr;

/// Is one key press as the terminal reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The key.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held, or an Escape came just before: a terminal cannot tell.
    pub alt: bool,
    /// Whether Shift was held; of characters only a capital letter of a key map carries it, as [`hear`] hears it.
    ///
    /// [`hear`]: super::repair::hear
    pub shift: bool,
}

/// Names a key without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A character, as typed.
    Char(char),
    /// A function key, from 1.
    F(u8),
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace, whichever of its two bytes the terminal sends.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
}

/// Pairs the keys that have a name with it, for key maps.
const NAMES: &[(Code, &str)] = &[
    (Code::Up, "up"),
    (Code::Down, "down"),
    (Code::Left, "left"),
    (Code::Right, "right"),
    (Code::Home, "home"),
    (Code::End, "end"),
    (Code::PageUp, "pageup"),
    (Code::PageDown, "pagedown"),
    (Code::Enter, "enter"),
    (Code::Esc, "esc"),
    (Code::Tab, "tab"),
    (Code::Backspace, "backspace"),
    (Code::Delete, "delete"),
    (Code::Insert, "insert"),
    (Code::Char(' '), "space"),
    (Code::Char('-'), "minus"),
];

impl Key {
    /// Makes a key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Makes the key of a character.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Makes Ctrl and a letter.
    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true, alt: false, shift: false }
    }

    /// Returns the character that the key writes into a text field; none for keys that command.
    ///
    /// Alt and a character is an Escape that came just before the character, so the character counts.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !c.is_control() => Some(c),
            _ => None,
        }
    }

    /// Returns the key as the key map knows it: letters in lower case.
    pub fn folded(self) -> Self {
        match self.code {
            Code::Char(c) => Self { code: Code::Char(c.to_lowercase().next().unwrap_or(c)), ..self },
            _ => self,
        }
    }

    /// Returns the short form for hints: `^T`, `↵`, `m`; in words where only ASCII can be shown.
    pub fn hint(self, ascii: bool) -> String {
        let sign = match self.code {
            Code::Enter if !ascii => "↵",
            Code::Up if !ascii => "↑",
            Code::Down if !ascii => "↓",
            Code::Left if !ascii => "←",
            Code::Right if !ascii => "→",
            Code::Char(c) if self.ctrl => return format!("^{}", c.to_uppercase()),
            Code::Char(c) if self.shift => return c.to_uppercase().to_string(),
            Code::Char('-') => "-",
            Code::PageUp => "PgUp",
            Code::PageDown => "PgDn",
            _ => return capitalised(&self.to_string()),
        };
        sign.to_owned()
    }
}

/// Returns the name with a capital where it is a word: `Tab`, `F1`, but `m`.
fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if name.len() > first.len_utf8() => first.to_uppercase().chain(chars).collect(),
        _ => name.to_owned(),
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            Code::F(n) => write!(f, "f{n}"),
            code => match NAMES.iter().find(|(named, _)| *named == code) {
                Some((_, name)) => f.write_str(name),
                None => write!(f, "{}", if let Code::Char(c) = code { c } else { '?' }),
            },
        }
    }
}

/// Says that a name stands for no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no key; write for example ctrl-t, shift-tab, down, enter, f1, space, minus or m")]
pub struct NoSuchKey(pub String);

impl FromStr for Key {
    type Err = NoSuchKey;

    fn from_str(text: &str) -> Result<Self, NoSuchKey> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = text;
        loop {
            if let Some(after) = rest.strip_prefix("ctrl-") {
                (key.ctrl, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("alt-") {
                (key.alt, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("shift-") {
                (key.shift, rest) = (true, after);
            } else {
                break;
            }
        }
        key.code = named(rest).ok_or_else(|| NoSuchKey(text.to_owned()))?;
        Ok(key.folded())
    }
}

fn named(name: &str) -> Option<Code> {
    let listed = NAMES.iter().find(|(_, known)| *known == name).map(|(code, _)| *code);
    let function = || name.strip_prefix('f')?.parse().ok().filter(|n| (1..=12).contains(n)).map(Code::F);
    let single = || {
        let mut chars = name.chars();
        let first = chars.next().filter(|c| !c.is_control())?;
        chars.next().is_none().then_some(Code::Char(first))
    };
    listed.or_else(function).or_else(single)
}
