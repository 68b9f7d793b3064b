//! Correcting what an indicator asks for: its targets, its path, its direction, its reporting period. The printed words
//! stay; each correction carries the value that was shown, so that a colleague's change meanwhile is a conflict.

use crate::domain::deadline::Every;
use crate::domain::editing::consequences;
use crate::domain::ids::IndicatorId;
use crate::domain::indicator::{
    Definition, DefinitionField, Direction, Indicator, IndicatorField, PathShape, Target, TargetMeaning,
    definitions, read_target,
};
use crate::domain::operation::{FieldChange, Operation};
use crate::locale::{Said, deadline, indicator as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, Write};
use crate::views::overlay::indicator::{Bound, Chosen, FieldKind, Meant, TargetPlace};
use crate::views::overlay::{Choice, Choose, Pick};

use super::names::in_words;
use super::{forms, told};

/// Lists what can be corrected about an indicator: the target of every year, then its other rules.
pub(super) fn menu(indicator: &Indicator, year: i32, ctx: &Ctx) -> Ask {
    let found = definitions(ctx.workspace, indicator);
    let several = found.len() > 1;
    let mut rows: Vec<Choice> =
        found.iter().zip(1..).flat_map(|(one, nth)| target_rows(one, nth, several, year, ctx)).collect();
    let field = |said: Said, now: Said, kind| {
        let label = format!("{}: {}", ctx.say(said), ctx.say(now));
        Choice::new(label, "", Pick::Indicator(Chosen::Field(indicator.id.clone(), kind)))
    };
    rows.extend([
        field(say::PATH, words::path(indicator.path), FieldKind::Path),
        field(say::DIRECTION, words::direction(indicator.direction), FieldKind::Direction),
        field(say::REPORTING, deadline::every(indicator.reporting), FieldKind::Reporting),
    ]);
    Ask::choose(Choose::menu(ctx.say(say::ADJUST), vec![in_words(indicator, ctx)], rows))
}

fn target_rows(definition: &Definition, nth: usize, several: bool, year: i32, ctx: &Ctx) -> Vec<Choice> {
    let mut years: Vec<i32> = definition.targets.iter().map(|target| target.year).chain([year]).collect();
    years.sort_unstable();
    years.dedup();
    let row = |year: i32| {
        let target = definition.targets.iter().find(|target| target.year == year);
        let meaning =
            target.map_or_else(String::new, |target| told::targets(std::slice::from_ref(target), ctx));
        let number = if several { format!("{nth}. ") } else { String::new() };
        let label = match target {
            Some(_) => format!("{number}{} {meaning}", ctx.say(say::TARGET)),
            None => format!("{number}{}", ctx.tell(say::TARGET_MISSING, &[("year", &year)])),
        };
        let printed = target.map(|target| format!("“{}”", target.printed)).unwrap_or_default();
        let place = TargetPlace { definition: definition.id.clone(), year, seen: definition.targets.clone() };
        Choice::new(label, printed, Pick::Indicator(Chosen::Target(place)))
    };
    years.into_iter().map(row).collect()
}

/// Carries out what a chosen row means.
pub(super) fn pick(chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let asks = match chosen {
        Chosen::Target(place) => Some(meanings(place, ctx)),
        Chosen::Means(place, Meant::Bound(bound)) => forms::target(place, bound, ctx).map(Ask::form),
        Chosen::Means(place, meant) => mean(&place, meant, ctx, ids),
        Chosen::Field(id, kind) => values(&id, kind, ctx),
        Chosen::Set(id, values) => set(&id, *values, ctx, ids),
        _ => None,
    };
    vec![asks.unwrap_or_else(|| Ask::warn(ctx.say(say::INDICATOR_GONE)))]
}

/// Lists what a target can mean; the printed words stay.
fn meanings(place: TargetPlace, ctx: &Ctx) -> Ask {
    let printed = place.seen.iter().find(|target| target.year == place.year);
    let printed = printed.map(|target| target.printed.clone()).unwrap_or_default();
    let body = vec![ctx.tell(say::TARGET_PRINTED, &[("year", &place.year), ("printed", &printed)])];
    let row = |(said, meant): (Said, Meant)| {
        Choice::new(ctx.say(said), "", Pick::Indicator(Chosen::Means(place.clone(), meant)))
    };
    let all = [
        (say::MEANS_A_NUMBER, Meant::Bound(Bound::Number)),
        (say::MEANS_A_RANK, Meant::Bound(Bound::Rank)),
        (say::MEANS_HOLD, Meant::Met),
        (say::MEANS_WORDS, Meant::Words),
        (say::MEANS_NOTHING, Meant::Nothing),
        (say::MEANS_PRINT, Meant::AsPrinted),
    ];
    Ask::choose(Choose::menu(ctx.say(say::CORRECT_TARGET), body, all.map(row).to_vec()))
}

