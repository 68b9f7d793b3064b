//! What comes back: "trước 10 giờ thứ Ba hàng tuần", "hàng năm trước ngày 15/12", "định kỳ hàng tháng, đột xuất".

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::dates::{Hour, hour, weekday};
use super::ongoing::goes_on;
use super::parser::Parser;
use crate::domain::deadline::{Cadence, Every, Meaning, Month, Ongoing};

/// What marks bare units after it as rhythms.
const MARKS: &[&str] = &["dinh ky", "bao cao", "so ket", "tong ket", "hop", "giao ban"];

const OPENINGS: &[&str] =
    &["thuc hien", "to chuc", "vao", "trong", "che do", "danh gia", "cap nhat", "kiem tra"];

const EACH: &[&str] = &["hang", "moi", "tung", "theo tung", "theo", "cac"];

const UP_TO: &[&str] = &[
    "cham nhat la",
    "cham nhat",
    "muon nhat la",
    "muon nhat",
    "khong qua",
    "vao",
    "trong",
    "den",
    "vao luc",
];

const ON_DEMAND: &[&str] = &[
    "khi co yeu cau",
    "theo yeu cau",
    "khi duoc yeu cau",
    "khi co phat sinh",
    "khi phat sinh",
    "khi can thiet",
    "khi can",
];

/// Is the moment in a period, as printed.
#[derive(Clone, Copy, Default)]
struct Moment {
    weekday: Option<Weekday>,
    day: Option<u8>,
    month: Option<u8>,
    of_quarter: bool,
    time: Option<NaiveTime>,
    before: bool,
}

/// Takes rhythms; with "thường xuyên" after them it is work that goes on.
pub(super) fn recurring(p: &mut Parser) -> Option<Meaning> {
    let cadences = cadences(p, false)?;
    p.one_of(&["theo quy dinh"]);
    if goes_on(p) {
        return Some(Meaning::Ongoing(Ongoing { cadences, ..Ongoing::default() }));
    }
    Some(Meaning::Recurring(cadences))
}

/// Takes one or several rhythms. Bare units ("tháng, quý, năm") count once something marked them as rhythms.
pub(super) fn cadences(p: &mut Parser, marked: bool) -> Option<Vec<Cadence>> {
    let mut marked = marked && starts_marked(p);
    let mut found = Vec::new();
    loop {
        let item = p.attempt(|p| {
            if !found.is_empty() {
                let linked = p.sign_of(",;&").is_some() | p.one_of(&["va", "hoac"]);
                linked.then_some(())?;
            }
            item(p, &mut marked)
        });
        match item {
            Some(cadences) => found.extend(cadences),
            None => return (!found.is_empty()).then_some(found),
        }
    }
}

fn starts_marked(p: &mut Parser) -> bool {
    let mut ahead = *p;
    [MARKS, EACH, ON_DEMAND].iter().any(|opening| ahead.one_of(opening))
}

fn item(p: &mut Parser, marked: &mut bool) -> Option<Vec<Cadence>> {
    loop {
        if p.one_of(MARKS) {
            *marked = true;
        } else if !p.one_of(OPENINGS) && !p.sign(':') {
            break;
        }
    }
    if p.words("dot xuat") {
        p.one_of(ON_DEMAND);
        *marked = true;
        return Some(vec![Cadence::plain(Every::AdHoc)]);
    }
    if *marked && p.one_of(ON_DEMAND) {
        return Some(vec![Cadence::plain(Every::AdHoc)]);
    }
    p.attempt(|p| unit_then_moment(p, marked)).or_else(|| p.attempt(|p| moments_then_unit(p, marked)))
}

/// Takes "hàng năm trước ngày 15/12", or "hàng năm" alone.
fn unit_then_moment(p: &mut Parser, marked: &mut bool) -> Option<Vec<Cadence>> {
    let every = every(p, marked)?;
    let placed = longest(p, |p, most| {
        p.sign_of(",:");
        let bracket = p.sign('(');
        let moments = moments(p, most).filter(|_| !bracket || p.sign(')'))?;
        placed(every, &moments)
    });
    Some(placed.unwrap_or_else(|| vec![Cadence::plain(every)]))
}

/// Takes "trước ngày 10 hàng tháng", "15/6 và 15/12 hàng năm", "trước ngày 25 tháng cuối quý".
fn moments_then_unit(p: &mut Parser, marked: &mut bool) -> Option<Vec<Cadence>> {
    let found = longest(p, |p, most| {
        let moments = moments(p, most)?;
        let unit = p.attempt(|p| {
            p.sign(',');
            p.words("cua");
            every(p, marked)
        });
        let in_quarters = moments.iter().all(|moment| moment.of_quarter);
        placed(unit.or(in_quarters.then_some(Every::Quarter))?, &moments)
    })?;
    *marked = true;
    Some(found)
}

/// Applies a rule that takes a list of moments, with as many of them as it succeeds with: the last ones may belong to
/// the next rhythm.
fn longest<T>(p: &mut Parser, mut rule: impl FnMut(&mut Parser, usize) -> Option<T>) -> Option<T> {
    const MOST: usize = 6;
    (1..=MOST).rev().find_map(|most| p.attempt(|p| rule(p, most)))
}

fn moments(p: &mut Parser, most: usize) -> Option<Vec<Moment>> {
    let first = moment(p, false)?;
    let mut found = vec![first];
    while found.len() < most {
        let next = p.attempt(|p| {
            let linked = p.sign_of(",;&").is_some() | p.words("va");
            linked.then(|| moment(p, first.before)).flatten()
        });
        match next {
            Some(next) => found.push(next),
            None => break,
        }
    }
    Some(found)
}

