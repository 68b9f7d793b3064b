//! What was corrected once and occurs again: printed words that were said to mean a unit or a group, and deadline
//! phrases that were given a meaning.
//!
//! Nothing is kept for it beside the corrections themselves. A name is remembered as an alias of the unit or group, so
//! that every later reading knows it; a reading is remembered by the tasks that have it. What occurs elsewhere is only
//! offered: the same words may mean another one there.

#[cfg(test)]
mod tests;

use super::deadline::{Context, Due, Meaning, Span, Then, When, read};
use super::operation::{FieldChange, Operation, operations_between};
use super::party::{Cell, Party, PartyList, Whom};
use super::task::{Deadline, Task, TaskField};
use super::unit::{Group, GroupField, Unit, UnitField};
use super::workspace::Workspace;
use crate::text::date::long;

/// Addresses a party of a task.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot<'a> {
    /// The task.
    pub task: &'a Task,
    /// In which cell.
    pub cell: Cell,
    /// Which one, from 0.
    pub nth: usize,
}

/// Lists the parties that name nobody by the same words, in the order of the tasks' ids.
pub fn unread<'a>(workspace: &'a Workspace, printed: &str) -> Vec<Spot<'a>> {
    let words = folded(printed);
    if words.is_empty() {
        return Vec::new();
    }
    let mut spots: Vec<Spot> = workspace.tasks.iter().flat_map(|task| same(task, &words)).collect();
    spots.sort_by(|a, b| (&a.task.id, a.cell as u8, a.nth).cmp(&(&b.task.id, b.cell as u8, b.nth)));
    spots
}

/// Lists the parties of a task that are printed in the same words, whomever they are read as.
pub fn printed_in<'a>(task: &'a Task, printed: &str) -> Vec<Spot<'a>> {
    let words = folded(printed);
    parties(task).filter(|(_, party)| folded(&party.printed) == words).map(|(spot, _)| spot).collect()
}

/// Returns all parties of a task, the leads first.
fn parties(task: &Task) -> impl Iterator<Item = (Spot<'_>, &Party)> {
    let cells = [(Cell::Leads, &task.leads), (Cell::Coordinators, &task.coordinators)];
    cells.into_iter().flat_map(move |(cell, list)| {
        list.parties.iter().enumerate().map(move |(nth, party)| (Spot { task, cell, nth }, party))
    })
}

impl<'a> Spot<'a> {
    /// Returns whom the party is read as; none where the task has no such party.
    pub fn whom(&self) -> Option<&'a Whom> {
        cell_of(self.task, self.cell).parties.get(self.nth).map(|party| &party.whom)
    }
}

fn same<'a>(task: &'a Task, words: &str) -> Vec<Spot<'a>> {
    parties(task)
        .filter(|(_, party)| party.whom == Whom::Unknown && folded(&party.printed) == words)
        .map(|(spot, _)| spot)
        .collect()
}

/// Returns the changes that give all these parties one meaning, one change a cell.
pub fn read_as(spots: &[Spot<'_>], whom: &Whom) -> Vec<Operation> {
    let mut operations = Vec::new();
    let mut cells = spots.to_vec();
    cells.dedup_by(|a, b| a.task.id == b.task.id && a.cell == b.cell);
    for Spot { task, cell, .. } in cells {
        let old = cell_of(task, cell);
        let mut new = old.clone();
        for spot in spots.iter().filter(|spot| spot.task.id == task.id && spot.cell == cell) {
            if let Some(party) = new.parties.get_mut(spot.nth) {
                party.whom = whom.clone();
            }
        }
        operations.push(change(task, field(cell, old.clone()), field(cell, new)));
    }
    operations
}

fn cell_of(task: &Task, cell: Cell) -> &PartyList {
    match cell {
        Cell::Leads => &task.leads,
        Cell::Coordinators => &task.coordinators,
    }
}

fn field(cell: Cell, list: PartyList) -> TaskField {
    match cell {
        Cell::Leads => TaskField::Leads(list),
        Cell::Coordinators => TaskField::Coordinators(list),
    }
}

fn change(task: &Task, old: TaskField, new: TaskField) -> Operation {
    Operation::Change(FieldChange::<Task> { id: task.id.clone(), old, new }.into())
}

/// Returns the change that remembers the words as another name of the unit or group; none where it is known by them
/// already, or is none of the two.
pub fn alias(workspace: &Workspace, printed: &str, whom: &Whom) -> Option<Operation> {
    let words = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_known = |names: &[&String]| names.iter().any(|name| folded(name) == folded(&words));
    if words.is_empty() {
        return None;
    }
    match whom {
        Whom::Unit(unit) => {
            let unit = workspace.units.get(unit.as_str())?;
            let names: Vec<&String> = [&unit.name, &unit.short].into_iter().chain(&unit.aliases).collect();
            (!is_known(&names)).then(|| {
                let (old, new) = (UnitField::Aliases(unit.aliases.clone()), with(&unit.aliases, words));
                let new = UnitField::Aliases(new);
                Operation::Change(FieldChange::<Unit> { id: unit.id.clone(), old, new }.into())
            })
        }
        Whom::Group { group, .. } => {
            let group = workspace.groups.get(group.as_str())?;
            let names: Vec<&String> = std::iter::once(&group.name).chain(&group.aliases).collect();
            (!is_known(&names)).then(|| {
                let (old, new) = (GroupField::Aliases(group.aliases.clone()), with(&group.aliases, words));
                let new = GroupField::Aliases(new);
                Operation::Change(FieldChange::<Group> { id: group.id.clone(), old, new }.into())
            })
        }
        Whom::Unknown => None,
    }
}

fn with(names: &[String], name: String) -> Vec<String> {
    names.iter().cloned().chain([name]).collect()
}

/// Returns what a phrase was said to mean in other tasks: the meaning that was given most often, of equally frequent
/// ones that of the first task by id; none where nobody ever said it.
pub fn meaning<'a>(workspace: &'a Workspace, phrase: &str) -> Option<&'a Meaning> {
    let words = folded(phrase);
    let mut given: Vec<&Task> = workspace
        .tasks
        .iter()
        .filter(|task| task.deadline.corrected && folded(&task.deadline.reading.phrase) == words)
        .collect();
    given.sort_by(|a, b| a.id.cmp(&b.id));
    let meanings: Vec<&Meaning> = given.into_iter().map(|task| &task.deadline.reading.meaning).collect();
    let times = |meaning: &Meaning| meanings.iter().filter(|other| **other == meaning).count();
    meanings.iter().rev().copied().max_by_key(|meaning| times(meaning)).filter(|_| !words.is_empty())
}

