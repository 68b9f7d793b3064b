//! The words of a command: what a record stands under, and fields with their texts.

use serde::Serialize;

use super::super::desk::{Desk, usage};
use super::super::failure::{Class, Failure};
use super::super::output;
use crate::domain::editing::{self, Cause, Fault, Names};
use crate::domain::entity::Kind;
use crate::domain::operation::Record;
use crate::locale::Told;
use crate::locale::cli::edit as says;
use crate::locale::editing::{as_typed, fault};

/// Is a field's name and what is typed into it.
pub(super) type Field<'a> = (&'a str, &'a str);

/// Splits words into those without "=" and the fields.
pub(super) fn split(words: &[String]) -> (Vec<&str>, Vec<Field<'_>>) {
    let (mut plain, mut fields) = (Vec::new(), Vec::new());
    for word in words {
        match word.split_once('=') {
            Some((name, text)) if is_name(name) => fields.push((name, text)),
            _ => plain.push(word.as_str()),
        }
    }
    (plain, fields)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Returns the fields of words that are nothing else.
pub(super) fn only_fields(words: &[String]) -> Result<Vec<Field<'_>>, Failure> {
    let (plain, fields) = split(words);
    match plain.first() {
        Some(word) => Err(usage(says::NO_FIELD.told(&[("text", word)])).hint(says::EDIT_LIKE)),
        None => Ok(fields),
    }
}

/// Types the fields into the record in the order of its form, so that what a field needs stands there before it. What
/// looks like personal data is left out, unless it is kept on purpose.
///
/// # Errors
/// Returns every field that is wrong.
pub(super) fn type_in(
    desk: &Desk,
    record: &mut Record,
    fields: &[Field<'_>],
    names: &Names<'_>,
) -> Vec<Fault> {
    let specs = editing::fields(record.kind());
    let place = |name: &str| specs.iter().position(|spec| spec.name == name).unwrap_or(specs.len());
    let mut ordered = fields.to_vec();
    ordered.sort_by_key(|(name, _)| place(name));
    let mut faults = Vec::new();
    for (name, text) in ordered {
        let spec = specs.iter().find(|spec| spec.name == name);
        let text = match spec {
            Some(spec) if spec.takes_words() => desk.screened(as_typed(spec, text)),
            Some(spec) => as_typed(spec, text),
            None => text.to_owned(),
        };
        faults.extend(editing::read(record, name, &text, names).err());
    }
    faults
}

/// Adds what only the whole record shows; of a field that is wrong already nothing more is said.
pub(super) fn whole(record: &Record, faults: &mut Vec<Fault>, names: &Names<'_>) {
    let known: Vec<&str> = faults.iter().map(|fault| fault.field).collect();
    let more = editing::faults(record, names).into_iter().filter(|fault| !known.contains(&fault.field));
    faults.extend(more.collect::<Vec<_>>());
}

/// Is one fault, as other tools read it.
#[derive(Serialize)]
struct Wrong<'a> {
    field: &'static str,
    /// What is wrong, with its values.
    cause: &'a Cause,
    message: Told,
}

#[derive(Serialize)]
struct Answer<'a> {
    errors: Vec<Wrong<'a>>,
}

/// Refuses a record with faults; nothing is written then.
pub(super) fn refuse(kind: Kind, faults: &[Fault], json: bool) -> Result<(), Failure> {
    if faults.is_empty() {
        return Ok(());
    }
    if json {
        let told = faults.iter().map(|it| Wrong {
            field: it.field,
            cause: &it.cause,
            message: Told::by(|lang| fault(lang, kind, it)),
        });
        output::json(&Answer { errors: told.collect() })?;
    }
    let lines: Vec<Told> = faults.iter().map(|it| Told::by(|lang| fault(lang, kind, it))).collect();
    let failure = Failure::new(Class::Invalid, Told::joined(&lines, "\n        "));
    Err(failure.hint(says::SEE_FIELDS.told(&[("kind", &crate::exchange::singular(kind))])))
}
