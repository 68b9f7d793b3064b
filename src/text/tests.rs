//! The rules of Vietnamese text, as tables and properties.

use std::cmp::Ordering;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

mod written;

fn nfd(text: &str) -> String {
    text.nfd().collect()
}

#[test]
fn what_comes_in_takes_one_form() {
    for (given, line) in [
        ("tie\u{302}\u{301}ng", "tiếng"),
        ("  Sở\u{a0}Y\u{202f}tế \u{200b}", "Sở Y tế"),
        ("a\u{200a}b\u{feff}c\u{202e}d", "abcd"),
        ("đỏ \u{1b}[31mrất\u{1b}[0m đỏ", "đỏ rất đỏ"),
        ("tên\u{1b}]0;cửa sổ\u{7} cột", "tên cột"),
        ("tên\u{1b}]0;cửa sổ\u{1b}\\ cột", "tên cột"),
        ("tên\u{1b}]0;không đóng", "tên"),
        ("\u{9b}31mđỏ\u{1b}7", "đỏ"),
        ("\u{1b}[31\nhai", "hai"),
        ("một\r\nhai\tba\u{0}\u{7f}", "một hai ba"),
        ("\u{1b}", ""),
    ] {
        assert_eq!(clean_line(given), line, "{given:?}");
    }
    assert_eq!(clean_text("một\r\nhai\tba\rbốn\u{2028}năm\u{8}\n"), "một\nhai\tba\nbốn\nnăm");
}

#[test]
fn slugs_are_plain() {
    for (name, expected) in [
        ("Sở Y tế", "so-y-te"),
        ("UBND xã, phường – Đắk Đoa", "ubnd-xa-phuong-dak-doa"),
        ("Ðảng uỷ (khối)", "dang-uy-khoi"),
        ("…", ""),
    ] {
        assert_eq!(slug(name), expected);
        assert_eq!(slug(&nfd(name)), expected);
    }
}

#[test]
fn two_spellings_of_the_tone_fold_together_where_both_exist() {
    for (one, other) in
        [("hoà", "hòa"), ("Thuỷ", "thủy"), ("UỶ BAN", "ủy ban"), ("khoẻ.", "khỏe."), ("huý kỵ", "húy kỵ")]
    {
        assert_eq!(fold::tone_folded(one).text, fold::tone_folded(other).text, "{one}");
        assert_ne!(fold::exact(one).text, fold::exact(other).text, "{one}");
    }
    for word in ["quý", "quỹ", "hoàn", "hoài", "xuyên", "khuỷu", "họa tiết", "của"] {
        assert_eq!(fold::tone_folded(word).text, word);
    }
}

#[test]
fn marks_fold_away() {
    for (text, folded) in [
        ("Công an tỉnh", "cong an tinh"),
        ("ĐƯỜNG Đ Ð Ɖ ð", "duong d d d d"),
        ("ắằẳẵặ ốồổỗộ ứừửữự ÝỲỶỸỴ", "aaaaa ooooo uuuuu yyyyy"),
        ("Čeština Łódź", "cestina łodz"),
        ("57-NQ/TW", "57-nq/tw"),
    ] {
        assert_eq!(fold::mark_free(text), folded);
        assert_eq!(fold::mark_free(&nfd(text)), folded);
    }
}

