//! The published schema, derived from the contract's own types.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator, json_schema};
use serde_json::Value;

use super::records::{
    ActionRecord, AssessmentRecord, ConclusionRecord, Contract, DefinitionRecord, DocumentRecord, DutyRecord,
    ExtensionRecord, GroupRecord, IndicatorRecord, IssuanceRecord, LinkRecord, MeasurementRecord,
    MeetingRecord, ObstacleRecord, PassageRecord, PlanRecord, ReassignmentRecord, ReminderRecord,
    ReportRecord, RequestRecord, SectionRecord, SubmissionRecord, TaskRecord, TriggerRecord, UnitRecord,
    UpdateRecord,
};
use super::{SCHEMA, VERSION};
use crate::domain::entity::Kind;

/// Returns the JSON schema (2020-12) of the envelope.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut properties = serde_json::Map::new();
    properties.insert("schema".to_owned(), serde_json::json!({"const": SCHEMA}));
    properties.insert("version".to_owned(), serde_json::json!({"const": VERSION}));
    properties.insert(
        "exported_at".to_owned(),
        serde_json::json!({"type": ["string", "null"], "format": "date-time"}),
    );
    properties.insert("source".to_owned(), serde_json::json!({"type": ["string", "null"], "minLength": 1}));
    properties.insert("complete".to_owned(), complete());
    for (kind, record) in records(&mut generator) {
        properties.insert(kind.plural().to_owned(), serde_json::json!({"type": "array", "items": record}));
    }
    let definitions = generator.take_definitions(true);
    json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "type": "object",
        "required": ["schema", "version"],
        "additionalProperties": false,
        "properties": properties,
        "$defs": definitions,
    })
    .to_value()
}

fn complete() -> Value {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.plural()).collect();
    serde_json::json!({
        "type": ["object", "null"],
        "description": "The plans and kinds that this file has completely; others are never deleted by a replacing import.",
        "additionalProperties": false,
        "properties": {
            "plans": {"type": "array", "items": {"type": "string"}},
            "kinds": {"type": "array", "items": {"enum": kinds}},
        },
    })
}

fn records(generator: &mut SchemaGenerator) -> Vec<(Kind, schemars::Schema)> {
    fn of<R: Contract + JsonSchema>(generator: &mut SchemaGenerator) -> (Kind, schemars::Schema) {
        (R::KIND, generator.subschema_for::<R>())
    }
    vec![
        of::<UnitRecord>(generator),
        of::<GroupRecord>(generator),
        of::<PlanRecord>(generator),
        of::<SectionRecord>(generator),
        of::<TaskRecord>(generator),
        of::<LinkRecord>(generator),
        of::<ReassignmentRecord>(generator),
        of::<UpdateRecord>(generator),
        of::<AssessmentRecord>(generator),
        of::<ExtensionRecord>(generator),
        of::<TriggerRecord>(generator),
        of::<ObstacleRecord>(generator),
        of::<DocumentRecord>(generator),
        of::<IndicatorRecord>(generator),
        of::<DefinitionRecord>(generator),
        of::<MeasurementRecord>(generator),
        of::<ReminderRecord>(generator),
        of::<RequestRecord>(generator),
        of::<MeetingRecord>(generator),
        of::<ConclusionRecord>(generator),
        of::<ActionRecord>(generator),
        of::<DutyRecord>(generator),
        of::<SubmissionRecord>(generator),
        of::<ReportRecord>(generator),
        of::<PassageRecord>(generator),
        of::<IssuanceRecord>(generator),
    ]
}

/// Returns the names of a record's fields.
pub(super) fn fields<R: Contract>() -> Vec<String> {
    let schema = schemars::schema_for!(R).to_value();
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
}
