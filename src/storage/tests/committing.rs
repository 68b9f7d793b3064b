//! What a commit does and refuses.

use super::*;

#[test]
fn a_batch_comes_back_as_it_was_written() {
    let desk = desk();
    let batch = desk.write(1, vec![retitle("a", "b"), create(update("t#u1", "454/1", "x"))]);
    assert_eq!(batch.header.number, BatchNumber(2));
    assert_eq!((batch.header.first.0, batch.header.count), (4, 2));
    assert_eq!(desk.store.batch(BatchNumber(2)).unwrap(), batch);
    assert_eq!(desk.store.batches_after(BatchNumber(1)).unwrap(), [batch]);
    let numbers: Vec<u64> =
        desk.store.batches(None, 9).unwrap().iter().map(|header| header.number.0).collect();
    assert_eq!(numbers, [2, 1]);
    assert_eq!(desk.store.batches(Some(BatchNumber(2)), 9).unwrap().len(), 1);
    assert_eq!(desk.sound(), Totals { batches: 2, operations: 5, redacted: 0, records: 4 });
}

#[test]
fn the_same_proposal_is_written_once() {
    let desk = desk();
    let proposal = desk.propose(1, vec![retitle("a", "b")]);
    let Committed::Written(batch) = desk.store.commit(&proposal, &writer()).unwrap() else { panic!() };
    assert_eq!(desk.store.commit(&proposal, &writer()).unwrap(), Committed::Repeated(batch));
    assert_eq!(desk.sound().batches, 2);
}

#[test]
fn what_holds_already_is_dropped_and_an_empty_rest_is_not_written() {
    let desk = desk();
    let nothing = vec![create(plan("454")), retitle("x", "a"), Operation::Withdraw(unit("fort").into())];
    assert_eq!(desk.store.commit(&desk.propose(1, nothing), &writer()).unwrap(), Committed::Nothing);
    let batch = desk.write(1, vec![create(plan("454")), rerank(1, 2)]);
    assert_eq!(batch.operations, [rerank(1, 2)]);
    assert_eq!(desk.sound().operations, 4);
}

#[test]
fn different_fields_of_one_record_merge() {
    let desk = desk();
    desk.write(1, vec![retitle("a", "b")]);
    desk.write(2, vec![rerank(1, 5)]);
    let workspace = desk.store.load().unwrap();
    let plan = workspace.plans.get("454").unwrap();
    assert_eq!((plan.title.as_str(), plan.rank), ("b", 5));
}

#[test]
fn a_conflict_shows_both_values_and_nothing_is_written() {
    let desk = desk();
    desk.write(1, vec![retitle("a", "b")]);
    let mine = vec![
        rerank(1, 7),
        retitle("a", "c"),
        create(Plan { rank: 9, ..plan("454") }),
        Operation::Withdraw(plan("454").into()),
        retext("t#gone", "x", "y"),
    ];
    let error = desk.store.commit(&desk.propose(2, mine.clone()), &writer()).unwrap_err();
    let CommitError::Conflicts(conflicts) = error else { panic!("{error:?}") };
    let met: Vec<&Operation> = conflicts.iter().map(|conflict| &conflict.mine).collect();
    assert_eq!(met, mine[1..].iter().collect::<Vec<_>>());
    let Some(Record::Plan(present)) = &conflicts[0].present else { panic!("{conflicts:?}") };
    assert_eq!(present.title, "b");
    assert_eq!(conflicts[3].present, None);
    assert_eq!(desk.store.load().unwrap().plans.get("454").unwrap().rank, 1);
    assert_eq!(desk.sound().batches, 2);
}

#[test]
fn operations_of_one_batch_see_each_other() {
    let desk = desk();
    let operations = vec![
        create(update("t#u1", "454/1", "x")),
        retext("t#u1", "x", "y"),
        create(update("t#u2", "454/1", "x")),
        Operation::Withdraw(update("t#u2", "454/1", "x").into()),
    ];
    desk.write(1, operations);
    let workspace = desk.store.load().unwrap();
    assert_eq!(workspace.updates.len(), 1);
    assert_eq!(workspace.updates.get("t#u1").unwrap().text.as_deref(), Some("y"));
    desk.sound();
}

