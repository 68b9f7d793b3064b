//! What is proposed to a person: two tasks, what they may be, and why.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::super::ids::{LinkId, TaskId, UnitId};
use super::super::rollup::Sameness;
use super::super::status::assigned_on;
use super::super::task::{Link, Relation, Standing, Task};
use super::super::workspace::{Slot, Workspace};
use super::likeness::{Likeness, days_apart};
use super::search::{Search, in_order};
use super::words::shared;

/// Is a pair of tasks that a person is to say something about.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The later task; it is the one that says it.
    pub newer: TaskId,
    /// The earlier task.
    pub older: TaskId,
    /// What they most likely are.
    pub relation: Relation,
    /// How alike they are, in hundredths; word for word is 100.
    pub percent: u8,
    /// The link that somebody proposed already.
    pub link: Option<LinkId>,
    /// The task that is almost the same as one of them, or linked to it, and like the other.
    pub by_way_of: Option<TaskId>,
}

/// Says why two tasks may belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// The telling words that both titles have, as the later one writes them, the longest first.
    pub words: Vec<String>,
    /// The telling words of the later title that the other's expected output has, and of its output in the other's title.
    pub outputs: Vec<String>,
    /// The units that have a part in both and lead one of them.
    pub parties: Vec<UnitId>,
    /// How many days lie between their deadlines, where it is a month at most.
    pub days: Option<u32>,
    /// The phrase of both deadlines, as the later one prints it, where no day follows from it.
    pub phrase: Option<String>,
}

/// Lists what is proposed, some pairs at a time: what the search found and links that were proposed, without what a
/// person has decided. The search must stay the same from piece to piece.
#[derive(Debug)]
pub struct Sifting {
    sameness: Sameness,
    pairs: Vec<(Slot, Slot)>,
    looked_at: usize,
    found: Vec<Proposal>,
}

impl Sifting {
    /// Begins to list what is proposed on the day.
    pub fn new(workspace: &Workspace, search: &Search, day: NaiveDate) -> Self {
        let proposed = workspace.links.iter().filter(|link| link.standing == Standing::Proposed);
        let ends = |link: &Link| {
            let (from, to) =
                (workspace.tasks.slot(link.from.as_str())?, workspace.tasks.slot(link.to.as_str())?);
            Some(in_order(from, to))
        };
        let mut seen = HashSet::new();
        let pairs = proposed.filter_map(ends).chain(search.best().iter().map(|(pair, _)| *pair));
        let pairs = pairs.filter(|pair| seen.insert(*pair)).collect();
        Self { sameness: Sameness::on(workspace, day), pairs, looked_at: 0, found: Vec::new() }
    }

    /// Looks at as many pairs as the allowance says and takes them off it; returns whether all were looked at.
    pub fn go_on(&mut self, workspace: &Workspace, search: &Search, allowance: &mut usize) -> bool {
        while let Some((one, other)) = self.pairs.get(self.looked_at).copied().filter(|_| *allowance > 0) {
            *allowance -= 1;
            self.looked_at += 1;
            if self.sameness.root(one) == self.sameness.root(other) {
                continue;
            }
            let proposal = of_pair(workspace, search, one, other);
            self.found.extend(proposal.filter(|it| !decided(workspace, &it.newer, &it.older)));
        }
        self.looked_at >= self.pairs.len()
    }

    /// Returns what is proposed, the most alike first.
    pub fn finish(mut self) -> Vec<Proposal> {
        self.found.sort_by(|a, b| {
            b.percent.cmp(&a.percent).then_with(|| (&a.newer, &a.older).cmp(&(&b.newer, &b.older)))
        });
        self.found
    }
}

/// Returns what is proposed, the most alike first.
pub fn proposals(workspace: &Workspace, search: &Search, day: NaiveDate) -> Vec<Proposal> {
    let mut sifting = Sifting::new(workspace, search, day);
    let mut all = usize::MAX;
    sifting.go_on(workspace, search, &mut all);
    sifting.finish()
}

/// Returns whether a person has linked the two tasks, or refused to.
pub fn decided(workspace: &Workspace, one: &TaskId, other: &TaskId) -> bool {
    links_between(workspace, one, other).any(|link| link.standing != Standing::Proposed)
}

/// Returns whether a person has said for good that the two tasks have nothing to do with each other.
pub fn is_refused(workspace: &Workspace, one: &TaskId, other: &TaskId) -> bool {
    links_between(workspace, one, other).any(|link| link.standing == Standing::Refused)
}

/// Iterates over the links between two tasks, whichever is named first.
pub(super) fn links_between<'a>(
    workspace: &'a Workspace,
    one: &'a TaskId,
    other: &'a TaskId,
) -> impl Iterator<Item = &'a Link> {
    let entries = workspace.index().of_task(one).into_iter().flat_map(|entries| &entries.links);
    let links = entries.filter_map(|slot| workspace.links.at(*slot)).map(|row| &row.record);
    links.filter(move |link| link.from == *other || link.to == *other)
}

