//! `dondoc verify`: proves that the tables are the fold of the journal and that the chain is unbroken.

use serde::Serialize;

use super::args::Format;
use super::desk::Desk;
use super::failure::{Class, Failure};
use super::output;
use crate::storage::{Fault, Proof, Totals};

#[derive(Serialize)]
struct Answer<'a> {
    sound: bool,
    batches: u64,
    operations: u64,
    redacted: u64,
    records: u64,
    fault: Option<Bad<'a>>,
}

#[derive(Serialize)]
struct Bad<'a> {
    table: &'a str,
    key: &'a str,
    what: &'a str,
}

pub(super) fn run(desk: &Desk, format: Format) -> Result<(), Failure> {
    let proof = desk.store.verify()?;
    let (totals, fault) = match &proof {
        Proof::Sound(totals) => (*totals, None),
        Proof::Broken(fault) => (Totals::default(), Some(fault)),
    };
    if format.json {
        output::json(&answer(totals, fault))?;
    } else if fault.is_none() {
        output::data(&format!(
            "Sổ nguyên vẹn: {} lần ghi, {} thao tác, {} bản ghi khớp nhật ký.\n",
            totals.batches, totals.operations, totals.records
        ))?;
    }
    fault.map_or(Ok(()), |fault| {
        let message = format!("sổ không nguyên vẹn ở {} {}: {}", fault.table, fault.key, fault.what);
        Err(Failure::new(Class::Failed, message)
            .hint("giữ nguyên tệp; khôi phục từ bản sao lưu hoặc từ tệp đã xuất"))
    })
}

fn answer(totals: Totals, fault: Option<&Fault>) -> Answer<'_> {
    Answer {
        sound: fault.is_none(),
        batches: totals.batches,
        operations: totals.operations,
        redacted: totals.redacted,
        records: totals.records,
        fault: fault.map(|fault| Bad { table: fault.table, key: &fault.key, what: &fault.what }),
    }
}
