//! Plans and their outline.

use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{PlanId, SectionId, UnitId};

entity! {
    /// Is a document that hands out tasks (kế hoạch, quyết định, danh mục).
    pub struct Plan(PlanId) / PlanField {
        /// The symbol as printed; the number may be blank in a draft (`/QĐ-UBND`).
        symbol / Symbol: String,
        /// The title.
        title / Title: String,
        /// The unit that issued it; it leads every task whose lead cell is empty.
        issuer / Issuer: Option<UnitId>,
        /// The territory; a province that was merged keeps its name here.
        territory / Territory: Option<String>,
        /// The date of issue; blank in a draft.
        date / Date: Option<NaiveDate>,
        /// The period that the plan covers.
        period / Period: Option<Period>,
        /// The first day on which it is in force.
        in_force_from / InForceFrom: Option<NaiveDate>,
        /// When it was superseded and by which plan.
        superseded / Superseded: Option<Superseded>,
        /// The totals that the document prints, each with its counting rule.
        printed_totals / PrintedTotals: Vec<PrintedTotal>,
        /// The place among the plans; smaller comes first.
        rank / Rank: i64,
    }
}

impl Plan {
    /// Returns whether the plan is in force on the day: it has come into force, and nothing has superseded it.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.in_force_from.is_none_or(|from| from <= day)
            && self.superseded.as_ref().is_none_or(|superseded| superseded.on > day)
    }
}

entity! {
    /// Is a node of a plan's outline, of any depth (phần, mục, nhóm).
    pub struct Section(SectionId) / SectionField {
        /// The plan it belongs to.
        plan / Plan: PlanId,
        /// The section above; none at the top.
        parent / Parent: Option<SectionId>,
        /// The label as printed: "A", "II".
        label / Label: String,
        /// The title.
        title / Title: String,
        /// The total that the heading prints, with its counting rule.
        printed_total / PrintedTotal: Option<PrintedTotal>,
        /// The place among its siblings; smaller comes first.
        rank / Rank: i64,
    }
}

/// Is a span of days; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// Returns whether the day lies in the period.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Returns the period of the same length directly before: whole months before whole months, else as many days
    /// before; none where the calendar ends.
    pub fn before(&self) -> Option<Period> {
        let to = self.from.pred_opt()?;
        let next = self.to.succ_opt()?;
        let from = if self.from.day() == 1 && next.day() == 1 {
            let months =
                (next.year() - self.from.year()) * 12 + next.month0() as i32 - self.from.month0() as i32;
            self.from.checked_sub_months(Months::new(u32::try_from(months).ok()?))?
        } else {
            let days = (next - self.from).num_days();
            self.from.checked_sub_days(Days::new(u64::try_from(days).ok()?))?
        };
        Some(Period { from, to })
    }
}

/// Says that a plan was superseded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Superseded {
    /// The first day on which the plan is no longer in force.
    pub on: NaiveDate,
    /// The plan that took its place, if it is known here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PlanId>,
}

/// Is a total as a document prints it. It stays beside the computed one; neither corrects the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PrintedTotal {
    /// What is counted, in the document's words.
    pub label: String,
    /// The printed number.
    pub count: u32,
    /// How the document counts.
    pub rule: CountRule,
}

/// Names how rows are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountRule {
    /// Rows that have no parent row.
    TopLevel,
    /// Rows that have no subtasks.
    Leaves,
    /// The document does not say.
    Unstated,
}
