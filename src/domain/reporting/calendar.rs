//! The periods of a duty and the day on which the report on each is due.

use chrono::{Datelike, Days, NaiveDate};

use super::super::deadline::{Cadence, Due, Every, Policy, When};
use super::super::plan::Period;
use super::Duty;

/// Is a period of a duty and when the report on it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// The period that is reported on.
    pub period: Period,
    /// When the report is due; none where the duty names no day, because none is invented.
    pub due: Option<When>,
}

impl Term {
    /// Returns the last day on which the report is in time; where no day is named, the period's own last day.
    pub fn last_day(&self, policy: &Policy) -> NaiveDate {
        self.due.map_or(self.period.to, |due| due.last_day(policy))
    }
}

/// Returns the term whose period holds the day; none for a duty without a rhythm (đột xuất), and for the half-year that
/// has no report.
pub fn term_around(cadence: &Cadence, day: NaiveDate) -> Option<Term> {
    let period = cadence.every.around(day)?;
    match named_day(cadence, period.to) {
        Some(date) if !speaks_of(cadence, date, period) => None,
        due => Some(Term { period, due: due.map(|date| when(cadence, date)) }),
    }
}

/// Returns whether the named day speaks of the period. A half-yearly rhythm that names its month ("ngày 10/6") speaks of
/// the half that ends nearest to that day, the earlier of two as near; the other half has no report of its own.
fn speaks_of(cadence: &Cadence, day: NaiveDate, period: Period) -> bool {
    if cadence.every != Every::HalfYear || cadence.month.is_none() {
        return true;
    }
    let own = distance(day, period.to);
    let before = period.from.pred_opt();
    let after = period.to.succ_opt().and_then(|next| cadence.every.around(next)).map(|next| next.to);
    before.is_none_or(|end| own < distance(day, end)) && after.is_none_or(|end| own <= distance(day, end))
}

/// Lists the terms of a duty whose last day lies from the first to the last day, the earliest first. A term belongs to
/// the duty when the duty holds on that last day.
pub fn terms(duty: &Duty, first: NaiveDate, last: NaiveDate, policy: &Policy) -> Vec<Term> {
    let first = duty.valid_from.map_or(first, |from| from.max(first));
    let last = duty.valid_to.map_or(last, |to| to.min(last));
    let Some(longest) = duty.cadence.every.days() else { return Vec::new() };
    let margin = Days::new(u64::from(longest) + 31);
    let Some(mut day) = first.checked_sub_days(margin) else { return Vec::new() };
    let mut found = Vec::new();
    while let Some(period) = duty.cadence.every.around(day).filter(|period| period.from <= last) {
        let term = term_around(&duty.cadence, day);
        found.extend(term.filter(|term| (first..=last).contains(&term.last_day(policy))));
        let Some(next) = period.to.succ_opt() else { break };
        day = next;
    }
    found
}

/// Returns the day on which the report on the period with that end is due, as the rhythm names it.
///
/// A day in the first half of its cycle looks back, one in the second half speaks of its own turn: the 10th speaks of the
/// month before, the 25th of its own; Tuesday of the week before, Friday of its own; 10 December of its year. 10 June
/// speaks of the half-year that ends nearest to it.
fn named_day(cadence: &Cadence, end: NaiveDate) -> Option<NaiveDate> {
    let cycle = match cadence {
        Cadence { weekday: Some(_), every: Every::Week, .. } => Every::Week,
        Cadence { month: Some(_), every: Every::Quarter, .. } => Every::Quarter,
        Cadence { month: Some(_), every: Every::HalfYear | Every::Year, .. } => Every::Year,
        Cadence { day: Some(_), .. } => Every::Month,
        _ => return None,
    };
    let own = cycle.around(end)?;
    let in_own = named_in(cadence, cycle, own);
    let in_next = || named_in(cadence, cycle, cycle.around(own.to.succ_opt()?)?);
    if cadence.every == Every::HalfYear && cycle == Every::Year {
        return in_own.into_iter().chain(in_next()).min_by_key(|day| (distance(*day, end), *day < end));
    }
    if looks_back(cadence, cycle) { in_next() } else { in_own }
}

/// Returns whether the named day lies in the first half of its cycle; months count as thirty days, so that the answer is
/// the same for every turn.
fn looks_back(cadence: &Cadence, cycle: Every) -> bool {
    let day = u32::from(cadence.day.unwrap_or(31));
    let months = u32::from(cadence.month.unwrap_or(1)).saturating_sub(1);
    let (position, length) = match (cycle, cadence.weekday) {
        (Every::Week, Some(weekday)) => (weekday.num_days_from_monday() + 1, 7),
        (Every::Month, _) => (day, 30),
        (Every::Quarter, _) => (months * 30 + day, 90),
        _ => (months * 30 + day, 360),
    };
    position * 2 <= length
}

/// Returns the day that the rhythm names in one turn of the cycle.
fn named_in(cadence: &Cadence, cycle: Every, turn: Period) -> Option<NaiveDate> {
    if cycle == Every::Week {
        let offset = cadence.weekday?.num_days_from_monday();
        return turn.from.checked_add_days(Days::new(offset.into()));
    }
    let months_in = match cycle {
        Every::Month => 0,
        _ => u32::from(cadence.month?).checked_sub(1)?,
    };
    let month = Every::Month.around(turn.from.checked_add_months(chrono::Months::new(months_in))?)?;
    let day = u32::from(cadence.day.unwrap_or(31)).min(month.to.day());
    month.from.with_day(day).filter(|day| turn.contains(*day))
}

fn when(cadence: &Cadence, date: NaiveDate) -> When {
    let due = Due { date, time: cadence.time };
    if cadence.before { When::Before(due) } else { When::On(due) }
}

fn distance(a: NaiveDate, b: NaiveDate) -> u64 {
    (a - b).num_days().unsigned_abs()
}
