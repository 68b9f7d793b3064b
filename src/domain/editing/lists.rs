//! Lists of small entries: aliases, successors, printed totals, what a document did to tasks.

use super::super::document::DocumentTask;
use super::super::ids::{TaskId, UnitId};
use super::super::plan::{CountRule, PrintedTotal};
use super::super::unit::Successor;
use super::choice::Chosen;
use super::day::{self, Edge};
use super::faults::Cause;
use super::sort::Sort;
use super::typed::{Desk, Typed};
use crate::text::clean_line;
use crate::text::date::long;

/// Splits a list at its semicolons and line breaks; what is empty does not count.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n']).map(str::trim).filter(|entry| !entry.is_empty())
}

impl Typed for Vec<String> {
    const SORT: Sort = Sort::Lines;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.join("; ")
    }

    fn from_text(text: &str, sort: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        let by_comma = sort == Sort::Symbols && !text.contains(';');
        let parts = entries(text).flat_map(|entry| match by_comma {
            true => entry.split(',').collect::<Vec<_>>(),
            false => vec![entry],
        });
        Ok(parts.map(clean_line).filter(|line| !line.is_empty()).collect())
    }
}

/// Declares lists of entries that are written and read one by one.
macro_rules! lists {
    ($($Entry:ident = $Sort:ident: $write:path, $read:path;)*) => {$(
        impl Typed for Vec<$Entry> {
            const SORT: Sort = Sort::$Sort;

            fn to_text(&self, desk: &Desk<'_>) -> String {
                self.iter().map(|entry| $write(entry, desk)).collect::<Vec<_>>().join("; ")
            }

            fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
                entries(text).map(|entry| $read(entry, desk)).collect()
            }
        }
    )*};
}

lists! {
    Successor = Successors: successor, read_successor;
    PrintedTotal = Totals: total, read_total;
    DocumentTask = Uses: task_of_document, read_task_of_document;
}

fn successor(entry: &Successor, desk: &Desk<'_>) -> String {
    format!("{} {}", entry.unit.to_text(desk), long(entry.on))
}

/// Reads the unit and, as the last word, the first day.
fn read_successor(text: &str, desk: &Desk<'_>) -> Result<Successor, Cause> {
    let (unit, on) = text.rsplit_once(' ').ok_or_else(|| Cause::NotAnEntry(text.to_owned()))?;
    let unit = unit.trim().trim_end_matches(" từ").trim_end_matches(" từ ngày");
    let on = day::read(on, Edge::First, desk.today())?;
    Ok(Successor { unit: UnitId::from_text(unit, UnitId::SORT, &UnitId::new(""), desk)?, on })
}

fn total(entry: &PrintedTotal, _: &Desk<'_>) -> String {
    format!("{} {} {}", entry.count, entry.rule.word(), entry.label).trim_end().to_owned()
}

/// Reads a number, perhaps the counting rule, and what is counted.
fn read_total(text: &str, _: &Desk<'_>) -> Result<PrintedTotal, Cause> {
    let (number, rest) = text.split_once(' ').unwrap_or((text, ""));
    let count = number.replace('.', "").parse().map_err(|_| Cause::NotAnEntry(text.to_owned()))?;
    let (word, label) = rest.split_once(' ').unwrap_or((rest, ""));
    Ok(match CountRule::of_word(word) {
        Ok(rule) => PrintedTotal { label: clean_line(label), count, rule },
        Err(_) => PrintedTotal { label: clean_line(rest), count, rule: CountRule::Unstated },
    })
}

impl Typed for Option<PrintedTotal> {
    const SORT: Sort = Sort::Total;

    fn to_text(&self, desk: &Desk<'_>) -> String {
        self.as_ref().map(|entry| total(entry, desk)).unwrap_or_default()
    }

    fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let text = text.trim();
        if text.is_empty() { Ok(None) } else { read_total(text, desk).map(Some) }
    }
}

fn task_of_document(entry: &DocumentTask, _: &Desk<'_>) -> String {
    format!("{} {}", entry.task, entry.role.word())
}

/// Reads a task and, as the last word, what the document did to it; it cites a task of which nothing is said.
fn read_task_of_document(text: &str, desk: &Desk<'_>) -> Result<DocumentTask, Cause> {
    use super::super::document::DocumentRole::{self, Cites};
    let last = text.rsplit_once(' ').and_then(|(task, role)| Some((task, DocumentRole::of_word(role).ok()?)));
    let (task, role) = last.unwrap_or((text, Cites));
    Ok(DocumentTask { task: TaskId::from_text(task, TaskId::SORT, &TaskId::new(""), desk)?, role })
}
