//! Reading a key map from its text: every fault at once.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::command::{Command, Context};
use super::fault::{Fault, FaultKind};
use super::key::Key;
use super::registry;
use super::trie::{Shadowed, Trie};

/// Is what a text says: what it binds, and which commands it speaks of, those that it leaves without a key included.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) tries: BTreeMap<Context, Trie>,
    pub(super) named: BTreeSet<Command>,
}

/// Reads a key map.
///
/// # Errors
/// Returns every fault with its line, in the order of the lines.
pub(super) fn read(text: &str) -> Result<Read, Vec<Fault>> {
    let line_at = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    let (tables, broken) = DeTable::parse_recoverable(text);
    let mut faults: Vec<Fault> = broken
        .iter()
        .map(|error| Fault {
            line: error.span().map_or(1, |span| line_at(span.start)),
            what: FaultKind::Toml(error.message().to_owned()),
        })
        .collect();
    let mut read = Read::default();
    for (line, table, row) in rows(tables.get_ref(), line_at, &mut faults) {
        let bound = bind_row(&mut read, table, row.0.get_ref(), row.1.get_ref());
        faults.extend(bound.err().map(|what| Fault { line, what }));
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

type Row<'a, 'i> = (&'a Spanned<std::borrow::Cow<'i, str>>, &'a Spanned<DeValue<'i>>);

/// Lists the rows of all tables with their line and table in the order of the text, so that of two rows that want the
/// same key the later one is at fault.
fn rows<'a, 'i>(
    tables: &'a DeTable<'i>,
    line_at: impl Fn(usize) -> usize,
    faults: &mut Vec<Fault>,
) -> Vec<(usize, &'a str, Row<'a, 'i>)> {
    let mut rows = Vec::new();
    for (name, value) in tables {
        match value.get_ref().as_table() {
            Some(table) => {
                rows.extend(table.iter().map(|row| (row.0.span().start, name.get_ref().as_ref(), row)))
            }
            None => {
                let what = FaultKind::Outside(name.get_ref().to_string());
                faults.push(Fault { line: line_at(name.span().start), what });
            }
        }
    }
    rows.sort_by_key(|(at, ..)| *at);
    rows.into_iter().map(|(at, table, row)| (line_at(at), table, row)).collect()
}

fn bind_row(read: &mut Read, table: &str, name: &str, value: &DeValue<'_>) -> Result<(), FaultKind> {
    let context = Context::all().find(|context| context.name() == table);
    let context = context.ok_or_else(|| FaultKind::Context(table.to_owned()))?;
    let command = registry::named(name).ok_or_else(|| unknown(name))?;
    if command.context() != context {
        return Err(FaultKind::Place(name.to_owned(), command.context().name()));
    }
    read.named.insert(command);
    for sequence in sequences(value)? {
        let keys = sequence.split_whitespace().map(str::parse::<Key>).collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() {
            return Err(FaultKind::NoKey);
        }
        let trie = read.tries.entry(context).or_default();
        trie.bind(&keys, command).map_err(|shadowed| taken(sequence, shadowed))?;
    }
    Ok(())
}

/// Returns the sequences of a row: one text or a list of texts; an empty list leaves the command without a key.
fn sequences<'a>(value: &'a DeValue<'_>) -> Result<Vec<&'a str>, FaultKind> {
    match value {
        DeValue::String(one) => Ok(vec![one]),
        DeValue::Array(several) => {
            several.iter().map(|one| one.get_ref().as_str().ok_or(FaultKind::Form)).collect()
        }
        _ => Err(FaultKind::Form),
    }
}

fn taken(sequence: &str, Shadowed { by }: Shadowed) -> FaultKind {
    FaultKind::Taken(sequence.to_owned(), by.and_then(registry::row).map(|row| row.id))
}

fn unknown(name: &str) -> FaultKind {
    let nearest = crate::text::near::closest(name, registry::rows().map(|row| row.id));
    FaultKind::Command(name.to_owned(), nearest.unwrap_or_default())
}
