//! The inbox, scores, letters and reporting duties through the real program, on the shipped sample.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use std::collections::BTreeSet;

use calamine::{Data, Reader, Xlsx, open_workbook};
use common::{Desk, Run};
use serde_json::{Value, json};

const DAY: [&str; 2] = ["--as-of", "2026-04-10"];

/// Runs a command as of the day of the tests and returns its JSON.
fn asked(desk: &Desk, arguments: &[&str]) -> Value {
    desk.json(&[arguments, &DAY, &["--json"]].concat())
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn names(words: &str) -> BTreeSet<&str> {
    words.split(' ').collect()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// Returns the items of a group; none where the group is not there.
fn group<'a>(inbox: &'a Value, name: &str) -> Vec<&'a Value> {
    let group = list(&inbox["groups"]).iter().find(|group| group["group"] == name);
    group.map_or_else(Vec::new, |group| list(&group["items"]).iter().collect())
}

fn texts<'a>(rows: impl IntoIterator<Item = &'a Value>, key: &str) -> Vec<&'a str> {
    rows.into_iter().filter_map(|row| row[key].as_str()).collect()
}

/// Asserts that no line is wider than a page.
fn fits(text: &str) {
    for line in text.lines() {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "wider than 80 columns: {line}");
    }
}

/// Asserts what a command says that refuses: its code, words on standard error, nothing on standard output.
fn refuses(desk: &Desk, arguments: &[&str], code: i32, words: &str) {
    let Run { code: given, stdout, stderr } = desk.run(arguments);
    assert_eq!((given, stdout.as_str()), (code, ""), "{arguments:?}: {stderr}");
    assert!(stderr.contains(words), "{arguments:?}: {stderr}");
}

#[test]
fn an_inbox_has_what_scripts_rely_on() {
    let desk = Desk::sample();
    let inbox = asked(&desk, &["inbox", "so-xay-dung"]);
    assert_eq!(
        keys(&inbox),
        names("unit as_of journal due_soon_days reminders last_reminder put_off groups")
    );
    assert_eq!(
        json!([
            inbox["unit"],
            inbox["as_of"],
            inbox["due_soon_days"],
            inbox["reminders"],
            inbox["last_reminder"]
        ]),
        json!(["so-xay-dung", "2026-04-10", 14, 2, "2026-04-08"])
    );
    let order = [
        "overdue",
        "due_soon",
        "past_indicative",
        "at_risk",
        "obstacles",
        "stale",
        "waiting",
        "reports",
        "proposals",
        "actions",
        "requests",
        "transition",
        "inherited",
    ];
    let places = texts(list(&inbox["groups"]), "group")
        .into_iter()
        .map(|name| order.iter().position(|it| *it == name));
    let places: Vec<usize> = places.map(Option::unwrap).collect();
    assert!(places.is_sorted() && places.len() > 4, "{places:?}");
    for group in list(&inbox["groups"]) {
        assert_eq!(group["count"], json!(list(&group["items"]).len()));
        for item in list(&group["items"]) {
            let is = ["task", "duty", "proposal", "action", "request"]
                .iter()
                .filter(|key| item.get(key).is_some());
            assert_eq!(is.count(), 1, "{item}");
            for key in ["label", "title", "role", "reason", "days", "also", "inherited_from", "reminders"] {
                assert!(item.get(key).is_some(), "{key} is missing from {item}");
            }
        }
    }
    let toll = group(&inbox, "overdue")[0];
    assert_eq!(
        json!([toll["task"], toll["role"], toll["reason"], toll["days"], toll["also"][0]]),
        json!(["343/C/10", "lead", "quá hạn 100 ngày", 100, "nguy cơ chậm"])
    );
}

