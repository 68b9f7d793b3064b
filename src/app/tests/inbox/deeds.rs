//! What is recorded from the list: for one item, for the marked ones, for units.

use super::super::desk::setup;
use super::super::office::day;
use super::{assessments, desk, go, looking, reminders, task};
use crate::app::Setup;
use crate::domain::operation::{Change, Operation};
use crate::domain::progress::ObstacleField;

#[test]
fn several_tasks_are_decided_with_one_confirmation_that_states_their_count() {
    for (key, fill, kind) in [
        ("ctrl-t enter", "", "state"),
        ("ctrl-x enter", "thiếu người", "risk"),
        ("ctrl-o down enter", "thiếu dữ liệu", "obstacle"),
        ("ctrl-d", "20/4/2026", "put off"),
        ("ctrl-n", "đã nhắc", "note"),
    ] {
        let mut desk = desk();
        go(&mut desk, &task("454/B/34"));
        desk.press("m");
        go(&mut desk, &task("454/B/30"));
        desk.press("m").press(key).write(fill).press("enter enter");
        assert!(desk.screen().contains("2 nhiệm vụ"), "{kind}\n{}", desk.screen());
        assert!(desk.journal.is_empty(), "{kind}");
        desk.press("down enter");
        assert_eq!(desk.written().len(), 2, "{kind}\n{}", desk.screen());
    }
}

#[test]
fn what_is_put_off_is_hidden_and_counted_and_the_risk_stays_as_it_was_judged() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-x enter").write("thiếu người").press("enter enter");
    assert!(desk.screen().contains("Nguy cơ") || desk.screen().contains("nguy cơ"), "{}", desk.screen());
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-d enter enter");
    let [judged] = assessments(&desk).try_into().unwrap();
    assert_eq!((judged.at_risk, judged.reason.as_deref()), (true, Some("thiếu người")));
    assert_eq!(judged.put_off_until, Some(day("2026-04-17")));
    desk.press("home end");
    assert!(desk.screen().contains("Tạm gác"), "{}", desk.screen());
    let mut desk = self::desk();
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-d").write("1/4/2026").press("enter enter");
    assert!(
        desk.screen().contains("phải sau ngày 10/4/2026") && desk.journal.is_empty(),
        "{}",
        desk.screen()
    );
}

#[test]
fn an_obstacle_is_resolved_from_the_same_menu() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/34"));
    desk.press("ctrl-o up enter enter enter");
    let [Operation::Change(Change::Obstacle(change))] = desk.written() else {
        panic!("{:?}", desk.written())
    };
    assert_eq!(change.new, ObstacleField::ResolvedOn(Some(day("2026-04-10"))));
}

#[test]
fn the_letter_is_read_and_recorded_after_one_confirmation() {
    let mut desk = desk();
    desk.press("v").write("so xay").press("enter ctrl-r");
    insta::assert_snapshot!("inbox_letter_80x24", desk.screen());
    let before = desk.screen();
    desk.press("pagedown pagedown pagedown pagedown");
    assert_ne!(desk.screen(), before);
    desk.press("pageup pageup pageup pageup");
    assert_eq!(desk.screen(), before, "paging beyond the end is not remembered");
    desk.press("tab").write("9/CV-VP").press("enter enter");
    assert!(
        desk.screen().contains("Ghi nhận đã đôn đốc 1 đơn vị") && desk.journal.is_empty(),
        "{}",
        desk.screen()
    );
    desk.press("down enter");
    let [reminder] = reminders(&desk).try_into().unwrap();
    assert_eq!((reminder.unit.as_str(), reminder.document.as_deref()), ("so-xay-dung", Some("9/CV-VP")));
    let text = reminder.text.unwrap();
    assert!(text.starts_with("Kính gửi: Sở Xây dựng") && text.contains("Đối khớp"), "{text}");
    assert!(desk.screen().contains("đôn đốc 2 lần"), "{}", desk.screen());
}

#[test]
fn several_units_are_ticked_and_reminded_together() {
    let mut desk = desk();
    desk.press("ctrl-r down enter down enter down enter down enter tab");
    desk.press("tab tab enter down enter");
    let units: Vec<String> = reminders(&desk).iter().map(|one| one.unit.to_string()).collect();
    assert!(units.len() > 1 && units.contains(&"so-xay-dung".to_owned()), "{units:?}\n{}", desk.screen());
    desk.press("ctrl-r tab");
    assert!(desk.screen().contains("Chưa chọn đơn vị nào"), "{}", desk.screen());
}

#[test]
fn who_may_only_read_is_told_so_and_writes_nothing() {
    let mut desk = looking(Setup { read_only: true, ..setup() }, (80, 24));
    go(&mut desk, &task("454/B/30"));
    for keys in
        ["ctrl-t", "ctrl-n", "ctrl-e", "ctrl-k", "ctrl-x", "ctrl-o", "ctrl-d", "ctrl-p", "ctrl-r", "ctrl-l"]
    {
        desk.press(keys);
        assert!(desk.screen().contains("chỉ được xem"), "{keys}");
        assert!(desk.model.layers().is_empty() && desk.effects.is_empty(), "{keys}");
    }
    for digit in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "enter"] {
        desk.press("b").press(digit);
        assert!(desk.screen().contains("chỉ được xem"), "{digit}\n{}", desk.screen());
        assert!(desk.model.layers().is_empty() && desk.effects.is_empty(), "{digit}");
        desk.press("esc");
    }
}
