//! The rows in view: headings with their counts, and below the open ones their items.

use crate::text::collate::compare_labels;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::{ItemId, Sort};

use super::filter::Filter;
use super::gathered::{Entry, Gathered, Group};
use super::item;

/// Identifies a row. An item may stand in two groups.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowId {
    /// A group.
    Group(Group),
    /// An item.
    Item(Group, ItemId),
}

impl RowId {
    /// Returns the group that the row is, or stands in.
    pub fn group(&self) -> Group {
        match self {
            RowId::Group(group) | RowId::Item(group, _) => *group,
        }
    }
}

/// Is one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which one it is.
    pub id: RowId,
    /// The entry that it shows; none for a group.
    pub entry: Option<usize>,
    /// How many items answer to the filter in its group.
    pub count: usize,
    /// Whether its group is open.
    pub is_open: bool,
}

/// Lists the rows in view.
pub(super) fn rows(
    gathered: &Gathered,
    filter: &Filter,
    sort: Sort,
    is_open: impl Fn(Group) -> bool,
    ctx: &Ctx,
) -> Vec<Row> {
    let answers = filter.rule(gathered, ctx);
    let mut rows = Vec::new();
    let mut rest = gathered.entries.iter().enumerate().peekable();
    while let Some(group) = rest.peek().map(|(_, entry)| entry.group) {
        let mut shown = Vec::new();
        while let Some((nth, entry)) = rest.next_if(|(_, entry)| entry.group == group) {
            if answers(nth, entry) {
                shown.push(nth);
            }
        }
        if shown.is_empty() {
            continue;
        }
        let (count, is_open) = (shown.len(), is_open(group));
        rows.push(Row { id: RowId::Group(group), entry: None, count, is_open });
        if is_open {
            order(&mut shown, gathered, sort, ctx);
            rows.extend(shown.into_iter().filter_map(|nth| {
                let id = RowId::Item(group, gathered.entries.get(nth)?.id.clone());
                Some(Row { id, entry: Some(nth), count, is_open })
            }));
        }
    }
    rows
}

fn order(shown: &mut [usize], gathered: &Gathered, sort: Sort, ctx: &Ctx) {
    let entry = |nth: &usize| gathered.entries.get(*nth);
    match sort {
        Sort::Urgency => {}
        Sort::Lead => shown.sort_by_cached_key(|nth| {
            let who = entry(nth).map(|entry| entry.who.clone()).unwrap_or_default();
            (who.is_empty(), who)
        }),
        Sort::Silence => shown.sort_by_key(|nth| {
            let status = entry(nth).and_then(|entry| gathered.status(&entry.item.matter, ctx));
            (status.is_none(), status.and_then(|status| status.last_update))
        }),
        Sort::Document => {
            let place = |entry: &Entry| {
                let task = item::task_of(&entry.item.matter, ctx.workspace).map(|(_, task)| task);
                let plan = task.and_then(|task| ctx.workspace.plans.get(task.plan.as_str()));
                (plan.map_or(i64::MAX, |plan| plan.rank), item::label(&entry.item.matter, ctx))
            };
            let mut placed: Vec<_> =
                shown.iter().map(|nth| (entry(nth).map(place).unwrap_or_default(), *nth)).collect();
            placed.sort_by(|((plan, label), _), ((other, beside), _)| {
                plan.cmp(other).then_with(|| compare_labels(label, beside))
            });
            for (slot, (_, nth)) in shown.iter_mut().zip(placed) {
                *slot = nth;
            }
        }
    }
}

/// Returns the row of the id. Where it is not in view: the next row of its group, else its heading.
pub(super) fn nearest(rows: &[Row], id: &RowId) -> Option<usize> {
    let same = rows.iter().position(|row| row.id == *id);
    let moved = || match id {
        RowId::Item(_, item) => {
            rows.iter().position(|row| matches!(&row.id, RowId::Item(_, other) if other == item))
        }
        RowId::Group(_) => None,
    };
    same.or_else(moved)
}
