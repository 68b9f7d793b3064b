//! `dondoc inbox --filter`: the filter of the task list on what needs attention. What is about a task passes as the task
//! does, with its own words beside those of the task; a report that is owed has words and units only.

use super::failure::Failure;
use super::tasks::{concerned, searched, wrong_query};
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::inbox::{Inbox, Item, Matter};
use crate::domain::status::Statuses;
use crate::domain::workspace::Workspace;
use crate::query::{Other, Query, Tasks, parse};
use crate::text::fold::mark_free;

/// Leaves the items that the filter lets through.
pub(super) fn narrow(
    workspace: &Workspace,
    statuses: &Statuses,
    text: &str,
    inbox: &mut Inbox,
) -> Result<(), Failure> {
    let query = parse(text, &|name| concerned(workspace, name)).map_err(|error| wrong_query(text, &error))?;
    let as_of = inbox.as_of;
    let tasks = Tasks::on(workspace, as_of);
    inbox.retain(|item| passes(&query, item, &tasks, statuses, workspace, as_of));
    Ok(())
}

fn passes(
    query: &Query,
    item: &Item,
    tasks: &Tasks,
    statuses: &Statuses,
    workspace: &Workspace,
    as_of: chrono::NaiveDate,
) -> bool {
    let (about, words, unit) = told(&item.matter, workspace).unwrap_or_default();
    let own = mark_free(&words);
    match about.and_then(|id| workspace.tasks.get(id.as_str())) {
        Some(task) => {
            let text = format!("{own} {}", searched(workspace, task));
            let status = statuses.get(workspace, task.id.as_str());
            query.matches(&tasks.subject(task, status, &text), as_of)
        }
        None => query.matches(&Other { text: &own, units: unit.as_slice() }, as_of),
    }
}

/// Returns the task that an item is, or is about, its own words, and the unit that it concerns.
fn told<'a>(
    matter: &Matter,
    workspace: &'a Workspace,
) -> Option<(Option<&'a TaskId>, String, Option<UnitId>)> {
    Some(match matter {
        Matter::Task(slot) => (Some(&workspace.tasks.at(*slot)?.record.id), String::new(), None),
        Matter::Report(missing) => {
            let name = workspace.duties.at(missing.duty)?.record.name.clone();
            (None, name, Some(missing.unit.clone()))
        }
        Matter::Proposal(slot) => {
            let update = &workspace.updates.at(*slot)?.record;
            (Some(&update.task), update.text.clone().unwrap_or_default(), update.unit.clone())
        }
        Matter::Action(slot) => {
            let action = &workspace.actions.at(*slot)?.record;
            (action.task.as_ref(), action.text.clone(), Some(action.unit.clone()))
        }
        Matter::Request(slot) => {
            let request = &workspace.requests.at(*slot)?.record;
            (request.task.as_ref(), request.text.clone(), request.from.clone())
        }
    })
}
