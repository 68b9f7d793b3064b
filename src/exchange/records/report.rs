//! Reports that are written here, their passages, and what was issued of them.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Day, Id, Line, PartyCell, Patch, Text, record};
use crate::domain::deadline::Every;
use crate::domain::report::{Attachment, ReportPeriod, ReportRole};
use crate::exchange::limits::Limits;
use crate::text::is_visible;

record! {
    /// Is a report of a unit: a draft until it is issued.
    pub struct ReportRecord = Report {
        /// The template that shapes it, by its key.
        template: Line,
        /// The unit that reports, by id, name or alias.
        unit: Line,
        /// Whether it reports on its own work or on that of others too; reporter when absent.
        role: ReportRole,
        /// The plans that it covers, in their order.
        plans: Vec<Id>,
        /// The period that it reports on.
        period: ReportPeriodRecord,
        /// The day as of which its figures are counted.
        as_of: Day,
        /// To whom it goes, where that is not what the template says: a printed cell.
        recipients: PartyCell,
        /// The number as printed.
        number: Line,
        /// The date as printed.
        date: Day,
        /// The duty that it answers.
        duty: Id,
        /// The version, from 1; 1 when absent.
        version: u32,
        /// The issued report that it corrects; a first version corrects none.
        corrects: Id,
    }
}

/// Is the period of a report; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPeriodRecord {
    /// What kind of period it is; `ad_hoc` for any other.
    pub every: Every,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl From<ReportPeriod> for ReportPeriodRecord {
    fn from(ReportPeriod { every, span }: ReportPeriod) -> Self {
        Self { every, from: Day(span.from), to: Day(span.to) }
    }
}

record! {
    /// Is the text of one section of one report. Its id is `report#section`.
    pub struct PassageRecord = Passage {
        /// The report; what the id says when absent.
        report: Id,
        /// The section, by its key in the template; what the id says when absent.
        section: Id,
        /// The text.
        text: Text,
        /// The figures as they were printed when the text was written.
        figures: Vec<FigureRecord>,
    }
}

/// Is a figure as it was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureRecord {
    /// The figure's name.
    pub name: Line,
    /// What was printed.
    pub printed: Line,
}

record! {
    /// Is what was issued of a report; it never changes. Its id is the report's.
    pub struct IssuanceRecord = Issuance {
        /// The day on which it was issued.
        on: Day,
        /// The number as printed.
        number: Line,
        /// The date as printed.
        date: Day,
        /// The day as of which its figures are counted.
        as_of: Day,
        /// The last batch of the journal that its figures count.
        journal: u64,
        /// The document, as JSON in a text.
        content: Content,
        /// The Word file in base64; absent where something was struck out.
        word: WordFile,
    }
}

/// Is the content of what was issued: JSON, kept as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content(pub Attachment);

/// Is a Word file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordFile(pub Attachment);

/// Is how every Word file begins: it is a ZIP archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";

impl Content {
    fn read(text: &str) -> Result<Self, String> {
        if text.len() > Limits::CONTENT_BYTES {
            return Err(format!("{} bytes, more than the limit of {}", text.len(), Limits::CONTENT_BYTES));
        }
        let value: serde_json::Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if !is_clean(&value) {
            return Err("control characters in it".to_owned());
        }
        Ok(Self(Attachment::of(text.as_bytes())))
    }
}

fn is_clean(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) => is_visible(text),
        serde_json::Value::Array(items) => items.iter().all(is_clean),
        serde_json::Value::Object(members) => {
            members.iter().all(|(name, member)| is_visible(name) && is_clean(member))
        }
        _ => true,
    }
}

impl WordFile {
    fn read(text: &str) -> Result<Self, String> {
        let bytes = STANDARD.decode(text).map_err(|error| error.to_string())?;
        if bytes.len() as u64 > Attachment::LARGEST {
            return Err(format!("{} bytes, more than the limit of {}", bytes.len(), Attachment::LARGEST));
        }
        if !bytes.starts_with(ARCHIVE) {
            return Err("bytes of another kind of file".to_owned());
        }
        Ok(Self(Attachment::of(bytes)))
    }
}

/// Says that a text is not what is expected; the words are those of every other value of the contract.
fn mismatch<E: Error>(found: &str, expected: &str) -> E {
    E::custom(format_args!("invalid value: {found}, expected {expected}"))
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Content::read(&text).map_err(|found| mismatch(&found, "a document as JSON in a text"))
    }
}

impl<'de> Deserialize<'de> for WordFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        WordFile::read(&text).map_err(|found| mismatch(&found, "a Word file (.docx) in base64"))
    }
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes = self.0.bytes().map(|bytes| bytes.to_vec()).unwrap_or_default();
        serializer.serialize_str(&String::from_utf8_lossy(&bytes))
    }
}

impl Serialize for WordFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.bytes().map(|bytes| STANDARD.encode(bytes)).unwrap_or_default())
    }
}

impl JsonSchema for Content {
    fn schema_name() -> Cow<'static, str> {
        "Content".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "contentMediaType": "application/json"})
    }
}

impl JsonSchema for WordFile {
    fn schema_name() -> Cow<'static, str> {
        "WordFile".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "contentEncoding": "base64",
            "contentMediaType": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        })
    }
}
