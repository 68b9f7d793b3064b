//! The agenda before a session begins: what the rule collects and why, less what was dropped, and what was added.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::forms;
use crate::domain::followup::{Meeting, MeetingSort};
use crate::domain::ids::{MeetingId, PlanId, TaskId};
use crate::domain::meeting::{AgendaItem, Reason, agenda, followed_up, taken_up};
use crate::domain::plan::Plan;
use crate::keymap::Command;
use crate::keymap::command::Meeting as Deed;
use crate::locale::meeting::{reason, sort};
use crate::locale::{Said, session as words};
use crate::text::date::long;
use crate::text::fold::mark_free;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::views::overlay::meeting::Called;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::typed::Typed;
use crate::views::work::rules;
use crate::widgets::bars::{rule, two_sided};
use crate::widgets::fit::{fit, wrap};
use crate::widgets::list::scrolled_to;

/// Holds an agenda that is put together.
#[derive(Clone, Debug)]
pub(super) struct Preparing {
    pub(super) sort: MeetingSort,
    /// The plan whose tasks are collected; none for all.
    pub(super) plan: Option<PlanId>,
    on: NaiveDate,
    collected: Vec<AgendaItem>,
    added: Vec<AgendaItem>,
    dropped: HashSet<TaskId>,
    /// How much earlier sessions left, and how much of it is open.
    before: (usize, usize),
    /// The chosen row of those in view; the first one begins the session.
    at: usize,
    typed: Typed,
    /// What the text filter looks at: label, title and lead of each task.
    folded: HashMap<TaskId, String>,
}

impl Preparing {
    /// Collects the agenda of the sort by rule.
    pub(super) fn of(sort: MeetingSort, ctx: &Ctx) -> Self {
        let mut preparing = Self {
            sort,
            plan: None,
            on: ctx.as_of,
            collected: Vec::new(),
            added: Vec::new(),
            dropped: HashSet::new(),
            before: (0, 0),
            at: 0,
            typed: Typed::default(),
            folded: HashMap::new(),
        };
        preparing.refresh(ctx);
        preparing
    }

    /// Collects anew and keeps what was chosen by hand.
    pub(super) fn refresh(&mut self, ctx: &Ctx) {
        let settings = &ctx.setup.settings;
        self.on = ctx.as_of;
        self.plan.take_if(|plan| ctx.workspace.plans.get(plan.as_str()).is_none());
        self.collected = agenda(ctx.workspace, settings, self.on, self.sort, self.plan.as_slice());
        let is_collected = |task: &TaskId| self.collected.iter().any(|item| item.task == *task);
        let added = self.added.iter().map(|item| item.task.clone()).filter(|task| !is_collected(task));
        self.added = self.told(added.collect(), ctx);
        let before = followed_up(ctx.workspace, settings, self.sort, self.on);
        self.before = (before.len(), before.iter().filter(|it| it.outcome.is_open()).count());
        self.fold(ctx);
        self.at = self.at.min(self.shown().count());
    }

    /// Works out what the text filter looks at.
    fn fold(&mut self, ctx: &Ctx) {
        let text = |item: &AgendaItem| {
            let task = ctx.workspace.tasks.get(item.task.as_str())?;
            let lead = item.lead.as_ref().map(|unit| rules::unit_short(unit, ctx)).unwrap_or_default();
            let text = format!("{} {} {lead}", rules::full_label(task, ctx), task.title);
            Some((item.task.clone(), mark_free(&text)))
        };
        self.folded = self.items().filter_map(text).collect();
    }

    /// Narrows the agenda by typed text and goes to the first answer; what is out of view stays on it.
    pub(super) fn narrow(&mut self, text: String) {
        self.typed = Typed::over_words(text);
        self.at = self.shown().count().min(usize::from(!self.typed.is_empty()));
    }

    /// Returns what was typed.
    pub(super) fn typed(&self) -> &Typed {
        &self.typed
    }

