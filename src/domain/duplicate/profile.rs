//! What a task is compared by.

use chrono::NaiveDate;
use smol_str::SmolStr;

use super::super::deadline::Policy;
use super::super::ids::{PlanId, SectionId, UnitId};
use super::super::party::{PartyList, Whom};
use super::super::task::Task;
use super::super::workspace::{Slot, Workspace};
use crate::text::fold::mark_free;

/// Is what a task is compared by, beside the words of its title.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    pub task: Slot,
    pub plan: PlanId,
    /// The first-level section it stands in.
    pub top: Option<SectionId>,
    /// The units that lead by name, and those that took their place since.
    pub leads: Vec<UnitId>,
    /// The units that coordinate by name, and those that took their place since.
    pub beside: Vec<UnitId>,
    /// The last permitted day as printed.
    pub due: Option<NaiveDate>,
    /// The deadline phrase without case, mark and punctuation; none where it is blank.
    pub phrase: Option<SmolStr>,
    /// The task that it is a subtask of.
    pub parent: Option<Slot>,
}

impl Profile {
    pub(super) fn of(workspace: &Workspace, slot: Slot, task: &Task) -> Self {
        let leads = match task.leads.is_empty() {
            true => issuer(workspace, task).into_iter().flat_map(|unit| heirs(workspace, &unit)).collect(),
            false => named(workspace, &task.leads),
        };
        Self {
            task: slot,
            plan: task.plan.clone(),
            top: top(workspace, task.section.as_ref()),
            leads,
            beside: named(workspace, &task.coordinators),
            due: task.deadline.reading.meaning.last_day(&Policy::default()),
            phrase: Some(plain(&task.deadline.reading.phrase)).filter(|phrase| !phrase.is_empty()),
            parent: task.parent.as_ref().and_then(|parent| workspace.tasks.slot(parent.as_str())),
        }
    }

    /// Returns whether two tasks may be duplicates at all: of two plans, or of two parts of one list.
    pub(super) fn is_comparable(&self, other: &Self) -> bool {
        self.plan != other.plan || self.top != other.top
    }
}

/// Returns the words of a phrase, folded.
fn plain(phrase: &str) -> SmolStr {
    let folded = mark_free(phrase);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ").into()
}

fn issuer(workspace: &Workspace, task: &Task) -> Option<UnitId> {
    workspace.plans.get(task.plan.as_str())?.issuer.clone()
}

/// Returns the units that a cell names, and those that took their place; a group leads everything and tells nothing.
fn named(workspace: &Workspace, cell: &PartyList) -> Vec<UnitId> {
    let units = cell.parties.iter().filter_map(|party| match &party.whom {
        Whom::Unit(unit) => Some(unit),
        Whom::Group { .. } | Whom::Unknown => None,
    });
    let mut all: Vec<UnitId> = units.flat_map(|unit| heirs(workspace, unit)).collect();
    all.sort();
    all.dedup();
    all
}

/// Returns the unit, or those that stand in its place in the end. The register has no circle of successors; where one
/// slips in, each unit is asked once.
fn heirs(workspace: &Workspace, unit: &UnitId) -> Vec<UnitId> {
    let mut asked = Vec::new();
    let mut open = vec![unit.clone()];
    let mut last = Vec::new();
    while let Some(unit) = open.pop().filter(|unit| !asked.contains(unit)) {
        let next =
            workspace.units.get(unit.as_str()).map(|unit| unit.successors.as_slice()).unwrap_or_default();
        match next {
            [] => last.push(unit.clone()),
            next => open.extend(next.iter().map(|next| next.unit.clone())),
        }
        asked.push(unit);
    }
    last
}

fn top(workspace: &Workspace, section: Option<&SectionId>) -> Option<SectionId> {
    let mut at = workspace.sections.get(section?.as_str())?;
    for _ in 0..workspace.sections.len() {
        match at.parent.as_ref().and_then(|parent| workspace.sections.get(parent.as_str())) {
            Some(parent) => at = parent,
            None => break,
        }
    }
    Some(at.id.clone())
}
