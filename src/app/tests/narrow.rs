//! The filter language on the screen: what it lets through, what it offers, where it points, what it marks.

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::domain::ids::TaskId;
use crate::locale::Lang;

fn chosen(desk: &Desk) -> String {
    desk.model.tree().task().map(TaskId::to_string).unwrap_or_default()
}

#[test]
fn the_tree_takes_the_filter_of_the_command_line() {
    for (typed, first, shown, hidden) in [
        ("đơn-vị:so-y-te", "454/A/1", "Tuyên truyền", "Định danh"),
        ("lead:SXD state:overdue", "454/B/34", "Rà soát", "Tuyên truyền"),
        ("-văn-bản:454", "343//1", "Mô hình khám bệnh", "Tuyên truyền"),
        ("\"so nha\" or \"kiem tra\"", "454/B/24", "Kiểm tra, đôn đốc", "Tuyên truyền"),
        ("hạn:2026-04", "454/B/30", "Kiểm tra, đôn đốc", "Định danh"),
    ] {
        let mut desk = Desk::new();
        desk.press("/").write(typed).press("enter");
        let screen = desk.screen();
        assert_eq!(chosen(&desk), first, "{typed}\n{screen}");
        assert!(screen.contains(shown) && !screen.contains(hidden), "{typed}\n{screen}");
    }
}

#[test]
fn the_inbox_takes_it_too() {
    let mut desk = Desk::new();
    desk.press("2 /").write("chu-tri:so-xay-dung state:overdue").press("enter");
    let screen = desk.screen();
    assert!(screen.contains("SXD") && !screen.contains("CAT  "), "{screen}");
}

#[test]
fn what_could_come_next_is_offered_above_the_line_and_tab_takes_it() {
    let mut desk = Desk::new();
    desk.press("/").write("trang");
    assert!(desk.screen().contains("trạng-thái:"), "{}", desk.screen());
    desk.press("tab").write("qua-h").press("tab");
    assert!(desk.screen().contains("Tìm: trạng-thái:quá-hạn"), "{}", desk.screen());
    desk.write("unit:xay").press("tab enter");
    assert!(desk.screen().contains("“trạng-thái:quá-hạn unit:so-xay-dung”"), "{}", desk.screen());
    let mut desk = Desk::new();
    desk.press("/").write("unit:s");
    let first = desk.screen();
    assert!(first.contains("so-y-te (Sở Y tế)") && first.contains("so-xay-dung (Sở Xây dựng)"), "{first}");
    desk.press("down tab");
    assert!(desk.screen().contains("unit:so-xay-dung") || desk.screen().contains("unit:so-y-te"));
    assert_ne!(desk.screen().contains("unit:so-xay-dung"), desk.screen().contains("unit:so-y-te"));
}

#[test]
fn an_error_is_told_while_one_types_and_the_rows_stay() {
    let mut desk = Desk::new();
    desk.press("/").write("dinh danh màu:đ");
    let screen = desk.screen();
    assert!(screen.contains("ký tự 11: không có điều kiện “màu:”"), "{screen}");
    assert!(screen.contains("Định danh"), "what could be read last still holds\n{screen}");
    insta::assert_snapshot!("narrow_error_80x24", screen);
    let mut english = Desk::with(workspace(), crate::app::Setup { lang: Lang::En, ..setup() }, (80, 24));
    english.press("/").write("state:xanh");
    assert!(english.screen().contains("character 7: “xanh” does not fit"), "{}", english.screen());
}

#[test]
fn what_was_looked_for_is_marked_in_the_original_text() {
    let mut desk = Desk::new();
    desk.press("/").write("so nha dinh").press("enter");
    let marked = desk.marked();
    assert!(marked.contains(&"số".to_owned()) && marked.contains(&"Định".to_owned()), "{marked:?}");
    desk.press("esc");
    assert!(desk.marked().is_empty());
}

#[test]
fn sessions_are_found_by_title_and_day() {
    let mut desk = super::meeting::desk_with_sessions();
    desk.press("8 /").write("khong co buoi nao").press("enter");
    assert!(!desk.screen().contains("Giao ban"), "{}", desk.screen());
    desk.press("esc /").write("giao ban").press("enter");
    assert!(desk.screen().contains("Giao ban"), "{}", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("[8 "), "the filter goes first\n{}", desk.screen());
}

#[test]
fn an_agenda_is_narrowed_and_what_is_out_of_view_stays_on_it() {
    let mut desk = super::meeting::desk_with_sessions();
    desk.press("8 + enter");
    let begin = |desk: &Desk| {
        let screen = desk.screen();
        screen
            .lines()
            .find(|line| line.contains("Bắt đầu họp với"))
            .unwrap_or_default()
            .trim_start()
            .to_owned()
    };
    let whole = begin(&desk);
    assert!(desk.screen().contains("Rà soát") && desk.screen().contains("Đối khớp"), "{}", desk.screen());
    desk.press("/").write("doi khop").press("enter");
    let screen = desk.screen();
    assert!(screen.contains("Đối khớp") && !screen.contains("SXD · B.34 "), "{screen}");
    assert_eq!(begin(&desk).trim_start_matches('❯').trim(), whole.trim_start_matches('❯').trim());
    desk.press("esc");
    assert!(desk.screen().contains("Rà soát"), "the filter goes first\n{}", desk.screen());
}
