//! The interface as its users meet it: the real program on the real plans in a pseudo-terminal.

mod common;

use common::Desk;
use common::terminal::Terminal;

const ENTER: &str = "\r";
const TAB: &str = "\t";
const DOWN: &str = "\x1b[B";
const END: &str = "\x1b[F";
const SET_STATE: &str = "\x14";
const NOTE: &str = "\x0e";
const UNDO: &str = "\x15";
const HELP: &str = "\x07";
const TABLE: &str = "\x05";
const STORE: &str = "\x0c";
const QUIT_NOW: &str = "\x03";
const ESC: &str = "\x1b";
const UP: &str = "\x1b[A";

/// Opens the interface on the desk's workspace, wide enough for the details beside the tree.
fn open(desk: &Desk) -> Terminal {
    let mut terminal = Terminal::start(desk, &[], 120, 40);
    terminal.until_text("454/KH-UBND");
    terminal
}

/// Narrows the tree to one task by its label and title.
fn go(terminal: &mut Terminal, words: &str, title: &str) {
    terminal.send("/");
    terminal.until_text("Tìm:");
    terminal.send(words);
    terminal.until_text(title);
    terminal.send(ENTER);
    terminal.until("the filter is kept", |screen| !screen.contains("Tìm:"));
}

#[test]
fn a_beginner_finds_an_overdue_task_closes_it_takes_that_back_and_leaves() {
    let desk = Desk::bare();
    let mut terminal = Terminal::start(&desk, &["demo", "--as-of", "2025-11-15"], 120, 40);
    terminal.until_text("đến 15/11/2025");
    terminal.until_text("343-QĐ/TU");
    terminal.send("t");
    terminal.until_text("Theo thời hạn");
    terminal.send(DOWN);
    terminal.send(ENTER);
    terminal.until_text("☑ ! quá hạn");
    terminal.send(TAB);
    terminal.until_text("quá hạn · đến");
    terminal.send("v");
    terminal.until_text("Theo đơn vị");
    terminal.send("so y te");
    terminal.until_text("❯ Sở Y tế");
    terminal.send(ENTER);
    terminal.until_text("Sở Y tế, quá hạn");
    terminal.until("three overdue tasks", |screen| {
        let is_overdue = |line: &&str| line.contains("SYT") && line.contains("quá 46 n");
        !screen.contains("STC") && screen.lines().filter(is_overdue).count() == 3
    });

    terminal.send(END);
    terminal.until_text("C.III.13");
    terminal.send(SET_STATE);
    terminal.until_text("Đặt trạng thái");
    terminal.send(ENTER);
    terminal.until_text("Minh chứng");
    terminal.send(TAB);
    terminal.send(TAB);
    terminal.send("đã hướng dẫn xong");
    terminal.until_text("đã hướng dẫn xong");
    terminal.send(ENTER);
    terminal.send(ENTER);
    terminal.until_text("Đặt “đã hoàn thành” từ 15/11/2025");
    terminal.until("the task is no longer overdue", |screen| !screen.contains("!▸ 13 "));

    terminal.send(UNDO);
    terminal.until_text("rút cập nhật");
    terminal.send(DOWN);
    terminal.send(ENTER);
    terminal.until_text("!▸ 13 ");
    terminal.send(END);
    terminal.until_text("C.III.13");
    terminal.send("h");
    terminal.until("what was done and taken back", |screen| {
        ["rút cập nhật", "thêm cập nhật", "(giao"].iter().all(|words| screen.contains(words))
    });

    terminal.send("qqq");
    assert!(terminal.ended());
    assert!(terminal.is_restored());
}

#[test]
fn two_terminals_on_one_file_see_each_others_work() {
    let desk = Desk::sample();
    let (mut one, mut other) = (open(&desk), open(&desk));
    for terminal in [&mut one, &mut other] {
        go(terminal, "454 b.17", "B.17");
    }
    let write = |terminal: &mut Terminal, text: &str| {
        terminal.send(NOTE);
        terminal.until_text("[ Ghi ]");
        terminal.send(text);
        terminal.send("\x1b[A\x1b[A\r");
        terminal.until("the note is written", |screen| !screen.contains("[ Ghi ]"));
    };
    write(&mut one, "ghi lần một");
    other.until_text("ghi lần một");
    write(&mut other, "ghi lần hai");
    one.until_text("ghi lần hai");
    let code = desk.run(&["update", "454/B/17", "--text", "ghi từ lệnh"]).code;
    assert_eq!(code, 0);
    for terminal in [&mut one, &mut other] {
        terminal.until_text("ghi từ lệnh");
    }
    assert_eq!(desk.run(&["verify"]).code, 0);
}

