//! Everything known of a task.

use chrono::NaiveDate;

use crate::domain::entity::Entity;
use crate::domain::ids::TaskId;
use crate::domain::progress::{Count, Extension, Obstacle, Percent, Review, TriggerFired};
use crate::domain::status::{Risk, Status};
use crate::domain::task::{Link, Task, Tracking};
use crate::domain::workspace::{Slot, Table};
use crate::keymap::Command;
use crate::locale::{deadline as meanings, names, say};
use crate::text::date;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::page::Page;

use super::style::timing_style;
use super::{History, rules, task_in_words};

/// Tells of a task: who, until when, how it stands, what was reported, what was entered.
pub(in crate::views) fn of_task(page: &mut Page, task: &Task, status: &Status) {
    let ctx = page.ctx;
    page.heading(&format!("{}  {}", rules::full_label(task, ctx), task.title), ctx.theme().accent);
    let (leads, coordinators) = rules::parties(task, ctx);
    page.list(say::LEADS, joined(&leads));
    page.list(say::COORDINATORS, joined(&coordinators));
    of_deadline(page, task, status);
    of_status(page, task, status);
    of_updates(page, task);
    of_entries(page, task);
    of_later(page);
    page.list(say::OUTPUT, task.output.clone());
    page.list(say::ASSIGNED, task.assigned_on.map(date::long));
    page.list(say::TAGS, joined(&task.tags));
    of_printed_parties(page, task);
}

/// Joins names into one paragraph; none when there is no name.
fn joined(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| names.join("; "))
}

/// Shows the two cells as the document prints them.
fn of_printed_parties(page: &mut Page, task: &Task) {
    let cells = [&task.leads.printed, &task.coordinators.printed];
    page.list(
        say::AS_PRINTED,
        cells.into_iter().filter(|cell| !cell.is_empty()).map(|cell| format!("“{cell}”")),
    );
}

fn of_deadline(page: &mut Page, task: &Task, status: &Status) {
    let ctx = page.ctx;
    let printed = &task.deadline.reading;
    let corrected = if task.deadline.corrected { ctx.say(say::CORRECTED) } else { "" };
    let quoted = if printed.phrase.is_empty() {
        String::new()
    } else {
        format!("“{}” {} ", printed.phrase, ctx.glyphs().arrow())
    };
    let meaning = meanings::reading(ctx.lang(), printed);
    page.plain(say::DEADLINE, &format!("{quoted}{meaning}{corrected}"));
    if status.deadline_moved {
        let now = meanings::reading(ctx.lang(), &status.deadline);
        page.plain(
            say::DEADLINE_NOW,
            &format!("“{}” {} {now}", status.deadline.phrase, ctx.glyphs().arrow()),
        );
    }
    if status.born_overdue {
        page.entry(" ", ctx.say(say::BORN_OVERDUE), ctx.theme().warn);
    }
}

fn of_status(page: &mut Page, task: &Task, status: &Status) {
    let ctx = page.ctx;
    let since =
        status.since.map(|day| ctx.tell(say::SINCE, &[("date", &date::long(day))])).unwrap_or_default();
    let (percent, count) = figures(task, status, ctx);
    let amount = changes::amount(ctx.lang(), percent, count);
    let sign = ctx.glyphs().state(status.state);
    let state = format!("{sign} {}{since}", ctx.say(names::state(status.state)));
    let timing = names::timing_long(ctx.lang(), status.timing);
    let text = ctx.dotted([state, amount, timing]);
    page.entry(ctx.say(say::STATE), &text, timing_style(status.timing.kind, ctx));
    if task.tracking == Tracking::PerUnit {
        page.plain(say::UNITS, &units(status, ctx));
    }
    of_warnings(page, status);
}

/// Returns the figures that were reported last; an older share beside a newer count would contradict it.
fn figures(task: &Task, status: &Status, ctx: &Ctx) -> (Option<Percent>, Option<Count>) {
    let slots = ctx.workspace.index().of_task(&task.id).map(|entries| entries.updates.as_slice());
    let rows = slots.unwrap_or_default().iter().filter_map(|slot| ctx.workspace.updates.at(*slot));
    let heard = rows.filter(|row| row.record.on <= ctx.as_of && row.record.review == Review::Accepted);
    let mut heard: Vec<_> = heard.collect();
    heard.sort_by_key(|row| std::cmp::Reverse((row.record.on, row.created)));
    let last = heard.iter().map(|row| &row.record).find(|one| {
        (one.percent.is_some() && one.percent == status.percent)
            || (one.count.is_some() && one.count == status.count)
    });
    last.map_or((status.percent, status.count), |one| (one.percent, one.count))
}

/// Is how many of the open units are named.
const NAMED_UNITS: usize = 8;

fn units(status: &Status, ctx: &Ctx) -> String {
    match &status.units {
        Some(tally) if tally.total > 0 => {
            let mut open: Vec<String> =
                tally.open.iter().take(NAMED_UNITS).map(|unit| rules::unit_short(unit, ctx)).collect();
            if tally.open.len() > NAMED_UNITS {
                open.push(format!("+{}", tally.open.len() - NAMED_UNITS));
            }
            let done = ctx.tell(say::UNITS_DONE, &[("done", &tally.done), ("total", &tally.total)]);
            if open.is_empty() {
                done
            } else {
                ctx.tell(say::UNITS_OPEN, &[("done", &done), ("open", &open.join(", "))])
            }
        }
        _ => ctx.say(say::NO_UNITS).to_owned(),
    }
}

