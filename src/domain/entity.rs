//! What every entity has in common, and the list of all kinds.

use std::fmt::{Debug, Display};
use std::hash::Hash;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// Is a record that the workspace keeps: it has an id and fields that change one by one.
pub trait Entity: Clone + Debug + PartialEq {
    /// Identifies a record of this kind.
    type Id: Clone + Debug + Display + Eq + Hash + Ord + std::borrow::Borrow<str> + for<'a> From<&'a str>;
    /// Holds the value of one field.
    type Field: Field;
    /// Names the kind.
    const KIND: Kind;

    /// Returns the id.
    fn id(&self) -> &Self::Id;
    /// Replaces one field.
    fn set(&mut self, field: Self::Field);
    /// Returns the present value of the field that `like` names.
    fn current(&self, like: &Self::Field) -> Self::Field;
    /// Returns each field in which `newer` differs, as (old, new).
    fn differences(&self, newer: &Self) -> Vec<(Self::Field, Self::Field)>;

    /// Returns the record's address in the workspace.
    fn key(&self) -> Key {
        Key { kind: Self::KIND, id: SmolStr::new(std::borrow::Borrow::<str>::borrow(self.id())) }
    }
}

/// Is the value of one field; it knows the field's name in exchange files.
pub trait Field: Clone + Debug + PartialEq {
    /// Returns the field's name in snake case.
    fn name(&self) -> &'static str;
}

/// Names a kind of entity. The order is the order of dependence: what a record names comes before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// [`super::unit::Unit`]
    Unit,
    /// [`super::unit::Group`]
    Group,
    /// [`super::plan::Plan`]
    Plan,
    /// [`super::plan::Section`]
    Section,
    /// [`super::task::Task`]
    Task,
    /// [`super::task::Link`]
    Link,
    /// [`super::unit::Reassignment`]
    Reassignment,
    /// [`super::progress::Update`]
    Update,
    /// [`super::progress::Assessment`]
    Assessment,
    /// [`super::progress::Extension`]
    Extension,
    /// [`super::progress::TriggerFired`]
    TriggerFired,
    /// [`super::progress::Obstacle`]
    Obstacle,
    /// [`super::document::Document`]
    Document,
    /// [`super::indicator::Indicator`]
    Indicator,
    /// [`super::indicator::Definition`]
    Definition,
    /// [`super::indicator::Measurement`]
    Measurement,
    /// [`super::followup::Reminder`]
    Reminder,
    /// [`super::followup::Request`]
    Request,
    /// [`super::followup::Meeting`]
    Meeting,
    /// [`super::followup::Conclusion`]
    Conclusion,
    /// [`super::followup::Action`]
    Action,
    /// [`super::reporting::Duty`]
    Duty,
    /// [`super::reporting::Submission`]
    Submission,
    /// [`super::report::Report`]
    Report,
    /// [`super::report::Passage`]
    Passage,
    /// [`super::report::Issuance`]
    Issuance,
}

/// Declares the list of all kinds.
macro_rules! all {
    ($($Name:ident),*) => {
        /// Lists every kind in the order of dependence.
        pub const ALL: [Kind; 26] = [$(Kind::$Name),*];
    };
}

impl Kind {
    over_kinds!(all);

    /// Returns the name of the kind's array in exchange files.
    pub const fn plural(self) -> &'static str {
        match self {
            Kind::Unit => "units",
            Kind::Group => "groups",
            Kind::Plan => "plans",
            Kind::Section => "sections",
            Kind::Task => "tasks",
            Kind::Link => "links",
            Kind::Reassignment => "reassignments",
            Kind::Update => "updates",
            Kind::Assessment => "assessments",
            Kind::Extension => "extensions",
            Kind::TriggerFired => "triggers",
            Kind::Obstacle => "obstacles",
            Kind::Document => "documents",
            Kind::Indicator => "indicators",
            Kind::Definition => "definitions",
            Kind::Measurement => "measurements",
            Kind::Reminder => "reminders",
            Kind::Request => "requests",
            Kind::Meeting => "meetings",
            Kind::Conclusion => "conclusions",
            Kind::Action => "actions",
            Kind::Duty => "duties",
            Kind::Submission => "submissions",
            Kind::Report => "reports",
            Kind::Passage => "passages",
            Kind::Issuance => "issuances",
        }
    }
}

/// Addresses one record of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The kind of the record.
    pub kind: Kind,
    /// The record's id within its kind.
    pub id: SmolStr,
}

impl Key {
    /// Makes an address.
    pub fn new(kind: Kind, id: &str) -> Self {
        Self { kind, id: id.into() }
    }
}

impl Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.kind.plural(), self.id)
    }
}
