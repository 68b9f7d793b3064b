//! Stretches of the calendar: "Quý I, II/2026", "tháng 3-6/2026", "6 tháng đầu năm", "giai đoạn 2026-2030".

use super::parser::Parser;
use super::roman_quarter;
use crate::domain::deadline::{Month, Quarter, Span, Year};

/// Names the unit that a word opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Month,
    Quarter,
    Year,
}

/// Is one printed part of a list, its year perhaps printed elsewhere.
#[derive(Clone, Copy)]
enum Part {
    Month(Month, Option<Year>),
    Quarter(Quarter, Option<Year>),
    Year(Year),
}

/// "T2" may mean a Monday as well, so the short forms need a printed year.
const UNITS: [(&str, Unit, bool); 8] = [
    ("cac thang", Unit::Month, false),
    ("thang", Unit::Month, false),
    ("t", Unit::Month, true),
    ("cac quy", Unit::Quarter, false),
    ("quy", Unit::Quarter, false),
    ("q", Unit::Quarter, true),
    ("cac nam", Unit::Year, false),
    ("nam", Unit::Year, false),
];

/// Takes a stretch of the calendar. The year may be missing: then it is the plan's.
pub(super) fn span(p: &mut Parser) -> Option<Span> {
    p.attempt(part_of_year).or_else(|| p.attempt(month_without_word)).or_else(|| p.attempt(list))
}

/// Takes "năm nay", or "năm" without a number where that is allowed: the plan's year.
pub(super) fn this_year(p: &mut Parser, bare: bool) -> Option<Span> {
    p.attempt(|p| {
        let named = p.one_of(&["nam nay", "nam ke hoach"]) || (bare && p.words("nam"));
        named.then(|| p.plan_year()).flatten().map(Span::Year)
    })
}

/// Takes several months of a year: "6 tháng đầu năm 2026", "nửa cuối năm", "9 tháng năm 2026".
fn part_of_year(p: &mut Parser) -> Option<Span> {
    let (count, first_part) = if p.words("nua") {
        (6, end_of_year(p)?)
    } else {
        let count = count_of_months(p)?;
        match end_of_year(p) {
            Some(first) => (count, first),
            None => return months_of_printed_year(p, count),
        }
    };
    let year = year_after(p).or_else(|| p.plan_year())?;
    let (first, last) = if first_part { (1, count) } else { (13 - count, 12) };
    Span::months(year, Month::try_from(first).ok()?, Month::try_from(last).ok()?)
}

fn count_of_months(p: &mut Parser) -> Option<i32> {
    let written = p.choice(&[("ba thang", 3), ("sau thang", 6), ("chin thang", 9)]);
    written.or_else(|| {
        let count = p.calendar::<Month>(2)?;
        p.words("thang").then(|| i32::from(count))
    })
}

fn end_of_year(p: &mut Parser) -> Option<bool> {
    p.choice(&[("dau cua nam", true), ("dau nam", true), ("cuoi cua nam", false), ("cuoi nam", false)])
}

fn months_of_printed_year(p: &mut Parser, count: i32) -> Option<Span> {
    let year = p.words("nam").then(|| p.full_year()).flatten()?;
    let whole_quarters = [3, 6, 9].contains(&count);
    whole_quarters
        .then(|| Span::months(year, Month::try_from(1).ok()?, Month::try_from(count).ok()?))
        .flatten()
}

/// Takes "9/2026".
fn month_without_word(p: &mut Parser) -> Option<Span> {
    let month = p.calendar(2)?;
    let year = p.sign('/').then(|| p.full_year()).flatten()?;
    Some(Span::Month { year, month })
}

/// Takes one or several months, quarters or years; several are one stretch from the first to the last.
fn list(p: &mut Parser) -> Option<Span> {
    p.one_of(&["giai doan", "thoi ky"]);
    let from = p.words("tu");
    let mut needs_year = false;
    let (unit, first) = part(p, None, &mut needs_year)?;
    let mut parts = vec![first];
    let mut unit = unit;
    while let Some((next_unit, next)) = p.attempt(|p| {
        separator(p)?;
        part(p, Some(unit), &mut needs_year)
    }) {
        unit = next_unit;
        parts.push(next);
    }
    let year_missing = needs_year && parts.iter().all(|part| part.year().is_none());
    let end_missing = from && parts.len() == 1;
    if year_missing || end_missing {
        return None;
    }
    joined(&with_years(p, &parts)?)
}

/// Takes what stands between the parts of a list.
pub(super) fn separator(p: &mut Parser) -> Option<()> {
    let sign = p.sign_of(",-;&").is_some();
    let word = p.one_of(&["va", "den het", "den", "toi"]);
    (sign || word).then_some(())
}

fn part(p: &mut Parser, previous: Option<Unit>, needs_year: &mut bool) -> Option<(Unit, Part)> {
    let named = UNITS.iter().find(|(word, ..)| p.words(word));
    *needs_year |= named.is_some_and(|(_, _, short)| *short);
    let unit = match named {
        Some((_, unit, _)) => *unit,
        None => previous.unwrap_or(Unit::Year),
    };
    let part = match unit {
        Unit::Month => Part::Month(p.calendar(2)?, year_after(p)),
        Unit::Quarter => Part::Quarter(roman_quarter(p).or_else(|| p.calendar(1))?, year_after(p)),
        Unit::Year => Part::Year(p.full_year()?),
    };
    Some((unit, part))
}

/// Takes the year of a month or a quarter: "/2026", "năm 2026", ", năm 2026", "-2026", "/26".
fn year_after(p: &mut Parser) -> Option<Year> {
    let long = p.attempt(|p| {
        p.sign_of("/,-.");
        p.one_of(&["cua nam", "nam", "cua"]);
        p.full_year()
    });
    long.or_else(|| p.attempt(|p| p.sign('/').then(|| p.short_year()).flatten()))
}

impl Part {
    fn year(&self) -> Option<Year> {
        match *self {
            Part::Month(_, year) | Part::Quarter(_, year) => year,
            Part::Year(year) => Some(year),
        }
    }

    fn span(&self, year: Year) -> Span {
        match *self {
            Part::Month(month, _) => Span::Month { year, month },
            Part::Quarter(quarter, _) => Span::Quarter { year, quarter },
            Part::Year(year) => Span::Year(year),
        }
    }
}

/// Gives each part its year: its own, else the next one printed after it, else the last before it, else the plan's.
fn with_years(p: &mut Parser, parts: &[Part]) -> Option<Vec<Span>> {
    let mut spans = Vec::with_capacity(parts.len());
    let mut before = None;
    for (at, part) in parts.iter().enumerate() {
        let after = parts[at..].iter().find_map(Part::year);
        let year = after.or(before).or_else(|| p.plan_year())?;
        before = Some(year);
        spans.push(part.span(year));
    }
    Some(spans)
}

fn joined(spans: &[Span]) -> Option<Span> {
    let (first, last) = (spans.first()?, spans.last()?);
    let ascending = spans.windows(2).all(|pair| pair[0].last_day() < pair[1].first_day());
    ascending.then(|| first.to(last)).flatten()
}
