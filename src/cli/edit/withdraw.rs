//! Withdraws a record, with what belongs to it once the count is confirmed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::args::WithdrawRecord;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::{Class, Failure};
use super::super::output;
use super::{found, is_typed, remark, with_names};
use crate::domain::editing::{Names, withdrawal};
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::Operation;
use crate::locale::names;

#[derive(Serialize)]
struct Answer<'a> {
    kind: &'static str,
    id: &'a str,
    /// Every record that goes, by the name of its array and its id.
    withdrawn: Vec<String>,
    /// What stands in the way.
    in_the_way: Vec<String>,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, kind: Kind, arguments: &WithdrawRecord) -> Result<(), Failure> {
    is_typed(desk, kind)?;
    let workspace = desk.store.load()?;
    with_names(desk, &workspace, |names| {
        let key = found(desk, kind, &arguments.record, names)?;
        match withdrawal(&key, names) {
            Ok(operations) => withdraw(desk, &key, operations, arguments),
            Err(in_the_way) => refuse(desk, &key, &in_the_way, arguments, names),
        }
    })
}

fn withdraw(
    desk: &Desk,
    key: &Key,
    operations: Vec<Operation>,
    arguments: &WithdrawRecord,
) -> Result<(), Failure> {
    let writing = arguments.writing;
    let goes = |operation: &&Operation| matches!(operation, Operation::Withdraw(_));
    let keys: Vec<Key> = operations.iter().filter(goes).map(Operation::key).collect();
    let (count, counted) = (keys.len(), counts(desk, &keys));
    let confirmed = count == 1 || arguments.with_parts && arguments.yes == Some(count);
    let batch = if writing.dry_run || !confirmed {
        None
    } else {
        desk.commit(&desk.work(SOURCE, operations))?.map(|batch| batch.header.number.0)
    };
    if writing.format.json {
        answer(key, &keys, &[], batch)?;
    } else {
        output::data(&format!("{}\n{counted}", key.id))?;
    }
    if !confirmed && !writing.dry_run {
        let failure = usage(format!("lần rút này gồm {count} bản ghi trên đây; chưa ghi gì"));
        return Err(failure.hint(format!("xem lại phần trên, rồi xác nhận bằng --with-parts --yes {count}")));
    }
    remark(writing, batch, &format!("Đã rút {} {}", names::kind(key.kind).to(desk.lang), key.id));
    Ok(())
}

fn answer(key: &Key, keys: &[Key], in_the_way: &[Key], batch: Option<u64>) -> Result<(), Failure> {
    output::json(&Answer {
        kind: crate::exchange::singular(key.kind),
        id: key.id.as_str(),
        withdrawn: keys.iter().map(ToString::to_string).collect(),
        in_the_way: in_the_way.iter().map(ToString::to_string).collect(),
        batch,
    })
}

/// Counts the records by their kinds, a line each.
fn counts(desk: &Desk, keys: &[Key]) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    keys.iter().for_each(|key| *counts.entry(key.kind).or_default() += 1);
    counts.iter().map(|(kind, n)| format!("  {n} {}\n", names::kind(*kind).to(desk.lang))).collect()
}

/// How many of the records that stand in the way are listed.
const LISTED: usize = 10;

fn refuse(
    desk: &Desk,
    key: &Key,
    in_the_way: &[Key],
    arguments: &WithdrawRecord,
    names: &Names<'_>,
) -> Result<(), Failure> {
    if arguments.writing.format.json {
        answer(key, &[], in_the_way, None)?;
    }
    let kind = |kind: Kind| names::kind(kind).to(desk.lang);
    let mut lines = vec![format!(
        "không rút được {} {}: còn {} bản ghi nêu đến nó hoặc phần của nó",
        kind(key.kind),
        key.id,
        in_the_way.len()
    )];
    lines.extend(in_the_way.iter().take(LISTED).map(|by| {
        let title = names.workspace.record(by).map(|record| crate::locale::editing::called(&record));
        format!("        {} {}  {}", kind(by.kind), by.id, title.unwrap_or_default())
    }));
    if in_the_way.len() > LISTED {
        lines.push(format!("        … và {} bản ghi khác", in_the_way.len() - LISTED));
    }
    let failure = Failure::new(Class::Invalid, lines.join("\n"));
    Err(failure.hint("chưa ghi gì; sửa hoặc rút các bản ghi đó trước"))
}
