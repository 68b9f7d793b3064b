//! Stored reports.

use crate::cli::desk::Desk;
use crate::cli::failure::{Class, Failure};
use crate::domain::report::{Issuance, Report};
use crate::domain::workspace::Workspace;
use crate::locale::cli::{general, report as says};
use crate::locale::{Told, issued::issued};
use crate::report::document::Document;
use crate::text::near::nearest;

/// Returns the report of the id.
pub(super) fn find<'a>(workspace: &'a Workspace, id: &str) -> Result<&'a Report, Failure> {
    workspace.reports.get(id).ok_or_else(|| {
        let near = nearest(id, workspace.reports.iter().map(|report| report.id.as_str()));
        let hint = if near.is_empty() {
            says::SEE_LIST.into()
        } else {
            general::NEAR.told(&[("names", &near.join(", "))])
        };
        Failure::new(Class::Failed, says::UNKNOWN.told(&[("id", &id)])).hint(hint)
    })
}

/// Returns the report of the id, which is still a draft.
pub(super) fn find_draft<'a>(workspace: &'a Workspace, id: &str) -> Result<&'a Report, Failure> {
    let report = find(workspace, id)?;
    match workspace.issuances.get(report.id.as_str()) {
        None => Ok(report),
        Some(Issuance { number, on, .. }) => {
            let message = |lang| issued(lang, report.id.as_str(), number.as_deref(), *on);
            let hint = says::REVISE_HOW.told(&[("id", &report.id)]);
            Err(Failure::new(Class::Invalid, Told::by(message)).hint(hint))
        }
    }
}

/// Is what was issued of a report, with its bytes.
pub(super) struct IssuedReport {
    pub(super) issuance: Issuance,
    /// The document as JSON, as it was stored.
    pub(super) content: Vec<u8>,
    /// The Word file as it was stored; none where something was struck out.
    pub(super) word: Option<Vec<u8>>,
}

impl IssuedReport {
    /// Returns what was issued of the report; none while it is a draft.
    pub(super) fn of(desk: &Desk, report: &Report) -> Result<Option<Self>, Failure> {
        let Some(issuance) = desk.store.issuance(&report.id)? else { return Ok(None) };
        let missing = || {
            Failure::new(Class::Failed, says::CONTENT_MISSING.told(&[("id", &report.id)])).hint(says::VERIFY)
        };
        let content = issuance.copy.content.bytes().ok_or_else(missing)?.to_vec();
        let word =
            issuance.copy.word.as_ref().map(|word| word.bytes().map(|it| it.to_vec()).ok_or_else(missing));
        let word = word.transpose()?;
        Ok(Some(Self { issuance, content, word }))
    }

    /// Returns the document as it was issued.
    pub(super) fn document(&self) -> Result<Document, Failure> {
        serde_json::from_slice(&self.content).map_err(|error| {
            Failure::new(
                Class::Failed,
                says::CONTENT_WRONG.told(&[("id", &self.issuance.id), ("why", &error)]),
            )
        })
    }
}