#[test]
fn a_unit_is_named_in_any_way_and_the_inbox_of_all_holds_each_matter_once() {
    let desk = Desk::sample();
    let inbox = asked(&desk, &["inbox", "so-y-te"]);
    for name in ["SYT", "Sở Y tế", "so y te", "sở y tế"] {
        assert_eq!(asked(&desk, &["inbox", name]), inbox, "{name}");
    }
    let all = asked(&desk, &["inbox", "--all"]);
    assert_eq!(all["unit"], Value::Null);
    let tasks: Vec<&str> =
        list(&all["groups"]).iter().flat_map(|group| texts(list(&group["items"]), "task")).collect();
    let distinct: std::collections::HashSet<&&str> = tasks.iter().collect();
    assert_eq!(distinct.len(), tasks.len());
    let health = list(&all["units"]).iter().find(|row| row["unit"] == "so-y-te").unwrap();
    let shown: u64 = list(&inbox["groups"]).iter().map(|group| group["count"].as_u64().unwrap()).sum();
    assert_eq!(health["total"], json!(shown));
    assert!(health["groups"].as_array().unwrap().contains(&json!(["overdue", 2])), "{health}");
}

#[test]
fn the_window_the_role_and_the_day_change_what_is_shown() {
    let desk = Desk::sample();
    let soon =
        |days: &str| group(&asked(&desk, &["inbox", "so-xay-dung", "--due-soon", days]), "due_soon").len();
    assert_eq!((soon("3"), soon("4"), soon("30")), (0, 1, 1));
    for (role, expected) in [("lead", "lead"), ("coordinator", "coordinator"), ("member", "member:")] {
        let inbox = asked(&desk, &["inbox", "so-xay-dung", "--role", role]);
        let items = list(&inbox["groups"]).iter().flat_map(|group| list(&group["items"]));
        let roles = texts(items.filter(|item| item.get("task").is_some()), "role");
        assert!(!roles.is_empty() && roles.iter().all(|it| it.starts_with(expected)), "{role}: {roles:?}");
    }
    let earlier = desk.json(&["inbox", "so-xay-dung", "--role", "lead", "--as-of", "2025-12-20", "--json"]);
    assert_eq!(group(&earlier, "overdue").len(), 0);
    assert_eq!(group(&earlier, "due_soon")[0]["task"], "343/C/10");
}

#[test]
fn the_reorganisation_of_2025_shows_where_work_came_from_or_that_it_waits() {
    let desk = Desk::sample();
    let of = |unit: &str, day: &str| desk.json(&["inbox", unit, "--as-of", day, "--json"]);
    let inherited = |inbox: &Value, from: &str| -> Vec<String> {
        let items = list(&inbox["groups"]).iter().flat_map(|group| list(&group["items"]));
        let came = items.filter(|item| item["inherited_from"] == from);
        let mut tasks: Vec<String> =
            came.filter_map(|item| item["task"].as_str().map(str::to_owned)).collect();
        tasks.sort();
        tasks
    };
    let lands = of("so-nong-nghiep-va-moi-truong", "2025-03-10");
    assert_eq!(
        inherited(&lands, "so-tai-nguyen-va-moi-truong"),
        ["454/B/2", "454/B/24", "454/B/25", "454/B/34"]
    );
    assert_eq!(of("so-tai-nguyen-va-moi-truong", "2025-03-10")["groups"], json!([]));
    assert_eq!(
        inherited(&of("so-tai-chinh", "2025-03-10"), "so-ke-hoach-va-dau-tu"),
        ["454/B/29", "454/B/33"]
    );
    let before = of("so-nong-nghiep-va-moi-truong", "2025-02-28");
    assert_eq!(inherited(&before, "so-tai-nguyen-va-moi-truong"), Vec::<String>::new());
    // The districts ended on 30/6/2025: one part was handed on, the others wait, also where somebody is proposed.
    assert_eq!(inherited(&of("ubnd-xa-052", "2026-04-10"), "ubnd-huyen-11"), ["454/A/2"]);
    for district in ["ubnd-huyen-03", "ubnd-huyen-07"] {
        let inbox = of(district, "2026-04-10");
        assert_eq!(inherited(&inbox, district), ["454/A/2"]);
        assert!(desk.run(&["inbox", district]).stdout.contains("chưa có đơn vị tiếp nhận"));
    }
    assert_eq!(group(&of("ubnd-huyen-07", "2026-04-10"), "reports").len(), 0, "it can send none any more");
}

