//! What is reached by way of a third task: a task that is almost word for word the same as another, or linked to it, is
//! likely like what that one is like.

use std::collections::HashMap;

use super::super::task::Standing;
use super::super::workspace::{Slot, Workspace};
use super::likeness::Likeness;
use super::search::{LEAST, in_order};

/// So much alike two tasks have to be, when nobody has linked them, that one stands for the other.
const ALMOST_THE_SAME: f32 = 0.55;
/// So much like the third task the task between has to be.
const LIKE_THE_THIRD: f32 = 0.31;
/// So much alike both ends have to be by themselves: something has to speak for it beside the task between.
const OWN: f32 = 0.12;
/// How much of the weaker step is added.
const LENT: f32 = 0.4;
/// So much is asked more of a pair that only a task between gives.
const CAUTION: f32 = 0.01;

/// Is a pair that was reached, how alike both are with what is lent, and the task between.
pub(super) type Reached = HashMap<(Slot, Slot), (f32, Slot)>;

/// Looks for pairs by way of a third task, one strong step after the other.
#[derive(Debug, Default)]
pub(super) struct Relay {
    /// The steps at which one task stands for the other.
    strong: Vec<((Slot, Slot), f32)>,
    /// What each task is like.
    near: HashMap<Slot, Vec<(Slot, f32)>>,
    done: usize,
    reached: Reached,
}

impl Relay {
    /// Begins with the pairs that were found and the links that stand.
    pub(super) fn of(workspace: &Workspace, found: &[((Slot, Slot), f32)]) -> Self {
        let mut relay = Self::default();
        for ((one, other), score) in found {
            relay.near.entry(*one).or_default().push((*other, *score));
            relay.near.entry(*other).or_default().push((*one, *score));
        }
        let linked = workspace.links.iter().filter(|link| link.standing == Standing::Confirmed);
        let slot = |task: &str| workspace.tasks.slot(task);
        let linked =
            linked.filter_map(|link| Some(in_order(slot(link.from.as_str())?, slot(link.to.as_str())?)));
        let alike = found.iter().copied().filter(|(_, score)| *score >= ALMOST_THE_SAME);
        relay.strong = linked.map(|pair| (pair, 1.0)).chain(alike).collect();
        relay
    }

    /// Takes as many steps as the allowance says and takes them off it; returns what was reached once all are taken.
    pub(super) fn go_on(&mut self, likeness: &Likeness, allowance: &mut usize) -> Option<Reached> {
        while let Some(((one, other), score)) = self.strong.get(self.done).copied() {
            if *allowance == 0 {
                return None;
            }
            *allowance -= 1;
            self.done += 1;
            self.reach(likeness, (one, other), score);
            self.reach(likeness, (other, one), score);
        }
        Some(std::mem::take(&mut self.reached))
    }

    /// Holds a task against what the task between is like.
    fn reach(&mut self, likeness: &Likeness, (from, between): (Slot, Slot), score: f32) {
        for (third, other) in self.near.get(&between).into_iter().flatten() {
            let known = self.near.get(&from).is_some_and(|near| near.iter().any(|(slot, _)| slot == third));
            if *third == from || known || *other < LIKE_THE_THIRD || !likeness.are_of_two_plans(from, *third)
            {
                continue;
            }
            let own = likeness.between(from, *third).filter(|own| *own >= OWN);
            let sum = own.map(|own| own + LENT * score.min(*other)).filter(|sum| *sum >= LEAST + CAUTION);
            let Some(sum) = sum else { continue };
            let best = self.reached.entry(in_order(from, *third)).or_insert((0.0, between));
            if sum > best.0 {
                *best = (sum, between);
            }
        }
    }
}
