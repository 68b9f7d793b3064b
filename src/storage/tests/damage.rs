//! Damage is named; it never crashes the program.

use redb::{Database, Key as TableKey, TableDefinition, Value};

use super::*;
use crate::storage::tables::{BATCHES, BELONGS, BY_PARTY, OPERATIONS};

/// Puts bytes into a table behind the program's back.
fn put<'v, K: TableKey + 'static, V: Value + 'static>(
    desk: &Desk,
    table: TableDefinition<'static, K, V>,
    key: K::SelfType<'v>,
    value: V::SelfType<'v>,
) {
    let database = Database::open(desk.store.path()).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(table).unwrap().insert(key, value).unwrap();
    transaction.commit().unwrap();
}

fn fault(desk: &Desk) -> (&'static str, String) {
    match desk.store.verify().unwrap() {
        Proof::Broken(fault) => (fault.table, fault.key),
        Proof::Sound(_) => panic!("sound"),
    }
}

#[test]
fn a_row_of_garbage_is_named_and_a_load_gives_an_error() {
    let desk = desk();
    put(&desk, tables::records(Kind::Update), b"t#bad", &[1, 2, 255][..]);
    assert_eq!(fault(&desk), ("updates", "t#bad".to_owned()));
    let error = desk.store.load().unwrap_err();
    assert!(
        matches!(&error, StoreError::Corrupt { table: "updates", key, .. } if key == "t#bad"),
        "{error:?}"
    );
}

#[test]
fn a_record_that_the_journal_does_not_know_or_knows_otherwise_is_named() {
    let desk = desk();
    let places = records::Places {
        created: crate::domain::journal::Seq(2),
        revision: BatchNumber(1),
        last: crate::domain::journal::Seq(2),
    };
    let forged = records::encode_row(&Plan { rank: 9, ..plan("454") }.into(), places).unwrap();
    put(&desk, tables::records(Kind::Plan), b"454", forged.as_slice());
    assert_eq!(fault(&desk), ("plans", "454".to_owned()));
    let true_row = records::encode_row(&plan("454").into(), places).unwrap();
    put(&desk, tables::records(Kind::Plan), b"454", true_row.as_slice());
    desk.sound();
    let unknown = records::encode_row(&unit("x").into(), places).unwrap();
    put(&desk, tables::records(Kind::Unit), b"x", unknown.as_slice());
    assert_eq!(fault(&desk), ("units", "x".to_owned()));
}

#[test]
fn a_record_that_is_missing_is_named() {
    let desk = desk();
    let database = Database::open(desk.store.path()).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(tables::records(Kind::Task)).unwrap().remove(b"454/1".as_slice()).unwrap();
    transaction.commit().unwrap();
    drop(database);
    assert_eq!(fault(&desk), ("tasks", "454/1".to_owned()));
}

#[test]
fn a_rewritten_operation_breaks_the_chain() {
    let desk = desk();
    let other = records::encode_operation(&create(plan("454 giả"))).unwrap();
    let row = journal::Row { previous: None, original: None, body: &other }.bytes();
    put(&desk, OPERATIONS, 2, row.as_slice());
    assert_eq!(fault(&desk), ("batches", "1".to_owned()));
    put(&desk, OPERATIONS, 2, &[0; 3][..]);
    assert_eq!(fault(&desk), ("operations", "2".to_owned()));
}

#[test]
fn an_operation_or_an_index_entry_too_many_is_named() {
    let desk = desk();
    let other = records::encode_operation(&create(plan("9"))).unwrap();
    let row = journal::Row { previous: None, original: None, body: &other }.bytes();
    put(&desk, OPERATIONS, 4, row.as_slice());
    assert_eq!(fault(&desk), ("operations", "4".to_owned()));
    let second = super::desk();
    put(&second, BELONGS, (5, b"454/1", 8, b"t#none"), ());
    assert_eq!(fault(&second).0, "belongs");
    let third = super::desk();
    put(&third, BY_PARTY, (b"u:x", b"454/1", 5, b"454/1"), ());
    assert_eq!(fault(&third).0, "by_party");
}

#[test]
fn a_header_of_another_time_breaks_the_chain() {
    let desk = desk();
    let header = desk.store.batches(None, 1).unwrap().remove(0);
    let mut forged = header.clone();
    forged.at += chrono::Duration::seconds(1);
    let bytes = records::encode_header(&forged).unwrap();
    put(&desk, BATCHES, 1, journal::batch_row(&header.hash, &bytes).as_slice());
    assert_eq!(fault(&desk), ("batches", "1".to_owned()));
}

#[test]
fn flipped_bytes_anywhere_give_an_error_or_a_value_but_no_crash() {
    let desk = desk();
    desk.write(1, (0..200).map(|n| create(update(&format!("t#{n}"), "454/1", "chữ"))).collect());
    let sound = std::fs::read(desk.store.path()).unwrap();
    let mut found = 0;
    for at in (0..sound.len()).step_by(sound.len() / 150) {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x55;
        bytes[at + 1] = 0xff;
        std::fs::write(desk.store.path(), &bytes).unwrap();
        let loaded = desk.store.load();
        let proof = desk.store.verify();
        found += usize::from(loaded.is_err() || !matches!(proof, Ok(Proof::Sound(_))));
    }
    assert!(found > 0, "no damage was seen");
}
