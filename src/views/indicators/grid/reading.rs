//! How a typed value is read, and what speaks against it.

use chrono::NaiveDate;

use crate::domain::indicator::{
    Doubt, Measured, MeasuredError, Oddity, Point, ReadMeasured, doubts_about, figure, read_measured,
    target_figure,
};
use crate::text::clean_line;

use super::Scale;
use super::rows::{Gauge, Known, RowId, scratch};

/// Is what a cell says.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reading {
    /// Nothing.
    #[default]
    Empty,
    /// Something that is no value of the indicator.
    Unreadable(MeasuredError),
    /// A value.
    Value(Understood),
}

/// Is a value as understood, with everything that makes one look twice. Nothing of that keeps it from being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// The value.
    pub value: Measured,
    /// The characters as typed.
    pub printed: String,
    /// What does not add up.
    pub doubts: Vec<Doubt>,
    /// What else is unlikely.
    pub cautions: Vec<Caution>,
}

/// Names what is unlikely about a value that is being entered.
#[derive(Clone, Debug, PartialEq)]
pub enum Caution {
    /// Its day has not come yet.
    Future(NaiveDate),
    /// More than a hundred percent.
    AboveHundred,
    /// Better than the last target, as no value before it: another definition, or an obsolete target.
    BeyondLastTarget(Point),
    /// 1,713 is read as a decimal; thousands may be meant.
    CommaBeforeThree,
}

impl Reading {
    /// Returns the value; none where there is none or it cannot be read.
    pub fn understood(&self) -> Option<&Understood> {
        match self {
            Reading::Value(understood) => Some(understood),
            Reading::Empty | Reading::Unreadable(_) => None,
        }
    }
}

impl Understood {
    /// Returns whether something makes one look twice.
    pub fn is_doubtful(&self) -> bool {
        !self.doubts.is_empty() || !self.cautions.is_empty()
    }
}

/// Returns what was typed or pasted into a cell: one clean line, without the quotes that spreadsheets put around it.
pub fn typed(text: &str) -> String {
    let line = clean_line(text);
    let inner = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.map(|inner| inner.trim().to_owned()).unwrap_or(line)
}

/// Reads a cell of a row; without a day nothing that depends on it is said.
pub(super) fn read(text: &str, row: &RowId, gauge: &Gauge, known: &Known, scale: &Scale) -> Reading {
    let printed = typed(text);
    if printed.is_empty() {
        return Reading::Empty;
    }
    match read_measured(&printed, gauge.indicator.direction) {
        Err(error) => Reading::Unreadable(error),
        Ok(ReadMeasured { value, oddities }) => {
            let measurement = scratch(row, known, scale, value.clone(), &printed);
            let doubts = measurement.map(|measurement| {
                doubts_about(&gauge.indicator, &gauge.definition, &measurement, known.before, &scale.settings)
            });
            let cautions = cautions(row, gauge, known, &value, &oddities, scale);
            Reading::Value(Understood { value, printed, doubts: doubts.unwrap_or_default(), cautions })
        }
    }
}

fn cautions(
    row: &RowId,
    gauge: &Gauge,
    known: &Known,
    value: &Measured,
    oddities: &[Oddity],
    scale: &Scale,
) -> Vec<Caution> {
    let indicator = &gauge.indicator;
    let value = figure(indicator, value);
    let future = scale.on.filter(|on| *on > scale.today).map(Caution::Future);
    let above = value.filter(|value| indicator.in_percent() && *value > 100.0).map(|_| Caution::AboveHundred);
    let beats = |value: f64, last: Point| indicator.direction.beats(value, last.value);
    let passes = |(value, last): &(f64, Point)| {
        row.unit.is_none()
            && beats(*value, *last)
            && known.before.is_none_or(|before| !beats(before.value, *last))
    };
    let beyond = value.zip(last_target(gauge)).filter(passes);
    let comma = oddities.contains(&Oddity::CommaBeforeThree).then_some(Caution::CommaBeforeThree);
    [future, above, beyond.map(|(_, last)| Caution::BeyondLastTarget(last)), comma]
        .into_iter()
        .flatten()
        .collect()
}

/// Returns the target of the last year that has a figure.
fn last_target(gauge: &Gauge) -> Option<Point> {
    let point = |target: &crate::domain::indicator::Target| {
        Some(Point { on: target.due()?, value: target_figure(&gauge.indicator, target.meaning)? })
    };
    gauge.definition.targets.iter().filter_map(point).max_by_key(|point| point.on)
}
