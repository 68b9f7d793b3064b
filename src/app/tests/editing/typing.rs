//! Typing into a form: how fields are read, what is proposed, what is wrong, the difference.

use super::forms::to;
use super::*;
use crate::app::Msg;
use crate::domain::operation::{Change, Operation};
use crate::domain::task::TaskField;

#[test]
fn every_field_says_at_once_how_it_is_read() {
    let mut desk = at_task("454/B/30");
    let cases = [
        ("Thời hạn", "quý III/2026", "30/9/2026"),
        ("Ngày giao", "5/1", "→ ngày 05/01/2026"),
        ("Ngày giao", "tháng 3", "→ ngày 01/3/2026"),
        ("Ngày giao", "ngày mai", "không phải là ngày"),
        ("Chủ trì", "so y te, cong an tinh", "→ Sở Y tế; Công an tỉnh"),
        ("Chủ trì", "Các sở, ban, ngành", "(nhóm, "),
        ("Chủ trì", "Sở Y tê Lào", "gần nhất: Sở Y tế"),
    ];
    for (caption, typed, said) in cases {
        to(&mut desk, caption);
        desk.press("ctrl-u").write(typed);
        let screen = desk.screen();
        assert!(screen.contains(said), "{caption}: {typed}\n{screen}");
    }
}

#[test]
fn what_fits_is_proposed_with_and_without_accents_and_taken_by_tab_or_enter() {
    for (typed, keys) in
        [("so y", "tab"), ("sở y", "tab"), ("SYT", "down up enter"), ("so", "down down up up enter")]
    {
        let mut desk = at_task("454/B/30");
        to(&mut desk, "Phối hợp");
        desk.write(typed);
        assert!(desk.screen().contains("Sở Y tế"), "{typed}\n{}", desk.screen());
        desk.press(keys);
        let screen = desk.screen();
        let line = screen.lines().find(|line| line.contains("❯ Phối hợp")).unwrap();
        assert!(line.contains("Sở "), "{typed}\n{screen}");
    }
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Phối hợp");
    desk.write("so");
    insta::assert_snapshot!("proposals_80x24", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("Sửa nhiệm vụ"), "Esc closes the proposals first");
}

#[test]
fn a_second_unit_is_proposed_behind_the_first() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Phối hợp");
    desk.write("Sở Y tế; xay").press("tab");
    assert!(desk.screen().contains("Sở Y tế; Sở Xây dựng"), "{}", desk.screen());
}

#[test]
fn a_choice_is_listed_and_taken() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Cách theo dõi");
    desk.press("ctrl-k");
    assert!(desk.screen().contains("❯ theo dõi chung"), "{}", desk.screen());
    desk.press("down enter");
    assert!(desk.screen().contains("✎theo từng đơn vị"), "{}", desk.screen());
    desk.press("ctrl-u").write("chung").press("tab");
    assert!(!desk.screen().contains("✎theo"), "the first value is no change\n{}", desk.screen());
    desk.press("ctrl-u").write("tung").press("tab ctrl-l down enter");
    let [Operation::Change(Change::Task(change))] = desk.written() else { panic!("{:?}", desk.written()) };
    assert_eq!(change.new, TaskField::Tracking(crate::domain::task::Tracking::PerUnit));
}

#[test]
fn a_task_is_found_by_words_of_its_title() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Nhiệm vụ cha");
    desk.write("dinh danh dia diem");
    let screen = desk.screen();
    assert!(screen.contains("Định danh địa điểm"), "{screen}");
    desk.press("tab");
    assert!(desk.screen().contains("454/B/24"), "{}", desk.screen());
    desk.press("ctrl-u ctrl-k");
    assert!(desk.screen().contains("Mô hình khám bệnh"), "all are listed\n{}", desk.screen());
}