#[test]
fn words_stand_in_the_order_of_the_dictionary() {
    let ordered = [
        "ba bạc",
        "bà ba",
        "Công an tỉnh",
        "Cộng",
        "dân",
        "dần",
        "dẩn",
        "dẫn",
        "dấn",
        "dận",
        "Đảng",
        "đăng",
        "đâng",
        "đất",
        "hòa",
        "hoàn",
        "Sở Tài chính",
        "Sở Y tế",
        "Xã 002",
        "Xã 10",
        "Xã An",
    ];
    for pair in ordered.windows(2) {
        assert_eq!(collate::compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        assert_eq!(collate::compare(pair[1], pair[0]), Ordering::Greater, "{pair:?}");
    }
    assert_eq!(collate::compare("hoà bình", "hòa bình a"), Ordering::Less, "spellings of one word are equal");
    assert_eq!(collate::compare("sở", "Sở"), Ordering::Less);
}

#[test]
fn labels_stand_in_the_order_of_their_parts() {
    for ordered in [
        &["1", "2", "10", "17", "17.1", "17.2", "17.10", "18"][..],
        &["I", "II", "III", "IV", "V", "VIII", "IX", "X", "XI", "XIX", "XX"],
        &["a", "b", "c", "d", "đ", "e", "g", "h", "i"],
        &["A", "A.I", "A.II", "A.II.1", "B", "C", "D"],
        &["12", "12a", "12b", "13"],
    ] {
        for pair in ordered.windows(2) {
            assert_eq!(collate::compare_labels(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
    }
}

#[test]
fn columns_are_cut_between_graphemes() {
    let nfd = nfd("tiếng Việt");
    for (text, limit, cut) in [
        ("tiếng Việt", 10, "tiếng Việt"),
        ("tiếng Việt", 9, "tiếng Vi…"),
        ("tiếng Việt", 7, "tiếng…"),
        (&nfd, 4, "tie\u{302}\u{301}…"),
        ("会議室", 4, "会…"),
        ("ab", 1, "…"),
        ("ab", 0, ""),
    ] {
        assert_eq!(width::truncate(text, limit), cut, "{text} {limit}");
    }
    assert_eq!(width::pad("mã", 4), "mã  ");
    assert_eq!(width::pad_left("12", 4), "  12");
}

proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(text in any::<String>()) {
        let line = clean_line(&text);
        prop_assert_eq!(clean_line(&line), line.clone());
        prop_assert!(line.chars().all(|c| !c.is_control()));
        let lines = clean_text(&text);
        prop_assert_eq!(clean_text(&lines), lines.clone());
        prop_assert!(lines.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\t')));
    }

    #[test]
    fn folding_leads_back_to_the_source(text in any::<String>()) {
        let length = text.chars().count();
        for folded in [fold::exact(&text), fold::tone_folded(&text), fold::mark_free_mapped(&text)] {
            prop_assert_eq!(folded.text.chars().count(), folded.map.len());
            prop_assert!(folded.map.is_sorted());
            prop_assert!(folded.map.iter().all(|at| usize::try_from(*at).unwrap() < length));
        }
        prop_assert_eq!(fold::mark_free_mapped(&text).text, fold::mark_free(&text));
    }

    #[test]
    fn folding_does_not_see_the_form(words in "[a-zA-ZàảãáạăằẵđĐêếệôộơợưựỳỷý ]{0,20}") {
        prop_assert_eq!(fold::exact(&nfd(&words)).text, fold::exact(&words).text);
        prop_assert_eq!(fold::tone_folded(&nfd(&words)).text, fold::tone_folded(&words).text);
        prop_assert_eq!(fold::mark_free(&nfd(&words)), fold::mark_free(&words));
        prop_assert!(fold::mark_free(&words).is_ascii());
    }

    #[test]
    fn both_orders_are_orders(words in prop::collection::vec("[aàáăâbdđeêoòQIVX0-9 .]{0,5}", 3)) {
        let [a, b, c] = [&words[0], &words[1], &words[2]];
        for compare in [collate::compare, collate::compare_labels] {
            prop_assert_eq!(compare(a, b), compare(b, a).reverse());
            prop_assert_eq!(compare(a, b) == Ordering::Equal, a == b);
            if compare(a, b).is_le() && compare(b, c).is_le() {
                prop_assert!(compare(a, c).is_le());
            }
        }
    }

    #[test]
    fn padding_fills_exactly(text in "[a-zàđ会 ]{0,12}", limit in 0usize..20) {
        prop_assert_eq!(width::columns(&width::pad(&text, limit)), limit);
        prop_assert_eq!(width::columns(&width::pad_left(&text, limit)), limit);
    }
}
