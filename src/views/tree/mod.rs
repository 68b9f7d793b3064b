//! The task tree: plans, sections, tasks and subtasks as one list, the details of the chosen row beside it.

mod act;
mod add;
mod arrange;
mod awaited;
mod build;
mod counted;
mod detail;
mod draw;
mod filter;
mod kept;
mod outline;
mod rows;
mod rules;
mod travel;

use super::screen::Screen;
use crate::keymap::Command;
use crate::query::Query;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::{BTreeSet, HashSet};

pub use super::work::{History, task_in_words};
pub use arrange::arrange;
pub use build::Chosen;
pub use draw::draw;
pub use filter::Filter;
pub use outline::{Body, Node, NodeId, Rollup, TaskBody};

use crate::domain::entity::Key;
use crate::domain::ids::{PlanId, TaskId};
use crate::keymap::command::{Shared, Tree};
use crate::locale::say;
use crate::query::with_term;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::editing::{Editing, EditingSubject};
use super::effect::{Entry, Ids};
use super::layout::panes;
use super::listing::Listing;
use super::overlay::Pick;
use super::page::Details;
use super::typed::Typed;
use super::work::{forms, party};

/// Holds the tree's state.
#[derive(Clone, Debug, Default)]
pub struct State {
    nodes: Vec<Node>,
    open: HashSet<NodeId>,
    started: bool,
    listing: Listing<NodeId>,
    level: u8,
    filter: Filter,
    marks: BTreeSet<TaskId>,
    details: Details,
    history: Option<History>,
    /// The rows on the move.
    arranging: Option<Box<arrange::Arranging>>,
    /// The new row on its way to the journal.
    awaited: Option<awaited::Awaited>,
}

impl State {
    /// Works everything out anew after the records, the day or the settings changed.
    pub fn refresh(&mut self, ctx: &Ctx) {
        self.nodes = outline::build(ctx);
        if !self.started && !self.nodes.is_empty() {
            self.started = true;
            self.set_level(1);
        }
        self.marks.retain(|task| ctx.workspace.tasks.get(task.as_str()).is_some());
        self.rearrange(ctx);
        self.relist(ctx);
        self.settle();
    }

    /// Works out anew what entries about these tasks change; cheaper than everything by orders of magnitude.
    pub fn refresh_tasks(&mut self, tasks: &HashSet<TaskId>, ctx: &Ctx) {
        if outline::rejudge(&mut self.nodes, tasks, ctx) {
            self.relist(ctx);
        } else {
            self.refresh(ctx);
        }
    }

    fn rows_in_view(&self, ctx: &Ctx) -> Vec<usize> {
        let shown = (!self.filter.is_empty()).then(|| self.filter.shown(&self.nodes, ctx));
        let mut rows = Vec::new();
        let mut at = 0;
        while let Some(node) = self.nodes.get(at) {
            let visible = shown.as_ref().is_none_or(|shown| shown.get(at).copied().unwrap_or_default());
            if visible {
                rows.push(at);
            }
            let enters = visible && (shown.is_some() || self.open.contains(&node.id));
            at = if enters { at + 1 } else { node.end };
        }
        rows
    }

    /// Returns the row of the node. Where it is not in view: the row that it is folded into, or under a filter
    /// the next one, so that one who works down a list stays there when a row leaves it.
    fn nearest_row(&self, rows: &[usize], id: &NodeId) -> Option<usize> {
        let place = self.nodes.iter().position(|node| node.id == *id)?;
        if !self.filter.is_empty() {
            let is_task = |row: &usize| self.nodes.get(*row).is_some_and(|node| node.id.task().is_some());
            let next = rows.iter().position(|row| *row == place || (*row > place && is_task(row)));
            return next.or_else(|| rows.iter().rposition(is_task));
        }
        let covers = |row: &usize| self.nodes.get(*row).is_some_and(|node| *row <= place && place < node.end);
        rows.iter().rposition(covers)
    }