fn mean(place: &TargetPlace, meant: Meant, ctx: &Ctx, ids: &mut Ids) -> Option<Ask> {
    let (indicator, _) = told::of(&place.definition, ctx)?;
    let corrected = |meaning| (meaning, true);
    let (meaning, corrected) = match meant {
        Meant::Met => corrected(TargetMeaning::Met),
        Meant::Words => corrected(TargetMeaning::Words),
        Meant::Nothing => corrected(TargetMeaning::Stroke),
        Meant::AsPrinted => (read_target(&printed(place), indicator.direction), false),
        Meant::Bound(_) => return None,
    };
    Some(write_target(place, meaning, corrected, indicator, ctx, ids))
}

fn printed(place: &TargetPlace) -> String {
    let target = place.seen.iter().find(|target| target.year == place.year);
    target.map(|target| target.printed.clone()).unwrap_or_default()
}

/// Gives the target of a year its meaning; a year without a target gets one that nothing was printed for.
pub(super) fn write_target(
    place: &TargetPlace,
    meaning: TargetMeaning,
    corrected: bool,
    indicator: &Indicator,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Ask {
    let target = Target { year: place.year, printed: printed(place), meaning, corrected };
    let mut targets: Vec<Target> =
        place.seen.iter().filter(|other| other.year != place.year).cloned().collect();
    targets.push(target.clone());
    targets.sort_by_key(|target| target.year);
    if targets == place.seen {
        return Ask::say(ctx.say(say::NOTHING_CHANGED));
    }
    let change = FieldChange::<Definition> {
        id: place.definition.clone(),
        old: DefinitionField::Targets(place.seen.clone()),
        new: DefinitionField::Targets(targets),
    };
    let meaning = told::target_meaning(indicator, &target, ctx);
    let which = in_words(indicator, ctx);
    let sentence =
        ctx.tell(say::DID_TARGET, &[("year", &place.year), ("meaning", &meaning), ("which", &which)]);
    let id = ids.batch();
    commit(ids.work(id, vec![Operation::Change(change.into())], sentence))
}

pub(super) fn commit(write: Write) -> Ask {
    Ask::Do(Effect::Commit(write))
}

/// Lists the values of a field of an indicator.
fn values(id: &IndicatorId, kind: FieldKind, ctx: &Ctx) -> Option<Ask> {
    let indicator = ctx.workspace.indicators.get(id.as_str())?;
    let choices: Vec<(Said, IndicatorField)> = match kind {
        FieldKind::Path => [PathShape::Straight, PathShape::Stepped]
            .map(|path| (words::path(path), IndicatorField::Path(path)))
            .to_vec(),
        FieldKind::Direction => {
            use Direction::{AtLeast, AtMost, Count, Rank, Text, YesNo};
            [AtLeast, AtMost, Rank, Count, YesNo, Text]
                .map(|direction| (words::direction(direction), IndicatorField::Direction(direction)))
                .to_vec()
        }
        FieldKind::Reporting => {
            [Every::Week, Every::Month, Every::Quarter, Every::HalfYear, Every::Year, Every::AdHoc]
                .map(|every| (deadline::every(every), IndicatorField::Reporting(every)))
                .to_vec()
        }
    };
    let row = |(said, new): (Said, IndicatorField)| {
        let old = crate::domain::entity::Entity::current(indicator, &new);
        let note = if old == new { ctx.say(say::PRESENT) } else { "" };
        let set = Chosen::Set(indicator.id.clone(), Box::new((old, new)));
        Choice::new(ctx.say(said), note, Pick::Indicator(set))
    };
    let rows = choices.into_iter().map(row).collect();
    Some(Ask::choose(Choose::menu(ctx.say(say::ADJUST), vec![in_words(indicator, ctx)], rows)))
}

/// Changes a field of an indicator. With the direction the print of targets that nobody corrected is read anew.
fn set(
    id: &IndicatorId,
    (old, new): (IndicatorField, IndicatorField),
    ctx: &Ctx,
    ids: &mut Ids,
) -> Option<Ask> {
    let indicator = ctx.workspace.indicators.get(id.as_str())?;
    if old == new {
        return Some(Ask::say(ctx.say(say::NOTHING_CHANGED)));
    }
    let reread = match &new {
        IndicatorField::Direction(direction) => {
            let new = Indicator { direction: *direction, ..indicator.clone() };
            consequences(&indicator.clone().into(), &new.into(), ctx.workspace)
        }
        _ => Vec::new(),
    };
    let change = FieldChange::<Indicator> { id: id.clone(), old, new };
    let mut operations = vec![Operation::Change(change.into())];
    let told: Vec<String> =
        operations.iter().map(|operation| crate::views::changes::operation(operation, ctx)).collect();
    let sentence =
        ctx.tell(say::DID_ADJUST, &[("what", &told.join("; ")), ("which", &in_words(indicator, ctx))]);
    operations.extend(reread);
    let batch = ids.batch();
    Some(commit(ids.work(batch, operations, sentence)))
}
