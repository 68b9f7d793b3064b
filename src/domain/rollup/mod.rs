//! How many tasks stand how. Every count carries the rule by which it was counted.
//!
//! The count that leaders ask for is the [`Square`]: done or not, in time or late. It holds the tasks with a date; the
//! others are counted [`Beside`] it, so that the sum is the total.

mod by_unit;
mod counts;
mod outline;
mod sameness;

#[cfg(test)]
mod tests;

use super::ids::PlanId;
use super::status::{Status, Statuses};
use super::workspace::{Slot, Workspace};

pub use by_unit::{UnitCounts, by_unit};
pub use counts::{Beside, Counts, Place, Square};
pub use outline::{TotalsCheck, check, over};
pub use sameness::Sameness;

/// Names which rows are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rows {
    /// Tasks that are no subtasks.
    #[default]
    TopLevel,
    /// Tasks without subtasks.
    Leaves,
    /// All tasks and subtasks.
    All,
}

/// Names how rows that are the same work are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Repeats {
    /// Each row counts.
    #[default]
    Gross,
    /// Rows that confirmed links call the same count once, and stand as their least advanced row.
    Distinct,
}

/// Says how something was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rule {
    /// Which rows.
    pub rows: Rows,
    /// How repeated work.
    pub repeats: Repeats,
}

/// Is a count with its rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The rule.
    pub rule: Rule,
    /// The counts.
    pub counts: Counts,
}

/// Is a count of the same tasks, gross and distinct, and how the two differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Each row counts.
    pub gross: Tally,
    /// The same work counts once.
    pub distinct: Tally,
    /// The rows that are the same as another row of the set.
    pub duplicated: u32,
    /// The rows that are not, for each plan in the order of its id; plans without such a row are left out.
    pub single: Vec<(PlanId, u32)>,
}

/// Returns whether the task is counted by the rule for rows.
pub fn counts_row(workspace: &Workspace, task: Slot, rows: Rows) -> bool {
    let Some(row) = workspace.tasks.at(task) else { return false };
    match rows {
        Rows::TopLevel => row.record.parent.is_none(),
        Rows::Leaves => {
            workspace.index().of_task(&row.record.id).is_none_or(|entries| entries.children.is_empty())
        }
        Rows::All => true,
    }
}

/// Counts the tasks by both rules for repeats. Tasks that the rule for rows leaves out, and tasks that had not been
/// assigned by the day of the statuses, are not counted.
pub fn compare(
    workspace: &Workspace,
    statuses: &Statuses,
    sameness: &Sameness,
    tasks: impl IntoIterator<Item = Slot>,
    rows: Rows,
) -> Comparison {
    let counted = tasks.into_iter().filter(|task| counts_row(workspace, *task, rows));
    let counted: Vec<(Slot, &Status)> = counted.filter_map(|task| Some((task, statuses.at(task)?))).collect();
    let tally = |repeats: Repeats, of: &[(Slot, &Status)]| Tally {
        rule: Rule { rows, repeats },
        counts: Counts::of(of.iter().map(|(_, status)| *status)),
    };
    let clusters = sameness.clusters(workspace, &counted);
    let distinct: Vec<(Slot, &Status)> = clusters.iter().map(|cluster| cluster.stands_as).collect();
    let alone = clusters.iter().filter(|cluster| cluster.rows == 1);
    let mut single: std::collections::BTreeMap<PlanId, u32> = std::collections::BTreeMap::new();
    for row in alone.filter_map(|cluster| workspace.tasks.at(cluster.stands_as.0)) {
        *single.entry(row.record.plan.clone()).or_default() += 1;
    }
    Comparison {
        gross: tally(Repeats::Gross, &counted),
        distinct: tally(Repeats::Distinct, &distinct),
        duplicated: clusters.iter().map(|cluster| cluster.rows).filter(|rows| *rows > 1).sum(),
        single: single.into_iter().collect(),
    }
}
