//! Telephone numbers and contact persons are left out of what is imported or typed, unless they are kept on purpose.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use common::{Desk, Run};
use serde_json::json;

const NUMBER: &str = concat!("0900", ".000.000");

/// Returns a file with one task whose title and output name a contact.
fn file(desk: &Desk) -> String {
    let file = json!({
        "schema": "dondoc/exchange", "version": 1, "source": "thu",
        "units": [{"id": "so-y-te", "name": "Sở Y tế", "short": "SYT", "kind": "department", "rank": 1}],
        "plans": [{"id": "p", "symbol": "1/KH-UBND", "title": "Kế hoạch", "date": "2026-01-05", "rank": 1}],
        "tasks": [{"id": "p/1", "plan": "p", "label": "1", "title": format!("Cử đầu mối (SĐT: {NUMBER})"),
            "leads": "Sở Y tế", "output": "Gửi đồng chí Lê Văn Mẫu, phòng Kế hoạch",
            "deadline": "Tháng 9/2026", "rank": 1}],
    });
    let text = serde_json::to_string_pretty(&file).unwrap();
    desk.file("tệp.json", &text).to_str().unwrap().to_owned()
}

fn task(desk: &Desk) -> (String, String) {
    let export = desk.json(&["export", "--kind", "tasks"]);
    let task = &export["tasks"][0];
    (task["title"].as_str().unwrap().to_owned(), task["output"].as_str().unwrap().to_owned())
}

fn imported(desk: &Desk, arguments: &[&str]) -> Run {
    let run = desk.run(arguments);
    assert_eq!(run.code, 0, "{}", run.stderr);
    run
}

#[test]
fn an_import_leaves_out_what_it_finds_and_says_where() {
    let desk = Desk::empty();
    let path = file(&desk);
    let preview = imported(&desk, &["import", &path, "--dry-run"]);
    let run = imported(&desk, &["import", &path]);
    for told in [
        "/tasks/0/title: giống số điện thoại; đã lược bỏ (giữ lại bằng --keep-personal)",
        "/tasks/0/output: giống tên người liên hệ; đã lược bỏ",
        "tệp.json, dòng ",
    ] {
        assert!(run.stderr.contains(told), "{told}\n{}", run.stderr);
        assert!(preview.stderr.contains(told), "the preview says it, too: {told}\n{}", preview.stderr);
    }
    let (title, output) = task(&desk);
    assert_eq!(title, "Cử đầu mối (SĐT: [đã lược bỏ])");
    assert_eq!(output, "Gửi đồng chí [đã lược bỏ], phòng Kế hoạch");
    let again = desk.json(&["import", &path, "--json"]);
    assert_eq!(again["updated"], 0, "the same file changes nothing: {again}");
    assert_eq!(again["created"], 0);
}

#[test]
fn what_is_kept_on_purpose_stays_word_for_word() {
    let desk = Desk::empty();
    let path = file(&desk);
    let run = imported(&desk, &["import", &path, "--keep-personal"]);
    assert!(run.stderr.contains("giống số điện thoại; không nên lưu"), "{}", run.stderr);
    assert_eq!(task(&desk).0, format!("Cử đầu mối (SĐT: {NUMBER})"));
    let again = desk.json(&["import", &path, "--keep-personal", "--json"]);
    assert_eq!(again["updated"], 0, "{again}");
}

#[test]
fn ids_and_references_stay_as_they_are() {
    let desk = Desk::empty();
    let id = concat!("0900", "000000");
    let file = json!({
        "schema": "dondoc/exchange", "version": 1, "source": "thu",
        "plans": [{"id": id, "symbol": "1/KH-UBND", "title": "Kế hoạch", "rank": 1}],
        "tasks": [{"id": format!("{id}/1"), "plan": id, "label": "1", "title": "Lập đề án",
            "leads": "", "deadline": "", "rank": 1}],
    });
    let path = desk.file("ids.json", &file.to_string());
    imported(&desk, &["import", path.to_str().unwrap()]);
    assert_eq!(desk.json(&["export", "--kind", "plans"])["plans"][0]["id"], id);
}

#[test]
fn what_is_typed_on_the_command_line_is_screened_the_same_way() {
    let desk = Desk::empty();
    let path = file(&desk);
    imported(&desk, &["import", &path]);
    let text = format!("đã gọi {NUMBER}");
    let update = ["update", "p/1", "--text", &text];
    let run = imported(&desk, &update);
    assert!(run.stderr.contains("giống số điện thoại; đã lược bỏ"), "{}", run.stderr);
    let kept: Vec<&str> = update.iter().copied().chain(["--keep-personal"]).collect();
    imported(&desk, &kept);
    let export = desk.json(&["export", "--kind", "updates"]);
    let mut texts: Vec<&str> =
        export["updates"].as_array().unwrap().iter().map(|it| it["text"].as_str().unwrap()).collect();
    texts.sort_unstable();
    assert_eq!(texts, [text.as_str(), "đã gọi [đã lược bỏ]"]);
}
