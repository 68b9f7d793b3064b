//! The forms of the indicators.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::deadline::Every;
use crate::domain::indicator::{Definition, Direction, Indicator, Measurement, series};
use crate::locale::{indicator as words, say};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::effect::SOURCE;
use crate::views::overlay::indicator::{Bound, Fill, FillSubject, TargetPlace};
use crate::views::overlay::{Field, Form, Name, Purpose};

use super::names::{counted, in_words, unit_name};
use super::{told, year};

/// Makes the form that a draft belongs to; none when what it was about is gone.
pub fn form_of(subject: &FillSubject, ctx: &Ctx) -> Option<Form> {
    match subject {
        FillSubject::Record(id) => {
            let (indicator, definition) = told::of(id, ctx)?;
            Some(record(indicator, definition, ctx))
        }
        FillSubject::Correct(id) => {
            let value = ctx.workspace.measurements.get(id.as_str())?;
            let (indicator, _) = told::of(&value.definition, ctx)?;
            Some(correct(indicator, value, ctx))
        }
        FillSubject::Target(id, year, bound) => {
            let (_, definition) = told::of(id, ctx)?;
            let seen = definition.targets.clone();
            target(TargetPlace { definition: id.clone(), year: *year, seen }, *bound, ctx)
        }
        FillSubject::Add(direction) => Some(add(*direction, ctx)),
    }
}

/// Makes the form for a new value: the cursor is in the value, what stands in the other fields is a good guess.
pub(super) fn record(indicator: &Indicator, definition: &Definition, ctx: &Ctx) -> Form {
    let on = suggested_day(indicator, definition, ctx);
    let source = last_source(ctx);
    let symbol = source.and_then(|value| value.document.clone()).unwrap_or_default();
    let dated = source.and_then(|value| value.document_date).map(long).unwrap_or_default();
    let fields = vec![
        Field::new(Name::Value, say::VALUE, ""),
        Field::suggest(Name::Date, say::AS_OF_DAY, long(on)),
        Field::suggest(Name::Document, say::SOURCE, symbol),
        Field::suggest(Name::DocumentDate, say::SOURCE_DATE, dated),
        Field::new(Name::Unit, say::OF_UNIT, ""),
        Field::new(Name::Text, say::REMARK, ""),
    ];
    let about = vec![in_words(indicator, ctx), counted(definition, ctx)];
    let purpose = Purpose::Indicator(Fill::Record(definition.id.clone()));
    Form::new(purpose, ctx.say(say::RECORD), about, fields).quick()
}

/// Makes the form that corrects a value.
pub(super) fn correct(indicator: &Indicator, value: &Measurement, ctx: &Ctx) -> Form {
    let shown = value.printed.clone().unwrap_or_else(|| words::measured(ctx.lang(), &value.value));
    let unit = value.unit.as_ref().map(|unit| unit_name(unit, ctx)).unwrap_or_default();
    let dated = value.document_date.map(long).unwrap_or_default();
    let fields = vec![
        Field::suggest(Name::Value, say::VALUE, shown),
        Field::suggest(Name::Date, say::AS_OF_DAY, told::days(value.from, value.on)),
        Field::suggest(Name::Document, say::SOURCE, value.document.clone().unwrap_or_default()),
        Field::suggest(Name::DocumentDate, say::SOURCE_DATE, dated),
        Field::suggest(Name::Unit, say::OF_UNIT, unit),
        Field::suggest(Name::Text, say::REMARK, value.note.clone().unwrap_or_default()),
    ];
    let purpose = Purpose::Indicator(Fill::Correct(Box::new(value.clone())));
    Form::new(purpose, ctx.say(say::CORRECT_VALUE), vec![in_words(indicator, ctx)], fields).quick()
}

