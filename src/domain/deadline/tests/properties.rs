//! What holds for every phrase.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::text::{date, fold};

/// Phrases of every kind.
const SAMPLES: &[&str] = &[
    "Trước ngày 01/7/2025",
    "Ngày 30/6/2025 và tổ chức thực hiện trong những năm tiếp theo",
    "Tháng 09/2026",
    "Quý III, IV năm 2025",
    "Năm 2026",
    "6 tháng đầu năm",
    "Giai đoạn 2026-2030",
    "Đánh giá theo các mốc năm 2027, 2030",
    "Thực hiện thường xuyên",
    "Thực hiện thường xuyên (Mỗi đơn vị ít nhất 1 khóa học/năm)",
    "Ngay sau khi Bộ Công an ban hành tài liệu hướng dẫn (Quý II/2027)",
    "Theo TT 28/2018/TT-BTC",
    "không quá 15 ngày kể từ ngày ban hành Quyết định",
    "đảm bảo triển khai từ ngày 01/01/2026 khi Nghị quyết có hiệu lực",
    "trước 10 giờ thứ Ba hàng tuần",
    "hàng quý trước ngày 25 tháng cuối quý",
    "Định kỳ hàng tháng, đột xuất",
    "trước 10 giờ ngày 10/12/2025",
    "chậm nhất ngày 15 tháng 8 năm 2026",
    "17/102/2025",
    "28/2018/TT-BTC",
];

/// Words and signs that phrases are made of.
const PIECES: &[&str] = &[
    "trước",
    "ngày",
    "tháng",
    "Quý",
    "năm",
    "từ",
    "đến",
    "hết",
    "cuối",
    "đầu",
    "hàng",
    "sau",
    "khi",
    "theo",
    "giờ",
    "thường xuyên",
    "và",
    "mỗi",
    "ít nhất",
    "mốc",
    "định kỳ",
    "thứ",
    "tuần",
    "kể từ",
    "(",
    ")",
    ",",
    "/",
    "-",
    ".",
    ";",
    "1",
    "6",
    "10",
    "31",
    "02",
    "13",
    "2026",
    "2030",
    "26",
    "I",
    "IV",
    "V",
    "dự kiến",
    "KH-UBND",
    "làm việc",
    "lần",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES);
    let space = prop::sample::select(&["", " ", " "][..]);
    prop::collection::vec((piece, space), 0..12)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [piece, space]).collect())
}

/// Returns all dates that follow from a meaning.
fn dates(meaning: &Meaning) -> Vec<NaiveDate> {
    let policy = Policy::default();
    [
        meaning.from(),
        meaning.last_day(&policy),
        meaning.overdue_from(&policy),
        meaning.soft_overdue_from(&policy),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn spelling_case_and_blanks_make_no_difference() {
    for phrase in SAMPLES {
        let expected = sketch(phrase);
        for variant in [
            phrase.nfd().collect::<String>(),
            phrase.to_uppercase(),
            phrase.to_lowercase(),
            fold::mark_free(phrase),
            phrase.replace(' ', "\u{a0}"),
            phrase.replace(' ', "   "),
            format!(" {phrase}. "),
            format!("{phrase};"),
            format!("\u{feff}{phrase}\u{200b}"),
        ] {
            assert_eq!(sketch(&variant), expected, "{variant:?}");
        }
    }
}

#[test]
fn every_meaning_survives_json() {
    for phrase in SAMPLES {
        let meaning = read(phrase, &PLAN).meaning;
        let text = serde_json::to_string(&meaning).unwrap();
        assert_eq!(serde_json::from_str::<Meaning>(&text).unwrap(), meaning, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(phrase in any::<String>()) {
        prop_assert_eq!(read(&phrase, &PLAN).phrase, phrase);
    }

    #[test]
    fn the_rules_of_overdue_hold(phrase in soup()) {
        let meaning = read(&phrase, &PLAN).meaning;
        let policy = Policy::default();
        let (last_day, overdue) = (meaning.last_day(&policy), meaning.overdue_from(&policy));
        match meaning.kind() {
            Kind::Unknown | Kind::None | Kind::Recurring => prop_assert!(dates(&meaning).is_empty()),
            Kind::From | Kind::Ongoing | Kind::Trigger => prop_assert_eq!(overdue, None),
            _ => prop_assert!(last_day <= overdue && last_day.is_some()),
        }
        if let (Some(from), Some(last_day)) = (meaning.from(), last_day) {
            prop_assert!(from <= last_day);
        }
    }

    #[test]
    fn no_date_comes_from_nowhere(phrase in soup()) {
        let without_digits: String = phrase.chars().filter(|c| !c.is_ascii_digit()).collect();
        prop_assert!(dates(&read(&without_digits, &Context::default()).meaning).is_empty());
        let reading = read(&phrase, &Context::default());
        prop_assert!(!reading.assumed.contains(&Assumption::YearFromPlan));
    }

    #[test]
    fn the_form_of_any_phrase_makes_no_difference(phrase in soup()) {
        let expected = sketch(&phrase);
        for variant in [phrase.nfd().collect(), phrase.to_uppercase(), fold::mark_free(&phrase)] {
            prop_assert_eq!(sketch(&variant), expected.clone(), "{}", variant);
        }
    }

    #[test]
    fn any_date_reads_back(days in 0u64..36_524) {
        let date = day(2000, 1, 1) + chrono::Days::new(days);
        let (d, m, y) = (date.format("%-d"), date.format("%-m"), date.format("%Y"));
        for written in [
            date::long(date),
            date::short(date),
            date.to_string(),
            format!("{d}/{m}/{y}"),
            format!("{d}.{m}.{y}"),
            format!("{d}-{m}-{y}"),
            format!("ngày {d} tháng {m} năm {y}"),
            format!("{d} tháng {m}/{y}"),
        ] {
            let on = read(&written, &PLAN).meaning;
            prop_assert_eq!((on.kind(), on.last_day(&Policy::default())), (Kind::On, Some(date)), "{}", written);
            let before = read(&format!("trước {written}"), &PLAN).meaning;
            let expected = (Kind::Before, Some(date));
            prop_assert_eq!((before.kind(), before.overdue_from(&Policy::default())), expected, "{}", written);
        }
    }
}
