//! Rearranging: the arrows move the chosen row, or the marked tasks, as one sees it. Nothing is written before the rows
//! are kept; leaving puts them back.

use std::collections::HashSet;
use std::fmt::Display;

use foldhash::HashMap;

use crate::domain::arranging::{Arrangement, Step, operations, renumbered};
use crate::domain::entity::Key;
use crate::domain::journal::BatchId;
use crate::domain::operation::Operation;
use crate::domain::status::exists_on;
use crate::domain::tree::{Item, Outline};
use crate::domain::workspace::Workspace;
use crate::keymap::command::Arrange;
use crate::locale::{Said, arranging as words, say};
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::Ids;
use crate::views::overlay::{Choice, Choose, Pick};
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
    /// How many rows stand elsewhere now.
    changes: usize,
    /// The batches that were offered to be written.
    offered: Vec<BatchId>,
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

    /// Takes note that a batch is on its way to the journal.
    pub(super) fn hand_over(&mut self, batch: BatchId) {
        self.sent |= self.offered.contains(&batch);
    }

    /// Returns what numbers the lists anew that rows left or came into.
    fn labels(&self, workspace: &Workspace) -> Vec<Operation> {
        let heading = |rows: &Arrangement, item: Item| {
            let mut at = rows.find(item)?;
            while rows.rows()[at].item.task().is_some() {
                at = rows.above(at)?;
            }
            Some(rows.rows()[if rows.rows()[at].item == item { rows.above(at)? } else { at }].item)
        };
        let items = self.items(workspace);
        let both = items.iter().flat_map(|item| [heading(&self.before, *item), heading(&self.now, *item)]);
        let headings: HashSet<Item> = both.flatten().collect();
        let tops = self.now.outermost(&headings.into_iter().collect());
        tops.into_iter().flat_map(|top| renumbered(&self.now, top, workspace)).collect()
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
    let (now, steps, changes, offered, sent) = (before.clone(), Vec::new(), 0, Vec::new(), false);
    state.details.listen = false;
    let arranging = Arranging { before, now, moving, steps, changes, offered, sent, open, filter };
    state.arranging = Some(Box::new(arranging));
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
    let Some(arranging) = &mut state.arranging else { return };
    arranging.changes = rows_of(&operations(&arranging.before, &arranging.now, ctx.workspace));
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

/// Asks whether the rows are written as they stand; says how many move and which labels could follow.
fn keep(state: &mut State, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(arranging) = &mut state.arranging else { return Vec::new() };
    let moves = operations(&arranging.before, &arranging.now, ctx.workspace);
    if moves.is_empty() {
        state.arranging = None;
        return vec![Ask::say(ctx.say(say::NOTHING_CHANGED))];
    }
    let (moved, rows) = (arranging.count(), rows_of(&moves));
    let counts: [(&str, &dyn Display); 2] = [("n", &moved), ("rows", &rows)];
    let mut body = vec![ctx.tell(words::KEEP_BODY, &counts)];
    let labels = arranging.labels(ctx.workspace);
    if !labels.is_empty() {
        let told: [(&str, &dyn Display); 2] = [("n", &labels.len()), ("labels", &relabelled(&labels, ctx))];
        body.push(ctx.tell(words::RELABELS, &told));
    }
    let mut way = |said: Said, operations: Vec<Operation>| {
        let batch = ids.batch();
        arranging.offered.push(batch);
        let write = ids.work(batch, operations, ctx.tell(words::ARRANGED, &counts));
        Choice::new(ctx.say(said), "", Pick::Write(Box::new(write)))
    };
    let mut choices = vec![Choice::new(ctx.say(words::GO_ON_ARRANGING), "", Pick::Nothing)];
    choices.push(way(words::KEEP_LABELS, moves.clone()));
    if !labels.is_empty() {
        choices.push(way(words::KEEP_AND_RENUMBER, moves.into_iter().chain(labels).collect()));
    }
    vec![Ask::choose(Choose::menu(ctx.say(words::KEEP_ASK), body, choices))]
}

/// Is how many labels are told one by one.
const TOLD: usize = 12;

/// Tells labels as they are and as they would be.
fn relabelled(operations: &[Operation], ctx: &Ctx) -> String {
    let values = operations.iter().filter_map(|operation| match operation {
        Operation::Change(change) => changes::values(change, ctx),
        _ => None,
    });
    let told: Vec<String> =
        values.take(TOLD).map(|(old, new)| format!("{old} {} {new}", ctx.glyphs().arrow())).collect();
    let more = if operations.len() > TOLD { ctx.cut() } else { "" };
    format!("{}{more}", told.join("; "))
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

    /// Says how many rows stand elsewhere than they are recorded; none while nothing is rearranged.
    pub(super) fn arranged_words(&self, ctx: &Ctx) -> Option<String> {
        let arranging = self.arranging.as_ref().filter(|arranging| arranging.is_on())?;
        Some(ctx.tell(words::AT_WORK, &[("n", &arranging.changes)]))
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
