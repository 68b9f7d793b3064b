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
use crate::locale::cli::general as says;
use crate::locale::{Said, Told};
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

/// Says that there is no such plan, and which there are.
pub(super) fn unknown_plan(workspace: &Workspace, id: &str) -> Failure {
    let known: Vec<String> = workspace.plans.sorted().iter().map(|plan| plan.id.to_string()).collect();
    Failure::new(Class::Failed, says::NO_PLAN.told(&[("id", &id)]))
        .hint(says::PLANS.told(&[("names", &known.join(", "))]))
}

/// Returns a count like 9/12.
pub(super) fn count(text: &str) -> Result<Count, Failure> {
    let wrong = || usage(says::NOT_A_COUNT.told(&[("text", &text)]));
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
        return Err(
            usage(says::TOO_LONG.told(&[("found", &found), ("limit", &limit)])).hint(says::TOO_LONG_HOW)
        );
    }
    Ok(text.map(|text| desk.screened(text)))
}

/// Returns a text that may not be empty.
pub(super) fn text(desk: &Desk, text: &str) -> Result<String, Failure> {
    some_text(desk, Some(text))?.ok_or_else(|| usage(says::NOTHING_TO_WRITE))
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
pub(super) fn sourced<'a, E: Entity>(table: &'a Table<E>, text: &str, what: Said) -> Result<&'a E, Failure> {
    if let Some(record) = table.get(text) {
        return Ok(record);
    }
    let local = |record: &&E| id(*record).split_once('#').is_some_and(|(_, local)| local == text);
    let mut found: Vec<&E> = table.iter().filter(local).collect();
    found.sort_by(|a, b| a.id().cmp(b.id()));
    match found.as_slice() {
        [] => {
            let message = |lang| says::NO_SUCH.with(lang, &[("what", &what.to(lang)), ("id", &text)]);
            Err(Failure::new(Class::Failed, Told::by(message)))
        }
        [only] => Ok(only),
        several => {
            let ids: Vec<&str> = several.iter().map(|record| id(*record)).collect();
            let (n, names) = (ids.len(), ids.join(", "));
            let message =
                |lang| says::SEVERAL.with(lang, &[("n", &n), ("what", &what.to(lang)), ("id", &text)]);
            Err(usage(Told::by(message)).hint(says::WITH_SOURCE.told(&[("names", &names)])))
        }
    }
}

fn id<E: Entity>(record: &E) -> &str {
    record.id().borrow()
}
