//! `dondoc meeting`: one file a deed.

mod action;
mod agenda;
mod conclude;
mod done;
mod end;
mod list;
mod minutes;
mod start;
mod take;

use super::args::Meeting as Deed;
use super::desk::{Desk, SOURCE, usage};
use super::failure::{Class, Failure};
use super::{output, typed};
use crate::domain::followup::Meeting;
use crate::domain::workspace::Workspace;
use crate::locale::cli::{general, meeting as says};
use crate::locale::{Said, Told};
use crate::text::date::long;

pub(super) fn run(desk: &Desk, deed: &Deed) -> Result<(), Failure> {
    match deed {
        Deed::Start(arguments) => start::run(desk, arguments),
        Deed::Agenda(arguments) => agenda::run(desk, arguments),
        Deed::Take(arguments) => take::run(desk, arguments),
        Deed::Conclude(arguments) => conclude::run(desk, arguments),
        Deed::Action(arguments) => action::run(desk, arguments),
        Deed::Done(arguments) => done::run(desk, arguments),
        Deed::End(arguments) => end::run(desk, arguments),
        Deed::Minutes(arguments) => minutes::run(desk, arguments),
        Deed::List(format) => list::run(desk, *format),
    }
}

/// Returns the meeting of the id.
fn find<'a>(workspace: &'a Workspace, id: &str) -> Result<&'a Meeting, Failure> {
    typed::sourced(&workspace.meetings, id, general::MEETING).map_err(|failure| match failure.hint {
        Some(_) => failure,
        None => failure.hint(says::SEE_LIST),
    })
}

/// Returns the meeting of the id, else the latest one.
fn find_or_latest<'a>(workspace: &'a Workspace, id: Option<&str>) -> Result<&'a Meeting, Failure> {
    let latest =
        || workspace.meetings.rows().map(|(_, row)| row).max_by_key(|row| (row.record.on, row.created));
    match id {
        Some(id) => find(workspace, id),
        None => latest()
            .map(|row| &row.record)
            .ok_or_else(|| Failure::new(Class::Failed, says::NONE).hint(says::NONE_HOW)),
    }
}

/// Returns an id as people type it: without the source when the command line gave it.
pub(super) fn typed_id<'a>(source: &str, local: &'a str, whole: &'a str) -> &'a str {
    if source == SOURCE { local } else { whole }
}

/// Says on standard error that something is written into minutes that were announced already.
fn remark_if_ended(desk: &Desk, meeting: &Meeting) {
    if meeting.ended {
        output::remark(says::ENDED_NOTE.to(desk.lang));
    }
}

/// Returns the id of the meeting's next conclusion or action up to its number.
fn prefix(meeting: &Meeting, letter: char) -> String {
    format!("{}/{letter}", meeting.id.local())
}

/// Refuses a day that lies before another one.
fn not_before(
    day: chrono::NaiveDate,
    first: chrono::NaiveDate,
    what: Said,
    than: Said,
) -> Result<(), Failure> {
    if day >= first {
        return Ok(());
    }
    let message = |lang| {
        let (what, than) = (what.to(lang), than.to(lang));
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("what", &what), ("day", &long(day)), ("than", &than), ("first", &long(first))];
        says::BEFORE.with(lang, &values)
    };
    Err(usage(Told::by(message)))
}
