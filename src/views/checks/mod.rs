//! What is not clear, as a list to work through: by kind with counts, each finding mended by one key.
//!
//! The check reads everything, so it goes in pieces between the keys, and only while it is shown. What is mended leaves
//! the list at once: the tasks in view are asked anew as soon as something was written. What is no fault can be hidden
//! until the program closes; nothing is written for that, so that nobody hides a finding from a colleague.

mod detail;
mod draw;
mod mend;
mod rows;

use draw::draw;

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::check::{Checking, Finding, Scope, Sort, of_task};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{PlanId, TaskId, UnitId};
use crate::domain::responsibility::Roster;
use crate::domain::status::Parts;
use crate::keymap::command::{Checks, Shared};
use crate::locale::check as words;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::jump::Target;
use super::layout::panes;
use super::listing::Listing;
use super::page::Details;
use super::screen::Screen;
use super::typed::{Over, Typed};
use rows::{Entry, Row};

/// How many tasks one piece of checking looks at: two milliseconds' worth where nothing is in the processor's caches.
const PIECE: usize = 300;

/// Holds the view's state.
#[derive(Debug, Default)]
pub struct State {
    entries: Vec<Entry>,
    /// How many entries the text filter can look at.
    folded: usize,
    scope: Scope,
    sort: Option<Sort>,
    typed: Typed,
    /// What was put aside in this run.
    hidden: Vec<Finding>,
    /// Whether nothing has changed since checking was begun.
    is_current: bool,
    /// What is being checked.
    checking: Option<Checking>,
    /// Whether everything was checked once in this scope.
    is_checked: bool,
    listing: Listing<Chosen, Row>,
    details: Details,
}

/// Is what stands in the chosen row.
#[derive(Clone, Debug, PartialEq)]
enum Chosen {
    Heading(Sort),
    Finding(Finding),
}

/// Is what a chosen row of a list means for the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Narrowed {
    /// Only this plan is checked; all when there is none.
    Plan(Option<PlanId>),
    /// Only the tasks of this unit are checked; all when there is none.
    Unit(Option<UnitId>),
    /// Only findings of this sort are shown; all when there is none.
    Sort(Option<Sort>),
}

impl State {
    /// Notes that the records, the day or the settings changed: what is being checked is not worth to be finished.
    pub fn outdate(&mut self) {
        (self.is_current, self.checking) = (false, None);
    }

    /// Notes that entries about tasks changed: checking is finished first, lest a stream of changes never lets it end.
    pub fn outdate_tasks(&mut self) {
        self.is_current = false;
    }

    /// Lets what was mended leave the list at once: asks the tasks in view anew.
    fn ask_anew(&mut self, ctx: &Ctx) {
        let height = usize::from(draw::rows_area(ctx).height);
        let in_view = self.listing.rows().iter().skip(self.listing.offset()).take(height);
        let tasks: HashSet<TaskId> = in_view.filter_map(|row| self.entry(row)?.finding.task()).collect();
        let (roster, settings) = (Roster::on(ctx.workspace, ctx.as_of), &ctx.setup.settings);
        let parts = Parts::on(ctx.workspace, ctx.as_of, settings);
        let asked = tasks
            .iter()
            .filter_map(|task| ctx.workspace.tasks.get(task.as_str()))
            .flat_map(|task| of_task(&roster, settings, &self.scope, task, &parts.whole(task)));
        let still: Vec<Finding> = asked.collect();
        let stays = |entry: &Entry| {
            entry.finding.task().is_none_or(|task| !tasks.contains(&task) || still.contains(&entry.finding))
        };
        self.entries.retain(stays);
        self.folded = self.entries.iter().take_while(|entry| !entry.folded.is_empty()).count();
        self.relist(ctx);
        self.tell();
    }

    /// Makes a piece of the entries ready for the text filter.
    fn fold(&mut self, ctx: &Ctx) {
        let end = self.folded.saturating_add(PIECE).min(self.entries.len());
        for entry in self.entries.get_mut(self.folded..end).into_iter().flatten() {
            entry.fold(ctx);
        }
        self.folded = end;
        if end == self.entries.len() && !self.typed.is_empty() {
            self.relist(ctx);
        }
    }

