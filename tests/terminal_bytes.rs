//! The bytes that an input method, a paste or a broken line sends, through a real pseudo-terminal.

mod common;

use common::Desk;
use common::terminal::Terminal;
use serde_json::Value;

const NOTE: &str = "\x0e";
/// Goes from the first field of a form up to "write", and presses it.
const WRITE: &str = "\x1b[A\x1b[A\r";
const METHOD_IS_ON: &str = "Bộ gõ tiếng Việt đang bật";

fn open(desk: &Desk) -> Terminal {
    let mut terminal = Terminal::start(desk, &[], 120, 40);
    terminal.until_text("454/KH-UBND");
    terminal
}

fn journal(desk: &Desk) -> Value {
    desk.json(&["journal", "--json"])
}

/// Opens the form of a note on one task.
fn begin_note(terminal: &mut Terminal) {
    terminal.send("/454 b.17\r");
    terminal.until("one task is left", |screen| screen.contains("B.17") && !screen.contains("Tìm:"));
    terminal.send(NOTE);
    terminal.until_text("[ Ghi ]");
}

/// Types the bytes into the text of a note, writes it, and returns what was stored.
fn noted(typed: &str, seen: &str) -> String {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    begin_note(&mut terminal);
    terminal.send(typed);
    terminal.until_text(seen);
    assert_eq!(
        desk.json(&["journal", "--json"]),
        journal(&desk),
        "nothing is written before it is asked for"
    );
    terminal.send(WRITE);
    terminal.until("the note is written", |screen| {
        !screen.contains("[ Ghi ]") && screen.contains("Ghi tiến độ ngày")
    });
    desk.json(&["task", "454/B/17", "--json"]).to_string()
}

#[test]
fn in_command_mode_an_input_method_changes_nothing_and_is_told() {
    let desk = Desk::sample();
    let before = journal(&desk);
    let mut terminal = open(&desk);
    for backspace in ["\x7f", "\x08", "\x1b\x7f"] {
        for typed in [
            backspace.to_owned(),
            format!("d{backspace}đ"),
            format!("a{backspace}{backspace}á"),
            "ư".to_owned(),
            "Ơ".to_owned(),
            "\x1bđ".to_owned(),
            "\u{202f}".to_owned(),
            "e\u{302}\u{301}".to_owned(),
        ] {
            terminal.send(&typed);
            terminal.until_text(METHOD_IS_ON);
            terminal.send("\x1b[B");
            terminal.until("the next key takes the line away", |screen| !screen.contains(METHOD_IS_ON));
        }
    }
    terminal.send("q");
    assert!(terminal.ended(), "only the list was there to leave");
    assert_eq!(journal(&desk), before);
}

#[test]
fn a_repaired_key_moves_and_opens_but_never_writes() {
    let desk = Desk::sample();
    desk.configure("keys.toml", "[global]\nhelp = \"w\"\n[tree]\n\"tree.note\" = \"d\"\n");
    let before = journal(&desk);
    let mut terminal = open(&desk);
    terminal.send("đ");
    terminal.until_text(METHOD_IS_ON);
    terminal.send("ư");
    terminal.until_text("Các phím – gõ để tìm");
    let screen = terminal.until_text("Gõ để tìm");
    assert!(!screen.contains("[ Ghi ]"), "{screen}");
    assert_eq!(journal(&desk), before);
}

#[test]
fn bursts_are_the_words_that_were_meant() {
    let burst = "toa\x7f\x7fóa viet\x08\x08ệt a\u{202f}\x7f\x7fá tie\u{302}\u{301}ng d\x7fđ";
    let stored = noted(burst, "tóa việt á tiếng đ");
    assert!(stored.contains("tóa việt á tiếng đ"), "{stored}");
}

#[test]
fn a_paste_with_tabs_and_lines_is_one_text_whether_it_is_bracketed_or_not() {
    for paste in ["\x1b[200~mục\tmột\r\nhai\x1b[201~", "\x1b[200~mục\tmột\nhai\x1b[201~"] {
        let stored = noted(paste, "mục một hai");
        assert!(stored.contains("mục một hai"), "{stored}");
    }
    // Without brackets two lines that come at once are told from keys: no line end goes on to what writes.
    let stored = noted("mục một\rhai ba\rbốn năm\r", "mục một hai ba bốn năm");
    assert!(stored.contains("mục một hai ba bốn năm"), "{stored}");
    // A line feed is Ctrl+J: it submits nothing. is Ctrl+J: it submits nothing.
    let stored = noted("một\nhai", "một");
    assert!(stored.contains("một") && stored.contains("hai"), "{stored}");
}

#[test]
fn an_enter_fused_with_the_word_comes_after_it() {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    terminal.send("/");
    terminal.until_text("Tìm:");
    terminal.send("đánh số nhà\r");
    terminal
        .until("the filter is kept", |screen| !screen.contains("Tìm:") && screen.contains("“đánh số nhà”"));
}

#[test]
fn a_letter_cut_in_two_and_an_escape_before_one_arrive_whole() {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    begin_note(&mut terminal);
    terminal.send_bytes(b"xyz\xc6");
    terminal.until_text("xyz");
    terminal.send_bytes(b"\xb0\xe1\xbb");
    terminal.until_text("xyzư");
    terminal.send_bytes(b"\x87\x1b\xc4\x91.");
    terminal.until_text("xyzưệđ.");
}

#[test]
fn what_is_no_key_holds_nothing_up() {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    for broken in ["\x1bOp", "\x1b[99~", "\x1b[", "\x1b[?", "\x1b[<0;", "\x1bO", "\x1b[200"] {
        terminal.send(broken);
        // The rest of the sequence never comes. What is pressed before that is known may fall with it, a second key not.
        terminal.send("\x1b[B\x1b[A?");
        terminal.until_text("Các phím – gõ để tìm");
        terminal.send("\x1b");
        terminal.until("the help is closed", |screen| !screen.contains("Các phím – gõ để tìm"));
    }
    terminal.send("/");
    terminal.until_text("Tìm:");
    terminal.send("\x1b[200~dán không hết");
    terminal.until_text("Tìm: dán không hết");
    terminal.send("\x1b");
    terminal.until("the filter is gone", |screen| !screen.contains("Tìm:"));
    terminal.send("q");
    assert!(terminal.ended());
}

#[test]
fn a_key_after_a_lone_beginning_is_heard_once_its_time_is_over() {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    terminal.send("\x1b");
    terminal.send("[");
    // Whatever this key does to the sequence, the next one after a drawing is a key of its own.
    terminal.send("\x1b[B");
    terminal.until("the file's name goes with the first key", |screen| !screen.contains("Tệp dữ liệu"));
    terminal.send("q");
    assert!(terminal.ended());
}
