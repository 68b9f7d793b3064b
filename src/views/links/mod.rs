//! Links between tasks: pairs that are likely the same work, the links that stand, and what becomes of the open tasks of
//! a superseded plan.
//!
//! Tasks are compared in pieces between the keys, and only while the view is shown; until that is done, what was found
//! before stays on the screen.

mod add;
mod asking;
mod decide;
mod draw;
mod kept;
mod orders;
mod pairs;
mod side;
mod superseding;

pub use add::{Fill, form, submit, understood};
pub use asking::form as form_of_day;
pub use asking::{after_typing, carry_on, left_open, reason, superseded_by, supersedes};
pub use decide::Chosen;

use std::collections::{BTreeSet, HashSet};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde::{Deserialize, Serialize};

use crate::domain::duplicate::{Likeness, Search, Sifting};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{PlanId, TaskId};
use crate::domain::rollup::Sameness;
use crate::domain::supersede::Order;
use crate::keymap::Command;
use crate::keymap::command::{Links, Shared};
use crate::locale::{links as words, say};
use crate::text::fold::mark_free;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::effect::Ids;
use super::listing::Listing;
use super::screen::Screen;
use super::typed::{Over, Typed};
use pairs::{Pair, PairId};
use superseding::Superseding;

/// Names one of the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Pairs that are likely the same work.
    #[default]
    Proposals,
    /// Links that a person confirmed or refused.
    Decided,
    /// The open tasks of a superseded plan.
    Superseding,
}

/// How many tasks one piece of comparing looks at: some milliseconds' worth among ten thousand.
const PIECE: usize = 25;

/// How many pairs one piece of listing looks at.
const LISTED: usize = 300;

/// Holds the view's state.
#[derive(Debug, Default)]
pub struct State {
    shelf: Shelf,
    /// The task whose links alone are shown; none for all.
    focus: Option<TaskId>,
    /// What was found last; none before the first time.
    found: Option<Search>,
    /// Whether nothing has changed since comparing was begun.
    is_current: bool,
    /// What is being compared.
    search: Option<Search>,
    /// What is being listed of what was found.
    sifting: Option<Sifting>,
    proposals: Vec<Pair>,
    decided: Vec<Pair>,
    /// How many rows there are, and how many of them are the same work as another one.
    rows: (usize, usize),
    /// Pairs that are hidden until the program is opened again.
    later: HashSet<PairId>,
    superseding: Option<Superseding>,
    /// What was decided about other plans and is not written yet.
    orders: Vec<Order>,
    typed: Typed,
    listing: Listing<PairId>,
    marks: BTreeSet<PairId>,
}

impl State {
    /// Notes that records changed: tasks are compared anew when the view is shown.
    pub fn outdate(&mut self) {
        (self.is_current, self.search) = (false, None);
    }

    /// Shows the links of one task alone, or of all.
    pub fn focus(&mut self, task: Option<TaskId>, ctx: &Ctx) {
        self.shelf = Shelf::Proposals;
        (self.focus, self.typed) = (task, Typed::default());
        self.listing.rewind();
        self.marks.clear();
        self.refresh(ctx);
    }

    fn refresh(&mut self, ctx: &Ctx) {
        let found = self.found.as_ref();
        self.sifting = None;
        self.proposals = match (&self.focus, found) {
            (_, None) => Vec::new(),
            (Some(task), Some(found)) => pairs::like(task, found, ctx),
            (None, Some(found)) => {
                self.sifting = Some(Sifting::new(ctx.workspace, found, ctx.as_of));
                let known = std::mem::take(&mut self.proposals);
                known.into_iter().filter(|pair| pair.is_open(ctx)).collect()
            }
        };
        self.decided = pairs::decided(self.focus.as_ref(), ctx);
        self.leave_what_is_gone(ctx);
        self.rows = Sameness::on(ctx.workspace, ctx.as_of).rows(ctx.workspace, ctx.as_of);
        if let Some(superseding) = &mut self.superseding {
            superseding.refresh(ctx);
        }
        self.relist(ctx);
    }

