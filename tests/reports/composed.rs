//! Composed documents.

use dondoc::domain::settings::Settings;
use dondoc::report::compose::{Brief, Composed, compose};
use dondoc::report::document::{Block, Content, Document, Row, plain};
use dondoc::report::template::shipped;

use super::{SAMPLE, quarter, year};

fn composed(template: &str, brief: &Brief) -> Composed {
    let template = shipped(template).unwrap().unwrap();
    compose(&template, brief, &SAMPLE, &Settings::default())
}

/// Writes a document with one line a block, so that its structure can be read.
fn laid_out(document: &Document) -> String {
    let frame = &document.frame;
    let mut lines = vec![format!("# {} – {}", frame.issuer, plain(frame.title.subject()))];
    lines.extend(frame.recipients.iter().map(|to| format!("@ {to}")));
    lines.extend(frame.grounds.iter().map(|runs| format!("~ {}", plain(runs))));
    lines.extend(document.body.iter().flat_map(block));
    for annex in &document.annexes {
        lines.push(format!("## {} ({})", annex.title, annex.reference.as_deref().unwrap_or_default()));
        lines.extend(annex.blocks.iter().flat_map(block));
    }
    lines.join("\n")
}

fn block(block: &Block) -> Vec<String> {
    match &block.content {
        Content::Heading { label, runs, .. } => vec![format!("{label} {}", plain(runs))],
        Content::Paragraph { runs } => vec![format!("  {}", plain(runs))],
        Content::Closing { runs } => vec![format!("  {}./.", plain(runs))],
        Content::List { items } => items.iter().map(|item| format!("  - {}", plain(item))).collect(),
        Content::Table(table) => {
            let heads: Vec<String> = table.columns.iter().map(|column| column.heading.join("/")).collect();
            let mut lines = vec![format!("  [{}] {}", table.caption, heads.join(" | "))];
            lines.extend(table.rows.iter().map(|row| match row {
                Row::Cells(cells) | Row::Total(cells) => {
                    cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" | ")
                }
                Row::Group(runs) => format!("= {}", plain(runs)),
            }));
            lines
        }
        Content::Chart(chart) => vec![format!("  <{}>", chart.title)],
        Content::PageBreak => vec!["---".to_owned()],
    }
}

#[test]
fn probe() {
    println!("{}", laid_out(&composed("quarterly", &Brief::new(quarter())).document));
    println!("{}", laid_out(&composed("annual", &Brief::new(year())).document));
}
