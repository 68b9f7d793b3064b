//! Ids: stable strings, given by an importer or generated. A printed number is a label, never an identity.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::{SmolStr, format_smolstr};

ids! {
    /// Identifies a plan (văn bản giao nhiệm vụ), for example `454`.
    PlanId,
    /// Identifies a section of a plan's outline, for example `454/B`.
    SectionId,
    /// Identifies a task, for example `454/B/12`.
    TaskId,
    /// Identifies a unit, for example `so-y-te`.
    UnitId,
    /// Identifies a group of units, for example `ubnd-cap-xa`.
    GroupId,
    /// Identifies a document of the register.
    DocumentId,
    /// Identifies an indicator, for example `2026-2030/KPI/III.3`.
    IndicatorId,
    /// Identifies a definition of an indicator, for example `2026-2030/KPI/III.3/dan-so-14`.
    DefinitionId,
    /// Identifies a duty to report, for example `hang-tuan`.
    DutyId,
    /// Identifies a report that is written here, for example `van-phong-2026-q1`.
    ReportId,
    /// Identifies the text of one section of one report: see [`PassageId::of`].
    PassageId,
}

/// Declares ids that belong to the source that gave them: two tools may both say "u1".
macro_rules! sourced_ids {
    ($($(#[$meta:meta])* $Name:ident),* $(,)?) => {
        ids! { $($(#[$meta])* $Name),* }
        $(impl $Name {
            /// Joins the source's name and the id that the source gave. The source must not contain `#`.
            pub fn from_source(source: &str, local: &str) -> Self {
                Self(format_smolstr!("{source}#{local}"))
            }

            /// Returns the name of the source; empty for entries made by hand in a nameless source.
            pub fn source(&self) -> &str {
                self.0.split_once('#').map_or("", |(source, _)| source)
            }

            /// Returns the id as the source gave it.
            pub fn local(&self) -> &str {
                self.0.split_once('#').map_or(&self.0, |(_, local)| local)
            }
        })*
    };
}

sourced_ids! {
    /// Identifies a link between two tasks.
    LinkId,
    /// Identifies a reassignment.
    ReassignmentId,
    /// Identifies a reported step of a task.
    UpdateId,
    /// Identifies an analyst's assessment.
    AssessmentId,
    /// Identifies a moved deadline.
    ExtensionId,
    /// Identifies a trigger that has happened.
    TriggerId,
    /// Identifies an obstacle.
    ObstacleId,
    /// Identifies a measured value.
    MeasurementId,
    /// Identifies a reminder.
    ReminderId,
    /// Identifies a request.
    RequestId,
    /// Identifies a meeting.
    MeetingId,
    /// Identifies a conclusion of a meeting.
    ConclusionId,
    /// Identifies an action that a unit was given.
    ActionId,
    /// Identifies a report that was sent.
    SubmissionId,
}

impl PassageId {
    /// Names the text of a section, by its key in the template, of a report. A key has no `#`.
    pub fn of(report: &ReportId, section: &str) -> Self {
        Self(format_smolstr!("{report}#{section}"))
    }

    /// Returns the report.
    pub fn report(&self) -> ReportId {
        ReportId(self.0.rsplit_once('#').map_or_else(|| self.0.clone(), |(report, _)| report.into()))
    }

    /// Returns the section's key.
    pub fn section(&self) -> &str {
        self.0.rsplit_once('#').map_or("", |(_, section)| section)
    }
}
