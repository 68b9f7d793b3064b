//! Letters and reporting duties through the real program, on the shipped sample.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use common::Desk;
use common::asked::{DAY, asked, group, keys, list, names, refuses, texts};
use serde_json::{Value, json};

#[test]
fn a_letter_collects_what_is_asked_for_and_is_recorded_once() {
    let desk = Desk::sample();
    let reminders = || list(&desk.json(&["export", "--kind", "reminders"])["reminders"]).len();
    let before = reminders();
    let dry = desk.run(&["remind", "so-xay-dung", "--on", "2026-04-10", "--dry-run"]);
    assert_eq!((dry.code, reminders()), (0, before), "{}", dry.stderr);
    for words in [
        "Kính gửi: Sở Xây dựng",
        "I. Nhiệm vụ, việc được giao quá hạn (2)",
        "[343-QĐ/TU, C.10]",
        "quá hạn 100 ngày",
        "Báo cáo tuần về Đề án 06, tuần 30/3–05/4/2026",
        "2 kỳ liên tiếp chưa gửi",
        "Ba bến xe không cân đối được kinh phí lắp đặt",
    ] {
        assert!(dry.stdout.contains(words), "{words} is missing from\n{}", dry.stdout);
    }
    let arguments = [
        "remind",
        "so-xay-dung",
        "SXD",
        "so-y-te",
        "--on",
        "2026-04-10",
        "--document",
        "700/VPUBND",
        "--json",
    ];
    let sent = desk.json(&arguments);
    assert_eq!(texts(list(&sent["reminders"]), "unit"), ["so-xay-dung", "so-y-te"]);
    assert_eq!(reminders(), before + 2);
    let first = &sent["reminders"][0];
    assert_eq!(keys(first), names("unit id tasks reports document text"));
    assert_eq!(json!([first["reports"], first["document"]]), json!([3, "700/VPUBND"]));
    assert!(list(&first["tasks"]).contains(&json!("343/C/10")));
    let inbox = asked(&desk, &["inbox", "so-xay-dung"]);
    assert_eq!(json!([inbox["reminders"], inbox["last_reminder"]]), json!([3, "2026-04-10"]));
    assert_eq!(group(&inbox, "overdue")[0]["reminders"], 3);
    assert!(
        desk.run(&[&["inbox", "SXD"][..], &DAY].concat())
            .stdout
            .contains("đã đôn đốc 3 lần, lần cuối 10/4/2026")
    );
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(reminders(), before, "one step takes both back");
}

#[test]
fn a_letter_that_asks_for_nothing_is_not_recorded() {
    let desk = Desk::sample();
    let before = desk.json(&["journal", "--limit", "1", "--json"]);
    let run = desk.run(&["remind", "buu-dien-tinh", "--on", "2026-04-10"]);
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("không có nội dung cần đôn đốc") && run.stderr.contains("chưa ghi gì"));
    assert_eq!(desk.json(&["journal", "--limit", "1", "--json"]), before);
    for (arguments, words) in [
        (&["remind"][..], "ĐƠN VỊ"),
        (&["remind", "so-khong-co"], "không có đơn vị"),
        (&["remind", "so-y-te", "--on", "2999-01-01"], "--dry-run"),
        (&["remind", "so-y-te", "so-khong-co", "--on", "2026-04-10"], "không có đơn vị"),
    ] {
        refuses(&desk, arguments, 2, words);
    }
    assert_eq!(desk.json(&["journal", "--limit", "1", "--json"]), before);
}

/// Returns a term of a duty.
fn term(desk: &Desk, duty: &str, code: &str) -> Value {
    let all = asked(desk, &["duties"]);
    let duty = list(&all["duties"]).iter().find(|row| row["id"] == duty).unwrap();
    list(&duty["terms"]).iter().find(|term| term["code"] == code).unwrap().clone()
}

#[test]
fn the_board_of_a_duty_has_the_sums_of_its_terms_and_of_its_units() {
    let desk = Desk::sample();
    let board = asked(&desk, &["duties", "--board", "bc-tuan", "--terms", "3"]);
    assert_eq!(keys(&board), names("as_of journal duty terms units"));
    let terms = list(&board["terms"]);
    let week = terms.iter().find(|term| term["code"] == "2026-W14").unwrap();
    assert_eq!(json!([week["owed"], week["on_time"], week["late"]]), json!([16, 11, 2]));
    assert!(terms.len() == 4 && list(&board["units"]).len() == 16, "three that were due and the next one");
    let sum =
        |rows: &[Value], name: &str| -> i64 { rows.iter().map(|row| row[name].as_i64().unwrap()).sum() };
    for name in ["owed", "on_time", "late", "not_sent", "awaited"] {
        assert_eq!(sum(terms, name), sum(list(&board["units"]), name), "{name}");
    }
    let late =
        list(&board["units"]).iter().flat_map(|unit| list(&unit["reports"])).find(|it| it["state"] == "late");
    assert!(late.is_some_and(|report| report["days"].is_u64() && report["on"].is_string()), "{late:?}");
    let page = desk.run(&[&["duties", "--board", "bc-tuan"][..], &DAY].concat()).stdout;
    assert!(page.contains("Sở Y tế") && page.lines().all(|line| line.chars().count() <= 110), "{page}");
    refuses(&desk, &["duties", "--board", "bc-ngay"], 2, "không có chế độ báo cáo");
}

