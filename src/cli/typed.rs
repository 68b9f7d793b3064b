//! What arguments say, cleaned and read against the workspace; what cannot be read is told with what is near.

use std::borrow::Borrow;

use super::desk::{Desk, usage};
use super::failure::{Class, Failure};
use super::{task, unit};
use crate::domain::entity::Entity;
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::progress::Count;
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::Limits;
use crate::text::{clean_line, clean_text};

/// Returns the unit where one is named.
pub(super) fn some_unit(names: &Workspace, text: Option<&str>) -> Result<Option<UnitId>, Failure> {
    text.map(|text| unit::named(names, text)).transpose()
}

/// Returns the task where one is named; it has to exist.
pub(super) fn some_task(
    desk: &Desk,
    workspace: &Workspace,
    text: Option<&str>,
) -> Result<Option<TaskId>, Failure> {
    let known = |text: &str| match workspace.tasks.get(text) {
        Some(task) => Ok(task.id.clone()),
        None => Err(task::unknown(desk, text)),
    };
    text.map(known).transpose()
}

/// Returns a count like 9/12.
pub(super) fn count(text: &str) -> Result<Count, Failure> {
    let wrong = || usage(format!("không hiểu số lượng “{text}”; viết như 9/12"));
    let (done, total) = text.split_once('/').ok_or_else(wrong)?;
    let number = |part: &str| part.trim().replace('.', "").parse().map_err(|_| wrong());
    Ok(Count { done: number(done)?, total: number(total)? })
}

/// Returns a text without anything that a terminal would obey, and without what looks like personal data unless that is
/// kept on purpose; none when nothing is left of it.
pub(super) fn some_text(desk: &Desk, text: Option<&str>) -> Result<Option<String>, Failure> {
    let text = text.map(clean_text).filter(|text| !text.is_empty());
    if let Some(text) = text.as_deref().filter(|text| text.len() > Limits::TEXT_BYTES) {
        let (found, limit) = (text.len(), Limits::TEXT_BYTES);
        return Err(usage(format!("nội dung dài {found} byte, quá giới hạn {limit} byte"))
            .hint("rút gọn, hoặc chia thành nhiều lần ghi"));
    }
    Ok(text.map(|text| desk.screened(text)))
}

/// Returns a text that may not be empty.
pub(super) fn text(desk: &Desk, text: &str) -> Result<String, Failure> {
    some_text(desk, Some(text))?.ok_or_else(|| usage("chưa có nội dung để ghi"))
}

/// Returns a line where one is given and something is left of it.
pub(super) fn some_line(text: Option<&str>) -> Option<String> {
    text.map(clean_line).filter(|line| !line.is_empty())
}

/// Returns the lines of which something is left.
pub(super) fn lines(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| clean_line(text)).filter(|line| !line.is_empty()).collect()
}

/// Returns the record of that id: with its source ("cli#u1"), or without it where only one source has it.
pub(super) fn sourced<'a, E: Entity>(table: &'a Table<E>, text: &str, what: &str) -> Result<&'a E, Failure> {
    if let Some(record) = table.get(text) {
        return Ok(record);
    }
    let local = |record: &&E| id(*record).split_once('#').is_some_and(|(_, local)| local == text);
    let mut found: Vec<&E> = table.iter().filter(local).collect();
    found.sort_by(|a, b| a.id().cmp(b.id()));
    match found.as_slice() {
        [] => Err(Failure::new(Class::Failed, format!("không có {what} {text}"))),
        [only] => Ok(only),
        several => {
            let ids: Vec<&str> = several.iter().map(|record| id(*record)).collect();
            let failure = usage(format!("có {} {what} cùng mã {text}", ids.len()));
            Err(failure.hint(format!("ghi cả nguồn: {}", ids.join(", "))))
        }
    }
}

fn id<E: Entity>(record: &E) -> &str {
    record.id().borrow()
}
