//! Where a figure should be on a day.

use proptest::prelude::*;

use super::*;

fn path(baseline: Option<(&str, f64)>, milestones: &[(&str, f64)], shape: PathShape) -> Trajectory {
    let point = |(on, value): (&str, f64)| Point { on: day(on), value };
    Trajectory {
        baseline: baseline.map(point),
        milestones: milestones.iter().copied().map(point).collect(),
        shape,
    }
}

#[test]
fn a_straight_path_rises_by_the_same_amount_every_day() {
    let path =
        path(Some(("2025-12-31", 60.0)), &[("2026-12-31", 80.0), ("2030-12-31", 90.0)], PathShape::Straight);
    for (on, expected) in [
        ("2025-12-30", None),
        ("2025-12-31", Some(60.0)),
        ("2026-03-14", Some(64.0)),
        ("2026-12-31", Some(80.0)),
        ("2028-12-31", Some(80.0 + 10.0 * 731.0 / 1461.0)),
        ("2030-12-31", Some(90.0)),
        ("2035-01-01", Some(90.0)),
    ] {
        let found = path.expected(day(on));
        assert!(
            found.zip(expected).map_or(found == expected, |(a, b)| near(a, b)),
            "{on}: {found:?} is not {expected:?}"
        );
    }
}

#[test]
fn a_stepped_path_waits_for_the_day_of_the_target() {
    let path =
        path(Some(("2025-12-31", 0.0)), &[("2026-12-31", 1.0), ("2027-12-31", 4.0)], PathShape::Stepped);
    for (on, expected) in [
        ("2026-12-30", 0.0),
        ("2026-12-31", 1.0),
        ("2027-12-30", 1.0),
        ("2027-12-31", 4.0),
        ("2028-06-30", 4.0),
    ] {
        assert_eq!(path.expected(day(on)), Some(expected), "{on}");
    }
}

#[test]
fn without_a_baseline_the_path_begins_at_the_first_target() {
    for shape in [PathShape::Straight, PathShape::Stepped] {
        let path = path(None, &[("2026-12-31", 80.0), ("2030-12-31", 90.0)], shape);
        assert_eq!(path.expected(day("2026-12-30")), None);
        assert_eq!(path.expected(day("2026-12-31")), Some(80.0));
        assert!(path.expected(day("2028-12-31")).is_some());
        assert_eq!(Trajectory { milestones: Vec::new(), ..path }.expected(day("2031-01-01")), None);
    }
}

#[test]
fn a_lowered_target_is_followed_down() {
    let path =
        path(Some(("2025-12-31", 70.0)), &[("2026-12-31", 80.0), ("2027-12-31", 60.0)], PathShape::Straight);
    assert!(path.expected(day("2027-07-01")).unwrap() < 71.0);
}

#[test]
fn the_baseline_is_the_last_value_before_the_plans_start_and_targets_that_are_no_figure_are_passed_over() {
    let mut build = with(
        "%",
        Direction::AtLeast,
        &[(2030, "90"), (2026, "80"), (2027, "-"), (2028, ""), (2029, "nhiều")],
    );
    build
        .measured("d", "2024-12-31", "40")
        .measured("d", "2025-12-31", "59")
        .measured("d", "2025-12-31", "60")
        .measured("d", "2026-01-01", "75");
    let path = path_on(&build, "2026-06-30");
    assert_eq!(path.baseline, Some(Point { on: day("2025-12-31"), value: 60.0 }));
    let milestones: Vec<_> = path.milestones.iter().map(|point| (point.on, point.value)).collect();
    assert_eq!(milestones, [(day("2026-12-31"), 80.0), (day("2030-12-31"), 90.0)]);
    assert_eq!(path.milestone(2030).map(|point| point.value), Some(90.0));
    assert_eq!(path.milestone(2027), None);
    let earlier = path_on(&build, "2025-06-30").baseline;
    assert_eq!(earlier, Some(Point { on: day("2024-12-31"), value: 40.0 }), "as far as it was known");
}

#[test]
fn a_plan_starts_with_its_period_else_when_it_is_in_force_else_on_its_date() {
    let dates = [Some("2026-01-01"), Some("2026-05-15"), Some("2026-03-19")].map(|text| text.map(day));
    let start = |[period, in_force_from, date]: [Option<chrono::NaiveDate>; 3]| {
        let period = period.map(|from| Period { from, to: day("2030-12-31") });
        let mut build = Build::default();
        build.add(Plan { period, in_force_from, date, ..plan("454") });
        plan_start(&build.workspace, &indicator("i", "%", Direction::AtLeast))
    };
    let [period, in_force, date] = dates;
    assert_eq!(start(dates), period);
    assert_eq!(start([None, in_force, date]), in_force);
    assert_eq!(start([None, None, date]), date);
    assert_eq!(start([None, None, None]), None);
    let planless = Indicator { plan: None, ..indicator("i", "%", Direction::AtLeast) };
    assert_eq!(plan_start(&Build::default().workspace, &planless), None);
}

fn any_path() -> impl Strategy<Value = Trajectory> {
    let milestones = prop::collection::btree_map(2026i32..2036, -1000i32..1000, 0..5);
    let baseline = prop::option::of((0u64..366, -1000i32..1000));
    (baseline, milestones, any::<bool>()).prop_map(|(baseline, milestones, straight)| Trajectory {
        baseline: baseline.map(|(days, value)| Point {
            on: day("2025-01-01") + chrono::Days::new(days),
            value: value.into(),
        }),
        milestones: milestones
            .into_iter()
            .map(|(year, value)| Point { on: day(&format!("{year}-12-31")), value: value.into() })
            .collect(),
        shape: if straight { PathShape::Straight } else { PathShape::Stepped },
    })
}

proptest! {
    #[test]
    fn a_path_hits_its_points_and_stays_between_neighbours(path in any_path(), days in 0u64..5000) {
        let points: Vec<Point> = path.baseline.into_iter().chain(path.milestones.iter().copied()).collect();
        for point in &points {
            prop_assert_eq!(path.expected(point.on), Some(point.value));
        }
        let on = day("2025-01-01") + chrono::Days::new(days);
        let before = points.iter().rev().find(|point| point.on <= on);
        let after = points.iter().find(|point| point.on > on).or(before);
        match (path.expected(on), before, after) {
            (Some(expected), Some(before), Some(after)) => {
                let (low, high) = (before.value.min(after.value), before.value.max(after.value));
                prop_assert!((low..=high).contains(&expected), "{} is not in {}..={}", expected, low, high);
            }
            (expected, before, _) => prop_assert!(expected.is_none() && before.is_none()),
        }
    }
}
