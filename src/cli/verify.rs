//! `dondoc verify`: proves that the tables are the fold of the journal and that the chain is unbroken.

use std::fmt::Display;

use serde::Serialize;

use super::args::Format;
use super::desk::Desk;
use super::failure::{Class, Failure};
use super::output;
use crate::locale::Told;
use crate::locale::cli::{contract, journal as says};
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
        let Totals { batches, operations, records, .. } = totals;
        let values: [(&str, &dyn Display); 3] =
            [("batches", &batches), ("operations", &operations), ("records", &records)];
        output::data(&format!("{}\n", says::SOUND.with(desk.lang, &values)))?;
    }
    fault.map_or(Ok(()), |fault| {
        let message = |lang| {
            let why = contract::told(lang, &fault.what);
            says::UNSOUND.with(lang, &[("table", &fault.table), ("key", &fault.key), ("why", &why)])
        };
        Err(Failure::new(Class::Failed, Told::by(message)).hint(says::UNSOUND_HOW))
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
