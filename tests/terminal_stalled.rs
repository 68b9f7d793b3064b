//! A terminal that takes nothing more: the connection stalls in the middle of a drawing, and the program is asked to end.

mod common;

use common::Desk;
use common::terminal::Terminal;

/// Opens a note, types into it, and has the connection stall.
fn stalled(desk: &Desk) -> Terminal {
    let mut terminal = Terminal::start(desk, &[], 80, 24);
    terminal.until_text("454/KH-UBND");
    terminal.send("/454 b.17\r");
    terminal.until("one task is left", |screen| screen.contains("B.17") && !screen.contains("Tìm:"));
    terminal.send("\x0eđang viết dở");
    terminal.until_text("đang viết dở");
    terminal.stall();
    terminal
}

#[test]
fn whoever_asks_it_to_end_is_heard_within_two_seconds_and_what_was_typed_is_kept() {
    for signal in ["TERM", "HUP", "INT"] {
        let desk = Desk::sample();
        let mut terminal = stalled(&desk);
        terminal.signal(signal);
        assert!(terminal.ends_unread(), "{signal}");
        let mut next = Terminal::start(&desk, &[], 80, 24);
        next.until_text("đang viết dở");
    }
}

#[test]
fn while_nobody_reads_it_waits_and_does_not_spin() {
    let desk = Desk::sample();
    let mut terminal = stalled(&desk);
    let before = terminal.worked();
    std::thread::sleep(std::time::Duration::from_secs(1));
    let worked = terminal.worked() - before;
    assert!(worked <= 50, "it worked {worked} ms of a second in which nothing happened");
    terminal.listen();
    terminal.send("!");
    terminal.until_text("đang viết dở!");
}

#[test]
fn what_it_gives_back_is_there_for_a_reader_who_comes_late() {
    let desk = Desk::sample();
    let mut terminal = stalled(&desk);
    terminal.signal("TERM");
    assert!(terminal.ends_unread());
    terminal.listen();
    assert!(terminal.ended());
    assert!(terminal.is_restored());
}
