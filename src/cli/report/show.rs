//! `dondoc report show`: a report with its sections, as text, or as data.

use serde::Serialize;
use serde_json::value::RawValue;

use super::args::Show;
use super::build::composed;
use super::find::{IssuedReport, find};
use super::list::Row;
use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::domain::workspace::Workspace;
use crate::locale::report as words;
use crate::render::plain::plain;
use crate::report::compose::{Composed, Section, SectionKind};
use crate::text::width::pad;

#[derive(Serialize)]
struct Answer<'a> {
    report: Row<'a>,
    /// The sections of a draft; those of an issued report stand in its document alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    sections: Option<Vec<SectionRow<'a>>>,
    document: Box<RawValue>,
}

#[derive(Serialize)]
struct SectionRow<'a> {
    key: &'a str,
    kind: &'static str,
    label: &'a str,
    title: &'a str,
    state: &'static str,
}

pub(super) fn run(desk: &Desk, arguments: &Show) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let report = find(&workspace, &arguments.id)?;
    let row = Row::of(&workspace, report);
    if let Some(issued) = IssuedReport::of(desk, report)? {
        return show_issued(desk, &workspace, arguments, row, &issued);
    }
    let composed = composed(desk, &workspace, report)?;
    if arguments.format.json {
        let sections = composed.outline.sections.iter().map(section_row).collect();
        let document = serde_json::value::to_raw_value(&composed.document)?;
        return output::json(&Answer { report: row, sections: Some(sections), document });
    }
    if arguments.text {
        return output::data(&plain(&composed.document));
    }
    output::data(&format!("{}\n{}", row.in_words(desk, &workspace), sections(desk, &composed)))
}

fn show_issued(
    desk: &Desk,
    workspace: &Workspace,
    arguments: &Show,
    row: Row<'_>,
    issued: &IssuedReport,
) -> Result<(), Failure> {
    if arguments.format.json {
        // The stored words themselves: reading and writing them anew could change them.
        let document = RawValue::from_string(String::from_utf8_lossy(&issued.content).into_owned())?;
        return output::json(&Answer { report: row, sections: None, document });
    }
    let text = plain(&issued.document()?);
    let head = if arguments.text { String::new() } else { format!("{}\n", row.in_words(desk, workspace)) };
    output::data(&format!("{head}{text}"))
}

fn section_row(section: &Section) -> SectionRow<'_> {
    SectionRow {
        key: section.key.as_str(),
        kind: match section.kind {
            SectionKind::Heading(_) => "heading",
            SectionKind::Text => "text",
            SectionKind::Annex => "annex",
        },
        label: &section.label,
        title: &section.title,
        state: section.state.name(),
    }
}

const KEY: usize = 16;
const STATE: usize = 14;

/// Returns the sections, one a line: the key of what can be written, how far it has come, the title.
fn sections(desk: &Desk, composed: &Composed) -> String {
    let line = |section: &Section| {
        let indent = "  ".repeat(section.depth);
        let title = format!("{indent}{} {}", section.label, section.title);
        let (key, state) = match section.kind {
            SectionKind::Text => (section.key.as_str(), section.state.says().to(desk.lang)),
            SectionKind::Heading(_) | SectionKind::Annex => ("", ""),
        };
        let line = format!("{}  {}  {}", pad(key, KEY), pad(state, STATE), title.trim_end());
        format!("{}\n", line.trim_end())
    };
    let lines = composed.outline.sections.iter().map(line);
    let homeless = composed
        .homeless
        .iter()
        .map(|key| format!("{}\n", words::HOMELESS.with(desk.lang, &[("section", key)])));
    lines.chain(homeless).collect()
}