    /// Collects the tasks of a plan only, or of all; what was chosen by hand stays.
    pub(super) fn only(&mut self, plan: Option<PlanId>, ctx: &Ctx) {
        self.plan = plan;
        self.refresh(ctx);
    }

    /// Returns how many tasks were dropped and added by hand.
    pub(super) fn by_hand(&self) -> (usize, usize) {
        (self.dropped.len(), self.added.len())
    }

    /// Returns the tasks as the agenda would tell of them.
    fn told(&self, tasks: Vec<TaskId>, ctx: &Ctx) -> Vec<AgendaItem> {
        let meeting = Meeting {
            id: MeetingId::new(""),
            sort: self.sort,
            title: String::new(),
            on: self.on,
            agenda: tasks,
            ended: false,
            document: None,
        };
        taken_up(ctx.workspace, &ctx.setup.settings, &meeting)
    }

    fn items(&self) -> impl Iterator<Item = &AgendaItem> {
        self.collected.iter().chain(&self.added)
    }

    /// Lists the tasks in view.
    fn shown(&self) -> impl Iterator<Item = &AgendaItem> {
        self.items().filter(|item| {
            self.folded.get(&item.task).is_none_or(|text| self.typed.query().matches_text(text))
        })
    }

    /// Returns the tasks that the session would take up.
    pub(super) fn chosen(&self) -> Vec<TaskId> {
        self.items().map(|item| item.task.clone()).filter(|task| !self.dropped.contains(task)).collect()
    }

    /// Returns whether the row is chosen that begins the session.
    pub(super) fn is_at_begin(&self) -> bool {
        self.at == 0
    }

    fn item(&self) -> Option<&AgendaItem> {
        self.shown().nth(self.at.checked_sub(1)?)
    }

    /// Returns the chosen task; none on the row that begins the session.
    pub(super) fn task(&self) -> Option<&TaskId> {
        self.item().map(|item| &item.task)
    }

    /// Takes the chosen task off the agenda, or puts it back.
    pub(super) fn turn(&mut self) {
        let Some(task) = self.item().map(|item| item.task.clone()) else { return };
        if !self.dropped.remove(&task) {
            self.dropped.insert(task);
        }
    }

    /// Puts a task on the agenda and goes there; returns whether it was missing.
    pub(super) fn add(&mut self, task: TaskId, ctx: &Ctx) -> bool {
        let was_dropped = self.dropped.remove(&task);
        let known = self.items().position(|item| item.task == task);
        if known.is_none() {
            let told = self.told(vec![task], ctx);
            self.added.extend(told);
            self.fold(ctx);
        }
        self.typed = Typed::default();
        self.at = known.map_or(self.items().count(), |at| at + 1);
        known.is_none() || was_dropped
    }

    /// Moves the choice by so many rows.
    pub(super) fn step(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.shown().count());
    }

    /// Returns how many tasks come for which reason first, in the order of weight.
    fn counts(&self, ctx: &Ctx) -> Vec<String> {
        let taken = |item: &&AgendaItem| !self.dropped.contains(&item.task);
        let first = |is: fn(&Reason) -> bool| {
            let items = self.collected.iter().filter(taken);
            items.filter(|item| item.reasons.first().is_some_and(is)).count()
        };
        let counts = [
            (words::BY_OVERDUE, first(|it| matches!(it, Reason::Overdue { .. }))),
            (words::BY_NOT_DONE, first(|it| matches!(it, Reason::NotDone { .. }))),
            (words::BY_RISK, first(|it| matches!(it, Reason::AtRisk { .. }))),
            (words::BY_SILENCE, first(|it| matches!(it, Reason::Silent { .. }))),
            (words::BY_DUE, first(|it| matches!(it, Reason::DueBeforeNext { .. }))),
            (words::BY_HAND, self.added.iter().filter(taken).count()),
            (words::LEFT_OUT, self.items().filter(|item| self.dropped.contains(&item.task)).count()),
        ];
        let told = counts.iter().filter(|(_, n)| *n > 0);
        told.map(|(said, n): &(Said, usize)| ctx.tell(*said, &[("n", n)])).collect()
    }
}