#[test]
fn proposals_wait_with_what_speaks_against_them() {
    let desk = Desk::sample();
    let inbox = asked(&desk, &["inbox", "--all"]);
    let proposals = group(&inbox, "proposals");
    let of = |task: &str| proposals.iter().find(|item| item["about"] == task).unwrap()["also"].to_string();
    assert!(of("343/C/10").contains("lớn hơn tổng số"), "{}", of("343/C/10"));
    assert!(of("343/A/18").contains("chưa đạt 100 %") && of("343/A/18").contains("minh chứng"));
    assert!(of("454/B/42").contains("sau ngày số liệu"), "it is of November");
    assert_eq!(of("343/A/28"), "[]");
}

#[test]
fn pages_are_at_most_80_columns_wide() {
    let desk = Desk::sample();
    for command in [
        &["inbox", "so-xay-dung"][..],
        &["inbox", "--all"],
        &["score", "--period", "2026-Q1"],
        &["score", "--period", "2025", "--kind", "department"],
        &["duties"],
    ] {
        let run = desk.run(&[command, &DAY].concat());
        assert_eq!(run.code, 0, "{command:?}: {}", run.stderr);
        fits(&run.stdout);
    }
    assert!(desk.run(&[&["inbox", "--all"][..], &DAY].concat()).stdout.contains("QH quá hạn"));
}

#[test]
fn what_an_inbox_cannot_answer_is_refused_with_the_way_out() {
    let desk = Desk::sample();
    for (arguments, words) in [
        (&["inbox", "so-y-tre"][..], "Sở Y tế"),
        (&["inbox"], "ĐƠN VỊ"),
        (&["inbox", "so-y-te", "--all"], "--all"),
        (&["inbox", "--all", "--role", "lead"], "--role"),
        (&["inbox", "so-y-te", "--role", "chủ trì"], "coordinator"),
        (&["inbox", "so-y-te", "--due-soon", "-1"], "--due-soon"),
        (&["inbox", "so-y-te", "--due-soon", "400"], "366"),
        (&["inbox", "so-y-te", "--as-of", "hôm qua"], "10/4/2026"),
    ] {
        refuses(&desk, arguments, 2, words);
    }
    refuses(&Desk::bare(), &["inbox", "--all"], 1, "dondoc init");
}

#[test]
fn an_empty_workspace_needs_nothing() {
    let desk = Desk::empty();
    assert!(desk.run(&["inbox", "--all"]).stdout.contains("Không có việc nào"));
    assert_eq!(desk.json(&["inbox", "--all", "--json"])["groups"], json!([]));
    assert_eq!(desk.json(&["score", "--period", "2026-Q1", "--json"])["units"], json!([]));
    assert_eq!(desk.json(&["duties", "--json"])["duties"], json!([]));
}

/// Returns the row of a unit in a scorecard.
fn row<'a>(card: &'a Value, unit: &str) -> &'a Value {
    list(&card["units"]).iter().find(|row| row["unit"] == unit).unwrap_or_else(|| panic!("no {unit}"))
}

