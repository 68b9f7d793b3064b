//! What a Vietnamese input method does to a key, undone as far as that is harmless.
//!
//! The method runs on the analyst's own machine and rewrites letters before they arrive: `w` comes as `ư`, a
//! second `d` turns the first into `đ` after a Backspace. Only its results can be seen here.

use super::key::{Code, Key};

/// Is a key as command mode understands it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The key, in lower case, marks removed; a capital letter carries Shift.
    pub key: Key,
    /// Whether an input method had rewritten it; such a key may move and open, never write.
    pub repaired: bool,
}

/// Returns the key that was meant.
pub fn hear(key: Key) -> Heard {
    let plain = key.folded();
    match plain.code {
        Code::Char(c) if c.is_ascii_lowercase() && !key.ctrl => {
            let capital = key.code != plain.code;
            Heard { key: Key { shift: capital, ..plain }, repaired: false }
        }
        Code::Char(c) if !c.is_ascii() => {
            let base = base_letter(c);
            Heard { key: Key { code: Code::Char(base), alt: false, ..plain }, repaired: true }
        }
        _ => Heard { key: plain, repaired: false },
    }
}

/// Returns the letter without its marks; `ư` is what a lone `w` becomes, so it is `w` again.
fn base_letter(c: char) -> char {
    match c {
        'ư' => 'w',
        'ơ' => '[',
        _ => crate::text::fold::mark_free(c.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(c),
    }
}

/// Returns whether an input method takes the key away: letters that rewrite the one before or are rewritten by the next,
/// and what comes out of it as another letter.
pub fn is_rewritten(key: Key) -> bool {
    matches!(key.code, Code::Char(c) if !key.ctrl && "adefjorsuwxz[]{}".contains(c))
}
