//! Who changed what of a task, and when.

use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::ids::TaskId;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Entry};

/// Holds the history of a task once it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The task.
    pub task: TaskId,
    /// The entries, newest first; none while they are being read.
    pub entries: Option<Vec<Entry>>,
}

impl History {
    /// Begins to read the history of a task.
    pub(in crate::views) fn begin(task: TaskId, ctx: &Ctx) -> (Self, Ask) {
        let keys = keys_of(&task, ctx);
        let of = Key { kind: Kind::Task, id: task.as_str().into() };
        (Self { task, entries: None }, Ask::Do(Effect::LoadHistory { of, keys }))
    }

    /// Returns the task where its history is read.
    pub(in crate::views) fn shown(&self) -> Option<&TaskId> {
        Some(&self.task).filter(|_| self.entries.is_some())
    }

    /// Takes the entries that were asked for; those of something else are left alone.
    pub(in crate::views) fn take(&mut self, of: &Key, entries: &[Entry]) {
        if of.kind == Kind::Task && self.task.as_str() == of.id {
            self.entries = Some(entries.to_vec());
        }
    }
}

/// Lists the task's own record and the records that belong to it.
fn keys_of(task: &TaskId, ctx: &Ctx) -> Vec<Key> {
    let workspace = ctx.workspace;
    let mut keys: Vec<Key> = workspace.tasks.get(task.as_str()).map(Entity::key).into_iter().collect();
    let Some(entries) = workspace.index().of_task(task) else { return keys };
    keys.extend(entries.updates.iter().filter_map(|slot| Some(workspace.updates.at(*slot)?.record.key())));
    keys.extend(
        entries.extensions.iter().filter_map(|slot| Some(workspace.extensions.at(*slot)?.record.key())),
    );
    keys.extend(entries.triggers.iter().filter_map(|slot| Some(workspace.triggers.at(*slot)?.record.key())));
    keys.extend(
        entries.obstacles.iter().filter_map(|slot| Some(workspace.obstacles.at(*slot)?.record.key())),
    );
    keys.extend(
        entries.assessments.iter().filter_map(|slot| Some(workspace.assessments.at(*slot)?.record.key())),
    );
    keys
}
