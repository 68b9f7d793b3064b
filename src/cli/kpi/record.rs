//! `dondoc kpi record`: writes one value down. What is odd about it is said and never corrected.

use std::fmt::Display;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::args::Record;
use super::find::{Found, find};
use super::row::{Warning, json_value};
use crate::cli::desk::{Desk, SOURCE, usage};
use crate::cli::failure::{Class, Failure};
use crate::cli::{output, problem_words, unit};
use crate::domain::ids::MeasurementId;
use crate::domain::indicator::{
    Measurement, Oddity, Part, ReadMeasured, doubts_about, points, read_measured, series_of,
};
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::exchange::{Limits, Warning as OddityWords};
use crate::locale::cli::{general, kpi as says, number as numbers};
use crate::locale::{Told, indicator::measured, say};
use crate::text::date::long;
use crate::text::personal::{personal, without};
use crate::text::{clean_line, clean_text, number};

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    source: &'a str,
    indicator: &'a str,
    definition: &'a str,
    on: NaiveDate,
    value: Option<Value>,
    printed: &'a str,
    warnings: Vec<Warning>,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Record) -> Result<(), Failure> {
    let workspace = desk.store.indicator_workspace()?;
    let mut found = find(&workspace, &arguments.id)?;
    if let Some(definition) = &arguments.definition {
        found = found.by(&workspace, definition)?;
    }
    found.remark_on_choice(desk);
    let read = read_measured(&arguments.value, found.indicator.direction)
        .map_err(|error| Failure::new(Class::Invalid, Told::by(|lang| numbers::measured(lang, &error))))?;
    let value = measurement(desk, arguments, &workspace, found, &read)?;
    if let Some(same) = of_same_day(&workspace, &value) {
        if same.value == value.value && same.document == value.document {
            let values: [(&str, &dyn Display); 2] = [("date", &long(value.on)), ("id", &same.id)];
            output::remark(&says::THERE_ALREADY.with(desk.lang, &values));
            return answer(desk, arguments, found, same, Vec::new(), None);
        }
        refuse_unless_forced(arguments, same)?;
    }
    let warnings = warnings(desk, arguments, &workspace, found, &value, &read);
    for warning in &warnings {
        output::remark(&says::DOUBT.with(desk.lang, &[("what", &warning.text.to(desk.lang))]));
    }
    let batch = desk.commit(&desk.work(SOURCE, vec![Operation::Create(value.clone().into())]))?;
    answer(desk, arguments, found, &value, warnings, batch.map(|batch| batch.header.number.0))
}

/// Makes the record. The words as typed stay beside what they were read as.
fn measurement(
    desk: &Desk,
    arguments: &Record,
    names: &Workspace,
    found: Found<'_>,
    read: &ReadMeasured,
) -> Result<Measurement, Failure> {
    if arguments.on > desk.today && !arguments.force {
        let message = say::IN_FUTURE.told(&[("date", &long(arguments.on))]);
        return Err(usage(message).hint(says::EVEN_SO));
    }
    if arguments.from.is_some_and(|from| from > arguments.on) {
        return Err(usage(says::BACKWARDS).hint(says::BACKWARDS_HOW));
    }
    let local = format!("{:016x}", crate::storage::batch_id().0 >> 64);
    Ok(Measurement {
        id: MeasurementId::from_source(SOURCE, &local),
        definition: found.definition.id.clone(),
        on: arguments.on,
        from: arguments.from,
        value: read.value.clone(),
        printed: text(&arguments.value, clean_line)?,
        parts: arguments.parts.as_deref().map(parts).transpose()?.unwrap_or_default(),
        unit: arguments.unit.as_deref().map(|name| unit::named(names, name)).transpose()?,
        document: arguments.source.as_deref().map(|source| text(source, clean_line)).transpose()?.flatten(),
        document_date: arguments.source_date,
        note: note(desk, arguments)?,
    })
}

/// Returns the note without what looks like personal data, unless that is kept on purpose; the warnings tell of it.
fn note(desk: &Desk, arguments: &Record) -> Result<Option<String>, Failure> {
    let note = arguments.note.as_deref().map(|note| text(note, clean_text)).transpose()?.flatten();
    Ok(note.map(|note| without(&note).filter(|_| !desk.keep_personal).unwrap_or(note)))
}