#[test]
fn a_signal_or_a_lost_connection_ends_the_program_and_keeps_what_was_typed() {
    let desk = Desk::sample();
    for end in ["TERM", "HUP", "the connection"] {
        let mut terminal = open(&desk);
        go(&mut terminal, "454 b.17", "B.17");
        terminal.send(NOTE);
        terminal.until_text("[ Ghi ]");
        terminal.send("viết dở dang");
        terminal.until_text("viết dở dang");
        if end == "the connection" {
            terminal.hang_up();
            let _status = terminal.ended();
        } else {
            terminal.signal(end);
            let _status = terminal.ended();
            assert!(terminal.is_restored(), "{end}");
        }
        let mut again = Terminal::start(&desk, &[], 120, 40);
        again.until_text("bản nháp chưa ghi");
        again.until_text("viết dở dang");
        discard(&mut again);
        again.until("the draft is put away", |screen| !screen.contains("bản nháp chưa ghi"));
        again.send("qq");
        assert!(again.ended(), "{end}");
        assert_eq!(desk.drafts(), Vec::<String>::new(), "{end}");
    }
}

/// Answers the question after Esc with its last choice.
fn discard(terminal: &mut Terminal) {
    terminal.send(ESC);
    terminal.until_text("❯ Tiếp tục gõ");
    terminal.send(UP);
    terminal.until_text("❯ Bỏ");
    terminal.send(ENTER);
}

#[test]
fn what_was_typed_is_kept_or_discarded_as_its_author_says() {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    go(&mut terminal, "454 b.17", "B.17");
    terminal.send(NOTE);
    terminal.until_text("[ Ghi ]");
    terminal.send("viết dở dang");
    terminal.until_text("viết dở dang");
    terminal.send(HELP);
    terminal.until_text("Sang ô kế tiếp");
    terminal.send(ESC);
    terminal.until("the help is closed", |screen| !screen.contains("Sang ô kế tiếp"));
    terminal.send(ESC);
    terminal.until_text("❯ Tiếp tục gõ");
    terminal.send(DOWN);
    terminal.until_text("❯ Giữ lại làm bản nháp");
    terminal.send(ENTER);
    terminal.until_text("Đã giữ bản nháp");
    terminal.send(NOTE);
    terminal.until_text("bản nháp chưa ghi");
    terminal.until_text("viết dở dang");

    terminal.send(ESC);
    terminal.until_text("❯ Tiếp tục gõ");
    terminal.send(DOWN);
    terminal.send(ENTER);
    terminal.until_text("Đã giữ bản nháp");
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());
    let kept = desk.drafts();
    assert!(kept.len() == 1 && kept[0].contains("viết dở dang"), "{kept:?}");

    let mut again = open(&desk);
    go(&mut again, "454 b.17", "B.17");
    again.send(NOTE);
    again.until_text("viết dở dang");
    discard(&mut again);
    again.until("the form is closed", |screen| !screen.contains("[ Ghi ]"));
    again.send(NOTE);
    again.until_text("[ Ghi ]");
    again.until("an empty form", |screen| !screen.contains("viết dở dang"));
    again.send(QUIT_NOW);
    assert!(again.ended());
    assert_eq!(desk.drafts(), Vec::<String>::new());
}

#[test]
fn what_was_typed_just_before_the_end_is_kept() {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    go(&mut terminal, "454 b.17", "B.17");
    terminal.send(NOTE);
    terminal.until_text("[ Ghi ]");
    terminal.send(&format!("chữ cuối cùng{QUIT_NOW}"));
    assert!(terminal.ended());
    let mut again = Terminal::start(&desk, &[], 120, 40);
    again.until_text("bản nháp chưa ghi");
    again.until_text("chữ cuối cùng");
}

