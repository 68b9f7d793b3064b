//! How the units stand to each other.

use super::*;
use crate::domain::build::{ended, unit};
use crate::domain::ids::UnitId;
use crate::domain::unit::UnitKind;

fn communes(direction: Direction, targets: &[(i32, &str)]) -> Build {
    let mut build = with("%", direction, targets);
    for (id, rank) in [("xa-d", 4), ("xa-b", 2), ("xa-a", 1), ("xa-c", 3)] {
        build.add(unit(id, UnitKind::Commune, rank));
    }
    build.add(unit("so-y-te", UnitKind::Department, 1)).add(ended("huyen-x", "2025-06-30", &["xa-a"]));
    build
}

fn spread_on(build: &Build, as_of: &str) -> Distribution {
    let indicator = build.workspace.indicators.get("i").unwrap();
    let definition = build.workspace.definitions.get("d").unwrap();
    distribution(&build.workspace, indicator, definition, day(as_of), 2026, &Settings::default())
}

fn order(found: &Distribution) -> Vec<&str> {
    found.values.iter().map(|value| value.unit.as_str()).collect()
}

fn ids(units: &[UnitId]) -> Vec<&str> {
    units.iter().map(UnitId::as_str).collect()
}

#[test]
fn the_last_value_of_each_unit_counts_the_best_first() {
    let mut build = communes(Direction::AtLeast, &[]);
    build
        .unit_measured("d", "xa-b", "2026-06-30", "70")
        .unit_measured("d", "xa-a", "2026-03-31", "90")
        .unit_measured("d", "xa-a", "2026-06-30", "50")
        .unit_measured("d", "xa-c", "2026-06-30", "70")
        .unit_measured("d", "xa-c", "2026-09-30", "10")
        .unit_measured("d", "huyen-x", "2025-06-30", "99")
        .measured("d", "2026-06-30", "65");
    let found = spread_on(&build, "2026-07-01");
    assert_eq!(order(&found), ["xa-b", "xa-c", "xa-a"]);
    assert_eq!(found.spread, Some(Spread { count: 3, minimum: 50.0, median: 70.0, maximum: 70.0 }));
    assert_eq!(ids(&found.missing), ["xa-d"], "a department is not asked, a district is no more");
}

#[test]
fn the_middle_of_an_even_number_lies_halfway_and_nothing_has_no_spread() {
    let mut build = communes(Direction::AtLeast, &[]);
    assert_eq!(spread_on(&build, "2026-07-01"), Distribution::default());
    build.unit_measured("d", "xa-a", "2026-06-30", "50").unit_measured("d", "xa-b", "2026-06-30", "71");
    assert_eq!(spread_on(&build, "2026-07-01").spread.unwrap().median, 60.5);
}

#[test]
fn a_unit_is_held_against_its_own_path_else_the_provinces() {
    let mut build = communes(Direction::AtLeast, &[(2026, "80")]);
    build
        .measured("d", "2025-12-31", "60")
        .unit_measured("d", "xa-a", "2025-12-31", "20")
        .unit_measured("d", "xa-a", "2026-06-30", "51")
        .unit_measured("d", "xa-b", "2026-06-30", "51")
        .unit_measured("d", "xa-c", "2026-06-30", "40")
        .unit_measured("d", "xa-d", "2026-06-30", "81");
    let found = spread_on(&build, "2026-06-30");
    assert_eq!(order(&found), ["xa-d", "xa-a", "xa-b", "xa-c"]);
    assert_eq!(ids(&found.behind), ["xa-c", "xa-b"], "the worst first");
    assert!(found.missing.is_empty());
}

#[test]
fn where_lower_is_better_the_lowest_comes_first() {
    let mut build = communes(Direction::AtMost, &[(2026, "5")]);
    build.measured("d", "2025-12-31", "5").unit_measured("d", "xa-a", "2026-06-30", "9").unit_measured(
        "d",
        "xa-b",
        "2026-06-30",
        "4",
    );
    let found = spread_on(&build, "2026-06-30");
    assert_eq!((order(&found), ids(&found.behind)), (vec!["xa-b", "xa-a"], vec!["xa-a"]));
}
