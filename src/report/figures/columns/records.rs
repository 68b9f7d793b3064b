//! The columns of documents, plans, sessions and what they gave out, obstacles, requests, reminders, moved deadlines.

use chrono::NaiveDate;

use super::{Cell, Column, column};
use crate::domain::document::Entry as Registered;
use crate::domain::followup::{Action, Request};
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::progress::{Extension, Obstacle};
use crate::domain::workspace::Workspace;
use crate::locale::meeting::outcome;
use crate::locale::report::{self as words, WRITTEN};
use crate::locale::{names, said};
use crate::report::figures::moment::Moment;
use crate::text::date::long;
use crate::text::number::whole;

/// Makes the cell of a column from the record of the table at the place of the row.
macro_rules! of {
    ($table:ident, $cell:expr) => {
        Cell::Record(|moment, slot| {
            let row = moment.workspace().$table.at(slot)?;
            Some(($cell)(moment, &row.record))
        })
    };
}

/// Makes a cell that copies a text, a blank one where there is none.
macro_rules! text {
    ($table:ident . $field:ident) => {
        Cell::Record(|moment, slot| Some(moment.workspace().$table.at(slot)?.record.$field.clone()))
    };
    ($table:ident . $field:ident ?) => {
        Cell::Record(|moment, slot| {
            Some(moment.workspace().$table.at(slot)?.record.$field.clone().unwrap_or_default())
        })
    };
}

/// Makes a cell that writes a day, a blank one where there is none.
macro_rules! day {
    ($table:ident . $field:ident) => {
        Cell::Record(|moment, slot| Some(long(moment.workspace().$table.at(slot)?.record.$field)))
    };
    ($table:ident . $field:ident ?) => {
        Cell::Record(|moment, slot| Some(day(moment.workspace().$table.at(slot)?.record.$field)))
    };
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(long).unwrap_or_default()
}

/// Returns the title of the task; empty for none.
fn task(moment: &Moment<'_>, task: Option<&TaskId>) -> String {
    let record = task.and_then(|id| moment.workspace().tasks.get(id.as_str()));
    record.map(|task| task.title.clone()).unwrap_or_default()
}

fn unit(moment: &Moment<'_>, unit: &UnitId) -> String {
    names::unit(moment.workspace(), unit).to_owned()
}

/// Returns the document as a sentence cites it: "454/KH-UBND ngày 28/02/2025".
fn cited(_: &Workspace, document: &Registered) -> String {
    match document.date {
        Some(date) => words::CITED.with(WRITTEN, &[("symbol", &document.symbol), ("date", &long(date))]),
        None => document.symbol.clone(),
    }
}

pub(super) const DOCUMENTS: &[Column] = &[
    column("symbol", said("Số, ký hiệu", "Symbol"), 14, Cell::Document(|_, row| row.symbol.clone())),
    column("date", said("Ngày ban hành", "Date"), 11, Cell::Document(|_, row| day(row.date))).centred(),
    column("cited", said("Số, ngày văn bản", "Document"), 20, Cell::Document(cited)),
    column(
        "issuer",
        said("Cơ quan ban hành", "Issuer"),
        18,
        Cell::Document(|workspace, row| {
            names::issuer(workspace, row.issuer(workspace).unwrap_or_default()).to_owned()
        }),
    ),
    column(
        "summary",
        said("Trích yếu", "Summary"),
        38,
        Cell::Document(|workspace, row| row.summary(workspace).unwrap_or_default().to_owned()),
    ),
];

pub(super) const PLANS: &[Column] = &[
    column("symbol", said("Số, ký hiệu", "Symbol"), 14, text!(plans.symbol)),
    column("date", said("Ngày ban hành", "Date"), 11, day!(plans.date?)).centred(),
    column("title", said("Tên văn bản", "Title"), 40, text!(plans.title)),
];

pub(super) const MEETINGS: &[Column] = &[
    column("title", said("Cuộc họp", "Session"), 34, text!(meetings.title)),
    column("date", said("Ngày", "Date"), 11, day!(meetings.on)).centred(),
    column(
        "tasks",
        said("Số nhiệm vụ xem xét", "Tasks"),
        10,
        Cell::Record(|moment, slot| {
            Some(whole(moment.workspace().meetings.at(slot)?.record.agenda.len() as u64))
        }),
    )
    .right(),
    column("document", said("Văn bản kết luận", "Minutes"), 14, text!(meetings.document?)),
];

pub(super) const CONCLUSIONS: &[Column] = &[
    column("text", said("Kết luận", "Conclusion"), 40, text!(conclusions.text)),
    column(
        "task",
        said("Nhiệm vụ", "Task"),
        30,
        Cell::Record(|moment, slot| {
            Some(task(moment, moment.workspace().conclusions.at(slot)?.record.task.as_ref()))
        }),
    ),
];

fn action_stands(moment: &Moment<'_>, action: &Action) -> String {
    outcome(WRITTEN, action.outcome(moment.scope.as_of))
}

