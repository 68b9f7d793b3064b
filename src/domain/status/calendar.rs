//! The deadline that holds on a day, and what the calendar makes of it.

use chrono::{Datelike, Days, NaiveDate};

use super::super::deadline::{Meaning, Reading, Then};
use super::super::journal::Seq;
use super::super::progress::{Extension, State, TriggerFired};
use super::super::settings::{Lateness, Settings};
use super::super::task::Task;
use super::super::workspace::{TaskEntries, Workspace};
use super::reported::Moment;
use super::{Timing, TimingKind};

/// Is the deadline that lateness is asked against.
#[derive(Clone, Copy, Debug)]
pub(super) struct InForce<'a> {
    pub reading: &'a Reading,
    /// Whether an extension moved it or it followed from a trigger.
    pub moved: bool,
    /// The day on which the event it waited for happened; none while it waits, or where nothing is waited for.
    fired: Option<NaiveDate>,
    /// The day of the event by which the deadline holds; none where none was waited for, or it was extended since.
    pub event: Option<NaiveDate>,
}

/// Is an event that changes which deadline holds.
enum Event<'a> {
    Extended(&'a Extension),
    Fired(&'a TriggerFired),
}

/// Is a deadline as the calendar sees it on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calendar {
    /// There is a last permitted day, and perhaps work that goes on after it.
    Dated { last_day: NaiveDate, then_ongoing: bool },
    /// It goes on, from a day on if one is named; something should be reported every so many days.
    Ongoing { from: Option<NaiveDate>, every: u16 },
    /// It waits for an event, perhaps expected by a day.
    Waiting { expected_by: Option<NaiveDate> },
    /// It has no date.
    Nothing,
}

impl<'a> InForce<'a> {
    /// Takes the extensions and fired triggers until the day in their order; the latest wins. Against the original
    /// deadline extensions are passed over: what follows from a trigger belongs to the deadline as handed out.
    pub(super) fn of(
        workspace: &'a Workspace,
        task: &'a Task,
        as_of: NaiveDate,
        settings: &Settings,
    ) -> Self {
        let mut now = Self { reading: &task.deadline.reading, moved: false, fired: None, event: None };
        let Some(entries) = workspace.index().of_task(&task.id) else { return now };
        for event in events(workspace, entries, as_of) {
            match event {
                Event::Extended(_) if settings.lateness == Lateness::Original => now.moved = true,
                Event::Extended(extension) => {
                    now = Self { reading: &extension.new.reading, moved: true, fired: None, event: None };
                }
                Event::Fired(TriggerFired { deadline: Some(next), on, .. }) => {
                    now = Self { reading: &next.reading, moved: true, fired: None, event: Some(*on) };
                }
                Event::Fired(fired) if matches!(now.reading.meaning, Meaning::Trigger(_)) => {
                    now = Self { fired: Some(fired.on), moved: true, event: Some(fired.on), ..now };
                }
                Event::Fired(_) => {}
            }
        }
        now
    }

    /// Returns what the calendar sees. `met` says whether the milestone of a year was judged; a done task is held
    /// against its last milestone.
    pub(super) fn calendar(&self, settings: &Settings, state: State, met: impl Fn(i32) -> bool) -> Calendar {
        let policy = &settings.deadlines;
        match &self.reading.meaning {
            Meaning::None | Meaning::Unknown => Calendar::Nothing,
            Meaning::Dated { when, then } => Calendar::Dated {
                last_day: when.last_day(policy),
                then_ongoing: *then == Some(Then::Ongoing),
            },
            Meaning::From(day) => Calendar::Ongoing { from: Some(*day), every: settings.reporting_days },
            Meaning::Ongoing(_) | Meaning::Recurring(_) => {
                let every =
                    self.reading.meaning.recurrence().iter().filter_map(|cadence| cadence.every.days()).min();
                Calendar::Ongoing {
                    from: self.reading.meaning.from(),
                    every: every.unwrap_or(settings.reporting_days),
                }
            }
            Meaning::Trigger(trigger) => match (self.fired, trigger.offset_days) {
                (None, _) => {
                    let expected = trigger.indicative.as_ref();
                    Calendar::Waiting { expected_by: expected.map(|when| when.last_day(policy)) }
                }
                (Some(fired), Some(days)) => match fired.checked_add_days(Days::new(days.into())) {
                    Some(last_day) => Calendar::Dated { last_day, then_ongoing: false },
                    None => Calendar::Nothing,
                },
                (Some(_), None) => Calendar::Nothing,
            },
            Meaning::Milestones(_) => {
                let checks = self.reading.meaning.milestone_checks();
                let next = match state {
                    State::Done => checks.last(),
                    _ => checks.iter().find(|check| !met(check.last_day.year())),
                };
                next.map_or(Calendar::Nothing, |check| Calendar::Dated {
                    last_day: check.last_day,
                    then_ongoing: false,
                })
            }
        }
    }
}

