//! Triage: one item a screen, decided with one key.

use super::super::desk::{Desk, setup};
use super::super::office::day;
use super::{assessments, desk, go, looking, obstacles, proposed, reminders, review, task, updates};
use crate::domain::operation::{Operation, Record};
use crate::domain::progress::{Count, ObstacleClass, Review, State};
use crate::views::overlay::inbox::ItemId;

/// Begins triage at a task.
fn at(id: &str) -> Desk {
    let mut desk = desk();
    go(&mut desk, &task(id));
    desk.press("b");
    desk
}

fn place(desk: &Desk) -> (usize, usize) {
    desk.model.inbox().triage().unwrap().progress()
}

#[test]
fn one_item_stands_large_with_its_place_and_its_choices() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        let mut desk = looking(setup(), size);
        desk.press("b");
        insta::assert_snapshot!(format!("triage_{}x{}", size.0, size.1), desk.screen());
    }
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("b");
    insta::assert_snapshot!("triage_proposal_80x24", desk.screen());
    desk.press("enter");
    insta::assert_snapshot!("triage_menu_80x24", desk.screen());
}

#[test]
fn digits_decide_and_the_next_item_comes() {
    let mut desk = at("454/B/34");
    let (nth, all) = place(&desk);
    desk.press("1");
    assert_eq!(updates(&desk)[0].state, Some(State::Done));
    assert_eq!(place(&desk), (nth + 1, all), "the list stays as long as it was");
    desk.press("left");
    let screen = desk.screen();
    assert!(screen.contains("✓ Đã ghi: Đặt “đã hoàn thành”") && screen.contains("đã xử lý 1"), "{screen}");
    desk.press("2");
    assert_eq!(updates(&desk)[0].state, Some(State::InProgress));
    assert!(desk.screen().contains("[2 Hộp việc]"), "digits show no other view");
}

#[test]
fn each_decision_takes_one_key_and_at_most_one_short_field() {
    let mut desk = at("454/B/34");
    desk.press("3").write("thiếu kinh phí").press("enter enter");
    let [judged] = assessments(&desk).try_into().unwrap();
    assert_eq!((judged.at_risk, judged.reason.as_deref()), (true, Some("thiếu kinh phí")));
    let mut desk = at("454/B/34");
    desk.press("4 down enter").write("thiếu bản đồ số").press("enter enter");
    let [obstacle] = obstacles(&desk).try_into().unwrap();
    assert_eq!((obstacle.class, obstacle.text.as_str()), (ObstacleClass::Data, "thiếu bản đồ số"));
    let mut desk = at("454/B/34");
    desk.press("5").write("30/9/2026").press("enter enter");
    assert!(matches!(desk.written(), [Operation::Create(Record::Extension(_))]), "{:?}", desk.written());
    let mut desk = at("454/B/34");
    desk.press("6");
    assert_eq!(updates(&desk)[0].state, Some(State::Waiting));
    let mut desk = at("454/B/34");
    desk.press("8").write("đã gọi điện").press("enter enter");
    assert_eq!(updates(&desk)[0].text.as_deref(), Some("đã gọi điện"));
    let mut desk = at("454/B/34");
    desk.press("9 enter enter");
    assert_eq!(assessments(&desk)[0].put_off_until, Some(day("2026-04-17")));
    assert_eq!(desk.journal.len(), 1);
}

#[test]
fn a_task_that_waits_offers_that_its_event_has_happened() {
    let mut desk = desk();
    desk.press("n").write("1/4/2026").press("enter enter");
    go(&mut desk, &task("343//2"));
    desk.press("b");
    assert!(desk.screen().contains("6 đã xảy ra"), "{}", desk.screen());
    desk.press("6 enter enter");
    assert!(matches!(desk.written(), [Operation::Create(Record::TriggerFired(_))]), "{:?}", desk.written());
}

#[test]
fn one_item_is_reminded_of_alone() {
    let mut desk = at("454/B/34");
    desk.press("7");
    assert!(desk.screen().contains("Kính gửi: Sở Xây dựng"), "{}", desk.screen());
    desk.press("tab tab enter down enter");
    let sent = reminders(&desk);
    assert_eq!(sent.len(), 2, "both units that lead it");
    assert!(sent.iter().all(|one| one.tasks.iter().map(|task| task.as_str()).eq(["454/B/34"])), "{sent:?}");
    let text = sent[0].text.clone().unwrap();
    assert!(text.contains("Rà soát") && !text.contains("Đối khớp dữ liệu chủ"), "{text}");
}

