//! The pairs of both lists.

use chrono::NaiveDate;

use crate::domain::duplicate::{Proposal, Search, decided as is_decided, of_pair};
use crate::domain::ids::{LinkId, TaskId};
use crate::domain::task::{Link, Relation, Standing};
use crate::locale::names;
use crate::views::ctx::Ctx;

/// Names a pair, whichever of its tasks is the newer.
pub type PairId = (TaskId, TaskId);

/// Is two tasks and what they are, or may be, to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The task that says it.
    pub newer: TaskId,
    /// The task that it is said of.
    pub older: TaskId,
    /// What they are, or may be.
    pub relation: Relation,
    /// How alike they are in hundredths; none for links that stand.
    pub percent: Option<u8>,
    /// The task that is almost the same as one of them, or linked to it, and like the other.
    pub by_way_of: Option<TaskId>,
    /// The link that stands or was proposed.
    pub link: Option<LinkId>,
    /// Whether the link stands; none where there is no link.
    pub standing: Option<Standing>,
    /// Since when it holds.
    pub since: Option<NaiveDate>,
}

impl Pair {
    /// Returns the name of the pair.
    pub fn id(&self) -> PairId {
        let (one, other) = (self.newer.clone(), self.older.clone());
        if one <= other { (one, other) } else { (other, one) }
    }

    /// Returns what the filter looks at.
    pub fn text(&self, ctx: &Ctx) -> String {
        let told = |task: &TaskId| {
            let known = ctx.workspace.tasks.get(task.as_str());
            known.map(|known| format!("{task} {} {}", super::symbol(&known.plan, ctx), known.title))
        };
        let told: Vec<String> = [&self.newer, &self.older].into_iter().filter_map(told).collect();
        format!("{} {}", told.join(" "), ctx.say(names::relation(self.relation)))
    }

    /// Returns whether nobody has decided it.
    pub fn is_open(&self, ctx: &Ctx) -> bool {
        !is_decided(ctx.workspace, &self.newer, &self.older)
    }

    pub(super) fn of(proposal: Proposal) -> Self {
        let standing = proposal.link.as_ref().map(|_| Standing::Proposed);
        Self {
            newer: proposal.newer,
            older: proposal.older,
            relation: proposal.relation,
            percent: Some(proposal.percent),
            by_way_of: proposal.by_way_of,
            link: proposal.link,
            standing,
            since: None,
        }
    }
}

/// Is how alike a task has to be to be shown beside one that was asked for; a person looks on purpose.
const LEAST: f32 = 0.12;

/// Lists the tasks that are like the task and not decided, the most alike first.
pub fn like(task: &TaskId, found: &Search, ctx: &Ctx) -> Vec<Pair> {
    let Some(slot) = ctx.workspace.tasks.slot(task.as_str()) else { return Vec::new() };
    let alike = found.likeness().to(slot, LEAST).into_iter();
    let pairs = alike.filter_map(|it| of_pair(ctx.workspace, found, slot, it.task));
    let open = pairs.filter(|pair| !is_decided(ctx.workspace, &pair.newer, &pair.older));
    let mut pairs: Vec<Pair> = open.map(Pair::of).collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.percent));
    pairs
}

/// Lists what a person has decided, of one task or of all: first what was confirmed, by kind.
pub fn decided(task: Option<&TaskId>, ctx: &Ctx) -> Vec<Pair> {
    let is_asked = |link: &&Link| task.is_none_or(|task| link.from == *task || link.to == *task);
    let links = ctx.workspace.links.iter().filter(|link| link.standing != Standing::Proposed);
    let pair = |link: &Link| Pair {
        newer: link.from.clone(),
        older: link.to.clone(),
        relation: link.relation,
        percent: None,
        by_way_of: None,
        link: Some(link.id.clone()),
        standing: Some(link.standing),
        since: link.since,
    };
    let mut pairs: Vec<Pair> = links.filter(is_asked).map(pair).collect();
    let kind = |pair: &Pair| (pair.standing == Some(Standing::Refused), pair.relation as u8);
    pairs.sort_by(|a, b| (kind(a), &a.newer, &a.older).cmp(&(kind(b), &b.newer, &b.older)));
    pairs
}
