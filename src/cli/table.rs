//! Tables for people on a terminal or in a file: aligned by display width, words before signs.

use super::desk::Desk;
use super::listing::TaskRow;
use crate::domain::status::Timing;
use crate::locale::cli::task as says;
use crate::locale::{Lang, names, say};
use crate::text::width::{pad, pad_left, truncate};

const TITLE: usize = 60;

/// Returns the tasks as a table with a heading.
pub(super) fn tasks(desk: &Desk, rows: &[TaskRow<'_>]) -> String {
    let lang = desk.lang;
    let heading = [says::ID, say::TASK, says::LEAD, says::DEADLINE, say::STATE, says::TIMING];
    let mut lines = vec![line(&heading.map(|said| said.to(lang).to_owned()))];
    lines.extend(rows.iter().map(|row| line(&cells(lang, row))));
    lines.join("")
}

fn cells(lang: Lang, row: &TaskRow<'_>) -> [String; 6] {
    let timing = Timing { kind: row.timing, days: row.days };
    let units =
        row.units.map(|total| format!(" {}/{total}", row.done_units.unwrap_or(0))).unwrap_or_default();
    [
        row.id.to_owned(),
        row.title.to_owned(),
        row.leads.first().map(|lead| lead.shown().to_owned()).unwrap_or_default(),
        row.moved_to.as_ref().unwrap_or(&row.deadline).phrase.clone(),
        format!("{}{units}", names::state(row.state).to(lang)),
        names::timing_long(lang, timing),
    ]
}

fn line(cells: &[String; 6]) -> String {
    let [id, title, lead, deadline, state, timing] = cells;
    let fit = |text: &str, width: usize| pad(&truncate(text, width), width);
    let row = format!(
        "{}  {}  {}  {}  {}  {timing}",
        fit(id, 16),
        fit(title, TITLE),
        fit(lead, 24),
        fit(deadline, 20),
        fit(state, 22)
    );
    format!("{}\n", row.trim_end())
}

/// Returns a number in a column of so many places.
pub(super) fn number(number: u32, width: usize) -> String {
    pad_left(&crate::text::number::whole(u64::from(number)), width)
}