    /// Lists a piece of what was found; what is listed takes the place of the old list once it is complete.
    fn sift(&mut self, mut sifting: Sifting, ctx: &Ctx) {
        let Some(found) = &self.found else { return };
        let mut allowance = LISTED;
        if !sifting.go_on(ctx.workspace, found, &mut allowance) {
            self.sifting = Some(sifting);
            return;
        }
        self.proposals = sifting.finish().into_iter().map(Pair::of).collect();
        let known: HashSet<PairId> = self.proposals.iter().map(Pair::id).collect();
        self.marks.retain(|id| known.contains(id));
        self.relist(ctx);
        self.listing.settle();
    }

    /// Leaves the open tasks of a plan that was withdrawn, or whose successor was; what was decided about them stays.
    fn leave_what_is_gone(&mut self, ctx: &Ctx) {
        let stands = |plan: &PlanId| ctx.workspace.plans.get(plan.as_str()).is_some();
        let is_gone = |it: &Superseding| !stands(&it.order.old) || !stands(&it.order.by);
        if self.superseding.as_ref().is_some_and(is_gone) {
            self.orders = self.unwritten();
            self.superseding = None;
            self.shelf = if self.shelf == Shelf::Superseding { Shelf::default() } else { self.shelf };
        }
    }

    fn pairs(&self) -> &[Pair] {
        match self.shelf {
            Shelf::Proposals => &self.proposals,
            Shelf::Decided => &self.decided,
            Shelf::Superseding => &[],
        }
    }

    /// Returns the chosen pair.
    fn pair(&self) -> Option<&Pair> {
        self.listing.row().and_then(|place| self.pairs().get(*place))
    }

