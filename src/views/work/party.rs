//! Correcting whom a printed party means: another unit or group, or the members of an open group.

use std::collections::BTreeSet;

use crate::domain::ids::{GroupId, UnitId};
use crate::domain::party::{Cell, Party, PartyList, Whom};
use crate::domain::task::{Task, TaskField};
use crate::domain::unit::Unit;
use crate::locale::{Said, say};
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::Ids;
use crate::views::overlay::pick::Place;
use crate::views::overlay::{Choice, Choose, Pick};

use super::submit::change_task;
use super::{remember, rules, task_in_words};

/// Lists the parties of the task to choose the one that is wrong.
pub(in crate::views) fn begin(task: &Task, ctx: &Ctx) -> Vec<Ask> {
    let mut rows = rows_of(task, Cell::Leads, say::LEADS, ctx);
    rows.extend(rows_of(task, Cell::Coordinators, say::COORDINATORS, ctx));
    if rows.is_empty() {
        return vec![Ask::warn(ctx.say(say::NO_PARTIES))];
    }
    let body = vec![task_in_words(&task.id, ctx), ctx.say(say::WHICH_PARTY).to_owned()];
    vec![Ask::choose(Choose::menu(ctx.say(say::CORRECT_PARTY), body, rows))]
}

fn rows_of(task: &Task, cell: Cell, said: Said, ctx: &Ctx) -> Vec<Choice> {
    let row = |(nth, party): (usize, &Party)| {
        let meant = changes::whom(&party.whom, &party.printed, ctx);
        let place = Place { task: task.id.clone(), cell, nth, seen: list_of(task, cell).clone() };
        Choice::new(
            format!("“{}” {} {meant}", party.printed, ctx.glyphs().arrow()),
            ctx.say(said),
            Pick::Correct(place),
        )
    };
    list_of(task, cell).parties.iter().enumerate().map(row).collect()
}

fn list_of(task: &Task, cell: Cell) -> &PartyList {
    match cell {
        Cell::Leads => &task.leads,
        Cell::Coordinators => &task.coordinators,
    }
}

/// Lists the units in protocol order.
pub(in crate::views) fn units<'a>(ctx: &Ctx<'a>) -> Vec<&'a Unit> {
    let mut units: Vec<&Unit> = ctx.workspace.units.iter().collect();
    units.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    units
}

/// Opens the list that a row leads to: whom the words mean, or the members of a group.
pub(in crate::views) fn choose(pick: Pick, ctx: &Ctx) -> Vec<Ask> {
    match pick {
        Pick::Correct(place) => ask_whom(place, ctx),
        Pick::Narrow(place, group) => ask_members(place, group, ctx),
        _ => Vec::new(),
    }
}

/// Carries out what a chosen row means.
pub(in crate::views) fn pick(pick: Pick, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match pick {
        Pick::Means(place, whom) => write(&place, whom, ctx, ids),
        Pick::Narrowed(place, group, units) => {
            let narrowed = (!units.is_empty()).then_some(units);
            write(&place, Whom::Group { group, narrowed }, ctx, ids)
        }
        other => choose(other, ctx),
    }
}

fn party_at(place: &Place) -> Option<&Party> {
    place.seen.parties.get(place.nth)
}

/// Lists whom the printed words could mean, the nearest names first.
fn ask_whom(place: Place, ctx: &Ctx) -> Vec<Ask> {
    let Some(party) = party_at(&place) else { return Vec::new() };
    let mut rows = Vec::new();
    if let Whom::Group { group, .. } = &party.whom {
        rows.push(Choice::new(ctx.say(say::CHOOSE_MEMBERS), "", Pick::Narrow(place.clone(), group.clone())));
    }
    let row = |name: &str, note: &str, whom| Choice::new(name, note, Pick::Means(place.clone(), whom));
    let near = ctx.say(say::NEAREST);
    rows.extend(rules::nearest(&party.printed, ctx).into_iter().map(|(name, whom)| row(&name, near, whom)));
    rows.extend(units(ctx).into_iter().map(|unit| row(&unit.name, &unit.short, Whom::Unit(unit.id.clone()))));
    let mut groups: Vec<_> = ctx.workspace.groups.iter().collect();
    groups.sort_by(|a, b| a.id.cmp(&b.id));
    rows.extend(groups.into_iter().map(|group| {
        let whom = Whom::Group { group: group.id.clone(), narrowed: None };
        row(&group.name, ctx.say(say::GROUP), whom)
    }));
    let body = vec![format!("“{}”", party.printed)];
    vec![Ask::choose(Choose::picker(ctx.say(say::WHOM), body, rows))]
}

/// Lists the units of which some are the group's members for this task.
fn ask_members(place: Place, group: GroupId, ctx: &Ctx) -> Vec<Ask> {
    let Some(party) = party_at(&place) else { return Vec::new() };
    let chosen: Vec<UnitId> = match &party.whom {
        Whom::Group { narrowed, .. } => narrowed.clone().unwrap_or_default(),
        _ => Vec::new(),
    };
    let units = units(ctx);
    let ticked: BTreeSet<usize> = units
        .iter()
        .enumerate()
        .filter(|(_, unit)| chosen.contains(&unit.id))
        .map(|(nth, _)| nth + 1)
        .collect();
    let mut rows =
        vec![Choice::new(ctx.say(say::WRITE), "", Pick::Narrowed(place.clone(), group, Vec::new()))];
    rows.extend(
        units.into_iter().map(|unit| Choice::new(&unit.name, &unit.short, Pick::Unit(unit.id.clone()))),
    );
    let body = vec![format!("“{}”", party.printed), ctx.say(say::TICK).to_owned()];
    vec![Ask::choose(Choose::picker(ctx.say(say::CHOOSE_MEMBERS), body, rows).several(ticked))]
}

/// Writes the correction. It starts from the cell as it was shown, so that a colleague's correction meanwhile is a
/// conflict.
fn write(place: &Place, whom: Whom, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(task) = ctx.workspace.tasks.get(place.task.as_str()) else {
        return vec![Ask::warn(ctx.say(say::TASK_GONE))];
    };
    let Some(party) = party_at(place) else { return Vec::new() };
    if party.whom == whom {
        return vec![Ask::say(ctx.say(say::NOTHING_CHANGED))];
    }
    let meant = changes::whom(&whom, &party.printed, ctx);
    let sentence = ctx.tell(
        say::DID_CORRECT_PARTY,
        &[("which", &task_in_words(&task.id, ctx)), ("printed", &party.printed), ("meant", &meant)],
    );
    let old = place.seen.clone();
    let mut new = old.clone();
    if let Some(party) = new.parties.get_mut(place.nth) {
        party.whom = whom.clone();
    }
    let field = |list| match place.cell {
        Cell::Leads => TaskField::Leads(list),
        Cell::Coordinators => TaskField::Coordinators(list),
    };
    let write = change_task(task, field(old), field(new), sentence, ids);
    remember::party(write, place, &party.printed, &whom, ctx)
}
