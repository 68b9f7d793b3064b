//! All records in memory: the fold of the journal up to its head.

mod index;
mod places;
mod table;

#[cfg(test)]
mod tests;

pub use index::{Index, TaskEntries};
pub use places::Places;
pub use table::{Row, Slot, Table};

use super::document::Document;
use super::entity::{Entity, Key, Kind};
use super::followup::{Action, Conclusion, Meeting, Reminder, Request};
use super::indicator::{Definition, Indicator, Measurement};
use super::journal::{Batch, BatchNumber, Head, Seq};
use super::operation::{Change, FieldChange, Operation, Record};
use super::plan::{Plan, Section};
use super::progress::{Assessment, Extension, Obstacle, TriggerFired, Update};
use super::references::{Refers, Tie};
use super::report::{Issuance, Passage, Report};
use super::reporting::{Duty, Submission};
use super::task::{Link, Task};
use super::unit::{Group, Reassignment, Unit};

/// Says that an operation does not fit the records: the journal and the tables disagree.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The record to create exists already.
    #[error("{0} exists already")]
    Exists(Key),
    /// The record to change or withdraw does not exist.
    #[error("{0} does not exist")]
    Missing(Key),
}

/// Is an entity that the workspace holds in a table of its own.
pub trait Tabled: Entity {
    /// Returns the table.
    fn table(workspace: &Workspace) -> &Table<Self>;
}

/// Declares the workspace's tables and what is done to all of them alike.
macro_rules! workspace {
    ($($(#[$meta:meta])* $table:ident : $Name:ident),* $(,)?) => {
        /// Holds every record, each with the operation that created it and the batch that changed it last.
        #[derive(Clone, Debug, Default)]
        pub struct Workspace {
            head: Head,
            index: Index,
            $( $(#[$meta])* pub $table: Table<$Name>, )*
        }

        $(
            impl Tabled for $Name {
                fn table(workspace: &Workspace) -> &Table<Self> {
                    &workspace.$table
                }
            }
        )*

        impl Workspace {
            /// Returns a copy of the record at the address.
            pub fn record(&self, key: &Key) -> Option<Record> {
                match key.kind { $( Kind::$Name => self.$table.get(key.id.as_str()).cloned().map(Record::$Name), )* }
            }

            /// Returns the batch that changed the record last.
            pub fn revision(&self, key: &Key) -> Option<BatchNumber> {
                match key.kind { $( Kind::$Name => self.$table.row(key.id.as_str()).map(|row| row.revision), )* }
            }

            /// Makes room for as many records more of the kind.
            pub fn reserve(&mut self, kind: Kind, more: usize) {
                match kind { $( Kind::$Name => self.$table.reserve(more), )* }
            }

            /// Puts a stored record in its place without a journal entry; used when a workspace is loaded.
            pub fn load(&mut self, record: Record, created: Seq, revision: BatchNumber) {
                match record { $( Record::$Name(record) => {
                    let row = Row { record, created, revision };
                    row.record.enter(self.$table.next_slot(), &mut self.index);
                    self.$table.insert(row);
                } )* }
            }

            /// Applies one operation.
            ///
            /// # Errors
            /// Returns [`Misfit`] when the record to create exists, or the one to change or withdraw does not.
            pub fn apply(&mut self, operation: &Operation, seq: Seq, batch: BatchNumber) -> Result<(), Misfit> {
                match operation {
                    Operation::Create(record) => {
                        let key = record.key();
                        if self.revision(&key).is_some() {
                            return Err(Misfit::Exists(key));
                        }
                        self.load(record.clone(), seq, batch);
                    }
                    Operation::Change(change) => match change {
                        $( Change::$Name(FieldChange { id, new, .. }) => {
                            let Some(slot) = self.$table.slot(std::borrow::Borrow::borrow(id)) else {
                                return Err(Misfit::Missing(change.key()));
                            };
                            let Some(row) = self.$table.at_mut(slot) else {
                                return Err(Misfit::Missing(change.key()));
                            };
                            row.record.leave(slot, &mut self.index);
                            row.record.set(new.clone());
                            row.revision = batch;
                            row.record.enter(slot, &mut self.index);
                        } )*
                    },
                    Operation::Withdraw(record) => match record {
                        $( Record::$Name(record) => {
                            let Some(slot) = self.$table.slot(std::borrow::Borrow::borrow(record.id())) else {
                                return Err(Misfit::Missing(record.key()));
                            };
                            if let Some(row) = self.$table.remove(slot) {
                                row.record.leave(slot, &mut self.index);
                            }
                        } )*
                    },
                }
                self.head.seq = self.head.seq.max(seq);
                Ok(())
            }

            /// Calls with the address of every record that names something, once a reference, and with what it names.
            pub fn references(&self, mut look: impl FnMut(&dyn Fn() -> Key, Tie, Kind, &str)) {
                $( for record in self.$table.iter() {
                    let by = || record.key();
                    record.refers(&mut |tie, kind, id| look(&by, tie, kind, id));
                } )*
            }

            /// Lists every record of the kind in the order of its id.
            pub fn records(&self, kind: Kind) -> Vec<Record> {
                match kind { $( Kind::$Name => self.$table.sorted().into_iter().cloned().map(Record::$Name).collect(), )* }
            }
        }
    };
}

workspace! {
    /// The register of units.
    units: Unit,
    /// The groups.
    groups: Group,
    /// The plans.
    plans: Plan,
    /// The sections of all plans.
    sections: Section,
    /// The tasks of all plans.
    tasks: Task,
    /// The links between tasks.
    links: Link,
    /// The reassignments.
    reassignments: Reassignment,
    /// The reported steps.
    updates: Update,
    /// The analysts' assessments.
    assessments: Assessment,
    /// The moved deadlines.
    extensions: Extension,
    /// The triggers that have happened.
    triggers: TriggerFired,
    /// The obstacles.
    obstacles: Obstacle,
    /// The register of documents.
    documents: Document,
    /// The indicators.
    indicators: Indicator,
    /// What the indicators count.
    definitions: Definition,
    /// The measured values.
    measurements: Measurement,
    /// The reminders that were sent.
    reminders: Reminder,
    /// The requests.
    requests: Request,
    /// The meetings.
    meetings: Meeting,
    /// The conclusions of the meetings.
    conclusions: Conclusion,
    /// The actions that units were given.
    actions: Action,
    /// The duties to report.
    duties: Duty,
    /// The reports that were sent.
    submissions: Submission,
    /// The reports that are written here.
    reports: Report,
    /// The texts of the reports' sections.
    passages: Passage,
    /// What was issued of the reports.
    issuances: Issuance,
}

use index::Enters;

impl Workspace {
    /// Returns the head of the journal that this workspace stands at.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Says at which head of the journal a loaded workspace stands.
    pub fn set_head(&mut self, head: Head) {
        self.head = head;
    }

    /// Returns what belongs to each task, section, plan and unit.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Takes over a whole batch.
    ///
    /// # Errors
    /// Returns [`Misfit`] at the first operation that does not fit; the workspace must then be loaded anew.
    pub fn take_over(&mut self, batch: &Batch) -> Result<(), Misfit> {
        for (offset, operation) in (0..).zip(&batch.operations) {
            self.apply(operation, Seq(batch.header.first.0 + offset), batch.header.number)?;
        }
        self.head.batch = batch.header.number;
        Ok(())
    }
}
