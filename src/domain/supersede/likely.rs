//! Which plan a new one likely takes the place of: by the work that both hand out, by who issued them, by their years.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::super::duplicate::Likeness;
use super::super::ids::PlanId;
use super::super::plan::Plan;
use super::super::workspace::{Slot, Workspace};
use super::work::candidates;
use crate::text::fold::mark_free;

/// Is a plan that another one may take the place of, with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The plan.
    pub plan: PlanId,
    /// How many of its tasks are like one of the new plan.
    pub alike: usize,
    /// Whether both have the same issuer, and the same territory where both name one; none where it is not said.
    pub same_issuer: Option<bool>,
    /// Whether the titles share their words; years and numbers aside.
    pub same_title: bool,
    /// Whether it was issued for an earlier time.
    pub is_earlier: bool,
}

/// From so many tasks on that are alike, the work alone speaks for a plan.
const MANY_ALIKE: usize = 3;
/// From so many hundredths on two tasks are likely the same work.
const ALIKE: u8 = 29;
/// How much of the words of the shorter title the other one has to share, in hundredths.
const SHARED: usize = 60;

impl Likely {
    /// Returns whether so much speaks for it that it may be proposed before the others.
    pub fn is_likely(&self) -> bool {
        self.is_earlier && self.same_issuer != Some(false) && (self.same_title || self.alike >= MANY_ALIKE)
    }

    /// Orders by what weighs most.
    fn weight(&self) -> (bool, usize, bool, bool, bool) {
        let same_issuer = self.same_issuer == Some(true);
        (self.is_likely(), self.alike, self.same_title, same_issuer, self.is_earlier)
    }
}

/// Returns the plans that the plan may take the place of, the likeliest first, the later before the earlier: those that no
/// other plan has superseded and that did not supersede it. Without a comparison of the tasks nothing counts as alike.
pub fn predecessors(workspace: &Workspace, new: &Plan, likeness: Option<&Likeness>) -> Vec<Likely> {
    let by = &new.id;
    let is_free = |old: &&Plan| {
        let earlier = old.superseded.as_ref().map(|it| it.by.as_ref() == Some(by));
        old.id != *by && earlier.unwrap_or(true) && !supersedes(workspace, &old.id, new)
    };
    let mut found: Vec<(Likely, &Plan)> = workspace
        .plans
        .iter()
        .filter(is_free)
        .map(|old| {
            let alike = likeness.map_or(0, |likeness| alike(workspace, likeness, old, by));
            (weighed(old, new, alike), old)
        })
        .collect();
    found.sort_by(|(a, first), (b, second)| {
        let later = |plan: &Plan| (begins(plan), plan.rank);
        b.weight().cmp(&a.weight()).then(later(second).cmp(&later(first))).then(first.id.cmp(&second.id))
    });
    found.into_iter().map(|(likely, _)| likely).collect()
}

fn weighed(old: &Plan, new: &Plan, alike: usize) -> Likely {
    let same_territory = match (&old.territory, &new.territory) {
        (Some(old), Some(new)) => mark_free(old) == mark_free(new),
        _ => true,
    };
    let same_issuer =
        old.issuer.as_ref().zip(new.issuer.as_ref()).map(|(old, new)| old == new && same_territory);
    let is_earlier = begins(old) < begins(new);
    let same_title = same_words(&old.title, &new.title);
    Likely { plan: old.id.clone(), alike, same_issuer, same_title, is_earlier }
}

/// Returns when a plan begins; a year in its title counts where nothing else is said, a draft comes last.
fn begins(plan: &Plan) -> NaiveDate {
    let said = plan.period.map(|period| period.from).or(plan.in_force_from).or(plan.date);
    said.or_else(|| years(&plan.title)).unwrap_or(NaiveDate::MAX)
}

/// Returns the first day of the first year that a title names.
fn years(title: &str) -> Option<NaiveDate> {
    let mut numbers = title.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
    let year: i32 =
        numbers.find_map(|number| number.parse().ok().filter(|year| (2000..2100).contains(year)))?;
    NaiveDate::from_ymd_opt(year, 1, 1).filter(|day| day.year() == year)
}

fn same_words(old: &str, new: &str) -> bool {
    let words = |title: &str| -> BTreeSet<String> {
        let folded = mark_free(title);
        let words =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().any(char::is_alphabetic));
        words.map(str::to_owned).collect()
    };
    let (old, new) = (words(old), words(new));
    let least = old.len().min(new.len());
    least > 1 && old.intersection(&new).count() * 100 >= least * SHARED
}

/// Counts the tasks of the old plan that are likely the same work as one of the new.
fn alike(workspace: &Workspace, likeness: &Likeness, old: &Plan, by: &PlanId) -> usize {
    let entries = workspace.index().of_plan(&old.id).into_iter();
    let slots = entries.flat_map(|entries| &entries.tasks);
    let is_alike = |slot: &&Slot| {
        let best = candidates(workspace, likeness, **slot, by).into_iter().next();
        best.is_some_and(|best| best.percent >= ALIKE)
    };
    slots.filter(is_alike).count()
}

/// Returns whether the plan took the place of the other one, directly or by way of others.
fn supersedes(workspace: &Workspace, plan: &PlanId, other: &Plan) -> bool {
    let mut at = other;
    for _ in 0..workspace.plans.len() {
        let next = at.superseded.as_ref().and_then(|it| it.by.as_ref());
        let Some(next) = next.and_then(|next| workspace.plans.get(next.as_str())) else { return false };
        if next.id == *plan {
            return true;
        }
        at = next;
    }
    false
}
