//! Import and export as other tools see them: exit codes, reports, and nothing half done.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use common::{Desk, fixtures};
use serde_json::{Value, json};

fn import(desk: &Desk, files: &[std::path::PathBuf]) -> Value {
    let mut arguments = vec!["import", "--json"];
    let names: Vec<String> = files.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    arguments.extend(names.iter().map(String::as_str));
    desk.json(&arguments)
}

fn envelope(records: Value) -> String {
    let mut whole = json!({"schema": "dondoc/exchange", "version": 1, "source": "thu"});
    whole.as_object_mut().unwrap().extend(records.as_object().unwrap().clone());
    whole.to_string()
}

const UPDATE: &str = r#"{"schema":"dondoc/exchange","version":1,"updates":[{"id":"u1","task":"454/B/12","unit":"so-y-te","on":"2026-06-05","state":"in_progress","percent":40,"text":"Đã làm sạch dữ liệu","evidence":["12/BC-SYT"]}]}"#;

#[test]
fn the_shipped_files_import_in_any_order_and_twice_changes_nothing() {
    let (forward, backward) = (Desk::empty(), Desk::empty());
    let mut files = fixtures();
    let first = import(&forward, &files);
    assert_eq!(first["errors"], json!([]));
    assert!(first["created"].as_u64().unwrap() > 600, "{first}");
    files.reverse();
    assert_eq!(import(&backward, &files)["created"], first["created"]);

    let again = import(&forward, &files);
    for count in ["created", "updated", "deleted"] {
        assert_eq!(again[count], json!(0), "{count}");
    }
    assert_eq!(again["unchanged"], first["created"]);
    let export = |desk: &Desk| desk.run(&["export"]).stdout;
    assert_eq!(export(&forward), export(&backward));
}

#[test]
fn an_export_into_an_empty_workspace_gives_the_same_export() {
    for form in [&["export"][..], &["export", "--jsonl"][..]] {
        let (origin, copy) = (Desk::sample(), Desk::empty());
        let first = origin.run(form).stdout;
        let file = copy.file("all.json", &first);
        import(&copy, &[file]);
        assert!(first == copy.run(form).stdout, "{form:?}: the export of the import differs");
    }
}

#[test]
fn a_damaged_workspace_leaves_no_half_export() {
    let desk = Desk::sample();
    let updates = redb::TableDefinition::<&[u8], &[u8]>::new("update");
    let database = redb::Database::open(desk.db()).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(updates).unwrap().insert(&b"x#1"[..], &b"garbage"[..]).unwrap();
    transaction.commit().unwrap();
    drop(database);
    let printed = desk.run(&["export"]);
    assert_eq!((printed.code, printed.stdout.as_str()), (1, ""));
    assert!(printed.stderr.contains("x#1"), "{}", printed.stderr);
    assert_eq!(desk.run(&["export", "-o", "half.json"]).code, 1);
    assert!(!desk.path("half.json").exists() && !desk.path("half.json.part").exists());
    assert_eq!(desk.run(&["export", "--kind", "tasks"]).code, 0, "what is not damaged can be saved");
}

#[test]
fn the_least_that_another_tool_must_know_is_accepted() {
    let desk = Desk::sample();
    let report = desk.run_with(&["import", "--json", "-"], UPDATE);
    assert_eq!(report.code, 0, "{}", report.stderr);
    assert_eq!(report.json()["by_kind"]["updates"]["created"], json!(1));
    let again = desk.run_with(&["import", "--json", "-"], UPDATE).json();
    assert_eq!((&again["created"], &again["unchanged"]), (&json!(0), &json!(1)));
}

