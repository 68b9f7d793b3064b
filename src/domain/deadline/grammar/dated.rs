//! Deadlines with a date, and starts.

use chrono::NaiveDate;

use super::ongoing::goes_on;
use super::parser::Parser;
use super::{dates, spans};
use crate::domain::deadline::span::day_after;
use crate::domain::deadline::{Due, Meaning, Policy, Span, Then, When};

/// What may open a deadline without changing it.
const OPENINGS: &[&str] = &[
    "thoi gian hoan thanh",
    "thoi gian thuc hien",
    "thoi gian",
    "thoi han",
    "thoi diem",
    "hoan thanh",
    "hoan tat",
    "ket thuc",
    "xong",
    "bao cao",
    "trien khai",
    "to chuc",
    "thuc hien",
    "bao dam",
    "dam bao",
    "phan dau",
    "co ban",
    "du kien",
    "phai",
    "tu nay",
    "ngay trong",
    "trong",
    "vao",
    "la",
    "ca",
];

/// What says that the last day itself is still in time.
const UP_TO: &[&str] = &[
    "cham nhat",
    "muon nhat",
    "tre nhat",
    "khong qua",
    "khong muon hon",
    "khong cham hon",
    "khong tre hon",
    "han cuoi",
    "han chot",
    "han",
    "truoc va trong",
    "truoc hoac trong",
    "cho den",
    "den",
    "toi",
    "het",
    "cuoi",
];

/// Words after which "năm" alone is the plan's year.
const BEFORE_BARE_YEAR: &[&str] = &["trong", "ca", "het", "cuoi"];

/// Takes a deadline with a date, and what follows after it.
pub(super) fn dated(p: &mut Parser) -> Option<Meaning> {
    let when = when(p)?;
    p.any_of(OPENINGS);
    let then = goes_on(p).then_some(Then::Ongoing);
    Some(Meaning::Dated { when, then })
}

/// Takes the end of a deadline: a day, an hour or a stretch, with the words that open it.
pub(super) fn when(p: &mut Parser) -> Option<When> {
    let bare_year = openings(p);
    if p.words("truoc") {
        p.words("thoi diem");
        return before(p);
    }
    if let Some((from, last_day)) = p.attempt(|p| dates::day_range(p)) {
        return Span::range(from, last_day).map(When::Within);
    }
    if let Some(range) = p.attempt(range) {
        return Some(When::Within(range));
    }
    if let Some((date, hour)) = p.attempt(dates::due) {
        return Some(When::On(dates::with_hour(date, hour)));
    }
    let span = spans::span(p).or_else(|| spans::this_year(p, bare_year))?;
    Some(When::Within(span))
}

/// Takes "từ ngày 01/7/2025 đến hết năm 2026".
fn range(p: &mut Parser) -> Option<Span> {
    let from = start(p)?;
    if !p.one_of(&["cho den", "den", "toi"]) {
        return None;
    }
    match when(p)? {
        When::Before(_) => None,
        end => Span::range(from, end.last_day(&Policy::default())),
    }
}

fn before(p: &mut Parser) -> Option<When> {
    if let Some((date, hour)) = p.attempt(dates::due) {
        let due = dates::with_hour(date, hour);
        return Some(if matches!(hour, Some(dates::Hour::EndOfDay)) {
            When::On(due)
        } else {
            When::Before(due)
        });
    }
    let date = spans::span(p)?.first_day();
    Some(When::Before(Due { date, time: None }))
}

/// Takes the words before a date and returns whether "năm" alone may follow.
fn openings(p: &mut Parser) -> bool {
    p.sign('-');
    let mut bare_year = false;
    loop {
        let mut ahead = *p;
        if ahead.one_of(BEFORE_BARE_YEAR) {
            (*p, bare_year) = (ahead, true);
        } else if p.one_of(UP_TO) || p.one_of(OPENINGS) || p.sign(':') {
            bare_year = false;
        } else {
            return bare_year;
        }
    }
}

/// Takes a start: "từ ngày 01/01/2026", "sau ngày 30/6/2026", "từ Quý III/2026 trở đi".
pub(super) fn starting(p: &mut Parser) -> Option<Meaning> {
    p.any_of(OPENINGS);
    let date = start(p)?;
    p.one_of(&["tro di"]);
    goes_on(p);
    if p.words("khi") && !p.at_end() {
        // What the start depends on is printed for the reader; the date is what counts.
        p.finish();
    }
    Some(Meaning::From(date))
}

/// Takes the words of a start and returns its first day.
pub(super) fn start(p: &mut Parser) -> Option<NaiveDate> {
    p.attempt(|p| {
        p.words("bat dau");
        if p.one_of(&["ke tu", "tinh tu", "tu sau", "tu"]) {
            p.words("thoi diem");
            return dates::date(p).or_else(|| spans::span(p).map(|span| span.first_day()));
        }
        if p.one_of(&["sau"]) {
            let last = dates::date(p).or_else(|| spans::span(p).map(|span| span.last_day()));
            return last.map(day_after);
        }
        None
    })
}
