//! What a beginner meets: the first page, help that finds and runs, hints after a first key, the language, and the path that
//! the README describes. Every key that is pressed stands on the screen before.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::Desk;
use common::terminal::Terminal;

const ENTER: &str = "\r";
const TAB: &str = "\t";
const DOWN: &str = "\x1b[B";
const END: &str = "\x1b[F";
const ESC: &str = "\x1b";
const QUIT_NOW: &str = "\x03";
const WELCOME: &str = "Chào mừng";
const HELP: &str = "Các phím – gõ để tìm";

/// Finds a command by a few words without accents in the list that the key opens, and runs it.
fn run(terminal: &mut Terminal, key: &str, words: &str, name: &str) {
    terminal.send(key);
    terminal.until_text("Gõ để tìm:");
    terminal.send(words);
    terminal.until("what was typed is taken", |screen| screen.contains(&format!("Gõ để tìm: {words}")));
    let screen = terminal.until_text(name);
    let row = |of: &str| screen.lines().position(|line| line.contains(of)).unwrap();
    terminal.send(&DOWN.repeat(row(name) - row("│ ❯ ")));
    terminal.until_text(&format!("❯ {name}"));
    terminal.send(ENTER);
}

/// Presses a key that the footer offers.
fn offered(terminal: &mut Terminal, hint: &str, key: &str) {
    terminal.until("the footer offers it", |screen| {
        screen.lines().last().is_some_and(|line| line.contains(hint))
    });
    terminal.send(key);
}

#[test]
fn the_beginners_path_needs_only_what_the_screen_says() {
    let desk = Desk::bare();
    let mut terminal = Terminal::first(&desk, &["demo", "--as-of", "15/11/2025"], 120, 40);
    terminal.until_text("Sổ văn bản: ");
    let screen = terminal.until_text(WELCOME);
    for said in
        ["Enter để mở", "? tra các phím", ": tìm mọi lệnh", "(^U)", "❯ Bắt đầu làm việc", "Nhiệm vụ: "]
    {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    terminal.send(ENTER);
    terminal.until("the page is closed", |screen| !screen.contains(WELCOME) && screen.contains("343-QĐ/TU"));

    run(&mut terminal, "?", "thoi han", "Lọc theo thời hạn");
    terminal.until_text("Theo thời hạn");
    terminal.send(DOWN);
    terminal.until_text("❯ ☐ ! quá hạn");
    offered(&mut terminal, "↵ chọn", ENTER);
    terminal.until_text("☑ ! quá hạn");
    offered(&mut terminal, "Tab xong", TAB);
    terminal.until_text("quá hạn · đến");
    run(&mut terminal, "?", "don vi", "Lọc theo đơn vị");
    terminal.until_text("Theo đơn vị");
    terminal.send("so y te");
    terminal.until_text("❯ Sở Y tế");
    terminal.send(ENTER);
    terminal.until_text("Sở Y tế, quá hạn");

    terminal.send(END);
    terminal.until_text("C.III.13");
    offered(&mut terminal, "^T trạng thái", "\x14");
    terminal.until_text("❯ ✓ đã hoàn thành");
    terminal.send(ENTER);
    terminal.until_text("Minh chứng");
    offered(&mut terminal, "Tab ô kế", TAB);
    terminal.send(TAB);
    terminal.send("đã hướng dẫn xong");
    terminal.until_text("đã hướng dẫn xong");
    terminal.send(ENTER);
    terminal.send(ENTER);
    terminal.until_text("Đặt “đã hoàn thành” từ 15/11/2025");
    terminal.until("the task is no longer overdue", |screen| !screen.contains("!▸ 13 "));

    terminal.send("\x15");
    terminal.until_text("rút cập nhật");
    terminal.send(DOWN);
    terminal.send(ENTER);
    terminal.until_text("!▸ 13 ");
    terminal.send(END);
    terminal.until_text("C.III.13");
    run(&mut terminal, "?", "lich su", "Xem lịch sử thay đổi");
    terminal.until("what was done and taken back", |screen| {
        ["rút cập nhật", "thêm cập nhật", "(giao"].iter().all(|words| screen.contains(words))
    });
    terminal.send("qqq");
    assert!(terminal.ended());
    assert!(terminal.is_restored());
}

#[test]
fn the_first_page_comes_once_and_again_from_the_palette() {
    let desk = Desk::sample();
    let mut terminal = Terminal::first(&desk, &[], 80, 24);
    for said in [WELCOME, "Hộp việc: ", "Chỉ tiêu: ", "Bảng điểm: ", "Cuộc họp: ", "Sổ văn bản: "]
    {
        terminal.until_text(said);
    }
    terminal.send(DOWN);
    terminal.send(DOWN);
    terminal.until_text("❯ Hộp việc");
    terminal.send(ENTER);
    terminal.until_text("[2 Hộp việc]");
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());

    let mut again = Terminal::first(&desk, &[], 80, 24);
    let screen = again.until_text("454/KH-UBND");
    assert!(!screen.contains(WELCOME), "{screen}");
    run(&mut again, ":", "gioi thieu", "Giới thiệu các màn hình");
    again.until_text(WELCOME);
    again.send(ESC);
    again.until("the page is closed", |screen| !screen.contains(WELCOME));
}

