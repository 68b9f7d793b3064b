//! Proposed updates: what waits for an analyst, held against what stands, and what speaks against it.

use chrono::NaiveDate;
use serde::Serialize;

use super::ids::{TaskId, UnitId, UpdateId};
use super::operation::{FieldChange, Operation, operations_between};
use super::progress::{Count, Percent, Review, State, Update, UpdateField};
use super::responsibility::Roster;
use super::settings::Settings;
use super::status;
use super::task::Task;
use super::workspace::{Row, Workspace};

#[cfg(test)]
mod tests;

/// Is a proposed update beside what stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Proposed {
    /// The update.
    pub id: UpdateId,
    /// The task.
    pub task: TaskId,
    /// The unit whose part it is; none for the whole.
    pub unit: Option<UnitId>,
    /// Who reported it.
    pub reported_by: Option<UnitId>,
    /// The day from which it would hold.
    pub on: NaiveDate,
    /// What it says.
    pub says: Content,
    /// What stands on the as-of day.
    pub present: Content,
    /// What speaks against it.
    pub flags: Vec<Flag>,
}

/// Is what an update says of a task, or what all accepted updates say together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Content {
    /// The asserted state.
    pub state: Option<State>,
    /// How far, in percent.
    pub percent: Option<Percent>,
    /// How far, as a count.
    pub count: Option<Count>,
    /// The text.
    pub text: Option<String>,
    /// Symbols of documents that prove it.
    pub evidence: Vec<String>,
}

/// Says what speaks against a proposed update. A flagged one is accepted only knowingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "flag", rename_all = "snake_case")]
pub enum Flag {
    /// More is done than there is: 13 of 12, or above 100 %.
    MoreThanAll,
    /// It says done at less than all.
    DoneBelowAll,
    /// It says done without naming a document.
    DoneWithoutEvidence,
    /// Its day has not come yet.
    InFuture,
    /// Its day is after the as-of day, so that it changes nothing that is shown.
    AfterAsOf,
    /// Its day is before the task was assigned.
    BeforeAssigned {
        /// The day of the assignment.
        assigned: NaiveDate,
    },
    /// The percentage falls.
    PercentFalls {
        /// What stood on its day.
        from: Percent,
        /// What it says.
        to: Percent,
    },
    /// The number of what is done falls.
    CountFalls {
        /// What stood on its day.
        from: u64,
        /// What it says.
        to: u64,
    },
    /// The task was done on its day, and it says something else.
    BackFromDone,
    /// It is about the part of a unit that does not bear the task on its day.
    NotConcerned,
}

/// Returns the proposed updates as of the day, by task, then by day; only those that concern the unit when one is
/// named: its own part, its own report, or a task that it leads. `today` is the day of the calendar.
pub fn waiting(
    workspace: &Workspace,
    settings: &Settings,
    unit: Option<&UnitId>,
    as_of: NaiveDate,
    today: NaiveDate,
) -> Vec<Proposed> {
    let roster = Roster::on(workspace, as_of);
    let rows = workspace.updates.rows().map(|(_, row)| row);
    let mut rows: Vec<&Row<Update>> = rows
        .filter(|row| row.record.review == Review::Proposed)
        .filter(|row| unit.is_none_or(|unit| concerns(workspace, &roster, &row.record, unit)))
        .collect();
    rows.sort_by_key(|row| (&row.record.task, row.record.on, row.created));
    rows.into_iter().filter_map(|row| examine(workspace, settings, &row.record, as_of, today)).collect()
}

fn concerns(workspace: &Workspace, roster: &Roster<'_>, update: &Update, unit: &UnitId) -> bool {
    let own = update.unit.as_ref() == Some(unit) || update.reported_by.as_ref() == Some(unit);
    let task = workspace.tasks.get(update.task.as_str());
    own || task.is_some_and(|task| roster.role_of(task, unit).is_some_and(|role| role.leads()))
}

/// Lists what speaks against one update as of the day, for a reader who knows no calendar beyond it: a later day is
/// after the as-of day, not in the future. Nothing when its task is gone.
pub fn flags_as_of(
    workspace: &Workspace,
    settings: &Settings,
    update: &Update,
    as_of: NaiveDate,
) -> Vec<Flag> {
    let task = workspace.tasks.get(update.task.as_str());
    task.map(|task| flags(workspace, settings, task, update, as_of, NaiveDate::MAX)).unwrap_or_default()
}

/// Holds one update against what stands; none when its task is gone.
pub fn examine(
    workspace: &Workspace,
    settings: &Settings,
    update: &Update,
    as_of: NaiveDate,
    today: NaiveDate,
) -> Option<Proposed> {
    let task = workspace.tasks.get(update.task.as_str())?;
    Some(Proposed {
        id: update.id.clone(),
        task: update.task.clone(),
        unit: update.unit.clone(),
        reported_by: update.reported_by.clone(),
        on: update.on,
        says: Content::of(update),
        present: standing(workspace, settings, task, update, as_of),
        flags: flags(workspace, settings, task, update, as_of, today),
    })
}

impl Content {
    /// Returns what the update says.
    pub fn of(update: &Update) -> Self {
        let Update { state, percent, count, text, evidence, .. } = update.clone();
        Self { state, percent, count, text, evidence }
    }

