//! What views ask the domain's rules about tasks and units.

use std::collections::HashSet;

use crate::domain::ids::{GroupId, TaskId, UnitId};
use crate::domain::party::Whom;
use crate::domain::register::Register;
use crate::domain::responsibility::{self, Bearer, Holder, Origin, Roster, Unsettled};
use crate::domain::task::{Deadline, Task};
use crate::locale::say;
use crate::text::date::long;
use crate::views::ctx::Ctx;

/// Returns a unit's name.
pub(in crate::views) fn unit_name(unit: &UnitId, ctx: &Ctx) -> String {
    ctx.workspace.units.get(unit.as_str()).map_or_else(|| unit.to_string(), |unit| unit.name.clone())
}

/// Returns a unit's short name.
pub(in crate::views) fn unit_short(unit: &UnitId, ctx: &Ctx) -> String {
    ctx.workspace.units.get(unit.as_str()).map_or_else(|| unit.to_string(), |unit| unit.short.clone())
}

/// Is how deep sections can stand before a ring is suspected.
const DEEPEST: usize = 16;

/// Returns the label with the labels of the sections above: `B.34`.
pub(in crate::views) fn full_label(task: &Task, ctx: &Ctx) -> String {
    let mut labels = vec![task.label.as_str()];
    let mut section = task.section.as_ref();
    while let Some(found) = section.and_then(|id| ctx.workspace.sections.get(id.as_str())) {
        labels.push(&found.label);
        section = found.parent.as_ref().filter(|_| labels.len() < DEEPEST);
    }
    labels.reverse();
    labels.join(".")
}

/// Returns the symbol of the task's plan; empty where the plan is gone.
pub(in crate::views) fn symbol<'a>(task: &Task, ctx: &Ctx<'a>) -> &'a str {
    ctx.workspace.plans.get(task.plan.as_str()).map_or("", |plan| plan.symbol.as_str())
}

/// Returns the short name of who leads by the roster, with the number of the other parties.
pub(in crate::views) fn lead(task: &Task, roster: &Roster, ctx: &Ctx) -> String {
    let bearers = roster.of(task).leads;
    let Some(first) = bearers.first() else { return String::new() };
    let name = match (&first.origin, first.holders.first()) {
        (Origin::Group(group), _) => group_name(group, &first.printed, ctx),
        (_, Some(holder)) => unit_short(&holder.unit, ctx),
        (_, None) => first.printed.clone(),
    };
    if bearers.len() == 1 { name } else { format!("{name} +{}", bearers.len() - 1) }
}

/// Returns the tasks that the unit leads or coordinates on the shown day.
pub(in crate::views) fn tasks_of(unit: &UnitId, ctx: &Ctx) -> HashSet<TaskId> {
    let roster = Roster::on(ctx.workspace, ctx.as_of);
    let has_role = |task: &&Task| roster.role_of(task, unit).is_some();
    ctx.workspace.tasks.iter().filter(has_role).map(|task| task.id.clone()).collect()
}

pub(in crate::views) fn group_name(group: &GroupId, printed: &str, ctx: &Ctx) -> String {
    ctx.workspace.groups.get(group.as_str()).map_or_else(|| printed.to_owned(), |group| group.name.clone())
}

/// Lists the parties of a task as printed and as they stand on the shown day.
pub(in crate::views) fn parties(task: &Task, ctx: &Ctx) -> (Vec<String>, Vec<String>) {
    let on = responsibility::on(ctx.workspace, task, ctx.as_of);
    let words = |bearers: &[Bearer]| bearers.iter().map(|bearer| bearer_in_words(bearer, ctx)).collect();
    (words(&on.leads), words(&on.coordinators))
}

fn bearer_in_words(bearer: &Bearer, ctx: &Ctx) -> String {
    match &bearer.origin {
        Origin::Unknown => ctx.tell(say::NOT_UNDERSTOOD, &[("printed", &bearer.printed)]),
        Origin::Group(group) => {
            let name = group_name(group, &bearer.printed, ctx);
            match bearer.holders.len() {
                0 => format!("{name} ({})", ctx.say(say::NO_UNITS)),
                n => ctx.tell(say::GROUP_OF, &[("name", &name), ("n", &n)]),
            }
        }
        Origin::Issuer(_) => {
            let names: Vec<String> =
                bearer.holders.iter().map(|holder| holder_in_words(holder, ctx)).collect();
            ctx.tell(say::AS_ISSUER, &[("name", &names.join("; "))])
        }
        Origin::Unit(_) => {
            let names: Vec<String> =
                bearer.holders.iter().map(|holder| holder_in_words(holder, ctx)).collect();
            names.join("; ")
        }
    }
}

/// Returns the unit with where its part came from and since when.
fn holder_in_words(holder: &Holder, ctx: &Ctx) -> String {
    let mut text = unit_name(&holder.unit, ctx);
    if let Some((first, last)) = holder.passages.first().zip(holder.passages.last()) {
        let from = unit_short(&first.from, ctx);
        text = ctx.tell(say::TOOK_OVER, &[("name", &text), ("from", &from), ("date", &long(last.on))]);
    }
    match &holder.unsettled {
        None => text,
        Some(Unsettled::NoReceiver) => format!("{text} ({})", ctx.say(say::NO_RECEIVER)),
        Some(Unsettled::Candidates(units)) => {
            let names: Vec<String> = units.iter().map(|unit| unit_short(unit, ctx)).collect();
            let open = ctx.tell(say::CANDIDATES, &[("units", &names.join(", "))]);
            format!("{text} ({open})")
        }
    }
}

/// Returns the deadline that a form starts from.
pub(in crate::views) fn current_deadline(task: &Task, _ctx: &Ctx) -> Deadline {
    task.deadline.clone()
}

/// Is how many near names are offered.
const NEAR: usize = 5;

/// Lists the names nearest to printed words that nobody answers to.
pub(in crate::views) fn nearest(printed: &str, ctx: &Ctx) -> Vec<(String, Whom)> {
    let near = Register::of(ctx.workspace).nearest(printed, NEAR);
    near.into_iter().map(|name| (name.name.clone(), name.party())).collect()
}

/// Returns the unit that the text names, by id, name, short name or alias.
///
/// # Errors
/// Returns the nearest names of units when no unit answers.
pub(in crate::views) fn find_unit(text: &str, ctx: &Ctx) -> Result<UnitId, Vec<String>> {
    let register = Register::of(ctx.workspace);
    let found = register.find(text).and_then(|name| name.unit().cloned());
    found.ok_or_else(|| {
        let near = register.nearest(text, NEAR).into_iter();
        near.filter(|name| name.unit().is_some()).map(|name| name.name).collect()
    })
}
