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
        later.tell(Event::Unfinished(Box::new(serde_json::from_str(&text).unwrap())));
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

#[test]
fn a_new_row_keeps_its_place_behind_another_and_what_it_was_begun_with() {
    for (command, title) in [("ngay sau dòng này", "Việc chen giữa"), ("tách một phần", "Phần tách ra")]
    {
        let mut desk = Desk::new();
        desk.go("454/B/24").press(":").write(command).press("enter");
        to(&mut desk, "Tên");
        desk.write(title);
        let text = serde_json::to_string(&desk.model.unwritten()).unwrap();
        let mut later = Desk::new();
        later.tell(Event::Unfinished(Box::new(serde_json::from_str(&text).unwrap())));
        for desk in [&mut desk, &mut later] {
            desk.press("ctrl-l down enter");
        }
        assert_eq!(later.written(), desk.written(), "{}\n{}", desk.screen(), later.screen());
        let next = later.model.workspace().tasks.get("454/B/26").unwrap().rank;
        let new = later.model.workspace().tasks.iter().find(|task| task.title == title).unwrap();
        assert!(new.rank < next && !new.label.is_empty(), "{new:?}");
    }
}
