//! What does not add up about a value, and what does.

use proptest::prelude::*;

use super::*;
use crate::domain::build::measurement;
use crate::text::number::{Number, Ratio};

fn number(units: i64, decimals: u8) -> Number {
    Number::new(units, decimals)
}

/// Returns the doubts about one value by a definition without targets.
fn about(
    unit: &str,
    direction: Direction,
    before: Option<f64>,
    change: impl FnOnce(&mut Measurement),
) -> Vec<Doubt> {
    let indicator = indicator("i", unit, direction);
    let mut value = measurement("m", "d", "2026-06-30", Measured::Number(number(80, 0)));
    change(&mut value);
    let before = before.map(|value| Point { on: day("2026-03-31"), value });
    doubts_about(
        &indicator,
        &definition("d", &indicator, &[(2026, "30")]),
        &value,
        before,
        &Settings::default(),
    )
}

fn ratio(numerator: u64, denominator: u64, printed: Number) -> Vec<Doubt> {
    let share = Ratio { numerator, denominator };
    about("%", Direction::AtLeast, None, |it| it.value = Measured::Share { share, printed: Some(printed) })
}

#[test]
fn a_printed_percentage_is_held_against_its_share() {
    let off = |numerator, denominator, printed, computed, truncated| {
        let share = Ratio { numerator, denominator };
        vec![Doubt::RatioOff { share, printed, computed, truncated }]
    };
    let (false_share, cut) = (number(2474, 2), number(998, 1));
    assert_eq!(
        ratio(884_073, 3_546_906, false_share),
        off(884_073, 3_546_906, false_share, number(2493, 2), false)
    );
    assert_eq!(ratio(4_330, 4_336, cut), off(4_330, 4_336, cut, number(9986, 2), true));
    assert_eq!(ratio(2_692, 2_693, number(999, 1)), off(2_692, 2_693, number(999, 1), number(9996, 2), true));
    assert_eq!(ratio(2_752_097, 2_792_715, number(9855, 2)), []);
    assert_eq!(ratio(1, 8, number(12, 0)), [], "exactly half a unit");
    assert_eq!(ratio(0, 0, number(0, 0)), []);
    assert_eq!(
        ratio(1_481, 1_181, number(1254, 1)),
        [Doubt::PartAboveWhole(Ratio { numerator: 1_481, denominator: 1_181 })]
    );
}

#[test]
fn parts_make_their_total() {
    let parts = |units: &[i64]| -> Vec<Part> {
        units.iter().map(|units| Part { label: "phần".to_owned(), number: number(*units, 0) }).collect()
    };
    let total = |units, direction, parts: Vec<Part>, unit| {
        about(unit, direction, None, |it| {
            it.value = Measured::Number(number(units, 0));
            it.parts = parts;
        })
    };
    let three = [608_414, 73_897, 121_040];
    assert_eq!(
        total(703_351, Direction::Count, parts(&three), "hồ sơ"),
        [Doubt::PartsOff { sum: number(803_351, 0), total: number(703_351, 0) }]
    );
    assert_eq!(total(803_351, Direction::Count, parts(&three), "hồ sơ"), []);
    assert_eq!(total(803_351, Direction::Count, Vec::new(), "hồ sơ"), []);
    assert_eq!(total(80, Direction::AtLeast, parts(&[90, 70]), "%"), [], "percentages make no sum");
    let of_share = |units: &[i64]| {
        about("%", Direction::AtLeast, None, |it| {
            it.value = Measured::Share { share: Ratio { numerator: 9, denominator: 12 }, printed: None };
            it.parts = parts(units);
        })
    };
    assert_eq!((of_share(&[4, 5]), of_share(&[9, 3])), (Vec::new(), Vec::new()), "the part, or the whole");
    assert_eq!(of_share(&[4, 4]), [Doubt::PartsOff { sum: number(8, 0), total: number(9, 0) }]);
}

