//! Proposals: shown against what stands, accepted, changed, rejected, typed in.

use super::super::desk::batch;
use super::{desk, go, proposed, review, task, updates};
use crate::app::Event;
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::{FieldChange, Operation};
use crate::domain::progress::{Review, State, Update, UpdateField};

#[test]
fn a_proposal_is_shown_against_what_stands_and_accepted() {
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("enter");
    insta::assert_snapshot!("inbox_proposal_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice comes first");
    desk.press("enter down enter");
    assert_eq!(review(&desk, "p1"), Review::Accepted);
    assert!(desk.screen().contains("Duyệt đề xuất: 30"), "{}", desk.screen());
}

#[test]
fn a_proposal_is_accepted_with_changes() {
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("enter down down enter").write("dang trien khai");
    assert!(desk.screen().contains("→ đang triển khai"), "{}", desk.screen());
    desk.press("up up enter");
    let update = desk.model.workspace().updates.get("p1").unwrap();
    assert_eq!((update.state, &update.review), (Some(State::InProgress), &Review::Accepted));
    assert_eq!(update.evidence, ["21/BC-CAT"], "what was not changed stays");
}

#[test]
fn a_proposal_is_rejected_only_with_a_reason() {
    let mut desk = desk();
    go(&mut desk, &proposed("p3"));
    desk.press("enter");
    assert!(desk.screen().contains("! số đã làm lớn hơn tổng số"), "{}", desk.screen());
    desk.press("up enter enter enter");
    assert!(desk.screen().contains("Hãy nêu lý do") && desk.journal.is_empty(), "{}", desk.screen());
    desk.write("sai số liệu").press("enter enter");
    assert_eq!(review(&desk, "p3"), Review::Rejected(Some("sai số liệu".to_owned())));
}

#[test]
fn marked_proposals_are_accepted_together_and_those_that_contradict_themselves_only_aloud() {
    let mut desk = desk();
    desk.press("t").write("de xuat").press("enter left m ctrl-l");
    let screen = desk.screen();
    assert!(
        screen.contains("Duyệt 3 đề xuất đã đánh dấu?") && screen.contains("1 đề xuất có điểm mâu thuẫn"),
        "{screen}"
    );
    desk.press("enter");
    assert!(desk.journal.is_empty());
    desk.press("ctrl-l down enter");
    assert_eq!(desk.written().len(), 2);
    assert_eq!((review(&desk, "p1"), review(&desk, "p3")), (Review::Accepted, Review::Proposed));
}

#[test]
fn what_was_decided_meanwhile_is_not_decided_again() {
    let mut desk = desk();
    go(&mut desk, &proposed("p1"));
    desk.press("enter");
    let update = desk.model.workspace().updates.get("p1").unwrap().clone();
    let change = FieldChange::<Update> {
        id: update.id.clone(),
        old: UpdateField::Review(Review::Proposed),
        new: UpdateField::Review(Review::Accepted),
    };
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Change(change.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    desk.press("down enter");
    assert!(desk.screen().contains("vừa được người khác xử lý"), "{}", desk.screen());
    assert!(desk.journal.is_empty());
}

#[test]
fn a_report_is_typed_in_for_a_unit_and_waits() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-p down down enter").write("đang kiểm tra 5 xã").press("tab");
    assert!(desk.screen().contains("→ Công an tỉnh"), "the only lead is offered\n{}", desk.screen());
    desk.press("up up up enter");
    let [update] = updates(&desk).try_into().unwrap();
    assert_eq!((update.review, update.state), (Review::Proposed, Some(State::InProgress)));
    assert_eq!(update.reported_by.unwrap().as_str(), "cong-an-tinh");
}
