//! How what was typed into a form is understood. The live note and the writing share it.

use chrono::NaiveDate;

use crate::domain::deadline::{self, Context, Reading};
use crate::domain::ids::UnitId;
use crate::domain::progress::{Count, Percent};
use crate::domain::task::{Deadline, Task};
use crate::locale::say;
use crate::text::{date, number};
use crate::views::ctx::Ctx;
use crate::views::overlay::{Form, Name};

use super::rules;

/// Says which field is wrong, and what is wrong with it in the user's words.
pub(in crate::views) type Fault = (Name, String);

/// Reads the day of a form.
pub(in crate::views) fn day(form: &Form, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    let text = form.value(Name::Date);
    date::read(&text).map_err(|_| (Name::Date, ctx.tell(say::NOT_A_DATE, &[("text", &text)])))
}

/// Reads the day of a form; nothing typed means the given one.
pub(in crate::views) fn day_or(form: &Form, known: NaiveDate, ctx: &Ctx) -> Result<NaiveDate, Fault> {
    if form.given(Name::Date).is_none() { Ok(known) } else { day(form, ctx) }
}

/// Is how far something is: a share, a count, or both unknown.
pub(in crate::views) type Amount = (Option<Percent>, Option<Count>);

/// Reads a percentage or n/m; nothing typed is no amount.
pub(in crate::views) fn amount(form: &Form, ctx: &Ctx) -> Result<Amount, Fault> {
    let Some(text) = form.given(Name::Amount) else { return Ok((None, None)) };
    let fault = || (Name::Amount, ctx.tell(say::NOT_AN_AMOUNT, &[("text", &text)]));
    if text.contains('/') {
        let ratio = number::read_ratio(&text).map_err(|_| fault())?;
        return Ok((None, Some(Count { done: ratio.numerator, total: ratio.denominator })));
    }
    let number = number::read(&text).map_err(|_| fault())?.number;
    let scale = 10i64.checked_pow(u32::from(number.decimals())).ok_or_else(fault)?;
    let hundredths = number.units().checked_mul(100).ok_or_else(fault)? / scale;
    let percent = u32::try_from(hundredths).ok().and_then(Percent::from_hundredths).ok_or_else(fault)?;
    Ok((Some(percent), None))
}

/// Reads the unit of a form; nothing typed means the whole task.
pub(in crate::views) fn unit(form: &Form, ctx: &Ctx) -> Result<Option<UnitId>, Fault> {
    let Some(text) = form.given(Name::Unit) else { return Ok(None) };
    match rules::find_unit(&text, ctx) {
        Ok(unit) => Ok(Some(unit)),
        Err(nearest) => Err((
            Name::Unit,
            ctx.tell(say::NO_SUCH_UNIT, &[("text", &text), ("nearest", &nearest.join(", "))]),
        )),
    }
}

/// Splits the symbols of documents.
pub(in crate::views) fn evidence(form: &Form) -> Vec<String> {
    let text = form.value(Name::Evidence);
    text.split([';', ',']).map(str::trim).filter(|symbol| !symbol.is_empty()).map(str::to_owned).collect()
}

/// Understands a deadline phrase as the task's plan would print it.
pub(in crate::views) fn phrase(phrase: &str, task: &Task, ctx: &Ctx) -> Reading {
    let plan = ctx.workspace.plans.get(task.plan.as_str());
    deadline::read(phrase, &Context::of_plan(plan, task.assigned_on))
}

/// Makes a deadline from a typed phrase.
pub(in crate::views) fn deadline(text: String, task: &Task, ctx: &Ctx) -> Deadline {
    Deadline { reading: phrase(&text, task, ctx), corrected: false }
}
