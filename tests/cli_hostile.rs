//! The program on files, inputs and outputs that are not what they should be.

#![expect(clippy::disallowed_methods, reason = "a test owns its files")]

mod common;

use common::Desk;
use serde_json::json;

#[test]
fn what_is_no_workspace_is_named_so_and_left_alone() {
    for content in [&b""[..], b"xin ch\xc3\xa0o", &[0; 9000]] {
        let desk = Desk::bare();
        std::fs::write(desk.db(), content).unwrap();
        for command in [&["tasks"][..], &["verify"], &["undo"], &["update", "454/B/12", "--percent", "3"]] {
            let run = desk.run(command);
            assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{command:?}: {}", run.stderr);
            assert!(run.stderr.contains("không phải là sổ nhiệm vụ"), "{command:?}: {}", run.stderr);
        }
        assert_eq!(std::fs::read(desk.db()).unwrap(), content);
    }
    let desk = Desk::bare();
    std::fs::create_dir(desk.db()).unwrap();
    assert!(desk.run(&["tasks"]).stderr.contains("không phải là sổ nhiệm vụ"));
}

#[test]
fn a_truncated_workspace_is_called_damaged() {
    let desk = Desk::sample();
    let whole = std::fs::read(desk.db()).unwrap();
    for part in [5_000, whole.len() / 2] {
        std::fs::write(desk.db(), &whole[..part]).unwrap();
        for command in [&["tasks"][..], &["verify"], &["export"]] {
            let run = desk.run(command);
            assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{command:?}: {}", run.stderr);
        }
    }
}

#[test]
fn a_workspace_where_no_folder_can_be_made_is_refused_with_the_reason() {
    let desk = Desk::bare();
    let file = desk.file("tep", "");
    let inside = file.join("so.dondoc");
    let run = desk.run(&["init", "--db", inside.to_str().unwrap()]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("thư mục") && !run.stderr.contains("dondoc init"), "{}", run.stderr);
}

#[test]
fn an_update_that_says_nothing_or_too_much_is_refused() {
    let desk = Desk::sample();
    let long = "x".repeat(100_000);
    for wrong in [
        &["--text", ""][..],
        &["--text", "\u{1b}[31m"],
        &["--text", &long],
        &["--percent", "3", "--on", "1/1/3000"],
    ] {
        let run = desk.run(&[&["update", "454/B/12"], wrong].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{}", run.stderr);
    }
    assert_eq!(desk.json(&["journal", "--json"]).as_array().unwrap().len(), 1);
}

#[test]
fn an_output_that_cannot_be_written_is_a_failure_and_one_that_nobody_reads_is_none() {
    let desk = Desk::sample();
    let run = |script: &str| {
        let program = assert_cmd::cargo::cargo_bin("dondoc");
        let mut shell = std::process::Command::new("/bin/bash");
        let shell = shell.args(["-c", script]).env("D", program).env("DONDOC_DB", desk.db());
        shell.output().unwrap()
    };
    for command in ["export", "export --jsonl", "tasks", "tasks --json", "plans", "schema", "journal"] {
        let piped = run(&format!("$D {command} | head -c 1; exit ${{PIPESTATUS[0]}}"));
        assert_eq!(piped.status.code(), Some(0), "{command}: {}", String::from_utf8_lossy(&piped.stderr));
        let full = run(&format!("$D {command} >/dev/full"));
        assert_eq!(full.status.code(), Some(1), "{command}");
    }
}

#[test]
fn undo_and_redo_say_what_they_did_and_what_stays() {
    let desk = Desk::sample();
    let import = |text: &str| {
        let file = json!({"schema": "dondoc/exchange", "version": 1, "source": "t",
            "tasks": [{"id": "454/B/12", "output": text, "tags": [text]}]});
        assert_eq!(desk.run_with(&["import", "-"], &file.to_string()).code, 0);
    };
    import("một");
    let undone = desk.run(&["undo"]).stdout;
    assert!(undone.starts_with("Đã hoàn tác lần ghi 2 "), "{undone}");
    let redone = desk.run(&["redo"]).stdout;
    assert!(redone.starts_with("Đã làm lại lần ghi 2 "), "{redone}");
    let later = json!({"schema": "dondoc/exchange", "version": 1, "source": "t",
        "tasks": [{"id": "454/B/12", "output": "hai"}]});
    assert_eq!(desk.run_with(&["import", "--on-conflict", "theirs", "-"], &later.to_string()).code, 0);
    let partly = desk.json(&["undo", "--batch", "2", "--json"]);
    assert_eq!(partly["left"], json!(["tasks/454/B/12 output"]), "{partly}");
    let again = desk.json(&["undo", "--batch", "2", "--json"]);
    assert_eq!((&again["operations"], &again["written"]), (&json!(0), &json!(null)));
    assert!(desk.run(&["undo", "--batch", "2"]).stdout.starts_with("Không còn gì để hoàn tác"));
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn what_an_undone_import_leaves_can_be_exported_and_imported() {
    let desk = Desk::sample();
    assert_eq!(desk.run(&["update", "454/B/12", "--percent", "30"]).code, 0);
    assert_eq!(desk.run(&["undo", "--batch", "1"]).code, 0);
    let left = desk.run(&["export"]).stdout;
    assert!(left.contains("454/B/12") && !left.contains("454/B/13"));
    let copy = Desk::empty();
    let run = copy.run_with(&["import", "-"], &left);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(copy.run(&["export"]).stdout, left);
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn a_refused_import_is_still_a_report_for_scripts() {
    let desk = Desk::sample();
    let missing = desk.run(&["import", "--json", "khong-co.json", "."]);
    assert_eq!(missing.code, 1);
    let errors = missing.json()["errors"].clone();
    assert_eq!((&errors[0]["file"], &errors[1]["file"]), (&json!("khong-co.json"), &json!(".")));
    assert!(missing.stderr.contains("khong-co.json"), "{}", missing.stderr);
    let complete = json!({"schema": "dondoc/exchange", "version": 1, "source": "mau/678",
        "complete": {"plans": ["678"], "kinds": ["updates"]}, "updates": []});
    for yes in [&[][..], &["--yes", "1"]] {
        let refused = desk.run_with(
            &[&["import", "--mode", "replace", "--json", "-"], yes].concat(),
            &complete.to_string(),
        );
        assert_eq!(refused.code, 2, "{}", refused.stderr);
        let report = refused.json();
        let deletions = report["deletions"].as_array().unwrap();
        assert_eq!(json!(deletions.len()), report["deleted"]);
        assert!(deletions.iter().all(|key| refused.stderr.contains(key.as_str().unwrap())));
    }
    let bad = desk.run_with(&["import", "--json", "-"], "{");
    assert_eq!((bad.code, bad.json()["errors"].as_array().unwrap().len()), (3, 1), "{}", bad.stderr);
}
