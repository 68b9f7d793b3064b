//! The envelope: one object with an array for every kind.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use smol_str::SmolStr;

use super::diagnose::problem;
use super::header::{self, Members};
use super::{File, Findings};
use crate::domain::entity::Kind;
use crate::exchange::limits::Limits;
use crate::exchange::problem::Problem;

/// Cuts an envelope into raw records. What stands before a syntax error is kept, so that its errors are reported too.
pub(super) fn cut<'a>(file: &mut File<'a>, limits: &Limits, findings: &mut Findings) {
    let mut cutter = Cutter { file, limits, members: Members::new(), seen: Vec::new(), refused: None };
    let mut deserializer = serde_json::Deserializer::from_str(cutter.file.text);
    let done = deserializer.deserialize_map(&mut cutter).and_then(|()| deserializer.end());
    let Cutter { members, seen, refused, .. } = cutter;
    if let Err(error) = done {
        let offset = offset(file.text, error.line(), error.column());
        let pointer = seen.last().map(|key| format!("/{key}")).unwrap_or_default();
        findings.add(|| file.finding(offset, pointer, refused.unwrap_or_else(|| problem(&error))));
        return;
    }
    let header = header::read(&members, file, findings);
    file.take_header(header);
}

/// Returns the byte that serde's line and column, both from 1, point at.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    start + column.saturating_sub(1)
}

struct Cutter<'f, 'a> {
    file: &'f mut File<'a>,
    limits: &'f Limits,
    members: Members<'a>,
    seen: Vec<SmolStr>,
    refused: Option<Problem>,
}

impl Cutter<'_, '_> {
    fn refuse<E: Error>(&mut self, problem: Problem) -> E {
        let error = E::custom(&problem);
        self.refused = Some(problem);
        error
    }
}

impl<'a> Visitor<'a> for &mut Cutter<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with schema, version and arrays of records")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(key) = map.next_key::<SmolStr>()? {
            let twice = self.seen.contains(&key);
            self.seen.push(key.clone());
            if twice {
                return Err(self.refuse(Problem::DuplicateField(key.to_string())));
            }
            match Kind::ALL.into_iter().find(|kind| kind.plural() == key) {
                Some(kind) => map.next_value_seed(Records(self, kind))?,
                None => {
                    let value = map.next_value::<&RawValue>()?;
                    self.members.insert(key, value);
                }
            }
        }
        self.seen.clear();
        Ok(())
    }
}

struct Records<'c, 'f, 'a>(&'c mut Cutter<'f, 'a>, Kind);

impl<'a> DeserializeSeed<'a> for Records<'_, '_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'a> Visitor<'a> for Records<'_, '_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<S: SeqAccess<'a>>(self, mut list: S) -> Result<(), S::Error> {
        let Records(cutter, kind) = self;
        while let Some(raw) = list.next_element::<&RawValue>()? {
            if let Err(problem) = cutter.file.take(kind, raw.get(), cutter.limits) {
                return Err(cutter.refuse(problem));
            }
        }
        Ok(())
    }
}
