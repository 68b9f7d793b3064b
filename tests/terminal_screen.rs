//! The program on any terminal: lost, stopped, resized, without colours, with a mouse, over a slow line.

mod common;

use std::time::{Duration, Instant};

use common::Desk;
use common::terminal::Terminal;

const DOWN: &str = "\x1b[B";
const PAGE_DOWN: &str = "\x1b[6~";
const NOTE: &str = "\x0e";
const QUIT_NOW: &str = "\x03";
/// How long the program may go on without a terminal.
const WITHOUT_TERMINAL: Duration = Duration::from_secs(2);

fn open(desk: &Desk, columns: u16, rows: u16) -> Terminal {
    let mut terminal = Terminal::start(desk, &[], columns, rows);
    terminal.until_text("454/KH-UBND");
    terminal
}

fn begin_note(terminal: &mut Terminal, text: &str) {
    terminal.send("/454 b.17\r");
    terminal.until("one task is left", |screen| screen.contains("B.17") && !screen.contains("Tìm:"));
    terminal.send(NOTE);
    terminal.until_text("[ Ghi ]");
    terminal.send(text);
    terminal.until_text(text);
}

#[test]
fn without_its_terminal_it_keeps_what_was_typed_and_ends_within_two_seconds_signal_or_not() {
    for signalled in [true, false] {
        let desk = Desk::sample();
        let mut terminal = match signalled {
            true => open(&desk, 120, 40),
            false => Terminal::without_signals(&desk, 120, 40),
        };
        terminal.until_text("454/KH-UBND");
        begin_note(&mut terminal, "viết dở dang");
        terminal.hang_up();
        let gone = Instant::now();
        let _status = terminal.ended();
        assert!(gone.elapsed() < WITHOUT_TERMINAL, "{:?}, signalled: {signalled}", gone.elapsed());
        assert!(
            desk.drafts().concat().contains("viết dở dang"),
            "signalled: {signalled}: {:?}",
            desk.drafts()
        );
    }
}

#[test]
fn every_request_to_end_gives_the_terminal_back() {
    let desk = Desk::sample();
    for signal in ["TERM", "INT", "HUP"] {
        let mut terminal = open(&desk, 80, 24);
        terminal.signal(signal);
        let _status = terminal.ended();
        assert!(terminal.is_restored(), "{signal}");
    }
}

#[test]
fn ctrl_z_goes_to_the_shell_and_fg_comes_back_to_where_one_was() {
    let desk = Desk::sample();
    let mut terminal = Terminal::shell(&desk, 120, 40);
    terminal.until_text("vỏ>");
    terminal.send("dondoc\r");
    terminal.until_text("454/KH-UBND");
    begin_note(&mut terminal, "viết dở");
    for (typed_on, text) in [(" thêm", "viết dở thêm"), (" nữa", "viết dở thêm nữa")] {
        terminal.send("\x1a");
        terminal.until("the shell is there", |screen| {
            screen.contains("Stopped") && !screen.contains("454/KH-UBND")
        });
        assert!(terminal.is_restored());
        terminal.send("stty -a | grep -o '[-]*icanon'; echo đã''in\r");
        terminal.until("the shell's own terminal", |screen| {
            screen.contains("đãin") && screen.contains("icanon") && !screen.contains("-icanon")
        });
        terminal.send("clear; fg\r");
        terminal.until_text("[ Ghi ]");
        // The cursor stands where it stood: what is typed now goes on with the text.
        terminal.send(typed_on);
        terminal.until_text(text);
    }
    terminal.send(QUIT_NOW);
    terminal.until("the shell is there", |screen| screen.contains("vỏ>") && !screen.contains("[ Ghi ]"));
    terminal.send("exit\r");
    let _status = terminal.ended();
}

#[test]
fn ctrl_z_without_a_shell_changes_nothing() {
    let desk = Desk::sample();
    let mut terminal = open(&desk, 80, 24);
    terminal.send("\x1a?");
    terminal.until_text("Các phím – gõ để tìm");
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());
}

#[test]
fn whatever_sizes_follow_each_other_the_last_one_is_drawn() {
    let desk = Desk::sample();
    let mut terminal = open(&desk, 120, 40);
    for nth in 0..200_u16 {
        terminal.resize(20 + nth * 7 % 250, 3 + nth * 5 % 90);
    }
    terminal.resize(40, 10);
    terminal.until_text("40x10");
    terminal.resize(300, 100);
    terminal.until("the width is used", |screen| {
        let widest = screen.lines().map(|line| line.trim_end().chars().count()).max().unwrap_or(0);
        screen.contains("454/KH-UBND") && widest > 280 && screen.lines().count() > 90
    });
    terminal.resize(80, 24);
    terminal.until("all of it fits", |screen| {
        screen.contains("454/KH-UBND") && screen.contains("trợ giúp") || screen.trim_end().ends_with('?')
    });
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());
}

