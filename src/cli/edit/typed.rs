//! The words of a command: what a record stands under, and fields with their texts.

use serde::Serialize;

use super::super::desk::{Desk, usage};
use super::super::failure::{Class, Failure};
use super::super::output;
use crate::domain::editing::{self, Fault, Names};
use crate::domain::entity::Kind;
use crate::domain::operation::Record;
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
        Some(word) => Err(usage(format!("“{word}” không có dạng Ô=GIÁ TRỊ")).hint(
            "ví dụ: title=\"Kết nối dữ liệu\" deadline=\"Quý II/2026\"; ô nào có: dondoc record fields task",
        )),
        None => Ok(fields),
    }
}

/// Types the fields into the record in the order of its form, so that what a field needs stands there before it.
///
/// # Errors
/// Returns every field that is wrong.
pub(super) fn type_in(record: &mut Record, fields: &[Field<'_>], names: &Names<'_>) -> Vec<Fault> {
    let specs = editing::fields(record.kind());
    let place = |name: &str| specs.iter().position(|spec| spec.name == name).unwrap_or(specs.len());
    let mut ordered = fields.to_vec();
    ordered.sort_by_key(|(name, _)| place(name));
    let mut faults = Vec::new();
    for (name, text) in ordered {
        let spec = specs.iter().find(|spec| spec.name == name);
        let text = spec.map_or_else(|| text.to_owned(), |spec| as_typed(spec, text));
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
struct Told {
    field: &'static str,
    message: String,
}

#[derive(Serialize)]
struct Answer {
    errors: Vec<Told>,
}

/// Refuses a record with faults; nothing is written then.
pub(super) fn refuse(desk: &Desk, kind: Kind, faults: &[Fault], json: bool) -> Result<(), Failure> {
    if faults.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = faults.iter().map(|it| fault(desk.lang, kind, it)).collect();
    if json {
        let told =
            faults.iter().zip(&lines).map(|(it, message)| Told { field: it.field, message: message.clone() });
        output::json(&Answer { errors: told.collect() })?;
    }
    let failure = Failure::new(Class::Invalid, lines.join("\n        "));
    Err(failure.hint(
        "chưa ghi gì; các ô và cách ghi: dondoc record fields ".to_owned() + crate::exchange::singular(kind),
    ))
}