/// Lists the tasks that print the phrase, by their ids.
pub fn with_phrase<'a>(workspace: &'a Workspace, phrase: &str) -> Vec<&'a Task> {
    let words = folded(phrase);
    let is_same = |task: &&Task| !words.is_empty() && folded(&task.deadline.reading.phrase) == words;
    let mut tasks: Vec<&Task> = workspace.tasks.iter().filter(is_same).collect();
    tasks.sort_by(|a, b| a.id.cmp(&b.id));
    tasks
}

/// Lists the other tasks that print the same phrase, whose reading nobody corrected and that mean something else by it.
pub fn same_phrase<'a>(workspace: &'a Workspace, task: &Task, meant: &Meaning) -> Vec<&'a Task> {
    let words = folded(&task.deadline.reading.phrase);
    let is_same = |other: &&Task| {
        let Deadline { reading, corrected } = &other.deadline;
        other.id != task.id && !corrected && reading.meaning != *meant && folded(&reading.phrase) == words
    };
    let mut tasks: Vec<&Task> = workspace.tasks.iter().filter(is_same).collect();
    tasks.sort_by(|a, b| a.id.cmp(&b.id));
    if words.is_empty() { Vec::new() } else { tasks }
}

/// Returns the changes that give the printed phrases of these tasks one meaning.
pub fn mean(tasks: &[&Task], meant: &Meaning) -> Vec<Operation> {
    let changed = |task: &&Task| {
        let mut new = Task::clone(task);
        new.deadline.reading.meaning = meant.clone();
        new.deadline.reading.assumed = Vec::new();
        new.deadline.corrected = true;
        operations_between(*task, &new)
    };
    tasks.iter().flat_map(changed).collect()
}

/// Returns a phrase that the grammar reads as just this meaning, so that a form can offer it; none where it has none.
pub fn phrase(meaning: &Meaning) -> Option<String> {
    let written = match meaning {
        Meaning::Dated { when, then: None } => dated(when)?,
        Meaning::Dated { when, then: Some(Then::Ongoing) } => {
            format!("{}, sau đó thường xuyên", dated(when)?)
        }
        Meaning::From(day) => format!("Từ ngày {}", long(*day)),
        Meaning::Ongoing(_) => "Thường xuyên".to_owned(),
        Meaning::Trigger(trigger) => match &trigger.indicative {
            Some(when) => format!("{} ({})", trigger.text, dated(when)?),
            None => trigger.text.clone(),
        },
        Meaning::Milestones(years) => {
            let years: Vec<String> = years.iter().map(|year| year.number().to_string()).collect();
            format!("Năm {}", years.join(", "))
        }
        Meaning::None | Meaning::Unknown | Meaning::Recurring(_) => return None,
    };
    (read(&written, &Context::default()).meaning == *meaning).then_some(written)
}

fn dated(when: &When) -> Option<String> {
    Some(match when {
        When::On(Due { date, time: None }) => format!("Ngày {}", long(*date)),
        When::Before(Due { date, time: None }) => format!("Trước ngày {}", long(*date)),
        When::On(Due { date, time: Some(time) }) | When::Before(Due { date, time: Some(time) }) => {
            format!("Trước {} giờ ngày {}", time.format("%-H"), long(*date))
        }
        When::Within(Span::Month { year, month }) => format!("Tháng {}/{}", month.number(), year.number()),
        When::Within(Span::Quarter { year, quarter }) => {
            let roman = ["I", "II", "III", "IV"].get(usize::from(quarter.number()).checked_sub(1)?)?;
            format!("Quý {roman}/{}", year.number())
        }
        When::Within(Span::Year(year)) => format!("Năm {}", year.number()),
        When::Within(Span::Range { from, last_day }) => {
            format!("Từ ngày {} đến ngày {}", long(*from), long(*last_day))
        }
    })
}

/// Returns the words without capitals, with single blanks and without a full stop at the end.
fn folded(text: &str) -> String {
    let words = text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    words.trim_end_matches('.').to_owned()
}
