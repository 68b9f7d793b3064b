//! What was issued never changes, whoever writes; nothing else of such a batch is written.

use std::collections::BTreeMap;

use super::*;
use crate::domain::deadline::Every;
use crate::domain::ids::PassageId;
use crate::domain::operation::operations_between;
use crate::domain::plan::Period;
use crate::domain::report::{
    Attachment, Issuance, IssuedCopy, Passage, Report, ReportPeriod, ReportRole, next_version,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn report(id: &str) -> Report {
    Report {
        id: id.into(),
        template: "quy-don-vi".to_owned(),
        unit: "so-y-te".into(),
        role: ReportRole::Reporter,
        plans: vec!["454".into()],
        period: ReportPeriod {
            every: Every::Quarter,
            span: Period { from: day("2026-01-01"), to: day("2026-03-31") },
        },
        as_of: day("2026-04-08"),
        recipients: PartyList::default(),
        number: Some("684/BC-VPUBND".to_owned()),
        date: None,
        duty: None,
        version: 1,
        corrects: None,
    }
}

fn passage(report: &str, section: &str, text: &str) -> Passage {
    let figures = BTreeMap::from([("ty-le".to_owned(), "93,64%".to_owned())]);
    Passage { id: PassageId::of(&report.into(), section), text: text.to_owned(), figures }
}

const CONTENT: &str = r#"{"blocks":["Số hóa đạt 93,64%"]}"#;

fn word() -> Vec<u8> {
    b"PK\x03\x04".iter().copied().chain((0..40_000_u32).map(|n| (n * n % 251) as u8)).collect()
}

fn issuance(id: &str) -> Issuance {
    Issuance {
        id: id.into(),
        on: day("2026-04-09"),
        number: Some("684/BC-VPUBND".to_owned()),
        date: Some(day("2026-04-09")),
        as_of: day("2026-04-08"),
        journal: BatchNumber(1),
        copy: IssuedCopy { content: Attachment::of(CONTENT.as_bytes()), word: Some(Attachment::of(word())) },
    }
}

/// Has a draft in batch 2, an update beside one of its passages in batch 3, and issues it in batch 4.
fn issued() -> Desk {
    let desk = desk();
    desk.write(1, vec![create(report("bc")), create(passage("bc", "I", "một"))]);
    desk.write(1, vec![create(passage("bc", "II", "hai")), create(update("t#u", "454/1", "x"))]);
    desk.write(1, vec![create(issuance("bc"))]);
    desk
}

/// Commits and returns the report by whose issuance it is refused.
fn refused(desk: &Desk, operations: Vec<Operation>) -> Option<(String, Option<String>)> {
    refusal(desk.store.commit(&desk.propose(1, operations), &writer()))
}

fn refusal<T: std::fmt::Debug>(answer: Result<T, CommitError>) -> Option<(String, Option<String>)> {
    match answer {
        Err(CommitError::Store(StoreError::Issued { report, number, .. })) => {
            Some((report.to_string(), number))
        }
        _ => None,
    }
}

fn every_operation() -> Vec<Operation> {
    let other_report = Report {
        template: "khac".to_owned(),
        unit: "so-khac".into(),
        role: ReportRole::Consolidator,
        plans: Vec::new(),
        period: ReportPeriod { every: Every::AdHoc, ..report("bc").period },
        as_of: day("2026-05-01"),
        recipients: PartyList { printed: "Công an tỉnh".to_owned(), parties: Vec::new() },
        number: None,
        date: Some(day("2026-04-10")),
        duty: Some("hang-tuan".into()),
        version: 2,
        corrects: Some("bc".into()),
        ..report("bc")
    };
    let other_passage = Passage { figures: BTreeMap::new(), ..passage("bc", "I", "khác") };
    let other_copy = IssuedCopy { content: Attachment::of(*b"{}"), word: None };
    let other_issuance = Issuance {
        on: day("2026-04-11"),
        number: None,
        date: None,
        as_of: day("2026-04-11"),
        journal: BatchNumber(2),
        copy: other_copy,
        ..issuance("bc")
    };
    let mut operations = vec![
        create(other_report.clone()),
        create(other_passage.clone()),
        create(passage("bc", "III", "mới")),
        create(other_issuance.clone()),
        Operation::Withdraw(report("bc").into()),
        Operation::Withdraw(passage("bc", "I", "một").into()),
        Operation::Withdraw(issuance("bc").into()),
    ];
    let changes = [
        operations_between(&report("bc"), &other_report),
        operations_between(&passage("bc", "I", "một"), &other_passage),
        operations_between(&issuance("bc"), &other_issuance),
    ];
    assert_eq!(changes.each_ref().map(Vec::len), [12, 2, 6], "every field changes");
    operations.extend(changes.into_iter().flatten());
    operations
}

#[test]
fn no_operation_touches_a_report_that_was_issued_its_passages_or_what_was_issued() {
    let desk = issued();
    let before = desk.store.load().unwrap();
    for operation in every_operation() {
        let named = Some(("bc".to_owned(), Some("684/BC-VPUBND".to_owned())));
        assert_eq!(refused(&desk, vec![operation.clone()]), named, "{operation:?}");
        assert_eq!(refused(&desk, vec![rerank(1, 2), operation.clone()]), named, "{operation:?}");
    }
    assert_same(&desk.store.load().unwrap(), &before);
    desk.sound();
}

#[test]
fn a_draft_takes_every_one_of_these_changes() {
    let desk = desk();
    let first = [create(report("bc")), create(passage("bc", "I", "một")), create(unit("so-khac"))];
    desk.write(1, first.to_vec());
    let is_change = |operation: &Operation| {
        matches!(operation, Operation::Change(_)) && operation.key().kind != Kind::Issuance
    };
    for operation in every_operation().into_iter().filter(is_change) {
        let owner =
            matches!(&operation, Operation::Change(change) if matches!(change.field(), "duty" | "corrects"));
        // A duty that does not exist, and a report that corrects itself, hold neither it nor anybody.
        if !owner {
            desk.write(1, vec![operation]);
        }
    }
    desk.sound();
}

#[test]
fn the_same_again_changes_nothing_and_is_no_fault() {
    let desk = issued();
    let again = vec![create(report("bc")), create(passage("bc", "I", "một")), create(issuance("bc"))];
    assert_eq!(desk.store.commit(&desk.propose(1, again), &writer()).unwrap(), Committed::Nothing);
}

#[test]
fn nothing_follows_the_issuing_in_its_own_batch_either() {
    let desk = desk();
    let change = operations_between(&passage("bc", "I", "một"), &passage("bc", "I", "hai"));
    let report_and_text = vec![create(report("bc")), create(passage("bc", "I", "một"))];
    let late = [report_and_text.clone(), vec![create(issuance("bc"))], change.clone()].concat();
    assert_eq!(refused(&desk, late).map(|(report, _)| report).as_deref(), Some("bc"));
    assert!(desk.store.load().unwrap().reports.is_empty());
    desk.write(1, [report_and_text, change, vec![create(issuance("bc"))]].concat());
    desk.sound();
}

#[test]
fn two_who_issue_one_report_at_once_issue_it_once() {
    let desk = issued();
    let second = Issuance { on: day("2026-04-12"), ..issuance("bc") };
    assert!(refused(&desk, vec![create(second)]).is_some());
    assert_eq!(desk.store.issuance(&"bc".into()).unwrap().unwrap().on, day("2026-04-09"));
}

#[test]
fn what_was_issued_cannot_be_undone_neither_the_latest_nor_by_its_batch() {
    let desk = issued();
    let mine = Whose::Session(SessionId(1));
    for which in [
        Which::Latest(mine),
        Which::Named(BatchNumber(2)),
        Which::Named(BatchNumber(3)),
        Which::Named(BatchNumber(4)),
    ] {
        let answer = desk.store.plan_undo(which, SessionId(1), "test");
        let Err(StoreError::Issued { report, .. }) = answer else { panic!("{which:?}: {answer:?}") };
        assert_eq!(report.as_str(), "bc");
    }
    desk.write(1, vec![rerank(1, 2)]);
    let plan = desk.store.plan_undo(Which::Latest(mine), SessionId(1), "test").unwrap().unwrap();
    assert_eq!(plan.proposal.operations, [rerank(2, 1)], "other work is undone as ever");
    desk.sound();
}

#[test]
fn an_undo_that_was_planned_before_the_issuing_is_refused_and_so_is_its_redo() {
    let desk = desk();
    desk.write(1, vec![create(report("bc"))]);
    desk.write(1, vec![create(passage("bc", "I", "một")), rerank(1, 2)]);
    let mine = Whose::Session(SessionId(1));
    let undo = desk.store.plan_undo(Which::Latest(mine), SessionId(1), "test").unwrap().unwrap();
    desk.write(2, vec![create(issuance("bc"))]);
    assert!(refusal(desk.store.commit(&undo.proposal, &writer())).is_some());
    assert_eq!(desk.store.load().unwrap().plans.get("454").unwrap().rank, 2);

    let desk = self::desk();
    desk.write(1, vec![create(report("bc"))]);
    desk.write(1, vec![create(passage("bc", "I", "một"))]);
    let undo = desk.store.plan_undo(Which::Latest(mine), SessionId(1), "test").unwrap().unwrap();
    desk.store.commit(&undo.proposal, &writer()).unwrap();
    desk.write(2, vec![create(issuance("bc"))]);
    let redo = desk.store.plan_undo(Which::LatestUndo(mine), SessionId(1), "test");
    assert!(matches!(redo, Err(StoreError::Issued { .. })), "{redo:?}");
}

#[test]
fn a_correction_follows_beside_what_was_issued() {
    let desk = issued();
    let workspace = desk.store.load().unwrap();
    let (next, passages) = next_version(workspace.reports.get("bc").unwrap(), &workspace);
    let mut operations = vec![create(next)];
    operations.extend(passages.into_iter().map(create));
    desk.write(1, operations);
    desk.write(1, operations_between(&passage("bc.v2", "I", "một"), &passage("bc.v2", "I", "sửa")));
    let workspace = desk.store.load().unwrap();
    assert_eq!(workspace.passages.get("bc#I").unwrap().text, "một");
    assert_eq!(workspace.passages.get("bc.v2#I").unwrap().text, "sửa");
    desk.sound();
}

#[test]
fn a_report_is_not_withdrawn_from_below_what_belongs_to_it() {
    let desk = desk();
    desk.write(1, vec![create(report("bc")), create(passage("bc", "I", "một"))]);
    let whole = vec![Operation::Withdraw(report("bc").into())];
    let answer = desk.store.commit(&desk.propose(1, whole.clone()), &writer());
    assert!(matches!(answer, Err(CommitError::Conflicts(_))), "{answer:?}");
    let answer = desk.store.commit(&desk.propose(1, vec![create(passage("khong-co", "I", "x"))]), &writer());
    assert!(matches!(answer, Err(CommitError::Conflicts(_))), "{answer:?}");
    desk.write(1, [vec![Operation::Withdraw(passage("bc", "I", "một").into())], whole].concat());
    desk.sound();
}

#[test]
fn files_come_back_byte_by_byte_and_a_loaded_workspace_does_not_hold_them() {
    let desk = issued();
    let found = desk.store.issuance(&"bc".into()).unwrap().unwrap();
    let bytes = |attachment: &Attachment| attachment.bytes().map(|bytes| bytes.to_vec());
    assert_eq!(bytes(&found.copy.content).as_deref(), Some(CONTENT.as_bytes()));
    assert_eq!(bytes(found.copy.word.as_ref().unwrap()), Some(word()));
    assert_eq!(found, issuance("bc"));
    assert_eq!(desk.store.issuance(&"khac".into()).unwrap(), None);
    let loaded = desk.store.load().unwrap();
    let held = |issuance: &Issuance| issuance.copy.attachments().any(|file| file.bytes().is_some());
    assert!(!loaded.issuances.iter().any(held));
    let Operation::Create(Record::Issuance(told)) = &desk.store.batch(BatchNumber(4)).unwrap().operations[0]
    else {
        panic!()
    };
    assert!(!held(told), "nor do those who follow the journal");
    let mut exported = Vec::new();
    let visit = |_: &mut (), record: &Record| {
        exported.extend(if let Record::Issuance(issuance) = record { Some(held(issuance)) } else { None });
        Ok::<_, StoreError>(())
    };
    desk.store.each_record(&Kind::ALL, |_| Ok(()), visit).unwrap();
    assert_eq!(exported, [true]);
}

#[test]
fn a_file_that_is_too_large_or_nowhere_is_refused_and_nothing_is_written() {
    let desk = desk();
    desk.write(1, vec![create(report("bc"))]);
    let large = Attachment::of(vec![0; Attachment::LARGEST as usize + 1]);
    let nowhere = Attachment::named([7; 32], 10);
    for word in [large, nowhere] {
        let copy = IssuedCopy { word: Some(word), ..issuance("bc").copy };
        let issued = vec![rerank(1, 2), create(Issuance { copy, ..issuance("bc") })];
        let answer = desk.store.commit(&desk.propose(1, issued), &writer());
        let failed = matches!(
            answer,
            Err(CommitError::Store(StoreError::TooLarge { .. } | StoreError::Corrupt { .. }))
        );
        assert!(failed, "{answer:?}");
    }
    assert_eq!(desk.sound().batches, 2);
    let most = Attachment::of(vec![1; Attachment::LARGEST as usize]);
    let copy = IssuedCopy { word: Some(most.clone()), ..issuance("bc").copy };
    desk.write(1, vec![create(Issuance { copy, ..issuance("bc") })]);
    assert_eq!(desk.store.issuance(&"bc".into()).unwrap().unwrap().copy.word, Some(most));
    desk.sound();
}

#[test]
fn the_proof_finds_a_file_that_is_missing_another_one_or_one_too_many() {
    type Files<'t> = redb::Table<'t, &'static [u8], &'static [u8]>;
    let content = *Attachment::of(CONTENT.as_bytes()).hash();
    let surplus = *Attachment::of(*b"PK").hash();
    type Damage<'d> = &'d dyn Fn(&mut Files<'_>);
    let damages: [(Damage<'_>, &str); 3] = [
        (&|files| drop(files.remove(content.as_slice()).unwrap()), "missing"),
        (&|files| drop(files.insert(content.as_slice(), &b"{}"[..]).unwrap()), "other bytes"),
        (&|files| drop(files.insert(surplus.as_slice(), &b"PK"[..]).unwrap()), "nothing issued names it"),
    ];
    for (damage, said) in damages {
        let desk = issued();
        desk.sound();
        let database = redb::Database::open(desk.store.path()).unwrap();
        let transaction = database.begin_write().unwrap();
        damage(&mut transaction.open_table(tables::ATTACHMENTS).unwrap());
        transaction.commit().unwrap();
        drop(database);
        let Proof::Broken(fault) = desk.store.verify().unwrap() else { panic!("{said}") };
        assert_eq!(fault.table, "attachments");
        assert!(fault.what.contains(said), "{fault:?}");
    }
}

#[test]
fn striking_out_is_the_one_thing_that_happens_to_it_and_takes_the_word_file_along() {
    let desk = issued();
    let strike = |kind, id: &str, text: &str| {
        let (key, batch) = (key(kind, id), batch_id());
        let strike = Strike { key: &key, text, batch, session: SessionId(1) };
        desk.store.redact(&strike, &writer()).unwrap().operations
    };
    assert_eq!(strike(Kind::Issuance, "bc", "không có"), 0);
    assert_eq!(strike(Kind::Issuance, "bc", "93,64%"), 1);
    let found = desk.store.issuance(&"bc".into()).unwrap().unwrap();
    let content = String::from_utf8(found.copy.content.bytes().unwrap().to_vec()).unwrap();
    assert!(!content.contains("93,64%") && content.contains("[sha256:"), "{content}");
    assert_eq!(found.copy.word, None);
    assert_eq!(strike(Kind::Issuance, "bc", "Số hóa"), 2, "what told of the first one too");
    let content = desk.store.issuance(&"bc".into()).unwrap().unwrap().copy.content;
    assert!(!String::from_utf8(content.bytes().unwrap().to_vec()).unwrap().contains("Số hóa"));
    assert_eq!(strike(Kind::Passage, "bc#I", "93,64%"), 1);
    assert_eq!(strike(Kind::Passage, "bc#I", "một"), 1);
    assert_eq!(strike(Kind::Report, "bc", "684"), 1);
    desk.sound();
}
