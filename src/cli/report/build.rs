//! `dondoc report build`: the document of a template, or of a stored report, as text or as a file.

use std::fmt::Display;
use std::path::Path;

use super::about::scope;
use super::args::Build;
use super::find::IssuedReport;
use super::shelf::{shelf, template};
use crate::cli::desk::{Desk, usage};
use crate::cli::document_file::{self, FileKind};
use crate::cli::failure::Failure;
use crate::cli::{file, output};
use crate::domain::report::Report;
use crate::domain::workspace::Workspace;
use crate::locale::cli::report as says;
use crate::locale::report as words;
use crate::report::compose::{Brief, Composed, SectionState, compose};

pub(super) fn run(desk: &Desk, arguments: &Build) -> Result<(), Failure> {
    arguments.output.as_deref().map(FileKind::of).transpose()?;
    let workspace = desk.store.load()?;
    match workspace.reports.get(arguments.what.as_str()) {
        Some(report) => stored(desk, &workspace, arguments, report),
        None => from_template(desk, &workspace, arguments),
    }
}

fn from_template(desk: &Desk, workspace: &Workspace, arguments: &Build) -> Result<(), Failure> {
    let shelf = shelf(desk)?;
    let template = template(desk, &shelf, &arguments.what)?;
    let scope = scope(desk, workspace, &arguments.about, Some(template))?;
    let marks = &arguments.marks;
    let brief = Brief { number: marks.number.clone(), dated: marks.date, ..Brief::new(scope) };
    let composed = compose(template, &brief, workspace, &desk.settings);
    write(desk, &composed, arguments.output.as_deref())
}

fn stored(desk: &Desk, workspace: &Workspace, arguments: &Build, report: &Report) -> Result<(), Failure> {
    let marks = &arguments.marks;
    if !arguments.about.is_empty() || marks.number.is_some() || marks.date.is_some() {
        let message = says::HAS_SCOPE.told(&[("id", &report.id)]);
        return Err(usage(message).hint(says::HAS_SCOPE_HOW));
    }
    if let Some(issued) = IssuedReport::of(desk, report)? {
        return hand_out(desk, &issued, arguments.output.as_deref());
    }
    write(desk, &composed(desk, workspace, report)?, arguments.output.as_deref())
}

/// Composes a draft.
pub(super) fn composed(desk: &Desk, workspace: &Workspace, report: &Report) -> Result<Composed, Failure> {
    let shelf = shelf(desk)?;
    let template = template(desk, &shelf, &report.template)?;
    Ok(compose(template, &Brief::of(workspace, report), workspace, &desk.settings))
}

fn write(desk: &Desk, composed: &Composed, path: Option<&Path>) -> Result<(), Failure> {
    document_file::write(desk, &composed.document, path)?;
    let outline = &composed.outline;
    if !outline.is_complete() {
        let [empty, drafted, changed] = [SectionState::Empty, SectionState::Drafted, SectionState::Changed]
            .map(|state| outline.texts_in(state));
        let left = [("empty", &empty as &dyn Display), ("drafted", &drafted), ("changed", &changed)];
        output::remark(&words::LEFT.with(desk.lang, &left));
    }
    Ok(())
}

/// Writes what was issued: the Word file and the data as they were stored, the other kinds of file from the data.
pub(super) fn hand_out(desk: &Desk, issued: &IssuedReport, path: Option<&Path>) -> Result<(), Failure> {
    let Some(path) = path else { return document_file::write(desk, &issued.document()?, None) };
    let bytes = match (FileKind::of(path)?, &issued.word) {
        (FileKind::Word, Some(word)) => word.clone(),
        (FileKind::Json, _) => issued.content.clone(),
        (kind, _) => document_file::bytes(&issued.document()?, kind)?,
    };
    file::bytes(path, &bytes)?;
    document_file::written(desk, path);
    Ok(())
}

/// Writes the document that the shipped or own template of the key gives.
pub(in crate::cli) fn build_file(
    desk: &Desk,
    workspace: &Workspace,
    key: &str,
    brief: &Brief,
    path: &Path,
) -> Result<(), Failure> {
    let shelf = shelf(desk)?;
    let composed = compose(template(desk, &shelf, key)?, brief, workspace, &desk.settings);
    write(desk, &composed, Some(path))
}
