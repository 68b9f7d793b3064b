//! `dondoc units` lists the directory; `dondoc unit show` tells all that is known of one unit or group.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::args::{ShowUnit, Units};
use super::super::desk::{Desk, usage};
use super::super::failure::Failure;
use super::super::output;
use crate::domain::directory::{Basis, Directory, Listed, Turn, duties, listed, predecessors};
use crate::domain::ids::{GroupId, TaskId, UnitId};
use crate::domain::register::Register;
use crate::domain::responsibility::{Roster, members};
use crate::domain::status::TimingKind;
use crate::domain::unit::{Successor, Unit, UnitKind};
use crate::domain::workspace::Workspace;
use crate::locale::cli::unit as says;
use crate::locale::{Lang, names, units as words};
use crate::text::date::long;

/// Is one row of the directory.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Row<'a> {
    Unit {
        id: &'a str,
        name: &'a str,
        short: &'a str,
        kind: UnitKind,
        aliases: &'a [String],
        valid_from: Option<NaiveDate>,
        valid_to: Option<NaiveDate>,
        successors: &'a [Successor],
    },
    Group {
        id: &'a str,
        name: &'a str,
        aliases: &'a [String],
        open: bool,
        members: Vec<UnitId>,
    },
}

/// Is what a unit has to do and has come through.
#[derive(Serialize)]
struct Work<'a> {
    predecessors: Vec<Successor>,
    leads: Vec<Count>,
    coordinates: Vec<Count>,
    duties: Vec<&'a str>,
    history: Vec<Step>,
    decided: Vec<DecidedRow>,
}

#[derive(Serialize)]
struct Count {
    timing: TimingKind,
    tasks: usize,
}

#[derive(Serialize)]
struct Step {
    on: NaiveDate,
    from: UnitId,
    to: UnitId,
    basis: &'static str,
    document: Option<String>,
    tasks: Vec<TaskId>,
}

#[derive(Serialize)]
struct DecidedRow {
    task: TaskId,
    printed: String,
    narrowed: bool,
    /// The first day on which the unit was responsible by it.
    from: Option<NaiveDate>,
    /// The last one; none while it still is.
    until: Option<NaiveDate>,
}

/// Is a row with what the unit has to do.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    #[serde(flatten)]
    work: Option<Work<'a>>,
}

pub(in crate::cli) fn all(desk: &Desk, arguments: Units) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let rows = listed(&workspace, as_of, arguments.all);
    let rows: Vec<Row> = rows.iter().filter_map(|one| row(one, &workspace, as_of)).collect();
    if arguments.format.json {
        return output::json(&rows);
    }
    output::data(&rows.iter().map(|row| line(desk.lang, row)).collect::<String>())?;
    output::remark(&says::COUNT.with(desk.lang, &[("n", &rows.len()), ("date", &long(as_of))]));
    Ok(())
}

fn row<'a>(listed: &Listed, workspace: &'a Workspace, as_of: NaiveDate) -> Option<Row<'a>> {
    Some(match listed {
        Listed::Unit(id) => {
            let unit = workspace.units.get(id.as_str())?;
            Row::Unit {
                id: unit.id.as_str(),
                name: &unit.name,
                short: &unit.short,
                kind: unit.category,
                aliases: &unit.aliases,
                valid_from: unit.valid_from,
                valid_to: unit.valid_to,
                successors: &unit.successors,
            }
        }
        Listed::Group(id) => {
            let group = workspace.groups.get(id.as_str())?;
            let (name, aliases, open) = (&group.name, &group.aliases, group.rule.open);
            Row::Group {
                id: group.id.as_str(),
                name,
                aliases,
                open,
                members: members(workspace, group, as_of),
            }
        }
    })
}

/// Writes a row on one line.
fn line(lang: Lang, row: &Row<'_>) -> String {
    match row {
        Row::Unit { id, name, short, kind, valid_from, valid_to, .. } => {
            let mut told = vec![names::unit_kind(*kind).to(lang).to_owned()];
            told.extend(valid_from.map(|day| words::FROM.with(lang, &[("date", &long(day))])));
            told.extend(valid_to.map(|day| words::UNTIL.with(lang, &[("date", &long(day))])));
            format!("{short}  {name} ({id}), {}\n", told.join(", "))
        }
        Row::Group { id, name, open, members, .. } => {
            let members = match open {
                true => words::OPEN.to(lang).to_owned(),
                false => words::MEMBERS.with(lang, &[("n", &members.len())]),
            };
            format!("{}  {name} ({id}), {members}\n", words::GROUP.to(lang))
        }
    }
}

pub(super) fn one(desk: &Desk, arguments: &ShowUnit) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let listed = find(&workspace, &arguments.unit)?;
    let work = match &listed {
        Listed::Unit(id) => Some((id, Directory::on(&workspace, &desk.settings, as_of))),
        Listed::Group(_) => None,
    };
    let row = row(&listed, &workspace, as_of)
        .ok_or_else(|| usage(says::UNKNOWN.told(&[("text", &arguments.unit)])))?;
    if arguments.format.json {
        let work = work.as_ref().map(|(id, directory)| work_of(id, directory, &workspace, as_of));
        return output::json(&Told { row, work });
    }
    output::data(&line(desk.lang, &row))?;
    let told = match (&work, &row) {
        (Some((id, directory)), _) => in_words(desk.lang, id, directory, &workspace, as_of),
        (None, Row::Group { members, .. }) => {
            members.iter().map(|unit| format!("  {}\n", names::unit(&workspace, unit))).collect()
        }
        _ => String::new(),
    };
    output::data(&told)
}

