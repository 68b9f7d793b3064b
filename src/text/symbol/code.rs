//! The code after the number: abbreviations in capitals that dashes or strokes join, the kind first.

use super::{Manner, Symbol, kinds};

/// Is a code as it was read.
#[derive(Debug)]
pub(super) struct Code {
    /// The abbreviations in capitals; there is one at least.
    groups: Vec<String>,
    /// The kind where it stood before the code, as the party writes it.
    kind: Option<String>,
    /// Whether its first abbreviation was typed in small letters.
    in_small: bool,
    /// How many bytes it takes.
    pub(super) length: usize,
}

impl Code {
    /// Puts the kind before it.
    pub(super) fn of_kind(self, kind: String) -> Self {
        Self { kind: Some(kind), ..self }
    }

    /// Returns whether it is the code of a document without any word about it: kind or issuer, and more.
    pub(super) fn is_sure(&self) -> bool {
        self.groups.len() > 1
    }

    /// Returns whether it may follow a number without a kind before it: one word in small letters has to be a kind.
    pub(super) fn may_follow_number(&self) -> bool {
        self.is_sure() || !self.in_small || self.kind().is_some()
    }

    /// Returns the kind that it begins with.
    pub(super) fn kind(&self) -> Option<String> {
        self.groups.first().and_then(|first| kinds::kind(first))
    }

    /// Returns the symbol of a number with this code.
    pub(super) fn symbol(self, number: &str, year: Option<u16>, is_party: bool) -> Symbol {
        let own = if self.kind.is_some() { None } else { self.kind() };
        let mut groups = self.groups.into_iter().skip(usize::from(own.is_some()));
        let issuer = groups.next();
        let drafter = Some(groups.collect::<Vec<_>>().join("-")).filter(|drafter| !drafter.is_empty());
        let number = number.trim_start_matches('0');
        let number = Some(number.to_owned()).filter(|number| !number.is_empty());
        Symbol { number, year, kind: self.kind.or(own), issuer, drafter, is_party }
    }
}

/// Reads the code that a text begins with.
pub(super) fn read(text: &str, manner: Manner) -> Option<Code> {
    let (mut groups, mut length) = (Vec::new(), 0);
    while let Some((group, end)) = text.get(length..).and_then(|rest| next(rest, groups.is_empty(), manner)) {
        groups.push(group);
        length += end;
    }
    (!groups.is_empty()).then(|| Code {
        in_small: text.chars().take_while(|c| c.is_alphanumeric()).all(|c| !c.is_uppercase()),
        groups,
        kind: None,
        length,
    })
}

/// Reads the next abbreviation in capitals, with what joins it to the one before; returns how many bytes both take.
fn next(text: &str, is_first: bool, manner: Manner) -> Option<(String, usize)> {
    let after = if is_first { text } else { joined(text, manner)? };
    let group: &str = after.split(|c: char| !c.is_alphanumeric()).next()?;
    let fits = match manner {
        Manner::Field => is_group(group, false),
        Manner::Prose => {
            is_group(group, true)
                || is_first && group.starts_with(char::is_uppercase) && kinds::kind(group).is_some()
        }
    };
    fits.then(|| (in_capitals(group), text.len() - after.len() + group.len()))
}

/// Returns what follows the dash or stroke that a text begins with.
fn joined(text: &str, manner: Manner) -> Option<&str> {
    let text = if manner == Manner::Field { text.trim_start() } else { text };
    let joint = text.chars().next().filter(|c| is_dash(*c) || "/&".contains(*c))?;
    let after = text.get(joint.len_utf8()..)?;
    Some(if manner == Manner::Field { after.trim_start() } else { after })
}

/// Returns whether it is an abbreviation: letters without tones, then perhaps digits ("PC06"); in a sentence in capitals but
/// for one or two letters ("TTg").
fn is_group(group: &str, in_prose: bool) -> bool {
    let letters = || group.chars().filter(|c| c.is_alphabetic());
    let fits = group.chars().next().is_some_and(char::is_alphabetic)
        && group.chars().count() <= LONGEST
        && group.chars().all(|c| is_letter(c) || c.is_ascii_digit());
    let capitals = letters().filter(|c| c.is_uppercase()).count();
    let small = letters().count() - capitals;
    let has_digits = group.ends_with(|c: char| c.is_ascii_digit());
    let is_abbreviation =
        capitals >= 2 && small <= 2 && small < capitals || capitals == 1 && small == 0 && has_digits;
    let is_typed_small = capitals == 0 && !NO_CODES.contains(&super::super::fold::mark_free(group).as_str());
    fits && (is_abbreviation
        || !in_prose && (is_typed_small || capitals >= 1 && kinds::kind(group).is_some()))
}

/// How long an abbreviation is at most.
const LONGEST: usize = 16;

/// Words that follow a number and a stroke without making a symbol: "2/ngày".
const NO_CODES: [&str; 16] = [
    "nam", "ngay", "thang", "tuan", "lan", "quy", "gio", "h", "t", "q", "km", "kg", "ha", "ban", "bo",
    "trang",
];

/// Returns whether abbreviations are made of the letter: it has no tone.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || "ĐĂÂÊÔƠƯ".contains(capital(c))
}

/// Returns the text in capitals, with one letter Đ.
pub(super) fn in_capitals(text: &str) -> String {
    text.chars().map(capital).collect()
}

/// Returns the capital; the two foreign letters that look like Đ are Đ.
fn capital(c: char) -> char {
    match c {
        'đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => 'Đ',
        c => c.to_uppercase().next().unwrap_or(c),
    }
}

/// Returns whether it is a dash of any length.
pub(super) fn is_dash(c: char) -> bool {
    "-–—‐‑−".contains(c)
}
