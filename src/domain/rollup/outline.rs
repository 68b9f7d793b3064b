//! Counts for every row of an outline, and printed totals beside the computed ones.

use super::super::plan::{CountRule, PrintedTotal};
use super::super::status::Statuses;
use super::super::tree::{Item, Outline};
use super::super::workspace::Workspace;
use super::{Counts, Rows};

/// Counts the tasks below every row of the outline, the row itself among them, gross, in one pass.
///
/// The answer is as long as the outline and in its order. Tasks that had not been assigned by the day of the statuses
/// are not counted.
pub fn over(outline: &Outline, statuses: &Statuses, rows: Rows) -> Vec<Counts> {
    let counted = |row: usize| match rows {
        Rows::TopLevel => outline.is_top_level(row),
        Rows::Leaves => outline.is_leaf(row),
        Rows::All => true,
    };
    let mut counts = vec![Counts::default(); outline.nodes().len()];
    for (row, node) in outline.nodes().iter().enumerate().rev() {
        let status = node.item.task().filter(|_| counted(row)).and_then(|task| statuses.at(task));
        if let Some(status) = status {
            counts[row].add(status);
        }
        let sum = counts[row];
        if let Some(above) = node.parent {
            counts[above] += sum;
        }
    }
    counts
}

/// Is a printed total beside the computed ones. Neither corrects the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalsCheck {
    /// What the document prints.
    pub printed: PrintedTotal,
    /// The tasks that are no subtasks.
    pub top_level: u32,
    /// The tasks without subtasks.
    pub leaves: u32,
    /// The rule by which the two agree: the document's own where it fits, else the first that does; none when neither
    /// fits.
    pub agrees_by: Option<CountRule>,
}

/// Compares the totals that a plan or section prints with the rows below the outline's row. Empty for a row that
/// prints none. All rows are counted, whenever they were assigned: a printed total speaks of the document.
pub fn check(workspace: &Workspace, outline: &Outline, row: usize) -> Vec<TotalsCheck> {
    let Some(node) = outline.nodes().get(row) else { return Vec::new() };
    let printed = match node.item {
        Item::Plan(slot) => workspace.plans.at(slot).map(|row| row.record.printed_totals.clone()),
        Item::Section(slot) => workspace
            .sections
            .at(slot)
            .and_then(|row| row.record.printed_total.clone())
            .map(|total| vec![total]),
        Item::Task(_) => None,
    };
    let rows = row..row + 1 + node.below;
    let count = |is: &dyn Fn(usize) -> bool| u32::try_from(rows.clone().filter(|row| is(*row)).count());
    let top_level = count(&|row| outline.is_top_level(row)).unwrap_or(u32::MAX);
    let leaves = count(&|row| outline.is_leaf(row)).unwrap_or(u32::MAX);
    let beside = |printed: PrintedTotal| {
        let agrees_by = agrees_by(&printed, top_level, leaves);
        TotalsCheck { printed, top_level, leaves, agrees_by }
    };
    printed.unwrap_or_default().into_iter().map(beside).collect()
}

fn agrees_by(printed: &PrintedTotal, top_level: u32, leaves: u32) -> Option<CountRule> {
    let fits = |rule: &CountRule| match rule {
        CountRule::TopLevel => printed.count == top_level,
        CountRule::Leaves => printed.count == leaves,
        CountRule::Unstated => false,
    };
    [printed.rule, CountRule::TopLevel, CountRule::Leaves].into_iter().find(fits)
}