#[test]
fn the_difference_is_shown_before_anything_is_written_and_the_safe_choice_comes_first() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Tên");
    desk.write(" hằng quý");
    to(&mut desk, "Thời hạn");
    desk.press("ctrl-u").write("quý III/2026").press("ctrl-l");
    insta::assert_snapshot!("difference_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty() && desk.screen().contains("Sửa nhiệm vụ"), "Enter alone goes back");
    desk.press("ctrl-l down enter");
    assert_eq!(desk.journal.len(), 1);
    assert!(desk.model.layers().is_empty() && desk.screen().contains("Đã sửa"), "{}", desk.screen());
    let task = desk.model.workspace().tasks.get("454/B/30").unwrap();
    assert_eq!(task.title, "Kiểm tra, đôn đốc việc thực hiện hằng quý");
    assert_eq!(task.deadline.reading.phrase, "quý III/2026");
    desk.press("ctrl-u");
    desk.press("down enter");
    let task = desk.model.workspace().tasks.get("454/B/30").unwrap();
    assert_eq!(task.title, "Kiểm tra, đôn đốc việc thực hiện", "what was written is taken back as one");
}

#[test]
fn a_difference_inside_a_long_text_shows_the_part_that_differs() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Sản phẩm");
    desk.send(Msg::Paste("Báo cáo kết quả rà soát dữ liệu của từng đơn vị. ".repeat(12)));
    desk.press("ctrl-l down enter");
    open(&mut desk, &Key::new(Kind::Task, "454/B/30"));
    to(&mut desk, "Sản phẩm");
    desk.write("Phụ lục số liệu.").press("ctrl-l");
    insta::assert_snapshot!("difference_long_80x24", desk.screen());
}

#[test]
fn nothing_changed_is_said_and_the_form_stays() {
    let mut desk = at_task("454/B/30");
    desk.press("ctrl-l");
    assert!(desk.screen().contains("Không có gì thay đổi"), "{}", desk.screen());
    desk.press("esc");
    assert!(desk.model.layers().is_empty());
}

#[test]
fn what_is_wrong_leads_to_its_field() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Tên");
    desk.press("ctrl-u");
    to(&mut desk, "Ngày giao");
    desk.press("ctrl-u").write("hôm kia");
    to(&mut desk, "Nhãn");
    desk.press("ctrl-l");
    insta::assert_snapshot!("fault_day_80x24", desk.screen());
    desk.press("ctrl-o ctrl-l");
    insta::assert_snapshot!("fault_title_80x24", desk.screen());
    assert!(desk.journal.is_empty());
}

#[test]
fn an_input_method_s_bursts_and_pastes_give_composed_text() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Sản phẩm");
    desk.write("Ba\u{301}o ca\u{301}o");
    desk.send(Msg::Paste(" tổng\r\nhợp".to_owned()));
    desk.press("ctrl-l down enter");
    let task = desk.model.workspace().tasks.get("454/B/30").unwrap();
    let output = task.output.as_deref().unwrap_or_default();
    assert!(output.starts_with("Báo cáo tổng"), "{output}");
}

#[test]
fn a_telephone_number_is_pointed_out() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Sản phẩm");
    desk.write(concat!("Liên hệ 0900", ".000.000"));
    assert!(desk.screen().contains("giống số điện thoại"), "{}", desk.screen());
}

#[test]
fn a_new_task_stands_under_its_section_with_an_id_of_its_label() {
    let mut desk = Desk::new();
    begin(&mut desk, Kind::Task, Some(Key::new(Kind::Section, "454/B")));
    to(&mut desk, "Tên");
    desk.write("Việc mới");
    to(&mut desk, "Số thứ tự");
    desk.write("41").press("ctrl-l");
    insta::assert_snapshot!("difference_new_80x24", desk.screen());
    desk.press("down enter");
    let task = desk.model.workspace().tasks.get("454/B/41").unwrap();
    assert_eq!((task.title.as_str(), task.plan.as_str()), ("Việc mới", "454"));
}

#[test]
fn who_may_only_read_is_told() {
    let mut desk = Desk::with(with_matters(), crate::app::Setup { read_only: true, ..setup() }, (80, 24));
    desk.press("+ + + home down . enter");
    assert!(desk.model.layers().is_empty() && desk.screen().contains("chỉ được xem"), "{}", desk.screen());
}
