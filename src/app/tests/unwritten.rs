//! What was typed and not written: nothing goes without an answer, and what is kept comes back with its form.

use super::desk::{Desk, setup};
use super::office::{day, workspace};
use crate::app::{Effect, Event, Failure, Msg, Setup, Write, update};
use crate::domain::journal::Conflict;
use crate::views::overlay::Unwritten;

/// Lists the forms that write, with the task that each is opened on and the keys to its first empty field.
const FORMS: [(&str, &str, &str); 5] = [
    ("454/B/30", "ctrl-n", ""),
    ("454/B/30", "ctrl-t enter", "tab"),
    ("454/B/34", "ctrl-e", ""),
    ("343//2", "ctrl-k", "tab"),
    ("454/B/26", "ctrl-l", ""),
];

fn typing(task: &str, open: &str, field: &str) -> Desk {
    let mut desk = Desk::new();
    desk.go(task).press(open).press(field).write("12/CV dở");
    desk
}

fn is_open(desk: &Desk) -> bool {
    desk.screen().contains("[ Ghi ]")
}

#[test]
fn esc_asks_before_what_was_typed_goes_and_a_second_esc_goes_back() {
    for (task, open, field) in FORMS {
        let mut desk = typing(task, open, field);
        let before = desk.screen();
        desk.press("esc");
        let screen = desk.screen();
        assert!(
            screen.contains("Bỏ nội dung đã gõ?") && screen.contains("❯ Tiếp tục gõ"),
            "{open}\n{screen}"
        );
        for back in ["esc", "esc enter"] {
            desk.press(back);
            assert_eq!(desk.screen(), before, "{open}: {back}");
            desk.press(if back == "esc" { "" } else { "esc" });
        }
    }
}

#[test]
fn the_question_lies_over_the_form() {
    let mut desk = typing("454/B/30", "ctrl-n", "");
    desk.press("esc");
    insta::assert_snapshot!("discard_question_80x24", desk.screen());
}

#[test]
fn esc_asks_nothing_where_nothing_was_typed() {
    for (task, open, _) in FORMS {
        for touched in ["", "tab tab", "ctrl-u", "space backspace"] {
            let mut desk = Desk::new();
            desk.go(task).press(open).press(touched).press("esc");
            assert!(desk.model.layers().is_empty(), "{open} {touched}");
            assert!(desk.model.unwritten().is_empty());
        }
    }
    let mut desk = Desk::new();
    desk.press("n").write("2/4/2026").press("esc");
    assert!(desk.model.layers().is_empty(), "a day to look at is nothing to lose");
}

#[test]
fn what_is_kept_comes_back_with_its_form_alone() {
    for (task, open, field) in FORMS {
        let mut desk = typing(task, open, field);
        let typed = desk.model.unwritten().open;
        desk.press("esc down enter");
        assert!(!is_open(&desk) && desk.screen().contains("Đã giữ bản nháp"), "{}", desk.screen());
        assert_eq!(desk.model.unwritten().aside.count(), 1);
        desk.go("454/B/24").press("ctrl-n");
        assert!(!desk.screen().contains("12/CV dở"), "another form has nothing to do with it");
        desk.press("esc").go(task).press(open);
        let screen = desk.screen();
        assert!(screen.contains("12/CV dở") && screen.contains("bản nháp chưa ghi"), "{open}\n{screen}");
        assert_eq!((desk.model.unwritten().open, desk.model.unwritten().aside.count()), (typed, 0));
        desk.press("esc");
        assert!(desk.screen().contains("Bỏ nội dung đã gõ?"), "it is asked again");
        desk.press("down down enter");
        assert!(desk.model.unwritten().is_empty() && desk.model.layers().is_empty());
        desk.press(open);
        assert!(!desk.screen().contains("12/CV dở"), "it is gone");
    }
}

#[test]
fn the_draft_stands_while_the_question_or_the_help_is_open() {
    let mut desk = typing("454/B/30", "ctrl-n", "");
    let typed = desk.model.unwritten();
    for keys in ["esc", "down", "down", "esc", "ctrl-g", "down", "esc", "esc ctrl-g", "esc"] {
        desk.press(keys);
        assert_eq!(desk.model.unwritten(), typed, "{keys}");
    }
}

#[test]
fn cancel_is_deliberate_and_writing_leaves_no_draft() {
    let mut desk = typing("454/B/30", "ctrl-n", "");
    desk.press("up enter");
    assert!(desk.model.layers().is_empty() && desk.model.unwritten().is_empty());
    let mut desk = typing("454/B/30", "ctrl-n", "");
    desk.press("esc down enter ctrl-n up up enter");
    assert_eq!(desk.journal.len(), 1);
    assert!(desk.model.unwritten().is_empty());
}

#[test]
fn several_drafts_wait_beside_each_other() {
    let mut desk = typing("454/B/30", "ctrl-n", "");
    desk.press("esc down enter").go("454/B/34").press("ctrl-n").write("việc khác").press("esc down enter");
    assert_eq!(desk.model.unwritten().aside.count(), 2);
    desk.press(":").write("thong tin tep").press("enter");
    assert!(desk.screen().contains("Bản nháp đang giữ: 2"), "{}", desk.screen());
    desk.press("enter").go("454/B/30").press("ctrl-n");
    assert!(desk.screen().contains("12/CV dở"));
}

