//! How tasks stand: reports, deadlines and units, each as a table of days.

mod deadlines;
mod families;
mod reports;
mod units;

use super::*;
use crate::domain::build::{Build, day, plan, task, unit};
use crate::domain::unit::UnitKind;

/// Makes a plan of 28 February 2025 with one task `t` of the phrase.
fn with_task(phrase: &str) -> Build {
    let mut build = Build::default();
    build.add(unit("so-y-te", UnitKind::Department, 1)).add(plan("454")).add(task("t", "454", phrase));
    build
}

/// Returns how the task `t` stands on the day by the default settings.
fn on(build: &Build, as_of: &str) -> Status {
    by(build, as_of, &Settings::default())
}

fn by(build: &Build, as_of: &str, settings: &Settings) -> Status {
    let task = build.workspace.tasks.get("t").unwrap();
    let status = one(&build.workspace, task, day(as_of), settings);
    let all = all(&build.workspace, day(as_of), settings);
    if exists_on(&build.workspace, task, day(as_of)) {
        assert_eq!(all.get(&build.workspace, "t"), Some(&status), "one task and all tasks are judged alike");
    } else {
        assert_eq!(all.get(&build.workspace, "t"), None);
    }
    status
}

fn timing(build: &Build, as_of: &str) -> (TimingKind, Option<u32>) {
    let Timing { kind, days } = on(build, as_of).timing;
    (kind, days)
}
