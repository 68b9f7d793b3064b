//! The indicators as a table for people, heading by heading, fitted to so many columns.

use super::row::KpiRow;
use crate::cli::desk::Desk;
use crate::domain::indicator::Indicator;
use crate::locale::cli::kpi as says;
use crate::locale::{Lang, grid, indicator as words, say};
use crate::text::date::short;
use crate::text::width::{columns, pad, pad_left, truncate};

/// The cells of a line: id, name, value, target, day, verdict.
type Cells = [String; 6];

/// The fewest columns of a name.
const LEAST_NAME: usize = 16;

/// Returns the table; lines are as long as the columns unless these are very few.
pub(super) fn of(rows: &[KpiRow<'_>], desk: &Desk, width: usize) -> String {
    let heads = [says::ID, grid::INDICATOR, say::VALUE, say::TARGET, say::DATE, say::STATE];
    let heads = heads.map(|said| said.to(desk.lang).to_owned());
    let cells: Vec<Cells> = rows.iter().map(|row| cells(desk.lang, row)).collect();
    let widths = widths(cells.iter().chain([&heads]), width);
    let mut text = line(&heads, &widths);
    let mut above: Option<&Indicator> = None;
    for (row, cells) in rows.iter().zip(&cells) {
        if above.is_none_or(|above| heading(above) != heading(row.indicator)) {
            text.push_str(&format!("{}\n", truncate(&heading(row.indicator), width)));
        }
        above = Some(row.indicator);
        text.push_str(&line(cells, &widths));
    }
    text
}

fn cells(lang: Lang, row: &KpiRow<'_>) -> Cells {
    let latest = row.latest.as_ref();
    let star = if row.warnings.is_empty() { "" } else { " *" };
    [
        parted(row.id).1.to_owned(),
        row.name.to_owned(),
        latest.map_or_else(|| "–".to_owned(), |latest| latest.printed.clone()),
        row.target.as_ref().map_or("–", |target| target.printed).to_owned(),
        latest.map(|latest| short(latest.on)).unwrap_or_default(),
        format!("{}{star}", words::state_short(row.state).to(lang)),
    ]
}

/// Gives every column what it needs, within limits, and the name what is left.
fn widths<'a>(lines: impl Iterator<Item = &'a Cells>, width: usize) -> [usize; 6] {
    let most = [width / 9, 0, width / 8, width / 9, 8, width / 4];
    let mut widths = lines.fold([0; 6], |widths: [usize; 6], cells| {
        std::array::from_fn(|at| widths[at].max(columns(&cells[at])).min(most[at]))
    });
    let others: usize = widths.iter().sum::<usize>() + widths.len() - 1;
    widths[1] = width.saturating_sub(others).max(LEAST_NAME);
    widths
}

fn line(cells: &Cells, widths: &[usize; 6]) -> String {
    let [id, name, value, target, on, state] = cells;
    let line = format!(
        "{} {} {} {} {} {state}",
        pad(id, widths[0]),
        pad(name, widths[1]),
        pad_left(value, widths[2]),
        pad_left(target, widths[3]),
        pad_left(on, widths[4])
    );
    format!("{}\n", line.trim_end())
}

/// Returns what the ids of a group begin with, and its heading.
fn heading(indicator: &Indicator) -> String {
    let title = indicator.heading.as_ref().map(|heading| format!("  {}. {}", heading.label, heading.title));
    format!("{}{}", parted(indicator.id.as_str()).0, title.unwrap_or_default())
}

/// Parts an id behind its last stroke.
fn parted(id: &str) -> (&str, &str) {
    id.split_at(id.rfind('/').map_or(0, |at| at + 1))
}
