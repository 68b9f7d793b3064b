//! What can be pulled into a text: the same section of the report on the period before, and what units reported last.

use std::cmp::Reverse;

use crate::domain::ids::PassageId;
use crate::domain::progress::{Review, Update};
use crate::domain::report::Report;
use crate::locale::{composer as words, reporting};
use crate::report::Scope;
use crate::report::figures::{Call, Entry, Figures};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};

use super::writing::{Chosen, Writing};

/// Lists the texts; several can be ticked. Says so where there is none.
pub(super) fn list(writing: &Writing, ctx: &Ctx) -> Ask {
    let Some(report) = ctx.workspace.reports.get(writing.passage().report().as_str()) else {
        return Ask::warn(ctx.say(words::NOTHING_TO_PULL));
    };
    let rows: Vec<Choice> = before(report, writing, ctx).into_iter().chain(progress(report, ctx)).collect();
    if rows.is_empty() {
        return Ask::say(ctx.say(words::NOTHING_TO_PULL));
    }
    let done = Choice::new(ctx.say(words::PULL_TICKED), "", Pick::Writing(Chosen::PutAll(Vec::new())));
    let rows = std::iter::once(done).chain(rows).collect();
    let body = vec![ctx.say(words::PULL_HOW).to_owned()];
    Ask::choose(Choose::picker(ctx.say(words::PULL), body, rows).several(Default::default()))
}

/// Returns the text of the same section in the latest earlier report of the unit by the same template.
fn before(report: &Report, writing: &Writing, ctx: &Ctx) -> Option<Choice> {
    let is_earlier = |other: &&Report| {
        let same =
            other.template == report.template && other.unit == report.unit && other.role == report.role;
        same && other.period.span.to < report.period.span.from
    };
    let earlier = ctx.workspace.reports.iter().filter(is_earlier);
    let latest = earlier.max_by_key(|other| (other.period.span.to, other.version))?;
    let id = PassageId::of(&latest.id, writing.passage().section());
    let passage = ctx.workspace.passages.get(id.as_str()).filter(|passage| !passage.text.is_empty())?;
    let period = reporting::period(ctx.lang(), latest.period.span);
    let first = passage.text.lines().next().unwrap_or_default();
    let label = ctx.tell(words::OF_BEFORE, &[("period", &period), ("text", &first)]);
    Some(Choice::new(label, "", Pick::Writing(Chosen::Put(passage.text.clone()))))
}

/// Returns what was reported last about each task of the report, the latest first, as a line to write from.
fn progress(report: &Report, ctx: &Ctx) -> Vec<Choice> {
    let figures = Figures::new(ctx.workspace, &ctx.setup.settings, Scope::of(report));
    let tasks = Call::read("tasks.total").ok().and_then(|call| figures.rows(&call).ok().flatten());
    let mut found: Vec<(&Update, String)> = Vec::new();
    for entry in tasks.unwrap_or_default() {
        let Entry::Task(slot) = entry else { continue };
        let Some(task) = ctx.workspace.tasks.at(slot).map(|row| &row.record) else { continue };
        let entries = ctx.workspace.index().of_task(&task.id);
        let places = entries.into_iter().flat_map(|entries| &entries.updates);
        let updates = places.filter_map(|slot| Some(&ctx.workspace.updates.at(*slot)?.record));
        let told =
            updates.filter(|it| it.on <= report.as_of && it.review == Review::Accepted && it.text.is_some());
        if let Some(last) = told.max_by_key(|update| update.on) {
            found.push((last, task.title.clone()));
        }
    }
    found.sort_by_key(|(update, _)| Reverse(update.on));
    found.into_iter().map(|(update, title)| choice(update, &title)).collect()
}

fn choice(update: &Update, title: &str) -> Choice {
    let text = update.text.as_deref().unwrap_or_default().replace('\n', " ");
    let line = format!("- {title}: {text}").replace('{', "{{").replace('}', "}}");
    Choice::new(format!("{title}: {text}"), long(update.on), Pick::Writing(Chosen::Put(line)))
}