#[test]
fn a_text_that_is_too_large_is_refused_and_nothing_is_written() {
    let desk = desk();
    let large = create(update("t#u1", "454/1", &"x".repeat(codec::LARGEST)));
    let error = desk.store.commit(&desk.propose(1, vec![rerank(1, 2), large]), &writer()).unwrap_err();
    assert!(matches!(error, CommitError::Store(StoreError::TooLarge { .. })), "{error:?}");
    assert_eq!(desk.sound().batches, 1);
}

#[test]
fn a_second_creation_and_a_missing_file_are_named() {
    let desk = desk();
    assert!(matches!(desk.store.create(), Err(StoreError::Exists(_))));
    let elsewhere = Store::at(desk.store.path().with_file_name("none"));
    assert!(!elsewhere.exists());
    assert!(matches!(elsewhere.load(), Err(StoreError::NotFound(_))));
    let error = elsewhere.commit(&desk.propose(1, vec![rerank(1, 2)]), &writer()).unwrap_err();
    assert!(matches!(error, CommitError::Store(StoreError::NotFound(_))), "{error:?}");
}

#[test]
fn files_are_for_the_owner_and_the_group() {
    use std::os::unix::fs::PermissionsExt;
    let desk = desk();
    for name in ["w.dondoc", "w.dondoc.lock"] {
        let path = desk.store.path().with_file_name(name);
        assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o660, "{name}");
    }
}

#[test]
fn whoever_waits_in_vain_hears_who_writes() {
    let desk = desk();
    let mut guard = desk.store.file.sidecar.acquire(lock::Share::Write, None).unwrap();
    guard.announce("lê", 12_000);
    let impatient = Store::at(desk.store.path()).with_patience(Duration::from_millis(1));
    let error = impatient.load().unwrap_err();
    let StoreError::Busy { holder: Some(holder) } = error else { panic!("{error:?}") };
    let expected = Holder { pid: std::process::id(), name: "lê".to_owned(), operations: 12_000 };
    assert_eq!(holder, expected);
    drop(guard);
    assert_eq!(desk.store.holder(), None);
    // The patient one: the request that was given up may still stand in the queue for a moment.
    desk.store.load().unwrap();
}

#[test]
fn a_backup_is_a_workspace_and_never_replaces_anything() {
    let desk = desk();
    let to = desk.store.path().with_file_name("copy");
    desk.store.backup(&to).unwrap();
    assert_same(&Store::at(&to).load().unwrap(), &desk.store.load().unwrap());
    assert!(matches!(desk.store.backup(&to), Err(StoreError::Exists(_))));
    assert!(!Path::new(&desk.store.path().with_file_name("copy.part")).exists());
    let _: BatchId = batch_id();
}

#[test]
fn what_is_added_to_something_withdrawn_meanwhile_is_a_conflict() {
    let desk = desk();
    let conflicts = |operation: Operation| {
        let proposal = desk.propose(1, vec![operation]);
        let answer = desk.store.commit(&proposal, &writer());
        assert!(matches!(answer, Err(CommitError::Conflicts(_))), "{answer:?}");
    };
    desk.write(1, vec![create(plan("343")), create(task("343/1", "343", "so-y-te"))]);
    conflicts(Operation::Withdraw(plan("343").into()));
    desk.write(1, vec![create(update("t#u", "343/1", "x"))]);
    conflicts(Operation::Withdraw(task("343/1", "343", "so-y-te").into()));
    desk.write(
        1,
        vec![
            Operation::Withdraw(update("t#u", "343/1", "x").into()),
            Operation::Withdraw(task("343/1", "343", "so-y-te").into()),
        ],
    );
    conflicts(create(update("t#v", "343/1", "x")));
    conflicts(create(task("343/2", "10", "so-y-te")));
    desk.write(1, vec![create(task("10/1", "10", "so-y-te")), create(plan("10"))]);
    desk.sound();
}