#[test]
fn what_a_program_left_comes_back_open_or_waits() {
    for (task, open, field) in FORMS {
        let left = typing(task, open, field).model.unwritten();
        let mut later = Desk::new();
        later.tell(Event::Unfinished(Box::new(left.clone())));
        let screen = later.screen();
        assert!(screen.contains("12/CV dở") && screen.contains("bản nháp chưa ghi"), "{open}\n{screen}");
        assert_eq!(later.model.unwritten(), left);
    }
}

#[test]
fn what_was_set_aside_waits_in_the_next_program_too() {
    let mut desk = typing("454/B/30", "ctrl-n", "");
    desk.press("esc down enter");
    let mut later = Desk::new();
    later.tell(Event::Unfinished(Box::new(desk.model.unwritten())));
    assert!(later.model.layers().is_empty(), "it was set aside, so it does not come by itself");
    later.go("454/B/30").press("ctrl-n");
    assert!(later.screen().contains("12/CV dở"));
}

#[test]
fn what_was_left_is_not_opened_over_other_work_nor_for_one_who_may_not_write() {
    let left = typing("454/B/30", "ctrl-n", "").model.unwritten();
    let mut busy = Desk::new();
    busy.press("?").tell(Event::Unfinished(Box::new(left.clone())));
    assert_eq!((busy.model.layers().len(), busy.model.unwritten().aside.count()), (1, 1));
    let mut reading = Desk::with(workspace(), Setup { read_only: true, ..setup() }, (80, 24));
    reading.tell(Event::Unfinished(Box::new(left)));
    assert!(reading.model.layers().is_empty());
    assert_eq!(reading.model.unwritten().aside.count(), 1, "it waits for one who may");
}

#[test]
fn what_was_left_for_a_task_that_is_gone_is_kept() {
    let left = typing("454/B/30", "ctrl-n", "").model.unwritten();
    let text = serde_json::to_string(&left).unwrap().replace("454/B/30", "454/B/99");
    let left: Unwritten = serde_json::from_str(&text).unwrap();
    let mut later = Desk::new();
    later.tell(Event::Unfinished(Box::new(left)));
    assert_eq!((later.model.layers().len(), later.model.unwritten().aside.count()), (0, 1));
}

/// Completes a note while the engine does not answer yet; returns what it is asked to write.
fn submitted() -> (Desk, Write) {
    let mut desk = typing("454/B/30", "ctrl-n", "");
    desk.press("up up");
    let effects = update(&mut desk.model, Msg::Key("enter".parse().unwrap()), &desk.setup);
    let [Effect::Commit(write)] = effects.as_slice() else { panic!("{effects:?}") };
    (desk, write.clone())
}

#[test]
fn what_is_on_its_way_to_the_journal_stands_until_the_journal_has_it() {
    let (mut desk, _) = submitted();
    assert!(desk.model.layers().is_empty() && desk.model.unwritten().open.is_some());
    desk.tell(Event::Committed { sentence: String::new(), written: true });
    assert!(desk.model.unwritten().is_empty());
}

#[test]
fn what_could_not_be_written_comes_back_with_its_form() {
    let issued = Failure::Issued("bc".into(), Some("12/BC".to_owned()), day("2026-04-09"));
    for failure in [Failure::DiskFull, Failure::StayedBusy(None), Failure::Unknown, issued] {
        let (mut desk, _) = submitted();
        desk.tell(Event::Failed(failure));
        assert_eq!(desk.model.unwritten().aside.count(), 1);
        desk.press("ctrl-n");
        assert!(desk.screen().contains("12/CV dở"), "{}", desk.screen());
    }
}

#[test]
fn whoever_backs_out_of_a_confirmation_is_in_the_form_again() {
    for back in ["esc", "enter"] {
        let mut desk = Desk::new();
        desk.go("454/B/26")
            .press("m")
            .go("454/B/30")
            .press("m ctrl-t enter tab")
            .write("9/BC")
            .press("enter enter");
        let form = desk.screen();
        desk.press("enter");
        assert!(desk.screen().contains("Ghi cho 2 nhiệm vụ"), "{}", desk.screen());
        desk.press(back);
        assert_eq!(desk.screen(), form, "{back}");
        assert!(desk.journal.is_empty());
        desk.press("enter down enter");
        assert_eq!(desk.journal.len(), 1);
        assert!(desk.model.layers().is_empty() && desk.model.unwritten().is_empty());
    }
}

#[test]
fn what_a_conflict_kept_from_the_journal_comes_back_when_its_author_backs_out() {
    for back in ["esc", "enter"] {
        let (mut desk, write) = submitted();
        let mine = write.proposal.operations[0].clone();
        desk.tell(Event::Conflicted(write, vec![Conflict { key: mine.key(), mine, present: None }]));
        desk.press(back);
        assert!(desk.model.layers().is_empty() && desk.journal.is_empty());
        desk.press("ctrl-n");
        assert!(desk.screen().contains("12/CV dở"), "{back}: {}", desk.screen());
    }
}

#[test]
fn what_is_still_on_its_way_is_not_offered_again() {
    let (mut desk, _) = submitted();
    desk.press("ctrl-n");
    assert!(!desk.screen().contains("12/CV dở"), "it would be written twice");
}
