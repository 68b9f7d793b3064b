//! Everything known of the chosen row.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::entity::Entity;
use crate::domain::ids::TaskId;
use crate::domain::plan::PrintedTotal;
use crate::domain::progress::{Extension, Obstacle, TriggerFired};
use crate::domain::status::{Risk, Status};
use crate::domain::task::{Link, Task, Tracking};
use crate::domain::workspace::{Slot, Table};
use crate::locale::{deadline as meanings, names, say};
use crate::text::date;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::widgets::fit::wrap;

use super::{Body, NodeId, State, Tally, rows, rules, task_in_words};

/// Is one line of the details: a label at the left, text beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    label: &'static str,
    text: String,
    style: Style,
}

/// Is the width of the labels.
const LABEL: u16 = 11;

impl Line {
    /// Draws the line.
    pub(super) fn draw(&self, area: Rect, y: u16, ctx: &Ctx, buffer: &mut Buffer) {
        buffer.set_stringn(area.x, y, self.label, LABEL.into(), ctx.theme().dim);
        let indent = self.indent();
        let room = area.width.saturating_sub(indent);
        buffer.set_stringn(area.x + indent, y, &self.text, room.into(), self.style);
    }

    fn indent(&self) -> u16 {
        if self.label == HEADING { 0 } else { LABEL }
    }
}

/// Marks lines that begin at the left edge.
const HEADING: &str = "";

/// Collects lines and wraps them.
struct Page<'a> {
    ctx: &'a Ctx<'a>,
    width: u16,
    lines: Vec<Line>,
}

impl Page<'_> {
    fn heading(&mut self, text: &str, style: Style) {
        for text in wrap(text, self.width) {
            self.lines.push(Line { label: HEADING, text, style });
        }
    }

    fn entry(&mut self, label: &'static str, text: &str, style: Style) {
        let mut label = label;
        for text in wrap(text, self.width.saturating_sub(LABEL)) {
            self.lines.push(Line { label, text, style });
            label = " ";
        }
    }

    fn plain(&mut self, label: crate::locale::Said, text: &str) {
        let label = self.ctx.say(label);
        self.entry(label, text, Style::new());
    }

    /// Puts several texts under one label; nothing when there is none.
    fn list(&mut self, label: crate::locale::Said, texts: impl IntoIterator<Item = String>) {
        let mut label = self.ctx.say(label);
        for text in texts {
            self.entry(label, &text, Style::new());
            label = " ";
        }
    }
}

/// Returns the lines of the details in a pane of so many columns.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new() };
    let Some(node) = state.node() else { return page.lines };
    match (&node.id, &node.body) {
        (NodeId::Task(id), Body::Task(body)) => {
            if let Some(task) = ctx.workspace.tasks.get(id.as_str()) {
                of_task(&mut page, task, &body.status);
                of_history(&mut page, state, id);
            }
        }
        (NodeId::Plan(id), Body::Rollup(tally)) => of_plan(&mut page, id.as_str(), tally),
        (NodeId::Section(id), Body::Rollup(tally)) => of_section(&mut page, id.as_str(), tally),
        _ => {}
    }
    page.lines
}

fn of_plan(page: &mut Page, id: &str, tally: &Tally) {
    let ctx = page.ctx;
    let Some(plan) = ctx.workspace.plans.get(id) else { return };
    page.heading(&format!("{}  {}", plan.symbol, plan.title), ctx.theme().accent);
    if let Some(issuer) = &plan.issuer {
        page.plain(say::ISSUER, &rules::unit_name(issuer, ctx));
    }
    page.list(say::TERRITORY, plan.territory.clone());
    page.plain(say::DATE, &plan.date.map_or_else(|| ctx.say(say::DRAFT).to_owned(), date::long));
    if let Some(superseded) = &plan.superseded {
        let by = superseded.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
        page.plain(say::SUPERSEDED, &format!("{}{by}", date::long(superseded.on)));
    }
    of_tally(page, tally);
    of_printed(page, &plan.printed_totals);
}

fn of_section(page: &mut Page, id: &str, tally: &Tally) {
    let Some(section) = page.ctx.workspace.sections.get(id) else { return };
    page.heading(&format!("{}  {}", section.label, section.title), page.ctx.theme().accent);
    of_tally(page, tally);
    of_printed(page, section.printed_total.as_slice());
}

fn of_tally(page: &mut Page, tally: &Tally) {
    let ctx = page.ctx;
    page.plain(say::TASKS, &ctx.tell(say::TASKS_TOP_LEVEL, &[("n", &tally.total)]));
    let states = crate::domain::progress::State::ALL;
    let counted = states.into_iter().filter(|state| tally.of(*state) > 0).map(|state| {
        format!("{} {} {}", ctx.glyphs().state(state), tally.of(state), ctx.say(names::state(state)))
    });
    page.list(say::STATE, counted);
    page.plain(say::OVERDUE, &tally.overdue.to_string());
}

