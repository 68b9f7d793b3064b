//! The tables of a document as a workbook, one sheet each.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{XlsxFailure, bordered, font};
use crate::locale::formal as fixed;
use crate::report::document::{Align, Block, Cell, Content, Document, Row, Table, plain};
use crate::text::number::{Reading, read};

/// The width of a sheet in characters, which the columns share by their weights.
const WIDTH: f64 = 120.0;

/// Returns the bytes of a workbook with every table of the document; none where it has no table. What leans to the
/// right and reads as a number becomes one.
///
/// # Errors
/// Returns [`XlsxFailure`] when a table is beyond what Excel allows.
pub fn tables(document: &Document) -> Result<Option<Vec<u8>>, XlsxFailure> {
    let sheets = sheets(document);
    if sheets.is_empty() {
        return Ok(None);
    }
    let mut workbook = Workbook::new();
    for sheet in sheets {
        let page = workbook.add_worksheet();
        page.set_name(&sheet.name)?.set_landscape().set_print_fit_to_pages(1, 0);
        write(page, &sheet)?;
    }
    Ok(Some(workbook.save_to_buffer()?))
}

struct Sheet<'a> {
    name: String,
    title: String,
    table: &'a Table,
}

/// Lists the tables: those of the text by their number, those of an annex by its label.
fn sheets(document: &Document) -> Vec<Sheet<'_>> {
    let subject = plain(document.frame.title.subject()).replace('\n', " ");
    let name = |at: usize| format!("{} {}", fixed::TABLE, at + 1);
    let body = tables_of(&document.body).enumerate();
    let mut sheets: Vec<Sheet<'_>> =
        body.map(|(at, table)| Sheet { name: name(at), title: subject.clone(), table }).collect();
    for (number, annex) in document.annexes.iter().enumerate() {
        let label = document.annex_label(number);
        for (at, table) in tables_of(&annex.blocks).enumerate() {
            let name = if at == 0 { label.clone() } else { format!("{label} ({})", at + 1) };
            sheets.push(Sheet { name, title: annex.title.clone(), table });
        }
    }
    sheets
}

fn tables_of(blocks: &[Block]) -> impl Iterator<Item = &Table> {
    blocks.iter().filter_map(|block| match &block.content {
        Content::Table(table) if !table.columns.is_empty() => Some(table),
        _ => None,
    })
}

fn write(page: &mut Worksheet, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
    let table = sheet.table;
    let mut at = 0;
    for line in [&sheet.title, &table.caption].into_iter().filter(|line| !line.is_empty()) {
        let look = if at == 0 { font().set_bold().set_font_size(14) } else { font().set_bold() };
        page.write_string_with_format(at, 0, line, &look)?;
        at += 1;
    }
    let total: f64 = table.columns.iter().map(|column| f64::from(column.weight.max(1))).sum();
    for (column, it) in (0..).zip(&table.columns) {
        page.set_column_width(column, (WIDTH * f64::from(it.weight.max(1)) / total).clamp(6.0, 80.0))?;
    }
    let first = at;
    at += header(page, at, table)?;
    page.set_freeze_panes(at, 0)?.set_repeat_rows(first, at - 1)?;
    for row in &table.rows {
        write_row(page, at, table, row)?;
        at += 1;
    }
    Ok(())
}

/// Writes the header from the row on and returns the number of its rows.
fn header(page: &mut Worksheet, from: u32, table: &Table) -> Result<u32, XlsxError> {
    let look = bordered().set_bold().set_align(FormatAlign::Center).set_text_wrap();
    let rows = table.header();
    let count = u32::try_from(rows.len()).unwrap_or(0);
    for (at, cells) in (from..).zip(&rows) {
        for cell in cells {
            let (down, across) = (u32::try_from(cell.down).unwrap_or(1), column(cell.across));
            block(page, (at, column(cell.column)), (down, across), cell.text, &look)?;
        }
    }
    Ok(count)
}

/// Writes a text into a block of cells, merged where it has more than one.
fn block(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    (down, across): (u32, u16),
    text: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    if (down, across) == (1, 1) {
        page.write_string_with_format(row, column, text, look)?;
    } else {
        page.merge_range(row, column, row + down - 1, column + across - 1, text, look)?;
    }
    Ok(())
}

fn write_row(page: &mut Worksheet, at: u32, table: &Table, row: &Row) -> Result<(), XlsxError> {
    let (cells, look): (&[Cell], Format) = match row {
        Row::Group(runs) => {
            let look = bordered().set_bold().set_text_wrap();
            return block(page, (at, 0), (1, column(table.columns.len())), &plain(runs), &look);
        }
        Row::Cells(cells) => (cells, bordered()),
        Row::Total(cells) => (cells, bordered().set_bold()),
    };
    for (place, it) in table.columns.iter().enumerate() {
        let text = cells.get(place).map(|cell| plain(cell)).unwrap_or_default();
        write_cell(page, (at, column(place)), &text, it.align, &look)?;
    }
    Ok(())
}

fn write_cell(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    align: Align,
    look: &Format,
) -> Result<(), XlsxError> {
    let look = look.clone().set_align(match align {
        Align::Left => FormatAlign::Left,
        Align::Center => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    });
    match read(text).ok().filter(|reading| align == Align::Right && reading.warnings.is_empty()) {
        Some(reading) => {
            let look = look.set_num_format(pattern(&reading));
            page.write_number_with_format(row, column, value(&reading), &look)?
        }
        None => page.write_string_with_format(row, column, text, &look.set_text_wrap())?,
    };
    Ok(())
}

/// Returns the number as Excel holds it: 82,45% is 0.8245.
fn value(reading: &Reading) -> f64 {
    let value = reading.number.to_f64();
    if reading.percent { value / 100.0 } else { value }
}

/// Returns the form in which Excel shows the number as it was printed; the reader's settings give the signs.
fn pattern(reading: &Reading) -> String {
    let decimals = usize::from(reading.number.decimals());
    let point = if decimals > 0 { "." } else { "" };
    let sign = if reading.percent { "%" } else { "" };
    format!("#,##0{point}{}{sign}", "0".repeat(decimals))
}

/// Returns the number of a column as Excel counts them; one beyond its limit is refused where it is written.
fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
