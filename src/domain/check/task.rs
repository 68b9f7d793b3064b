//! What is not clear in one task.

use std::collections::HashMap;

use super::super::deadline::Meaning;
use super::super::entity::Entity;
use super::super::ids::{PlanId, SectionId, TaskId, UnitId};
use super::super::party::{Cell, PartyList, Whom};
use super::super::responsibility::{Bearer, Responsibility, Roster, Unsettled};
use super::super::settings::Settings;
use super::super::status::{Contradiction, Status};
use super::super::task::{Task, Tracking};
use super::super::workspace::Workspace;
use super::{Detail, Finding, Scope, Sort};

/// Returns what is not clear in one task of the scope on the roster's day, on which it has the status.
pub fn of_task(
    roster: &Roster,
    settings: &Settings,
    scope: &Scope,
    task: &Task,
    status: &Status,
) -> Vec<Finding> {
    let workspace = roster.workspace();
    let neighbours = Neighbours::around(workspace, task);
    let prints = prints_outputs(workspace, &task.plan);
    let asker = Asker { roster, settings, scope, neighbours: &neighbours, outputs: prints };
    if !asker.is_in_scope(task) {
        return Vec::new();
    }
    asker.ask(task, status, &roster.of(task))
}

/// Returns whether a task of the plan has an output; where none has, the document has no such column.
fn prints_outputs(workspace: &Workspace, plan: &PlanId) -> bool {
    let entries = workspace.index().of_plan(plan);
    let tasks = entries.into_iter().flat_map(|entries| &entries.tasks);
    tasks.filter_map(|slot| workspace.tasks.at(*slot)).any(|row| has_output(&row.record))
}

pub(super) fn has_output(task: &Task) -> bool {
    task.output.as_ref().is_some_and(|output| !output.trim().is_empty())
}

/// Asks tasks what they lack.
pub(super) struct Asker<'a> {
    pub roster: &'a Roster<'a>,
    pub settings: &'a Settings,
    pub scope: &'a Scope,
    /// The titles and numbers of the tasks around.
    pub neighbours: &'a Neighbours,
    /// Whether the plan's document names outputs at all.
    pub outputs: bool,
}

impl Asker<'_> {
    /// Returns whether the task is one of the unit that is asked about.
    pub(super) fn is_in_scope(&self, task: &Task) -> bool {
        self.scope.unit.as_ref().is_none_or(|unit| self.roster.role_of(task, unit).is_some())
    }

    /// Lists what is not clear in the task.
    pub(super) fn ask(&self, task: &Task, status: &Status, bearing: &Responsibility) -> Vec<Finding> {
        let mut found = Found { task, findings: Vec::new() };
        if self.scope.closed || status.is_open() {
            self.who(status, bearing, &mut found);
            self.what(&mut found);
            self.when(status, &mut found);
            if self.outputs && !has_output(task) {
                found.add(Sort::NoOutput, Detail::Nothing);
            }
            responsibility(status, bearing, &mut found);
        }
        for contradiction in &status.contradictions {
            found.add(sort_of(*contradiction), Detail::Contradiction(*contradiction));
        }
        found.findings
    }

    fn who(&self, status: &Status, bearing: &Responsibility, found: &mut Found) {
        let task = found.task;
        for (cell, list) in [(Cell::Leads, &task.leads), (Cell::Coordinators, &task.coordinators)] {
            self.parties(cell, list, found);
        }
        let open = |party: &Whom| *party == Whom::Unknown || self.is_open_group(party);
        let is_said = task.leads.parties.iter().any(|party| open(&party.whom));
        if bearing.lead_units().is_empty() && !is_said {
            found.add(Sort::NoLead, printed(&task.leads.printed));
        }
        if status.is_open() {
            for (unit, receivers) in ended(&bearing.leads) {
                found.add(Sort::NoReceiver, Detail::Ended(unit, receivers));
            }
        }
    }

    fn parties(&self, cell: Cell, list: &PartyList, found: &mut Found) {
        for (nth, party) in list.parties.iter().enumerate() {
            let sort = match &party.whom {
                Whom::Unknown => Sort::UnknownParty,
                group if self.is_open_group(group) => Sort::OpenGroup,
                _ => continue,
            };
            found.add(sort, Detail::Party { cell, nth, printed: party.printed.clone() });
        }
    }

    /// Returns whether it is a group whose words leave the members open, and nobody has named them.
    fn is_open_group(&self, whom: &Whom) -> bool {
        let Whom::Group { group, narrowed: None } = whom else { return false };
        let group = self.roster.workspace().groups.get(group.as_str());
        group.is_some_and(|group| group.rule.open)
    }

    fn what(&self, found: &mut Found) {
        let task = found.task;
        if task.title.split_whitespace().nth(2).is_none() {
            found.add(Sort::ShortTitle, printed(&task.title));
        } else if let Some(other) = self.neighbours.with_title(task) {
            found.add(Sort::SameTitle, Detail::Neighbour(other.clone()));
        }
        if let Some(other) = self.neighbours.with_label(task) {
            found.add(Sort::SameLabel, Detail::Neighbour(other.clone()));
        }
    }

    fn when(&self, status: &Status, found: &mut Found) {
        let reading = &status.deadline;
        match &reading.meaning {
            Meaning::None => found.add(Sort::NoDeadline, Detail::Nothing),
            Meaning::Unknown => found.add(Sort::UnknownPhrase, printed(&reading.phrase)),
            Meaning::Trigger(_) if status.is_open() => {
                let sort = match (self.has_fired(found.task), status.last_day) {
                    (false, _) => Some(Sort::NoEvent),
                    (true, None) => Some(Sort::NoDateAfterEvent),
                    (true, Some(_)) => None,
                };
                if let Some(sort) = sort {
                    found.add(sort, printed(&reading.phrase));
                }
            }
            _ => {}
        }
        let last_day = found.task.deadline.reading.meaning.last_day(&self.settings.deadlines);
        if let Some(last_day) = last_day.filter(|_| status.born_overdue && !status.deadline_moved) {
            found.add(Sort::BornOverdue, Detail::Day(last_day));
        }
    }

    fn has_fired(&self, task: &Task) -> bool {
        let workspace = self.roster.workspace();
        let entries = workspace.index().of_task(&task.id);
        let mut fired = entries.into_iter().flat_map(|entries| &entries.triggers);
        fired.any(|slot| workspace.triggers.at(*slot).is_some_and(|row| row.record.on <= self.roster.day()))
    }
}

