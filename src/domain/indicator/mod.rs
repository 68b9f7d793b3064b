//! Indicators: target figures, what exactly each of them counts, and what was measured.
//!
//! One numerator over four denominators gives four figures, so an indicator has definitions; targets and measurements
//! name theirs, and different definitions are never mixed in one series.
//!
//! * [`read_target`], [`read_measured`]: what printed targets and values mean;
//! * [`series()`], [`figure`]: the values by a definition, and the figure of each;
//! * [`trajectory`]: where the figure should be on a day;
//! * [`verdict()`]: how the indicator stands on a day, and whether it gets there;
//! * [`doubts()`]: what does not add up, spoken of and never corrected;
//! * [`distribution()`]: how the units stand to each other.

mod distribution;
mod doubts;
mod judge;
mod path;
mod rate;
mod reading;
mod series;
mod verdict;
mod wording;

pub use distribution::{Distribution, Spread, UnitValue, distribution};
pub use doubts::{Doubt, Doubtful, doubts, doubts_about};
pub use path::{Trajectory, plan_start, trajectory};
pub use rate::Projection;
pub use reading::{MeasuredError, Oddity, ReadMeasured, read_measured, read_target};
pub use series::{Point, figure, points, series, series_of, target_figure};
pub use verdict::{
    IndicatorState, Latest, Verdict, Why, definitions, fresh_until, state_with, verdict, verdict_by,
};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deadline::Every;
use super::ids::{DefinitionId, IndicatorId, MeasurementId, PlanId, UnitId};
use super::party::PartyList;
use crate::text::number::{Number, Ratio};

entity! {
    /// Is a figure that is followed over the years (chỉ tiêu).
    pub struct Indicator(IndicatorId) / IndicatorField {
        /// The plan that sets its targets; none for a figure without a target.
        plan / Plan: Option<PlanId>,
        /// The heading that it stands under in the plan's annex.
        heading / Heading: Option<Heading>,
        /// The number as printed; empty when none is.
        label / Label: String,
        /// The name.
        name / Name: String,
        /// The unit of measure as printed: "%", "Thứ hạng"; "-" where the document prints a stroke.
        unit_of_measure / UnitOfMeasure: String,
        /// Which values are good.
        direction / Direction: Direction,
        /// Who monitors it (đơn vị theo dõi).
        monitors / Monitors: PartyList,
        /// How often a value is due; a value older than that and the days of grace is old.
        reporting / Reporting: Every,
        /// How the value is expected to move between two targets.
        path / Path: PathShape,
        /// The place among the indicators of its plan; smaller comes first.
        rank / Rank: i64,
    }
}

entity! {
    /// Says what is counted over what.
    pub struct Definition(DefinitionId) / DefinitionField {
        /// The indicator.
        indicator / Indicator: IndicatorId,
        /// What is counted.
        counted / Counted: String,
        /// Over what; none when nothing is divided.
        over / Over: Option<String>,
        /// The targets, at most one a year.
        targets / Targets: Vec<Target>,
        /// The place among the indicator's definitions; the first is the one that it is judged by.
        rank / Rank: i64,
    }
}

entity! {
    /// Is one measured value.
    pub struct Measurement(MeasurementId) / MeasurementField {
        /// The definition that it was measured by.
        definition / Definition: DefinitionId,
        /// The day as of which it holds.
        on / On: NaiveDate,
        /// The first day of the period that it covers; none for a value as of one day.
        from / From: Option<NaiveDate>,
        /// The value as understood.
        value / Value: Measured,
        /// The value as printed, where it was printed.
        printed / Printed: Option<String>,
        /// What it is made of: a total by ministry.
        parts / Parts: Vec<Part>,
        /// The unit whose own value it is; none for the whole province.
        unit / Unit: Option<UnitId>,
        /// The symbol of the document that it stands in.
        document / Document: Option<String>,
        /// The date of that document.
        document_date / DocumentDate: Option<NaiveDate>,
        /// What has to be known about it.
        note / Note: Option<String>,
    }
}

/// Is a heading of an annex of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// The label as printed: "III".
    pub label: String,
    /// The title.
    pub title: String,
}

/// Says which values are good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Higher is better; the target is the least.
    AtLeast,
    /// Lower is better; the target is the most.
    AtMost,
    /// A place in a ranking; lower is better.
    Rank,
    /// A number of things; higher is better.
    Count,
    /// It holds or it does not.
    YesNo,
    /// Words.
    Text,
}

/// Says how the value is expected to move between two targets.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PathShape {
    /// By the same amount every day.
    #[default]
    Straight,
    /// Not at all until the day on which the next target is due.
    Stepped,
}

/// Is the target of one year: the printed words and what they mean.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// The year; the target is due on its last day.
    pub year: i32,
    /// The words as printed.
    pub printed: String,
    /// What they mean.
    pub meaning: TargetMeaning,
    /// Whether a person gave the meaning; no reading touches it then.
    pub corrected: bool,
}

/// Says what a printed target means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetMeaning {
    /// Nothing is printed.
    Blank,
    /// A stroke is printed: no target for this year.
    Stroke,
    /// A number to reach, or not to pass.
    Number(Number),
    /// A place in a ranking, or better.
    RankWithin(u32),
    /// It has to hold ("Đảm bảo").
    Met,
    /// The printed words are the target ("Phường Trung tâm").
    Words,
    /// The words are not understood; an analyst says what they mean.
    Unknown,
}

impl TargetMeaning {
    /// Returns whether something is asked for.
    pub fn asks(self) -> bool {
        !matches!(self, TargetMeaning::Blank | TargetMeaning::Stroke)
    }
}

/// Is a value as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    /// A number in the indicator's unit of measure.
    Number(Number),
    /// A share of a whole.
    Share {
        /// The part and the whole.
        share: Ratio,
        /// The percentage that the document prints beside it; it stays beside the computed one.
        printed: Option<Number>,
    },
    /// A place in a ranking.
    Rank {
        /// The place, from 1.
        place: u32,
        /// Among how many, if it is said.
        of: Option<u32>,
    },
    /// Words.
    Words(String),
    /// Whether it holds.
    Met(bool),
}

/// Is one part of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Of whom or what.
    pub label: String,
    /// How much.
    pub number: Number,
}

#[cfg(test)]
mod tests;
