//! `dondoc remind`: collects the letter to each unit, prints it, and records that it was sent.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::args::Remind;
use super::desk::{Desk, SOURCE, usage};
use super::failure::Failure;
use super::{output, report, unit};
use crate::domain::ids::{ReminderId, TaskId, UnitId};
use crate::domain::inbox::{Collector, Letter};
use crate::domain::operation::Operation;
use crate::domain::status;
use crate::domain::workspace::Workspace;
use crate::locale::cli::week as says;
use crate::locale::{Told, letter};
use crate::report::compose::{Brief, Matter};
use crate::text::clean_line;

#[derive(Serialize)]
struct Answer {
    on: NaiveDate,
    batch: Option<u64>,
    reminders: Vec<Sent>,
}

#[derive(Serialize)]
struct Sent {
    unit: UnitId,
    /// The record's id; none for a letter that asks for nothing, and in a dry run.
    id: Option<String>,
    tasks: Vec<TaskId>,
    reports: usize,
    document: Option<String>,
    /// The letter; what was recorded is in the language of the command.
    text: Told,
}

pub(super) fn run(desk: &Desk, arguments: &Remind) -> Result<(), Failure> {
    let on = arguments.on.unwrap_or(desk.today);
    if on > desk.today && !arguments.dry_run {
        return Err(usage(says::REMINDED_LATER).hint(says::REMINDED_LATER_HOW));
    }
    let workspace = desk.store.load()?;
    let document = arguments.document.as_deref().map(clean_line).filter(|symbol| !symbol.is_empty());
    let mut operations = Vec::new();
    let mut reminders = Vec::new();
    let letters = letters(desk, &workspace, arguments, on)?;
    if let Some(path) = &arguments.output {
        // Before it is recorded: a letter that was not written was not sent.
        letter_file(desk, &workspace, &letters, document.as_deref(), path)?;
    }
    for letter in letters {
        let text = Told::by(|lang| letter::letter(lang, &workspace, &letter));
        let local = format!("{:016x}", crate::storage::batch_id().0 >> 64);
        let recorded = !arguments.dry_run && !letter.is_empty();
        if recorded {
            let id = ReminderId::from_source(SOURCE, &local);
            let reminder =
                letter.reminder(&workspace, id, on, text.to(desk.lang).to_owned(), document.clone());
            operations.push(Operation::Create(reminder.into()));
        }
        reminders.push(Sent {
            tasks: letter.tasks(&workspace),
            reports: letter.not_sent.len(),
            id: recorded.then_some(local),
            document: document.clone(),
            unit: letter.unit,
            text,
        });
    }
    let recorded = operations.len();
    let batch = if recorded > 0 { desk.commit(&desk.work(SOURCE, operations))? } else { None };
    let answer = Answer { on, batch: batch.map(|batch| batch.header.number.0), reminders };
    tell(desk, &answer, recorded, arguments)
}

/// Writes the letter to the only unit by its template.
fn letter_file(
    desk: &Desk,
    workspace: &Workspace,
    letters: &[Letter],
    document: Option<&str>,
    path: &Path,
) -> Result<(), Failure> {
    let [letter] = letters else {
        return Err(usage(says::ONE_UNIT).hint(says::ONE_UNIT_HOW));
    };
    let scope = report::day_scope(workspace, letter.unit.clone(), letter.as_of)?;
    let brief = Brief {
        number: document.map(str::to_owned),
        dated: document.map(|_| letter.as_of),
        matter: Matter::Letter(Box::new(letter.clone())),
        ..Brief::new(scope)
    };
    report::build_file(desk, workspace, "letter", &brief, path)
}

/// Collects the letter to each unit, each unit once.
fn letters(
    desk: &Desk,
    workspace: &Workspace,
    arguments: &Remind,
    on: NaiveDate,
) -> Result<Vec<Letter>, Failure> {
    let mut units: Vec<UnitId> = Vec::new();
    for text in &arguments.units {
        let unit = unit::named(workspace, text)?;
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    let statuses = status::all(workspace, on, &desk.settings);
    let collector = Collector::new(workspace, &statuses, &desk.settings, on);
    Ok(units.iter().filter_map(|unit| Letter::of(&collector.inbox(Some(unit)))).collect())
}

fn tell(desk: &Desk, answer: &Answer, recorded: usize, arguments: &Remind) -> Result<(), Failure> {
    if arguments.format.json {
        return output::json(answer);
    }
    let texts: Vec<&str> = answer.reminders.iter().map(|sent| sent.text.to(desk.lang)).collect();
    output::data(&texts.join("\n----\n\n"))?;
    if arguments.dry_run {
        output::remark(says::ONLY_LOOKED.to(desk.lang));
    } else if recorded > 0 {
        output::remark(&says::REMINDED.with(desk.lang, &[("n", &recorded)]));
    } else {
        output::remark(says::NOTHING_TO_REMIND.to(desk.lang));
    }
    Ok(())
}
