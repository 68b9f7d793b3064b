//! Scores through the real program, on the shipped sample.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use calamine::{Data, Reader, Xlsx, open_workbook};
use common::Desk;
use common::asked::{DAY, asked, list, refuses, texts};
use serde_json::{Value, json};

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
    let words = card["rule"]["words"]["vi"].as_str().unwrap();
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
    assert_eq!(rows.last().unwrap()[0].to_string(), card["rule"]["words"]["vi"].as_str().unwrap());
    let behind = sheet(&desk.path("diem.xlsx"), "Chi tiết");
    let names = ["Sở Xây dựng", "Quá hạn", "343/C/10"];
    let found = behind.iter().any(|row| row.iter().zip(names).all(|(cell, name)| *cell == name));
    assert!(found, "the task behind the figure");
    refuses(&desk, &["score", "--period", "2026-Q1", "--xlsx", "khong-co/diem.xlsx"], 1, "");
}
