//! Two people at one record.

use super::super::desk::batch;
use super::forms::to;
use super::*;
use crate::app::{Effect, Event};
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::{Change, FieldChange, Operation};
use crate::domain::task::{Task, TaskField};

/// Lets a colleague write.
fn colleague(desk: &mut Desk, operation: Operation) {
    let (id, session) = (BatchId(7), SessionId(9));
    let operations = vec![operation];
    let proposal = Proposal { id, session, source: "tui".to_owned(), operations, purpose: Purpose::Work };
    let number = desk.model.workspace().head().batch.0 + 1;
    desk.tell(Event::Followed(vec![batch(number, 200 + number, &proposal)]));
}

fn retitle(desk: &Desk, title: &str) -> Operation {
    let task = desk.model.workspace().tasks.get("454/B/30").unwrap();
    let (old, new) = (TaskField::Title(task.title.clone()), TaskField::Title(title.to_owned()));
    Operation::Change(FieldChange::<Task> { id: task.id.clone(), old, new }.into())
}

#[test]
fn different_fields_are_both_kept() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Sản phẩm");
    desk.write("Báo cáo");
    let theirs = retitle(&desk, "Tên của người khác");
    colleague(&mut desk, theirs);
    assert!(desk.screen().contains("Tên của người khác"), "the other field is taken over\n{}", desk.screen());
    desk.press("ctrl-l down enter");
    let [Operation::Change(Change::Task(change))] = desk.written() else { panic!("{:?}", desk.written()) };
    assert_eq!(change.new, TaskField::Output(Some("Báo cáo".to_owned())));
    let task = desk.model.workspace().tasks.get("454/B/30").unwrap();
    assert_eq!((task.title.as_str(), task.output.as_deref()), ("Tên của người khác", Some("Báo cáo")));
}

#[test]
fn the_same_field_is_pointed_out_and_asked_about() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Tên");
    desk.write(" của tôi");
    let before = desk.model.workspace().tasks.get("454/B/30").unwrap().title.clone();
    let theirs = retitle(&desk, "Tên của người khác");
    colleague(&mut desk, theirs);
    insta::assert_snapshot!("theirs_80x24", desk.screen());
    let present = desk.model.workspace().tasks.get("454/B/30").unwrap().clone();
    desk.refuse(vec![present.into()]);
    desk.press("ctrl-l down enter");
    let sent = desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::Commit(write) => Some(write.proposal.operations.clone()),
        _ => None,
    });
    let Some([Operation::Change(Change::Task(change))]) = sent.as_deref() else { panic!("{sent:?}") };
    assert_eq!(change.old, TaskField::Title(before), "the store sees the conflict");
    assert!(desk.screen().contains("Hiện nay: Tên của người khác"), "{}", desk.screen());
    desk.press("down down enter");
    let title = &desk.model.workspace().tasks.get("454/B/30").unwrap().title;
    assert!(title.ends_with(" của tôi"), "{title}");
}

#[test]
fn a_record_that_was_withdrawn_meanwhile_says_so_and_keeps_what_was_typed() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Sản phẩm");
    desk.write("Báo cáo");
    let record = desk.model.workspace().tasks.get("454/B/30").unwrap().clone();
    colleague(&mut desk, Operation::Withdraw(record.into()));
    assert!(desk.screen().contains("vừa bị người khác rút"), "{}", desk.screen());
    desk.press("ctrl-l");
    assert!(desk.journal.is_empty() && desk.screen().contains("Báo cáo"));
}

#[test]
fn a_draft_meets_what_was_written_since_as_a_conflict() {
    let mut desk = at_task("454/B/30");
    to(&mut desk, "Tên");
    desk.write(" của tôi").press("esc down enter");
    let before = desk.model.workspace().tasks.get("454/B/30").unwrap().title.clone();
    let theirs = retitle(&desk, "Tên của người khác");
    colleague(&mut desk, theirs);
    desk.go("454/B/30").press(". enter ctrl-l down enter");
    let [Operation::Change(Change::Task(change))] = desk.written() else { panic!("{:?}", desk.written()) };
    assert_eq!(change.old, TaskField::Title(before));
}

#[test]
fn a_former_value_is_put_back_from_the_history_and_what_others_wrote_stays() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press(". enter");
    to(&mut desk, "Tên");
    desk.write(" sai").press("ctrl-l down enter");
    let before = desk.model.workspace().tasks.get("454/B/30").unwrap().clone();
    let change = |desk: &Desk, new: TaskField| {
        let task = desk.model.workspace().tasks.get("454/B/30").unwrap();
        let old = TaskField::Output(task.output.clone());
        Operation::Change(FieldChange::<Task> { id: task.id.clone(), old, new }.into())
    };
    let theirs = change(&desk, TaskField::Output(Some("Báo cáo của người khác".to_owned())));
    colleague(&mut desk, theirs);
    desk.press("h");
    assert!(desk.screen().contains("lần nữa để chọn một thay đổi"), "{}", desk.screen());
    desk.press("h").write("sai").press("enter");
    insta::assert_snapshot!("history_change_80x24", desk.screen());
    desk.press("down enter");
    let after = desk.model.workspace().tasks.get("454/B/30").unwrap();
    assert_eq!(format!("{} sai", after.title), before.title, "{}", desk.screen());
    assert_eq!(after.output.as_deref(), Some("Báo cáo của người khác"));
    assert_eq!(desk.written().len(), 1, "one change of one field: {:?}", desk.written());
}

#[test]
fn a_change_of_the_history_opens_the_form_at_its_field() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press(". enter");
    to(&mut desk, "Tên");
    desk.write(" mới").press("ctrl-l down enter");
    desk.press(".").write("lịch sử").press("enter").write("mới").press("enter");
    desk.press("down down enter");
    assert!(desk.screen().contains("❯ Tên*"), "{}", desk.screen());
}
