//! Puts the three axes of a task together for one day.

use chrono::NaiveDate;

use super::super::ids::{ObstacleId, UnitId};
use super::super::progress::State;
use super::super::responsibility::{Origin, Responsibility, Roster};
use super::super::settings::Settings;
use super::super::task::{Relation, Standing, Task, Tracking};
use super::super::workspace::{Row, Slot, Workspace};
use super::calendar::{Calendar, Facts, InForce};
use super::reported::{Reported, accepted};
use super::tally::{Tallied, tally, unit_quota};
use super::{Status, UnitPart, assigned_on, exists_on, family, risk};

/// Judges the tasks of a workspace on one day.
pub(super) struct Judge<'a> {
    workspace: &'a Workspace,
    as_of: NaiveDate,
    settings: &'a Settings,
    roster: Roster<'a>,
}

/// Is the asserted state of the whole and the day from which it holds.
struct Asserted {
    state: State,
    since: Option<NaiveDate>,
    units: Option<super::UnitTally>,
}

impl<'a> Judge<'a> {
    pub(super) fn on(workspace: &'a Workspace, as_of: NaiveDate, settings: &'a Settings) -> Self {
        Self { workspace, as_of, settings, roster: Roster::on(workspace, as_of) }
    }

    pub(super) fn with_family(&self, task: &Task) -> Status {
        let mut status = self.alone(task);
        let children: Vec<Status> = self.children(task).map(|(_, row)| self.alone(&row.record)).collect();
        let children: Vec<&Status> = children.iter().collect();
        status.contradictions.extend(family::between(&status, &children));
        status
    }

    /// Returns each unit's part of the task; nobody's when it is followed as a whole.
    pub(super) fn parts(&self, task: &Task) -> Vec<UnitPart> {
        if task.tracking == Tracking::Whole {
            return Vec::new();
        }
        let in_force = InForce::of(self.workspace, task, self.as_of, self.settings);
        let (reported, responsibility) = self.reported(task, &in_force);
        let quota = unit_quota(&in_force.reading.meaning);
        responsibility.map_or_else(Vec::new, |leads| tally(&leads, &reported, quota).parts)
    }

    /// Returns the subtasks that exist on the day.
    pub(super) fn children(&self, task: &Task) -> impl Iterator<Item = (Slot, &'a Row<Task>)> {
        let entries = self.workspace.index().of_task(&task.id);
        let slots = entries.into_iter().flat_map(|entries| &entries.children);
        slots
            .filter_map(|slot| Some((*slot, self.workspace.tasks.at(*slot)?)))
            .filter(|(_, row)| exists_on(self.workspace, &row.record, self.as_of))
    }

    /// Judges the task without looking at its subtasks.
    pub(super) fn alone(&self, task: &Task) -> Status {
        let in_force = InForce::of(self.workspace, task, self.as_of, self.settings);
        let quota = unit_quota(&in_force.reading.meaning);
        let (reported, responsibility) = self.reported(task, &in_force);
        let tallied = responsibility.filter(|_| task.tracking == Tracking::PerUnit);
        let tallied = tallied.map(|responsibility| tally(&responsibility, &reported, quota));
        let ongoing =
            matches!(self.calendar(task, &in_force, &reported, State::NotStarted), Calendar::Ongoing { .. });
        let Asserted { state, since, units } = asserted(&reported, tallied, ongoing);
        let calendar = self.calendar(task, &in_force, &reported, state);
        let facts = Facts {
            as_of: self.as_of,
            state,
            since,
            last_update: reported.last_update,
            assigned: assigned_on(self.workspace, task),
            event: in_force.event,
        };
        let assessment = risk::latest(self.workspace, task, self.as_of);
        Status {
            state,
            since,
            percent: reported.percent.map(|(_, percent)| percent),
            count: reported.count.map(|(_, count)| count),
            deadline: in_force.reading.clone(),
            last_day: calendar.last_day(),
            deadline_moved: in_force.moved,
            timing: calendar.timing(&facts, self.settings),
            born_overdue: self.born_overdue(task, facts.assigned),
            risk: risk::risk(assessment, calendar, &facts, self.settings),
            obstacles: self.obstacles(task),
            last_update: reported.last_update,
            put_off_until: assessment
                .and_then(|view| view.put_off_until)
                .filter(|until| *until >= self.as_of),
            contradictions: family::within(&reported, &facts, units.as_ref(), calendar),
            units,
            awaits_transition: self.awaits_transition(task, state),
        }
    }

