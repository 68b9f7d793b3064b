//! `dondoc meeting agenda`: what a meeting takes up, and what became of what earlier ones concluded.

use serde::Serialize;

use super::super::args::Agenda as Arguments;
use super::super::desk::Desk;
use super::super::failure::Failure;
use super::super::output;
use super::find_or_latest;
use crate::domain::followup::{Meeting, MeetingSort};
use crate::domain::ids::UnitId;
use crate::domain::meeting::{AgendaItem, FollowedUp, followed_up, taken_up};
use crate::domain::workspace::Workspace;
use crate::locale::cli::meeting as says;
use crate::locale::meeting::{outcome, reason};
use crate::locale::{Lang, say};
use crate::text::date::long;

/// Is an agenda as scripts read it.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    meeting: &'a str,
    sort: MeetingSort,
    title: &'a str,
    on: chrono::NaiveDate,
    ended: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    batch: Option<u64>,
    followed_up: Vec<FollowedUp>,
    agenda: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    label: &'a str,
    title: &'a str,
    #[serde(flatten)]
    item: AgendaItem,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        desk: &Desk,
        workspace: &'a Workspace,
        meeting: &'a Meeting,
        batch: Option<u64>,
    ) -> Self {
        let items = taken_up(workspace, &desk.settings, meeting).into_iter();
        Self {
            meeting: meeting.id.as_str(),
            sort: meeting.sort,
            title: &meeting.title,
            on: meeting.on,
            ended: meeting.ended,
            batch,
            followed_up: followed_up(workspace, &desk.settings, meeting.sort, meeting.on),
            agenda: items.filter_map(|item| row(workspace, item)).collect(),
        }
    }
}

fn row(workspace: &Workspace, item: AgendaItem) -> Option<Row<'_>> {
    let task = workspace.tasks.get(item.task.as_str())?;
    Some(Row { label: &task.label, title: &task.title, item })
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let meeting = find_or_latest(&workspace, arguments.id.as_deref())?;
    let page = Page::new(desk, &workspace, meeting, None);
    if arguments.format.json {
        return output::json(&page);
    }
    output::data(&in_words(desk.lang, &page, &workspace))
}

/// Returns the agenda for people: what became of earlier conclusions, then the tasks under their leading units.
pub(super) fn in_words(lang: Lang, page: &Page<'_>, workspace: &Workspace) -> String {
    let mut lines = vec![format!("{} ({})", page.title, long(page.on))];
    if !page.followed_up.is_empty() {
        lines.push(String::new());
        lines.push(says::EARLIER.to(lang).to_owned());
        lines.extend(page.followed_up.iter().map(|it| {
            let who = it.unit.as_ref().map(|unit| format!("{}: ", name(workspace, unit))).unwrap_or_default();
            format!("  {who}{} – {}", it.text, outcome(lang, it.outcome))
        }));
    }
    let mut lead = None;
    for row in &page.agenda {
        if lead != Some(&row.item.lead) {
            let groups = says::GROUPS.to(lang).to_owned();
            lines.push(String::new());
            lines.push(row.item.lead.as_ref().map_or(groups, |unit| name(workspace, unit)));
            lead = Some(&row.item.lead);
        }
        let reasons: Vec<String> = row.item.reasons.iter().map(|why| reason(lang, why)).collect();
        lines.push(format!("  {}  {}", row.item.task, row.title));
        lines.push(format!("      {}", reasons.join("; ")));
    }
    lines.push(String::new());
    let count = say::N_TASKS.with(lang, &[("n", &page.agenda.len())]);
    lines.push(count);
    lines.push(String::new());
    lines.join("\n")
}

fn name(workspace: &Workspace, unit: &UnitId) -> String {
    workspace.units.get(unit.as_str()).map_or_else(|| unit.to_string(), |unit| unit.name.clone())
}
