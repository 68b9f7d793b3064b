//! Units, groups and reassignments.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, Id, Line, Patch, record};
use crate::domain::task::Standing;
use crate::domain::unit::UnitKind;

record! {
    /// Is a unit of the register.
    pub struct UnitRecord = Unit {
        /// The official name.
        name: Line,
        /// The short name for narrow columns; the name when absent.
        short: Line,
        /// Other names under which it is printed.
        aliases: Vec<Line>,
        /// What kind of unit it is.
        kind: UnitKind,
        /// The same as `kind`, for JSON Lines, where `kind` names the kind of the record.
        category: UnitKind,
        /// The place in protocol order; smaller comes first.
        rank: i64,
        /// The first day of its existence.
        valid_from: Day,
        /// The last day of its existence.
        valid_to: Day,
        /// The units that took over.
        successors: Vec<SuccessorRecord>,
    }
}

/// Names a unit that took over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuccessorRecord {
    /// The unit, by id, name or alias.
    pub unit: Line,
    /// From which day on.
    pub on: Day,
}

record! {
    /// Is a group of units that documents name as a class.
    pub struct GroupRecord = Group {
        /// The usual wording.
        name: Line,
        /// Other wordings.
        aliases: Vec<Line>,
        /// Who belongs to it.
        rule: GroupRuleRecord,
    }
}

/// Says who belongs to a group: the units of the kinds, and the members; an open one has nobody until it is narrowed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupRuleRecord {
    /// All units of these kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<UnitKind>,
    /// These units, by id, name or alias.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Line>,
    /// Whether the words leave the members open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

record! {
    /// Says that a task passed from one unit to another.
    pub struct ReassignmentRecord = Reassignment(source) {
        /// The task.
        task: Id,
        /// The unit that had it, by id, name or alias.
        from: Line,
        /// The unit that takes it, by id, name or alias.
        to: Line,
        /// From which day on.
        on: Day,
        /// The document that says so, by id or symbol.
        document: Line,
        /// Whether it is confirmed; proposed when absent.
        standing("status"): Standing,
    }
}
