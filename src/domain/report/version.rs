//! Corrections: what was issued stays, and a new version follows it.

use super::{Passage, Report};
use crate::domain::ids::{PassageId, ReportId};
use crate::domain::workspace::Workspace;

/// Returns the version that corrects a report, with its texts to start from: without number and date, under an id that
/// follows from the report's, so that two people who correct it at once meet in one record.
pub fn next_version(report: &Report, workspace: &Workspace) -> (Report, Vec<Passage>) {
    let version = report.version.saturating_add(1);
    let next = Report {
        id: id_of(report, version),
        number: None,
        date: None,
        version,
        corrects: Some(report.id.clone()),
        ..report.clone()
    };
    let rows = workspace.index().places().passages_of(&report.id).iter();
    let passages = rows
        .filter_map(|slot| workspace.passages.at(*slot))
        .map(|row| Passage { id: PassageId::of(&next.id, row.record.id.section()), ..row.record.clone() });
    let mut passages: Vec<Passage> = passages.collect();
    passages.sort_by(|a, b| a.id.cmp(&b.id));
    (next, passages)
}

fn id_of(report: &Report, version: u32) -> ReportId {
    let id = report.id.as_str();
    let base = id.strip_suffix(&ending(report.version)).unwrap_or(id);
    ReportId::new(format!("{base}{}", ending(version)))
}

fn ending(version: u32) -> String {
    format!(".v{version}")
}
