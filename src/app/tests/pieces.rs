//! What takes long is worked out in pieces between the keys, and only while it is shown.

use super::desk::{Desk, batch, setup};
use super::office::{day, task, workspace};
use crate::app::{Event, Msg};
use crate::domain::inbox::Heading;
use crate::domain::journal::{BatchId, BatchNumber, Proposal, Purpose, Seq, SessionId};
use crate::domain::operation::Operation;
use crate::domain::progress::{Review, State, Update};
use crate::domain::workspace::Workspace;
use crate::views::inbox::Group;

/// How many tasks more than one piece has.
const MANY: usize = 1000;

fn large() -> Workspace {
    let mut large = workspace();
    for nth in 0..MANY {
        let (id, title) = (format!("454/B/n{nth}"), format!("Việc {nth}"));
        let task = task(&id, &nth.to_string(), &title, "Công an tỉnh", "31/3/2026", 100);
        large.load(task.into(), Seq(2), BatchNumber(1));
    }
    large
}

fn desk(view: &str) -> Desk {
    let mut desk = Desk::with(large(), setup(), (80, 24));
    desk.hold(view);
    desk
}

#[test]
fn a_large_inbox_and_scorecard_come_piece_by_piece() {
    for (view, at_first, at_last) in [("2", "Đang tổng hợp…", "Quá hạn"), ("5", "Đang tính…", "Công an tỉnh")]
    {
        let mut desk = desk(view);
        assert!(desk.screen().contains(at_first) && desk.model.has_work(), "{}", desk.screen());
        let mut pieces = 0;
        while desk.model.has_work() {
            assert!(desk.screen().contains(at_first), "{}", desk.screen());
            desk.send(Msg::Idle);
            pieces += 1;
        }
        assert!(pieces > 5, "{pieces}");
        assert!(desk.screen().contains(at_last), "{}", desk.screen());
    }
}

#[test]
fn keys_are_heard_between_the_pieces() {
    let mut desk = desk("2");
    desk.hold("?");
    assert_eq!(desk.model.layers().len(), 1);
    desk.hold("esc 1");
    assert!(
        desk.screen().contains("454/KH-UBND") && !desk.model.has_work(),
        "what is not shown is not worked out"
    );
}

fn done(task: &str) -> Proposal {
    let update = Update {
        id: format!("u-{task}").as_str().into(),
        task: task.into(),
        unit: None,
        on: day("2026-04-09"),
        period: None,
        state: Some(State::Done),
        percent: None,
        count: None,
        text: None,
        evidence: Vec::new(),
        reported_by: None,
        review: Review::Accepted,
    };
    Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Create(update.into())],
        purpose: Purpose::Work,
    }
}

/// Returns how many overdue items were collected.
fn overdue(desk: &Desk) -> usize {
    desk.model.inbox().count(Group::Heading(Heading::Overdue))
}

#[test]
fn until_changes_are_collected_what_was_known_stays_and_a_stream_of_changes_lets_it_end() {
    let mut desk = desk("2");
    desk.rest();
    let before = overdue(&desk);
    assert!(before >= MANY);
    let mut collected = Vec::new();
    for nth in 0..30u64 {
        let proposal = done(&format!("454/B/n{nth}"));
        desk.tell(Event::Followed(vec![batch(nth + 2, nth + 101, &proposal)]));
        assert!(!desk.screen().contains("Đang tổng hợp…"), "{}", desk.screen());
        desk.send(Msg::Idle);
        collected.push(overdue(&desk));
    }
    assert!(collected.iter().any(|count| *count < before), "{collected:?}");
    desk.rest();
    assert_eq!(overdue(&desk), before - 30);
}

#[test]
fn a_large_check_comes_piece_by_piece_and_can_be_searched_in_the_end() {
    let mut desk = desk("!");
    assert!(desk.screen().contains("Đang soát…") && desk.model.has_work(), "{}", desk.screen());
    let mut pieces = 0;
    while desk.screen().contains("Đang soát…") {
        desk.send(Msg::Idle);
        pieces += 1;
    }
    assert!(pieces > 5, "{pieces}");
    desk.rest().press("/").write("n7 viec 7").press("enter");
    assert!(desk.screen().contains("Việc 7"), "{}", desk.screen());
}
