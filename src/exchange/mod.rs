//! JSON in and out: the contract with other tools. Pure: what comes in is bytes with a name, what goes out is data.
//!
//! * [`records`]: the contract itself, one type per kind; [`schema`] publishes it;
//! * [`plan_import`] reads files, finds every error, and plans the operations that bring a workspace to what the files
//!   say; writing them is the store's work;
//! * [`export`] writes a workspace so that the import of an export gives the same export, byte for byte; [`Exporter`]
//!   writes one that nobody holds in memory.

mod convert;
mod export;
mod import;
mod limits;
mod problem;
mod read;
pub mod records;
mod sample;
mod schema;

use crate::domain::entity::Kind;
use crate::domain::operation::Record;
use crate::domain::workspace::Workspace;

pub use export::{ExportOptions, Exporter, export};
pub use import::{
    Difference, FieldConflict, ImportFailure, ImportOptions, ImportPlan, ImportReport, Mode, NoHistory,
    OnConflict, Provenance, Tally, plan_import, wrote,
};
pub use limits::Limits;
pub use problem::{Finding, Problem, Warning};
pub use read::Input;
pub use sample::sample_files;
pub use schema::schema;

/// Names the format in the envelope.
pub const SCHEMA: &str = "dondoc/exchange";

/// Numbers the version of the format.
pub const VERSION: u64 = 1;

/// Returns the name of a kind in JSON Lines.
pub const fn singular(kind: Kind) -> &'static str {
    match kind {
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
    }
}

/// Returns a record as exchange files write it. Party cells are written out party by party, whatever a register would
/// read in them.
pub fn record_json(record: &Record) -> serde_json::Value {
    convert::shown(record, &convert::Shower::new(&Workspace::default(), false))
}
