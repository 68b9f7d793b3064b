//! `dondoc journal`: the batches, the newest first, or all that happened to one record.

use serde::Serialize;
use serde_json::Value;

use super::args::Journal;
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::output;
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::{BatchHeader, Purpose};
use crate::domain::operation::{Change, Operation, Record};
use crate::locale::Said;
use crate::locale::cli::journal as says;
use crate::storage::HistoryEntry;

#[derive(Serialize)]
struct Batch {
    batch: u64,
    at: String,
    actor: String,
    uid: u32,
    program: String,
    source: String,
    undoes: Option<u64>,
    operations: u64,
    hash: String,
}

#[derive(Serialize)]
struct Happened {
    #[serde(flatten)]
    batch: Batch,
    seq: u64,
    record: String,
    what: &'static str,
    field: Option<&'static str>,
    old: Value,
    new: Value,
}

pub(super) fn run(desk: &Desk, arguments: &Journal) -> Result<(), Failure> {
    match &arguments.record {
        Some(record) => of_record(desk, &key(record)?, arguments),
        None => of_all(desk, arguments),
    }
}

fn of_all(desk: &Desk, arguments: &Journal) -> Result<(), Failure> {
    let headers = desk.store.batches(None, arguments.limit)?;
    let batches: Vec<Batch> = headers.iter().map(batch).collect();
    if arguments.format.json {
        return output::json(&batches);
    }
    let operations = says::OPERATIONS.to(desk.lang);
    let lines = batches.iter().map(|batch| {
        let undoes =
            batch.undoes.map(|number| says::UNDOES.with(desk.lang, &[("n", &number)])).unwrap_or_default();
        format!(
            "{:>6}  {}  {:<12} {:>6} {operations}  {}{undoes}\n",
            batch.batch, batch.at, batch.actor, batch.operations, batch.source
        )
    });
    output::data(&lines.collect::<String>())
}

fn of_record(desk: &Desk, key: &Key, arguments: &Journal) -> Result<(), Failure> {
    let present = desk.store.record(key)?;
    let entries = desk.store.history(key)?;
    let shown: Vec<Happened> =
        entries.iter().take(arguments.limit).map(|entry| happened(entry, present.as_ref())).collect();
    if arguments.format.json {
        return output::json(&shown);
    }
    if shown.is_empty() {
        output::remark(&says::NOTHING_ABOUT.with(desk.lang, &[("record", key)]));
    }
    let lines = shown.iter().map(|entry| {
        let field =
            entry.field.map(|field| format!(" {field}: {} → {}", entry.old, entry.new)).unwrap_or_default();
        format!(
            "{:>6}  {}  {:<12} {}{field}\n",
            entry.batch.batch,
            entry.batch.at,
            entry.batch.actor,
            in_words(entry.what).to(desk.lang)
        )
    });
    output::data(&lines.collect::<String>())
}

/// Says what happened to a record.
fn in_words(what: &str) -> Said {
    match what {
        "created" => says::CREATED,
        "withdrawn" => says::WITHDRAWN,
        _ => says::CHANGED,
    }
}

/// Reads an address like `tasks/454/B/12`.
fn key(text: &str) -> Result<Key, Failure> {
    let named = text.split_once('/').and_then(|(plural, id)| {
        let kind = Kind::ALL.into_iter().find(|kind| kind.plural() == plural)?;
        Some(Key { kind, id: id.into() })
    });
    named.ok_or_else(|| usage(says::NOT_A_RECORD.told(&[("text", &text)])))
}

fn batch(header: &BatchHeader) -> Batch {
    Batch {
        batch: header.number.0,
        at: header.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        actor: header.actor.name.clone(),
        uid: header.actor.uid,
        program: header.program.clone(),
        source: header.source.clone(),
        undoes: match header.purpose {
            Purpose::Work => None,
            Purpose::Undo(number) => Some(number.0),
        },
        operations: header.count,
        hash: header.hash.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

fn happened(entry: &HistoryEntry, present: Option<&Record>) -> Happened {
    let (what, field, old, new) = match &entry.operation {
        Operation::Create(record) => ("created", None, Value::Null, crate::exchange::record_json(record)),
        Operation::Withdraw(record) => ("withdrawn", None, crate::exchange::record_json(record), Value::Null),
        Operation::Change(change) => {
            let value = |change: &Change| field_json(present, change);
            ("changed", Some(change.field()), value(&change.inverse()), value(change))
        }
    };
    let record = entry.operation.key().to_string();
    Happened { batch: batch(&entry.header), seq: entry.seq.0, record, what, field, old, new }
}

/// Returns the new value of the change as exchange files write it: on the present record, with that field put in.
fn field_json(present: Option<&Record>, change: &Change) -> Value {
    let Some(record) = present else { return Value::Null };
    let mut record = record.clone();
    record.apply(change);
    crate::exchange::record_json(&record).get(change.field()).cloned().unwrap_or(Value::Null)
}
