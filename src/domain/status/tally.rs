//! The units of a task that is tracked unit by unit.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::deadline::{Meaning, Quota, Scope};
use super::super::ids::UnitId;
use super::super::progress::State;
use super::super::responsibility::{Holder, Responsibility};
use super::reported::{Moment, Reported};
use super::{UnitPart, UnitTally};

/// Is the tally with the day on which the last unit was done.
pub(super) struct Tallied {
    pub tally: UnitTally,
    /// The day from which every unit has been done; none while one is open or nobody is known.
    pub done_since: Option<NaiveDate>,
    /// Each unit, and since when it is done.
    pub parts: Vec<UnitPart>,
}

/// Returns the quota that every unit has to reach, if the deadline names one.
pub(super) fn unit_quota(meaning: &Meaning) -> Option<&Quota> {
    meaning.quota().filter(|quota| quota.scope == Scope::EachUnit)
}

/// Counts the units that the leads resolve to. A unit is done when each part that it bears is done; what a
/// predecessor did before the part passed counts for that part.
pub(super) fn tally(leads: &Responsibility, reported: &Reported<'_>, quota: Option<&Quota>) -> Tallied {
    let mut done_on: HashMap<&UnitId, Option<NaiveDate>> = HashMap::new();
    let mut order: Vec<&UnitId> = Vec::new();
    for holder in leads.leads.iter().flat_map(|bearer| &bearer.holders) {
        let part = part_done_on(holder, reported, quota);
        done_on
            .entry(&holder.unit)
            .and_modify(|known| *known = known.zip(part).map(|(known, part)| known.max(part)))
            .or_insert_with(|| {
                order.push(&holder.unit);
                part
            });
    }
    let is_open = |unit: &&&UnitId| done_on.get(**unit).is_none_or(Option::is_none);
    let open: Vec<UnitId> = order.iter().filter(is_open).map(|unit| (*unit).clone()).collect();
    let total = u32::try_from(order.len()).unwrap_or(u32::MAX);
    let done = total - u32::try_from(open.len()).unwrap_or(total);
    let parts = order
        .iter()
        .map(|unit| UnitPart { unit: (*unit).clone(), done_on: done_on.get(unit).copied().flatten() });
    let parts: Vec<UnitPart> = parts.collect();
    let done_since = if open.is_empty() { parts.iter().filter_map(|part| part.done_on).max() } else { None };
    Tallied { tally: UnitTally { done, total, open }, done_since, parts }
}

/// Returns the day from which the part is done; none while it is open.
fn part_done_on(holder: &Holder, reported: &Reported<'_>, quota: Option<&Quota>) -> Option<NaiveDate> {
    let bearers = holder.passages.iter().map(|passage| &passage.from).chain([&holder.unit]);
    let voices = bearers.filter_map(|unit| reported.units.get(unit));
    if let Some(quota) = quota {
        let (delivered, last) = voices.fold((0, None), |(sum, last), voice| {
            (sum + voice.delivered, last.max(voice.state.map(|(moment, _)| moment)))
        });
        return last.filter(|_| delivered >= u64::from(quota.min)).map(|(day, _)| day);
    }
    let (moment, state): (Moment, State) =
        voices.filter_map(|voice| voice.state).max_by_key(|(moment, _)| *moment)?;
    (state == State::Done).then_some(moment.0)
}
