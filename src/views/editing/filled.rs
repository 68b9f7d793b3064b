//! The record as the fields say it.

use crate::domain::editing::{self, Names};
use crate::domain::entity::Kind;
use crate::domain::operation::Record;
use crate::locale::editing as words;
use crate::views::ctx::Ctx;

use super::{Editing, Entry, shown};

/// Says what is wrong, and with which field; none where it is the whole record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub field: Option<&'static str>,
    pub words: String,
}

impl Fault {
    pub fn of(kind: Kind, fault: &editing::Fault, ctx: &Ctx) -> Self {
        let field = Some(fault.field).filter(|field| !field.is_empty());
        Self { field, words: words::fault(ctx.lang(), kind, fault) }
    }
}

/// Sets one field of the record to what was typed.
pub(super) fn set(record: &mut Record, entry: &Entry, names: &Names, ctx: &Ctx) -> Result<(), Fault> {
    let text = shown::written(&entry.text(), entry.spec, ctx);
    let kind = record.kind();
    editing::read(record, entry.spec.name, &text, names).map_err(|fault| Fault::of(kind, &fault, ctx))
}

/// Returns the record with everything that was typed, checked as a whole.
///
/// # Errors
/// Returns the first field that is wrong.
pub(super) fn record(editing: &Editing, names: &Names, ctx: &Ctx) -> Result<Record, Fault> {
    checked(typed(editing, names, ctx)?, names, ctx)
}

/// Returns the record with everything that was typed.
///
/// # Errors
/// Returns the first field that cannot be read.
pub(super) fn typed(editing: &Editing, names: &Names, ctx: &Ctx) -> Result<Record, Fault> {
    let mut record = editing.start.clone();
    for entry in editing.entries.iter().filter(|entry| entry.is_typed()) {
        set(&mut record, entry, names, ctx)?;
    }
    Ok(record)
}

/// Returns the record where nothing is wrong with the whole of it.
///
/// # Errors
/// Returns the first thing that is wrong.
pub(super) fn checked(record: Record, names: &Names, ctx: &Ctx) -> Result<Record, Fault> {
    match editing::faults(&record, names).first() {
        Some(fault) => Err(Fault::of(record.kind(), fault, ctx)),
        None => Ok(record),
    }
}

/// Returns the record with everything that was typed into the other fields and can be read.
pub(super) fn around(editing: &Editing, names: &Names, ctx: &Ctx) -> Record {
    let mut record = editing.start.clone();
    let others = editing.entries.iter().enumerate().filter(|(nth, _)| *nth != editing.at);
    for (_, entry) in others.filter(|(_, entry)| entry.is_typed()) {
        // What is wrong there is said there.
        let _ = set(&mut record, entry, names, ctx);
    }
    record
}
