//! Rearranging: the arrows move the chosen row, or the marked tasks, as one sees it. Nothing is written before the rows
//! are kept; leaving puts them back.

use std::collections::HashSet;

use foldhash::HashMap;

use crate::domain::arranging::{Arrangement, Step, operations};
use crate::domain::entity::Key;
use crate::domain::operation::Operation;
use crate::domain::status::exists_on;
use crate::domain::tree::{Item, Outline};
use crate::domain::workspace::Workspace;
use crate::keymap::command::Arrange;
use crate::locale::{arranging as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids};
use crate::views::screen::Screen;

use super::outline::recount_all;
use super::{Filter, Node, NodeId, State};

/// Holds rows on the move.
#[derive(Clone, Debug)]
pub(super) struct Arranging {
    before: Arrangement,
    now: Arrangement,
    /// What moves, in its order.
    moving: Vec<Key>,
    /// How it moved, to be done again where the records change meanwhile.
    steps: Vec<Step>,
    /// Whether the rows were handed over to be written.
    sent: bool,
    /// What was open and what was filtered before.
    open: HashSet<NodeId>,
    filter: Filter,
}

impl Arranging {
    /// Returns whether the rows still move.
    pub(super) fn is_on(&self) -> bool {
        !self.sent
    }

    /// Returns how many rows move, those below them left out.
    pub(super) fn count(&self) -> usize {
        self.moving.len()
    }

    fn items(&self, workspace: &Workspace) -> Vec<Item> {
        self.moving.iter().filter_map(|key| Item::of(workspace, key)).collect()
    }
}

/// Returns the rows of all plans as they are recorded; tasks that had not been assigned by the shown day are out of sight.
pub(super) fn arrangement(ctx: &Ctx) -> Arrangement {
    let is_later = |slot| {
        let task = ctx.workspace.tasks.at(slot).map(|row| &row.record);
        task.is_some_and(|task| !exists_on(ctx.workspace, task, ctx.as_of))
    };
    Arrangement::of(&Outline::of_all(ctx.workspace), |item| item.task().is_some_and(is_later))
}

/// Lists what a command is about: the marked tasks, else the chosen row; what stands below one of them goes with it.
pub(super) fn aimed(state: &State, rows: &Arrangement, workspace: &Workspace) -> Vec<Item> {
    if state.marks.is_empty() {
        return state.node().and_then(|node| Item::of(workspace, &node.id.key())).into_iter().collect();
    }
    let marked = state.marks.iter().filter_map(|task| workspace.tasks.slot(task.as_str()).map(Item::Task));
    rows.outermost(&marked.collect())
}

/// Begins to rearrange.
pub(super) fn begin(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    let before = arrangement(ctx);
    let items = aimed(state, &before, ctx.workspace);
    let moving: Vec<Key> = items.iter().filter_map(|item| item.key(ctx.workspace)).collect();
    if moving.is_empty() {
        return vec![Ask::warn(ctx.say(words::CHOOSE_A_ROW))];
    }
    let (open, filter) = (state.open.clone(), state.filter.clone());
    let (now, steps, sent) = (before.clone(), Vec::new(), false);
    state.details.listen = false;
    state.arranging = Some(Box::new(Arranging { before, now, moving, steps, sent, open, filter }));
    state.filter = Filter::default();
    gather(state, ctx);
    let said = if items.len() > 1 { words::ARRANGING_MANY } else { words::ARRANGING };
    vec![Ask::say(ctx.tell(said, &[("n", &items.len())]))]
}

/// Puts the moving rows together where the first of them stands.
fn gather(state: &mut State, ctx: &Ctx) {
    let Some(arranging) = &mut state.arranging else { return };
    let items = arranging.items(ctx.workspace);
    let was = arranging.now.clone();
    if arranging.now.gather(&items).is_ok() {
        show(state, &was, ctx);
    }
}

/// Carries out a command.
pub fn arrange(state: &mut State, command: Arrange, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let (step, refused) = match command {
        Arrange::Keep => return keep(state, ctx, ids),
        Arrange::PutBack => {
            state.put_back(ctx);
            return vec![Ask::say(ctx.say(words::PUT_BACK))];
        }
        Arrange::Up => (Step::Up, words::NO_FURTHER_UP),
        Arrange::Down => (Step::Down, words::NO_FURTHER_DOWN),
        Arrange::In => (Step::In, words::NOTHING_TO_GO_INTO),
        Arrange::Out => (Step::Out, words::NOTHING_TO_LEAVE),
    };
    let Some(arranging) = &mut state.arranging else { return Vec::new() };
    let was = arranging.now.clone();
    if !arranging.now.step(&arranging.items(ctx.workspace), step) {
        return vec![Ask::warn(ctx.say(refused))];
    }
    arranging.steps.push(step);
    show(state, &was, ctx);
    Vec::new()
}

/// Shows the rows as they stand now, with everything open above those that move.
fn show(state: &mut State, was: &Arrangement, ctx: &Ctx) {
    let Some(arranging) = &state.arranging else { return };
    let items = arranging.items(ctx.workspace);
    for item in &items {
        let mut next = arranging.now.find(*item).and_then(|at| arranging.now.above(at));
        while let Some(at) = next {
            state.open.extend(NodeId::of(arranging.now.rows()[at].item, ctx.workspace));
            next = arranging.now.above(at);
        }
    }
    lay_out(&mut state.nodes, was, &arranging.now);
    state.listing.choose(items.first().and_then(|item| NodeId::of(*item, ctx.workspace)));
    state.relist(ctx);
}

