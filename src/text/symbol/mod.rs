//! The number and symbol of documents (số, ký hiệu) in all their spellings: "454/KH-UBND", of the party "343-QĐ/TU",
//! with the year inside "66.7/2025/NQ-CP", with a blank number "/QĐ-UBND"; alone in a field or inside a sentence.

mod code;
mod dated;
mod kinds;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use dated::Dated;

/// Is the number and symbol of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// The number without leading zeros, as in "66.7"; none while it is blank.
    pub number: Option<String>,
    /// The year that stands between number and code.
    pub year: Option<u16>,
    /// The abbreviated kind in capitals: "KH", "TTR"; none for official letters.
    pub kind: Option<String>,
    /// The abbreviation of who issued it, in capitals: "UBND".
    pub issuer: Option<String>,
    /// The abbreviation of who drafted it, in capitals: "PC06".
    pub drafter: Option<String>,
    /// Whether number and kind are joined as the party does: "343-QĐ/TU".
    pub is_party: bool,
}

/// Is a symbol that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The symbol.
    pub symbol: Symbol,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// The date that is told after it.
    pub dated: Option<Dated>,
}

/// Says how much a text has to show before something in it is a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// It stands in a field for symbols: small letters and one abbreviation alone will do.
    Field,
    /// It stands in a sentence.
    Prose,
}

impl Symbol {
    /// Returns what all spellings of one document have in common, whatever their case, blanks, dashes, leading zeros and
    /// way of joining: "57-NQ/TW". Those with a blank number have one in common that begins with a dash.
    pub fn key(&self) -> String {
        let number = self.number.as_deref().unwrap_or_default();
        let mut key = number.to_owned();
        if let Some(year) = self.year {
            key.push_str(&format!("/{year}"));
        }
        for part in [&self.kind, &self.issuer, &self.drafter].into_iter().flatten() {
            key.push('-');
            key.push_str(part);
        }
        key
    }

    /// Returns whether the other one may be the same document with a slip: of the same issuer, and one digit of the
    /// number, the kind, or the year alone differs.
    pub fn is_near(&self, other: &Symbol) -> bool {
        let (Some(number), Some(others)) = (&self.number, &other.number) else { return false };
        let slips = [
            number != others && is_one_digit_apart(number, others),
            self.kind != other.kind,
            self.year != other.year,
            self.issuer != other.issuer,
        ];
        let same_number = number == others || slips[0];
        same_number && slips.into_iter().filter(|slip| *slip).count() == 1 && self.drafter == other.drafter
    }
}

/// Returns whether two numbers of one length differ in one digit.
fn is_one_digit_apart(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).filter(|(a, b)| a != b).count() == 1
}

/// Reads a field that holds a symbol, with or without words before and a date after it.
pub fn read(text: &str) -> Option<Found> {
    found(text, Manner::Field).next()
}

/// Finds the symbols in a field that holds one or several.
pub fn in_field(text: &str) -> impl Iterator<Item = Found> {
    found(text, Manner::Field)
}

/// Finds the symbols in sentences; what could be anything else is none.
pub fn in_prose(text: &str) -> impl Iterator<Item = Found> {
    found(text, Manner::Prose)
}

/// Returns what all spellings of the symbol have in common; none where no symbol is read.
pub fn key(text: &str) -> Option<String> {
    read(text).map(|found| found.symbol.key())
}

/// Looks around every stroke, since no symbol is without one.
fn found(text: &str, manner: Manner) -> impl Iterator<Item = Found> {
    let mut past = 0;
    text.match_indices('/').filter_map(move |(stroke, _)| {
        let (symbol, at) = around(text, stroke, manner).filter(|(_, at)| at.start >= past)?;
        past = at.end;
        let dated = text.get(at.end..).and_then(dated::after);
        Some(Found { symbol, at, dated })
    })
}

/// Reads the symbol whose first stroke this is.
fn around(text: &str, stroke: usize, manner: Manner) -> Option<(Symbol, Range<usize>)> {
    let (head, tail) = (text.get(..stroke)?, text.get(stroke + 1..)?);
    let head = head.trim_end();
    let last = head.chars().next_back();
    match last {
        Some(c) if c.is_ascii_digit() => numbered(text, head, tail, manner),
        Some(c) if c.is_alphabetic() => {
            let told = suffixed(text, head, tail, manner).or_else(|| of_the_party(text, head, tail, manner));
            told.or_else(|| blank(text, head, tail, stroke).filter(|_| names_document(head)))
        }
        _ => blank(text, head, tail, stroke),
    }
}

/// Returns where `tail`, a part of `text`, goes on after so many bytes.
fn end_in(text: &str, tail: &str, length: usize) -> usize {
    text.len() - tail.len() + length
}

