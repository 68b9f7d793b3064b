//! How fast a figure moves, how fast it has to, and where that leads.

use chrono::NaiveDate;

use super::judge::Case;
use super::path::days;
use super::series::Point;
use super::{Direction, Indicator};

/// The days of a month on the average of the calendar's 400 years.
const DAYS_A_MONTH: f64 = 146_097.0 / 4_800.0;

/// Says where the present rate leads on a milestone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// The day and the figure of the milestone.
    pub milestone: Point,
    /// The figure on that day if the present rate goes on.
    pub value: f64,
    /// Whether that suffices.
    pub suffices: bool,
}

/// Holds the rates per month.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rates {
    pub needed: Option<f64>,
    pub present: Option<f64>,
    pub projections: Vec<Projection>,
}

impl Rates {
    /// Measures the rates; all unknown when the last value has no figure.
    pub(super) fn of(case: &Case<'_>, points: &[Point], start: Option<NaiveDate>) -> Self {
        let last_day = case.latest.map(|value| value.on);
        let Some(latest) = points.last().copied().filter(|point| Some(point.on) == last_day) else {
            return Self::default();
        };
        let present = present(case.path.baseline, points, start, latest);
        let projections = present.map(|rate| projections(case, latest, rate)).unwrap_or_default();
        Self { needed: needed(case, latest), present, projections }
    }
}

/// Returns the change per month from one point to a later one; none when no day lies between.
fn rate(from: Point, to: Point) -> Option<f64> {
    (from.on < to.on).then(|| (to.value - from.value) / months(from.on, to.on))
}

fn months(from: NaiveDate, to: NaiveDate) -> f64 {
    days(from, to) / DAYS_A_MONTH
}

fn needed(case: &Case<'_>, latest: Point) -> Option<f64> {
    let goal = Point { on: case.judging()?.due()?, value: case.goal()? };
    let reached = case.indicator.direction.meets(latest.value, goal.value);
    if reached || goal.on <= case.as_of { None } else { rate(latest, goal) }
}

fn present(
    baseline: Option<Point>,
    points: &[Point],
    start: Option<NaiveDate>,
    latest: Point,
) -> Option<f64> {
    let in_plan = |point: &&Point| start.is_none_or(|start| start <= point.on);
    rate(baseline.or_else(|| points.iter().find(in_plan).copied())?, latest)
}

fn projections(case: &Case<'_>, latest: Point, rate: f64) -> Vec<Projection> {
    let project = |milestone: &Point| {
        let value = latest.value + rate * months(latest.on, milestone.on);
        let value = possible(case.indicator, value, &[latest.value, milestone.value]);
        let suffices = case.indicator.direction.meets(value, milestone.value);
        Projection { milestone: *milestone, value, suffices }
    };
    case.path.milestones.iter().filter(|milestone| milestone.on > case.as_of).map(project).collect()
}

/// Keeps a projected figure within what it can be: no place before the first, nothing below zero and no percentage above
/// 100 unless one of the known figures is.
fn possible(indicator: &Indicator, value: f64, known: &[f64]) -> f64 {
    let least = if indicator.direction == Direction::Rank { 1.0 } else { 0.0 };
    let most = if indicator.in_percent() { 100.0 } else { f64::INFINITY };
    value.clamp(known.iter().copied().fold(least, f64::min), known.iter().copied().fold(most, f64::max))
}
