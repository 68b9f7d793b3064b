//! Proposed updates: what is proposed beside what holds, and what contradicts itself.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::progress::{Count, Percent, Review, State, Update};
use super::super::status::{Status, Statuses, assigned_on};
use super::super::workspace::{Row, Workspace};

/// Is the largest percentage that makes sense, in hundredths.
const ALL: u32 = 10_000;

/// Names what contradicts itself in a proposed update. It is shown; accepting it has to say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// More is done than there is: 13 of 12, 104 %.
    AboveAll,
    /// It says "done" at less than all.
    DoneBelowAll,
    /// Its day lies after the as-of date.
    InFuture,
    /// Its day lies before the task was assigned.
    BeforeAssigned,
    /// A later report counts already, so this one would not change how the task stands.
    Outdated,
    /// It takes back that the work is done.
    Reopens,
    /// Less is done than was reported before.
    FallsBack,
}

/// Is what holds beside what is proposed; none where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside<T> {
    /// What holds as of the day.
    pub present: Option<T>,
    /// What is proposed.
    pub proposed: Option<T>,
}

impl<T: PartialEq> Beside<T> {
    /// Returns whether accepting the update would change it; silence leaves it.
    pub fn changes(&self) -> bool {
        self.proposed.is_some() && self.proposed != self.present
    }
}

/// Is a proposed update field by field against what holds for the same voice: the whole task, or one unit's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The day.
    pub on: Beside<NaiveDate>,
    /// The asserted state.
    pub state: Beside<State>,
    /// How far, in percent.
    pub percent: Beside<Percent>,
    /// How far, as a count.
    pub count: Beside<Count>,
    /// The text.
    pub text: Beside<&'a str>,
}

/// Compares a proposed update with the last accepted ones of the same voice until the day.
pub fn compare<'a>(workspace: &'a Workspace, update: &'a Update, as_of: NaiveDate) -> Compared<'a> {
    let accepted = accepted(workspace, update, as_of);
    let last = |said: fn(&Update) -> bool| accepted.iter().rev().find(|earlier| said(earlier)).copied();
    Compared {
        on: Beside { present: accepted.last().map(|earlier| earlier.on), proposed: Some(update.on) },
        state: Beside {
            present: last(|earlier| earlier.state.is_some()).and_then(|earlier| earlier.state),
            proposed: update.state,
        },
        percent: Beside {
            present: last(|earlier| earlier.percent.is_some()).and_then(|earlier| earlier.percent),
            proposed: update.percent,
        },
        count: Beside {
            present: last(|earlier| earlier.count.is_some()).and_then(|earlier| earlier.count),
            proposed: update.count,
        },
        text: Beside {
            present: last(|earlier| earlier.text.is_some()).and_then(|earlier| earlier.text.as_deref()),
            proposed: update.text.as_deref(),
        },
    }
}

/// Lists what contradicts itself in a proposed update, as of the day.
pub fn flaws(workspace: &Workspace, statuses: &Statuses, update: &Update, as_of: NaiveDate) -> Vec<Flaw> {
    let compared = compare(workspace, update, as_of);
    let task = workspace.tasks.get(update.task.as_str());
    let assigned = task.and_then(|task| assigned_on(workspace, task));
    let status = statuses.get(workspace, update.task.as_str());
    let [above, below] = [figure(update.percent, update.count, |it| it > ALL.into()), below_all(update)];
    [
        (Flaw::AboveAll, above),
        (Flaw::DoneBelowAll, update.state == Some(State::Done) && below),
        (Flaw::InFuture, update.on > as_of),
        (Flaw::BeforeAssigned, assigned.is_some_and(|assigned| update.on < assigned)),
        (Flaw::Outdated, compared.on.present.is_some_and(|last| last > update.on)),
        (Flaw::Reopens, reopens(&compared, status, update)),
        (Flaw::FallsBack, falls_back(&compared)),
    ]
    .into_iter()
    .filter_map(|(flaw, holds)| holds.then_some(flaw))
    .collect()
}

/// Returns the accepted updates of the same voice until the day, in the order in which they hold.
fn accepted<'a>(workspace: &'a Workspace, update: &Update, as_of: NaiveDate) -> Vec<&'a Update> {
    let Some(entries) = workspace.index().of_task(&update.task) else { return Vec::new() };
    let counts = |row: &&Row<Update>| {
        let other = &row.record;
        other.review == Review::Accepted && other.on <= as_of && other.unit == update.unit
    };
    let rows = entries.updates.iter().filter_map(|slot| workspace.updates.at(*slot));
    let mut rows: Vec<&Row<Update>> = rows.filter(counts).collect();
    rows.sort_by_key(|row| (row.record.on, row.created));
    rows.into_iter().map(|row| &row.record).collect()
}

/// Returns whether a figure fits the rule, in hundredths of a percent of all.
fn figure(percent: Option<Percent>, count: Option<Count>, fits: impl Fn(u64) -> bool) -> bool {
    percent.is_some_and(|percent| fits(percent.hundredths().into()))
        || count.is_some_and(|count| share(count).is_some_and(fits))
}

/// Returns the count in hundredths of a percent, rounded up; none of nothing.
fn share(count: Count) -> Option<u64> {
    let Count { done, total } = count;
    (total > 0).then(|| done.saturating_mul(ALL.into()).div_ceil(total))
}

fn below_all(update: &Update) -> bool {
    update.percent.is_some_and(|percent| percent.hundredths() < ALL)
        || update.count.is_some_and(|count| count.done < count.total)
}

fn reopens(compared: &Compared<'_>, status: Option<&Status>, update: &Update) -> bool {
    let whole_done = update.unit.is_none() && status.is_some_and(|status| status.state == State::Done);
    let was_done = compared.state.present == Some(State::Done) || whole_done;
    was_done && compared.state.proposed.is_some_and(|state| state != State::Done)
}

/// Returns whether a figure of the same kind is lower than the last one.
fn falls_back(compared: &Compared<'_>) -> bool {
    let percent = compared.percent.present.zip(compared.percent.proposed);
    let count = compared.count.present.zip(compared.count.proposed);
    percent.is_some_and(|(present, proposed)| proposed < present)
        || count.is_some_and(|(present, proposed)| {
            proposed.total == present.total && proposed.done < present.done
        })
}
