//! `dondoc matrix`: which unit has done what of the tasks that are followed unit by unit.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::Matrix as Arguments;
use super::desk::Desk;
use super::failure::Failure;
use super::{output, typed};
use crate::domain::ids::{PlanId, TaskId, UnitId};
use crate::domain::matrix::{Cell, Column, Matrix, Sums, UnitRow};
use crate::domain::progress::State;
use crate::domain::rollup::Place;
use crate::domain::task::Task;
use crate::domain::unit::UnitKind;
use crate::domain::workspace::Workspace;
use crate::locale::cli::week as says;
use crate::locale::{Glyphs, Said, matrix as words, names};
use crate::text::date::long;
use crate::text::width::{pad, pad_left, truncate};

#[derive(Serialize)]
struct Answer<'a> {
    as_of: NaiveDate,
    /// The journal's last batch: with the day it determines every cell.
    journal: u64,
    tasks: Vec<Across<'a>>,
    units: Vec<Down<'a>>,
}

#[derive(Serialize)]
struct Across<'a> {
    task: &'a TaskId,
    plan: &'a PlanId,
    label: &'a str,
    title: &'a str,
    last_day: Option<NaiveDate>,
    /// The least number that each unit has to deliver in the period.
    at_least: Option<u32>,
    sums: Totals,
}

#[derive(Serialize)]
struct Down<'a> {
    unit: &'a UnitId,
    name: &'a str,
    kind: Option<UnitKind>,
    sums: Totals,
    cells: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct Totals {
    all: u32,
    done: u32,
    not_done: u32,
    overdue: u32,
}

#[derive(Serialize)]
struct Part<'a> {
    task: &'a TaskId,
    state: State,
    overdue: bool,
    done_late: bool,
    done_on: Option<NaiveDate>,
    /// How many of the number that is asked for; none where none is asked for.
    delivered: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let plan = arguments.plan.as_deref().map(PlanId::from);
    if let Some(unknown) = plan.as_ref().filter(|plan| workspace.plans.get(plan.as_str()).is_none()) {
        return Err(typed::unknown_plan(&workspace, unknown.as_str()));
    }
    let as_of = desk.as_of(arguments.as_of);
    let mut matrix = Matrix::on(&workspace, &desk.settings, plan.as_ref(), as_of);
    matrix.rows.retain(|row| arguments.kind.is_none_or(|kind| row.kind == Some(kind)));
    if arguments.behind {
        matrix.rows.sort_by_key(|row| std::cmp::Reverse(row.sums.behind()));
    }
    if arguments.format.json {
        return output::json(&answer(&workspace, &matrix, as_of));
    }
    output::data(&table(desk, &workspace, &matrix))?;
    let (units, tasks) = (matrix.rows.len(), matrix.columns.len());
    output::remark(
        &says::COUNT_MATRIX.with(desk.lang, &[("units", &units), ("tasks", &tasks), ("date", &long(as_of))]),
    );
    Ok(())
}

fn task<'a>(workspace: &'a Workspace, column: &Column) -> Option<&'a Task> {
    workspace.tasks.at(column.task).map(|row| &row.record)
}

fn totals(sums: Sums) -> Totals {
    Totals { all: sums.all, done: sums.done, not_done: sums.open(), overdue: sums.overdue }
}

fn answer<'a>(workspace: &'a Workspace, matrix: &'a Matrix, as_of: NaiveDate) -> Answer<'a> {
    let across = |(place, column): (usize, &'a Column)| {
        let task = task(workspace, column)?;
        Some(Across {
            task: &task.id,
            plan: &task.plan,
            label: &task.label,
            title: &task.title,
            last_day: column.whole.last_day,
            at_least: column.min,
            sums: totals(matrix.sums_of(place, 0..matrix.rows.len())),
        })
    };
    let down = |row: &'a UnitRow| Down {
        unit: &row.unit,
        name: names::unit(workspace, &row.unit),
        kind: row.kind,
        sums: totals(row.sums),
        cells: matrix
            .columns
            .iter()
            .zip(&row.cells)
            .filter_map(|(column, cell)| part(workspace, column, cell.as_ref()?))
            .collect(),
    };
    Answer {
        as_of,
        journal: workspace.head().batch.0,
        tasks: matrix.columns.iter().enumerate().filter_map(across).collect(),
        units: matrix.rows.iter().map(down).collect(),
    }
}

fn part<'a>(workspace: &'a Workspace, column: &Column, cell: &Cell) -> Option<Part<'a>> {
    Some(Part {
        task: &task(workspace, column)?.id,
        state: cell.state,
        overdue: cell.place == Place::OpenLate,
        done_late: cell.place == Place::DoneLate,
        done_on: cell.done_on,
        delivered: column.min.map(|_| cell.delivered),
    })
}

const NAME: usize = 28;
const CELL: usize = 6;

fn table(desk: &Desk, workspace: &Workspace, matrix: &Matrix) -> String {
    let glyphs = if desk.ascii { Glyphs::Ascii } else { Glyphs::Unicode };
    let nth = |place: usize| format!("({})", place + 1);
    let line = |name: &str, first: [String; 2], cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| pad_left(cell, CELL)).collect();
        let [done, overdue] = first;
        let name = pad(&truncate(name, NAME), NAME);
        format!("{}\n", format!("{name} {} {} {cells}", pad_left(&done, 7), pad_left(&overdue, 4)).trim_end())
    };
    let said = |said: Said| said.to(desk.lang);
    let heads = (0..matrix.columns.len()).map(nth).collect();
    let mut text =
        line(said(says::UNIT), [words::DONE, says::OVERDUE_SHORT].map(|head| said(head).to_owned()), heads);
    for row in &matrix.rows {
        let cells =
            matrix.columns.iter().zip(&row.cells).map(|(column, cell)| {
                cell.as_ref().map(|cell| signs(cell, column, glyphs)).unwrap_or_default()
            });
        let first = [format!("{}/{}", row.sums.done, row.sums.all), row.sums.overdue.to_string()];
        text.push_str(&line(names::unit(workspace, &row.unit), first, cells.collect()));
    }
    let sums: Vec<Sums> =
        (0..matrix.columns.len()).map(|place| matrix.sums_of(place, 0..matrix.rows.len())).collect();
    let edge = |name: Said, of: fn(&Sums) -> u32| {
        let all: u32 = sums.iter().map(of).sum();
        line(
            said(name),
            [all.to_string(), String::new()],
            sums.iter().map(|sums| of(sums).to_string()).collect(),
        )
    };
    text.push_str(&edge(words::SUM_DONE, |sums| sums.done));
    text.push_str(&edge(words::SUM_OPEN, Sums::open));
    text.push_str(&edge(words::SUM_OVERDUE, |sums| sums.overdue));
    text.push('\n');
    for (place, column) in matrix.columns.iter().enumerate() {
        let task = task(workspace, column);
        text.extend(task.map(|task| format!("{} {} {}\n", nth(place), task.id, task.title)));
    }
    text
}

fn signs(cell: &Cell, column: &Column, glyphs: Glyphs) -> String {
    let late = if cell.place == Place::OpenLate { "!" } else { "" };
    match column.min {
        Some(min) => format!("{late}{}/{min}", cell.delivered),
        None => format!("{late}{}", glyphs.state(cell.state)),
    }
}
