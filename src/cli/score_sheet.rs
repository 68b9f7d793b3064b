//! The scorecard as an Excel workbook: the table with its rule, and the tasks and reports behind every figure.

use std::path::Path;

use super::desk::Desk;
use super::failure::{Class, Failure};
use super::{file, output, score::ids};
use crate::domain::score::{Scorecard, UnitScore};
use crate::domain::workspace::{Slot, Workspace};
use crate::locale::{names, reporting, score as words};
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
    let bytes = workbook(&sheets).map_err(|failure| Failure::new(Class::Failed, failure.to_string()))?;
    file::bytes(path, &bytes)?;
    output::remark(&format!("Đã ghi {} đơn vị ra {}", card.rows.len(), path.display()));
    Ok(())
}

fn table(desk: &Desk, workspace: &Workspace, card: &Scorecard) -> Sheet {
    let headings = [
        ("TT", 5),
        ("Đơn vị", 36),
        ("Loại", 22),
        ("Được giao", 10),
        ("Xong đúng hạn", 10),
        ("Xong trễ", 10),
        ("Chưa xong, trong hạn", 12),
        ("Quá hạn", 10),
        ("Không có hạn cụ thể", 12),
        ("Báo cáo chưa gửi", 10),
        ("Tỷ lệ đúng hạn (%)", 10),
        ("Điểm", 9),
        ("Tăng, giảm điểm", 10),
        ("Hạng trong loại", 10),
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
        name: "Chấm điểm".to_owned(),
        above: vec![
            format!("BẢNG CHẤM ĐIỂM {}", reporting::period(desk.lang, card.period).to_uppercase()),
            format!("Xét đến {} (nhật ký số {})", long(card.judged_on), workspace.head().batch.0),
        ],
        columns: columns(&headings),
        rows: (1..).zip(&card.rows).map(row).collect(),
        below: vec![words::rule(desk.lang, &card.rule)],
    }
}

/// Lists every task and report under its unit and figure.
fn behind(desk: &Desk, workspace: &Workspace, card: &Scorecard) -> Sheet {
    let mut rows = Vec::new();
    for row in &card.rows {
        let name = names::unit(workspace, &row.unit);
        let figures = [
            ("Xong đúng hạn", &row.figures.done_on_time),
            ("Xong trễ", &row.figures.done_late),
            ("Chưa xong, trong hạn", &row.figures.in_time),
            ("Quá hạn", &row.figures.overdue),
            ("Không có hạn cụ thể", &row.figures.beside),
        ];
        for (figure, slots) in figures {
            let tasks = ids(workspace, slots).into_iter().filter_map(|id| workspace.tasks.get(id.as_str()));
            rows.extend(tasks.map(|task| texts([name, figure, task.id.as_str(), &task.title])));
        }
        for report in &row.figures.not_sent {
            let duty = workspace.duties.get(report.duty.as_str()).map_or("", |duty| &duty.name);
            let period = reporting::period(desk.lang, report.term.period);
            rows.push(texts([name, "Báo cáo chưa gửi", report.duty.as_str(), &format!("{duty}, {period}")]));
        }
    }
    let headings = [("Đơn vị", 36), ("Số liệu", 22), ("Mã", 20), ("Nhiệm vụ, báo cáo", 90)];
    Sheet {
        name: "Chi tiết".to_owned(),
        above: vec!["CHI TIẾT TỪNG SỐ LIỆU".to_owned()],
        columns: columns(&headings),
        rows,
        below: Vec::new(),
    }
}

fn columns(headings: &[(&str, u8)]) -> Vec<Column> {
    headings.iter().map(|(heading, width)| Column { heading: (*heading).to_owned(), width: *width }).collect()
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