/// Cleans a text; none when nothing is left of it.
fn text(typed: &str, clean: impl Fn(&str) -> String) -> Result<Option<String>, Failure> {
    let clean = clean(typed);
    if clean.len() > Limits::TEXT_BYTES {
        let message = general::TOO_LONG.told(&[("found", &clean.len()), ("limit", &Limits::TEXT_BYTES)]);
        return Err(usage(message).hint(general::SHORTEN));
    }
    Ok((!clean.is_empty()).then_some(clean))
}

/// Reads "A=12;B=3".
fn parts(typed: &str) -> Result<Vec<Part>, Failure> {
    let wrong = |part: &str| usage(says::NOT_A_PART.told(&[("text", &part.trim())])).hint(says::PARTS_LIKE);
    let part = |written: &str| {
        let (label, typed) = written.split_once('=').ok_or_else(|| wrong(written))?;
        let number = number::read(typed)
            .map_err(|error| wrong(written).hint(Told::by(|lang| numbers::number(lang, &error))))?
            .number;
        let label = text(label, clean_line)?.ok_or_else(|| wrong(written))?;
        Ok(Part { label, number })
    };
    typed.split(';').filter(|part| !part.trim().is_empty()).map(part).collect()
}

/// Returns the value that holds for the same day already: the last that was written.
fn of_same_day<'a>(workspace: &'a Workspace, value: &Measurement) -> Option<&'a Measurement> {
    let values = series_of(workspace, &value.definition, value.unit.as_ref(), value.on);
    values.into_iter().rfind(|other| other.on == value.on)
}

/// Two values for one day are two answers to one question; somebody has to want the newer one.
fn refuse_unless_forced(arguments: &Record, same: &Measurement) -> Result<(), Failure> {
    if arguments.force {
        return Ok(());
    }
    let document = same.document.as_ref().map(|symbol| format!(", {symbol}")).unwrap_or_default();
    let source = format!("{}{document}", same.id);
    let message = |lang| {
        let value = measured(lang, &same.value);
        says::OTHER_VALUE.with(lang, &[("date", &long(same.on)), ("value", &value), ("source", &source)])
    };
    Err(Failure::new(Class::Conflict, Told::by(message)).hint(says::OTHER_VALUE_HOW))
}

fn warnings(
    desk: &Desk,
    arguments: &Record,
    workspace: &Workspace,
    found: Found<'_>,
    value: &Measurement,
    read: &ReadMeasured,
) -> Vec<Warning> {
    let earlier = series_of(workspace, &value.definition, value.unit.as_ref(), value.on);
    let before = points(found.indicator, &earlier).into_iter().rfind(|point| point.on < value.on);
    let doubts = doubts_about(found.indicator, found.definition, value, before, &desk.settings);
    let said = doubts.iter().map(|doubt| Warning::of(found.indicator, doubt));
    // A point before decimals is a doubt already.
    let comma = read.oddities.iter().filter(|oddity| **oddity == Oddity::CommaBeforeThree).map(|_| Warning {
        kind: "comma_before_three".to_owned(),
        text: Told::by(|lang| {
            let printed = value.printed.clone().unwrap_or_default();
            problem_words::warning(lang, &OddityWords::CommaBeforeThree(printed))
        }),
    });
    let texts = [&value.printed, &value.document, &arguments.note].into_iter().flatten();
    let kept = value.note == arguments.note;
    let persons = texts.flat_map(|text| personal(text));
    let persons = persons.map(|found| Warning::of_person(found, kept));
    said.chain(comma).chain(persons).collect()
}

fn answer(
    desk: &Desk,
    arguments: &Record,
    found: Found<'_>,
    value: &Measurement,
    warnings: Vec<Warning>,
    batch: Option<u64>,
) -> Result<(), Failure> {
    if !arguments.format.json {
        let shown = measured(desk.lang, &value.value);
        output::data(&format!("{}  {}  {shown}  {}\n", value.id, value.definition, long(value.on)))?;
        if batch.is_some() {
            output::remark(says::WRITTEN.to(desk.lang));
        }
        return Ok(());
    }
    output::json(&Answer {
        id: value.id.local(),
        source: value.id.source(),
        indicator: found.indicator.id.as_str(),
        definition: value.definition.as_str(),
        on: value.on,
        value: json_value(found.indicator, &value.value),
        printed: value.printed.as_deref().unwrap_or_default(),
        warnings,
        batch,
    })
}
