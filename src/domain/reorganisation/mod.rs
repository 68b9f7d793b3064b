//! Units that end on a day, and where their work goes from that day on.
//!
//! An old unit is never rewritten: it keeps its name and gets a last day and its successors, so that a report for an
//! earlier day still shows it. That is why a new name makes a new unit. What follows is the rule of
//! [`responsibility`](super::responsibility): work passes to an only successor by itself; among several an analyst
//! chooses, so that every open task gets a proposed reassignment; without any it waits for a receiver. What waits is
//! [`pending`].

mod pending;
mod work;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::document::{Document, DocumentField, DocumentRole, DocumentTask};
use super::ids::{DocumentId, GroupId, ReassignmentId, TaskId, UnitId};
use super::operation::{FieldChange, Operation, operations_between};
use super::settings::Settings;
use super::task::Standing;
use super::unit::{Group, GroupField, GroupRule, Reassignment, Successor, Unit};
use super::workspace::Workspace;
use crate::text::slug;

pub use pending::{Pending, hand_over, pending};
pub use work::Burden;

/// Says which units end and who takes over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reorganisation {
    /// The units that end.
    pub ending: Vec<UnitId>,
    /// The units that take over, in their order of weight; none where nobody does.
    pub receivers: Vec<Receiver>,
    /// The first day on which it holds; the units end on the day before.
    pub on: NaiveDate,
    /// The symbol of the document that orders it.
    pub document: Option<String>,
}

/// Names a unit that takes over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// A unit of the register.
    Known(UnitId),
    /// A unit that begins with the reorganisation; it has the kind and the rank of the first unit that ends.
    New {
        /// The official name.
        name: String,
        /// The short name; the official one when there is none.
        short: Option<String>,
    },
}

/// Says what a reorganisation does.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequences {
    /// The operations that carry it out.
    pub operations: Vec<Operation>,
    /// The units that begin with it.
    pub founded: Vec<Unit>,
    /// The open work of each unit that ends.
    pub burdens: Vec<Burden>,
    /// Where the work goes.
    pub fate: Fate,
    /// The groups that list an ended unit by name, with whether the new unit joins them in its place.
    pub groups: Vec<(GroupId, Joined)>,
}

/// Says whether a group that lists an ended unit gets the new one as a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// The unit that begins with the reorganisation stands in its place.
    New,
    /// Nobody does. Membership has no dates of its own: a unit that exists already would be a member on earlier days
    /// too, so an analyst decides.
    Nobody,
}

/// Says where the work of ended units goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It passes to the only successor by itself.
    Passes(UnitId),
    /// An analyst chooses among the successors; each open task has a proposed reassignment.
    Proposed(Vec<UnitId>),
    /// It waits for a receiver.
    Waits,
}

/// Says why a reorganisation cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No unit is named that ends, or the calendar has no day before.
    Nothing,
    /// The register has no such unit.
    Unknown(UnitId),
    /// The unit would take over from itself, or a unit is named twice.
    Twice(UnitId),
    /// The unit's end is in the register already.
    Ends(UnitId),
    /// The unit does not exist on the day.
    Absent(UnitId),
    /// The new unit has no name that makes an id, or its id is taken.
    Taken(String),
}

impl Consequences {
    /// Lists the open tasks that are concerned, each once.
    pub fn tasks(&self) -> Vec<&TaskId> {
        let mut seen = std::collections::HashSet::new();
        self.burdens.iter().flat_map(Burden::tasks).filter(|task| seen.insert(*task)).collect()
    }
}

