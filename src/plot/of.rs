//! The chart of a definition.

use chrono::{Datelike, NaiveDate};

use super::{Plot, Point, Scale, Target};
use crate::domain::indicator::{
    Definition, Direction, Indicator, PathShape, Trajectory, points, series, trajectory,
};
use crate::domain::workspace::Workspace;
use crate::locale::indicator::bare;

impl Scale {
    /// Returns the scale of an indicator's figures.
    pub fn of(indicator: &Indicator) -> Self {
        match indicator.direction {
            Direction::Rank => Scale::Rank,
            _ if indicator.in_percent() => Scale::Percent,
            _ => Scale::Amount,
        }
    }

    /// Writes a figure of the scale: "82,45%", "1.713".
    pub fn written(self, value: f64) -> String {
        let number = bare(value);
        if self == Scale::Percent { format!("{number}%") } else { number }
    }
}

impl Plot {
    /// Returns the chart of the whole province's values by the definition until the day, with the path and the targets
    /// up to the year; without a year with all of them.
    pub fn of(
        workspace: &Workspace,
        indicator: &Indicator,
        definition: &Definition,
        as_of: NaiveDate,
        until: Option<i32>,
    ) -> Self {
        let scale = Scale::of(indicator);
        let mut path = trajectory(workspace, indicator, definition, as_of);
        path.milestones.retain(|milestone| until.is_none_or(|year| milestone.on.year() <= year));
        let target = |at: &Point| Target { at: *at, label: scale.written(at.value) };
        Self {
            scale,
            values: points(indicator, &series(workspace, &definition.id, as_of)),
            targets: path.milestones.iter().map(target).collect(),
            path: corners(&path),
            as_of,
        }
    }
}

/// Returns the corners of the path; a stepped one stays level until the day of the next target.
pub(super) fn corners(path: &Trajectory) -> Vec<Point> {
    let points: Vec<Point> = path.baseline.into_iter().chain(path.milestones.iter().copied()).collect();
    let level = points.windows(2).filter_map(|leg| match leg {
        [from, to] => Some(Point { on: to.on, value: from.value }),
        _ => None,
    });
    match path.shape {
        PathShape::Straight => points,
        PathShape::Stepped => {
            let mut corners: Vec<Point> = points.first().copied().into_iter().collect();
            corners.extend(level.zip(points.iter().skip(1)).flat_map(|(level, next)| [level, *next]));
            corners
        }
    }
}
