//! Tables.

use super::Page;
use super::rule::written_width;
use super::styles::{CELL_MARGIN, GRID, Style, cell_margins};
use super::text::{line, paragraph, special};
use super::xml::Xml;
use crate::report::document::{Align, Cell, Column, HeadCell, Row, Table, plain};

/// Makes a table without lines whose columns have the widths.
pub(super) fn bare<const N: usize>(widths: [u32; N], rows: impl IntoIterator<Item = Xml>) -> Xml {
    let properties = Xml::new("w:tblPr").add(table_width(&widths)).add(fixed()).add(cell_margins(0));
    Xml::new("w:tbl").add(properties).add(columns(&widths)).all(rows)
}

/// Makes a row of cells with their widths; it does not break across pages.
pub(super) fn bare_row<const N: usize>(cells: [(u32, Vec<Xml>); N]) -> Xml {
    let cells = cells.map(|(width, content)| cell(width, 1, []).all(content));
    row(false).all(cells)
}

impl Page {
    /// Writes a table as wide as the text.
    pub(super) fn table(&mut self, table: &Table, width: u32) {
        if !table.caption.is_empty() {
            self.push(line(Style::Caption, &table.caption));
        }
        if table.columns.is_empty() {
            return;
        }
        let widths = widths(table, width);
        let properties = Xml::new("w:tblPr")
            .add(Xml::val("w:tblStyle", GRID))
            .add(table_width(&widths))
            .add(fixed())
            .add(Xml::val("w:tblLook", "0620"));
        let header = table.header().into_iter().map(|cells| header_row(&cells, &widths));
        let mut xml = Xml::new("w:tbl").add(properties).add(columns(&widths)).all(header);
        for row in &table.rows {
            xml = xml.add(self.row(row, table, &widths));
        }
        self.push(xml);
        // Without something between them, Word joins two tables.
        self.push(paragraph(Style::TableEnd, []));
    }

    fn row(&mut self, it: &Row, table: &Table, widths: &[u32]) -> Xml {
        match it {
            Row::Cells(cells) => self.cells(cells, Style::Cell, table, widths),
            Row::Total(cells) => self.cells(cells, Style::Total, table, widths),
            Row::Group(runs) => {
                let runs = self.runs(runs);
                let all = cell(widths.iter().sum(), widths.len(), []);
                row(false).add(all.add(paragraph(Style::Group, runs)))
            }
        }
    }

    fn cells(&mut self, cells: &[Cell], style: Style, table: &Table, widths: &[u32]) -> Xml {
        let mut xml = row(false);
        for (at, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let runs = cells.get(at).map(|cell| self.runs(cell)).unwrap_or_default();
            let lean = (column.align != Align::Left).then(|| Xml::val("w:jc", lean(column.align)));
            let text = special(style, lean, runs);
            xml = xml.add(cell(*width, 1, [Xml::val("w:vAlign", "center")]).add(text));
        }
        xml
    }
}

/// Shares the width out by the columns' weights, but so that no column is narrower than its longest word; the last column
/// takes what rounding leaves.
fn widths(table: &Table, width: u32) -> Vec<u32> {
    let weight = |column: &Column| u32::from(column.weight.max(1));
    let total: u32 = table.columns.iter().map(weight).sum();
    let shares: Vec<u32> = table.columns.iter().map(|column| width * weight(column) / total.max(1)).collect();
    let least = least_widths(table, width);
    let pairs = || shares.iter().zip(&least);
    let lacking: u32 = pairs().map(|(share, least)| least.saturating_sub(*share)).sum();
    let spare: u32 = pairs().map(|(share, least)| share.saturating_sub(*least)).sum();
    let fit = |(share, least): (&u32, &u32)| match share.checked_sub(*least) {
        Some(room) => share - (room * lacking).div_ceil(spare.max(1)).min(room),
        None => *least,
    };
    let mut widths: Vec<u32> = pairs().map(fit).collect();
    let rest = width.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

/// Returns the width that the longest word of each column needs; at most its even share.
fn least_widths(table: &Table, width: u32) -> Vec<u32> {
    let even = width / u32::try_from(table.columns.len()).unwrap_or(1).max(1);
    let of_column = |(at, column): (usize, &Column)| {
        let heads = column.heading.iter().map(|text| longest_word(text, Style::HeadCell));
        let cells = table.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => Some(longest_word(&plain(cells.get(at)?), Style::Cell)),
            Row::Total(cells) => Some(longest_word(&plain(cells.get(at)?), Style::Total)),
            Row::Group(_) => None,
        });
        let word = heads.chain(cells).max().unwrap_or(0);
        // What is measured is a mean: a tenth more keeps words of wide letters whole.
        (word + word / 10 + 2 * CELL_MARGIN).min(even)
    };
    table.columns.iter().enumerate().map(of_column).collect()
}

/// Returns how long the longest piece is that no line breaks; a dash may end a line.
fn longest_word(text: &str, style: Style) -> u32 {
    let pieces = text.split_whitespace().flat_map(|word| word.split_inclusive('-'));
    pieces.map(|piece| written_width(piece, style)).max().unwrap_or(0)
}

/// Makes a header row. Where a cell of a row above reaches down, Word wants a cell that continues it.
fn header_row(cells: &[HeadCell<'_>], widths: &[u32]) -> Xml {
    let mut xml = row(true);
    let mut at = 0;
    while at < widths.len() {
        let head = cells.iter().find(|cell| cell.column == at);
        let across = head.map_or(1, |cell| cell.across);
        let width = widths.iter().skip(at).take(across).sum();
        let merge = match head {
            Some(cell) => (cell.down > 1).then(|| Xml::val("w:vMerge", "restart")),
            None => Some(Xml::new("w:vMerge")),
        };
        let properties = merge.into_iter().chain([Xml::val("w:vAlign", "center")]);
        let text = head.map_or("", |cell| cell.text);
        xml = xml.add(cell(width, across, properties).add(line(Style::HeadCell, text)));
        at += across;
    }
    xml
}

/// Makes a row that does not break across pages; one of the header is repeated on every page.
fn row(header: bool) -> Xml {
    let properties =
        Xml::new("w:trPr").add(Xml::new("w:cantSplit")).add_if(header, || Xml::new("w:tblHeader"));
    Xml::new("w:tr").add(properties)
}

fn cell(width: u32, across: usize, properties: impl IntoIterator<Item = Xml>) -> Xml {
    let properties = Xml::new("w:tcPr")
        .add(Xml::new("w:tcW").with("w:w", width).with("w:type", "dxa"))
        .add_if(across > 1, || Xml::val("w:gridSpan", across))
        .all(properties);
    Xml::new("w:tc").add(properties)
}

fn table_width(widths: &[u32]) -> Xml {
    Xml::new("w:tblW").with("w:w", widths.iter().sum::<u32>()).with("w:type", "dxa")
}

fn fixed() -> Xml {
    Xml::new("w:tblLayout").with("w:type", "fixed")
}

fn columns(widths: &[u32]) -> Xml {
    Xml::new("w:tblGrid").all(widths.iter().map(|width| Xml::new("w:gridCol").with("w:w", width)))
}

fn lean(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}
