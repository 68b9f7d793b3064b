//! Indicators, definitions and values.

use super::super::deadline::Every;
use super::super::indicator::{
    Definition, Direction, Indicator, Measured, Measurement, PathShape, Target, read_measured, read_target,
};
use super::super::party::PartyList;
use super::{Build, day};

impl Build {
    /// Adds a value of the whole province as it would be typed; the definition and the indicator must be there.
    pub fn measured(&mut self, definition: &str, on: &str, typed: &str) -> &mut Self {
        self.measured_with(definition, on, typed, |_| ())
    }

    pub fn unit_measured(&mut self, definition: &str, unit: &str, on: &str, typed: &str) -> &mut Self {
        self.measured_with(definition, on, typed, |value| value.unit = Some(unit.into()))
    }

    pub fn measured_with(
        &mut self,
        definition: &str,
        on: &str,
        typed: &str,
        change: impl FnOnce(&mut Measurement),
    ) -> &mut Self {
        let indicator = &self.workspace.definitions.get(definition).unwrap().indicator;
        let direction = self.workspace.indicators.get(indicator.as_str()).unwrap().direction;
        let value = read_measured(typed, direction).unwrap().value;
        let mut measurement = measurement(&self.id(), definition, on, value);
        change(&mut measurement);
        self.add(measurement)
    }
}

pub(in crate::domain) fn measurement(id: &str, definition: &str, on: &str, value: Measured) -> Measurement {
    Measurement {
        id: id.into(),
        definition: definition.into(),
        on: day(on),
        from: None,
        value,
        printed: None,
        parts: Vec::new(),
        unit: None,
        document: None,
        document_date: None,
        note: None,
    }
}

/// Makes an indicator of the plan `454` whose values are due every quarter.
pub(in crate::domain) fn indicator(id: &str, unit_of_measure: &str, direction: Direction) -> Indicator {
    Indicator {
        id: id.into(),
        plan: Some("454".into()),
        heading: None,
        label: "1".to_owned(),
        name: "Chỉ tiêu".to_owned(),
        unit_of_measure: unit_of_measure.to_owned(),
        direction,
        monitors: PartyList::default(),
        reporting: Every::Quarter,
        path: PathShape::Straight,
        rank: 0,
    }
}

/// Makes a definition with the targets as printed.
pub(in crate::domain) fn definition(id: &str, indicator: &Indicator, targets: &[(i32, &str)]) -> Definition {
    let target = |&(year, printed): &(i32, &str)| Target {
        year,
        printed: printed.to_owned(),
        meaning: read_target(printed, indicator.direction),
        corrected: false,
    };
    Definition {
        id: id.into(),
        indicator: indicator.id.clone(),
        counted: "số đã làm".to_owned(),
        over: None,
        targets: targets.iter().map(target).collect(),
        rank: 0,
    }
}
