//! Tables. Markdown knows one header row and no merged cells: headings over headings are joined, a group stands in the
//! first cell of its row.

use super::Page;
use super::escape::escaped;
use super::{BREAK, marked};
use crate::report::document::{Align, Cell, Row, Table};

impl Page {
    pub(super) fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.push(&format!("**{}**", escaped(&table.caption)));
        }
        if table.columns.is_empty() {
            return;
        }
        let heads = table.columns.iter().map(|column| escaped(&column.heading.join(": "))).collect();
        let leans = table.columns.iter().map(|column| lean(column.align).to_owned()).collect();
        let mut lines = vec![row(heads), row(leans)];
        for it in &table.rows {
            let (cells, mark): (&[Cell], &str) = match it {
                Row::Cells(cells) => (cells, ""),
                Row::Total(cells) => (cells, "**"),
                Row::Group(runs) => (std::slice::from_ref(runs), "**"),
            };
            let text = |at| {
                cells.get(at).map(|cell: &Cell| self.runs(cell)).unwrap_or_default().replace(BREAK, "<br>")
            };
            lines.push(row((0..table.columns.len()).map(text).map(|text| marked(&text, mark)).collect()));
        }
        self.push(&lines.join("\n"));
    }
}

fn row(cells: Vec<String>) -> String {
    format!("| {} |", cells.join(" | ")).replace('\n', "<br>")
}

fn lean(align: Align) -> &'static str {
    match align {
        Align::Left => ":--",
        Align::Center => ":-:",
        Align::Right => "--:",
    }
}
