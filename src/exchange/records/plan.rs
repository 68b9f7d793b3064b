//! Plans, sections and documents.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, Id, Line, Patch, Text, record};
use crate::domain::document::DocumentRole;
use crate::domain::plan::{CountRule, Period};

record! {
    /// Is a document that hands out tasks.
    pub struct PlanRecord = Plan {
        /// The symbol as printed.
        symbol: Line,
        /// The title.
        title: Line,
        /// The unit that issued it, by id, name or alias.
        issuer: Line,
        /// The territory.
        territory: Line,
        /// The date of issue; null in a draft.
        date: Day,
        /// The period that it covers.
        period: PeriodRecord,
        /// The first day on which it is in force.
        in_force_from: Day,
        /// When it was superseded and by which plan.
        superseded: SupersededRecord,
        /// The totals that the document prints.
        printed_totals: Vec<PrintedTotalRecord>,
        /// The place among the plans; the place in the file when absent.
        rank: i64,
    }
}

/// Is a span of days; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeriodRecord {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl From<Period> for PeriodRecord {
    fn from(period: Period) -> Self {
        Self { from: Day(period.from), to: Day(period.to) }
    }
}

/// Says that a plan was superseded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupersededRecord {
    /// The first day on which the plan is no longer in force.
    pub on: Day,
    /// The plan that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
}

/// Is a total as a document prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintedTotalRecord {
    /// What is counted.
    pub label: Line,
    /// The printed number.
    pub count: u32,
    /// How the document counts.
    pub rule: CountRule,
}

record! {
    /// Is a node of a plan's outline.
    pub struct SectionRecord = Section {
        /// The plan.
        plan: Id,
        /// The section above.
        parent: Id,
        /// The label as printed.
        label: Line,
        /// The title.
        title: Line,
        /// The total that the heading prints.
        printed_total: PrintedTotalRecord,
        /// The place among its siblings; the place in the file when absent.
        rank: i64,
    }
}

record! {
    /// Is an entry of the document register.
    pub struct DocumentRecord = Document {
        /// The symbol as printed.
        symbol: Line,
        /// The date.
        date: Day,
        /// The issuer: a unit's id, or words as printed.
        issuer: Line,
        /// What it is about.
        summary: Text,
        /// The tasks that it created, changed or cites.
        tasks: Vec<DocumentTaskRecord>,
    }
}

/// Says what a document did to a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentTaskRecord {
    /// The task.
    pub task: Id,
    /// What the document did.
    pub role: DocumentRole,
}
