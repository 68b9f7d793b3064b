//! Lists and tables in a text: what they print, and whether that has changed since the words around them were written.

use super::super::document::{Block, Content, Origin, Row, Run};
use super::super::figures::{Figures, columns};
use super::super::insert::{Form, Insert};
use super::super::pattern::Pattern;
use super::super::sentence::Printed;
use super::super::template::TableTemplate;
use super::rows;
use crate::domain::report::Attachment;
use crate::locale::report::{NO_ROWS_NOW, ROWS_THEN, WRITTEN};

/// Returns what the insert prints; where it has no row, a sentence that says so. What differs from what it printed then
/// is marked.
pub(super) fn block(figures: &Figures<'_>, insert: &Insert, then: &Printed) -> Block {
    let made = computed(figures, insert).unwrap_or_else(|| {
        let none = Run::figure(NO_ROWS_NOW.to(WRITTEN), insert.call.to_string());
        Block::paragraph(vec![none])
    });
    let now = digest(&made);
    let stale = then.get(&insert.name()).is_some_and(|known| *known != now);
    of_figure(made, &insert.call.to_string(), stale)
}

/// Returns what is kept of what the insert prints now: how many rows, and a mark that changes with any of their words.
pub(super) fn printed(figures: &Figures<'_>, insert: &Insert) -> (String, String) {
    let made = computed(figures, insert).unwrap_or_else(|| {
        Block::paragraph(vec![Run::figure(NO_ROWS_NOW.to(WRITTEN), insert.call.to_string())])
    });
    (insert.name(), digest(&made))
}

fn computed(figures: &Figures<'_>, insert: &Insert) -> Option<Block> {
    match &insert.form {
        Form::List => {
            let line = Pattern::read(columns::line(insert.shape), insert.shape).unwrap_or_default();
            rows::list(figures, &insert.call, &line)
        }
        Form::Table(columns) => {
            let template = TableTemplate {
                call: insert.call.clone(),
                columns: columns.clone(),
                caption: None,
                grouped: false,
                total: false,
                none: None,
            };
            rows::table(figures, &template)
        }
    }
}

fn digest(block: &Block) -> String {
    let rows = match &block.content {
        Content::Table(table) => table.rows.len(),
        Content::List { items } => items.len(),
        _ => 0,
    };
    let words: Vec<&str> = block.runs().map(|run| run.text.as_str()).collect();
    let mark = Attachment::of(words.join("\u{1f}").into_bytes());
    let mark: String = mark.hash().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    ROWS_THEN.with(WRITTEN, &[("n", &rows), ("mark", &mark)])
}

/// Says of every run that it comes from the figure; prompts stay.
fn of_figure(block: Block, query: &str, stale: bool) -> Block {
    let told = |run: Run| match run.origin {
        Origin::Prompt => run,
        _ => Run { origin: Origin::Figure { query: query.to_owned(), stale }, ..run },
    };
    let all = |runs: Vec<Run>| runs.into_iter().map(told).collect::<Vec<Run>>();
    let row = |row| match row {
        Row::Cells(cells) => Row::Cells(cells.into_iter().map(all).collect()),
        Row::Total(cells) => Row::Total(cells.into_iter().map(all).collect()),
        Row::Group(runs) => Row::Group(all(runs)),
    };
    let content = match block.content {
        Content::Table(mut table) => {
            table.rows = table.rows.into_iter().map(row).collect();
            Content::Table(table)
        }
        Content::List { items } => Content::List { items: items.into_iter().map(all).collect() },
        Content::Paragraph { runs } => Content::Paragraph { runs: all(runs) },
        other => other,
    };
    Block { content, ..block }
}
