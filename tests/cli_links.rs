//! Duplicates and superseding through the real program: what is proposed, decided, counted and taken back.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use common::Desk;
use serde_json::{Value, json};

fn proposals(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    desk.json(&[&["duplicates", "--json"], arguments].concat()).as_array().unwrap().clone()
}

fn pair(row: &Value) -> (&str, &str) {
    (row["newer"]["id"].as_str().unwrap(), row["older"]["id"].as_str().unwrap())
}

fn distinct(desk: &Desk) -> Value {
    desk.json(&["plans", "--as-of", "2026-06-05", "--json"])["total"]["distinct"]["total"].take()
}

#[test]
fn proposals_are_listed_with_their_reasons_and_for_one_plan() {
    let desk = Desk::sample();
    let all = proposals(&desk, &[]);
    assert!((80..160).contains(&all.len()), "{}", all.len());
    for row in &all {
        assert!(row["percent"].as_u64().unwrap() <= 100);
        assert!(row["link"].is_string() || !row["words"].as_array().unwrap().is_empty(), "{row}");
    }
    let of_office = proposals(&desk, &["678"]);
    assert!(!of_office.is_empty() && of_office.len() < all.len());
    for row in &of_office {
        assert!([&row["newer"]["plan"], &row["older"]["plan"]].contains(&&json!("678")), "{row}");
    }
    assert_eq!(proposals(&desk, &["--limit", "3"]), all[..3]);
    let read = desk.run(&["duplicates", "--limit", "1"]);
    assert!(read.stdout.contains("chung các từ"), "{}", read.stdout);
    assert_eq!(desk.run(&["duplicates", "không-có"]).code, 1);
}

#[test]
fn a_confirmed_pair_counts_once_and_a_refused_one_is_gone_for_good() {
    let desk = Desk::sample();
    let all = proposals(&desk, &[]);
    let (newer, older) = pair(&all[0]);
    let before = distinct(&desk).as_u64().unwrap();
    let confirm = ["duplicates", "--confirm", newer, older, "--as", "same_as", "--json"];
    assert_eq!(desk.json(&[&confirm[..], &["--dry-run"]].concat())["operations"], 1);
    assert_eq!(distinct(&desk), before);
    assert_eq!(desk.json(&confirm)["confirmed"], 1);
    assert_eq!(distinct(&desk), before - 1);
    let rest = proposals(&desk, &[]);
    assert!(!rest.iter().any(|row| pair(row) == (newer, older)));
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!((distinct(&desk), proposals(&desk, &[])), (json!(before), all.clone()));

    let refused = desk.json(&["duplicates", "--refuse", older, newer, "--json"]);
    assert_eq!((&refused["refused"], &refused["operations"]), (&json!(1), &json!(1)));
    assert_eq!(distinct(&desk), before, "a refused link counts nowhere");
    assert_eq!(proposals(&desk, &[]).len(), all.len() - 1);
    let again = desk.json(&["duplicates", "--refuse", newer, older, "--json"]);
    assert_eq!(again["batch"], Value::Null, "it is refused already");
    let exported = desk.json(&["export", "--kind", "links"]);
    let refused = |link: &&Value| link["status"] == "refused";
    assert_eq!(exported["links"].as_array().unwrap().iter().filter(refused).count(), 1);
}

#[test]
fn what_is_refused_comes_back_through_export_and_import() {
    let desk = Desk::sample();
    let all = proposals(&desk, &[]);
    let (newer, older) = pair(&all[0]);
    desk.json(&["duplicates", "--refuse", newer, older, "--json"]);
    let exported = desk.run(&["export"]).stdout;
    let copy = Desk::empty();
    assert_eq!(copy.run_with(&["import", "-"], &exported).code, 0);
    assert_eq!(copy.run(&["export"]).stdout, exported);
    assert_eq!(proposals(&copy, &[]).len(), all.len() - 1);
}