fn of_warnings(page: &mut Page, status: &Status) {
    let ctx = page.ctx;
    let risk = status.risk.as_ref().map(|risk| match risk {
        Risk::Assessed(reason) => reason.clone().unwrap_or_else(|| ctx.say(say::AT_RISK).to_owned()),
        Risk::Silent(days) => ctx.tell(say::SILENT, &[("n", days)]),
    });
    if let Some(risk) = risk {
        page.entry(ctx.say(say::RISK), &risk, ctx.theme().warn);
    }
    if status.awaits_transition {
        page.entry(ctx.say(say::TRANSITION), ctx.say(say::AWAITS_TRANSITION), ctx.theme().warn);
    }
    for contradiction in &status.contradictions {
        page.entry(
            ctx.say(say::CONTRADICTION),
            ctx.say(names::contradiction(*contradiction)),
            ctx.theme().warn,
        );
    }
}

/// Lists the records at the places until the shown day, newest first: by day, then by the journal's order.
fn newest_first<'a, E: Entity>(
    page: &mut Page,
    table: &'a Table<E>,
    slots: &[Slot],
    day: impl Fn(&E) -> NaiveDate,
) -> Vec<&'a E> {
    let mut rows: Vec<_> = slots.iter().filter_map(|slot| table.at(*slot)).collect();
    let all = rows.len();
    rows.retain(|row| day(&row.record) <= page.ctx.as_of);
    page.later += all - rows.len();
    rows.sort_by_key(|row| std::cmp::Reverse((day(&row.record), row.created)));
    rows.into_iter().map(|row| &row.record).collect()
}

fn of_updates(page: &mut Page, task: &Task) {
    let ctx = page.ctx;
    let Some(entries) = ctx.workspace.index().of_task(&task.id) else { return };
    let updates = newest_first(page, &ctx.workspace.updates, &entries.updates, |update| update.on);
    page.list(say::PROGRESS, updates.iter().map(|update| changes::update(update, ctx)));
}

fn of_entries(page: &mut Page, task: &Task) {
    let ctx = page.ctx;
    let Some(entries) = ctx.workspace.index().of_task(&task.id) else { return };
    let workspace = ctx.workspace;
    let extensions = newest_first(page, &workspace.extensions, &entries.extensions, |one: &Extension| one.on);
    page.list(say::EXTENSIONS, extensions.iter().map(|one| changes::extension(one, ctx)));
    let triggers = newest_first(page, &workspace.triggers, &entries.triggers, |one: &TriggerFired| one.on);
    page.list(say::TRIGGERS, triggers.iter().map(|one| changes::trigger(one, ctx)));
    let obstacles =
        newest_first(page, &workspace.obstacles, &entries.obstacles, |one: &Obstacle| one.raised_on);
    page.list(say::OBSTACLES, obstacles.into_iter().map(|one| changes::obstacle(&seen_then(one, ctx), ctx)));
    let links: Vec<&Link> =
        entries.links.iter().filter_map(|slot| Some(&workspace.links.at(*slot)?.record)).collect();
    page.list(say::LINKS, links.iter().map(|link| link_in_words(link, &task.id, ctx)));
    let reassignments = entries.reassignments.iter().filter_map(|slot| workspace.reassignments.at(*slot));
    page.list(say::REASSIGNED, reassignments.map(|row| changes::reassignment(&row.record, ctx)));
}

/// Returns the obstacle as it stood on the shown day: what is resolved later was open then.
fn seen_then(obstacle: &Obstacle, ctx: &Ctx) -> Obstacle {
    let resolved_on = obstacle.resolved_on.filter(|day| *day <= ctx.as_of);
    Obstacle { resolved_on, ..obstacle.clone() }
}

/// Says how many entries belong to later days, so that nobody misses them.
fn of_later(page: &mut Page) {
    let ctx = page.ctx;
    if page.later > 0 {
        let words = ctx.tell(say::LATER, &[("n", &page.later)]);
        page.entry(" ", &words, ctx.theme().dim);
    }
}

fn link_in_words(link: &Link, task: &TaskId, ctx: &Ctx) -> String {
    let (said, other) = if link.from == *task {
        (names::relation(link.relation), &link.to)
    } else {
        (names::relation_back(link.relation), &link.from)
    };
    let plan =
        ctx.workspace.tasks.get(other.as_str()).and_then(|task| ctx.workspace.plans.get(task.plan.as_str()));
    let symbol = plan.map(|plan| plan.symbol.as_str()).unwrap_or_default();
    let standing = ctx.say(names::standing(link.standing));
    format!("{} {symbol} {} ({standing})", ctx.say(said), task_in_words(other, ctx))
}

/// Tells the history once it was asked for, and before that how to ask for it.
pub(in crate::views) fn of_history(page: &mut Page, history: Option<&History>, task: &TaskId, asks: Command) {
    let ctx = page.ctx;
    match history.filter(|history| history.task == *task).map(|history| &history.entries) {
        None => {
            let key = ctx.hint(asks);
            page.plain(say::HISTORY, &ctx.tell(say::HISTORY_ASK, &[("key", &key.unwrap_or_default())]));
        }
        Some(None) => page.plain(say::HISTORY, ctx.say(say::HISTORY_READING)),
        Some(Some(entries)) => {
            let key = ctx.hint(asks).unwrap_or_default();
            let again = ctx.tell(say::HISTORY_AGAIN, &[("key", &key)]);
            let told = entries.iter().map(|entry| changes::entry(entry, ctx));
            page.list(say::HISTORY, std::iter::once(again).chain(told));
        }
    }
}