    /// Returns the pair that the details tell of.
    fn told(&self) -> Option<&Pair> {
        let told = self.listing.told()?;
        self.pair()
            .filter(|pair| pair.id() == *told)
            .or_else(|| self.pairs().iter().find(|pair| pair.id() == *told))
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::rows_area(ctx).height);
        let pair = self.pair().map(Pair::id);
        self.listing.choose(pair);
    }

    fn turn(&mut self, on: bool, ctx: &Ctx) {
        let shelves: &[Shelf] = match self.superseding {
            Some(_) => &[Shelf::Proposals, Shelf::Decided, Shelf::Superseding],
            None => &[Shelf::Proposals, Shelf::Decided],
        };
        let at = shelves.iter().position(|shelf| *shelf == self.shelf).unwrap_or_default();
        let to = if on { at + 1 } else { at.saturating_sub(1) };
        self.shelf = shelves.get(to).copied().unwrap_or(self.shelf);
        self.listing.rewind();
        self.relist(ctx);
        self.listing.settle();
    }

    /// Returns the pairs that a command is about: the marked ones, else the chosen one.
    fn meant(&self) -> Vec<&Pair> {
        let marked: Vec<&Pair> =
            self.proposals.iter().filter(|pair| self.marks.contains(&pair.id())).collect();
        if marked.is_empty() || self.shelf != Shelf::Proposals {
            self.pair().into_iter().collect()
        } else {
            marked
        }
    }

    /// Returns how many marked pairs are not in view.
    fn hidden_marks(&self) -> usize {
        let in_view: HashSet<PairId> =
            self.listing.rows().iter().filter_map(|place| self.proposals.get(*place)).map(Pair::id).collect();
        self.marks.iter().filter(|id| !in_view.contains(*id)).count()
    }

    fn mark(&mut self, command: Links, ctx: &Ctx) {
        let in_view: Vec<PairId> =
            self.listing.rows().iter().filter_map(|place| self.proposals.get(*place)).map(Pair::id).collect();
        match command {
            Links::Mark => {
                if let Some(id) = self.listing.chosen().cloned().filter(|id| !self.marks.remove(id)) {
                    self.marks.insert(id);
                }
                self.go_to(self.listing.at() + 1, ctx);
            }
            Links::MarkVisible => self.marks.extend(in_view),
            _ => self.marks.clear(),
        }
    }

    fn put_off(&mut self, ctx: &Ctx) {
        let ids: Vec<PairId> = self.meant().into_iter().map(Pair::id).collect();
        self.marks.retain(|id| !ids.contains(id));
        self.later.extend(ids);
        self.relist(ctx);
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw::draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn choices(&self) -> Choices {
        kept::choices(self)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        kept::choose(self, choices, ctx)
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        if let Some(superseding) = self.superseding.as_ref().filter(|_| self.shelf == Shelf::Superseding) {
            let task = superseding.listing.row()?;
            return Some(Key::new(Kind::Task, task.as_str()));
        }
        let pair = self.pair()?;
        let link = pair.link.as_ref().map(|link| Key::new(Kind::Link, link.as_str()));
        Some(link.unwrap_or_else(|| Key::new(Kind::Task, pair.newer.as_str())))
    }

    fn relist(&mut self, ctx: &Ctx) {
        let is_shown = |pair: &Pair| {
            let hidden = self.shelf == Shelf::Proposals && self.later.contains(&pair.id());
            !hidden && (self.typed.is_empty() || self.typed.query().matches_text(&mark_free(&pair.text(ctx))))
        };
        let all = self.pairs().iter().enumerate();
        let rows: Vec<usize> = all.filter(|(_, pair)| is_shown(pair)).map(|(place, _)| place).collect();
        let is_chosen = |place: &usize, chosen: &PairId| {
            self.pairs().get(*place).is_some_and(|pair| pair.id() == *chosen)
        };
        let found = self.listing.find(&rows, is_chosen);
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
        if let Some(superseding) = &mut self.superseding {
            superseding.relist(ctx);
        }
    }

    fn is_settled(&self) -> bool {
        self.listing.is_settled()
    }

    fn settle(&mut self, _: &Ctx) {
        self.listing.settle();
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        let was_narrowed = !self.typed.is_empty();
        self.set_filter_text(String::new(), ctx);
        if was_narrowed {
            return true;
        }
        // What was decided about a plan stays until it is written or another one is begun.
        let was_superseding = self.shelf == Shelf::Superseding;
        if was_superseding {
            self.turn(false, ctx);
        } else if self.focus.take().is_some() {
            self.refresh(ctx);
        }
        was_superseding
    }

    fn words(&self, ctx: &Ctx) -> String {
        let focus = self.focus.as_ref().map(|task| super::work::task_in_words(task, ctx));
        [focus, self.typed.quoted()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn rows_area(&self, ctx: &Ctx) -> Rect {
        draw::rows_area(ctx)
    }

    fn gathered(&self, command: Command) -> usize {
        let is_about_marks = matches!(command, Command::Links(Links::Decide | Links::Refuse));
        match (self.shelf, &self.superseding) {
            (Shelf::Superseding, Some(it)) if is_about_marks => it.marked(),
            (Shelf::Proposals, _) if is_about_marks => self.marks.len(),
            _ => 0,
        }
    }

    fn answers(&self, command: Command) -> bool {
        let superseding = self.shelf == Shelf::Superseding;
        match command {
            Command::Links(Links::Write) => superseding,
            Command::Links(Links::Refuse | Links::Later) => self.shelf == Shelf::Proposals,
            Command::Links(Links::Mark | Links::MarkVisible | Links::UnmarkAll) => {
                self.shelf != Shelf::Decided
            }
            _ => true,
        }
    }

    fn reread(&mut self, ctx: &Ctx) {
        self.refresh(ctx);
    }

    fn has_work(&self) -> bool {
        !self.is_current
            || self.search.is_some()
            || self.sifting.is_some()
            || self.superseding.as_ref().is_some_and(Superseding::has_work)
    }

    fn work(&mut self, ctx: &Ctx) {
        if !self.is_current || self.search.is_some() {
            self.is_current = true;
            let mut search = self.search.take().unwrap_or_default();
            let mut allowance = PIECE;
            if search.go_on(ctx.workspace, &mut allowance) {
                self.found = Some(search);
                self.refresh(ctx);
            } else {
                self.search = Some(search);
            }
        } else if let Some(sifting) = self.sifting.take() {
            self.sift(sifting, ctx);
        } else if let (Some(superseding), Some(found)) = (&mut self.superseding, &self.found) {
            superseding.work(found.likeness(), ctx);
        }
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Links, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Links::Before => state.turn(false, ctx),
        Links::Next => state.turn(true, ctx),
        Links::Mark | Links::MarkVisible | Links::UnmarkAll => match (state.shelf, &mut state.superseding) {
            (Shelf::Proposals, _) => state.mark(command, ctx),
            (Shelf::Superseding, Some(superseding)) => superseding.mark(command, ctx),
            _ => {}
        },
        Links::Later if state.shelf == Shelf::Proposals => state.put_off(ctx),
        Links::Later => {}
        _ if ctx.setup.read_only => return vec![Ask::warn(ctx.say(say::READ_ONLY))],
        Links::Decide => return open(state, ctx),
        Links::Refuse => return decide::ask_to_refuse(state, ctx),
        Links::Add => return vec![Ask::form(form(state.focus.as_ref(), ctx))],
        Links::Supersede => return vec![asking::which(ctx)],
        Links::Write => {
            return state.superseding.as_ref().map(|it| it.ask(ctx)).into_iter().collect();
        }
    }
    Vec::new()
}

impl State {
    /// Returns how alike tasks are, where all of them were compared.
    pub fn likeness(&self) -> Option<&Likeness> {
        self.found.as_ref().map(Search::likeness)
    }
}

/// Opens the menu of the chosen row, or of the marked ones.
fn open(state: &State, ctx: &Ctx) -> Vec<Ask> {
    match (state.shelf, &state.superseding) {
        (Shelf::Superseding, Some(superseding)) => superseding.open(ctx),
        _ => decide::open(state, ctx),
    }
}

/// Carries out a command that every view has.
fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Words)],
        Shared::ClearFilter => state.set_filter_text(String::new(), ctx),
        Shared::Open if ctx.setup.read_only => return vec![Ask::warn(ctx.say(say::READ_ONLY))],
        Shared::Open => return open(state, ctx),
        Shared::OtherPane => state.turn(state.shelf == Shelf::Proposals, ctx),
        _ => {
            if let (Shelf::Superseding, Some(superseding)) = (state.shelf, &mut state.superseding) {
                superseding.step(command, ctx);
            } else if let Some(row) = state.listing.towards(command, draw::rows_area(ctx).height) {
                state.go_to(row, ctx);
            }
        }
    }
    Vec::new()
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match chosen {
        Chosen::Later(pairs) => {
            state.later.extend(pairs);
            state.marks.clear();
            state.relist(ctx);
            Vec::new()
        }
        Chosen::Pairs(pairs, decision) => decide::write(state, &pairs, decision, ctx, ids),
        Chosen::TakeBack(link) => decide::take_back(&link, ctx, ids),
        Chosen::By(old) => vec![asking::by_which(&old, ctx)],
        Chosen::Day(old, by) => vec![Ask::form(asking::form(&old, &by, ctx))],
        Chosen::Begin(order) => {
            state.supersede(order, ctx);
            Vec::new()
        }
        Chosen::Fate(tasks, fate) => {
            if let Some(superseding) = &mut state.superseding {
                superseding.set(&tasks, fate.as_ref(), ctx);
            }
            Vec::new()
        }
        Chosen::Best(tasks) => {
            if let Some(superseding) = &mut state.superseding {
                superseding.set_best(&tasks, ctx);
            }
            Vec::new()
        }
        Chosen::Which(tasks, replaced) => {
            state.superseding.as_ref().map(|it| it.choose(&tasks, replaced, ctx)).into_iter().collect()
        }
        Chosen::Drop(tasks) => {
            let form = state.superseding.as_ref().map(|it| asking::reason(&it.order, tasks, ctx));
            form.map(Ask::form).into_iter().collect()
        }
        Chosen::Supersede => superseding::write(state.superseding.as_ref(), ctx, ids),
    }
}

/// Returns the plan's symbol; its id where it is unknown.
fn symbol<'a>(plan: &'a PlanId, ctx: &Ctx<'a>) -> &'a str {
    ctx.workspace.plans.get(plan.as_str()).map_or(plan.as_str(), |plan| plan.symbol.as_str())
}

/// Returns what the list is empty of, and what can be done then.
fn empty_words(state: &State, ctx: &Ctx) -> String {
    let key = |command| ctx.key(Command::Links(command));
    if state.shelf == Shelf::Proposals && state.found.is_none() {
        return ctx.say(words::SEARCHING).to_owned();
    }
    let said = match state.shelf {
        _ if !state.typed.is_empty() => words::NONE_IN_VIEW,
        Shelf::Proposals => words::NONE_PROPOSED,
        _ => words::NONE_LINKED,
    };
    let (next, before, add) = (key(Links::Next), key(Links::Before), key(Links::Add));
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("standing", &next), ("proposals", &before), ("add", &add), ("back", &ctx.back_key())];
    ctx.tell(said, &values)
}
