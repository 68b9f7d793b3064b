//! What the machine needs at the least.

use std::io::Write as _;
use std::path::Path;

use redb::{Database, TableDefinition};

use crate::median;

const ROWS: TableDefinition<u64, &[u8]> = TableDefinition::new("rows");

/// Returns the time for one durable write of a page.
pub fn sync(folder: &Path) -> f64 {
    let mut file = std::fs::File::create(folder.join("sync")).unwrap();
    median(15, || {
        file.write_all(&[7; 4096]).unwrap();
        file.sync_all().unwrap();
    })
}

/// Returns the time for reading the JSON and putting each line into one table of a new file, durably.
pub fn parse_and_store(folder: &Path, json: &[u8]) -> f64 {
    let path = folder.join("floor.redb");
    median(3, || {
        let _absent = std::fs::remove_file(&path);
        let value: serde_json::Value = serde_json::from_slice(json).unwrap();
        assert!(value.is_object());
        let database = Database::create(&path).unwrap();
        let transaction = database.begin_write().unwrap();
        {
            let mut table = transaction.open_table(ROWS).unwrap();
            for (number, line) in (0..).zip(json.split(|byte| *byte == b'\n')) {
                table.insert(number, line).unwrap();
            }
        }
        transaction.commit().unwrap();
    })
}

/// Returns the time for reading the JSON.
pub fn parse(json: &[u8]) -> f64 {
    median(3, || {
        let value: serde_json::Value = serde_json::from_slice(json).unwrap();
        assert!(value.is_object());
    })
}

/// Returns the time for writing as many bytes to a file.
pub fn write(folder: &Path, bytes: &[u8]) -> f64 {
    median(5, || std::fs::write(folder.join("written"), bytes).unwrap())
}