#[test]
fn a_scorecard_has_the_figures_with_the_tasks_behind_them_and_its_rule() {
    let desk = Desk::sample();
    let card = asked(&desk, &["score", "--period", "2026-Q1"]);
    assert_eq!(
        json!([card["code"], card["judged_on"], card["before"]]),
        json!(["2026-Q1", "2026-03-31", {"from": "2025-10-01", "to": "2025-12-31"}])
    );
    let words = card["rule"]["words"].as_str().unwrap();
    assert!(words.contains("100 điểm") && words.contains("trừ 5 điểm"), "{words}");
    let works = row(&card, "so-xay-dung");
    assert_eq!(json!([works["overdue"], works["tasks"]["overdue"]]), json!([1, ["343/C/10"]]));
    assert_eq!(
        json!([works["on_time_rate"], works["points"], works["reports_not_sent"]]),
        json!([0.0, 0.0, 2])
    );
    assert_eq!(works["not_sent"][0]["duty"], "bc-tuan");
    for row in list(&card["units"]) {
        let count = |key: &str| row[key].as_u64().unwrap();
        let behind = |key: &str| list(&row["tasks"][key]).len() as u64;
        let figures = ["done_on_time", "done_late", "in_time", "overdue", "beside"];
        assert_eq!(count("assigned"), figures.iter().map(|key| count(key)).sum::<u64>(), "{row}");
        assert!(figures.iter().all(|key| count(key) == behind(key)), "{row}");
        assert_eq!(count("reports_not_sent"), list(&row["not_sent"]).len() as u64);
    }
    let kinds = asked(&desk, &["score", "--period", "2026-Q1", "--kind", "department"]);
    assert_eq!(list(&kinds["units"]).len(), 13);
    let places = list(&kinds["units"]).iter().map(|row| row["rank"].as_u64().unwrap());
    assert!(places.clone().all(|place| (1..=13).contains(&place)) && places.min() == Some(1));
}

#[test]
fn a_period_is_written_in_several_ways_and_begins_by_the_day() {
    let desk = Desk::sample();
    for (typed, code, judged_on) in [
        ("2026-03", "2026-03", "2026-03-31"),
        ("2026-q1", "2026-Q1", "2026-03-31"),
        ("2025-H2", "2025-H2", "2025-12-31"),
        ("2025", "2025", "2025-12-31"),
        ("2026-W14", "2026-W14", "2026-04-05"),
        ("2026-01-15..2026-05-15", "2026-01-15..2026-05-15", "2026-04-10"),
    ] {
        let card = asked(&desk, &["score", "--period", typed, "--kind", "office"]);
        assert_eq!(json!([card["code"], card["judged_on"]]), json!([code, judged_on]), "{typed}");
    }
    assert_eq!(asked(&desk, &["score", "--kind", "office"])["code"], "2026-03", "the month before");
    for (period, words) in [
        ("2026-05", "sau ngày số liệu"),
        ("2026-Q5", "2026-Q1"),
        ("tháng 3", "2026-03"),
        ("2026-04-02..2026-04-01", "kỳ"),
    ] {
        refuses(&desk, &[&["score", "--period", period][..], &DAY].concat(), 2, words);
    }
    refuses(&desk, &["score", "--kind", "sở"], 2, "department");
    refuses(&desk, &["score", "--xlsx", "a.xlsx", "--json"], 2, "--json");
}

#[test]
fn the_rule_of_the_score_is_set_in_the_configuration() {
    let desk = Desk::sample();
    let of = |unit: &str| row(&asked(&desk, &["score", "--period", "2026-Q1"]), unit).clone();
    assert_eq!(of("so-tai-chinh")["points"], json!(50.0));
    std::fs::create_dir_all(desk.path(".config/dondoc")).unwrap();
    desk.file(".config/dondoc/config.toml", "[score]\nlate = 80\nmembers = false\n");
    assert_eq!(of("so-tai-chinh")["points"], json!(80.0));
    let card = asked(&desk, &["score", "--period", "2026-Q1"]);
    assert_eq!(
        json!([card["rule"]["late"], card["rule"]["on_time"], card["rule"]["members"]]),
        json!([80, 100, false])
    );
    let page = desk.run(&[&["score", "--period", "2026-Q1"][..], &DAY].concat()).stdout;
    assert!(page.contains("trễ 80"), "{page}");
    desk.file(".config/dondoc/config.toml", "[score]\nontime = 80\n");
    refuses(&desk, &["score"], 1, "on_time");
}

