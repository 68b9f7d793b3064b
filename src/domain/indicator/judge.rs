//! The verdict on the last value, for the province or one unit.

use chrono::NaiveDate;

use super::super::settings::Settings;
use super::path::Trajectory;
use super::series::{figure, target_figure};
use super::verdict::{IndicatorState, Why, fresh_until};
use super::{Definition, Indicator, Measured, Measurement, Target, TargetMeaning};
use crate::text::fold::tone_folded;

/// Is what is judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case<'a> {
    pub indicator: &'a Indicator,
    pub definition: &'a Definition,
    pub path: &'a Trajectory,
    pub latest: Option<&'a Measurement>,
    pub as_of: NaiveDate,
    pub year: i32,
    pub settings: &'a Settings,
}

impl<'a> Case<'a> {
    /// Returns the verdict. What stops a verdict comes first: no value, an old one, no target.
    pub(super) fn state(&self) -> IndicatorState {
        let Some(latest) = self.latest else { return IndicatorState::NoData };
        if self.is_stale(latest) {
            return IndicatorState::Stale;
        }
        match self.judging() {
            Some(target) => self.against(target, &latest.value),
            None => IndicatorState::NoTarget,
        }
    }

    /// Returns the target of the chosen year, else that of the next later year that asks for something. What an earlier
    /// year asked for is history.
    pub(super) fn judging(&self) -> Option<&'a Target> {
        let asked = self.definition.targets.iter().filter(|target| target.meaning.asks());
        asked.filter(|target| target.year >= self.year).min_by_key(|target| target.year)
    }

    /// Returns the figure of the target that judges.
    pub(super) fn goal(&self) -> Option<f64> {
        target_figure(self.indicator, self.judging()?.meaning)
    }

    fn is_stale(&self, latest: &Measurement) -> bool {
        fresh_until(self.indicator.reporting, latest.on, self.settings).is_some_and(|last| last < self.as_of)
    }

    fn against(&self, target: &Target, value: &Measured) -> IndicatorState {
        use IndicatorState::{Achieved, Behind, NotJudged};
        match (target.meaning, value) {
            (TargetMeaning::Unknown, _) => NotJudged(Why::TargetUnknown),
            (TargetMeaning::Met, Measured::Met(true)) => Achieved,
            (TargetMeaning::Met, Measured::Met(false)) => {
                let passed = target.due().is_some_and(|due| due < self.as_of);
                if passed { Behind } else { NotJudged(Why::NotDue) }
            }
            (TargetMeaning::Words, Measured::Words(words)) => {
                let same = folded(words) == folded(&target.printed);
                if same { Achieved } else { NotJudged(Why::WordsDiffer) }
            }
            (meaning, value) => {
                let figures = target_figure(self.indicator, meaning).zip(figure(self.indicator, value));
                figures.map_or(NotJudged(Why::DifferentKinds), |(goal, value)| self.by_figures(goal, value))
            }
        }
    }

    fn by_figures(&self, goal: f64, value: f64) -> IndicatorState {
        let direction = self.indicator.direction;
        if direction.meets(value, goal) {
            return IndicatorState::Achieved;
        }
        match self.path.expected(self.as_of) {
            None => IndicatorState::NotJudged(Why::NoBaseline),
            Some(expected) if direction.meets(value, expected) => IndicatorState::OnTrack,
            Some(_) => IndicatorState::Behind,
        }
    }
}

/// Returns words without case, tone places and superfluous spaces.
fn folded(words: &str) -> String {
    let one_space: Vec<&str> = words.split_whitespace().collect();
    tone_folded(&one_space.join(" ")).text
}
