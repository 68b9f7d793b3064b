//! What goes when a record is withdrawn, and what stands in the way.

use std::collections::BTreeSet;

use super::super::document::{Document, DocumentField};
use super::super::entity::{Entity, Key, Kind};
use super::super::operation::{FieldChange, Operation};
use super::super::references::Tie;
use super::super::workspace::Workspace;
use super::Names;

/// Returns the operations that withdraw a record with all its parts, the parts first: the sections and tasks of a plan,
/// the updates and links of a task, the values of an indicator. Tasks that go are taken off the lists of documents.
///
/// # Errors
/// Returns what stands in the way: records that stay and name one that would go.
pub fn withdrawal(key: &Key, names: &Names<'_>) -> Result<Vec<Operation>, Vec<Key>> {
    let workspace = names.workspace;
    let going = with_parts(key, workspace);
    let mut in_the_way = BTreeSet::new();
    let mut listing = BTreeSet::new();
    tied(workspace, &going, |by, tie| {
        match tie {
            Tie::Part => return,
            Tie::Lists => listing.insert(by),
            Tie::Needs | Tie::Names => in_the_way.insert(by),
        };
    });
    in_the_way.retain(|by| !going.contains(by));
    if !in_the_way.is_empty() {
        return Err(in_the_way.into_iter().collect());
    }
    let lists = listing.iter().filter(|by| !going.contains(by));
    let crossed_out = lists.filter_map(|by| without(workspace.documents.get(&by.id)?, &going));
    let records = going.iter().rev().filter_map(|key| workspace.record(key));
    Ok(crossed_out.chain(records.map(Operation::Withdraw)).collect())
}

/// Returns the record and everything that is a part of it, or of a part.
fn with_parts(key: &Key, workspace: &Workspace) -> BTreeSet<Key> {
    let mut going = BTreeSet::from([key.clone()]);
    let mut new = going.clone();
    while !new.is_empty() {
        let mut parts = BTreeSet::new();
        tied(workspace, &new, |by, tie| {
            if tie == Tie::Part {
                parts.insert(by);
            }
        });
        new = parts.into_iter().filter(|part| going.insert(part.clone())).collect();
    }
    going
}

/// Calls with every record that names one of those, and how.
fn tied(workspace: &Workspace, named: &BTreeSet<Key>, mut tell: impl FnMut(Key, Tie)) {
    let kinds: BTreeSet<Kind> = named.iter().map(|key| key.kind).collect();
    workspace.references(|by, tie, kind, id| {
        if kinds.contains(&kind) && named.contains(&Key { kind, id: id.into() }) {
            tell(by(), tie);
        }
    });
}

/// Takes the tasks that go off a document's list.
fn without(document: &Document, going: &BTreeSet<Key>) -> Option<Operation> {
    let mut new = document.clone();
    new.tasks.retain(|entry| !going.contains(&Key { kind: Kind::Task, id: entry.task.as_str().into() }));
    let (old, new) = (DocumentField::Tasks(document.tasks.clone()), DocumentField::Tasks(new.tasks));
    let change = FieldChange::<Document> { id: document.id().clone(), old, new };
    Some(Operation::Change(change.into()))
}
