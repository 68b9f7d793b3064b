//! The order of values, and the figure of each.

use super::*;
use crate::domain::build::{measurement, unit};
use crate::domain::unit::UnitKind;
use crate::text::number::{Number, Ratio};

#[test]
fn values_come_by_day_and_within_a_day_by_the_journal() {
    let mut build = with("%", Direction::AtLeast, &[]);
    build
        .add(unit("xa-a", UnitKind::Commune, 1))
        .measured("d", "2026-03-31", "60")
        .measured("d", "2026-01-31", "50")
        .measured("d", "2026-03-31", "61")
        .unit_measured("d", "xa-a", "2026-02-28", "99")
        .measured("d", "2026-06-30", "70");
    let values = series(&build.workspace, &"d".into(), day("2026-05-01"));
    let indicator = build.workspace.indicators.get("i").unwrap();
    let figures: Vec<_> = values.iter().map(|value| figure(indicator, &value.value).unwrap()).collect();
    assert_eq!(figures, [50.0, 60.0, 61.0]);
    let points = points(indicator, &values);
    assert_eq!(
        points,
        [Point { on: day("2026-01-31"), value: 50.0 }, Point { on: day("2026-03-31"), value: 61.0 }],
        "the last of a day is that day's value"
    );
    let own = series_of(&build.workspace, &"d".into(), Some(&"xa-a".into()), day("2026-05-01"));
    assert_eq!(own.len(), 1);
}

#[test]
fn the_indicator_decides_which_figure_a_value_has() {
    use Direction::{AtLeast, AtMost, Count, Rank, Text, YesNo};
    let number = |units, decimals| Measured::Number(Number::new(units, decimals));
    let share = |printed| Measured::Share { share: Ratio { numerator: 26, denominator: 33 }, printed };
    let rank = Measured::Rank { place: 28, of: Some(34) };
    let printed = Some(Number::new(787, 1));
    let of_nothing = Measured::Share { share: Ratio { numerator: 0, denominator: 0 }, printed: None };
    let table = [
        ("%", AtLeast, number(8245, 2), Some(82.45)),
        ("%", AtLeast, share(printed), Some(78.7)),
        ("%", AtLeast, share(None), Some(2600.0 / 33.0)),
        ("%", Count, share(None), Some(2600.0 / 33.0)),
        ("-", AtLeast, share(None), Some(2600.0 / 33.0)),
        ("", AtMost, share(None), Some(2600.0 / 33.0)),
        ("-", Count, share(printed), Some(26.0)),
        ("TCTD", Count, share(None), Some(26.0)),
        ("TCTD", AtLeast, share(printed), Some(26.0)),
        ("%", AtLeast, of_nothing, None),
        ("Thứ hạng", Rank, rank.clone(), Some(28.0)),
        ("Thứ hạng", Rank, share(None), None),
        ("%", AtLeast, rank, None),
        ("-", YesNo, Measured::Met(true), None),
        ("-", Text, Measured::Words("Phường A".to_owned()), None),
        ("-", Text, number(5, 0), None),
    ];
    for (unit, direction, value, expected) in table {
        let indicator = indicator("i", unit, direction);
        assert_eq!(figure(&indicator, &value), expected, "{value:?} as {direction:?} in {unit:?}");
    }
}

#[test]
fn better_is_told_by_the_direction() {
    for (direction, better, worse) in [
        (Direction::AtLeast, 80.0, 79.0),
        (Direction::Count, 2.0, 1.0),
        (Direction::AtMost, 4.0, 5.0),
        (Direction::Rank, 9.0, 10.0),
    ] {
        assert!(direction.meets(better, worse) && direction.beats(better, worse), "{direction:?}");
        assert!(!direction.meets(worse, better) && !direction.beats(worse, better), "{direction:?}");
        assert!(direction.meets(better, better) && !direction.beats(better, better), "{direction:?}");
        assert!(
            direction.meets(0.1 + 0.2, 0.3) && direction.meets(0.3, 0.1 + 0.2),
            "rounding is no difference"
        );
    }
}

#[test]
fn a_series_holds_no_value_of_another_definition() {
    let mut build = with("%", Direction::AtLeast, &[]);
    let other = definition("d2", &indicator("i", "%", Direction::AtLeast), &[]);
    build.add(other).add(measurement("m", "d2", "2026-01-31", Measured::Number(Number::new(9, 0))));
    assert!(series(&build.workspace, &"d".into(), day("2026-12-31")).is_empty());
}
