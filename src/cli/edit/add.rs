//! Adds a record.

use super::super::args::AddRecord;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::{Class, Failure};
use super::super::{numbered, output};
use super::difference::{Changed, changed, tell};
use super::{found, is_typed, of_kind, remark, typed, with_names};
use crate::domain::editing::{self, Cause, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::meeting::new_id;
use crate::domain::operation::Record;
use crate::domain::supersede::predecessors;
use crate::domain::workspace::Workspace;
use crate::exchange::Limits;
use crate::locale::cli::edit as says;
use crate::locale::editing::cause;
use crate::locale::{Told, names};
use crate::text::clean_line;

pub(super) fn run(desk: &Desk, kind: Kind, arguments: &AddRecord) -> Result<(), Failure> {
    is_typed(kind)?;
    let writing = arguments.writing;
    let local = format!("{:016x}", crate::storage::batch_id().0 >> 64);
    let ((key, differences, older), batch) = numbered::write(desk, |workspace| {
        with_names(desk, workspace, |names| {
            let record = record(desk, kind, arguments, &local, names)?;
            let differences: Vec<Changed> = changed(None, &record, names, desk.lang);
            let key = record.key();
            let operations = if writing.dry_run { Vec::new() } else { editing::difference(None, &record) };
            let older = older(workspace, &record);
            Ok((operations, (key, differences, older)))
        })
    })?;
    let batch = batch.map(|batch| batch.header.number.0);
    tell(&key, differences, 1, batch, writing.format.json)?;
    remark(desk, writing, batch, says::ADDED, &key);
    if let Some(older) = older.filter(|_| batch.is_some()) {
        output::remark(&says::SUPERSEDES.with(desk.lang, &[("old", &older), ("id", &key.id)]));
    }
    Ok(())
}

/// Returns the plan that a new one likely takes the place of: "…" where none is likelier than the others; none where it is
/// no plan, or there is no other.
fn older(workspace: &Workspace, record: &Record) -> Option<String> {
    let Record::Plan(new) = record else { return None };
    let found = predecessors(workspace, new, None);
    let first = found.first()?;
    Some(if first.is_likely() { first.plan.to_string() } else { "…".to_owned() })
}

/// Returns the new record with what was typed, without a fault.
fn record(
    desk: &Desk,
    kind: Kind,
    arguments: &AddRecord,
    local: &str,
    names: &Names<'_>,
) -> Result<Record, Failure> {
    let (plain, fields) = typed::split(&arguments.words);
    let within = match plain.as_slice() {
        [] => None,
        [owner] => Some(owner_of(kind, owner, names)?),
        [_, second, ..] => {
            return Err(usage(says::NO_FIELD.told(&[("text", second)])).hint(says::ADD_LIKE));
        }
    };
    // A report is begun by a template, which its own command knows.
    let blank = Some(kind).filter(|kind| *kind != Kind::Report);
    let Some(mut record) = blank.and_then(|kind| editing::blank(kind, "", within.as_ref(), names)) else {
        let failure = usage(of_kind(says::NOT_ADDED, kind));
        return Err(failure.hint(says::SEE_NEW));
    };
    let mut faults = typed::type_in(desk, &mut record, &fields, names);
    typed::whole(&record, &mut faults, names);
    typed::refuse(kind, &faults, arguments.writing.format.json)?;
    identified(record, arguments.id.as_deref(), local, names)
}

/// Returns the address of what the new record stands under.
pub(super) fn owner_of(kind: Kind, text: &str, names: &Names<'_>) -> Result<Key, Failure> {
    let owners = editing::owners(kind);
    let by_id = owners.iter().map(|owner| Key { kind: *owner, id: text.into() });
    if let Some(key) = by_id.into_iter().find(|key| names.workspace.revision(key).is_some()) {
        return Ok(key);
    }
    let named = owners.iter().filter_map(|owner| found(*owner, text, names).ok()).next();
    match (named, owners.last()) {
        (Some(key), _) => Ok(key),
        (None, Some(owner)) => found(*owner, text, names),
        (None, None) => {
            let message =
                |lang| says::NO_OWNER.with(lang, &[("kind", &names::kind(kind).to(lang)), ("text", &text)]);
            Err(usage(Told::by(message)))
        }
    }
}

/// Gives the record its id: the one that was asked for, else one that follows from what it holds. Records that belong to
/// a source get the command line's.
fn identified(
    record: Record,
    asked: Option<&str>,
    local: &str,
    names: &Names<'_>,
) -> Result<Record, Failure> {
    let kind = record.kind();
    let own = |local: &str| if local.contains('#') { local.to_owned() } else { format!("{SOURCE}#{local}") };
    let id = match (editing::id_for(&record, names), asked, &record) {
        (Some(_), Some(asked), _) => asked.trim().to_owned(),
        (Some(id), None, _) => id.to_string(),
        (None, Some(asked), _) => own(asked.trim()),
        (None, None, Record::Meeting(it)) => new_id(names.workspace, SOURCE, it.sort, it.on).to_string(),
        (None, None, _) => own(local),
    };
    let wrong = |why: &Cause| {
        Failure::new(Class::Invalid, Told::by(|lang| cause(lang, kind, why))).hint(says::OTHER_ID)
    };
    if id.is_empty() || id.len() > Limits::ID_BYTES || clean_line(&id) != id {
        return Err(usage(says::BAD_ID));
    }
    let record = editing::with_id(record, &id);
    match names.workspace.revision(&record.key()) {
        Some(_) => Err(wrong(&Cause::IdTaken(record.key().id))),
        None => Ok(record),
    }
}
