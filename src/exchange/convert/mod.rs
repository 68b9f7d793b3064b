//! Between the contract and the domain: what each record becomes, and how each entity is shown.

mod cells;
mod desk;
mod document;
mod followup;
mod indicator;
mod measurement;
mod meeting;
mod plan;
mod progress;
mod report;
mod reporting;
mod shower;
mod task;
mod unit;

use crate::domain::entity::Entity;
use crate::domain::operation::{Operation, Record};
use crate::domain::workspace::{Table, Workspace};

use super::records::Contract;

pub(super) use desk::{Desk, Known};
pub(super) use shower::{Shower, shown};

/// Is an entity that has a record in the contract.
pub(super) trait Exchanged: Entity + Into<Record> {
    /// The record of the contract.
    type Record: Contract;

    /// Returns the workspace's table.
    fn table(workspace: &Workspace) -> &Table<Self>;

    /// Returns the id; ids of the sources' own kinds carry the source.
    fn identify(source: &str, local: &str) -> Self::Id;

    /// Returns the operations that turn the old entity into the new one, in the order of their differences.
    fn operations(old: &Self, new: &Self) -> Vec<Operation>;

    /// Returns what the record makes of the entity; none when that is not possible, with the reasons at the desk.
    fn merge(record: Self::Record, id: Self::Id, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self>;

    /// Returns the record that makes the entity anew.
    fn show(&self, shower: &Shower) -> Self::Record;
}

/// Declares what all kinds of one sort answer alike.
macro_rules! common {
    ($Record:ident, $table:ident) => {
        type Record = $Record;

        fn table(workspace: &Workspace) -> &Table<Self> {
            &workspace.$table
        }

        fn operations(old: &Self, new: &Self) -> Vec<Operation> {
            operations_between(old, new)
        }

        fn identify(_source: &str, local: &str) -> Self::Id {
            local.into()
        }
    };
    (own $Record:ident, $table:ident, $Id:ident) => {
        type Record = $Record;

        fn table(workspace: &Workspace) -> &Table<Self> {
            &workspace.$table
        }

        fn operations(old: &Self, new: &Self) -> Vec<Operation> {
            operations_between(old, new)
        }

        fn identify(source: &str, local: &str) -> Self::Id {
            $Id::from_source(source, local)
        }
    };
}

use common;
