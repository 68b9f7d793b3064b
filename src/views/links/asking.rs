//! Which plan takes the place of which, and from which day: the questions before the open tasks are decided.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::domain::duplicate::Likeness;
use crate::domain::ids::{PlanId, TaskId};
use crate::domain::plan::Plan;
use crate::domain::supersede::{Likely, Order, predecessors, supersede, undecided};
use crate::keymap::Command;
use crate::keymap::command::{Global, Links, Tree};
use crate::keymap::{View, registry};
use crate::locale::links as words;
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE};
use crate::views::overlay::{Choice, Choose, Field, Form, Name, Pick, Purpose};
use crate::views::work::read::{Fault, day};
use crate::views::work::task_in_words;

use super::decide::{Chosen, chosen};
use super::superseding::batch;
use super::{Fill, symbol};

fn plans<'a>(ctx: &Ctx<'a>) -> Vec<&'a Plan> {
    let mut plans: Vec<&Plan> = ctx.workspace.plans.iter().collect();
    plans.sort_by_key(|plan| (plan.rank, &plan.id));
    plans
}

fn plan<'a>(id: &PlanId, ctx: &Ctx<'a>) -> Option<&'a Plan> {
    ctx.workspace.plans.get(id.as_str())
}

/// Asks which plan is superseded; those that were are offered as well, for what still waits.
pub(super) fn which(ctx: &Ctx) -> Ask {
    let plans = plans(ctx);
    if plans.len() < 2 {
        return Ask::say(ctx.say(words::NO_PLANS));
    }
    let row = |plan: &&Plan| Choice::new(name(plan), note(plan, ctx), chosen(next(plan)));
    let rows = plans.iter().map(row).collect();
    Ask::choose(Choose::picker(ctx.say(words::SUPERSEDE_WHICH), Vec::new(), rows))
}

/// Returns what is asked next of a plan that is superseded.
fn next(plan: &Plan) -> Chosen {
    match plan.superseded.as_ref().and_then(|it| it.by.clone()) {
        Some(by) => Chosen::Day(plan.id.clone(), by),
        None => Chosen::By(plan.id.clone()),
    }
}

fn name(plan: &Plan) -> String {
    format!("{}  {}", plan.symbol, plan.title)
}

/// Returns how many tasks a plan has; of one that was superseded, how many of them nobody has decided.
fn note(plan: &Plan, ctx: &Ctx) -> String {
    let tasks = ctx.workspace.index().of_plan(&plan.id).map_or(0, |entries| entries.tasks.len());
    match (&plan.superseded, undecided_of(plan, ctx)) {
        (Some(_), 0) => ctx.say(words::SUPERSEDED_ALREADY).to_owned(),
        (Some(_), n) => ctx.tell(words::SUPERSEDED_UNDECIDED, &[("n", &n)]),
        (None, _) => ctx.tell(words::HAS_TASKS, &[("n", &tasks)]),
    }
}

/// Counts the open tasks of a superseded plan that nobody has decided.
fn undecided_of(plan: &Plan, ctx: &Ctx) -> usize {
    let on = plan.superseded.as_ref().map(|it| it.on.max(ctx.as_of));
    on.map_or(0, |on| undecided(ctx.workspace, &ctx.setup.settings, &plan.id, on).len())
}

/// Asks which plan a plan supersedes, the likeliest first; where none is likely, the answer "none" is.
pub fn supersedes(by: &PlanId, likeness: Option<&Likeness>, ctx: &Ctx) -> Ask {
    question(by, likeness, ctx).unwrap_or_else(|| Ask::say(ctx.say(words::NO_PLANS)))
}

/// Asks what a plan that was just typed supersedes; none where there is no plan that it could.
pub fn after_typing(by: &PlanId, ctx: &Ctx) -> Option<Ask> {
    question(by, None, ctx).filter(|_| !ctx.setup.read_only)
}

