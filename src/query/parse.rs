//! Reading a filter. An error points at the character.

use chrono::NaiveDate;

use super::names::{KEYS, STATES, Subject, TIMINGS, look_up};
use super::{Bound, Comparison, Concern, Query, Term, Test};
use crate::domain::ids::UnitId;
use crate::text::fold::mark_free;

/// Says where a filter could not be read and why. Positions count characters from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// The key is not known.
    #[error("ký tự {}: không có điều kiện “{key}:”; dùng {}", at + 1, known_keys())]
    UnknownKey {
        /// Where the term begins.
        at: usize,
        /// The key as typed.
        key: String,
    },
    /// The value does not fit the key.
    #[error("ký tự {}: “{value}” không dùng được sau “{key}:”; {expected}", at + 1)]
    BadValue {
        /// Where the term begins.
        at: usize,
        /// The key as typed.
        key: String,
        /// The value as typed.
        value: String,
        /// What would fit.
        expected: String,
    },
    /// A quotation mark has no partner.
    #[error("ký tự {}: thiếu dấu ngoặc kép đóng", at + 1)]
    OpenQuote {
        /// Where the quotation mark stands.
        at: usize,
    },
}

fn known_keys() -> String {
    let keys: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
    keys.join(", ")
}

/// Reads a filter. `units` finds the units that a text names: by id, name, short name or alias, and the units that
/// they succeeded.
///
/// # Errors
/// Returns the first [`QueryError`].
pub fn parse(text: &str, units: &dyn Fn(&str) -> Vec<UnitId>) -> Result<Query, QueryError> {
    let mut alternatives = vec![Vec::new()];
    for piece in pieces(text)? {
        if !piece.quoted && matches!(piece.text.to_lowercase().as_str(), "or" | "hoặc") {
            alternatives.push(Vec::new());
        } else if let Some(terms) = alternatives.last_mut() {
            terms.push(term(&piece, units)?);
        }
    }
    alternatives.retain(|terms| !terms.is_empty());
    Ok(Query { alternatives })
}

/// Is a blank-separated piece of the text; `quoted` when it began with a quotation mark.
struct Piece {
    at: usize,
    negated: bool,
    quoted: bool,
    text: String,
}

fn pieces(text: &str) -> Result<Vec<Piece>, QueryError> {
    let mut found: Vec<Piece> = Vec::new();
    let mut open: Option<usize> = None;
    let mut current: Option<Piece> = None;
    for (at, c) in text.chars().enumerate() {
        match c {
            '"' | '“' | '”' => {
                let piece =
                    current.get_or_insert(Piece { at, negated: false, quoted: false, text: String::new() });
                piece.quoted |= piece.text.is_empty();
                open = if open.is_some() { None } else { Some(at) };
            }
            c if c.is_whitespace() && open.is_none() => found.extend(current.take()),
            '-' if current.is_none() => {
                current = Some(Piece { at, negated: true, quoted: false, text: String::new() });
            }
            c => current
                .get_or_insert(Piece { at, negated: false, quoted: false, text: String::new() })
                .text
                .push(c),
        }
    }
    found.extend(current);
    found.retain(|piece| !piece.text.is_empty());
    open.map_or(Ok(found), |at| Err(QueryError::OpenQuote { at }))
}

fn term(piece: &Piece, units: &dyn Fn(&str) -> Vec<UnitId>) -> Result<Term, QueryError> {
    let test = match piece.text.split_once(':') {
        Some((key, value)) if !piece.quoted && !key.is_empty() => keyed(piece.at, key, value, units)?,
        _ => Test::Words(mark_free(&piece.text)),
    };
    Ok(Term { negated: piece.negated, test })
}

/// Brings a key or a named value to the form of the lists: no marks, hyphens between words.
fn named(text: &str) -> String {
    mark_free(text.trim()).replace([' ', '_'], "-")
}

fn keyed(at: usize, key: &str, value: &str, units: &dyn Fn(&str) -> Vec<UnitId>) -> Result<Test, QueryError> {
    let unknown = || QueryError::UnknownKey { at, key: key.to_owned() };
    let subject = look_up(KEYS, &named(key)).ok_or_else(unknown)?;
    let bad = |expected: &str| QueryError::BadValue {
        at,
        key: key.to_owned(),
        value: value.to_owned(),
        expected: expected.to_owned(),
    };
    match subject {
        Subject::Unit => concerned(Concern::Any, value, units).ok_or_else(|| bad(NO_UNIT)),
        Subject::Lead => concerned(Concern::Lead, value, units).ok_or_else(|| bad(NO_UNIT)),
        Subject::Coordinator => concerned(Concern::Coordinator, value, units).ok_or_else(|| bad(NO_UNIT)),
        Subject::State => {
            state(value).ok_or_else(|| bad("ví dụ: qua-han, sap-den-han, hoan-thanh, dang-trien-khai"))
        }
        Subject::Due => due(value).ok_or_else(|| bad("ví dụ: <30d, <2026-12-31, >30/6/2026")),
        Subject::Plan => Ok(Test::Plan(mark_free(value))),
        Subject::Section => Ok(Test::Section(mark_free(value))),
        Subject::Risk => yes_or_no(value).ok_or_else(|| bad("dùng có hoặc không")),
    }
}

const NO_UNIT: &str = "không có đơn vị này; xem dondoc unit \"TÊN\"";

fn concerned(concern: Concern, value: &str, units: &dyn Fn(&str) -> Vec<UnitId>) -> Option<Test> {
    let found = units(value);
    (!found.is_empty()).then_some(Test::Concerns(concern, found))
}

fn state(value: &str) -> Option<Test> {
    let name = named(value);
    look_up(TIMINGS, &name).map(Test::Timing).or_else(|| look_up(STATES, &name).map(Test::State))
}

fn due(value: &str) -> Option<Test> {
    let (comparison, rest) = match value.chars().next()? {
        '<' => (Comparison::Before, &value[1..]),
        '>' => (Comparison::After, &value[1..]),
        '=' => (Comparison::On, &value[1..]),
        _ => (Comparison::On, value),
    };
    Some(Test::Due(comparison, bound(rest)?))
}

fn bound(text: &str) -> Option<Bound> {
    if let Some(days) = text.strip_suffix(['d', 'n']) {
        return days.parse().ok().map(Bound::Days);
    }
    let formats = ["%Y-%m-%d", "%d/%m/%Y"];
    formats.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok()).map(Bound::Date)
}

fn yes_or_no(value: &str) -> Option<Test> {
    match named(value).as_str() {
        "co" | "yes" => Some(Test::AtRisk(true)),
        "khong" | "no" => Some(Test::AtRisk(false)),
        _ => None,
    }
}
