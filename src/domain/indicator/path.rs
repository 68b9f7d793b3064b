//! The path (lộ trình): where a figure should be on a day, from its baseline over the targets of the years.

use chrono::{Datelike, NaiveDate};

use super::super::workspace::Workspace;
use super::series::{Point, points, series, target_figure};
use super::{Definition, Indicator, Measurement, PathShape, Target};

/// Is the path of a definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    /// The last figure from before the plan's start; none when nothing was measured before it.
    pub baseline: Option<Point>,
    /// The targets that are figures, each on the last day of its year, in the order of the years.
    pub milestones: Vec<Point>,
    /// How the figure moves from one point to the next.
    pub shape: PathShape,
}

/// Returns the path of a definition for the whole province, as far as it was known on the day.
pub fn trajectory(
    workspace: &Workspace,
    indicator: &Indicator,
    definition: &Definition,
    as_of: NaiveDate,
) -> Trajectory {
    Trajectory::from_values(workspace, indicator, definition, &series(workspace, &definition.id, as_of))
}

/// Returns the day on which the plan of an indicator starts: the first of its period, else the first on which it is in
/// force, else its date; none when none is known.
pub fn plan_start(workspace: &Workspace, indicator: &Indicator) -> Option<NaiveDate> {
    let plan = workspace.plans.get(indicator.plan.as_ref()?.as_str())?;
    plan.period.map(|period| period.from).or(plan.in_force_from).or(plan.date)
}

impl Target {
    /// Returns the day on which it is due, the last of its year; none for a year beyond the calendar.
    pub fn due(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, 12, 31)
    }
}

impl Trajectory {
    /// Returns the path with the baseline that the values hold.
    pub(super) fn from_values(
        workspace: &Workspace,
        indicator: &Indicator,
        definition: &Definition,
        values: &[&Measurement],
    ) -> Self {
        let start = plan_start(workspace, indicator);
        let before = |point: &Point| start.is_some_and(|start| point.on < start);
        Self {
            baseline: points(indicator, values).into_iter().rfind(before),
            milestones: milestones(indicator, definition),
            shape: indicator.path,
        }
    }

    /// Returns where the figure should be on the day; none before the baseline, and without a baseline before the first
    /// milestone.
    ///
    /// A straight path goes by the same amount every day from each point to the next, a stepped one stays at a point's
    /// value until the next one's day. Both stay at the last milestone's.
    pub fn expected(&self, day: NaiveDate) -> Option<f64> {
        let mut points: Vec<Point> =
            self.baseline.into_iter().chain(self.milestones.iter().copied()).collect();
        points.sort_by_key(|point| point.on);
        let passed = points.partition_point(|point| point.on <= day);
        let from = points.get(passed.checked_sub(1)?)?;
        match (points.get(passed), self.shape) {
            (Some(to), PathShape::Straight) => Some(between(*from, *to, day)),
            _ => Some(from.value),
        }
    }

    /// Returns the milestone of a year.
    pub fn milestone(&self, year: i32) -> Option<Point> {
        self.milestones.iter().copied().find(|point| point.on.year() == year)
    }
}

pub(super) fn milestones(indicator: &Indicator, definition: &Definition) -> Vec<Point> {
    let figure =
        |target: &Target| Some(Point { on: target.due()?, value: target_figure(indicator, target.meaning)? });
    let mut found: Vec<Point> = definition.targets.iter().filter_map(figure).collect();
    found.sort_by_key(|point| point.on);
    found
}

/// Returns the value on a day between two points.
fn between(from: Point, to: Point, day: NaiveDate) -> f64 {
    let share = days(from.on, day) / days(from.on, to.on);
    from.value + (to.value - from.value) * share
}

/// Returns the days from one day to another.
pub(super) fn days(from: NaiveDate, to: NaiveDate) -> f64 {
    i32::try_from((to - from).num_days()).map_or(f64::INFINITY, f64::from)
}