#[test]
fn duties_say_who_sent_and_who_did_not() {
    let desk = Desk::sample();
    let all = asked(&desk, &["duties"]);
    assert_eq!(
        keys(&all["duties"][0]),
        names("id name cadence owed_by recipients valid_from valid_to document terms")
    );
    let week = term(&desk, "bc-tuan", "2026-W14");
    assert_eq!(
        json!([week["last_day"], week["owed"], week["on_time"], week["late"], week["awaited"]]),
        json!(["2026-04-07", 16, 11, 2, 0])
    );
    assert_eq!(week["not_sent"], json!(["so-xay-dung", "so-van-hoa-the-thao-va-du-lich", "ban-quan-ly-kcn"]));
    assert_eq!(term(&desk, "bc-6-thang", "2025-H1")["owed"], 33, "the districts were there");
    let next = desk.json(&["duties", "--as-of", "2026-06-20", "--json"]);
    let monthly = list(&next["duties"]).iter().find(|row| row["id"] == "bc-thang-2026").unwrap();
    assert_eq!(json!([monthly["terms"][0]["code"], monthly["terms"][0]["owed"]]), json!(["2026-05", 157]));
    let weekly = list(&next["duties"]).iter().find(|row| row["id"] == "bc-tuan").unwrap();
    assert_eq!(
        list(&weekly["terms"]).last().unwrap()["last_day"],
        "2026-05-12",
        "it ended with the decision"
    );
}

#[test]
fn a_report_that_came_in_is_recorded_once() {
    let desk = Desk::sample();
    let arguments =
        ["received", "SXD", "bc-tuan", "2026-W14", "--on", "2026-04-09", "--document", "9/BC-SXD", "--json"];
    let answer = desk.json(&arguments);
    assert_eq!(
        json!([
            answer["duty"],
            answer["unit"],
            answer["received_on"],
            answer["owed"],
            answer["on_time"],
            answer["days_late"]
        ]),
        json!(["bc-tuan", "so-xay-dung", "2026-04-09", true, false, 2])
    );
    assert_eq!(term(&desk, "bc-tuan", "2026-W14")["late"], 3);
    assert_eq!(
        group(&asked(&desk, &["inbox", "so-xay-dung"]), "reports").len(),
        2,
        "the gap before is closed"
    );
    refuses(&desk, &arguments, 2, "đã được ghi nhận");
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(term(&desk, "bc-tuan", "2026-W14")["late"], 2);
    let by_name = desk.json(&[
        "received",
        "SXD",
        "bao cao tuan ve de an 06",
        "2026-W14",
        "--on",
        "2026-04-07",
        "--json",
    ]);
    assert_eq!(json!([by_name["on_time"], by_name["days_late"]]), json!([true, null]));
    let beside = desk.run(&["received", "buu-dien-tinh", "bc-tuan", "2026-W14", "--on", "2026-04-07"]);
    assert!(beside.code == 0 && beside.stderr.contains("không thuộc diện"), "{}", beside.stderr);
}

#[test]
fn a_report_that_cannot_be_is_refused() {
    let desk = Desk::sample();
    for (arguments, words) in [
        (&["received", "SXD", "bc-khong-co", "2026-W14"][..], "bc-tuan"),
        (&["received", "SXD", "bc-tuan", "2026-03"], "2026-W"),
        (&["received", "SXD", "bc-tuan", "tuần 14"], "2026-W14"),
        (&["received", "SXD", "bc-6-thang", "2025-H2"], "không có báo cáo cho kỳ này"),
        (&["received", "SXD", "bc-tuan", "2026-W14", "--on", "2999-01-01"], "--on"),
        (&["received", "sở không có", "bc-tuan", "2026-W14"], "không có đơn vị"),
        (&["received", "SXD", "bc-tuan"], "KỲ"),
    ] {
        refuses(&desk, arguments, 2, words);
    }
}