    /// Chooses a row and brings it into view. The details follow when they are settled.
    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, panes(ctx.size).list.height);
        let id = self.node().map(|node| node.id.clone());
        self.listing.choose(id);
    }

    /// Lets the details tell of the chosen row, from their first line when they told of another one.
    pub fn settle(&mut self) {
        if self.listing.settle() {
            self.details.scroll = 0;
        }
    }

    /// Returns what the details tell of.
    fn told(&self) -> Option<&Node> {
        let told = self.listing.told()?;
        let is_told = |node: &&Node| node.id == *told;
        self.node().filter(is_told).or_else(|| self.nodes.iter().find(is_told))
    }

    /// Goes to a row, whatever hides it: the filter goes, and the rows above it open.
    pub fn reveal(&mut self, row: &NodeId, ctx: &Ctx) {
        let Some(place) = self.nodes.iter().position(|node| node.id == *row) else { return };
        let above = self.nodes.iter().take(place).filter(|node| node.end > place);
        self.open.extend(above.map(|node| node.id.clone()));
        self.listing.choose(Some(row.clone()));
        self.details.listen = false;
        self.set_filter(Filter::default(), ctx);
        self.settle();
    }

    /// Returns the chosen row.
    pub fn node(&self) -> Option<&Node> {
        self.listing.row().and_then(|place| self.nodes.get(*place))
    }

    /// Returns the chosen task; none on a plan or a section.
    pub fn task(&self) -> Option<&TaskId> {
        self.node().and_then(|node| node.id.task())
    }

    /// Returns the plan that the chosen row is or stands in.
    pub fn plan(&self, ctx: &Ctx) -> Option<PlanId> {
        self.node().and_then(|node| build::plan_of(&node.id, ctx))
    }

    /// Returns the chosen task where its history is shown.
    pub fn looked_back(&self) -> Option<&TaskId> {
        let task = self.history.as_ref().and_then(History::shown);
        task.filter(|task| self.task() == Some(task))
    }

    /// Returns the filter.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Returns the marked tasks.
    pub fn marks(&self) -> &BTreeSet<TaskId> {
        &self.marks
    }

    /// Returns how many marked tasks are not in view.
    pub fn hidden_marks(&self) -> usize {
        let in_view: HashSet<&TaskId> =
            self.listing.rows().iter().filter_map(|place| self.nodes.get(*place)?.id.task()).collect();
        self.marks.iter().filter(|task| !in_view.contains(task)).count()
    }

    /// Narrows the tree.
    pub fn set_filter(&mut self, filter: Filter, ctx: &Ctx) {
        self.filter = filter;
        self.relist(ctx);
    }

    /// Goes to the first task in view while one types, so that Enter lands on an answer.
    fn go_to_first_answer(&mut self, ctx: &Ctx) {
        if self.filter.typed.is_empty() {
            return;
        }
        let is_task = |place: &usize| self.nodes.get(*place).is_some_and(|node| node.id.task().is_some());
        if let Some(row) = self.listing.rows().iter().position(is_task) {
            self.go_to(row, ctx);
        }
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
        let rows = self.rows_in_view(ctx);
        let found = self.listing.chosen().and_then(|id| self.nearest_row(&rows, id));
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
    }

    fn is_settled(&self) -> bool {
        self.listing.is_settled()
    }

    fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        if self.put_back(ctx) {
            return true;
        }
        let was_in_details = self.details.leave();
        if was_in_details && self.node().is_some() {
            return true;
        }
        if !self.filter.is_empty() {
            self.set_filter(Filter::default(), ctx);
            return true;
        }
        was_in_details
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.filter.typed = Typed::over_tasks(text, ctx);
        self.relist(ctx);
        self.go_to_first_answer(ctx);
    }

    fn take_history(&mut self, of: &Key, entries: &[Entry]) {
        if let Some(history) = &mut self.history {
            history.take(of, entries);
        }
    }

    fn typed(&self) -> &str {
        self.filter.typed.text()
    }

    fn rows_area(&self, ctx: &Ctx) -> Rect {
        panes(ctx.size).list
    }

    fn has_panes(&self) -> bool {
        true
    }

    fn settle(&mut self, _: &Ctx) {
        self.settle();
    }

    fn choices(&self) -> Choices {
        kept::choices(self)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        kept::choose(self, choices, ctx)
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        self.node().map(|node| node.id.key())
    }

    fn act(&self, ctx: &Ctx) -> Vec<Ask> {
        build::acts(self, ctx)
    }

    fn words(&self, ctx: &Ctx) -> String {
        self.arranged_words(ctx).unwrap_or_else(|| self.filter.words(ctx))
    }

    fn looked_for(&self) -> Option<Query> {
        Some(self.filter.typed.query().clone())
    }

    fn gathered(&self, command: Command) -> usize {
        if command == Command::Tree(Tree::Mark) { self.marks.len() } else { 0 }
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Tree, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match command {
        Tree::Filter | Tree::FilterState | Tree::FilterTiming | Tree::FilterUnit => {
            act::filter(state, command, ctx)
        }
        Tree::Mark | Tree::MarkVisible | Tree::UnmarkAll => travel::mark(state, command, ctx),
        Tree::SetState
        | Tree::Note
        | Tree::Extend
        | Tree::Trigger
        | Tree::CorrectDeadline
        | Tree::CorrectParty => act::begin(state, command, ctx),
        Tree::AddNext
        | Tree::AddChild
        | Tree::AddSection
        | Tree::AddPlan
        | Tree::Arrange
        | Tree::MoveTo
        | Tree::Split
        | Tree::Join
        | Tree::CopyFrom
        | Tree::Renumber => build::begin(state, command, ctx, ids),
        Tree::CountBy => counted::columns(ctx),
        Tree::History => act::history(state, ctx),
        _ => {
            travel::fold(state, command, ctx);
            Vec::new()
        }
    }
}

