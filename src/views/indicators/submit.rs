//! What a completed form writes.

use crate::domain::deadline::Every;
use crate::domain::ids::{DefinitionId, IndicatorId, MeasurementId};
use crate::domain::indicator::{
    Definition, Direction, Indicator, Measurement, PathShape, Target, TargetMeaning,
};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::register::Register;
use crate::locale::say;
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE};
use crate::views::overlay::indicator::{Bound, Fill, TargetPlace};
use crate::views::overlay::{Form, Name};

use super::adjust::{commit, write_target};
use super::judged::short_value;
use super::names::in_words;
use super::outline::Body;
use super::read::{self, Fault};
use super::{State, told, year};

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(state: &State, form: &Form, fill: &Fill, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    match fill {
        Fill::Record(definition) => record(form, definition, ctx, ids),
        Fill::Correct(seen) => correct(form, seen, ctx, ids),
        Fill::Target(place, bound) => target(form, place, *bound, ctx, ids),
        Fill::Add(direction) => add(state, form, *direction, ctx, ids),
    }
    .map(|ask| vec![ask])
}

/// Says that the indicator is gone: somebody withdrew it while the form was open.
fn gone(ctx: &Ctx) -> Fault {
    (Name::Value, ctx.say(say::INDICATOR_GONE).to_owned())
}

fn record(form: &Form, definition: &DefinitionId, ctx: &Ctx, ids: &mut Ids) -> Result<Ask, Fault> {
    let (indicator, definition) = told::of(definition, ctx).ok_or_else(|| gone(ctx))?;
    let blank = MeasurementId::from_source(SOURCE, "");
    let read = read::measurement(form, indicator, definition, blank, ctx)?;
    let batch = ids.batch();
    let value = Measurement { id: MeasurementId::from_source(SOURCE, &Ids::record(batch, 0)), ..read };
    let sentence = sentence(say::DID_RECORD, indicator, &value, ctx);
    Ok(commit(ids.work(batch, vec![Operation::Create(value.into())], sentence)))
}

fn correct(form: &Form, seen: &Measurement, ctx: &Ctx, ids: &mut Ids) -> Result<Ask, Fault> {
    let (indicator, definition) = told::of(&seen.definition, ctx).ok_or_else(|| gone(ctx))?;
    let value = read::corrected(form, seen, indicator, definition, ctx)?;
    let operations = operations_between(seen, &value);
    if operations.is_empty() {
        return Ok(Ask::say(ctx.say(say::NOTHING_CHANGED)));
    }
    let batch = ids.batch();
    Ok(commit(ids.work(batch, operations, sentence(say::DID_CORRECT_VALUE, indicator, &value, ctx))))
}

fn sentence(said: crate::locale::Said, indicator: &Indicator, value: &Measurement, ctx: &Ctx) -> String {
    let shown = short_value(indicator, value, ctx);
    let which = in_words(indicator, ctx);
    ctx.tell(said, &[("value", &shown), ("date", &long(value.on)), ("which", &which)])
}

fn target(form: &Form, place: &TargetPlace, bound: Bound, ctx: &Ctx, ids: &mut Ids) -> Result<Ask, Fault> {
    let (indicator, _) = told::of(&place.definition, ctx).ok_or_else(|| gone(ctx))?;
    let meaning = read::bound(form, bound, place.year, ctx)?;
    Ok(write_target(place, meaning, true, indicator, ctx, ids))
}

/// Adds an indicator with one definition, under the heading of the chosen row.
fn add(state: &State, form: &Form, direction: Direction, ctx: &Ctx, ids: &mut Ids) -> Result<Ask, Fault> {
    let name = form.given(Name::Title).ok_or_else(|| (Name::Title, ctx.say(say::NAME_MISSING).to_owned()))?;
    let asked = year::asked(ctx).into_iter().take(2).map(|year| read::target(form, year, direction));
    let targets: Vec<Target> = asked.filter(|target| target.meaning != TargetMeaning::Blank).collect();
    if let Some(unread) = targets.iter().find(|target| target.meaning == TargetMeaning::Unknown) {
        let fault = ctx.tell(say::TARGET_UNREADABLE, &[("text", &unread.printed)]);
        return Err((Name::Target(unread.year), fault));
    }
    let batch = ids.batch();
    let id = IndicatorId::new(format!("{SOURCE}/{}", Ids::record(batch, 0)));
    let beside = beside(state, ctx);
    let rank = ctx.workspace.indicators.iter().map(|one| one.rank).max().unwrap_or(0) + 1;
    let definition = Definition {
        id: DefinitionId::new(format!("{id}/1")),
        indicator: id.clone(),
        counted: name.clone(),
        over: None,
        targets,
        rank: 1,
    };
    let indicator = Indicator {
        id,
        plan: beside.and_then(|one| one.plan.clone()),
        heading: beside.and_then(|one| one.heading.clone()),
        label: String::new(),
        name,
        unit_of_measure: form.value(Name::Measure),
        direction,
        monitors: Register::of(ctx.workspace).read(&form.value(Name::Monitors)),
        reporting: Every::Month,
        path: PathShape::Straight,
        rank,
    };
    let sentence = ctx.tell(say::DID_ADD, &[("which", &in_words(&indicator, ctx))]);
    let operations = vec![Operation::Create(indicator.into()), Operation::Create(definition.into())];
    Ok(commit(ids.work(batch, operations, sentence)))
}

/// Returns the chosen indicator, or the first one of the chosen group.
fn beside<'a>(state: &State, ctx: &Ctx<'a>) -> Option<&'a Indicator> {
    let start = *state.listing.row()?;
    let first = state.rows.iter().skip(start).find_map(|row| match row.body {
        Body::Indicator(_) => row.id.indicator(),
        Body::Group(_) => None,
    });
    ctx.workspace.indicators.get(first?.as_str())
}