#[test]
fn what_cannot_be_linked_is_refused_with_nothing_written() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let cases: [(&[&str], i32); 4] = [
        (&["duplicates", "--confirm", "343/A/1", "343/A/1", "--as", "same_as"], 3),
        (&["duplicates", "--confirm", "454/B/26", "343/A/4", "--as", "continues"], 3),
        (&["duplicates", "--refuse", "343/A/1", "không/có"], 1),
        (&["duplicates", "--confirm", "343/A/1", "343/A/2"], 2),
    ];
    for (arguments, code) in cases {
        let run = desk.run(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(desk.run(&["export"]).stdout, before);
}

const SUPERSEDE: [&str; 6] = ["plan", "supersede", "678", "--by", "2026-2030", "--on"];

#[test]
fn a_plan_is_superseded_task_by_task_and_taken_back_in_one_step() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let seen = desk.json(&[&SUPERSEDE[..], &["2026-07-01", "--dry-run", "--json"]].concat());
    let open: Vec<&str> = seen["waiting"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let [carried, copied, dropped, replaced, ..] = open[..] else { panic!("{open:?}") };
    let order = json!({"tasks": [
        {"task": carried, "carry": "2026-2030/IV/2"},
        {"task": copied, "copy": true, "section": "2026-2030/VIII"},
        {"task": dropped, "drop": "Trung ương tổ chức"},
    ]})
    .to_string();
    let replace = format!("{replaced}=2026-2030/II/3");
    let arguments =
        [&SUPERSEDE[..], &["2026-07-01", "--replace", &replace, "--plan-file", "-", "--json"]].concat();
    let told = desk.run_with(&[&arguments[..], &["--dry-run"]].concat(), &order);
    assert_eq!(told.code, 0, "{}", told.stderr);
    let told = told.json();
    assert_eq!((&told["decided"], &told["batch"]), (&json!(4), &Value::Null));
    assert_eq!(desk.run(&["export"]).stdout, before, "nothing was written");
    let done = desk.run_with(&arguments, &order).json();
    assert_eq!(
        (&done["before"], &done["after"], &done["waiting"]),
        (&told["before"], &told["after"], &told["waiting"])
    );
    let open = |tally: &Value| tally["open"].as_u64().unwrap();
    assert_eq!(open(&done["after"]), open(&done["before"]), "one is dropped, one is copied");
    let waiting = done["waiting"].as_array().unwrap();
    assert_eq!(done["after"]["waiting"], json!(waiting.len()));
    let task = |id: &str| desk.json(&["task", id, "--as-of", "2026-07-02", "--json"]);
    for id in waiting {
        assert_eq!(task(id.as_str().unwrap())["awaits_transition"], true, "{id}");
    }
    assert_eq!(task(dropped)["state"], "dropped");
    for id in [carried, copied, dropped, replaced] {
        assert_eq!(task(id)["awaits_transition"], false, "{id}");
    }
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(desk.run(&["export"]).stdout, before, "taken back in one step");
}

#[test]
fn superseding_says_what_is_wrong() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let cases: [(&[&str], &str); 5] = [
        (&["--carry", "678/8=454/A/1"], "không có trong văn bản mới"),
        (&["--carry", "454/A/1"], "không thuộc văn bản cũ"),
        (&["--drop", "678/8= "], "chưa có nội dung"),
        (&["--carry", "678/8", "--drop", "678/8=thôi"], "hai lần"),
        (&["--replace", "678/8"], "CŨ=MỚI"),
    ];
    for (arguments, words) in cases {
        let run = desk.run(&[&SUPERSEDE[..], &["2026-07-01"], arguments].concat());
        assert!(run.code == 2 || run.code == 3, "{arguments:?}: {}", run.code);
        assert!(run.stderr.contains(words), "{arguments:?}: {}", run.stderr);
    }
    let wrong = desk.run_with(
        &[&SUPERSEDE[..], &["2026-07-01", "--plan-file", "-"]].concat(),
        r#"{"tasks":[{"task":"678/8","carry":"x","drop":"y"}]}"#,
    );
    assert_eq!(wrong.code, 3, "{}", wrong.stderr);
    assert_eq!(desk.run(&["export"]).stdout, before);
}
