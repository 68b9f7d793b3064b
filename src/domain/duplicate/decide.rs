//! What a person says of two tasks, as operations.

use chrono::NaiveDate;

use super::super::ids::{LinkId, TaskId};
use super::super::operation::{Operation, operations_between};
use super::super::status::assigned_on;
use super::super::task::{Link, Relation, Standing};
use super::super::workspace::Workspace;
use super::proposal::links_between;

/// Is what a person says of two tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The first is this to the second.
    Confirm(Relation),
    /// They have nothing to do with each other, for good.
    Refuse,
}

/// Says why two tasks cannot be linked so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No task has the id.
    Unknown(TaskId),
    /// Both ends are one task.
    Itself(TaskId),
    /// The second task carries the first one on, or replaces it, directly or by way of others: each would come after the
    /// other.
    Circle(TaskId, TaskId),
}

/// Returns the operations by which the two tasks are linked, or kept apart for good; none where it is so already. A link
/// between them that stands or was proposed is changed; else a new one gets the id.
///
/// The link holds from the day, else from the day on which the first task was assigned.
///
/// # Errors
/// Returns [`Unfit`] when they cannot be linked so.
pub fn decide(
    workspace: &Workspace,
    (from, to): (&TaskId, &TaskId),
    decision: Decision,
    since: Option<NaiveDate>,
    id: LinkId,
) -> Result<Vec<Operation>, Unfit> {
    let known =
        |task: &TaskId| workspace.tasks.get(task.as_str()).ok_or_else(|| Unfit::Unknown(task.clone()));
    let (first, _) = (known(from)?, known(to)?);
    if from == to {
        return Err(Unfit::Itself(from.clone()));
    }
    let old = links_between(workspace, from, to).min_by_key(|link| link.standing == Standing::Proposed);
    let new = match decision {
        Decision::Confirm(relation) => {
            if relation != Relation::SameAs && comes_after(workspace, to, from) {
                return Err(Unfit::Circle(from.clone(), to.clone()));
            }
            let since = since.or_else(|| assigned_on(workspace, first));
            let (from, to) = (from.clone(), to.clone());
            Link { id: id.clone(), relation, from, to, standing: Standing::Confirmed, since }
        }
        Decision::Refuse => {
            let base = Link {
                id: id.clone(),
                relation: Relation::SameAs,
                from: from.clone(),
                to: to.clone(),
                standing: Standing::Refused,
                since: None,
            };
            old.map_or(base, |old| Link { standing: Standing::Refused, ..old.clone() })
        }
    };
    Ok(match old {
        Some(old) => operations_between(old, &Link { id: old.id.clone(), ..new }),
        None => vec![Operation::Create(new.into())],
    })
}

/// Returns whether the first task carries the second one on or replaces it, directly or by way of others.
fn comes_after(workspace: &Workspace, first: &TaskId, second: &TaskId) -> bool {
    let mut open = vec![first.clone()];
    let mut seen: Vec<TaskId> = Vec::new();
    while let Some(task) = open.pop() {
        if task == *second {
            return true;
        }
        if seen.contains(&task) {
            continue;
        }
        let entries = workspace.index().of_task(&task).into_iter().flat_map(|entries| &entries.links);
        let links = entries.filter_map(|slot| workspace.links.at(*slot)).map(|row| &row.record);
        let before = links.filter(|link| {
            link.from == task && link.standing == Standing::Confirmed && link.relation != Relation::SameAs
        });
        open.extend(before.map(|link| link.to.clone()));
        seen.push(task);
    }
    false
}
