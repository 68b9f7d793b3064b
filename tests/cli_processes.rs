//! Several people and a script on one workspace at the same time, all through the real program.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::thread;

use common::Desk;
use serde_json::{Value, json};

/// How often each of the two people reports, the script imports and the reader lists.
const TIMES: usize = 12;

/// How many records each import brings.
const RECORDS: usize = 50;

fn report(desk: &Desk, who: &str) {
    for n in 0..TIMES {
        let text = format!("{who}-{n}");
        let run = desk.run(&["update", "454/B/12", "--text", &text]);
        assert_eq!(run.code, 0, "{text}: {}", run.stderr);
    }
}

fn import(desk: &Desk) {
    for n in 0..TIMES {
        let updates: Vec<Value> = (0..RECORDS)
            .map(|k| json!({"id": format!("{n}-{k}"), "task": "454/B/12", "on": "2026-06-05", "text": format!("s-{n}-{k}")}))
            .collect();
        // The script and the people also write to the same record, in different fields.
        let tasks = json!([{"id": "454/B/12", "tags": [format!("lần {n}")]}]);
        let file = json!({"schema": "dondoc/exchange", "version": 1, "source": "may", "tasks": tasks, "updates": updates});
        let run = desk.run_with(&["import", "--json", "-"], &file.to_string());
        assert_eq!(run.code, 0, "{n}: {}", run.stderr);
        assert_eq!(run.json()["created"], json!(RECORDS));
    }
}

/// Lists the texts again and again; what was once seen never goes, and no import is seen half.
fn read(desk: &Desk) {
    let mut seen = BTreeSet::new();
    for _ in 0..TIMES {
        let now = texts(desk);
        assert!(seen.is_subset(&now), "{:?} went", seen.difference(&now));
        let imported = now.iter().filter(|text| text.starts_with("s-")).count();
        assert_eq!(imported % RECORDS, 0, "half an import was seen");
        seen = now;
    }
}

fn texts(desk: &Desk) -> BTreeSet<String> {
    let export = desk.json(&["export", "--kind", "updates"]);
    let updates = export["updates"].as_array().unwrap().iter();
    updates.filter_map(|update| update["text"].as_str().map(str::to_owned)).collect()
}

#[test]
fn two_writers_an_importing_script_and_a_reader_lose_nothing_and_never_meet_a_lock() {
    let desk = Desk::sample();
    let before = texts(&desk);
    thread::scope(|scope| {
        scope.spawn(|| report(&desk, "an"));
        scope.spawn(|| report(&desk, "bình"));
        scope.spawn(|| import(&desk));
        scope.spawn(|| read(&desk));
    });
    let people = ["an", "bình"].into_iter().flat_map(|who| (0..TIMES).map(move |n| format!("{who}-{n}")));
    let script = (0..TIMES).flat_map(|n| (0..RECORDS).map(move |k| format!("s-{n}-{k}")));
    let expected: BTreeSet<String> = before.iter().cloned().chain(people).chain(script).collect();
    assert_eq!(texts(&desk), expected);
    assert_eq!(desk.json(&["journal", "--limit", "9999", "--json"]).as_array().unwrap().len(), 1 + 3 * TIMES);
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn people_who_take_back_at_the_same_time_leave_a_sound_journal() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    thread::scope(|scope| {
        for who in ["an", "bình"] {
            let desk = &desk;
            scope.spawn(move || {
                for _ in 0..TIMES / 2 {
                    let written = desk.json(&["update", "454/B/12", "--text", who, "--json"]);
                    let batch = written["batch"].to_string();
                    assert_eq!(desk.json(&["undo", "--batch", &batch, "--json"])["operations"], json!(1));
                }
            });
        }
    });
    assert_eq!(desk.run(&["export"]).stdout, before);
    assert_eq!(desk.run(&["verify"]).code, 0);
}
