//! JSON Lines: a record a line, each with its kind; perhaps a header in the first line.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use smol_str::SmolStr;

use super::diagnose::problem;
use super::header::{self, Members};
use super::{File, Findings};
use crate::domain::entity::Kind;
use crate::exchange::limits::Limits;
use crate::exchange::problem::Problem;
use crate::exchange::singular;
use crate::text::near::nearest;

/// Returns whether the text is JSON Lines: its first line is an object by itself, and another one follows or it says
/// its kind.
pub(super) fn looks_like(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next().filter(|first| first.starts_with('{') && first.ends_with('}')) else {
        return false;
    };
    match lines.next() {
        Some(second) => second.starts_with('{'),
        None => tag(first).is_ok_and(|tag| tag.kind.is_some()),
    }
}

/// Cuts JSON Lines into raw records.
pub(super) fn cut<'a>(file: &mut File<'a>, limits: &Limits, findings: &mut Findings) {
    let mut first = true;
    for line in file.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let header = if std::mem::take(&mut first) { header_of(line) } else { None };
        let taken = match header {
            Some(members) => {
                let header = header::read(&members, file, findings);
                file.take_header(header);
                Ok(())
            }
            None => kind(line).and_then(|kind| file.take(kind, line, limits)),
        };
        if let Err(problem) = taken {
            let full = matches!(problem, Problem::TooLarge { .. });
            findings.add(|| file.finding(file.offset(line), String::new(), problem));
            if full {
                break;
            }
        }
    }
}

#[derive(Deserialize)]
struct Tag {
    kind: Option<SmolStr>,
}

fn tag(line: &str) -> serde_json::Result<Tag> {
    serde_json::from_str(line)
}

fn header_of(line: &str) -> Option<Members<'_>> {
    let members: Members<'_> = serde_json::from_str(line).ok()?;
    (members.contains_key("schema") && !members.contains_key("kind")).then_some(members)
}

fn kind(line: &str) -> Result<Kind, Problem> {
    let name = tag(line).map_err(|error| problem(&error))?.kind.ok_or(Problem::NoKind)?;
    let found = Kind::ALL.into_iter().find(|kind| singular(*kind) == name);
    found.ok_or_else(|| Problem::UnknownKind {
        nearest: nearest(&name, Kind::ALL.into_iter().map(singular)),
        name: name.to_string(),
    })
}

/// Reads a record past the tag that says its kind.
pub(super) struct Tagged<R>(pub R);

impl<'de, R: Deserialize<'de>> Deserialize<'de> for Tagged<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Record(PhantomData)).map(Tagged)
    }
}

struct Record<R>(PhantomData<R>);

impl<'de, R: Deserialize<'de>> Visitor<'de> for Record<R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<R, M::Error> {
        R::deserialize(MapAccessDeserializer::new(PastTag(map)))
    }
}

struct PastTag<M>(M);

impl<'de, M: MapAccess<'de>> MapAccess<'de> for PastTag<M> {
    type Error = M::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, M::Error> {
        loop {
            let Some(key) = self.0.next_key::<SmolStr>()? else { return Ok(None) };
            if key != "kind" {
                return seed.deserialize(StrDeserializer::new(key.as_str())).map(Some);
            }
            self.0.next_value::<serde::de::IgnoredAny>()?;
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        self.0.next_value_seed(seed)
    }
}
