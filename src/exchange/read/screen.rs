//! What a record may contain, but somebody should look at: control characters, personal data.
//! The bytes of every record are looked at once; only what may be one of these is looked at closely.

use super::spots::{Spot, depth, spots};
use super::{At, Findings};
use crate::domain::entity::Kind;
use crate::exchange::limits::Limits;
use crate::exchange::problem::Warning;
use crate::text::personal::{number_at, personal};

/// Warns about every text of the record that deserves it.
pub(super) fn screen(at: &At<'_>, findings: &mut Findings) {
    if !suspicious(at.raw.as_bytes()) || depth(at.raw) > Limits::DEPTH {
        return;
    }
    for Spot { pointer, value, .. } in spots(at.raw) {
        // A Word file is no text: what looks like a number in its bytes is none.
        if at.kind == Kind::Issuance && pointer == "/word" {
            continue;
        }
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
        b'0' => number_at(bytes, at).is_some(),
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
    found.extend(personal(text).into_iter().map(Warning::Personal));
    found
}
