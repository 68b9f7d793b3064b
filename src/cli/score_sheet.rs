//! The scorecard as an Excel workbook: the table with its rule, and the tasks and reports behind every figure.

use std::path::Path;

use super::desk::Desk;
use super::document_file::cause;
use super::failure::{Class, Failure};
use super::{file, output};
use crate::domain::score::{Scorecard, UnitScore};
use crate::domain::workspace::{Slot, Workspace};
use crate::locale::cli::{file as files, score as says};
use crate::locale::{Lang, Said, names, reporting, score as words};
use crate::render::xlsx::{Cell, Column, Sheet, workbook};
use crate::text::date::long;

/// Writes the workbook.
pub(super) fn write(
    desk: &Desk,
    workspace: &Workspace,
    card: &Scorecard,
    path: &Path,
) -> Result<(), Failure> {
    let sheets = [table(desk, workspace, card), behind(desk, workspace, card)];
    let bytes = workbook(&sheets)
        .map_err(|error| Failure::new(Class::Failed, files::NO_EXCEL.told(&[("why", &cause(&error))])))?;
    file::bytes(path, &bytes)?;
    output::remark(
        &files::WRITTEN_UNITS.with(desk.lang, &[("n", &card.rows.len()), ("file", &path.display())]),
    );
    Ok(())
}

fn table(desk: &Desk, workspace: &Workspace, card: &Scorecard) -> Sheet {
    let lang = desk.lang;
    let headings = [
        (says::ORDER, 5),
        (says::UNIT, 36),
        (says::KIND, 22),
        (says::ASSIGNED, 10),
        (says::DONE_ON_TIME, 10),
        (says::DONE_LATE, 10),
        (says::IN_TIME, 12),
        (says::OVERDUE, 10),
        (says::BESIDE, 12),
        (says::NOT_SENT, 10),
        (says::RATE, 10),
        (says::POINTS, 9),
        (says::CHANGE, 10),
        (says::RANK, 10),
    ];
    let row = |(number, row): (u32, &UnitScore)| {
        let figures = &row.figures;
        let count = |slots: &[Slot]| whole(slots.len());
        vec![
            Cell::Whole(number),
            Cell::Text(names::unit(workspace, &row.unit).to_owned()),
            row.kind.map_or(Cell::Blank, |kind| Cell::Text(names::unit_kind(kind).to(desk.lang).to_owned())),
            whole(figures.assigned()),
            count(&figures.done_on_time),
            count(&figures.done_late),
            count(&figures.in_time),
            count(&figures.overdue),
            count(&figures.beside),
            whole(figures.not_sent.len()),
            decimal(figures.rate().map(i64::from)),
            decimal(row.points.map(|points| i64::from(points.0))),
            decimal(row.points_change()),
            row.rank.map_or(Cell::Blank, |rank| Cell::Text(format!("{}/{}", rank.place, rank.of))),
        ]
    };
    Sheet {
        name: says::SHEET.to(lang).to_owned(),
        above: vec![
            says::TITLE.with(lang, &[("period", &reporting::period(lang, card.period).to_uppercase())]),
            says::JUDGED
                .with(lang, &[("date", &long(card.judged_on)), ("journal", &workspace.head().batch.0)]),
        ],
        columns: columns(lang, &headings),
        rows: (1..).zip(&card.rows).map(row).collect(),
        below: vec![words::rule(desk.lang, &card.rule)],
    }
}

/// Lists every task and report under its unit and figure.
fn behind(desk: &Desk, workspace: &Workspace, card: &Scorecard) -> Sheet {
    let lang = desk.lang;
    let mut rows = Vec::new();
    for row in &card.rows {
        let name = names::unit(workspace, &row.unit);
        let figures = [
            (says::DONE_ON_TIME, &row.figures.done_on_time),
            (says::DONE_LATE, &row.figures.done_late),
            (says::IN_TIME, &row.figures.in_time),
            (says::OVERDUE, &row.figures.overdue),
            (says::BESIDE, &row.figures.beside),
        ];
        for (figure, slots) in figures {
            let tasks = slots.iter().filter_map(|slot| workspace.tasks.at(*slot)).map(|row| &row.record);
            rows.extend(tasks.map(|task| texts([name, figure.to(lang), task.id.as_str(), &task.title])));
        }
        for report in &row.figures.not_sent {
            let duty = workspace.duties.get(report.duty.as_str()).map_or("", |duty| &duty.name);
            let period = reporting::period(desk.lang, report.term.period);
            rows.push(texts([
                name,
                says::NOT_SENT.to(lang),
                report.duty.as_str(),
                &format!("{duty}, {period}"),
            ]));
        }
    }
    let headings = [(says::UNIT, 36), (says::FIGURE, 22), (says::ID, 20), (says::BEHIND, 90)];
    Sheet {
        name: says::SHEET_BEHIND.to(lang).to_owned(),
        above: vec![says::TITLE_BEHIND.to(lang).to_owned()],
        columns: columns(lang, &headings),
        rows,
        below: Vec::new(),
    }
}

fn columns(lang: Lang, headings: &[(Said, u8)]) -> Vec<Column> {
    let column =
        |(heading, width): &(Said, u8)| Column { heading: heading.to(lang).to_owned(), width: *width };
    headings.iter().map(column).collect()
}

fn texts(cells: [&str; 4]) -> Vec<Cell> {
    cells.into_iter().map(|text| Cell::Text(text.to_owned())).collect()
}

fn whole(number: usize) -> Cell {
    u32::try_from(number).map_or(Cell::Blank, Cell::Whole)
}

fn decimal(hundredths: Option<i64>) -> Cell {
    hundredths.map_or(Cell::Blank, |hundredths| Cell::Decimal(hundredths as f64 / 100.0, 1))
}
