//! What was reported about a task until a day, heard voice by voice: the whole, and each unit.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::journal::Seq;
use super::super::plan::Period;
use super::super::progress::{Count, Percent, Review, State, Update};
use super::super::task::Task;
use super::super::workspace::{Row, Workspace};

/// Is a place in time: the day, then the place in the journal.
pub(super) type Moment = (NaiveDate, Seq);

/// Holds what the whole and each unit reported.
#[derive(Debug, Default)]
pub(super) struct Reported<'a> {
    pub whole: Voice,
    pub units: HashMap<&'a UnitId, Voice>,
    pub last_update: Option<NaiveDate>,
    pub percent: Option<(Moment, Percent)>,
    pub count: Option<(Moment, Count)>,
}

/// Is what one voice reported, as far as it was heard.
#[derive(Debug, Default)]
pub(super) struct Voice {
    /// The asserted state with the moment from which it has been asserted without a break.
    pub state: Option<(Moment, State)>,
    /// How often it reported "done" within the quota's period, or the largest number that it gave.
    pub delivered: u64,
    reported_done: u64,
}

/// Returns the accepted updates of the task until the day in the order in which they hold.
pub(super) fn accepted<'a>(workspace: &'a Workspace, task: &Task, as_of: NaiveDate) -> Vec<&'a Row<Update>> {
    let Some(entries) = workspace.index().of_task(&task.id) else {
        return Vec::new();
    };
    let counts = |row: &&Row<Update>| row.record.on <= as_of && row.record.review == Review::Accepted;
    let rows = entries.updates.iter().filter_map(|slot| workspace.updates.at(*slot));
    let mut rows: Vec<&Row<Update>> = rows.filter(counts).collect();
    rows.sort_by_key(|row| moment(row));
    rows
}

fn moment(row: &Row<Update>) -> Moment {
    (row.record.on, row.created)
}

impl<'a> Reported<'a> {
    /// Hears the updates in their order. `speaks_for_whole` names the units whose word is that of the whole;
    /// deliveries count within `quota_period`.
    pub(super) fn hear(
        updates: &[&'a Row<Update>],
        speaks_for_whole: &[UnitId],
        quota_period: Option<Period>,
    ) -> Self {
        let mut reported = Self { last_update: updates.last().map(|row| row.record.on), ..Self::default() };
        for row in updates {
            let voice = match &row.record.unit {
                Some(unit) if !speaks_for_whole.contains(unit) => reported.units.entry(unit).or_default(),
                _ => {
                    let (percent, count) = (row.record.percent, row.record.count);
                    reported.percent = percent.map(|percent| (moment(row), percent)).or(reported.percent);
                    reported.count = count.map(|count| (moment(row), count)).or(reported.count);
                    &mut reported.whole
                }
            };
            voice.hear(row, quota_period);
        }
        reported
    }

    /// Returns whether a unit reported that work goes on or is done.
    pub(super) fn a_unit_has_begun(&self) -> bool {
        self.units
            .values()
            .any(|voice| matches!(voice.state, Some((_, State::InProgress | State::Ongoing | State::Done))))
    }

    /// Returns the first day on which the present state of any unit holds.
    pub(super) fn first_unit_day(&self) -> Option<NaiveDate> {
        self.units.values().filter_map(|voice| Some(voice.state?.0.0)).min()
    }
}

impl Voice {
    fn hear(&mut self, row: &Row<Update>, quota_period: Option<Period>) {
        let Some(state) = row.record.state else { return };
        if self.state.is_none_or(|(_, known)| known != state) {
            self.state = Some((moment(row), state));
        }
        if state == State::Done && quota_period.is_some_and(|period| period.contains(row.record.on)) {
            self.reported_done += 1;
            let named = row.record.count.map_or(0, |count| count.done);
            self.delivered = self.delivered.max(self.reported_done).max(named);
        }
    }
}
