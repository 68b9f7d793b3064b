//! The values by one definition in their order, and the figure that each of them is drawn and compared by.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::ids::{DefinitionId, UnitId};
use super::super::workspace::{Row, Workspace};
use super::{Direction, Indicator, Measured, Measurement, TargetMeaning};

/// Is a figure on a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The day.
    pub on: NaiveDate,
    /// The figure in the indicator's unit of measure.
    pub value: f64,
}

/// Returns the values of the whole province by a definition until the day, in the order in which they hold: by day,
/// within a day by the journal.
pub fn series<'a>(
    workspace: &'a Workspace,
    definition: &DefinitionId,
    as_of: NaiveDate,
) -> Vec<&'a Measurement> {
    series_of(workspace, definition, None, as_of)
}

/// Returns the values of one unit, or of the whole province, in the same order as [`series`].
pub fn series_of<'a>(
    workspace: &'a Workspace,
    definition: &DefinitionId,
    unit: Option<&UnitId>,
    as_of: NaiveDate,
) -> Vec<&'a Measurement> {
    let mut values = everyone(workspace, definition, as_of);
    values.retain(|value| value.unit.as_ref() == unit);
    values
}

/// Returns the values of the province and of all units until the day, in their order.
pub(super) fn everyone<'a>(
    workspace: &'a Workspace,
    definition: &DefinitionId,
    as_of: NaiveDate,
) -> Vec<&'a Measurement> {
    let slots = workspace.index().places().measurements_of(definition).iter();
    let mut rows: Vec<&Row<Measurement>> = slots
        .filter_map(|slot| workspace.measurements.at(*slot))
        .filter(|row| row.record.on <= as_of)
        .collect();
    rows.sort_by_key(|row| (row.record.on, row.created));
    rows.into_iter().map(|row| &row.record).collect()
}

/// Parts values by whose they are, the province first; each keeps the order.
pub(super) fn by_unit(values: Vec<&Measurement>) -> BTreeMap<Option<&UnitId>, Vec<&Measurement>> {
    let mut parted: BTreeMap<Option<&UnitId>, Vec<&Measurement>> = BTreeMap::new();
    for value in values {
        parted.entry(value.unit.as_ref()).or_default().push(value);
    }
    parted
}

/// Returns one point a day: the last value of a day is that day's value. A day whose value has no [`figure`] has none.
pub fn points(indicator: &Indicator, values: &[&Measurement]) -> Vec<Point> {
    let days = values.chunk_by(|a, b| a.on == b.on).filter_map(<[_]>::last);
    days.filter_map(|value| Some(Point { on: value.on, value: figure(indicator, &value.value)? })).collect()
}

/// Returns the figure that a value is drawn and compared by; the exact value stays what was entered.
///
/// * A number is its own figure.
/// * A share is a percentage where the indicator is [measured in percent](Indicator::in_percent): the printed one, else
///   100·n/d; none over a whole of zero. Elsewhere it is the number of things counted, n.
/// * A rank is its place.
/// * Words, yes and no have none; neither has a value of another kind than the indicator's direction asks for: 26/33 is
///   no place, and a place is no percentage.
pub fn figure(indicator: &Indicator, value: &Measured) -> Option<f64> {
    use Direction::{AtLeast, AtMost, Count, Rank};
    match (indicator.direction, value) {
        (AtLeast | AtMost | Count, Measured::Number(number)) => Some(number.to_f64()),
        (AtLeast | AtMost | Count, Measured::Share { share, printed }) if indicator.in_percent() => {
            let computed =
                || (share.denominator > 0).then(|| 100.0 * float(share.numerator) / float(share.denominator));
            printed.map(|printed| printed.to_f64()).or_else(computed)
        }
        (AtLeast | AtMost | Count, Measured::Share { share, .. }) => Some(float(share.numerator)),
        (Rank, Measured::Rank { place, .. }) => Some(f64::from(*place)),
        _ => None,
    }
}

/// Returns the figure of a target; none where it asks for no figure, or for one of another kind than the direction.
pub fn target_figure(indicator: &Indicator, meaning: TargetMeaning) -> Option<f64> {
    use Direction::{AtLeast, AtMost, Count, Rank};
    match (indicator.direction, meaning) {
        (AtLeast | AtMost | Count, TargetMeaning::Number(number)) => Some(number.to_f64()),
        (Rank, TargetMeaning::RankWithin(place)) => Some(f64::from(place)),
        _ => None,
    }
}

impl Indicator {
    /// Returns whether its figures are percentages: the unit of measure says so, or no unit is printed and it is no
    /// count, so that a share can only mean its percentage.
    pub fn in_percent(&self) -> bool {
        match self.named_unit() {
            Some(unit) => unit.contains('%'),
            None => matches!(self.direction, Direction::AtLeast | Direction::AtMost),
        }
    }

    /// Returns the unit of measure; none where the document prints nothing or a stroke.
    pub fn named_unit(&self) -> Option<&str> {
        let unit = self.unit_of_measure.trim();
        (!matches!(unit, "" | "-" | "–" | "—")).then_some(unit)
    }
}

/// The part of a figure by which rounding may miss; far below the last digit that anybody prints.
const ROUNDING: f64 = 1e-9;

impl Direction {
    /// Returns whether the value is as good as the bar or better: not above it for [`AtMost`](Direction::AtMost) and
    /// [`Rank`](Direction::Rank), not below it for the others.
    pub fn meets(self, value: f64, bar: f64) -> bool {
        self.gain(value, bar) >= -ROUNDING * bar.abs().max(1.0)
    }

    /// Returns whether the value is better than the bar.
    pub fn beats(self, value: f64, bar: f64) -> bool {
        !self.meets(bar, value)
    }

    fn gain(self, value: f64, bar: f64) -> f64 {
        match self {
            Direction::AtMost | Direction::Rank => bar - value,
            Direction::AtLeast | Direction::Count | Direction::YesNo | Direction::Text => value - bar,
        }
    }
}

/// Returns the nearest floating number; the exact share stays beside it.
fn float(count: u64) -> f64 {
    count as f64
}
