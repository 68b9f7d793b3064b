//! What contradicts itself: within a task, and between a task and its subtasks.

use super::super::progress::State;
use super::calendar::{Calendar, Facts};
use super::reported::Reported;
use super::{Contradiction, Status, UnitTally};

/// Lists what contradicts itself in the reports on one task.
pub(super) fn within(
    reported: &Reported<'_>,
    facts: &Facts,
    tally: Option<&UnitTally>,
    calendar: Calendar,
) -> Vec<Contradiction> {
    let whole = reported.whole.state.map(|(_, state)| state);
    let units_open = match tally {
        Some(tally) => tally.total == 0 || !tally.open.is_empty(),
        None => reported.units.values().any(|voice| voice.state.is_some_and(|(_, state)| is_open(state))),
    };
    let units_done = tally.is_some_and(|tally| tally.total > 0 && tally.open.is_empty());
    let whole_open = whole.is_some_and(is_open)
        || (whole == Some(State::Ongoing) && !matches!(calendar, Calendar::Ongoing { .. }));
    [
        (Contradiction::WholeDoneUnitsOpen, whole == Some(State::Done) && units_open),
        (Contradiction::UnitsDoneWholeOpen, units_done && whole_open),
        (Contradiction::CountAboveTotal, above_all(reported)),
        (Contradiction::DoneBelowAll, facts.state == State::Done && below_all(reported)),
        (Contradiction::WaitsInVain, facts.waits_in_vain()),
    ]
    .into_iter()
    .filter_map(|(contradiction, holds)| holds.then_some(contradiction))
    .collect()
}

/// Lists what contradicts itself between a task and its subtasks; it is the parent's to show.
///
/// A subtask that is kept up ("thường xuyên") is no open one: it never ends. A dropped one asks for nothing.
pub(super) fn between(parent: &Status, children: &[&Status]) -> Vec<Contradiction> {
    let parent_done = parent.state == State::Done;
    let all_done = children.iter().all(|child| matches!(child.state, State::Done | State::Dropped))
        && children.iter().any(|child| child.state == State::Done);
    let later =
        |child: &&Status| child.last_day.zip(parent.last_day).is_some_and(|(child, parent)| child > parent);
    [
        (
            Contradiction::ParentDoneChildOpen,
            parent_done && children.iter().any(|child| is_open(child.state)),
        ),
        (Contradiction::ChildrenDoneParentOpen, all_done && is_open(parent.state)),
        (Contradiction::ChildDueAfterParent, children.iter().any(later)),
    ]
    .into_iter()
    .filter_map(|(contradiction, holds)| holds.then_some(contradiction))
    .collect()
}

/// Returns whether work with an end is still to be done.
fn is_open(state: State) -> bool {
    matches!(state, State::NotStarted | State::InProgress | State::Waiting)
}

fn above_all(reported: &Reported<'_>) -> bool {
    reported.count.is_some_and(|(_, count)| count.done > count.total)
        || reported.percent.is_some_and(|(_, percent)| percent.hundredths() > 10_000)
}

/// Returns whether a figure below all was given with the report of "done" or after it.
fn below_all(reported: &Reported<'_>) -> bool {
    let Some((done, State::Done)) = reported.whole.state else { return false };
    reported.count.is_some_and(|(at, count)| at >= done && count.done < count.total)
        || reported.percent.is_some_and(|(at, percent)| at >= done && percent.hundredths() < 10_000)
}
