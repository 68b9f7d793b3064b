//! Entities as records of the contract.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::Exchanged;
use crate::domain::operation::Record;
use crate::domain::party::Party;
use crate::domain::plan::Period;
use crate::domain::register::Register;
use crate::domain::workspace::Workspace;
use crate::exchange::records::{Day, Id, Line, Patch, PeriodRecord, Text};

/// Shows entities. It knows how the register reads a cell, so that only what a person said of one is written out.
pub(in crate::exchange) struct Shower {
    register: Register,
    cells: RefCell<HashMap<String, Vec<Party>>>,
    /// Whether `kind` is the kind of the record, as in JSON Lines.
    pub tagged: bool,
}

impl Shower {
    /// Learns the workspace's register.
    pub(in crate::exchange) fn new(workspace: &Workspace, tagged: bool) -> Self {
        Self { register: Register::of(workspace), cells: RefCell::default(), tagged }
    }

    /// Returns whether the register reads the cell as these parties.
    pub(super) fn reads_as(&self, printed: &str, parties: &[Party]) -> bool {
        if let Some(read) = self.cells.borrow().get(printed) {
            return read == parties;
        }
        let read = self.register.read(printed).parties;
        let same = read == parties;
        self.cells.borrow_mut().insert(printed.to_owned(), read);
        same
    }

    /// Splits a kind between the field of the envelope and the field of JSON Lines.
    pub(super) fn split<T>(&self, kind: T) -> (Patch<T>, Patch<T>) {
        if self.tagged { (Patch::Absent, Patch::Value(kind)) } else { (Patch::Value(kind), Patch::Absent) }
    }
}

/// Returns the entity as a record in JSON.
fn show<E: Exchanged>(entity: &E, shower: &Shower) -> Value {
    serde_json::to_value(entity.show(shower)).unwrap_or_default()
}

/// Returns any record in JSON.
pub(in crate::exchange) fn shown(record: &Record, shower: &Shower) -> Value {
    match record {
        Record::Unit(record) => show(record, shower),
        Record::Group(record) => show(record, shower),
        Record::Plan(record) => show(record, shower),
        Record::Section(record) => show(record, shower),
        Record::Task(record) => show(record, shower),
        Record::Link(record) => show(record, shower),
        Record::Reassignment(record) => show(record, shower),
        Record::Update(record) => show(record, shower),
        Record::Assessment(record) => show(record, shower),
        Record::Extension(record) => show(record, shower),
        Record::TriggerFired(record) => show(record, shower),
        Record::Obstacle(record) => show(record, shower),
        Record::Document(record) => show(record, shower),
        Record::Indicator(record) => show(record, shower),
        Record::Definition(record) => show(record, shower),
        Record::Measurement(record) => show(record, shower),
        Record::Reminder(record) => show(record, shower),
        Record::Request(record) => show(record, shower),
        Record::Meeting(record) => show(record, shower),
        Record::Conclusion(record) => show(record, shower),
        Record::Action(record) => show(record, shower),
        Record::Duty(record) => show(record, shower),
        Record::Submission(record) => show(record, shower),
        Record::Report(record) => show(record, shower),
        Record::Passage(record) => show(record, shower),
        Record::Issuance(record) => show(record, shower),
    }
}

/// Returns a text that is left out when it is empty.
pub(super) fn line(text: &str) -> Patch<Line> {
    if text.is_empty() { Patch::Absent } else { Patch::Value(Line(text.to_owned())) }
}

/// Returns a line that may not be there.
pub(super) fn some_line(text: Option<&String>) -> Patch<Line> {
    text.cloned().map(Line).into()
}

/// Returns a text that may not be there.
pub(super) fn some_text(text: Option<&String>) -> Patch<Text> {
    text.cloned().map(Text).into()
}

/// Returns a day.
pub(super) fn day(day: NaiveDate) -> Patch<Day> {
    Patch::Value(Day(day))
}

/// Returns a day that may not be there.
pub(super) fn some_day(day: Option<NaiveDate>) -> Patch<Day> {
    day.map(Day).into()
}

/// Returns a period that may not be there.
pub(super) fn some_period(period: Option<Period>) -> Patch<PeriodRecord> {
    period.map(PeriodRecord::from).into()
}

/// Returns an id.
pub(super) fn id(text: &str) -> Id {
    Id(text.into())
}

/// Returns a reference.
pub(super) fn to(text: &str) -> Patch<Id> {
    Patch::Value(id(text))
}

/// Returns how a record of the source names another source's record: its own ones without the source.
pub(super) fn seen_from<'a>(source: &str, id: &'a str) -> &'a str {
    id.strip_prefix(source).and_then(|rest| rest.strip_prefix('#')).unwrap_or(id)
}

/// Returns a list that is left out when it is empty.
pub(super) fn list<T, U>(items: &[T], show: impl Fn(&T) -> U) -> Patch<Vec<U>> {
    if items.is_empty() { Patch::Absent } else { Patch::Value(items.iter().map(show).collect()) }
}

/// Returns a list of texts that is left out when it is empty.
pub(super) fn lines(items: &[String]) -> Patch<Vec<Line>> {
    list(items, |item| Line(item.clone()))
}

/// Returns the name of a source; none for the nameless one.
pub(super) fn source(name: &str) -> Option<Id> {
    (!name.is_empty()).then(|| id(name))
}
