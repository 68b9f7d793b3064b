//! Axes hold what they are made for, and write round values and ends of months.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::domain::indicator::{PathShape, Trajectory};

use super::{Axes, Plot, Point, Scale, Target};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plot(scale: Scale, values: &[(&str, f64)], targets: &[(&str, f64)]) -> Plot {
    let point = |(on, value): &(&str, f64)| Point { on: day(on), value: *value };
    Plot {
        scale,
        values: values.iter().map(point).collect(),
        path: Vec::new(),
        targets: targets.iter().map(|at| Target { at: point(at), label: String::new() }).collect(),
        as_of: day("2026-04-10"),
    }
}

fn labels(ticks: Vec<super::Tick>) -> String {
    ticks.into_iter().map(|tick| tick.label).collect::<Vec<_>>().join(" ")
}

#[test]
fn values_are_written_round_and_bring_everything_into_view() {
    let table = [
        (Scale::Percent, 94.8, 80.0, 5, "80 85 90 95"),
        (Scale::Percent, 2.5, 100.0, 3, "0 50 100"),
        (Scale::Percent, 82.45, 82.45, 4, "80 90"),
        (Scale::Percent, 82.45, 82.6, 4, "82,45 82,50 82,55 82,60"),
        (Scale::Percent, -3.0, 8.0, 5, "-5 0 5 10"),
        (Scale::Amount, 3.0, 2_000_000.0, 5, "0 500.000 1.000.000 1.500.000 2.000.000"),
        (Scale::Rank, 28.0, 15.0, 4, "15 20 25 30"),
        (Scale::Rank, 2.0, 3.0, 6, "2 3"),
        (Scale::Rank, 1.0, 15.0, 5, "1 5 10 15"),
    ];
    for (scale, value, target, wanted, ticks) in table {
        let plot = plot(scale, &[("2026-03-31", value)], &[("2026-12-31", target)]);
        assert_eq!(labels(Axes::of(&plot, wanted).value_ticks()), ticks, "{value} and {target}");
    }
}

#[test]
fn dates_are_the_ends_of_months_or_of_years() {
    let table = [
        ("2025-12-31", "2026-12-31", 5, "12/2025 03/2026 06/2026 09/2026 12/2026"),
        ("2025-12-31", "2026-12-31", 3, "12/2025 06/2026 12/2026"),
        ("2025-12-31", "2026-12-31", 2, "2025 2026"),
        ("2025-06-30", "2030-12-31", 6, "2025 2026 2027 2028 2029 2030"),
        ("2025-06-30", "2030-12-31", 3, "2026 2028 2030"),
        ("2026-03-05", "2026-05-02", 4, "03/2026 04/2026"),
        ("2026-03-31", "2026-12-31", 0, ""),
    ];
    for (from, to, most, ticks) in table {
        let plot = plot(Scale::Percent, &[(from, 1.0), (to, 2.0)], &[]);
        assert_eq!(labels(Axes::of(&plot, 5).day_ticks(most)), ticks, "{from} to {to}");
    }
}

#[test]
fn the_first_place_of_a_ranking_is_at_the_top() {
    let ranks = Axes::of(&plot(Scale::Rank, &[("2026-03-31", 28.0)], &[("2026-12-31", 15.0)]), 5);
    assert!(ranks.up(15.0) > ranks.up(28.0));
    let shares = Axes::of(&plot(Scale::Percent, &[("2026-03-31", 28.0)], &[("2026-12-31", 15.0)]), 5);
    assert!(shares.up(15.0) < shares.up(28.0));
}

#[test]
fn a_stepped_path_stays_level_until_the_day_of_the_next_target() {
    let point = |on: &str, value| Point { on: day(on), value };
    let ends = [point("2025-12-31", 60.0), point("2026-12-31", 80.0), point("2030-12-31", 95.0)];
    let corners =
        |baseline, shape| super::of::corners(&Trajectory { baseline, milestones: ends[1..].to_vec(), shape });
    assert_eq!(corners(Some(ends[0]), PathShape::Straight), ends);
    assert_eq!(corners(None, PathShape::Straight), ends[1..]);
    let level = [point("2026-12-31", 60.0), point("2030-12-31", 80.0)];
    assert_eq!(corners(Some(ends[0]), PathShape::Stepped), [ends[0], level[0], ends[1], level[1], ends[2]]);
    assert_eq!(corners(None, PathShape::Stepped), [ends[1], level[1], ends[2]]);
}

#[test]
fn a_figure_is_written_with_the_decimals_that_it_has() {
    assert_eq!(Scale::Percent.written(80.0), "80%");
    assert_eq!(Scale::Percent.written(82.456), "82,46%");
    assert_eq!(Scale::Amount.written(1713.0), "1.713");
    assert_eq!(Scale::Rank.written(15.0), "15");
}

#[test]
fn without_anything_to_show_the_axes_still_stand() {
    for scale in [Scale::Percent, Scale::Amount, Scale::Rank] {
        let axes = Axes::of(&plot(scale, &[], &[]), 5);
        assert!(axes.value_ticks().len() >= 2);
        assert!((axes.across(day("2026-04-10")) - 0.5).abs() < 1e-9);
    }
}

proptest! {
    #[test]
    fn every_place_is_in_view_and_few_values_are_written(
        values in prop::collection::vec((0i64..4000, -1e12f64..1e12), 1..12),
        small in prop::collection::vec(0f64..100.0, 1..4),
        wanted in 2usize..12,
        scale in prop::sample::select(vec![Scale::Percent, Scale::Amount]),
    ) {
        let far = values.iter().map(|(days, value)| (day("2025-01-01") + chrono::Days::new(*days as u64), *value));
        let near = small.iter().map(|value| (day("2025-06-30"), *value));
        for points in [far.collect::<Vec<_>>(), near.collect()] {
            let points: Vec<Point> = points.into_iter().map(|(on, value)| Point { on, value }).collect();
            let plot = Plot { values: points.clone(), ..plot(scale, &[], &[]) };
            let axes = Axes::of(&plot, wanted);
            let ticks = axes.value_ticks();
            prop_assert!((2..=wanted).contains(&ticks.len()));
            for point in points {
                prop_assert!((-1e-6..=1.0 + 1e-6).contains(&axes.up(point.value)));
                prop_assert!((0.0..=1.0).contains(&axes.across(point.on)));
            }
            prop_assert!(axes.day_ticks(4).len() <= 4);
        }
    }
}
