//! The tables of the file. Their names, types and the numbers of the kinds hold for ever.
//!
//! Ids are keys as bytes: they sort as their texts do, are compared without reading them as text, and a damaged one is
//! an entry like any other.

use redb::TableDefinition;
use smol_str::SmolStr;

use crate::domain::entity::Kind;

/// Holds what is true of the file itself: [`FORMAT`].
pub(super) const META: TableDefinition<&str, u64> = TableDefinition::new("meta");

/// Names the format version in [`META`].
pub(super) const FORMAT: &str = "format";

/// Holds the headers of the batches by number.
pub(super) const BATCHES: TableDefinition<u64, &[u8]> = TableDefinition::new("batches");

/// Finds the number of a batch by the id that its writer gave it.
pub(super) const BATCH_IDS: TableDefinition<u128, u64> = TableDefinition::new("batch_ids");

/// Holds the operations by their place in the journal.
pub(super) const OPERATIONS: TableDefinition<u64, &[u8]> = TableDefinition::new("operations");

/// Finds the last operation of a record that was withdrawn.
pub(super) const WITHDRAWN: TableDefinition<(u8, &[u8]), u64> = TableDefinition::new("withdrawn");

/// Holds the files that belong to what was issued by their hashes (SHA-256).
pub(super) const ATTACHMENTS: TableDefinition<&[u8], &[u8]> = TableDefinition::new("attachments");

/// Is (kind of the owner, id of the owner, kind, id).
pub(super) type Belonging<'a> = (u8, &'a [u8], u8, &'a [u8]);

/// Is (party, task, kind and id of the record that says so).
pub(super) type Involvement<'a> = (&'a [u8], &'a [u8], u8, &'a [u8]);

/// Finds what belongs to a plan, section or task.
pub(super) const BELONGS: TableDefinition<Belonging<'static>, ()> = TableDefinition::new("belongs");

/// Finds the tasks that a party has to do with.
pub(super) const BY_PARTY: TableDefinition<Involvement<'static>, ()> = TableDefinition::new("by_party");

/// Is the type of a table of records by id.
pub(super) type Records = TableDefinition<'static, &'static [u8], &'static [u8]>;

/// Returns the table of the kind's records.
pub(super) const fn records(kind: Kind) -> Records {
    TableDefinition::new(match kind {
        Kind::Unit => "unit",
        Kind::Group => "group",
        Kind::Plan => "plan",
        Kind::Section => "section",
        Kind::Task => "task",
        Kind::Link => "link",
        Kind::Reassignment => "reassignment",
        Kind::Update => "update",
        Kind::Assessment => "assessment",
        Kind::Extension => "extension",
        Kind::TriggerFired => "trigger",
        Kind::Obstacle => "obstacle",
        Kind::Document => "document",
        Kind::Indicator => "indicator",
        Kind::Definition => "definition",
        Kind::Measurement => "measurement",
        Kind::Reminder => "reminder",
        Kind::Request => "request",
        Kind::Meeting => "meeting",
        Kind::Conclusion => "conclusion",
        Kind::Action => "action",
        Kind::Duty => "duty",
        Kind::Submission => "submission",
        Kind::Report => "report",
        Kind::Passage => "passage",
        Kind::Issuance => "issuance",
    })
}

/// Returns the number that stands for the kind in keys.
pub(super) const fn number(kind: Kind) -> u8 {
    match kind {
        Kind::Unit => 1,
        Kind::Group => 2,
        Kind::Plan => 3,
        Kind::Section => 4,
        Kind::Task => 5,
        Kind::Link => 6,
        Kind::Reassignment => 7,
        Kind::Update => 8,
        Kind::Assessment => 9,
        Kind::Extension => 10,
        Kind::TriggerFired => 11,
        Kind::Obstacle => 12,
        Kind::Document => 13,
        Kind::Indicator => 14,
        Kind::Definition => 15,
        Kind::Measurement => 16,
        Kind::Reminder => 17,
        Kind::Request => 18,
        Kind::Meeting => 19,
        Kind::Conclusion => 20,
        Kind::Action => 21,
        Kind::Duty => 22,
        Kind::Submission => 23,
        Kind::Report => 24,
        Kind::Passage => 25,
        Kind::Issuance => 26,
    }
}

/// Returns the text of an id in a key.
pub(super) fn text(id: &[u8]) -> SmolStr {
    SmolStr::new(String::from_utf8_lossy(id))
}

/// Returns the kind that the number stands for.
pub(super) fn kind(number_of_kind: u8) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| number(*kind) == number_of_kind)
}
