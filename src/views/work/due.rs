//! The last day in time of what is asked or given out: a day, or a deadline phrase that ends on one.

use chrono::{Datelike, NaiveDate};

use crate::domain::deadline::{self, Assumption, Context, Meaning, Reading};
use crate::locale::say;
use crate::text::date::{self, long};
use crate::views::ctx::Ctx;
use crate::views::overlay::{Form, Name};

use super::read::Fault;

/// Reads the last day in time of what begins on a day; nothing typed means that there is none. What names no year
/// means the next time that it comes.
///
/// # Errors
/// Returns the field with what is wrong: it is no day, or it lies before the first one.
pub(in crate::views) fn read(form: &Form, from: NaiveDate, ctx: &Ctx) -> Result<Option<NaiveDate>, Fault> {
    let Some(text) = form.given(Name::Due) else { return Ok(None) };
    match last_day(&text, from, ctx) {
        None => Err((Name::Due, ctx.tell(say::NOT_A_DUE, &[("text", &text)]))),
        Some(due) if due < from => {
            let days: [(&str, &dyn std::fmt::Display); 2] = [("date", &long(due)), ("on", &long(from))];
            Err((Name::Due, ctx.tell(say::DUE_TOO_EARLY, &days)))
        }
        due => Ok(due),
    }
}

/// Says live how the field is understood.
pub(in crate::views) fn understood(form: &Form, from: NaiveDate, ctx: &Ctx) -> String {
    match read(form, from, ctx) {
        Ok(None) => ctx.say(say::DUE_HOW).to_owned(),
        Ok(Some(due)) => format!("{} {}", ctx.glyphs().arrow(), long(due)),
        Err((_, fault)) => fault,
    }
}

fn last_day(text: &str, from: NaiveDate, ctx: &Ctx) -> Option<NaiveDate> {
    date::read(text).ok().or_else(|| {
        let this = phrase(text, from.year());
        let due = dated(&this, ctx)?;
        let is_over = due < from && this.assumed.contains(&Assumption::YearFromPlan);
        if is_over { dated(&phrase(text, from.year() + 1), ctx) } else { Some(due) }
    })
}

fn phrase(text: &str, year: i32) -> Reading {
    deadline::read(text, &Context { issued: None, plan_year: Some(year) })
}

fn dated(reading: &Reading, ctx: &Ctx) -> Option<NaiveDate> {
    match &reading.meaning {
        Meaning::Dated { when, then: None } => Some(when.last_day(&ctx.setup.settings.deadlines)),
        _ => None,
    }
}
