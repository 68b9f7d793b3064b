//! `dondoc alias` and `dondoc reading`: a correction of printed words is made once and holds wherever they occur.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Desk, Run};
use serde_json::{Value, json};

/// Makes the sample with two tasks that print a name which nobody answers to.
fn desk() -> Desk {
    let desk = Desk::sample();
    for task in ["454/B/12", "454/B/13"] {
        let run = desk.run(&[
            "task",
            "edit",
            task,
            "leads=Sở Y tế; Cơ quan thu ngân sách",
            "deadline=khi đủ kinh phí",
        ]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    desk
}

fn done(desk: &Desk, arguments: &[&str]) -> Value {
    let run = desk.run(&[arguments, &["--json"]].concat());
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
    run.json()
}

fn journal(desk: &Desk) -> u64 {
    desk.json(&["journal", "--limit", "1", "--json"])[0]["batch"].as_u64().unwrap()
}

fn refused(desk: &Desk, arguments: &[&str], code: i32, words: &str) -> Run {
    let before = journal(desk);
    let run = desk.run(arguments);
    assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
    assert!(run.stderr.contains(words), "{}", run.stderr);
    assert_eq!(journal(desk), before, "nothing is written");
    run
}

fn led_by(desk: &Desk, task: &str) -> Vec<Value> {
    let leads = desk.json(&["task", task, "--json"])["leads"].clone();
    leads.as_array().unwrap().iter().map(|party| party["id"].clone()).collect()
}

const PRINTED: &str = "Cơ quan thu ngân sách";

#[test]
fn a_printed_name_is_said_once_and_read_everywhere() {
    let desk = desk();
    let check = |desk: &Desk| desk.run(&["check", "454", "--all", "--kind", "unknown_party"]).stdout;
    assert!(check(&desk).contains("dondoc alias 'Cơ quan thu ngân sách' …"), "{}", check(&desk));
    let seen = done(&desk, &["alias", PRINTED, "thue-tinh", "--dry-run"]);
    assert_eq!((&seen["batch"], &seen["remembered"]), (&Value::Null, &json!(true)));
    assert_eq!(led_by(&desk, "454/B/12")[1], Value::Null);
    let answer = done(&desk, &["alias", PRINTED, "thue-tinh"]);
    assert_eq!(
        answer["parties"],
        json!([
            {"task": "454/B/12", "field": "leads", "nth": 1},
            {"task": "454/B/13", "field": "leads", "nth": 1},
        ])
    );
    for task in ["454/B/12", "454/B/13"] {
        assert_eq!(led_by(&desk, task), ["so-y-te", "thue-tinh-gia-lai"]);
    }
    assert_eq!(desk.json(&["unit", PRINTED, "--json"])[0]["id"], "thue-tinh-gia-lai");
    assert!(!check(&desk).contains(PRINTED));
    let again = done(&desk, &["alias", PRINTED, "thue-tinh"]);
    assert_eq!((&again["operations"], &again["batch"]), (&json!(0), &Value::Null));
    refused(&desk, &["alias", PRINTED, "so-y-te"], 3, "đã là tên của");
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(led_by(&desk, "454/B/13")[1], Value::Null, "one step takes all of it back");
}

#[test]
fn in_one_task_a_party_is_corrected_and_a_group_gets_members_and_nothing_is_remembered() {
    let desk = desk();
    let one = done(&desk, &["alias", PRINTED, "so-tai-chinh", "--task", "454/B/12"]);
    assert_eq!((&one["remembered"], one["parties"].as_array().unwrap().len()), (&json!(false), 1));
    assert_eq!(led_by(&desk, "454/B/12")[1], "so-tai-chinh");
    assert_eq!(led_by(&desk, "454/B/13")[1], Value::Null);
    let group = "các cơ quan, đơn vị có liên quan";
    let members = ["alias", group, "--task", "454/A/5", "--members", "so-y-te", "công an tỉnh"];
    assert_eq!(done(&desk, &members)["kind"], "group");
    let leads = desk.json(&["task", "454/A/5", "--json"])["leads"].clone();
    let narrowed = leads.as_array().unwrap().iter().find(|party| party["printed"] == group).unwrap();
    assert_eq!(narrowed["holders"], json!(["so-y-te", "cong-an-tinh"]));
}

#[test]
fn a_phrase_is_given_its_meaning_wherever_nobody_said_it() {
    let desk = desk();
    let phrase = "khi đủ kinh phí";
    done(&desk, &["task", "edit", "454/B/13", "deadline_meaning=31/12/2025"]);
    let answer = done(&desk, &["reading", phrase, "Quý II/2026"]);
    let tasks: Vec<&Value> = answer["tasks"].as_array().unwrap().iter().map(|row| &row["task"]).collect();
    assert_eq!(tasks, ["454/B/12"], "what somebody said stays");
    assert_eq!(desk.json(&["task", "454/B/12", "--json"])["deadline"]["last_day"], "2026-06-30");
    done(&desk, &["reading", phrase, "Quý II/2026", "--task", "454/B/13"]);
    assert_eq!(desk.json(&["task", "454/B/13", "--json"])["deadline"]["last_day"], "2026-06-30");
}

#[test]
fn mistakes_have_the_exit_codes_of_the_editing_commands() {
    let desk = desk();
    let seen = journal(&desk).to_string();
    for (arguments, code, words) in [
        (&["alias", PRINTED, "sở không có"][..], 2, "sở không có"),
        (&["alias", PRINTED], 2, ""),
        (&["alias", PRINTED, "so-y-te", "--task", "không/có"], 1, "không/có"),
        (&["alias", "Chợ huyện", "so-y-te", "--task", "454/B/12"], 1, "không in"),
        (&["alias", PRINTED, "so-y-te", "--task", "454/B/12", "--members", "so-y-te"], 2, "nhóm"),
        (&["reading", "phrase", "30/6/2026"], 1, "phrase"),
        (&["reading", "khi đủ kinh phí", "khi nào cũng được"], 3, "khi nào cũng được"),
    ] {
        refused(&desk, arguments, code, words);
    }
    done(&desk, &["alias", PRINTED, "thue-tinh"]);
    refused(&desk, &["alias", PRINTED, "so-y-te", "--task", "454/B/12", "--seen", &seen], 4, "454/B/12");
}
