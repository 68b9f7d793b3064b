//! What a chart of one definition shows, as plain data: the measured points, the path, the targets, the as-of day.
//! The screen and the picture draw the same [`Plot`] inside the same [`Axes`].

mod axes;
mod of;

pub use axes::{Axes, Tick};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use crate::domain::indicator::Point;

/// Is a target: where it stands and what is written beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// The day on which it is due, and the value.
    pub at: Point,
    /// What is written beside it: "80%".
    pub label: String,
}

/// Says what values a scale can hold, and which way it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// A percentage; 0 to 100 unless a value lies beyond.
    Percent,
    /// A number from 0 up.
    Amount,
    /// A place in a ranking from 1 up; the first place stands at the good end.
    Rank,
}

/// Is everything that a chart shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plot {
    /// What values it holds.
    pub scale: Scale,
    /// The measured values by day.
    pub values: Vec<Point>,
    /// The corners of the expected path by day; straight lines join them.
    pub path: Vec<Point>,
    /// The targets.
    pub targets: Vec<Target>,
    /// The day that the figures are for.
    pub as_of: NaiveDate,
}

impl Plot {
    /// Returns whether there is neither a value nor a target to draw.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.targets.is_empty()
    }

    /// Returns every place that has to be in view.
    fn places(&self) -> impl Iterator<Item = Point> {
        let targets = self.targets.iter().map(|target| target.at);
        self.values.iter().chain(&self.path).copied().chain(targets)
    }
}

#[cfg(test)]
mod tests;
