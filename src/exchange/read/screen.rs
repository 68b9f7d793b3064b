//! What a record may contain, but somebody should look at: control characters, telephone numbers, contact persons.
//! The bytes of every record are looked at once; only what may be one of these is looked at closely.

use super::spots::{Spot, depth, spots};
use super::{At, Findings};
use crate::exchange::limits::Limits;
use crate::exchange::problem::Warning;

/// Warns about every text of the record that deserves it.
pub(super) fn screen(at: &At<'_>, findings: &mut Findings) {
    if !suspicious(at.raw.as_bytes()) || depth(at.raw) > Limits::DEPTH {
        return;
    }
    for Spot { pointer, value, .. } in spots(at.raw) {
        let text = at.raw.get(value).and_then(|raw| serde_json::from_str::<String>(raw).ok());
        for warning in text.iter().flat_map(|text| warnings(text)) {
            findings.warn(|| at.finding(&pointer, warning));
        }
    }
}

/// Returns whether a close look is worth its time. It may say yes too often, never no wrongly.
fn suspicious(bytes: &[u8]) -> bool {
    let next = |at: usize, n: usize| bytes.get(at + n).copied().unwrap_or_default();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'0' => telephone_at(bytes, at),
        b'\\' => !matches!(next(at, 1), b'n' | b't' | b'"'),
        0x7f => true,
        0xc2 => matches!(next(at, 1), 0x80..=0x9f | 0xad),
        0xe2 => match next(at, 1) {
            0x80 => matches!(next(at, 2), 0x8b..=0x8f | 0xaa..=0xae),
            0x81 => matches!(next(at, 2), 0xa0..=0xaf),
            _ => false,
        },
        // đ and Đ; what the words that are looked for go on with.
        0xc4 => bytes.get(at + 2..).is_some_and(|after| {
            ["ồng chí", "/c ", "T"].iter().any(|word| after.starts_with(word.as_bytes()))
        }),
        _ => false,
    })
}

fn warnings(text: &str) -> Vec<Warning> {
    let mut found = Vec::new();
    let unwanted = |c: char| match c {
        '\n' | '\t' | '\r' => false,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        c => c.is_control(),
    };
    if text.chars().any(unwanted) {
        found.push(Warning::ControlCharacters);
    }
    if names_telephone(text) {
        found.push(Warning::Telephone);
    }
    if names_contact(text) {
        found.push(Warning::Contact);
    }
    found
}

fn names_telephone(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.contains("SĐT") || (0..bytes.len()).any(|at| telephone_at(bytes, at))
}

/// Returns whether a mobile number begins here: ten digits, perhaps apart by single dots, blanks or dashes.
fn telephone_at(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).filter(|byte| byte.is_ascii_digit());
    if digit(at) != Some(&b'0') || at > 0 && digit(at - 1).is_some() {
        return false;
    }
    let (mut digits, mut place) = (0, at);
    while let Some(byte) = digit(place) {
        if digits == 1 && !matches!(byte, b'3' | b'5' | b'7'..=b'9') {
            return false;
        }
        digits += 1;
        place += 1;
        let apart = matches!(bytes.get(place), Some(b'.' | b' ' | b'-')) && digit(place + 1).is_some();
        if apart && digits < 10 {
            place += 1;
        }
    }
    digits == 10
}

/// Words that begin a title, not a name.
const TITLES: [&str; 12] =
    ["Chủ", "Phó", "Giám", "Trưởng", "Bí", "Thường", "Ủy", "Bộ", "Thủ", "Tổng", "Chánh", "Đại"];

/// Returns whether "đồng chí" is followed by a name: two words or more with capital letters, and no title.
fn names_contact(text: &str) -> bool {
    let capital = |name: &&str| name.chars().next().is_some_and(char::is_uppercase);
    ["đồng chí ", "Đồng chí ", "đ/c ", "Đ/c "].iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let after = text.get(at + word.len()..).unwrap_or_default();
            let mut names =
                after.split_whitespace().take(2).map(|name| name.trim_end_matches([',', '.', ';', ':']));
            match (names.next().filter(capital), names.next().filter(capital)) {
                (Some(first), Some(second)) => {
                    !TITLES.contains(&first) && second.chars().any(char::is_lowercase)
                }
                _ => false,
            }
        })
    })
}
