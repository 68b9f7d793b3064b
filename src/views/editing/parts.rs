//! What belongs to a record: its parts, and what cannot be without it.

use std::collections::BTreeSet;

use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::ids::TaskId;
use crate::domain::references::{Refers, Tie};
use crate::domain::workspace::{Slot, Table, Workspace};

/// Does something with the table of a kind.
macro_rules! with_table {
    ($workspace:expr, $kind:expr, $table:ident => $do:expr) => {
        with_table!(@ $workspace, $kind, $table => $do;
            Unit units, Group groups, Plan plans, Section sections, Task tasks, Link links, Reassignment reassignments,
            Update updates, Assessment assessments, Extension extensions, TriggerFired triggers, Obstacle obstacles,
            Document documents, Indicator indicators, Definition definitions, Measurement measurements,
            Reminder reminders, Request requests, Meeting meetings, Conclusion conclusions, Action actions, Duty duties,
            Submission submissions, Report reports, Passage passages, Issuance issuances)
    };
    (@ $workspace:expr, $kind:expr, $table:ident => $do:expr; $($Name:ident $field:ident),*) => {
        match $kind { $( Kind::$Name => { let $table = &$workspace.$field; $do } )* }
    };
}

/// Returns how many records of a kind there are.
pub(super) fn count(kind: Kind, workspace: &Workspace) -> usize {
    with_table!(workspace, kind, table => table.len())
}

/// Lists the kinds of records that may belong to one of a kind, and are looked through. What the index knows of a task is
/// not looked for.
fn looked_through(of: Kind) -> &'static [Kind] {
    match of {
        Kind::Plan => &[Kind::Section, Kind::Task, Kind::Indicator, Kind::Report],
        Kind::Section => &[Kind::Section, Kind::Task],
        Kind::Task => {
            &[Kind::Document, Kind::Reminder, Kind::Request, Kind::Meeting, Kind::Conclusion, Kind::Action]
        }
        Kind::Unit => &[
            Kind::Unit,
            Kind::Group,
            Kind::Reassignment,
            Kind::Reminder,
            Kind::Request,
            Kind::Action,
            Kind::Submission,
        ],
        Kind::Indicator => &[Kind::Definition],
        Kind::Definition => &[Kind::Measurement],
        Kind::Meeting => &[Kind::Conclusion, Kind::Action],
        Kind::Duty => &[Kind::Submission, Kind::Report],
        _ => &[],
    }
}

/// Returns whether something may belong to records of the kind.
pub(super) fn has_parts(kind: Kind) -> bool {
    !looked_through(kind).is_empty()
}

/// Lists what belongs to a record in the order of the kinds.
pub(super) fn parts(of: &Key, workspace: &Workspace) -> Vec<Key> {
    let mut found = BTreeSet::new();
    for kind in looked_through(of.kind) {
        with_table!(workspace, *kind, table => look(table, of, &mut found));
    }
    if of.kind == Kind::Task {
        of_task(&TaskId::new(of.id.clone()), workspace, &mut found);
    }
    found.remove(of);
    found.into_iter().collect()
}

fn look<E: Refers>(table: &Table<E>, of: &Key, found: &mut BTreeSet<Key>) {
    for record in table.iter() {
        let mut belongs = false;
        record.refers(&mut |tie, kind, id| {
            belongs |= kind == of.kind && id == of.id && (tie != Tie::Names || kind == Kind::Unit);
        });
        if belongs {
            found.insert(record.key());
        }
    }
}

fn of_task(task: &TaskId, workspace: &Workspace, found: &mut BTreeSet<Key>) {
    let Some(entries) = workspace.index().of_task(task) else { return };
    keys(&workspace.tasks, &entries.children, found);
    keys(&workspace.updates, &entries.updates, found);
    keys(&workspace.assessments, &entries.assessments, found);
    keys(&workspace.extensions, &entries.extensions, found);
    keys(&workspace.triggers, &entries.triggers, found);
    keys(&workspace.obstacles, &entries.obstacles, found);
    keys(&workspace.links, &entries.links, found);
    keys(&workspace.reassignments, &entries.reassignments, found);
}

fn keys<'a, E: Entity>(
    table: &Table<E>,
    slots: impl IntoIterator<Item = &'a Slot>,
    found: &mut BTreeSet<Key>,
) {
    found.extend(slots.into_iter().filter_map(|slot| table.at(*slot)).map(|row| row.record.key()));
}
