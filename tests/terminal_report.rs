//! A report as its author writes it: the real program in pseudo-terminals, a lost line, an editor of one's own, the issue.

#![expect(clippy::disallowed_methods, reason = "a test looks at the files that were written")]

mod common;

use common::Desk;
use common::terminal::Terminal;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const DOWN: &str = "\x1b[B";
const NEW: &str = "\x0e";
/// Writes a section; in its text, opens one's own editor.
const EDIT: &str = "\x05";
const ISSUE: &str = "\x10";
const EXPORT: &str = "\x0f";
/// Goes from the first field of a form up to "write", and presses it.
const WRITE: &str = "\x1b[A\x1b[A\r";

/// Starts the program; the editor of one's own changes a word of the text.
fn start(desk: &Desk) -> Terminal {
    let editor = [("EDITOR", "sed -i s/nhap/chinh/")];
    Terminal::start_with(desk, &["--as-of", "2026-04-10"], 80, 24, &editor)
}

#[test]
fn a_report_is_written_over_a_lost_line_finished_in_ones_own_editor_and_issued() {
    let desk = Desk::sample();
    let mut first = start(&desk);
    first.until_text("454/KH-UBND");
    first.send("4");
    first.until_text("Kỳ báo cáo");
    first.send(NEW);
    first.until_text("Soạn báo cáo theo mẫu nào");
    first.send("\x1b[B\x1b[B\r");
    first.until_text("Soạn Báo cáo quý");
    first.send(WRITE);
    first.until_text("Ghi bản ghi mới này?");
    first.send("\x1b[B\r");
    first.until_text("Đã thêm báo cáo");
    first.send(ENTER);
    first.until_text("KẾT QUẢ");
    first.send("\x1b[F");
    first.send(EDIT);
    first.until_text("do chương trình lập");
    for _ in 0..2 {
        first.send("\x1b[A");
    }
    first.send(EDIT);
    first.until_text("Mỗi dòng một đoạn");
    first.send("ban nhap dau tien ");
    first.until_text("ban nhap dau tien");
    first.signal("TERM");
    let _ended = first.ended();

    // The text that was being written is offered by itself.
    let mut again = start(&desk);
    again.until_text("ban nhap dau tien");
    again.send(EDIT);
    again.until_text("ban chinh dau tien");
    again.send(ESC);
    again.until_text("Đã lưu nội dung");
    again.send(EXPORT);
    again.until_text("Xuất ra tệp");
    again.send(ENTER);
    again.until_text("Đã ghi tệp");
    again.send(ISSUE);
    again.until_text("Ngày ký");
    again.send("12/BC-VPUBND");
    again.send(WRITE);
    again.until_text("không hoàn tác được");
    again.send(DOWN);
    again.until_text("❯ Ban hành");
    again.send(ENTER);
    again.until_text("Đã ban hành");
    assert_eq!(desk.run(&["verify"]).code, 0);
    let files: Vec<_> = std::fs::read_dir(desk.path(".")).unwrap().flatten().collect();
    let word = files.iter().find(|file| file.path().extension().is_some_and(|it| it == "docx")).unwrap();
    assert!(std::fs::read(word.path()).unwrap().starts_with(b"PK"));
}