#[test]
fn every_error_of_the_input_is_named_and_nothing_is_written() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let bad = concat!(
        "{\"schema\":\"dondoc/exchange\",\"version\":1,\"updates\":[\n",
        "{\"id\":\"a\",\"task\":\"454/B/12\",\"on\":\"2026-06-05\",\"state\":\"xong\"},\n",
        "{\"task\":\"454/B/12\",\"on\":\"2026-06-05\"},\n",
        "{\"id\":\"c\",\"task\":\"454/B/999\",\"on\":\"2026-06-05\"},\n",
        "{\"id\":\"d\",\"task\":\"454/B/12\",\"on\":\"2026-13-05\",\"unit\":\"so-y-tee\"}\n",
        "]}\n"
    );
    let file = desk.file("bad.json", bad);
    let run = desk.run(&["import", "--json", file.to_str().unwrap()]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    let errors = run.json()["errors"].as_array().unwrap().clone();
    let lines: Vec<u64> = errors.iter().map(|error| error["line"].as_u64().unwrap()).collect();
    for line in [2, 3, 4, 5] {
        assert!(lines.contains(&line), "line {line} is missing from {errors:?}");
    }
    assert!(
        errors.iter().all(|error| error["pointer"].as_str().unwrap().starts_with("/updates/")),
        "{errors:?}"
    );
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn a_dry_run_writes_nothing() {
    let desk = Desk::sample();
    let before = desk.run(&["journal", "--json"]).stdout;
    let run = desk.run_with(&["import", "--dry-run", "--json", "-"], UPDATE);
    assert_eq!((run.code, &run.json()["created"]), (0, &json!(1)));
    assert_eq!(desk.run(&["journal", "--json"]).stdout, before);
}

#[test]
fn a_plan_that_comes_in_is_said_to_supersede_a_likely_one_unless_the_file_says_it() {
    let desk = Desk::sample();
    let new = json!({"id": "50", "symbol": "50/KH-UBND", "title": "Kế hoạch thực hiện Đề án 06 năm 2027",
        "issuer": "ubnd-tinh", "date": "2027-01-05"});
    let file = desk.file("moi.json", &envelope(json!({"plans": [new]})));
    let run = desk.run(&["import", file.to_str().unwrap(), "--dry-run"]);
    assert!(run.stderr.contains("dondoc plan supersede 454 --by 50"), "{}", run.stderr);
    let told = json!({"id": "454", "superseded": {"on": "2027-01-05", "by": "50"}});
    let file = desk.file("moi.json", &envelope(json!({"plans": [new, told]})));
    let run = desk.run(&["import", file.to_str().unwrap(), "--dry-run"]);
    assert!(run.code == 0 && !run.stderr.contains("supersede"), "{}", run.stderr);
}

#[test]
fn absent_leaves_and_null_clears() {
    let desk = Desk::sample();
    let change = envelope(json!({"tasks": [{"id": "454/B/12", "output": "Báo cáo kết quả"}]}));
    assert_eq!(desk.run_with(&["import", "-"], &change).code, 0);
    let title = desk.json(&["task", "454/B/12", "--json"])["title"].clone();
    assert_ne!(title, Value::Null);
    let clear = envelope(json!({"tasks": [{"id": "454/B/12", "output": null}]}));
    assert_eq!(desk.run_with(&["import", "-"], &clear).code, 0);
    let task = desk.json(&["task", "454/B/12", "--json"]);
    assert_eq!((&task["title"], &task["output"]), (&title, &Value::Null));
}

#[test]
fn a_field_that_somebody_else_changed_is_a_conflict_until_one_side_is_chosen() {
    let desk = Desk::sample();
    let from = |source: &str, output: &str| {
        json!({"schema": "dondoc/exchange", "version": 1, "source": source,
            "tasks": [{"id": "454/B/12", "output": output}]})
        .to_string()
    };
    assert_eq!(desk.run_with(&["import", "-"], &from("a", "một")).code, 0);
    assert_eq!(desk.run_with(&["import", "-"], &from("b", "hai")).code, 0);
    let output = || desk.json(&["task", "454/B/12", "--json"])["output"].clone();
    let refused = desk.run_with(&["import", "--json", "-"], &from("a", "ba"));
    assert_eq!((refused.code, output()), (4, json!("hai")));
    let ours = desk.run_with(&["import", "--on-conflict", "ours", "-"], &from("a", "ba"));
    assert_eq!((ours.code, output()), (0, json!("hai")));
    let theirs = desk.run_with(&["import", "--on-conflict", "theirs", "-"], &from("a", "ba"));
    assert_eq!((theirs.code, output()), (0, json!("ba")));
}

#[test]
fn one_import_is_undone_in_one_step() {
    let desk = Desk::sample();
    let before = desk.run(&["export"]).stdout;
    let both = envelope(json!({
        "tasks": [{"id": "454/B/12", "output": "Báo cáo"}],
        "updates": [{"id": "x1", "task": "454/B/12", "on": "2026-01-05", "text": "Đang làm"}],
    }));
    assert_eq!(desk.run_with(&["import", "-"], &both).code, 0);
    assert_ne!(desk.run(&["export"]).stdout, before);
    assert_eq!(desk.run(&["undo"]).code, 0);
    assert_eq!(desk.run(&["export"]).stdout, before);
    assert_eq!(desk.run(&["redo"]).code, 0);
    assert_ne!(desk.run(&["export"]).stdout, before);
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn replace_deletes_only_after_the_count_was_confirmed() {
    let desk = Desk::sample();
    let complete = json!({"schema": "dondoc/exchange", "version": 1, "source": "mau/678",
        "complete": {"plans": ["678"], "kinds": ["updates"]}, "updates": []})
    .to_string();
    let count = desk.run_with(&["import", "--mode", "replace", "--dry-run", "--json", "-"], &complete).json();
    let deleted = count["deleted"].as_u64().unwrap();
    assert!(deleted >= 11, "{count}");
    assert_eq!(desk.run_with(&["import", "--mode", "replace", "-"], &complete).code, 2);
    let yes = deleted.to_string();
    assert_eq!(desk.run_with(&["import", "--mode", "replace", "--yes", &yes, "-"], &complete).code, 0);
    let again = desk.run_with(&["import", "--mode", "replace", "--dry-run", "--json", "-"], &complete).json();
    assert_eq!(again["deleted"], json!(0));
}

#[test]
fn an_export_is_valid_under_the_published_schema() {
    let desk = Desk::sample();
    let validator = jsonschema::validator_for(&desk.json(&["schema"])).unwrap();
    let export = desk.json(&["export"]);
    let errors: Vec<String> = validator.iter_errors(&export).take(5).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(
        !validator
            .is_valid(&json!({"schema": "dondoc/exchange", "version": 1, "tasks": [{"title": "không id"}]}))
    );
}