/// Makes the form that asks for the number of a target; none when the indicator is gone.
pub(super) fn target(place: TargetPlace, bound: Bound, ctx: &Ctx) -> Option<Form> {
    let (indicator, _) = told::of(&place.definition, ctx)?;
    let printed = place.seen.iter().find(|target| target.year == place.year);
    let printed = printed.map(|target| target.printed.clone()).unwrap_or_default();
    let about = vec![
        in_words(indicator, ctx),
        ctx.tell(say::TARGET_PRINTED, &[("year", &place.year), ("printed", &printed)]),
    ];
    let label = match bound {
        Bound::Number => say::MEANS_NUMBER,
        Bound::Rank => say::MEANS_RANK,
    };
    let fields = vec![Field::new(Name::Target(place.year), label, "")];
    let purpose = Purpose::Indicator(Fill::Target(place, bound));
    Some(Form::new(purpose, ctx.say(say::CORRECT_TARGET), about, fields))
}

/// Makes the form for a new indicator.
pub(super) fn add(direction: Direction, ctx: &Ctx) -> Form {
    let mut fields = vec![
        Field::new(Name::Title, say::NAME, ""),
        Field::suggest(Name::Measure, say::MEASURE, measure(direction, ctx)),
    ];
    let target = |year| Field::new(Name::Target(year), say::TARGET_FIELD, "");
    fields.extend(year::asked(ctx).into_iter().take(2).map(target));
    fields.push(Field::new(Name::Monitors, say::MONITORS, ""));
    let about = vec![ctx.say(words::direction(direction)).to_owned()];
    Form::new(Purpose::Indicator(Fill::Add(direction)), ctx.say(say::ADD_INDICATOR), about, fields)
}

/// Returns the unit of measure that most indicators of the direction have.
fn measure(direction: Direction, ctx: &Ctx) -> &'static str {
    match direction {
        Direction::AtLeast | Direction::AtMost => "%",
        Direction::Rank => ctx.say(say::RANK_UNIT),
        Direction::Count | Direction::YesNo | Direction::Text => "",
    }
}

/// Returns the value that was entered last in the interface.
fn last_source<'a>(ctx: &Ctx<'a>) -> Option<&'a Measurement> {
    let rows = ctx.workspace.measurements.rows().map(|(_, row)| row);
    let typed = rows.filter(|row| row.record.id.source() == SOURCE && row.record.document.is_some());
    typed.max_by_key(|row| row.created).map(|row| &row.record)
}

/// Returns the end of the last full reporting period; the shown day where there is a value from then on already, or no
/// rhythm.
fn suggested_day(indicator: &Indicator, definition: &Definition, ctx: &Ctx) -> NaiveDate {
    let end = last_end(indicator.reporting, ctx.as_of);
    let known = series(ctx.workspace, &definition.id, ctx.as_of).last().map(|value| value.on);
    end.filter(|end| known.is_none_or(|known| known < *end)).unwrap_or(ctx.as_of)
}

/// Returns the last end of a period on the day or before it.
fn last_end(every: Every, day: NaiveDate) -> Option<NaiveDate> {
    let next = day.succ_opt()?;
    let months = match every {
        Every::AdHoc => return None,
        Every::Week => {
            return next.checked_sub_days(Days::new(u64::from(next.weekday().num_days_from_monday()) + 1));
        }
        Every::Month => 1,
        Every::Quarter => 3,
        Every::HalfYear => 6,
        Every::Year => 12,
    };
    let first = next.with_day(1)?.checked_sub_months(Months::new(next.month0() % months))?;
    first.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_ends_on_its_last_day() {
        let table = [
            (Every::Month, "2026-04-10", "2026-03-31"),
            (Every::Month, "2026-04-30", "2026-04-30"),
            (Every::Quarter, "2026-04-10", "2026-03-31"),
            (Every::Quarter, "2026-06-30", "2026-06-30"),
            (Every::HalfYear, "2026-04-10", "2025-12-31"),
            (Every::Year, "2026-12-30", "2025-12-31"),
            (Every::Week, "2026-04-10", "2026-04-05"),
            (Every::Week, "2026-04-12", "2026-04-12"),
        ];
        for (every, day, end) in table {
            assert_eq!(last_end(every, day.parse().unwrap()), Some(end.parse().unwrap()), "{every:?} {day}");
        }
        assert_eq!(last_end(Every::AdHoc, "2026-04-10".parse().unwrap()), None);
    }
}
