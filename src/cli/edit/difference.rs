//! What changes, field by field, in words and for scripts.

use serde::Serialize;

use super::super::failure::Failure;
use super::super::output;
use crate::domain::editing::{self, FieldSpec, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::Record;
use crate::locale::Lang;
use crate::locale::editing::{caption, in_words};

/// Is a field that changes, with its texts.
#[derive(Serialize)]
pub(super) struct Changed {
    field: &'static str,
    old: String,
    new: String,
    #[serde(skip)]
    line: String,
}

/// Is what a command did, as other tools read it.
#[derive(Serialize)]
pub(super) struct Answer {
    kind: &'static str,
    id: String,
    differences: Vec<Changed>,
    operations: usize,
    batch: Option<u64>,
}

/// Lists the fields in which the texts differ; of a new record those that are not empty.
pub(super) fn changed(old: Option<&Record>, new: &Record, names: &Names<'_>, lang: Lang) -> Vec<Changed> {
    let one = |spec: &'static FieldSpec| {
        let before = old.map(|old| editing::text(old, spec.name, names)).unwrap_or_default();
        let after = editing::text(new, spec.name, names);
        let line = line(new.kind(), spec, (&before, &after), lang);
        (before != after).then_some(Changed { field: spec.name, old: before, new: after, line })
    };
    editing::fields(new.kind()).iter().filter_map(one).collect()
}

fn line(kind: Kind, spec: &FieldSpec, (old, new): (&str, &str), lang: Lang) -> String {
    let words = |text: &str| if text.is_empty() { "–".to_owned() } else { in_words(spec, text, lang) };
    let caption = caption(kind, spec.name, lang);
    if old.is_empty() {
        format!("{caption}: {}", words(new))
    } else {
        format!("{caption}: {} → {}", words(old), words(new))
    }
}

/// Tells what changes.
pub(super) fn tell(
    key: &Key,
    differences: Vec<Changed>,
    operations: usize,
    batch: Option<u64>,
    json: bool,
) -> Result<(), Failure> {
    if json {
        let kind = crate::exchange::singular(key.kind);
        return output::json(&Answer { kind, id: key.id.to_string(), differences, operations, batch });
    }
    let lines: String = differences.iter().map(|changed| format!("{}\n", changed.line)).collect();
    output::data(&format!("{}\n{lines}", key.id))
}
