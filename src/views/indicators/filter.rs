//! What the indicators are narrowed to.

use crate::domain::ids::UnitId;
use crate::domain::indicator::IndicatorState;
use crate::locale::{indicator as words, say};
use crate::views::ctx::Ctx;
use crate::views::typed::Typed;

use super::judged::Judged;
use super::names::{same, unit_name};

/// Says which indicators are shown. What is empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// What was typed; its words must stand in the label, the name, the heading or the monitors, accents aside.
    pub typed: Typed,
    /// The verdicts.
    pub states: Vec<IndicatorState>,
    /// The unit that monitors.
    pub unit: Option<UnitId>,
}

impl Filter {
    /// Returns whether everything is shown.
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty() && self.states.is_empty() && self.unit.is_none()
    }

    /// Returns for each indicator whether it answers.
    pub(super) fn answers(&self, judged: &[Judged]) -> Vec<bool> {
        let answers = |one: &Judged| {
            (self.states.is_empty() || self.states.iter().any(|state| same(*state, one.verdict.state)))
                && self.unit.as_ref().is_none_or(|unit| one.monitors.contains(unit))
                && self.typed.query().matches_text(&one.folded)
        };
        judged.iter().map(answers).collect()
    }

    /// Returns the filter in words.
    pub fn words(&self, ctx: &Ctx) -> String {
        let mut parts: Vec<String> = self.unit.iter().map(|unit| unit_name(unit, ctx)).collect();
        parts.extend(self.states.iter().map(|state| ctx.say(words::state(*state)).to_owned()));
        parts.extend(self.typed.quoted());
        if parts.is_empty() { ctx.say(say::ALL_INDICATORS).to_owned() } else { parts.join(", ") }
    }
}