#[test]
fn the_first_screen_names_the_file_and_the_day_that_was_asked_for() {
    let desk = Desk::sample();
    let mut terminal = Terminal::start(&desk, &["--as-of", "10/4/2026"], 120, 40);
    terminal.until_text("đến 10/4/2026");
    terminal.until_text("Tệp dữ liệu: /");
    terminal.until_text("workspace.redb");
    terminal.send(DOWN);
    terminal.until("the name goes with the first key", |screen| !screen.contains("Tệp dữ liệu"));
    let mut demo = Terminal::start(&desk, &["demo"], 80, 24);
    demo.until_text("demo.dondoc · dùng thử, xóa khi thoát");
}

#[test]
fn an_input_methods_bursts_are_stored_as_one_form_of_each_letter() {
    let desk = Desk::sample();
    let mut terminal = open(&desk);
    go(&mut terminal, "454 b.17", "B.17");
    let before = desk.json(&["journal", "--json"]);
    terminal.send("\x7f\x08\x7f");
    terminal.until_text("Bộ gõ tiếng Việt đang bật");
    assert_eq!(desk.json(&["journal", "--json"]), before, "Backspace in command mode changes nothing");

    terminal.send(NOTE);
    terminal.until_text("[ Ghi ]");
    terminal.send("viet\x7f\x7fệt đa\x08\x08đã xo\x7f\x7fxong e\u{302}\u{323}");
    terminal.until_text("việt đã xong ệ");
    terminal.send("\x1b[A\x1b[A\r");
    terminal.until("the note is written", |screen| !screen.contains("[ Ghi ]"));
    let task = desk.run(&["task", "454/B/17", "--json"]);
    assert!(task.stdout.contains("việt đã xong ệ"), "{}", task.stdout);
}

#[test]
fn a_table_of_values_is_pasted_mended_written_as_one_and_taken_back() {
    let text = "II.1\t84,1%\r\nI.6\t95.2%\r\nLạ hoắc\t12\r\nIII.5\tkhoảng 50\r\n";
    let pastes = [format!("\x1b[200~{text}\x1b[201~"), text.replace("\r\n", "\r")];
    for paste in pastes {
        let desk = Desk::sample();
        let latest = || {
            let row =
                desk.json(&["kpi", "2026-2030/KPI/III.5", "--as-of", "2026-04-10", "--json"])[0].clone();
            row["latest"]["printed"].as_str().map(str::to_owned)
        };
        let mut terminal = Terminal::start(&desk, &["--as-of", "10/4/2026"], 120, 40);
        terminal.until_text("đến 10/4/2026");
        terminal.send("3");
        terminal.until_text("mức 2026");
        terminal.send(TABLE);
        terminal.until_text("Theo chỉ tiêu");
        terminal.send(ENTER);
        terminal.until_text("Giá trị mới");
        terminal.send(&paste);
        terminal.until_text("1 không đọc được · 2 có nghi vấn · 1 dòng dán chưa khớp");
        terminal.send(STORE);
        terminal.until_text("Còn 1 ô không đọc được");
        terminal.send(&format!("{UNDO}52,3%"));
        terminal.until("every cell is read", |screen| !screen.contains("không đọc được"));
        assert_eq!(latest(), None, "nothing is stored before it is confirmed");
        terminal.send(STORE);
        terminal.until_text("❯ Xem lại");
        terminal.send(DOWN);
        terminal.until_text("❯ Ghi 3 số liệu");
        terminal.send(ENTER);
        terminal.until("the cells are empty, the line without a row stays", |screen| {
            screen.contains("đã có 52,3%") && screen.contains("1 dòng dán chưa khớp")
        });
        assert_eq!(latest().as_deref(), Some("52,3%"), "{paste:?}");
        discard(&mut terminal);
        terminal.until("the table is closed", |screen| !screen.contains("Giá trị mới"));
        terminal.send(UNDO);
        terminal.until_text("Hoàn tác");
        terminal.send(DOWN);
        terminal.send(ENTER);
        terminal.until_text("Đã xong");
        assert_eq!(latest(), None, "one undo takes all of it back");
    }
}
