//! The verdict on an indicator on a day: where it is, where it should be, and whether it gets there.
//!
//! Only values of that day or earlier count, and only those by the definition that judges. Where nothing is known the
//! answer says so: no data is neither zero nor late.

use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::deadline::Every;
use super::super::ids::{DefinitionId, MeasurementId};
use super::super::settings::Settings;
use super::super::workspace::Workspace;
use super::judge::Case;
use super::path::{Trajectory, plan_start};
use super::rate::{Projection, Rates};
use super::series::{figure, points, series};
use super::{Definition, Indicator, Measurement, Target};

/// Is the verdict on an indicator on a day: its state and the figures that it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The definition that it is judged by; none when the indicator has none.
    pub definition: Option<DefinitionId>,
    /// The state.
    pub state: IndicatorState,
    /// The last value.
    pub latest: Option<Latest>,
    /// The target of the chosen year, also a blank one; none when the document has no place for that year.
    pub target: Option<Target>,
    /// The target that judged: that of the chosen year, else of the next later year that has one.
    pub judged_by: Option<Target>,
    /// The figure of the target that judged; none when it is no figure.
    pub goal: Option<f64>,
    /// The baseline and the milestones.
    pub path: Trajectory,
    /// Where the figure should be on the day; none when the path has not begun.
    pub expected: Option<f64>,
    /// The change per month that still leads from the last value to the target that judged, falling ones negative; none
    /// when it is reached, due, or not known.
    pub needed_rate: Option<f64>,
    /// The change per month from the baseline, else from the first value of the plan, to the last value.
    pub present_rate: Option<f64>,
    /// Where the present rate leads on each milestone that is still to come.
    pub projections: Vec<Projection>,
}

/// Is the last value.
#[derive(Clone, Debug, PartialEq)]
pub struct Latest {
    /// Names it.
    pub measurement: MeasurementId,
    /// Its day.
    pub on: NaiveDate,
    /// Its figure; none for words, yes and no.
    pub figure: Option<f64>,
}

/// Is the state of an indicator: the word that sums up its verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "state", content = "why", rename_all = "snake_case")]
pub enum IndicatorState {
    /// đạt
    Achieved,
    /// đúng tiến độ
    OnTrack,
    /// chậm so với lộ trình
    Behind,
    /// thiếu số liệu
    NoData,
    /// số liệu cũ
    Stale,
    /// không có chỉ tiêu
    NoTarget,
    /// chưa xác định
    NotJudged(Why),
}

/// Says why an indicator is not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nothing was measured before the plan's start and no milestone has passed: there is no path yet.
    NoBaseline,
    /// The value's words are others than the target's.
    WordsDiffer,
    /// The target's words are not understood.
    TargetUnknown,
    /// The value and the target are of different kinds.
    DifferentKinds,
    /// It does not hold yet, and the day on which it has to has not passed.
    NotDue,
}

/// Returns the definitions of an indicator; the first is the one that it is judged by.
pub fn definitions<'a>(workspace: &'a Workspace, indicator: &Indicator) -> Vec<&'a Definition> {
    let slots = workspace.index().places().definitions_of(&indicator.id).iter();
    let mut found: Vec<&Definition> =
        slots.filter_map(|slot| workspace.definitions.at(*slot)).map(|row| &row.record).collect();
    found.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    found
}

/// Returns the verdict on the indicator on the day against the target of the year, by its first definition.
pub fn verdict(
    workspace: &Workspace,
    indicator: &Indicator,
    as_of: NaiveDate,
    year: i32,
    settings: &Settings,
) -> Verdict {
    match definitions(workspace, indicator).first() {
        Some(definition) => verdict_by(workspace, indicator, definition, as_of, year, settings),
        None => undefined(indicator),
    }
}

/// Returns the verdict on the indicator by one of its definitions.
pub fn verdict_by(
    workspace: &Workspace,
    indicator: &Indicator,
    definition: &Definition,
    as_of: NaiveDate,
    year: i32,
    settings: &Settings,
) -> Verdict {
    let values = series(workspace, &definition.id, as_of);
    let path = Trajectory::from_values(workspace, indicator, definition, &values);
    let case =
        Case { indicator, definition, path: &path, latest: values.last().copied(), as_of, year, settings };
    let rates = Rates::of(&case, &points(indicator, &values), plan_start(workspace, indicator));
    Verdict {
        definition: Some(definition.id.clone()),
        state: case.state(),
        latest: case.latest.map(|value| Latest::of(indicator, value)),
        target: definition.targets.iter().find(|target| target.year == year).cloned(),
        judged_by: case.judging().cloned(),
        goal: case.goal(),
        expected: path.expected(as_of),
        needed_rate: rates.needed,
        present_rate: rates.present,
        projections: rates.projections,
        path,
    }
}

/// Returns the state that the indicator would be in on the value's day if this value were its last one.
pub fn state_with(
    workspace: &Workspace,
    indicator: &Indicator,
    definition: &Definition,
    value: &Measurement,
    year: i32,
    settings: &Settings,
) -> IndicatorState {
    let known = series(workspace, &definition.id, value.on);
    let path = Trajectory::from_values(workspace, indicator, definition, &known);
    let (latest, as_of) = (Some(value), value.on);
    Case { indicator, definition, path: &path, latest, as_of, year, settings }.state()
}

/// Returns the verdict on an indicator of which nobody has said what it counts.
fn undefined(indicator: &Indicator) -> Verdict {
    Verdict {
        definition: None,
        state: IndicatorState::NoData,
        latest: None,
        target: None,
        judged_by: None,
        goal: None,
        path: Trajectory { baseline: None, milestones: Vec::new(), shape: indicator.path },
        expected: None,
        needed_rate: None,
        present_rate: None,
        projections: Vec::new(),
    }
}

impl Latest {
    pub(super) fn of(indicator: &Indicator, value: &Measurement) -> Self {
        Self { measurement: value.id.clone(), on: value.on, figure: figure(indicator, &value.value) }
    }
}

/// Returns the day after which a value of the day is old: its reporting period and the days of grace later; none where
/// values come without a rhythm.
pub fn fresh_until(every: Every, on: NaiveDate, settings: &Settings) -> Option<NaiveDate> {
    let months = |count| on.checked_add_months(Months::new(count));
    let due = match every {
        Every::Week => on.checked_add_days(Days::new(7)),
        Every::Month => months(1),
        Every::Quarter => months(3),
        Every::HalfYear => months(6),
        Every::Year => months(12),
        Every::AdHoc => None,
    };
    due?.checked_add_days(Days::new(settings.stale_grace_days.into()))
}
