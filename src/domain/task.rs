//! Tasks and the links between them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deadline::Reading;
use super::ids::{LinkId, PlanId, SectionId, TaskId};
use super::party::PartyList;

entity! {
    /// Is a task that a plan hands out (nhiệm vụ).
    pub struct Task(TaskId) / TaskField {
        /// The plan it belongs to.
        plan / Plan: PlanId,
        /// The section it stands in; none when the plan has no sections.
        section / Section: Option<SectionId>,
        /// The task above; none for a top-level row.
        parent / Parent: Option<TaskId>,
        /// The number as printed; it may occur twice in one section.
        label / Label: String,
        /// The title.
        title / Title: String,
        /// Who leads (đơn vị chủ trì). Empty means the plan's issuer.
        leads / Leads: PartyList,
        /// Who coordinates (đơn vị phối hợp).
        coordinators / Coordinators: PartyList,
        /// The deadline: the printed phrase and what it means.
        deadline / Deadline: Deadline,
        /// The expected output (sản phẩm).
        output / Output: Option<String>,
        /// When it was assigned; the plan's date when blank.
        assigned_on / AssignedOn: Option<NaiveDate>,
        /// Free tags.
        tags / Tags: Vec<String>,
        /// Whether it is followed as a whole or unit by unit.
        tracking / Tracking: Tracking,
        /// The place among its siblings; smaller comes first.
        rank / Rank: i64,
    }
}

entity! {
    /// Says how two tasks belong together.
    pub struct Link(LinkId) / LinkField {
        /// How they belong together.
        relation / Relation: Relation,
        /// The task that says it: the newer one for "continues" and "replaces".
        from / From: TaskId,
        /// The task that it is said of.
        to / To: TaskId,
        /// Whether a person has confirmed or refused it. Only confirmed links count.
        standing / Standing: Standing,
        /// Since when it holds; blank means always.
        since / Since: Option<NaiveDate>,
    }
}

/// Is a deadline: the phrase as printed and what it means.
///
/// A new reading never touches a corrected one.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// The phrase, its meaning and what had to be assumed.
    pub reading: Reading,
    /// Whether an analyst gave the meaning in place of the grammar.
    pub corrected: bool,
}

/// Says how a task is followed up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tracking {
    /// As a whole.
    #[default]
    Whole,
    /// Unit by unit: done when every unit that its leads resolve to is done.
    PerUnit,
}

/// Names how two tasks belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The same work, handed out twice; counted once in distinct counts.
    SameAs,
    /// The later task carries the earlier one on.
    Continues,
    /// The later task takes the earlier one's place.
    Replaces,
}

/// Says whether a person has confirmed or refused what was proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Proposed; it changes no figure.
    Proposed,
    /// Confirmed by a person or by the rule that makes it certain.
    Confirmed,
    /// Refused by a person for good; it changes no figure and is not proposed again.
    Refused,
}
