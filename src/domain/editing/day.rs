//! Days and spans of days as they are typed: with or without the year, a day or the stretch that it ends or begins.

use chrono::{Datelike, NaiveDate};

use super::super::deadline::{self, Context, Every, Meaning, When};
use super::super::plan::Period;
use super::faults::Cause;
use crate::text::date::{self, long};
use crate::text::period;

/// Says which day of a stretch is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    First,
    Last,
}

impl Edge {
    fn of(self, period: Period) -> NaiveDate {
        match self {
            Edge::First => period.from,
            Edge::Last => period.to,
        }
    }
}

/// Reads a day: 5/1, 05/01/2026, 2026-01-05, "tháng 3", "quý II/2026", or a phrase that names a day. What names no year
/// means that of today.
pub(super) fn read(text: &str, edge: Edge, today: NaiveDate) -> Result<NaiveDate, Cause> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Cause::Empty);
    }
    let bare = text.strip_prefix("ngày ").or_else(|| text.strip_prefix("Ngày ")).unwrap_or(text);
    let whole = date::read(bare).ok().or_else(|| day_of_year(bare, today));
    let day = whole.or_else(|| stretch(text, today).map(|period| edge.of(period)));
    let day = day.or_else(|| in_phrase(text, edge, today)).filter(|day| (1900..3000).contains(&day.year()));
    day.ok_or_else(|| Cause::NotADay(text.to_owned()))
}

/// Reads 5/1 as a day of this year.
fn day_of_year(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (day, month) = text.split_once(['/', '.', '-'])?;
    let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = short(day) && short(month);
    NaiveDate::from_ymd_opt(today.year(), month.parse().ok()?, day.parse().ok()?).filter(|_| fits)
}

/// Reads a span of days: a month, a quarter, a year, several months, or two days.
pub(super) fn span(text: &str, today: NaiveDate) -> Result<Period, Cause> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Cause::Empty);
    }
    let found = stretch(text, today).or_else(|| two_days(text, today));
    found.ok_or_else(|| Cause::NotASpan(text.to_owned()))
}

fn stretch(text: &str, today: NaiveDate) -> Option<Period> {
    let year = today.year();
    let month = || {
        let (month, year) = text.split_once(['/', '-', '.']).filter(|(_, year)| year.len() == 4)?;
        period::read(&format!("tháng {month}/{year}"))
    };
    let bare = || period::read(&format!("năm {text}")).filter(|_| text.len() == 4);
    let found = period::read(text)
        .or_else(|| period::read(&format!("{text} năm {year}")))
        .or_else(|| period::read(&format!("{text} {year}")))
        .or_else(month)
        .or_else(bare);
    found.map(|(from, to)| Period { from, to })
}

fn two_days(text: &str, today: NaiveDate) -> Option<Period> {
    let text = text.trim_start_matches(['t', 'T']).trim_start_matches("ừ ").trim_start_matches("ngày ");
    let (from, to) = ["đến ngày", "đến", " - ", "–"].iter().find_map(|sign| text.split_once(sign))?;
    let to = read(to, Edge::Last, today).ok()?;
    let from = read(from, Edge::First, to).ok()?;
    (from <= to).then_some(Period { from, to })
}

/// Reads the day that a deadline phrase comes to.
fn in_phrase(text: &str, edge: Edge, today: NaiveDate) -> Option<NaiveDate> {
    let context = Context { issued: None, plan_year: Some(today.year()) };
    let meaning = deadline::read(text, &context).meaning;
    match meaning {
        Meaning::From(day) => Some(day),
        Meaning::Dated { when: When::Within(span), then: None } => {
            Some(edge.of(Period { from: span.first_day(), to: span.last_day() }))
        }
        Meaning::Dated { when, then: None } => Some(when.last_day(&deadline::Policy::default())),
        _ => None,
    }
}

/// Writes a span of days so that it is read back: as the month, the quarter or the year that it is, else by its two days.
pub(super) fn span_in_words(period: &Period) -> String {
    let Period { from, to } = *period;
    let is = |every: Every| every.around(from) == Some(*period);
    let year = from.year();
    if is(Every::Month) {
        return format!("tháng {}/{year}", from.month());
    }
    if is(Every::Quarter) {
        let names = ["I", "II", "III", "IV"];
        let nth = usize::try_from(from.month0() / 3).ok().and_then(|nth| names.get(nth));
        return format!("quý {}/{year}", nth.copied().unwrap_or_default());
    }
    if is(Every::Year) { format!("năm {year}") } else { format!("{} - {}", long(from), long(to)) }
}