#[test]
fn the_size_at_the_start_may_be_too_small() {
    let desk = Desk::sample();
    let mut terminal = Terminal::start(&desk, &[], 40, 10);
    terminal.until_text("40x10");
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());
}

#[test]
fn colours_follow_the_terminal_the_theme_and_no_color() {
    let desk = Desk::sample();
    for (theme, variables, expected) in [
        ("dark", vec![("TERM", "xterm-256color")], (false, true)),
        ("light", vec![("TERM", "xterm-256color")], (false, true)),
        ("dark", vec![("TERM", "xterm")], (true, false)),
        ("light", vec![("TERM", "linux")], (true, false)),
        ("mono", vec![("TERM", "xterm-256color")], (false, false)),
        ("dark", vec![("NO_COLOR", "1")], (false, false)),
    ] {
        desk.configure("config.toml", &format!("theme = \"{theme}\"\n"));
        let mut terminal = Terminal::start_with(&desk, &[], 80, 24, &variables);
        terminal.until_text("454/KH-UBND");
        terminal.send(DOWN);
        terminal.until_text("A");
        let drawn = terminal.formatted();
        let written = String::from_utf8_lossy(&terminal.written()).into_owned();
        assert_eq!(colours(&written), expected, "{theme} {variables:?}");
        assert!(drawn.contains("\x1b[7m") || drawn.contains(";7m"), "the selection is reversed: {theme}");
        terminal.send(QUIT_NOW);
        assert!(terminal.ended());
    }
}

/// Returns whether one of the sixteen colours was set, and whether one of the 240 others was.
fn colours(written: &str) -> (bool, bool) {
    let dressed = written.split("\x1b[").skip(1).filter_map(|part| part.split_once('m'));
    let codes: Vec<&str> = dressed.map(|(codes, _)| codes).filter(|codes| is_numbers(codes)).collect();
    let is_of_many = |codes: &&str| codes.contains("8;5;");
    let is_of_few = |codes: &&str| {
        let numbers = codes.split(';').filter_map(|code| code.parse::<u8>().ok());
        !codes.contains("8;5;") && { numbers }.any(|n| matches!(n, 30..=37 | 40..=47 | 90..=97 | 100..=107))
    };
    (codes.iter().any(is_of_few), codes.iter().any(is_of_many))
}

fn is_numbers(codes: &str) -> bool {
    codes.chars().all(|c| c.is_ascii_digit() || c == ';')
}

#[test]
fn signs_are_ascii_when_asked_for_and_where_the_locale_has_no_others() {
    let desk = Desk::sample();
    let signs = ["✓", "▸", "▾", "∞", "─", "│", "·", "…"];
    for (arguments, variables) in [(vec!["--ascii"], vec![]), (vec![], vec![("LANG", "C")])] {
        let mut terminal = Terminal::start_with(&desk, &arguments, 80, 24, &variables);
        let screen = terminal.until_text("454/KH-UBND");
        assert!(!signs.iter().any(|sign| screen.contains(sign)), "{screen}");
        terminal.send(QUIT_NOW);
        assert!(terminal.ended());
    }
}

/// Is what a pane full of details may cost; they are drawn once, when the keys rest.
const DETAILS: usize = 3 * 1024;
/// Ends a drawing.
const DRAWN: &str = "\x1b[?2026l";

/// Returns how many bytes the first drawing after the key has, and how many those have that follow until the screen shows
/// everything: the details come when the keys rest.
fn cost(terminal: &mut Terminal, key: &str, shows: impl Fn(&str) -> bool) -> (usize, usize) {
    terminal.until_drawn();
    terminal.written();
    terminal.send(key);
    terminal.until("what the key leads to", shows);
    terminal.until_drawn();
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    let first = written.find(DRAWN).map_or(written.len(), |at| at + DRAWN.len());
    (first, written.len() - first)
}

