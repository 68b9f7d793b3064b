//! Reading a filter. An error points at the character.

use chrono::{Datelike, NaiveDate};

use super::error::{Expected, Problem, QueryError};
use super::lex::{Piece, Value, cut, pieces};
use super::names::{ANSWERS, Asked, KEYS, NONE, STATES, TIMINGS, look_up, plain};
use super::{Bound, Comparison, Concern, Query, Term, Test};
use crate::domain::ids::UnitId;
use crate::text::fold::mark_free;

/// Reads a filter. `units` finds the units that a text names: by id, name, short name or alias, and the units that
/// they succeeded.
///
/// # Errors
/// Returns the first [`QueryError`].
pub fn parse(text: &str, units: &dyn Fn(&str) -> Vec<UnitId>) -> Result<Query, QueryError> {
    let mut alternatives = vec![Vec::new()];
    for piece in pieces(text)? {
        if is_or(&piece) {
            alternatives.push(Vec::new());
        } else if let Some(terms) = alternatives.last_mut() {
            terms.push(term(&piece, units)?);
        }
    }
    alternatives.retain(|terms| !terms.is_empty());
    Ok(Query { alternatives })
}

/// Reads of a filter what can be read: terms that cannot are left out, and an open quotation mark ends with the text.
pub fn parse_readable(text: &str, units: &dyn Fn(&str) -> Vec<UnitId>) -> Query {
    let mut alternatives = vec![Vec::new()];
    for piece in cut(text).0.iter().filter(|piece| !piece.is_blank()) {
        match (is_or(piece), term(piece, units), alternatives.last_mut()) {
            (true, ..) => alternatives.push(Vec::new()),
            (false, Ok(term), Some(terms)) => terms.push(term),
            _ => {}
        }
    }
    alternatives.retain(|terms| !terms.is_empty());
    Query { alternatives }
}

/// Reads a filter that looks for words only: where it cannot be read otherwise it is one text of words.
pub fn parse_words(text: &str) -> Query {
    let words = || {
        let all = mark_free(text);
        let terms = all
            .split_whitespace()
            .map(|word| Term { negated: false, tests: vec![Test::Words(word.to_owned())] });
        let terms: Vec<Term> = terms.collect();
        Query { alternatives: if terms.is_empty() { Vec::new() } else { vec![terms] } }
    };
    let only_words = |query: &Query| {
        let mut tests = query.alternatives.iter().flatten().flat_map(|term| &term.tests);
        tests.all(|test| matches!(test, Test::Words(_)))
    };
    parse(text, &|_| Vec::new()).ok().filter(only_words).unwrap_or_else(words)
}

pub(super) fn is_or(piece: &Piece) -> bool {
    let said = || piece.values.first().map(|value| mark_free(&value.text));
    piece.key.is_none()
        && !piece.quoted
        && !piece.negated
        && said().is_some_and(|word| matches!(word.as_str(), "or" | "hoac"))
}

fn term(piece: &Piece, units: &dyn Fn(&str) -> Vec<UnitId>) -> Result<Term, QueryError> {
    let test = |value: &Value| match &piece.key {
        Some(key) => keyed(piece.at + usize::from(piece.negated), key, value, units),
        None => Ok(Test::Words(mark_free(&value.text))),
    };
    let tests = piece.values.iter().map(test).collect::<Result<Vec<_>, _>>()?;
    Ok(Term { negated: piece.negated, tests })
}

fn keyed(
    at: usize,
    key: &str,
    value: &Value,
    units: &dyn Fn(&str) -> Vec<UnitId>,
) -> Result<Test, QueryError> {
    let names = || KEYS.iter().map(|name| name.said).collect();
    let unknown = || QueryError { at, problem: Problem::UnknownKey(key.to_owned(), names()) };
    let asked = look_up(KEYS, key).ok_or_else(unknown)?;
    let text = value.text.trim();
    if text.is_empty() {
        return Err(QueryError { at: value.at, problem: Problem::NoValue(key.to_owned()) });
    }
    test(asked, text, units).map_err(|expected| {
        let problem = Problem::BadValue { key: key.to_owned(), value: text.to_owned(), expected };
        QueryError { at: value.at, problem }
    })
}

