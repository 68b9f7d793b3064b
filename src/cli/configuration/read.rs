//! Reading a configuration file: every fault at once, with its line.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::keys::{Holds, KEYS, Key};
use crate::locale::{Lang, Said, configuration as words};

/// Is what a key holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Held {
    /// A text.
    Text(String),
    /// A whole number.
    Number(u16),
    /// true or false.
    Flag(bool),
}

impl std::fmt::Display for Held {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Held::Text(text) => write!(f, "{text:?}"),
            Held::Number(number) => write!(f, "{number}"),
            Held::Flag(flag) => write!(f, "{flag}"),
        }
    }
}

/// Is what a file sets, by table and name.
pub(in crate::cli) type Values = BTreeMap<(&'static str, &'static str), Held>;

/// Says what is wrong in a file, and in which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Fault {
    /// The line, from 1.
    pub(in crate::cli) line: usize,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Toml(String),
    UnknownTable(String),
    UnknownKey { name: String, nearest: String },
    Wrong { key: String, holds: Holds },
}

impl Fault {
    /// Says it in the user's language.
    pub(in crate::cli) fn told(&self, lang: Lang) -> String {
        let what = match &self.what {
            What::Toml(why) => words::NOT_TOML.with(lang, &[("why", why)]),
            What::UnknownTable(name) => words::UNKNOWN_TABLE.with(lang, &[("name", name)]),
            What::UnknownKey { name, nearest } => {
                words::UNKNOWN_KEY.with(lang, &[("name", name), ("nearest", nearest)])
            }
            What::Wrong { key, holds } => {
                words::WRONG.with(lang, &[("key", key), ("expected", &expected(*holds, lang))])
            }
        };
        words::LINE.with(lang, &[("line", &self.line), ("what", &what)])
    }
}

/// Says what would fit.
pub(in crate::cli) fn expected(holds: Holds, lang: Lang) -> String {
    let said = |said: Said| said.to(lang).to_owned();
    match holds {
        Holds::Text => said(words::A_TEXT),
        Holds::OneOf(names) => names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", "),
        Holds::Number(least, most) => words::A_NUMBER.with(lang, &[("least", &least), ("most", &most)]),
        Holds::Flag => said(words::A_FLAG),
    }
}

/// Reads a file's text.
///
/// # Errors
/// Returns every fault in the order of the lines.
pub(in crate::cli) fn read(text: &str) -> Result<Values, Vec<Fault>> {
    let line_at = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    let (top, broken) = DeTable::parse_recoverable(text);
    let mut faults: Vec<Fault> = broken
        .iter()
        .map(|error| Fault {
            line: error.span().map_or(1, |span| line_at(span.start)),
            what: What::Toml(error.message().to_owned()),
        })
        .collect();
    let mut values = Values::new();
    for (table, name, at, value) in rows(top.get_ref()) {
        match held(table, name, value) {
            Ok((key, held)) => {
                values.insert((key.table, key.name), held);
            }
            Err(what) => faults.push(Fault { line: line_at(at), what }),
        }
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(values) } else { Err(faults) }
}

type Row<'a, 'i> = (&'a str, &'a str, usize, &'a DeValue<'i>);

/// Lists the rows with their table, those at the top with none.
fn rows<'a, 'i>(top: &'a DeTable<'i>) -> Vec<Row<'a, 'i>> {
    let mut rows = Vec::new();
    for (name, value) in top {
        let (name, at) = (name.get_ref().as_ref(), name.span().start);
        match value.get_ref().as_table() {
            Some(table) if KEYS.iter().any(|key| key.table == name) => {
                rows.extend(
                    table.iter().map(|(key, value)| {
                        (name, key.get_ref().as_ref(), key.span().start, value.get_ref())
                    }),
                );
            }
            _ => rows.push(("", name, at, value.get_ref())),
        }
    }
    rows
}

fn held(table: &str, name: &str, value: &DeValue<'_>) -> Result<(&'static Key, Held), What> {
    let Some(key) = KEYS.iter().find(|key| key.table == table && key.name == name) else {
        if value.is_table() {
            return Err(What::UnknownTable(name.to_owned()));
        }
        let place = |name: &str| if table.is_empty() { name.to_owned() } else { format!("[{table}] {name}") };
        // Whoever mistypes a key means one of its own table first.
        let own = KEYS.iter().filter(|key| key.table == table).map(|key| key.name);
        let nearest = crate::text::near::closest(name, own).unwrap_or_default();
        return Err(What::UnknownKey { name: place(name), nearest: place(nearest) });
    };
    let wrong = || What::Wrong { key: key.full(), holds: key.holds };
    let held = match (key.holds, value) {
        (Holds::Text, DeValue::String(text)) => Held::Text(text.to_string()),
        (Holds::OneOf(names), DeValue::String(text)) if names.contains(&text.as_ref()) => {
            Held::Text(text.to_string())
        }
        (Holds::Number(least, most), DeValue::Integer(number)) => {
            let read = u16::from_str_radix(&number.as_str().replace('_', ""), number.radix());
            Held::Number(read.ok().filter(|read| (least..=most).contains(read)).ok_or_else(wrong)?)
        }
        (Holds::Flag, DeValue::Boolean(flag)) => Held::Flag(*flag),
        _ => return Err(wrong()),
    };
    Ok((key, held))
}
