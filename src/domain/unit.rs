//! Units in time, groups of them, and work that passes from one to another.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{DocumentId, GroupId, ReassignmentId, TaskId, UnitId};
use super::task::Standing;

entity! {
    /// Is a unit (cơ quan, đơn vị, địa phương).
    pub struct Unit(UnitId) / UnitField {
        /// The official name.
        name / Name: String,
        /// The short name for narrow columns.
        short / Short: String,
        /// Other names under which it is printed.
        aliases / Aliases: Vec<String>,
        /// What kind of unit it is.
        category / Category: UnitKind,
        /// The place in protocol order; smaller comes first.
        rank / Rank: i64,
        /// The first day of its existence; blank means always.
        valid_from / ValidFrom: Option<NaiveDate>,
        /// The last day of its existence; blank means still.
        valid_to / ValidTo: Option<NaiveDate>,
        /// The units that took over, each from a day on.
        successors / Successors: Vec<Successor>,
    }
}

entity! {
    /// Is a group of units that a document names as a class: "các sở, ban, ngành tỉnh".
    pub struct Group(GroupId) / GroupField {
        /// The usual wording.
        name / Name: String,
        /// Other wordings.
        aliases / Aliases: Vec<String>,
        /// Who belongs to it.
        rule / Rule: GroupRule,
    }
}

entity! {
    /// Says that a task passed from one unit to another.
    pub struct Reassignment(ReassignmentId) / ReassignmentField {
        /// The task.
        task / Task: TaskId,
        /// The unit that had it.
        from / From: UnitId,
        /// The unit that takes it.
        to / To: UnitId,
        /// From which day on.
        on / On: NaiveDate,
        /// The document that says so.
        document / Document: Option<DocumentId>,
        /// Whether it is confirmed; a proposed one moves nothing.
        standing / Standing: Standing,
    }
}

impl Unit {
    /// Returns whether the unit exists on the day.
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// Names a unit that took over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Successor {
    /// The unit that took over.
    pub unit: UnitId,
    /// From which day on.
    pub on: NaiveDate,
}

/// Says who belongs to a group on a day: all existing units of the kinds, and the members.
///
/// An open group ("… có liên quan", "một số …") resolves to nobody until it is narrowed for a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GroupRule {
    /// All units of these kinds that exist on the day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<UnitKind>,
    /// These units, on the days on which they exist.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<UnitId>,
    /// Whether the words leave the members open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

/// Names what kind of unit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// A committee: UBND tỉnh, Ban Chỉ đạo.
    Committee,
    /// A provincial department or a body of equal rank (sở, cơ quan ngang sở).
    Department,
    /// A provincial office (văn phòng).
    Office,
    /// A provincial branch or force of a central agency (cơ quan ngành dọc).
    CentralBranch,
    /// A court.
    Court,
    /// A party body.
    PartyBody,
    /// A mass organisation.
    MassOrganisation,
    /// A press agency.
    PressAgency,
    /// A central body: a ministry or one of its departments.
    CentralBody,
    /// An enterprise.
    Enterprise,
    /// A university.
    University,
    /// A science centre.
    ScienceCentre,
    /// A management board.
    ManagementBoard,
    /// A centre of the province or of one of its departments.
    ProvincialCentre,
    /// A district (cấp huyện), until 30 June 2025.
    District,
    /// A commune or ward (cấp xã).
    Commune,
}
