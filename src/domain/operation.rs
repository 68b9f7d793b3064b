//! What can happen to a record. Every operation carries the old and the new value, so it can be inverted,
//! checked against the present state, and read as history.

use super::document::Document;
use super::entity::{Entity, Field, Key, Kind};
use super::followup::{Action, Conclusion, Meeting, Reminder, Request};
use super::indicator::{Definition, Indicator, Measurement};
use super::plan::{Plan, Section};
use super::progress::{Assessment, Extension, Obstacle, Review, TriggerFired, Update, UpdateField};
use super::report::{Issuance, Passage, Report};
use super::reporting::{Duty, Submission};
use super::task::{Link, Task};
use super::unit::{Group, Reassignment, Unit};

/// Is one thing that happens to one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Operation {
    /// The record comes into being.
    Create(Record),
    /// One field changes.
    Change(Change),
    /// The record is taken back; it carries the last value.
    Withdraw(Record),
}

impl Operation {
    /// Returns the operation that takes this one back.
    pub fn inverse(&self) -> Operation {
        match self {
            Operation::Create(record) => Operation::Withdraw(record.clone()),
            Operation::Change(change) => Operation::Change(change.inverse()),
            Operation::Withdraw(record) => Operation::Create(record.clone()),
        }
    }

    /// Returns the record that it happens to.
    pub fn key(&self) -> Key {
        match self {
            Operation::Create(record) | Operation::Withdraw(record) => record.key(),
            Operation::Change(change) => change.key(),
        }
    }
}

/// Is a change of one field of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange<E: Entity> {
    /// The record.
    pub id: E::Id,
    /// The value before. It names the same field as `new`.
    pub old: E::Field,
    /// The value after.
    pub new: E::Field,
}

impl<E: Entity> FieldChange<E> {
    /// Returns the change that takes this one back.
    pub fn inverse(&self) -> Self {
        Self { id: self.id.clone(), old: self.new.clone(), new: self.old.clone() }
    }

    /// Returns the change from the record's present value.
    pub fn over(&self, present: &E) -> Self {
        Self { id: self.id.clone(), old: present.current(&self.new), new: self.new.clone() }
    }

    /// Returns the address of the record.
    pub fn key(&self) -> Key {
        Key { kind: E::KIND, id: std::borrow::Borrow::<str>::borrow(&self.id).into() }
    }
}

/// Returns the operations that turn one record into another of the same id.
pub fn operations_between<E: Entity>(old: &E, new: &E) -> Vec<Operation>
where
    Change: From<FieldChange<E>>,
{
    old.differences(new)
        .into_iter()
        .map(|(from, to)| {
            Operation::Change(FieldChange::<E> { id: old.id().clone(), old: from, new: to }.into())
        })
        .collect()
}

/// Declares the sums over all kinds of records.
macro_rules! sums {
    ($($Name:ident),* $(,)?) => {
        /// Is a record of any kind.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Record { $(
            #[doc = concat!("Holds a [`", stringify!($Name), "`].")]
            $Name($Name),
        )* }

        /// Is a change of one field of a record of any kind.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Change { $(
            #[doc = concat!("Changes a [`", stringify!($Name), "`].")]
            $Name(FieldChange<$Name>),
        )* }

        impl Record {
            /// Returns the record's address.
            pub fn key(&self) -> Key {
                match self { $( Record::$Name(record) => record.key(), )* }
            }

            /// Gives the record another id: a new one is filled in before it is known by which.
            pub(super) fn set_id(&mut self, id: &str) {
                match self { $( Record::$Name(record) => record.id = id.into(), )* }
            }

            /// Returns the record's kind.
            pub fn kind(&self) -> Kind {
                match self { $( Record::$Name(_) => Kind::$Name, )* }
            }

            /// Replaces the field that the change names; a change of another kind is not applied.
            ///
            /// Returns whether the change was of this record's kind.
            pub fn apply(&mut self, change: &Change) -> bool {
                match (self, change) {
                    $( (Record::$Name(record), Change::$Name(change)) => {
                        record.set(change.new.clone());
                        true
                    } )*
                    _ => false,
                }
            }
        }

        impl Change {
            /// Returns the address of the record.
            pub fn key(&self) -> Key {
                match self { $( Change::$Name(change) => change.key(), )* }
            }

            /// Returns the name of the field in snake case.
            pub fn field(&self) -> &'static str {
                match self { $( Change::$Name(change) => change.new.name(), )* }
            }

            /// Returns the change that takes this one back.
            pub fn inverse(&self) -> Change {
                match self { $( Change::$Name(change) => Change::$Name(change.inverse()), )* }
            }

            /// Returns the change as it must read to win over the record's present value; none for a record of another kind.
            pub fn over(&self, present: &Record) -> Option<Change> {
                match (self, present) {
                    $( (Change::$Name(change), Record::$Name(present)) => {
                        Some(Change::$Name(change.over(present)))
                    } )*
                    _ => None,
                }
            }

            /// Returns how the change meets the record's present value; none for a record of another kind.
            pub fn meets(&self, record: &Record) -> Option<Fit> {
                match (self, record) {
                    $( (Change::$Name(change), Record::$Name(record)) => {
                        let present = record.current(&change.new);
                        Some(if present == change.old { Fit::Expected }
                        else if present == change.new { Fit::AlreadyDone }
                        else { Fit::ChangedMeanwhile })
                    } )*
                    _ => None,
                }
            }
        }

        $(
            impl From<$Name> for Record {
                fn from(record: $Name) -> Self { Record::$Name(record) }
            }
            impl From<FieldChange<$Name>> for Change {
                fn from(change: FieldChange<$Name>) -> Self { Change::$Name(change) }
            }
        )*
    };
}

impl Change {
    /// Returns whether it is somebody's decision about a proposed update. A decision is taken once: whoever comes second
    /// is told, even where both decided alike.
    pub fn is_decision(&self) -> bool {
        let Change::Update(change) = self else { return false };
        matches!(change.new, UpdateField::Review(Review::Accepted | Review::Rejected(_)))
    }
}

over_kinds!(sums);

/// Says how a change fits the present value of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The field still has the old value.
    Expected,
    /// The field already has the new value.
    AlreadyDone,
    /// Somebody gave the field a third value.
    ChangedMeanwhile,
}
