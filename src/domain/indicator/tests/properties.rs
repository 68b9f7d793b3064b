//! What holds for every series.

use proptest::prelude::*;

use super::*;
use crate::domain::build::measurement;
use crate::text::number::Number;

/// Days after 1 December 2025 with a value in tenths.
type Values = Vec<(u64, i64)>;

fn any_values() -> impl Strategy<Value = Values> {
    prop::collection::vec((0u64..500, 0i64..=1000), 0..8)
}

fn any_targets() -> impl Strategy<Value = Vec<(i32, Option<i64>)>> {
    prop::collection::vec(prop::option::of(0i64..=1000), 3).prop_map(|found| (2026..).zip(found).collect())
}

fn from_start(days: u64) -> chrono::NaiveDate {
    day("2025-12-01") + chrono::Days::new(days)
}

/// Builds the indicator `i`; every value and target is told by the function of its tenths.
fn built(
    direction: Direction,
    values: &Values,
    targets: &[(i32, Option<i64>)],
    tell: impl Fn(i64) -> i64,
) -> Build {
    let number = |tenths: i64| Number::new(tell(tenths), 1);
    let printed: Vec<_> = targets
        .iter()
        .map(|(year, tenths)| (*year, tenths.map_or("-".to_owned(), |tenths| number(tenths).to_string())))
        .collect();
    let printed: Vec<_> = printed.iter().map(|(year, text)| (*year, text.as_str())).collect();
    let mut build = with("điểm", direction, &printed);
    for (at, (days, tenths)) in values.iter().enumerate() {
        let on = from_start(*days).to_string();
        build.add(measurement(&format!("m{at}"), "d", &on, Measured::Number(number(*tenths))));
    }
    build
}

proptest! {
    #[test]
    fn turning_the_direction_and_the_figures_over_changes_no_verdict(
        values in any_values(), targets in any_targets(), at in 0u64..600, year in 2026i32..2029,
    ) {
        let on_day = from_start(at).to_string();
        let up = on(&built(Direction::AtLeast, &values, &targets, |it| it), &on_day, year);
        let down = on(&built(Direction::AtMost, &values, &targets, |it| 1000 - it), &on_day, year);
        prop_assert_eq!(up.state, down.state);
        prop_assert_eq!(up.needed_rate.is_some(), down.needed_rate.is_some());
        for (a, b) in up.needed_rate.zip(down.needed_rate).into_iter().chain(up.present_rate.zip(down.present_rate)) {
            prop_assert!(near(a, -b));
        }
    }

    #[test]
    fn nothing_that_is_later_or_by_another_definition_counts(
        values in any_values(), later in any_values(), targets in any_targets(), at in 0u64..600,
    ) {
        let as_of = from_start(at);
        let mut build = built(Direction::AtLeast, &values, &targets, |it| it);
        let before = on(&build, &as_of.to_string(), 2026);
        let other = Definition { rank: 1, ..definition("d2", &indicator("i", "điểm", Direction::AtLeast), &[(2026, "1")]) };
        build.add(other);
        for (index, (days, tenths)) in later.into_iter().enumerate() {
            let value = || Measured::Number(Number::new(tenths, 1));
            let after = as_of + chrono::Days::new(days + 1);
            build.add(measurement(&format!("l{index}"), "d", &after.to_string(), value()));
            build.add(measurement(&format!("o{index}"), "d2", &from_start(days).to_string(), value()));
        }
        prop_assert_eq!(before, on(&build, &as_of.to_string(), 2026));
    }

    #[test]
    fn a_better_value_never_has_a_worse_verdict(
        values in any_values(), targets in any_targets(), at in 0u64..400, low in 0i64..=1000, more in 0i64..=1000,
    ) {
        let verdict = |tenths: i64| {
            let mut values = values.clone();
            values.retain(|(days, _)| *days < at);
            values.push((at.max(31), tenths));
            state(&built(Direction::AtLeast, &values, &targets, |it| it), &from_start(at.max(31)).to_string(), 2026)
        };
        let rank = |state: IndicatorState| match state {
            IndicatorState::Achieved => Some(2),
            IndicatorState::OnTrack => Some(1),
            IndicatorState::Behind => Some(0),
            _ => None,
        };
        if let (Some(worse), Some(better)) = (rank(verdict(low)), rank(verdict(low + more))) {
            prop_assert!(better >= worse);
        }
    }
}