/// Opens the list of the tasks that can be added.
pub(super) fn tasks(preparing: &Preparing, ctx: &Ctx) -> Ask {
    let listed = preparing.items().map(|item| &item.task).collect();
    forms::tasks(words::ADD_WHICH, &listed, ctx)
}

/// Lists the plans whose tasks the rule collects, with how many there are of each.
pub(super) fn plans(preparing: &Preparing, ctx: &Ctx) -> Ask {
    let all = agenda(ctx.workspace, &ctx.setup.settings, preparing.on, preparing.sort, &[]);
    let mut counts: HashMap<&PlanId, usize> = HashMap::new();
    let tasks = all.iter().filter_map(|item| ctx.workspace.tasks.get(item.task.as_str()));
    tasks.for_each(|task| *counts.entry(&task.plan).or_default() += 1);
    let mut plans: Vec<&Plan> =
        ctx.workspace.plans.iter().filter(|plan| counts.contains_key(&plan.id)).collect();
    plans.sort_by_key(|plan| (plan.rank, &plan.id));
    let chosen = |plan: Option<PlanId>| Pick::Meeting(Called::Plan(plan));
    let every = Choice::new(ctx.say(words::EVERY_PLAN), all.len().to_string(), chosen(None));
    let rows = plans.into_iter().map(|plan| {
        let count = counts.get(&plan.id).copied().unwrap_or_default();
        Choice::new(
            format!("{}  {}", plan.symbol, plan.title),
            count.to_string(),
            chosen(Some(plan.id.clone())),
        )
    });
    let rows = std::iter::once(every).chain(rows).collect();
    Ask::choose(Choose::picker(ctx.say(words::WHICH_PLAN), Vec::new(), rows))
}

/// Asks before what was chosen by hand goes; the safe choice comes first.
pub(super) fn renew(preparing: &Preparing, ctx: &Ctx) -> Ask {
    let (dropped, added) = preparing.by_hand();
    if dropped + added == 0 {
        return Ask::say(ctx.say(words::NOTHING_BY_HAND));
    }
    let body = vec![ctx.tell(words::BEING_PREPARED, &[("dropped", &dropped), ("added", &added)])];
    let rows = vec![
        Choice::new(ctx.say(words::KEEP_CHOICES), "", Pick::Nothing),
        Choice::new(ctx.say(words::FORGET_CHOICES), "", Pick::Meeting(Called::Renew)),
    ];
    Ask::choose(Choose::menu(ctx.say(words::RENEW_ASK), body, rows))
}

/// Is how many lines tell of the chosen task below the list.
const TOLD: u16 = 4;

/// Draws the agenda: its counts, the rows, and why the chosen task is on it.
pub(super) fn draw(preparing: &Preparing, ctx: &Ctx, buffer: &mut Buffer) {
    let area = screen(ctx.size).middle;
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let head = head(preparing, area.width, ctx);
    for (text, y) in head.iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x, y, text, area.width.into(), ctx.theme().accent);
    }
    let used = u16::try_from(head.len()).unwrap_or(u16::MAX).min(area.height);
    let told = Rect { y: area.bottom().saturating_sub(TOLD), height: TOLD.min(area.height), ..area };
    let rows = Rect { y: area.y + used, height: area.height.saturating_sub(used + TOLD + 1), ..area };
    draw_rows(preparing, ctx, rows, buffer);
    rule(Rect { y: told.y.saturating_sub(1), ..told }, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    for (text, y) in why(preparing, area.width, ctx).iter().zip(told.top()..told.bottom()) {
        buffer.set_stringn(told.x, y, text, told.width.into(), Style::new());
    }
}

