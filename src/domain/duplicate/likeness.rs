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

/// Is a term of a task with what it weighs: its share, once settled its weight.
#[derive(Clone, Copy, Debug)]
struct Weighed {
    term: u32,
    weight: f32,
    /// Whether it stands in the title; else in the expected output.
    titled: bool,
}

/// Holds what all tasks are compared by. Tasks are read into it one by one; then it is [settled](Self::settle) and
/// answers.
#[derive(Debug, Default)]
pub struct Likeness {
    profiles: Vec<Profile>,
    places: HashMap<Slot, usize>,
    /// The subtasks of a task.
    subtasks: HashMap<Slot, Vec<usize>>,
    /// Each term's number.
    numbers: HashMap<SmolStr, u32>,
    /// Each task's terms, ascending by number.
    terms: Vec<Vec<Weighed>>,
    /// The tasks that have the term in their title or output.
    tasks_with: Vec<Vec<u32>>,
    /// How many titles have the term.
    titles_with: Vec<u32>,
    /// How many tasks a unit leads.
    led_by: HashMap<UnitId, u32>,
    /// The terms of the names of units that lead.
    names: HashMap<UnitId, Vec<u32>>,
    /// How many tasks have the deadline phrase.
    phrases: HashMap<SmolStr, u32>,
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
/// Below this likeness of the words the parties and the phrase add only a part: one word of a field is no reason.
const ENOUGH_WORDS: f32 = 0.22;
/// What deadlines of one month add.
const SAME_MONTH: f32 = 0.02;
/// What a deadline phrase that no third task has adds.
const SAME_PHRASE: f32 = 0.12;
/// A phrase that is less rare adds nothing; 1 is the rarest.
const RARE_PHRASE: f32 = 0.4;
/// How much counts of a word that one task has in its title and the other in its expected output only.
const OF_OUTPUT: f32 = 0.5;
/// Inside one list the lead unit has to be shared, and to be no unit that leads everything.
const LEAD_WITHIN: f32 = 0.2;
/// Inside one list tasks have to be more alike than across plans: one hand keeps its rows apart.
const LEAST_WITHIN: f32 = 0.45;
/// A subtask stands in the shadow of its parent unless it is so much more like the other task.
const OUT_OF_SHADOW: f32 = 0.05;

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
        let nth = u32::try_from(self.profiles.len()).unwrap_or(u32::MAX);
        let titled = once(terms(&task.title));
        let mut output = task.output.as_deref().map(|output| once(terms(output))).unwrap_or_default();
        output.retain(|text, _| !titled.contains_key(text));
        let mut mine: Vec<Weighed> = Vec::with_capacity(titled.len() + output.len());
        for (text, share, titled) in titled
            .into_iter()
            .map(|(text, share)| (text, share, true))
            .chain(output.into_iter().map(|(text, share)| (text, share * OF_OUTPUT, false)))
        {
            let term = self.number(text);
            if let Some(tasks) = self.tasks_with.get_mut(term as usize) {
                tasks.push(nth);
            }
            if let Some(titles) = self.titles_with.get_mut(term as usize).filter(|_| titled) {
                *titles += 1;
            }
            mine.push(Weighed { term, weight: share, titled });
        }
        mine.sort_unstable_by_key(|it| it.term);
        let profile = Profile::of(workspace, slot, task);
        for unit in &profile.leads {
            *self.led_by.entry(unit.clone()).or_default() += 1;
            self.read_name(workspace, unit);
        }
        if let Some(phrase) = &profile.phrase {
            *self.phrases.entry(phrase.clone()).or_default() += 1;
        }
        if let Some(parent) = profile.parent {
            self.subtasks.entry(parent).or_default().push(self.profiles.len());
        }
        self.places.insert(slot, self.profiles.len());
        self.profiles.push(profile);
        self.terms.push(mine);
    }

    /// Returns the number of a term; a new one gets the next.
    fn number(&mut self, text: SmolStr) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(text).or_insert(next);
        if number == next {
            self.tasks_with.push(Vec::new());
            self.titles_with.push(0);
        }
        number
    }

    fn read_name(&mut self, workspace: &Workspace, unit: &UnitId) {
        if self.names.contains_key(unit) {
            return;
        }
        let name = workspace.units.get(unit.as_str()).map_or("", |known| known.name.as_str());
        let numbers = once(terms(name)).into_keys().map(|text| self.number(text)).collect();
        self.names.insert(unit.clone(), numbers);
    }

    /// Weighs the terms, once all tasks are read.
    pub fn settle(&mut self) {
        let all = self.profiles.len().max(FEW);
        let rarity = |titles: &u32| match *titles {
            0 => 0.0,
            titles => (rarity(all, titles as usize) - COMMONPLACE).max(0.0),
        };
        let rarity: Vec<f32> = self.titles_with.iter().map(rarity).collect();
        for it in self.terms.iter_mut().flatten() {
            it.weight *= rarity.get(it.term as usize).copied().unwrap_or_default();
        }
        let titled = |terms: &Vec<Weighed>| terms.iter().filter(|it| it.titled).map(|it| it.weight).sum();
        let sums: Vec<f32> = self.terms.iter().map(titled).collect();
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
        Some(self.place_of(task)?.1)
    }

    /// Returns where the task stands, with what it is compared by.
    pub(super) fn place_of(&self, task: Slot) -> Option<(usize, &Profile)> {
        let nth = *self.places.get(&task)?;
        Some((nth, self.profile(nth)?))
    }

    pub(super) fn are_of_two_plans(&self, one: Slot, other: Slot) -> bool {
        let plan = |task| self.profile_of(task).map(|it| &it.plan);
        plan(one) != plan(other)
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
        for it in self.terms.get(nth).into_iter().flatten().filter(|it| it.weight > 0.0) {
            let tasks = self.tasks_with.get(it.term as usize).filter(|tasks| tasks.len() <= MANY);
            for other in tasks.into_iter().flatten() {
                *shared.entry(*other as usize).or_default() += it.weight;
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
        let within = mine.plan == theirs.plan;
        if within && lead < LEAD_WITHIN {
            return None;
        }
        let words = self.words(one, other)?;
        let enough = (words / ENOUGH_WORDS).min(1.0);
        let dates = if days_apart(mine, theirs).is_some_and(|days| days <= 31) { SAME_MONTH } else { 0.0 };
        let dates = if words > 0.0 { dates.max(self.phrase(mine, theirs) * enough) } else { 0.0 };
        let score = words + SAME_LEAD * lead * enough + dates;
        (!within || score >= LEAST_WITHIN).then_some(score)
    }

    /// Returns whether a subtask adds nothing to what its parent says: the parent is like the other task, too, and the
    /// subtask neither clearly more, nor the most alike of its siblings.
    pub(super) fn is_in_shadow(&self, subtask: usize, other: usize, least: f32) -> bool {
        let Some(parent) = self.profile(subtask).and_then(|it| it.parent) else { return false };
        let Some(parents) = self.places.get(&parent).and_then(|parent| self.score(*parent, other)) else {
            return false;
        };
        let mine = self.score(subtask, other).unwrap_or_default();
        let siblings = self.subtasks.get(&parent).into_iter().flatten().filter(|it| **it != subtask);
        let is_better = |sibling: &usize| {
            let theirs = self.score(*sibling, other).unwrap_or_default();
            theirs > mine || (theirs >= mine && *sibling < subtask)
        };
        parents >= least && mine < parents + OUT_OF_SHADOW && siblings.into_iter().any(is_better)
    }

    /// Returns how much the titles share of what they say; the shorter title counts more, as a long one says more
    /// besides. Words of the name of a unit that leads both tell no more than that it leads both.
    fn words(&self, one: usize, other: usize) -> Option<f32> {
        let (mine, theirs) = (self.profile(one)?, self.profile(other)?);
        let leads = mine.leads.iter().filter(|unit| theirs.leads.contains(unit));
        let names: Vec<u32> = leads.filter_map(|unit| self.names.get(unit)).flatten().copied().collect();
        let shared = shared_weight(self.terms.get(one)?, self.terms.get(other)?, &names) / self.average;
        let (one, other) = (*self.sizes.get(one)?, *self.sizes.get(other)?);
        Some(shared / (one.min(other).powf(0.3) * one.max(other).powf(0.15)))
    }

    /// Returns what a deadline phrase adds that both have: the more, the fewer tasks have it.
    fn phrase(&self, one: &Profile, other: &Profile) -> f32 {
        let same = one.phrase.as_ref().filter(|phrase| other.phrase.as_ref() == Some(phrase));
        let Some(with) = same.and_then(|phrase| self.phrases.get(phrase)) else { return 0.0 };
        let all = self.profiles.len().max(FEW);
        let rare = rarity(all, *with as usize) / to_f32(all).ln();
        SAME_PHRASE * ((rare - RARE_PHRASE) / (1.0 - RARE_PHRASE)).max(0.0)
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

/// Sums what both have of their terms, each at its smaller weight, without those of the names; a term that neither has in
/// its title tells nothing.
fn shared_weight(mine: &[Weighed], theirs: &[Weighed], names: &[u32]) -> f32 {
    let (mut a, mut b, mut sum) = (0, 0, 0.0);
    while let (Some(one), Some(other)) = (mine.get(a), theirs.get(b)) {
        match one.term.cmp(&other.term) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                if (one.titled || other.titled) && !names.contains(&one.term) {
                    sum += one.weight.min(other.weight);
                }
                (a, b) = (a + 1, b + 1);
            }
        }
    }
    sum
}
