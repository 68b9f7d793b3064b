//! Fields of indicators, definitions and measurements in words.

use chrono::NaiveDate;

use crate::domain::ids::DefinitionId;
use crate::domain::indicator::{
    Definition, DefinitionField, Indicator, IndicatorField, Measurement, MeasurementField, Target,
    TargetMeaning, target_figure,
};
use crate::domain::operation::{Change, Operation, Record};
use crate::locale::{deadline, indicator as words, say};
use crate::text::date::long;
use crate::views::changes;
use crate::views::ctx::Ctx;

use super::names::{in_words, unit_name};

/// Returns the day of a value, or the days of its period, the way they can be typed again.
pub(super) fn days(from: Option<NaiveDate>, on: NaiveDate) -> String {
    from.map_or_else(|| long(on), |from| format!("{} - {}", long(from), long(on)))
}

/// Returns the day of a value, or the days of its period, in words.
pub(super) fn span(from: Option<NaiveDate>, on: NaiveDate, ctx: &Ctx) -> String {
    let period = |from| ctx.tell(say::FROM_TO, &[("from", &long(from)), ("to", &long(on))]);
    from.map_or_else(|| long(on), period)
}

/// Returns what a target means.
pub(super) fn target_meaning(indicator: &Indicator, target: &Target, ctx: &Ctx) -> String {
    if let Some(figure) = target_figure(indicator, target.meaning) {
        return words::figure(ctx.lang(), indicator, figure);
    }
    meaning(target, ctx)
}

fn meaning(target: &Target, ctx: &Ctx) -> String {
    match target.meaning {
        TargetMeaning::Number(number) => number.to_string(),
        TargetMeaning::RankWithin(place) => ctx.tell(say::WITHIN, &[("n", &place)]),
        TargetMeaning::Met => ctx.say(say::MUST_HOLD).to_owned(),
        TargetMeaning::Words => format!("“{}”", target.printed),
        TargetMeaning::Blank => ctx.say(say::TARGET_BLANK).to_owned(),
        TargetMeaning::Stroke => ctx.say(say::TARGET_NONE).to_owned(),
        TargetMeaning::Unknown => ctx.say(say::TARGET_UNKNOWN).to_owned(),
    }
}

/// Returns all targets of a definition in words.
pub(super) fn targets(targets: &[Target], ctx: &Ctx) -> String {
    let told: Vec<String> =
        targets.iter().map(|target| format!("{}: {}", target.year, meaning(target, ctx))).collect();
    told.join(", ")
}

/// Returns the old and the new value of a change in words; none for changes of other records.
pub fn field_values(change: &Change, ctx: &Ctx) -> Option<(String, String)> {
    match change {
        Change::Indicator(change) => Some((indicator(&change.old, ctx)?, indicator(&change.new, ctx)?)),
        Change::Definition(change) => Some((definition(&change.old, ctx)?, definition(&change.new, ctx)?)),
        Change::Measurement(change) => Some((measurement(&change.old, ctx), measurement(&change.new, ctx))),
        _ => None,
    }
}

fn indicator(field: &IndicatorField, ctx: &Ctx) -> Option<String> {
    Some(match field {
        IndicatorField::Name(text) | IndicatorField::Label(text) | IndicatorField::UnitOfMeasure(text) => {
            text.clone()
        }
        IndicatorField::Direction(direction) => ctx.say(words::direction(*direction)).to_owned(),
        IndicatorField::Path(path) => ctx.say(words::path(*path)).to_owned(),
        IndicatorField::Reporting(every) => ctx.say(deadline::every(*every)).to_owned(),
        IndicatorField::Monitors(list) => changes::parties(list, ctx),
        IndicatorField::Heading(heading) => {
            heading.as_ref().map(|heading| heading.title.clone()).unwrap_or_default()
        }
        IndicatorField::Plan(plan) => plan.as_ref().map(ToString::to_string).unwrap_or_default(),
        IndicatorField::Rank(_) => return None,
    })
}

fn definition(field: &DefinitionField, ctx: &Ctx) -> Option<String> {
    Some(match field {
        DefinitionField::Counted(text) => text.clone(),
        DefinitionField::Over(text) => text.clone().unwrap_or_default(),
        DefinitionField::Targets(list) => targets(list, ctx),
        DefinitionField::Indicator(id) => id.to_string(),
        DefinitionField::Rank(_) => return None,
    })
}

fn measurement(field: &MeasurementField, ctx: &Ctx) -> String {
    let day = |day: &Option<NaiveDate>| day.map(long).unwrap_or_default();
    match field {
        MeasurementField::Definition(id) => id.to_string(),
        MeasurementField::On(on) => long(*on),
        MeasurementField::From(from) => day(from),
        MeasurementField::Value(value) => words::measured(ctx.lang(), value),
        MeasurementField::Printed(text) | MeasurementField::Document(text) | MeasurementField::Note(text) => {
            text.clone().unwrap_or_default()
        }
        MeasurementField::Parts(parts) => {
            let told: Vec<String> =
                parts.iter().map(|part| format!("{} {}", part.label, part.number)).collect();
            told.join("; ")
        }
        MeasurementField::Unit(unit) => unit.as_ref().map(|unit| unit_name(unit, ctx)).unwrap_or_default(),
        MeasurementField::DocumentDate(date) => day(date),
    }
}

/// Returns the short words of the indicator that an operation concerns; none for operations on other records.
pub fn which(operation: &Operation, ctx: &Ctx) -> Option<String> {
    let indicator = match operation {
        Operation::Create(record) | Operation::Withdraw(record) => of_record(record, ctx)?,
        Operation::Change(Change::Measurement(change)) => {
            of_measurement(ctx.workspace.measurements.get(change.id.as_str())?, ctx)?
        }
        Operation::Change(Change::Definition(change)) => {
            of_definition(ctx.workspace.definitions.get(change.id.as_str())?, ctx)?
        }
        Operation::Change(Change::Indicator(change)) => ctx.workspace.indicators.get(change.id.as_str())?,
        Operation::Change(_) => return None,
    };
    Some(in_words(indicator, ctx))
}

fn of_record<'a>(record: &Record, ctx: &Ctx<'a>) -> Option<&'a Indicator> {
    match record {
        Record::Measurement(value) => of_measurement(value, ctx),
        Record::Definition(definition) => of_definition(definition, ctx),
        _ => None,
    }
}

fn of_measurement<'a>(value: &Measurement, ctx: &Ctx<'a>) -> Option<&'a Indicator> {
    Some(of(&value.definition, ctx)?.0)
}

fn of_definition<'a>(definition: &Definition, ctx: &Ctx<'a>) -> Option<&'a Indicator> {
    ctx.workspace.indicators.get(definition.indicator.as_str())
}

/// Returns a definition with its indicator.
pub(super) fn of<'a>(id: &DefinitionId, ctx: &Ctx<'a>) -> Option<(&'a Indicator, &'a Definition)> {
    let definition = ctx.workspace.definitions.get(id.as_str())?;
    Some((of_definition(definition, ctx)?, definition))
}
