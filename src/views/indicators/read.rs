//! How what was typed into a form is understood. The live note and the writing share it.

use chrono::NaiveDate;

use crate::domain::ids::{MeasurementId, UnitId};
use crate::domain::indicator::{
    Definition, Direction, Indicator, Measured, MeasuredError, Measurement, Target, TargetMeaning,
    read_measured,
};
use crate::domain::register::Register;
use crate::locale::say;
use crate::text::{date, number, period};
use crate::views::ctx::Ctx;
use crate::views::overlay::indicator::Bound;
use crate::views::overlay::{Form, Name};

/// Says which field is wrong, and what is wrong with it in the user's words.
pub(super) type Fault = (Name, String);

/// Reads the day that a value holds for, or the first and the last day of the period that it covers.
pub(super) fn span(form: &Form, ctx: &Ctx) -> Result<(Option<NaiveDate>, NaiveDate), Fault> {
    let text = form.value(Name::Date);
    let day = date::read(&text).ok().map(|on| (None, on));
    let read = day.or_else(|| period::read(&text).map(|(from, to)| (Some(from), to)));
    read.ok_or_else(|| (Name::Date, ctx.tell(say::NOT_A_DATE_OR_PERIOD, &[("text", &text)])))
}

/// Reads the date of the document; nothing typed is none.
pub(super) fn document_date(form: &Form, ctx: &Ctx) -> Result<Option<NaiveDate>, Fault> {
    let Some(text) = form.given(Name::DocumentDate) else { return Ok(None) };
    let fault = |_| (Name::DocumentDate, ctx.tell(say::NOT_A_DATE, &[("text", &text)]));
    date::read(&text).map(Some).map_err(fault)
}

/// Reads the unit whose own value it is; nothing typed means the whole province.
pub(super) fn unit(form: &Form, ctx: &Ctx) -> Result<Option<UnitId>, Fault> {
    let Some(text) = form.given(Name::Unit) else { return Ok(None) };
    let register = Register::of(ctx.workspace);
    let found = register.find(&text).and_then(|name| name.unit().cloned());
    found.map(Some).ok_or_else(|| {
        let near = register.nearest(&text, NEAR).into_iter().filter(|name| name.unit().is_some());
        let names: Vec<String> = near.map(|name| name.name).collect();
        (Name::Unit, ctx.tell(say::NO_SUCH_UNIT, &[("text", &text), ("nearest", &names.join(", "))]))
    })
}

/// Is how many near names are offered.
const NEAR: usize = 5;

/// Reads the value as the indicator asks for it.
pub(super) fn value(form: &Form, direction: Direction, ctx: &Ctx) -> Result<Measured, Fault> {
    let text = form.value(Name::Value);
    let read = read_measured(&text, direction).map(|read| read.value);
    read.map_err(|error| (Name::Value, unreadable(&error, &text, ctx)))
}

/// Says why a value cannot be read.
pub(super) fn unreadable(error: &MeasuredError, text: &str, ctx: &Ctx) -> String {
    let said = match error {
        MeasuredError::Empty => say::VALUE_MISSING,
        MeasuredError::Number(_) => say::NOT_A_VALUE,
        MeasuredError::NotARank(_) => say::NOT_A_RANK,
        MeasuredError::NeitherYesNorNo(_) => say::NEITHER_YES_NOR_NO,
    };
    ctx.tell(said, &[("text", &text)])
}

/// Reads a whole value.
pub(super) fn measurement(
    form: &Form,
    indicator: &Indicator,
    definition: &Definition,
    id: MeasurementId,
    ctx: &Ctx,
) -> Result<Measurement, Fault> {
    let value = value(form, indicator.direction, ctx)?;
    let (from, on) = span(form, ctx)?;
    Ok(Measurement {
        id,
        definition: definition.id.clone(),
        value,
        printed: form.given(Name::Value),
        on,
        from,
        parts: Vec::new(),
        unit: unit(form, ctx)?,
        document: form.given(Name::Document),
        document_date: document_date(form, ctx)?,
        note: form.given(Name::Text),
    })
}

/// Reads a value that was corrected; what the form has no field for stays.
pub(super) fn corrected(
    form: &Form,
    seen: &Measurement,
    indicator: &Indicator,
    definition: &Definition,
    ctx: &Ctx,
) -> Result<Measurement, Fault> {
    let read = measurement(form, indicator, definition, seen.id.clone(), ctx)?;
    let (value, printed) = match form.is_untouched(Name::Value) {
        true => (seen.value.clone(), seen.printed.clone()),
        false => (read.value, read.printed),
    };
    Ok(Measurement { value, printed, parts: seen.parts.clone(), ..read })
}

/// Reads the number that a target means.
pub(super) fn bound(form: &Form, bound: Bound, year: i32, ctx: &Ctx) -> Result<TargetMeaning, Fault> {
    let name = Name::Target(year);
    let text = form.value(name);
    let fault = || (name, ctx.tell(say::NOT_A_NUMBER, &[("text", &text)]));
    let number = number::read(&text).map_err(|_| fault())?.number;
    match bound {
        Bound::Number => Ok(TargetMeaning::Number(number)),
        Bound::Rank => {
            let place =
                u32::try_from(number.units()).ok().filter(|place| *place > 0 && number.decimals() == 0);
            place.map(TargetMeaning::RankWithin).ok_or_else(fault)
        }
    }
}

/// Reads the target of a year as it would be printed.
pub(super) fn target(form: &Form, year: i32, direction: Direction) -> Target {
    let printed = form.value(Name::Target(year));
    let meaning = crate::domain::indicator::read_target(&printed, direction);
    Target { year, printed, meaning, corrected: false }
}
