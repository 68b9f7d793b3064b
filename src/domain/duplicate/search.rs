//! Looking for the pairs piece by piece, so that whoever waits for keys can look up in between.

use std::collections::HashMap;

use super::super::ids::PlanId;
use super::super::workspace::{Slot, Workspace};
use super::likeness::{Alike, Likeness};
use super::relay::{Reached, Relay};

/// Looks for the pairs of all tasks that are alike, some tasks at a time.
#[derive(Debug, Default)]
pub struct Search {
    likeness: Likeness,
    read_to: usize,
    settled: bool,
    compared: usize,
    pairs: HashMap<(Slot, Slot), f32>,
    /// The pairs that are most alike, once all tasks were compared, and what is reached by way of them.
    relay: Option<(Pairs, Relay)>,
    /// The pairs that are most alike, once everything was looked at, the most alike first.
    best: Option<Pairs>,
    reached: Reached,
}

/// Is pairs with how alike they are.
type Pairs = Vec<((Slot, Slot), f32)>;

/// What is less alike is not proposed.
pub(super) const LEAST: f32 = 0.29;
/// How many tasks of one other plan a task is proposed with.
const OF_ONE_PLAN: usize = 2;
/// With how many tasks of all plans a task is proposed.
const OF_ALL: usize = 12;
/// More pairs than this nobody looks through; the most alike of them are kept.
const MOST: usize = 2_000;

impl Search {
    /// Looks through everything at once.
    pub fn all(workspace: &Workspace) -> Self {
        let mut search = Self::default();
        let mut allowance = usize::MAX;
        search.go_on(workspace, &mut allowance);
        search
    }

    /// Looks at as many tasks as the allowance says and takes them off it, each twice, and each pair that
    /// stands for another once; returns whether all was looked at.
    pub fn go_on(&mut self, workspace: &Workspace, allowance: &mut usize) -> bool {
        if self.best.is_some() {
            return true;
        }
        let Self { likeness, read_to, settled, compared, pairs, .. } = self;
        workspace.tasks.visit(read_to, allowance, |slot, row| likeness.read(workspace, slot, &row.record));
        if !workspace.tasks.are_visited(*read_to) {
            return false;
        }
        if !*settled {
            likeness.settle();
            *settled = true;
        }
        while *compared < likeness.len() && *allowance > 0 {
            keep_best(likeness, *compared, pairs);
            *compared += 1;
            *allowance -= 1;
        }
        if *compared < likeness.len() {
            return false;
        }
        let (_, relay) = self.relay.get_or_insert_with(|| {
            let found = most_alike(std::mem::take(pairs));
            let relay = Relay::of(workspace, &found);
            (found, relay)
        });
        let Some(reached) = relay.go_on(likeness, allowance) else { return false };
        let (mut all, _) = self.relay.take().unwrap_or_default();
        all.extend(reached.iter().map(|(pair, (score, _))| (*pair, *score)));
        self.best = Some(most_alike(all));
        self.reached = reached;
        true
    }

    /// Returns how alike tasks are.
    pub fn likeness(&self) -> &Likeness {
        &self.likeness
    }

    /// Returns the pairs with how alike they are, each once, the most alike first; none before all was looked at.
    pub(super) fn best(&self) -> &[((Slot, Slot), f32)] {
        self.best.as_deref().unwrap_or_default()
    }

    /// Returns the task by way of which a pair was reached, with how alike both are then.
    pub(super) fn way(&self, one: Slot, other: Slot) -> Option<(f32, Slot)> {
        self.reached.get(&in_order(one, other)).copied()
    }
}

/// Returns a pair so that it is the same whichever task is named first.
pub(super) fn in_order(one: Slot, other: Slot) -> (Slot, Slot) {
    (one.min(other), one.max(other))
}

fn most_alike(pairs: impl IntoIterator<Item = ((Slot, Slot), f32)>) -> Pairs {
    let order = |a: &((Slot, Slot), f32), b: &((Slot, Slot), f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    let mut all: Pairs = pairs.into_iter().collect();
    if all.len() > MOST {
        all.select_nth_unstable_by(MOST, order);
        all.truncate(MOST);
    }
    all.sort_unstable_by(order);
    all
}

/// Keeps of the tasks that are like one those of each plan that are most like it.
fn keep_best(likeness: &Likeness, nth: usize, pairs: &mut HashMap<(Slot, Slot), f32>) {
    let Some(mine) = likeness.profile(nth) else { return };
    let mut kept: HashMap<&PlanId, usize> = HashMap::new();
    let mut left = OF_ALL;
    for Alike { task, score } in likeness.to_nth(nth, LEAST) {
        let Some((at, other)) = likeness.place_of(task) else { continue };
        if likeness.is_in_shadow(nth, at, LEAST) || likeness.is_in_shadow(at, nth, LEAST) {
            continue;
        }
        let count = kept.entry(&other.plan).or_default();
        *count += 1;
        if *count <= OF_ONE_PLAN && left > 0 {
            left -= 1;
            pairs.insert(in_order(mine.task, task), score);
        }
    }
}
