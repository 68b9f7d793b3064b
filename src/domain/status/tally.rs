//! The units of a task that is tracked unit by unit.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::deadline::{Meaning, Quota, Scope};
use super::super::ids::UnitId;
use super::super::progress::State;
use super::super::responsibility::{Holder, Responsibility};
use super::reported::{Reported, Voice};
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
    let mut place: HashMap<&UnitId, usize> = HashMap::new();
    let mut parts: Vec<UnitPart> = Vec::new();
    for holder in leads.leads.iter().flat_map(|bearer| &bearer.holders) {
        let part = part_of(holder, reported, quota);
        let known = place.get(&holder.unit).and_then(|place| parts.get_mut(*place));
        match known {
            Some(known) => *known = both(known, part),
            None => {
                place.insert(&holder.unit, parts.len());
                parts.push(part);
            }
        }
    }
    let open: Vec<UnitId> =
        parts.iter().filter(|part| part.done_on.is_none()).map(|part| part.unit.clone()).collect();
    let total = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    let done = total - u32::try_from(open.len()).unwrap_or(total);
    let done_since = if open.is_empty() { parts.iter().filter_map(|part| part.done_on).max() } else { None };
    Tallied { tally: UnitTally { done, total, open }, done_since, parts }
}

/// Returns two parts of one unit as one: done when both are, else as the first that is open.
fn both(first: &UnitPart, second: UnitPart) -> UnitPart {
    let done_on = first.done_on.zip(second.done_on).map(|(first, second)| first.max(second));
    let state = if first.done_on.is_none() { first.state } else { second.state };
    UnitPart { done_on, state, delivered: first.delivered.min(second.delivered), unit: second.unit }
}

fn part_of(holder: &Holder, reported: &Reported<'_>, quota: Option<&Quota>) -> UnitPart {
    let bearers = holder.passages.iter().map(|passage| &passage.from).chain([&holder.unit]);
    let voices: Vec<&Voice> = bearers.filter_map(|unit| reported.units.get(unit)).collect();
    let last = voices.iter().filter_map(|voice| voice.state).max_by_key(|(moment, _)| *moment);
    let asserted = last.map_or(State::NotStarted, |(_, state)| state);
    let delivered = voices.iter().map(|voice| voice.delivered).sum();
    let is_done = quota.map_or(asserted == State::Done, |quota| delivered >= u64::from(quota.min));
    let done_on = last.filter(|_| is_done).map(|((day, _), _)| day);
    let state = match asserted {
        _ if done_on.is_some() => State::Done,
        State::Done => State::InProgress,
        other => other,
    };
    UnitPart { unit: holder.unit.clone(), done_on, state, delivered }
}
