//! The forms of the view: "link to…", the day of a superseded plan, why tasks are dropped.

use crate::domain::duplicate::{Decision, decide};
use crate::domain::ids::{LinkId, PlanId, TaskId};
use crate::domain::supersede::Order;
use crate::domain::task::Relation;
use crate::locale::{links as words, names, say};
use crate::text::date::long;
use crate::text::fold::mark_free;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::views::work::read::{Fault, day_or};
use crate::views::work::{named_task, task_in_words};

use super::{State, asking};

/// Says what a form of the links is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// Links two tasks; it was asked for on this one.
    Add(Option<TaskId>),
    /// Says from which day on the first plan is superseded by the second.
    Day(PlanId, PlanId),
    /// Says why tasks of the old plan of an order are dropped.
    Reason(Box<Order>, Vec<TaskId>),
}

/// Makes the form that links two tasks; the first is known where the form was asked for on it.
pub fn form(first: Option<&TaskId>, ctx: &Ctx) -> Form {
    let mut about = vec![ctx.say(words::LINK_HOW).to_owned()];
    about.extend(first.map(|task| task_in_words(task, ctx)));
    let kind = ctx.say(names::relation(Relation::SameAs));
    let fields = vec![
        Field::new(Name::Task, words::NEWER_TASK, first.map_or("", TaskId::as_str)),
        Field::new(Name::Other, words::OLDER_TASK, ""),
        Field::suggest(Name::Kind, words::KIND, kind),
        Field::new(Name::Date, words::FROM_DAY, ""),
    ];
    let mut form =
        Form::new(Purpose::Links(Fill::Add(first.cloned())), ctx.say(words::LINK_TO), about, fields);
    form.at = usize::from(first.is_some());
    form
}

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
    match fill {
        Fill::Add(_) => return link(form, ctx, ids),
        Fill::Day(old, by) => {
            let order = asking::read(form, old, by, ctx)?;
            if let Some(question) = asking::at_once(&order, ctx, ids) {
                return Ok(vec![question]);
            }
            state.supersede(order, ctx);
        }
        Fill::Reason(_, tasks) => {
            let missing = || (Name::Reason, ctx.say(words::NO_REASON).to_owned());
            let reason = form.given(Name::Reason).ok_or_else(missing)?;
            if let Some(superseding) = &mut state.superseding {
                superseding.drop(tasks, &reason, ctx);
            }
        }
    }
    Ok(Vec::new())
}

fn link(form: &Form, ctx: &Ctx, ids: &mut Ids) -> Result<Vec<Ask>, Fault> {
    let named = |name: Name| {
        let read = named_task::read_named(form, name, ctx)?;
        read.ok_or_else(|| (name, ctx.say(words::NO_TASK).to_owned()))
    };
    let (from, to) = (named(Name::Task)?, named(Name::Other)?);
    let relation =
        kind(&form.value(Name::Kind)).ok_or_else(|| (Name::Kind, ctx.say(words::NO_SUCH_KIND).to_owned()))?;
    let since = match form.given(Name::Date) {
        Some(_) => Some(day_or(form, ctx.as_of, ctx)?),
        None => None,
    };
    let batch = ids.batch();
    let id = LinkId::from_source(SOURCE, &Ids::record(batch, 0));
    let operations = decide(ctx.workspace, (&from, &to), Decision::Confirm(relation), since, id)
        .map_err(|why| (Name::Other, words::unfit(ctx.lang(), &why)))?;
    if operations.is_empty() {
        return Ok(vec![Ask::say(ctx.say(say::NOTHING_CHANGED))]);
    }
    let what = ctx.say(names::relation(relation));
    let sentence = ctx.tell(words::DID_LINK, &[("n", &1), ("what", &what)]);
    Ok(vec![Ask::Do(Effect::Commit(ids.work(batch, operations, sentence)))])
}

/// Reads what the newer task is to the older one, by the first letters in either language.
fn kind(text: &str) -> Option<Relation> {
    let typed = mark_free(text);
    let begins =
        |names: [&str; 2]| names.iter().any(|name| !typed.is_empty() && name.starts_with(first(&typed)));
    if begins(["cung", "same"]) {
        Some(Relation::SameAs)
    } else if begins(["tiep", "continues"]) {
        Some(Relation::Continues)
    } else if begins(["thay", "replaces"]) {
        Some(Relation::Replaces)
    } else {
        None
    }
}

fn first(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// Says live how the field with the cursor is understood; none where there is nothing to say.
pub fn understood(form: &Form, ctx: &Ctx) -> Option<String> {
    let field = form.fields.get(form.at)?;
    let arrow = ctx.glyphs().arrow();
    match field.name {
        Name::Task | Name::Other if form.value(field.name).is_empty() => {
            Some(ctx.say(words::OTHER_HOW).to_owned())
        }
        Name::Task | Name::Other => Some(named_task::understood_as(form, field.name, ctx)),
        Name::Kind => Some(match kind(&form.value(Name::Kind)) {
            Some(relation) => format!("{arrow} {}", ctx.say(names::relation(relation))),
            None => ctx.say(words::NO_SUCH_KIND).to_owned(),
        }),
        Name::Date if form.given(Name::Date).is_some() => Some(
            day_or(form, ctx.as_of, ctx)
                .map_or_else(|(_, fault)| fault, |day| format!("{arrow} {}", long(day))),
        ),
        _ => None,
    }
}