/// Makes the form anew that a draft of a new row belongs to; none for other drafts.
pub fn of_draft(subject: &EditingSubject, ctx: &Ctx) -> Option<Editing> {
    add::of_draft(subject, ctx)
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        // The wheel of the mouse would leave the rows that move.
        _ if state.is_arranging() => return Vec::new(),
        Shared::FilterText => return act::filter_line(state),
        Shared::ClearFilter => state.set_filter(Filter::default(), ctx),
        _ => travel::travel(state, command, ctx),
    }
    Vec::new()
}

/// Carries out what a chosen row of a list means for the tree.
pub fn pick(state: &mut State, pick: Pick, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let filter = state.filter.clone();
    let narrowed = match pick {
        Pick::States(states) => Filter { states, ..filter },
        Pick::Timings(timings) => Filter { timings, ..filter },
        Pick::OnlyUnit(unit) => Filter { unit, ..filter },
        Pick::Tree(chosen) => return build::pick(chosen, ctx, ids),
        Pick::CountBy(column) => return counted::table(state, column, ctx),
        Pick::Narrower(term) => {
            let text = with_term(filter.typed.text(), &term);
            Filter { typed: Typed::over_tasks(text, ctx), ..filter }
        }
        Pick::SetState(tasks, chosen) => return vec![Ask::form(forms::state_form(tasks, chosen, ctx))],
        other => return party::pick(other, ctx, ids),
    };
    state.set_filter(narrowed, ctx);
    Vec::new()
}

/// Says how many are marked, the hidden ones aloud.
pub fn marks_in_words(state: &State, ctx: &Ctx) -> String {
    let (all, hidden) = (state.marks.len(), state.hidden_marks());
    match (all, hidden) {
        (0, _) => ctx.say(say::NO_MARKS).to_owned(),
        (_, 0) => ctx.tell(say::MARKS, &[("n", &all)]),
        _ => ctx.tell(say::MARKS_HIDDEN, &[("n", &all), ("hidden", &hidden)]),
    }
}
