//! What goes when a record is withdrawn, and what stands in the way.

use std::collections::BTreeSet;

use super::super::entity::Key;
use super::super::operation::Operation;
use super::super::references::Tie;
use super::Names;

/// Returns the operations that withdraw a record with all its parts, the parts first: the sections and tasks of a plan,
/// the updates and links of a task, the values of an indicator.
///
/// # Errors
/// Returns what stands in the way: records that stay and name one that would go.
pub fn withdrawal(key: &Key, names: &Names<'_>) -> Result<Vec<Operation>, Vec<Key>> {
    let workspace = names.workspace;
    let mut going = BTreeSet::from([key.clone()]);
    let mut new = going.clone();
    while !new.is_empty() {
        let mut parts = BTreeSet::new();
        workspace.references(|by, tie, kind, id| {
            if tie == Tie::Part && new.contains(&Key { kind, id: id.into() }) {
                parts.insert(by());
            }
        });
        new = parts.into_iter().filter(|part| going.insert(part.clone())).collect();
    }
    let mut in_the_way = BTreeSet::new();
    workspace.references(|by, tie, kind, id| {
        if tie != Tie::Part && going.contains(&Key { kind, id: id.into() }) && !going.contains(&by()) {
            in_the_way.insert(by());
        }
    });
    if !in_the_way.is_empty() {
        return Err(in_the_way.into_iter().collect());
    }
    let records = going.iter().rev().filter_map(|key| workspace.record(key));
    Ok(records.map(Operation::Withdraw).collect())
}
