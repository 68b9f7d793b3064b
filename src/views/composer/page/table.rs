//! Tables in a pane: columns by their weights, a rule below the head and between the rows.

use super::Pen;
use super::lines::{self, Look, Span};
use crate::report::document::{Align, Cell, Row, Run, Table};

/// Is the least width of a column.
const LEAST: u16 = 3;

impl Pen {
    pub(super) fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.centred(&table.caption, Look::Plain);
        }
        let widths = self.widths(table);
        let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
            let spans = [Span { text: column.heading.join(": "), look: Look::Bold }];
            lines::flow(&spans, *width, 0, 0)
        });
        let heads: Vec<Vec<Vec<Span>>> = heads.collect();
        let centre = vec![Align::Center; heads.len()];
        self.rule();
        self.side_by_side(heads, &widths, &centre);
        self.rule();
        for row in &table.rows {
            match row {
                Row::Cells(cells) => self.row(cells, table, &widths, false),
                Row::Total(cells) => self.row(cells, table, &widths, true),
                Row::Group(runs) => self.written("", runs, true, (0, 0)),
            }
        }
        self.rule();
        self.gap();
    }

    fn row(&mut self, cells: &[Cell], table: &Table, widths: &[u16], bold: bool) {
        let (first_line, first_figure) = (self.sheet.lines.len(), self.sheet.figures.len());
        let none: &[Run] = &[];
        let mut columns = Vec::with_capacity(widths.len());
        for (at, width) in widths.iter().enumerate() {
            let mut spans = self.spans(cells.get(at).map_or(none, Vec::as_slice));
            if bold {
                spans.iter_mut().filter(|it| it.look == Look::Plain).for_each(|it| it.look = Look::Bold);
            }
            columns.push(lines::flow(&spans, *width, 0, 0));
        }
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        self.side_by_side(columns, widths, &aligns);
        self.settle(first_line, first_figure);
    }

    /// Writes the lines of cells side by side; the highest cell gives the height.
    fn side_by_side(&mut self, columns: Vec<Vec<Vec<Span>>>, widths: &[u16], aligns: &[Align]) {
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        for nth in 0..height {
            let mut line = Vec::new();
            for ((column, width), align) in columns.iter().zip(widths).zip(aligns) {
                let spans = column.get(nth).cloned().unwrap_or_default();
                let lead = |missing: usize| match align {
                    Align::Left => 0,
                    Align::Center => missing / 2,
                    Align::Right => missing,
                };
                if !line.is_empty() {
                    line.push(Span { text: self.glyphs.bar().to_owned(), look: Look::Dim });
                }
                line.extend(lines::filled(spans, *width, lead));
            }
            self.push(line);
        }
    }

    /// Shares the pane out by the columns' weights; the widest column takes what is left.
    fn widths(&self, table: &Table) -> Vec<u16> {
        let count = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
        let room = self.width.saturating_sub(count.saturating_sub(1));
        let total: u32 = table.columns.iter().map(|column| u32::from(column.weight.max(1))).sum();
        let share = |weight: u16| {
            let part = u32::from(room) * u32::from(weight.max(1)) / total.max(1);
            u16::try_from(part).unwrap_or(room).max(LEAST)
        };
        let mut widths: Vec<u16> = table.columns.iter().map(|column| share(column.weight)).collect();
        let left = room.saturating_sub(widths.iter().sum());
        if let Some(widest) = widths.iter_mut().max() {
            *widest += left;
        }
        widths
    }
}
