//! The contract with other tools: one type per kind, the same for reading and writing. The order of the fields is the
//! order of the keys in an export.
//!
//! An absent field leaves what is there, `null` clears it. A field that is not named here is an error.

mod cell;
mod followup;
mod indicator;
mod number;
mod patch;
mod plan;
mod progress;
mod report;
mod reporting;
mod task;
mod unit;
mod value;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::entity::Kind;

pub use cell::{DeadlineCell, MeantDeadline, PartyCell, PartyRecord, ReadParties};
pub use followup::{ActionRecord, ConclusionRecord, MeetingRecord, ReminderRecord, RequestRecord};
pub use indicator::{
    DefinitionRecord, HeadingRecord, IndicatorRecord, MeasurementRecord, PartRecord, ReadValue,
    TargetMeaningRecord, TargetRecord, ValueCell,
};
pub use number::NumberText;
pub use patch::Patch;
pub use plan::{
    DocumentRecord, DocumentTaskRecord, PeriodRecord, PlanRecord, PrintedTotalRecord, SectionRecord,
    SupersededRecord,
};
pub use progress::{
    AssessmentRecord, ExtensionRecord, ObstacleRecord, ReviewName, TriggerRecord, UpdateRecord,
};
pub use report::{
    Content, FigureRecord, IssuanceRecord, PassageRecord, ReportPeriodRecord, ReportRecord, WordFile,
};
pub use reporting::{DutyRecord, Hour, SubmissionRecord};
pub use task::{LinkRecord, TaskRecord};
pub use unit::{GroupRecord, GroupRuleRecord, ReassignmentRecord, SuccessorRecord, UnitRecord};
pub use value::{Day, Id, Line, PercentNumber, Text};

/// Is a record of the contract.
pub trait Contract: DeserializeOwned + Serialize + JsonSchema {
    /// The kind of the record.
    const KIND: Kind;

    /// Returns the id as the file gives it.
    fn id(&self) -> &Id;

    /// Returns the name of the source that gave the id; none where ids are common to all sources.
    fn source(&self) -> Option<&Id> {
        None
    }
}

/// Declares a record of the contract: every field but the id may be absent.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident = $Kind:ident $(($source:ident))? {
            $( $(#[$fmeta:meta])* $field:ident $(($json:literal))? : $ty:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $Name {
            /// Identifies the record.
            pub id: $crate::exchange::records::Id,
            $(
                /// Names the source that gave the id; absent means the source of the file.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $source: Option<$crate::exchange::records::Id>,
            )?
            $(
                $(#[$fmeta])*
                #[serde($(rename = $json,)? default, skip_serializing_if = "Patch::is_absent")]
                pub $field: Patch<$ty>,
            )*
        }

        impl $Name {
            /// Makes a record that leaves everything as it is.
            pub fn new(id: $crate::exchange::records::Id) -> Self {
                Self { id, $($source: None,)? $($field: Patch::Absent,)* }
            }
        }

        impl $crate::exchange::records::Contract for $Name {
            const KIND: $crate::domain::entity::Kind = $crate::domain::entity::Kind::$Kind;

            fn id(&self) -> &$crate::exchange::records::Id {
                &self.id
            }

            $( fn source(&self) -> Option<&$crate::exchange::records::Id> {
                self.$source.as_ref()
            } )?
        }
    };
}

use record;
