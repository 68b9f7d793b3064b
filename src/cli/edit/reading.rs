//! `dondoc reading`: says what a deadline phrase means, wherever nobody said it yet or in some tasks.

use serde::Serialize;

use super::super::args::Reading;
use super::super::desk::Desk;
use super::super::failure::{Class, Failure};
use super::super::{output, typed as named};
use super::{seen, typed, with_names};
use crate::domain::editing::{self, Names};
use crate::domain::operation::{Operation, Record};
use crate::domain::remembered;
use crate::domain::task::Task;
use crate::locale::cli::{edit as says, general};

#[derive(Serialize)]
struct Answer<'a> {
    phrase: &'a str,
    tasks: Vec<TaskRow<'a>>,
    operations: usize,
    batch: Option<u64>,
}

/// Is a task whose phrase gets the meaning.
#[derive(Serialize)]
struct TaskRow<'a> {
    task: &'a str,
    /// The meaning as it can be typed, before and after.
    old: String,
    new: String,
}

/// The field that is set.
const FIELD: &str = "deadline_meaning";

pub(super) fn run(desk: &Desk, arguments: &Reading) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    with_names(desk, &workspace, |names| {
        let mut operations = Vec::new();
        let mut rows = Vec::new();
        for task in tasks(desk, arguments, names)? {
            let (row, changes) = read(desk, task, &arguments.meaning, names, arguments.writing.format.json)?;
            if !changes.is_empty() {
                rows.push(row);
            }
            operations.extend(changes);
        }
        write(desk, arguments, rows, operations)
    })
}

/// Lists the tasks that print the phrase: all whose reading nobody corrected, or those that are named.
fn tasks<'a>(desk: &Desk, arguments: &Reading, names: &Names<'a>) -> Result<Vec<&'a Task>, Failure> {
    let all = remembered::with_phrase(names.workspace, &arguments.phrase);
    let missing = |message| Failure::new(Class::Failed, message);
    if arguments.tasks.is_empty() {
        if all.is_empty() {
            return Err(missing(says::NO_PHRASE.told(&[("phrase", &arguments.phrase)])));
        }
        return Ok(all.into_iter().filter(|task| !task.deadline.corrected).collect());
    }
    let mut tasks = Vec::new();
    for text in &arguments.tasks {
        let id = named::some_task(desk, names.workspace, Some(text))?;
        let task = all.iter().find(|task| Some(&task.id) == id.as_ref());
        let values: [(&str, &dyn std::fmt::Display); 2] = [("task", text), ("printed", &arguments.phrase)];
        tasks.push(*task.ok_or_else(|| missing(says::NOT_PRINTED.told(&values)))?);
    }
    Ok(tasks)
}

fn read<'a>(
    desk: &Desk,
    task: &'a Task,
    meaning: &str,
    names: &Names<'_>,
    json: bool,
) -> Result<(TaskRow<'a>, Vec<Operation>), Failure> {
    let old = Record::from(task.clone());
    let mut new = old.clone();
    let mut faults = typed::type_in(desk, &mut new, &[(FIELD, meaning)], names);
    faults.retain(|fault| fault.field == FIELD);
    typed::refuse(old.kind(), &faults, json)?;
    let text = |record: &Record| editing::text(record, FIELD, names);
    let row = TaskRow { task: task.id.as_str(), old: text(&old), new: text(&new) };
    Ok((row, editing::difference(Some(&old), &new)))
}

fn write(
    desk: &Desk,
    arguments: &Reading,
    tasks: Vec<TaskRow<'_>>,
    operations: Vec<Operation>,
) -> Result<(), Failure> {
    let (writing, count) = (arguments.writing, operations.len());
    let batch = seen::write(desk, arguments.basis, writing, operations)?;
    let n = tasks.len();
    if writing.format.json {
        return output::json(&Answer { phrase: &arguments.phrase, tasks, operations: count, batch });
    }
    let line = |row: &TaskRow<'_>| match row.old.is_empty() {
        true => format!("  {}  {}\n", row.task, row.new),
        false => format!("  {}  {} → {}\n", row.task, row.old, row.new),
    };
    output::data(&format!("{}\n{}", arguments.phrase, tasks.iter().map(line).collect::<String>()))?;
    output::remark(&match batch {
        _ if writing.dry_run => general::DRY.to(desk.lang).to_owned(),
        Some(_) => says::READ_ANEW.with(desk.lang, &[("n", &n)]),
        None => says::UNCHANGED.to(desk.lang).to_owned(),
    });
    Ok(())
}
