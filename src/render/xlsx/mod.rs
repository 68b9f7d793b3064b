//! Tables as an Excel workbook.

mod document;

pub use document::tables;

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

/// Is one sheet: lines above the table, the table, lines below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The name on the tab; at most 31 characters.
    pub name: String,
    /// The lines above the table; the first is the title.
    pub above: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
    /// The lines below the table.
    pub below: Vec<String>,
}

/// Is one column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// The width, in characters.
    pub width: u8,
}

/// Is the content of one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Words.
    Text(String),
    /// A whole number.
    Whole(u32),
    /// A number with so many decimals.
    Decimal(f64, u8),
}

/// Says that a workbook could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be made: {0}")]
pub struct XlsxFailure(#[from] XlsxError);

/// Returns the bytes of a workbook with the sheets. The heading of a table stays in view and is repeated on every
/// printed page; pages lie across and are as wide as the table.
///
/// # Errors
/// Returns [`XlsxFailure`] when a sheet's name or size is beyond what Excel allows.
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxFailure> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        write(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?.set_landscape().set_print_fit_to_pages(1, 0);
    let (title, line_of_text) = (font().set_bold().set_font_size(14), font());
    let mut at: u32 = 0;
    for line in &sheet.above {
        page.write_string_with_format(at, 0, line, if at == 0 { &title } else { &line_of_text })?;
        at += 1;
    }
    let heading = bordered().set_bold().set_align(FormatAlign::Center).set_text_wrap();
    for (column, it) in (0..).zip(&sheet.columns) {
        page.set_column_width(column, it.width)?;
        page.write_string_with_format(at, column, &it.heading, &heading)?;
    }
    page.set_freeze_panes(at + 1, 0)?.set_repeat_rows(at, at)?;
    for row in &sheet.rows {
        at += 1;
        for (column, cell) in (0..).zip(row) {
            write_cell(page, at, column, cell)?;
        }
    }
    for line in &sheet.below {
        at += 1;
        page.write_string_with_format(at, 0, line, &line_of_text)?;
    }
    Ok(())
}

fn write_cell(page: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => page.write_blank(row, column, &bordered())?,
        Cell::Text(text) => page.write_string_with_format(row, column, text, &bordered().set_text_wrap())?,
        Cell::Whole(number) => page.write_number_with_format(row, column, *number, &bordered())?,
        Cell::Decimal(number, decimals) => {
            let pattern = match decimals {
                0 => "0".to_owned(),
                places => format!("0.{}", "0".repeat(usize::from(*places))),
            };
            page.write_number_with_format(row, column, *number, &bordered().set_num_format(pattern))?
        }
    };
    Ok(())
}

/// The typeface of administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục I).
fn font() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(12)
}

fn bordered() -> Format {
    font().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter)
}

#[cfg(test)]
mod tests {
    use super::{Cell, Column, Sheet, workbook};

    fn sheet(name: &str) -> Sheet {
        Sheet {
            name: name.to_owned(),
            above: vec!["Bảng chấm điểm".to_owned()],
            columns: vec![Column { heading: "Đơn vị".to_owned(), width: 30 }],
            rows: vec![
                vec![Cell::Text("Sở Y tế".to_owned())],
                vec![Cell::Decimal(87.5, 1)],
                vec![Cell::Blank],
            ],
            below: vec!["Cách chấm".to_owned()],
        }
    }

    #[test]
    fn a_workbook_is_a_zip_archive_and_a_name_that_excel_refuses_is_an_error() {
        let bytes = workbook(&[sheet("Điểm"), sheet("Nhiệm vụ")]).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert!(workbook(&[sheet("một/hai")]).unwrap_err().to_string().contains("workbook"));
    }
}