/// Reads "454/KH-UBND" and "66.7/2025/NQ-CP".
fn numbered(text: &str, head: &str, tail: &str, manner: Manner) -> Option<(Symbol, Range<usize>)> {
    let start = number_before(head)?;
    let number = head.get(start..)?;
    let (year, tail) = year_in(tail);
    let code = code::read(tail.trim_start(), manner).filter(code::Code::may_follow_number)?;
    let end = end_in(text, tail.trim_start(), code.length);
    let told = || names_document(text.get(..start).unwrap_or_default());
    let dated = || text.get(end..).and_then(dated::after).is_some();
    let is_sure = manner == Manner::Field || code.is_sure() || year.is_some() || told() || dated();
    is_sure.then(|| (code.symbol(number, year, false), start..end))
}

/// Reads a number that was put in later, such as "12a/BC-SYT".
fn suffixed(text: &str, head: &str, tail: &str, manner: Manner) -> Option<(Symbol, Range<usize>)> {
    let suffix = head.chars().next_back().filter(char::is_ascii_alphabetic)?;
    let digits = head.strip_suffix(suffix)?;
    let start = number_before(digits)?;
    let code = code::read(tail.trim_start(), manner).filter(code::Code::is_sure)?;
    let number = format!("{}{}", digits.get(start..)?, suffix.to_ascii_lowercase());
    let end = end_in(text, tail.trim_start(), code.length);
    Some((code.symbol(&number, None, false), start..end))
}

/// Reads "343-QĐ/TU".
fn of_the_party(text: &str, head: &str, tail: &str, manner: Manner) -> Option<(Symbol, Range<usize>)> {
    let dash = head.rfind(code::is_dash)?;
    let kind = head.get(dash..)?.trim_start_matches(code::is_dash).trim_start();
    let kind = kinds::kind(kind)?;
    let before = head.get(..dash)?;
    let before = if manner == Manner::Field { before.trim_end() } else { before };
    let start = number_before(before)?;
    let tail = tail.trim_start();
    let code = code::read(tail, manner)?;
    let end = end_in(text, tail, code.length);
    Some((code.of_kind(kind).symbol(before.get(start..)?, None, true), start..end))
}

/// Reads "/QĐ-UBND" and "Số:    /BC-VPUBND".
fn blank(text: &str, head: &str, tail: &str, stroke: usize) -> Option<(Symbol, Range<usize>)> {
    let room = head.trim_end_matches(|c: char| c.is_whitespace() || ".…_".contains(c));
    let is_room =
        room.is_empty() || room.len() < head.len() || room.ends_with(['(', '“', '"']) || names_document(room);
    let tail = tail.trim_start();
    let code = code::read(tail, Manner::Prose).filter(|code| is_room && code.is_sure())?;
    let end = end_in(text, tail, code.length);
    code.kind()?;
    Some((code.symbol("", None, false), stroke..end))
}

/// Returns where the number begins that a text ends with; none where it is a part of something else.
fn number_before(text: &str) -> Option<usize> {
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let number = text.get(start..)?;
    let (start, number) =
        (start + number.len() - number.trim_start_matches('.').len(), number.trim_start_matches('.'));
    let parts: Vec<&str> = number.split('.').collect();
    let fits = parts.len() <= 2 && parts.iter().all(|part| (1..=6).contains(&part.len()));
    let before = text.get(..start)?;
    let mut letters = before.chars().rev();
    let stands_alone = match letters.next() {
        None => true,
        Some(':') => !letters.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !(c.is_alphanumeric() || "/,-–.".contains(c)),
    };
    (fits && stands_alone && number.bytes().any(|byte| (b'1'..=b'9').contains(&byte))).then_some(start)
}

/// Reads the year and its stroke before a code: "2025/QĐ-UBND".
fn year_in(tail: &str) -> (Option<u16>, &str) {
    let text = tail.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = text.get(..digits).filter(|_| digits == 4).and_then(|year| year.parse().ok());
    let after = text.get(digits..).and_then(|after| after.trim_start().strip_prefix('/'));
    match (year.filter(|year| (1945..2200).contains(year)), after) {
        (Some(year), Some(after)) => (Some(year), after),
        _ => (None, tail),
    }
}

/// Returns whether the words before a number say that it is one of a document: "Công văn số".
fn names_document(before: &str) -> bool {
    let near: String = before.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect();
    let folded = super::fold::mark_free(&near);
    let folded = folded.trim_end_matches(|c: char| c.is_whitespace() || c == ':');
    kinds::NAMES.iter().any(|name| {
        folded.strip_suffix(name).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
    })
}
