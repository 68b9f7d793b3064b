//! Reports, their passages and what was issued of them in words.

use crate::domain::report::{Issuance, Passage, PassageField, Report, ReportField};
use crate::locale::{issued as words, reporting};
use crate::text::date::long;

use super::{day, parties, unit_short};
use crate::views::ctx::Ctx;

/// Returns a report on one line: the unit, the period, the number where it has one, the version after the first.
pub(super) fn report(report: &Report, ctx: &Ctx) -> String {
    let mut parts =
        vec![unit_short(report.unit.as_str(), ctx), reporting::period(ctx.lang(), report.period.span)];
    parts.extend(report.number.clone());
    if report.version > 1 {
        parts.push(format!("v{}", report.version));
    }
    ctx.dotted(parts)
}

/// Returns a passage on one line: the report's section and the text.
pub(super) fn passage(passage: &Passage) -> String {
    format!("{} {}: {}", passage.id.report(), passage.id.section(), passage.text)
}

/// Returns what was issued on one line: the number, or the report where it has none, and the day.
pub(super) fn issuance(issuance: &Issuance) -> String {
    let name = issuance.number.as_deref().unwrap_or(issuance.id.as_str());
    format!("{name} ({})", long(issuance.on))
}

/// Returns the value of a field of a report; none for one that only other tools write.
pub(super) fn report_value(field: &ReportField, ctx: &Ctx) -> Option<String> {
    Some(match field {
        ReportField::Template(key) => key.clone(),
        ReportField::Unit(unit) => unit_short(unit.as_str(), ctx),
        ReportField::Role(role) => ctx.say(words::role(*role)).to_owned(),
        ReportField::Plans(plans) => plans.iter().map(|plan| plan.as_str()).collect::<Vec<_>>().join(", "),
        ReportField::Period(period) => reporting::period(ctx.lang(), period.span),
        ReportField::AsOf(on) => long(*on),
        ReportField::Recipients(list) => parties(list, ctx),
        ReportField::Number(number) => number.clone().unwrap_or_default(),
        ReportField::Date(date) => day(*date),
        ReportField::Duty(_) | ReportField::Version(_) | ReportField::Corrects(_) => return None,
    })
}

/// Returns the value of a field of a passage; none for the figures.
pub(super) fn passage_value(field: &PassageField) -> Option<String> {
    match field {
        PassageField::Text(text) => Some(text.clone()),
        PassageField::Figures(_) => None,
    }
}
