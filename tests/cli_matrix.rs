//! Which unit has done what: `dondoc matrix`; and the rule of the points that the configuration sets.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use common::Desk;
use serde_json::{Value, json};

/// Makes a workspace with two tasks for each of two communes, and what they reported.
fn followed() -> Desk {
    let desk = Desk::empty();
    let commune = |id: &str, rank: i64| json!({"id": id, "name": format!("Xã {rank}"), "short": id, "kind": "commune", "rank": rank});
    let task = |id: &str, deadline: &str, rank: i64| {
        json!({"id": id, "plan": "p", "label": rank.to_string(), "title": "Việc giao các xã", "leads": "UBND cấp xã",
            "deadline": deadline, "tracking": "per_unit", "rank": rank, "assigned_on": "2026-01-05"})
    };
    let report = |id: &str, unit: &str, task: &str, on: &str| json!({"id": id, "task": task, "unit": unit, "on": on, "state": "done"});
    let file = json!({
        "schema": "dondoc/exchange", "version": 1, "source": "thử",
        "units": [commune("xa-1", 1), commune("xa-2", 2)],
        "groups": [{"id": "cap-xa", "name": "UBND cấp xã", "rule": {"kinds": ["commune"]}}],
        "plans": [{"id": "p", "symbol": "1/KH-UBND", "title": "Kế hoạch", "date": "2026-01-05", "rank": 1}],
        "tasks": [task("p/1", "15/3/2026", 1), task("p/2", "Thực hiện thường xuyên (Mỗi đơn vị ít nhất 2 khóa học/năm)", 2)],
        "updates": [report("u1", "xa-1", "p/1", "2026-03-20"), report("u2", "xa-1", "p/2", "2026-02-01")],
    });
    let path = desk.file("all.json", &file.to_string());
    let run = desk.run(&["import", path.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    desk
}

#[test]
fn the_matrix_says_of_each_unit_what_it_has_done_of_each_task() {
    let desk = followed();
    let answer = desk.json(&["matrix", "p", "--as-of", "2026-04-10", "--json"]);
    let sums = |all: u32, done: u32, overdue: u32| json!({"all": all, "done": done, "not_done": all - done, "overdue": overdue});
    assert_eq!(answer["tasks"][0]["sums"], sums(2, 1, 1), "{answer}");
    assert_eq!((&answer["tasks"][0]["at_least"], &answer["tasks"][1]["at_least"]), (&Value::Null, &json!(2)));
    assert_eq!(answer["units"][0]["sums"], sums(2, 1, 0));
    assert_eq!(
        answer["units"][0]["cells"],
        json!([
            {"task": "p/1", "state": "done", "overdue": false, "done_late": true, "done_on": "2026-03-20", "delivered": null},
            {"task": "p/2", "state": "in_progress", "overdue": false, "done_late": false, "done_on": null, "delivered": 1},
        ])
    );
    assert_eq!(answer["units"][1]["cells"][0]["overdue"], true);
}

#[test]
fn for_people_it_is_a_table_with_the_furthest_behind_first_when_asked() {
    let desk = followed();
    let run = desk.run(&["matrix", "--behind", "--as-of", "2026-04-10"]);
    let lines: Vec<Vec<&str>> = run.stdout.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[1], ["Xã", "2", "0/2", "1", "!◌", "0/2"], "{}", run.stdout);
    assert_eq!(lines[2], ["Xã", "1", "1/2", "0", "✓", "1/2"], "{}", run.stdout);
    assert_eq!(lines[3], ["Đã", "hoàn", "thành", "1", "1", "0"], "{}", run.stdout);
    assert!(run.stdout.contains("(1) p/1 Việc giao các xã"), "{}", run.stdout);
    let run = desk.run(&["matrix", "q"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("không có văn bản q") && run.stderr.contains("các văn bản: p"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_rule_of_the_points_is_what_the_configuration_says() {
    let desk = followed();
    let rule = |desk: &Desk| desk.json(&["score", "--period", "2026-03", "--json"])["rule"].clone();
    assert_eq!(rule(&desk)["late"], 50);
    std::fs::create_dir_all(desk.path(".config/dondoc")).unwrap();
    std::fs::write(desk.path(".config/dondoc/config.toml"), "[score]\nlate = 70\nmembers = false\n").unwrap();
    let set = rule(&desk);
    assert_eq!((&set["on_time"], &set["late"], &set["members"]), (&json!(100), &json!(70), &json!(false)));
    let table = desk.run(&["score", "--period", "2026-03"]).stdout;
    assert!(table.contains("xong trễ 70"), "{table}");
    std::fs::write(desk.path(".config/dondoc/config.toml"), "[score]\nlatte = 70\n").unwrap();
    let run = desk.run(&["score"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("latte") && run.stderr.contains("[score]"), "{}", run.stderr);
}
