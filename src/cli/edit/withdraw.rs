//! Withdraws a record, with what belongs to it once the count is confirmed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::args::WithdrawRecord;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::{Class, Failure};
use super::super::output;
use super::{found, is_typed, remark, seen, with_names};
use crate::domain::editing::{Names, withdrawal};
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::Operation;
use crate::locale::cli::edit as says;
use crate::locale::{Lang, Told, names};

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
    is_typed(kind)?;
    let workspace = desk.store.load()?;
    with_names(desk, &workspace, |names| {
        let key = found(kind, &arguments.record, names)?;
        match withdrawal(&key, names) {
            Ok(operations) => withdraw(desk, &key, operations, arguments),
            Err(in_the_way) => refuse(&key, &in_the_way, arguments, names),
        }
    })
}

fn withdraw(
    desk: &Desk,
    key: &Key,
    operations: Vec<Operation>,
    arguments: &WithdrawRecord,
) -> Result<(), Failure> {
    seen::check(desk, arguments.basis.seen, &operations)?;
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
        let failure = usage(says::WOULD_WITHDRAW.told(&[("n", &count)]));
        return Err(failure.hint(says::CONFIRM.told(&[("n", &count)])));
    }
    remark(desk, writing, batch, says::WITHDRAWN, key);
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
    key: &Key,
    in_the_way: &[Key],
    arguments: &WithdrawRecord,
    names: &Names<'_>,
) -> Result<(), Failure> {
    if arguments.writing.format.json {
        answer(key, &[], in_the_way, None)?;
    }
    let failure = Failure::new(Class::Invalid, Told::by(|lang| refusal(lang, key, in_the_way, names)));
    Err(failure.hint(says::FIRST))
}

fn refusal(lang: Lang, key: &Key, in_the_way: &[Key], names: &Names<'_>) -> String {
    let kind = |kind: Kind| names::kind(kind).to(lang);
    let head: [(&str, &dyn std::fmt::Display); 3] =
        [("kind", &kind(key.kind)), ("id", &key.id), ("n", &in_the_way.len())];
    let mut lines = vec![says::IN_THE_WAY.with(lang, &head)];
    lines.extend(in_the_way.iter().take(LISTED).map(|by| {
        let title = names.workspace.record(by).map(|record| crate::locale::editing::called(&record));
        format!("        {} {}  {}", kind(by.kind), by.id, title.unwrap_or_default())
    }));
    if in_the_way.len() > LISTED {
        lines.push(says::MORE.with(lang, &[("n", &(in_the_way.len() - LISTED))]));
    }
    lines.join("\n")
}
