//! What printed targets and values mean.

use super::*;

fn number(units: i64, decimals: u8) -> Number {
    Number::new(units, decimals)
}

#[test]
fn a_printed_target_means_what_the_decision_means() {
    use Direction::{AtLeast, Count, Rank, Text, YesNo};
    let table = [
        ("100", AtLeast, TargetMeaning::Number(number(100, 0))),
        ("≥80", AtLeast, TargetMeaning::Number(number(80, 0))),
        (">= 82,5%", AtLeast, TargetMeaning::Number(number(825, 1))),
        ("≤5", Direction::AtMost, TargetMeaning::Number(number(5, 0))),
        ("-", AtLeast, TargetMeaning::Stroke),
        ("–", AtLeast, TargetMeaning::Stroke),
        ("", AtLeast, TargetMeaning::Blank),
        ("01", Count, TargetMeaning::Number(number(1, 0))),
        ("1.713", Count, TargetMeaning::Number(number(1713, 0))),
        ("Nhóm 15 địa phương dẫn đầu cả nước", Rank, TargetMeaning::RankWithin(15)),
        ("Nhóm dẫn đầu", Rank, TargetMeaning::Unknown),
        ("Từ 10 đến 15", Rank, TargetMeaning::Unknown),
        ("Đảm bảo", YesNo, TargetMeaning::Met),
        ("Phường Trung tâm", Text, TargetMeaning::Words),
        ("Phường Trung tâm", AtLeast, TargetMeaning::Unknown),
    ];
    for (printed, direction, meaning) in table {
        assert_eq!(read_target(printed, direction), meaning, "{printed:?} as {direction:?}");
    }
}

#[test]
fn the_indicator_decides_what_a_stroke_between_two_numbers_means() {
    let read = |text, direction| read_measured(text, direction).map(|read| read.value);
    let share = |numerator, denominator, printed| {
        Ok(Measured::Share { share: Ratio { numerator, denominator }, printed })
    };
    assert_eq!(read("28/34", Direction::Rank), Ok(Measured::Rank { place: 28, of: Some(34) }));
    assert_eq!(read("hạng 02", Direction::Rank), Ok(Measured::Rank { place: 2, of: None }));
    assert_eq!(read("26/33", Direction::AtLeast), share(26, 33, None));
    assert_eq!(
        read("2.752.097/2.792.715 (98,55%)", Direction::AtLeast),
        share(2_752_097, 2_792_715, Some(number(9855, 2)))
    );
    assert_eq!(
        read("98,55% (2.752.097/2.792.715)", Direction::Count),
        share(2_752_097, 2_792_715, Some(number(9855, 2)))
    );
    assert_eq!(read("1.713", Direction::Count), Ok(Measured::Number(number(1713, 0))));
    assert_eq!(read("82,45%", Direction::AtLeast), Ok(Measured::Number(number(8245, 2))));
    assert_eq!(read("đảm bảo", Direction::YesNo), Ok(Measured::Met(true)));
    assert_eq!(read("chưa đạt", Direction::YesNo), Ok(Measured::Met(false)));
    assert_eq!(read(" Phường A ", Direction::Text), Ok(Measured::Words("Phường A".to_owned())));
}

#[test]
fn a_decimal_point_is_read_and_pointed_out() {
    let read = read_measured("80.7%", Direction::AtLeast).unwrap();
    assert_eq!(read.value, Measured::Number(number(807, 1)));
    assert_eq!(read.oddities, [Oddity::DecimalPoint]);
}

#[test]
fn what_is_no_value_is_refused_with_what_stands_there() {
    for (text, direction) in [
        ("", Direction::AtLeast),
        ("nhiều", Direction::Count),
        ("35/34", Direction::Rank),
        ("0", Direction::Rank),
        ("12,5", Direction::Rank),
        ("có lẽ", Direction::YesNo),
        ("1/2/3", Direction::AtLeast),
    ] {
        let error = read_measured(text, direction).unwrap_err();
        assert!(text.is_empty() || error.to_string().contains(text), "{error}");
    }
}
