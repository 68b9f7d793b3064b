//! Indicators: what is printed, where a figure should be, how it stands, and what does not add up.

mod doubts;
mod paths;
mod properties;
mod readings;
mod series;
mod units;
mod verdicts;

use super::*;
use crate::domain::build::{Build, day, definition, indicator, plan};
use crate::domain::plan::{Period, Plan};
use crate::domain::settings::Settings;

/// Makes a plan that starts on 1 January 2026, with one indicator `i` that is judged by the definition `d`.
fn with(unit_of_measure: &str, direction: Direction, targets: &[(i32, &str)]) -> Build {
    with_path(unit_of_measure, direction, PathShape::Straight, targets)
}

fn with_path(unit_of_measure: &str, direction: Direction, path: PathShape, targets: &[(i32, &str)]) -> Build {
    let period = Some(Period { from: day("2026-01-01"), to: day("2030-12-31") });
    let indicator = Indicator { path, ..indicator("i", unit_of_measure, direction) };
    let definition = definition("d", &indicator, targets);
    let mut build = Build::default();
    build.add(Plan { date: None, period, ..plan("454") }).add(indicator).add(definition);
    build
}

/// Returns how the indicator `i` stands on the day against the year's target.
fn on(build: &Build, as_of: &str, year: i32) -> Verdict {
    let indicator = build.workspace.indicators.get("i").unwrap();
    verdict(&build.workspace, indicator, day(as_of), year, &Settings::default())
}

fn state(build: &Build, as_of: &str, year: i32) -> IndicatorState {
    on(build, as_of, year).state
}

/// Returns the path of the definition `d` as known on the day.
fn path_on(build: &Build, as_of: &str) -> Trajectory {
    let indicator = build.workspace.indicators.get("i").unwrap();
    trajectory(&build.workspace, indicator, build.workspace.definitions.get("d").unwrap(), day(as_of))
}

/// Returns whether two figures are the same but for rounding.
fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}
