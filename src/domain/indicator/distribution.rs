//! How the units stand to each other by a definition.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::settings::Settings;
use super::super::unit::{Unit, UnitKind};
use super::super::workspace::Workspace;
use super::judge::Case;
use super::path::Trajectory;
use super::series::{by_unit, everyone};
use super::verdict::{IndicatorState, Latest};
use super::{Definition, Direction, Indicator, Measurement};

/// Holds the last value of every unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// The units that have a value, the best first; those whose value has no figure come last.
    pub values: Vec<UnitValue>,
    /// The spread of the figures; none when there is none.
    pub spread: Option<Spread>,
    /// The units that are late against the path, the worst first.
    pub behind: Vec<UnitId>,
    /// The units without a value among those expected, in protocol order.
    pub missing: Vec<UnitId>,
}

/// Is the last value of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitValue {
    /// The unit.
    pub unit: UnitId,
    /// Its last value.
    pub latest: Latest,
    /// The verdict on it.
    pub state: IndicatorState,
}

/// Holds the spread of figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many there are.
    pub count: usize,
    /// The smallest.
    pub minimum: f64,
    /// The one in the middle; halfway between the two in the middle of an even number.
    pub median: f64,
    /// The largest.
    pub maximum: f64,
}

/// Returns how the units that exist on the day stand against the targets of the definition.
///
/// Each unit is judged as the province is, by its own values; one without a baseline of its own is held against the
/// province's. Expected are the units of the kinds that have a value: where one ward has one, all wards and communes are
/// asked, and no department is.
pub fn distribution(
    workspace: &Workspace,
    indicator: &Indicator,
    definition: &Definition,
    as_of: NaiveDate,
    year: i32,
    settings: &Settings,
) -> Distribution {
    let parted = by_unit(everyone(workspace, &definition.id, as_of));
    let path_of = |values: &[&Measurement]| Trajectory::from_values(workspace, indicator, definition, values);
    let province = path_of(parted.get(&None).map_or(&[], Vec::as_slice));
    let judged = |(unit, values): (&Option<&UnitId>, &Vec<&Measurement>)| {
        let unit = workspace.units.get((*unit)?.as_str()).filter(|unit| unit.exists_on(as_of))?;
        let own = path_of(values);
        let path = Trajectory { baseline: own.baseline.or(province.baseline), ..own };
        let latest = values.last().copied();
        let case = Case { indicator, definition, path: &path, latest, as_of, year, settings };
        let (latest, state) = (Latest::of(indicator, latest?), case.state());
        Some((unit, UnitValue { unit: unit.id.clone(), latest, state }))
    };
    let mut found: Vec<(&Unit, UnitValue)> = parted.iter().filter_map(judged).collect();
    found.sort_by(|(a, x), (b, y)| {
        let better = best_first(indicator.direction, x.latest.figure, y.latest.figure);
        better.then_with(|| (a.rank, &a.id).cmp(&(b.rank, &b.id)))
    });
    let kinds = found.iter().map(|(unit, _)| unit.category).collect();
    let values: Vec<UnitValue> = found.into_iter().map(|(_, value)| value).collect();
    let late = values.iter().rev().filter(|value| value.state == IndicatorState::Behind);
    Distribution {
        spread: Spread::of(values.iter().filter_map(|value| value.latest.figure).collect()),
        behind: late.map(|value| value.unit.clone()).collect(),
        missing: missing(workspace, &kinds, &values, as_of),
        values,
    }
}

impl Spread {
    fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        let count = figures.len();
        let (low, high) = (figures.get(count.checked_sub(1)? / 2)?, figures.get(count / 2)?);
        Some(Self {
            count,
            minimum: *figures.first()?,
            median: f64::midpoint(*low, *high),
            maximum: *figures.last()?,
        })
    }
}

fn best_first(direction: Direction, a: Option<f64>, b: Option<f64>) -> std::cmp::Ordering {
    match (a, b) {
        (Some(a), Some(b)) if direction.beats(0.0, 1.0) => a.total_cmp(&b),
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn missing(
    workspace: &Workspace,
    kinds: &BTreeSet<UnitKind>,
    values: &[UnitValue],
    as_of: NaiveDate,
) -> Vec<UnitId> {
    let known: BTreeSet<&UnitId> = values.iter().map(|value| &value.unit).collect();
    let asked =
        |unit: &&Unit| kinds.contains(&unit.category) && unit.exists_on(as_of) && !known.contains(&unit.id);
    let mut units: Vec<&Unit> = workspace.units.iter().filter(asked).collect();
    units.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    units.into_iter().map(|unit| unit.id.clone()).collect()
}
