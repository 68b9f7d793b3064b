//! Undo and redo of one's own work, never a colleague's by accident.

use super::*;

fn undo(desk: &Desk, which: Which, session: u128) -> Option<(u64, Vec<Conflict>)> {
    let plan = desk.store.plan_undo(which, SessionId(session), "test").unwrap()?;
    desk.store.commit(&plan.proposal, &writer()).unwrap();
    Some((plan.of.number.0, plan.left))
}

use crate::domain::journal::Conflict;

fn mine(session: u128) -> Which {
    Which::Latest(Whose::Session(SessionId(session)))
}

fn redo(session: u128) -> Which {
    Which::LatestUndo(Whose::Session(SessionId(session)))
}

#[test]
fn undo_and_redo_walk_back_and_forth_through_ones_own_batches() {
    let desk = desk();
    desk.write(1, vec![retitle("a", "b")]);
    desk.write(2, vec![rerank(1, 2)]);
    desk.write(1, vec![retitle("b", "c")]);
    assert_eq!(undo(&desk, mine(1), 1), Some((4, vec![])));
    assert_eq!(desk.title(), "b");
    assert_eq!(undo(&desk, mine(1), 1), Some((2, vec![])));
    assert_eq!(desk.title(), "a");
    assert_eq!(undo(&desk, mine(1), 1), None);
    assert_eq!(undo(&desk, redo(1), 1).unwrap().0, 6);
    assert_eq!(desk.title(), "b");
    assert_eq!(undo(&desk, redo(1), 1).unwrap().0, 5);
    assert_eq!(desk.title(), "c");
    assert_eq!(undo(&desk, redo(1), 1), None);
    assert_eq!(undo(&desk, mine(1), 1).unwrap().0, 4);
    assert_eq!(desk.title(), "b");
    assert_eq!(desk.store.load().unwrap().plans.get("454").unwrap().rank, 2);
    desk.sound();
}

#[test]
fn sessions_do_not_touch_each_other_and_an_account_spans_its_sessions() {
    let desk = desk();
    desk.write(1, vec![retitle("a", "b")]);
    desk.write(2, vec![rerank(1, 2)]);
    assert_eq!(undo(&desk, mine(3), 3), None);
    assert_eq!(undo(&desk, redo(2), 2), None);
    assert_eq!(undo(&desk, mine(1), 1).unwrap().0, 2);
    assert_eq!(undo(&desk, Which::Latest(Whose::Account(4)), 4), None);
    assert_eq!(undo(&desk, Which::Latest(Whose::Account(1001)), 4).unwrap().0, 3);
    assert_eq!(undo(&desk, Which::LatestUndo(Whose::Account(1001)), 5).unwrap().0, 5);
    assert_eq!(desk.title(), "a");
    desk.sound();
}

#[test]
fn what_somebody_changed_since_stays_and_is_listed() {
    let desk = desk();
    desk.write(1, vec![retitle("a", "b"), rerank(1, 2)]);
    desk.write(2, vec![retitle("b", "z")]);
    let (of, left) = undo(&desk, mine(1), 1).unwrap();
    assert_eq!((of, left.len()), (2, 1));
    assert_eq!(left[0].mine, retitle("b", "a"));
    let workspace = desk.store.load().unwrap();
    let plan = workspace.plans.get("454").unwrap();
    assert_eq!((plan.title.as_str(), plan.rank), ("z", 1));
}

#[test]
fn what_somebody_built_upon_stays() {
    let desk = desk();
    desk.write(1, vec![create(plan("343")), create(task("343/1", "343", "so-y-te")), create(plan("10"))]);
    desk.write(2, vec![create(update("t#u", "343/1", "x"))]);
    let (_, left) = undo(&desk, mine(1), 1).unwrap();
    let keys: Vec<Key> = left.iter().map(|conflict| conflict.key.clone()).collect();
    assert_eq!(keys, [key(Kind::Task, "343/1"), key(Kind::Plan, "343")]);
    let workspace = desk.store.load().unwrap();
    assert!(workspace.plans.get("10").is_none());
    assert!(workspace.tasks.get("343/1").is_some());
    desk.sound();
}

#[test]
fn any_batch_is_undone_when_it_is_named_and_only_once() {
    let desk = desk();
    desk.write(1, vec![create(update("t#u", "454/1", "x"))]);
    let named = Which::Named(BatchNumber(2));
    assert_eq!(undo(&desk, named, 5), Some((2, vec![])));
    let again = desk.store.plan_undo(named, SessionId(5), "test").unwrap().unwrap();
    assert_eq!(again.proposal.operations, []);
    assert_eq!(undo(&desk, mine(1), 1), None);
    let none = desk.store.plan_undo(Which::Named(BatchNumber(9)), SessionId(5), "test");
    assert!(matches!(none, Err(StoreError::NoSuchEntry)));
    desk.sound();
}

#[test]
fn units_that_are_still_named_stay() {
    let desk = desk();
    let successor =
        crate::domain::unit::Successor { unit: "c".into(), on: NaiveDate::from_ymd_opt(2025, 3, 1).unwrap() };
    let merged = Unit { successors: vec![successor], ..unit("b") };
    let units = [unit("a"), merged, unit("c"), unit("d")];
    desk.write(1, units.into_iter().map(create).collect());
    let reported = Update { reported_by: Some("b".into()), ..update("t#u", "454/1", "x") };
    desk.write(2, vec![create(task("454/2", "454", "a")), create(reported)]);
    let (_, left) = undo(&desk, Which::Named(BatchNumber(2)), 1).unwrap();
    let left: Vec<Key> = left.iter().map(|conflict| conflict.key.clone()).collect();
    assert_eq!(left, [key(Kind::Unit, "c"), key(Kind::Unit, "b"), key(Kind::Unit, "a")]);
    assert!(desk.store.load().unwrap().units.get("d").is_none());
    desk.sound();
}