fn head(preparing: &Preparing, width: u16, ctx: &Ctx) -> Vec<String> {
    let values: [(&str, &dyn std::fmt::Display); 2] =
        [("sort", &ctx.say(sort(preparing.sort))), ("date", &long(preparing.on))];
    let only = preparing.plan.as_ref().and_then(|plan| ctx.workspace.plans.get(plan.as_str()));
    let only = only.map(|plan| ctx.tell(words::ONLY_PLAN, &[("symbol", &plan.symbol)]));
    let title = std::iter::once(ctx.tell(words::AGENDA_OF, &values)).chain(only);
    let mut head = vec![ctx.dotted(title)];
    let (all, open) = preparing.before;
    let mut counts = preparing.counts(ctx);
    if all > 0 {
        counts.push(ctx.tell(words::FOLLOWED_UP, &[("n", &all), ("open", &open)]));
    }
    if !counts.is_empty() {
        head.extend(wrap(&ctx.dotted(counts), width));
    }
    head
}

fn draw_rows(preparing: &Preparing, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let items: Vec<&AgendaItem> = preparing.shown().collect();
    let offset = scrolled_to(preparing.at, 0, area.height.into());
    for (at, y) in (offset..=items.len()).zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..area };
        let style = if at == preparing.at { ctx.theme().selected } else { Style::new() };
        buffer.set_style(line, style);
        let sign = if at == preparing.at { ctx.glyphs().chosen() } else { " " };
        let (left, right) = match at.checked_sub(1).and_then(|nth| items.get(nth)) {
            Some(item) => row(preparing, item, ctx),
            None => (ctx.tell(words::BEGIN_WITH, &[("n", &preparing.chosen().len())]), String::new()),
        };
        let room = area.width.saturating_sub(REASON);
        let left = fit(&format!("{sign} {left}"), room, ctx.cut()).into_owned();
        two_sided(line, buffer, &left, &right, style, ctx.cut());
    }
    if items.is_empty() {
        draw_empty(preparing, ctx, area, buffer);
    }
}

/// Says what can be done where no task is in view.
fn draw_empty(preparing: &Preparing, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let said = if preparing.typed.is_empty() { words::NO_TASKS } else { words::NO_SUCH_TASK };
    let key = |command| ctx.key(Command::Meeting(command));
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("add", &key(Deed::Add)), ("plan", &key(Deed::Plan)), ("back", &ctx.back_key())];
    let text = wrap(&ctx.tell(said, &values), area.width.saturating_sub(4).min(76));
    for (line, y) in text.iter().zip(area.y + 2..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, area.width.into(), Style::new());
    }
}

/// Is the room at the right end of a row that its reason has at least.
const REASON: u16 = 30;

fn row(preparing: &Preparing, item: &AgendaItem, ctx: &Ctx) -> (String, String) {
    let tick = ctx.glyphs().tick(!preparing.dropped.contains(&item.task));
    let lead = item.lead.as_ref().and_then(|unit| ctx.workspace.units.get(unit.as_str()));
    let lead = lead.map(|unit| unit.short.as_str()).unwrap_or(ctx.glyphs().nothing());
    let task = ctx.workspace.tasks.get(item.task.as_str());
    let title = task.map(|task| format!("{} {}", rules::full_label(task, ctx), task.title));
    let why = item.reasons.first().map(|why| reason(ctx.lang(), why));
    let why = why.unwrap_or_else(|| ctx.say(words::ADDED).to_owned());
    (format!("{tick} {lead} {} {}", ctx.glyphs().dot(), title.unwrap_or_default()), why)
}

/// Tells of the chosen task in full: its title and every reason.
fn why(preparing: &Preparing, width: u16, ctx: &Ctx) -> Vec<String> {
    let Some(item) = preparing.item() else { return Vec::new() };
    let title = ctx.workspace.tasks.get(item.task.as_str()).map(|task| task.title.as_str());
    let mut lines = wrap(title.unwrap_or_default(), width);
    lines.truncate(usize::from(TOLD) / 2);
    let reasons: Vec<String> = item.reasons.iter().map(|why| reason(ctx.lang(), why)).collect();
    lines.extend(wrap(&reasons.join("; "), width));
    lines
}
