//! A session as a meeting room meets it: the real program on the real plans in pseudo-terminals.

mod common;

use common::Desk;
use common::terminal::Terminal;

const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";
const END: &str = "\x1b[F";
const CONCLUDE: &str = "\x0e";
const GIVE: &str = "\x14";
const END_SESSION: &str = "\x0c";
/// Goes from the first field of a form up to "write", and presses it.
const WRITE: &str = "\x1b[A\x1b[A\r";

/// Opens the list of sessions as of a day.
fn sessions(desk: &Desk, day: &str) -> Terminal {
    let mut terminal = Terminal::start(desk, &["--as-of", day], 80, 24);
    terminal.until_text("454/KH-UBND");
    terminal.send("8");
    terminal.until_text("Mở cuộc họp mới");
    terminal
}

/// Begins the weekly session with the agenda of the rule.
fn begin(terminal: &mut Terminal) {
    for (next, key) in [("Mở cuộc họp nào?", ENTER), ("❯ Bắt đầu họp với", ENTER), ("Ngày họp", ENTER)]
    {
        terminal.send(key);
        terminal.until_text(next);
    }
    terminal.send(WRITE);
}

#[test]
fn a_session_is_led_by_two_survives_a_lost_line_and_the_next_one_asks_what_became_of_it() {
    let desk = Desk::sample();
    let mut one = sessions(&desk, "2025-11-15");
    begin(&mut one);
    one.until_text("Nhiệm vụ 1/");
    let mut other = sessions(&desk, "2025-11-15");
    other.send(DOWN);
    other.until_text("❯ 15/11/2025");
    other.send(ENTER);
    other.until_text("Nhiệm vụ 1/");

    one.send(CONCLUDE);
    one.until_text("[ Ghi ]");
    one.send("xong trong tháng");
    one.send(WRITE);
    other.until_text("xong trong tháng");
    other.send(GIVE);
    other.until_text("Giao việc cho đơn vị nào?");
    other.send(ENTER);
    other.until_text("[ Ghi ]");
    other.send("gửi danh sách");
    other.send(WRITE);
    one.until_text("gửi danh sách");

    one.hang_up();
    let _lost = one.ended();
    let mut again = sessions(&desk, "2025-11-15");
    again.send(DOWN);
    again.until_text("❯ 15/11/2025");
    again.send(ENTER);
    again.until("nothing is lost", |screen| {
        ["xong trong tháng", "gửi danh sách"].iter().all(|text| screen.contains(text))
    });
    again.send(END);
    again.until_text("K Ế T   L U Ậ N   C H U N G");
    again.send(END_SESSION);
    again.until_text("Số thông báo");
    again.send(WRITE);
    again.until_text("THÔNG BÁO KẾT LUẬN");
    again.until_text("dondoc meeting minutes weekly-2025-11-15");
    assert_eq!(desk.run(&["verify"]).code, 0);

    let mut next = sessions(&desk, "2025-11-22");
    begin(&mut next);
    next.until("what the last one concluded", |screen| {
        ["xong trong tháng", "gửi danh sách: chưa xong"].iter().all(|text| screen.contains(text))
    });
}
