//! What a record may contain, but somebody should look at: control characters, personal data.
//! The bytes of every record are looked at once; only what may be one of these is looked at closely.

use std::ops::Range;

use super::spots::{Spot, depth, spots};
use super::{At, Findings};
use crate::domain::entity::Kind;
use crate::exchange::limits::Limits;
use crate::exchange::problem::Warning;
use crate::text::personal::{number_at, personal, without};

/// Warns about every text of the record that deserves it. Returns the record without the personal data in it; none where
/// nothing was left out, because there is none or it is kept on purpose.
pub(super) fn screen(at: &At<'_>, keep_personal: bool, findings: &mut Findings) -> Option<String> {
    if !suspicious(at.raw.as_bytes()) || depth(at.raw) > Limits::DEPTH {
        return None;
    }
    let mut left = Vec::new();
    for Spot { pointer, value, .. } in spots(at.raw) {
        // A Word file is no text: what looks like a number in its bytes is none.
        if at.kind == Kind::Issuance && pointer == "/word" {
            continue;
        }
        let text = at.raw.get(value.clone()).and_then(|raw| serde_json::from_str::<String>(raw).ok());
        let Some(text) = text else { continue };
        let without = (!keep_personal && is_free(at.kind, &pointer)).then(|| without(&text)).flatten();
        for warning in warnings(&text, without.is_some()) {
            findings.warn(|| at.finding(&pointer, warning));
        }
        left.extend(without.map(|text| (value, text)));
    }
    replaced(at.raw, left)
}

/// Puts texts in the place of others.
fn replaced(raw: &str, texts: Vec<(Range<usize>, String)>) -> Option<String> {
    let mut left = String::with_capacity(raw.len());
    let mut from = 0;
    for (place, text) in &texts {
        left.push_str(raw.get(from..place.start)?);
        left.push_str(&serde_json::to_string(text).ok()?);
        from = place.end;
    }
    left.push_str(raw.get(from..)?);
    (!texts.is_empty()).then_some(left)
}

/// Returns whether the text is free to change: no id, nothing that names another record, no copy of what was issued.
fn is_free(kind: Kind, pointer: &str) -> bool {
    let member = pointer.trim_start_matches('/').split('/').next().unwrap_or_default();
    kind != Kind::Issuance && !NAMING.contains(&member)
}

/// The members of records that are ids or name other records.
const NAMING: [&str; 17] = [
    "id",
    "kind",
    "source",
    "plan",
    "section",
    "parent",
    "task",
    "tasks",
    "unit",
    "from",
    "definition",
    "indicator",
    "duty",
    "meeting",
    "report",
    "conclusion",
    "reported_by",
];

/// Returns whether a close look is worth its time. It may say yes too often, never no wrongly.
fn suspicious(bytes: &[u8]) -> bool {
    let next = |at: usize, n: usize| bytes.get(at + n).copied().unwrap_or_default();
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'0' | b'+' => number_at(bytes, at).is_some(),
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

fn warnings(text: &str, is_left_out: bool) -> Vec<Warning> {
    let mut found = Vec::new();
    let unwanted = |c: char| match c {
        '\n' | '\t' | '\r' => false,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        c => c.is_control(),
    };
    if text.chars().any(unwanted) {
        found.push(Warning::ControlCharacters);
    }
    let told = if is_left_out { Warning::LeftOut } else { Warning::Personal };
    found.extend(personal(text).into_iter().map(told));
    found
}
