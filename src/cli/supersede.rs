//! `dondoc plan supersede`: a plan takes the place of another one; its open tasks are carried over, replaced or dropped.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::args::Supersede;
use super::desk::{Desk, SOURCE, usage};
use super::failure::{Class, Failure};
use super::{file, output, typed};
use crate::domain::ids::TaskId;
use crate::domain::supersede::{Fate, Order, Outcome, Tally, Target, supersede};
use crate::locale::cli::{contract, edit, general, links as says};
use crate::locale::{Told, links as words};

pub(super) fn run(desk: &Desk, arguments: &Supersede) -> Result<(), Failure> {
    let order = order(desk, arguments)?;
    let workspace = desk.store.load()?;
    let found = supersede(&workspace, &desk.settings, &order, SOURCE)
        .map_err(|why| Failure::new(Class::Invalid, Told::by(|lang| words::refusal(lang, &why))))?;
    let batch = if arguments.writing.dry_run {
        None
    } else {
        desk.commit(&desk.work(SOURCE, found.operations.clone()))?.map(|batch| batch.header.number.0)
    };
    if arguments.writing.format.json {
        output::json(&answer(&found, &order, batch))?;
    } else {
        output::data(&words::outcome(desk.lang, &found, &workspace))?;
    }
    let says = match batch {
        Some(_) => general::WRITTEN_UNDO,
        None if arguments.writing.dry_run => general::DRY,
        None => edit::UNCHANGED,
    };
    output::remark(says.to(desk.lang));
    Ok(())
}

#[derive(Serialize)]
struct Answer<'a> {
    old: &'a str,
    by: &'a str,
    on: chrono::NaiveDate,
    decided: usize,
    waiting: Vec<&'a str>,
    before: Tally,
    after: Tally,
    operations: usize,
    batch: Option<u64>,
}

fn answer<'a>(found: &'a Outcome, order: &'a Order, batch: Option<u64>) -> Answer<'a> {
    Answer {
        old: order.old.as_str(),
        by: order.by.as_str(),
        on: order.on,
        decided: order.fates.len(),
        waiting: found.waiting.iter().map(TaskId::as_str).collect(),
        before: found.before,
        after: found.after,
        operations: found.operations.len(),
        batch,
    }
}

fn order(desk: &Desk, arguments: &Supersede) -> Result<Order, Failure> {
    let mut fates = match &arguments.plan_file {
        Some(path) => from_file(desk, path)?,
        None => Vec::new(),
    };
    for text in &arguments.carry {
        let (task, into) = text.split_once('=').unwrap_or((text, ""));
        fates.push((task.into(), Fate::Carried(target(Some(into), None))));
    }
    for text in &arguments.replace {
        let (task, by) = text.split_once('=').ok_or_else(|| usage(says::REPLACE_LIKE))?;
        fates.push((task.into(), Fate::Replaced(by.into())));
    }
    for text in &arguments.drop {
        let (task, reason) = text.split_once('=').ok_or_else(|| usage(says::DROP_LIKE))?;
        fates.push((task.into(), Fate::Dropped(typed::text(desk, reason)?)));
    }
    let mut known: BTreeMap<TaskId, Fate> = BTreeMap::new();
    for (task, fate) in fates {
        if known.insert(task.clone(), fate).is_some() {
            return Err(usage(says::DECIDED_TWICE.told(&[("task", &task)])));
        }
    }
    let document = typed::some_line(arguments.document.as_deref());
    let (old, by) = (arguments.old.as_str().into(), arguments.by.as_str().into());
    Ok(Order { old, by, on: arguments.on, document, fates: known })
}

fn target(into: Option<&str>, section: Option<&str>) -> Target {
    match into.filter(|into| !into.is_empty()) {
        Some(into) => Target::Task(into.into()),
        None => Target::Copy(section.map(Into::into)),
    }
}

/// Is a file that says what becomes of each task.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    tasks: Vec<Entry>,
}

/// Says what becomes of one task; exactly one of the four is given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    task: String,
    carry: Option<String>,
    #[serde(default)]
    copy: bool,
    /// The section of the new plan that the copy comes to stand in.
    section: Option<String>,
    replace: Option<String>,
    drop: Option<String>,
}

fn from_file(desk: &Desk, path: &Path) -> Result<Vec<(TaskId, Fate)>, Failure> {
    let text =
        if path == Path::new("-") { std::io::read_to_string(std::io::stdin())? } else { file::text(path)? };
    let file: PlanFile = serde_json::from_str(&text).map_err(|error| not_read(path, &error))?;
    file.tasks.into_iter().map(|entry| Ok((entry.task.as_str().into(), entry.fate(desk)?))).collect()
}

/// Says where the file is not as it should be, and why.
fn not_read(path: &Path, error: &serde_json::Error) -> Failure {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let english = error.to_string();
    let english = english.strip_suffix(&place).unwrap_or(&english);
    let message = Told::by(|lang| {
        let why =
            if error.is_data() { says::FILE_LIKE.to(lang).to_owned() } else { contract::told(lang, english) };
        let (line, column) = (error.line(), error.column());
        let file = path.display();
        says::PLACE.with(lang, &[("file", &file), ("line", &line), ("column", &column), ("why", &why)])
    });
    Failure::new(Class::Invalid, message)
}

impl Entry {
    fn fate(&self, desk: &Desk) -> Result<Fate, Failure> {
        let section = self.section.as_deref();
        match (&self.carry, self.copy, &self.replace, &self.drop) {
            (Some(into), false, None, None) => Ok(Fate::Carried(target(Some(into), None))),
            (None, true, None, None) => Ok(Fate::Carried(target(None, section))),
            (None, false, Some(by), None) => Ok(Fate::Replaced(by.as_str().into())),
            (None, false, None, Some(reason)) => Ok(Fate::Dropped(typed::text(desk, reason)?)),
            _ => Err(Failure::new(Class::Invalid, says::ONE_FATE.told(&[("task", &self.task)]))),
        }
    }
}