    /// Puts what is said later over it; what is not said stays.
    fn hear(&mut self, later: &Update) {
        self.state = later.state.or(self.state);
        self.percent = later.percent.or(self.percent);
        self.count = later.count.or(self.count);
        if later.text.is_some() {
            self.text.clone_from(&later.text);
        }
        if !later.evidence.is_empty() {
            self.evidence.clone_from(&later.evidence);
        }
    }
}

/// Returns what stands on the day of what the update is about: the part of its unit, or the whole.
fn standing(
    workspace: &Workspace,
    settings: &Settings,
    task: &Task,
    update: &Update,
    day: NaiveDate,
) -> Content {
    let entries = workspace.index().of_task(&task.id);
    let rows = entries.into_iter().flat_map(|entries| &entries.updates);
    let mut heard: Vec<&Row<Update>> = rows
        .filter_map(|slot| workspace.updates.at(*slot))
        .filter(|row| row.record.review == Review::Accepted && row.record.on <= day)
        .filter(|row| update.unit.is_none() || row.record.unit == update.unit)
        .collect();
    heard.sort_by_key(|row| (row.record.on, row.created));
    let mut content = Content::default();
    for row in heard {
        content.hear(&row.record);
    }
    if update.unit.is_none() {
        // The whole is more than its last word: units count, and one that leads alone speaks for it.
        let status = status::one(workspace, task, day, settings);
        (content.state, content.percent, content.count) = (Some(status.state), status.percent, status.count);
    }
    content
}

fn flags(
    workspace: &Workspace,
    settings: &Settings,
    task: &Task,
    update: &Update,
    as_of: NaiveDate,
    today: NaiveDate,
) -> Vec<Flag> {
    let before = standing(workspace, settings, task, update, update.on);
    let mut found = in_itself(update);
    found.extend(in_time(workspace, task, update, as_of, today));
    found.extend(against(&before, update));
    let unit = update.unit.as_ref();
    let bears = |unit: &UnitId| Roster::on(workspace, update.on).role_of(task, unit).is_some();
    if unit.is_some_and(|unit| !bears(unit)) {
        found.push(Flag::NotConcerned);
    }
    found
}

/// Lists what contradicts itself within the update.
fn in_itself(update: &Update) -> Vec<Flag> {
    let share = update.percent.map(Percent::hundredths);
    let above =
        share.is_some_and(|it| it > 10_000) || update.count.is_some_and(|count| count.done > count.total);
    let below =
        share.is_some_and(|it| it < 10_000) || update.count.is_some_and(|count| count.done < count.total);
    let done = update.state == Some(State::Done);
    let checks = [
        (Flag::MoreThanAll, above),
        (Flag::DoneBelowAll, done && below),
        (Flag::DoneWithoutEvidence, done && update.evidence.is_empty()),
    ];
    checks.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect()
}

/// Lists what is wrong with its day.
fn in_time(
    workspace: &Workspace,
    task: &Task,
    update: &Update,
    as_of: NaiveDate,
    today: NaiveDate,
) -> Vec<Flag> {
    let assigned = status::assigned_on(workspace, task).filter(|assigned| update.on < *assigned);
    let late = match update.on {
        day if day > today => Some(Flag::InFuture),
        day if day > as_of => Some(Flag::AfterAsOf),
        _ => None,
    };
    late.into_iter().chain(assigned.map(|assigned| Flag::BeforeAssigned { assigned })).collect()
}

/// Lists where the update goes back behind what stood on its day.
fn against(before: &Content, update: &Update) -> Vec<Flag> {
    let percent = before.percent.zip(update.percent).filter(|(from, to)| to < from);
    let count = before.count.zip(update.count).filter(|(from, to)| to.done < from.done);
    let back = before.state == Some(State::Done) && update.state.is_some_and(|state| state != State::Done);
    let falls = percent.map(|(from, to)| Flag::PercentFalls { from, to });
    falls
        .into_iter()
        .chain(count.map(|(from, to)| Flag::CountFalls { from: from.done, to: to.done }))
        .chain(back.then_some(Flag::BackFromDone))
        .collect()
}

/// Returns the operations that accept the update as it was sent.
pub fn accept(update: &Update) -> Vec<Operation> {
    vec![decide(update, Review::Accepted)]
}

/// Returns the operations that accept the update with changes; `changed` keeps what only the sender may say: the
/// task, the unit and who reported.
pub fn accept_with(update: &Update, changed: Content, on: NaiveDate) -> Vec<Operation> {
    let Content { state, percent, count, text, evidence } = changed;
    let newer = Update { on, state, percent, count, text, evidence, ..update.clone() };
    let mut operations = operations_between(update, &newer);
    operations.push(decide(update, Review::Accepted));
    operations
}

/// Returns the operations that reject the update for the reason.
pub fn reject(update: &Update, reason: Option<String>) -> Vec<Operation> {
    vec![decide(update, Review::Rejected(reason))]
}

fn decide(update: &Update, review: Review) -> Operation {
    Operation::Change(
        FieldChange::<Update> {
            id: update.id.clone(),
            old: UpdateField::Review(update.review.clone()),
            new: UpdateField::Review(review),
        }
        .into(),
    )
}
