//! Indicators from the command line: how they stand, recording a value, drawing a chart.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use common::Desk;
use serde_json::{Value, json};

/// Makes a workspace with a share by two definitions, a rank, a yes-or-no, words and a count.
fn office() -> Desk {
    let desk = Desk::empty();
    let indicator = |id: &str, name: &str, unit: &str, direction: &str, rank: i64| {
        json!({"id": format!("p/{id}"), "plan": "p", "section": {"label": "I", "title": "Công dân số"}, "label": id,
            "name": name, "unit_of_measure": unit, "direction": direction, "monitors": "Sở Y tế",
            "reporting": "quarter", "path": "straight", "rank": rank})
    };
    let definition = |id: &str, indicator: &str, targets: Value, rank: i64| json!({"id": id, "indicator": indicator, "counted": "số đã làm", "targets": targets, "rank": rank});
    let targets = |first: &str, second: &str| json!([{"year": 2026, "printed": first}, {"year": 2030, "printed": second}]);
    let value = |id: &str, definition: &str, on: &str, value: &str| json!({"id": id, "definition": definition, "on": on, "value": value});
    let file = json!({"schema": "dondoc/exchange", "version": 1, "source": "kiểm-thử",
    "units": [{"id": "so-y-te", "name": "Sở Y tế", "short": "SYT", "category": "department", "rank": 1}],
    "plans": [{"id": "p", "symbol": "1/KH-UBND", "title": "Kế hoạch", "issuer": "so-y-te", "date": "2026-01-01",
        "period": {"from": "2026-01-01", "to": "2030-12-31"}, "rank": 1}],
    "indicators": [
        indicator("1", "Tài khoản định danh mức độ 2", "%", "at_least", 1),
        indicator("2", "Xếp hạng chuyển đổi số", "Thứ hạng", "rank", 2),
        indicator("3", "Cơ sở dữ liệu đã nối", "-", "count", 3),
        indicator("4", "Có trung tâm điều hành", "-", "yes_no", 4),
        indicator("5", "Nơi lắp đặt", "-", "text", 5),
        indicator("10", "Đất đai đã số hóa", "%", "at_least", 6),
    ],
    "definitions": [
        definition("p/1/dan-so", "p/1", targets("≥80", "95"), 1),
        definition("p/1/truong-thanh", "p/1", json!([]), 2),
        definition("p/2/d", "p/2", targets("Nhóm 15 địa phương dẫn đầu", "10"), 1),
        definition("p/3/d", "p/3", targets("-", "12"), 1),
        definition("p/4/d", "p/4", targets("Đảm bảo", "Đảm bảo"), 1),
        definition("p/5/d", "p/5", targets("Phường Trung tâm", ""), 1),
        definition("p/10/d", "p/10", targets("", ""), 1),
    ],
    "measurements": [
        value("m1", "p/1/dan-so", "2025-12-31", "62%"),
        {"id": "m2", "definition": "p/1/dan-so", "on": "2026-03-31", "value": "69/100", "document": "12/BC-SYT"},
        value("m3", "p/2/d", "2025-12-31", "28/34"),
        value("m4", "p/3/d", "2026-03-31", "7"),
        value("m5", "p/4/d", "2026-03-31", "có"),
        value("m6", "p/5/d", "2026-03-31", "phường trung tâm"),
    ]});
    desk.file("office.json", &file.to_string());
    let run = desk.run(&["import", "office.json"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    desk
}

fn one(desk: &Desk, id: &str) -> Value {
    desk.json(&["kpi", id, "--as-of", "2026-04-10", "--json"])[0].clone()
}

fn ids(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn a_row_has_what_scripts_rely_on() {
    let desk = office();
    let row = one(&desk, "p/1");
    let names: Vec<&String> = row.as_object().unwrap().keys().collect();
    let mut expected = [
        "id",
        "plan",
        "section",
        "label",
        "name",
        "unit",
        "direction",
        "target",
        "latest",
        "status",
        "needed_rate",
        "warnings",
    ];
    expected.sort_unstable();
    let mut found = names.clone();
    found.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!((&row["plan"], &row["section"], &row["label"]), (&json!("p"), &json!("I"), &json!("1")));
    assert_eq!((&row["unit"], &row["direction"]), (&json!("%"), &json!("at_least")));
    assert_eq!(row["target"], json!({"printed": "≥80", "value": 80}));
    assert_eq!(
        row["latest"],
        json!({"value": 69, "printed": "69/100", "on": "2026-03-31", "source": "12/BC-SYT"})
    );
    assert_eq!(row["status"], "on_track");
    assert!(row["needed_rate"].as_f64().unwrap() > 1.0);
    assert_eq!(row["warnings"], json!([]));
}

#[test]
fn values_are_numbers_words_or_yes_and_no() {
    let desk = office();
    let table = [
        ("p/2", json!(28), json!({"printed": "Nhóm 15 địa phương dẫn đầu", "value": 15}), "behind"),
        ("p/3", json!(7), Value::Null, "not_judged"),
        ("p/4", json!(true), json!({"printed": "Đảm bảo", "value": null}), "achieved"),
        ("p/5", json!("phường trung tâm"), json!({"printed": "Phường Trung tâm", "value": null}), "achieved"),
    ];
    for (id, value, target, status) in table {
        let row = one(&desk, id);
        assert_eq!(
            (&row["latest"]["value"], &row["target"], &row["status"]),
            (&value, &target, &json!(status))
        );
    }
    let bare = one(&desk, "p/10");
    assert_eq!(
        (&bare["latest"], &bare["target"], &bare["status"]),
        (&Value::Null, &Value::Null, &json!("no_data"))
    );
    assert_eq!(one(&desk, "p/3")["warnings"][0]["kind"], "no_baseline");
}

#[test]
fn the_year_is_the_next_one_with_targets_unless_asked() {
    let desk = office();
    let target = |arguments: &[&str]| {
        let all = [&["kpi", "p/1", "--json"], arguments].concat();
        desk.json(&all)[0]["target"]["printed"].clone()
    };
    assert_eq!(target(&["--as-of", "2026-12-31"]), "≥80");
    assert_eq!(target(&["--as-of", "2027-01-01"]), "95");
    assert_eq!(target(&["--as-of", "2031-01-01"]), "95");
    assert_eq!(target(&["--as-of", "2026-04-10", "--year", "2030"]), "95");
}

#[test]
fn indicators_are_found_without_accents_by_name_unit_and_state() {
    let desk = office();
    let find = |phrases: &[&str]| {
        let all = [&["kpi", "--as-of", "2026-04-10", "--json"], phrases].concat();
        ids(&desk.json(&all)).join(" ")
    };
    assert_eq!(find(&["dat dai"]), "p/10");
    assert_eq!(find(&["đất đai"]), "p/10");
    assert_eq!(find(&["so y te", "thieu so lieu"]), "p/10");
    assert_eq!(find(&["chậm"]), "p/2");
    assert_eq!(find(&["p/1"]), "p/1");
    assert_eq!(find(&["không có gì như thế"]), "");
}

#[test]
fn the_table_fits_eighty_columns() {
    let run = office().run(&["kpi", "--as-of", "2026-04-10"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!("kpi_table", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80));
    assert!(run.stderr.contains("6 chỉ tiêu") && run.stderr.contains("2026"), "{}", run.stderr);
}

#[test]
fn a_recorded_value_stands_as_typed_and_can_be_taken_back() {
    let desk = office();
    let before = one(&desk, "p/10");
    let answer = desk.json(&[
        "kpi",
        "record",
        "p/10",
        "24,74% (2.797/11.305)",
        "--on",
        "10/03/2026",
        "--from",
        "2026-03-01",
        "--source",
        "21/BC-SYT",
        "--source-date",
        "12/3/2026",
        "--note",
        "đợt 1",
        "--parts",
        "Bộ A=2.000;Bộ B=797",
        "--json",
    ]);
    let row = one(&desk, "p/10");
    assert_eq!(
        row["latest"],
        json!({"value": 24.74, "printed": "24,74% (2.797/11.305)", "on": "2026-03-10", "source": "21/BC-SYT"})
    );
    assert_eq!(answer["warnings"], json!([]));
    assert_eq!((&answer["source"], &answer["definition"]), (&json!("cli"), &json!("p/10/d")));
    let exported = desk.json(&["export", "--kind", "measurements"]);
    let stored =
        exported["measurements"].as_array().unwrap().iter().find(|value| value["id"] == answer["id"]);
    let stored = stored.unwrap();
    assert_eq!((&stored["from"], &stored["note"]), (&json!("2026-03-01"), &json!("đợt 1")));
    assert_eq!(
        stored["parts"],
        json!([{"label": "Bộ A", "number": "2.000"}, {"label": "Bộ B", "number": "797"}])
    );
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(one(&desk, "p/10"), before);
}

#[test]
fn what_does_not_add_up_is_said_and_stored_as_it_is() {
    let desk = office();
    let run = desk.run(&["kpi", "record", "p/1/dan-so", "99.5% (70/100)", "--on", "2026-04-01", "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let answer = run.json();
    let kinds: Vec<&str> = answer["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| warning["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["ratio_off", "jump", "decimal_point"]);
    assert_eq!(run.stderr.matches("nghi vấn").count(), 3, "{}", run.stderr);
    let row = one(&desk, "p/1");
    assert_eq!(
        (&row["latest"]["value"], &row["latest"]["printed"]),
        (&json!(99.5), &json!("99.5% (70/100)"))
    );
    let listed: Vec<&Value> =
        row["warnings"].as_array().unwrap().iter().map(|warning| &warning["kind"]).collect();
    assert_eq!(listed, ["ratio_off", "jump", "decimal_point"]);
}

#[test]
fn one_of_several_definitions_is_chosen_aloud() {
    let desk = office();
    let run = desk.run(&["kpi", "record", "p/1", "70%", "--on", "2026-04-01"]);
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("p/1/dan-so"), "{}", run.stderr);
    let other =
        desk.run(&["kpi", "record", "p/1", "75%", "--on", "2026-04-01", "--definition", "p/1/truong-thanh"]);
    assert!(other.stdout.contains("p/1/truong-thanh") && !other.stderr.contains("nhiều cách tính"));
    assert_eq!(one(&desk, "p/1")["latest"]["value"], 70);
    let wrong = desk.run(&["kpi", "record", "p/1", "75%", "--on", "2026-04-01", "--definition", "p/2/d"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("p/1/truong-thanh"), "{}", wrong.stderr);
}

#[test]
fn a_second_value_for_a_day_wants_a_word() {
    let desk = office();
    let record = |value: &str, more: &[&str]| {
        desk.run(&[&["kpi", "record", "p/1/dan-so", value, "--on", "2026-03-31"], more].concat())
    };
    let same = record("69/100", &["--source", "12/BC-SYT"]);
    assert_eq!((same.code, same.stderr.contains("đã có")), (0, true), "{}", same.stderr);
    let other = record("71%", &[]);
    assert_eq!(other.code, 4);
    assert!(other.stderr.contains("69/100") && other.stderr.contains("--force"), "{}", other.stderr);
    assert_eq!(one(&desk, "p/1")["latest"]["printed"], "69/100");
    assert_eq!(record("71%", &["--force"]).code, 0);
    assert_eq!(one(&desk, "p/1")["latest"]["printed"], "71%");
    assert_eq!(record("40%", &["--unit", "SYT"]).code, 0, "a unit's own value is another");
    assert_eq!(one(&desk, "p/1")["latest"]["printed"], "71%");
}

#[test]
fn what_cannot_be_recorded_is_refused_with_a_way_on() {
    let desk = office();
    let before = desk.run(&["export"]).stdout;
    let table: [(&[&str], i32, &str); 8] = [
        (&["p/1/dan-so", "nhiều", "--on", "2026-04-01"], 3, "82,45"),
        (&["p/2", "35/34", "--on", "2026-04-01"], 3, "28/34"),
        (&["p/7", "1", "--on", "2026-04-01"], 1, "p/1"),
        (&["p/3", "1", "--on", "31/02/2026"], 2, "2026-04-10"),
        (&["p/3", "1", "--on", "2999-01-01"], 2, "--force"),
        (&["p/3", "1", "--on", "2026-04-01", "--from", "2026-04-02"], 2, "--from"),
        (&["p/3", "1", "--on", "2026-04-01", "--unit", "Sở Nào Đó"], 2, "Sở Nào Đó"),
        (&["p/3", "1", "--on", "2026-04-01", "--parts", "A:1"], 2, "A:1"),
    ];
    for (arguments, code, word) in table {
        let run = desk.run(&[&["kpi", "record"], arguments].concat());
        assert_eq!((run.code, run.stdout.as_str()), (code, ""), "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(word), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn a_chart_is_a_picture_or_characters() {
    let desk = office();
    let chart = |more: &[&str]| {
        desk.run(&[&["kpi", "chart", "p/1/dan-so", "--as-of", "2026-04-10", "--year", "2026"], more].concat())
    };
    let picture = chart(&["--svg", "-"]);
    let document = roxmltree::Document::parse(&picture.stdout).unwrap();
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    for text in ["Tài khoản định danh mức độ 2", "80%", "69%", "12/2026"] {
        assert!(texts.contains(&text), "{text} is missing from {texts:?}");
    }
    assert_eq!(chart(&["--svg", "kpi.svg"]).code, 0);
    assert_eq!(std::fs::read_to_string(desk.path("kpi.svg")).unwrap(), picture.stdout);
    let characters = chart(&[]);
    assert!(
        characters.stdout.contains("● số liệu") && characters.stdout.contains('◆'),
        "{}",
        characters.stdout
    );
    let ascii = chart(&["--ascii"]);
    assert!(ascii.stdout.contains("* số liệu") && !ascii.stdout.contains('●'), "{}", ascii.stdout);
    assert_eq!(chart(&["--svg", "no/such/folder.svg"]).code, 1);
    std::fs::create_dir(desk.path("taken.svg")).unwrap();
    assert_eq!(chart(&["--svg", "taken.svg"]).code, 1);
    let left: Vec<_> =
        std::fs::read_dir(desk.path(".")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        !left.iter().any(|name| name.to_string_lossy().ends_with(".part")),
        "nothing half stays: {left:?}"
    );
    assert_eq!(desk.run(&["kpi", "chart", "p/10"]).code, 0, "a chart without values says so");
}

#[test]
fn personal_data_is_pointed_at_in_what_is_recorded_and_stored_all_the_same() {
    let desk = office();
    let note = concat!("gọi 0900", ".000.000");
    let record = ["kpi", "record", "p/1/dan-so", "70%", "--on", "2026-04-01", "--note", note, "--json"];
    let said = desk.run(&record);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stderr.contains("giống số điện thoại"), "{}", said.stderr);
    let answer: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(answer["warnings"][0]["kind"], "telephone", "{answer}");
}
