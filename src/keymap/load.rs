//! Reading a key map from its text.

use std::collections::BTreeMap;

use super::command::{Command, Context};
use super::key::{Key, NoSuchKey};
use super::registry;
use super::trie::{Shadowed, Trie};

/// Says what is wrong in a key map, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: FaultKind,
}

/// Names what can be wrong in a key map.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// It is not TOML, or a value is neither a text nor a list of texts.
    #[error("{0}")]
    Form(String),
    /// The table names no context.
    #[error("“{0}” is no context; use {names}", names = contexts())]
    Context(String),
    /// The name is no command.
    #[error("“{0}” is no command; the nearest is “{1}”")]
    Command(String, &'static str),
    /// The command belongs to another context.
    #[error("“{0}” belongs into [{1}]")]
    Place(String, &'static str),
    /// The key has no such name.
    #[error(transparent)]
    Key(#[from] NoSuchKey),
    /// Another binding stands in the way.
    #[error("“{0}” is taken by “{1}”")]
    Taken(String, &'static str),
}

fn contexts() -> String {
    Context::all().map(Context::name).collect::<Vec<_>>().join(", ")
}

/// Is what a key map's rows may hold.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Sequences {
    One(String),
    Several(Vec<String>),
}

type Rows = BTreeMap<String, BTreeMap<String, toml::Spanned<Sequences>>>;

/// Reads a key map.
///
/// # Errors
/// Returns every fault with its line.
pub fn read(text: &str) -> Result<BTreeMap<Context, Trie>, Vec<Fault>> {
    let line_at = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    let rows: Rows = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line_at(span.start));
        vec![Fault { line, what: FaultKind::Form(error.message().to_owned()) }]
    })?;
    let mut faults = Vec::new();
    let mut tries: BTreeMap<Context, Trie> = BTreeMap::new();
    for (table, row) in rows.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, row))) {
        let line = line_at(row.1.span().start);
        if let Err(what) = bind_row(&mut tries, table, row.0, row.1.get_ref()) {
            faults.push(Fault { line, what });
        }
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(tries) } else { Err(faults) }
}

fn bind_row(
    tries: &mut BTreeMap<Context, Trie>,
    table: &str,
    name: &str,
    sequences: &Sequences,
) -> Result<(), FaultKind> {
    let context = Context::all().find(|context| context.name() == table);
    let context = context.ok_or_else(|| FaultKind::Context(table.to_owned()))?;
    let command = registry::named(name).ok_or_else(|| unknown(name))?;
    if command.context() != context {
        return Err(FaultKind::Place(name.to_owned(), command.context().name()));
    }
    let list = match sequences {
        Sequences::One(one) => std::slice::from_ref(one),
        Sequences::Several(several) => several,
    };
    for sequence in list {
        let keys = sequence.split_whitespace().map(str::parse::<Key>).collect::<Result<Vec<_>, _>>()?;
        let trie = tries.entry(context).or_default();
        trie.bind(&keys, command).map_err(|shadowed| taken(sequence, shadowed))?;
    }
    Ok(())
}

fn taken(sequence: &str, Shadowed { by }: Shadowed) -> FaultKind {
    let by = by.and_then(registry::row).map_or("a longer sequence", |row| row.id);
    FaultKind::Taken(sequence.to_owned(), by)
}

fn unknown(name: &str) -> FaultKind {
    let nearest = registry::ROWS.iter().map(|row| row.id).min_by_key(|id| distance(name, id));
    FaultKind::Command(name.to_owned(), nearest.unwrap_or_default())
}

/// Returns how many letters must be inserted, removed or replaced to turn one name into the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, left) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, right) in b.chars().enumerate() {
            let changed = diagonal + usize::from(left != right);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Returns a command's first bound sequence in the order of the map; used where one key stands for a command.
pub(super) fn sequences_of(trie: &Trie, command: Command) -> Vec<Vec<Key>> {
    trie.bindings().into_iter().filter(|(_, bound)| *bound == command).map(|(keys, _)| keys).collect()
}
