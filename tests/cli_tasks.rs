//! Listing, reading, reporting and taking back from the command line.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use common::Desk;
use serde_json::{Value, json};

fn ids(tasks: &Value) -> Vec<&str> {
    tasks.as_array().unwrap().iter().map(|task| task["id"].as_str().unwrap()).collect()
}

#[test]
fn a_listing_has_what_scripts_rely_on() {
    let desk = Desk::sample();
    let tasks = desk.json(&["tasks", "văn-bản:454", "--as-of", "2026-04-10", "--json"]);
    assert_eq!(tasks.as_array().unwrap().len(), 57);
    for task in tasks.as_array().unwrap() {
        for key in [
            "id",
            "plan",
            "section",
            "label",
            "title",
            "leads",
            "coordinators",
            "deadline",
            "state",
            "timing",
        ] {
            assert!(task.get(key).is_some(), "{key} is missing from {task}");
        }
        for key in ["days", "done_units", "units"] {
            assert!(task.get(key).is_some(), "{key} must be there even when it is null");
        }
        for key in ["phrase", "kind", "last_day"] {
            assert!(task["deadline"].get(key).is_some(), "deadline.{key} is missing from {task}");
        }
    }
}

#[test]
fn a_filter_is_shared_with_the_interface_and_needs_no_accents() {
    let desk = Desk::sample();
    let overdue = desk.json(&["tasks", "trạng-thái:quá-hạn", "--as-of", "2025-11-15", "--json"]);
    assert!(!ids(&overdue).is_empty());
    assert!(
        overdue
            .as_array()
            .unwrap()
            .iter()
            .all(|task| task["timing"] == "overdue" && task["days"].as_u64() > Some(0))
    );
    let english = desk.json(&["tasks", "timing:overdue", "--as-of", "2025-11-15", "--json"]);
    assert_eq!(ids(&overdue), ids(&english));
    let health =
        desk.json(&["tasks", "don-vi:so-y-te", "trang-thai:qua-han", "--as-of", "2025-11-15", "--json"]);
    assert!(ids(&health).iter().all(|id| ids(&overdue).contains(id)));
    let accents = desk.json(&["tasks", "đất đai", "--json"]);
    let none = desk.json(&["tasks", "dat dai", "--json"]);
    assert!(!ids(&accents).is_empty());
    assert_eq!(ids(&accents), ids(&none));
}

