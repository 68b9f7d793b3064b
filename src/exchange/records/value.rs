//! Values of the contract. A value that exists is clean: NFC, without control characters, within its limit.

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

use crate::domain::progress::Percent;
use crate::exchange::limits::Limits;
use crate::text::{clean_line, clean_text, nfc};

/// Is a text of one line; line breaks become blanks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(transparent)]
pub struct Line(pub String);

/// Is a text that may have several lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(transparent)]
pub struct Text(pub String);

/// Is an id, or the name of a source: no control characters, no blanks at its ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Id(pub SmolStr);

/// Is a date, `YYYY-MM-DD`, from 1900 to 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

/// Is a percentage with at most two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PercentNumber(pub Percent);

/// Returns whether the text is clean already, for the letters that nearly all texts are made of. The ranges have no
/// combining marks, nothing that NFC changes, and nothing invisible.
pub(in crate::exchange) fn is_plain(text: &str) -> bool {
    let blank = |end: Option<char>| end.is_some_and(char::is_whitespace);
    !blank(text.chars().next())
        && !blank(text.chars().next_back())
        && text.chars().all(|c| {
            matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}'
                | '\u{2013}'..='\u{201e}' | '\u{2026}')
        })
}

struct Words<T>(&'static str, fn(&str) -> Result<T, String>);

impl<T> Visitor<'_> for Words<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).map_err(|found| E::invalid_value(Unexpected::Other(&found), &self))
    }
}

fn bounded(text: &str) -> Result<&str, String> {
    if text.len() > Limits::TEXT_BYTES {
        return Err(format!("a text of {} bytes", text.len()));
    }
    Ok(text)
}

fn quoted(text: &str) -> String {
    let shown: String = text.chars().take(60).collect();
    format!("{shown:?}")
}

const A_TEXT: &str = "a text of at most 65536 bytes";

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| {
            let text = bounded(text)?;
            Ok(Line(if is_plain(text) { text.to_owned() } else { clean_line(text) }))
        };
        deserializer.deserialize_str(Words(A_TEXT, read))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| {
            let text = bounded(text)?;
            Ok(Text(if is_plain(text) { text.to_owned() } else { clean_text(text) }))
        };
        deserializer.deserialize_str(Words(A_TEXT, read))
    }
}

impl Id {
    /// Reads an id.
    ///
    /// # Errors
    /// Returns what was found instead: nothing, too much, or characters that nobody sees.
    fn read(text: &str) -> Result<Self, String> {
        if text.is_empty() {
            return Err("an empty text".to_owned());
        }
        if text.len() > Limits::ID_BYTES {
            return Err(format!("a text of {} bytes", text.len()));
        }
        if !is_plain(text) && clean_line(text) != nfc(text) {
            return Err(quoted(text));
        }
        Ok(Self(nfc(text).as_ref().into()))
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "an id: 1 to 200 bytes, no control characters, no blanks at its ends";
        deserializer.deserialize_str(Words(expected, Id::read))
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "minLength": 1, "maxLength": Limits::ID_BYTES})
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    let digits = |range| text.get(range).filter(|part: &&str| part.bytes().all(|b| b.is_ascii_digit()));
    let dashes = [4, 7].iter().all(|at| text.as_bytes().get(*at) == Some(&b'-'));
    if text.len() != 10 || !dashes {
        return None;
    }
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (1900..3000).contains(&date.year()).then_some(date)
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| day(text).map(Day).ok_or_else(|| quoted(text));
        deserializer.deserialize_str(Words("a date YYYY-MM-DD from 1900 to 2999", read))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
    }
}

struct Hundredths;

impl Visitor<'_> for Hundredths {
    type Value = Percent;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a percentage from 0 to 1000 with at most two decimals")
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Percent, E> {
        let hundredths = u32::try_from(whole).ok().and_then(|whole| whole.checked_mul(100));
        let percent = hundredths.and_then(Percent::from_hundredths);
        percent.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(whole), &self))
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Percent, E> {
        Err(E::invalid_value(Unexpected::Signed(whole), &self))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Percent, E> {
        let scaled = (number * 100.0).round();
        let exact = (scaled - number * 100.0).abs() < 1e-6 && (0.0..=100_000.0).contains(&scaled);
        let percent = exact.then_some(scaled as u32).and_then(Percent::from_hundredths);
        percent.ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }
}

impl<'de> Deserialize<'de> for PercentNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Hundredths).map(PercentNumber)
    }
}

impl Serialize for PercentNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for PercentNumber {
    fn schema_name() -> Cow<'static, str> {
        "Percent".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "number", "minimum": 0, "maximum": 1000})
    }
}
