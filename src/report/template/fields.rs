//! The fields of one table of a template.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::figures::{Call, Mistake};
use super::super::sentence::Sentence;
use super::fault::{FaultKind, Source, Wanted};
use crate::text::near::nearest;

/// Is one table while it is read. Every key that is asked for is known; the others are faults.
pub(super) struct Fields<'s, 't> {
    pub source: &'s Source<'t>,
    table: &'s DeTable<'t>,
    at: usize,
    known: RefCell<Vec<&'static str>>,
}

/// Is a text and the byte at which it stands.
pub(super) type Placed<'s> = (&'s str, usize);

impl<'s, 't> Fields<'s, 't> {
    pub(super) fn new(source: &'s Source<'t>, table: &'s DeTable<'t>, at: usize) -> Self {
        Self { source, table, at, known: RefCell::default() }
    }

    /// Notes a fault of the table as a whole.
    pub(super) fn fault(&self, what: FaultKind) {
        self.source.fault(self.at, what);
    }

    /// Returns whether the key is given.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    fn value(&self, key: &'static str) -> Option<(&'s DeValue<'t>, usize)> {
        let mut known = self.known.borrow_mut();
        if !known.contains(&key) {
            known.push(key);
        }
        let value = self.table.get(key)?;
        Some((value.get_ref(), value.span().start))
    }

    /// Returns the value as the kind that is wanted; a value of another kind is a fault.
    fn of_kind<T>(
        &self,
        key: &'static str,
        wanted: Wanted,
        read: impl FnOnce(&'s DeValue<'t>) -> Option<T>,
    ) -> Option<(T, usize)> {
        let (value, at) = self.value(key)?;
        let read = read(value);
        if read.is_none() {
            self.source.fault(at, FaultKind::Kind(key, wanted));
        }
        Some((read?, at))
    }

    pub(super) fn text(&self, key: &'static str) -> Option<Placed<'s>> {
        self.of_kind(key, Wanted::Text, DeValue::as_str)
    }

    /// Returns a text that must be there.
    pub(super) fn needed(&self, key: &'static str) -> Placed<'s> {
        if !self.has(key) {
            self.fault(FaultKind::Missing(key));
        }
        self.text(key).unwrap_or(("", self.at))
    }

    /// Returns the texts of a list; none where there is no list.
    pub(super) fn texts(&self, key: &'static str) -> Option<Vec<Placed<'s>>> {
        let texts = |value: &'s DeValue<'t>| -> Option<Vec<Placed<'s>>> {
            value.as_array()?.iter().map(|it| Some((it.get_ref().as_str()?, it.span().start))).collect()
        };
        self.of_kind(key, Wanted::Texts, texts).map(|(texts, _)| texts)
    }

    /// Returns a flag; false where it is not given.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        self.of_kind(key, Wanted::Flag, DeValue::as_bool).is_some_and(|(flag, _)| flag)
    }

    pub(super) fn number(&self, key: &'static str) -> Option<(u32, usize)> {
        self.of_kind(key, Wanted::Number, |value| {
            let number = value.as_integer()?;
            u32::from_str_radix(number.as_str(), number.radix()).ok()
        })
    }

    /// Returns the table at the key.
    pub(super) fn table(&self, key: &'static str) -> Option<Fields<'s, 't>> {
        let (table, at) = self.of_kind(key, Wanted::Table, DeValue::as_table)?;
        Some(Fields::new(self.source, table, at))
    }

    /// Returns the tables of a list; none of them where there is no list.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Fields<'s, 't>> {
        let tables = |value: &'s DeValue<'t>| -> Option<Vec<(&'s DeTable<'t>, Range<usize>)>> {
            let each = |it: &'s Spanned<DeValue<'t>>| Some((it.get_ref().as_table()?, it.span()));
            value.as_array()?.iter().map(each).collect()
        };
        let found = self.of_kind(key, Wanted::Tables, tables).map(|(tables, _)| tables).unwrap_or_default();
        found.into_iter().map(|(table, span)| Fields::new(self.source, table, span.start)).collect()
    }

    /// Reads the text as one of the known values.
    pub(super) fn one_of<T: Copy>(&self, key: &'static str, known: &[(&str, T)]) -> Option<T> {
        let (value, at) = self.text(key)?;
        let found = known.iter().find(|(name, _)| *name == value).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let fits = near_or_all(value, known.iter().map(|(name, _)| *name));
            self.source.fault(at, FaultKind::Value { key, value: value.to_owned(), fits });
        }
        found
    }

    /// Reads a text as a sentence.
    pub(super) fn sentence(&self, key: &'static str) -> Option<Sentence> {
        self.text(key).map(|placed| self.read(placed))
    }

    /// Reads texts as sentences; none of them where they are not given.
    pub(super) fn sentences(&self, key: &'static str) -> Vec<Sentence> {
        self.texts(key).unwrap_or_default().into_iter().map(|placed| self.read(placed)).collect()
    }

    pub(super) fn read(&self, (text, at): Placed<'_>) -> Sentence {
        let sentence = Sentence::read(text);
        self.mistaken((text, at), sentence.mistakes().iter().cloned());
        sentence
    }

    /// Reads a text as a call.
    pub(super) fn call(&self, (text, at): Placed<'_>) -> Option<Call> {
        Call::read(text).map_err(|mistakes| self.mistaken((text, at), mistakes)).ok()
    }

    pub(super) fn mistaken(&self, (text, at): Placed<'_>, mistakes: impl IntoIterator<Item = Mistake>) {
        mistakes.into_iter().for_each(|mistake| self.source.mistaken(at, text, mistake));
    }

    /// Notes every key that nobody asked for.
    pub(super) fn finish(&self) {
        let known = self.known.borrow();
        for key in self.table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let fits = near_or_all(key.get_ref(), known.iter().copied());
            self.source.fault(key.span().start, FaultKind::Key(key.get_ref().to_string(), fits));
        }
    }
}

/// Returns the names near to the one that was written, else all of them.
pub(super) fn near_or_all<'n>(written: &str, names: impl Iterator<Item = &'n str> + Clone) -> Vec<String> {
    let near = nearest(written, names.clone());
    if near.is_empty() { names.map(str::to_owned).collect() } else { near }
}
