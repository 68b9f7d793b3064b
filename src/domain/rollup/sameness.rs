//! Which tasks are the same work: the connected components of confirmed "same as" links.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::super::progress::State;
use super::super::status::{Status, TimingKind, exists_on};
use super::super::task::{Relation, Standing};
use super::super::workspace::{Slot, Workspace};

/// Knows on one day which tasks are the same work, over all plans.
#[derive(Clone, Debug, Default)]
pub struct Sameness {
    /// A union-find forest over the linked tasks; a task that is not in it is the same as no other.
    above: HashMap<Slot, Slot>,
}

/// Is the rows of a set that are the same work.
pub(super) struct Cluster<'a> {
    /// How many rows of the set it has.
    pub rows: u32,
    /// The row that it is counted as: the least advanced one.
    pub stands_as: (Slot, &'a Status),
}

impl Sameness {
    /// Takes the confirmed links that hold on the day. Two rows are the same work also by way of a third one.
    pub fn on(workspace: &Workspace, day: NaiveDate) -> Self {
        let mut sameness = Self::default();
        for link in workspace.links.iter() {
            let holds = link.relation == Relation::SameAs
                && link.standing == Standing::Confirmed
                && link.since.is_none_or(|since| since <= day);
            let ends = workspace.tasks.slot(link.from.as_str()).zip(workspace.tasks.slot(link.to.as_str()));
            if let Some((from, to)) = ends.filter(|_| holds) {
                sameness.join(from, to);
            }
        }
        sameness.flatten();
        sameness
    }

    /// Returns the row that stands for the task's component; two tasks are the same work when theirs is the same.
    pub fn root(&self, task: Slot) -> Slot {
        let mut at = task;
        while let Some(above) = self.above.get(&at) {
            at = *above;
        }
        at
    }

    /// Counts the tasks that exist on the day: all rows, and the rows that are the same work as another one that is counted.
    pub fn rows(&self, workspace: &Workspace, day: NaiveDate) -> (usize, usize) {
        let exists =
            |slot: Slot| workspace.tasks.at(slot).is_some_and(|row| exists_on(workspace, &row.record, day));
        let all = workspace.tasks.iter().filter(|task| exists_on(workspace, task, day)).count();
        let roots: HashSet<Slot> = self.above.keys().map(|slot| self.root(*slot)).collect();
        let below = self.above.keys().filter(|slot| exists(**slot)).count();
        let linked: HashSet<Slot> =
            self.above.keys().filter(|slot| exists(**slot)).map(|slot| self.root(*slot)).collect();
        let works = linked.len();
        let tops = roots.iter().filter(|slot| linked.contains(slot) && exists(**slot)).count();
        (all, (below + tops).saturating_sub(works))
    }

    /// Hangs both tasks and their components under the earlier of the two roots.
    fn join(&mut self, a: Slot, b: Slot) {
        let roots = (self.root(a), self.root(b));
        let first = roots.0.min(roots.1);
        for task in [a, b, roots.0, roots.1].into_iter().filter(|task| *task != first) {
            self.above.insert(task, first);
        }
    }

    /// Hangs every task directly under its root. A task hangs under an earlier one, so one walk from the first on is
    /// enough.
    fn flatten(&mut self) {
        let mut tasks: Vec<Slot> = self.above.keys().copied().collect();
        tasks.sort_unstable();
        for task in tasks {
            let root = self.root(task);
            self.above.insert(task, root);
        }
    }

    /// Returns one row for each piece of work in the set, the least advanced one, in no promised order.
    pub fn distinct(&self, workspace: &Workspace, set: &[(Slot, &Status)]) -> Vec<Slot> {
        self.clusters(workspace, set).iter().map(|cluster| cluster.stands_as.0).collect()
    }

    /// Groups the rows of a set by the work that they are, in no promised order.
    pub(super) fn clusters<'a>(&self, workspace: &Workspace, set: &[(Slot, &'a Status)]) -> Vec<Cluster<'a>> {
        let mut found: Vec<Cluster<'a>> = Vec::with_capacity(set.len());
        let mut places: HashMap<Slot, usize> = HashMap::new();
        for (task, status) in set {
            let place = *places.entry(self.root(*task)).or_insert(found.len());
            match found.get_mut(place) {
                Some(cluster) => cluster.take(workspace, *task, status),
                None => found.push(Cluster { rows: 1, stands_as: (*task, status) }),
            }
        }
        found
    }
}

impl<'a> Cluster<'a> {
    fn take(&mut self, workspace: &Workspace, task: Slot, status: &'a Status) {
        self.rows += 1;
        let order = |task: Slot, status: &Status| {
            let id = workspace.tasks.at(task).map(|row| row.record.id.clone());
            (advance(status.state), urgency(status), id)
        };
        if order(task, status) < order(self.stands_as.0, self.stands_as.1) {
            self.stands_as = (task, status);
        }
    }
}

/// Orders states by how far the work is; what no longer fits asks for nothing, so it comes last.
fn advance(state: State) -> u8 {
    match state {
        State::NotStarted => 0,
        State::Waiting => 1,
        State::InProgress => 2,
        State::Ongoing => 3,
        State::Done => 4,
        State::Dropped => 5,
    }
}

/// Orders rows of one state, the one that presses most first.
fn urgency(status: &Status) -> (u8, std::cmp::Reverse<Option<u32>>) {
    let weight = match status.timing.kind {
        TimingKind::Overdue | TimingKind::DoneLate => 0,
        TimingKind::PastIndicative | TimingKind::OngoingStale => 1,
        TimingKind::DueSoon => 2,
        TimingKind::InTime
        | TimingKind::DoneOnTime
        | TimingKind::OngoingFresh
        | TimingKind::Waiting
        | TimingKind::NoDeadline => 3,
    };
    (weight, std::cmp::Reverse(status.timing.days.filter(|_| weight == 0)))
}