fn test(asked: Asked, text: &str, units: &dyn Fn(&str) -> Vec<UnitId>) -> Result<Test, Expected> {
    let concern = |concern| concerned(concern, text, units).ok_or(Expected::Unit);
    let state = || look_up(STATES, text).map(Test::State);
    let timing = || look_up(TIMINGS, text).map(Test::Timing);
    match asked {
        Asked::Unit => concern(Concern::Any),
        Asked::Lead => concern(Concern::Lead),
        Asked::Coordinator => concern(Concern::Coordinator),
        Asked::Standing => timing().or_else(state).ok_or(Expected::Standing),
        Asked::Asserted => state().ok_or(Expected::Asserted),
        Asked::Timing => timing().ok_or(Expected::Timing),
        Asked::Due => day(text, Test::Due).ok_or(Expected::Day),
        Asked::Updated => day(text, Test::Updated).ok_or(Expected::Day),
        Asked::Plan => Ok(Test::Plan(mark_free(text))),
        Asked::Section if NONE.is(&plain(text)) => Ok(Test::Section(None)),
        Asked::Section => Ok(Test::Section(Some(mark_free(text)))),
        Asked::Risk => look_up(ANSWERS, text).map(Test::AtRisk).ok_or(Expected::Answer),
        Asked::Obstacle => look_up(ANSWERS, text).map(Test::Blocked).ok_or(Expected::Answer),
        Asked::Tag if NONE.is(&plain(text)) => Ok(Test::Tag(None)),
        Asked::Tag => Ok(Test::Tag(Some(mark_free(text)))),
    }
}

fn concerned(concern: Concern, text: &str, units: &dyn Fn(&str) -> Vec<UnitId>) -> Option<Test> {
    let found = units(text);
    match found.is_empty() {
        false => Some(Test::Concerns(concern, found)),
        true => NONE.is(&plain(text)).then_some(Test::Nobody(concern)),
    }
}

fn day(text: &str, test: fn(Option<(Comparison, Bound)>) -> Test) -> Option<Test> {
    compared(text).map(test)
}

/// Reads days: a sign and a day, a month, a quarter, a year or a number of days; or that there is none.
pub(super) fn compared(text: &str) -> Option<Option<(Comparison, Bound)>> {
    if NONE.is(&plain(text)) {
        return Some(None);
    }
    let signs = [
        ("<=", Comparison::NotAfter),
        (">=", Comparison::NotBefore),
        ("<", Comparison::Before),
        (">", Comparison::After),
        ("=", Comparison::On),
    ];
    let signed = signs.iter().find_map(|(sign, meaning)| Some((*meaning, text.strip_prefix(sign)?)));
    let (comparison, rest) = signed.unwrap_or((Comparison::On, text));
    Some(Some((comparison, bound(rest.trim())?)))
}

fn bound(text: &str) -> Option<Bound> {
    if let Some(days) = text.strip_suffix(['d', 'n']) {
        return days.parse().ok().map(Bound::Days);
    }
    let formats = ["%Y-%m-%d", "%d/%m/%Y"];
    let day = formats.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok());
    day.map(|day| Bound::Between(day, day))
        .or_else(|| quarter(text))
        .or_else(|| month(text))
        .or_else(|| year(text))
}

/// Reads a quarter: `2026-Q2`, `Q2/2026` or `II/2026`.
fn quarter(text: &str) -> Option<Bound> {
    let (year, quarter) =
        text.split_once('-').or_else(|| text.split_once('/').map(|(quarter, year)| (year, quarter)))?;
    let quarter = match quarter.to_ascii_uppercase().as_str() {
        "Q1" | "I" => 0,
        "Q2" | "II" => 1,
        "Q3" | "III" => 2,
        "Q4" | "IV" => 3,
        _ => return None,
    };
    let first = NaiveDate::from_ymd_opt(four_digits(year)?, quarter * 3 + 1, 1)?;
    Some(Bound::Between(first, first.checked_add_months(chrono::Months::new(3))?.pred_opt()?))
}

/// Reads a month: `2026-06` or `6/2026`.
fn month(text: &str) -> Option<Bound> {
    let (year, month) =
        text.split_once('-').or_else(|| text.split_once('/').map(|(month, year)| (year, month)))?;
    let first = NaiveDate::from_ymd_opt(four_digits(year)?, month.parse().ok()?, 1)?;
    Some(Bound::Between(first, first.checked_add_months(chrono::Months::new(1))?.pred_opt()?))
}

fn year(text: &str) -> Option<Bound> {
    let first = NaiveDate::from_ymd_opt(four_digits(text)?, 1, 1)?;
    Some(Bound::Between(first, NaiveDate::from_ymd_opt(first.year(), 12, 31)?))
}

fn four_digits(text: &str) -> Option<i32> {
    text.parse().ok().filter(|_| text.len() == 4)
}

/// Returns the text with one more term that must hold, in each of its alternatives.
pub fn with_term(text: &str, term: &str) -> String {
    let (pieces, _) = cut(text);
    let chars: Vec<char> = text.chars().collect();
    let mut alternatives = Vec::new();
    let mut start = 0;
    for or in pieces.iter().filter(|piece| is_or(piece)) {
        let length = or.values.first().map_or(0, |value| value.text.chars().count());
        alternatives.push(start..or.at);
        start = or.at + length;
    }
    alternatives.push(start..chars.len());
    let joined = alternatives.into_iter().map(|range| {
        let own: String = chars.get(range).unwrap_or_default().iter().collect();
        format!("{} {term}", own.trim()).trim().to_owned()
    });
    joined.collect::<Vec<_>>().join(" or ")
}
