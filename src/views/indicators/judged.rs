//! What is known of every indicator on the shown day, worked out before it is drawn.

use chrono::NaiveDate;

use crate::domain::ids::{IndicatorId, UnitId};
use crate::domain::indicator::{
    Doubt, Doubtful, Indicator, Measured, Measurement, Point, Verdict, definitions, doubts, points, series,
    verdict,
};
use crate::domain::party::Whom;
use crate::locale::indicator as words;
use crate::plot::Scale;
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::widgets::gauge::Gauge;

use super::names::{label, unit_name};

/// Is what is known of one indicator on the shown day.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The indicator.
    pub id: IndicatorId,
    /// How it stands.
    pub verdict: Verdict,
    /// The last value the Vietnamese way; empty without one.
    pub value: String,
    /// The day of the last value.
    pub on: Option<NaiveDate>,
    /// What does not add up about the values by the definition that judges.
    pub doubts: Vec<Doubtful>,
    /// Whether a doubt is about the last value or about the start.
    pub marked: bool,
    /// The figures of its days.
    pub points: Vec<Point>,
    /// The value beside the target.
    pub gauge: Gauge,
    /// The units that monitor it.
    pub monitors: Vec<UnitId>,
    /// What the text filter looks at, without accents.
    pub folded: String,
}

/// Judges every indicator, in the order of the decision.
pub(super) fn all(ctx: &Ctx, year: i32) -> Vec<Judged> {
    let mut indicators: Vec<&Indicator> = ctx.workspace.indicators.iter().collect();
    indicators.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    indicators.into_iter().map(|indicator| judge(indicator, ctx, year)).collect()
}

/// Judges what is known anew by the targets of another year; the values and their doubts are the same.
pub(super) fn again(judged: &mut [Judged], ctx: &Ctx, year: i32) {
    for one in judged {
        if let Some(indicator) = ctx.workspace.indicators.get(one.id.as_str()) {
            one.verdict = verdict(ctx.workspace, indicator, ctx.as_of, year, &ctx.setup.settings);
            one.gauge = gauge(indicator, &one.verdict);
        }
    }
}

fn judge(indicator: &Indicator, ctx: &Ctx, year: i32) -> Judged {
    let verdict = verdict(ctx.workspace, indicator, ctx.as_of, year, &ctx.setup.settings);
    let definition = definitions(ctx.workspace, indicator).into_iter().next();
    let values = definition.map(|found| series(ctx.workspace, &found.id, ctx.as_of)).unwrap_or_default();
    let doubts =
        definition.map(|found| doubts(ctx.workspace, indicator, found, ctx.as_of, &ctx.setup.settings));
    let doubts = doubts.unwrap_or_default();
    let monitors = monitors(indicator);
    let last = values.last();
    Judged {
        id: indicator.id.clone(),
        value: last.map(|value| short_value(indicator, value, ctx)).unwrap_or_default(),
        on: last.map(|value| value.on),
        marked: doubts.iter().any(|doubt| concerns_now(doubt, last.copied())),
        points: points(indicator, &values),
        gauge: gauge(indicator, &verdict),
        folded: folded(indicator, &monitors, ctx),
        monitors,
        doubts,
        verdict,
    }
}

fn concerns_now(doubt: &Doubtful, last: Option<&Measurement>) -> bool {
    matches!(doubt.doubt, Doubt::BeyondTargetAtStart { .. })
        || last.is_some_and(|last| last.id == doubt.measurement)
}

/// Returns the units that monitor; groups and words that are not understood name no unit.
fn monitors(indicator: &Indicator) -> Vec<UnitId> {
    let unit = |whom: &Whom| match whom {
        Whom::Unit(unit) => Some(unit.clone()),
        _ => None,
    };
    indicator.monitors.parties.iter().filter_map(|party| unit(&party.whom)).collect()
}

fn folded(indicator: &Indicator, monitors: &[UnitId], ctx: &Ctx) -> String {
    let units: Vec<String> = monitors.iter().map(|unit| unit_name(unit, ctx)).collect();
    let heading = indicator.heading.as_ref().map(|heading| heading.title.as_str()).unwrap_or_default();
    mark_free(&format!(
        "{} {} {} {} {heading} {}",
        label(indicator),
        indicator.id,
        indicator.name,
        indicator.monitors.printed,
        units.join(" ")
    ))
}

fn gauge(indicator: &Indicator, verdict: &Verdict) -> Gauge {
    Gauge {
        scale: Scale::of(indicator),
        value: verdict.latest.as_ref().and_then(|latest| latest.figure),
        target: verdict.goal,
        due: verdict.expected,
    }
}

/// Returns a value in few columns: a percentage with its sign, the printed digits where there are some, else as an
/// office writes it.
pub(super) fn short_value(indicator: &Indicator, value: &Measurement, ctx: &Ctx) -> String {
    match &value.value {
        Measured::Number(number) if indicator.in_percent() => format!("{number}%"),
        Measured::Share { printed: Some(printed), .. } if indicator.in_percent() => format!("{printed}%"),
        Measured::Share { share, printed: None } if indicator.in_percent() => {
            share.percent(2).map_or_else(|| share.to_string(), |percent| format!("{percent}%"))
        }
        Measured::Share { share, .. } => share.to_string(),
        other => words::measured(ctx.lang(), other),
    }
}

impl Judged {
    /// Returns how far the value is from where the path wants it, as a part of the goal: below zero is behind. None
    /// where there is no path or no figure.
    pub fn distance(&self, indicator: &Indicator) -> Option<f64> {
        let value = self.verdict.latest.as_ref()?.figure?;
        let (bar, goal) = (self.verdict.expected.or(self.verdict.goal)?, self.verdict.goal?);
        let gain = if indicator.direction.beats(0.0, 1.0) { bar - value } else { value - bar };
        Some(gain / goal.abs().max(1.0))
    }
}
