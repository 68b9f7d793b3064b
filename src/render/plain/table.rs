//! Tables, drawn with signs that every screen and every message has.

use super::lines::{centred, wrapped};
use super::{Page, WIDTH};
use crate::report::document::{Align, Cell, Row, Table};
use crate::text::width::{pad, pad_left};

/// The least width of a column.
const LEAST: usize = 3;

impl Page {
    pub(super) fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.lines(centred(&table.caption, WIDTH));
        }
        let widths = widths(table);
        let heads: Vec<Vec<String>> = table
            .columns
            .iter()
            .zip(&widths)
            .map(|(column, width)| centred(&column.heading.join(": "), *width))
            .collect();
        self.rule(&widths, '-');
        self.cells(heads, &widths);
        self.rule(&widths, '=');
        for row in &table.rows {
            match row {
                Row::Cells(cells) | Row::Total(cells) => self.row(cells, table, &widths),
                Row::Group(runs) => {
                    let text = self.runs(runs);
                    let all = [widths.iter().sum::<usize>() + 3 * widths.len().saturating_sub(1)];
                    self.cells(vec![wrapped(&text, all[0])], &all);
                }
            }
            self.rule(&widths, '-');
        }
        self.gap();
    }

    fn row(&mut self, cells: &[Cell], table: &Table, widths: &[usize]) {
        let mut texts = Vec::new();
        for (at, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let text = cells.get(at).map(|cell| self.runs(cell)).unwrap_or_default();
            let lines = wrapped(&text, *width);
            texts.push(match column.align {
                Align::Left => lines,
                Align::Center => centred(&text, *width),
                Align::Right => lines.iter().map(|line| pad_left(line, *width)).collect(),
            });
        }
        self.cells(texts, widths);
    }

    /// Writes cells side by side; the highest gives the height.
    fn cells(&mut self, cells: Vec<Vec<String>>, widths: &[usize]) {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let line = cells
                .iter()
                .zip(widths)
                .map(|(lines, width)| pad(lines.get(at).map_or("", String::as_str), *width));
            self.line(&format!("| {} |", line.collect::<Vec<_>>().join(" | ")));
        }
    }

    fn rule(&mut self, widths: &[usize], sign: char) {
        let parts = widths.iter().map(|width| sign.to_string().repeat(width + 2));
        self.line(&format!("+{}+", parts.collect::<Vec<_>>().join("+")));
    }
}

/// Shares the page out by the columns' weights; a column has at least three places, and the widest takes what is left.
fn widths(table: &Table) -> Vec<usize> {
    let count = table.columns.len();
    let room = WIDTH.saturating_sub(3 * count + 1);
    let total: usize = table.columns.iter().map(|column| usize::from(column.weight.max(1))).sum();
    let share = |weight: u16| (room * usize::from(weight.max(1)) / total.max(1)).max(LEAST);
    let mut widths: Vec<usize> = table.columns.iter().map(|column| share(column.weight)).collect();
    let rest = room.saturating_sub(widths.iter().sum());
    let widest = (0..count).max_by_key(|at| widths.get(*at).copied());
    if let Some(width) = widest.and_then(|at| widths.get_mut(at)) {
        *width += rest;
    }
    widths
}