fn moment(p: &mut Parser, before: bool) -> Option<Moment> {
    p.any_of(UP_TO);
    let before = p.words("truoc") || before;
    let early = hour(p);
    p.sign(',');
    let mut moment = day(p)?;
    let late = p.attempt(|p| if early.is_none() { hour(p) } else { None });
    moment.time = early.or(late).and_then(Hour::time);
    moment.before = before && !matches!(early, Some(Hour::EndOfDay));
    Some(moment)
}

fn day(p: &mut Parser) -> Option<Moment> {
    if let Some(weekday) = weekday(p) {
        return Some(Moment { weekday: Some(weekday), ..Moment::default() });
    }
    if let Some(month) = p.attempt(|p| p.words("thang").then(|| p.calendar::<Month>(2)).flatten()) {
        return Some(Moment { month: Some(month.number()), ..Moment::default() });
    }
    let named = p.one_of(&["ngay mung", "ngay"]);
    let day = u8::try_from(p.number(2)?).ok().filter(|day| (1..=31).contains(day))?;
    let moment = Moment { day: Some(day), ..Moment::default() };
    if let Some(month) = p.attempt(month_of_quarter) {
        return Some(Moment { month: Some(month), of_quarter: true, ..moment });
    }
    let month = p.attempt(|p| (p.sign('/') || p.words("thang")).then(|| p.calendar::<Month>(2)).flatten());
    (named || month.is_some()).then(|| Moment { month: month.map(Month::number), ..moment })
}

/// Takes "tháng cuối quý", "của tháng đầu mỗi quý", "tháng thứ 2 của quý".
fn month_of_quarter(p: &mut Parser) -> Option<u8> {
    p.words("cua");
    let month = if p.words("thang thu") {
        u8::try_from(p.number(1)?).ok().filter(|month| (1..=3).contains(month))?
    } else {
        p.choice(&[("thang cuoi cung", 3), ("thang cuoi", 3), ("thang dau tien", 1), ("thang dau", 1)])?
    };
    p.words("cua");
    p.one_of(EACH);
    p.words("quy").then_some(month)
}

/// Puts moments into their periods; none when they do not fit, such as a weekday of a month.
fn placed(every: Every, moments: &[Moment]) -> Option<Vec<Cadence>> {
    moments.iter().map(|moment| place(every, moment)).collect()
}

fn place(every: Every, moment: &Moment) -> Option<Cadence> {
    let Moment { weekday, day, month, of_quarter, time, before } = *moment;
    let fits = match every {
        Every::Week => weekday.is_some(),
        Every::Month => day.is_some() && month.is_none(),
        Every::Quarter => day.is_some() && (of_quarter || month.is_none()),
        Every::Year => month.is_some() && !of_quarter && exists(day, month),
        Every::HalfYear => weekday.is_none() && !of_quarter && exists(day, month),
        Every::AdHoc => false,
    };
    fits.then_some(Cadence { every, weekday, day, month, time, before })
}

/// Returns whether some year has this day; 29 February counts.
fn exists(day: Option<u8>, month: Option<u8>) -> bool {
    const LEAP_YEAR: i32 = 2028;
    match (day, month) {
        (Some(day), Some(month)) => NaiveDate::from_ymd_opt(LEAP_YEAR, month.into(), day.into()).is_some(),
        _ => true,
    }
}

/// Takes a period that comes back: "hàng tháng", "mỗi quý một lần", "6 tháng/lần", "1 lần/năm", or a marked "quý".
fn every(p: &mut Parser, marked: &mut bool) -> Option<Every> {
    if let Some(every) = p.attempt(once_per) {
        *marked = true;
        return Some(every);
    }
    let each = p.one_of(EACH);
    let every = every_unit(p)?;
    let once = once(p);
    // "6 tháng đầu năm" and "Quý IV" are stretches of one year, no rhythms.
    let mut ahead = *p;
    let stretch = ahead.one_of(&["dau", "cuoi"]) || super::roman_quarter(&mut ahead).is_some();
    let known = each || once || *marked;
    *marked |= each || once;
    (known && !stretch).then_some(every)
}

/// Takes a unit of time without any mark.
pub(super) fn every_unit(p: &mut Parser) -> Option<Every> {
    const UNITS: [(&str, Every); 7] = [
        ("tuan", Every::Week),
        ("thang", Every::Month),
        ("quy", Every::Quarter),
        ("nua nam", Every::HalfYear),
        ("sau thang", Every::HalfYear),
        ("nam", Every::Year),
        ("ba thang", Every::Quarter),
    ];
    p.choice(&UNITS).or_else(|| {
        p.attempt(|p| {
            let months = p.number(2)?;
            p.words("thang").then_some(())?;
            match months {
                1 => Some(Every::Month),
                3 => Some(Every::Quarter),
                6 => Some(Every::HalfYear),
                12 => Some(Every::Year),
                _ => None,
            }
        })
    })
}

fn once(p: &mut Parser) -> bool {
    let found = p.attempt(|p| {
        p.sign('/');
        let counted = p.words("mot") || p.number(2).is_none_or(|count| count == 1);
        (counted && p.words("lan")).then_some(())
    });
    found.is_some()
}

/// Takes "1 lần/năm", "mỗi năm 1 lần" is left to the unit.
fn once_per(p: &mut Parser) -> Option<Every> {
    let once = p.words("mot") || p.number(2) == Some(1);
    let linked = once && p.words("lan") && (p.sign('/') || p.one_of(&["moi", "trong", "mot"]));
    linked.then(|| every_unit(p)).flatten()
}
