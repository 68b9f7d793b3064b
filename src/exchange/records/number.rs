//! Exact decimal numbers in a file.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::number::{self, Number};

/// Is an exact number: a text written the Vietnamese way ("2.752.097", "82,45"), or a number of JSON. It is shown as a
/// text, which keeps the decimals that were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberText(pub Number);

struct Numbers;

impl Visitor<'_> for Numbers {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, as JSON writes it or as a text such as \"1.713\" or \"82,45\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
        let read = number::read(text).map(|read| read.number);
        read.map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Number, E> {
        let units = i64::try_from(whole).map_err(|_| E::invalid_value(Unexpected::Unsigned(whole), &self))?;
        Ok(Number::new(units, 0))
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Number, E> {
        Ok(Number::new(whole, 0))
    }

    fn visit_f64<E: Error>(self, float: f64) -> Result<Number, E> {
        let written = format!("{float}").replace('.', ",");
        let read = number::read(&written).map(|read| read.number);
        read.map_err(|_| E::invalid_value(Unexpected::Float(float), &self))
    }
}

impl<'de> Deserialize<'de> for NumberText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Numbers).map(NumberText)
    }
}

impl Serialize for NumberText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl JsonSchema for NumberText {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": ["string", "number"]})
    }
}
