//! Striking texts out.

use super::*;

fn strike<'a>(key: &'a Key, text: &'a str) -> Strike<'a> {
    Strike { key, text, batch: batch_id(), session: SessionId(1) }
}

#[test]
fn a_struck_text_is_nowhere_and_the_chain_stays_whole() {
    let desk = desk();
    desk.write(1, vec![create(update("t#u", "454/1", "gọi 0900"))]);
    desk.write(1, vec![retext("t#u", "gọi 0900", "gọi lại 0900")]);
    let mut follower = desk.store.load().unwrap();
    let u = key(Kind::Update, "t#u");
    let redaction = desk.store.redact(&strike(&u, "0900"), &writer()).unwrap();
    assert_eq!(redaction.operations, 2);
    follower.take_over(&redaction.batch.unwrap()).unwrap();
    let present = desk.store.load().unwrap();
    assert_same(&follower, &present);
    let text = present.updates.get("t#u").unwrap().text.clone().unwrap();
    assert!(text.starts_with("gọi lại [sha256:"), "{text}");
    let told = format!("{:?}", desk.store.history(&u).unwrap());
    assert!(!told.contains("0900"), "{told}");
    let totals = desk.sound();
    assert_eq!((totals.redacted, totals.batches), (2, 4));
    desk.write(1, vec![retext("t#u", &text, "gọi lại")]);
    desk.sound();
}

#[test]
fn a_text_is_struck_from_a_withdrawn_record_too() {
    let desk = desk();
    let gone = update("t#u", "454/1", "0900");
    desk.write(1, vec![create(gone.clone())]);
    desk.write(1, vec![Operation::Withdraw(gone.into())]);
    let redaction = desk.store.redact(&strike(&key(Kind::Update, "t#u"), "0900"), &writer()).unwrap();
    assert_eq!(redaction.operations, 2);
    assert_eq!(redaction.batch.unwrap().operations, []);
    desk.write(1, vec![rerank(1, 2)]);
    assert_eq!(desk.sound().redacted, 2);
}

#[test]
fn a_text_that_is_not_there_changes_nothing() {
    let desk = desk();
    let plan = key(Kind::Plan, "454");
    for text in ["0900", ""] {
        let redaction = desk.store.redact(&strike(&plan, text), &writer()).unwrap();
        assert_eq!(redaction, Redaction { operations: 0, batch: None });
    }
    assert_eq!(desk.sound().batches, 1);
}
