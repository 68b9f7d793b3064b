//! Reports through the real program: templates, drafts, what is issued and stays as it is.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use std::path::{Path, PathBuf};

use common::{Desk, Run};
use serde_json::{Value, json};

/// A report with one text and one figure.
const SMALL: &str = r#"
name = "Báo cáo nhanh"
english = "Short report"
role = "reporter"
period = "week"

[frame]
kind = "Báo cáo"
subject = "Tình hình thực hiện"
issuer = "{unit.name}"
code = "BC-VP"
place = "Gia Lai"
filed = "VT"

[[block]]
sentence = "Đã hoàn thành {tasks.done} nhiệm vụ."

[[block]]
text = "Nêu tình hình"
key = "text"
"#;

/// Is the week's report of the Office by the small template.
const REPORT: &str = "nhanh";

fn folder(desk: &Desk) -> PathBuf {
    let folder = desk.path(".config/dondoc/templates");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Makes a workspace with the sample, the small template and a draft of it.
fn with_draft() -> Desk {
    let desk = Desk::sample();
    std::fs::write(folder(&desk).join("small.toml"), SMALL).unwrap();
    let scope = ["--unit", "VPUB", "--period", "2026-W14", "--as-of", "2026-04-10", "--plans", "678"];
    ok(&desk, &[&["report", "new", "small", "--id", REPORT][..], &scope].concat());
    desk
}

fn ok(desk: &Desk, arguments: &[&str]) -> Run {
    let run = desk.run(arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}{}", run.stdout, run.stderr);
    run
}

/// Runs the program, which must end with the code, and returns what it says.
fn refused(desk: &Desk, code: i32, arguments: &[&str]) -> String {
    let run = desk.run(arguments);
    assert_eq!(run.code, code, "{arguments:?}: {}{}", run.stdout, run.stderr);
    run.stderr
}

fn wrote(desk: &Desk, text: &str) {
    ok(desk, &["report", "write", REPORT, "text", "--force", "--text", text]);
}

fn built(desk: &Desk, report: &str, name: &str) -> Vec<u8> {
    ok(desk, &["report", "build", report, "-o", name]);
    std::fs::read(desk.path(name)).unwrap()
}

fn listed(desk: &Desk, id: &str) -> Value {
    let list = desk.json(&["report", "list", "--json"]);
    list.as_array().unwrap().iter().find(|report| report["id"] == id).unwrap().clone()
}

#[test]
fn templates_of_a_folder_stand_beside_the_shipped_ones_and_go_before_them() {
    let desk = Desk::bare();
    let keys = |desk: &Desk| -> Vec<(String, bool)> {
        let rows = desk.json(&["report", "templates", "--json"]);
        let row = |row: &Value| (row["key"].as_str().unwrap().to_owned(), row["file"].is_string());
        rows.as_array().unwrap().iter().map(row).collect()
    };
    let shipped = keys(&desk);
    assert!(shipped.contains(&("annual".to_owned(), false)) && shipped.iter().all(|(_, own)| !own));
    let folder = folder(&desk);
    std::fs::write(folder.join("small.toml"), SMALL).unwrap();
    std::fs::write(folder.join("weekly.toml"), SMALL).unwrap();
    let all = keys(&desk);
    assert_eq!(all.len(), shipped.len() + 1);
    assert!(all.contains(&("small".to_owned(), true)) && all.contains(&("weekly".to_owned(), true)));
}

#[test]
fn mistakes_in_templates_are_told_all_at_once_with_file_and_line() {
    let desk = with_draft();
    let folder = folder(&desk);
    std::fs::write(folder.join("a.toml"), SMALL.replace("tasks.done", "tasks.don")).unwrap();
    std::fs::write(folder.join("b.toml"), SMALL.replace("subject", "subjet")).unwrap();
    let said = refused(&desk, 3, &["report", "templates"]);
    for place in ["a.toml, dòng 16: ", "b.toml, dòng 9: ", "tasks.done"] {
        assert!(said.contains(place), "{place}: {said}");
    }
    assert_eq!(refused(&desk, 3, &["report", "build", "a", "--unit", "VPUB"]).matches(", dòng ").count(), 1);
    ok(&desk, &["report", "build", REPORT]);
    let unknown = refused(&desk, 2, &["report", "build", "smal", "--unit", "VPUB"]);
    assert!(unknown.contains("small"), "{unknown}");
}

#[test]
fn a_folder_of_templates_that_is_configured_has_to_be_there() {
    let desk = Desk::bare();
    folder(&desk);
    std::fs::write(desk.path(".config/dondoc/config.toml"), "templates = \"khac\"\n").unwrap();
    assert!(refused(&desk, 1, &["report", "templates"]).contains("khac"));
    std::fs::create_dir(desk.path(".config/dondoc/khac")).unwrap();
    std::fs::write(desk.path(".config/dondoc/khac/own.toml"), SMALL).unwrap();
    let own = desk.json(&["report", "templates", "--json"]);
    assert!(own.as_array().unwrap().iter().any(|row| row["key"] == "own"));
}

#[test]
fn the_configured_unit_reports_where_none_is_named() {
    let desk = Desk::sample();
    let build = ["report", "build", "weekly", "--period", "2026-W14", "--as-of", "2026-04-10"];
    assert!(refused(&desk, 2, &build).contains("--unit"));
    std::fs::create_dir_all(desk.path(".config/dondoc")).unwrap();
    std::fs::write(desk.path(".config/dondoc/config.toml"), "unit = \"so y te\"\n").unwrap();
    assert!(ok(&desk, &build).stdout.contains("SỞ Y TẾ"));
}

#[test]
fn a_report_covers_the_plans_in_force_that_concern_the_unit() {
    let desk = Desk::sample();
    let cited = |unit: &str| {
        let scope =
            ["--unit", unit, "--period", "2026-Q1", "--as-of", "2026-04-10", "--role", "reporter", "--json"];
        let asked = desk.json(&[&["report", "figures", "plans.cited"][..], &scope].concat());
        asked[0]["printed"].as_str().unwrap().to_owned()
    };
    // Of plan 961 no task is known; 678 is the Office's own.
    assert_eq!(cited("VPUB"), "số 961/QĐ-UBND ngày 19/3/2026, số 678/KH-VPUBND ngày 10/4/2026");
    assert_eq!(cited("SYT"), "số 961/QĐ-UBND ngày 19/3/2026");
}

#[test]
fn a_text_with_a_wrong_figure_is_refused_with_the_place_and_the_nearest_name() {
    let desk = with_draft();
    let text = "Dòng đầu.\n- Xong {tasks.don}, còn {tasks.open plan=999}";
    let said = desk.run_with(&["report", "write", REPORT, "text"], text);
    assert_eq!(said.code, 3);
    for part in ["dòng 2, ký tự 9: ", "tasks.done", "“999”"] {
        assert!(said.stderr.contains(part), "{part}: {}", said.stderr);
    }
    let shown = desk.json(&["report", "show", REPORT, "--json"]);
    let sections = shown["sections"].as_array().unwrap();
    assert_eq!(sections.iter().find(|it| it["key"] == "text").unwrap()["state"], "empty");
    assert!(refused(&desk, 2, &["report", "write", REPORT, "tex", "--text", "x"]).contains("text"));
}

#[test]
fn a_text_of_another_is_replaced_only_when_that_is_asked_for() {
    let desk = with_draft();
    let write = ["report", "write", REPORT, "text", "--text"];
    ok(&desk, &[&write[..], &["một"]].concat());
    ok(&desk, &[&write[..], &["một"]].concat());
    refused(&desk, 4, &[&write[..], &["hai"]].concat());
    assert!(ok(&desk, &["report", "show", REPORT, "--text"]).stdout.contains("một"));
    wrote(&desk, "hai");
    assert!(ok(&desk, &["report", "show", REPORT, "--text"]).stdout.contains("hai"));
}

#[test]
fn a_draft_counts_anew_and_says_which_text_speaks_of_an_old_figure() {
    let desk = with_draft();
    wrote(&desk, "Đến nay xong {tasks.done} nhiệm vụ.");
    assert!(ok(&desk, &["report", "build", REPORT]).stdout.contains("Đã hoàn thành 02 nhiệm vụ."));
    ok(&desk, &["update", "678/1", "--state", "done", "--on", "2026-04-09"]);
    ok(&desk, &["update", "678/1", "--state", "done", "--on", "2026-04-10"]);
    let built = ok(&desk, &["report", "build", REPORT]);
    assert!(built.stdout.contains("Đã hoàn thành 03 nhiệm vụ."), "{}", built.stdout);
    assert!(built.stderr.contains("1 mục có số liệu đã đổi"), "{}", built.stderr);
    assert!(refused(&desk, 3, &["report", "issue", REPORT]).contains("số liệu đã đổi"));
}

#[test]
fn a_report_with_something_left_to_write_is_issued_only_even_so() {
    let desk = with_draft();
    let said = refused(&desk, 3, &["report", "issue", REPORT, "--number", "7"]);
    assert!(said.contains("text: chưa viết: Nêu tình hình"), "{said}");
    assert_eq!(listed(&desk, REPORT)["state"], "draft");
    ok(&desk, &["report", "issue", REPORT, "--number", "7", "--even-so"]);
    let report = listed(&desk, REPORT);
    assert_eq!((&report["state"], &report["number"]), (&json!("issued"), &json!("07/BC-VP")));
}

/// Issues the report and returns its Word file.
fn issued(desk: &Desk) -> Vec<u8> {
    wrote(desk, "Xong {tasks.done} nhiệm vụ.");
    ok(
        desk,
        &["report", "issue", REPORT, "--number", "684/BC-VPUBND", "--date", "10/4/2026", "-o", "first.docx"],
    );
    std::fs::read(desk.path("first.docx")).unwrap()
}

#[test]
fn what_was_issued_is_handed_out_byte_by_byte_whatever_changed_since() {
    let desk = with_draft();
    let word = issued(&desk);
    let content = built(&desk, REPORT, "first.json");
    ok(&desk, &["update", "678/1", "--state", "done", "--on", "2026-04-10"]);
    ok(&desk, &["update", "678/2", "--state", "done", "--on", "2026-04-10"]);
    ok(&desk, &["undo"]);
    let update = json!({"schema": "dondoc/exchange", "version": 1, "updates": [
        {"id": "u1", "task": "678/3", "on": "2026-04-10", "state": "done"}]});
    let file = desk.file("more.json", &update.to_string());
    ok(&desk, &["import", file.to_str().unwrap(), "--source", "khac"]);
    std::fs::write(folder(&desk).join("small.toml"), SMALL.replace("Đã hoàn thành", "Hoàn tất")).unwrap();
    assert_eq!(built(&desk, REPORT, "again.docx"), word);
    assert_eq!(built(&desk, REPORT, "again.json"), content);
    let shown = ok(&desk, &["report", "show", REPORT, "--json"]).stdout;
    assert!(shown.contains(std::str::from_utf8(&content).unwrap()));
    let text = ok(&desk, &["report", "show", REPORT, "--text"]).stdout;
    assert!(text.contains("Đã hoàn thành 02 nhiệm vụ."), "{text}");
    ok(&desk, &["verify"]);
}

#[test]
fn what_was_issued_is_neither_written_nor_issued_nor_undone_again() {
    let desk = with_draft();
    issued(&desk);
    let batch = desk.json(&["journal", "--limit", "1", "--json"])[0]["batch"].to_string();
    for arguments in [
        &["report", "write", REPORT, "text", "--force", "--text", "khác"][..],
        &["report", "issue", REPORT],
        &["undo", "--batch", &batch],
    ] {
        assert!(refused(&desk, 3, arguments).contains("đã ban hành"), "{arguments:?}");
    }
}

#[test]
fn a_correction_is_a_new_version_with_the_texts_of_the_first() {
    let desk = with_draft();
    refused(&desk, 1, &["report", "revise", REPORT]);
    let word = issued(&desk);
    let next = desk.json(&["report", "revise", REPORT, "--json"]);
    assert_eq!((&next["id"], &next["corrects"]), (&json!("nhanh.v2"), &json!(REPORT)));
    assert!(ok(&desk, &["report", "build", "nhanh.v2"]).stdout.contains("Xong 02 nhiệm vụ."));
    refused(&desk, 1, &["report", "revise", REPORT]);
    ok(&desk, &["report", "issue", "nhanh.v2", "--number", "685"]);
    assert_eq!(listed(&desk, "nhanh.v2")["number"], "685/BC-VP");
    assert_eq!(built(&desk, REPORT, "again.docx"), word);
}

#[test]
fn issuing_meets_the_duty_that_the_report_answers() {
    let desk = Desk::sample();
    std::fs::write(folder(&desk).join("small.toml"), SMALL).unwrap();
    let scope = ["--unit", "so y te", "--period", "2026-W14", "--as-of", "2026-04-07", "--duty", "bc-tuan"];
    ok(&desk, &[&["report", "new", "small", "--id", REPORT][..], &scope].concat());
    let answer = desk.json(&[
        "report",
        "issue",
        REPORT,
        "--number",
        "9",
        "--date",
        "2026-04-07",
        "--even-so",
        "--json",
    ]);
    assert_eq!(answer["on"], "2026-04-07");
    let sent = desk.json(&["export", "--kind", "submissions"]);
    let mine = sent["submissions"].as_array().unwrap().iter().find(|it| it["id"] == "cli#nhanh");
    assert_eq!(answer["submitted"], mine.is_some());
    let weeks = sent["submissions"].as_array().unwrap().iter().filter(|it| {
        it["duty"] == "bc-tuan" && it["unit"] == "so-y-te" && it["period"]["from"] == "2026-03-30"
    });
    assert_eq!(weeks.count(), 1, "one report for the week");
}

#[test]
fn files_are_written_whole_or_not_at_all() {
    let desk = with_draft();
    refused(&desk, 2, &["report", "build", REPORT, "-o", "a.doc"]);
    refused(&desk, 2, &["report", "issue", REPORT, "--even-so", "-o", "a.pdf"]);
    assert_eq!(
        listed(&desk, REPORT)["state"],
        "draft",
        "nothing is issued for a file that cannot be written"
    );
    refused(&desk, 1, &["report", "build", REPORT, "-o", "khong-co/a.docx"]);
    assert!(refused(&desk, 1, &["report", "build", REPORT, "-o", "a.xlsx"]).contains("bảng"));
    let left: Vec<PathBuf> = std::fs::read_dir(desk.path("")).unwrap().map(|it| it.unwrap().path()).collect();
    let has = |ending: &str| left.iter().any(|path| path.extension().is_some_and(|found| found == ending));
    assert!(!has("part") && !has("doc") && !has("pdf") && !has("xlsx"), "{left:?}");
}

#[test]
fn figures_are_listed_with_what_they_give_for_a_report() {
    let desk = with_draft();
    let plain = desk.json(&["report", "figures", "--json"]);
    assert!(plain.as_array().unwrap().len() > 60);
    assert!(plain[0]["printed"].is_null() && plain[0]["says"]["vi"].is_string());
    let asked = desk.json(&[
        "report",
        "figures",
        "tasks.done",
        "tasks.done show=change",
        "--report",
        REPORT,
        "--json",
    ]);
    assert_eq!(asked[0]["printed"], "02");
    assert_eq!(asked[0]["entries"].as_array().unwrap().len(), 2);
    assert_eq!(asked[0]["as_of"], "2026-04-10");
    let wrong = refused(&desk, 2, &["report", "figures", "tasks.don", "--report", REPORT]);
    assert!(wrong.contains("tasks.done"), "{wrong}");
}

#[test]
fn the_letter_and_the_minutes_come_as_files_by_their_templates() {
    let desk = Desk::sample();
    let letter = ["remind", "SYT", "--on", "2025-11-15", "--document", "700/VPUBND", "-o"];
    ok(&desk, &[&letter[..], &["letter.txt"]].concat());
    let text = std::fs::read_to_string(desk.path("letter.txt")).unwrap();
    for said in [
        "Số: 700/VPUBND",
        "ngày 15 tháng 11 năm 2025",
        "Kính gửi: Sở Y tế",
        "NHIỆM VỤ, VIỆC ĐƯỢC GIAO QUÁ HẠN",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    refused(&desk, 2, &["remind", "SYT", "SNV", "--dry-run", "-o", "two.docx"]);
    ok(&desk, &["meeting", "minutes", "gb-14", "--unit", "to-giup-viec-de-an-06", "-o", "minutes.txt"]);
    let text = std::fs::read_to_string(desk.path("minutes.txt")).unwrap();
    for said in ["THÔNG BÁO", "Số: 36/TB-TGV", "TỔ GIÚP VIỆC ĐỀ ÁN 06", "KẾT LUẬN THEO TỪNG NHIỆM VỤ"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("343/C/10"), "a document names tasks as plans print them");
    for (what, name) in [("letter", "a.docx"), ("minutes", "b.docx")] {
        let arguments: &[&str] = match what {
            "letter" => &["remind", "SYT", "--dry-run", "--on", "2025-11-15", "-o", name],
            _ => &["meeting", "minutes", "--unit", "to-giup-viec-de-an-06", "-o", name],
        };
        ok(&desk, arguments);
        assert!(is_archive(&desk.path(name)), "{name}");
    }
}

fn is_archive(path: &Path) -> bool {
    std::fs::read(path).unwrap().starts_with(b"PK\x03\x04")
}
