//! Triage: one item a screen, decided with one key; the list stays as it was until it is worked through.

mod choices;
mod draw;

pub(super) use draw::draw;

use std::collections::HashMap;

use crate::domain::inbox::Matter;
use crate::domain::journal::{Batch, BatchId, BatchNumber, Purpose};
use crate::domain::progress::State as Asserted;
use crate::domain::status::TimingKind;
use crate::keymap::command::{Shared, Triage as Command};
use crate::locale::{say, triage as words};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, Write};
use crate::views::overlay::inbox::{Chosen, Deed, ItemId, Piece};
use crate::views::step::Step;
use crate::views::work::settle::{self, SettlingSubject};

use super::gathered::{Entry, Gathered, Group};
use super::{State, act, deed, forms, proposal, remind};

/// Is one item in the row of those to be worked through.
#[derive(Clone, Debug)]
pub struct Queued {
    /// The item as it was collected last.
    entry: Entry,
    /// What was decided; none before.
    decision: Option<Decision>,
}

/// Is what was decided about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The batch of the journal.
    batch: BatchNumber,
    /// What it did, in a sentence.
    pub words: String,
    /// The batch that took it back; none while it holds.
    taken_back: Option<BatchNumber>,
}

/// Holds the items to be worked through and where one is.
#[derive(Clone, Debug, Default)]
pub struct Triage {
    queue: Vec<Queued>,
    at: usize,
    scroll: usize,
    /// The batches on their way to the journal, with the item that each decides and its sentence.
    sent: Vec<(BatchId, usize, String)>,
}

impl Triage {
    fn of(entries: Vec<Entry>, chosen: Option<&ItemId>) -> Self {
        let at = entries.iter().position(|entry| Some(&entry.id) == chosen).unwrap_or(0);
        let queue = entries.into_iter().map(|entry| Queued { entry, decision: None }).collect();
        Self { queue, at, ..Self::default() }
    }

    /// Returns where one is, from 1, and how many items there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.at + 1, self.queue.len())
    }

    /// Returns how many items are decided.
    pub fn decided(&self) -> usize {
        (0..self.queue.len()).filter(|nth| self.decision(*nth).is_some()).count()
    }

    /// Returns what was decided about an item, while it holds.
    fn decision(&self, nth: usize) -> Option<&Decision> {
        self.queue.get(nth)?.decision.as_ref().filter(|decision| decision.taken_back.is_none())
    }

    fn entry(&self) -> Option<&Entry> {
        self.queue.get(self.at).map(|queued| &queued.entry)
    }

    /// Returns the row of the item that is shown.
    pub(super) fn current(&self) -> Option<super::RowId> {
        self.entry().map(|entry| super::RowId::Item(entry.group, entry.id.clone()))
    }

    /// Takes over what is known now of the items; those that need no attention any more stay as they were.
    pub(super) fn refresh(&mut self, gathered: &Gathered) {
        // Where an item stands twice, its place under a heading comes first and counts.
        let known = gathered.entries.iter().rev().map(|entry| (&entry.id, &entry.item));
        let known: HashMap<_, _> = known.collect();
        for queued in &mut self.queue {
            if let Some(item) = known.get(&queued.entry.id) {
                queued.entry.item = (*item).clone();
            }
        }
    }

    /// Remembers that a batch decides the item that is shown.
    pub(super) fn sent(&mut self, write: &Write) {
        if write.proposal.purpose == Purpose::Work {
            self.sent.push((write.proposal.id, self.at, write.sentence.clone()));
        }
    }

    /// Shows the decisions that are in the journal now and goes on; takes back those that were taken back.
    pub(super) fn followed(&mut self, batches: &[Batch]) {
        for batch in batches {
            match batch.header.purpose {
                Purpose::Work => self.wrote(batch),
                Purpose::Undo(number) => self.took_back(number, batch.header.number),
            }
        }
    }

    fn wrote(&mut self, batch: &Batch) {
        let Some(place) = self.sent.iter().position(|(id, ..)| *id == batch.header.id) else { return };
        let (_, nth, words) = self.sent.remove(place);
        if let Some(queued) = self.queue.get_mut(nth) {
            queued.decision = Some(Decision { batch: batch.header.number, words, taken_back: None });
        }
        if nth == self.at && self.at + 1 < self.queue.len() {
            self.go_to(self.at + 1);
        }
    }

    /// Goes to the item whose decision was taken back, or done again.
    fn took_back(&mut self, number: BatchNumber, by: BatchNumber) {
        for nth in 0..self.queue.len() {
            let Some(decision) = self.queue.get_mut(nth).and_then(|queued| queued.decision.as_mut()) else {
                continue;
            };
            if decision.batch == number {
                decision.taken_back = Some(by);
            } else if decision.taken_back == Some(number) {
                decision.taken_back = None;
            } else {
                continue;
            }
            self.go_to(nth);
        }
    }

    fn go_to(&mut self, nth: usize) {
        self.at = nth.min(self.queue.len().saturating_sub(1));
        self.scroll = 0;
    }
}

