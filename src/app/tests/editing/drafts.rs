//! What was typed into the form of a record and not written.

use super::forms::to;
use super::*;
use crate::app::Event;

fn typing() -> Desk {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Sản phẩm");
    desk.write("Báo cáo dở");
    desk
}

#[test]
fn leaving_asks_and_what_is_kept_comes_back_with_its_record() {
    let mut desk = typing();
    desk.press("esc");
    insta::assert_snapshot!("leaving_80x24", desk.screen());
    desk.press("down enter");
    assert!(desk.model.layers().is_empty());
    assert_eq!(desk.model.unwritten().aside.count(), 1);
    desk.go("454/B/34").press(". enter");
    assert!(!desk.screen().contains("Báo cáo dở"));
    desk.press("esc").go("454/B/30").press(". enter");
    assert!(desk.screen().contains("Báo cáo dở") && desk.screen().contains("bản nháp"), "{}", desk.screen());
    desk.press("esc down down enter");
    assert!(desk.model.unwritten().is_empty());
}

#[test]
fn what_a_dropped_line_left_opens_again_also_of_a_new_record() {
    let left = typing().model.unwritten();
    let mut new = Desk::new();
    begin(&mut new, Kind::Task, Some(Key::new(Kind::Section, "454/B")));
    to(&mut new, "Tên");
    new.write("Việc mới dở");
    for (left, typed) in [(left, "Báo cáo dở"), (new.model.unwritten(), "Việc mới dở")] {
        let text = serde_json::to_string(&left).unwrap();
        let mut later = Desk::new();
        later.tell(Event::Unfinished(serde_json::from_str(&text).unwrap()));
        let screen = later.screen();
        assert!(screen.contains(typed) && screen.contains("bản nháp"), "{screen}");
        assert_eq!(later.model.unwritten(), left);
    }
}

#[test]
fn a_draft_lasts_until_the_journal_has_it() {
    let mut desk = typing();
    desk.press("ctrl-l");
    assert!(desk.model.unwritten().open.is_some(), "the question lies over the form");
    desk.press("down enter");
    assert!(desk.model.unwritten().is_empty());
}
