//! What a completed form of the composer writes.

use chrono::NaiveDate;

use crate::domain::deadline::Every;
use crate::domain::ids::{DutyId, PlanId, UnitId};
use crate::domain::operation::operations_between;
use crate::domain::party::PartyList;
use crate::domain::plan::Period;
use crate::domain::register::Register;
use crate::domain::report::{Report, ReportPeriod, ReportRole};
use crate::locale::{Said, composer as words, issued, say};
use crate::text::fold::mark_free;
use crate::text::{date, period};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids};
use crate::views::overlay::{Form, Name};
use crate::views::work::rules::find_unit;

use super::{Fill, State, issue, list, work};

/// Says which field is wrong, and what is wrong with it in the user's words.
pub(super) type Fault = (Name, String);

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(
    state: &mut State,
    form: &Form,
    fill: &Fill,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, Fault> {
    let (operations, said, report) = match fill {
        Fill::Issue(report) => return issue::ask(form, report, state.now, ctx, ids),
        Fill::Adjust(seen) => {
            let report = read(form, seen.as_ref().clone(), ctx)?;
            (operations_between(seen.as_ref(), &report), words::DID_ADJUST, report)
        }
    };
    if operations.is_empty() {
        return Ok(vec![Ask::say(ctx.say(say::NOTHING_CHANGED))]);
    }
    let sentence = ctx.tell(said, &[("which", &list::name(&report, ctx))]);
    Ok(vec![Ask::Do(Effect::Commit(work(ids, operations, sentence)))])
}

/// Reads the fields into a report.
fn read(form: &Form, report: Report, ctx: &Ctx) -> Result<Report, Fault> {
    let recipients = match form.given(Name::To) {
        Some(to) if to != report.recipients.printed => Register::of(ctx.workspace).read(&to),
        Some(_) => report.recipients.clone(),
        None => PartyList::default(),
    };
    Ok(Report {
        unit: unit(form, ctx)?,
        role: role(form, ctx)?,
        period: span(form, ctx)?,
        plans: plans(form, ctx)?,
        as_of: day(form, Name::Date, ctx)?.unwrap_or(ctx.as_of),
        duty: duty(form, ctx)?,
        recipients,
        ..report
    })
}

fn fault(name: Name, said: Said, ctx: &Ctx) -> Fault {
    (name, ctx.say(said).to_owned())
}

fn unit(form: &Form, ctx: &Ctx) -> Result<UnitId, Fault> {
    let text = form.given(Name::Unit).ok_or_else(|| fault(Name::Unit, words::UNIT_MISSING, ctx))?;
    find_unit(&text, ctx).map_err(|nearest| {
        let nearest = nearest.join(", ");
        (Name::Unit, ctx.tell(say::NO_SUCH_UNIT, &[("text", &text), ("nearest", &nearest)]))
    })
}

fn role(form: &Form, ctx: &Ctx) -> Result<ReportRole, Fault> {
    let typed = mark_free(&form.value(Name::Role));
    let roles = [ReportRole::Reporter, ReportRole::Consolidator];
    let named = |role: &ReportRole| {
        let said = issued::role(*role);
        !typed.is_empty() && [said.vi, said.en].iter().any(|name| mark_free(name).contains(&typed))
    };
    let found: Vec<ReportRole> = roles.into_iter().filter(named).collect();
    match found.as_slice() {
        [role] => Ok(*role),
        _ => {
            let known = roles.map(|role| ctx.say(issued::role(role))).join(", ");
            Err((Name::Role, ctx.tell(words::WHICH_ROLE, &[("known", &known)])))
        }
    }
}

/// Reads the period; what kind of period it is follows from its days.
fn span(form: &Form, ctx: &Ctx) -> Result<ReportPeriod, Fault> {
    let text = form.value(Name::Period);
    let Some((from, to)) = period::read(&text) else {
        return Err((Name::Period, ctx.tell(words::NO_PERIOD, &[("text", &text)])));
    };
    let span = Period { from, to };
    let kinds = [Every::Week, Every::Month, Every::Quarter, Every::HalfYear, Every::Year];
    let every = kinds.into_iter().find(|every| every.around(from) == Some(span)).unwrap_or(Every::AdHoc);
    Ok(ReportPeriod { every, span })
}

/// Writes plans as they can be read again: by their symbols, those without a number by their ids.
pub(super) fn plans_in_words(plans: &[PlanId], ctx: &Ctx) -> String {
    let name = |id: &PlanId| match ctx.workspace.plans.get(id.as_str()) {
        Some(plan) if plan.symbol.starts_with(|c: char| c.is_alphanumeric()) => plan.symbol.clone(),
        _ => id.to_string(),
    };
    plans.iter().map(name).collect::<Vec<_>>().join("; ")
}

fn plans(form: &Form, ctx: &Ctx) -> Result<Vec<PlanId>, Fault> {
    let text = form.value(Name::Plans);
    let names: Vec<&str> = text.split([';', ',']).map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return Err(fault(Name::Plans, words::PLANS_MISSING, ctx));
    }
    let find = |name: &&str| {
        let folded = mark_free(name);
        let found = ctx
            .workspace
            .plans
            .iter()
            .find(|plan| plan.id.as_str() == *name || mark_free(&plan.symbol) == folded);
        found.map(|plan| plan.id.clone()).ok_or_else(|| {
            let known: Vec<PlanId> =
                ctx.workspace.plans.sorted().iter().map(|plan| plan.id.clone()).collect();
            let known = plans_in_words(&known, ctx);
            (Name::Plans, ctx.tell(words::NO_PLAN, &[("text", name), ("known", &known)]))
        })
    };
    names.iter().map(find).collect()
}

fn duty(form: &Form, ctx: &Ctx) -> Result<Option<DutyId>, Fault> {
    let Some(text) = form.given(Name::Duty) else { return Ok(None) };
    let folded = mark_free(&text);
    let exact =
        ctx.workspace.duties.iter().find(|it| it.id.as_str() == text || mark_free(&it.name) == folded);
    let found =
        exact.or_else(|| ctx.workspace.duties.iter().find(|it| mark_free(&it.name).contains(&folded)));
    found.map(|duty| Some(duty.id.clone())).ok_or_else(|| {
        let known: Vec<&str> = ctx.workspace.duties.iter().map(|duty| duty.name.as_str()).collect();
        (Name::Duty, ctx.tell(words::NO_DUTY, &[("text", &text), ("known", &known.join(", "))]))
    })
}

pub(super) fn day(form: &Form, name: Name, ctx: &Ctx) -> Result<Option<NaiveDate>, Fault> {
    let Some(text) = form.given(name) else { return Ok(None) };
    let read = date::read(&text);
    read.map(Some).map_err(|_| (name, ctx.tell(say::NOT_A_DATE, &[("text", &text)])))
}
