//! How alike tasks are: an index over the terms of all titles.

use std::collections::HashMap;

use smol_str::SmolStr;

use super::super::ids::UnitId;
use super::super::task::Task;
use super::super::workspace::{Slot, Workspace};
use super::profile::Profile;
use super::words::{once, terms};

/// Is a task that is like another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    /// The other task.
    pub task: Slot,
    /// How alike they are; 1 and more is word for word.
    pub score: f32,
}

/// Holds what all tasks are compared by. Tasks are read into it one by one; then it is [settled](Self::settle) and
/// answers.
#[derive(Debug, Default)]
pub struct Likeness {
    profiles: Vec<Profile>,
    places: HashMap<Slot, usize>,
    /// Each term's number.
    numbers: HashMap<SmolStr, u32>,
    /// Each task's terms, first with their shares, once settled with their weights; ascending by number.
    terms: Vec<Vec<(u32, f32)>>,
    /// The tasks that have the term.
    tasks_with: Vec<Vec<u32>>,
    /// How many tasks a unit leads.
    led_by: HashMap<UnitId, u32>,
    /// The sum of the weights of each title, as a part of what a title has on average.
    sizes: Vec<f32>,
    average: f32,
}

/// From this many tasks on, a term that all have tells nothing; among fewer tasks rarity cannot be judged.
const FEW: usize = 200;
/// What has more tasks than this finds no candidate by itself: it would be long to look through, and tells little.
const MANY: usize = 200;
/// How many tasks are looked at closely for one.
const LOOKED_AT: usize = 64;
/// What is taken off the rarity of every term.
const COMMONPLACE: f32 = 0.5;
/// A title that says less is taken to say this much, as a part of the average: two words are no title.
const SHORTEST: f32 = 0.4;
/// What a lead unit that both have adds at most.
const SAME_LEAD: f32 = 0.3;
/// How much of that a unit gives that leads here and coordinates there.
const LEADS_AND_COORDINATES: f32 = 0.4;
/// Below this likeness of the words the parties add only a part.
const ENOUGH_WORDS: f32 = 0.15;
/// What deadlines of one month add.
const SAME_MONTH: f32 = 0.02;
/// Inside one list the lead unit has to be shared, and to be no unit that leads everything.
const LEAD_WITHIN: f32 = 0.2;

impl Likeness {
    /// Reads all tasks at once.
    pub fn of(workspace: &Workspace) -> Self {
        let mut likeness = Self::default();
        for (slot, row) in workspace.tasks.rows() {
            likeness.read(workspace, slot, &row.record);
        }
        likeness.settle();
        likeness
    }

    /// Takes a task in.
    pub fn read(&mut self, workspace: &Workspace, slot: Slot, task: &Task) {
        let Self { profiles, places, numbers, terms: all, tasks_with, led_by, .. } = self;
        let nth = u32::try_from(profiles.len()).unwrap_or(u32::MAX);
        let mut mine: Vec<(u32, f32)> = Vec::new();
        for (text, share) in once(terms(&task.title)) {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let number = *numbers.entry(text).or_insert(next);
            if number == next {
                tasks_with.push(Vec::new());
            }
            if let Some(tasks) = tasks_with.get_mut(number as usize) {
                tasks.push(nth);
            }
            mine.push((number, share));
        }
        mine.sort_unstable_by_key(|(number, _)| *number);
        let profile = Profile::of(workspace, slot, task);
        for unit in &profile.leads {
            *led_by.entry(unit.clone()).or_default() += 1;
        }
        places.insert(slot, profiles.len());
        profiles.push(profile);
        all.push(mine);
    }

    /// Weighs the terms, once all tasks are read.
    pub fn settle(&mut self) {
        let all = self.profiles.len().max(FEW);
        let rarity: Vec<f32> =
            self.tasks_with.iter().map(|tasks| (rarity(all, tasks.len()) - COMMONPLACE).max(0.0)).collect();
        for (number, weight) in self.terms.iter_mut().flatten() {
            *weight *= rarity.get(*number as usize).copied().unwrap_or_default();
        }
        let sums: Vec<f32> =
            self.terms.iter().map(|terms| terms.iter().map(|(_, weight)| weight).sum()).collect();
        self.average = (sums.iter().sum::<f32>() / to_f32(sums.len().max(1))).max(f32::MIN_POSITIVE);
        self.sizes = sums.iter().map(|sum| (sum / self.average).max(SHORTEST)).collect();
    }

    /// Returns how many tasks are held.
    pub(super) fn len(&self) -> usize {
        self.profiles.len()
    }

    pub(super) fn profile(&self, nth: usize) -> Option<&Profile> {
        self.profiles.get(nth)
    }

    pub(super) fn profile_of(&self, task: Slot) -> Option<&Profile> {
        self.profile(*self.places.get(&task)?)
    }

    /// Returns the tasks that are at least so much like the task, the most alike first.
    pub fn to(&self, task: Slot, least: f32) -> Vec<Alike> {
        self.places.get(&task).map(|nth| self.to_nth(*nth, least)).unwrap_or_default()
    }