#[test]
fn moving_costs_little_and_a_burst_of_keys_is_drawn_at_once() {
    let desk = Desk::sample();
    let mut terminal = open(&desk, 120, 40);
    terminal.send("+");
    terminal.until_text("Kiện toàn");
    terminal.send(DOWN);
    terminal.send(DOWN);
    terminal.until("the details of the first task", |screen| screen.contains("A.1 "));
    let (row, details) = cost(&mut terminal, DOWN, |screen| screen.contains("A.2 "));
    assert!(row <= 1024 && details <= DETAILS, "{row} bytes for one row, {details} for its details");
    let (page, details) = cost(&mut terminal, PAGE_DOWN, |screen| screen.contains(" B."));
    assert!(page + details <= 6 * 1024, "{page} bytes for one page, {details} for its details");

    terminal.written();
    terminal.send(&DOWN.repeat(200));
    terminal.send("?");
    terminal.until_text("Các phím – gõ để tìm");
    terminal.until_drawn();
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    let drawings = written.matches("\x1b[?2026h").count();
    assert!((1..40).contains(&drawings), "{drawings} drawings for 201 keys");
    assert_eq!(drawings, written.matches("\x1b[?2026l").count(), "each is shown at once");
}

#[test]
fn a_click_chooses_and_opens_the_wheel_moves_and_a_setting_leaves_the_mouse_alone() {
    let desk = Desk::sample();
    let mut terminal = open(&desk, 80, 24);
    let line_of = |screen: &str, text: &str| screen.lines().position(|line| line.contains(text)).unwrap() + 1;
    let screen = terminal.until_text("343-QĐ/TU");
    let click = |line: usize| format!("\x1b[<0;20;{line}M\x1b[<0;20;{line}m");
    let plan = line_of(&screen, "343-QĐ/TU");
    terminal.send(&click(plan));
    terminal.until("the details are the plan's", |screen| screen.matches("343-QĐ/TU").count() >= 2);
    let before = terminal.until_text("343-QĐ/TU");
    terminal.send(&click(plan));
    terminal.until("the row is open", |screen| screen != before);
    let before = terminal.until_text("343-QĐ/TU");
    terminal.send("\x1b[<65;20;5M");
    terminal.until("the wheel moves", |screen| screen != before);
    terminal.send("\x1b[<0;18;1M");
    terminal.until_text("[2 Hộp việc]");
    assert!(String::from_utf8_lossy(&terminal.written()).contains("\x1b[?1000h"));
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());
    assert!(String::from_utf8_lossy(&terminal.written()).contains("\x1b[?1000l"));

    desk.configure("config.toml", "mouse = false\n");
    let mut terminal = open(&desk, 80, 24);
    assert!(!String::from_utf8_lossy(&terminal.written()).contains("\x1b[?1000h"));
}

#[test]
fn the_chosen_row_goes_to_the_clipboard_whole() {
    use base64::Engine;
    let desk = Desk::sample();
    let mut terminal = open(&desk, 80, 24);
    terminal.send("/so hoa du lieu dat dai\r");
    terminal.until("the filter is kept", |screen| screen.contains("B.25") || !screen.contains("Tìm:"));
    terminal.send("\x1b[F");
    terminal.written();
    terminal.send(",");
    terminal.until_text("bộ nhớ tạm");
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    let sent = written.split("\x1b]52;c;").nth(1).unwrap().split('\x07').next().unwrap();
    let copied = String::from_utf8(base64::prelude::BASE64_STANDARD.decode(sent).unwrap()).unwrap();
    assert!(copied.contains("dữ liệu đất đai") && copied.contains('\t'), "{copied:?}");
    assert!(!copied.contains('…') && !copied.contains('\x1b'), "{copied:?}");
}

#[test]
fn the_log_tells_the_course_of_the_program_and_nothing_that_was_typed() {
    let desk = Desk::sample();
    let mut terminal = Terminal::start_with(&desk, &[], 120, 40, &[("DONDOC_LOG", "debug")]);
    terminal.until_text("454/KH-UBND");
    begin_note(&mut terminal, "điều không ai được đọc");
    terminal.send("\x1b[A\x1b[A\r");
    terminal.until_text("Ghi tiến độ ngày");
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());
    let log = desk.log();
    assert!(log.contains("INFO") && log.contains("the interface begins") && log.contains("DEBUG"), "{log}");
    assert!(!log.contains("không ai") && !log.contains("454"), "{log}");
    assert!(!String::from_utf8_lossy(&terminal.written()).contains("the interface begins"));

    let quiet = Desk::sample();
    let mut terminal = open(&quiet, 80, 24);
    terminal.send(QUIT_NOW);
    assert!(terminal.ended());
    assert_eq!(quiet.log(), "", "nothing was wrong");
}