impl NodeId {
    /// Returns the row of an item; none where its record is gone.
    fn of(item: Item, workspace: &Workspace) -> Option<Self> {
        Some(match item {
            Item::Plan(slot) => NodeId::Plan(workspace.plans.at(slot)?.record.id.clone()),
            Item::Section(slot) => NodeId::Section(workspace.sections.at(slot)?.record.id.clone()),
            Item::Task(slot) => NodeId::Task(workspace.tasks.at(slot)?.record.id.clone()),
        })
    }
}

/// Puts the nodes of one arrangement into the order of another one of the same rows; only what lies between the first and
/// the last row that differ is touched.
fn lay_out(nodes: &mut Vec<Node>, was: &Arrangement, now: &Arrangement) {
    let shown =
        |rows: &Arrangement| rows.rows().iter().filter(|row| !row.hidden).copied().collect::<Vec<_>>();
    let (was, now) = (shown(was), shown(now));
    let head = was.iter().zip(&now).take_while(|(old, new)| old == new).count();
    let tail =
        was[head..].iter().rev().zip(now[head..].iter().rev()).take_while(|(old, new)| old == new).count();
    let end = was.len() - tail;
    let places: HashMap<Item, usize> =
        was[head..end].iter().enumerate().map(|(at, row)| (row.item, at)).collect();
    let mut old: Vec<Option<Node>> = nodes.drain(head..end).map(Some).collect();
    let moved = now[head..end].iter().filter_map(|row| {
        let node = old.get_mut(*places.get(&row.item)?)?.take()?;
        Some(Node { depth: row.depth, ..node })
    });
    let moved: Vec<Node> = moved.collect();
    nodes.splice(head..head, moved);
    set_ends(nodes);
    recount_all(nodes);
}

/// Works out anew where the rows below each row end.
fn set_ends(nodes: &mut [Node]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..nodes.len() {
        while open.last().is_some_and(|above| nodes[*above].depth >= nodes[at].depth) {
            open.pop().into_iter().for_each(|above| nodes[above].end = at);
        }
        open.push(at);
    }
    let end = nodes.len();
    open.into_iter().for_each(|above| nodes[above].end = end);
}

/// Writes the rows as they stand, as one batch.
fn keep(state: &mut State, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(arranging) = &mut state.arranging else { return Vec::new() };
    let operations = operations(&arranging.before, &arranging.now, ctx.workspace);
    if operations.is_empty() {
        state.arranging = None;
        return vec![Ask::say(ctx.say(say::NOTHING_CHANGED))];
    }
    arranging.sent = true;
    let moved = arranging.count();
    let sentence = ctx.tell(words::ARRANGED, &[("n", &moved), ("rows", &rows_of(&operations))]);
    let batch = ids.batch();
    vec![Ask::Do(Effect::Commit(ids.work(batch, operations, sentence)))]
}

/// Returns how many records the operations are about.
pub(super) fn rows_of(operations: &[Operation]) -> usize {
    operations.iter().map(Operation::key).collect::<std::collections::BTreeSet<_>>().len()
}

impl State {
    /// Returns whether rows are being rearranged.
    pub fn is_arranging(&self) -> bool {
        self.arranging.as_ref().is_some_and(|arranging| arranging.is_on())
    }

    /// Puts everything back; returns whether there was something to put back.
    pub(super) fn put_back(&mut self, ctx: &Ctx) -> bool {
        let Some(arranging) = self.arranging.take_if(|arranging| arranging.is_on()) else { return false };
        lay_out(&mut self.nodes, &arranging.now, &arranging.before);
        self.open = arranging.open;
        self.filter = arranging.filter;
        self.relist(ctx);
        true
    }

    /// Takes note that a batch was not written: rows that were on their way to the journal can be moved on.
    pub fn not_written(&mut self) {
        self.await_nothing();
        if let Some(arranging) = &mut self.arranging {
            arranging.sent = false;
        }
    }

    /// Takes note that what was handed over meets changes of somebody else: the rows stand again as they are recorded,
    /// and what was handed over is asked about.
    pub fn conflicted(&mut self, ctx: &Ctx) {
        self.await_nothing();
        if self.arranging.take().is_some() {
            self.refresh(ctx);
        }
    }

    /// Does the moves again over the records as they are now; rows that were written have arrived.
    pub(super) fn rearrange(&mut self, ctx: &Ctx) {
        let Some(old) = self.arranging.take().filter(|arranging| arranging.is_on()) else { return };
        let before = arrangement(ctx);
        let moving: Vec<Key> =
            old.moving.into_iter().filter(|key| ctx.workspace.record(key).is_some()).collect();
        if moving.is_empty() {
            return;
        }
        let steps = old.steps.clone();
        self.arranging = Some(Box::new(Arranging { now: before.clone(), before, moving, ..*old }));
        gather(self, ctx);
        let Some(arranging) = &mut self.arranging else { return };
        let was = arranging.now.clone();
        let items = arranging.items(ctx.workspace);
        for step in steps {
            arranging.now.step(&items, step);
        }
        show(self, &was, ctx);
    }
}
