//! What can be wrong in a key map, and where.

use super::command::Context;
use super::key::NoSuchKey;
use crate::locale::{Lang, keys as words};

/// Says what is wrong in a key map, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: FaultKind,
}

/// Names what can be wrong in a key map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It is not TOML; in the words of the reader.
    Toml(String),
    /// A value is neither a text nor a list of texts.
    Form,
    /// The row stands outside every table.
    Outside(String),
    /// The table names no context.
    Context(String),
    /// The name is no command; the nearest one.
    Command(String, &'static str),
    /// The command belongs to another context.
    Place(String, &'static str),
    /// The key has no such name.
    Key(NoSuchKey),
    /// The sequence has no key.
    NoKey,
    /// Another binding stands in the way: a command, or longer sequences.
    Taken(String, Option<&'static str>),
}

impl From<NoSuchKey> for FaultKind {
    fn from(key: NoSuchKey) -> Self {
        FaultKind::Key(key)
    }
}

impl Fault {
    /// Says in the user's language in which line what is wrong.
    pub fn told(&self, lang: Lang) -> String {
        words::LINE.with(lang, &[("line", &self.line), ("what", &self.what.told(lang))])
    }
}

impl FaultKind {
    fn told(&self, lang: Lang) -> String {
        match self {
            FaultKind::Toml(words) => words.clone(),
            FaultKind::Form => words::FORM.to(lang).to_owned(),
            FaultKind::Outside(name) => words::OUTSIDE.with(lang, &[("name", name)]),
            FaultKind::Context(name) => {
                let names = Context::all().map(Context::name).collect::<Vec<_>>().join(", ");
                words::CONTEXT.with(lang, &[("name", name), ("names", &names)])
            }
            FaultKind::Command(name, nearest) => {
                words::COMMAND.with(lang, &[("name", name), ("nearest", nearest)])
            }
            FaultKind::Place(name, table) => words::PLACE.with(lang, &[("name", name), ("table", table)]),
            FaultKind::Key(NoSuchKey(name)) => words::KEY.with(lang, &[("name", name)]),
            FaultKind::NoKey => words::NO_KEY.to(lang).to_owned(),
            FaultKind::Taken(keys, by) => {
                let by = by.unwrap_or(words::LONGER.to(lang));
                words::TAKEN.with(lang, &[("keys", keys), ("by", &by)])
            }
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.told(Lang::En))
    }
}

impl std::error::Error for Fault {}
