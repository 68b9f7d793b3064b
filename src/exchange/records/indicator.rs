//! Indicators, their definitions and what was measured.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::cell::Either;
use super::{Day, Id, Line, NumberText, PartyCell, Patch, Text, record};
use crate::domain::deadline::Every;
use crate::domain::indicator::{Direction, PathShape};

record! {
    /// Is a figure that is followed over the years.
    pub struct IndicatorRecord = Indicator {
        /// The plan that sets its targets; absent for a figure without a target.
        plan: Id,
        /// The heading that it stands under in the plan's annex.
        heading("section"): HeadingRecord,
        /// The number as printed.
        label: Line,
        /// The name.
        name: Line,
        /// The unit of measure as printed.
        unit_of_measure: Line,
        /// Which values are good.
        direction: Direction,
        /// Who monitors it: a printed cell.
        monitors: PartyCell,
        /// How often a value is due; quarterly when absent.
        reporting: Every,
        /// How the value is expected to move between two targets; straight when absent.
        path: PathShape,
        /// The place among the indicators of its plan; the place in the file when absent.
        rank: i64,
    }
}

/// Is a heading of an annex of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeadingRecord {
    /// The label as printed.
    pub label: Line,
    /// The title.
    pub title: Line,
}

record! {
    /// Says what is counted over what, and which targets that has.
    pub struct DefinitionRecord = Definition {
        /// The indicator.
        indicator: Id,
        /// What is counted.
        counted: Line,
        /// Over what; absent when nothing is divided.
        over: Line,
        /// The targets, at most one a year.
        targets: Vec<TargetRecord>,
        /// The place among the indicator's definitions; the place in the file when absent.
        rank: i64,
    }
}

/// Is the target of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetRecord {
    /// The year, from 1900 to 2999.
    #[schemars(range(min = 1900, max = 2999))]
    pub year: i32,
    /// The words as printed; the program reads them.
    pub printed: Text,
    /// What they mean, where a person said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<TargetMeaningRecord>,
}

/// Says what a printed target means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case", deny_unknown_fields)]
pub enum TargetMeaningRecord {
    /// Nothing is printed.
    Blank,
    /// A stroke: no target for this year.
    Stroke,
    /// A number to reach, or not to pass.
    Number(NumberText),
    /// A place in a ranking, or better.
    RankWithin(u32),
    /// It has to hold.
    Met,
    /// The printed words are the target.
    Words,
    /// The words are not understood.
    Unknown,
}

record! {
    /// Is one measured value.
    pub struct MeasurementRecord = Measurement(source) {
        /// The definition that it was measured by; needed unless `indicator` has only one.
        definition: Id,
        /// The indicator, in place of its only definition.
        indicator: Id,
        /// The day as of which it holds.
        on: Day,
        /// The first day of the period that it covers.
        from: Day,
        /// The value.
        value: ValueCell,
        /// The value as printed.
        printed: Text,
        /// What it is made of.
        parts: Vec<PartRecord>,
        /// The unit whose own value it is, by id, name or alias; absent for the whole province.
        unit: Line,
        /// The symbol of the document that it stands in.
        document: Line,
        /// The date of that document.
        document_date: Day,
        /// What has to be known about it.
        note: Text,
    }
}

/// Is a measured value in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ValueCell {
    /// The value as written; the program reads it as its indicator asks: "82,45%", "26/33", "28/34".
    Written(Text),
    /// The value as understood.
    Read(ReadValue),
}

/// Is a value as understood: exactly one of a number, a share, a rank, words, or whether it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReadValue {
    /// The number; beside a share, the percentage that is printed with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<NumberText>,
    /// The part of a share; together with `denominator`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<u64>,
    /// The whole of a share; together with `numerator`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<u64>,
    /// The place in a ranking, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// Among how many; only together with `rank`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// Words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Whether it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
}

/// Is one part of a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartRecord {
    /// Of whom or what.
    pub label: Line,
    /// How much.
    pub number: NumberText,
}

impl<'de> Deserialize<'de> for ValueCell {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a value as written, or an object with a number, a share, a rank, a text or yes";
        deserializer.deserialize_any(Either::new(expected, ValueCell::Written, ValueCell::Read))
    }
}

impl JsonSchema for ValueCell {
    fn schema_name() -> Cow<'static, str> {
        "MeasuredValue".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        super::cell::either::<Text, ReadValue>(generator)
    }
}
