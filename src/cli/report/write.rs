//! `dondoc report write`: keeps the text of a section with what its figures print now.

use std::io::{IsTerminal, Read};

use serde::Serialize;

use super::args::Write;
use super::find::find_draft;
use super::shelf::{shelf, template};
use crate::cli::desk::{Desk, SOURCE, usage};
use crate::cli::failure::{Class, Failure};
use crate::cli::{output, typed};
use crate::domain::ids::PassageId;
use crate::domain::operation::{Operation, operations_between};
use crate::domain::report::{Passage, Report};
use crate::domain::workspace::Workspace;
use crate::exchange::Limits;
use crate::locale::cli::report as says;
use crate::report::Scope;
use crate::report::compose::Written;
use crate::report::figures::Figures;
use crate::report::template::{Block, Template};
use crate::text::near::nearest;

#[derive(Serialize)]
struct Answer<'a> {
    report: &'a str,
    section: &'a str,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Write) -> Result<(), Failure> {
    let text = text(desk, arguments)?;
    let workspace = desk.store.load()?;
    let report = find_draft(&workspace, &arguments.id)?;
    let shelf = shelf(desk)?;
    known_section(template(desk, &shelf, &report.template)?, &arguments.section)?;
    let passage = passage(desk, &workspace, report, arguments, text)?;
    let operations = operations(&workspace, arguments, &passage)?;
    let batch = desk.commit(&desk.work(SOURCE, operations))?.map(|batch| batch.header.number.0);
    if arguments.format.json {
        return output::json(&Answer { report: report.id.as_str(), section: &arguments.section, batch });
    }
    let says = if batch.is_some() { says::SECTION_WRITTEN } else { says::SECTION_SAME };
    output::remark(says.to(desk.lang));
    Ok(())
}

fn text(desk: &Desk, arguments: &Write) -> Result<String, Failure> {
    if let Some(text) = arguments.text.as_deref().filter(|text| *text != "-") {
        return typed::text(desk, text);
    }
    if std::io::stdin().is_terminal() {
        return Err(usage(says::NO_TEXT).hint(says::NO_TEXT_HOW));
    }
    let mut text = String::new();
    std::io::stdin().take(Limits::TEXT_BYTES as u64 + 1).read_to_string(&mut text)?;
    typed::text(desk, &text)
}

fn known_section(template: &Template, section: &str) -> Result<(), Failure> {
    let texts = || {
        template.blocks.iter().filter_map(|block| match block {
            Block::Text { key, .. } => Some(key.as_str()),
            _ => None,
        })
    };
    if texts().any(|key| key == section) {
        return Ok(());
    }
    let near = nearest(section, texts());
    let known =
        if near.is_empty() { texts().collect::<Vec<_>>() } else { near.iter().map(String::as_str).collect() };
    Err(usage(says::NO_SECTION.told(&[("key", &section)]))
        .hint(says::SECTIONS.told(&[("names", &known.join(", "))])))
}

/// Returns the passage; every mistake in its figures is told and refused.
fn passage(
    desk: &Desk,
    workspace: &Workspace,
    report: &Report,
    arguments: &Write,
    text: String,
) -> Result<Passage, Failure> {
    let figures = Figures::new(workspace, &desk.settings, Scope::of(report));
    let written = Written::now(text, &figures);
    let faults = written.faults(&figures);
    if faults.is_empty() {
        let id = PassageId::of(&report.id, &arguments.section);
        return Ok(Passage { id, text: written.text, figures: written.figures });
    }
    faults.iter().for_each(|fault| output::remark(&fault.words(desk.lang)));
    let message = says::TEXT_WRONG.told(&[("n", &faults.len())]);
    Err(Failure::new(Class::Invalid, message).hint(says::FIGURES_HOW))
}

/// Returns what writes the passage. Another text in its place is replaced only when that is asked for.
fn operations(
    workspace: &Workspace,
    arguments: &Write,
    passage: &Passage,
) -> Result<Vec<Operation>, Failure> {
    let Some(known) = workspace.passages.get(passage.id.as_str()) else {
        return Ok(vec![Operation::Create(passage.clone().into())]);
    };
    if known.text != passage.text && !arguments.force {
        let message = says::OTHER_TEXT.told(&[("key", &arguments.section)]);
        let hint = says::OTHER_TEXT_HOW.told(&[("id", &arguments.id)]);
        return Err(Failure::new(Class::Conflict, message).hint(hint));
    }
    Ok(operations_between(known, passage))
}