fn question(by: &PlanId, likeness: Option<&Likeness>, ctx: &Ctx) -> Option<Ask> {
    let mut found = predecessors(ctx.workspace, plan(by, ctx)?, likeness);
    // What is superseded already is gone on with.
    let is_begun = |likely: &Likely| plan(&likely.plan, ctx).is_some_and(|old| old.superseded.is_some());
    found.sort_by_key(|likely| !is_begun(likely));
    let is_likely = found.first().map(|first| first.is_likely() || is_begun(first))?;
    let row = |likely: &Likely| {
        let old = plan(&likely.plan, ctx)?;
        let next = Chosen::Day(old.id.clone(), by.clone());
        Some(Choice::new(name(old), reasons(likely, old, ctx), chosen(next)))
    };
    let mut rows: Vec<Choice> = found.iter().filter_map(row).collect();
    let none = Choice::new(ctx.say(words::SUPERSEDES_NONE), "", Pick::Nothing);
    rows.insert(usize::from(is_likely), none);
    let title = ctx.tell(words::SUPERSEDES_WHICH, &[("by", &symbol(by, ctx))]);
    let command = registry::row(Command::Tree(Tree::Supersede)).map_or("", |row| ctx.say(row.name));
    let body = vec![ctx.tell(words::ASKED_AGAIN, &[("command", &command)])];
    Some(Ask::choose(Choose::picker(title, body, rows)))
}

/// Says what speaks for a plan; where nothing does, how many tasks it has.
fn reasons(likely: &Likely, old: &Plan, ctx: &Ctx) -> String {
    let mut told = Vec::new();
    if likely.alike > 0 {
        told.push(ctx.tell(words::ALIKE_TASKS, &[("n", &likely.alike)]));
    }
    if likely.same_title {
        told.push(ctx.say(words::SAME_TITLE).to_owned());
    }
    if likely.same_issuer == Some(true) {
        told.push(ctx.say(words::SAME_ISSUER).to_owned());
    }
    match likely.is_likely() {
        _ if old.superseded.is_some() => note(old, ctx),
        true => format!("{} {}", ctx.say(words::LIKELY), told.join(", ")),
        false if told.is_empty() => note(old, ctx),
        false => told.join(", "),
    }
}

/// Asks by which plan a plan is superseded, the latest first.
pub(super) fn by_which(old: &PlanId, ctx: &Ctx) -> Ask {
    let mut others: Vec<&Plan> = plans(ctx).into_iter().filter(|plan| plan.id != *old).collect();
    others.reverse();
    let row = |plan: &&Plan| {
        let date = plan.date.map(long).unwrap_or_default();
        Choice::new(name(plan), date, chosen(Chosen::Day(old.clone(), plan.id.clone())))
    };
    let title = ctx.tell(words::SUPERSEDE_BY, &[("old", &symbol(old, ctx))]);
    Ask::choose(Choose::picker(title, Vec::new(), others.iter().map(row).collect()))
}

/// Asks what becomes of the open tasks of a superseded plan: by which plan where that is not known, else from which day.
pub fn carry_on(old: &PlanId, ctx: &Ctx) -> Vec<Ask> {
    match plan(old, ctx).map(next) {
        Some(Chosen::Day(old, by)) => vec![Ask::form(form(&old, &by, ctx))],
        Some(_) => vec![by_which(old, ctx)],
        None => Vec::new(),
    }
}

/// Makes the form for the day and the document; the day on which the new plan comes into force is offered.
pub fn form(old: &PlanId, by: &PlanId, ctx: &Ctx) -> Form {
    let known = plan(old, ctx).and_then(|plan| plan.superseded.as_ref()).map(|it| it.on);
    let begins = plan(by, ctx).and_then(|plan| plan.in_force_from.or(plan.date));
    let on = known.or(begins).unwrap_or(ctx.as_of);
    let fields = vec![
        Field::suggest(Name::Date, words::FROM_DAY, long(on)),
        Field::new(Name::Document, words::BY_DOCUMENT, symbol(by, ctx)),
    ];
    let title = ctx.tell(words::SUPERSEDE_DAY, &[("old", &symbol(old, ctx))]);
    let about = vec![ctx.say(words::SUPERSEDE_HOW).to_owned()];
    Form::new(Purpose::Links(Fill::Day(old.clone(), by.clone())), title, about, fields)
}

/// Makes the form that asks why tasks are dropped.
pub fn reason(order: &Order, tasks: Vec<TaskId>, ctx: &Ctx) -> Form {
    let order = Order { fates: BTreeMap::new(), ..order.clone() };
    let about = match tasks.as_slice() {
        [only] => task_in_words(only, ctx),
        several => ctx.tell(words::FATE_OF_N, &[("n", &several.len())]),
    };
    let fields = vec![Field::new(Name::Reason, words::REASON, "")];
    Form::new(Purpose::Links(Fill::Reason(Box::new(order), tasks)), ctx.say(words::DROP), vec![about], fields)
}

