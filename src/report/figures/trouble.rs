//! Why a call that is written well has no answer in this workspace.

use super::moment::Moment;
use super::{Arguments, Call};
use crate::locale::{Lang, Said, report as words};
use crate::text::near::nearest;

/// Says why a call has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What is unknown.
    pub what: Unknown,
    /// The name as written.
    pub name: String,
    /// The names that are near, or those that fit.
    pub known: Vec<String>,
}

/// Names what is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The report does not cover the plan; those that it covers are known.
    Plan,
    /// The plans have no such section.
    Section,
    /// The register has no such unit.
    Unit,
    /// There is no such duty.
    Duty,
    /// There is no such indicator.
    Indicator,
    /// The name means several indicators; these are known.
    Several,
}

impl Trouble {
    /// Returns whether the call is about a plan that the report does not cover.
    pub fn is_uncovered(&self) -> bool {
        self.what == Unknown::Plan
    }

    /// Returns why, in words.
    pub fn words(&self, lang: Lang) -> String {
        let known = self.known.join(", ");
        let told = |said: Said| said.with(lang, &[("name", &self.name), ("known", &known)]);
        let what = match self.what {
            Unknown::Plan => return told(words::NOT_COVERED),
            Unknown::Several => return told(words::SEVERAL_INDICATORS),
            Unknown::Section => told(words::UNKNOWN_SECTION),
            Unknown::Unit => told(words::UNKNOWN_UNIT),
            Unknown::Duty => told(words::UNKNOWN_DUTY),
            Unknown::Indicator => told(words::UNKNOWN_INDICATOR),
        };
        if known.is_empty() {
            return what;
        }
        words::NEAREST.with(lang, &[("what", &what), ("nearest", &known)])
    }

    fn near<'a>(what: Unknown, name: &str, names: impl Iterator<Item = &'a str>) -> Self {
        Self { what, name: name.to_owned(), known: nearest(name, names) }
    }

    pub(super) fn no_indicator<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Self {
        Self::near(Unknown::Indicator, name, names)
    }

    /// Returns what the arguments of the call name that this workspace or this report does not have.
    pub(super) fn of(moment: &Moment<'_>, call: &Call) -> Option<Self> {
        let Arguments { plan, section, unit, duty, .. } = &call.arguments;
        let workspace = moment.workspace();
        let outlines = &moment.ground.outlines;
        if let Some(plan) = plan.as_ref().filter(|plan| !outlines.iter().any(|(known, _)| known == *plan)) {
            let known = outlines.iter().map(|(plan, _)| plan.to_string()).collect();
            return Some(Self { what: Unknown::Plan, name: plan.to_string(), known });
        }
        let covered = |id: &str| {
            let found = workspace.sections.get(id);
            found.is_some_and(|section| outlines.iter().any(|(plan, _)| *plan == section.plan))
        };
        if let Some(section) = section.as_ref().filter(|section| !covered(section.as_str())) {
            let names = workspace.sections.iter().map(|it| it.id.as_str()).filter(|id| covered(id));
            return Some(Self::near(Unknown::Section, section.as_str(), names));
        }
        if let Some(unit) = unit.as_ref().filter(|unit| workspace.units.get(unit.as_str()).is_none()) {
            let names = workspace.units.iter().map(|it| it.id.as_str());
            return Some(Self::near(Unknown::Unit, unit.as_str(), names));
        }
        let duty = duty.as_ref().filter(|duty| workspace.duties.get(duty.as_str()).is_none())?;
        let names = workspace.duties.iter().map(|it| it.id.as_str());
        Some(Self::near(Unknown::Duty, duty.as_str(), names))
    }
}