fn responsibility(status: &Status, bearing: &Responsibility, found: &mut Found) {
    let task = found.task;
    match task.tracking {
        Tracking::Whole if bearing.lead_units().len() > 1 => {
            found.add(Sort::SharedLead, printed(&task.leads.printed));
        }
        Tracking::PerUnit if status.units.as_ref().is_some_and(|tally| tally.total == 0) => {
            found.add(Sort::NoUnits, printed(&task.leads.printed));
        }
        _ => {}
    }
}

fn sort_of(contradiction: Contradiction) -> Sort {
    match contradiction {
        Contradiction::ChildDueAfterParent => Sort::ChildDueAfterParent,
        Contradiction::WaitsInVain => Sort::WaitsInVain,
        Contradiction::WholeDoneUnitsOpen
        | Contradiction::UnitsDoneWholeOpen
        | Contradiction::ParentDoneChildOpen
        | Contradiction::ChildrenDoneParentOpen
        | Contradiction::CountAboveTotal
        | Contradiction::DoneBelowAll => Sort::Contradiction,
    }
}

/// Lists the units that have ended and whose part has no receiver, each once, with those that may be one.
pub(super) fn ended(bearers: &[Bearer]) -> Vec<(UnitId, Vec<UnitId>)> {
    let mut found: Vec<(UnitId, Vec<UnitId>)> = Vec::new();
    for holder in bearers.iter().flat_map(|bearer| &bearer.holders) {
        let receivers = match &holder.unsettled {
            None => continue,
            Some(Unsettled::NoReceiver) => Vec::new(),
            Some(Unsettled::Candidates(units)) => units.clone(),
        };
        if found.iter().all(|(unit, _)| *unit != holder.unit) {
            found.push((holder.unit.clone(), receivers));
        }
    }
    found
}

fn printed(words: &str) -> Detail {
    if words.trim().is_empty() { Detail::Nothing } else { Detail::Printed(words.trim().to_owned()) }
}

/// Collects what is found in one task.
struct Found<'a> {
    task: &'a Task,
    findings: Vec<Finding>,
}

impl Found<'_> {
    fn add(&mut self, sort: Sort, detail: Detail) {
        let plan = Some(self.task.plan.clone());
        self.findings.push(Finding { sort, record: self.task.key(), plan, detail });
    }
}

/// Is what tasks stand under together: their section and their parent.
type Under = (Option<SectionId>, Option<TaskId>);

/// Knows which neighbours have the same title or number: those below the same row.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    titles: HashMap<(Under, String), [Option<TaskId>; 2]>,
    labels: HashMap<(Under, String), [Option<TaskId>; 2]>,
}

impl Neighbours {
    /// Looks at the tasks below the same row as the task.
    fn around(workspace: &Workspace, task: &Task) -> Self {
        let index = workspace.index();
        let parent = task.parent.as_ref().and_then(|parent| index.of_task(parent));
        let section = task.section.as_ref().and_then(|section| index.of_section(section));
        let mut neighbours = Self::default();
        let mut learn = |slot| {
            if let Some(row) = workspace.tasks.at(slot) {
                neighbours.learn(&row.record);
            }
        };
        match (parent, section) {
            (Some(above), _) => above.children.iter().for_each(|slot| learn(*slot)),
            (None, Some(section)) => section.iter().for_each(|slot| learn(*slot)),
            (None, None) => {
                let entries = index.of_plan(&task.plan);
                entries.into_iter().flat_map(|entries| &entries.tasks).for_each(|slot| learn(*slot));
            }
        }
        neighbours
    }

    /// Takes a task in.
    pub(super) fn learn(&mut self, task: &Task) {
        let labels = Some(&task.label).filter(|label| !label.trim().is_empty());
        enter(&mut self.titles, task, folded(&task.title));
        if let Some(label) = labels {
            enter(&mut self.labels, task, folded(label));
        }
    }

    fn with_title(&self, task: &Task) -> Option<&TaskId> {
        other(&self.titles, task, folded(&task.title))
    }

    fn with_label(&self, task: &Task) -> Option<&TaskId> {
        other(&self.labels, task, folded(&task.label))
    }
}

fn enter(known: &mut HashMap<(Under, String), [Option<TaskId>; 2]>, task: &Task, words: String) {
    let under = (task.section.clone(), task.parent.clone());
    let places = known.entry((under, words)).or_default();
    if let Some(free) = places.iter_mut().find(|place| place.is_none()) {
        *free = Some(task.id.clone());
    }
}

fn other<'a>(
    known: &'a HashMap<(Under, String), [Option<TaskId>; 2]>,
    task: &Task,
    words: String,
) -> Option<&'a TaskId> {
    let places = known.get(&((task.section.clone(), task.parent.clone()), words))?;
    places.iter().flatten().find(|id| **id != task.id)
}

/// Returns the words without capitals and with single blanks between them.
fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
