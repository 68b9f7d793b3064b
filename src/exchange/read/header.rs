//! What a file says of itself.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use smol_str::SmolStr;

use super::{File, Findings, spots};
use crate::domain::entity::Kind;
use crate::exchange::problem::Problem;
use crate::exchange::records::Id;
use crate::exchange::{SCHEMA, VERSION};
use crate::text::near::nearest;

/// Says which kinds of which plans a file has completely.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::exchange) struct Complete {
    /// The plans.
    pub plans: Vec<Id>,
    /// The kinds, by the names of their arrays.
    pub kinds: Vec<String>,
}

/// Is what a file says of itself.
#[derive(Debug, Default)]
pub(super) struct Header {
    /// The source.
    pub source: Option<Id>,
    /// What it has completely, and where it says so.
    pub complete: Option<(Complete, usize)>,
}

/// Holds the members of an envelope that are not arrays of records.
pub(super) type Members<'a> = BTreeMap<SmolStr, &'a RawValue>;

/// Reads the header of an envelope or of JSON Lines.
pub(super) fn read<'a>(members: &Members<'a>, file: &File<'a>, findings: &mut Findings) -> Header {
    check_schema(members, file, findings);
    let mut reader = Reader { file, findings };
    for (name, raw) in members {
        if !["schema", "version", "exported_at", "source", "complete"].contains(&name.as_str()) {
            let kinds = Kind::ALL.iter().map(|kind| kind.plural());
            let names = kinds.chain(["schema", "version", "exported_at", "source", "complete"]);
            let problem = Problem::UnknownField { name: name.to_string(), nearest: nearest(name, names) };
            reader.report(name, raw, problem);
        }
    }
    Header { source: reader.source(members), complete: reader.complete(members) }
}

fn check_schema<'a>(members: &Members<'a>, file: &File<'a>, findings: &mut Findings) {
    let shown = |name: &str| members.get(name).map_or("nothing", |raw| raw.get()).chars().take(80).collect();
    let start = |name: &str| members.get(name).map_or(0, |raw| file.offset(raw.get()));
    let text = |name: &str| members.get(name).and_then(|raw| serde_json::from_str::<String>(raw.get()).ok());
    if text("schema").as_deref() != Some(SCHEMA) {
        findings.add(|| {
            file.finding(start("schema"), "/schema".to_owned(), Problem::NotExchange(shown("schema")))
        });
    }
    let version = members.get("version").and_then(|raw| serde_json::from_str::<u64>(raw.get()).ok());
    if version != Some(VERSION) {
        findings.add(|| {
            file.finding(start("version"), "/version".to_owned(), Problem::Version(shown("version")))
        });
    }
}

/// Says why a name cannot be a source's; batches join the names of several sources with `;`, ids join the source and
/// the source's own id with `#`.
pub(in crate::exchange) fn source_problem(source: &Id) -> Option<Problem> {
    source.0.contains(['#', ';']).then(|| Problem::Source(source.0.to_string()))
}

struct Reader<'f, 'a> {
    file: &'f File<'a>,
    findings: &'f mut Findings,
}

impl<'a> Reader<'_, 'a> {
    fn report(&mut self, name: &str, raw: &'a RawValue, problem: Problem) {
        let offset = self.file.offset(raw.get());
        self.findings.add(|| self.file.finding(offset, format!("/{name}"), problem));
    }

    fn value<T: Deserialize<'a>>(&mut self, members: &Members<'a>, name: &str) -> Option<(T, usize)> {
        let raw = members.get(name)?;
        if spots::depth(raw.get()) > crate::exchange::limits::Limits::DEPTH {
            self.report(name, raw, Problem::TooDeep);
            return None;
        }
        match serde_json::from_str::<Option<T>>(raw.get()) {
            Ok(value) => value.map(|value| (value, self.file.offset(raw.get()))),
            Err(error) => {
                self.report(name, raw, super::diagnose::problem(&error));
                None
            }
        }
    }

    fn source(&mut self, members: &Members<'a>) -> Option<Id> {
        let (source, _) = self.value::<Id>(members, "source")?;
        if let (Some(problem), Some(raw)) = (source_problem(&source), members.get("source")) {
            self.report("source", raw, problem);
        }
        Some(source)
    }

    fn complete(&mut self, members: &Members<'a>) -> Option<(Complete, usize)> {
        self.value::<Complete>(members, "complete")
    }
}
