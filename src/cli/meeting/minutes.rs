//! `dondoc meeting minutes`: prints what a meeting concluded.

use std::path::Path;

use super::super::args::{Format, Minutes as Arguments};
use super::super::desk::Desk;
use super::super::failure::Failure;
use super::super::{output, report};
use super::find_or_latest;
use crate::domain::followup::Meeting;
use crate::domain::ids::UnitId;
use crate::domain::meeting::minutes;
use crate::domain::workspace::Workspace;
use crate::locale::minutes::plain;
use crate::report::compose::{Brief, Matter};

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let meeting = find_or_latest(&workspace, arguments.id.as_deref())?;
    if let Some(path) = &arguments.output {
        let unit = report::reporting_unit(desk, &workspace, arguments.unit.as_deref())?;
        file(desk, &workspace, meeting, unit, path)?;
    }
    print(desk, &workspace, meeting, arguments.format)
}

/// Writes the minutes by their template, as the unit's.
fn file(
    desk: &Desk,
    workspace: &Workspace,
    meeting: &Meeting,
    unit: UnitId,
    path: &Path,
) -> Result<(), Failure> {
    let brief = Brief {
        number: meeting.document.clone(),
        dated: meeting.document.as_ref().map(|_| meeting.on),
        matter: Matter::Minutes(Box::new(minutes(workspace, &desk.settings, meeting))),
        ..Brief::new(report::day_scope(workspace, unit, meeting.on)?)
    };
    report::build_file(desk, workspace, "minutes", &brief, path)
}

/// Prints the minutes, as text or as JSON.
pub(super) fn print(
    desk: &Desk,
    workspace: &Workspace,
    meeting: &Meeting,
    format: Format,
) -> Result<(), Failure> {
    let minutes = minutes(workspace, &desk.settings, meeting);
    if format.json {
        return output::json(&minutes);
    }
    output::data(&plain(desk.lang, &minutes, workspace))
}
