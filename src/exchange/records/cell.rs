//! Printed cells: the words alone, or the words with what an analyst said that they mean.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Line, Text};
use crate::domain::deadline::{Assumption, Meaning};

/// Is a deadline in a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum DeadlineCell {
    /// The phrase as printed; the program reads it.
    Phrase(Text),
    /// The phrase and what an analyst said that it means.
    Meant(MeantDeadline),
}

/// Is a deadline phrase with a meaning that was given by a person; no reading touches it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeantDeadline {
    /// The phrase as printed.
    pub phrase: Text,
    /// What it means.
    pub meaning: Meaning,
    /// What had to be assumed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<Assumption>,
}

/// Is a cell of parties in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum PartyCell {
    /// The cell as printed; the program reads it.
    Printed(Text),
    /// The cell with the parties that it names.
    Read(ReadParties),
}

/// Is a cell with the parties that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadParties {
    /// The cell as printed.
    pub printed: Text,
    /// The parties in printed order.
    pub parties: Vec<PartyRecord>,
}

/// Is one party of a cell: a unit, a group, or words that name nobody yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartyRecord {
    /// The words as printed.
    pub printed: Text,
    /// The unit, by id, name or alias.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Line>,
    /// The group, by id, name or alias.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Line>,
    /// The members of the group that are meant in this task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrowed: Option<Vec<Line>>,
}

/// Reads a text as one variant and an object as the other, so that errors speak of the variant that was meant.
pub(super) struct Either<A, B, T> {
    expected: &'static str,
    text: fn(A) -> T,
    object: fn(B) -> T,
    both: PhantomData<(A, B)>,
}

impl<A, B, T> Either<A, B, T> {
    /// Names what is expected, and what a text and an object become.
    pub(super) fn new(expected: &'static str, text: fn(A) -> T, object: fn(B) -> T) -> Self {
        Self { expected, text, object, both: PhantomData }
    }
}

impl<'de, A: Deserialize<'de>, B: Deserialize<'de>, T> Visitor<'de> for Either<A, B, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        A::deserialize(StrDeserializer::new(text)).map(self.text)
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<T, M::Error> {
        B::deserialize(MapAccessDeserializer::new(map)).map(self.object)
    }
}

impl<'de> Deserialize<'de> for DeadlineCell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a deadline phrase, or an object with phrase and meaning";
        deserializer.deserialize_any(Either::new(expected, DeadlineCell::Phrase, DeadlineCell::Meant))
    }
}

impl<'de> Deserialize<'de> for PartyCell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a printed cell, or an object with printed and parties";
        deserializer.deserialize_any(Either::new(expected, PartyCell::Printed, PartyCell::Read))
    }
}

pub(super) fn either<A: JsonSchema, B: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let variants = [generator.subschema_for::<A>(), generator.subschema_for::<B>()];
    json_schema!({"anyOf": variants})
}

impl JsonSchema for DeadlineCell {
    fn schema_name() -> Cow<'static, str> {
        "Deadline".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        either::<Text, MeantDeadline>(generator)
    }
}

impl JsonSchema for PartyCell {
    fn schema_name() -> Cow<'static, str> {
        "Parties".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        either::<Text, ReadParties>(generator)
    }
}
