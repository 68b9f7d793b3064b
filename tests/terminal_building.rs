//! A plan is typed into the real program through a pseudo-terminal, with the bytes that a Telex input method sends, and
//! taken back step by step.

mod common;

use common::Desk;
use common::terminal::Terminal;

const ADD: &str = "\x12";
const WRITE: &str = "\x0c";
const UNDO: &str = "\x15";
const DOWN: &str = "\x1b[B";

/// Fills the title of the open form as an input method types it, and asks to write it.
fn title(terminal: &mut Terminal, typed: &str, seen: &str) {
    terminal.until_text("❯ Tên");
    terminal.send(typed);
    terminal.until_text(seen);
    terminal.send(WRITE);
    terminal.until_text("Ghi bản ghi mới này?");
}

/// Writes what the form holds, and begins the next row.
fn and_next(terminal: &mut Terminal) {
    terminal.send(&format!("{DOWN}{DOWN}\r"));
    terminal.until("the next form is empty", |screen| {
        screen.contains("✎ Thêm") && !screen.contains("Ghi bản ghi mới này?") && screen.contains("Đã thêm")
    });
}

/// Writes what the form holds.
fn and_end(terminal: &mut Terminal, title: &str) {
    terminal.send(&format!("{DOWN}\r"));
    terminal.until("the new row stands in the tree", |screen| {
        !screen.contains("✎ Thêm") && !screen.contains("Ghi bản ghi mới này?") && screen.contains(title)
    });
}

fn titles(desk: &Desk, kind: &str) -> Vec<String> {
    let all = desk.json(&["export"]);
    let records = all[kind].as_array().cloned().unwrap_or_default();
    records.iter().map(|record| record["title"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn telex_bytes_make_a_plan_and_each_step_is_taken_back() {
    let desk = Desk::empty();
    let mut terminal = Terminal::start(&desk, &[], 120, 40);
    terminal.until_text("để ghi văn bản đầu tiên");
    terminal.send(ADD);
    terminal.until_text("❯ Số, ký hiệu");
    terminal.send("500/KH-UBND\r");
    terminal.until_text("❯ Trích yếu");
    terminal.send("Ke\x7fê\x7fế hoa\x7fạch 2026");
    terminal.until_text("Kế hoạch 2026");
    terminal.send(WRITE);
    terminal.until_text("Ghi bản ghi mới này?");
    and_next(&mut terminal);
    title(&mut terminal, "Nhie\x7fê\x7fệm vu\x7fụ chung", "Nhiệm vụ chung");
    and_next(&mut terminal);
    title(&mut terminal, "Ra\x7fà soa\x7f\x7foát du\x7fư\x7fữ lie\x08ê\x08ệu", "Rà soát dữ liệu");
    and_next(&mut terminal);
    title(
        &mut terminal,
        "d\x7fđa\x7fánh so\x7fô\x7fố nha\x7fà, tie\u{302}\u{301}ng d\x7fđe\x7fể",
        "đánh số nhà, tiếng để",
    );
    and_end(&mut terminal, "đánh số nhà");
    assert_eq!(titles(&desk, "plans"), ["Kế hoạch 2026"]);
    assert_eq!(titles(&desk, "sections"), ["Nhiệm vụ chung"]);
    assert_eq!(titles(&desk, "tasks"), ["Rà soát dữ liệu", "đánh số nhà, tiếng để"]);
    for left in [1, 0, 0, 0] {
        terminal.send(UNDO);
        terminal.until_text("Thôi");
        terminal.send(&format!("{DOWN}\r"));
        terminal.until("it is taken back", |screen| screen.contains("Đã xong"));
        terminal.send("\x1b[A");
        terminal.until("the next key takes the line away", |screen| !screen.contains("Đã xong"));
        assert_eq!(titles(&desk, "tasks").len(), left);
    }
    assert!(titles(&desk, "plans").is_empty() && titles(&desk, "sections").is_empty());
}