#[test]
fn help_is_searched_and_runs_what_is_chosen_and_the_palette_shows_keys_beside_names() {
    let desk = Desk::sample();
    let mut terminal = Terminal::start(&desk, &[], 80, 24);
    terminal.until_text("454/KH-UBND");
    terminal.send("?");
    terminal.until_text(HELP);
    terminal.send("cac chi tieu");
    terminal.until("the name and its key", |screen| {
        screen.lines().any(|line| line.contains("❯ Các chỉ tiêu") && line.contains(" 3 "))
    });
    terminal.send(ENTER);
    terminal.until_text("[3 Chỉ tiêu]");
    terminal.send(":");
    terminal.send("hoan tac");
    terminal.until("the name and its key", |screen| {
        screen.lines().any(|line| line.contains("❯ Hoàn tác việc vừa làm") && line.contains("^U"))
    });
}

#[test]
fn after_the_first_key_of_a_sequence_the_footer_says_what_may_follow() {
    let desk = Desk::sample();
    desk.configure("config.toml", "keymap = \"vim\"\n");
    let mut terminal = Terminal::start(&desk, &[], 120, 24);
    terminal.until_text("454/KH-UBND");
    terminal.send("z");
    terminal.until("what may follow", |screen| {
        let footer = screen.lines().last().unwrap_or_default();
        ["M Đóng tất cả", "Esc thôi"].iter().all(|hint| footer.contains(hint))
    });
    terminal.send(ESC);
    terminal.until("the ordinary hints", |screen| {
        screen.lines().last().is_some_and(|footer| footer.contains("trạng thái"))
    });
}

#[test]
fn the_language_is_asked_for_by_argument_environment_or_configuration_in_this_order() {
    let desk = Desk::sample();
    desk.configure("config.toml", "lang = \"en\"\n");
    for (arguments, variables, tab) in [
        (vec![], vec![], "[1 Tasks]"),
        (vec![], vec![("DONDOC_LANG", "vi")], "[1 Nhiệm vụ]"),
        (vec!["--lang", "en"], vec![("DONDOC_LANG", "vi")], "[1 Tasks]"),
    ] {
        let mut terminal = Terminal::start_with(&desk, &arguments, 80, 24, &variables);
        terminal.until_text(tab);
        terminal.send(QUIT_NOW);
        assert!(terminal.ended());
    }
    let mut wrong = Terminal::start_with(&desk, &[], 80, 24, &[("DONDOC_LANG", "fr")]);
    wrong.until_text("DONDOC_LANG");
    assert!(!wrong.ended());
}
