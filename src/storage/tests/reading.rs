//! Reading a part, following, history.

use super::*;
use crate::domain::ids::GroupId;
use crate::domain::task::{Link, Relation, Standing};
use crate::domain::unit::Reassignment;

#[test]
fn whoever_follows_has_what_a_load_gives() {
    let desk = desk();
    let mut workspace = desk.store.load().unwrap();
    assert_eq!(desk.store.head_hint(), Some(BatchNumber(1)));
    desk.write(1, vec![create(update("t#u1", "454/1", "x")), retitle("a", "b")]);
    desk.write(2, vec![retext("t#u1", "x", "y"), create(update("t#u2", "454/1", "z"))]);
    desk.write(2, vec![Operation::Withdraw(update("t#u2", "454/1", "z").into())]);
    assert_eq!(desk.store.head_hint(), Some(BatchNumber(4)));
    for batch in desk.store.batches_after(workspace.head().batch).unwrap() {
        workspace.take_over(&batch).unwrap();
    }
    assert_same(&workspace, &desk.store.load().unwrap());
    assert_eq!(workspace.head(), desk.store.head().unwrap());
}

#[test]
fn a_stale_hint_is_repaired_by_the_next_opener() {
    let desk = desk();
    let guard = desk.store.file.sidecar.acquire(lock::Share::Write, None).unwrap();
    guard.publish(BatchNumber(77));
    drop(guard);
    assert_eq!(desk.store.head_hint(), Some(BatchNumber(77)));
    desk.store.head().unwrap();
    assert_eq!(desk.store.head_hint(), Some(BatchNumber(1)));
}

#[test]
fn history_tells_all_of_one_record_even_after_its_end() {
    let desk = desk();
    desk.write(1, vec![create(update("t#u1", "454/1", "x")), create(update("t#u2", "454/1", "x"))]);
    desk.write(2, vec![retitle("a", "b"), retext("t#u1", "x", "y")]);
    desk.write(3, vec![Operation::Withdraw(update("t#u1", "454/1", "y").into())]);
    let u1 = key(Kind::Update, "t#u1");
    let told = |store: &Store| -> Vec<(u64, u64)> {
        store.history(&u1).unwrap().iter().map(|entry| (entry.header.number.0, entry.seq.0)).collect()
    };
    assert_eq!(told(&desk.store), [(4, 8), (3, 7), (2, 4)]);
    desk.write(4, vec![create(update("t#u1", "454/1", "again"))]);
    assert_eq!(told(&desk.store), [(5, 9), (4, 8), (3, 7), (2, 4)]);
    assert_eq!(desk.store.history(&key(Kind::Update, "t#none")).unwrap(), []);
    desk.sound();
}

#[test]
fn every_record_is_shown_once_in_order_after_the_register_and_none_after_an_error() {
    let desk = desk();
    desk.write(1, vec![create(update("t#u2", "454/1", "x")), create(update("t#u1", "454/1", "x"))]);
    let seen = |kinds: &[Kind], most: usize| {
        let mut seen = Vec::new();
        let result = desk.store.each_record(
            kinds,
            |register| Ok::<usize, StoreError>(register.units.len() + register.plans.len()),
            |register, record| {
                assert_eq!(*register, 2);
                seen.push(record.key().id.to_string());
                if seen.len() < most { Ok(()) } else { Err(StoreError::NoSuchEntry) }
            },
        );
        (seen, result.is_ok())
    };
    let ids = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(seen(&[Kind::Task, Kind::Update], 9), (ids(&["454/1", "t#u1", "t#u2"]), true));
    assert_eq!(seen(&Kind::ALL, 2), (ids(&["so-y-te", "454"]), false));
    assert_eq!(seen(&[], 9), (Vec::new(), true));
}

fn link(from: &str, to: &str) -> Link {
    let standing = Standing::Confirmed;
    Link {
        id: "t#l".into(),
        relation: Relation::SameAs,
        from: from.into(),
        to: to.into(),
        standing,
        since: None,
    }
}