    fn is(&self, row: &Row, chosen: &Chosen) -> bool {
        match (row, chosen) {
            (Row::Heading(sort, _), Chosen::Heading(chosen)) => sort == chosen,
            (Row::Finding(_), Chosen::Finding(chosen)) => {
                self.entry(row).is_some_and(|entry| rows::is_same(&entry.finding, chosen))
            }
            _ => false,
        }
    }

    fn entry(&self, row: &Row) -> Option<&Entry> {
        match row {
            Row::Heading(..) => None,
            Row::Finding(place) => self.entries.get(*place),
        }
    }

    /// Returns the chosen row.
    fn row(&self) -> Option<&Row> {
        self.listing.row()
    }

    /// Returns how many findings stand under a heading.
    fn count(&self, sort: Sort) -> usize {
        let count = self.listing.rows().iter().find_map(|row| match row {
            Row::Heading(of, n) if *of == sort => Some(*n),
            _ => None,
        });
        count.unwrap_or_default()
    }

    /// Returns the chosen finding.
    fn finding(&self) -> Option<&Finding> {
        self.entry(self.row()?).map(|entry| &entry.finding)
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::rows_area(ctx).height);
        let chosen = self.row().and_then(|row| match row {
            Row::Heading(sort, _) => Some(Chosen::Heading(*sort)),
            Row::Finding(_) => self.finding().cloned().map(Chosen::Finding),
        });
        self.listing.choose(chosen);
    }

    /// Lets the details tell of the chosen row, from their first line when they told of another one.
    fn tell(&mut self) {
        if self.listing.settle() {
            self.details.scroll = 0;
        }
    }

    /// Checks another scope.
    fn look_at(&mut self, scope: Scope, ctx: &Ctx) {
        if scope == self.scope {
            return;
        }
        (self.scope, self.entries, self.is_checked, self.folded) = (scope, Vec::new(), false, 0);
        (self.listing, self.details.listen) = (Listing::default(), false);
        self.outdate();
        self.relist(ctx);
        self.work(ctx);
    }

    /// Hides the chosen finding until the program closes.
    fn hide(&mut self, ctx: &Ctx) -> Vec<Ask> {
        let Some(finding) = self.finding().cloned() else { return Vec::new() };
        self.hidden.push(finding);
        self.relist(ctx);
        vec![Ask::say(ctx.say(words::HIDDEN_NOW))]
    }

    fn show_hidden(&mut self, ctx: &Ctx) -> Vec<Ask> {
        let n = std::mem::take(&mut self.hidden).len();
        self.relist(ctx);
        vec![match n {
            0 => Ask::say(ctx.say(words::NOTHING_HIDDEN)),
            n => Ask::say(ctx.tell(words::SHOWN_AGAIN, &[("n", &n)])),
        }]
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn relist(&mut self, ctx: &Ctx) {
        let rows = rows::rows(self);
        let found = self.listing.find(&rows, |row, chosen| self.is(row, chosen));
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
    }

    fn has_work(&self) -> bool {
        !self.is_current || self.checking.is_some() || self.folded < self.entries.len()
    }

    fn work(&mut self, ctx: &Ctx) {
        if self.is_current && self.checking.is_none() {
            return self.fold(ctx);
        }
        let mut checking = self.checking.take().unwrap_or_else(|| {
            self.is_current = true;
            Checking::new(self.scope.clone())
        });
        let mut allowance = PIECE;
        if !checking.go_on(ctx.workspace, &ctx.setup.settings, ctx.as_of, &mut allowance) {
            self.checking = Some(checking);
            return;
        }
        self.entries = rows::entries(checking.finish());
        (self.folded, self.is_checked) = (0, true);
        self.relist(ctx);
        self.tell();
    }

    fn is_settled(&self) -> bool {
        self.listing.is_settled()
    }

    fn settle(&mut self, _: &Ctx) {
        self.tell();
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        if self.details.leave() {
            return true;
        }
        let was_narrowed = !self.typed.is_empty() || self.sort.is_some() || self.scope != Scope::default();
        self.sort = None;
        self.typed = Typed::default();
        self.look_at(Scope::default(), ctx);
        self.relist(ctx);
        was_narrowed
    }

    fn words(&self, ctx: &Ctx) -> String {
        let plan = self.scope.plan.as_ref().and_then(|plan| ctx.workspace.plans.get(plan.as_str()));
        let unit = self.scope.unit.as_ref().map(|unit| super::work::rules::unit_short(unit, ctx));
        let extent = if self.scope.closed { words::CLOSED_TOO } else { words::EVERYTHING };
        let parts = [
            plan.map(|plan| plan.symbol.clone()),
            unit,
            self.sort.map(|sort| ctx.say(words::sort(sort)).to_owned()),
            self.typed.quoted(),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() || self.scope.closed {
            return ctx.dotted(parts.into_iter().chain([ctx.say(extent).to_owned()]));
        }
        ctx.dotted(parts)
    }

    fn choices(&self) -> Choices {
        let Scope { plan, unit, closed } = &self.scope;
        Choices::default()
            .with("plan", plan)
            .with("unit", unit)
            .with_flag("closed-too", *closed)
            .with("sort", self.sort)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        let (plan, unit) = (choices.one("plan"), choices.one("unit"));
        (self.sort, self.details.listen) = (choices.one("sort"), false);
        self.look_at(Scope { plan, unit, closed: choices.holds("closed-too") }, ctx);
        self.relist(ctx);
        Vec::new()
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        self.finding().map(|finding| finding.record.clone())
    }

    fn rows_area(&self, ctx: &Ctx) -> Rect {
        panes(ctx.size).list
    }

    fn reread(&mut self, ctx: &Ctx) {
        self.ask_anew(ctx);
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Checks, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Checks::Mend => return state.finding().map(|it| mend::begin(it, ctx)).unwrap_or_default(),
        Checks::Hide => return state.hide(ctx),
        Checks::ShowHidden => return state.show_hidden(ctx),
        Checks::Plan => return vec![Ask::choose(rows::plans(ctx))],
        Checks::Unit => return vec![Ask::choose(rows::units(ctx))],
        Checks::Sort => return vec![Ask::choose(rows::sorts(state, ctx))],
        Checks::Closed => {
            let scope = Scope { closed: !state.scope.closed, ..state.scope.clone() };
            state.look_at(scope, ctx);
        }
    }
    Vec::new()
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, narrowed: Narrowed, ctx: &Ctx) {
    match narrowed {
        Narrowed::Plan(plan) => state.look_at(Scope { plan, ..state.scope.clone() }, ctx),
        Narrowed::Unit(unit) => state.look_at(Scope { unit, ..state.scope.clone() }, ctx),
        Narrowed::Sort(sort) => {
            state.sort = sort;
            state.relist(ctx);
        }
    }
}

/// Returns where the chosen finding is; none on a heading.
pub fn target(state: &State) -> Option<Target> {
    let finding = state.finding()?;
    let id = finding.record.id.as_str();
    match finding.record.kind {
        Kind::Task => Some(Target::Task(id.into())),
        Kind::Unit => Some(Target::Unit(id.into())),
        _ => finding.plan.clone().map(Target::Plan),
    }
}

/// Carries out a command that every view has.
fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Words)],
        Shared::ClearFilter => {
            state.details.leave();
            state.back(ctx);
        }
        // On a heading; a finding is gone to.
        Shared::Open => {
            if let Some(Row::Heading(sort, _)) = state.row() {
                state.sort = if state.sort.is_some() { None } else { Some(*sort) };
                state.relist(ctx);
            }
        }
        Shared::OtherPane => {
            state.tell();
            state.details.turn(state.row().is_some());
        }
        _ if state.details.listen => {
            let lines = detail::lines(state, ctx, panes(ctx.size).detail.width).len();
            state.details.scroll(command, lines, ctx);
        }
        _ => {
            if let Some(row) = state.listing.towards(command, draw::rows_area(ctx).height) {
                state.go_to(row, ctx);
            }
        }
    }
    Vec::new()
}
