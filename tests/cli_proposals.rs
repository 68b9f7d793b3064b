//! Proposed updates through the real program: what waits, what speaks against it, and decisions that are taken once.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::sync::Barrier;
use std::thread;

use common::{Desk, Run};
use serde_json::{Value, json};

const TASK: &str = "454/B/31";

/// Lets a unit propose updates of one task.
fn propose(desk: &Desk, updates: &[Value]) {
    let full = |update: &Value| {
        let mut update = update.clone();
        update.as_object_mut().unwrap().entry("task").or_insert_with(|| json!(TASK));
        update
    };
    let updates: Vec<Value> = updates.iter().map(full).collect();
    let file = json!({"schema": "dondoc/exchange", "version": 1, "source": "syt", "updates": updates});
    let run = desk.run_with(&["import", "--propose", "-"], &file.to_string());
    assert_eq!(run.code, 0, "{}", run.stderr);
}

/// Makes a workspace in which u1 is sound and u2 contradicts itself.
fn desk() -> Desk {
    let desk = Desk::sample();
    propose(
        &desk,
        &[
            json!({"id": "u1", "on": "2025-06-05", "percent": 99, "text": "Gần xong", "evidence": ["12/BC-SYT"]}),
            json!({"id": "u2", "on": "2025-06-06", "done": 13, "total": 12}),
        ],
    );
    desk
}

/// Returns what the unit proposed and nobody decided; the sample holds other proposals too.
fn proposed(desk: &Desk) -> Vec<Value> {
    let all = desk.json(&["proposals", "--as-of", "2025-06-30", "--json"]);
    let own = |one: &&Value| one["id"].as_str().unwrap().starts_with("syt#");
    all.as_array().unwrap().iter().filter(own).cloned().collect()
}

