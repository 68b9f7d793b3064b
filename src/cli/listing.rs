//! Tasks as scripts see them, and as a table for people.

use chrono::NaiveDate;
use serde::Serialize;

use super::desk::Desk;
use crate::domain::deadline::DeadlineJson;
use crate::domain::party::{Party, Whom};
use crate::domain::progress::State;
use crate::domain::responsibility::{Bearer, Origin, Responsibility, Roster};
use crate::domain::status::{Status, Statuses, TimingKind};
use crate::domain::task::Task;
use crate::domain::workspace::Workspace;

/// Is one task as it stands on a day, in the form that scripts rely on.
#[derive(Serialize)]
pub(super) struct TaskRow<'a> {
    pub(super) id: &'a str,
    plan: &'a str,
    section: Vec<SectionRow<'a>>,
    parent: Option<&'a str>,
    pub(super) label: &'a str,
    pub(super) title: &'a str,
    pub(super) leads: Vec<PartyRow<'a>>,
    coordinators: Vec<PartyRow<'a>>,
    /// The deadline as printed.
    pub(super) deadline: DeadlineJson,
    /// The deadline that holds now, where an extension or a fired trigger moved it.
    pub(super) moved_to: Option<DeadlineJson>,
    pub(super) state: State,
    since: Option<NaiveDate>,
    pub(super) timing: TimingKind,
    pub(super) days: Option<u32>,
    pub(super) done_units: Option<u32>,
    pub(super) units: Option<u32>,
    at_risk: bool,
    born_overdue: bool,
    awaits_transition: bool,
    open_obstacles: usize,
    last_update: Option<NaiveDate>,
    contradictions: &'a [crate::domain::status::Contradiction],
}

#[derive(Serialize)]
struct SectionRow<'a> {
    id: &'a str,
    label: &'a str,
    title: &'a str,
}

/// Is one party: as printed, as understood, and the units that bear its part on the day.
#[derive(Serialize)]
pub(super) struct PartyRow<'a> {
    printed: &'a str,
    kind: &'static str,
    id: Option<&'a str>,
    name: Option<&'a str>,
    pub(super) holders: Vec<String>,
}

impl PartyRow<'_> {
    /// Returns the name by which people know it: the understood one, else the printed words.
    pub(super) fn shown(&self) -> &str {
        self.name.unwrap_or(self.printed)
    }
}

impl TaskRow<'_> {
    /// Returns the names of all leads.
    pub(super) fn lead_names(&self) -> String {
        let names: Vec<&str> = self.leads.iter().map(PartyRow::shown).collect();
        names.join("; ")
    }
}

/// Looks up what a listing needs, for one workspace and one day.
pub(super) struct Lister<'a> {
    workspace: &'a Workspace,
    desk: &'a Desk,
    roster: Roster<'a>,
    statuses: Statuses,
}

impl<'a> Lister<'a> {
    pub(super) fn new(desk: &'a Desk, workspace: &'a Workspace, as_of: NaiveDate) -> Self {
        Self {
            workspace,
            desk,
            roster: Roster::on(workspace, as_of),
            statuses: crate::domain::status::all(workspace, as_of, &desk.settings),
        }
    }

    /// Returns the status of a task; none before it was assigned.
    pub(super) fn status(&self, task: &Task) -> Option<&Status> {
        self.statuses.get(self.workspace, task.id.as_str())
    }

    /// Returns who answers for units on the day.
    pub(super) fn roster(&self) -> &Roster<'a> {
        &self.roster
    }

    /// Returns who bears the task.
    pub(super) fn bearers(&self, task: &Task) -> Responsibility {
        self.roster.of(task)
    }

    /// Returns the task's row; none before the task was assigned.
    pub(super) fn row(&'a self, task: &'a Task, bearers: &Responsibility) -> Option<TaskRow<'a>> {
        let status = self.status(task)?;
        let tally = status.units.as_ref();
        Some(TaskRow {
            id: task.id.as_str(),
            plan: task.plan.as_str(),
            section: self.sections(task),
            parent: task.parent.as_ref().map(|parent| parent.as_str()),
            label: &task.label,
            title: &task.title,
            leads: self.parties(task, &task.leads.parties, &bearers.leads),
            coordinators: self.parties(task, &task.coordinators.parties, &bearers.coordinators),
            deadline: DeadlineJson::new(&task.deadline.reading, &self.desk.settings.deadlines),
            moved_to: status
                .deadline_moved
                .then(|| DeadlineJson::new(&status.deadline, &self.desk.settings.deadlines)),
            state: status.state,
            since: status.since,
            timing: status.timing.kind,
            days: status.timing.days,
            done_units: tally.map(|tally| tally.done),
            units: tally.map(|tally| tally.total),
            at_risk: status.risk.is_some(),
            born_overdue: status.born_overdue,
            awaits_transition: status.awaits_transition,
            open_obstacles: status.obstacles.len(),
            last_update: status.last_update,
            contradictions: &status.contradictions,
        })
    }

    fn sections(&self, task: &'a Task) -> Vec<SectionRow<'a>> {
        let mut path = Vec::new();
        let mut next = task.section.as_ref();
        while let Some(section) = next.and_then(|id| self.workspace.sections.get(id.as_str())) {
            if path.len() > MOST_LEVELS {
                break;
            }
            path.push(SectionRow { id: section.id.as_str(), label: &section.label, title: &section.title });
            next = section.parent.as_ref();
        }
        path.reverse();
        path
    }

    /// Pairs each printed party with its bearer; without printed leads the bearer is the plan's issuer.
    fn parties(&self, task: &'a Task, printed: &'a [Party], bearers: &[Bearer]) -> Vec<PartyRow<'a>> {
        if printed.is_empty() {
            return bearers.iter().filter_map(|bearer| self.issuer(task, bearer)).collect();
        }
        printed.iter().zip(bearers).map(|(party, bearer)| self.party(party, bearer)).collect()
    }

    fn issuer(&self, task: &Task, bearer: &Bearer) -> Option<PartyRow<'a>> {
        let Origin::Issuer(_) = bearer.origin else { return None };
        let plan = self.workspace.plans.get(task.plan.as_str())?;
        let unit = self.workspace.units.get(plan.issuer.as_ref()?.as_str())?;
        let (id, name) = (Some(unit.id.as_str()), Some(unit.name.as_str()));
        Some(PartyRow { printed: "", kind: "unit", id, name, holders: holders(bearer) })
    }

    fn party(&self, party: &'a Party, bearer: &Bearer) -> PartyRow<'a> {
        let (kind, id, name) = match &party.whom {
            Whom::Unit(id) => (
                "unit",
                Some(id.as_str()),
                self.workspace.units.get(id.as_str()).map(|unit| unit.name.as_str()),
            ),
            Whom::Group { group, .. } => (
                "group",
                Some(group.as_str()),
                self.workspace.groups.get(group.as_str()).map(|group| group.name.as_str()),
            ),
            Whom::Unknown => ("unknown", None, None),
        };
        PartyRow { printed: &party.printed, kind, id, name, holders: holders(bearer) }
    }
}

/// An outline deeper than this stands in a ring; damaged files are no reason to hang.
const MOST_LEVELS: usize = 64;

fn holders(bearer: &Bearer) -> Vec<String> {
    bearer.holders.iter().map(|holder| holder.unit.to_string()).collect()
}