    pub(super) fn to_nth(&self, nth: usize, least: f32) -> Vec<Alike> {
        let alike = self.roughly_alike(nth).into_iter().filter_map(|other| {
            let score = self.score(nth, other).filter(|score| *score >= least)?;
            Some(Alike { task: self.profile(other)?.task, score })
        });
        let mut found: Vec<Alike> = alike.collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.task.cmp(&b.task)));
        found
    }

    /// Returns the tasks that share the weightiest terms with the task, not more than are worth a closer look.
    fn roughly_alike(&self, nth: usize) -> Vec<usize> {
        let mut shared: HashMap<usize, f32> = HashMap::new();
        for (number, weight) in self.terms.get(nth).into_iter().flatten().filter(|(_, weight)| *weight > 0.0)
        {
            let tasks = self.tasks_with.get(*number as usize).filter(|tasks| tasks.len() <= MANY);
            for other in tasks.into_iter().flatten() {
                *shared.entry(*other as usize).or_default() += weight;
            }
        }
        shared.remove(&nth);
        let mut shared: Vec<(usize, f32)> = shared.into_iter().collect();
        let most = |a: &(usize, f32), b: &(usize, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if shared.len() > LOOKED_AT {
            shared.select_nth_unstable_by(LOOKED_AT, most);
            shared.truncate(LOOKED_AT);
        }
        shared.into_iter().map(|(other, _)| other).collect()
    }

    /// Returns how alike two tasks are; none where they are neighbours of one list.
    pub fn between(&self, one: Slot, other: Slot) -> Option<f32> {
        self.score(*self.places.get(&one)?, *self.places.get(&other)?)
    }

    fn score(&self, one: usize, other: usize) -> Option<f32> {
        let (mine, theirs) = (self.profile(one)?, self.profile(other)?);
        if !mine.is_comparable(theirs) {
            return None;
        }
        let lead = self.lead(mine, theirs);
        if mine.plan == theirs.plan && lead < LEAD_WITHIN {
            return None;
        }
        let words = self.words(one, other)?;
        let parties = SAME_LEAD * lead * (words / ENOUGH_WORDS).min(1.0);
        let dates = if days_apart(mine, theirs).is_some_and(|days| days <= 31) { SAME_MONTH } else { 0.0 };
        Some(words + parties + if words > 0.0 { dates } else { 0.0 })
    }

    /// Returns how much the titles share of what they say; the shorter title counts more, as a long one says more
    /// besides.
    fn words(&self, one: usize, other: usize) -> Option<f32> {
        let shared = shared_weight(self.terms.get(one)?, self.terms.get(other)?) / self.average;
        let (one, other) = (*self.sizes.get(one)?, *self.sizes.get(other)?);
        Some(shared / (one.min(other).powf(0.3) * one.max(other).powf(0.15)))
    }

    /// Returns how much the parties say, from 0 to 1: the rarest unit that leads both, or leads one and coordinates the
    /// other.
    fn lead(&self, one: &Profile, other: &Profile) -> f32 {
        let leads = one.leads.iter().filter(|unit| other.leads.contains(unit));
        let crosses = one.leads.iter().filter(|unit| other.beside.contains(unit));
        let crosses = crosses.chain(one.beside.iter().filter(|unit| other.leads.contains(unit)));
        let leads = leads.map(|unit| self.unit_rarity(unit));
        let crosses = crosses.map(|unit| LEADS_AND_COORDINATES * self.unit_rarity(unit));
        leads.chain(crosses).fold(0.0, f32::max)
    }

    fn unit_rarity(&self, unit: &UnitId) -> f32 {
        let all = self.profiles.len().max(FEW);
        let led = self.led_by.get(unit).copied().unwrap_or_default().max(1) as usize;
        rarity(all, led) / to_f32(all).ln()
    }
}

/// Returns how many days lie between the deadlines; none where one has no date.
pub(super) fn days_apart(one: &Profile, other: &Profile) -> Option<u32> {
    let days = one.due?.signed_duration_since(other.due?).num_days();
    u32::try_from(days.abs()).ok()
}

fn rarity(all: usize, with: usize) -> f32 {
    (to_f32(all) / to_f32(with.max(1))).ln()
}

#[expect(clippy::cast_precision_loss, reason = "a weight needs no more digits than a single float has")]
fn to_f32(count: usize) -> f32 {
    count as f32
}

/// Sums what both have of their terms, each at its smaller weight.
fn shared_weight(mine: &[(u32, f32)], theirs: &[(u32, f32)]) -> f32 {
    let (mut a, mut b, mut sum) = (0, 0, 0.0);
    while let (Some((one, mine)), Some((other, theirs))) = (mine.get(a), theirs.get(b)) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                sum += mine.min(*theirs);
                (a, b) = (a + 1, b + 1);
            }
        }
    }
    sum
}
