//! One scope at one moment: its tasks in printed order, how they stand, who bears them.

use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::super::scope::Scope;
use super::days::Days;
use crate::domain::document::Entries;
use crate::domain::ids::{PlanId, UnitId};
use crate::domain::progress::State;
use crate::domain::report::ReportRole;
use crate::domain::responsibility::Roster;
use crate::domain::rollup::Sameness;
use crate::domain::settings::Settings;
use crate::domain::status::{self, Parts, Status, Statuses, Timing, TimingKind, UnitPart};
use crate::domain::task::{Task, Tracking};
use crate::domain::tree::Outline;
use crate::domain::workspace::{Slot, Workspace};

/// Holds what the moments of one report share: the rows of its plans, and what was looked up for a day.
pub(super) struct Ground<'a> {
    pub workspace: &'a Workspace,
    pub settings: &'a Settings,
    /// The unit whose own parts count; none where all units are spoken of.
    reporter: Option<UnitId>,
    /// The rows of the plans, in the order of the scope.
    pub outlines: Vec<(PlanId, Outline)>,
    /// How the tasks stand on the days that were judged beforehand.
    days: Option<&'a Days>,
    standings: RefCell<HashMap<NaiveDate, Rc<Standings>>>,
    rosters: RefCell<HashMap<NaiveDate, Rc<Roster<'a>>>>,
}

/// Is how all tasks stand on a day, for the whole or, in a unit's own report, for its part.
pub(super) struct Standings {
    statuses: Rc<Statuses>,
    own: HashMap<Slot, Status>,
}

impl Standings {
    pub(super) fn at(&self, task: Slot) -> Option<&Status> {
        self.own.get(&task).or_else(|| self.statuses.at(task))
    }

    /// Returns how the tasks stand as a whole.
    pub(super) fn wholes(&self) -> &Statuses {
        &self.statuses
    }
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        settings: &'a Settings,
        scope: &Scope,
        days: Option<&'a Days>,
    ) -> Self {
        let mut seen = HashSet::new();
        let plans = scope.plans.iter().filter(|plan| seen.insert(*plan));
        Self {
            workspace,
            settings,
            reporter: (scope.role == ReportRole::Reporter).then(|| scope.unit.clone()),
            outlines: plans.map(|plan| (plan.clone(), Outline::of_plan(workspace, plan))).collect(),
            days,
            standings: RefCell::default(),
            rosters: RefCell::default(),
        }
    }

    pub(super) fn standings(&self, day: NaiveDate) -> Rc<Standings> {
        if let Some(known) = self.standings.borrow().get(&day) {
            return Rc::clone(known);
        }
        let judged = self.days.and_then(|days| days.on(day)).cloned();
        let statuses = judged.unwrap_or_else(|| Rc::new(status::all(self.workspace, day, self.settings)));
        let own = self.reporter.as_ref().map(|unit| self.own_parts(unit, &statuses, day));
        let found = Rc::new(Standings { statuses, own: own.unwrap_or_default() });
        self.standings.borrow_mut().insert(day, Rc::clone(&found));
        found
    }

    pub(super) fn roster(&self, day: NaiveDate) -> Rc<Roster<'a>> {
        let mut rosters = self.rosters.borrow_mut();
        Rc::clone(rosters.entry(day).or_insert_with(|| Rc::new(Roster::on(self.workspace, day))))
    }

    /// Returns whether the unit leads the task: open work on the as-of date, finished work on the day on which it was
    /// finished.
    fn is_led_by(&self, unit: &UnitId, task: &Task, status: &Status, as_of: NaiveDate) -> bool {
        let day = status.since.filter(|_| !status.is_open()).unwrap_or(as_of);
        self.roster(day).role_of(task, unit).is_some_and(|role| role.leads())
    }

    /// Returns how the unit's own parts stand in the tasks that are followed unit by unit.
    fn own_parts(&self, unit: &UnitId, statuses: &Statuses, day: NaiveDate) -> HashMap<Slot, Status> {
        let parts = Parts::on(self.workspace, day, self.settings);
        let tasks = self.outlines.iter().flat_map(|(_, outline)| outline.tasks());
        let own = |task: Slot| {
            let record = &self.workspace.tasks.at(task)?.record;
            let whole = statuses.at(task).filter(|_| record.tracking == Tracking::PerUnit)?;
            let part = parts.of(record).into_iter().find(|part| part.unit == *unit)?;
            Some((task, own_part(whole, &part)))
        };
        tasks.filter_map(own).collect()
    }
}

