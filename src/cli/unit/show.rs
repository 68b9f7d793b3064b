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
    output::data(&rows.iter().map(line).collect::<String>())?;
    output::remark(&format!("{} đơn vị và nhóm · đến {}", rows.len(), long(as_of)));
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
fn line(row: &Row<'_>) -> String {
    match row {
        Row::Unit { id, name, short, kind, valid_from, valid_to, .. } => {
            let kind = names::unit_kind(*kind).to(Lang::Vi);
            let from = valid_from.map(|day| format!(", từ {}", long(day))).unwrap_or_default();
            let to = valid_to.map(|day| format!(", đến {}", long(day))).unwrap_or_default();
            format!("{short}  {name} ({id}), {kind}{from}{to}\n")
        }
        Row::Group { id, name, open: true, .. } => format!("nhóm  {name} ({id}), chưa xác định đơn vị\n"),
        Row::Group { id, name, members, .. } => format!("nhóm  {name} ({id}), {} đơn vị\n", members.len()),
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
        .ok_or_else(|| usage(format!("không có đơn vị “{}”", arguments.unit)))?;
    if arguments.format.json {
        let work = work.as_ref().map(|(id, directory)| work_of(id, directory, &workspace, as_of));
        return output::json(&Told { row, work });
    }
    output::data(&line(&row))?;
    let told = match (&work, &row) {
        (Some((id, directory)), _) => in_words(id, directory, &workspace, as_of),
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
            .map(|one| DecidedRow { task: one.task, printed: one.printed, narrowed: one.narrowed })
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

fn in_words(id: &UnitId, directory: &Directory, workspace: &Workspace, as_of: NaiveDate) -> String {
    let work = work_of(id, directory, workspace, as_of);
    let name = |unit: &UnitId| names::unit(workspace, unit).to_owned();
    let mut text = String::new();
    let mut add = |label: &str, told: String| text.push_str(&format!("  {label}: {told}\n"));
    if let Some(unit) = workspace.units.get(id.as_str()) {
        let Unit { aliases, successors, .. } = unit;
        if !aliases.is_empty() {
            add("tên khác", aliases.join("; "));
        }
        successors.iter().for_each(|it| add("tiếp nhận", format!("{}, từ {}", name(&it.unit), long(it.on))));
    }
    for it in &work.predecessors {
        add("nhận từ", format!("{}, từ {}", name(&it.unit), long(it.on)));
    }
    let load = directory.load(id).cloned().unwrap_or_default();
    for (label, n, counts) in
        [("chủ trì", load.led(), &load.leads), ("phối hợp", load.coordinated(), &load.coordinates)]
    {
        if n > 0 {
            add(label, format!("{n} việc chưa xong: {}", words::counts(counts, Lang::Vi)));
        }
    }
    for duty in &work.duties {
        add(
            "báo cáo",
            workspace.duties.get(duty).map_or_else(|| (*duty).to_owned(), |duty| duty.name.clone()),
        );
    }
    for it in &work.history {
        let tasks = it.tasks.iter().map(TaskId::as_str).collect::<Vec<_>>().join(", ");
        let tasks = if tasks.is_empty() { String::new() } else { format!(": {tasks}") };
        let by = it.document.as_ref().map(|document| format!(" theo {document}")).unwrap_or_default();
        let proposed = if it.basis == "proposal" { " (mới đề xuất)" } else { "" };
        let passed = format!("{} → {}", name(&it.from), name(&it.to));
        add(&long(it.on), format!("{passed}, {} việc{by}{proposed}{tasks}", it.tasks.len()));
    }
    for one in &work.decided {
        let how = if one.narrowed { "được chọn trong" } else { "sửa cách đọc" };
        add(how, format!("“{}” ở {}", one.printed, one.task));
    }
    text
}