/// Returns what came of the action, once that is known.
fn result(moment: &Moment<'_>, action: &Action) -> String {
    let known = action.done_on.is_some_and(|day| day <= moment.scope.as_of);
    action.result.clone().filter(|_| known).unwrap_or_default()
}

pub(super) const ACTIONS: &[Column] = &[
    column("unit", said("Đơn vị", "Unit"), 20, of!(actions, |moment, it: &Action| unit(moment, &it.unit))),
    column("text", said("Nội dung", "Text"), 36, text!(actions.text)),
    column("date", said("Ngày giao", "Given on"), 11, day!(actions.on)).centred(),
    column("due", said("Hạn", "Due"), 11, day!(actions.due?)).centred(),
    column("outcome", said("Tình hình", "Outcome"), 14, of!(actions, action_stands)),
    column("result", said("Kết quả", "Result"), 24, of!(actions, result)),
];

/// Returns the day on which the obstacle was resolved, once it is.
fn resolved(moment: &Moment<'_>, obstacle: &Obstacle) -> String {
    day(obstacle.resolved_on.filter(|day| *day <= moment.scope.as_of))
}

pub(super) const OBSTACLES: &[Column] = &[
    column("text", said("Khó khăn, vướng mắc", "Obstacle"), 40, text!(obstacles.text)),
    column(
        "class",
        said("Nhóm", "Class"),
        12,
        Cell::Record(|moment, slot| {
            let class = moment.workspace().obstacles.at(slot)?.record.class;
            Some(names::obstacle_class(class).to(WRITTEN).to_owned())
        }),
    ),
    column(
        "task",
        said("Nhiệm vụ", "Task"),
        30,
        Cell::Record(|moment, slot| {
            Some(task(moment, Some(&moment.workspace().obstacles.at(slot)?.record.task)))
        }),
    ),
    column("date", said("Nêu ngày", "Raised on"), 11, day!(obstacles.raised_on)).centred(),
    column("resolved", said("Gỡ xong ngày", "Resolved on"), 11, of!(obstacles, resolved)).centred(),
];

fn request_stands(moment: &Moment<'_>, request: &Request) -> String {
    outcome(WRITTEN, request.outcome(moment.scope.as_of))
}

/// Returns who asks; empty where nobody is named.
fn asker(moment: &Moment<'_>, request: &Request) -> String {
    request.from.as_ref().map(|from| unit(moment, from)).unwrap_or_default()
}

/// Returns the answer, once it is known.
fn answer(moment: &Moment<'_>, request: &Request) -> String {
    let known = request.answered_on.is_some_and(|day| day <= moment.scope.as_of);
    request.answer.clone().filter(|_| known).unwrap_or_default()
}

pub(super) const REQUESTS: &[Column] = &[
    column("text", said("Nội dung kiến nghị", "Request"), 38, text!(requests.text)),
    column("to", said("Gửi", "To"), 18, of!(requests, |_, it: &Request| it.to.printed.clone())),
    column("from", said("Đơn vị kiến nghị", "From"), 18, of!(requests, asker)),
    column("date", said("Ngày gửi", "Made on"), 11, day!(requests.on)).centred(),
    column("document", said("Văn bản", "Document"), 14, text!(requests.document?)),
    column("outcome", said("Tình hình", "Outcome"), 14, of!(requests, request_stands)),
    column("answer", said("Trả lời", "Answer"), 26, of!(requests, answer)),
];

pub(super) const REMINDERS: &[Column] = &[
    column(
        "unit",
        said("Đơn vị", "Unit"),
        22,
        Cell::Record(|moment, slot| Some(unit(moment, &moment.workspace().reminders.at(slot)?.record.unit))),
    ),
    column("date", said("Ngày", "Date"), 11, day!(reminders.on)).centred(),
    column("text", said("Nội dung", "Text"), 36, text!(reminders.text?)),
    column("document", said("Văn bản", "Document"), 14, text!(reminders.document?)),
];

fn old_deadline(_: &Moment<'_>, extension: &Extension) -> String {
    extension.old.as_ref().map(|deadline| deadline.reading.phrase.clone()).unwrap_or_default()
}

fn new_deadline(_: &Moment<'_>, extension: &Extension) -> String {
    extension.new.reading.phrase.clone()
}

pub(super) const EXTENSIONS: &[Column] = &[
    column(
        "task",
        said("Nhiệm vụ", "Task"),
        34,
        Cell::Record(|moment, slot| {
            Some(task(moment, Some(&moment.workspace().extensions.at(slot)?.record.task)))
        }),
    ),
    column("old", said("Hạn cũ", "Old deadline"), 14, of!(extensions, old_deadline)).centred(),
    column("new", said("Hạn mới", "New deadline"), 14, of!(extensions, new_deadline)).centred(),
    column("document", said("Văn bản cho phép", "Document"), 14, text!(extensions.document?)),
    column("reason", said("Lý do", "Reason"), 26, text!(extensions.reason?)),
    column("date", said("Ngày", "Date"), 11, day!(extensions.on)).centred(),
];
