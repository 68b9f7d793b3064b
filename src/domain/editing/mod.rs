//! Records as a person types them: each field as text, and back. Forms and the command line share it.
//!
//! * [`fields`]: which fields a kind has, in the order of a form;
//! * [`text`] and [`read`]: what stands in a field, and what a typed text makes of it; a text that was not changed
//!   leaves the value as it is, with everything that a person has corrected in it;
//! * [`blank()`]: a new record, and [`id_for`] its id once it is filled in;
//! * [`faults()`]: what only the whole record shows;
//! * [`difference`]: what is to be written, [`consequences()`] what follows for other records; [`withdrawal()`]: what goes
//!   together, or what stands in the way;
//! * [`find()`]: the record that a text names.
//!
//! A record that is being typed may have empty references and names; [`faults()`] says so, and nothing with a fault is
//! written.

mod blank;
mod choice;
mod consequences;
mod day;
mod deadline;
mod faults;
mod figures;
mod find;
mod forms;
mod ids;
mod lists;
mod named;
mod parties;
mod parts;
mod plain;
mod references;
mod sort;
mod typed;
mod withdrawal;

#[cfg(test)]
mod tests;

pub use blank::{blank, owners};
pub use consequences::consequences;
pub use faults::{Cause, Fault, faults};
pub use find::find;
pub use forms::fields;
pub use ids::{id_for, with_id};
pub use sort::{FieldSpec, Sort};
pub use withdrawal::withdrawal;

use chrono::NaiveDate;

use super::entity::Entity;
use super::operation::{Change, FieldChange, Operation, Record, operations_between};
use super::register::Register;
use super::workspace::Workspace;
use typed::Desk;

/// Is what typed texts are understood by.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The records as they are.
    pub workspace: &'a Workspace,
    /// The names of its units and groups.
    pub register: &'a Register,
    /// The day on which it is typed: a day without a year lies in this one's.
    pub today: NaiveDate,
}

/// Returns what stands in the field; empty for a field that the kind has not.
pub fn text(record: &Record, field: &str, names: &Names<'_>) -> String {
    forms::text(record, field, &Desk { names, record: Some(record) }).unwrap_or_default()
}

/// Sets the field to what the text says; a text that stands there already changes nothing. Fields that were not typed
/// into are best not read at all: a new phrase of a deadline drops the meaning that a person gave the old one.
///
/// # Errors
/// Returns [`Fault`] where the text says nothing that the field can hold; the record stays as it was.
pub fn read(record: &mut Record, field: &str, text: &str, names: &Names<'_>) -> Result<(), Fault> {
    let before = record.clone();
    let desk = Desk { names, record: Some(&before) };
    let Some(spec) = fields(record.kind()).iter().find(|spec| spec.name == field) else {
        return Err(Fault::no_such_field(record.kind(), field));
    };
    if forms::text(&before, field, &desk).is_some_and(|stands| stands == text) {
        return Ok(());
    }
    let read = match text.len() {
        0..=LONGEST => forms::read(record, field, text, &desk),
        _ => Err(Cause::TooLong),
    };
    read.map_err(|cause| Fault { field: spec.name, cause })
}

/// The longest text of a field in bytes, as in exchange files.
const LONGEST: usize = 64 * 1024;

/// Returns what is to be written: the creation of a new record, else one change per field; nothing where both are the
/// same. Records of two kinds or ids have no difference.
pub fn difference(old: Option<&Record>, new: &Record) -> Vec<Operation> {
    match old {
        None => vec![Operation::Create(new.clone())],
        Some(old) if old.key() == new.key() => forms::differences(old, new),
        Some(_) => Vec::new(),
    }
}

/// Returns the changes between two records of a kind.
fn changes<E: Entity>(old: &E, new: &E) -> Vec<Operation>
where
    Change: From<FieldChange<E>>,
{
    operations_between(old, new)
}
