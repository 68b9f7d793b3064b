//! How well every unit did in a period.
//!
//! A unit's score is about its open stock at the start of the period and what was assigned in it, judged at the end, or
//! on the as-of date while the period runs. Open work is its present bearer's; finished work stays with the unit that
//! bore it on the day it was finished. In a task that is followed unit by unit each unit answers for its own part.
//! Top-level tasks are counted, gross.

mod card;
mod rank;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::ids::UnitId;
use super::plan::Period;
use super::reporting::Expected;
use super::rollup::Place;
use super::settings::ScoreRule;
use super::unit::UnitKind;
use super::workspace::Slot;

pub use card::{Scoring, scorecard};

/// Is the score of every unit for a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// The period.
    pub period: Period,
    /// The day on which it was judged: its last, or the as-of date.
    pub judged_on: NaiveDate,
    /// The period before, of the same length.
    pub before: Option<Period>,
    /// The rule of the points.
    pub rule: ScoreRule,
    /// A row a unit that anything was counted for, in protocol order.
    pub rows: Vec<UnitScore>,
}

/// Is the score of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitScore {
    /// The unit.
    pub unit: UnitId,
    /// Its kind, within which it is ranked; none for a unit that the register doesn't know.
    pub kind: Option<UnitKind>,
    /// The figures of the period.
    pub figures: Figures,
    /// The points; none while nothing came due and no report was owed.
    pub points: Option<Points>,
    /// The place among the units of its kind that have points.
    pub rank: Option<Rank>,
    /// The figures and points of the period before; none when nothing was counted for the unit then.
    pub before: Option<Before>,
}

impl UnitScore {
    /// Returns by how much the points changed against the period before, in hundredths of a point.
    pub fn points_change(&self) -> Option<i64> {
        let before = self.before.as_ref()?.points?;
        Some(i64::from(self.points?.0) - i64::from(before.0))
    }

    /// Returns by how much the on-time rate changed, in hundredths of a percentage point.
    pub fn rate_change(&self) -> Option<i64> {
        let before = self.before.as_ref()?.rate?;
        Some(i64::from(self.figures.rate()?) - i64::from(before))
    }
}

/// Is a number of points, kept in hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(pub u32);

/// Is what the period before came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// The on-time rate, in hundredths of a percent.
    pub rate: Option<u32>,
    /// The points.
    pub points: Option<Points>,
}

/// Is a place among units of one kind. Equal points share a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The place, from 1.
    pub place: u32,
    /// How many units of the kind are ranked.
    pub of: u32,
}

/// Holds the figures of one unit, each as the tasks or reports behind it. Every task stands in exactly one figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Done by the last permitted day.
    pub done_on_time: Vec<Slot>,
    /// Done after it.
    pub done_late: Vec<Slot>,
    /// Not done, and still in time.
    pub in_time: Vec<Slot>,
    /// Not done, and overdue.
    pub overdue: Vec<Slot>,
    /// What has no date to be held against: ongoing, waiting, without a deadline, no longer fitting, in transition.
    pub beside: Vec<Slot>,
    /// How many reports were owed in the period.
    pub owed: u32,
    /// The reports that were not sent.
    pub not_sent: Vec<Expected>,
}

impl Figures {
    /// Returns how many tasks were the unit's: its open stock at the start and what was assigned in the period.
    pub fn assigned(&self) -> usize {
        self.came_due() + self.in_time.len() + self.beside.len()
    }

    /// Lists the tasks that were the unit's.
    pub fn tasks(&self) -> impl Iterator<Item = Slot> {
        let due = self.done_on_time.iter().chain(&self.done_late).chain(&self.overdue);
        due.chain(&self.in_time).chain(&self.beside).copied()
    }

    /// Returns the on-time rate in hundredths of a percent: done on time among what was done or is overdue; none
    /// while that is nothing.
    pub fn rate(&self) -> Option<u32> {
        let all = self.came_due() as u64;
        let share = (self.done_on_time.len() as u64 * 10_000).checked_div(all)?;
        u32::try_from(share).ok()
    }

    /// Returns the points by the rule; none while nothing came due and no report was owed.
    pub fn points(&self, rule: &ScoreRule) -> Option<Points> {
        let each = |tasks: &[Slot], points: u16| tasks.len() as u64 * u64::from(points) * 100;
        let sum = each(&self.done_on_time, rule.on_time)
            + each(&self.done_late, rule.late)
            + each(&self.overdue, rule.overdue);
        let mean = match self.came_due() as u64 {
            0 if self.owed == 0 => return None,
            0 => u64::from(rule.on_time) * 100,
            all => sum / all,
        };
        let taken = self.not_sent.len() as u64 * u64::from(rule.not_sent) * 100;
        u32::try_from(mean.saturating_sub(taken)).ok().map(Points)
    }

    fn came_due(&self) -> usize {
        self.done_on_time.len() + self.done_late.len() + self.overdue.len()
    }

    fn enter(&mut self, task: Slot, place: Place) {
        let figure = match place {
            Place::DoneInTime => &mut self.done_on_time,
            Place::DoneLate => &mut self.done_late,
            Place::OpenInTime => &mut self.in_time,
            Place::OpenLate => &mut self.overdue,
            Place::Ongoing | Place::Waiting | Place::NoDate | Place::Dropped | Place::InTransition => {
                &mut self.beside
            }
        };
        figure.push(task);
    }
}
