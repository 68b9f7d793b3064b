//! `dondoc meeting list`: all meetings, the latest first.

use std::fmt::Display;

use serde::Serialize;

use super::super::args::Format;
use super::super::desk::Desk;
use super::super::failure::Failure;
use super::super::output;
use super::typed_id;
use crate::domain::followup::{Meeting, MeetingSort};
use crate::domain::meeting::{latest_first, tally};
use crate::domain::workspace::Workspace;
use crate::locale::cli::meeting as says;
use crate::locale::session;
use crate::text::date::long;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    sort: MeetingSort,
    title: &'a str,
    on: chrono::NaiveDate,
    ended: bool,
    document: Option<&'a str>,
    tasks: usize,
    conclusions: usize,
    actions: usize,
    open_actions: usize,
}

pub(super) fn run(desk: &Desk, format: Format) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let meetings = latest_first(&workspace);
    if format.json {
        let rows: Vec<Row<'_>> = meetings.iter().map(|meeting| row(desk, &workspace, meeting)).collect();
        return output::json(&rows);
    }
    let lines = meetings.iter().map(|meeting| {
        let row = row(desk, &workspace, meeting);
        let id = typed_id(meeting.id.source(), meeting.id.local(), meeting.id.as_str());
        let state = if row.ended { session::ENDED } else { session::RUNNING }.to(desk.lang);
        let tally: [(&str, &dyn Display); 4] = [
            ("tasks", &row.tasks),
            ("conclusions", &row.conclusions),
            ("actions", &row.actions),
            ("open", &row.open_actions),
        ];
        let tally = says::TALLY.with(desk.lang, &tally);
        format!("{id}  {}  {}  {state}  {tally}\n", long(row.on), row.title)
    });
    output::data(&lines.collect::<String>())
}

fn row<'a>(desk: &Desk, workspace: &'a Workspace, meeting: &'a Meeting) -> Row<'a> {
    let counts = tally(workspace, meeting, desk.today);
    Row {
        id: meeting.id.as_str(),
        sort: meeting.sort,
        title: &meeting.title,
        on: meeting.on,
        ended: meeting.ended,
        document: meeting.document.as_deref(),
        tasks: counts.tasks,
        conclusions: counts.conclusions,
        actions: counts.actions,
        open_actions: counts.open_actions,
    }
}