/// Returns what the reorganisation does to the workspace. New records get ids of the source.
///
/// # Errors
/// Returns [`Refusal`] when the units or the day do not fit.
pub fn consequences(
    workspace: &Workspace,
    settings: &Settings,
    order: &Reorganisation,
    source: &str,
) -> Result<Consequences, Refusal> {
    let eve = order.on.pred_opt().ok_or(Refusal::Nothing)?;
    let ending = ending(workspace, order, eve)?;
    let founded = founded(workspace, order, &ending)?;
    let successors = successors(workspace, order, &founded)?;
    let burdens = work::burdens(workspace, settings, &ending, eve);
    let mut operations: Vec<Operation> =
        founded.iter().map(|unit| Operation::Create(unit.clone().into())).collect();
    for unit in &ending {
        let given: Vec<Successor> =
            successors.iter().map(|unit| Successor { unit: unit.clone(), on: order.on }).collect();
        let ended = Unit { valid_to: Some(eve), successors: given, ..(*unit).clone() };
        operations.extend(operations_between(*unit, &ended));
    }
    let fate = match successors.as_slice() {
        [] => Fate::Waits,
        [only] => Fate::Passes(only.clone()),
        _ => Fate::Proposed(successors),
    };
    let mut found = Consequences { operations, founded, burdens, fate, groups: Vec::new() };
    found.join_groups(workspace, order);
    let document = found.register(workspace, order);
    found.propose(workspace, order, document, source, eve);
    Ok(found)
}

fn ending<'a>(
    workspace: &'a Workspace,
    order: &Reorganisation,
    eve: NaiveDate,
) -> Result<Vec<&'a Unit>, Refusal> {
    if order.ending.is_empty() {
        return Err(Refusal::Nothing);
    }
    let check = |(at, id): (usize, &UnitId)| {
        let unit = workspace.units.get(id.as_str()).ok_or_else(|| Refusal::Unknown(id.clone()))?;
        match unit {
            _ if order.ending[..at].contains(id) => Err(Refusal::Twice(id.clone())),
            unit if unit.valid_to.is_some() || !unit.successors.is_empty() => Err(Refusal::Ends(id.clone())),
            unit if !unit.exists_on(eve) => Err(Refusal::Absent(id.clone())),
            unit => Ok(unit),
        }
    };
    order.ending.iter().enumerate().map(check).collect()
}

/// Returns the units that begin with the reorganisation.
fn founded(workspace: &Workspace, order: &Reorganisation, ending: &[&Unit]) -> Result<Vec<Unit>, Refusal> {
    let mut units: Vec<Unit> = Vec::new();
    for receiver in &order.receivers {
        let (Receiver::New { name, short }, [first, ..]) = (receiver, ending) else { continue };
        let plain = slug(name);
        let free = |id: &String| {
            !id.is_empty()
                && workspace.units.get(id).is_none()
                && workspace.groups.get(id).is_none()
                && !units.iter().any(|unit| unit.id.as_str() == id)
        };
        let dated = format!("{plain}-{}", order.on);
        let id = [plain.clone(), dated].into_iter().find(|id| !plain.is_empty() && free(id));
        units.push(Unit {
            id: id.ok_or_else(|| Refusal::Taken(name.clone()))?.as_str().into(),
            name: name.clone(),
            short: short.clone().unwrap_or_else(|| name.clone()),
            aliases: Vec::new(),
            category: first.category,
            rank: first.rank,
            valid_from: Some(order.on),
            valid_to: None,
            successors: Vec::new(),
        });
    }
    Ok(units)
}

/// Returns the ids of all units that take over, in the order's order.
fn successors(
    workspace: &Workspace,
    order: &Reorganisation,
    founded: &[Unit],
) -> Result<Vec<UnitId>, Refusal> {
    let mut founded = founded.iter();
    let mut found: Vec<UnitId> = Vec::new();
    for receiver in &order.receivers {
        let id = match receiver {
            Receiver::New { .. } => founded.next().map(|unit| unit.id.clone()).ok_or(Refusal::Nothing)?,
            Receiver::Known(id) => {
                let unit = workspace.units.get(id.as_str()).ok_or_else(|| Refusal::Unknown(id.clone()))?;
                if !unit.exists_on(order.on) {
                    return Err(Refusal::Absent(id.clone()));
                }
                id.clone()
            }
        };
        if order.ending.contains(&id) || found.contains(&id) {
            return Err(Refusal::Twice(id));
        }
        found.push(id);
    }
    Ok(found)
}