/// Begins with the marked items, or with all in view; the chosen one comes first.
pub(super) fn begin(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    let is_work = |entry: &&Entry| matches!(entry.group, Group::Heading(_));
    let marked = |entry: &&Entry| state.marks.is_empty() || state.marks.contains(&entry.id);
    let shown = state.in_view().filter(is_work).filter(marked).cloned();
    let mut entries: Vec<Entry> = shown.collect();
    if entries.is_empty() {
        let all = state.gathered.iter().flat_map(|gathered| &gathered.entries);
        entries = all.filter(is_work).filter(marked).cloned().collect();
    }
    if entries.is_empty() {
        return vec![Ask::warn(ctx.say(words::NOTHING_TO_DO))];
    }
    let chosen = state.entry().map(|entry| entry.id.clone());
    state.triage = Some(Triage::of(entries, chosen.as_ref()));
    Vec::new()
}

/// Carries out a command of triage.
pub(super) fn update(state: &mut State, command: Command, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(triage) = &mut state.triage else { return Vec::new() };
    match command {
        Command::Next if triage.at + 1 >= triage.queue.len() => {
            let (decided, all) = (triage.decided(), triage.queue.len());
            return vec![Ask::say(ctx.tell(words::AT_THE_END, &[("decided", &decided), ("all", &all)]))];
        }
        Command::Next => triage.go_to(triage.at + 1),
        Command::Previous => triage.go_to(triage.at.saturating_sub(1)),
        _ if ctx.setup.read_only => return vec![Ask::warn(ctx.say(say::READ_ONLY))],
        _ => return decide(state, command, ctx, ids),
    }
    Vec::new()
}

fn decide(state: &State, command: Command, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(entry) = state.triage.as_ref().and_then(Triage::entry) else { return Vec::new() };
    let none = || vec![Ask::warn(ctx.say(words::DOES_NOT_FIT))];
    if command == Command::Remind {
        return remind::about(entry, state, ctx);
    }
    match &entry.id {
        ItemId::Task(_) => match act::piece(entry, state, ctx) {
            Some(piece) => decide_task(command, vec![piece], entry, state, ctx, ids),
            None => vec![Ask::warn(ctx.say(words::GONE))],
        },
        ItemId::Proposal(id) => match command {
            Command::Done => accept(id, ctx, ids),
            Command::Progress => forms::ask(Chosen::Amend(id.clone()), ctx),
            Command::Risk => forms::ask(Chosen::Reject(vec![id.clone()]), ctx),
            _ => none(),
        },
        item if command == Command::Done => {
            let form = settled(item).and_then(|subject| settle::form(&subject, ctx));
            form.map_or_else(none, |form| vec![Ask::form(form)])
        }
        _ => none(),
    }
}

/// Returns what settles an item; none for tasks and proposals, which are decided otherwise.
fn settled(item: &ItemId) -> Option<SettlingSubject> {
    Some(match item {
        ItemId::Report(duty, unit) => SettlingSubject::Report(duty.clone(), unit.clone()),
        ItemId::Action(id) => SettlingSubject::Action(id.clone()),
        ItemId::Request(id) => SettlingSubject::Request(id.clone()),
        ItemId::Task(_) | ItemId::Proposal(_) => return None,
    })
}

/// Accepts at once what nothing speaks against; everything else is shown first.
fn accept(id: &crate::domain::ids::UpdateId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match proposal::examined(id, ctx) {
        Some(proposed) if proposed.flags.is_empty() => proposal::write(std::slice::from_ref(id), ctx, ids),
        _ => proposal::question(id, ctx),
    }
}

fn decide_task(
    command: Command,
    pieces: Vec<Piece>,
    entry: &Entry,
    state: &State,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Vec<Ask> {
    let mut set = |asserted| {
        let deed = Deed::State(asserted);
        // A day that is not today is asked for.
        if ctx.as_of == ctx.today {
            deed::at_once(deed, &pieces, 0, ctx, ids)
        } else {
            act::deed_form(deed, pieces.clone(), ctx)
        }
    };
    match command {
        Command::Done => set(Asserted::Done),
        Command::Progress => set(Asserted::InProgress),
        Command::Wait if waits(entry, state, ctx) => act::trigger(&pieces, ctx),
        Command::Wait => set(Asserted::Waiting),
        Command::Risk => forms::ask(Chosen::Deed(Deed::Risk, pieces), ctx),
        Command::Obstacle => vec![act::obstacles(pieces, ctx)],
        Command::Extend => act::deed_form(Deed::Extend, pieces, ctx),
        Command::Note => act::deed_form(Deed::Note, pieces, ctx),
        Command::PutOff => forms::ask(Chosen::Deed(Deed::PutOff, pieces), ctx),
        Command::Next | Command::Previous | Command::Remind => Vec::new(),
    }
}

/// Returns whether the task waits for its event.
fn waits(entry: &Entry, state: &State, ctx: &Ctx) -> bool {
    let status = state.gathered.as_ref().and_then(|gathered| gathered.status(&entry.item.matter, ctx));
    status.is_some_and(|it| it.state == Asserted::Waiting || it.timing.kind == TimingKind::Waiting)
        && matches!(entry.item.matter, Matter::Task(_))
}

/// Carries out a command that every view has: the facts scroll, Enter opens the menu of choices.
pub(super) fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    if command == Shared::Open {
        return choices::menu(state, ctx);
    }
    let lines = draw::facts(state, ctx).len();
    let height = draw::areas(ctx).facts.height;
    if let (Some(triage), Some(step)) = (&mut state.triage, Step::of(command, height)) {
        triage.scroll = step.from(triage.scroll, lines.saturating_sub(height.into()));
    }
    Vec::new()
}
