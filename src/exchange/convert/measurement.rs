//! Measured values.

use super::desk::{optional, or_default};
use super::shower::{self, Shower};
use super::{Desk, Exchanged, common};
use crate::domain::ids::{DefinitionId, IndicatorId, MeasurementId};
use crate::domain::indicator::{
    Definition, Direction, Indicator, Measured, Measurement, Part, read_measured,
};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::problem::{Problem, Warning};
use crate::exchange::records::{
    Id, Line, MeasurementRecord, NumberText, PartRecord, Patch, ReadValue, Text, ValueCell,
};
use crate::text::number::{Ratio, Warning as Oddity};

impl Exchanged for Measurement {
    common!(own MeasurementRecord, measurements, MeasurementId);

    fn merge(
        record: MeasurementRecord,
        id: MeasurementId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let definition =
            definition(record.definition, record.indicator, old.map(|old| &old.definition), desk);
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let old_value = old.map(|old| ValueCell::Read(show_value(&old.value)));
        let written = matches!(record.value, Patch::Value(ValueCell::Written(_)));
        let cell = desk.needed("value", record.value, old_value.as_ref());
        let unit = desk.maybe_unit("/unit", record.unit, old.map(|old| &old.unit));
        let (definition, cell) = (definition?, cell?);
        let printed = match (&cell, record.printed) {
            (ValueCell::Written(text), Patch::Absent) if written => Some(text.0.clone()),
            (_, printed) => optional(printed.map(|text| text.0), old.map(|old| &old.printed)),
        };
        let value = read_value(cell, direction(&definition, desk), desk);
        let parts = record.parts.map(|parts| parts.into_iter().map(part).collect());
        let from = optional(record.from.map(|day| day.0), old.map(|old| &old.from));
        if from.zip(on).is_some_and(|(from, on)| on < from) {
            desk.refuse("/from", Problem::PeriodBackwards);
            return None;
        }
        Some(Self {
            id,
            definition,
            on: on?,
            from,
            value: value?,
            printed,
            parts: or_default(parts, old.map(|old| &old.parts)),
            unit: unit?,
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
            document_date: optional(record.document_date.map(|day| day.0), old.map(|old| &old.document_date)),
            note: optional(record.note.map(|text| text.0), old.map(|old| &old.note)),
        })
    }

    fn show(&self, _: &Shower) -> MeasurementRecord {
        MeasurementRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            definition: shower::to(self.definition.as_str()),
            indicator: Patch::Absent,
            on: shower::day(self.on),
            from: shower::some_day(self.from),
            value: Patch::Value(ValueCell::Read(show_value(&self.value))),
            printed: shower::some_text(self.printed.as_ref()),
            parts: shower::list(&self.parts, |part| PartRecord {
                label: Line(part.label.clone()),
                number: NumberText(part.number),
            }),
            unit: self.unit.as_ref().map(|unit| Line(unit.as_str().to_owned())).into(),
            document: shower::some_line(self.document.as_ref()),
            document_date: shower::some_day(self.document_date),
            note: shower::some_text(self.note.as_ref()),
        }
    }
}

fn part(PartRecord { label, number }: PartRecord) -> Part {
    Part { label: label.0, number: number.0 }
}

/// Returns the definition that a record names, or the only one of the indicator that it names.
fn definition(
    named: Patch<Id>,
    indicator: Patch<Id>,
    old: Option<&DefinitionId>,
    desk: &mut Desk<'_>,
) -> Option<DefinitionId> {
    if let (Patch::Absent, Patch::Value(id)) = (&named, indicator) {
        let indicator = desk.reference::<Indicator>("/indicator", &id)?;
        return only_definition(&indicator, desk);
    }
    let old = old.map(|old| Id(old.as_str().into()));
    let named = desk.needed("definition", named, old.as_ref())?;
    desk.reference::<Definition>("/definition", &named)
}

fn only_definition(indicator: &IndicatorId, desk: &mut Desk<'_>) -> Option<DefinitionId> {
    let known = desk.known;
    let stored = known.workspace.definitions.iter();
    let stored = stored.filter(|definition| !known.definitions.contains_key(definition.id.as_str()));
    let all = stored.chain(known.definitions.values());
    let of_it = all.filter(|definition| definition.indicator == *indicator);
    let mut ids: Vec<&DefinitionId> = of_it.map(|definition| &definition.id).collect();
    ids.sort();
    match ids.as_slice() {
        [only] => Some((*only).clone()),
        several => {
            let expected = "\"definition\": the indicator has not exactly one".to_owned();
            let found = several.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
            desk.refuse("/indicator", Problem::Mismatch { expected, found });
            None
        }
    }
}

fn direction(definition: &DefinitionId, desk: &Desk<'_>) -> Option<Direction> {
    let definition = desk.known.definition(definition.as_str())?;
    Some(desk.known.indicator(definition.indicator.as_str())?.direction)
}

fn read_value(cell: ValueCell, direction: Option<Direction>, desk: &mut Desk<'_>) -> Option<Measured> {
    match cell {
        ValueCell::Written(Text(text)) => match read_measured(&text, direction?) {
            Ok(read) => {
                for oddity in read.oddities {
                    desk.warn("/value", warning(oddity, &text));
                }
                Some(read.value)
            }
            Err(_) => {
                let expected =
                    "a value as the indicator has it: a number, a share, a rank, yes or no".to_owned();
                desk.refuse("/value", Problem::Mismatch { expected, found: format!("{text:?}") });
                None
            }
        },
        ValueCell::Read(value) => {
            let read = measured(value);
            if read.is_none() {
                let expected =
                    "exactly one of number, numerator with denominator, rank, text or yes".to_owned();
                let found = "other fields together".to_owned();
                desk.refuse("/value", Problem::Mismatch { expected, found });
            }
            read
        }
    }
}

fn warning(oddity: Oddity, text: &str) -> Warning {
    match oddity {
        Oddity::DecimalPoint => Warning::DecimalPoint(text.to_owned()),
        Oddity::CommaBeforeThree => Warning::CommaBeforeThree(text.to_owned()),
    }
}

/// Returns the value that the fields say together; none when they say none or several.
fn measured(value: ReadValue) -> Option<Measured> {
    let ReadValue { number, numerator, denominator, rank, of, text, yes } = value;
    Some(match (number, numerator, denominator, rank, of, text, yes) {
        (Some(number), None, None, None, None, None, None) => Measured::Number(number.0),
        (printed, Some(numerator), Some(denominator), None, None, None, None) => {
            let share = Ratio { numerator, denominator };
            Measured::Share { share, printed: printed.map(|number| number.0) }
        }
        (None, None, None, Some(place), of, None, None) if place > 0 => Measured::Rank { place, of },
        (None, None, None, None, None, Some(text), None) => Measured::Words(text.0),
        (None, None, None, None, None, None, Some(yes)) => Measured::Met(yes),
        _ => return None,
    })
}

fn show_value(value: &Measured) -> ReadValue {
    let empty = ReadValue::default();
    match value {
        Measured::Number(number) => ReadValue { number: Some(NumberText(*number)), ..empty },
        Measured::Share { share, printed } => ReadValue {
            number: printed.map(NumberText),
            numerator: Some(share.numerator),
            denominator: Some(share.denominator),
            ..empty
        },
        Measured::Rank { place, of } => ReadValue { rank: Some(*place), of: *of, ..empty },
        Measured::Words(words) => ReadValue { text: Some(Text(words.clone())), ..empty },
        Measured::Met(met) => ReadValue { yes: Some(*met), ..empty },
    }
}