fn waiting(desk: &Desk) -> Vec<String> {
    proposed(desk).iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// Returns an update as it stands.
fn update(desk: &Desk, id: &str) -> Value {
    let export = desk.json(&["export", "--kind", "updates"]);
    let (source, local) = id.split_once('#').unwrap();
    let is_it = |update: &&Value| update["source"] == source && update["id"] == local;
    let found = export["updates"].as_array().unwrap().iter().find(is_it);
    found.cloned().unwrap()
}

/// Returns what was decided about an update, and why; an accepted one says nothing.
fn decision(desk: &Desk, id: &str) -> [Value; 2] {
    let update = update(desk, id);
    [update["status"].clone(), update["rejection"].clone()]
}

/// Returns how the task stands, and since which report.
fn standing(desk: &Desk, as_of: &str) -> Value {
    let task = desk.json(&["task", TASK, "--as-of", as_of, "--json"]);
    json!([task["state"], task["last_update"]])
}

#[test]
fn what_waits_stands_beside_what_holds_and_counts_for_nothing_yet() {
    let desk = desk();
    assert_eq!(waiting(&desk), ["syt#u1", "syt#u2"]);
    let all = proposed(&desk);
    assert_eq!((&all[0]["says"]["text"], &all[0]["flags"]), (&json!("Gần xong"), &json!([])));
    assert!(all[0]["present"]["state"].is_string(), "{all:?}");
    assert_eq!(all[1]["flags"][0], json!({"flag": "more_than_all"}));
    let page = desk.run(&["proposals", "--as-of", "2025-06-30"]).stdout;
    assert!(page.contains("→ Gần xong") && page.contains("! số đã làm lớn hơn tổng số"), "{page}");
    let english = desk.run(&["proposals", "--as-of", "2025-06-30", "--lang", "en"]).stdout;
    assert!(english.contains("! more is done than there is"), "{english}");
    let of_other = desk.run(&["proposals", "--unit", "so-noi-vu", "--json"]).stdout;
    assert!(!of_other.contains("syt#"), "it has no part in it: {of_other}");
}

#[test]
fn an_accepted_one_counts_a_rejected_one_says_why_and_both_come_back_with_undo() {
    let desk = desk();
    let before = desk.run(&["export"]).stdout;
    let stood = standing(&desk, "2025-06-05");
    assert_eq!(desk.run(&["accept", "u1"]).code, 0);
    assert_eq!(
        decision(&desk, "syt#u1"),
        [Value::Null, Value::Null],
        "an accepted update is an ordinary one"
    );
    assert_ne!(standing(&desk, "2025-06-05"), stood);
    assert_eq!(desk.run(&["reject", "syt#u2", "--reason", "Số liệu sai"]).code, 0);
    assert_eq!(decision(&desk, "syt#u2"), [json!("rejected"), json!("Số liệu sai")]);
    assert!(waiting(&desk).is_empty());
    for _ in 0..2 {
        assert_eq!(desk.run(&["undo"]).code, 0);
    }
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn a_correction_and_the_acceptance_are_one_step() {
    let desk = desk();
    let before = desk.run(&["export"]).stdout;
    let corrected = ["accept", "u2", "--count", "11/12", "--text", "Còn một xã", "--on", "2025-06-07"];
    assert_eq!(desk.run(&corrected).code, 0);
    let update = update(&desk, "syt#u2");
    assert_eq!(
        [&update["done"], &update["total"], &update["text"], &update["on"]],
        [&json!(11), &json!(12), &json!("Còn một xã"), &json!("2025-06-07")]
    );
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn what_something_speaks_against_is_accepted_only_knowingly_and_all_or_none() {
    let desk = desk();
    let refused = desk.run(&["accept", "u1", "u2"]);
    assert_eq!(refused.code, 3, "{}", refused.stderr);
    assert!(refused.stderr.contains("! số đã làm lớn hơn tổng số") && refused.stderr.contains("--even-so"));
    assert_eq!(waiting(&desk).len(), 2, "neither of them");
    assert_eq!(desk.run(&["accept", "u1", "u2", "--even-so"]).code, 0);
    assert!(waiting(&desk).is_empty());
}

#[test]
fn a_day_in_the_future_is_never_accepted_silently() {
    let desk = Desk::sample();
    propose(&desk, &[json!({"id": "u3", "on": "2999-01-01", "percent": 50})]);
    let refused = desk.run(&["accept", "u3"]);
    assert_eq!((refused.code, refused.stderr.contains("tương lai")), (3, true), "{}", refused.stderr);
}

#[test]
fn what_was_decided_is_told_to_whoever_comes_second() {
    let desk = desk();
    assert_eq!(desk.run(&["reject", "u1", "--reason", "Sai kỳ"]).code, 0);
    let before = desk.run(&["export"]).stdout;
    for arguments in
        [&["accept", "u1"][..], &["reject", "u1", "--reason", "Sai kỳ"], &["accept", "u2", "u1", "--even-so"]]
    {
        let second = desk.run(arguments);
        assert_eq!(second.code, 4, "{arguments:?}: {}", second.stderr);
        assert!(second.stderr.contains("đã có người xử lý cập nhật syt#u1"), "{}", second.stderr);
    }
    assert_eq!(desk.run(&["accept", "u9"]).code, 1);
    assert_eq!(desk.run(&["reject", "u2", "--reason", " "]).code, 2);
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn of_two_who_decide_the_same_at_once_one_decides_and_the_other_is_told() {
    let desk = Desk::sample();
    let updates: Vec<Value> =
        (0..8).map(|n| json!({"id": format!("u{n}"), "on": "2025-06-05", "text": format!("{n}")})).collect();
    propose(&desk, &updates);
    let together = Barrier::new(2);
    let decide = |accepts: bool| -> Vec<Run> {
        let run = |n: usize| {
            let id = format!("u{n}");
            together.wait();
            match accepts {
                true => desk.run(&["accept", &id]),
                false => desk.run(&["reject", &id, "--reason", "Sai kỳ"]),
            }
        };
        (0..updates.len()).map(run).collect()
    };
    let (accepted, rejected) = thread::scope(|scope| {
        let (one, other) = (scope.spawn(|| decide(true)), scope.spawn(|| decide(false)));
        (one.join().unwrap(), other.join().unwrap())
    });
    for (n, (accepted, rejected)) in accepted.iter().zip(&rejected).enumerate() {
        let codes = (accepted.code, rejected.code);
        assert!([(0, 4), (4, 0)].contains(&codes), "u{n}: {codes:?} {} {}", accepted.stderr, rejected.stderr);
        let second = if accepted.code == 4 { accepted } else { rejected };
        assert!(second.stderr.contains("đã có người xử lý"), "{}", second.stderr);
        let status = if accepted.code == 0 { Value::Null } else { json!("rejected") };
        assert_eq!(decision(&desk, &format!("syt#u{n}"))[0], status, "u{n}: the first one's decision stands");
    }
    assert!(waiting(&desk).is_empty());
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn two_who_decide_alike_at_once_are_told_apart_too() {
    let desk = Desk::sample();
    propose(&desk, &[json!({"id": "u1", "on": "2025-06-05", "text": "một"})]);
    let together = Barrier::new(2);
    let accept = || {
        together.wait();
        desk.run(&["accept", "u1"]).code
    };
    let mut codes = thread::scope(|scope| {
        let (one, other) = (scope.spawn(accept), scope.spawn(accept));
        [one.join().unwrap(), other.join().unwrap()]
    });
    codes.sort_unstable();
    assert_eq!(codes, [0, 4]);
}
