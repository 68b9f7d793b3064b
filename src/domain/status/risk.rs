//! The analyst's view of a task, and the rule that stands in for it.

use chrono::NaiveDate;

use super::super::progress::{Assessment, State};
use super::super::settings::Settings;
use super::super::task::Task;
use super::super::workspace::{Row, Workspace};
use super::Risk;
use super::calendar::{Calendar, Facts, days_between};

/// Returns the analyst's latest assessment until the day.
pub(super) fn latest<'a>(workspace: &'a Workspace, task: &Task, as_of: NaiveDate) -> Option<&'a Assessment> {
    let entries = workspace.index().of_task(&task.id)?;
    let rows = entries.assessments.iter().filter_map(|slot| workspace.assessments.at(*slot));
    let until: Option<&Row<Assessment>> =
        rows.filter(|row| row.record.on <= as_of).max_by_key(|row| (row.record.on, row.created));
    until.map(|row| &row.record)
}

/// Returns whether an assessment was recorded from the first to the last day, both included.
pub(super) fn assessed_between(
    workspace: &Workspace,
    task: &Task,
    first: NaiveDate,
    last: NaiveDate,
) -> bool {
    let entries = workspace.index().of_task(&task.id);
    let mut rows = entries.into_iter().flat_map(|entries| &entries.assessments);
    rows.any(|slot| {
        workspace.assessments.at(*slot).is_some_and(|row| first <= row.record.on && row.record.on <= last)
    })
}

/// Returns the risk of a task: what the analyst said last, else what the rule sees. Finished tasks have none.
pub(super) fn risk(
    assessment: Option<&Assessment>,
    calendar: Calendar,
    facts: &Facts,
    settings: &Settings,
) -> Option<Risk> {
    match (facts.state, assessment) {
        (State::Done | State::Dropped, _) => None,
        (_, Some(Assessment { at_risk: true, reason, .. })) => Some(Risk::Assessed(reason.clone())),
        (_, Some(_)) => None,
        (State::NotStarted | State::InProgress, None) => silence(calendar, facts, settings).map(Risk::Silent),
        (State::Ongoing | State::Waiting, None) => None,
    }
}

/// Returns the days of silence when they are at least the set share of the time from the assignment to the deadline,
/// and the deadline has not passed yet.
fn silence(calendar: Calendar, facts: &Facts, settings: &Settings) -> Option<u32> {
    let (last_day, assigned) = (calendar.last_day()?, facts.assigned?);
    let whole = days_between(assigned, last_day);
    let silent = days_between(facts.last_update.map_or(assigned, |day| day.max(assigned)), facts.as_of);
    let too_long = u64::from(silent) * u64::from(settings.risk_share) >= u64::from(whole);
    (settings.risk_share > 0 && whole > 0 && facts.as_of <= last_day && too_long).then_some(silent)
}
