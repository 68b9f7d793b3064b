//! What has to be written so that the records say what an arrangement shows.

use foldhash::HashMap;

use super::super::entity::{Entity, Kind};
use super::super::ids::{PlanId, SectionId, TaskId};
use super::super::operation::{Operation, operations_between};
use super::super::tree::Item;
use super::super::workspace::Workspace;
use super::arrangement::{Arrangement, Refusal, Spot};
use super::ranks::{Sibling, ranks};

/// Is where a row belongs: what its record says of the rows above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The plan; none for a plan.
    pub plan: Option<PlanId>,
    /// The nearest section above.
    pub section: Option<SectionId>,
    /// The task directly above.
    pub parent: Option<TaskId>,
}

/// Is room for a new row: where it belongs, its rank, and the neighbours that give way.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Where it belongs.
    pub home: Home,
    /// Its place among its siblings.
    pub rank: i64,
    /// What has to be written with it.
    pub makes_way: Vec<Operation>,
}

/// Names siblings: the row above them and their kind.
type Family = (Option<Item>, Kind);

/// Returns what turns one arrangement into another of the same rows: new places, and new ranks where the order changed.
/// What a record says stays where it stands as before, also where it is wrong.
pub fn operations(before: &Arrangement, after: &Arrangement, workspace: &Workspace) -> Vec<Operation> {
    if before == after {
        return Vec::new();
    }
    let (before, after) = &before.differing(after);
    let (was, is) = (homes(before, workspace), homes(after, workspace));
    let ranks = new_ranks(before, after, workspace);
    let mut operations = Vec::new();
    for row in after.rows() {
        let home = is.get(&row.item).filter(|home| was.get(&row.item) != Some(home));
        let rank = ranks.get(&row.item).copied();
        if home.is_some() || rank.is_some() {
            operations.extend(placed(row.item, home, rank, workspace));
        }
    }
    operations
}

/// Returns the ranks of the siblings whose order changed.
fn new_ranks(before: &Arrangement, after: &Arrangement, workspace: &Workspace) -> HashMap<Item, i64> {
    let was = families(before);
    let mut found = HashMap::default();
    for (family, siblings) in families(after) {
        if was.get(&family) != Some(&siblings) {
            let wanted: Vec<Sibling<'_>> =
                siblings.iter().filter_map(|item| sibling(*item, workspace)).collect();
            found.extend(siblings.into_iter().zip(ranks(&wanted)));
        }
    }
    found
}

fn sibling(item: Item, workspace: &Workspace) -> Option<Sibling<'_>> {
    Some(match item {
        Item::Plan(slot) => {
            let plan = &workspace.plans.at(slot)?.record;
            (Some(plan.rank), plan.id.as_str())
        }
        Item::Section(slot) => {
            let section = &workspace.sections.at(slot)?.record;
            (Some(section.rank), section.id.as_str())
        }
        Item::Task(slot) => {
            let task = &workspace.tasks.at(slot)?.record;
            (Some(task.rank), task.id.as_str())
        }
    })
}

/// Returns what gives a record its place and its rank.
fn placed(item: Item, home: Option<&Home>, rank: Option<i64>, workspace: &Workspace) -> Vec<Operation> {
    match item {
        Item::Plan(slot) => changed(workspace.plans.at(slot).map(|row| &row.record), |plan| {
            plan.rank = rank.unwrap_or(plan.rank);
        }),
        Item::Section(slot) => changed(workspace.sections.at(slot).map(|row| &row.record), |section| {
            section.rank = rank.unwrap_or(section.rank);
            if let Some(home) = home {
                section.plan = home.plan.clone().unwrap_or_else(|| section.plan.clone());
                section.parent.clone_from(&home.section);
            }
        }),
        Item::Task(slot) => changed(workspace.tasks.at(slot).map(|row| &row.record), |task| {
            task.rank = rank.unwrap_or(task.rank);
            if let Some(home) = home {
                task.plan = home.plan.clone().unwrap_or_else(|| task.plan.clone());
                task.section.clone_from(&home.section);
                task.parent.clone_from(&home.parent);
            }
        }),
    }
}

/// Returns what changes in a record.
pub(super) fn changed<E: Entity>(record: Option<&E>, change: impl FnOnce(&mut E)) -> Vec<Operation>
where
    super::super::operation::Change: From<super::super::operation::FieldChange<E>>,
{
    let Some(old) = record else { return Vec::new() };
    let mut new = old.clone();
    change(&mut new);
    operations_between(old, &new)
}

/// Returns where every row belongs.
fn homes(arrangement: &Arrangement, workspace: &Workspace) -> HashMap<Item, Home> {
    let mut homes = HashMap::default();
    let mut path: Vec<Item> = Vec::new();
    for row in arrangement.rows() {
        path.truncate(row.depth.into());
        homes.insert(row.item, Home::below(&path, workspace));
        path.push(row.item);
    }
    homes
}

/// Returns the siblings of each kind below each row, in their order.
fn families(arrangement: &Arrangement) -> HashMap<Family, Vec<Item>> {
    let mut families: HashMap<Family, Vec<Item>> = HashMap::default();
    let mut path: Vec<Item> = Vec::new();
    for row in arrangement.rows() {
        path.truncate(row.depth.into());
        families.entry((path.last().copied(), row.item.kind())).or_default().push(row.item);
        path.push(row.item);
    }
    families
}

impl Home {
    /// Returns where a row belongs that stands below these rows, the outermost first.
    fn below(path: &[Item], workspace: &Workspace) -> Self {
        let plan = path.first().and_then(|item| match item {
            Item::Plan(slot) => Some(workspace.plans.at(*slot)?.record.id.clone()),
            _ => None,
        });
        let section = path.iter().rev().find_map(|item| match item {
            Item::Section(slot) => Some(workspace.sections.at(*slot)?.record.id.clone()),
            _ => None,
        });
        let parent = path.last().and_then(|item| item.task());
        let parent = parent.and_then(|slot| Some(workspace.tasks.at(slot)?.record.id.clone()));
        Self { plan, section, parent }
    }
}

/// Finds room for a new record of the kind.
///
/// # Errors
/// Returns why it cannot stand there.
pub fn room(
    arrangement: &Arrangement,
    kind: Kind,
    id: &str,
    spot: Spot,
    workspace: &Workspace,
) -> Result<Room, Refusal> {
    let (to, depth) = arrangement.target(kind, spot)?;
    let mut path: Vec<Item> = Vec::new();
    let mut siblings: Vec<Item> = Vec::new();
    let mut nth = 0;
    for (place, row) in arrangement.rows().iter().enumerate() {
        if place == to {
            nth = siblings.len();
        }
        if place < to {
            path.truncate(row.depth.into());
            path.push(row.item);
        } else if row.depth < depth {
            break;
        }
        if row.depth < depth {
            siblings.clear();
        } else if row.depth == depth && row.item.kind() == kind {
            siblings.push(row.item);
        }
    }
    if to >= arrangement.rows().len() {
        nth = siblings.len();
    }
    path.truncate(depth.into());
    let mut wanted: Vec<Sibling<'_>> = siblings.iter().filter_map(|item| sibling(*item, workspace)).collect();
    wanted.insert(nth.min(wanted.len()), (None, id));
    let mut ranks = ranks(&wanted);
    let rank = ranks.remove(nth.min(siblings.len()));
    let makes_way =
        siblings.iter().zip(ranks).flat_map(|(item, rank)| placed(*item, None, Some(rank), workspace));
    Ok(Room { home: Home::below(&path, workspace), rank, makes_way: makes_way.collect() })
}
