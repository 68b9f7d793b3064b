//! The shipped plans hold what the documents hold: counts, deadline phrases, lead units, and the annual report's
//! arithmetic. The figures were counted in the documents by hand.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use std::collections::BTreeMap;

use common::Desk;
use serde_json::{Value, json};

/// Counts, each with what is counted.
type Counts<'a> = &'a [(&'a str, usize)];

fn tasks(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let mut all = vec!["tasks", "--json"];
    all.extend(arguments);
    desk.json(&all).as_array().unwrap().clone()
}

fn of_plan<'a>(all: &'a [Value], plan: &str) -> Vec<&'a Value> {
    all.iter().filter(|task| task["plan"] == plan).collect()
}

fn led_by(tasks: &[&Value], unit: &str) -> usize {
    let names = |task: &&&Value| task["leads"].as_array().unwrap().iter().any(|lead| lead["id"] == unit);
    tasks.iter().filter(names).count()
}

fn tally<'a>(tasks: &[&'a Value], pointer: &str) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for task in tasks {
        *counts.entry(task.pointer(pointer).and_then(Value::as_str).unwrap_or("")).or_default() += 1;
    }
    counts
}

#[test]
fn every_plan_has_the_rows_of_its_document() {
    let desk = Desk::sample();
    let all = tasks(&desk, &[]);
    // Plan, rows, top-level rows, and rows of each first-level section.
    let expected: [(&str, usize, usize, Counts<'_>); 5] = [
        ("454", 57, 57, &[("454/A", 11), ("454/B", 46)]),
        ("1035", 38, 38, &[]),
        ("343", 119, 94, &[("343/A", 65), ("343/B", 15), ("343/C", 39)]),
        (
            "2026-2030",
            62,
            62,
            &[
                ("2026-2030/I", 3),
                ("2026-2030/II", 10),
                ("2026-2030/III", 7),
                ("2026-2030/IV", 8),
                ("2026-2030/V", 14),
                ("2026-2030/VI", 6),
                ("2026-2030/VII", 5),
                ("2026-2030/VIII", 3),
                ("2026-2030/IX", 2),
                ("2026-2030/X", 4),
            ],
        ),
        ("678", 11, 11, &[]),
    ];
    for (plan, rows, top, sections) in expected {
        let mine = of_plan(&all, plan);
        assert_eq!(mine.len(), rows, "{plan}");
        assert_eq!(
            mine.iter().filter(|task| task["parent"].is_null()).count(),
            top,
            "{plan}: top-level rows"
        );
        for (section, count) in sections {
            let there = mine.iter().filter(|task| task["section"][0]["id"] == *section).count();
            assert_eq!(there, *count, "{section}");
        }
    }
}

#[test]
fn the_number_that_is_printed_twice_stays_printed_twice() {
    let desk = Desk::sample();
    let all = tasks(&desk, &[]);
    let labels: Vec<&str> = of_plan(&all, "2026-2030")
        .iter()
        .filter(|task| task["section"][0]["id"] == "2026-2030/II")
        .map(|task| task["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "7"]);
}

#[test]
fn the_deadline_phrases_are_as_printed_and_understood() {
    let desk = Desk::sample();
    let all = tasks(&desk, &[]);
    let phrases: [(&str, Counts<'_>); 3] = [
        (
            "454",
            &[
                ("Năm 2025", 17),
                ("Thực hiện thường xuyên", 13),
                ("Tháng 6/2025", 11),
                ("Tháng 3/2025", 6),
                ("Tháng 5/2025", 2),
                ("Theo lộ trình Kế hoạch đề ra", 2),
                ("Ngày 30/6/2025 và tổ chức thực hiện trong những năm tiếp theo", 1),
            ],
        ),
        (
            "343",
            &[
                ("Tháng 9/2025", 36),
                ("Tháng 12/2025", 26),
                ("Tháng 8/2025", 24),
                ("Tháng 10/2025", 19),
                ("Tháng 11/2025", 5),
                ("", 1),
            ],
        ),
        (
            "2026-2030",
            &[("Thực hiện thường xuyên", 15), ("Năm 2026", 6), ("Tháng 3/2028", 4), ("Tháng 09/2026", 1)],
        ),
    ];
    for (plan, expected) in phrases {
        let counts = tally(&of_plan(&all, plan), "/deadline/phrase");
        for (phrase, count) in expected {
            assert_eq!(counts.get(phrase), Some(count), "{plan}: {phrase}");
        }
    }
    let kinds: [(&str, Counts<'_>); 4] = [
        ("454", &[("month", 21), ("year", 17), ("ongoing", 13), ("before", 3), ("trigger", 2), ("on", 1)]),
        ("343", &[("month", 110), ("ongoing", 5), ("trigger", 3), ("none", 1)]),
        (
            "2026-2030",
            &[
                ("ongoing", 21),
                ("month", 17),
                ("trigger", 13),
                ("year", 6),
                ("quarter", 4),
                ("milestones", 1),
            ],
        ),
        ("678", &[("trigger", 5), ("year", 3), ("ongoing", 2), ("quarter", 1)]),
    ];
    for (plan, expected) in kinds {
        let mine = of_plan(&all, plan);
        let expected: BTreeMap<&str, usize> = expected.iter().copied().collect();
        assert_eq!(tally(&mine, "/deadline/kind"), expected, "{plan}");
    }
    assert!(all.iter().all(|task| task["deadline"]["kind"] != "unknown"));
}

#[test]
fn the_lead_units_are_those_of_the_documents() {
    let desk = Desk::sample();
    let all = tasks(&desk, &[]);
    for (plan, unit, rows) in [
        ("454", "so-y-te", 2),
        ("454", "so-tai-nguyen-va-moi-truong", 3),
        ("454", "so-ke-hoach-va-dau-tu", 2),
        ("343", "so-giao-duc-va-dao-tao", 20),
        ("343", "so-noi-vu", 8),
        ("343", "cong-an-tinh", 6),
        ("2026-2030", "cong-an-tinh", 27),
        ("2026-2030", "van-phong-ubnd-tinh", 6),
        ("2026-2030", "so-khoa-hoc-va-cong-nghe", 12),
        ("2026-2030", "so-noi-vu", 5),
    ] {
        assert_eq!(led_by(&of_plan(&all, plan), unit), rows, "{plan}: {unit}");
    }
    let office = of_plan(&all, "678");
    assert!(
        office.iter().all(|task| task["leads"][0]["id"] == "van-phong-ubnd-tinh"),
        "an empty cell is the issuer"
    );
}

#[test]
fn every_cell_is_read_but_the_trigger_phrase_in_the_wrong_column() {
    let desk = Desk::sample();
    let all = tasks(&desk, &[]);
    let unknown = |list: &str| -> Vec<String> {
        let parties = all.iter().flat_map(|task| task[list].as_array().unwrap());
        parties
            .filter(|party| party["kind"] == "unknown")
            .map(|party| party["printed"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(unknown("leads"), Vec::<String>::new());
    assert_eq!(unknown("coordinators"), ["Theo Hướng dẫn của Ban Tuyên giáo và Dân vận Trung ương"]);
}

#[test]
fn the_states_give_the_annual_report_of_2025() {
    let desk = Desk::sample();
    let overview = desk.json(&["plans", "--as-of", "2025-12-29", "--json", "454", "1035"]);
    let counts = &overview["total"];
    assert_eq!(counts["gross"]["total"], json!(95));
    assert_eq!(counts["distinct"]["total"], json!(71));
    assert_eq!(counts["duplicated"], json!(48));
    assert_eq!(counts["by_plan_not_duplicated"], json!({"454": 33, "1035": 14}));
    let states = &counts["gross"]["states"];
    assert_eq!(
        (&states["done"], &states["ongoing"], &states["in_progress"]),
        (&json!(64), &json!(30), &json!(1))
    );
}

#[test]
fn a_printed_total_stays_beside_the_computed_ones_with_its_rule() {
    let desk = Desk::sample();
    let overview = desk.json(&["plans", "--json", "343"]);
    let printed = &overview["plans"][0]["printed_totals"][0];
    assert_eq!(
        (&printed["printed"], &printed["top_level"], &printed["leaves"]),
        (&json!(95), &json!(94), &json!(119 - 7)),
        "{printed}"
    );
}
