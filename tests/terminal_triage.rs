//! Two analysts triage one unit at once, each in a terminal of their own: nobody's decision is lost.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::Desk;
use common::terminal::Terminal;

const DAY: &str = "2026-04-10";
const ENTER: &str = "\r";
const NEXT: &str = "\x1b[C";
const UNDO: &str = "\x15";
/// Goes from the safe answer to the other one, and chooses it.
const TAKE_BACK: &str = "\x1b[B\r";
/// Goes from the first field of a form up to "write", and presses it.
const WRITE: &str = "\x1b[A\x1b[A\r";

/// Opens triage of the Department of Health.
fn triage(desk: &Desk) -> Terminal {
    let mut terminal = Terminal::start(desk, &["--as-of", DAY], 80, 24);
    terminal.until_text("454/KH-UBND");
    terminal.send("2");
    terminal.until_text("Quá hạn");
    terminal.send("v");
    terminal.until_text("Mọi đơn vị");
    terminal.send("so y te");
    terminal.until("the unit is found", |screen| screen.contains("❯ Sở Y tế"));
    terminal.send(ENTER);
    terminal.until_text("Sở Y tế   giao");
    terminal.send("b");
    terminal.until("the first item", |screen| screen.contains("  1/") && screen.contains("đã xử lý 0"));
    terminal
}

/// Writes a note on the item that is shown, and waits until it is decided.
fn note(terminal: &mut Terminal, text: &str) {
    terminal.send("8");
    terminal.until_text("[ Ghi ]");
    terminal.send(text);
    terminal.until_text(text);
    terminal.send(WRITE);
}

/// Returns the texts that were noted about a task.
fn noted(desk: &Desk, task: &str) -> Vec<String> {
    let told = desk.json(&["task", task, "--as-of", DAY, "--json"]);
    let texts = told["updates"].as_array().unwrap().iter();
    texts.filter_map(|update| update["text"].as_str().map(str::to_owned)).collect()
}

#[test]
fn two_analysts_triage_one_unit_and_neither_loses_a_decision() {
    let desk = Desk::sample();
    let (mut one, mut other) = (triage(&desk), triage(&desk));
    other.send(NEXT);
    other.until_text("  2/");
    note(&mut one, "da goi hai benh vien");
    note(&mut other, "cho bo tra loi");
    one.until_text("đã xử lý 1");
    other.until_text("đã xử lý 1");
    one.until_text("  2/");
    note(&mut one, "benh vien xin them nguoi");
    one.until_text("đã xử lý 2");
    other.send("\x1b[D\x1b[D");
    other.until_text("  1/");
    note(&mut other, "hen lam viec thu sau");
    other.until_text("đã xử lý 2");

    let (first, second) = (noted(&desk, "343/C/6"), noted(&desk, "343/C/6.2"));
    for (texts, said) in [
        (&first, "da goi hai benh vien"),
        (&first, "hen lam viec thu sau"),
        (&second, "cho bo tra loi"),
        (&second, "benh vien xin them nguoi"),
    ] {
        assert!(texts.iter().any(|text| text == said), "{said}: {texts:?}");
    }

    one.send(UNDO);
    one.until_text("Thôi");
    one.send(TAKE_BACK);
    one.until_text("đã xử lý 1");
    let left = other.until("taken back by one, kept by the other", |screen| {
        screen.contains("cho bo tra loi") && !screen.contains("benh vien xin them nguoi")
    });
    assert!(left.contains("đã xử lý 2"), "{left}");
    assert!(!noted(&desk, "343/C/6.2").contains(&"benh vien xin them nguoi".to_owned()));
    assert_eq!(noted(&desk, "343/C/6").len(), first.len());
    assert_eq!(desk.run(&["verify"]).code, 0);
}
