//! Deadlines that wait for an event: "Sau khi có hướng dẫn của Bộ Tài chính (Tháng 02/2027)".

use super::dated::when;
use super::lexer::{Piece, Token};
use super::parser::Parser;
use crate::domain::deadline::{Meaning, Trigger, When};

const OPENINGS: &[&str] = &[
    "thoi gian hoan thanh",
    "thoi gian thuc hien",
    "thoi gian",
    "hoan thanh",
    "trien khai",
    "to chuc",
    "thuc hien",
    "bao dam",
    "dam bao",
];

/// What names an event by itself.
const EVENTS: &[&str] = &[
    "ngay sau khi",
    "sau khi",
    "ngay khi",
    "tu khi",
    "ke tu khi",
    "theo",
    "tuy theo",
    "tuy thuoc",
    "can cu",
    "phu thuoc",
    "tren co so",
];

/// What names an event unless a date follows.
const EVENTS_BUT_DATES: &[&str] =
    &["ke tu ngay", "tinh tu ngay", "tu ngay", "ke tu", "tinh tu", "ngay sau", "sau", "khi"];

/// What opens a number of days.
const AT_MOST: &[&str] = &[
    "cham nhat",
    "muon nhat",
    "khong qua",
    "trong vong",
    "trong thoi han",
    "trong thoi gian",
    "thoi han",
    "trong",
    "toi da",
    "sau",
    "la",
];

/// What leads from a number of days to the event.
const SINCE: &[&str] = &[
    "sau khi",
    "ke tu khi",
    "ke tu ngay",
    "ke tu",
    "tinh tu ngay",
    "tinh tu",
    "tu khi",
    "tu ngay",
    "sau ngay",
    "sau",
];

/// Takes an event up to the end of the phrase. Dates inside it are part of its name.
pub(super) fn trigger(p: &mut Parser) -> Option<Meaning> {
    let start = *p;
    p.any_of(OPENINGS);
    let offset = p.attempt(offset);
    if offset.is_none() {
        event(p)?;
    }
    let (end, indicative) = indicative(p);
    let tokens = p.rest().get(..end - p.position())?;
    let trailing =
        tokens.iter().rev().take_while(|token| matches!(token.piece, Piece::Sign(',' | ';' | '-')));
    let tokens = tokens.get(..tokens.len() - trailing.count())?;
    let named = tokens.iter().any(|token| matches!(token.piece, Piece::Word(_) | Piece::Document));
    if !named {
        return None;
    }
    let offset_days = offset.or_else(|| trailing_offset(p, tokens));
    let last = tokens.last()?;
    let text = p.text.get(start.rest().first()?.start..last.end)?.to_owned();
    p.finish();
    Some(Meaning::Trigger(Trigger { text, offset_days, indicative }))
}

fn event(p: &mut Parser) -> Option<()> {
    if p.one_of(EVENTS) {
        return Some(());
    }
    if !p.one_of(EVENTS_BUT_DATES) {
        return None;
    }
    let mut ahead = *p;
    if ahead.one_of(&["nao", "do", "nay"]) {
        return None;
    }
    // "sau ngày 31/02" is a date that does not exist, no event.
    ahead.one_of(&["ngay", "thang", "quy", "nam"]);
    let dated = matches!(ahead.rest().first().map(|token| &token.piece), Some(Piece::Number { .. }))
        || super::roman_quarter(&mut ahead).is_some();
    (!dated).then_some(())
}

/// Takes "không quá 15 ngày kể từ ngày" and returns the number of days.
fn offset(p: &mut Parser) -> Option<u32> {
    p.any_of(AT_MOST);
    let days = days(p)?;
    p.one_of(SINCE).then_some(days)
}

fn days(p: &mut Parser) -> Option<u32> {
    let count = p.number(3)?;
    if p.words("tuan") {
        return Some(count * 7);
    }
    if !p.words("ngay") {
        return None;
    }
    if p.words("lam viec") {
        p.assume_calendar_days();
    }
    Some(count)
}

/// Finds "… 30 ngày" at the end of an event.
fn trailing_offset(p: &mut Parser, tokens: &[Token]) -> Option<u32> {
    let end = p.position() + tokens.len();
    let number = tokens.iter().rposition(|token| matches!(token.piece, Piece::Number { .. }))?;
    p.part(p.position() + number, end, days)
}

/// Finds when the event is expected: in brackets at the end, or after "dự kiến". Returns where the event's name ends.
fn indicative(p: &mut Parser) -> (usize, Option<When>) {
    let rest = p.rest();
    let (start, end) = (p.position(), p.position() + rest.len());
    let bracket = last_bracket(rest).map(|open| (start + open, start + open + 1, end - 1));
    let announced = announcement(rest).map(|open| (start + open, start + open, end));
    for (name_end, inner, inner_end) in bracket.into_iter().chain(announced) {
        if let Some(when) = p.part(inner, inner_end, when) {
            return (name_end, Some(when));
        }
    }
    (end, None)
}

fn last_bracket(tokens: &[Token]) -> Option<usize> {
    let closed = tokens.last().is_some_and(|token| token.piece == Piece::Sign(')'));
    closed.then(|| tokens.iter().rposition(|token| token.piece == Piece::Sign('('))).flatten()
}

fn announcement(tokens: &[Token]) -> Option<usize> {
    let word = |token: &Token, text: &str| matches!(&token.piece, Piece::Word(found) if found == text);
    tokens.windows(2).rposition(|pair| word(&pair[0], "du") && word(&pair[1], "kien"))
}
