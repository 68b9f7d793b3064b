//! `dondoc meeting minutes`: prints what a meeting concluded.

use super::super::args::{Format, Minutes as Arguments};
use super::super::desk::Desk;
use super::super::failure::Failure;
use super::super::output;
use super::find_or_latest;
use crate::domain::followup::Meeting;
use crate::domain::meeting::minutes;
use crate::domain::workspace::Workspace;
use crate::locale::minutes::plain;

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let meeting = find_or_latest(&workspace, arguments.id.as_deref())?;
    print(desk, &workspace, meeting, arguments.format)
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