fn desk_with_a_family() -> Desk {
    let desk = desk();
    let child = |id: &str, parent: &str| Task { parent: Some(parent.into()), ..task(id, "454", "so-y-te") };
    let operations = vec![
        create(unit("so-tai-chinh")),
        create(plan("343")),
        create(child("454/1/a", "454/1")),
        create(child("454/1/a/1", "454/1/a")),
        create(child("454/1/b", "454/1")),
        create(task("454/2", "454", "so-tai-chinh")),
        create(task("454/3", "454", "")),
        create(link("454/1/a", "454/2")),
        create(update("t#a", "454/1/a", "x")),
        create(update("t#2", "454/2", "x")),
    ];
    desk.write(1, operations);
    desk
}

#[test]
fn a_part_has_the_family_and_its_entries_and_of_linked_tasks_the_bare_record() {
    let desk = desk_with_a_family();
    let part = desk.store.task_workspace(&["454/1/a".into(), "none".into()]).unwrap();
    let tasks: Vec<&str> = part.tasks.sorted().iter().map(|task| task.id.as_str()).collect();
    assert_eq!(tasks, ["454/1", "454/1/a", "454/1/a/1", "454/2"]);
    let updates: Vec<&str> = part.updates.sorted().iter().map(|update| update.id.as_str()).collect();
    assert_eq!(updates, ["t#a"]);
    assert_eq!((part.units.len(), part.plans.len(), part.links.len()), (2, 2, 1));
    let whole = desk.store.load().unwrap();
    assert_eq!(part.head(), whole.head());
    assert_eq!(part.tasks.row("454/1/a"), whole.tasks.row("454/1/a"));
}

#[test]
fn the_tasks_of_a_party_are_found_in_every_role() {
    let desk = desk_with_a_family();
    let tasks = |party: PartyId| -> Vec<String> {
        let part = desk.store.party_workspace(|_| vec![party]).unwrap();
        part.tasks.sorted().iter().map(|task| task.id.as_str().to_owned()).collect()
    };
    assert_eq!(tasks(PartyId::Unit("so-tai-chinh".into())), ["454/1/a", "454/2"]);
    assert_eq!(tasks(PartyId::Unit("ubnd-tinh".into())), ["454/3"]);
    assert_eq!(tasks(PartyId::Group("ubnd-cap-xa".into())), Vec::<String>::new());
    let narrowed = Whom::Group { group: GroupId::from("ubnd-cap-xa"), narrowed: Some(vec!["xa-001".into()]) };
    let parties = vec![Party { printed: "một số xã".to_owned(), whom: narrowed }];
    let cell = PartyList { printed: "một số xã".to_owned(), parties };
    let moved = Reassignment {
        id: "t#r".into(),
        task: "454/3".into(),
        from: "ubnd-tinh".into(),
        to: "so-noi-vu".into(),
        on: NaiveDate::from_ymd_opt(2025, 3, 1).unwrap(),
        document: None,
        standing: Standing::Proposed,
    };
    let fourth = Task { coordinators: cell, ..task("454/4", "454", "so-y-te") };
    desk.write(2, vec![create(fourth), create(moved)]);
    for party in [PartyId::Group("ubnd-cap-xa".into()), PartyId::Unit("xa-001".into())] {
        assert_eq!(tasks(party), ["454/4"]);
    }
    assert_eq!(tasks(PartyId::Unit("so-noi-vu".into())), ["454/3"]);
    desk.sound();
}

#[test]
fn one_record_is_read_by_its_key() {
    let desk = desk();
    assert_eq!(desk.store.record(&key(Kind::Plan, "454")).unwrap(), Some(plan("454").into()));
    assert_eq!(desk.store.record(&key(Kind::Unit, "454")).unwrap(), None);
}