#[test]
fn a_value_is_not_younger_than_its_document() {
    let dated = |date: &str| {
        let date = day(date);
        about("%", Direction::AtLeast, None, |it| it.document_date = Some(date))
    };
    let late = Doubt::AfterDocument { on: day("2026-06-30"), document_date: day("2026-06-29") };
    assert_eq!((dated("2026-06-29"), dated("2026-06-30")), (vec![late], Vec::new()));
}

#[test]
fn an_unlikely_change_is_pointed_out() {
    use Direction::{AtLeast, Count, Rank};
    for (unit, direction, from, to, doubted) in [
        ("%", AtLeast, 60i32, 80i32, false),
        ("%", AtLeast, 59, 80, true),
        ("%", AtLeast, 80, 59, true),
        ("hồ sơ", Count, 40, 80, false),
        ("hồ sơ", Count, 39, 80, true),
        ("hồ sơ", Count, 80, 39, true),
        ("hồ sơ", Count, 0, 80, false),
        ("Thứ hạng", Rank, 2, 30, false),
    ] {
        let found = about(unit, direction, Some(f64::from(from)), |it| {
            it.value = match direction {
                Rank => Measured::Rank { place: to.unsigned_abs(), of: None },
                _ => Measured::Number(number(to.into(), 0)),
            };
        });
        let jump = Doubt::Jump { from: f64::from(from), to: f64::from(to) };
        assert_eq!(found, if doubted { vec![jump] } else { Vec::new() }, "{unit} {from} {to}");
    }
}

#[test]
fn points_are_not_percent() {
    for (printed, from, said) in [
        ("80%, tăng 5% so với quý trước", 75.0, Some(number(5, 0))),
        ("80%, Tăng thêm khoảng 5,0 %.", 75.0, Some(number(50, 1))),
        ("80% (giảm 5%)", 85.0, Some(number(-5, 0))),
        ("80%, tăng 5 điểm %", 75.0, None),
        ("80%, tăng 5 điểm phần trăm", 75.0, None),
        ("80%, tăng 6,7%", 75.0, None),
        ("80%, tầng 5%", 75.0, None),
        ("80%, tăng từ 75% lên 80%", 75.0, None),
        ("tăng 80%", 0.0, Some(number(80, 0))),
        ("80%, vượt 50% so với chỉ tiêu", 79.0, Some(number(50, 0))),
        ("80%, vượt 40% so với chỉ tiêu", 79.0, None),
    ] {
        let found = about("%", Direction::AtLeast, Some(from), |it| it.note = Some(printed.to_owned()));
        let found = found.into_iter().find_map(|doubt| match doubt {
            Doubt::PointsCalledPercent { said, .. } => Some(said),
            _ => None,
        });
        assert_eq!(found, said, "{printed}");
    }
}

#[test]
fn a_decimal_point_is_pointed_out_as_printed() {
    for (printed, point) in [
        ("80.7%", Some("80.7%")),
        ("96.78 %", Some("96.78 %")),
        ("đạt 80.7 % (tăng)", Some("80.7%")),
        ("1.713", None),
        ("82,45%", None),
        ("đạt 82,45%", None),
        ("Công nghệ 4.0", None),
    ] {
        let found = about("%", Direction::AtLeast, None, |it| it.printed = Some(printed.to_owned()));
        let expected: Vec<_> = point.map(|text| Doubt::DecimalPoint(text.to_owned())).into_iter().collect();
        assert_eq!(found, expected, "{printed}");
    }
}

fn all_of(build: &Build) -> Vec<(String, Doubt)> {
    let indicator = build.workspace.indicators.get("i").unwrap();
    let definition = build.workspace.definitions.get("d").unwrap();
    let found = doubts(&build.workspace, indicator, definition, day("2026-12-31"), &Settings::default());
    found.into_iter().map(|it| (it.measurement.to_string(), it.doubt)).collect()
}

