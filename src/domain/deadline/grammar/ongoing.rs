//! Work that goes on all the time, with what has to be reached in each period.

use super::dated;
use super::dated::start;
use super::lexer::{Piece, Token};
use super::parser::Parser;
use super::recurring::{cadences, every_unit};
use crate::domain::deadline::{Every, Meaning, Ongoing, Quota, Scope, Span, When};

const OPENINGS: &[&str] = &[
    "nhiem vu",
    "cong viec",
    "to chuc",
    "thuc hien",
    "trien khai",
    "duy tri",
    "tiep tuc",
    "bao dam",
    "dam bao",
    "cap nhat",
];

const ALL_THE_TIME: &[&str] =
    &["thuong xuyen", "lien tuc", "hang ngay", "lau dai", "khong thoi han", "trong nhung nam tiep theo"];

/// What says after a date that the work goes on.
const LATER: &[&str] = &[
    "trong nhung nam tiep theo",
    "nhung nam tiep theo",
    "trong cac nam tiep theo",
    "cac nam tiep theo",
    "cho cac nam tiep theo",
    "nam tiep theo",
    "cac nam sau",
    "nhung nam sau",
    "cac giai doan tiep theo",
    "giai doan tiep theo",
    "trong thoi gian tiep theo",
    "thoi gian tiep theo",
    "hang nam",
];

const LINKS: &[&str] = &["va", "sau do", "dong thoi", "roi", "theo do"];

const REASONS: &[&str] =
    &["theo quy dinh", "theo ke hoach", "theo huong dan", "theo yeu cau", "theo tien do", "theo chi dao"];

/// Takes work that goes on all the time, with quota, rhythms and the stretch where they are printed.
pub(super) fn ongoing(p: &mut Parser) -> Option<Meaning> {
    p.any_of(OPENINGS);
    if p.words("dinh ky") {
        link(p);
    }
    all_the_time(p)?;
    let mut ongoing = Ongoing::default();
    loop {
        if p.at_end() {
            return Some(Meaning::Ongoing(ongoing));
        }
        if let Some(date) = p.whole(|p| {
            link(p);
            start(p)
        }) {
            return Some(Meaning::From(date));
        }
        detail(p, &mut ongoing)?;
    }
}

/// Takes what says after a date that the work goes on.
pub(super) fn goes_on(p: &mut Parser) -> bool {
    let found = p.attempt(|p| {
        let bracket = p.sign('(');
        link(p);
        p.any_of(OPENINGS);
        let steady = all_the_time(p).is_some();
        let later = p.one_of(LATER);
        let closed = !bracket || p.sign(')');
        ((steady || later) && closed).then_some(())
    });
    found.is_some()
}

fn all_the_time(p: &mut Parser) -> Option<()> {
    if !p.one_of(ALL_THE_TIME) {
        return None;
    }
    while p
        .attempt(|p| {
            link(p);
            p.one_of(ALL_THE_TIME).then_some(())
        })
        .is_some()
    {}
    Some(())
}

fn link(p: &mut Parser) {
    p.sign_of(",;-:");
    p.any_of(LINKS);
}

fn detail(p: &mut Parser, ongoing: &mut Ongoing) -> Option<()> {
    p.attempt(|p| {
        link(p);
        if let Some(closed) = bracket_end(p.rest()) {
            let open = p.position();
            p.part(open + 1, open + closed, |p| one_detail(p, ongoing))?;
            p.advance(closed + 1);
            return Some(());
        }
        one_detail(p, ongoing)
    })
}

fn one_detail(p: &mut Parser, ongoing: &mut Ongoing) -> Option<()> {
    if let Some(quota) = p.attempt(quota) {
        return ongoing.quota.replace(quota).is_none().then_some(());
    }
    if let Some(found) = p.attempt(|p| cadences(p, true)) {
        ongoing.cadences.extend(found);
        return Some(());
    }
    if let Some(span) = p.attempt(stretch) {
        return ongoing.within.replace(span).is_none().then_some(());
    }
    if p.whole(|p| p.words("dinh ky").then_some(())).is_some() {
        return Some(());
    }
    let numbered = p.rest().iter().any(|token| matches!(token.piece, Piece::Number { .. }));
    let reason = !numbered && p.one_of(REASONS);
    reason.then(|| p.finish())
}

fn stretch(p: &mut Parser) -> Option<Span> {
    match dated::when(p)? {
        When::Within(span) => Some(span),
        _ => None,
    }
}

/// Takes "Mỗi đơn vị ít nhất 1 khóa học/năm", up to the end.
fn quota(p: &mut Parser) -> Option<Quota> {
    let scope = scope(p)?;
    p.any_of(&["co", "to chuc", "thuc hien", "xay dung", "hoan thanh", "phai"]);
    if !(p.one_of(&["it nhat", "toi thieu", "khong duoi", "khong it hon", "dat"]) || p.sign('≥')) {
        return None;
    }
    let min = p.number(6)?;
    let (length, per) = item_and_period(p)?;
    let item = p.rest().get(..length)?;
    let text = p.text.get(item.first()?.start..item.last()?.end)?.to_owned();
    p.finish();
    Some(Quota { min, item: text, per, scope })
}

fn scope(p: &mut Parser) -> Option<Scope> {
    if !p.one_of(&["moi", "tung"]) {
        return Some(Scope::Whole);
    }
    // Whatever the units are called: a few words up to the number's opening.
    for _ in 0..6 {
        let mut ahead = *p;
        if ahead.one_of(&["co", "to chuc", "it nhat", "toi thieu", "khong duoi", "khong it hon", "dat"])
            || ahead.sign('≥')
        {
            return Some(Scope::EachUnit);
        }
        matches!(p.rest().first()?.piece, Piece::Word(_)).then(|| p.advance(1))?;
    }
    None
}

/// Finds the period at the end ("/năm", "mỗi năm") and returns how many tokens the item before it has.
fn item_and_period(p: &mut Parser) -> Option<(usize, Every)> {
    let rest = p.rest();
    (1..rest.len()).find_map(|length| {
        let mut ahead = *p;
        ahead.advance(length);
        let linked = ahead.sign('/') || ahead.one_of(&["moi", "hang", "mot", "tren", "trong"]);
        let per = linked.then(|| every_unit(&mut ahead)).flatten()?;
        ahead.at_end().then_some((length, per))
    })
}

/// Returns where the bracket that these tokens open with is closed.
fn bracket_end(tokens: &[Token]) -> Option<usize> {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.piece {
            Piece::Sign('(') => depth += 1,
            Piece::Sign(')') => depth -= 1,
            _ if at == 0 => return None,
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then_some(at);
        }
    }
    None
}
