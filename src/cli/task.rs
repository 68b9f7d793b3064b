//! `dondoc task`: everything known about one task, read without loading the workspace.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::args::Task as Arguments;
use super::desk::Desk;
use super::failure::{Class, Failure};
use super::listing::{Lister, TaskRow};
use super::{edit, output, timeline};
use crate::domain::deadline::DeadlineJson;
use crate::domain::entity::{Entity, Kind};
use crate::domain::ids::TaskId;
use crate::domain::operation::Record;
use crate::domain::status::{Risk, Timing};
use crate::domain::task::Task;
use crate::domain::workspace::{Slot, Table, Workspace};
use crate::locale::{Lang, names};
use crate::text::date::long;

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    row: TaskRow<'a>,
    output: Option<&'a str>,
    leads_printed: &'a str,
    coordinators_printed: &'a str,
    assigned_on: Option<NaiveDate>,
    tags: &'a [String],
    risk: Option<String>,
    updates: Vec<Value>,
    assessments: Vec<Value>,
    extensions: Vec<Value>,
    triggers: Vec<Value>,
    obstacles: Vec<Value>,
    links: Vec<Value>,
    reassignments: Vec<Value>,
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    if let Some(deed) = &arguments.deed {
        return edit::arrange(desk, Kind::Task, deed);
    }
    let asked = arguments.id.as_deref().unwrap_or_default();
    let id = TaskId::from(asked);
    let workspace = desk.store.task_workspace(std::slice::from_ref(&id))?;
    let Some(task) = workspace.tasks.get(id.as_str()) else {
        return Err(unknown(desk, asked));
    };
    let as_of = desk.as_of(arguments.as_of);
    let lister = Lister::new(desk, &workspace, as_of);
    let bearers = lister.bearers(task);
    let Some(row) = lister.row(task, &bearers) else {
        let message = format!("đến ngày này nhiệm vụ {id} chưa được giao");
        return Err(Failure::new(Class::Failed, message).hint("chọn ngày khác bằng --as-of"));
    };
    let risk =
        lister.status(task).and_then(|status| status.risk.as_ref()).map(|risk| in_words(desk.lang, risk));
    let answer = answer(&workspace, task, row, risk, as_of);
    if arguments.format.json {
        return output::json(&answer);
    }
    let events = timeline::lines(desk.lang, &workspace, task, as_of);
    output::data(&page(desk.lang, &answer, events))
}

/// Says that there is no such task, with those whose ids begin alike.
pub(super) fn unknown(desk: &Desk, id: &str) -> Failure {
    let failure = Failure::new(Class::Failed, format!("không có nhiệm vụ {id}"));
    let Ok(workspace) = desk.store.load() else { return failure };
    let shared = |other: &str| id.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let mut near: Vec<&Task> = workspace.tasks.iter().filter(|task| shared(task.id.as_str()) > 0).collect();
    near.sort_by_key(|task| (std::cmp::Reverse(shared(task.id.as_str())), &task.id));
    let names: Vec<&str> = near.iter().take(5).map(|task| task.id.as_str()).collect();
    if names.is_empty() { failure } else { failure.hint(format!("gần giống: {}", names.join(", "))) }
}

fn answer<'a>(
    workspace: &'a Workspace,
    task: &'a Task,
    row: TaskRow<'a>,
    risk: Option<String>,
    as_of: NaiveDate,
) -> Answer<'a> {
    let until = |day: NaiveDate| Some(day).filter(|day| *day <= as_of);
    let entries = workspace.index().of_task(&task.id).cloned().unwrap_or_default();
    Answer {
        row,
        output: task.output.as_deref(),
        leads_printed: &task.leads.printed,
        coordinators_printed: &task.coordinators.printed,
        assigned_on: task.assigned_on,
        tags: &task.tags,
        risk,
        updates: newest_first(&workspace.updates, &entries.updates, |it| until(it.on)),
        assessments: newest_first(&workspace.assessments, &entries.assessments, |it| until(it.on)),
        extensions: newest_first(&workspace.extensions, &entries.extensions, |it| until(it.on)),
        triggers: newest_first(&workspace.triggers, &entries.triggers, |it| until(it.on)),
        obstacles: newest_first(&workspace.obstacles, &entries.obstacles, |it| until(it.raised_on)),
        links: newest_first(&workspace.links, &entries.links, |it| {
            it.since.is_none_or(|day| day <= as_of).then_some(it.since)
        }),
        reassignments: newest_first(&workspace.reassignments, &entries.reassignments, |it| until(it.on)),
    }
}

/// Returns the records that have a day as exchange files write them, the newest first; within a day the journal's order
/// decides.
fn newest_first<E: Entity, D: Ord + Clone>(
    table: &Table<E>,
    slots: &[Slot],
    day: impl Fn(&E) -> Option<D>,
) -> Vec<Value>
where
    Record: From<E>,
{
    let rows = slots.iter().filter_map(|slot| table.at(*slot));
    let mut rows: Vec<_> = rows.filter_map(|row| Some((day(&row.record)?, row))).collect();
    rows.sort_by_key(|(day, row)| std::cmp::Reverse((day.clone(), row.created)));
    rows.into_iter().map(|(_, row)| crate::exchange::record_json(&Record::from(row.record.clone()))).collect()
}

fn deadline(deadline: &DeadlineJson) -> String {
    let last_day = deadline.last_day.map(|day| format!(" → hết {}", long(day))).unwrap_or_default();
    if deadline.phrase.is_empty() { String::new() } else { format!("“{}”{last_day}", deadline.phrase) }
}

fn in_words(lang: Lang, risk: &Risk) -> String {
    match (lang, risk) {
        (_, Risk::Assessed(Some(reason))) => reason.clone(),
        (Lang::Vi, Risk::Assessed(None)) => "chuyên viên đánh giá".to_owned(),
        (Lang::En, Risk::Assessed(None)) => "assessed".to_owned(),
        (Lang::Vi, Risk::Silent(days)) => format!("{days} ngày chưa có cập nhật"),
        (Lang::En, Risk::Silent(days)) => format!("nothing reported for {days} days"),
    }
}

fn page(lang: Lang, answer: &Answer<'_>, events: Vec<(&'static str, String)>) -> String {
    let row = &answer.row;
    let timing = names::timing_long(lang, Timing { kind: row.timing, days: row.days });
    let mut lines = vec![format!("{}  {}", row.id, row.title)];
    let mut line = |name: &str, text: String| {
        if !text.is_empty() {
            lines.push(format!("{}  {text}", crate::text::width::pad(name, 11)));
        }
    };
    line(
        "Chủ trì",
        if answer.leads_printed.is_empty() { row.lead_names() } else { answer.leads_printed.to_owned() },
    );
    line("Phối hợp", answer.coordinators_printed.to_owned());
    line("Thời hạn", deadline(&row.deadline));
    line("Hạn mới", row.moved_to.as_ref().map(deadline).unwrap_or_default());
    line("Sản phẩm", answer.output.unwrap_or_default().to_owned());
    line("Trạng thái", format!("{} · {timing}", names::state(row.state).to(lang)));
    line("Nguy cơ", answer.risk.clone().unwrap_or_default());
    for (name, text) in events {
        line(name, text);
    }
    lines.push(String::new());
    lines.join("\n")
}