#[test]
fn a_day_that_is_not_today_is_asked_for() {
    let mut desk = desk();
    desk.press("n").write("1/4/2026").press("enter enter");
    go(&mut desk, &task("454/B/34"));
    desk.press("b 1");
    assert!(desk.journal.is_empty() && desk.screen().contains("01/4/2026"), "{}", desk.screen());
    desk.press("enter enter");
    assert_eq!(updates(&desk)[0].on, day("2026-04-01"));
}

#[test]
fn the_part_of_the_unit_in_view_is_decided_not_the_whole() {
    let mut desk = desk();
    desk.press("v").write("so y te").press("enter");
    go(&mut desk, &task("454/B/44"));
    desk.press("b 1");
    assert_eq!(updates(&desk)[0].unit.as_ref().map(|unit| unit.as_str()), Some("so-y-te"));
}

#[test]
fn proposals_are_accepted_changed_and_rejected_with_the_same_digits() {
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("b 1");
    assert_eq!(review(&desk, "p1"), Review::Accepted);
    let mut desk = self::desk();
    go(&mut desk, &proposed("p3"));
    desk.press("b 1");
    assert!(desk.journal.is_empty() && desk.screen().contains("! số đã làm lớn hơn"), "{}", desk.screen());
    desk.press("esc 2 tab ctrl-u").write("12/12").press("up up up enter");
    let update = desk.model.workspace().updates.get("p3").unwrap();
    assert_eq!((update.count, &update.review), (Some(Count { done: 12, total: 12 }), &Review::Accepted));
    let mut desk = self::desk();
    go(&mut desk, &proposed("p3"));
    desk.press("b 3").write("sai").press("enter enter");
    assert_eq!(review(&desk, "p3"), Review::Rejected(Some("sai".to_owned())));
}

#[test]
fn reports_actions_and_requests_are_settled() {
    let mut desk = desk();
    go(&mut desk, &ItemId::Report("d1".into(), "so-y-te".into()));
    desk.press("b 1 enter enter");
    assert!(matches!(desk.written(), [Operation::Create(Record::Submission(_))]), "{}", desk.screen());
    let mut desk = self::desk();
    go(&mut desk, &ItemId::Action("a1".into()));
    desk.press("b 5");
    assert!(desk.screen().contains("Phím này không dùng"), "{}", desk.screen());
    desk.press("1").write("đã báo cáo").press("enter enter");
    let action = desk.model.workspace().actions.get("a1").unwrap();
    assert_eq!((action.done_on, action.result.as_deref()), (Some(day("2026-04-10")), Some("đã báo cáo")));
    let mut desk = self::desk();
    go(&mut desk, &ItemId::Request("r1".into()));
    desk.press("b 1").write("đồng ý").press("enter enter");
    assert_eq!(desk.model.workspace().requests.get("r1").unwrap().answer.as_deref(), Some("đồng ý"));
}

#[test]
fn undo_takes_a_decision_back_and_goes_to_its_item() {
    let mut desk = at("454/B/34");
    let (nth, _) = place(&desk);
    desk.press("1 right ctrl-u down enter");
    assert_eq!(place(&desk).0, nth);
    assert!(!desk.screen().contains("Đã ghi:") && desk.screen().contains("đã xử lý 0"), "{}", desk.screen());
}

#[test]
fn marked_items_alone_are_worked_through_and_the_end_says_how_many_are_decided() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/34"));
    desk.press("m");
    go(&mut desk, &task("454/B/30"));
    desk.press("m b");
    assert_eq!(place(&desk).1, 2);
    desk.press("left left left 1 right");
    assert!(desk.screen().contains("đã xử lý 1/2"), "{}", desk.screen());
    desk.press("esc");
    assert!(desk.model.inbox().triage().is_none());
    desk.press("esc 1");
    assert!(desk.screen().contains("[1 Nhiệm vụ]"), "digits show views again\n{}", desk.screen());
}

#[test]
fn the_menu_of_choices_does_the_same_with_arrows_and_enter() {
    let mut desk = at("454/B/34");
    desk.press("enter down enter");
    assert_eq!(updates(&desk)[0].state, Some(State::InProgress));
}
