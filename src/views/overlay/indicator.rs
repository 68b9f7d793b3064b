//! What forms, drafts and list rows of the indicators are for.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{DefinitionId, IndicatorId, MeasurementId, UnitId};
use crate::domain::indicator::{Direction, IndicatorField, IndicatorState, Measurement, Target};

/// Says what a form of the indicators is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// Enters a value by the definition.
    Record(DefinitionId),
    /// Corrects a value; it is held as the form shows it.
    Correct(Box<Measurement>),
    /// Says with a number, or a place in a ranking, what a target means.
    Target(TargetPlace, Bound),
    /// Adds an indicator.
    Add(Direction),
}

/// Addresses the target of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetPlace {
    /// The definition.
    pub definition: DefinitionId,
    /// The year.
    pub year: i32,
    /// All targets of the definition as they were shown.
    pub seen: Vec<Target>,
}

/// Says what kind of bound a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// A number.
    Number,
    /// A place in a ranking.
    Rank,
}

/// Says what a target is corrected to; a bound asks for its number first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// A bound.
    Bound(Bound),
    /// It has to hold.
    Met,
    /// The printed words are the target.
    Words,
    /// There is no target for the year.
    Nothing,
    /// The print is read anew.
    AsPrinted,
}

/// Names the form of the indicators that a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FillSubject {
    /// A new value by the definition.
    Record(DefinitionId),
    /// A value to correct.
    Correct(MeasurementId),
    /// The target of a year.
    Target(DefinitionId, i32, Bound),
    /// A new indicator.
    Add(Direction),
}

impl FillSubject {
    /// Returns what a form is about.
    pub fn of(fill: &Fill) -> Self {
        match fill {
            Fill::Record(definition) => FillSubject::Record(definition.clone()),
            Fill::Correct(value) => FillSubject::Correct(value.id.clone()),
            Fill::Target(place, bound) => FillSubject::Target(place.definition.clone(), place.year, *bound),
            Fill::Add(direction) => FillSubject::Add(*direction),
        }
    }
}

/// Names an order of the indicators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// As the decision lists them.
    #[default]
    Decision,
    /// By the distance from the path, the worst first.
    Distance,
    /// By the day of the last value, what has none first.
    Staleness,
    /// By the unit that monitors.
    Unit,
}

/// Is what a chosen row of a list of the indicators means.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// A value is entered by the definition.
    Record(DefinitionId),
    /// An indicator with this direction is added.
    Add(Direction),
    /// One verdict among those that are ticked.
    State(IndicatorState),
    /// Only indicators with these verdicts are shown; all when there is none.
    States(Vec<IndicatorState>),
    /// Only indicators that this unit monitors are shown; all when there is none.
    OnlyUnit(Option<UnitId>),
    /// The rows stand in this order.
    Sort(Sort),
    /// The value is corrected.
    Correct(MeasurementId),
    /// The value is withdrawn after a question.
    Withdraw(MeasurementId),
    /// The history of the value is read.
    History(MeasurementId),
    /// The target of a year is corrected.
    Target(TargetPlace),
    /// The target of a year means this.
    Means(TargetPlace, Meant),
    /// One of several values of a field is chosen for the indicator.
    Field(IndicatorId, FieldKind),
    /// The field of the indicator changes from the first value to the second.
    Set(IndicatorId, Box<(IndicatorField, IndicatorField)>),
}

/// Names a field of an indicator that a menu changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// The shape of the path.
    Path,
    /// Which values are good.
    Direction,
    /// How often a value is due.
    Reporting,
}

impl Chosen {
    /// Returns this meaning with the ticked verdicts.
    pub fn with_ticked(self, ticked: impl Iterator<Item = Chosen>) -> Chosen {
        let state = |chosen| match chosen {
            Chosen::State(state) => Some(state),
            _ => None,
        };
        match self {
            Chosen::States(_) => Chosen::States(ticked.filter_map(state).collect()),
            other => other,
        }
    }
}