impl Consequences {
    /// Puts the unit that begins with the reorganisation into the groups that list an ended one by name; the others
    /// are resolved by kinds.
    fn join_groups(&mut self, workspace: &Workspace, order: &Reorganisation) {
        let mut groups: Vec<&Group> = workspace.groups.iter().collect();
        groups.sort_by_key(|group| &group.id);
        for group in groups {
            let listed = group.rule.members.iter().rposition(|member| order.ending.contains(member));
            let Some(last) = listed else { continue };
            match (&self.fate, self.founded.as_slice()) {
                (Fate::Passes(_), [unit]) if group.rule.kinds.contains(&unit.category) => {}
                (Fate::Passes(_), [unit]) => {
                    self.operations.push(joined(group, last + 1, unit));
                    self.groups.push((group.id.clone(), Joined::New));
                }
                _ => self.groups.push((group.id.clone(), Joined::Nobody)),
            }
        }
    }

    /// Enters the document with the tasks that it changes; returns its id.
    fn register(&mut self, workspace: &Workspace, order: &Reorganisation) -> Option<DocumentId> {
        let symbol = order.document.as_ref()?;
        let changed = |task: &TaskId| DocumentTask { task: task.clone(), role: DocumentRole::Changed };
        let tasks: Vec<DocumentTask> = self.tasks().into_iter().map(changed).collect();
        let id = DocumentId::from(slug(symbol).as_str());
        let of_symbol = workspace.documents.iter().find(|document| document.symbol == *symbol);
        if let Some(known) = of_symbol.or_else(|| workspace.documents.get(id.as_str())) {
            let mut all = known.tasks.clone();
            all.extend(tasks.into_iter().filter(|task| !known.tasks.contains(task)));
            let (old, new) = (DocumentField::Tasks(known.tasks.clone()), DocumentField::Tasks(all));
            if old != new {
                let change = FieldChange::<Document> { id: known.id.clone(), old, new };
                self.operations.push(Operation::Change(change.into()));
            }
            return Some(known.id.clone());
        }
        let document = Document {
            id: id.clone(),
            symbol: symbol.clone(),
            date: None,
            issuer: None,
            summary: None,
            tasks,
        };
        self.operations.push(Operation::Create(document.into()));
        Some(id)
    }

    /// Proposes a receiver for every open task where there are several.
    fn propose(
        &mut self,
        workspace: &Workspace,
        order: &Reorganisation,
        document: Option<DocumentId>,
        source: &str,
        eve: NaiveDate,
    ) {
        let Fate::Proposed(successors) = &self.fate else { return };
        let roster = super::responsibility::Roster::on(workspace, eve);
        for burden in &self.burdens {
            for (number, task) in (1..).zip(burden.tasks()) {
                let Some(to) = work::nearest(workspace, &roster, task, successors) else { continue };
                let local = format!("{}-{}-{number}", burden.unit, order.on);
                let proposed = Reassignment {
                    id: ReassignmentId::from_source(source, &local),
                    task: task.clone(),
                    from: burden.unit.clone(),
                    to,
                    on: order.on,
                    document: document.clone(),
                    standing: Standing::Proposed,
                };
                self.operations.push(Operation::Create(proposed.into()));
            }
        }
    }
}

/// Returns the change that makes the unit a member at the place.
fn joined(group: &Group, at: usize, unit: &Unit) -> Operation {
    let mut members = group.rule.members.clone();
    members.insert(at, unit.id.clone());
    let newer = GroupRule { members, ..group.rule.clone() };
    let (old, new) = (GroupField::Rule(group.rule.clone()), GroupField::Rule(newer));
    Operation::Change(FieldChange::<Group> { id: group.id.clone(), old, new }.into())
}
