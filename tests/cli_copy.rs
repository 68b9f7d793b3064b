//! `dondoc plan copy` through the real program: next year's plan from this year's, and parts into another plan.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::Desk;
use serde_json::Value;

const NEW: [&str; 7] = ["plan", "copy", "454", "--symbol", "500/KH-UBND", "--year", "2026"];

fn tasks_of(desk: &Desk, plan: &str) -> Vec<Value> {
    let all = desk.json(&["export"]);
    let tasks = all["tasks"].as_array().unwrap().iter();
    tasks.filter(|task| task["plan"] == plan).cloned().collect()
}

fn count(desk: &Desk, kind: &str) -> usize {
    desk.json(&["export"])[kind].as_array().map_or(0, Vec::len)
}

#[test]
fn the_next_years_plan_starts_from_this_years() {
    let desk = Desk::sample();
    let updates = count(&desk, "updates");
    let old = tasks_of(&desk, "454");
    let seen = desk.json(&[&NEW[..], &["--dry-run", "--json"]].concat());
    assert_eq!((&seen["into"], &seen["years"], &seen["batch"]), (&"500".into(), &1.into(), &Value::Null));
    assert!(tasks_of(&desk, "500").is_empty(), "nothing is written yet");

    let done = desk.json(&[&NEW[..], &["--json"]].concat());
    assert_eq!((&done["tasks"], &done["operations"]), (&seen["tasks"], &seen["operations"]));
    let new = tasks_of(&desk, "500");
    assert_eq!(new.len(), old.len());
    let words =
        |tasks: &[Value], field: &str| tasks.iter().map(|task| task[field].clone()).collect::<Vec<_>>();
    assert_eq!(words(&new, "title"), words(&old, "title"));
    assert_eq!(words(&new, "label"), words(&old, "label"));
    let phrases = serde_json::to_string(&words(&new, "deadline")).unwrap();
    assert!(!phrases.contains("/2025") && phrases.contains("Tháng 6/2026"), "{phrases}");
    assert_eq!(count(&desk, "updates"), updates, "nothing that was reported is copied");

    let undone = desk.run(&["undo"]);
    assert_eq!(undone.code, 0, "{}", undone.stderr);
    assert!(tasks_of(&desk, "500").is_empty());
}

#[test]
fn parts_go_into_a_plan_that_exists_and_continue_the_old_ones() {
    let desk = Desk::sample();
    let (tasks, links) = (tasks_of(&desk, "1035").len(), count(&desk, "links"));
    let copy = ["plan", "copy", "454/KH-UBND", "--into", "1035/I", "--only", "A/1", "--only", "454/A/2"];
    let done = desk.json(&[&copy[..], &["--continues", "--json"]].concat());
    assert_eq!((&done["tasks"], &done["sections"]), (&2.into(), &0.into()));
    assert_eq!((tasks_of(&desk, "1035").len(), count(&desk, "links")), (tasks + 2, links + 2));
    let new = tasks_of(&desk, "1035").into_iter().filter(|task| task["id"].as_str().unwrap().contains("/A/"));
    assert!(new.into_iter().all(|task| task["section"] == "1035/I"));
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    for (arguments, code, said) in [
        (&["plan", "copy", "455", "--symbol", "500/KH"][..], 1, "454"),
        (&["plan", "copy", "454"], 2, "--symbol"),
        (&["plan", "copy", "454", "--symbol", "1035/QĐ-UBND"], 3, "--into"),
        (&["plan", "copy", "454", "--into", "454"], 2, "chính nó"),
        (&["plan", "copy", "454", "--into", "1035", "--only", "C"], 1, "454"),
        (&["plan", "copy", "454", "--into", "1035", "--symbol", "500/KH"], 2, "--symbol"),
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(desk.run(&["export"]).stdout, before);
}
