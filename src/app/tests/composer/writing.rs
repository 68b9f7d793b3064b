//! A section is written: typed, pasted, kept as a draft, saved.

use std::collections::BTreeMap;

use chrono::DateTime;

use super::{Desk, passages, reports, setup, typed, writing};
use crate::app::{Effect, Event, Msg};
use crate::keymap::{Code, Key};

#[test]
fn the_layer_in_which_a_section_is_written() {
    let mut desk = writing();
    desk.write("Còn {tasks.overdue} nhiệm vụ quá hạn, chủ yếu về dữ liệu đất đai và định danh địa điểm.");
    insta::assert_snapshot!("composer_writing_80x24", desk.screen());
    desk.press("ctrl-g");
    insta::assert_snapshot!("composer_writing_keys_80x24", desk.screen());
}

#[test]
fn a_section_is_written_with_bursts_of_an_input_method_and_saved_when_it_is_left() {
    let mut desk = writing();
    for key in ["v", "i", "e", "t"] {
        desk.press(key);
    }
    desk.press("backspace backspace").write("ệt").press("enter").write("- nam\u{202f}").press("esc");
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!((written.text.as_str(), written.id.as_str()), ("việt\n- nam", "q1#ii.text"));
    assert!(desk.model.layers().is_empty() && desk.model.unwritten().is_empty());
    assert!(desk.screen().contains("Đã lưu nội dung"), "{}", desk.screen());
    desk.rest();
    assert!(desk.screen().contains("- nam"), "the document shows it:\n{}", desk.screen());
}

#[test]
fn nothing_is_written_when_nothing_was_changed() {
    let mut desk = writing();
    desk.press("esc");
    assert!(desk.effects.is_empty() && desk.model.layers().is_empty());
    desk.press("enter").write("x").press("backspace ctrl-l");
    assert!(desk.effects.is_empty(), "{:?}", desk.effects);
}

#[test]
fn a_saved_text_can_be_written_on_and_what_its_figures_print_is_kept_with_it() {
    let mut desk = writing();
    desk.write("Còn {tasks.overdue} nhiệm vụ").press("ctrl-l");
    let [first] = passages(&desk).try_into().unwrap();
    let printed: BTreeMap<String, String> = first.figures.clone();
    assert_eq!(printed.keys().collect::<Vec<_>>(), ["tasks.overdue"]);
    desk.write(" quá hạn.").press("esc");
    let [second] = passages(&desk).try_into().unwrap();
    assert_eq!(second.text, "Còn {tasks.overdue} nhiệm vụ quá hạn.");
    assert_eq!((second.figures, desk.journal.len()), (printed, 2));
}

#[test]
fn what_is_typed_is_a_draft_until_it_is_saved_and_the_next_start_offers_it() {
    let mut desk = writing();
    desk.write("đang viết");
    let unwritten = desk.model.unwritten();
    assert_eq!(typed(&desk), "đang viết");
    let mut next = Desk::with(reports(), setup(), (80, 24));
    next.tell(Event::Unfinished(Box::new(unwritten)));
    next.rest();
    assert_eq!(typed(&next), "đang viết");
    assert!(next.screen().contains("Nêu tồn tại"), "{}", next.screen());
    next.press("esc");
    let [written] = passages(&next).try_into().unwrap();
    assert_eq!(written.text, "đang viết");
}

#[test]
fn a_text_that_nobody_types_at_for_a_minute_is_saved() {
    let mut desk = writing();
    let minute = |n: i64| Event::Minute(DateTime::from_timestamp(1_775_790_000 + n * 60, 0).unwrap());
    desk.write("một");
    desk.tell(minute(0));
    assert!(desk.journal.is_empty(), "it was typed within the minute");
    desk.tell(minute(1));
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!((written.text.as_str(), desk.model.layers().len()), ("một", 1));
    desk.tell(minute(2));
    assert_eq!(desk.journal.len(), 1, "nothing was typed since");
}

#[test]
fn texts_of_the_period_before_and_reported_progress_are_pulled_in() {
    let mut desk = writing();
    desk.press("ctrl-p");
    insta::assert_snapshot!("composer_pull_80x24", desk.screen());
    desk.press("down enter tab");
    assert_eq!(typed(&desk), "Hai đơn vị chưa có cán bộ chuyên trách.");
}

#[test]
fn a_paste_of_several_lines_becomes_as_many_paragraphs_and_undo_takes_it_back() {
    let mut desk = writing();
    desk.write("đầu ");
    desk.send(Msg::Paste("một\r\nhai\r\n".to_owned()));
    assert_eq!(typed(&desk), "đầu một\nhai\n");
    desk.press("ctrl-u");
    assert_eq!(typed(&desk), "đầu ");
    desk.press("ctrl-y");
    assert_eq!(typed(&desk), "đầu một\nhai\n");
}

#[test]
fn the_users_own_editor_gives_its_text_back() {
    let mut desk = writing();
    desk.write("trong").press("ctrl-e");
    assert_eq!(desk.effects, [Effect::Edit("trong".to_owned())]);
    assert_eq!(typed(&desk), "trong (sửa ngoài)");
    desk.press("ctrl-u");
    assert_eq!(typed(&desk), "trong");
}

#[test]
fn keys_of_the_list_do_not_reach_a_text_that_is_being_written() {
    let mut desk = writing();
    desk.write("1234567890 q ? : /");
    assert_eq!(typed(&desk), "1234567890 q ? : /");
    desk.send(Msg::Key(Key { alt: true, ..Key::char('đ') }));
    desk.send(Msg::Key(Key::plain(Code::Backspace)));
    assert_eq!(typed(&desk), "1234567890 q ? : /");
}

#[test]
fn personal_data_in_a_text_is_asked_about_before_it_is_saved_and_no_minute_saves_it() {
    let mut desk = writing();
    desk.write("Đầu mối: đồng chí Lê Văn Mẫu.");
    let minute = |n: i64| Event::Minute(DateTime::from_timestamp(1_775_790_000 + n * 60, 0).unwrap());
    desk.tell(minute(0));
    desk.tell(minute(1));
    assert!(desk.journal.is_empty(), "it waits for an answer");
    desk.press("esc");
    assert!(desk.screen().contains("Lược bỏ rồi ghi") && desk.journal.is_empty(), "{}", desk.screen());
    desk.press("enter");
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!(written.text, "Đầu mối: đồng chí [đã lược bỏ].");
    assert!(desk.model.layers().is_empty(), "it was left, as was wished:\n{}", desk.screen());
}

#[test]
fn personal_data_that_is_kept_on_purpose_is_saved_and_not_asked_about_again() {
    let mut desk = writing();
    desk.write("Đầu mối: đồng chí Lê Văn Mẫu").press("ctrl-l down enter").write(".").press("esc");
    let [written] = passages(&desk).try_into().unwrap();
    assert_eq!(written.text, "Đầu mối: đồng chí Lê Văn Mẫu.");
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
}
