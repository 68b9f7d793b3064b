//! Computed lists and tables.

use super::super::document::{self, Block, Content, Row, Run, Table, plain};
use super::super::figures::{Call, Entry, Figures, Trouble, columns};
use super::super::pattern::Pattern;
use super::super::sentence::Printed;
use super::super::template::TableTemplate;
use crate::locale::report::WRITTEN;

/// Returns a prompt in the place of what has no answer.
pub(super) fn unanswered(call: &Call, trouble: &Trouble) -> Block {
    Block::paragraph(vec![Run::prompt(format!("{call}: {}", trouble.words(WRITTEN)))])
}

/// Returns one line for each row of the figure; none without rows.
pub(super) fn list(figures: &Figures<'_>, call: &Call, line: &Pattern) -> Option<Block> {
    let rows = match figures.rows(call) {
        Ok(rows) => rows.filter(|rows| !rows.is_empty())?,
        Err(trouble) => return Some(unanswered(call, &trouble)),
    };
    let last = rows.len() - 1;
    let written = |(at, entry): (usize, &Entry)| {
        let cell = |column: &str| figures.cell(call, entry, column).unwrap_or_default();
        let text = line.line(|column| unmarked(&cell(column)).to_owned());
        let mark = if at == last { "." } else { ";" };
        vec![Run::figure(format!("{}{mark}", unmarked(&text)), call.to_string())]
    };
    Some(Block::list(rows.iter().enumerate().map(written).collect()))
}

/// Returns the text without the marks at its end; the line that it stands in has its own.
fn unmarked(text: &str) -> &str {
    text.trim_end_matches(['.', ';', ' '])
}

/// Returns the rows of the figure as a table; none without rows.
pub(super) fn table(figures: &Figures<'_>, template: &TableTemplate) -> Option<Block> {
    let call = &template.call;
    let entries = match figures.rows(call) {
        Ok(rows) => rows.filter(|rows| !rows.is_empty())?,
        Err(trouble) => return Some(unanswered(call, &trouble)),
    };
    let caption = template.caption.as_ref().map(|words| plain(&words.runs(figures, &Printed::new())));
    let mut rows: Vec<Row> = Vec::with_capacity(entries.len());
    let mut under: Option<String> = None;
    for (number, entry) in (1..).zip(&entries) {
        let group = figures.group(call, entry).filter(|_| template.grouped);
        if group.is_some() && group != under {
            rows.extend(group.clone().map(|title| Row::Group(vec![Run::words(title)])));
            under = group;
        }
        rows.push(Row::Cells(cells(figures, template, entry, Some(number))));
    }
    let total = figures.total(call).filter(|_| template.total);
    rows.extend(total.map(|total| Row::Total(sums(figures, template, &total))));
    let shape = call.row.ask.shape()?;
    let columns = template.columns.iter().filter_map(|name| columns::named(shape, name)).map(head);
    let table = Table { caption: caption.unwrap_or_default(), columns: columns.collect(), rows };
    Some(Block::new(Content::Table(table)))
}

fn head(column: &columns::Column) -> document::Column {
    let heading = column.heading.to(WRITTEN);
    let made = document::Column::new(heading, column.weight).leaning(column.align);
    match column.over {
        Some(over) => made.under(over.to(WRITTEN)),
        None => made,
    }
}

/// Returns the cells of the last row. Its name stands in the column of names, else in that of labels.
fn sums(figures: &Figures<'_>, template: &TableTemplate, total: &Entry) -> Vec<document::Cell> {
    let mut sums = cells(figures, template, total, None);
    let named = template.columns.contains(&"name");
    let first = template.columns.iter().position(|name| *name == "label").filter(|_| !named);
    let name = figures.cell(&template.call, total, "name");
    if let Some((cell, name)) = first.and_then(|at| sums.get_mut(at)).zip(name) {
        *cell = vec![Run::words(name)];
    }
    sums
}

/// Returns the cells of a row; the running number is blank where the row has none.
fn cells(
    figures: &Figures<'_>,
    template: &TableTemplate,
    entry: &Entry,
    number: Option<usize>,
) -> Vec<document::Cell> {
    let cell = |name: &&'static str| {
        let text = match columns::named(entry.shape(), name) {
            Some(column) if column.is_number() => number.map(|number| number.to_string()),
            _ => figures.cell(&template.call, entry, name),
        };
        text.filter(|text| !text.is_empty()).map(|text| vec![Run::words(text)]).unwrap_or_default()
    };
    template.columns.iter().map(cell).collect()
}
