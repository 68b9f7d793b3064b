//! What the indicators are narrowed to.

use crate::domain::ids::UnitId;
use crate::domain::indicator::IndicatorState;
use crate::locale::{indicator as words, say};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;

use super::judged::Judged;
use super::names::{same, unit_name};

/// Says which indicators are shown. What is empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// The typed words; each must stand in the label, the name, the heading or the monitors, accents aside.
    pub text: String,
    /// The verdicts.
    pub states: Vec<IndicatorState>,
    /// The unit that monitors.
    pub unit: Option<UnitId>,
}

impl Filter {
    /// Returns whether everything is shown.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.states.is_empty() && self.unit.is_none()
    }

    /// Returns for each indicator whether it answers.
    pub(super) fn answers(&self, judged: &[Judged]) -> Vec<bool> {
        let folded = mark_free(&self.text);
        let typed: Vec<&str> = folded.split_whitespace().collect();
        let answers = |one: &Judged| {
            (self.states.is_empty() || self.states.iter().any(|state| same(*state, one.verdict.state)))
                && self.unit.as_ref().is_none_or(|unit| one.monitors.contains(unit))
                && typed.iter().all(|word| one.folded.contains(word))
        };
        judged.iter().map(answers).collect()
    }

    /// Returns the filter in words.
    pub fn words(&self, ctx: &Ctx) -> String {
        let mut parts: Vec<String> = self.unit.iter().map(|unit| unit_name(unit, ctx)).collect();
        parts.extend(self.states.iter().map(|state| ctx.say(words::state(*state)).to_owned()));
        if !self.text.trim().is_empty() {
            parts.push(format!("“{}”", self.text.trim()));
        }
        if parts.is_empty() { ctx.say(say::ALL_INDICATORS).to_owned() } else { parts.join(", ") }
    }
}
