//! Every record of the shipped plans is typed again as it stands in its fields.

mod common;

use chrono::NaiveDate;
use common::sample;
use dondoc::domain::editing::{self, Names};
use dondoc::domain::entity::Kind;
use dondoc::domain::register::Register;

#[test]
fn what_stands_in_the_fields_of_the_shipped_records_is_read_back() {
    let workspace = sample::sample();
    let register = Register::of(&workspace);
    let today = NaiveDate::from_ymd_opt(2026, 4, 10).unwrap();
    let names = Names { workspace: &workspace, register: &register, today };
    for kind in Kind::ALL {
        for record in workspace.records(kind) {
            let mut emptied =
                editing::blank(kind, &record.key().id, None, &names).unwrap_or_else(|| record.clone());
            for spec in editing::fields(kind) {
                let stands = editing::text(&record, spec.name, &names);
                let key = record.key();
                let mut again = record.clone();
                editing::read(&mut again, spec.name, &stands, &names).unwrap();
                assert_eq!(again, record, "{key} {}", spec.name);
                if !stands.is_empty() {
                    let read = editing::read(&mut emptied, spec.name, &stands, &names);
                    assert!(read.is_ok(), "{key} {}: {read:?}", spec.name);
                }
                assert_eq!(editing::text(&emptied, spec.name, &names), stands, "{key} {}", spec.name);
            }
            assert_eq!(editing::faults(&record, &names), [], "{}", record.key());
        }
    }
}