fn events<'a>(workspace: &'a Workspace, entries: &TaskEntries, as_of: NaiveDate) -> Vec<Event<'a>> {
    let extensions = entries.extensions.iter().filter_map(|slot| workspace.extensions.at(*slot));
    let triggers = entries.triggers.iter().filter_map(|slot| workspace.triggers.at(*slot));
    let mut found: Vec<(Moment, Event<'a>)> = extensions
        .map(|row| ((row.record.on, row.created), Event::Extended(&row.record)))
        .chain(triggers.map(|row| ((row.record.on, row.created), Event::Fired(&row.record))))
        .filter(|((on, _), _)| *on <= as_of)
        .collect();
    found.sort_by_key(|(moment, _): &((NaiveDate, Seq), _)| *moment);
    found.into_iter().map(|(_, event)| event).collect()
}

/// Is what the calendar has to know of a task.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub as_of: NaiveDate,
    pub state: State,
    /// The day from which the state holds.
    pub since: Option<NaiveDate>,
    pub last_update: Option<NaiveDate>,
    pub assigned: Option<NaiveDate>,
    /// The day of the event by which the deadline holds.
    pub event: Option<NaiveDate>,
}

impl Facts {
    /// Returns whether the task is said to wait although what it waits for has happened and nothing was reported since.
    pub(super) fn waits_in_vain(&self) -> bool {
        let said = |event: NaiveDate| self.last_update.is_none_or(|last| last <= event);
        self.state == State::Waiting && self.event.is_some_and(said)
    }
}

impl Calendar {
    /// Returns the last permitted day, if there is one.
    pub(super) fn last_day(self) -> Option<NaiveDate> {
        match self {
            Calendar::Dated { last_day, .. } => Some(last_day),
            Calendar::Ongoing { .. } | Calendar::Waiting { .. } | Calendar::Nothing => None,
        }
    }

    /// Returns the timing. An hour in the deadline does not count here: the day itself is still in time.
    pub(super) fn timing(self, facts: &Facts, settings: &Settings) -> Timing {
        match facts.state {
            State::Dropped => plain(TimingKind::NoDeadline),
            State::Done => self.timing_when_done(facts),
            State::NotStarted | State::InProgress | State::Ongoing | State::Waiting => {
                self.timing_when_open(facts, settings)
            }
        }
    }

    fn timing_when_done(self, facts: &Facts) -> Timing {
        match self {
            Calendar::Dated { last_day, .. } => match facts.since.filter(|done| *done > last_day) {
                Some(done) => counted(TimingKind::DoneLate, last_day, done),
                None => plain(TimingKind::DoneOnTime),
            },
            Calendar::Ongoing { .. } | Calendar::Waiting { .. } => plain(TimingKind::DoneOnTime),
            Calendar::Nothing => plain(TimingKind::NoDeadline),
        }
    }

    fn timing_when_open(self, facts: &Facts, settings: &Settings) -> Timing {
        let Facts { as_of, state, .. } = *facts;
        match self {
            Calendar::Dated { then_ongoing: true, .. } if state == State::Ongoing => {
                freshness(facts, settings, None, settings.reporting_days)
            }
            Calendar::Dated { last_day, .. } if as_of > last_day => {
                counted(TimingKind::Overdue, last_day, as_of)
            }
            Calendar::Waiting { expected_by: Some(day) } if as_of > day => {
                counted(TimingKind::PastIndicative, day, as_of)
            }
            _ if state == State::Waiting && !facts.waits_in_vain() => plain(TimingKind::Waiting),
            Calendar::Dated { last_day, .. } => {
                let left = counted(TimingKind::InTime, as_of, last_day);
                let soon = left.days.is_some_and(|days| days <= settings.due_soon_days.into());
                if soon { Timing { kind: TimingKind::DueSoon, ..left } } else { left }
            }
            Calendar::Ongoing { from, every } => freshness(facts, settings, from, every),
            Calendar::Waiting { .. } => plain(TimingKind::Waiting),
            Calendar::Nothing => plain(TimingKind::NoDeadline),
        }
    }
}

/// Counts from the last update, else from the day on which the work began or was assigned.
fn freshness(facts: &Facts, settings: &Settings, from: Option<NaiveDate>, every: u16) -> Timing {
    let begun = facts.last_update.or(facts.assigned).max(from);
    let silent = begun.map_or(0, |day| days_between(day, facts.as_of));
    let stale = silent > u32::from(every) + u32::from(settings.stale_grace_days);
    let kind = if stale { TimingKind::OngoingStale } else { TimingKind::OngoingFresh };
    Timing { kind, days: facts.last_update.map(|day| days_between(day, facts.as_of)) }
}

fn plain(kind: TimingKind) -> Timing {
    Timing { kind, days: None }
}

fn counted(kind: TimingKind, from: NaiveDate, to: NaiveDate) -> Timing {
    Timing { kind, days: Some(days_between(from, to)) }
}

/// Returns the days from one day to a later one; 0 when it is not later.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}