/// Returns the proposal for two tasks, whatever they share; none when one does not exist.
pub fn of_pair(workspace: &Workspace, search: &Search, one: Slot, other: Slot) -> Option<Proposal> {
    let tasks = (&workspace.tasks.at(one)?.record, &workspace.tasks.at(other)?.record);
    let (newer, older) = by_age(workspace, (one, tasks.0), (other, tasks.1));
    let own = search.likeness().between(one, other).unwrap_or_default();
    let way = search.way(one, other);
    let between = way.and_then(|(_, task)| workspace.tasks.at(task)).map(|row| row.record.id.clone());
    let known =
        links_between(workspace, &newer.1.id, &older.1.id).find(|link| link.standing == Standing::Proposed);
    let (from, to) = match known {
        Some(link) if link.from == older.1.id => (older, newer),
        _ => (newer, older),
    };
    Some(Proposal {
        newer: from.1.id.clone(),
        older: to.1.id.clone(),
        relation: known.map_or_else(|| relation(workspace, from.1, to.1), |link| link.relation),
        percent: percent(way.map_or(own, |(score, _)| score)),
        link: known.map(|link| link.id.clone()),
        by_way_of: between,
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the value is held to 0..=100")]
fn percent(score: f32) -> u8 {
    (score * 100.0).clamp(0.0, 100.0).round() as u8
}

/// Is a task with its place.
type Placed<'a> = (Slot, &'a Task);

/// Returns the later task first: by the day of assignment, then by the plans' order, then by the id.
fn by_age<'a>(workspace: &Workspace, one: Placed<'a>, other: Placed<'a>) -> (Placed<'a>, Placed<'a>) {
    let key = |task: &'a Task| {
        let rank = workspace.plans.get(task.plan.as_str()).map(|plan| plan.rank);
        (assigned_on(workspace, task), rank, task.id.clone())
    };
    if key(one.1) >= key(other.1) { (one, other) } else { (other, one) }
}

/// How many days later a task is assigned that carries another one on.
const A_SEASON: i64 = 90;

/// Proposes what the later task is to the earlier: it carries it on where it was assigned a season later or the earlier
/// plan was superseded, else both are the same.
fn relation(workspace: &Workspace, newer: &Task, older: &Task) -> Relation {
    let superseded = workspace.plans.get(older.plan.as_str()).is_some_and(|plan| plan.superseded.is_some());
    let days = assigned_on(workspace, newer)
        .zip(assigned_on(workspace, older))
        .map(|(newer, older)| newer.signed_duration_since(older).num_days());
    let later = newer.plan != older.plan && (superseded || days.is_some_and(|days| days > A_SEASON));
    if later { Relation::Continues } else { Relation::SameAs }
}

/// Returns why two tasks may belong together; nothing where one does not exist.
pub fn reason(workspace: &Workspace, likeness: &Likeness, newer: &TaskId, older: &TaskId) -> Reason {
    let placed = |id: &TaskId| {
        let slot = workspace.tasks.slot(id.as_str())?;
        Some((slot, &workspace.tasks.at(slot)?.record))
    };
    let Some((newer, older)) = placed(newer).zip(placed(older)) else { return Reason::default() };
    let words = shared_words(&newer.1.title, &older.1.title);
    let (mine, theirs) =
        (newer.1.output.as_deref().unwrap_or_default(), older.1.output.as_deref().unwrap_or_default());
    let mut outputs = shared_words(&newer.1.title, theirs);
    outputs.extend(shared_words(mine, &older.1.title));
    outputs.retain(|word| !words.contains(word));
    let profiles = likeness.profile_of(newer.0).zip(likeness.profile_of(older.0));
    let parties = profiles.map(|(newer, older)| {
        let mine =
            newer.leads.iter().filter(|unit| older.leads.contains(unit) || older.beside.contains(unit));
        let theirs = newer.beside.iter().filter(|unit| older.leads.contains(unit));
        mine.chain(theirs).cloned().collect()
    });
    let days = profiles.and_then(|(newer, older)| days_apart(newer, older)).filter(|days| *days <= 31);
    let is_same =
        profiles.is_some_and(|(newer, older)| newer.phrase.is_some() && newer.phrase == older.phrase);
    let phrase = (is_same && days.is_none()).then(|| newer.1.deadline.reading.phrase.clone());
    Reason { words, outputs, parties: parties.unwrap_or_default(), days, phrase }
}

/// Returns the telling words that both texts have, as the first writes them, each once, the longest first.
fn shared_words(first: &str, second: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for range in shared(first, second).0 {
        let word = first[range].to_owned();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words
}