    /// Hears the updates; returns who bears the task as well, where units have a say.
    fn reported(&self, task: &Task, in_force: &InForce<'_>) -> (Reported<'a>, Option<Responsibility>) {
        let updates = accepted(self.workspace, task, self.as_of);
        let per_unit = task.tracking == Tracking::PerUnit;
        let has_say = per_unit || updates.iter().any(|row| row.record.unit.is_some());
        let responsibility = has_say.then(|| self.roster.of(task));
        let spokesman = match &responsibility {
            Some(responsibility) if !per_unit => sole_lead(responsibility),
            _ => Vec::new(),
        };
        let quota = unit_quota(&in_force.reading.meaning).filter(|_| per_unit);
        let period = quota.and_then(|quota| quota.per.around(self.as_of));
        (Reported::hear(&updates, &spokesman, period), responsibility)
    }

    fn calendar(
        &self,
        task: &Task,
        in_force: &InForce<'_>,
        reported: &Reported<'_>,
        state: State,
    ) -> Calendar {
        in_force.calendar(self.settings, state, |year| self.milestone_met(task, reported, year))
    }

    /// A milestone is met when, from the first day of its year on, it was assessed or the whole was reported done.
    fn milestone_met(&self, task: &Task, reported: &Reported<'_>, year: i32) -> bool {
        let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return false };
        let done = matches!(reported.whole.state, Some(((on, _), State::Done)) if on >= first);
        done || risk::assessed_between(self.workspace, task, first, self.as_of)
    }

    fn born_overdue(&self, task: &Task, assigned: Option<NaiveDate>) -> bool {
        let (meaning, policy) = (&task.deadline.reading.meaning, &self.settings.deadlines);
        let last_day = meaning.overdue_from(policy).and_then(|_| meaning.last_day(policy));
        last_day.zip(assigned).is_some_and(|(last_day, assigned)| last_day < assigned)
    }

    fn obstacles(&self, task: &Task) -> Vec<ObstacleId> {
        let entries = self.workspace.index().of_task(&task.id);
        let rows = entries.into_iter().flat_map(|entries| &entries.obstacles);
        rows.filter_map(|slot| self.workspace.obstacles.at(*slot))
            .map(|row| &row.record)
            .filter(|it| it.raised_on <= self.as_of && it.resolved_on.is_none_or(|day| day > self.as_of))
            .map(|obstacle| obstacle.id.clone())
            .collect()
    }

    /// An open task of a superseded plan waits until a newer task is confirmed to carry it on.
    fn awaits_transition(&self, task: &Task, state: State) -> bool {
        let plan = self.workspace.plans.get(task.plan.as_str());
        let superseded = plan.and_then(|plan| plan.superseded.as_ref()).is_some_and(|it| it.on <= self.as_of);
        superseded && !matches!(state, State::Done | State::Dropped) && !self.is_carried_on(task)
    }

    fn is_carried_on(&self, task: &Task) -> bool {
        let entries = self.workspace.index().of_task(&task.id);
        let mut links = entries.into_iter().flat_map(|entries| &entries.links);
        links.any(|slot| {
            self.workspace.links.at(*slot).map(|row| &row.record).is_some_and(|link| {
                link.to == task.id
                    && matches!(link.relation, Relation::Continues | Relation::Replaces)
                    && link.standing == Standing::Confirmed
                    && link.since.is_none_or(|since| since <= self.as_of)
            })
        })
    }
}

/// Returns the unit whose word is that of the whole, by all names under which it bore the task: the only lead.
fn sole_lead(responsibility: &Responsibility) -> Vec<UnitId> {
    let [only] = responsibility.leads.as_slice() else { return Vec::new() };
    match (&only.origin, only.holders.as_slice()) {
        (Origin::Unit(_) | Origin::Issuer(_), [holder]) => {
            let before = holder.passages.iter().map(|passage| passage.from.clone());
            before.chain([holder.unit.clone()]).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the state of the whole.
///
/// Tracked as a whole it is what the whole reported; while that is nothing, work of a unit shows that it has begun.
/// Tracked per unit it is done when every unit is, whatever the whole reported; only "no longer fitting" is the whole's
/// to say.
fn asserted(reported: &Reported<'_>, tallied: Option<Tallied>, ongoing: bool) -> Asserted {
    let whole = reported.whole.state.map(|((on, _), state)| (state, Some(on)));
    let begun = || {
        let state = if ongoing { State::Ongoing } else { State::InProgress };
        reported.a_unit_has_begun().then(|| (state, reported.first_unit_day()))
    };
    let Some(Tallied { tally, done_since, .. }) = tallied else {
        let (state, since) = whole.or_else(begun).unwrap_or((State::NotStarted, None));
        return Asserted { state, since, units: None };
    };
    let dropped = whole.filter(|(state, _)| *state == State::Dropped);
    let done = done_since.map(|day| (State::Done, Some(day)));
    let open_whole = whole.map(|(state, on)| match state {
        State::Done => (State::InProgress, on),
        _ => (state, on),
    });
    let (state, since) = dropped.or(done).or_else(begun).or(open_whole).unwrap_or((State::NotStarted, None));
    Asserted { state, since, units: Some(tally) }
}