#[test]
fn lateness_is_asked_against_either_deadline() {
    let desk = Desk::sample();
    let overdue = |more: &[&str]| {
        let tasks = asked(&desk, &[&["tasks", "trạng-thái:quá-hạn"], more].concat());
        let ids: Vec<String> = texts(list(&tasks), "id").into_iter().map(str::to_owned).collect();
        ids
    };
    let (current, original) = (overdue(&[]), overdue(&["--original-deadlines"]));
    assert!(!current.contains(&"343/A/30".to_owned()) && original.contains(&"343/A/30".to_owned()));
    assert!(
        current.iter().all(|id| original.contains(id)),
        "an extension never brings a deadline forward here"
    );
    let office = |more: &[&str]| {
        let card = asked(&desk, &[&["score", "--period", "2026-Q1"], more].concat());
        row(&card, "so-noi-vu")["overdue"].clone()
    };
    assert_eq!((office(&[]), office(&["--original-deadlines"])), (json!(0), json!(2)));
}

fn sheet(path: &std::path::Path, name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    book.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_workbook_holds_the_same_figures_the_rule_and_the_tasks_behind_them() {
    let desk = Desk::sample();
    let run = desk.run(&[&["score", "--period", "2026-Q1", "--xlsx", "diem.xlsx"][..], &DAY].concat());
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    assert!(run.stderr.contains("diem.xlsx"), "{}", run.stderr);
    let card = asked(&desk, &["score", "--period", "2026-Q1"]);
    let rows = sheet(&desk.path("diem.xlsx"), "Chấm điểm");
    assert_eq!(rows[0][0], Data::String("BẢNG CHẤM ĐIỂM QUÝ I/2026".to_owned()));
    assert_eq!(rows[2][3], Data::String("Được giao".to_owned()));
    for (row, expected) in rows[3..].iter().zip(list(&card["units"])) {
        assert_eq!(row[1].to_string(), expected["name"].as_str().unwrap());
        let keys =
            ["assigned", "done_on_time", "done_late", "in_time", "overdue", "beside", "reports_not_sent"];
        for (cell, key) in row[3..].iter().zip(keys) {
            assert_eq!(cell, &Data::Float(expected[key].as_f64().unwrap()), "{key} of {expected}");
        }
        for (cell, key) in [(&row[10], "on_time_rate"), (&row[11], "points"), (&row[12], "points_change")] {
            assert_eq!(
                expected[key].as_f64(),
                if let Data::Float(it) = cell { Some(*it) } else { None },
                "{key}"
            );
        }
    }
    assert_eq!(rows.last().unwrap()[0].to_string(), card["rule"]["words"].as_str().unwrap());
    let behind = sheet(&desk.path("diem.xlsx"), "Chi tiết");
    let names = ["Sở Xây dựng", "Quá hạn", "343/C/10"];
    let found = behind.iter().any(|row| row.iter().zip(names).all(|(cell, name)| *cell == name));
    assert!(found, "the task behind the figure");
    refuses(&desk, &["score", "--period", "2026-Q1", "--xlsx", "khong-co/diem.xlsx"], 1, "");
}

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

#[test]
fn an_inbox_takes_the_filter_of_the_task_list() {
    let desk = Desk::sample();
    let every = asked(&desk, &["inbox", "--all"]);
    let ids = |inbox: &Value| -> BTreeSet<String> {
        let groups = list(&inbox["groups"]).iter().flat_map(|group| list(&group["items"]));
        groups.filter_map(|item| item["task"].as_str().map(str::to_owned)).collect()
    };
    for filter in ["trạng-thái:quá-hạn", "plan:454 đất", "a -văn-bản:454", "chủ-trì:so-y-te or hạn:<30d"]
    {
        let narrowed = asked(&desk, &["inbox", "--all", "--filter", filter]);
        let tasks = asked(&desk, &["tasks", filter]);
        let passing: BTreeSet<String> =
            list(&tasks).iter().map(|task| task["id"].as_str().unwrap().to_owned()).collect();
        let expected: BTreeSet<String> = ids(&every).intersection(&passing).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < ids(&every).len(), "{filter}");
        assert_eq!(ids(&narrowed), expected, "{filter}");
    }
    let wrong = desk.run(&["inbox", "--all", "--filter", "màu:đỏ"]);
    assert_eq!(wrong.code, 2, "{}", wrong.stderr);
}
