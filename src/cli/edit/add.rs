//! Adds a record.

use super::super::args::AddRecord;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::{Class, Failure};
use super::super::numbered;
use super::difference::{Changed, changed, tell};
use super::{found, is_typed, look_for_personal_data, remark, typed, with_names};
use crate::domain::editing::{self, Cause, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::meeting::new_id;
use crate::domain::operation::Record;
use crate::exchange::Limits;
use crate::locale::editing::cause;
use crate::locale::names;
use crate::text::clean_line;

pub(super) fn run(desk: &Desk, kind: Kind, arguments: &AddRecord) -> Result<(), Failure> {
    is_typed(desk, kind)?;
    let writing = arguments.writing;
    let local = format!("{:016x}", crate::storage::batch_id().0 >> 64);
    let ((key, differences), batch) = numbered::write(desk, |workspace| {
        with_names(desk, workspace, |names| {
            let record = record(desk, kind, arguments, &local, names)?;
            look_for_personal_data(desk, &record, names);
            let differences: Vec<Changed> = changed(None, &record, names, desk.lang);
            let key = record.key();
            let operations = if writing.dry_run { Vec::new() } else { editing::difference(None, &record) };
            Ok((operations, (key, differences)))
        })
    })?;
    let batch = batch.map(|batch| batch.header.number.0);
    tell(&key, differences, 1, batch, writing.format.json)?;
    remark(writing, batch, &format!("Đã thêm {} {}", names::kind(kind).to(desk.lang), key.id));
    Ok(())
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
        [owner] => Some(owner_of(desk, kind, owner, names)?),
        [_, second, ..] => {
            return Err(usage(format!("“{second}” không có dạng Ô=GIÁ TRỊ"))
                .hint("ví dụ: dondoc task add 454/B title=\"Kết nối dữ liệu\""));
        }
    };
    let Some(mut record) = editing::blank(kind, "", within.as_ref(), names) else {
        let failure = usage(format!("{} không thêm bằng lệnh này", names::kind(kind).to(desk.lang)));
        return Err(failure.hint("xem: dondoc report new --help"));
    };
    let mut faults = typed::type_in(&mut record, &fields, names);
    typed::whole(&record, &mut faults, names);
    typed::refuse(desk, kind, &faults, arguments.writing.format.json)?;
    identified(desk, record, arguments.id.as_deref(), local, names)
}

/// Returns the address of what the new record stands under.
pub(super) fn owner_of(desk: &Desk, kind: Kind, text: &str, names: &Names<'_>) -> Result<Key, Failure> {
    let owners = editing::owners(kind);
    let by_id = owners.iter().map(|owner| Key { kind: *owner, id: text.into() });
    if let Some(key) = by_id.into_iter().find(|key| names.workspace.revision(key).is_some()) {
        return Ok(key);
    }
    let named = owners.iter().filter_map(|owner| found(desk, *owner, text, names).ok()).next();
    match (named, owners.last()) {
        (Some(key), _) => Ok(key),
        (None, Some(owner)) => found(desk, *owner, text, names),
        (None, None) => {
            let kind = names::kind(kind).to(desk.lang);
            Err(usage(format!("{kind} không thuộc về bản ghi nào; “{text}” không có dạng Ô=GIÁ TRỊ")))
        }
    }
}

/// Gives the record its id: the one that was asked for, else one that follows from what it holds. Records that belong to
/// a source get the command line's.
fn identified(
    desk: &Desk,
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
        Failure::new(Class::Invalid, cause(desk.lang, kind, why)).hint("chưa ghi gì; chọn mã khác bằng --id")
    };
    if id.is_empty() || id.len() > Limits::ID_BYTES || clean_line(&id) != id {
        return Err(usage("mã không được trống, dài quá 200 byte hoặc có ký tự điều khiển"));
    }
    let record = editing::with_id(record, &id);
    match names.workspace.revision(&record.key()) {
        Some(_) => Err(wrong(&Cause::IdTaken(record.key().id))),
        None => Ok(record),
    }
}
