//! How one indicator stands, in the form that scripts rely on.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::domain::indicator::{
    Definition, Direction, Doubt, Doubtful, Indicator, IndicatorState, Measured, Measurement, Verdict, Why,
    definitions, doubts, figure, target_figure, verdict,
};
use crate::domain::settings::Settings;
use crate::domain::workspace::Workspace;
use crate::locale::{Lang, Told, doubt as doubt_words, indicator as words, personal as personal_words};
use crate::text::personal::Personal;

/// Is one indicator as it stands on a day.
#[derive(Serialize)]
pub(super) struct KpiRow<'a> {
    pub id: &'a str,
    plan: Option<&'a str>,
    /// The label of the heading.
    section: Option<&'a str>,
    pub label: &'a str,
    pub name: &'a str,
    unit: &'a str,
    direction: Direction,
    pub target: Option<TargetRow<'a>>,
    pub latest: Option<LatestRow<'a>>,
    status: String,
    /// The change per month that still leads to the target.
    needed_rate: Option<f64>,
    pub warnings: Vec<Warning>,
    #[serde(skip)]
    pub state: IndicatorState,
    #[serde(skip)]
    pub indicator: &'a Indicator,
}

/// Is the target of the chosen year.
#[derive(Serialize)]
pub(super) struct TargetRow<'a> {
    pub printed: &'a str,
    value: Option<Value>,
}

/// Is the last value.
#[derive(Serialize)]
pub(super) struct LatestRow<'a> {
    value: Option<Value>,
    pub printed: String,
    pub on: NaiveDate,
    source: Option<&'a str>,
}

/// Is what should be looked at.
#[derive(Debug, Serialize)]
pub(super) struct Warning {
    pub kind: String,
    pub text: Told,
}

impl Warning {
    /// Says why there is no verdict.
    fn why(why: Why) -> Self {
        let kind = snake_case(serde_json::to_value(why).ok().as_ref());
        Self { kind, text: words::why(why).into() }
    }

    /// Says that a text seems to hold personal data, or that it was left out.
    pub(super) fn of_person(found: Personal, kept: bool) -> Self {
        let kind = match found {
            Personal::Telephone => "telephone",
            Personal::IdentityNumber => "identity_number",
            Personal::Contact => "contact",
        };
        let told = if kept { personal_words::personal(found) } else { personal_words::left_out(found) };
        Self { kind: kind.to_owned(), text: told.into() }
    }

    /// Says a doubt about a value.
    pub(super) fn of(indicator: &Indicator, doubt: &Doubt) -> Self {
        Self {
            kind: kind(doubt).to_owned(),
            text: Told::by(|lang| doubt_words::doubt(lang, indicator, doubt)),
        }
    }
}

/// Says against what and in which words the indicators are judged.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub workspace: &'a Workspace,
    pub settings: &'a Settings,
    pub as_of: NaiveDate,
    pub year: i32,
}

impl<'a> View<'a> {
    /// Returns how the indicator stands.
    pub(super) fn row(self, indicator: &'a Indicator) -> KpiRow<'a> {
        let definition = definitions(self.workspace, indicator).into_iter().next();
        let Verdict { state, latest, needed_rate, .. } =
            verdict(self.workspace, indicator, self.as_of, self.year, self.settings);
        let latest = latest.and_then(|latest| self.workspace.measurements.get(latest.measurement.as_str()));
        KpiRow {
            id: indicator.id.as_str(),
            plan: indicator.plan.as_ref().map(|plan| plan.as_str()),
            section: indicator.heading.as_ref().map(|heading| heading.label.as_str()),
            label: &indicator.label,
            name: &indicator.name,
            unit: &indicator.unit_of_measure,
            direction: indicator.direction,
            target: definition.and_then(|definition| target(indicator, definition, self.year)),
            latest: latest.map(|value| self.latest(indicator, value)),
            status: snake_case(serde_json::to_value(state).unwrap_or_default().get("state")),
            needed_rate,
            warnings: self.warnings(indicator, definition, state, latest),
            state,
            indicator,
        }
    }

    fn latest(self, indicator: &Indicator, value: &'a Measurement) -> LatestRow<'a> {
        LatestRow {
            value: json_value(indicator, &value.value),
            printed: value.printed.clone().unwrap_or_else(|| words::measured(Lang::Vi, &value.value)),
            on: value.on,
            source: value.document.as_deref(),
        }
    }

    /// Says why there is no verdict, and what does not add up about the last value or at the start.
    fn warnings(
        self,
        indicator: &Indicator,
        definition: Option<&Definition>,
        state: IndicatorState,
        latest: Option<&Measurement>,
    ) -> Vec<Warning> {
        let why = match state {
            IndicatorState::NotJudged(why) => Some(Warning::why(why)),
            _ => None,
        };
        let found = definition
            .map(|definition| doubts(self.workspace, indicator, definition, self.as_of, self.settings));
        let concerns = |found: &Doubtful| {
            matches!(found.doubt, Doubt::BeyondTargetAtStart { .. })
                || latest.is_some_and(|latest| latest.id == found.measurement)
        };
        let said = found.into_iter().flatten().filter(concerns);
        let said = said.map(|found| Warning::of(indicator, &found.doubt));
        why.into_iter().chain(said).collect()
    }
}

/// Returns the target of the year; none where nothing is asked for.
fn target<'a>(indicator: &Indicator, definition: &'a Definition, year: i32) -> Option<TargetRow<'a>> {
    let target = definition.targets.iter().find(|target| target.year == year)?;
    let value = target_figure(indicator, target.meaning).map(json_number);
    target.meaning.asks().then_some(TargetRow { printed: &target.printed, value })
}

/// Returns the name that a unit of an enumeration has in JSON.
fn snake_case(name: Option<&Value>) -> String {
    name.and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Returns the name of a doubt in the contract.
fn kind(doubt: &Doubt) -> &'static str {
    match doubt {
        Doubt::RatioOff { .. } => "ratio_off",
        Doubt::PartsOff { .. } => "parts_off",
        Doubt::PartAboveWhole(_) => "part_above_whole",
        Doubt::AfterDocument { .. } => "after_document",
        Doubt::BeyondTargetAtStart { .. } => "beyond_target_at_start",
        Doubt::Jump { .. } => "jump",
        Doubt::PointsCalledPercent { .. } => "points_called_percent",
        Doubt::DecimalPoint(_) => "decimal_point",
    }
}

/// Returns a value as JSON has it: a figure, words, or whether it holds; none for a share of nothing.
pub(super) fn json_value(indicator: &Indicator, value: &Measured) -> Option<Value> {
    match value {
        Measured::Words(words) => Some(Value::from(words.as_str())),
        Measured::Met(met) => Some(Value::from(*met)),
        Measured::Number(number) => Some(json_number(number.to_f64())),
        Measured::Rank { place, .. } => Some(Value::from(*place)),
        Measured::Share { .. } => figure(indicator, value).map(json_number),
    }
}

/// Returns a number as JSON, without decimals where it has none.
fn json_number(value: f64) -> Value {
    let whole = value.fract() == 0.0 && value.abs() < 1e15;
    if whole { Value::from(value as i64) } else { Value::from(value) }
}
