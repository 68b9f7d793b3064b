//! What a spreadsheet puts on the clipboard: rows of cells, and where each of them belongs.

use crate::domain::indicator::read_measured;

use super::matching::{Fit, find, is_numeric};
use super::reading::typed;
use super::rows::Row;

/// Is a pasted line that fits no row; it stays in view until somebody takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loose {
    /// Its cells, with tabs between them.
    pub text: String,
    /// Why it stands in no row.
    pub why: Unfit,
}

/// Says why a pasted line stands in no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No row has this number or name.
    NoRow,
    /// Several rows could be meant.
    SeveralRows,
    /// Its row was filled from an earlier line of the same paste.
    Twice,
    /// There are more values than rows.
    BeyondEnd,
    /// It was kept from an earlier time, and its row is not in view now.
    OutOfView,
}

/// Says where a line belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Placed {
    /// Into a row.
    Row {
        row: usize,
        /// The value; none where the line has none.
        value: Option<String>,
        /// The words that it was found by, where they are not quite the row's own.
        via: Option<String>,
    },
    /// Nowhere.
    Nowhere(Unfit),
}

/// Parts a text into lines of cells. A cell in quotes may hold tabs, line ends and doubled quotes; what nobody filled
/// in at the end is left out.
pub(super) fn table(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = vec![Vec::new()];
    let mut rest = text.as_str();
    loop {
        let (cell, after) = cell(rest);
        if let Some(line) = lines.last_mut() {
            line.push(typed(&cell));
        }
        let Some(end) = after.chars().next() else { break };
        if end == '\n' {
            lines.push(Vec::new());
        }
        rest = after.get(end.len_utf8()..).unwrap_or_default();
    }
    for line in &mut lines {
        line.truncate(line.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
    }
    lines.truncate(lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1));
    lines
}

/// Returns the first cell, and what follows it from its tab or line end on.
fn cell(text: &str) -> (String, &str) {
    quoted(text).unwrap_or_else(|| {
        let end = text.find(['\t', '\n']).unwrap_or(text.len());
        let (cell, after) = text.split_at(end);
        (cell.to_owned(), after)
    })
}

/// Reads a cell in quotes; none where the quotes are none of a spreadsheet's.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n']) => return Some((cell, after)),
            None => return None,
        }
    }
}

/// Finds the row of a line: the first cell with words that mean one, before the last cell; a line of nothing but
/// numbers may begin with a printed number.
pub(super) fn place(rows: &[Row], cells: &[String]) -> Placed {
    let keys = || cells.iter().enumerate().take(cells.len().saturating_sub(1));
    let mut several = false;
    for (at, cell) in keys().filter(|(_, cell)| !cell.is_empty() && !is_numeric(cell)) {
        match find(rows, cell) {
            Fit::Own(row) => return in_row(rows, row, cells.get(at + 1..), None),
            Fit::Near(row) => return in_row(rows, row, cells.get(at + 1..), Some(cell.clone())),
            Fit::Several => several = true,
            Fit::Nothing => {}
        }
    }
    let only_numbers = keys().all(|(_, cell)| is_numeric(cell));
    match cells.first().filter(|_| only_numbers).map(|cell| find(rows, cell)) {
        Some(Fit::Own(row)) => in_row(rows, row, cells.get(1..), None),
        Some(Fit::Several) => Placed::Nowhere(Unfit::SeveralRows),
        _ if several => Placed::Nowhere(Unfit::SeveralRows),
        _ => Placed::Nowhere(Unfit::NoRow),
    }
}

/// Takes the first cell that reads as a value of the row; where none does, the first one that holds anything.
fn in_row(rows: &[Row], row: usize, cells: Option<&[String]>, via: Option<String>) -> Placed {
    let Some(found) = rows.get(row) else { return Placed::Nowhere(Unfit::NoRow) };
    let indicator = &found.gauge.indicator;
    let holds = |cell: &&String| !cell.is_empty() && **cell != indicator.unit_of_measure;
    let reads = |cell: &&String| read_measured(cell, indicator.direction).is_ok();
    let filled = || cells.unwrap_or_default().iter().filter(holds);
    let value = filled().find(reads).or_else(|| filled().next()).cloned();
    Placed::Row { row, value, via }
}
