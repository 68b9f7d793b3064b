//! Tables.

use serde::{Deserialize, Serialize};

use super::Run;

/// Is a table. Its header rows come from the headings of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The line above the table; empty without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows below the header.
    pub rows: Vec<Row>,
}

/// Is one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The headings from the top header row to the lowest. Columns side by side that begin with the same headings
    /// share those cells; a column with fewer headings than others reaches down.
    pub heading: Vec<String>,
    /// The share of the table's width, measured against those of the other columns.
    pub weight: u16,
    /// Where its cells lean.
    #[serde(default)]
    pub align: Align,
}

/// Says where the text of a cell leans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// To the left: words.
    #[default]
    Left,
    /// In the middle: labels, dates.
    Center,
    /// To the right: quantities, which a workbook holds as numbers.
    Right,
}

/// Is the text of one cell.
pub type Cell = Vec<Run>;

/// Is one row below the header. Cells beyond the columns are not printed; missing ones are blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// One cell for each column.
    Cells(Vec<Cell>),
    /// A title over the rows that follow, across all columns.
    Group(Vec<Run>),
    /// Sums, one cell for each column.
    Total(Vec<Cell>),
}

/// Is one cell of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadCell<'a> {
    /// The heading.
    pub text: &'a str,
    /// The first column that it stands over.
    pub column: usize,
    /// The number of columns that it stands over; at least 1.
    pub across: usize,
    /// The number of header rows that it takes; at least 1.
    pub down: usize,
}

impl Column {
    /// Makes a column with one heading whose cells lean to the left.
    pub fn new(heading: &str, weight: u16) -> Self {
        Self { heading: vec![heading.to_owned()], weight, align: Align::Left }
    }

    /// Makes its cells lean elsewhere.
    pub fn leaning(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// Puts a heading over its headings.
    pub fn under(mut self, heading: &str) -> Self {
        self.heading.insert(0, heading.to_owned());
        self
    }

    /// Returns the heading that begins in the header row; a column without headings has a blank one at the top.
    fn heading_at(&self, row: usize) -> Option<&str> {
        let blank = (row == 0).then_some("");
        self.heading.get(row).map(String::as_str).or(blank.filter(|_| self.heading.is_empty()))
    }

    /// Returns whether the headings down to the row are the other column's, and both go on below it.
    fn leads_as(&self, other: &Self, row: usize) -> bool {
        let deep = self.heading.len().min(other.heading.len()) > row + 1;
        deep && self.heading.get(..=row) == other.heading.get(..=row)
    }
}

impl Table {
    /// Returns the header rows, each with the cells that begin in it; at least one row.
    pub fn header(&self) -> Vec<Vec<HeadCell<'_>>> {
        let depth = self.columns.iter().map(|column| column.heading.len()).max().unwrap_or(0).max(1);
        (0..depth).map(|row| self.header_row(row, depth)).collect()
    }

    fn header_row(&self, row: usize, depth: usize) -> Vec<HeadCell<'_>> {
        let mut cells: Vec<HeadCell<'_>> = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let Some(text) = column.heading_at(row) else { continue };
            let lowest = column.heading.len() <= row + 1;
            let shared = cells.last_mut().filter(|last| {
                let first = self.columns.get(last.column).filter(|_| last.column + last.across == at);
                !lowest && first.is_some_and(|first| first.leads_as(column, row))
            });
            match shared {
                Some(cell) => cell.across += 1,
                None => {
                    let down = if lowest { depth - row } else { 1 };
                    cells.push(HeadCell { text, column: at, across: 1, down });
                }
            }
        }
        cells
    }

    /// Lists the runs of the rows.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.rows.iter().flat_map(Row::runs)
    }
}

impl Row {
    /// Lists the runs of the row.
    pub fn runs(&self) -> Box<dyn Iterator<Item = &Run> + '_> {
        match self {
            Row::Cells(cells) | Row::Total(cells) => Box::new(cells.iter().flatten()),
            Row::Group(runs) => Box::new(runs.iter()),
        }
    }
}
