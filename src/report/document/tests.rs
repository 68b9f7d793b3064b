//! What a document says of itself, and its JSON.

use super::*;

#[test]
fn numbers_of_headings_follow_the_decree() {
    let mut numbers = Numbering::default();
    let levels = [
        Level::Part,
        Level::Clause,
        Level::Subclause,
        Level::Subclause,
        Level::Clause,
        Level::Subclause,
        Level::Part,
        Level::Clause,
    ];
    let printed: Vec<String> = levels.into_iter().map(|level| numbers.next(level)).collect();
    assert_eq!(printed, ["I.", "1.", "1.1.", "1.2.", "2.", "2.1.", "II.", "1."]);
    let points: Vec<String> = (0..24).map(|_| numbers.next(Level::Point)).collect();
    assert_eq!(points[..7], ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]);
    assert_eq!(points[22..], ["y)", "aa)"]);
}

#[test]
fn roman_digits() {
    for (number, digits) in
        [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1999, "MCMXCIX"), (0, "0")]
    {
        assert_eq!(roman(number), digits);
    }
}

fn column(heading: &[&str]) -> Column {
    Column { heading: heading.iter().map(|text| (*text).to_owned()).collect(), weight: 1, align: Align::Left }
}

/// Writes header cells as "text column across×down".
fn drawn(columns: &[&[&str]]) -> Vec<String> {
    let table = Table { columns: columns.iter().map(|it| column(it)).collect(), ..Table::default() };
    let row = |cells: Vec<HeadCell<'_>>| {
        let each = cells.iter().map(|it| format!("{} {} {}×{}", it.text, it.column, it.across, it.down));
        each.collect::<Vec<_>>().join(", ")
    };
    table.header().into_iter().map(row).collect()
}

#[test]
fn columns_share_the_headings_that_they_begin_with() {
    assert_eq!(drawn(&[&["TT"], &["Tên"]]), ["TT 0 1×1, Tên 1 1×1"]);
    assert_eq!(
        drawn(&[&["TT"], &["Đã xong", "Đúng hạn"], &["Đã xong", "Trễ"], &["Chưa xong", "Trễ"]]),
        ["TT 0 1×2, Đã xong 1 2×1, Chưa xong 3 1×1", "Đúng hạn 1 1×1, Trễ 2 1×1, Trễ 3 1×1"]
    );
    assert_eq!(drawn(&[&["A"], &["A", "B"], &["A", "B"]]), ["A 0 1×2, A 1 2×1", "B 1 1×1, B 2 1×1"]);
    assert_eq!(drawn(&[&[], &["A", "B"]]), [" 0 1×2, A 1 1×1", "B 1 1×1"]);
    assert_eq!(drawn(&[]), [""]);
}

#[test]
fn numbers_and_dates_are_printed_as_the_decree_says() {
    let symbol = |number: Option<&str>, code: &str| Symbol {
        number: number.map(str::to_owned),
        code: code.to_owned(),
    };
    let state = |number| symbol(number, "BC-VPUBND").printed(Banner::State);
    assert_eq!(state(Some("684")), "684/BC-VPUBND");
    assert_eq!(state(Some("5")), "05/BC-VPUBND");
    assert_eq!(state(None), "        /BC-VPUBND");
    assert_eq!(symbol(Some("343"), "QĐ/TU").printed(Banner::Party), "343-QĐ/TU");
    let written = |number, banner| Symbol::written(number, "BC-VPUBND", banner).printed(banner);
    assert_eq!(written(Some("684"), Banner::State), "684/BC-VPUBND");
    assert_eq!(written(Some(" 7/BC-TGV "), Banner::State), "07/BC-TGV");
    assert_eq!(written(Some("684/"), Banner::State), "684/BC-VPUBND");
    assert_eq!(written(Some(" "), Banner::State), "        /BC-VPUBND");
    assert_eq!(written(Some("343-QĐ/TU"), Banner::Party), "343-QĐ/TU");
    let on = |day: &str| Dated::On(day.parse().unwrap()).printed();
    assert_eq!(on("2026-01-05"), "ngày 05 tháng 01 năm 2026");
    assert_eq!(on("2026-04-10"), "ngày 10 tháng 4 năm 2026");
    assert_eq!(Dated::In(2026).printed(), "ngày      tháng      năm 2026");
}

#[test]
fn those_who_sign_and_those_who_get_copies() {
    let deputy = Office::by(Authority::Deputy, "Chánh Văn phòng");
    assert_eq!(deputy.printed(Banner::State), "KT. CHÁNH VĂN PHÒNG");
    assert_eq!(deputy.printed(Banner::Party), "K/T CHÁNH VĂN PHÒNG");
    assert_eq!(Office::new("Phó Chánh Văn phòng").printed(Banner::State), "PHÓ CHÁNH VĂN PHÒNG");
    let copies = Copies { to: vec!["Như trên".to_owned()], filed: "VT, PVHCC".to_owned() };
    assert_eq!(copies.lines(), ["- Như trên;", "- Lưu: VT, PVHCC."]);
}

#[test]
fn a_run_is_as_short_in_json_as_it_is_plain() {
    let json = |run: &Run| serde_json::to_string(run).unwrap();
    assert_eq!(json(&Run::words("đã xong")), r#"{"text":"đã xong"}"#);
    assert_eq!(
        json(&Run::figure("64", "tasks.done").bold()),
        r#"{"text":"64","origin":{"figure":{"query":"tasks.done"}},"bold":true}"#
    );
    assert_eq!(
        json(&Run::prompt("nêu kết quả").of("ii.1".into())),
        r#"{"text":"nêu kết quả","origin":"prompt","section":"ii.1"}"#
    );
    assert_eq!(Run::prompt("nêu kết quả").printed(), "[nêu kết quả]");
}

#[test]
fn a_document_comes_back_from_its_json() {
    for document in [sample::report(), sample::letter(), sample::of_the_party()] {
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
    }
}

#[test]
fn the_json_of_a_letter() {
    insta::assert_snapshot!("letter", serde_json::to_string_pretty(&sample::letter()).unwrap());
}

#[test]
fn a_document_lists_what_is_still_to_be_written_and_what_has_changed() {
    let document = sample::report();
    let texts = |wanted: fn(&Run) -> bool| {
        document.runs().filter(|run| wanted(run)).map(Run::printed).collect::<Vec<_>>()
    };
    assert_eq!(texts(Run::is_prompt), ["[Nêu tồn tại, hạn chế và nguyên nhân]"]);
    assert_eq!(texts(Run::is_stale), ["08 nhiệm vụ"]);
    assert_eq!(texts(|run| run.text.contains("quý I năm 2026")).len(), 2, "the frame's runs are among them");
}

#[test]
fn annexes_are_numbered_only_where_there_are_several() {
    let mut document = sample::report();
    assert_eq!(
        (document.annex_label(0), document.annex_label(1)),
        ("Phụ lục I".to_owned(), "Phụ lục II".to_owned())
    );
    document.annexes.pop();
    assert_eq!(document.annex_label(0), "Phụ lục");
}

#[test]
fn lines_of_one_sentence_end_with_marks() {
    let frame = sample::letter().frame;
    assert_eq!(frame.recipient_lines(), ["- Sở Y tế;", "- Sở Khoa học và Công nghệ."]);
    let report = sample::report().frame;
    assert_eq!(report.recipient_lines(), ["Công an tỉnh"]);
    let ends: Vec<String> =
        report.ground_lines().iter().map(|runs| plain(runs).split_off(plain(runs).len() - 1)).collect();
    assert_eq!(ends, [";", "."]);
}