fn of_printed(page: &mut Page, totals: &[PrintedTotal]) {
    let ctx = page.ctx;
    let texts = totals.iter().map(|total| {
        format!("{}: {} ({})", total.label, total.count, ctx.say(names::count_rule(total.rule)))
    });
    page.list(say::PRINTED_TOTAL, texts.collect::<Vec<_>>());
}

fn of_task(page: &mut Page, task: &Task, status: &Status) {
    let ctx = page.ctx;
    page.heading(&format!("{}  {}", rules::full_label(task, ctx), task.title), ctx.theme().accent);
    let (leads, coordinators) = rules::parties(task, ctx);
    page.list(say::LEADS, joined(&leads));
    page.list(say::COORDINATORS, joined(&coordinators));
    of_deadline(page, task, status);
    of_status(page, task, status);
    of_updates(page, task);
    of_entries(page, task);
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
    let amount = changes::amount(ctx.lang(), status.percent, status.count);
    let sign = ctx.glyphs().state(status.state);
    let state = format!("{sign} {}{since}", ctx.say(names::state(status.state)));
    let timing = names::timing_long(ctx.lang(), status.timing);
    let parts = [state, amount, timing].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let text = parts.join(&format!(" {} ", ctx.glyphs().dot()));
    page.entry(ctx.say(say::STATE), &text, rows::timing_style(status.timing.kind, ctx));
    if task.tracking == Tracking::PerUnit {
        page.plain(say::UNITS, &units(status, ctx));
    }
    of_warnings(page, status);
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

/// Lists the records at the places, newest first: by day, then by the journal's order.
fn newest_first<'a, E: Entity, D: Ord>(
    table: &'a Table<E>,
    slots: &[Slot],
    day: impl Fn(&E) -> D,
) -> Vec<&'a E> {
    let mut rows: Vec<_> = slots.iter().filter_map(|slot| table.at(*slot)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((day(&row.record), row.created)));
    rows.into_iter().map(|row| &row.record).collect()
}

fn of_updates(page: &mut Page, task: &Task) {
    let ctx = page.ctx;
    let Some(entries) = ctx.workspace.index().of_task(&task.id) else { return };
    let updates = newest_first(&ctx.workspace.updates, &entries.updates, |update| update.on);
    page.list(say::PROGRESS, updates.iter().map(|update| changes::update(update, ctx)));
}

fn of_entries(page: &mut Page, task: &Task) {
    let ctx = page.ctx;
    let Some(entries) = ctx.workspace.index().of_task(&task.id) else { return };
    let workspace = ctx.workspace;
    let extensions = newest_first(&workspace.extensions, &entries.extensions, |one: &Extension| one.on);
    page.list(say::EXTENSIONS, extensions.iter().map(|one| changes::extension(one, ctx)));
    let triggers = newest_first(&workspace.triggers, &entries.triggers, |one: &TriggerFired| one.on);
    page.list(say::TRIGGERS, triggers.iter().map(|one| changes::trigger(one, ctx)));
    let obstacles = newest_first(&workspace.obstacles, &entries.obstacles, |one: &Obstacle| one.raised_on);
    page.list(say::OBSTACLES, obstacles.iter().map(|one| changes::obstacle(one, ctx)));
    let links: Vec<&Link> =
        entries.links.iter().filter_map(|slot| Some(&workspace.links.at(*slot)?.record)).collect();
    page.list(say::LINKS, links.iter().map(|link| link_in_words(link, &task.id, ctx)));
    let reassignments = entries.reassignments.iter().filter_map(|slot| workspace.reassignments.at(*slot));
    page.list(say::REASSIGNED, reassignments.map(|row| changes::reassignment(&row.record, ctx)));
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

fn of_history(page: &mut Page, state: &State, task: &TaskId) {
    let ctx = page.ctx;
    match state.history.as_ref().filter(|history| history.task == *task).map(|history| &history.entries) {
        None => {
            let key = ctx.setup.keymap.hint(
                crate::keymap::Command::Tree(crate::keymap::command::Tree::History),
                ctx.glyphs().is_ascii(),
            );
            page.plain(say::HISTORY, &ctx.tell(say::HISTORY_ASK, &[("key", &key.unwrap_or_default())]));
        }
        Some(None) => page.plain(say::HISTORY, ctx.say(say::HISTORY_READING)),
        Some(Some(entries)) => {
            page.list(say::HISTORY, entries.iter().map(|entry| changes::entry(entry, ctx)));
        }
    }
}

/// Returns the line at which the history begins; the end when there is none.
pub(super) fn history_line(lines: &[Line], ctx: &Ctx) -> usize {
    let label = ctx.say(say::HISTORY);
    lines.iter().position(|line| line.label == label).unwrap_or(lines.len())
}
