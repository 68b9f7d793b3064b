//! Files of older and newer programs.

use std::path::PathBuf;

use redb::{ReadableDatabase, TableDefinition};

use super::*;
use crate::storage::Store;

const NOTES: TableDefinition<&str, &str> = TableDefinition::new("notes");

fn workspace() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.dondoc");
    Store::at(&path).create().unwrap();
    (folder, path)
}

fn set_format(path: &Path, format: u64) {
    let database = Database::open(path).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(META).unwrap().insert(FORMAT, format).unwrap();
    transaction.commit().unwrap();
}

fn format_of(path: &Path) -> u64 {
    format(&Database::open(path).unwrap().begin_read().unwrap()).unwrap()
}

fn note(transaction: &WriteTransaction, text: &str) -> Result<(), StoreError> {
    transaction.open_table(NOTES)?.insert(text, "")?;
    Ok(())
}

#[test]
fn the_steps_run_in_order_each_after_a_backup() {
    let (folder, path) = workspace();
    set_format(&path, 1);
    let steps = [
        Step { to: 1, run: |transaction| note(transaction, "to 1") },
        Step { to: 2, run: |transaction| note(transaction, "to 2") },
        Step { to: 3, run: |transaction| note(transaction, "to 3") },
        Step { to: 4, run: |_| Err(StoreError::NoSuchEntry) },
    ];
    bring(&path, &steps, 3).unwrap();
    assert_eq!(format_of(&path), 3);
    let database = Database::open(&path).unwrap();
    let notes = database.begin_read().unwrap().open_table(NOTES).unwrap();
    let run: Vec<String> =
        notes.range::<&str>(..).unwrap().map(|row| row.unwrap().0.value().to_owned()).collect();
    assert_eq!(run, ["to 2", "to 3"]);
    drop((notes, database));
    assert_eq!(format_of(&folder.path().join("w.dondoc.before-format-2")), 1);
    assert_eq!(format_of(&folder.path().join("w.dondoc.before-format-3")), 2);
    assert!(bring(&path, &steps, 4).is_err());
    assert_eq!(format_of(&path), 3);
}

#[test]
fn a_file_of_the_first_format_gets_room_for_the_kinds_it_lacks() {
    let (folder, path) = workspace();
    let database = Database::open(&path).unwrap();
    let transaction = database.begin_write().unwrap();
    for kind in Kind::ALL.into_iter().filter(|kind| *kind >= Kind::Indicator) {
        assert!(transaction.delete_table(tables::records(kind)).unwrap());
    }
    assert!(transaction.delete_table(tables::ATTACHMENTS).unwrap());
    transaction.commit().unwrap();
    drop(database);
    set_format(&path, 1);
    let loaded = Store::at(&path).load().unwrap();
    assert_eq!(loaded.indicators.iter().count(), 0);
    assert_eq!(format_of(&path), CURRENT);
    for (to, before) in [(2, 1), (3, 2), (4, 3)] {
        assert_eq!(format_of(&folder.path().join(format!("w.dondoc.before-format-{to}"))), before);
    }
    assert!(matches!(Store::at(&path).verify().unwrap(), crate::storage::Proof::Sound(_)));
}

#[test]
fn a_file_of_the_third_format_opens_and_takes_a_refusal() {
    let (folder, path) = workspace();
    set_format(&path, 3);
    let store = Store::at(&path);
    assert_eq!(store.load().unwrap().links.len(), 0);
    assert_eq!(format_of(&path), CURRENT);
    assert_eq!(format_of(&folder.path().join("w.dondoc.before-format-4")), 3);
    assert!(matches!(store.verify().unwrap(), crate::storage::Proof::Sound(_)));
}

#[test]
fn a_file_of_a_newer_program_is_refused_by_name() {
    let (_folder, path) = workspace();
    set_format(&path, 7);
    let error = Store::at(&path).load().unwrap_err();
    assert!(matches!(&error, StoreError::NewerFormat { found: 7, known: CURRENT, .. }), "{error:?}");
    assert!(error.to_string().contains("w.dondoc"), "{error}");
    let error = Store::at(&path).verify().unwrap_err();
    assert!(matches!(error, StoreError::NewerFormat { .. }), "{error:?}");
}
