//! Numbers and dates are read as they are written.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::text::date::{self, DateError};
use crate::text::number::{self, Number, NumberError, Ratio, Warning};

#[test]
fn numbers_are_read_the_vietnamese_way() {
    for (text, units, decimals, warnings) in [
        ("1.713", 1713, 0, &[][..]),
        ("82,45", 8245, 2, &[]),
        ("82,45%", 8245, 2, &[]),
        ("100 %", 100, 0, &[]),
        ("2.752.097", 2_752_097, 0, &[]),
        ("348.103.200.000", 348_103_200_000, 0, &[]),
        ("1.713,5", 17135, 1, &[]),
        ("01", 1, 0, &[]),
        ("1713", 1713, 0, &[]),
        ("-5,5", -55, 1, &[]),
        ("80.7%", 807, 1, &[Warning::DecimalPoint]),
        ("96.78", 9678, 2, &[Warning::DecimalPoint]),
        ("0.125", 125, 3, &[Warning::DecimalPoint]),
        ("1,713", 1713, 3, &[Warning::CommaBeforeThree]),
    ] {
        let read = number::read(text).unwrap();
        assert_eq!(read.number, Number::new(units, decimals), "{text}");
        assert_eq!(read.warnings, warnings, "{text}");
        assert_eq!(read.percent, text.contains('%'), "{text}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        "-",
        "%",
        "x",
        "≥80",
        "1.2.3",
        "12.3456",
        concat!("0900", ".000.000"),
        "1,2,3",
        "1.23,4",
        "1 713",
        "4.0.1",
        ",",
    ] {
        assert_eq!(number::read(text), Err(NumberError::Shape(text.to_owned())), "{text}");
    }
    let long = "1234567890123456789";
    assert_eq!(number::read(long), Err(NumberError::TooLong(long.to_owned())));
    for text in ["26", "26/", "1/2/3", "1,5/2", "-1/2", "50%/100"] {
        assert!(number::read_ratio(text).is_err(), "{text}");
    }
}

#[test]
fn shares_round_half_up() {
    for (text, percent) in [
        ("2.137.471/2.752.097", "77,67"),
        ("1/8", "12,50"),
        ("1/800", "0,13"),
        ("26/33", "78,79"),
        ("02/34", "5,88"),
        ("3/2", "150,00"),
    ] {
        assert_eq!(number::read_ratio(text).unwrap().percent(2).unwrap().to_string(), percent, "{text}");
    }
    assert_eq!(Ratio { numerator: 1, denominator: 0 }.percent(2), None);
    assert!((Number::new(8245, 2).to_f64() - 82.45).abs() < 1e-9);
}

#[test]
fn dates_are_written_as_the_decree_asks() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    for (date, long, short) in [
        (day(2026, 1, 5), "05/01/2026", "05/01/26"),
        (day(2026, 4, 10), "10/4/2026", "10/04/26"),
        (day(2025, 8, 5), "05/8/2025", "05/08/25"),
        (day(2025, 12, 31), "31/12/2025", "31/12/25"),
    ] {
        assert_eq!(date::long(date), long);
        assert_eq!(date::short(date), short);
    }
}

#[test]
fn the_month_never_comes_first() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
    for (text, expected) in [
        ("30/6/2025", day(2025, 6, 30)),
        (" 05/06/2025 ", day(2025, 6, 5)),
        ("5/6/25", day(2025, 6, 5)),
        ("31.12.2026", day(2026, 12, 31)),
        ("31-12-2026", day(2026, 12, 31)),
        ("2026-12-31", day(2026, 12, 31)),
        ("01/12/ 2023", day(2023, 12, 1)),
    ] {
        assert_eq!(date::read(text).ok(), expected, "{text}");
    }
    for text in ["12/31/2025", "31/02/2025", "17/13/2025", "2025-13-01", "0/1/2025"] {
        assert_eq!(date::read(text), Err(DateError::NoSuchDay(text.to_owned())));
    }
    for text in
        ["", "30/6", "17/102/2025", "30/6-2025", "30/6/202", "a/b/c", "1/2/3/4", "+1/2/2025", "hôm nay"]
    {
        assert_eq!(date::read(text), Err(DateError::Shape(text.to_owned())));
    }
}

#[test]
fn numbers_with_different_decimals_are_compared_and_added_exactly() {
    assert!(Number::new(80, 0).is_same(Number::new(800, 1)));
    assert!(!Number::new(80, 0).is_same(Number::new(801, 1)));
    assert_eq!(Number::new(15, 1).checked_add(Number::new(-25, 2)), Some(Number::new(125, 2)));
    assert_eq!(Number::new(i64::MAX, 0).checked_add(Number::new(1, 0)), None);
    assert_eq!(Number::new(i64::MAX, 0).checked_add(Number::new(1, 200)), None);
}

#[test]
fn the_nearest_number_has_the_decimals_that_are_asked_for() {
    for (value, decimals, nearest) in [
        (78.787_878, 2, Some(Number::new(7879, 2))),
        (80.0, 2, Some(Number::new(8000, 2))),
        (-0.001, 2, Some(Number::new(0, 2))),
        (-2.5, 1, Some(Number::new(-25, 1))),
        (1e30, 0, None),
        (f64::NAN, 2, None),
        (f64::INFINITY, 2, None),
    ] {
        assert_eq!(Number::nearest(value, decimals), nearest, "{value}");
    }
}

proptest! {
    #[test]
    fn a_number_is_nearest_to_itself(units in -999_999_999_999i64..=999_999_999_999, decimals in 0u8..6) {
        let number = Number::new(units, decimals);
        prop_assert_eq!(Number::nearest(number.to_f64(), decimals), Some(number));
    }

    #[test]
    fn a_written_number_reads_back(units in -999_999_999_999_999_999i64..=999_999_999_999_999_999, decimals in 0u8..9) {
        let number = Number::new(units, decimals);
        prop_assert_eq!(number::read(&number.to_string()).unwrap().number, number);
    }

    #[test]
    fn a_written_share_reads_back(numerator in 0..=10u64.pow(17), denominator in 0..=10u64.pow(17)) {
        let ratio = Ratio { numerator, denominator };
        prop_assert_eq!(number::read_ratio(&ratio.to_string()).unwrap(), ratio);
    }

    #[test]
    fn any_text_is_a_number_or_an_error(text in "[0-9.,%/ -]{0,12}") {
        let _ = number::read_ratio(&text);
        if let Ok(read) = number::read(&text) {
            prop_assert_eq!(number::read(&read.number.to_string()).unwrap().number, read.number);
        }
    }

    #[test]
    fn a_written_date_reads_back(days in 0u64..36_524) {
        let date = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Days::new(days);
        prop_assert_eq!(date::read(&date::long(date)).unwrap(), date);
        prop_assert_eq!(date::read(&date::short(date)).unwrap(), date);
        prop_assert_eq!(date::read(&date.to_string()).unwrap(), date);
    }
}