#[test]
fn a_filter_that_cannot_be_read_points_at_the_place() {
    let desk = Desk::sample();
    let run = desk.run(&["tasks", "đất", "màu:đỏ"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("ký tự 5") && run.stderr.contains("màu"), "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

#[test]
fn a_reported_step_shows_counts_and_can_be_taken_back() {
    let desk = Desk::sample();
    let task = || desk.json(&["task", "454/B/34", "--as-of", "2026-11-21", "--json"]);
    let before = task();
    let arguments = [
        "update",
        "454/B/34",
        "--state",
        "in_progress",
        "--count",
        "9/12",
        "--text",
        "Bàn giao đợt 1",
        "--evidence",
        "17/BC-SNNMT",
        "--on",
        "2026-11-20",
        "--json",
    ];
    assert_eq!(desk.run(&arguments).code, 0);
    let after = task();
    assert_eq!(after["state"], "in_progress");
    assert_eq!(after["updates"][0]["text"], "Bàn giao đợt 1");
    assert_eq!((&after["updates"][0]["done"], &after["updates"][0]["total"]), (&json!(9), &json!(12)));
    let journal = desk.json(&["journal", "--limit", "1", "--json"]);
    assert_eq!(journal[0]["source"], "cli");
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(task(), before);
    assert_eq!(desk.run(&["redo"]).code, 0);
    assert_eq!(task()["updates"], after["updates"]);
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn a_task_that_does_not_exist_is_answered_with_near_ones() {
    let desk = Desk::sample();
    let run = desk.run(&["task", "454/B/99"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("454/B/99") && run.stderr.contains("454/B/9"), "{}", run.stderr);
}

#[test]
fn the_order_of_two_arguments_that_mean_nothing_together_is_refused() {
    let desk = Desk::sample();
    for wrong in [
        &["update", "454/B/34"][..],
        &["update", "454/B/34", "--count", "chín"][..],
        &["update", "454/B/34", "--state", "xong"][..],
        &["tasks", "--as-of", "31/02/2026"][..],
        &["--as-of", "31/02/2026"][..],
        &["--as-of", "10/4/2026", "tasks"][..],
        &["no-such-command"][..],
    ] {
        let run = desk.run(wrong);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{wrong:?}: {}", run.stderr);
        assert!(!run.stderr.is_empty());
    }
}

#[test]
fn without_a_workspace_it_says_what_to_do() {
    let desk = Desk::bare();
    for command in
        [&["tasks"][..], &["task", "454/B/1"][..], &["export"][..], &["verify"][..], &["journal"][..]]
    {
        let run = desk.run(command);
        assert_eq!(run.code, 1, "{command:?}");
        assert!(run.stderr.contains("dondoc init"), "{command:?}: {}", run.stderr);
    }
    assert!(!desk.db().exists(), "reading never creates a workspace");
}

#[test]
fn an_existing_workspace_is_never_made_anew() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    assert_eq!(desk.run(&["init"]).code, 1);
    assert_eq!(desk.run(&["init", "--sample"]).code, 1);
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn an_empty_workspace_can_still_be_filled_with_the_shipped_plans() {
    let desk = Desk::empty();
    assert_eq!(desk.run(&["init", "--sample"]).code, 0);
    assert_eq!(desk.run(&["export"]).stdout, Desk::sample().run(&["export"]).stdout);
}

#[test]
fn a_file_that_is_no_workspace_is_refused_and_left_alone() {
    let desk = Desk::bare();
    std::fs::write(desk.db(), "đây không phải là sổ nhiệm vụ".repeat(500)).unwrap();
    let before = std::fs::read(desk.db()).unwrap();
    let run = desk.run(&["tasks"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("workspace.redb"), "{}", run.stderr);
    assert_eq!(std::fs::read(desk.db()).unwrap(), before);
}

#[test]
fn the_demo_without_a_terminal_prints_the_overview_and_touches_nothing() {
    let desk = Desk::bare();
    let run = desk.run(&["demo", "--as-of", "2026-04-10"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for text in ["454/KH-UBND", "343-QĐ/TU", "1035/QĐ-UBND", "in: 95", "Quá hạn"] {
        assert!(run.stdout.contains(text), "{text} is missing from\n{}", run.stdout);
    }
    assert!(!desk.db().exists());
}

#[test]
fn personal_data_in_an_update_is_pointed_at_and_stored_all_the_same() {
    let desk = Desk::sample();
    let said = desk.run(&["update", "454/B/17", "--text", concat!("gọi 0900", ".000.000")]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stderr.contains("giống số điện thoại"), "{}", said.stderr);
}

#[test]
fn a_frequency_table_counts_what_passes_and_each_row_leads_to_its_tasks() {
    let desk = Desk::sample();
    let day = ["--as-of", "2026-04-10", "--json"];
    for column in ["chủ-trì", "state", "tình-trạng-hạn", "hạn", "section"] {
        let rows = desk.json(&[&["tasks", "văn-bản:454", "--count-by", column][..], &day].concat());
        for row in rows.as_array().unwrap() {
            let tasks = desk.json(&[&["tasks", row["filter"].as_str().unwrap()][..], &day].concat());
            assert_eq!(row["tasks"], tasks.as_array().unwrap().len(), "{row}");
        }
    }
    assert_eq!(desk.run(&["tasks", "--count-by", "màu"]).code, 2);
}

#[test]
fn an_error_in_a_filter_points_at_the_character() {
    let desk = Desk::sample();
    let run = desk.run(&["tasks", "đất trạng-thái:xanh"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    let lines: Vec<&str> = run.stderr.lines().collect();
    let at = lines.iter().position(|line| line.ends_with("đất trạng-thái:xanh")).unwrap();
    let under = |line: &str| line.chars().count();
    let before = lines[at].chars().position(|c| c == 'x').unwrap();
    assert_eq!((lines[at + 1].trim(), under(lines[at + 1])), ("^", before + 1));
}
