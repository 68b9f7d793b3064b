//! Edits the fields of a record.

use super::super::args::EditRecord;
use super::super::desk::Desk;
use super::super::failure::Failure;
use super::super::task;
use super::difference::{changed, tell};
use super::typed::Field;
use super::{found, is_typed, remark, seen, typed, with_names};
use crate::domain::editing::{self, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::TaskId;
use crate::domain::operation::{Operation, Record};
use crate::domain::workspace::Workspace;
use crate::locale::cli::edit as says;

pub(super) fn run(desk: &Desk, kind: Kind, arguments: &EditRecord) -> Result<(), Failure> {
    is_typed(kind)?;
    let fields = typed::only_fields(&arguments.fields)?;
    let workspace = workspace(desk, kind, &arguments.record, &fields)?;
    with_names(desk, &workspace, |names| {
        let key = found(kind, &arguments.record, names)?;
        let Some(old) = names.workspace.record(&key) else { return Err(task::unknown(desk, &key.id)) };
        edit(desk, &old, &fields, arguments, names)
    })
}

fn edit(
    desk: &Desk,
    old: &Record,
    fields: &[Field<'_>],
    arguments: &EditRecord,
    names: &Names<'_>,
) -> Result<(), Failure> {
    let (key, writing) = (old.key(), arguments.writing);
    let mut new = old.clone();
    let mut faults = typed::type_in(desk, &mut new, fields, names);
    typed::whole(&new, &mut faults, names);
    let before = editing::faults(old, names);
    // What was wrong before and was not touched is no reason to refuse a correction of something else.
    faults.retain(|fault| !before.contains(fault) || fields.iter().any(|(name, _)| *name == fault.field));
    typed::refuse(key.kind, &faults, writing.format.json)?;
    let differences = changed(Some(old), &new, names, desk.lang);
    let operations = operations(old, &new, names);
    let count = operations.len();
    let batch = seen::write(desk, arguments.basis, writing, operations)?;
    tell(&key, differences, count, batch, writing.format.json)?;
    remark(desk, writing, batch, says::EDITED, &key);
    Ok(())
}

fn operations(old: &Record, new: &Record, names: &Names<'_>) -> Vec<Operation> {
    let mut operations = editing::difference(Some(old), new);
    operations.extend(editing::consequences(old, new, names.workspace));
    operations
}

/// Fields of a task that name nothing but units.
const OF_ONE_TASK: [&str; 10] = [
    "label",
    "title",
    "leads",
    "coordinators",
    "deadline",
    "deadline_meaning",
    "output",
    "assigned_on",
    "tracking",
    "tags",
];

/// Reads the part of the workspace around one task where nothing else is needed, else all of it.
fn workspace(desk: &Desk, kind: Kind, text: &str, fields: &[Field<'_>]) -> Result<Workspace, Failure> {
    let alone = kind == Kind::Task && fields.iter().all(|(name, _)| OF_ONE_TASK.contains(name));
    if alone {
        let part = desk.store.task_workspace(&[TaskId::from(text)])?;
        if part.revision(&Key { kind, id: text.into() }).is_some() {
            return Ok(part);
        }
    }
    Ok(desk.store.load()?)
}