/// Reads the day and the document.
///
/// # Errors
/// Returns the field that is wrong, or why the one plan cannot take the place of the other.
pub(super) fn read(form: &Form, old: &PlanId, by: &PlanId, ctx: &Ctx) -> Result<Order, Fault> {
    let on = day(form, ctx)?;
    let document = form.given(Name::Document);
    let order = Order { old: old.clone(), by: by.clone(), on, document, fates: BTreeMap::new() };
    match supersede(ctx.workspace, &ctx.setup.settings, &order, SOURCE) {
        Ok(_) => Ok(order),
        Err(why) => Err((Name::Date, words::refusal(ctx.lang(), &why))),
    }
}

/// Asks whether the succession alone is written, where nothing can be decided of its tasks yet or nothing is left to
/// decide; none where the list of the open tasks is what comes next.
pub(super) fn at_once(order: &Order, ctx: &Ctx, ids: &mut Ids) -> Option<Ask> {
    let settings = &ctx.setup.settings;
    let open = undecided(ctx.workspace, settings, &order.old, order.on).len();
    let has_tasks = ctx.workspace.index().of_plan(&order.by).is_some_and(|it| !it.tasks.is_empty());
    let is_new = plan(&order.old, ctx).is_some_and(|old| old.superseded.is_none());
    if !is_new || (has_tasks && open > 0) {
        return None;
    }
    let (found, write) =
        (supersede(ctx.workspace, settings, order, SOURCE).ok()?, batch(order, ctx, ids).ok()?);
    let body = vec![
        ctx.tell(words::BEFORE, &[("tally", &words::tally(ctx.lang(), &found.before))]),
        ctx.tell(words::AFTER, &[("tally", &words::tally(ctx.lang(), &found.after))]),
        ctx.tell(words::DECIDED_LATER, &[("how", &how(ctx))]),
    ];
    let later = ctx.tell(words::WRITE_ALONE, &[("n", &open)]);
    let mut rows = vec![
        Choice::new(ctx.say(words::BACK), "", Pick::Nothing),
        Choice::new(later, "", Pick::Complete(Box::new(write))),
    ];
    if open > 0 {
        let begin = chosen(Chosen::Begin(order.clone()));
        rows.push(Choice::new(
            ctx.tell(words::DECIDE_NOW, &[("n", &open)]),
            "",
            Pick::Leaving(Box::new(begin)),
        ));
    }
    Some(Ask::choose(Choose::menu(super::superseding::title(order, ctx), body, rows)))
}

/// Says by which keys the open tasks of a superseded plan are decided.
fn how(ctx: &Ctx) -> String {
    let key = |command| ctx.setup.keymap.hint(command, ctx.glyphs().is_ascii()).unwrap_or_default();
    let (view, begin) = (Command::Global(Global::Show(View::Links)), Command::Links(Links::Supersede));
    let values: [(&str, &dyn Display); 2] = [("view", &key(view)), ("key", &key(begin))];
    ctx.tell(words::HOW_TO_DECIDE, &values)
}

/// Says how many open tasks of a superseded plan nobody has decided, and by which keys that is done; none where none is
/// left.
pub fn left_open(old: &PlanId, ctx: &Ctx) -> Option<String> {
    let n = plan(old, ctx).map(|plan| undecided_of(plan, ctx)).filter(|n| *n > 0)?;
    Some(ctx.tell(words::NOT_DECIDED, &[("n", &n), ("how", &how(ctx))]))
}

/// Says of each plan that the plan supersedes from when on, and what is left to decide.
pub fn superseded_by(by: &PlanId, ctx: &Ctx) -> Vec<String> {
    let ends = |plan: &&Plan| {
        Some((plan.superseded.as_ref().filter(|it| it.by.as_ref() == Some(by))?.on, plan.id.clone()))
    };
    let old = plans(ctx).into_iter().filter_map(|plan| ends(&plan));
    let told = old.map(|(on, old)| {
        let said = ctx.tell(words::SINCE_DAY, &[("old", &symbol(&old, ctx)), ("date", &long(on))]);
        left_open(&old, ctx).map_or(said.clone(), |left| format!("{said}: {left}"))
    });
    told.collect()
}