#[test]
fn a_target_that_was_passed_before_the_plan_was_in_force_is_pointed_out() {
    let start = |direction, target: &str, value: &str| {
        let mut build = with("%", direction, &[(2026, target), (2030, "80")]);
        build.measured("d", "2025-11-30", "10").measured("d", "2025-12-31", value);
        let mut found = all_of(&build);
        found.retain(|(_, doubt)| matches!(doubt, Doubt::BeyondTargetAtStart { .. }));
        found.len()
    };
    assert_eq!(start(Direction::AtLeast, "60", "82,45"), 1);
    assert_eq!(start(Direction::AtLeast, "60", "60"), 0, "to hold what is reached is a target too");
    assert_eq!(start(Direction::AtLeast, "60", "59"), 0);
    assert_eq!(start(Direction::AtLeast, "-", "82,45"), 1, "the first target there is");
    assert_eq!(start(Direction::AtMost, "5", "4"), 1);
    assert_eq!(start(Direction::AtMost, "5", "6"), 0);
}

#[test]
fn a_plan_in_force_after_its_period_began_starts_when_it_is_in_force() {
    let mut build = Build::default();
    let period = Some(Period { from: day("2026-01-01"), to: day("2030-12-31") });
    let indicator = indicator("i", "%", Direction::AtLeast);
    build
        .add(Plan { date: None, in_force_from: Some(day("2026-05-15")), period, ..plan("454") })
        .add(definition("d", &indicator, &[(2026, "60")]))
        .add(indicator)
        .measured("d", "2026-04-10", "82,45");
    let target = Point { on: day("2026-12-31"), value: 60.0 };
    let expected = Doubt::BeyondTargetAtStart { value: 82.45, target };
    assert_eq!(all_of(&build), [("thử#4".to_owned(), expected)]);
}

#[test]
fn each_unit_is_compared_with_itself_and_each_day_with_an_earlier_one() {
    let mut build = with("%", Direction::AtLeast, &[]);
    build
        .measured("d", "2026-01-31", "10")
        .unit_measured("d", "xa-a", "2026-02-28", "90")
        .measured("d", "2026-02-28", "99")
        .measured("d", "2026-02-28", "12")
        .unit_measured("d", "xa-a", "2026-03-31", "60");
    assert_eq!(
        all_of(&build),
        [
            ("thử#6".to_owned(), Doubt::Jump { from: 10.0, to: 99.0 }),
            ("thử#8".to_owned(), Doubt::Jump { from: 90.0, to: 60.0 })
        ],
        "a value that the same day corrected is doubted, its correction is not"
    );
}

proptest! {
    #[test]
    fn a_rounded_percentage_is_never_doubted_and_one_unit_more_always_is(
        (denominator, numerator) in (1u64..10_000_000).prop_flat_map(|whole| (Just(whole), 0..=whole)), decimals in 0u8..5,
    ) {
        let rounded = Ratio { numerator, denominator }.percent(decimals).unwrap();
        prop_assert_eq!(ratio(numerator, denominator, rounded), []);
        for units in [rounded.units() + 1, rounded.units() - 2] {
            prop_assert_eq!(ratio(numerator, denominator, Number::new(units, decimals)).len(), 1);
        }
    }

    #[test]
    fn parts_that_make_the_total_are_never_doubted(parts in prop::collection::vec((0i64..1_000_000, 0u8..3), 1..6), off in 1i64..1000) {
        let parts: Vec<Part> =
            parts.into_iter().map(|(units, decimals)| Part { label: String::new(), number: Number::new(units, decimals) }).collect();
        let sum = parts.iter().map(|part| part.number).reduce(|a, b| a.checked_add(b).unwrap()).unwrap();
        let with_total = |total| about("hồ sơ", Direction::Count, None, |it| {
            it.value = Measured::Number(total);
            it.parts = parts.clone();
        });
        prop_assert_eq!(with_total(sum), []);
        let total = Number::new(sum.units() + off, sum.decimals());
        prop_assert_eq!(with_total(total), [Doubt::PartsOff { sum, total }]);
    }

    #[test]
    fn any_words_are_read_without_harm(printed in "[tănggiảmvượt0-9.,% ()]{0,24}", from in 0.0f64..100.0) {
        about("%", Direction::AtLeast, Some(from), |it| it.printed = Some(printed));
    }
}