/// Returns the unit or group of that id, name, short name or alias, or says which names are near.
fn find(workspace: &Workspace, text: &str) -> Result<Listed, Failure> {
    let by_id = workspace.units.get(text).map(|unit| Listed::Unit(unit.id.clone()));
    let found = Register::of(workspace).find(text);
    let group = found.as_ref().map(|name| GroupId::from(name.id()));
    match (by_id, group.and_then(|id| workspace.groups.get(id.as_str()))) {
        (Some(unit), _) => Ok(unit),
        (None, Some(group)) => Ok(Listed::Group(group.id.clone())),
        (None, None) => super::named(workspace, text).map(Listed::Unit),
    }
}

fn work_of<'a>(id: &UnitId, directory: &Directory, workspace: &'a Workspace, as_of: NaiveDate) -> Work<'a> {
    let counts = |counts: &[(TimingKind, usize)]| {
        counts.iter().map(|(timing, tasks)| Count { timing: *timing, tasks: *tasks }).collect()
    };
    let load = directory.load(id).cloned().unwrap_or_default();
    let before = predecessors(workspace, id).into_iter();
    let roster = Roster::on(workspace, as_of);
    let turns = directory.turns(workspace, id, as_of).into_iter();
    let decided = directory.decided(id).iter().cloned();
    Work {
        predecessors: before.map(|(unit, on)| Successor { unit: unit.clone(), on }).collect(),
        leads: counts(&load.leads),
        coordinates: counts(&load.coordinates),
        duties: duties(workspace, &roster, id).into_iter().map(|duty| duty.id.as_str()).collect(),
        history: turns.map(|turn| step(turn, workspace)).collect(),
        decided: decided
            .map(|one| DecidedRow {
                task: one.task,
                printed: one.printed,
                narrowed: one.narrowed,
                from: one.from,
                until: one.until,
            })
            .collect(),
    }
}

fn step(turn: Turn, workspace: &Workspace) -> Step {
    let (basis, document) = match turn.basis {
        Basis::Succession => ("succession", None),
        Basis::Reassignment(document) => ("reassignment", document),
        Basis::Proposal(document) => ("proposal", document),
    };
    let document = document.and_then(|id| workspace.documents.get(id.as_str()));
    let document = document.map(|document| document.symbol.clone());
    Step { on: turn.on, from: turn.from, to: turn.to, basis, document, tasks: turn.tasks }
}

fn in_words(
    lang: Lang,
    id: &UnitId,
    directory: &Directory,
    workspace: &Workspace,
    as_of: NaiveDate,
) -> String {
    let work = work_of(id, directory, workspace, as_of);
    let from_day = |it: &Successor| {
        words::FROM_DAY.with(lang, &[("unit", &names::unit(workspace, &it.unit)), ("date", &long(it.on))])
    };
    let mut text = String::new();
    let mut add = |label: &str, told: String| text.push_str(&format!("  {label}: {told}\n"));
    if let Some(unit) = workspace.units.get(id.as_str()) {
        let Unit { aliases, successors, .. } = unit;
        if !aliases.is_empty() {
            add(says::ALIASES.to(lang), aliases.join("; "));
        }
        successors.iter().for_each(|it| add(says::SUCCESSOR.to(lang), from_day(it)));
    }
    work.predecessors.iter().for_each(|it| add(says::TOOK_OVER.to(lang), from_day(it)));
    let load = directory.load(id).cloned().unwrap_or_default();
    for (label, n, counts) in
        [(says::LEADS, load.led(), &load.leads), (says::HELPS, load.coordinated(), &load.coordinates)]
    {
        if n > 0 {
            let counts = words::counts(counts, lang);
            add(label.to(lang), words::OPEN_TASKS.with(lang, &[("n", &n), ("counts", &counts)]));
        }
    }
    for duty in &work.duties {
        let name = workspace.duties.get(duty).map_or_else(|| (*duty).to_owned(), |duty| duty.name.clone());
        add(says::REPORTS.to(lang), name);
    }
    work.history.iter().for_each(|step| add(&long(step.on), passed(lang, step, workspace)));
    for one in &work.decided {
        let how = if one.narrowed { says::CHOSEN } else { says::READ_ANEW };
        let at = says::AT_TASK.with(lang, &[("printed", &one.printed), ("task", &one.task)]);
        let days = words::span(lang, one.from, one.until).map(|days| format!(" ({days})"));
        add(how.to(lang), format!("{at}{}", days.unwrap_or_default()));
    }
    text
}

/// Says from whom to whom work passed, how much of it, and why.
fn passed(lang: Lang, step: &Step, workspace: &Workspace) -> String {
    let (from, to) = (names::unit(workspace, &step.from), names::unit(workspace, &step.to));
    let mut text = says::STEP.with(lang, &[("from", &from), ("to", &to), ("n", &step.tasks.len())]);
    if let Some(document) = &step.document {
        text.push_str(&format!(" {}", words::BY_DOCUMENT.with(lang, &[("document", document)])));
    }
    if step.basis == "proposal" {
        text.push_str(&format!(" ({})", words::PROPOSED.to(lang)));
    }
    if !step.tasks.is_empty() {
        let tasks = step.tasks.iter().map(TaskId::as_str).collect::<Vec<_>>().join(", ");
        text.push_str(&format!(": {tasks}"));
    }
    text
}
