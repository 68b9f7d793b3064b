use super::*;
use crate::text::date::long;

/// Returns "key kind/issuer/drafter" with a mark for the party, and the date that follows.
fn told(found: &Found) -> String {
    let Symbol { kind, issuer, drafter, is_party, .. } = &found.symbol;
    let part = |part: &Option<String>| part.clone().unwrap_or_else(|| "·".to_owned());
    let party = if *is_party { " Đảng" } else { "" };
    let dated = match &found.dated {
        Some(Dated::On(day)) => format!(" ngày {}", long(*day)),
        Some(Dated::Impossible(printed)) => format!(" sai ngày {printed}"),
        None => String::new(),
    };
    format!("{} {} {} {}{party}{dated}", found.symbol.key(), part(kind), part(issuer), part(drafter))
}

#[test]
fn a_symbol_is_read_in_all_spellings() {
    for (text, expected) in [
        ("454/KH-UBND", "454-KH-UBND KH UBND ·"),
        ("454 /KH-UBND", "454-KH-UBND KH UBND ·"),
        ("454 / KH - UBND", "454-KH-UBND KH UBND ·"),
        ("454/kh-ubnd", "454-KH-UBND KH UBND ·"),
        ("0454/KH–UBND", "454-KH-UBND KH UBND ·"),
        ("343-QĐ/TU", "343-QĐ-TU QĐ TU · Đảng"),
        ("343-QÐ/TU", "343-QĐ-TU QĐ TU · Đảng"),
        ("343 - qđ / tu", "343-QĐ-TU QĐ TU · Đảng"),
        ("343-QD/TU", "343-QĐ-TU QĐ TU · Đảng"),
        ("343/QĐ-TU", "343-QĐ-TU QĐ TU ·"),
        ("342-QĐ/TU", "342-QĐ-TU QĐ TU · Đảng"),
        ("57-NQ/TW", "57-NQ-TW NQ TW · Đảng"),
        ("57/NQ-TW", "57-NQ-TW NQ TW ·"),
        ("02-KH/BCĐTW", "2-KH-BCĐTW KH BCĐTW · Đảng"),
        ("02-KH/BTCTW", "2-KH-BTCTW KH BTCTW · Đảng"),
        ("01-TB/BCĐTW", "1-TB-BCĐTW TB BCĐTW · Đảng"),
        ("66.7/2025/NQ-CP", "66.7/2025-NQ-CP NQ CP ·"),
        ("66.7/NQ-CP", "66.7-NQ-CP NQ CP ·"),
        ("20/2025/QĐ-UBND", "20/2025-QĐ-UBND QĐ UBND ·"),
        ("08/2024/TT-BXD", "8/2024-TT-BXD TT BXD ·"),
        ("175/NQ-CP", "175-NQ-CP NQ CP ·"),
        ("175/NĐ-CP", "175-NĐ-CP NĐ CP ·"),
        ("12/HD-SNV", "12-HD-SNV HD SNV ·"),
        ("12/HĐ-SNV", "12-HĐ-SNV HĐ SNV ·"),
        ("59/2020/QH14", "59/2020-QH14 · QH14 ·"),
        ("5402/UBND-KGVX", "5402-UBND-KGVX · UBND KGVX"),
        ("684/BC-VPUBND", "684-BC-VPUBND BC VPUBND ·"),
        ("6113/TTr-CAT-PC06", "6113-TTR-CAT-PC06 TTR CAT PC06"),
        ("567/CAT-PC06", "567-CAT-PC06 · CAT PC06"),
        ("4735/TCT-KK", "4735-TCT-KK · TCT KK"),
        ("14/TGV", "14-TGV · TGV ·"),
        ("12a/BC-SYT", "12a-BC-SYT BC SYT ·"),
        ("1/BC", "1-BC BC · ·"),
        ("422/QĐ-TTg", "422-QĐ-TTG QĐ TTG ·"),
        ("/QĐ-UBND", "-QĐ-UBND QĐ UBND ·"),
        ("Số:    /BC-VPUBND", "-BC-VPUBND BC VPUBND ·"),
        ("Số: 684/BC-VPUBND", "684-BC-VPUBND BC VPUBND ·"),
        ("số     /QĐ-UBND", "-QĐ-UBND QĐ UBND ·"),
        ("…/QĐ-UBND", "-QĐ-UBND QĐ UBND ·"),
        ("Kế hoạch số 2488/KH-UBND ngày 12/12/2023", "2488-KH-UBND KH UBND · ngày 12/12/2023"),
        ("506/KH-UBND (05/6/2025)", "506-KH-UBND KH UBND · ngày 05/6/2025"),
        ("506/KH-UBND, ngày 05 tháng 6 năm 2025", "506-KH-UBND KH UBND · ngày 05/6/2025"),
        ("961/QĐ-UBND ngày 01/12/ 2023", "961-QĐ-UBND QĐ UBND · ngày 01/12/2023"),
        ("961/QĐ-UBND ngày 17/102/2025", "961-QĐ-UBND QĐ UBND · sai ngày 17/102/2025"),
        ("961/QĐ-UBND ngày 31/4/2025", "961-QĐ-UBND QĐ UBND · sai ngày 31/4/2025"),
    ] {
        assert_eq!(read(text).as_ref().map(told).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_no_symbol_is_none() {
    for text in [
        "",
        "03/2025",
        "9/12",
        "9/12 Bộ",
        "TTHC",
        "66.7",
        "24/7",
        "24/24h",
        "2/năm",
        "1 lớp 2/ngày",
        "82,45%",
        "2.053.343/2.062.125 thửa",
        "97/135 xã",
        "km/h",
        "Sở/ngành",
        "và/hoặc",
        "30/6/2025",
        "3/Sở Y tế",
        "102:2016/BTTTT",
        "Tháng 6/2025",
        "000/KH-UBND",
        "Báo cáo của Sở Y tế",
        "12/",
        "/",
        "//",
        "-/-",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn symbols_are_found_in_sentences_and_nothing_else_is() {
    for (text, expected) in [
        (
            "Thực hiện Nghị quyết số 57-NQ/TW, Kế hoạch số 02-KH/BCĐTW và 66.7/2025/NQ-CP.",
            "57-NQ-TW 2-KH-BCĐTW 66.7/2025-NQ-CP",
        ),
        ("Căn cứ Công văn 14/TGV ngày 30/3/2026 của Tổ Giúp việc", "14-TGV"),
        ("Theo 454/KH-UBND - UBND tỉnh giao", "454-KH-UBND"),
        ("(Quyết định số 422/QĐ-TTg)", "422-QĐ-TTG"),
        ("Quyết định số      /QĐ-UBND đang trình", "-QĐ-UBND"),
        ("Luật số 59/2020/QH14; Nghị định 64/CP", "59/2020-QH14 64-CP"),
        ("Đề án 06/CP đạt 9/12 chỉ tiêu, hỗ trợ 24/7, 483 TTHC, tháng 03/2025", ""),
        ("Nghị quyết 66.7, phiên bản 4.0, 135/135 UBND xã, 40/40 cơ sở KCB", ""),
        ("Cấp 12/BHXH, 3/TTHC, 16/GB", ""),
        ("1/BC", ""),
    ] {
        let keys: Vec<String> = in_prose(text).map(|found| found.symbol.key()).collect();
        assert_eq!(keys.join(" "), expected, "{text}");
    }
}

#[test]
fn a_symbol_says_where_it_stands() {
    let text = "Kế hoạch số 454 /KH-UBND ngày 28/02/2025; 343-QĐ/TU";
    let spans: Vec<&str> = in_prose(text).map(|found| &text[found.at]).collect();
    assert_eq!(spans, ["454 /KH-UBND", "343-QĐ/TU"]);
}

#[test]
fn a_slip_makes_near_symbols_and_another_document_does_not() {
    for (one, other, expected) in [
        ("343-QĐ/TU", "342-QĐ/TU", true),
        ("2488/KH-UBND", "3488/KH-UBND", true),
        ("175/NQ-CP", "175/NĐ-CP", true),
        ("02-KH/BCĐTW", "02-KH/BTCTW", true),
        ("66.7/NQ-CP", "66.7/2025/NQ-CP", true),
        ("343-QĐ/TU", "343/QĐ-TU", false),
        ("343-QĐ/TU", "342-KL/TU", false),
        ("343-QĐ/TU", "434-QĐ/TU", false),
        ("343-QĐ/TU", "3431-QĐ/TU", false),
        ("/QĐ-UBND", "12/QĐ-UBND", false),
    ] {
        let (one, other) = (read(one).unwrap().symbol, read(other).unwrap().symbol);
        assert_eq!((one.is_near(&other), other.is_near(&one)), (expected, expected), "{one:?} {other:?}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "[ /0-9A-ZĐđa-z.–-]{0,40}|.{0,40}") {
        for found in in_field(&text).chain(in_prose(&text)) {
            proptest::prop_assert!(text.get(found.at.clone()).is_some_and(|symbol| symbol.contains('/')));
        }
    }
}