/// Returns how a unit's own part of the task stands. What is said of the whole alone – that it no longer fits, its risk,
/// its obstacles – holds for the part too.
fn own_part(whole: &Status, part: &UnitPart) -> Status {
    let mut own = whole.clone();
    if whole.state == State::Dropped {
        return own;
    }
    own.state = if part.done_on.is_some() { State::Done } else { part.state };
    if let Some(done) = part.done_on {
        own.since = Some(done);
        own.risk = None;
        own.timing = match whole.last_day.map(|last| (done - last).num_days()) {
            Some(days) if days > 0 => Timing { kind: TimingKind::DoneLate, days: u32::try_from(days).ok() },
            _ => Timing { kind: TimingKind::DoneOnTime, days: None },
        };
    }
    own
}

/// Is a scope at its as-of date.
pub(super) struct Moment<'a> {
    pub ground: Rc<Ground<'a>>,
    pub scope: Scope,
    pub standings: Rc<Standings>,
    /// The tasks that the report speaks of, in printed order; all of them stand in the standings.
    pub tasks: Vec<Slot>,
    sameness: OnceCell<Sameness>,
    documents: OnceCell<Entries>,
}

impl<'a> Moment<'a> {
    pub(super) fn new(ground: Rc<Ground<'a>>, scope: Scope) -> Self {
        let standings = ground.standings(scope.as_of);
        let spoken_of = |task: &Slot| {
            let Some((row, status)) = ground.workspace.tasks.at(*task).zip(standings.at(*task)) else {
                return false;
            };
            match scope.role {
                ReportRole::Consolidator => true,
                ReportRole::Reporter => ground.is_led_by(&scope.unit, &row.record, status, scope.as_of),
            }
        };
        let all = ground.outlines.iter().flat_map(|(_, outline)| outline.tasks());
        let tasks = all.filter(spoken_of).collect();
        Self { standings, tasks, scope, sameness: OnceCell::new(), documents: OnceCell::new(), ground }
    }

    pub(super) fn workspace(&self) -> &'a Workspace {
        self.ground.workspace
    }

    pub(super) fn settings(&self) -> &'a Settings {
        self.ground.settings
    }

    /// Returns how the tasks stood on the day before the period.
    pub(super) fn eve(&self) -> Rc<Standings> {
        self.ground.standings(self.scope.eve())
    }

    pub(super) fn sameness(&self) -> &Sameness {
        self.sameness.get_or_init(|| Sameness::on(self.workspace(), self.scope.as_of))
    }

    /// Returns the register of documents: records, plans, issued reports.
    pub(super) fn documents(&self) -> &Entries {
        self.documents.get_or_init(|| Entries::held(self.workspace(), self.scope.as_of))
    }

    pub(super) fn task(&self, slot: Slot) -> Option<(&'a Task, &Status)> {
        let row = self.workspace().tasks.at(slot)?;
        Some((&row.record, self.standings.at(slot)?))
    }

    pub(super) fn is_led_by(&self, unit: &UnitId, slot: Slot) -> bool {
        let found = self.task(slot);
        found.is_some_and(|(task, status)| self.ground.is_led_by(unit, task, status, self.scope.as_of))
    }

    /// Returns whether the report speaks of one unit only, and which.
    pub(super) fn reporter(&self) -> Option<&UnitId> {
        (self.scope.role == ReportRole::Reporter).then_some(&self.scope.unit)
    }
}
