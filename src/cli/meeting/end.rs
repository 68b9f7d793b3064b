//! `dondoc meeting end`: ends a meeting and prints its minutes.

use super::super::args::EndMeeting;
use super::super::desk::{Desk, SOURCE};
use super::super::failure::Failure;
use super::super::typed;
use super::{find, minutes};
use crate::domain::followup::Meeting;
use crate::domain::operation::operations_between;

pub(super) fn run(desk: &Desk, arguments: &EndMeeting) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let meeting = find(&workspace, &arguments.id)?;
    let document = typed::some_line(arguments.document.as_deref()).or_else(|| meeting.document.clone());
    let ended = Meeting { ended: true, document, ..meeting.clone() };
    desk.commit(&desk.work(SOURCE, operations_between(meeting, &ended)))?;
    let workspace = desk.store.load()?;
    minutes::print(desk, &workspace, find(&workspace, &arguments.id)?, arguments.format)
}
